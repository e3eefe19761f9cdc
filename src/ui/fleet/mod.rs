//! The fleet: look up merchants and sales units, and see how each is set up.

use super::cx::{Cx, Screen};
use super::widgets::{Icon, empty_state};
use crate::desk::{Event, JobId};

/// The fleet screen.
#[derive(Debug, Default)]
pub struct Fleet {}

impl Fleet {
    /// Looks up what was typed or pasted into the box of the top bar.
    pub fn look_up(&mut self, _pasted: &str, _cx: &mut Cx<'_>) {}
}

impl Screen for Fleet {
    fn ui(&mut self, ui: &mut egui::Ui, cx: &mut Cx<'_>) {
        let title = cx.words.text("ui-room-fleet");
        empty_state(
            ui,
            Icon::Fleet,
            &title,
            &cx.words.text("ui-look-up-hint"),
            None,
        );
    }

    fn on_event(&mut self, _job: JobId, _event: &Event, _cx: &mut Cx<'_>) {}

    fn on_session(&mut self, _cx: &mut Cx<'_>) {}
}
