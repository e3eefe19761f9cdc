//! What Excel's zipped workbooks have in common, whether their parts are XML or binary.

use super::formats::Formats;
use super::parts::Parts;
use super::sheets::Sheets;
use super::strings::Strings;
use super::table::{Origin, Table};
use super::{Outcome, broken, xlsb, xlsx};

/// An open workbook.
pub(super) struct Excel<'a> {
    pub(super) parts: Parts<'a>,
    pub(super) sheets: Sheets,
    pub(super) strings: Strings,
    pub(super) formats: Formats,
    /// Whether the workbook says that it was not reckoned before it was saved, so that kept noughts mean nothing.
    pub(super) is_unreckoned: bool,
    is_binary: bool,
}

impl<'a> Excel<'a> {
    /// # Errors
    /// When a part that must be there is missing or damaged.
    pub(super) fn open(parts: Parts<'a>) -> Outcome<Self> {
        let mut book = Self {
            is_binary: parts.has(xlsb::WORKBOOK),
            parts,
            sheets: Sheets::default(),
            strings: Strings::default(),
            formats: Formats::default(),
            is_unreckoned: false,
        };
        if book.is_binary {
            xlsb::open(&mut book)?;
        } else {
            xlsx::open(&mut book)?;
        }
        Ok(book)
    }

    /// # Errors
    /// When the sheet is damaged or has more than a table may have.
    pub(super) fn read(&mut self, index: usize, table: &mut Table) -> Outcome<()> {
        let part = self.sheets.all().get(index).map(|sheet| sheet.part.clone());
        let part = part.ok_or_else(broken)?;
        if self.is_binary {
            xlsb::read(self, &part, table)
        } else {
            xlsx::read(self, &part, table)
        }
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
