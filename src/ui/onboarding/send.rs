//! From a checked order to a link: the request as it will be sent, the confirmation, and what came of it.

use egui::Ui;

use super::message::MessageCard;
use super::words as said;
use crate::desk::{
    Command, Event, JobId, ORDER_HELD, OrderRequest, PreviewOrder, Requested, SentOrder,
};
use crate::domain::merchant_message::OrderFacts;
use crate::domain::order::preflight::{Grade, Remark, Waits};
use crate::domain::order::{ProductOrder, foreign_link, own_link};
use crate::domain::{Environment, Problem};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Dialog, Icon, Toast, Tone, card, check_line, environment_badge, key_value, notice,
    notice_with, problem_notice, well,
};

/// The order on its way.
#[derive(Debug, Default)]
pub struct Sending {
    review: Option<Review>,
    job: Option<JobId>,
    order: Option<ProductOrder>,
    again: bool,
    outcome: Option<Outcome>,
    message: MessageCard,
}

/// The request, shown before it is sent or only to be read.
#[derive(Debug)]
struct Review {
    order: ProductOrder,
    request: Requested<OrderRequest>,
    to_send: bool,
    again: bool,
    /// What may delay it, for the person to weigh.
    warnings: Vec<Message>,
    /// What waits for the person's word, and whether it was given.
    waits: Vec<(Waits, bool)>,
}

/// What came of an order.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    Sent(Box<SentOrder>),
    Failed(Box<Problem>),
}

/// What the person asked for after an order was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendAction {
    /// Start with an empty form.
    NewOrder,
    /// Go on with the form as it is.
    BackToForm,
}

