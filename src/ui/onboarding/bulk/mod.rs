//! Orders from a file: many at once.

use super::page::Page;
use crate::desk::{Event, JobId};
use crate::text::Catalog;
use crate::ui::cx::{Cx, Screen};
use crate::ui::widgets::{Icon, empty_state};
use egui::Ui;

/// The view of orders from a file.
#[derive(Debug, Default)]
pub struct Bulk {}

impl Page for Bulk {
    fn title(&self, words: &Catalog) -> String {
        words.text("board-view-file")
    }

    fn subtitle(&self, _cx: &Cx<'_>) -> Option<String> {
        None
    }
}

impl Screen for Bulk {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let title = cx.words.text("board-file-empty-title");
        let text = cx.words.text("board-file-empty-text");
        empty_state(ui, Icon::Onboarding, &title, &text, None);
    }

    fn on_event(&mut self, _job: JobId, _event: &Event, _cx: &mut Cx<'_>) {}

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }
}
