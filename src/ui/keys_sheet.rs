//! Every key in one sheet: those of actions, as [`Action`] declares them, and those of lists, fields and dialogs.

use super::action::Action;
use super::look::{self, measure};
use super::widgets::{Button, Dialog, from_left, hairline, line_from_right, spaced_top};
use crate::text::Catalog;
use egui::{Context, Ui};

/// Keys that belong to no action: the name of the entry that says what they do, and the keys.
const OTHERS: [(&str, &str); 18] = [
    ("keys-paste", "Ctrl+V"),
    ("keys-undo", "Ctrl+Z"),
    ("keys-regions", "F6, Shift+F6"),
    ("keys-choose", "↓, Alt+↓"),
    ("keys-enter", "Enter"),
    ("keys-submit", "Ctrl+Enter"),
    ("keys-escape", "Esc"),
    ("keys-move", "↑ ↓"),
    ("keys-page", "Page Up, Page Down"),
    ("keys-ends", "Home, End"),
    ("keys-type", "A…Z"),
    ("keys-select", "Shift+↑ ↓"),
    ("keys-mark", "Ctrl+Space"),
    ("keys-menu", "Shift+F10"),
    ("keys-all", "Ctrl+A"),
    ("keys-copy", "Ctrl+C"),
    ("keys-cells", "Alt+←↑→↓"),
    ("keys-sort-more", "Shift+Enter"),
];

/// The sheet, while it is on screen.
#[derive(Debug, Default)]
pub(super) struct KeysSheet {
    is_open: bool,
}

impl KeysSheet {
    /// Shows it.
    pub const fn open(&mut self) {
        self.is_open = true;
    }

    /// Draws it.
    pub fn show(&mut self, ctx: &Context, words: Catalog) {
        if !self.is_open {
            return;
        }
        let mut done = false;
        let dialog = Dialog::new("keys", words.text("keys-title"), words);
        let closed = dialog.width(760.0).main_first().show(
            ctx,
            |ui| body(ui, words),
            |ui| done = Button::primary(words.text("ui-close")).show(ui).clicked(),
        );
        self.is_open = !(closed || done);
    }
}

fn body(ui: &mut Ui, words: Catalog) {
    let actions: Vec<(String, String)> = Action::ALL
        .into_iter()
        .filter_map(|action| Some((words.say(&action.text()), action.keys(ui.ctx())?)))
        .collect();
    let others: Vec<(String, String)> = OTHERS
        .into_iter()
        .map(|(id, keys)| (words.text(id), keys.to_owned()))
        .collect();
    spaced_top(ui, measure::SPACE_6, |ui| {
        let width = (ui.available_width() - measure::SPACE_6) / 2.0;
        for (head, lines) in [("keys-anywhere", actions), ("keys-in-lists", others)] {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(look::section(words.text(head)));
                ui.add_space(measure::SPACE_2);
                for (what, keys) in lines {
                    line(ui, &what, &keys);
                }
            });
        }
    });
}

fn line(ui: &mut Ui, what: &str, keys: &str) {
    let secondary = look::of(ui).secondary;
    line_from_right(ui, 26.0, |ui| {
        ui.label(look::caption_medium(keys).color(secondary));
        from_left(ui, |ui| {
            ui.add(egui::Label::new(look::body(what)).truncate());
        });
    });
    hairline(ui);
}
