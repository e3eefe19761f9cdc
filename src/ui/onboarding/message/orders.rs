//! Letters about orders, one or many: chosen, read, edited, copied, opened as drafts, or saved for mail merge.

use super::own_name::{self, OwnName};
use super::series::{Series, Shown};
use super::view;
use crate::domain::merchant_message::{Letter, LetterKind, MessageLanguage, OrderFacts, Templates};
use crate::text::Catalog;
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::widgets::{Dialog, Field, Tone, halves, notice};
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The dialog of letters about orders, while it is open.
#[derive(Debug, Default)]
pub struct MessageDialog {
    open: Option<Box<Open>>,
    series: Series,
}

#[derive(Debug)]
struct Open {
    orders: Vec<OrderFacts>,
    /// `None` is the one that the state of each order calls for.
    kind: Option<LetterKind>,
    /// `None` is each merchant's own.
    language: Option<MessageLanguage>,
    /// The letters as they are now, by whose templates and under whose name; made when they are needed.
    letters: Option<(Arc<Templates>, String, Vec<Letter>)>,
    own_name: OwnName,
    own: crate::text::Language,
    /// When the letters are written, seconds since 1970 (UTC).
    now: i64,
}

impl MessageDialog {
    /// Opens it on orders, for an occasion, or for the one that the state of each calls for. What this computer knows besides (names,
    /// last days, addresses) is added by itself.
    pub fn open(&mut self, orders: Vec<OrderFacts>, kind: Option<LetterKind>, cx: &mut Cx<'_>) {
        if orders.is_empty() {
            return;
        }
        self.series = Series::of_templates(cx);
        self.series.complete(orders.clone(), cx);
        self.open = Some(Box::new(Open {
            orders,
            kind,
            language: None,
            letters: None,
            own_name: OwnName::default(),
            own: cx.words.language(),
            now: cx.now,
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
        let partner = cx.preferences.contacts.name.clone();
        let total = open.orders.len();
        let title = if total == 1 {
            words.text("letters-title-one")
        } else {
            say::counted("letters-title-many", total, &words)
        };
        let letter = open.letter(&mut self.series, &templates, &partner);
        let lacking = open.lacking(&templates, &partner);
        let shown = Shown {
            letter: Some(&letter),
            total,
            edited: Some(letter.message.clone()),
            are_filled: true,
            width: 680.0,
        };
        let dialog = Dialog::new("letters", title, words);
        let mut kept_name = None;
        let is_closed = self.series.show(ui, cx, dialog, &shown, |ui, at| {
            kept_name = open.read(ui, &words, at, &letter, &partner, lacking);
        });
        if let Some(name) = kept_name {
            own_name::keep(name, cx);
        }
        if is_closed {
            self.open = None;
        }
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let facts = self.series.poll(cx);
        if let (Some(open), Some(facts)) = (&mut self.open, facts)
            && facts.len() == open.orders.len()
        {
            open.know(&facts);
        }
    }

    /// Takes in which file was chosen.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        let partner = cx.preferences.contacts.name.clone();
        self.series.on_file(ask, path, cx, |templates| {
            let letters = open.letters(templates, &partner).to_vec();
            letters.into_iter().zip(open.orders.clone()).collect()
        });
    }
}

impl Open {
    fn language_of(&self, order: &OrderFacts) -> MessageLanguage {
        self.language.unwrap_or_else(|| order.language(self.own))
    }

    fn letter_of(&self, order: &OrderFacts, templates: &Templates, partner: &str) -> Letter {
        order.letter(
            self.kind.unwrap_or_else(|| order.kind()),
            self.language_of(order),
            templates,
            partner,
            self.now,
        )
    }

    /// The letter that is looked at; of a template that is being edited, what becomes of it.
    fn letter(&self, series: &mut Series, templates: &Templates, partner: &str) -> Letter {
        series.at = series.at.min(self.orders.len().saturating_sub(1));
        let nothing = OrderFacts::default();
        let order = self.orders.get(series.at).unwrap_or(&nothing);
        let mut letter = self.letter_of(order, templates, partner);
        if let Some(editing) = &series.editing {
            let values = order.values(editing.language(), partner, self.now);
            (letter.message, letter.missing) = editing.fill(&values);
        }
        letter
    }

    fn letters(&mut self, templates: &Arc<Templates>, partner: &str) -> &[Letter] {
        let made = self.letters.take();
        let made = made.filter(|(of, by, _)| Arc::ptr_eq(of, templates) && by == partner);
        let made = made.unwrap_or_else(|| {
            let letters = self.orders.iter();
            let letters = letters.map(|order| self.letter_of(order, templates, partner));
            (Arc::clone(templates), partner.to_owned(), letters.collect())
        });
        &self.letters.insert(made).2
    }

    /// How many letters have something left open.
    fn lacking(&mut self, templates: &Arc<Templates>, partner: &str) -> usize {
        let letters = self.letters(templates, partner).iter();
        letters.filter(|letter| !letter.missing.is_empty()).count()
    }

    /// Takes in what this computer knows; an address that was typed meanwhile stays.
    fn know(&mut self, facts: &[OrderFacts]) {
        for (order, known) in self.orders.iter_mut().zip(facts) {
            let typed = order.recipient.take();
            *order = known.clone();
            if typed.is_some() {
                order.recipient = typed;
            }
        }
        self.letters = None;
    }

    /// The letter to be read, with what can be chosen; gives the name of the partner's company that is to be kept, where it was missing.
    fn read(
        &mut self,
        ui: &mut Ui,
        words: &Catalog,
        at: &mut usize,
        letter: &Letter,
        partner: &str,
        lacking: usize,
    ) -> Option<String> {
        let mut changed = halves(ui, |ui, half| {
            let is_other_kind = self.choose_kind(ui, words, half);
            self.choose_language(ui, words, half) || is_other_kind
        });
        let total = self.orders.len();
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
            self.letters = None;
        }
        let kept_name = self.own_name.show(ui, words, partner);
        view::remarks(ui, words, letter);
        if total > 1 && lacking > 0 {
            let lacking = say::counted("letters-missing-many", lacking, words);
            notice(ui, Tone::Warn, &lacking, None);
        }
        view::preview(ui, words, &letter.message, 320.0);
        kept_name
    }

    fn choose_kind(&mut self, ui: &mut Ui, words: &Catalog, width: f32) -> bool {
        let of = LetterKind::OF_ORDERS;
        if let [only] = self.orders.as_slice() {
            let mut kind = self.kind.unwrap_or_else(|| only.kind());
            let changed = view::kinds(ui, words, &mut kind, &of, width);
            self.kind = Some(kind);
            return changed;
        }
        view::kinds_of_many(ui, words, &mut self.kind, &of, width)
    }

    fn choose_language(&mut self, ui: &mut Ui, words: &Catalog, width: f32) -> bool {
        if self.orders.len() == 1 {
            let mut language = self
                .orders
                .first()
                .map_or(MessageLanguage::English, |one| self.language_of(one));
            let changed = view::languages(ui, words, &mut language, width);
            if changed {
                self.language = Some(language);
            }
            return changed;
        }
        view::languages_of_many(ui, words, &mut self.language, width)
    }
}
