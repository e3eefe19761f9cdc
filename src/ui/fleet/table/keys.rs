//! The keyboard in the table.

use egui::{Event, EventFilter, Key, Modifiers, Ui};

use super::{TableAction, TableState, TableView};
use crate::ui::fleet::model::FleetModel;
use crate::ui::look::measure;
use crate::ui::table::{Choosing, Step};
use crate::ui::widgets::is_menu_key;

/// What was pressed, while the table has the keyboard.
pub fn read(
    ui: &Ui,
    model: &FleetModel,
    state: &mut TableState,
    view: TableView<'_>,
    height: f32,
) -> Vec<TableAction> {
    let response = ui.response();
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let has_keys = response.has_focus() || (view.takes_keys && nothing_focused);
    let is_free = !egui::Popup::is_any_open(ui.ctx());
    if model.line_count() == 0 || !has_keys || !is_free || !ui.is_enabled() {
        return Vec::new();
    }
    #[expect(clippy::cast_possible_truncation, reason = "rows on a screen are few")]
    let page = (height / measure::TABLE_ROW).max(2.0) as isize - 1;
    let is_typing = view.typed.is_some();
    let mut actions = Vec::new();
    ui.input(|input| {
        for event in &input.events {
            actions.extend(match event {
                Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } if is_menu_key(*key, *modifiers) => {
                    state.menu_of = model.cursor_line();
                    None
                }
                Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } => action_of(*key, *modifiers, page, is_typing),
                Event::Copy => Some(TableAction::CopyRows { heads: false }),
                Event::Text(text) if is_typing || !text.trim().is_empty() => {
                    Some(TableAction::Type(text.clone()))
                }
                _ => None,
            });
        }
    });
    actions
}

fn action_of(key: Key, modifiers: Modifiers, page: isize, is_typing: bool) -> Option<TableAction> {
    if modifiers.alt {
        return cell_of(key, modifiers);
    }
    let how = match (modifiers.shift, modifiers.command) {
        (true, _) => Choosing::UpTo,
        (false, true) => Choosing::Move,
        (false, false) => Choosing::Only,
    };
    Some(match key {
        Key::ArrowDown => TableAction::Step(Step::By(1), how),
        Key::ArrowUp => TableAction::Step(Step::By(-1), how),
        Key::PageDown => TableAction::Step(Step::By(page), how),
        Key::PageUp => TableAction::Step(Step::By(-page), how),
        Key::Home => TableAction::Step(Step::First, how),
        Key::End => TableAction::Step(Step::Last, how),
        Key::A if modifiers.command && !modifiers.shift => TableAction::SelectAll,
        // A space within what is typed to go to belongs to it.
        Key::Space if !is_typing || modifiers.command => TableAction::Flip,
        Key::ArrowLeft if modifiers.is_none() => TableAction::FoldHere(true),
        Key::ArrowRight if modifiers.is_none() => TableAction::FoldHere(false),
        Key::Enter if modifiers.is_none() => TableAction::Open,
        Key::Escape if modifiers.is_none() => TableAction::Close,
        _ => return None,
    })
}

/// Alt and the arrows walk the cells. Never with Ctrl: that is AltGr on a Norwegian keyboard.
const fn cell_of(key: Key, modifiers: Modifiers) -> Option<TableAction> {
    if modifiers.command || modifiers.ctrl {
        return None;
    }
    let by = match key {
        Key::ArrowDown => [0, 1],
        Key::ArrowUp => [0, -1],
        Key::ArrowRight => [1, 0],
        Key::ArrowLeft => [-1, 0],
        _ => return None,
    };
    Some(TableAction::Cell(by, modifiers.shift))
}
