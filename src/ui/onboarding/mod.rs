//! Onboarding: product orders, from the form to the link.

pub mod model;

use super::cx::{Cx, Screen};
use super::widgets::{Icon, empty_state};
use crate::desk::{Event, JobId};

/// The onboarding screen.
#[derive(Debug, Default)]
pub struct Onboarding {}

impl Screen for Onboarding {
    fn ui(&mut self, ui: &mut egui::Ui, cx: &mut Cx<'_>) {
        let title = cx.words.text("ui-room-onboarding");
        empty_state(
            ui,
            Icon::Onboarding,
            &title,
            &cx.words.text("ui-action-new-order-tip"),
            None,
        );
    }

    fn on_event(&mut self, _job: JobId, _event: &Event, _cx: &mut Cx<'_>) {}

    fn on_session(&mut self, _cx: &mut Cx<'_>) {}
}
