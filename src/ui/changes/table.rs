//! The table of changes: only the lines in view are drawn, however many there are.

use egui::accesskit::Role;
use egui::{CornerRadius, Event, EventFilter, Frame, Key, Rect, Sense, Stroke, Ui, UiBuilder};

use super::lines::Lines;
use super::say as said;
use crate::domain::fleet::{FieldChange, UnitChange};
use crate::text::Catalog;
use crate::ui::arrival;
use crate::ui::fleet::cells::{self, Drawn};
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::reading::{self, RowAt};
use crate::ui::widgets::Tone;

/// Space at the left of every cell.
const INSET: f32 = 8.0;

/// How wide the columns are at least: unit, MSN, merchant, what, field, before, after, when.
const LEAST: [f32; COLUMNS] = [188.0, 76.0, 150.0, 84.0, 132.0, 124.0, 124.0, 140.0];
const COLUMNS: usize = 8;

/// What the person did in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// Chose a line.
    Select(usize),
    /// Wants to see the unit of a line.
    Open(usize),
}

/// Draws the lines in a card.
pub fn show(ui: &mut Ui, lines: &Lines, selected: Option<usize>, words: &Catalog) -> Option<Did> {
    let look = look::of(ui);
    let frame = Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(CornerRadius::same(measure::RADIUS_CARD));
    let shown = frame.show(ui, |ui| {
        let room = ui.available_width();
        let widths = widths(room);
        let whole: f32 = widths.iter().sum();
        let across = egui::ScrollArea::horizontal()
            .id_salt("changes-across")
            .auto_shrink([false, true]);
        let place = UiBuilder::new()
            .id_salt("changes-table")
            .accessibility_role(Role::Table)
            .accessibility_label(words.text("changes-table"));
        across
            .show(ui, |ui| {
                ui.set_width(room.max(whole));
                ui.scope_builder(place, |ui| table(ui, lines, selected, words, &widths))
                    .inner
            })
            .inner
    });
    shown.inner
}

/// What room is left goes to the names, and to what was before and after.
fn widths(room: f32) -> [f32; COLUMNS] {
    let mut widths = LEAST;
    let least: f32 = LEAST.iter().sum();
    let spare = (room - least).max(0.0);
    for (place, share) in [(0, 0.4), (2, 0.3), (5, 0.15), (6, 0.15)] {
        widths[place] += spare * share;
    }
    widths
}

