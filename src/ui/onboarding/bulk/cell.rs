//! A cell of the sheet: where it is, how it is painted, and the field in which it is typed.

use crate::domain::order::OrderColumn;
use crate::ui::look::{self, measure};
use crate::ui::table::lines::within;
use crate::ui::table::{INSET, cell};
use crate::ui::widgets::Tone;
use egui::{CornerRadius, Frame, Key, Rect, Stroke, StrokeKind, TextEdit, Ui};

/// A cell, by the line of its row and its column.
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

/// What is being typed.
#[derive(Debug)]
pub(super) struct Typing {
    pub(super) text: String,
    pub(super) has_focus: bool,
    /// It began with a letter in place of what stood there: then left and right go on to the next cell, as in a spreadsheet.
    pub(super) is_fresh: bool,
}

/// A way from one cell to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// So many rows down and columns to the right.
    By(isize, isize),
    /// To the next cell, or to the one before: from the end of a row to the next one.
    Tab(isize),
}

/// How typing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// What was typed counts, and the person may go on.
    Kept(Option<Step>),
    /// The cell stays as it was.
    Dropped,
}

/// Draws the field in which a cell is typed.
pub(super) fn type_in(ui: &mut Ui, rect: Rect, head: &str, typing: &mut Typing) -> Option<Ended> {
    let look = look::of(ui);
    ui.painter()
        .rect_filled(rect, CornerRadius::ZERO, look.surface);
    let inner = Rect::from_min_max(rect.min + egui::vec2(INSET, 5.0), rect.max);
    let field = TextEdit::singleline(&mut typing.text)
        .frame(Frame::NONE)
        .font(egui::FontId::proportional(13.0))
        // The tab key goes on to the next cell, and must not leave the sheet.
        .lock_focus(true)
        .desired_width(inner.width());
    let response = ui.put(inner, field);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(head);
    });
    let ring = Stroke::new(measure::FOCUS_RING, look.accent.ink);
    ui.painter()
        .rect_stroke(rect, CornerRadius::ZERO, ring, StrokeKind::Inside);
    // In its first pass the field has no focus yet, which would look as if it had lost it.
    if !typing.has_focus {
        response.request_focus();
        typing.has_focus = true;
        return None;
    }
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
    let step = if ui.input(|input| input.modifiers.shift) {
        -1
    } else {
        1
    };
    let moved = [
        (Key::ArrowDown, (1, 0)),
        (Key::ArrowUp, (-1, 0)),
        (Key::ArrowRight, (0, 1)),
        (Key::ArrowLeft, (0, -1)),
    ];
    // Left and right move within what stood there already.
    let moved = moved
        .into_iter()
        .filter(|(_, (down, _))| *down != 0 || typing.is_fresh)
        .find(|(key, _)| pressed(*key));
    if pressed(Key::Tab) {
        return Some(Ended::Kept(Some(Step::Tab(step))));
    }
    if let Some((_, (down, right))) = moved {
        return Some(Ended::Kept(Some(Step::By(down, right))));
    }
    if !response.lost_focus() {
        return None;
    }
    Some(if pressed(Key::Enter) {
        Ended::Kept(Some(Step::By(step, 0)))
    } else if pressed(Key::Escape) {
        Ended::Dropped
    } else {
        Ended::Kept(None)
    })
}
