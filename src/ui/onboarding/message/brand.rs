//! MobilePay becomes Vipps: a letter to each merchant of selected units in Denmark and Finland.

use super::series::{Series, Shown};
use super::view;
use crate::domain::LookupRow;
use crate::domain::merchant_message::{
    BrandChange, ChangeUnit, Letter, LetterKind, MessageLanguage, OrderFacts, Templates,
};
use crate::text::{Catalog, Language, Message};
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::widgets::{Dialog, Tone, caption, caption_wrapped, halves, notice};
use egui::Ui;
use std::path::Path;

/// The dialog of the change of brand, while it is open.
#[derive(Debug, Default)]
pub struct BrandDialog {
    open: Option<Box<Open>>,
    series: Series,
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
        self.series = Series::of_templates(cx);
        self.series.complete(facts.clone(), cx);
        self.open = Some(Box::new(Open {
            left_out: units.len() - concerned,
            changes,
            facts,
            kind: kind.unwrap_or(LetterKind::BrandChange),
            language: None,
            own: cx.words.language(),
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
        let total = open.changes.len();
        let series = &mut self.series;
        series.at = series.at.min(total.saturating_sub(1));
        let letter = open.letter(series.at, &templates);
        let edited = series.editing.as_ref().zip(open.changes.get(series.at));
        let edited = edited.map(|(editing, change)| {
            let values = change.values(editing.language(), &open.partner);
            editing.fill(&values).0
        });
        let title = say::counted("vendor-brand-title", total, &words);
        let shown = Shown {
            letter: letter.as_ref(),
            total,
            edited,
            are_filled: true,
            width: 680.0,
        };
        let dialog = Dialog::new("brand-change", title, words);
        let is_closed = series.show(ui, cx, dialog, &shown, |ui, at| {
            open.body(ui, &words, at, letter.as_ref());
        });
        if is_closed {
            self.open = None;
        }
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let facts = self.series.poll(cx);
        if let (Some(open), Some(facts)) = (&mut self.open, facts)
            && facts.len() == open.facts.len()
        {
            open.facts = facts;
        }
    }

    /// Takes in which file was chosen.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let Some(open) = &self.open else { return };
        self.series.on_file(ask, path, cx, |templates| {
            let all = 0..open.changes.len();
            let letters = all.filter_map(|at| open.letter(at, templates));
            letters.zip(open.facts.clone()).collect()
        });
    }
}

impl Open {
    fn letter(&self, at: usize, templates: &Templates) -> Option<Letter> {
        let (change, facts) = (self.changes.get(at)?, self.facts.get(at)?);
        let language = self.language.unwrap_or_else(|| facts.language(self.own));
        let recipient = facts.recipient.clone();
        Some(change.letter(self.kind, language, templates, &self.partner, recipient))
    }

    fn body(&mut self, ui: &mut Ui, words: &Catalog, at: &mut usize, letter: Option<&Letter>) {
        let Some(letter) = letter else {
            notice(ui, Tone::Ok, &words.text("vendor-brand-none"), None);
            return;
        };
        halves(ui, |ui, half| {
            view::kinds(
                ui,
                words,
                &mut self.kind,
                &LetterKind::OF_BRAND_CHANGES,
                half,
            );
            view::languages_of_many(ui, words, &mut self.language, half);
        });
        caption_wrapped(ui, words.text("vendor-brand-rule"));
        if self.left_out > 0 {
            let message = Message::new("vendor-brand-left-out").with("count", self.left_out);
            caption(ui, words.say(&message));
        }
        let whom = self.changes.get(*at).and_then(BrandChange::merchant);
        let total = self.changes.len();
        view::stepper(ui, words, at, total, &whom.unwrap_or_default());
        view::remarks(ui, words, letter);
        view::preview(ui, words, &letter.message, 300.0);
    }
}