impl Sending {
    /// Whether an order is on its way.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.job.is_some()
    }

    /// Whether there is a link to show.
    #[must_use]
    pub const fn has_link(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Sent(_)))
    }

    /// Whether it was this order for which there is a link.
    #[must_use]
    pub fn has_sent(&self, order: &ProductOrder) -> bool {
        self.has_link() && self.order.as_ref() == Some(order)
    }

    /// Shows the request of an order; with `to_send`, to be confirmed.
    pub fn review(&mut self, order: &ProductOrder, to_send: bool, again: bool, cx: &mut Cx<'_>) {
        let mut request = Requested::default();
        request.follow(cx.start(PreviewOrder(Box::new(order.clone()))));
        self.review = Some(Review {
            order: order.clone(),
            request,
            to_send,
            again,
            warnings: Vec::new(),
            waits: Vec::new(),
        });
    }

    /// Shows with the request what may delay the order, and asks for the person's word where it needs one.
    pub fn warn(&mut self, remarks: &[Remark]) {
        let Some(review) = &mut self.review else {
            return;
        };
        let warnings = remarks
            .iter()
            .filter(|remark| remark.grade == Grade::Warning);
        review.warnings = warnings.map(|remark| remark.reason.clone()).collect();
        for waits in remarks.iter().filter_map(|remark| remark.waits.clone()) {
            let is_asked = review.waits.iter().any(|(asked, _)| *asked == waits);
            // Who sends a second order on purpose has said so already.
            let is_said = review.again && matches!(waits, Waits::OpenOrder(_));
            if !is_asked && !is_said {
                review.waits.push((waits, false));
            }
        }
    }

    fn send(&mut self, order: ProductOrder, again: bool, cx: &mut Cx<'_>) {
        self.outcome = None;
        self.message.forget();
        self.again = again;
        self.job = Some(cx.send(Command::SendOrder {
            order: Box::new(order.clone()),
            // The desk chooses: the same order keeps its key, so that it cannot be made twice by accident.
            key: None,
            order_again: again,
        }));
        self.order = Some(order);
    }

    /// The message of the last order, which takes in events and files of its own.
    pub const fn message(&mut self) -> &mut MessageCard {
        &mut self.message
    }

    /// Takes in what came of the review and the message.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(review) = &mut self.review {
            review.request.poll();
        }
        self.message.poll(cx);
    }

    /// Takes in what came of the order.
    pub fn on_event(&mut self, job: JobId, event: &Event) {
        if self.job != Some(job) {
            return;
        }
        match event {
            Event::OrderSent(sent) => self.outcome = Some(Outcome::Sent(sent.clone())),
            Event::Failed(problem) => {
                // After the link came, only the ledger can have failed: the link must not be lost over it.
                if !self.has_link() {
                    self.outcome = Some(Outcome::Failed(problem.clone()));
                }
                self.job = None;
            }
            Event::Done | Event::Cancelled => self.job = None,
            _ => {}
        }
    }

    /// Draws the dialog of the request.
    pub fn dialog(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        self.message.dialog(ui, cx);
        let Some(review) = &mut self.review else {
            return;
        };
        let words = cx.words;
        let title = if review.to_send {
            words.text("screens-confirm-title")
        } else {
            words.text("screens-request-title")
        };
        let dialog = Dialog::new("order-request", title, words.text("screens-close"));
        let mut pressed = Pressed::default();
        let state = FootState::of(review);
        let closed = dialog.width(640.0).show(
            ui.ctx(),
            |ui| body(ui, cx, review),
            |ui| pressed = foot(ui, &words, &state),
        );
        if pressed.copy
            && let Some(OrderRequest { target, body }) = review.request.answer()
        {
            ui.ctx().copy_text(format!("{target}\n\n{body}"));
            cx.toast(Toast::ok(words.text("screens-request-copied")));
        }
        let is_open = |waits: &Waits| matches!(waits, Waits::OpenOrder(_));
        let released = review
            .waits
            .iter()
            .any(|(waits, given)| *given && is_open(waits));
        let (order, again) = (review.order.clone(), review.again || released);
        if closed || pressed.back || pressed.send {
            self.review = None;
        }
        if pressed.send {
            self.send(order, again, cx);
        }
    }

    /// Whose order was sent last, as the registry knows it by.
    #[must_use]
    pub fn merchant_number(&self) -> Option<&str> {
        self.order.as_ref().map(|order| order.business_id.id())
    }

    /// Draws what came of the last order, above the form. `merchant` is its name, where that is known.
    pub fn outcome(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        merchant: Option<&str>,
    ) -> Option<SendAction> {
        let words = cx.words;
        if self.job.is_some() && self.outcome.is_none() {
            notice(ui, Tone::Info, &words.text("screens-sending"), None);
            return None;
        }
        match self.outcome.clone()? {
            Outcome::Sent(sent) => self.link(ui, cx, &sent, merchant),
            Outcome::Failed(problem) => {
                self.failure(ui, cx, &problem);
                None
            }
        }
    }

    fn link(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        sent: &SentOrder,
        merchant: Option<&str>,
    ) -> Option<SendAction> {
        let words = cx.words;
        let mut action = None;
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = measure::SPACE_2;
            let (title, text) = result_words(sent, &words);
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            ui.horizontal(|ui| {
                let size = egui::vec2(22.0, 22.0);
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::empty());
                ui.painter()
                    .circle_filled(rect.center(), 11.0, cx.look.ok.soft);
                Icon::Check.paint(ui.painter(), rect.center(), 13.0, cx.look.ok.ink);
                ui.label(look::section(title));
            });
            ui.label(look::body(text).color(cx.look.secondary));
            link_line(ui, cx, sent);
            if let Some(order) = &self.order
                && let Some(facts) = OrderFacts::of(
                    order,
                    merchant,
                    sent.created.link.as_deref(),
                    &sent.last_day,
                )
            {
                self.message.show(ui, cx, &facts);
            }
            let key = Message::new("screens-result-key").with("key", sent.key.as_str());
            let key = look::caption(words.say(&key)).color(cx.look.secondary);
            ui.add(egui::Label::new(key).selectable(true).wrap());
            ui.horizontal(|ui| {
                if Button::secondary(words.text("screens-result-next"))
                    .show(ui)
                    .clicked()
                {
                    action = Some(SendAction::NewOrder);
                }
                if Button::quiet(words.text("screens-result-edit"))
                    .show(ui)
                    .clicked()
                {
                    action = Some(SendAction::BackToForm);
                }
                if sent.already_sent {
                    let again = Button::quiet(words.text("screens-result-again"));
                    let again = again.tooltip(words.text("screens-result-again-note"));
                    if again.show(ui).clicked()
                        && let Some(order) = self.order.clone()
                    {
                        self.review(&order, true, true, cx);
                    }
                }
            });
        });
        if action.is_some() {
            self.outcome = None;
        }
        action
    }

    fn failure(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, problem: &Problem) {
        let words = cx.words;
        let unknown = problem.is_outcome_unknown;
        if unknown {
            let title = words.text("screens-unknown-title");
            notice(
                ui,
                Tone::Warn,
                &title,
                Some(&words.text("screens-unknown-text")),
            );
        } else {
            let title = words.text("screens-send-failed-title");
            notice(
                ui,
                Tone::Bad,
                &title,
                Some(&words.text("screens-send-failed-kept")),
            );
        }
        problem_notice(ui, words, problem);
        let retry = if unknown {
            words.text("screens-unknown-retry")
        } else {
            words.text("screens-retry")
        };
        let retry = Button::secondary(retry).icon(Icon::Refresh);
        if retry.show(ui).clicked()
            && let Some(order) = self.order.clone()
        {
            self.send(order, self.again && !unknown, cx);
        }
        if problem.what.id() == ORDER_HELD {
            let again = Button::quiet(words.text("screens-result-again"));
            let again = again.tooltip(words.text("screens-result-again-note"));
            if again.show(ui).clicked()
                && let Some(order) = self.order.clone()
            {
                self.review(&order, true, true, cx);
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

fn result_words(sent: &SentOrder, words: &Catalog) -> (String, String) {
    if !sent.already_sent {
        let text = words.text("screens-result-text");
        return (words.text("screens-result-title"), text);
    }
    let when = say::moment(sent.sent_at, words);
    if sent.has_expired {
        let text = Message::new("screens-result-expired-text").with("when", when);
        return (words.text("screens-result-expired-title"), words.say(&text));
    }
    let text = Message::new("screens-result-already-text").with("when", when);
    (words.text("screens-result-already-title"), words.say(&text))
}

fn link_line(ui: &mut Ui, cx: &mut Cx<'_>, sent: &SentOrder) {
    let words = cx.words;
    let Some(link) = &sent.created.link else {
        let none = words.text("screens-result-no-link");
        ui.label(look::body(none).color(cx.look.warn.ink));
        return;
    };
    let Some(link) = own_link(link) else {
        let told = words.say(&foreign_link(link));
        ui.label(look::body(told).color(cx.look.warn.ink));
        return;
    };
    well(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(egui::Label::new(look::mono(link)).wrap().selectable(true));
    });
    ui.horizontal(|ui| {
        if Button::primary(words.text("screens-result-copy"))
            .icon(Icon::Copy)
            .show(ui)
            .clicked()
        {
            ui.ctx().copy_text(link.to_owned());
            cx.toast(Toast::ok(words.text("screens-result-copied")));
        }
        let day = say::iso_day(&sent.last_day, words.language());
        let message = Message::new("screens-result-last-day").with("day", day);
        ui.label(look::body(words.say(&message)).color(cx.look.secondary));
    });
}

/// What was pressed at the foot of the dialog.
#[derive(Debug, Clone, Copy, Default)]
struct Pressed {
    send: bool,
    back: bool,
    copy: bool,
}

fn body(ui: &mut Ui, cx: &Cx<'_>, review: &mut Review) {
    let words = cx.words;
    if review.to_send {
        confirmation(ui, cx, &review.order);
        warnings(ui, &words, &review.warnings);
        // Above the request, which may be long: what keeps the order back must be in sight.
        ask_words(ui, &words, &mut review.waits);
        ui.label(look::body_strong(words.text("screens-confirm-exactly")));
    }
    if let Some(problem) = review.request.problem() {
        problem_notice(ui, words, problem);
    }
    match review.request.answer() {
        None if review.request.problem().is_none() => {
            let waiting = words.text("screens-request-waiting");
            ui.label(look::body(waiting).color(cx.look.secondary));
        }
        None => {}
        Some(OrderRequest { target, body }) => {
            ui.add(
                egui::Label::new(look::mono(target.as_str()))
                    .selectable(true)
                    .wrap(),
            );
            well(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add(
                    egui::Label::new(look::mono(body.as_str()))
                        .selectable(true)
                        .wrap(),
                );
            });
        }
    }
}

/// What may delay the order: the person decides whether it is sent all the same.
fn warnings(ui: &mut Ui, words: &Catalog, warnings: &[Message]) {
    if warnings.is_empty() {
        return;
    }
    let head = Message::new("preflight-warnings").with("count", warnings.len());
    notice_with(ui, Tone::Warn, &words.say(&head), |ui| {
        for warning in warnings {
            ui.label(look::body(words.say(warning)).color(look::of(ui).secondary));
        }
    });
}

fn confirmation(ui: &mut Ui, cx: &Cx<'_>, order: &ProductOrder) {
    let words = cx.words;
    let Some(session) = cx.session else { return };
    let environment = session.environment();
    let tone = match environment {
        Environment::Production => Tone::Warn,
        Environment::Test | Environment::Sandbox => Tone::Info,
    };
    let lead = Message::new("screens-confirm-lead").with("environment", environment.as_str());
    notice(ui, tone, &words.say(&lead), None);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_1;
        key_value(
            ui,
            &words.text("screens-confirm-environment"),
            false,
            |ui| environment_badge(ui, words, environment),
        );
        key_value(ui, &words.text("screens-confirm-profile"), false, |ui| {
            ui.label(look::body(session.profile.name.as_str()))
        });
        key_value(ui, &words.text("screens-confirm-merchant"), false, |ui| {
            ui.label(look::mono(order.business_id.for_people()))
        });
        key_value(ui, &words.text("screens-confirm-product"), true, |ui| {
            ui.label(look::body(said::product(order.product, &words)))
        });
    });
}

