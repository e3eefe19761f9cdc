//! Recurring agreements that moved: the vendor's list of old and new ids, checked, and joined to a person's own list.
//!
//! After agreements move to another legal entity the vendor hands over a file with the old and the new id of each on one line
//! (contract, section 16). Charging by a wrong line charges the wrong customer, so that a line that is not plainly right is
//! told, and not used.

mod check;
mod fault;
mod form;
mod heads;
mod join;

pub use check::{CheckedMapping, Pair, check};
pub use fault::{Fault, FaultKind};
pub use join::{Join, JoinCounts, JoinState, JoinedRow, join};

/// A cell of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceCell {
    /// Its text, as it stands there.
    pub text: String,
    /// Whether a spreadsheet keeps it as a number or a date, so that digits may be lost.
    pub is_number: bool,
    /// Whether it holds an error, or a formula without a result.
    pub is_broken: bool,
}

/// A line of a file that is not blank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceRow {
    /// Its row in the file, from 1.
    pub row: usize,
    /// Its cells, as many as the file has on this line.
    pub cells: Vec<SourceCell>,
}

/// A file as a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceTable {
    /// Its lines, without blank ones.
    pub rows: Vec<SourceRow>,
    /// Whether lines end with their last filled cell, as those of a workbook do.
    pub ends_with_last_cell: bool,
}

impl SourceRow {
    /// The text of a column (from 0), without blanks around it; empty where the line is shorter.
    #[must_use]
    pub fn text(&self, column: usize) -> &str {
        self.cells
            .get(column)
            .map_or("", |cell| trimmed(&cell.text))
    }

    /// How many cells it has up to the last one with something in it.
    #[must_use]
    pub fn width(&self) -> usize {
        let last = self
            .cells
            .iter()
            .rposition(|cell| !trimmed(&cell.text).is_empty() || cell.is_broken);
        last.map_or(0, |last| last + 1)
    }
}

/// A text without blanks and invisible signs around it.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || form::is_invisible(letter))
}

#[cfg(test)]
mod tests;
