//! Rows and cells, to a writer of any format.

use super::cell_ref::CellRef;
use super::csv_rows::CsvRows;
use super::json::JsonRows;
use super::xlsx::{Summary, XlsxRows};
use super::{Column, Style};
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
    let catalog = style.catalog(catalog);
    let mut table = TableWriter::begin(writer, style, &heads, &catalog)?;
    for row in rows {
        for column in columns {
            table.cell(&column.peek(row.borrow(), &catalog))?;
        }
        table.end_row()?;
    }
    table.end()
}

/// A table being written: cells from left to right, rows from top to bottom.
pub(super) enum TableWriter<W: Write> {
    Csv(CsvRows<W>),
    Json(JsonRows<W>),
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
        Ok(match style {
            Style::Csv(csv) => Self::Csv(CsvRows::begin(writer, *csv, heads, catalog)?),
            Style::Json => Self::Json(JsonRows::begin(writer, heads.iter().map(|(key, _)| *key))?),
            Style::Xlsx(words) => {
                let rows = XlsxRows::begin(*words, heads, catalog)?;
                Self::Xlsx(Box::new(rows), writer)
            }
        })
    }

    pub(super) fn cell(&mut self, cell: &CellRef<'_>) -> io::Result<()> {
        match self {
            Self::Csv(rows) => {
                rows.cell(cell);
                Ok(())
            }
            Self::Json(rows) => rows.cell(cell),
            Self::Xlsx(rows, _) => rows.cell(cell),
        }
    }

    pub(super) fn end_row(&mut self) -> io::Result<()> {
        match self {
            Self::Csv(rows) => rows.end_row(),
            Self::Json(rows) => rows.end_row(),
            Self::Xlsx(rows, _) => rows.end_row(),
        }
    }

    /// Flushes and gives the number of rows without the heads.
    pub(super) fn end(self) -> io::Result<usize> {
        self.end_with("", None)
    }

    /// The same, with what a report adds: text after the array of a JSON file, and a summary sheet in a workbook.
    pub(super) fn end_with(self, json: &str, summary: Option<&Summary>) -> io::Result<usize> {
        match self {
            Self::Csv(rows) => rows.end(),
            Self::Json(rows) => {
                let (mut writer, rows) = rows.end()?;
                writer.write_all(json.as_bytes())?;
                writer.write_all(b"\n")?;
                writer.flush()?;
                Ok(rows)
            }
            Self::Xlsx(rows, writer) => rows.end_with(writer, summary),
        }
    }
}
