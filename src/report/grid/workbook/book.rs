//! What workbooks tell before their sheets: which sheets there are, and the texts that their cells share.

use super::super::limits::{MAX_CELLS, MAX_TEXT, cells};
use super::formats::Formats;
use super::parts::Parts;
use super::table::Origin;
use super::{Outcome, broken};
use crate::text::Message;

/// Sheets of a workbook; whoever has more has made them to keep others busy.
const MAX_SHEETS: usize = 1000;
/// Characters of a sheet's name. Excel takes 31, others some more.
const MAX_NAME: usize = 1000;

/// A sheet with cells.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) is_visible: bool,
    /// The part of the package it is in, or nothing where sheets have no parts of their own.
    pub(super) part: String,
}

/// The sheets in the workbook's order.
#[derive(Default)]
pub(super) struct Sheets(pub(super) Vec<Sheet>);

impl Sheets {
    /// # Errors
    /// When there are more than anybody has.
    pub(super) fn push(&mut self, name: String, is_visible: bool, part: String) -> Outcome<()> {
        if self.0.len() >= MAX_SHEETS {
            return Err(Message::new("files-limit-sheets").with("most", MAX_SHEETS));
        }
        if name.len() > MAX_NAME || part.len() > MAX_NAME {
            return Err(broken());
        }
        self.0.push(Sheet {
            name,
            is_visible,
            part,
        });
        Ok(())
    }
}

/// Texts by number, in one string: millions of small ones would each cost an allocation.
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
        // Bounded on their own: a sheet may use none of them, and all are held in memory.
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

/// What Excel's zipped workbooks have in common, whether their parts are XML or binary.
pub(super) struct Excel<'a> {
    pub(super) parts: Parts<'a>,
    pub(super) sheets: Sheets,
    pub(super) strings: Strings,
    pub(super) formats: Formats,
    /// Whether the workbook says that it was not reckoned before it was saved, so that kept noughts mean nothing.
    pub(super) is_unreckoned: bool,
}

impl<'a> Excel<'a> {
    pub(super) fn new(parts: Parts<'a>) -> Self {
        Self {
            parts,
            sheets: Sheets::default(),
            strings: Strings::default(),
            formats: Formats::default(),
            is_unreckoned: false,
        }
    }

    pub(super) fn part(&self, index: usize) -> Outcome<String> {
        let sheet = self.sheets.0.get(index);
        sheet.map(|sheet| sheet.part.clone()).ok_or_else(broken)
    }
}

/// Where the value of a formula comes from. One that is reckoned whenever the file is opened keeps nothing that counts.
pub(super) const fn of_formula(is_unreckoned: bool, is_always: bool) -> Origin {
    if is_unreckoned || is_always {
        Origin::Waiting
    } else {
        Origin::Reckoned
    }
}

/// The part that a link of a part in a folder leads to.
pub(super) fn resolve(folder: &str, target: &str) -> String {
    // Some programs write links as Windows writes paths.
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = Vec::new();
    if !target.starts_with('/') {
        path.extend(folder.split('/'));
    }
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}
