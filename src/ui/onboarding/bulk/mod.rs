//! Orders from a file: many at once, from the file to the file of results.
//!
//! [`Sheet`] is the file on the page: how it is read, what becomes of every line, and the run that sends it. [`Start`] is what
//! stands there before: where a file comes from, and the earlier runs.

mod asking;
mod cell;
mod changing;
mod confirm;
mod deeds;
mod edit;
mod files;
mod grid;
mod grid_menu;
mod moving;
mod page;
mod panel;
mod rows;
mod said;
mod setup;
mod sheet;
mod start;
mod writing;

pub use files::{drop_hint, dropped_file};

use super::Page;
use super::board::model::BoardModel;
use crate::store::BulkRun;
use crate::text::Catalog;
use crate::ui::cx::{Cx, Screen};
use crate::ui::files::AskId;
use crate::ui::widgets::Toast;
use egui::Ui;
use files::Files;
use sheet::Sheet;
use start::Start;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The view of orders from a file.
#[derive(Debug, Default)]
pub struct Bulk {
    start: Start,
    files: Files,
    sheet: Option<Sheet>,
}

impl Bulk {
    /// Takes over from the board how far the orders are that came of its rows.
    pub fn follow(&mut self, board: &BoardModel) {
        if let Some(sheet) = &mut self.sheet {
            sheet.stages = Arc::clone(&board.stages);
        }
    }

    /// Whether the vendor's list is to be read, since a person wants to know how far the orders are.
    pub fn wants_refresh(&mut self) -> bool {
        let sheet = self.sheet.as_mut();
        sheet.is_some_and(|sheet| std::mem::take(&mut sheet.wants_refresh))
    }

    /// Whether the file on the page is being sent, so that no other takes its place; the person is told.
    fn is_busy(&self, cx: &mut Cx<'_>) -> bool {
        let is_busy = self.sheet.as_ref().is_some_and(Sheet::is_sending);
        if is_busy {
            cx.toast(Toast::info(cx.words.text("orderfile-ui-busy")));
        }
        is_busy
    }

    /// Shows a run again, in place of the file on the page unless that is being sent.
    pub fn open_run(&mut self, run: &BulkRun, cx: &mut Cx<'_>) {
        if !self.is_busy(cx) {
            self.sheet = Some(Sheet::of_run(run, cx));
        }
    }

    /// Reads a file of orders, in place of the one on the page unless that is being sent.
    pub fn open(&mut self, path: PathBuf, cx: &mut Cx<'_>) {
        if !self.is_busy(cx) {
            self.sheet = Some(Sheet::of_file(path, cx));
        }
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
            let opened = self.start.show(ui, cx, &mut self.files);
            self.sheet = opened.map(|run| Sheet::of_run(&run, cx));
            return;
        };
        sheet.show(ui, cx, &mut self.files);
        self.files.dialog(ui, cx);
        if sheet.is_left {
            self.sheet = None;
            // The run that was left is among the earlier ones now.
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
