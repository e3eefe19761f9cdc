//! MobilePay becomes Vipps: a letter to each merchant of selected units in Denmark and Finland.

use super::editing::{self, Editing};
use super::merging::Merging;
use super::view;
use crate::desk::{CompleteFacts, Ended, ReadTemplates, Requested};
use crate::domain::LookupRow;
use crate::domain::merchant_message::{
    BrandChange, ChangeUnit, Letter, LetterKind, MessageLanguage, OrderFacts, Templates,
};
use crate::text::{Catalog, Language, Message};
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Dialog, Tone, notice, problem_notice};
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The dialog of the change of brand, while it is open.
#[derive(Debug, Default)]
pub struct BrandDialog {
    open: Option<Box<Open>>,
    reading: Requested<Arc<Templates>>,
    knowing: Requested<Vec<OrderFacts>>,
    merging: Merging,
}

#[derive(Debug)]
struct Open {
    changes: Vec<BrandChange>,
    /// What is known of each merchant, in the same order.
    facts: Vec<OrderFacts>,
    /// Units in countries where nothing changes.
    left_out: usize,
    kind: LetterKind,
    /// `None` is each merchant's own.
    language: Option<MessageLanguage>,
    own: Language,
    at: usize,
    editing: Option<Editing>,
    partner: String,
}

impl BrandDialog {
    /// Opens it on units. Names and addresses that this computer knows are added by themselves.
    pub fn open(&mut self, rows: impl Iterator<Item = LookupRow>, cx: &mut Cx<'_>) {
        let units: Vec<ChangeUnit> = rows.filter_map(|row| ChangeUnit::of_row(&row)).collect();
        if units.is_empty() {
            return;
        }
        let changes = BrandChange::of_units(&units);
        let facts: Vec<OrderFacts> = changes.iter().map(BrandChange::facts).collect();
        let concerned: usize = changes.iter().map(|change| change.units.len()).sum();
        let kind = changes.first().map(|change| change.kind(cx.now));
        self.reading.follow(cx.start(ReadTemplates));
        self.knowing.follow(cx.start(CompleteFacts(facts.clone())));
        self.merging = Merging::default();
        self.open = Some(Box::new(Open {
            left_out: units.len() - concerned,
            changes,
            facts,
            kind: kind.unwrap_or(LetterKind::BrandChange),
            language: None,
            own: cx.words.language(),
            at: 0,
            editing: None,
            partner: cx.preferences.contacts.name.clone(),
        }));
    }

    /// Whether it is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Draws it.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        let words = cx.words;
        let templates = cx.templates.cloned().unwrap_or_default();
        let count = open.changes.len();
        open.at = open.at.min(count.saturating_sub(1));
        let letter = open.letter(open.at, &templates);
        let title = Message::new("vendor-brand-title").with("count", count);
        let title = words.say(&title.with("shown", say::number(count)));
        let dialog = Dialog::new("brand-change", title, words.text("letters-close"));
        let problems = self.reading.problem().into_iter();
        let problems = problems.chain(self.knowing.problem());
        let problems = problems.chain(self.merging.problem());
        let kept = open.editing.as_ref().and_then(Editing::problem);
        let problems: Vec<_> = problems.chain(kept).cloned().collect();
        let possible = open.editing.as_ref().map(Editing::possible);
        let width = if possible.is_some() {
            editing::WIDTH
        } else {
            680.0
        };
        let merging = &self.merging;
        let (mut pressed, mut merge, mut edit) = (None, false, false);
        let has_next = open.at + 1 < count;
        let mut is_drafted = false;
        let closed = dialog.width(width).show(
            ui.ctx(),
            |ui| {
                for problem in &problems {
                    problem_notice(ui, words, problem);
                }
                open.body(ui, &words, letter.as_ref());
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                if let Some(possible) = possible {
                    pressed = editing::foot(ui, &words, possible);
                    return;
                }
                let Some(letter) = &letter else { return };
                is_drafted = view::buttons(ui, cx, letter, has_next);
                if count > 1 {
                    merge = merging.button(ui, &words);
                }
                edit = Button::quiet(words.text("letters-edit")).show(ui).clicked();
            },
        );
        if let (true, Some(letter)) = (edit, &letter) {
            open.editing = Some(Editing::new(&templates, open.kind, letter.language));
        }
        if let (Some(press), Some(editing)) = (pressed, open.editing.as_mut())
            && editing.press(press, cx)
        {
            open.editing = None;
        }
        if is_drafted && has_next {
            open.at += 1;
        }
        if merge {
            self.merging.ask(cx);
        }
        if closed {
            self.open = None;
        }
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.reading.poll();
        if let Some(templates) = self.reading.take() {
            cx.keep_templates(templates);
        }
        if let Some(editing) = self.open.as_mut().and_then(|open| open.editing.as_mut()) {
            editing.poll(cx);
        }
        if self.knowing.poll() == Some(Ended::Done)
            && let Some(facts) = self.knowing.take()
            && let Some(open) = &mut self.open
            && facts.len() == open.facts.len()
        {
            open.facts = facts;
        }
        self.merging.poll(cx);
    }

    /// Takes in which file was chosen.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        if !self.merging.takes(ask) {
            return;
        }
        let templates = cx.templates.cloned().unwrap_or_default();
        let (Some(open), Some(path)) = (&self.open, path) else {
            return;
        };
        let letters = (0..open.changes.len()).filter_map(|at| open.letter(at, &templates));
        let letters = letters.zip(open.facts.clone()).collect();
        self.merging.save(letters, path, cx);
    }
}

impl Open {
    fn letter(&self, at: usize, templates: &Templates) -> Option<Letter> {
        let (change, facts) = (self.changes.get(at)?, self.facts.get(at)?);
        let language = self.language.unwrap_or_else(|| facts.language(self.own));
        let recipient = facts.recipient.clone();
        Some(change.letter(self.kind, language, templates, &self.partner, recipient))
    }

    fn body(&mut self, ui: &mut Ui, words: &Catalog, letter: Option<&Letter>) {
        let Some(letter) = letter else {
            notice(ui, Tone::Ok, &words.text("vendor-brand-none"), None);
            return;
        };
        if let (Some(editing), Some(change)) = (&mut self.editing, self.changes.get(self.at)) {
            let (message, _) = editing.fill(&change.values(editing.language(), &self.partner));
            editing.show(ui, words, &message);
            return;
        }
        let width = (ui.available_width() - measure::SPACE_4) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_4;
            view::kinds(
                ui,
                words,
                &mut self.kind,
                &LetterKind::OF_BRAND_CHANGES,
                width,
            );
            view::languages_of_many(ui, words, &mut self.language, width);
        });
        let secondary = look::of(ui).secondary;
        let rule = look::caption(words.text("vendor-brand-rule")).color(secondary);
        ui.add(egui::Label::new(rule).wrap());
        if self.left_out > 0 {
            let message = Message::new("vendor-brand-left-out").with("count", self.left_out);
            ui.label(look::caption(words.say(&message)).color(secondary));
        }
        let whom = self.changes.get(self.at).and_then(BrandChange::merchant);
        let total = self.changes.len();
        view::stepper(ui, words, &mut self.at, total, &whom.unwrap_or_default());
        view::remarks(ui, words, letter);
        view::preview(ui, words, &letter.message, 300.0);
    }
}
