//! What changed in the fleet: between two syncs or dates, and who came and went.

pub mod say;

use super::cx::{Cx, Screen};
use super::widgets::page_head;
use crate::desk::{Event, JobId, Period};
use egui::Ui;

/// The screen.
#[derive(Debug, Default)]
pub struct Changes {
    wanted: Option<Period>,
}

impl Changes {
    /// Compares two moments as soon as it is drawn.
    pub const fn compare(&mut self, period: Period) {
        self.wanted = Some(period);
    }
}

impl Screen for Changes {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        page_head(ui, &cx.words.text("ui-room-changes"), None, |_| {});
    }

    fn on_event(&mut self, _job: JobId, _event: &Event, _cx: &mut Cx<'_>) {}

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }
}
