//! Tables as they stand in the files that people hand in: cells, and what is odd about some of them.

mod delimited;
mod workbook;

pub(super) use workbook::letters;

use super::input::{self, Source, Text};
use crate::domain::Problem;
use crate::text::Message;
use std::collections::BTreeMap;

/// A table as it stands in a file: its rows with their numbers, blank ones left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grid {
    /// How the file was understood.
    pub(super) how: Vec<Message>,
    /// Row numbers from 1, and cells.
    pub(super) rows: Vec<(usize, Vec<String>)>,
    /// What is odd about a cell, by row (from 1) and column (from 0).
    pub(super) marks: BTreeMap<(usize, usize), Mark>,
    /// The encoding of a text; `None` for a workbook, whose rows end where their last cell stands.
    pub(super) encoding: Option<&'static str>,
}

/// What is odd about a cell. Lists of identifiers do not mind; orders do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// It begins with a quotation mark that is not closed before the line ends as others do.
    OpenQuote,
    /// There is text after its closing quotation mark.
    AfterQuote,
    /// It is covered by the cell of this place, such as `A5:A7`.
    Merged(String),
    /// It is a formula that was never reckoned.
    NoResult,
    /// It holds an error, such as `#N/A`.
    Error,
    /// The spreadsheet keeps a date there.
    Date,
    /// The spreadsheet keeps a number there.
    Number,
}

/// The table of an order file's bytes: CSV in any dialect and encoding, or the first sheet with data of a workbook. `weigh` says
/// how many cells of a row are heads it knows: of several delimiters, the one that shows the most heads is the right one.
///
/// # Errors
/// When the bytes are no table.
pub(super) fn of_orders(
    source: Source<'_>,
    bytes: &[u8],
    weigh: &dyn Fn(&[String]) -> usize,
) -> Result<Grid, Problem> {
    of_bytes(source, bytes, |text| delimited::read_closely(text, weigh))
}

/// The table of a list, in which a quotation mark that is never closed is a character like others.
///
/// # Errors
/// When the file cannot be read, is too large, or is no table.
pub(super) fn read_loosely(source: Source<'_>) -> Result<Grid, Problem> {
    let bytes = input::read_bytes(source)?;
    of_bytes(source, &bytes, delimited::read)
}

fn of_bytes(
    source: Source<'_>,
    bytes: &[u8],
    of_text: impl FnOnce(&Text) -> Grid,
) -> Result<Grid, Problem> {
    if workbook::is_workbook(bytes) {
        workbook::read(bytes).map_err(|reason| input::not_a_workbook(source, reason))
    } else {
        input::decode_from(source, bytes).map(|text| of_text(&text))
    }
}
