//! Small tables of any kind: price packages, orders, profiles, findings, changes.

use super::cell_ref::CellRef;
use super::table::TableWriter;
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
    let heads: Vec<(&str, Message)> = sheet
        .heads
        .iter()
        .map(|head| (head.key, head.title.clone()))
        .collect();
    let mut table = TableWriter::begin(writer, style, &heads, &style.catalog(catalog))?;
    for row in &sheet.rows {
        for index in 0..heads.len() {
            table.cell(&row.get(index).map_or(CellRef::Empty, CellRef::of))?;
        }
        table.end_row()?;
    }
    table.end()
}