fn table(
    ui: &mut Ui,
    lines: &Lines,
    selected: Option<usize>,
    words: &Catalog,
    widths: &[f32; COLUMNS],
) -> Option<Did> {
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let id = ui.scope_id().with("keys");
    heads(ui, words, widths);
    let mut did = keys(ui, id, lines, selected, words);
    let total = lines.shown_len();
    let moved = match did {
        Some(Did::Select(place)) => Some(place),
        _ => None,
    };
    let scroll = egui::ScrollArea::vertical()
        .id_salt("changes-rows")
        .auto_shrink([false, true]);
    scroll.show_rows(ui, measure::TABLE_ROW, total, |ui, range| {
        if let Some(place) = moved {
            #[expect(clippy::cast_precision_loss, reason = "lines of a table are few")]
            let below = (place as f32 - range.start as f32) * measure::TABLE_ROW;
            let top = ui.max_rect().left_top() + egui::vec2(0.0, below);
            let size = egui::vec2(1.0, measure::TABLE_ROW);
            ui.scroll_to_rect(Rect::from_min_size(top, size), None);
        }
        for place in range {
            let Some(done) = row(ui, lines, place, selected, words, widths) else {
                continue;
            };
            did = Some(done);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    });
    did
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

fn heads(ui: &mut Ui, words: &Catalog, widths: &[f32; COLUMNS]) {
    let look = look::of(ui);
    let names = names(words);
    let size = egui::vec2(ui.available_width(), measure::TABLE_HEAD);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut left = rect.left();
    for (at, (name, width)) in names.iter().zip(widths).enumerate() {
        let cell = Rect::from_x_y_ranges(left + INSET..=left + width - 4.0, rect.y_range());
        left += width;
        let place = UiBuilder::new()
            .id_salt(("head", at))
            .max_rect(cell)
            .accessibility_role(Role::ColumnHeader)
            .accessibility_label(name.as_str());
        let ui = ui.new_child(place);
        let text = look::caption_medium(name.as_str());
        cells::line(&ui, cell, text, look.secondary);
    }
    let under = Stroke::new(1.0, look.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, under);
}

fn row(
    ui: &mut Ui,
    lines: &Lines,
    place: usize,
    selected: Option<usize>,
    words: &Catalog,
    widths: &[f32; COLUMNS],
) -> Option<Did> {
    let look = look::of(ui);
    let size = egui::vec2(ui.available_width(), measure::TABLE_ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let (change, field) = lines.shown(place)?;
    let drawn = drawn(change, field, words);
    let is_selected = selected == Some(place);
    let name = row_name(&drawn);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Row);
        node.set_row_index(place);
        node.set_position_in_set(place);
        node.set_selected(is_selected);
        node.set_label(name);
        // A line is no stop of the tab key, and egui tells the places of such stops only.
        node.set_bounds(egui::accesskit::Rect {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
    });
    if is_selected {
        ui.painter().rect_filled(rect, 0, look.accent.soft);
    } else if response.hovered() {
        let ground = look.surface.lerp_to_gamma(look.sunken, 0.55);
        ui.painter().rect_filled(rect, 0, ground);
    }
    if place + 1 < lines.shown_len() {
        let line = Stroke::new(1.0, look.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
    }
    let mut left = rect.left();
    let heads = names(words);
    let cells = drawn.iter().zip(&heads).zip(widths);
    for (at, ((cell, head), width)) in cells.enumerate() {
        let inside = Rect::from_x_y_ranges(left + INSET..=left + width - 4.0, rect.y_range());
        left += width;
        let node = UiBuilder::new()
            .id_salt((place, at))
            .max_rect(inside)
            .accessibility_parent(response.id)
            .accessibility_role(Role::Cell)
            .accessibility_label(reading::cell(head, cell.words()));
        // A child that takes no room: the next line begins under this one, not under its cells.
        let ui = ui.new_child(node);
        if cells::draw(&ui, inside, cell) {
            let cut = ui.interact(inside, ui.scope_id().with("cut"), Sense::hover());
            cut.on_hover_text(look::body(cell.words()));
        }
    }
    if response.double_clicked() {
        return Some(Did::Open(place));
    }
    response.clicked().then_some(Did::Select(place))
}

/// The cells of a line.
pub fn drawn(
    change: &UnitChange,
    field: Option<&FieldChange>,
    words: &Catalog,
) -> [Drawn; COLUMNS] {
    let name = match &change.name {
        Some(name) => Drawn::Name(name.clone()),
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

fn row_name(drawn: &[Drawn; COLUMNS]) -> String {
    let parts = drawn.iter().map(Drawn::words);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The line that is selected, as it is read aloud.
fn read(lines: &Lines, place: usize, words: &Catalog) -> Option<RowAt> {
    let (change, field) = lines.shown(place)?;
    let (heads, drawn) = (names(words), drawn(change, field, words));
    let cells = heads.iter().map(String::as_str);
    Some(RowAt {
        table: words.text("changes-table"),
        place: place + 1,
        of: lines.shown_len(),
        cells: reading::cells(cells.zip(drawn.iter().map(Drawn::words))),
    })
}

/// The table as a stop of the tab key; the arrows walk its lines.
fn keys(
    ui: &Ui,
    id: egui::Id,
    lines: &Lines,
    selected: Option<usize>,
    words: &Catalog,
) -> Option<Did> {
    let rect = Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), 1.0));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Grid);
        node.set_label(words.text("changes-table"));
        node.set_size_of_set(lines.shown_len());
        node.set_row_count(lines.shown_len());
        node.set_column_count(COLUMNS);
    });
    reading::answer(ui.ctx(), || read(lines, selected?, words));
    if lines.shown_len() > 0 {
        arrival::meet(ui.ctx(), id);
    }
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let last = lines.shown_len().checked_sub(1)?;
    if !response.has_focus() {
        return None;
    }
    let line = Stroke::new(measure::FOCUS_RING, look::of(ui).accent.ink);
    ui.painter()
        .hline(rect.shrink(8.0).x_range(), rect.top(), line);
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key {
                key, pressed: true, ..
            } => match key {
                Key::ArrowDown => Some(Did::Select(selected.map_or(0, |at| (at + 1).min(last)))),
                Key::ArrowUp => Some(Did::Select(selected.map_or(0, |at| at.saturating_sub(1)))),
                Key::Home => Some(Did::Select(0)),
                Key::End => Some(Did::Select(last)),
                Key::Enter => selected.map(Did::Open),
                _ => None,
            },
            _ => None,
        })
    })
}
