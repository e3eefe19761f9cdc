//! The name of the partner's own company, asked for beside the letter that lacks it: it stands under every letter.

use crate::store::Contacts;
use crate::text::Catalog;
use crate::ui::Cx;
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Field, Tone, notice_with, spaced_top};
use egui::Ui;

/// The name as it is typed, until it is kept.
#[derive(Debug, Default)]
pub(super) struct OwnName {
    typed: String,
}

impl OwnName {
    /// Asks for the name while there is none; gives the one that is to be kept.
    pub(super) fn show(&mut self, ui: &mut Ui, words: &Catalog, name: &str) -> Option<String> {
        if !name.trim().is_empty() {
            return None;
        }
        let mut is_kept = false;
        notice_with(
            ui,
            Tone::Warn,
            &words.text("letters-own-name-title"),
            |ui| {
                ui.add_space(measure::SPACE_1);
                spaced_top(ui, measure::SPACE_2, |ui| {
                    let field = Field::new(words.text("letters-setting-name")).width(260.0);
                    let field = field.show(ui, &mut self.typed);
                    let is_entered =
                        field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
                    ui.vertical(|ui| {
                        ui.add_space(measure::CONTROL - 10.0);
                        let keep = Button::secondary(words.text("letters-own-name-keep"));
                        let is_filled = !self.typed.trim().is_empty();
                        is_kept = keep.enabled(is_filled).show(ui).clicked();
                        is_kept |= is_entered && is_filled;
                    });
                });
            },
        );
        is_kept.then(|| self.typed.trim().to_owned())
    }
}

/// Keeps a name in the settings.
pub(super) fn keep(name: String, cx: &mut Cx<'_>) {
    cx.keep_contacts(Contacts {
        name,
        ..cx.preferences.contacts.clone()
    });
}
