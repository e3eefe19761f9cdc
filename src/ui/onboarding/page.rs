//! What the views of this page have in common: each is a screen below a head that all of them share.

use crate::text::Catalog;
use crate::ui::cx::{Cx, Screen};
use egui::Ui;

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
