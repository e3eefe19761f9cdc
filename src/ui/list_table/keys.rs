//! The keyboard in a table.

use super::{ListAction, ListRows, ListTable, Step, going_to, read};
use crate::ui::look::{self, measure};
use crate::ui::reading;
use crate::ui::widgets::{is_menu_key, regions};
use egui::accesskit::Role;
use egui::{CornerRadius, Event, EventFilter, Key, Rect, Sense, Stroke, StrokeKind, Ui};

/// How long letters that are typed one after the other belong together, in seconds.
const TYPED_SECS: f64 = 1.0;

/// What was typed last, and when.
#[derive(Debug, Clone, Default)]
struct Typed {
    text: String,
    at: f64,
}

/// What was pressed, and the row whose menu is to be opened.
pub(super) fn keys(
    ui: &Ui,
    id: egui::Id,
    table: ListTable<'_>,
    rows: &impl ListRows,
) -> (Option<ListAction>, Option<usize>) {
    let rect = Rect::from_min_size(ui.cursor().min, egui::vec2(1.0, measure::TABLE_HEAD));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Grid);
        node.set_label(table.name);
        node.set_row_count(rows.len());
        node.set_column_count(table.heads.len());
    });
    reading::answer(ui.ctx(), || read(table, rows));
    let focused = response.has_focus();
    if focused {
        let look = look::of(ui);
        let width = egui::vec2(ui.available_width(), measure::TABLE_HEAD);
        let top = Rect::from_min_size(rect.min, width);
        let line = Stroke::new(measure::FOCUS_RING, look.accent.ink);
        ui.painter()
            .hline(top.shrink(8.0).x_range(), top.bottom() - 1.0, line);
    }
    hold_arrows(ui, id, rows.has_groups());
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let is_free = !egui::Popup::is_any_open(ui.ctx());
    let has_keys = focused || table.takes_keys && nothing_focused;
    if rows.len() == 0 || !has_keys || !is_free {
        return (None, None);
    }
    #[expect(clippy::cast_possible_truncation, reason = "rows on a screen are few")]
    let page = ((table.height - measure::TABLE_HEAD) / measure::TABLE_ROW).max(2.0) as isize - 1;
    list_keys(ui, id, page, rows)
}

/// A list of lines that are no table, as one stop of the tab key: what was pressed while it has the focus, and the line whose menu is to
/// be opened. `area` is where it stands, `page` how many lines that are.
pub fn list_stop(
    ui: &Ui,
    name: &str,
    area: Rect,
    page: usize,
    rows: &impl ListRows,
) -> (Option<ListAction>, Option<usize>) {
    let id = ui.scope_id().with((name, "keys"));
    let response = ui.interact(area, id, Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::List);
        node.set_label(name);
    });
    hold_arrows(ui, id, false);
    regions::mark_table(ui.ctx(), id);
    let is_free = !egui::Popup::is_any_open(ui.ctx());
    if !response.has_focus() || !is_free || rows.len() == 0 {
        return (None, None);
    }
    let edge = Stroke::new(measure::FOCUS_RING, look::of(ui).accent.ink);
    let corners = CornerRadius::same(measure::RADIUS_CARD);
    ui.painter()
        .rect_stroke(area, corners, edge, StrokeKind::Outside);
    list_keys(ui, id, page.max(2).cast_signed() - 1, rows)
}

/// Up, down and Escape are for a list, with groups left and right as well, and do not move the focus from it.
fn hold_arrows(ui: &Ui, id: egui::Id, folds: bool) {
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: folds,
            escape: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id, filter);
    });
}

/// What was pressed in a list that has the keyboard, `page` rows high; and the row whose menu is to be opened.
fn list_keys(
    ui: &Ui,
    id: egui::Id,
    page: isize,
    rows: &impl ListRows,
) -> (Option<ListAction>, Option<usize>) {
    let now = ui.input(|input| input.time);
    let mut typed = ui.data(|data| data.get_temp::<Typed>(id).unwrap_or_default());
    if now - typed.at > TYPED_SECS {
        typed.text.clear();
    }
    let (mut action, mut menu, mut letters) = (None, None, String::new());
    ui.input(|input| {
        for event in &input.events {
            match event {
                Event::Copy => action = Some(ListAction::Copy),
                Event::Text(text) if !text.trim().is_empty() || !typed.text.is_empty() => {
                    letters.push_str(text);
                }
                Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } => {
                    if is_menu_key(*key, *modifiers) {
                        menu = rows.cursor();
                    } else if *key == Key::A && modifiers.command_only() {
                        action = Some(ListAction::All);
                    } else if *key == Key::Space && modifiers.command_only() {
                        action = rows.cursor().map(|place| ListAction::Select {
                            place,
                            toggle: true,
                            extend: false,
                        });
                    } else if rows.has_groups() && *key == Key::ArrowLeft {
                        action = Some(ListAction::Fold);
                    } else if rows.has_groups() && *key == Key::ArrowRight {
                        action = Some(ListAction::Unfold);
                    } else if modifiers.is_none() || modifiers.shift_only() {
                        action = action_of(*key, page, modifiers.shift).or(action);
                    }
                }
                _ => {}
            }
        }
    });
    if !letters.is_empty() {
        typed.text.push_str(&letters.to_lowercase());
        typed.at = now;
        action = found(&typed.text, rows)
            .map(|place| going_to(place, rows))
            .or(action);
        ui.data_mut(|data| data.insert_temp(id, typed));
    }
    (action, menu)
}

/// The row whose name begins with what was typed: the next one for the first letter, else the one the keyboard is at where it still does.
pub(super) fn found(typed: &str, rows: &impl ListRows) -> Option<usize> {
    let at = rows.cursor();
    let is_first = typed.chars().count() == 1;
    let from = at.map_or(0, |at| if is_first { at + 1 } else { at });
    let mut places = (from..rows.len()).chain(0..from.min(rows.len()));
    places.find(|place| rows.name(*place).to_lowercase().starts_with(typed))
}

const fn action_of(key: Key, page: isize, extend: bool) -> Option<ListAction> {
    let step = match key {
        Key::ArrowDown => Step::By(1),
        Key::ArrowUp => Step::By(-1),
        Key::PageDown => Step::By(page),
        Key::PageUp => Step::By(-page),
        Key::Home => Step::First,
        Key::End => Step::Last,
        Key::Enter => return Some(ListAction::Open),
        Key::Escape => return Some(ListAction::Close),
        _ => return None,
    };
    Some(ListAction::Move { step, extend })
}
