//! A change of partner for selected units: everything the vendor asks for, one order for each merchant.

use super::series::{Series, Shown};
use super::view;
use crate::domain::LookupRow;
use crate::domain::merchant_message::{
    ChangeUnit, Letter, LetterKind, MessageLanguage, OrderFacts, PartnerChange, Templates,
};
use crate::store::Contacts;
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::widgets::{Dialog, Field, caption, caption_wrapped, halves};
use egui::Ui;
use std::path::Path;

/// The dialog of a change of partner, while it is open.
#[derive(Debug, Default)]
pub struct ChangeDialog {
    open: Option<Box<Open>>,
    series: Series,
}

#[derive(Debug)]
struct Open {
    change: PartnerChange,
    kind: LetterKind,
    language: MessageLanguage,
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
        self.series = Series::of_templates(cx);
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
        let letters = open.letters(&templates, &cx.preferences.contacts);
        let series = &mut self.series;
        series.at = series.at.min(letters.len().saturating_sub(1));
        let groups = open.change.by_merchant();
        let group = groups.get(series.at).unwrap_or(&open.change);
        let edited = series.editing.as_ref().map(|editing| {
            let values = group.values(editing.kind(), editing.language(), &open.partner);
            editing.fill(&values).0
        });
        let title = say::counted("letters-change-title", open.change.units.len(), &words);
        let shown = Shown {
            letter: letters.get(series.at),
            total: letters.len(),
            edited,
            are_filled: true,
            width: 720.0,
        };
        let dialog = Dialog::new("partner-change", title, words);
        let is_closed = series.show(ui, cx, dialog, &shown, |ui, at| {
            open.body(ui, &words, at, &letters);
        });
        if is_closed {
            self.open = None;
        }
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.series.poll(cx);
    }

    /// Takes in which file was chosen.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let Some(open) = &self.open else { return };
        let contacts = cx.preferences.contacts.clone();
        self.series.on_file(ask, path, cx, |templates| {
            let groups = open.change.by_merchant();
            let facts = groups.iter().map(|group| OrderFacts {
                business_id: group.units.iter().find_map(|unit| unit.business_id.clone()),
                merchant: group.units.iter().find_map(|unit| unit.merchant.clone()),
                ..OrderFacts::default()
            });
            let letters = open.letters(templates, &contacts);
            letters.into_iter().zip(facts).collect()
        });
    }
}

impl Open {
    fn letters(&self, templates: &Templates, contacts: &Contacts) -> Vec<Letter> {
        self.change.letters(
            self.kind,
            self.language,
            templates,
            &contacts.name,
            &contacts.partner,
        )
    }

    fn body(&mut self, ui: &mut Ui, words: &Catalog, at: &mut usize, letters: &[Letter]) {
        halves(ui, |ui, half| {
            view::kinds(
                ui,
                words,
                &mut self.kind,
                &LetterKind::OF_PARTNER_CHANGES,
                half,
            );
            view::languages(ui, words, &mut self.language, half);
        });
        let field = |name: &'static str, half: f32| Field::new(words.text(name)).width(half);
        let change = &mut self.change;
        halves(ui, |ui, half| {
            field("letters-change-new", half).show(ui, &mut change.new_partner);
            field("letters-change-old", half).show(ui, &mut change.old_partner);
        });
        halves(ui, |ui, half| {
            field("letters-change-when", half)
                .placeholder(words.text("letters-change-when-placeholder"))
                .show(ui, &mut change.wanted_at);
            field("letters-change-price", half)
                .hint(words.text("letters-change-price-hint"))
                .show(ui, &mut change.price);
        });
        Field::new(words.text("letters-change-test-page"))
            .hint(words.text("letters-change-test-page-hint"))
            .placeholder("https://")
            .show(ui, &mut change.test_page);
        caption(
            ui,
            say::counted("letters-change-several", letters.len(), words),
        );
        let groups = self.change.by_merchant();
        let whom = groups.get(*at).and_then(PartnerChange::merchant);
        let whom = whom.unwrap_or_else(|| words.text("letters-change-no-merchant"));
        view::stepper(ui, words, at, letters.len(), &whom);
        if let Some(letter) = letters.get(*at) {
            view::remarks(ui, words, letter);
            view::preview(ui, words, &letter.message, 260.0);
        }
        caption_wrapped(ui, words.text("letters-change-sequence"));
    }
}
