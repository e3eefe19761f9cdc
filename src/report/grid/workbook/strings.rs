//! The texts that cells of a workbook share, side by side in one piece of memory.

use super::super::limits::{MAX_CELLS, MAX_TEXT, cells};
use super::Outcome;
use crate::text::Message;

/// Texts by number.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// # Errors
    /// When the texts are more than a table may have.
    pub(super) fn push(&mut self, text: &str) -> Outcome<()> {
        if self.ends.len() >= MAX_CELLS {
            return Err(cells(MAX_CELLS));
        }
        self.text.push_str(text);
        let end = u32::try_from(self.text.len()).ok();
        let end = end.filter(|_| self.text.len() <= MAX_TEXT);
        let too_much = || Message::new("files-limit-text").with("mib", MAX_TEXT >> 20);
        self.ends.push(end.ok_or_else(too_much)?);
        Ok(())
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let before = index
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        self.text
            .get(before.map_or(0, |start| *start as usize)..end)
    }
}
