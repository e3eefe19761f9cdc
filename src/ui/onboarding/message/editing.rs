//! A template being edited in a dialog: beside it what becomes of it, below it what can be done with it.

use super::editor::Editor;
use super::view;
use crate::desk::{
    DocumentChange, Ended, Job, Requested, ResetTemplate, SaveTemplate, Saw, Undoable,
};
use crate::domain::Problem;
use crate::domain::merchant_message::{
    Gap, LetterKind, MerchantMessage, MessageLanguage, Templates, Values,
};
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::team::is_changed_meanwhile;
use crate::ui::widgets::{Button, Press as _, halves};
use egui::Ui;
use std::sync::Arc;

/// As wide as a dialog with a template beside what becomes of it.
pub(super) const WIDTH: f32 = 920.0;

/// A template that is being edited, and the job that keeps it.
#[derive(Debug)]
pub(super) struct Editing {
    editor: Editor,
    keeping: Requested<(Arc<Templates>, Vec<DocumentChange>)>,
    /// A person wants what they wrote in the place of whatever stands.
    insists: bool,
}

/// What can be done with it now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Possible {
    save: bool,
    reset: bool,
}

/// What was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    Save,
    Reset,
    Back,
}

impl Editing {
    pub fn new(templates: &Templates, kind: LetterKind, language: MessageLanguage) -> Self {
        Self {
            editor: Editor::new(templates, kind, language),
            keeping: Requested::default(),
            insists: false,
        }
    }

    pub const fn language(&self) -> MessageLanguage {
        self.editor.language
    }

    pub const fn kind(&self) -> LetterKind {
        self.editor.kind
    }

    /// What becomes of it.
    pub fn fill(&self, values: &Values) -> (MerchantMessage, Vec<Gap>) {
        self.editor.template().fill(values)
    }

    pub const fn problem(&self) -> Option<&Problem> {
        self.keeping.problem()
    }

    pub fn possible(&self) -> Possible {
        let rests = !self.keeping.is_running();
        Possible {
            save: rests && self.editor.can_save(),
            reset: rests && self.editor.is_own(),
        }
    }

    /// The template on the left and what becomes of it on the right; below each other where there is no room for both.
    pub fn show(&mut self, ui: &mut Ui, words: &Catalog, message: &MerchantMessage) {
        if ui.available_width() < 640.0 {
            self.editor.show(ui, words, 10);
            view::preview(ui, words, message, 200.0);
            return;
        }
        halves(ui, |ui, width| {
            ui.vertical(|ui| {
                ui.set_width(width);
                self.editor.show(ui, words, 16);
            });
            ui.vertical(|ui| {
                ui.set_width(width);
                view::preview(ui, words, message, 420.0);
            });
        });
    }

    /// Does what was pressed; gives whether it is to be left.
    pub fn press(&mut self, press: Press, cx: &mut Cx<'_>) -> bool {
        let (kind, language) = (self.kind(), self.language());
        let job: Job<(Arc<Templates>, Vec<DocumentChange>)> = match press {
            Press::Back => return true,
            Press::Save => cx.start(Undoable(SaveTemplate {
                kind,
                language,
                text: self.editor.text.trim().to_owned() + "\n",
                saw: if self.insists {
                    Saw::Whatever
                } else {
                    Saw::This(self.editor.saved().to_owned())
                },
            })),
            Press::Reset => {
                let name = Templates::name(kind, language);
                cx.start(Undoable(ResetTemplate::new(name)))
            }
        };
        self.keeping.follow(job);
        false
    }

    /// Takes in what came of keeping it, and that it was put back by an undo.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let kept = self.keeping.poll();
        if kept.is_some() {
            self.insists = is_changed_meanwhile(self.keeping.problem());
        }
        if kept != Some(Ended::Done) {
            if let Some(templates) = cx.templates.filter(|_| !self.keeping.is_running()) {
                self.editor.follow(templates);
            }
            return;
        }
        let Some((templates, back)) = self.keeping.take() else {
            return;
        };
        self.editor.note_saved(&templates);
        let told = if self.editor.is_own() {
            cx.words.text("letters-template-saved")
        } else {
            cx.words.text("letters-template-is-reset")
        };
        cx.tell_done(told, back);
        cx.keep_templates(templates);
    }
}

/// The foot of a dialog with a template, from the right.
pub(super) fn foot(ui: &mut Ui, words: &Catalog, possible: Possible) -> Option<Press> {
    let mut pressed = None;
    let save = Button::primary(words.text("letters-template-save")).enabled(possible.save);
    save.show(ui).sets(&mut pressed, Press::Save);
    let reset = Button::secondary(words.text("letters-template-reset")).enabled(possible.reset);
    reset.show(ui).sets(&mut pressed, Press::Reset);
    let back = Button::quiet(words.text("letters-edit-done"));
    back.show(ui).sets(&mut pressed, Press::Back);
    pressed
}
