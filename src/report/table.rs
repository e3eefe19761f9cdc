//! Rows and cells, to a writer of any format: of a report, and of small tables of any kind, such as findings, profiles and orders.

use super::cell_ref::CellRef;
use super::csv_rows::CsvRows;
use super::json::JsonRows;
use super::said::Said;
use super::xlsx::{SHEET_ROWS, Summary, XlsxRows};
use super::{Cell, Column, Style, Words};
use crate::domain::LookupRow;
use crate::text::{Catalog, Message};
use std::borrow::Borrow;
use std::io::{self, Write};

/// Writes rows, one at a time, and gives their number. The catalogue says the errors where the file itself speaks keys.
///
/// # Errors
/// When the writer fails.
pub fn write_rows<W: Write, R: Borrow<LookupRow>>(
    writer: W,
    rows: impl IntoIterator<Item = R>,
    columns: &[Column],
    style: &Style,
    catalog: &Catalog,
) -> io::Result<usize> {
    let heads: Vec<(&str, Message)> = columns
        .iter()
        .map(|column| (column.key(), column.head()))
        .collect();
    let catalog = style.words().catalog(catalog);
    let mut table = TableWriter::begin(writer, style, &heads, &catalog)?;
    for row in rows {
        for column in columns {
            table.cell(column.peek(row.borrow(), &catalog))?;
        }
        table.end_row()?;
    }
    table.end()
}

/// The heads of somebody's own columns as they are, and of ours behind them: in the keys of scripts, or in words.
pub(super) fn heads_beside(
    names: &[String],
    own: impl IntoIterator<Item = (&'static str, Message)>,
    are_keys: bool,
) -> Vec<(&str, Message)> {
    // Heads are messages; this one says its word and nothing else.
    let plain = |name: &str| Message::new("order-other-word").with("word", name);
    let own = own.into_iter();
    let own = own.map(|(key, title)| (key, if are_keys { plain(key) } else { title }));
    let names = names.iter().map(|name| (name.as_str(), plain(name)));
    names.chain(own).collect()
}

/// A table being written: cells from left to right, rows from top to bottom.
pub(super) struct TableWriter<W: Write> {
    pub(super) said: Said,
    rows: Rows<W>,
}

enum Rows<W: Write> {
    Csv(CsvRows<W>),
    Json(JsonRows<W>),
    // A workbook is a packed file, which is written as a whole at the end.
    Xlsx(Box<XlsxRows>, W),
}

impl<W: Write> TableWriter<W> {
    /// Begins a table; the catalogue is the file's own.
    pub(super) fn begin(
        writer: W,
        style: &Style,
        heads: &[(&str, Message)],
        catalog: &Catalog,
    ) -> io::Result<Self> {
        let rows = match style {
            Style::Csv(csv) => Rows::Csv(CsvRows::begin(writer, *csv, heads, catalog)?),
            Style::Json => Rows::Json(JsonRows::begin(writer, heads.iter().map(|(key, _)| *key))?),
            Style::Xlsx(words) => {
                let rows = XlsxRows::begin(SHEET_ROWS, *words, heads, catalog)?;
                Rows::Xlsx(Box::new(rows), writer)
            }
        };
        let said = Said::new(*catalog, style.words() == Words::Keys);
        Ok(Self { said, rows })
    }

    pub(super) fn cell(&mut self, cell: CellRef<'_>) -> io::Result<()> {
        let word = self.said.word(&cell).map(CellRef::text);
        let cell = word.as_ref().unwrap_or(&cell);
        match &mut self.rows {
            Rows::Csv(rows) => {
                rows.cell(cell);
                Ok(())
            }
            Rows::Json(rows) => rows.cell(cell),
            Rows::Xlsx(rows, _) => rows.cell(cell),
        }
    }

    pub(super) fn end_row(&mut self) -> io::Result<()> {
        match &mut self.rows {
            Rows::Csv(rows) => rows.end_row(),
            Rows::Json(rows) => rows.end_row(),
            Rows::Xlsx(rows, _) => rows.end_row(),
        }
    }

    /// Flushes and gives the number of rows without the heads.
    pub(super) fn end(self) -> io::Result<usize> {
        self.end_with("", None)
    }

    /// The same, with what a report adds: text after the array of a JSON file, and a summary sheet in a workbook.
    pub(super) fn end_with(self, json: &str, summary: Option<&Summary>) -> io::Result<usize> {
        match self.rows {
            Rows::Csv(rows) => rows.end(),
            Rows::Json(rows) => {
                let (mut writer, rows) = rows.end()?;
                writer.write_all(json.as_bytes())?;
                writer.write_all(b"\n")?;
                writer.flush()?;
                Ok(rows)
            }
            Rows::Xlsx(rows, writer) => rows.end_with(writer, summary),
        }
    }
}

/// A small table, whole in memory.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The heads: the key of scripts, in snake case, and what people read.
    pub heads: Vec<(&'static str, Message)>,
    /// The rows, each with a cell for every head.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A table without rows yet; each must get a cell for every head.
    #[must_use]
    pub fn new(heads: impl IntoIterator<Item = (&'static str, Message)>) -> Self {
        Self {
            heads: heads.into_iter().collect(),
            rows: Vec::new(),
        }
    }
}

/// The table of a list: each column once, with its key, its head and what stands in it of one thing.
macro_rules! sheet {
    (for $one:pat in $list:expr; $($key:literal, $head:literal => $cell:expr;)+) => {
        $crate::report::Sheet {
            heads: vec![$(($key, $crate::text::Message::new($head))),+],
            rows: $list.map(|$one| vec![$($cell),+]).collect(),
        }
    };
}

pub(super) use sheet;

/// A text, or nothing to say.
pub(super) fn text(text: Option<&str>) -> Cell {
    Cell::or_empty(text.map(|text| Cell::Text(text.to_owned())))
}

/// A number that is a name, or nothing to say.
pub(super) fn digits(digits: Option<&str>) -> Cell {
    Cell::or_empty(digits.map(|digits| Cell::Digits(digits.to_owned())))
}

/// Writes a small table and gives the number of its rows. A row that is too short ends in empty cells.
///
/// # Errors
/// When the writer fails.
pub fn write_sheet<W: Write>(
    writer: W,
    sheet: &Sheet,
    style: &Style,
    catalog: &Catalog,
) -> io::Result<usize> {
    let catalog = style.words().catalog(catalog);
    let mut table = TableWriter::begin(writer, style, &sheet.heads, &catalog)?;
    for row in &sheet.rows {
        for index in 0..sheet.heads.len() {
            table.cell(row.get(index).map_or(CellRef::Empty, CellRef::of))?;
        }
        table.end_row()?;
    }
    table.end()
}
