//! Which columns the table has, in which order, and how wide they are.

use std::collections::BTreeMap;

use egui::{Color32, Rangef, Ui};

use super::{INSET, TableView};
use crate::domain::RowState;
use crate::domain::UnitFlag;
use crate::report::Column;
use crate::ui::fleet::model::FleetModel;
use crate::ui::look;

/// The columns the table has unless others are chosen.
pub const USUAL: [Column; 9] = [
    Column::Name,
    Column::Msn,
    Column::Merchant,
    Column::BusinessId,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::Flag(UnitFlag::Recurring),
    Column::Flag(UnitFlag::PaymentAllowed),
    Column::State,
];

/// The narrowest and the widest that a person can make a column.
const WIDTHS: [f32; 2] = [48.0, 640.0];

/// How the table is laid out: what a person changes and finds again.
#[derive(Debug, Clone, PartialEq)]
pub struct TableLayout {
    /// The columns, in their order; never none.
    pub columns: Vec<Column>,
    /// Widths in points that were set.
    pub widths: BTreeMap<Column, f32>,
    /// Whether rows stand under their merchants.
    pub by_merchant: bool,
}

impl Default for TableLayout {
    fn default() -> Self {
        Self {
            columns: USUAL.to_vec(),
            widths: BTreeMap::new(),
            by_merchant: false,
        }
    }
}

impl TableLayout {
    /// Shows or hides a column; one that comes back stands where the usual order has it.
    pub fn show(&mut self, column: Column, on: bool) {
        if self.columns.contains(&column) == on {
            return;
        }
        self.columns.retain(|old| *old != column);
        if on {
            let rank = |column: &Column| {
                let usual = USUAL.iter().position(|other| other == column);
                usual.unwrap_or_else(|| {
                    let all = Column::ALL.iter().position(|other| other == column);
                    USUAL.len() + all.unwrap_or(Column::ALL.len())
                })
            };
            let place = self
                .columns
                .iter()
                .position(|other| rank(other) > rank(&column));
            self.columns
                .insert(place.unwrap_or(self.columns.len()), column);
        } else if self.columns.is_empty() {
            // A table without columns would have nothing to click to get them back.
            self.columns.push(column);
        }
    }

    /// Puts a column before the one that is at a place now.
    pub fn put(&mut self, column: Column, place: usize) {
        let Some(from) = self.columns.iter().position(|other| *other == column) else {
            return;
        };
        self.columns.remove(from);
        let place = if place > from { place - 1 } else { place };
        self.columns.insert(place.min(self.columns.len()), column);
    }

    /// Sets a column's width; `None` is the usual one.
    pub fn set_width(&mut self, column: Column, width: Option<f32>) {
        match width {
            Some(width) => self
                .widths
                .insert(column, width.clamp(WIDTHS[0], WIDTHS[1]).round()),
            None => self.widths.remove(&column),
        };
    }

    /// As one line of the settings: `name:220 msn merchant`, with `/` in front where rows stand under their merchants.
    #[must_use]
    pub fn to_line(&self) -> String {
        let columns = self
            .columns
            .iter()
            .map(|column| match self.widths.get(column) {
                Some(width) => format!("{}:{width}", column.key()),
                None => column.key().to_owned(),
            });
        let group = self.by_merchant.then(|| "/".to_owned());
        group
            .into_iter()
            .chain(columns)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Reads a line of the settings. What it does not know is left out; without any column it is the usual layout.
    #[must_use]
    pub fn from_line(line: &str) -> Self {
        let mut layout = Self {
            columns: Vec::new(),
            ..Self::default()
        };
        for part in line.split_whitespace() {
            let (key, width) = part.split_once(':').unwrap_or((part, ""));
            if key == "/" {
                layout.by_merchant = true;
            } else if let Some(column) = Column::from_key(key)
                && !layout.columns.contains(&column)
            {
                layout.columns.push(column);
                let width = width.parse().ok().filter(|width: &f32| width.is_finite());
                layout.set_width(column, width);
            }
        }
        if layout.columns.is_empty() {
            layout.columns = USUAL.to_vec();
        }
        layout
    }
}

/// The columns as they are drawn.
pub struct Columns {
    /// Each column with where it begins and ends, counted from the table's left edge.
    pub spans: Vec<(Column, Rangef)>,
}

impl Columns {
    /// Finds each column's place: as wide as it was made, else wide enough for its head and usual cells; what room is left
    /// goes to the names first.
    pub fn lay_out(
        ui: &Ui,
        room: f32,
        model: &FleetModel,
        view: TableView<'_>,
        sized: Option<(Column, f32)>,
    ) -> Self {
        let columns = &view.layout.columns;
        let set = |column: Column| match sized {
            Some((other, width)) if other == column => Some(width),
            _ => view.layout.widths.get(&column).copied(),
        };
        let mut widths: Vec<f32> = columns
            .iter()
            .map(|column| {
                let usual = || least(*column, model).max(head_width(ui, *column, view));
                set(*column).map_or_else(usual, |width| width.clamp(WIDTHS[0], WIDTHS[1]))
            })
            .collect();
        let sum: f32 = widths.iter().sum();
        // Where they do not fit in any case, the table is scrolled across, and names need not be that narrow.
        let mut spare = if sum > room { 20.0 } else { room - sum };
        let free = |column: Column| {
            let place = columns.iter().position(|other| *other == column);
            place.filter(|_| set(column).is_none())
        };
        let last = widths.len().saturating_sub(1);
        let grows = [
            (free(Column::Name), 196.0),
            (free(Column::Merchant), 144.0),
            (free(Column::Name), 250.0),
            (free(Column::Merchant), 180.0),
            (free(Column::Name), 320.0),
            (free(Column::Merchant), 300.0),
            (free(Column::Name).or(Some(last)), f32::INFINITY),
        ];
        for (place, most) in grows {
            if let Some(width) = place.and_then(|place| widths.get_mut(place)) {
                let more = spare.min((most - *width).max(0.0));
                *width += more;
                spare -= more;
            }
        }
        let mut left = 0.0;
        let spans = columns.iter().zip(widths).map(|(column, width)| {
            let span = Rangef::new(left, left + width);
            left = span.max;
            (*column, span)
        });
        Self {
            spans: spans.collect(),
        }
    }

