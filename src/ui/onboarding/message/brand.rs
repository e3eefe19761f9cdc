//! MobilePay becomes Vipps: a letter to each merchant of selected units in Denmark and Finland.

use super::occasion::{Occasion, Writer};
use super::view;
use crate::domain::merchant_message::{
    BrandChange, ChangeUnit, Letter, LetterKind, MessageLanguage, OrderFacts, Values,
};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::widgets::{Dialog, Tone, caption, caption_wrapped, halves, notice};
use egui::Ui;

/// The change of brand for the merchants of units.
#[derive(Debug)]
pub(super) struct BrandLetters {
    changes: Vec<BrandChange>,
    /// What is known of each merchant, in the same order.
    facts: Vec<OrderFacts>,
    /// Units in countries where nothing changes.
    left_out: usize,
    /// `None` where nothing changes for anybody.
    kind: Option<LetterKind>,
    /// `None` is each merchant's own.
    language: Option<MessageLanguage>,
}

impl BrandLetters {
    /// The letters about units, as they are right at a moment.
    pub fn new(units: &[ChangeUnit], now: i64) -> Self {
        let changes = BrandChange::of_units(units);
        let concerned: usize = changes.iter().map(|change| change.units.len()).sum();
        Self {
            left_out: units.len() - concerned,
            facts: changes.iter().map(BrandChange::facts).collect(),
            // The occasion follows from the day, so it is the same for all.
            kind: changes.first().map(|change| change.kind(now)),
            changes,
            language: None,
        }
    }
}

impl Occasion for BrandLetters {
    fn dialog(&self, words: Catalog) -> Dialog {
        let title = say::counted("vendor-brand-title", self.total(), &words);
        Dialog::new("brand-change", title, words).width(680.0)
    }

    fn total(&self) -> usize {
        self.changes.len()
    }

    fn letter(&self, at: usize, by: &Writer<'_>) -> Option<Letter> {
        let (change, facts) = (self.changes.get(at)?, self.facts.get(at)?);
        let usual = || facts.language(by.words.language());
        let language = self.language.unwrap_or_else(usual);
        let recipient = facts.recipient.clone();
        let (templates, partner) = (by.templates, &by.contacts.name);
        Some(change.letter(self.kind?, language, templates, partner, recipient))
    }

    fn values(&self, at: usize, _: LetterKind, language: MessageLanguage, partner: &str) -> Values {
        let change = self.changes.get(at);
        change.map_or_else(Values::default, |change| change.values(language, partner))
    }

    fn facts(&self) -> Vec<OrderFacts> {
        self.facts.clone()
    }

    fn learn(&mut self, facts: Vec<OrderFacts>) {
        self.facts = facts;
    }

    fn body(
        &mut self,
        ui: &mut Ui,
        at: &mut usize,
        letter: Option<&Letter>,
        by: &Writer<'_>,
    ) -> Option<String> {
        let words = &by.words;
        let Some(letter) = letter else {
            notice(ui, Tone::Ok, &words.text("vendor-brand-none"), None);
            return None;
        };
        halves(ui, |ui, half| {
            let (of, usual) = (&LetterKind::OF_BRAND_CHANGES, self.kind);
            view::kinds(ui, words, &mut self.kind, usual, of, half);
            view::languages(ui, words, &mut self.language, None, half);
        });
        caption_wrapped(ui, words.text("vendor-brand-rule"));
        if self.left_out > 0 {
            let message = Message::new("vendor-brand-left-out").with("count", self.left_out);
            caption(ui, words.say(&message));
        }
        let whom = self.changes.get(*at).and_then(BrandChange::merchant);
        view::stepper(ui, words, at, self.total(), &whom.unwrap_or_default());
        view::letter(ui, words, letter, 300.0);
        None
    }
}
