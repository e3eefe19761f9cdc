//! The field in which a cell of the sheet is typed, and how typing ends.

use crate::ui::look::{self, measure};
use crate::ui::table::INSET;
use egui::{CornerRadius, Frame, Key, Rect, Stroke, StrokeKind, TextEdit, Ui};

/// What is being typed.
#[derive(Debug)]
pub(super) struct Typing {
    pub(super) text: String,
    pub(super) has_focus: bool,
    /// It began with a letter in place of what stood there: then left and right go on to the next cell, as in a spreadsheet.
    pub(super) is_fresh: bool,
}

/// How typing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// What was typed counts, and the person goes on so many rows down and columns to the right.
    Moved(isize, isize),
    /// What was typed counts, and the person goes on to the next cell, or to the one before.
    Tabbed(isize),
    /// What was typed counts.
    Left,
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
        .lock_focus(true)
        .desired_width(inner.width());
    let response = ui.put(inner, field);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_label(head);
    });
    let ring = Stroke::new(measure::FOCUS_RING, look.accent.ink);
    ui.painter()
        .rect_stroke(rect, CornerRadius::ZERO, ring, StrokeKind::Inside);
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
        return Some(Ended::Tabbed(step));
    }
    if let Some((_, (down, right))) = moved {
        return Some(Ended::Moved(down, right));
    }
    if !response.lost_focus() {
        return None;
    }
    Some(if pressed(Key::Enter) {
        Ended::Moved(step, 0)
    } else if pressed(Key::Escape) {
        Ended::Dropped
    } else {
        Ended::Left
    })
}
