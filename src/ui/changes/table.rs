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

/// The columns: their heads, how wide they are at least, and which part they get of the room that is left.
const COLUMNS: [(&str, f32, f32); 8] = [
    ("report-column-name", 168.0, 0.4),
    ("report-column-msn", 76.0, 0.0),
    ("report-column-merchant", 130.0, 0.3),
    ("changes-column-kind", 84.0, 0.0),
    ("changes-column-field", 108.0, 0.0),
    ("changes-column-from", 96.0, 0.15),
    ("changes-column-to", 96.0, 0.15),
    ("changes-column-when", 120.0, 0.0),
];

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

    fn selection(&self) -> Option<&Selection> {
        Some(self.selection)
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

/// Draws the lines in a card, and gives what the person did.
pub fn show(
    ui: &mut Ui,
    lines: &Lines,
    selection: &Selection,
    scroll_to: Option<usize>,
    words: &Catalog,
) -> Option<RowsAction> {
    let name = words.text("changes-table");
    let heads = heads(words);
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
    table::show(ui, table, &rows).action
}

/// The lines that are selected, or all where none is, as a spreadsheet reads them.
pub fn as_text(lines: &Lines, selection: &Selection, words: &Catalog) -> String {
    let rows = Rows {
        lines,
        selection,
        words: *words,
    };
    table::as_text(&heads(words), &rows)
}

fn heads(words: &Catalog) -> Vec<TableHead> {
    COLUMNS
        .into_iter()
        .map(|(name, least, grow)| TableHead::new(words.text(name), least, grow))
        .collect()
}

/// The cells of a line.
fn drawn(
    change: &UnitChange,
    field: Option<&FieldChange>,
    words: &Catalog,
) -> [Drawn; COLUMNS.len()] {
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
