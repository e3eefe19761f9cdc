//! Onboarding: product orders, from the form to the unit that is live.
//!
//! The room has four views under one head: the board, a new order, orders from a file, and checklists. Each is a [`Screen`] of
//! its own in a module of its own; this one holds them and passes on what the shell tells. [`model`] holds the form without its
//! drawing.

mod board;
mod bulk;
mod checklists;
mod compliance;
mod drafts;
mod form;
mod gathered;
mod inputs;
mod logo;
pub mod message;
pub mod model;
mod new_order;
mod packages;
mod page;
mod picture;
mod presets;
mod receipt;
mod review;
mod send;
mod side;
mod words;

pub use drafts::Wish as DraftWish;

pub use bulk::{drop_hint, dropped_file};

use super::action::Action;
use super::cx::{Cx, Screen};
use super::files::AskId;
use super::look::measure;
use super::widgets::{Button, Chip, Icon, empty_state, page_head};
use crate::desk::{Event, JobId};
use crate::domain::BusinessId;
use crate::domain::order::OrderDraft;
use board::Board;
pub use board::model::BoardModel;
use bulk::Bulk;
use checklists::Checklists;
use egui::{Frame, Margin, Ui};
use model::OrderForm;
use new_order::NewOrder;
use page::Page;
use std::path::{Path, PathBuf};

/// The onboarding screen.
#[derive(Debug, Default)]
pub struct Onboarding {
    view: View,
    board: Board,
    new_order: NewOrder,
    bulk: Bulk,
    checklists: Checklists,
}

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum View {
    /// How far every order is.
    #[default]
    Board,
    /// The form of a new order.
    New,
    /// Many orders from a file.
    File,
    /// What is to be done until a merchant is live.
    Checklists,
}

impl View {
    /// The views besides the one that is shown first, from the right end of the head.
    const FROM_RIGHT: [Self; 4] = [Self::New, Self::File, Self::Checklists, Self::Board];

    const fn words(self) -> &'static str {
        match self {
            Self::Board => "board-view-board",
            Self::New => "screens-order-view-new",
            Self::File => "board-view-file",
            Self::Checklists => "board-view-checklists",
        }
    }
}

impl Onboarding {
    /// Starts an order for a merchant. What was typed for another merchant gives way.
    pub fn prefill(&mut self, merchant: &BusinessId) {
        self.view = View::New;
        self.new_order.prefill(merchant);
    }

    /// Starts an order from what is known of it. What was typed before gives way.
    pub fn start_order(&mut self, draft: OrderDraft) {
        self.view = View::New;
        self.new_order.start(draft);
    }

    /// Reads a file of orders.
    pub fn open_orders(&mut self, path: PathBuf, cx: &mut Cx<'_>) {
        self.view = View::File;
        self.bulk.open(path, cx);
    }

    /// The form, while a profile is open.
    #[must_use]
    pub const fn form(&self) -> Option<&OrderForm> {
        self.new_order.form()
    }

    /// What the board shows, to be looked at by a test or filled by a picture.
    pub const fn board_mut(&mut self) -> &mut BoardModel {
        self.board.model_mut()
    }

    /// What is to be kept before the window closes, if anything.
    pub fn unsaved(&mut self) -> Option<DraftWish> {
        self.new_order.unsaved()
    }

    fn pages(&mut self) -> [&mut dyn Page; 4] {
        [
            &mut self.board,
            &mut self.new_order,
            &mut self.bulk,
            &mut self.checklists,
        ]
    }

    fn shown(&mut self) -> &mut dyn Page {
        match self.view {
            View::Board => &mut self.board,
            View::New => &mut self.new_order,
            View::File => &mut self.bulk,
            View::Checklists => &mut self.checklists,
        }
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
        self.shown().ui(ui, cx);
    }

    /// The head: on the board the ways on from it as buttons, elsewhere all views as chips.
    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let view = self.view;
        let page = self.shown();
        let (title, subtitle) = (page.title(&cx.words), page.subtitle(cx));
        let mut go = None;
        page_head(ui, &title, subtitle.as_deref(), |ui| {
            page.tools(ui, cx);
            for other in View::FROM_RIGHT {
                let name = cx.words.text(other.words());
                let pressed = match (view, other) {
                    (View::Board, View::Board) => continue,
                    (View::Board, View::New) => Button::primary(name).show(ui),
                    (View::Board, View::File) => Button::secondary(name).show(ui),
                    (View::Board, View::Checklists) => Button::quiet(name).show(ui),
                    _ => Chip::new(name).on(view == other).show(ui),
                };
                if pressed.clicked() {
                    go = Some(other);
                }
            }
        });
        match (view, go) {
            // On the board it is a wish for another order; elsewhere it is the way back to the one in the form.
            (View::Board, Some(View::New)) => self.on_action(Action::NewOrder, cx),
            (_, Some(go)) => self.view = go,
            (_, None) => {}
        }
    }
}

impl Screen for Onboarding {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let page = Frame::new().inner_margin(Margin {
            left: 20,
            right: 20,
            top: 20,
            bottom: 0,
        });
        if cx.session.is_some() {
            self.shown().beside(ui, cx);
        }
        egui::CentralPanel::default().frame(page).show(ui, |ui| {
            let widest = self.shown().widest();
            let size = egui::vec2(ui.available_width().min(widest), ui.available_height());
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(size, down, |ui| {
                ui.set_width(size.x);
                self.page(ui, cx);
            });
        });
    }

    fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        for page in self.pages() {
            page.on_event(job, event, cx);
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        for page in self.pages() {
            page.poll(cx);
        }
    }

    fn on_session(&mut self, cx: &mut Cx<'_>) {
        self.view = View::default();
        for page in self.pages() {
            page.on_session(cx);
        }
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        for page in self.pages() {
            page.on_file(ask, path, cx);
        }
    }

    fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) {
        match action {
            Action::NewOrder => self.view = View::New,
            Action::RefreshOrders => self.view = View::Board,
            _ => {}
        }
        self.shown().on_action(action, cx);
    }

    fn count(&self) -> Option<usize> {
        self.board.count()
    }

    fn attention(&self) -> usize {
        self.board.attention()
    }

    fn tend(&mut self, cx: &mut Cx<'_>) {
        for page in self.pages() {
            page.tend(cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        self.board.status(cx)
    }
}
