//! The message with the link of an order that was just sent, to be copied or opened as a draft.

use super::MessageDialog;
use super::own_name::{self, OwnName};
use super::view;
use crate::desk::{ReadTemplates, Requested};
use crate::domain::merchant_message::{LetterKind, MessageLanguage, OrderFacts, Templates};
use crate::ui::Cx;
use crate::ui::files::AskId;
use crate::ui::look::measure;
use crate::ui::widgets::Button;
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The message of the last order, and the language that was chosen for it.
#[derive(Debug, Default)]
pub struct MessageCard {
    chosen: Option<MessageLanguage>,
    is_open: bool,
    reading: Requested<Arc<Templates>>,
    dialog: MessageDialog,
    own_name: OwnName,
}

impl MessageCard {
    /// Draws the buttons, and the text once it was asked for.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, facts: &OrderFacts) {
        let words = cx.words;
        let name = cx.preferences.contacts.name.as_str();
        if let Some(name) = self.own_name.show(ui, &words, name) {
            own_name::keep(name, cx);
        }
        let templates = self.templates(cx);
        let usual = facts.language(words.language());
        let mut language = self.chosen.unwrap_or(usual);
        if view::languages(ui, &words, &mut language, 180.0) {
            self.chosen = Some(language);
        }
        let partner = &cx.preferences.contacts.name;
        let letter = facts.letter(LetterKind::First, language, &templates, partner, cx.now);
        ui.horizontal_wrapped(|ui| {
            view::quiet_buttons(ui, cx, &letter);
            let fold = if self.is_open {
                words.text("screens-message-hide")
            } else {
                words.text("screens-message-show")
            };
            if Button::quiet(fold).show(ui).clicked() {
                self.is_open = !self.is_open;
            }
            if Button::quiet(words.text("letters-open")).show(ui).clicked() {
                let kind = Some(LetterKind::First);
                self.dialog.open(vec![facts.clone()], kind, cx);
            }
        });
        if self.is_open {
            ui.add_space(measure::SPACE_1);
            view::preview(ui, &words, &letter.message, f32::INFINITY);
        }
    }

    /// The templates as far as they were read; asks for them the first time.
    fn templates(&mut self, cx: &mut Cx<'_>) -> Arc<Templates> {
        if let Some(templates) = cx.templates {
            return Arc::clone(templates);
        }
        if !self.reading.is_running() && self.reading.problem().is_none() {
            self.reading.follow(cx.start(ReadTemplates::new()));
        }
        Arc::default()
    }

    /// Draws the dialog.
    pub fn dialog(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        self.dialog.show(ui, cx);
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(templates) = self.reading.done() {
            cx.keep_templates(templates);
        }
        self.dialog.poll(cx);
    }

    /// Takes in which file was chosen.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.dialog.on_file(ask, path, cx);
    }

    /// Another order is on its way: its merchant may read another language.
    pub fn forget(&mut self) {
        (self.chosen, self.is_open) = (None, false);
    }
}
