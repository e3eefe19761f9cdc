//! From a checked order to a link: the question whether it is to be sent, and what came of it.

use egui::Ui;

use super::message::MessageCard;
use super::receipt::{self, SendAction};
use super::review::{Decision, Names, Review};
use crate::desk::{Ended, ORDER_HELD, OrderStep, Requested, SendOrder, SentOrder};
use crate::domain::Problem;
use crate::domain::bulk::is_about_one_attempt;
use crate::domain::merchant_message::OrderFacts;
use crate::domain::order::ProductOrder;
use crate::text::Catalog;
use crate::ui::Cx;
use crate::ui::look;
use crate::ui::profiles::problems_with_keys;
use crate::ui::widgets::{Button, Icon, Tone, muted_wrapped, notice, notice_with, trace_line};

/// The order on its way.
#[derive(Debug, Default)]
pub struct Sending {
    /// The order that is looked over before it is sent.
    pub review: Option<Review>,
    job: Requested<(), OrderStep>,
    order: Option<ProductOrder>,
    again: bool,
    /// What is called by a name in the order that was looked over last.
    pub names: Names,
    outcome: Option<Outcome>,
    message: MessageCard,
}

/// What came of an order.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    Sent(Box<SentOrder>),
    Failed(Box<Problem>),
}

impl Sending {
    /// Whether an order is on its way.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.job.is_running()
    }

    /// Whether there is a link to show.
    #[must_use]
    pub const fn has_link(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Sent(_)))
    }

    /// Whether what stands in the form is a draft: an order that is on its way, or was sent, is none.
    #[must_use]
    pub const fn is_draft(&self) -> bool {
        !self.is_busy() && !self.has_link()
    }

    fn send(&mut self, order: ProductOrder, again: bool, cx: &mut Cx<'_>) {
        self.outcome = None;
        self.message.forget();
        self.again = again;
        self.job.follow(cx.start_telling(SendOrder {
            order: Box::new(order.clone()),
            // The desk chooses: the same order keeps its key, so that it cannot be made twice by accident.
            key: None,
            order_again: again,
        }));
        self.order = Some(order);
    }

    /// The message of the last order, which takes in files of its own.
    pub const fn message(&mut self) -> &mut MessageCard {
        &mut self.message
    }

    /// Takes in what came of the order, the review and the message. Tells whether an order is there since.
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> bool {
        if let Some(review) = &mut self.review {
            review.poll();
        }
        self.message.poll(cx);
        let how = self.job.poll();
        let mut is_sent = false;
        for step in self.job.take_steps() {
            if let OrderStep::Sent(sent) = step {
                self.outcome = Some(Outcome::Sent(sent));
                is_sent = true;
            }
        }
        // After the link came, only the ledger can have failed: the link must not be lost over it.
        if how == Some(Ended::Failed) && !self.has_link() {
            let problem = self.job.problem().cloned();
            self.outcome = problem.map(|problem| Outcome::Failed(Box::new(problem)));
        }
        is_sent
    }

    /// Draws the dialog in which an order is looked over.
    pub fn dialog(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        self.message.dialog(ui, cx);
        let Some(review) = &mut self.review else {
            return;
        };
        match review.show(ui, cx, &self.names) {
            Some(Decision::Send { again }) => {
                if let Some(review) = self.review.take() {
                    self.send(review.order, again, cx);
                }
            }
            Some(Decision::Close) => self.review = None,
            None => {}
        }
    }

    /// The title of the receipt, and whose order it is of, while it stands in place of the form.
    #[must_use]
    pub fn receipt_head(&self, words: &Catalog) -> Option<(String, String)> {
        let (Some(Outcome::Sent(sent)), Some(order)) = (&self.outcome, &self.order) else {
            return None;
        };
        Some((
            receipt::title(sent, words),
            receipt::whose(order, &self.names, words),
        ))
    }

    /// Draws the receipt of the order that was sent.
    pub fn receipt(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<SendAction> {
        let Some(Outcome::Sent(sent)) = self.outcome.clone() else {
            return None;
        };
        let merchant = self.names.merchant.as_deref();
        let link = sent.created.link.as_deref();
        let order = self.order.as_ref();
        let facts = order.and_then(|one| OrderFacts::of(one, merchant, link, &sent.last_day));
        let action = receipt::show(ui, cx, &sent, facts.as_ref(), &mut self.message);
        match action {
            Some(SendAction::Again) => {
                let order = self.order.as_ref();
                self.review = order.map(|order| Review::again(order, cx));
            }
            Some(_) => self.outcome = None,
            None => {}
        }
        action
    }

    /// Draws what came of the last order, above the form: that it is on its way, or why it was not sent.
    pub fn outcome(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if self.job.is_running() && self.outcome.is_none() {
            notice(ui, Tone::Info, &cx.words.text("screens-sending"), None);
        }
        if let Some(Outcome::Failed(problem)) = self.outcome.clone() {
            self.failure(ui, cx, &problem);
        }
    }

    fn failure(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem) {
        let words = cx.words;
        let unknown = problem.is_outcome_unknown;
        if unknown {
            unknown_outcome(ui, &words, problem);
        } else {
            let title = words.text("screens-send-failed-title");
            let kept = words.text("screens-send-failed-kept");
            notice(ui, Tone::Bad, &title, Some(&kept));
            problems_with_keys(ui, cx, [problem]);
        }
        let retry = if unknown {
            words.text("screens-unknown-retry")
        } else {
            words.text("screens-retry")
        };
        let retry = Button::secondary(retry).icon(Icon::Refresh);
        if retry.show(ui).clicked()
            && let Some(order) = self.order.clone()
        {
            // Where it may have arrived the same key has to be used: as a second order it could be made twice.
            self.send(order, self.again && !unknown, cx);
        }
        if problem.what.id() == ORDER_HELD {
            let again = Button::quiet(words.text("screens-result-again"));
            let again = again.tooltip(words.text("screens-result-again-note"));
            if again.show(ui).clicked() {
                let order = self.order.as_ref();
                self.review = order.map(|order| Review::again(order, cx));
            }
        }
    }

    /// The form was changed after a failure: the failure speaks of another order now.
    pub fn forget_failure(&mut self) {
        if matches!(self.outcome, Some(Outcome::Failed(_))) {
            self.outcome = None;
        }
    }
}

/// That nobody knows whether the order arrived, told once: that an attempt did not leave says nothing of those before it.
fn unknown_outcome(ui: &mut Ui, words: &Catalog, problem: &Problem) {
    let secondary = look::of(ui).secondary;
    notice_with(ui, Tone::Warn, &words.text("screens-unknown-title"), |ui| {
        let text = look::body(words.text("screens-unknown-text"));
        ui.add(egui::Label::new(text.color(secondary)).wrap());
        let why = problem
            .why
            .as_ref()
            .filter(|why| !is_about_one_attempt(why));
        if let Some(why) = why {
            muted_wrapped(ui, words.say(why));
        }
        if let Some(trace_id) = &problem.trace_id {
            trace_line(ui, *words, trace_id);
        }
    });
}
