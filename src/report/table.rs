//! Rows of a look-up, to a writer.

use super::json::JsonRows;
use super::{Column, CsvStyle, Style, Words};
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
    let catalog = style.catalog(catalog);
    match style {
        Style::Json => {
            let mut json = JsonRows::begin(writer)?;
            for row in rows {
                let row = row.borrow();
                json.row(
                    columns
                        .iter()
                        .map(|column| (column.key(), column.cell(row, &catalog))),
                )?;
            }
            json.end()
        }
        Style::Csv(csv) => {
            let mut table = CsvRows::begin(writer, *csv)?;
            let heads = columns.iter().map(|column| (column.key(), column.head()));
            table.heads(heads, &catalog)?;
            for row in rows {
                let row = row.borrow();
                let cells = columns.iter().map(|column| column.cell(row, &catalog));
                table.row(cells.map(|cell| csv.field(&cell, &catalog)))?;
            }
            table.end()
        }
    }
}

/// A CSV file being written.
pub(super) struct CsvRows<W: Write> {
    writer: csv::Writer<W>,
    style: CsvStyle,
    rows: usize,
}

impl<W: Write> CsvRows<W> {
    pub(super) fn begin(mut writer: W, style: CsvStyle) -> io::Result<Self> {
        writer.write_all(style.dialect.byte_order_mark())?;
        let writer = csv::WriterBuilder::new()
            .delimiter(style.dialect.delimiter())
            .terminator(style.dialect.terminator())
            .from_writer(writer);
        Ok(Self {
            writer,
            style,
            rows: 0,
        })
    }

    pub(super) fn heads<'a>(
        &mut self,
        heads: impl IntoIterator<Item = (&'a str, Message)>,
        catalog: &Catalog,
    ) -> io::Result<()> {
        let style = self.style;
        let heads = heads.into_iter().map(|(key, head)| match style.words {
            Words::Keys => key.to_owned(),
            Words::Language(_) => style.guarded_text(catalog.say(&head)),
        });
        self.writer.write_record(heads).map_err(io::Error::from)
    }

    pub(super) fn row(&mut self, fields: impl IntoIterator<Item = String>) -> io::Result<()> {
        self.rows += 1;
        self.writer.write_record(fields).map_err(io::Error::from)
    }

    /// Flushes and gives the number of rows without the heads.
    pub(super) fn end(mut self) -> io::Result<usize> {
        self.writer.flush()?;
        Ok(self.rows)
    }
}
