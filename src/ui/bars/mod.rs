//! The bars around a page: top, rail, status.

pub(super) mod rail;
pub(super) mod status;
pub(super) mod top;

use super::look;
use super::widgets::regions::{self, Region};
use egui::{Frame, Margin, Panel, Rect, Ui};

/// Draws a bar of this size, and gives where it is.
fn bar(
    ui: &mut Ui,
    (panel, region): (Panel, Region),
    size: f32,
    margin: Margin,
    content: impl FnOnce(&mut Ui),
) -> Rect {
    let ground = Frame::new().fill(look::of(ui).surface);
    let panel = panel
        .resizable(false)
        .show_separator_line(false)
        .exact_size(size)
        .frame(ground.inner_margin(margin));
    let response = panel.show(ui, content);
    regions::mark_panel(ui, region, &response);
    response.response.rect
}
