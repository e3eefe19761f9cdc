//! Onboarding: product orders, from the form to the link.
//!
//! [`model`] holds the form without its drawing. The form stays as it was typed whatever comes of sending it.

mod compliance;
mod form;
mod inputs;
mod logo;
mod message;
pub mod model;
mod orders;
mod packages;
mod send;
mod side;
mod words;

use super::action::Action;
use super::cx::{Cx, Screen};
use super::files::AskId;
use super::fleet::{RegistryCard, company, say};
use super::look::measure;
use super::widgets::{Button, Chip, Icon, Toast, empty_state, page_head};
use crate::desk::{Event, JobId};
use crate::domain::BusinessId;
use crate::domain::order::{Field, OrderDraft};
use crate::text::Message;
use egui::{Frame, Margin, Ui};
use form::FormView;
use inputs::Inputs;
use model::OrderForm;
use send::{SendAction, Sending};
use side::SideAction;
use std::path::Path;

/// The onboarding screen.
#[derive(Debug, Default)]
pub struct Onboarding {
    view: View,
    form: Option<OrderForm>,
    logo: logo::Logo,
    packages: packages::Packages,
    registry: RegistryCard,
    sending: Sending,
    orders: orders::Orders,
    focus: Option<Field>,
}

/// Room for a scroll bar beside a column.
const BAR: f32 = 12.0;

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum View {
    /// The form of a new order.
    #[default]
    New,
    /// The list of orders.
    List,
}

/// The least and the greatest width of what stands beside the form.
const SIDE: [f32; 2] = [336.0, 488.0];

impl Onboarding {
    /// Starts an order for a merchant. What was typed for another merchant gives way.
    pub fn prefill(&mut self, merchant: &BusinessId) {
        self.view = View::New;
        self.sending = Sending::default();
        if let Some(form) = &mut self.form {
            form.draft = OrderDraft {
                scheme: merchant.scheme().as_str().to_owned(),
                business_id: merchant.id().to_owned(),
                ..OrderDraft::default()
            };
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
        self.logo = logo::Logo::default();
        self.focus = Some(Field::BusinessId);
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        if cx.session.is_none() {
            let title = cx.words.text("screens-no-profile-title");
            let text = cx.words.text("screens-no-profile-text");
            empty_state(ui, Icon::Onboarding, &title, &text, None);
            return;
        }
        self.head(ui, cx);
        match self.view {
            View::New => self.new_order(ui, cx),
            View::List => self.orders.show(ui, cx),
        }
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let (title, subtitle) = match self.view {
            View::New => (
                words.text("screens-order-new-title"),
                words.text("screens-order-new-sub"),
            ),
            View::List => (
                words.text("ui-room-onboarding"),
                words.text("screens-order-list-sub"),
            ),
        };
        let (mut clear, mut go) = (false, None);
        let blank = self.form.as_ref().is_none_or(OrderForm::is_blank);
        page_head(ui, &title, Some(&subtitle), |ui| {
            if self.view == View::New {
                let button = Button::secondary(words.text("screens-order-clear"));
                clear = button.enabled(!blank).show(ui).clicked();
            }
            let views = [
                (View::List, words.text("screens-order-view-list")),
                (View::New, words.text("screens-order-view-new")),
            ];
            for (view, name) in views {
                if Chip::new(name).on(self.view == view).show(ui).clicked() {
                    go = Some(view);
                }
            }
        });
        if let Some(view) = go {
            self.view = view;
        }
        if clear {
            self.clear();
            cx.toast(Toast::info(words.text("screens-order-cleared")));
        }
    }

    fn new_order(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
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

impl Screen for Onboarding {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let page = Frame::new().fill(cx.look.canvas).inner_margin(Margin {
            left: 20,
            right: 20,
            top: 20,
            bottom: 0,
        });
        egui::CentralPanel::default().frame(page).show(ui, |ui| {
            // On a wide window the page keeps the width that is good to read.
            let widest = measure::FORM + measure::SPACE_4 + SIDE[1];
            let size = egui::vec2(ui.available_width().min(widest), ui.available_height());
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(size, down, |ui| {
                ui.set_width(size.x);
                self.page(ui, cx);
            });
        });
        self.sending.dialog(ui, cx);
    }

    fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        self.registry.on_event(job, event);
        self.packages.on_event(job, event);
        self.sending.on_event(job, event);
        self.orders.on_event(job, event, cx);
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

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, _cx: &mut Cx<'_>) {
        self.logo.on_file(ask, path);
    }

    fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) {
        match action {
            Action::NewOrder => {
                self.view = View::New;
                self.focus = Some(Field::BusinessId);
            }
            Action::RefreshOrders => {
                self.view = View::List;
                self.orders.refresh(cx);
            }
            _ => {}
        }
    }

    fn count(&self) -> Option<usize> {
        self.orders.open()
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        let when = say::moment(self.orders.read_at()?, &cx.words);
        let message = Message::new("screens-orders-read-at").with("when", when);
        Some(cx.words.say(&message))
    }
}
