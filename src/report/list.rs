//! Lists of a person's own, read from CSV and Excel files: identifiers, tags, notes, expected values.

use super::Source;
use crate::domain::policy::Demand;
use crate::domain::{BusinessId, Msn, Problem};
use crate::text::Message;

/// One line of a list that could be used.
#[derive(Debug, Clone, PartialEq)]
pub struct ListLine {
    /// Its row in the file, from 1, the head included.
    pub row: usize,
    /// The unit it names.
    pub msn: Option<Msn>,
    /// The merchant it names. One of the two is always there.
    pub business_id: Option<BusinessId>,
    /// Tags to put on it.
    pub tags: Vec<String>,
    /// A note to put on it.
    pub note: Option<String>,
    /// Values the unit is expected to have.
    pub expected: Vec<Demand>,
}

/// One line, or one cell, of a list that could not be used.
#[derive(Debug, Clone, PartialEq)]
pub struct BadLine {
    /// Its row in the file, from 1, the head included.
    pub row: usize,
    /// Its column, from 1; `None` when the whole line is meant.
    pub column: Option<usize>,
    /// What stands there.
    pub text: String,
    /// Why it cannot be used.
    pub reason: Message,
}

/// A list that was read: every line of the file is in one of the two.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Imported {
    /// How the file was understood, for instance its encoding, delimiter or sheet.
    pub how: Vec<Message>,
    /// The lines that can be used.
    pub lines: Vec<ListLine>,
    /// The lines and cells that cannot.
    pub bad: Vec<BadLine>,
}

/// Reads a list.
///
/// # Errors
/// When the file cannot be read, is too large, or is no table.
pub fn read_list(source: Source<'_>) -> Result<Imported, Problem> {
    let text = super::read_text(source)?;
    let _ = text;
    Ok(Imported::default())
}
