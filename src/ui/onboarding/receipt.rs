//! The receipt of an order that was sent: its link, the message to the merchant, and what comes next. It stands in place of the form,
//! so that nobody sends the form once more by habit.

use super::message::MessageCard;
use super::review::Names;
use crate::desk::SentOrder;
use crate::domain::merchant_message::OrderFacts;
use crate::domain::order::{ProductOrder, foreign_link, own_link};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Icon, Press as _, Toast, Tone, card, muted, notice, spaced_wrapped, well,
};
use egui::Ui;

/// What the person asked for after an order was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendAction {
    /// Order something else for the same merchant.
    SameMerchant,
    /// Start with an empty form.
    NewOrder,
    /// Go on with the form as it is.
    BackToForm,
    /// Send the same as a second order.
    Again,
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
        Some(words.say(&order.product.tell())),
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

/// Draws the receipt of an order that was sent; gives what the person wants next.
pub fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    sent: &SentOrder,
    facts: Option<&OrderFacts>,
    message: &mut MessageCard,
) -> Option<SendAction> {
    let words = cx.words;
    let told = text(sent, &words);
    if sent.already_sent {
        notice(ui, Tone::Warn, &told, None);
    }
    card(ui, |ui| {
        part(ui, &words, "screens-result-part-link");
        if !sent.already_sent {
            muted(ui, told);
        }
        link(ui, cx, sent);
    });
    if let Some(facts) = facts {
        card(ui, |ui| {
            part(ui, &words, "screens-result-part-message");
            message.show(ui, cx, facts);
        });
    }
    let mut action = None;
    spaced_wrapped(ui, measure::SPACE_2, |ui| {
        let same = Button::secondary(words.text("screens-result-same"));
        let same = same.tooltip(words.text("screens-result-same-note"));
        same.show(ui).sets(&mut action, SendAction::SameMerchant);
        let new = Button::secondary(words.text("screens-result-next"));
        new.show(ui).sets(&mut action, SendAction::NewOrder);
        let edit = Button::quiet(words.text("screens-result-edit"));
        edit.show(ui).sets(&mut action, SendAction::BackToForm);
        if sent.already_sent {
            let again = Button::quiet(words.text("screens-result-again"));
            let again = again.tooltip(words.text("screens-result-again-note"));
            again.show(ui).sets(&mut action, SendAction::Again);
        }
    });
    let key = Message::new("screens-result-key").with("key", sent.key.as_str());
    let key = look::caption(words.say(&key)).color(cx.look.secondary);
    ui.add(egui::Label::new(key).selectable(true).wrap());
    action
}

fn part(ui: &mut Ui, words: &Catalog, id: &'static str) {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing = egui::vec2(measure::SPACE_2, measure::SPACE_2);
    ui.label(look::section(words.text(id)));
}

fn link(ui: &mut Ui, cx: &mut Cx<'_>, sent: &SentOrder) {
    let words = cx.words;
    let Some(link) = address(ui, &words, sent) else {
        return;
    };
    ui.horizontal(|ui| {
        let copy = Button::primary(words.text("screens-result-copy"));
        if copy.icon(Icon::Copy).show(ui).clicked() {
            ui.ctx().copy_text(link.to_owned());
            cx.toast(Toast::ok(words.text("screens-result-copied")));
        }
        muted(ui, last_day(sent, &words));
    });
}

/// Draws the link of an order, and gives it; says why where there is none to be handed on.
pub fn address<'a>(ui: &mut Ui, words: &Catalog, sent: &'a SentOrder) -> Option<&'a str> {
    let link = sent.created.link.as_deref();
    let Some(own) = link.and_then(own_link) else {
        let why = link.map_or_else(|| Message::new("screens-result-no-link"), foreign_link);
        let ink = look::of(ui).warn.ink;
        ui.label(look::body(words.say(&why)).color(ink));
        return None;
    };
    well(ui, |ui| {
        ui.add(egui::Label::new(look::mono(own)).wrap().selectable(true));
    });
    Some(own)
}

/// Says the last day of its link.
pub fn last_day(sent: &SentOrder, words: &Catalog) -> String {
    let day = say::iso_day(&sent.last_day, words.language());
    words.say(&Message::new("screens-result-last-day").with("day", day))
}
