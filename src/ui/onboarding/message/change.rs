//! A change of partner for selected units: everything the vendor asks for, one order for each merchant.

use super::editing::{self, Editing};
use super::merging::Merging;
use super::view;
use crate::desk::{ReadTemplates, Requested};
use crate::domain::LookupRow;
use crate::domain::merchant_message::{
    ChangeUnit, Letter, LetterKind, MessageLanguage, OrderFacts, PartnerChange, Templates,
};
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Dialog, Field, problem_notice};
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The dialog of a change of partner, while it is open.
#[derive(Debug, Default)]
pub struct ChangeDialog {
    open: Option<Box<Open>>,
    reading: Requested<Arc<Templates>>,
    merging: Merging,
}

#[derive(Debug)]
struct Open {
    change: PartnerChange,
    kind: LetterKind,
    language: MessageLanguage,
    at: usize,
    editing: Option<Editing>,
    /// The partner's own name.
    partner: String,
}

impl ChangeDialog {
    /// Opens it on units.
    pub fn open(&mut self, rows: impl Iterator<Item = LookupRow>, cx: &mut Cx<'_>) {
        let units: Vec<ChangeUnit> = rows.filter_map(|row| ChangeUnit::of_row(&row)).collect();
        if units.is_empty() {
            return;
        }
        self.reading.follow(cx.start(ReadTemplates));
        self.merging = Merging::default();
        let market = units
            .iter()
            .find_map(|unit| unit.business_id.as_ref()?.scheme().market());
        self.open = Some(Box::new(Open {
            language: MessageLanguage::of_market(market, cx.words.language()),
            change: PartnerChange {
                units,
                new_partner: cx.preferences.contacts.name.clone(),
                ..PartnerChange::default()
            },
            kind: LetterKind::PartnerOrder,
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
        let letters = open.letters(&templates, cx);
        open.at = open.at.min(letters.len().saturating_sub(1));
        let count = open.change.units.len();
        let title = Message::new("letters-change-title").with("count", count);
        let title = words.say(&title.with("shown", say::number(count)));
        let dialog = Dialog::new("partner-change", title, words.text("letters-close"));
        let kept = open.editing.as_ref().and_then(Editing::problem);
        let problem = self.reading.problem().or_else(|| self.merging.problem());
        let problem = problem.or(kept).cloned();
        let merging = &self.merging;
        let (at, mut merge, mut edit) = (open.at, false, false);
        let has_next = at + 1 < letters.len();
        let mut is_drafted = false;
        let possible = open.editing.as_ref().map(Editing::possible);
        let mut pressed = None;
        let width = if possible.is_some() {
            editing::WIDTH
        } else {
            720.0
        };
        let closed = dialog.width(width).show(
            ui.ctx(),
            |ui| {
                if let Some(problem) = &problem {
                    problem_notice(ui, words, problem);
                }
                open.body(ui, &words, &letters);
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                if let Some(possible) = possible {
                    pressed = editing::foot(ui, &words, possible);
                    return;
                }
                if let Some(letter) = letters.get(at) {
                    is_drafted = view::buttons(ui, cx, letter, has_next);
                }
                if letters.len() > 1 {
                    merge = merging.button(ui, &words);
                }
                edit = Button::quiet(words.text("letters-edit")).show(ui).clicked();
            },
        );
        if edit {
            open.editing = Some(Editing::new(&templates, open.kind, open.language));
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
        let letters = open.letters(&templates, cx);
        let groups = open.change.by_merchant();
        let facts = groups.iter().map(|group| OrderFacts {
            business_id: group.units.iter().find_map(|unit| unit.business_id.clone()),
            merchant: group.units.iter().find_map(|unit| unit.merchant.clone()),
            ..OrderFacts::default()
        });
        let letters = letters.into_iter().zip(facts).collect();
        self.merging.save(letters, path, cx);
    }
}

impl Open {
    fn letters(&self, templates: &Templates, cx: &Cx<'_>) -> Vec<Letter> {
        let contacts = &cx.preferences.contacts;
        self.change.letters(
            self.kind,
            self.language,
            templates,
            &contacts.name,
            &contacts.partner,
        )
    }

    fn body(&mut self, ui: &mut Ui, words: &Catalog, letters: &[Letter]) {
        if let Some(editing) = &mut self.editing {
            let groups = self.change.by_merchant();
            let group = groups.get(self.at).unwrap_or(&self.change);
            let values = group.values(editing.kind(), editing.language(), &self.partner);
            let (message, _) = editing.fill(&values);
            editing.show(ui, words, &message);
            return;
        }
        let width = (ui.available_width() - measure::SPACE_4) / 2.0;
        let pair = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_4;
                content(ui);
            });
        };
        let field = |name: &'static str| Field::new(words.text(name)).width(width);
        pair(ui, &mut |ui| {
            view::kinds(
                ui,
                words,
                &mut self.kind,
                &LetterKind::OF_PARTNER_CHANGES,
                width,
            );
            view::languages(ui, words, &mut self.language, width);
        });
        let change = &mut self.change;
        pair(ui, &mut |ui| {
            field("letters-change-new").show(ui, &mut change.new_partner);
            field("letters-change-old").show(ui, &mut change.old_partner);
        });
        pair(ui, &mut |ui| {
            field("letters-change-when")
                .placeholder(words.text("letters-change-when-placeholder"))
                .show(ui, &mut change.wanted_at);
            field("letters-change-price")
                .hint(words.text("letters-change-price-hint"))
                .show(ui, &mut change.price);
        });
        Field::new(words.text("letters-change-test-page"))
            .hint(words.text("letters-change-test-page-hint"))
            .placeholder("https://")
            .show(ui, &mut change.test_page);
        let several = Message::new("letters-change-several").with("count", letters.len());
        let several = several.with("shown", say::number(letters.len()));
        let secondary = look::of(ui).secondary;
        ui.label(look::caption(words.say(&several)).color(secondary));
        let groups = self.change.by_merchant();
        let whom = groups.get(self.at).and_then(PartnerChange::merchant);
        let whom = whom.unwrap_or_else(|| words.text("letters-change-no-merchant"));
        view::stepper(ui, words, &mut self.at, letters.len(), &whom);
        if let Some(letter) = letters.get(self.at) {
            view::remarks(ui, words, letter);
            view::preview(ui, words, &letter.message, 260.0);
        }
        let sequence = look::caption(words.text("letters-change-sequence")).color(secondary);
        ui.add(egui::Label::new(sequence).wrap());
    }
}
