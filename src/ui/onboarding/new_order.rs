//! The view of a new product order: the form, what stands beside it, and what came of sending it.
//!
//! The form stays as it was typed whatever comes of sending it.

use super::form::{self, FormView};
use super::inputs::Inputs;
use super::logo::Logo;
use super::model::OrderForm;
use super::packages::Packages;
use super::page::Page;
use super::send::{SendAction, Sending};
use super::side::{self, SideAction};
use crate::desk::{Event, JobId};
use crate::domain::BusinessId;
use crate::domain::order::{Field, OrderDraft};
use crate::text::Catalog;
use crate::ui::action::Action;
use crate::ui::cx::{Cx, Screen};
use crate::ui::files::AskId;
use crate::ui::fleet::{RegistryCard, company};
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Toast};
use egui::Ui;
use std::path::Path;

/// The view of a new order.
#[derive(Debug, Default)]
pub struct NewOrder {
    form: Option<OrderForm>,
    logo: Logo,
    packages: Packages,
    registry: RegistryCard,
    sending: Sending,
    focus: Option<Field>,
}

/// Room for a scroll bar beside a column.
const BAR: f32 = 12.0;

/// The least and the greatest width of what stands beside the form.
const SIDE: [f32; 2] = [336.0, 488.0];

impl NewOrder {
    /// Starts an order for a merchant. What was typed for another merchant gives way.
    pub fn prefill(&mut self, merchant: &BusinessId) {
        self.start(OrderDraft {
            scheme: merchant.scheme().as_str().to_owned(),
            business_id: merchant.id().to_owned(),
            ..OrderDraft::default()
        });
    }

    /// Starts an order from what is known of it. What was typed before gives way.
    pub fn start(&mut self, draft: OrderDraft) {
        self.sending = Sending::default();
        if let Some(form) = &mut self.form {
            form.draft = draft;
            form.logo_name = None;
            form.recheck();
        }
        self.focus = Some(Field::SalesUnitName);
    }

    /// The form, while a profile is open.
    #[must_use]
    pub const fn form(&self) -> Option<&OrderForm> {
        self.form.as_ref()
    }

    fn clear(&mut self) {
        if let Some(form) = &mut self.form {
            *form = OrderForm::new(form.api());
        }
        self.sending = Sending::default();
        self.logo = Logo::default();
        self.focus = Some(Field::BusinessId);
    }

    fn columns(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let wide = ui.available_width() >= 720.0;
        let room = ui.available_height();
        if wide {
            let gap = measure::SPACE_4;
            let whole = ui.available_width() - gap;
            let form = (whole - SIDE[0]).min(measure::FORM);
            let side = (whole - form).min(SIDE[1]);
            ui.horizontal_top(|ui| {
                // The bar of a column stands in the gap beside it, not on the edge of its cards.
                ui.spacing_mut().item_spacing.x = gap - BAR;
                column(ui, "form", form, room, |ui| self.form_column(ui, cx));
                column(ui, "side", side, room, |ui| self.side_column(ui, cx));
            });
        } else {
            let width = ui.available_width();
            column(ui, "form", width, room, |ui| {
                self.form_column(ui, cx);
                ui.add_space(measure::SPACE_3);
                self.side_column(ui, cx);
            });
        }
    }

    /// The name of the merchant whose order was sent last, when the registry was asked about it.
    fn merchant_of_last_order(&self) -> Option<String> {
        let number = self.sending.merchant_number()?;
        let (answer, _) = self.registry.answer(number)?;
        company(answer).map(|company| company.name.clone())
    }

    fn form_column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let merchant = self.merchant_of_last_order();
        match self.sending.outcome(ui, cx, merchant.as_deref()) {
            Some(SendAction::NewOrder) => self.clear(),
            Some(SendAction::BackToForm) | None => {}
        }
        let Some(form) = &mut self.form else { return };
        let before = form.draft.clone();
        let mut view = FormView {
            inputs: Inputs {
                form,
                words: cx.words,
                focus: &mut self.focus,
            },
            logo: &mut self.logo,
            packages: &mut self.packages,
            registry: &mut self.registry,
        };
        ui.add_enabled_ui(!self.sending.is_busy(), |ui| form::show(ui, cx, &mut view));
        if form.draft != before {
            self.sending.forget_failure();
            form.recheck();
        }
        ui.add_space(measure::SPACE_5);
    }

    fn side_column(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(form) = &mut self.form else { return };
        let busy = self.sending.is_busy();
        let shown = ui.add_enabled_ui(!busy, |ui| side::show(ui, cx, form, &self.registry));
        match shown.inner {
            Some(SideAction::GoTo(field)) => {
                form.touch(field);
                self.focus = Some(field);
            }
            Some(asked) => {
                form.touch_all();
                if let Some(order) = form.order() {
                    let to_send = asked == SideAction::Review;
                    self.sending.review(order, to_send, false, cx);
                }
            }
            None => {}
        }
    }
}

fn column(ui: &mut Ui, name: &str, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(width + BAR, height);
    ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width + BAR);
        egui::ScrollArea::vertical()
            .id_salt(name)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = measure::SPACE_3;
                content(ui);
            });
    });
}

impl Page for NewOrder {
    fn title(&self, words: &Catalog) -> String {
        words.text("screens-order-new-title")
    }

    fn subtitle(&self, cx: &Cx<'_>) -> Option<String> {
        Some(cx.words.text("screens-order-new-sub"))
    }

    fn tools(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let blank = self.form.as_ref().is_none_or(OrderForm::is_blank);
        let button = Button::secondary(words.text("screens-order-clear"));
        if button.enabled(!blank).show(ui).clicked() {
            self.clear();
            cx.toast(Toast::info(words.text("screens-order-cleared")));
        }
    }

    /// On a wide window the page keeps the width that is good to read.
    fn widest(&self) -> f32 {
        measure::FORM + measure::SPACE_4 + SIDE[1]
    }
}

impl Screen for NewOrder {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.columns(ui, cx);
        self.sending.dialog(ui, cx);
    }

    fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        self.sending.message().on_event(job, event, cx);
        self.registry.on_event(job, event);
        self.packages.on_event(job, event);
        self.sending.on_event(job, event);
    }

    fn on_session(&mut self, cx: &mut Cx<'_>) {
        let form = cx
            .session
            .map(|session| OrderForm::new(session.profile.api));
        *self = Self {
            form,
            ..Self::default()
        };
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.sending.message().on_file(ask, path, cx);
        self.logo.on_file(ask, path);
    }

    fn on_action(&mut self, action: Action, _cx: &mut Cx<'_>) {
        if action == Action::NewOrder {
            self.focus = Some(Field::BusinessId);
        }
    }
}
