//! Letters about orders, one or many: chosen, read, edited, copied, opened as drafts, or saved for mail merge.

use super::occasion::{Occasion, Writer};
use super::view;
use crate::domain::merchant_message::{
    Letter, LetterKind, MessageLanguage, OrderFacts, Templates, Values,
};
use crate::text::Catalog;
use crate::ui::fleet::say;
use crate::ui::widgets::{Dialog, Field, Tone, halves, notice};
use egui::Ui;
use std::sync::Arc;

/// Orders that merchants are written about.
#[derive(Debug)]
pub(super) struct OrderLetters {
    orders: Vec<OrderFacts>,
    /// `None` is the one that the state of each order calls for.
    kind: Option<LetterKind>,
    /// `None` is each merchant's own.
    language: Option<MessageLanguage>,
    /// How many letters have something left open, by whose templates and under whose name; counted when it is needed.
    lacking: Option<(Arc<Templates>, String, usize)>,
    /// The name of the partner's own company as it is typed, where it was missing.
    own_name: String,
    /// When the letters are written, seconds since 1970 (UTC).
    now: i64,
}

impl OrderLetters {
    /// The letters about orders, for an occasion, or for the one that the state of each calls for.
    pub fn new(orders: Vec<OrderFacts>, kind: Option<LetterKind>, now: i64) -> Self {
        Self {
            orders,
            kind,
            language: None,
            lacking: None,
            own_name: String::new(),
            now,
        }
    }

    /// The only order, where there is one only.
    fn only(&self) -> Option<&OrderFacts> {
        match self.orders.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// How many letters have something left open.
    fn lacking(&mut self, by: &Writer<'_>) -> usize {
        let partner = &by.contacts.name;
        let known = self.lacking.take();
        // Counting writes every letter, which is too much for every frame.
        let known = known.filter(|(of, name, _)| Arc::ptr_eq(of, by.templates) && name == partner);
        let known = known.unwrap_or_else(|| {
            let letters = self.letters(by).into_iter();
            let lacking = letters.filter(|letter| !letter.missing.is_empty()).count();
            (Arc::clone(by.templates), partner.clone(), lacking)
        });
        self.lacking.insert(known).2
    }
}

impl Occasion for OrderLetters {
    fn dialog(&self, words: Catalog) -> Dialog {
        let title = match self.only() {
            Some(_) => words.text("letters-title-one"),
            None => say::counted("letters-title-many", self.total(), &words),
        };
        Dialog::new("letters", title, words).width(680.0)
    }

    fn total(&self) -> usize {
        self.orders.len()
    }

    fn letter(&self, at: usize, by: &Writer<'_>) -> Option<Letter> {
        let order = self.orders.get(at)?;
        let usual = || order.language(by.words.language());
        Some(order.letter(
            self.kind.unwrap_or_else(|| order.kind()),
            self.language.unwrap_or_else(usual),
            by.templates,
            &by.contacts.name,
            self.now,
        ))
    }

    fn values(&self, at: usize, _: LetterKind, language: MessageLanguage, partner: &str) -> Values {
        let order = self.orders.get(at);
        order.map_or_else(Values::default, |order| {
            order.values(language, partner, self.now)
        })
    }

    fn facts(&self) -> Vec<OrderFacts> {
        self.orders.clone()
    }

    /// An address that was typed meanwhile stays.
    fn learn(&mut self, facts: Vec<OrderFacts>) {
        for (order, known) in self.orders.iter_mut().zip(facts) {
            let typed = order.recipient.take();
            *order = known;
            order.recipient = typed.or(order.recipient.take());
        }
        self.lacking = None;
    }

    fn body(
        &mut self,
        ui: &mut Ui,
        at: &mut usize,
        letter: Option<&Letter>,
        by: &Writer<'_>,
    ) -> Option<String> {
        let words = &by.words;
        let usual_kind = self.only().map(OrderFacts::kind);
        let own = words.language();
        let usual_language = self.only().map(|only| only.language(own));
        let mut changed = halves(ui, |ui, half| {
            let of = &LetterKind::OF_ORDERS;
            let is_other_kind = view::kinds(ui, words, &mut self.kind, usual_kind, of, half);
            view::languages(ui, words, &mut self.language, usual_language, half) || is_other_kind
        });
        let total = self.total();
        let whom = self.orders.get(*at).and_then(OrderFacts::merchant_name);
        view::stepper(ui, words, at, total, &whom.unwrap_or_default());
        if let Some(order) = self.orders.get_mut(*at) {
            let mut recipient = order.recipient.clone().unwrap_or_default();
            let field = Field::new(words.text("letters-recipient"))
                .hint(words.text("letters-recipient-hint"))
                .id_salt(("recipient", *at));
            if field.show(ui, &mut recipient).changed() {
                order.recipient = (!recipient.trim().is_empty()).then_some(recipient);
                changed = true;
            }
        }
        if changed {
            self.lacking = None;
        }
        let kept_name = view::own_name(ui, words, &by.contacts.name, &mut self.own_name);
        let letter = letter?;
        view::remarks(ui, words, letter);
        if total > 1 {
            let lacking = self.lacking(by);
            if lacking > 0 {
                let lacking = say::counted("letters-missing-many", lacking, words);
                notice(ui, Tone::Warn, &lacking, None);
            }
        }
        view::preview(ui, words, &letter.message, 320.0);
        kept_name
    }
}