/// What the foot of the dialog needs to know.
struct FootState {
    to_send: bool,
    again: bool,
    has_request: bool,
    /// Every word that was asked for is given.
    is_released: bool,
}

impl FootState {
    fn of(review: &Review) -> Self {
        Self {
            to_send: review.to_send,
            again: review.again,
            has_request: review.request.answer().is_some(),
            is_released: review.waits.iter().all(|(_, given)| *given),
        }
    }
}

/// Asks for the person's word on what the order waits for; without it the order is not sent.
fn ask_words(ui: &mut Ui, words: &Catalog, waits: &mut [(Waits, bool)]) {
    for (waits, given) in waits {
        let (name, more) = match waits {
            Waits::DoubtfulNumber => (words.text("screens-confirm-doubtful"), None),
            Waits::OpenOrder(earlier) => {
                let id = earlier.id.clone().unwrap_or_default();
                let link = earlier.link.clone().unwrap_or_default();
                let more = Message::new("screens-confirm-open-which").with("id", id);
                let more = words.say(&more.with("link", link));
                (words.text("screens-confirm-open"), Some(more))
            }
        };
        check_line(ui, given, &name, more.as_deref());
    }
}

fn foot(ui: &mut Ui, words: &Catalog, state: &FootState) -> Pressed {
    let mut pressed = Pressed::default();
    let ready = state.has_request;
    if state.to_send {
        let text = if state.again {
            words.text("screens-confirm-send-again")
        } else {
            words.text("screens-confirm-send")
        };
        let send = Button::primary(text).enabled(ready && state.is_released);
        pressed.send = send.show(ui).clicked();
        let back = Button::secondary(words.text("screens-confirm-back"));
        pressed.back = back.show(ui).clicked();
    } else {
        let close = Button::primary(words.text("screens-request-close"));
        pressed.back = close.show(ui).clicked();
        let copy = Button::secondary(words.text("screens-request-copy")).icon(Icon::Copy);
        pressed.copy = copy.enabled(ready).show(ui).clicked();
    }
    pressed
}
