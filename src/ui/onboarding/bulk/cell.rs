//! A cell of the sheet: where it is, and how it is painted.

use crate::domain::order::OrderColumn;
use crate::ui::look::{self, measure};
use crate::ui::table::lines::within;
use crate::ui::table::{INSET, cell};
use crate::ui::widgets::Tone;
use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui};

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) column: OrderColumn,
}

/// A column that is shown, and its place in the file, where it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    pub(super) column: OrderColumn,
    pub(super) place: Option<usize>,
}

/// Paints a cell: its text, what is wrong with it, and whether the person is at it.
pub(super) fn paint(ui: &Ui, rect: Rect, text: &str, tone: Option<Tone>, is_at: bool) {
    let look = look::of(ui);
    let pair = tone.map(|tone| tone.pair(look));
    if let Some(pair) = pair {
        let inner = rect.shrink2(egui::vec2(1.0, 1.0));
        ui.painter()
            .rect_filled(inner, CornerRadius::ZERO, pair.soft);
    }
    cell::line(ui, within(rect), look::body(text), look.text);
    if let Some(pair) = pair {
        let y = rect.bottom() - 4.0;
        let line = egui::Rangef::new(rect.left() + INSET, rect.right() - INSET);
        ui.painter().hline(line, y, Stroke::new(1.5, pair.ink));
    }
    if is_at {
        let ring = Stroke::new(measure::FOCUS_RING, look.accent.ink);
        ui.painter()
            .rect_stroke(rect, CornerRadius::ZERO, ring, StrokeKind::Inside);
    }
}

/// Draws a cell of the program's own.
pub(super) fn own_cell(ui: &mut Ui, text: String) {
    let mut place = ui.max_rect();
    place.min.x += INSET;
    cell::line(ui, place, look::mono(text), look::of(ui).secondary);
}

/// The lines between cells.
pub(super) fn edges(ui: &Ui, rect: Rect) {
    let look = look::of(ui);
    let line = Stroke::new(1.0, look.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), line);
}
