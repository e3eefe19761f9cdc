//! What a report counts while its rows pass by.

use super::cell_ref::CellRef;
use super::xlsx::Summary;
use super::{Cell, Choice, Column, ReportContext, SortKey, json};
use crate::domain::{LookupRow, UnitFlag};
use crate::text::{Catalog, Tell as _};
use std::collections::BTreeMap;

/// The columns whose values are counted.
const COUNTED: [Column; 4] = [
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::Market,
    Column::State,
];

/// Counts of values. Memory grows with the different values of a column, not with the rows.
#[derive(Debug)]
pub(super) struct Tally {
    rows: usize,
    counted: [Counts; 4],
    group: Option<(Column, Counts)>,
    fetched: Option<(i64, i64)>,
}

/// Each value with what it is sorted by and how many rows have it.
type Counts = BTreeMap<Choice, (SortKey, Cell, usize)>;

/// The groups of a report: what they are called, and how many rows each has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Groups {
    pub(super) title: String,
    pub(super) groups: Vec<(String, usize)>,
}

impl Tally {
    pub(super) fn new(group: Option<Column>) -> Self {
        Self {
            rows: 0,
            counted: Default::default(),
            group: group.map(|column| (column, Counts::new())),
            fetched: None,
        }
    }

    pub(super) fn add(&mut self, row: &LookupRow, catalog: &Catalog) {
        self.rows += 1;
        for (column, counts) in COUNTED.into_iter().zip(&mut self.counted) {
            count(row, column, counts, catalog);
        }
        if let Some((column, counts)) = &mut self.group {
            count(row, *column, counts, catalog);
        }
        if let Some(at) = row.fetched_at {
            let (first, last) = self.fetched.unwrap_or((at, at));
            self.fetched = Some((first.min(at), last.max(at)));
        }
    }

    /// What follows the rows of a grouped JSON file.
    pub(super) fn json(&self) -> String {
        let groups = self.group.iter().flat_map(|(_, counts)| sorted(counts));
        let mut out = b", \"groups\": [".to_vec();
        for (index, (cell, rows)) in groups.enumerate() {
            let before: &[u8] = if index == 0 { b"\n  " } else { b",\n  " };
            out.extend_from_slice(before);
            out.extend_from_slice(b"{\"value\": ");
            // Writing to memory does not fail.
            let _ = json::write_value(&mut out, &CellRef::of(cell));
            out.extend_from_slice(format!(", \"rows\": {rows}}}").as_bytes());
        }
        out.extend_from_slice(b"\n]}");
        String::from_utf8(out).unwrap_or_default()
    }

    /// The groups as people read them.
    pub(super) fn groups(&self, catalog: &Catalog) -> Option<Groups> {
        let (column, counts) = self.group.as_ref()?;
        let groups = sorted(counts).into_iter();
        Some(Groups {
            title: catalog.say(&column.head()),
            groups: groups
                .map(|(cell, rows)| (label(cell, catalog), rows))
                .collect(),
        })
    }

    pub(super) fn summary(
        &self,
        context: &ReportContext<'_>,
        catalog: &Catalog,
        is_utc: bool,
    ) -> Summary {
        let mut lines = Vec::new();
        let mut tell = |id, value| lines.push((catalog.text(id), Some(value)));
        let environment = catalog.say(&context.environment.tell());
        let clock = if is_utc {
            "files-summary-clock-utc"
        } else {
            "files-summary-clock-local"
        };
        tell(
            "files-summary-profile",
            Cell::Text(context.profile.to_owned()),
        );
        tell("files-summary-environment", Cell::Text(environment));
        tell("files-summary-written", Cell::Time(context.written_at));
        if let Some((first, last)) = self.fetched {
            tell("files-summary-fetched-first", Cell::Time(first));
            tell("files-summary-fetched-last", Cell::Time(last));
        }
        tell("files-summary-clock", Cell::Text(catalog.text(clock)));
        tell("files-summary-rows", Cell::count(self.rows));
        let blocks = COUNTED.into_iter().zip(&self.counted);
        // First, since it is what the report was asked for.
        let group = self.group.iter().map(|(column, counts)| (*column, counts));
        for (column, counts) in group.chain(blocks) {
            lines.push((String::new(), None));
            lines.push((catalog.say(&column.head()), None));
            for (cell, rows) in sorted(counts) {
                lines.push((label(cell, catalog), Some(Cell::count(rows))));
            }
        }
        lines
    }
}

fn count(row: &LookupRow, column: Column, counts: &mut Counts, catalog: &Catalog) {
    let cell = column.cell(row, catalog);
    let new = || (SortKey::of(row, column, catalog), cell.clone(), 0);
    // Keys are made for new values only: to put a text in order costs more than to count it.
    counts.entry(Choice::of(&cell)).or_insert_with(new).2 += 1;
}

/// The values in the order rows are sorted in.
fn sorted(counts: &Counts) -> Vec<(&Cell, usize)> {
    let mut values: Vec<_> = counts.values().collect();
    values.sort_by(|(one, ..), (other, ..)| one.cmp(other));
    values
        .into_iter()
        .map(|(_, cell, rows)| (cell, *rows))
        .collect()
}

fn label(cell: &Cell, catalog: &Catalog) -> String {
    match cell {
        // A group must have a name; both are one choice.
        Cell::Unknown | Cell::Empty => catalog.text("report-unknown"),
        cell => cell.for_people(catalog),
    }
}
