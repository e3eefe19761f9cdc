//! Lines of words, and rows of what stands side by side.

use super::Icon;
use crate::ui::look::{self, measure};
use egui::{
    Align, Color32, Galley, InnerResponse, Label, Layout, Response, RichText, Sense, TextStyle,
    TextWrapMode, Ui, Vec2, WidgetText, vec2,
};
use std::sync::Arc;

/// Words that are read second.
pub fn muted(ui: &mut Ui, words: impl Into<String>) -> Response {
    ui.label(look::body(words).color(look::of(ui).secondary))
}

/// The same, which go on in the next line also where a row would not let them.
pub fn muted_wrapped(ui: &mut Ui, words: impl Into<String>) -> Response {
    let line = look::body(words).color(look::of(ui).secondary);
    ui.add(Label::new(line).wrap())
}

/// A hint, or the second line of something.
pub fn caption(ui: &mut Ui, words: impl Into<String>) -> Response {
    ui.label(look::caption(words).color(look::of(ui).secondary))
}

/// The same, which goes on in the next line also where a row would not let it.
pub fn caption_wrapped(ui: &mut Ui, words: impl Into<String>) -> Response {
    let line = look::caption(words).color(look::of(ui).secondary);
    ui.add(Label::new(line).wrap())
}

/// Words laid out to be measured and painted, in so much room.
pub(super) fn galley(ui: &Ui, words: RichText, wrap: TextWrapMode, width: f32) -> Arc<Galley> {
    // The type scale sets font and size; the style is what egui takes where nobody does.
    WidgetText::from(words).into_galley(ui, Some(wrap), width, TextStyle::Body)
}

/// The same on one line, however long it is.
pub(super) fn line_galley(ui: &Ui, words: RichText) -> Arc<Galley> {
    galley(ui, words, TextWrapMode::Extend, f32::INFINITY)
}

/// An icon at the beginning of a line.
pub fn icon_mark(ui: &mut Ui, icon: Icon, ink: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::empty());
    icon.paint(ui.painter(), rect.center(), 14.0, ink);
}

/// Side by side, so far from each other.
pub fn spaced<R>(ui: &mut Ui, gap: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        content(ui)
    })
}

/// Side by side with their upper edges at one height, so far from each other.
pub fn spaced_top<R>(
    ui: &mut Ui,
    gap: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        content(ui)
    })
}

/// Side by side, and in the next row where there is no more room; so far from each other.
pub fn spaced_wrapped<R>(
    ui: &mut Ui,
    gap: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        content(ui)
    })
}

/// From the right end of what room there is.
pub fn from_right<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.with_layout(Layout::right_to_left(Align::Center), content)
}

/// From the left end of what room there is, after what stands at the right one.
pub fn from_left<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.with_layout(Layout::left_to_right(Align::Center), content)
}

/// A line across, so high, drawn from its right end.
pub fn line_from_right<R>(
    ui: &mut Ui,
    height: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let size = vec2(ui.available_width(), height);
    let from_right = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(size, from_right, |ui| {
        ui.set_min_height(height);
        content(ui)
    })
}

/// A part of a row with a size of its own, so that what follows stands below each other from row to row.
pub fn column<R>(ui: &mut Ui, size: Vec2, content: impl FnOnce(&mut Ui) -> R) -> R {
    let across = Layout::left_to_right(Align::Center);
    let placed = ui.allocate_ui_with_layout(size, across, |ui| {
        ui.set_min_width(size.x);
        content(ui)
    });
    placed.inner
}

/// The same with its content from top to bottom.
pub fn stack<R>(ui: &mut Ui, size: Vec2, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        content(ui)
    })
}

/// Two fields side by side, told how wide each is.
pub fn halves<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui, f32) -> R) -> R {
    let half = ((ui.available_width() - measure::SPACE_4) / 2.0).floor();
    spaced_top(ui, measure::SPACE_4, |ui| content(ui, half)).inner
}
