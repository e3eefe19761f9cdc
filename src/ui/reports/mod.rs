//! Reports: charts of the fleet, and files that are saved once and run again.

use super::cx::{Cx, Screen};
use super::widgets::page_head;
use crate::desk::{Event, JobId};
use egui::Ui;

/// The screen.
#[derive(Debug, Default)]
pub struct Reports {}

impl Screen for Reports {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        page_head(ui, &cx.words.text("ui-room-reports"), None, |_| {});
    }

    fn on_event(&mut self, _job: JobId, _event: &Event, _cx: &mut Cx<'_>) {}

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }
}
