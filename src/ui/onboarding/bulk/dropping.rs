//! A file that is dragged over the window, or dropped on it.

use crate::text::Catalog;
use crate::ui::look::{self, measure};
use egui::{Align2, Area, Color32, CornerRadius, Id, Order, Stroke, StrokeKind};
use std::path::PathBuf;

/// The file that was dropped on the window since it was drawn last; the first of several.
#[must_use]
pub fn dropped_file(ctx: &egui::Context) -> Option<PathBuf> {
    ctx.input(|input| {
        let dropped = input.raw.dropped_files.iter();
        dropped.map(|file| file.path().to_path_buf()).next()
    })
}

/// Says what dropping does, while a file hangs over the window.
pub fn drop_hint(ctx: &egui::Context, words: Catalog) {
    if ctx.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let look = look::themed(ctx.global_style().visuals.dark_mode);
    let window = ctx.content_rect();
    Area::new(Id::unique("drop hint"))
        .order(Order::Foreground)
        .fixed_pos(window.min)
        .interactable(false)
        .show(ctx, |ui| {
            let place = window.shrink(measure::SPACE_4);
            let corner = CornerRadius::same(measure::RADIUS_CARD);
            let ring = Stroke::new(measure::FOCUS_RING, look.accent.ink);
            let painter = ui.painter();
            painter.rect_filled(window, CornerRadius::ZERO, look.backdrop);
            painter.rect(
                place,
                corner,
                Color32::TRANSPARENT,
                ring,
                StrokeKind::Inside,
            );
            ui.put(
                Align2::CENTER_CENTER
                    .anchor_size(window.center(), egui::vec2(window.width(), 40.0)),
                egui::Label::new(
                    look::title(words.text("orderfile-ui-drop-here")).color(Color32::WHITE),
                ),
            );
        });
}
