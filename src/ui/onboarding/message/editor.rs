//! A template being edited: what is wrong with it, and the gaps that can be put in.

use crate::domain::merchant_message::{
    Flaw, Gap, LetterKind, MessageLanguage, Template, Templates,
};
use crate::text::{Catalog, Message};
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Chip, Field, Icon, caption, spaced_wrapped};
use egui::Ui;

/// A template that is being edited.
#[derive(Debug)]
pub(super) struct Editor {
    pub kind: LetterKind,
    pub language: MessageLanguage,
    pub text: String,
    /// What was saved last.
    saved: String,
    is_own: bool,
}

impl Editor {
    pub fn new(templates: &Templates, kind: LetterKind, language: MessageLanguage) -> Self {
        let text = templates.text(kind, language);
        Self {
            kind,
            language,
            saved: text.clone(),
            text,
            is_own: templates.is_own(kind, language),
        }
    }

    /// Takes in that templates were saved: what is typed meanwhile stays.
    pub fn note_saved(&mut self, templates: &Templates) {
        let saved = templates.text(self.kind, self.language);
        let was_reset = self.is_own && !templates.is_own(self.kind, self.language);
        if was_reset {
            self.text.clone_from(&saved);
        }
        self.saved = saved;
        self.is_own = templates.is_own(self.kind, self.language);
    }

    /// Takes in what is kept, whoever changed that: what was typed meanwhile stays.
    pub fn follow(&mut self, templates: &Templates) {
        let kept = templates.text(self.kind, self.language);
        if self.text == self.saved {
            self.text.clone_from(&kept);
        }
        self.saved = kept;
        self.is_own = templates.is_own(self.kind, self.language);
    }

    /// What was saved last, or is built in.
    pub fn saved(&self) -> &str {
        &self.saved
    }

    pub fn template(&self) -> Template {
        Template::read(&self.text, self.kind)
    }

    /// Whether it is one's own, and not the built-in one.
    pub const fn is_own(&self) -> bool {
        self.is_own
    }

    /// Whether it can be saved, and differs from what is.
    pub fn can_save(&self) -> bool {
        let blocked = Template::flaws(&self.text, self.kind)
            .iter()
            .any(Flaw::blocks);
        !blocked && self.text.trim() != self.saved.trim()
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, words: &Catalog, rows: usize) {
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
        let at = range.map_or(usize::MAX, |range| usize::from(range.primary.index));
        let place = self
            .text
            .char_indices()
            .nth(at)
            .map_or(self.text.len(), |(place, _)| place);
        self.text.insert_str(place, &format!("{{{}}}", gap.name()));
    }
}
