//! The receipt of an order that was sent: its link, the message to the merchant, and what comes next. It stands in place of the form,
//! so that nobody sends the form once more by habit.

use super::message::MessageCard;
use super::review::Names;
use super::send::SendAction;
use super::words as said;
use crate::desk::SentOrder;
use crate::domain::merchant_message::OrderFacts;
use crate::domain::order::{ProductOrder, foreign_link, own_link};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Icon, Press as _, Toast, Tone, card, muted, notice, spaced_wrapped, well,
};
use egui::Ui;

/// An order that was sent.
pub struct Receipt<'a> {
    /// What the vendor answered.
    pub sent: &'a SentOrder,
    /// What was ordered.
    pub order: Option<&'a ProductOrder>,
    /// What is called by which name in it.
    pub names: &'a Names,
}

/// What happened, in a line.
#[must_use]
pub fn title(sent: &SentOrder, words: &Catalog) -> String {
    words.text(match (sent.already_sent, sent.has_expired) {
        (false, _) => "screens-result-title",
        (true, false) => "screens-result-already-title",
        (true, true) => "screens-result-expired-title",
    })
}

/// Whose order it is, and of what.
#[must_use]
pub fn whose(order: &ProductOrder, names: &Names, words: &Catalog) -> String {
    let parts = [
        names.merchant.clone(),
        Some(order.business_id.for_people()),
        Some(said::product(order.product, words)),
        order.sales_unit_name.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// What is to be done with the link, or why it is an old one.
fn text(sent: &SentOrder, words: &Catalog) -> String {
    let id = match (sent.already_sent, sent.has_expired) {
        (false, _) => return words.text("screens-result-text"),
        (true, false) => "screens-result-already-text",
        (true, true) => "screens-result-expired-text",
    };
    let when = say::moment(sent.sent_at, words);
    words.say(&Message::new(id).with("when", when))
}

impl Receipt<'_> {
    /// Draws it; gives what the person wants next.
    pub fn show(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        message: &mut MessageCard,
    ) -> Option<SendAction> {
        let words = cx.words;
        let told = text(self.sent, &words);
        if self.sent.already_sent {
            notice(ui, Tone::Warn, &told, None);
        }
        card(ui, |ui| {
            part(ui, &words, "screens-result-part-link");
            if !self.sent.already_sent {
                muted(ui, told);
            }
            link(ui, cx, self.sent);
        });
        if let Some(facts) = self.facts() {
            card(ui, |ui| {
                part(ui, &words, "screens-result-part-message");
                message.show(ui, cx, &facts);
            });
        }
        let action = self.next(ui, &words);
        let key = Message::new("screens-result-key").with("key", self.sent.key.as_str());
        let key = look::caption(words.say(&key)).color(cx.look.secondary);
        ui.add(egui::Label::new(key).selectable(true).wrap());
        action
    }

    fn facts(&self) -> Option<OrderFacts> {
        let merchant = self.names.merchant.as_deref();
        let link = self.sent.created.link.as_deref();
        OrderFacts::of(self.order?, merchant, link, &self.sent.last_day)
    }

    fn next(&self, ui: &mut Ui, words: &Catalog) -> Option<SendAction> {
        let mut action = None;
        spaced_wrapped(ui, measure::SPACE_2, |ui| {
            let same = Button::secondary(words.text("screens-result-same"));
            let same = same.tooltip(words.text("screens-result-same-note"));
            same.show(ui).sets(&mut action, SendAction::SameMerchant);
            let new = Button::secondary(words.text("screens-result-next"));
            new.show(ui).sets(&mut action, SendAction::NewOrder);
            let edit = Button::quiet(words.text("screens-result-edit"));
            edit.show(ui).sets(&mut action, SendAction::BackToForm);
            if self.sent.already_sent {
                let again = Button::quiet(words.text("screens-result-again"));
                let again = again.tooltip(words.text("screens-result-again-note"));
                again.show(ui).sets(&mut action, SendAction::Again);
            }
        });
        action
    }
}

fn part(ui: &mut Ui, words: &Catalog, id: &'static str) {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing = egui::vec2(measure::SPACE_2, measure::SPACE_2);
    ui.label(look::section(words.text(id)));
}

fn link(ui: &mut Ui, cx: &mut Cx<'_>, sent: &SentOrder) {
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
        muted(ui, words.say(&message));
    });
}
