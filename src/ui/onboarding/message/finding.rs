//! What a policy found: a message to each merchant, with all its findings of that policy.

use super::series::{Series, Shown};
use super::view;
use crate::domain::merchant_message::{Letter, LetterKind, MessageLanguage, OrderFacts};
use crate::domain::policy::{Finding, FindingGroup};
use crate::text::{Catalog, Language};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::widgets::{Chooser, Dialog};
use egui::Ui;

/// The dialog of the messages, while it is open.
#[derive(Debug, Default)]
pub struct FindingLetters {
    open: Option<Open>,
    series: Series,
}

#[derive(Debug)]
struct Open {
    groups: Vec<FindingGroup>,
    /// What is known of the merchant of each group, such as its address.
    facts: Vec<OrderFacts>,
    /// `None` is each merchant's own.
    language: Option<Language>,
    partner: String,
}

impl FindingLetters {
    /// How many messages findings need: one for each policy and merchant.
    #[must_use]
    pub fn count(findings: &[&Finding]) -> usize {
        let mut groups: Vec<_> = findings
            .iter()
            .filter_map(|finding| Some((finding.business_id.as_ref()?, &finding.policy)))
            .collect();
        groups.sort_unstable();
        groups.dedup();
        groups.len()
    }

    /// Opens it on findings. Addresses that this computer knows are added by themselves.
    pub fn open(&mut self, findings: &[&Finding], cx: &mut Cx<'_>) {
        let groups = FindingGroup::of(findings);
        if groups.is_empty() {
            return;
        }
        let facts = groups.iter().map(|group| OrderFacts {
            business_id: Some(group.merchant.clone()),
            merchant: Some(group.merchant_name()),
            ..OrderFacts::default()
        });
        let facts: Vec<OrderFacts> = facts.collect();
        self.series = Series::default();
        self.series.complete(facts.clone(), cx);
        self.open = Some(Open {
            groups,
            facts,
            language: None,
            partner: cx.preferences.contacts.name.clone(),
        });
    }

    /// Whether it is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Takes in what is known of the merchants.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let facts = self.series.poll(cx);
        if let (Some(open), Some(facts)) = (&mut self.open, facts)
            && facts.len() == open.facts.len()
        {
            open.facts = facts;
        }
    }

    /// Draws it.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        let words = cx.words;
        let total = open.groups.len();
        let series = &mut self.series;
        series.at = series.at.min(total.saturating_sub(1));
        let Some(letter) = open.letter(series.at, words.language()) else {
            self.open = None;
            return;
        };
        let shown = Shown {
            letter: Some(&letter),
            total,
            edited: None,
            are_filled: false,
            width: 680.0,
        };
        let title = say::counted("aside-letter-title", total, &words);
        let dialog = Dialog::new("finding-letters", title, words);
        let is_closed = series.show(ui, cx, dialog, &shown, |ui, at| {
            open.body(ui, &words, at, &letter);
        });
        if is_closed {
            self.open = None;
        }
    }
}

impl Open {
    fn letter(&self, at: usize, own: Language) -> Option<Letter> {
        let (group, facts) = (self.groups.get(at)?, self.facts.get(at)?);
        // What policies and settings are called is written in the languages of the program only.
        let of_merchant = || {
            let market = group.merchant.scheme().market();
            let language = MessageLanguage::of_market(market, own);
            Language::from_tag(language.tag()).unwrap_or(Language::ENGLISH)
        };
        let language = self.language.unwrap_or_else(of_merchant);
        Some(Letter {
            kind: LetterKind::Silent,
            language: MessageLanguage::of(language),
            recipient: facts.recipient.clone(),
            message: group.message(&self.partner, &Catalog::new(language)),
            missing: Vec::new(),
            names_old_brand: false,
        })
    }

    fn body(&mut self, ui: &mut Ui, words: &Catalog, at: &mut usize, letter: &Letter) {
        let each = (None, words.text("letters-language-each"));
        let named = Language::ALL.map(|one| (Some(one), one.own_name().to_owned()));
        let options: Vec<_> = std::iter::once(each).chain(named).collect();
        Chooser::new(words.text("letters-language"))
            .width(280.0)
            .show(ui, &mut self.language, &options);
        let whom = self.groups.get(*at).map(FindingGroup::merchant_name);
        let total = self.groups.len();
        view::stepper(ui, words, at, total, &whom.unwrap_or_default());
        view::remarks(ui, words, letter);
        view::preview(ui, words, &letter.message, 300.0);
    }
}
