//! The text of a letter, to be changed without an order at hand.

use super::editing::{self, Editing};
use super::view;
use crate::desk::{ReadTemplates, Requested};
use crate::domain::merchant_message::{LetterKind, MessageLanguage, Templates, Values};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Dialog, problem_notices};
use egui::Ui;
use std::sync::Arc;

/// The dialog, while it is open.
#[derive(Debug, Default)]
pub struct TemplateDialog {
    wanted: Option<(LetterKind, MessageLanguage)>,
    editing: Option<Editing>,
    reading: Requested<Arc<Templates>>,
}

impl TemplateDialog {
    /// Opens it on the text of a kind of letter, once the texts were read.
    pub fn open(&mut self, kind: LetterKind, language: MessageLanguage, cx: &mut Cx<'_>) {
        self.wanted = Some((kind, language));
        self.editing = None;
        self.reading.follow(cx.start(ReadTemplates::new()));
    }

    /// Takes in what was read, and what came of keeping it.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(templates) = self.reading.done() {
            if let Some((kind, language)) = self.wanted {
                self.editing = Some(Editing::new(&templates, kind, language));
            }
            cx.keep_templates(templates);
        }
        if let Some(editing) = &mut self.editing {
            editing.poll(cx);
        }
    }

    /// Draws it.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some((kind, language)) = self.wanted else {
            return;
        };
        let words = cx.words;
        let dialog = Dialog::new("template", words.say(&kind.name()), words);
        let mut chosen = None;
        let mut pressed = None;
        let (editing, reading) = (&mut self.editing, &self.reading);
        let possible = editing.as_ref().map(Editing::possible);
        let closed = dialog.width(editing::WIDTH).show(
            ui.ctx(),
            |ui| {
                problem_notices(ui, words, reading.problem());
                view::languages(ui, &words, &mut chosen, Some(language), 280.0);
                if let Some(editing) = editing {
                    problem_notices(ui, words, editing.problem());
                    // Without an order at hand the gaps stay as they are named.
                    let message = editing.fill(&Values::default());
                    editing.show(ui, &words, &message);
                }
            },
            |ui| pressed = possible.and_then(|possible| editing::foot(ui, &words, possible)),
        );
        let is_left = match (pressed, &mut self.editing) {
            (Some(press), Some(editing)) => editing.press(press, cx),
            _ => false,
        };
        if closed || is_left {
            self.wanted = None;
            self.editing = None;
        } else if let Some(chosen) = chosen {
            self.open(kind, chosen, cx);
        }
    }
}
