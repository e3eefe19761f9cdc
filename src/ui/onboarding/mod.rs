//! Onboarding: product orders, from the form to the unit that is live.
//!
//! The page has four views under one head: the board, a new order, orders from a file, and checklists. Each is a [`Screen`] of
//! its own in a module of its own; this one holds them and passes on what the shell tells. [`model`] holds the form without its
//! drawing.

mod board;
mod bulk;
mod checklists;
mod drafts;
mod form;
mod gathered;
mod inputs;
mod logo;
pub mod message;
pub mod model;
mod new_order;
mod packages;
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
use super::news::News;
use super::team::no_orders_notice;
use super::today::{Mark, Waiting};
use super::undo::TakenBack;
use super::widgets::{Button, Icon, empty_state, page_head, page_to_edge, stack, tabs};
use crate::desk::SavedDraft;
use crate::domain::checklist::ChecklistKind;
use crate::domain::merchant_message::{LetterKind, MessageLanguage};
use crate::domain::order::OrderDraft;
use crate::domain::{BusinessId, closed_list};
use crate::store::{BulkRun, DocumentKind};
use crate::text::Catalog;
use board::Board;
pub use board::model::BoardModel;
use bulk::Bulk;
use checklists::Checklists;
use egui::Ui;
use message::TemplateDialog;
use model::OrderForm;
use new_order::NewOrder;
use std::path::{Path, PathBuf};

/// The onboarding screen.
#[derive(Debug, Default)]
pub struct Onboarding {
    view: View,
    board: Board,
    new_order: NewOrder,
    bulk: Bulk,
    checklists: Checklists,
    template: TemplateDialog,
    /// The view of orders that was drawn last, and in which frame.
    asked_for: Option<(View, u64)>,
}

closed_list! {
    /// What the screen shows, in the order of the tabs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    enum View;
    /// The entry of its tab.
    fn words;
    /// How far every order is.
    #[default]
    Board = "board-view-board";
    /// The form of a new order.
    New = "board-view-form";
    /// Many orders from a file.
    File = "board-view-file";
    /// What is to be done until a merchant is live.
    Checklists = "board-view-checklists";
}

/// A view of the page. What it draws, and what it does with news, files and actions, it does as a [`Screen`]; every view is
/// told of everything, and looks at what is its own.
pub(super) trait Page: Screen {
    /// The title of the page.
    fn title(&self, words: &Catalog) -> String;

    /// The line under the title.
    fn subtitle(&self, cx: &Cx<'_>) -> Option<String>;

    /// Draws a panel at the right edge of the page, where it has one.
    fn beside(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}

    /// Buttons of its own in the head, from the right.
    fn tools(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}

    /// How wide it may become on a wide window.
    fn widest(&self) -> f32 {
        f32::INFINITY
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

    /// Goes on with a draft; what was typed before waits among the drafts.
    pub fn open_draft(&mut self, draft: SavedDraft) {
        self.view = View::New;
        self.new_order.go_on(draft);
    }

    /// Shows a file of orders that was sent.
    pub fn open_run(&mut self, run: &BulkRun, cx: &mut Cx<'_>) {
        self.view = View::File;
        self.bulk.open_run(run, cx);
    }

    /// Shows a checklist.
    pub fn open_checklist(&mut self, key: (BusinessId, ChecklistKind), cx: &mut Cx<'_>) {
        self.view = View::Checklists;
        self.checklists.open(key, cx);
    }

    /// Opens the text of a letter.
    pub fn edit_template(&mut self, kind: LetterKind, language: MessageLanguage, cx: &mut Cx<'_>) {
        self.template.open(kind, language, cx);
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

    /// The orders in which every word is found (in small letters): the key of each, what it is called, and how far it is.
    #[must_use]
    pub fn find_orders(&self, wanted: &[String], words: &Catalog) -> Vec<(String, String, String)> {
        self.board.find(wanted, words)
    }

    /// The orders that a person should do something about.
    #[must_use]
    pub fn waiting(&self, words: &Catalog, now: i64) -> Vec<Waiting> {
        self.board.waiting(words, now)
    }

    /// Names them.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        self.board.marks()
    }

    /// Shows an order on the board, with its details.
    pub fn show_order(&mut self, key: String) {
        self.view = View::Board;
        self.board.show_order(key);
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
        // How far its orders are, the board knows.
        if self.view == View::File {
            self.bulk.follow(self.board.model_mut());
        }
        self.head(ui, cx);
        self.look_at_the_team(ui, cx);
        self.shown().ui(ui, cx);
        self.template.show(ui, cx);
        if self.bulk.wants_refresh() {
            self.board.read_list(cx);
        }
    }

    /// Asks anew whether the team lets orders be sent whenever a person comes to where they are made, and says why not above it.
    fn look_at_the_team(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        // Nothing is sent from the other views.
        if !matches!(self.view, View::New | View::File) {
            self.asked_for = None;
            return;
        }
        let frame = ui.ctx().cumulative_frame_nr();
        let before = self.asked_for.replace((self.view, frame));
        let stays = before.is_some_and(|(view, drawn)| view == self.view && drawn + 1 >= frame);
        if !stays {
            cx.ask_the_team();
        }
        no_orders_notice(ui, cx);
    }

    /// The head: the title with what can be done at its right end, and the places as tabs under it.
    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let view = self.view;
        let page = self.shown();
        let (title, subtitle) = (page.title(&cx.words), page.subtitle(cx));
        let mut is_new = false;
        page_head(ui, &title, subtitle.as_deref(), |ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            page.tools(ui, cx);
            if view == View::Board {
                let new = Button::primary(cx.words.text("screens-order-view-new"));
                is_new = new.icon(Icon::Plus).show(ui).clicked();
            }
        });
        let views = View::ALL.map(|view| (view, cx.words.text(view.words())));
        tabs(ui, &mut self.view, &views);
        // A wish for another order; the tab is the way back to the one in the form.
        if is_new {
            self.on_action(Action::NewOrder, cx);
        }
    }
}

impl Screen for Onboarding {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if cx.session.is_some() {
            self.shown().beside(ui, cx);
        }
        page_to_edge(ui, |ui| {
            let widest = self.shown().widest();
            let size = egui::vec2(ui.available_width().min(widest), ui.available_height());
            stack(ui, size, |ui| self.page(ui, cx));
        });
    }

    fn on_news(&mut self, news: &News, cx: &mut Cx<'_>) {
        for page in self.pages() {
            page.on_news(news, cx);
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        for page in self.pages() {
            page.poll(cx);
        }
        self.template.poll(cx);
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

    fn on_taken_back(&mut self, what: TakenBack, cx: &mut Cx<'_>) {
        match what {
            TakenBack::Orders => self.board.read_kept(cx),
            TakenBack::Documents(DocumentKind::Checklist) => self.checklists.read_again(cx),
            TakenBack::Documents(kind) => self.new_order.on_put_back(kind, cx),
            TakenBack::Watched => {}
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

    fn tend(&mut self, cx: &mut Cx<'_>) {
        for page in self.pages() {
            page.tend(cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        self.board.status(cx)
    }
}
