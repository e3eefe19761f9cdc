//! A change of partner for selected units: everything the vendor asks for, one order for each merchant.

use super::occasion::{Occasion, Writer};
use super::view;
use crate::domain::merchant_message::{
    ChangeUnit, Letter, LetterKind, MessageLanguage, OrderFacts, PartnerChange, Values,
};
use crate::text::Catalog;
use crate::ui::fleet::say;
use crate::ui::widgets::{Dialog, Field, caption, caption_wrapped, halves};
use egui::Ui;

/// A change of partner.
#[derive(Debug)]
pub(super) struct ChangeLetters {
    change: PartnerChange,
    kind: Option<LetterKind>,
    language: Option<MessageLanguage>,
}

impl ChangeLetters {
    /// The letters about units, in their merchants' language.
    pub fn new(units: Vec<ChangeUnit>, by: &Writer<'_>) -> Self {
        let market = units
            .iter()
            .find_map(|unit| unit.business_id.as_ref()?.scheme().market());
        let language = MessageLanguage::of_market(market, by.words.language());
        Self {
            change: PartnerChange {
                units,
                new_partner: by.contacts.name.clone(),
                ..PartnerChange::default()
            },
            kind: Some(LetterKind::PartnerOrder),
            language: Some(language),
        }
    }

    /// What changes for the merchant at a place.
    fn group(&self, at: usize) -> Option<PartnerChange> {
        self.change.by_merchant().into_iter().nth(at)
    }

    fn letters_of(&self, change: &PartnerChange, by: &Writer<'_>) -> Option<Vec<Letter>> {
        let (partner, vendor) = (&by.contacts.name, &by.contacts.partner);
        Some(change.letters(self.kind?, self.language?, by.templates, partner, vendor))
    }
}

impl Occasion for ChangeLetters {
    fn dialog(&self, words: Catalog) -> Dialog {
        let title = say::counted("letters-change-title", self.change.units.len(), &words);
        Dialog::new("partner-change", title, words).width(720.0)
    }

    fn total(&self) -> usize {
        self.change.by_merchant().len()
    }

    fn letter(&self, at: usize, by: &Writer<'_>) -> Option<Letter> {
        self.letters_of(&self.group(at)?, by)?.pop()
    }

    // All at once, since each alone has the units sorted by merchant anew.
    fn letters(&self, by: &Writer<'_>) -> Vec<Letter> {
        self.letters_of(&self.change, by).unwrap_or_default()
    }

    fn values(
        &self,
        at: usize,
        kind: LetterKind,
        language: MessageLanguage,
        partner: &str,
    ) -> Values {
        let group = self.group(at);
        let change = group.as_ref().unwrap_or(&self.change);
        change.values(kind, language, partner)
    }

    fn facts(&self) -> Vec<OrderFacts> {
        let groups = self.change.by_merchant();
        let facts = groups.iter().map(|group| OrderFacts {
            business_id: group.units.iter().find_map(|unit| unit.business_id.clone()),
            merchant: group.units.iter().find_map(|unit| unit.merchant.clone()),
            ..OrderFacts::default()
        });
        facts.collect()
    }

    fn body(
        &mut self,
        ui: &mut Ui,
        at: &mut usize,
        letter: Option<&Letter>,
        by: &Writer<'_>,
    ) -> Option<String> {
        let words = &by.words;
        halves(ui, |ui, half| {
            let (of, usual) = (&LetterKind::OF_PARTNER_CHANGES, self.kind);
            view::kinds(ui, words, &mut self.kind, usual, of, half);
            let usual = self.language;
            view::languages(ui, words, &mut self.language, usual, half);
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
        let groups = self.change.by_merchant();
        let several = say::counted("letters-change-several", groups.len(), words);
        caption(ui, several);
        let whom = groups.get(*at).and_then(PartnerChange::merchant);
        let whom = whom.unwrap_or_else(|| words.text("letters-change-no-merchant"));
        view::stepper(ui, words, at, groups.len(), &whom);
        if let Some(letter) = letter {
            view::letter(ui, words, letter, 260.0);
        }
        caption_wrapped(ui, words.text("letters-change-sequence"));
        None
    }
}
