//! A template being edited in a dialog: what is wrong with it and the gaps that can be put in, beside it what becomes of it, below it
//! what can be done with it.

use super::view;
use crate::desk::{
    DocumentChange, Ended, Job, Requested, ResetTemplate, SaveTemplate, Saw, Undoable,
};
use crate::domain::Problem;
use crate::domain::merchant_message::{
    Flaw, Gap, LetterKind, MerchantMessage, MessageLanguage, Template, Templates, Values,
};
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::team::is_changed_meanwhile;
use crate::ui::widgets::{Button, Chip, Field, Icon, Press as _, caption, halves, spaced_wrapped};
use egui::Ui;
use std::sync::Arc;

/// As wide as a dialog with a template beside what becomes of it.
pub(super) const WIDTH: f32 = 920.0;

/// A template that is being edited, and the job that keeps it.
#[derive(Debug)]
pub(super) struct Editing {
    pub kind: LetterKind,
    pub language: MessageLanguage,
    text: String,
    /// What was saved last, or is built in.
    saved: String,
    /// Whether it is one's own, and not the built-in one.
    is_own: bool,
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
        let text = templates.text(kind, language);
        Self {
            kind,
            language,
            saved: text.clone(),
            text,
            is_own: templates.is_own(kind, language),
            keeping: Requested::default(),
            insists: false,
        }
    }

    /// The letter that the text makes with these values.
    pub fn fill(&self, values: &Values) -> MerchantMessage {
        Template::read(&self.text, self.kind).fill(values).0
    }

    pub const fn problem(&self) -> Option<&Problem> {
        self.keeping.problem()
    }

    pub fn possible(&self) -> Possible {
        let rests = !self.keeping.is_running();
        let flaws = Template::flaws(&self.text, self.kind);
        let differs = self.text.trim() != self.saved.trim();
        Possible {
            save: rests && differs && !flaws.iter().any(Flaw::blocks),
            reset: rests && self.is_own,
        }
    }

    /// The template on the left and what becomes of it on the right; below each other where there is no room for both.
    pub fn show(&mut self, ui: &mut Ui, words: &Catalog, message: &MerchantMessage) {
        if ui.available_width() < 640.0 {
            self.editor(ui, words, 10);
            view::preview(ui, words, message, 200.0);
            return;
        }
        halves(ui, |ui, width| {
            ui.vertical(|ui| {
                ui.set_width(width);
                self.editor(ui, words, 16);
            });
            ui.vertical(|ui| {
                ui.set_width(width);
                view::preview(ui, words, message, 420.0);
            });
        });
    }

    fn editor(&mut self, ui: &mut Ui, words: &Catalog, rows: usize) {
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        let state = if self.is_own {
            words.text("letters-template-own")
        } else {
            words.text("letters-template-built-in")
        };
        caption(ui, state);
        let field = Field::new(words.text("letters-template"))
            .hint(words.text("letters-template-hint"))
            .rows(rows);
        let response = field.show(ui, &mut self.text);
        self.flaws(ui, words);
        ui.label(look::label(words.text("letters-template-gaps")).color(look::of(ui).secondary));
        spaced_wrapped(ui, measure::SPACE_1, |ui| {
            for gap in self.kind.gaps() {
                let put = Message::new("letters-template-put")
                    .with("name", gap.name())
                    .with("meaning", gap.meaning());
                let put = words.say(&put);
                let chip = Chip::new(gap.name()).named(put.as_str());
                if chip.show(ui).on_hover_text(look::body(put)).clicked() {
                    self.put(ui, response.id, *gap);
                }
            }
        });
    }

    fn flaws(&self, ui: &mut Ui, words: &Catalog) {
        let look = look::of(ui);
        for flaw in Template::flaws(&self.text, self.kind) {
            let (icon, ink) = if flaw.blocks() {
                (Icon::Warning, look.bad.ink)
            } else {
                (Icon::Info, look.warn.ink)
            };
            ui.horizontal_top(|ui| {
                let size = egui::vec2(14.0, 16.0);
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                icon.paint(ui.painter(), rect.center(), 12.0, ink);
                let told = look::caption(words.say(&flaw.tell())).color(ink);
                ui.add(egui::Label::new(told).wrap());
            });
        }
    }

    /// Puts a gap in where the cursor was last, or at the end.
    fn put(&mut self, ui: &Ui, field: egui::Id, gap: Gap) {
        let state = egui::TextEdit::load_state(ui.ctx(), field);
        let range = state.and_then(|state| state.cursor.char_range());
        // egui counts characters, not bytes.
        let at = range.map_or(usize::MAX, |range| usize::from(range.primary.index));
        let place = self
            .text
            .char_indices()
            .nth(at)
            .map_or(self.text.len(), |(place, _)| place);
        self.text.insert_str(place, &format!("{{{}}}", gap.name()));
    }

    /// Does what was pressed; gives whether it is to be left.
    pub fn press(&mut self, press: Press, cx: &mut Cx<'_>) -> bool {
        let (kind, language) = (self.kind, self.language);
        let job: Job<(Arc<Templates>, Vec<DocumentChange>)> = match press {
            Press::Back => return true,
            Press::Save => cx.start(Undoable(SaveTemplate {
                kind,
                language,
                // As an editor of text would leave the file.
                text: self.text.trim().to_owned() + "\n",
                saw: if self.insists {
                    Saw::Whatever
                } else {
                    Saw::This(self.saved.clone())
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
                // Whoever changed what is kept: what was typed meanwhile stays.
                let is_typed = self.text != self.saved;
                self.follow(templates, is_typed);
            }
            return;
        }
        let Some((templates, back)) = self.keeping.take() else {
            return;
        };
        let was_reset = self.is_own && !templates.is_own(self.kind, self.language);
        // A person may have typed on while it was saved; who puts it back wants the built-in text.
        self.follow(&templates, !was_reset);
        let told = if self.is_own {
            cx.words.text("letters-template-saved")
        } else {
            cx.words.text("letters-template-is-reset")
        };
        cx.tell_done(told, back);
        cx.keep_templates(templates);
    }

    /// Takes in what is kept.
    fn follow(&mut self, templates: &Templates, keeps_typed: bool) {
        self.saved = templates.text(self.kind, self.language);
        self.is_own = templates.is_own(self.kind, self.language);
        if !keeps_typed {
            self.text.clone_from(&self.saved);
        }
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
