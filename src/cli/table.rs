//! Tables for people.

use crate::report::{Cell, Sheet};
use crate::text::Catalog;
use comfy_table::{ColumnConstraint, ContentArrangement, Row, Width, presets};
use unicode_width::UnicodeWidthStr;

/// The narrowest a column of running text may get before it is of no use.
const NARROWEST: u16 = 8;

/// A table of texts.
pub(super) struct Table {
    heads: Vec<String>,
    /// Columns of numbers and short words, which are useless when they are cut.
    firm: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of cells as a person reads them.
    pub(super) fn new(
        heads: Vec<String>,
        rows: impl IntoIterator<Item = Vec<Cell>>,
        catalog: &Catalog,
    ) -> Self {
        let mut firm = vec![true; heads.len()];
        let mut texts = Vec::new();
        for row in rows {
            for (firm, cell) in firm.iter_mut().zip(&row) {
                *firm &= !matches!(cell, Cell::Text(_));
            }
            let row = row.iter().map(|cell| one_line(&cell.for_people(catalog)));
            texts.push(row.collect());
        }
        Self {
            heads,
            firm,
            rows: texts,
        }
    }

    /// A table of a sheet.
    pub(super) fn of_sheet(sheet: &Sheet, catalog: &Catalog) -> Self {
        let heads = sheet.heads.iter().map(|head| catalog.say(&head.title));
        Self::new(heads.collect(), sheet.rows.iter().cloned(), catalog)
    }

    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    /// The table as text. With a width, running text is cut with `…` until a line fits; without, nothing is cut.
    pub(super) fn render(&self, width: Option<u16>) -> String {
        let mut table = comfy_table::Table::new();
        table.load_style(presets::NOTHING);
        table.set_truncation_indicator("…");
        table.set_header(self.heads.clone());
        for row in &self.rows {
            let mut row = Row::from(row.clone());
            if width.is_some() {
                row.max_height(1);
            }
            table.add_row(row);
        }
        match width {
            Some(width) => {
                table.set_content_arrangement(ContentArrangement::Dynamic);
                table.set_width(width);
                table.set_constraints(self.constraints());
            }
            None => {
                table.set_content_arrangement(ContentArrangement::Disabled);
            }
        }
        if let Some(first) = table.column_mut(0) {
            first.set_padding((0, 1));
        }
        let mut text = String::new();
        for line in table.lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    fn constraints(&self) -> Vec<ColumnConstraint> {
        let widest = |index: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(index));
            let cells = cells.map(|cell| cell.width());
            let words = self.heads.get(index).into_iter();
            let words = words.flat_map(|head| head.split(' ').map(UnicodeWidthStr::width));
            u16::try_from(cells.chain(words).max().unwrap_or_default()).unwrap_or(u16::MAX)
        };
        let constraint = |(index, firm): (usize, &bool)| {
            if *firm {
                // One blank on either side belongs to the width.
                ColumnConstraint::Absolute(Width::Fixed(widest(index).saturating_add(2)))
            } else {
                ColumnConstraint::LowerBoundary(Width::Fixed(NARROWEST))
            }
        };
        self.firm.iter().enumerate().map(constraint).collect()
    }
}

/// A text on one line: names from a service may hold line breaks and control characters, which a terminal would obey.
pub(super) fn one_line(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect()
}
