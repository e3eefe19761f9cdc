//! Identifiers to look up or to watch, read from a text or a workbook.

use super::grid::{self, Pick, limits};
use super::input::{self, Source};
use super::odd;
use crate::domain::Problem;
use crate::domain::lookup::{LookupEntry, parse_entries, parse_rows, weigh};
use crate::text::Message;

/// What a file holds to be looked up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadEntries {
    /// How the file was understood, as far as there is anything to say.
    pub how: Vec<Message>,
    /// Every identifier, and what is none, with the line or row it stands in.
    pub entries: Vec<LookupEntry>,
}

/// Reads identifiers: of a text as it would be pasted, of a workbook the sheet of a name, or else the one whose heads are known.
///
/// # Errors
/// When the file cannot be read, is neither a text nor a workbook, or has more lines than are taken.
pub fn read_entries(source: Source<'_>, sheet: Option<&str>) -> Result<ReadEntries, Problem> {
    let bytes = input::read_bytes(source)?;
    if !input::is_workbook(&bytes) {
        let text = input::decode_table(source, &bytes)?;
        // A name that is ignored would leave the person with another table than they asked for.
        if sheet.is_some() {
            return Err(input::refused(source, Message::new("files-no-sheets")));
        }
        // Before anything is parsed, since each entry costs far more memory than its text.
        let within = limits::text(&text.text);
        within.map_err(|reason| input::refused(source, reason))?;
        let entries = parse_entries(&text.text);
        let last = entries.last().map_or(0, |entry| entry.line);
        limits::lines(entries.len().min(last)).map_err(|reason| input::refused(source, reason))?;
        return Ok(ReadEntries {
            how: Vec::new(),
            entries,
        });
    }
    let pick = Pick {
        sheet,
        weigh: &weigh,
        is_close: false,
    };
    let grid = grid::of_bytes(source, &bytes, &pick)?;
    let odd = |row: usize, column: usize, text: &str| {
        let mark = grid.mark(row, column);
        mark.and_then(|mark| odd::by_mark(&mark, text))
            .or_else(|| odd::by_text(text, grid.is_old))
    };
    Ok(ReadEntries {
        entries: parse_rows(&grid.rows, &odd),
        how: grid.how.clone(),
    })
}