    /// How wide all are together.
    pub fn whole(&self) -> f32 {
        self.spans.last().map_or(0.0, |(_, span)| span.max)
    }
}

/// How wide a head is with its words, an arrow and the sign of its menu.
pub fn head_width(ui: &Ui, column: Column, view: TableView<'_>) -> f32 {
    let words = view.catalog.say(&column.head());
    let font = egui::FontId::new(12.0, look::fonts::medium());
    let words = look::one_line(ui.painter(), words, font, Color32::WHITE);
    (words.size().x + INSET + super::head::AFTER).ceil() + 1.0
}

/// How wide a column is at least, for its cells.
fn least(column: Column, model: &FleetModel) -> f32 {
    match column {
        Column::Name => 172.0,
        Column::Merchant => 130.0,
        Column::Error | Column::Note => 240.0,
        Column::Msn => 74.0,
        Column::BusinessId => 122.0,
        Column::CaptureType => 102.0,
        Column::Flag(UnitFlag::SkipLandingPage) => 108.0,
        // "Not connected" is the longest of the words, and most fleets are without it.
        Column::State if model.counts().of_state(RowState::NotConnected) > 0 => 122.0,
        Column::State => 76.0,
        Column::Flag(UnitFlag::Recurring) => 76.0,
        Column::Tags | Column::MerchantTags => 160.0,
        Column::Scheme
        | Column::FetchedAt
        | Column::FirstSeen
        | Column::LastSeen
        | Column::NotVisibleSince => 148.0,
        _ => 90.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn layout() -> impl Strategy<Value = TableLayout> {
        let column = prop::sample::select(Column::ALL.to_vec());
        let set = prop::collection::vec((column, prop::option::of(0.0_f32..900.0)), 1..12);
        (set, any::<bool>()).prop_map(|(columns, by_merchant)| {
            let mut layout = TableLayout {
                columns: Vec::new(),
                widths: BTreeMap::new(),
                by_merchant,
            };
            for (column, width) in columns {
                if !layout.columns.contains(&column) {
                    layout.columns.push(column);
                    layout.set_width(column, width);
                }
            }
            layout
        })
    }

    proptest! {
        #[test]
        fn a_layout_survives_the_settings(layout in layout()) {
            prop_assert_eq!(TableLayout::from_line(&layout.to_line()), layout);
        }

        #[test]
        fn no_line_of_the_settings_leaves_the_table_without_columns(line in "[a-z_:/ 0-9.e-]{0,60}") {
            prop_assert!(!TableLayout::from_line(&line).columns.is_empty());
        }

        #[test]
        fn columns_are_moved_and_never_lost(layout in layout(), from in 0_usize..12, to in 0_usize..14) {
            let mut moved = layout.clone();
            if let Some(column) = layout.columns.get(from) {
                moved.put(*column, to);
                let place = moved.columns.iter().position(|other| other == column).unwrap();
                let expected = if to > from { to - 1 } else { to };
                prop_assert_eq!(place, expected.min(layout.columns.len() - 1));
            }
            let sorted = |mut columns: Vec<Column>| { columns.sort(); columns };
            prop_assert_eq!(sorted(moved.columns), sorted(layout.columns));
        }
    }
}
