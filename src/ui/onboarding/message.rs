//! What the merchant is told: the message with the link, in the merchant's language, to be copied or opened as a draft.

use crate::domain::merchant_message::{MessageLanguage, OrderFacts, fill};
use crate::domain::order::ProductOrder;
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Chooser, Icon, Toast, well};
use egui::Ui;

/// The message of the last order, and the language that was chosen for it.
#[derive(Debug, Default)]
pub struct MessageCard {
    chosen: Option<MessageLanguage>,
    is_open: bool,
}

impl MessageCard {
    /// Draws the buttons, and the text once it was asked for.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, order: &ProductOrder, facts: &OrderFacts) {
        let words = cx.words;
        let market = order.business_id.scheme().market();
        let usual = MessageLanguage::of_market(market, words.language());
        let mut language = self.chosen.unwrap_or(usual);
        ui.horizontal(|ui| {
            let options = MessageLanguage::ALL.map(|one| (one, one.own_name().to_owned()));
            let chooser = Chooser::new(words.text("screens-message-language")).width(180.0);
            if chooser.show(ui, &mut language, &options) {
                self.chosen = Some(language);
            }
        });
        let message = fill(language.template(), language, facts);
        ui.horizontal(|ui| {
            let copy = Button::secondary(words.text("screens-message-copy")).icon(Icon::Copy);
            if copy.show(ui).clicked() {
                ui.ctx()
                    .copy_text(format!("{}\n\n{}", message.subject, message.body));
                cx.toast(Toast::ok(words.text("screens-message-copied")));
            }
            let draft = Button::quiet(words.text("screens-message-draft"))
                .tooltip(words.text("screens-message-draft-tip"));
            if draft.show(ui).clicked() {
                ui.ctx()
                    .open_url(egui::OpenUrl::new_tab(message.as_draft()));
            }
            let fold = if self.is_open {
                words.text("screens-message-hide")
            } else {
                words.text("screens-message-show")
            };
            if Button::quiet(fold).show(ui).clicked() {
                self.is_open = !self.is_open;
            }
        });
        if self.is_open {
            ui.add_space(measure::SPACE_1);
            well(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.label(look::body_strong(message.subject.as_str()));
                ui.add(
                    egui::Label::new(look::body(message.body.as_str()))
                        .wrap()
                        .selectable(true),
                );
            });
        }
    }

    /// Another order is on its way: its merchant may read another language.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}
