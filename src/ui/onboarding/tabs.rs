//! The places of this room, as tabs under its title.

use crate::ui::look::{self, measure};
use crate::ui::widgets::focus_ring;
use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, vec2};

/// The height of a tab.
const HEIGHT: f32 = 28.0;

/// Draws the tabs; gives the place of the one that was pressed. `chosen` is the one that is shown.
pub(super) fn show(ui: &mut Ui, names: &[String], chosen: usize) -> Option<usize> {
    let mut pressed = None;
    // They belong to the title above them.
    ui.add_space(-measure::SPACE_3);
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_4;
        for (place, name) in names.iter().enumerate() {
            if tab(ui, name, place == chosen) {
                pressed = Some(place);
            }
        }
    });
    let under = Stroke::new(1.0, look::of(ui).line);
    let width = ui.max_rect().x_range();
    ui.painter()
        .hline(width, row.response.rect.bottom() - 0.5, under);
    ui.add_space(measure::SPACE_1);
    pressed
}

fn tab(ui: &mut Ui, name: &str, is_chosen: bool) -> bool {
    let look = look::of(ui);
    let galley = egui::WidgetText::from(look::body_medium(name)).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    let size = vec2(galley.size().x.ceil(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_chosen, name));
    let ink = if is_chosen || response.hovered() {
        look.text
    } else {
        look.secondary
    };
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0 + 1.0);
    ui.painter()
        .galley_with_override_text_color(at, galley, ink);
    if is_chosen {
        let top = egui::pos2(rect.left(), rect.bottom() - 2.0);
        let line = Rect::from_min_max(top, rect.max);
        ui.painter()
            .rect_filled(line, CornerRadius::ZERO, look.accent.ink);
    }
    focus_ring(ui, &response, 4);
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}
