//! What a policy found: a message to each merchant, with all its findings of that policy.

use super::occasion::{Occasion, Writer};
use super::view;
use crate::domain::merchant_message::{Letter, LetterKind, MessageLanguage, OrderFacts};
use crate::domain::policy::FindingGroup;
use crate::text::{Catalog, Language};
use crate::ui::fleet::say;
use crate::ui::widgets::{Chooser, Dialog};
use egui::Ui;

/// Findings, by policy and merchant.
#[derive(Debug)]
pub(super) struct FindingLetters {
    groups: Vec<FindingGroup>,
    /// What is known of the merchant of each group, such as its address.
    facts: Vec<OrderFacts>,
    /// `None` is each merchant's own.
    language: Option<Language>,
}

impl FindingLetters {
    /// The letters about groups of findings.
    pub fn new(groups: Vec<FindingGroup>) -> Self {
        let facts = groups.iter().map(|group| OrderFacts {
            business_id: Some(group.merchant.clone()),
            merchant: Some(group.merchant_name()),
            ..OrderFacts::default()
        });
        Self {
            facts: facts.collect(),
            groups,
            language: None,
        }
    }
}

impl Occasion for FindingLetters {
    fn dialog(&self, words: Catalog) -> Dialog {
        let title = say::counted("aside-letter-title", self.total(), &words);
        Dialog::new("finding-letters", title, words).width(680.0)
    }

    fn total(&self) -> usize {
        self.groups.len()
    }

    fn letter(&self, at: usize, by: &Writer<'_>) -> Option<Letter> {
        let (group, facts) = (self.groups.get(at)?, self.facts.get(at)?);
        // What policies and settings are called is written in the languages of the program only.
        let of_merchant = || {
            let language = facts.language(by.words.language());
            Language::from_tag(language.tag()).unwrap_or(Language::ENGLISH)
        };
        let language = self.language.unwrap_or_else(of_merchant);
        Some(Letter {
            kind: LetterKind::Silent,
            language: MessageLanguage::of(language),
            recipient: facts.recipient.clone(),
            message: group.message(&by.contacts.name, &Catalog::new(language)),
            // No template, so no gaps.
            missing: Vec::new(),
            names_old_brand: false,
        })
    }

    fn are_filled(&self) -> bool {
        false
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
        let each = (None, words.text("letters-language-each"));
        let named = Language::ALL.map(|one| (Some(one), one.own_name().to_owned()));
        let options: Vec<_> = std::iter::once(each).chain(named).collect();
        Chooser::new(words.text("letters-language"))
            .width(280.0)
            .show(ui, &mut self.language, &options);
        let whom = self.groups.get(*at).map(FindingGroup::merchant_name);
        view::stepper(ui, words, at, self.total(), &whom.unwrap_or_default());
        if let Some(letter) = letter {
            view::letter(ui, words, letter, 300.0);
        }
        None
    }
}
