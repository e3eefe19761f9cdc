//! The sheets of a workbook, as its table of contents tells them.

use super::{Outcome, broken};
use crate::text::Message;

/// Sheets of a workbook; whoever has more has made them to keep others busy.
const MAX_SHEETS: usize = 1000;
/// Characters of a sheet's name. Excel takes 31, others some more.
const MAX_NAME: usize = 1000;

/// A sheet with cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) is_visible: bool,
    /// The part of the package it is in, or nothing where sheets have no parts of their own.
    pub(super) part: String,
}

/// The sheets in the workbook's order.
#[derive(Debug, Default)]
pub(super) struct Sheets(Vec<Sheet>);

impl Sheets {
    /// # Errors
    /// When there are more than anybody has.
    pub(super) fn push(&mut self, sheet: Sheet) -> Outcome<()> {
        if self.0.len() >= MAX_SHEETS {
            return Err(Message::new("files-limit-sheets").with("most", MAX_SHEETS));
        }
        if sheet.name.len() > MAX_NAME || sheet.part.len() > MAX_NAME {
            return Err(broken());
        }
        self.0.push(sheet);
        Ok(())
    }

    pub(super) fn all(&self) -> &[Sheet] {
        &self.0
    }
}

/// The part that a link of a part in a folder leads to.
pub(super) fn resolve(folder: &str, target: &str) -> String {
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
