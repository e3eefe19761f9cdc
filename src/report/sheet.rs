//! Small tables of any kind: price packages, orders, profiles.

use super::json::JsonRows;
use super::table::CsvRows;
use super::{Cell, Style};
use crate::text::{Catalog, Message};
use std::io::{self, Write};

/// The head of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The key of scripts, in snake case.
    pub key: &'static str,
    /// What people read.
    pub title: Message,
}

/// A small table, whole in memory.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The heads.
    pub heads: Vec<Head>,
    /// The rows, each with a cell for every head.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A table without rows yet.
    #[must_use]
    pub fn new(heads: impl IntoIterator<Item = (&'static str, Message)>) -> Self {
        let heads = heads.into_iter().map(|(key, title)| Head { key, title });
        Self {
            heads: heads.collect(),
            rows: Vec::new(),
        }
    }
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
    let catalog = style.catalog(catalog);
    let width = sheet.heads.len();
    match style {
        Style::Json => {
            let mut json = JsonRows::begin(writer)?;
            for row in &sheet.rows {
                let keys = sheet.heads.iter().map(|head| head.key);
                json.row(keys.zip(padded(row, width)))?;
            }
            json.end()
        }
        Style::Csv(csv) => {
            let mut table = CsvRows::begin(writer, *csv)?;
            let heads = sheet.heads.iter();
            table.heads(heads.map(|head| (head.key, head.title.clone())), &catalog)?;
            for row in &sheet.rows {
                table.row(padded(row, width).map(|cell| csv.field(&cell, &catalog)))?;
            }
            table.end()
        }
    }
}

fn padded(row: &[Cell], width: usize) -> impl Iterator<Item = Cell> + '_ {
    row.iter()
        .cloned()
        .chain(std::iter::repeat(Cell::Empty))
        .take(width)
}
