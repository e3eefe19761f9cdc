//! The table of changes.

use egui::Ui;

use super::lines::Lines;
use super::say as said;
use crate::domain::fleet::{FieldChange, UnitChange};
use crate::text::Catalog;
use crate::ui::fleet::say;
use crate::ui::table::{
    self, Drawn, ListTable, RowMenu, RowsAction, Selection, TableHead, TableRows, cell,
};
use crate::ui::widgets::Tone;

/// How wide the columns are at least, and which part they get of the room that is left: unit, MSN, merchant, what, field, before, after,
/// when.
const WIDTHS: [(f32, f32); COLUMNS] = [
    (168.0, 0.4),
    (76.0, 0.0),
    (130.0, 0.3),
    (84.0, 0.0),
    (108.0, 0.0),
    (96.0, 0.15),
    (96.0, 0.15),
    (120.0, 0.0),
];
const COLUMNS: usize = 8;

/// What the person did in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// Something that changes what is selected.
    Select(RowsAction),
    /// Wants to see the unit of a line.
    Open(usize),
    /// Copied this.
    Copy(String),
}

struct Rows<'a> {
    lines: &'a Lines,
    selection: &'a Selection,
    words: Catalog,
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.lines.shown_len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let line = self.lines.shown(place);
        line.map_or_else(Vec::new, |(change, field)| {
            drawn(change, field, &self.words).into()
        })
    }

    fn is_selected(&self, place: usize) -> bool {
        self.selection.has(place)
    }

    fn cursor(&self) -> Option<usize> {
        self.selection.cursor()
    }

    fn name(&self, place: usize) -> String {
        let line = self.lines.shown(place);
        let name = line.and_then(|(change, _)| change.name.clone());
        name.unwrap_or_default()
    }

    fn menu(&self, _place: usize) -> Option<RowMenu> {
        let open = self.words.text("changes-open-unit");
        Some(RowMenu::new(self.words).open(open))
    }
}

/// Draws the lines in a card.
pub fn show(
    ui: &mut Ui,
    lines: &Lines,
    selection: &Selection,
    scroll_to: Option<usize>,
    words: &Catalog,
) -> Option<Did> {
    let name = words.text("changes-table");
    let heads: Vec<TableHead> = names(words)
        .into_iter()
        .zip(WIDTHS)
        .map(|(name, (least, grow))| TableHead::new(name, least, grow))
        .collect();
    let table = ListTable {
        name: &name,
        heads: &heads,
        scroll_to,
        takes_keys: true,
        height: ui.available_height(),
        sorted: None,
    };
    let rows = Rows {
        lines,
        selection,
        words: *words,
    };
    Some(match table::show(ui, table, &rows).action? {
        RowsAction::Copy => Did::Copy(table::as_text(&heads, &rows)),
        RowsAction::Open => Did::Open(selection.cursor()?),
        action => Did::Select(action),
    })
}

/// The heads of the columns.
pub fn names(words: &Catalog) -> [String; COLUMNS] {
    [
        words.text("report-column-name"),
        words.text("report-column-msn"),
        words.text("report-column-merchant"),
        words.text("changes-column-kind"),
        words.text("changes-column-field"),
        words.text("changes-column-from"),
        words.text("changes-column-to"),
        words.text("changes-column-when"),
    ]
}

/// The cells of a line.
pub fn drawn(
    change: &UnitChange,
    field: Option<&FieldChange>,
    words: &Catalog,
) -> [Drawn; COLUMNS] {
    let name = match &change.name {
        Some(name) => cell::unit_name(name, change.merchant_name.as_deref()),
        None => Drawn::Muted(words.text("screens-detail-unnamed")),
    };
    let (kind, tone) = said::kind(&change.change, words);
    let value = |value: Option<(String, Tone)>| match value {
        Some((text, Tone::Neutral)) => Drawn::Text(text),
        Some((text, tone)) => Drawn::Tag(text, tone),
        None => Drawn::Muted(String::new()),
    };
    let from = field.map(|field| said::value(field.field, field.from.as_ref(), words));
    let to = field.map(|field| said::value(field.field, field.to.as_ref(), words));
    [
        name,
        Drawn::Mono(change.msn.as_str().to_owned()),
        Drawn::Text(change.merchant_name.clone().unwrap_or_default()),
        Drawn::Tag(kind, tone),
        Drawn::Text(field.map_or_else(String::new, |field| words.say(&field.field.name()))),
        value(from),
        value(to),
        Drawn::Muted(say::moment(change.at, words)),
    ]
}
