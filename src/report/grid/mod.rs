//! Tables as they stand in the files that people hand in: cells, and what is odd about some of them.

mod delimited;
pub(super) mod limits;
mod workbook;

use super::input::{self, Source};
use crate::domain::Problem;
use crate::text::Message;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A table as it stands in a file: its rows with their numbers, blank ones left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grid {
    /// How the file was understood, for the person who handed it in.
    pub(super) how: Vec<Message>,
    /// Row numbers from 1, and cells.
    pub(super) rows: Vec<(usize, Vec<String>)>,
    /// What is odd about a cell, by row (from 1) and column (from 0).
    marks: BTreeMap<(usize, usize), Mark>,
    /// Merged areas, and by row (from 1) which of them reach into it.
    areas: Vec<Area>,
    covered: HashMap<usize, Vec<u32>>,
    /// The sheet that was read, and all sheets, in the workbook's order. A text has none.
    pub(super) sheet: Option<String>,
    pub(super) sheets: Vec<String>,
    /// The encoding of a text; `None` for a workbook, whose rows end where their last cell stands.
    pub(super) encoding: Option<&'static str>,
    /// Whether the letters of a text look as if it was saved in an old code page.
    pub(super) is_old: bool,
}

/// A merged area: first and last row and column, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Area {
    start: (u32, u32),
    end: (u32, u32),
}

impl Area {
    /// As spreadsheets name it: `A5:C7`.
    fn name(&self) -> String {
        let place = |(row, column): (u32, u32)| {
            // A made-up file may name the last row that 32 bits hold.
            format!("{}{}", letters(column as usize), u64::from(row) + 1)
        };
        format!("{}:{}", place(self.start), place(self.end))
    }
}

/// Which sheet of a workbook is wanted.
#[derive(Clone, Copy)]
pub(super) struct Pick<'a> {
    /// Its name; `None` for the one whose heads are known.
    pub(super) sheet: Option<&'a str>,
    /// How many cells of a row are heads that are known.
    pub(super) weigh: &'a dyn Fn(&[String]) -> usize,
    /// Whether a quotation mark that is never closed is a fault of its line, and not a character like others.
    pub(super) is_close: bool,
}

impl Grid {
    /// What is odd about a cell of a row (from 1) and column (from 0).
    pub(super) fn mark(&self, row: usize, column: usize) -> Option<Mark> {
        if let Some(area) = self.area(row, column) {
            return Some(Mark::Merged(area.name()));
        }
        self.marks.get(&(row, column)).cloned()
    }

    /// Columns (from 0) whose head in a row (from 1) is covered by that of another column that is used, with the mark. What stands
    /// below is meant to be under the one head, and nobody can tell how.
    pub(super) fn heads_covered(
        &self,
        row: usize,
        is_used: impl Fn(usize) -> bool,
    ) -> Vec<(usize, Mark)> {
        let areas = self.covered.get(&row).into_iter().flatten();
        let areas = areas.filter_map(|area| self.areas.get(*area as usize));
        let mut areas: Vec<&Area> = areas
            .filter(|area| area.start.0 as usize + 1 == row)
            .collect();
        areas.sort_by_key(|area| area.start.1);
        // Areas that lie over each other are in no spreadsheet but a made-up one, and may be very many: each column is told once.
        let (mut covered, mut next) = (Vec::new(), 0);
        for area in areas {
            let (first, last) = (area.start.1 as usize, area.end.1 as usize);
            // A made-up area may reach over billions of columns, and no cell is beyond these.
            let last = last.min(limits::MAX_COLUMNS);
            // From the second column on: the head of the first stands in it.
            let columns = (next.max(first + 1)..=last).filter(|_| is_used(first));
            covered.extend(columns.map(|column| (column, Mark::Merged(area.name()))));
            next = next.max(last + 1);
        }
        covered
    }

    /// The merged area that covers a cell, unless its value stands in this cell.
    fn area(&self, row: usize, column: usize) -> Option<&Area> {
        // Areas count their rows from 0.
        let at = (row - 1, column);
        let areas = self.covered.get(&row)?;
        areas
            .iter()
            .filter_map(|area| self.areas.get(*area as usize))
            .find(|area| {
                let start = (area.start.0 as usize, area.start.1 as usize);
                (start.1..=area.end.1 as usize).contains(&column) && start != at
            })
    }
}

/// What is odd about a cell.
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
    /// It has more characters than a cell of a spreadsheet can.
    Long,
}

/// The heads of columns, by their places, as members of JSON: none is empty, none is there twice, and none is one of our `own`.
pub(in crate::report) fn member_names<'a>(
    heads: impl Iterator<Item = (usize, &'a str)>,
    own: impl Iterator<Item = &'static str>,
) -> Vec<String> {
    // Our own names first: they must stay as scripts know them, so that others give way.
    let mut taken: HashSet<String> = own.map(str::to_owned).collect();
    let name = |(index, head): (usize, &str)| {
        let base = match head.trim() {
            "" => letters(index),
            _ => head.to_owned(),
        };
        let mut name = base.clone();
        let mut number = 2;
        while !taken.insert(name.clone()) {
            name = format!("{base} ({number})");
            number += 1;
        }
        name
    };
    heads.map(name).collect()
}

/// A column from 0 as spreadsheets name it: `A`, `Z`, `AA`.
pub(super) fn letters(column: usize) -> String {
    let mut name = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        name.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    name
}

/// The table of a file's bytes: CSV in any dialect and encoding, or a sheet of a workbook. Of several delimiters, the one that
/// shows the most heads is the right one, and of several sheets.
///
/// # Errors
/// When the bytes are no table, or more than a table may have.
pub(super) fn of_bytes(source: Source<'_>, bytes: &[u8], pick: &Pick<'_>) -> Result<Grid, Problem> {
    let grid = if input::is_workbook(bytes) {
        workbook::read(bytes, pick)
    } else {
        let text = input::decode_table(source, bytes)?;
        delimited::read(&text, pick.weigh, pick.is_close)
    };
    grid.map_err(|reason| input::refused(source, reason))
}
