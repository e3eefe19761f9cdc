//! The message with the link of an order that was just sent, to be copied or opened as a draft.

use super::LetterDialog;
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
    dialog: LetterDialog,
    /// The name of the partner's own company as it is typed, where it was missing.
    own_name: String,
}

impl MessageCard {
    /// Draws the buttons, and the text once it was asked for.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, facts: &OrderFacts) {
        let words = cx.words;
        let name = cx.preferences.contacts.name.as_str();
        if let Some(name) = view::own_name(ui, &words, name, &mut self.own_name) {
            view::keep_name(name, cx);
        }
        let templates = self.templates(cx);
        let usual = facts.language(words.language());
        view::languages(ui, &words, &mut self.chosen, Some(usual), 180.0);
        let language = self.chosen.unwrap_or(usual);
        let partner = &cx.preferences.contacts.name;
        let letter = facts.letter(LetterKind::First, language, &templates, partner, cx.now);
        ui.horizontal_wrapped(|ui| {
            let draft = Button::secondary(words.text("letters-draft"));
            view::buttons_with(ui, cx, &letter, draft);
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
                self.dialog.about_orders(vec![facts.clone()], kind, cx);
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
        // Asked in every frame: one that failed must not begin again and again.
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
