//! Letters about orders, one or many: chosen, read, edited, copied, opened as drafts, or saved for mail merge.

use super::editing::{self, Editing, Press};
use super::merging::Merging;
use super::own_name::{self, OwnName};
use super::view;
use crate::desk::{CompleteFacts, Ended, ReadTemplates, Requested};
use crate::domain::merchant_message::{Letter, LetterKind, MessageLanguage, OrderFacts, Templates};
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Dialog, Field, Tone, notice, problem_notice};
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The dialog of letters about orders, while it is open.
#[derive(Debug, Default)]
pub struct MessageDialog {
    open: Option<Box<Open>>,
    reading: Requested<Arc<Templates>>,
    knowing: Requested<Vec<OrderFacts>>,
    merging: Merging,
}

#[derive(Debug)]
struct Open {
    orders: Vec<OrderFacts>,
    /// `None` is the one that the state of each order calls for.
    kind: Option<LetterKind>,
    /// `None` is each merchant's own.
    language: Option<MessageLanguage>,
    at: usize,
    editing: Option<Editing>,
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
        self.reading.follow(cx.start(ReadTemplates));
        self.knowing.follow(cx.start(CompleteFacts(orders.clone())));
        self.merging = Merging::default();
        self.open = Some(Box::new(Open {
            orders,
            kind,
            language: None,
            at: 0,
            editing: None,
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
        let count = open.orders.len();
        let title = if count == 1 {
            words.text("letters-title-one")
        } else {
            let title = Message::new("letters-title-many").with("count", count);
            words.say(&title.with("shown", say::number(count)))
        };
        let problems = self.reading.problem().into_iter();
        let problems = problems.chain(self.knowing.problem());
        let problems = problems.chain(self.merging.problem());
        let kept = open.editing.as_ref().and_then(Editing::problem);
        let problems: Vec<_> = problems.chain(kept).cloned().collect();
        let letter = open.letter(&templates, &partner);
        let lacking = open.lacking(&templates, &partner);
        let (mut foot, mut kept_name) = (None, None);
        let possible = open.editing.as_ref().map(Editing::possible);
        let dialog = Dialog::new("letters", title, words.text("letters-close"));
        let dialog = dialog.width(if possible.is_some() {
            editing::WIDTH
        } else {
            680.0
        });
        let merging = &self.merging;
        let many = (count > 1).then(|| Many {
            merging,
            has_next: open.at + 1 < count,
        });
        let closed = dialog.show(
            ui.ctx(),
            |ui| {
                for problem in &problems {
                    problem_notice(ui, words, problem);
                }
                match &mut open.editing {
                    Some(editing) => editing.show(ui, &words, &letter.message),
                    None => kept_name = open.read(ui, &words, &letter, &partner, lacking),
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                foot = match possible {
                    Some(possible) => editing::foot(ui, &words, possible).map(Pressed::InTemplate),
                    None => read_foot(ui, cx, &letter, many.as_ref()),
                };
            },
        );
        if let Some(name) = kept_name {
            own_name::keep(name, cx);
        }
        match foot {
            Some(Pressed::Edit) => {
                let editing = Editing::new(&templates, letter.kind, letter.language);
                open.editing = Some(editing);
            }
            Some(Pressed::InTemplate(press)) => {
                let editing = open.editing.as_mut();
                if editing.is_some_and(|editing| editing.press(press, cx)) {
                    open.editing = None;
                    open.letters = None;
                }
            }
            Some(Pressed::Merge) => self.merging.ask(cx),
            Some(Pressed::Drafted) if open.at + 1 < count => open.at += 1,
            Some(Pressed::Drafted) | None => {}
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
            && facts.len() == open.orders.len()
        {
            open.know(&facts);
        }
        self.merging.poll(cx);
    }

    /// Takes in which file was chosen.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        if !self.merging.takes(ask) {
            return;
        }
        let partner = cx.preferences.contacts.name.clone();
        let templates = cx.templates.cloned().unwrap_or_default();
        let (Some(open), Some(path)) = (&mut self.open, path) else {
            return;
        };
        let letters = open.letters(&templates, &partner).to_vec();
        let letters = letters.into_iter().zip(open.orders.clone()).collect();
        self.merging.save(letters, path, cx);
    }
}

/// What was pressed at the foot.
enum Pressed {
    Edit,
    InTemplate(Press),
    Merge,
    Drafted,
}

/// What the foot of several letters needs to know.
struct Many<'a> {
    merging: &'a Merging,
    /// Whether another letter comes after the one that is looked at.
    has_next: bool,
}

fn read_foot(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    letter: &Letter,
    many: Option<&Many<'_>>,
) -> Option<Pressed> {
    let words = cx.words;
    let mut pressed = None;
    // One key after the other opens a draft for each merchant.
    let has_next = many.is_some_and(|many| many.has_next);
    if view::buttons(ui, cx, letter, has_next) {
        pressed = Some(Pressed::Drafted);
    }
    if many.is_some_and(|many| many.merging.button(ui, &words)) {
        pressed = Some(Pressed::Merge);
    }
    if Button::quiet(words.text("letters-edit")).show(ui).clicked() {
        pressed = Some(Pressed::Edit);
    }
    pressed
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
    fn letter(&mut self, templates: &Templates, partner: &str) -> Letter {
        self.at = self.at.min(self.orders.len().saturating_sub(1));
        let nothing = OrderFacts::default();
        let order = self.orders.get(self.at).unwrap_or(&nothing);
        let mut letter = self.letter_of(order, templates, partner);
        if let Some(editing) = &self.editing {
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
        letter: &Letter,
        partner: &str,
        lacking: usize,
    ) -> Option<String> {
        let width = (ui.available_width() - measure::SPACE_4) / 2.0;
        let mut changed = false;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_4;
            changed |= self.choose_kind(ui, words, width);
            changed |= self.choose_language(ui, words, width);
        });
        let total = self.orders.len();
        let whom = self.orders.get(self.at).and_then(OrderFacts::merchant_name);
        view::stepper(ui, words, &mut self.at, total, &whom.unwrap_or_default());
        if let Some(order) = self.orders.get_mut(self.at) {
            let mut recipient = order.recipient.clone().unwrap_or_default();
            let field = Field::new(words.text("letters-recipient"))
                .hint(words.text("letters-recipient-hint"))
                .id_salt(("recipient", self.at));
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
            let message = Message::new("letters-missing-many").with("count", lacking);
            let message = message.with("shown", say::number(lacking));
            notice(ui, Tone::Warn, &words.say(&message), None);
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
