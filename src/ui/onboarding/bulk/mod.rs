//! Orders from a file: many at once, from the file to the file of results.
//!
//! [`Sheet`] is the file on the page: how it is read, what becomes of every line, and the run that sends it. [`Start`] is what
//! stands there before: where a file comes from, and the earlier runs.

mod asking;
mod cell;
mod changing;
mod confirm;
mod deeds;
mod dropping;
mod edit;
mod files;
mod grid;
mod grid_menu;
mod page;
mod panel;
mod rows;
mod said;
mod setup;
mod sheet;
mod start;
mod typing;
mod writing;

pub use dropping::{drop_hint, dropped_file};

use super::board::model::BoardModel;
use super::page::Page;
use crate::domain::board::{BoardOrder, Stage};
use crate::store::BulkRun;
use crate::text::Catalog;
use crate::ui::cx::{Cx, Screen};
use crate::ui::files::AskId;
use egui::Ui;
use files::Files;
use sheet::Sheet;
use start::{Start, StartAction};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The view of orders from a file.
#[derive(Debug, Default)]
pub struct Bulk {
    start: Start,
    files: Files,
    sheet: Option<Sheet>,
    /// How far the orders are that came of its rows, by their ids, and of which board that is.
    stages: Stages,
    wants_refresh: bool,
}

/// How far orders are, by the vendor's ids.
#[derive(Debug, Default)]
struct Stages {
    revision: u64,
    by_id: Arc<HashMap<String, Stage>>,
}

impl Bulk {
    /// Takes over from the board how far the orders are.
    pub fn follow(&mut self, board: &BoardModel) {
        if self.stages.revision != board.revision() {
            let orders = board.board().orders.iter();
            let of = |order: &BoardOrder| Some((order.vendor_id.clone()?, order.stage.clone()));
            self.stages = Stages {
                revision: board.revision(),
                by_id: Arc::new(orders.filter_map(of).collect()),
            };
        }
        if let Some(sheet) = &mut self.sheet {
            sheet.stages = Arc::clone(&self.stages.by_id);
        }
    }

    /// Whether the vendor's list is to be read, since a person wants to know how far the orders are.
    pub const fn wants_refresh(&mut self) -> bool {
        std::mem::replace(&mut self.wants_refresh, false)
    }

    /// Shows a run again, in place of the file on the page unless that is being sent.
    pub fn open_run(&mut self, run: &BulkRun, cx: &mut Cx<'_>) {
        if self.sheet.as_ref().is_some_and(Sheet::is_sending) {
            let busy = cx.words.text("orderfile-ui-busy");
            cx.toast(crate::ui::widgets::Toast::info(busy));
            return;
        }
        self.sheet = Some(Sheet::of_run(run, cx));
    }

    /// Reads a file of orders, in place of the one on the page unless that is being sent.
    pub fn open(&mut self, path: PathBuf, cx: &mut Cx<'_>) {
        if self.sheet.as_ref().is_some_and(Sheet::is_sending) {
            cx.toast(crate::ui::widgets::Toast::info(
                cx.words.text("orderfile-ui-busy"),
            ));
            return;
        }
        self.sheet = Some(Sheet::of_file(path, cx));
    }
}

impl Page for Bulk {
    fn title(&self, words: &Catalog) -> String {
        match &self.sheet {
            Some(sheet) => sheet.title(words),
            None => words.text("orderfile-ui-page-title"),
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> Option<String> {
        match &self.sheet {
            Some(sheet) => sheet.subtitle(&cx.words),
            None => Some(cx.words.text("orderfile-ui-sub")),
        }
    }

    fn tools(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(sheet) = &mut self.sheet {
            sheet.tools(ui, cx, &mut self.files);
        }
    }

    fn beside(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(sheet) = &mut self.sheet {
            sheet.panel(ui, cx);
        }
    }
}

impl Screen for Bulk {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(sheet) = &mut self.sheet else {
            match self.start.show(ui, cx) {
                Some(StartAction::Choose) => self.files.ask_orders(cx),
                Some(StartAction::Template) => self.files.ask_template(cx),
                Some(StartAction::Open(run)) => self.sheet = Some(Sheet::of_run(&run, cx)),
                None => {}
            }
            return;
        };
        sheet.show(ui, cx, &mut self.files);
        self.files.dialog(ui, cx);
        self.wants_refresh |= std::mem::take(&mut sheet.wants_refresh);
        if sheet.is_left() {
            self.sheet = None;
            self.start.refresh(cx);
        }
    }

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        if let Some(sheet) = &mut self.sheet {
            sheet.message.on_file(ask, path, cx);
        }
        let sheet = self.sheet.as_ref();
        if let Some(path) = self.files.on_file(ask, path, sheet, cx) {
            self.open(path, cx);
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        self.start.follow_team(cx);
        self.start.poll();
        self.files.poll(cx);
        if let Some(sheet) = &mut self.sheet {
            sheet.message.poll(cx);
            sheet.poll(cx);
            sheet.poll_changes(cx);
        }
    }
}
