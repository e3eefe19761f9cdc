//! The audit: what the policies find, and the policies themselves.

use super::cx::{Cx, Screen};
use super::widgets::page_head;
use crate::desk::{Event, JobId};
use egui::Ui;

/// The screen.
#[derive(Debug, Default)]
pub struct Audit {}

impl Screen for Audit {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        page_head(ui, &cx.words.text("ui-room-audit"), None, |_| {});
    }

    fn on_event(&mut self, _job: JobId, _event: &Event, _cx: &mut Cx<'_>) {}

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }
}
