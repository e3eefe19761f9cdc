//! Which columns the table has, in which order, and how wide they are.

use std::collections::BTreeMap;

use egui::{Color32, Ui};

use super::{AFTER, TableView};
use crate::domain::RowState;
use crate::domain::UnitFlag;
use crate::report::{Column, UnitRow as _};
use crate::text::Language;
use crate::ui::fleet::cells;
use crate::ui::fleet::model::{FleetLine, FleetModel};
use crate::ui::look;
use crate::ui::table::INSET;
use crate::ui::table::widths::{self, ColumnAt};

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

/// How many rows are looked at for what stands in a column.
const LOOKED_AT: usize = 120;
/// How many of them in one pass where the columns have their widths already: a key that is typed into a search brings other rows, and must not
/// wait for their texts to be laid out.
const LOOKED_AT_ONCE: usize = 16;

/// What the usual layout shows besides where there is the room, the first that fits first.
const BESIDES: [Column; 3] = [Column::Tags, Column::FetchedAt, Column::Market];

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
        // The place was counted with the column still there.
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
                // A person may have written the file: "inf" and "NaN" are numbers to the parser.
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

/// How wide the columns are by what stands in them, as it was when rows came first or became many more.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Natural {
    /// What they were measured for.
    of: Option<(Vec<Column>, Language)>,
    /// The rows that were measured last, by the number of what is shown.
    serial: u64,
    /// The rows among them that were not measured yet.
    left: std::ops::Range<usize>,
    widths: BTreeMap<Column, f32>,
}

impl Natural {
    /// Measures what stands in columns, unless that was done already. Rows that come later make a column wider, as a merchant's name does
    /// that comes after its units, and never narrower.
    fn measure(&mut self, ui: &Ui, columns: &[Column], model: &FleetModel, view: TableView<'_>) {
        let of = (columns.to_vec(), view.catalog.language());
        let is_same = self.of.as_ref() == Some(&of);
        if model.shown_len() == 0 {
            return;
        }
        if !is_same || self.serial != model.shown_serial() {
            self.serial = model.shown_serial();
            self.left = 0..model.shown_len().min(LOOKED_AT);
        }
        let mut at_once = LOOKED_AT_ONCE;
        if !is_same {
            self.of = Some(of);
            self.widths = columns.iter().map(|column| (*column, 0.0)).collect();
            at_once = LOOKED_AT;
        }
        let places = self.left.by_ref().take(at_once);
        let items = places.filter_map(|place| model.shown_item(place));
        // A reason in place of a name may be a whole sentence.
        for item in items.filter(|item| item.has_unit()) {
            for (column, width) in &mut self.widths {
                let drawn = cells::cell(item, *column, view.catalog);
                *width = width.max(widths::needed(ui, &drawn));
            }
        }
        if !self.left.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn of(&self, column: Column) -> f32 {
        let width = self.widths.get(&column).copied().unwrap_or_default();
        width.min(most(column)).ceil()
    }
}

/// The columns as they are drawn.
#[derive(Debug, Default)]
pub struct Columns {
    /// Which they are, in their order.
    pub names: Vec<Column>,
    /// Where each of them is.
    pub at: Vec<ColumnAt>,
}

impl Columns {
    /// Finds each column's place: as wide as it was made, else as what stands in it. Where there is not the room for that, names give
    /// way; where there is more, the usual layout shows more columns, and all share what is left.
    pub fn lay_out(
        ui: &Ui,
        room: f32,
        model: &FleetModel,
        view: TableView<'_>,
        sized: Option<(Column, f32)>,
        natural: &mut Natural,
    ) -> Self {
        // Only a layout that nobody has changed adapts by itself.
        let is_usual = view.layout.columns == USUAL;
        let mut columns = view.layout.columns.clone();
        if is_usual && !tells_state(model) {
            columns.retain(|column| *column != Column::State);
        }
        let mut measured = columns.clone();
        measured.extend(BESIDES.iter().filter(|_| is_usual));
        natural.measure(ui, &measured, model, view);
        let set = |column: Column| match sized {
            Some((other, width)) if other == column => Some(width),
            _ => view.layout.widths.get(&column).copied(),
        };
        let wanted = |column: Column| natural.of(column).max(head_width(ui, column, view));
        let first = |column: Column| match set(column) {
            Some(width) => width.clamp(WIDTHS[0], WIDTHS[1]),
            None => wanted(column).min(least(column)),
        };
        let mut widths: Vec<f32> = columns.iter().map(|column| first(*column)).collect();
        let left = |widths: &[f32]| (room - widths.iter().sum::<f32>()).max(0.0);
        // Names have what stands in them, as far as there is room.
        for named in [Column::Name, Column::Merchant] {
            let spare = left(&widths);
            let free = columns.iter().zip(&mut widths);
            let mut free = free.filter(|(column, _)| **column == named && set(named).is_none());
            if let Some((column, width)) = free.next() {
                *width += spare.min((wanted(*column) - *width).max(0.0));
            }
        }
        for (column, width) in columns.iter().zip(&mut widths) {
            if set(*column).is_none() && !gives_way(*column) {
                *width = wanted(*column);
            }
        }
        if is_usual {
            let tells =
                |column: &Column| *column != Column::Tags || !model.counts().tags().is_empty();
            for column in BESIDES.into_iter().filter(tells) {
                let width = wanted(column);
                if left(&widths) >= width {
                    columns.push(column);
                    widths.push(width);
                }
            }
        }
        share_rest(&columns, &mut widths, left, |column| set(column).is_none());
        let words = columns
            .iter()
            .map(|column| view.catalog.say(&column.head()));
        Self {
            at: widths::side_by_side(words.zip(widths)),
            names: columns,
        }
    }

