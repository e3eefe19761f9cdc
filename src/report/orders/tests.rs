//! Order files of every kind, read, written and read again.

#![allow(clippy::unwrap_used)]

mod bad;
mod files;
mod mapping;
mod round_trip;

use super::*;
use crate::domain::ApiKind;
use crate::domain::order::{Severity, check};
use crate::text::Catalog;
use std::fs;
use std::path::PathBuf;

/// A folder with an order file in it.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, bytes: &[u8], reading: &Reading) -> Result<OrderLines, Problem> {
        let path = self.path("orders");
        fs::write(&path, bytes).unwrap();
        read_orders(&path, reading, &OrderDraft::default()).map(|(lines, content)| {
            assert_eq!(content, bytes);
            lines
        })
    }
}

fn sheet(bytes: &[u8]) -> OrderLines {
    sheet_with(bytes, &Reading::default())
}

fn sheet_with(bytes: &[u8], reading: &Reading) -> OrderLines {
    Place::new().read(bytes, reading).unwrap()
}

/// What stands in the way of each line: row, column from 1, and reason; from its cells, or from the check of its order.
fn blocks(lines: &OrderLines) -> Vec<(usize, Option<usize>, &'static str)> {
    let mut found = Vec::new();
    for line in &lines.lines {
        match &line.order {
            Err(bad) => found.extend(
                bad.iter()
                    .map(|cell| (line.row, cell.column, cell.reason.id())),
            ),
            Ok(draft) => found.extend(
                check(draft, ApiKind::Management)
                    .findings
                    .iter()
                    .filter(|finding| finding.severity == Severity::Error)
                    .map(|finding| {
                        let column = lines.column_of(finding.field).map(|column| column + 1);
                        (line.row, column, finding.message.id())
                    }),
            ),
        }
    }
    found
}

/// The rows that can be sent.
fn good(lines: &OrderLines) -> Vec<usize> {
    lines
        .lines
        .iter()
        .filter(|line| {
            let order = line.order.as_ref().ok();
            order.is_some_and(|draft| check(draft, ApiKind::Management).is_sendable())
        })
        .map(|line| line.row)
        .collect()
}

fn ids(how: &[Message]) -> Vec<&'static str> {
    how.iter().map(Message::id).collect()
}