    /// How wide all are together.
    pub fn whole(&self) -> f32 {
        widths::whole(&self.at)
    }
}

/// What room is left goes to all columns alike, so that no row is torn apart; the last reaches the edge where all widths are set.
fn share_rest(
    columns: &[Column],
    widths: &mut [f32],
    left: impl Fn(&[f32]) -> f32,
    is_free: impl Fn(Column) -> bool,
) {
    let free = columns.iter().filter(|column| is_free(**column)).count();
    let rest = left(widths);
    if free == 0 {
        if let Some(last) = widths.last_mut() {
            *last += rest;
        }
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "columns are few")]
    let each = (rest / free as f32).floor();
    let mut last = None;
    for (place, column) in columns.iter().enumerate() {
        if is_free(*column) {
            widths[place] += each;
            last = Some(place);
        }
    }
    let rest = left(widths);
    if let Some(last) = last {
        widths[last] += rest;
    }
}

/// Whether the state says anything: while every row is found, it does not.
fn tells_state(model: &FleetModel) -> bool {
    model.counts().of_state(RowState::Found) < model.len()
        || model.query().conditions.contains_key(&Column::State)
}

/// Columns whose words are cut where room is short.
const fn gives_way(column: Column) -> bool {
    matches!(
        column,
        Column::Name
            | Column::Merchant
            | Column::Error
            | Column::Note
            | Column::Tags
            | Column::MerchantTags
    )
}

/// As wide as a column becomes by what stands in it.
const fn most(column: Column) -> f32 {
    match column {
        Column::Name => 400.0,
        Column::Merchant | Column::Error | Column::Note => 300.0,
        _ => 240.0,
    }
}

/// How wide a head is with its words, an arrow and the sign of its menu.
pub fn head_width(ui: &Ui, column: Column, view: TableView<'_>) -> f32 {
    let words = view.catalog.say(&column.head());
    let font = egui::FontId::new(12.0, look::fonts::medium());
    let words = look::one_line(ui.painter(), words, font, Color32::WHITE);
    (words.size().x + INSET + AFTER).ceil() + 1.0
}

/// How wide a column has to be for the cells in view.
pub fn fitting(
    ui: &Ui,
    model: &FleetModel,
    first: usize,
    column: Column,
    view: TableView<'_>,
) -> f32 {
    let width = |line: usize| {
        let Some(FleetLine::Row(place)) = model.line(line) else {
            return None;
        };
        let drawn = cells::cell(model.shown_item(place)?, column, view.catalog);
        Some(widths::needed(ui, &drawn))
    };
    // More lines than that are on no screen.
    let in_view = (first..model.line_count()).take(80);
    in_view.filter_map(width).fold(0.0, f32::max)
}

/// How wide a column is at least where room is short.
const fn least(column: Column) -> f32 {
    match column {
        Column::Name => 172.0,
        Column::Merchant => 130.0,
        Column::Error | Column::Note => 160.0,
        Column::Tags | Column::MerchantTags => 120.0,
        _ => f32::INFINITY,
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
