//! The places of a page, as tabs under its title.

use super::line::line_galley;
use super::{focus_ring, regions};
use crate::ui::look::{self, measure};
use egui::accesskit::Role;
use egui::{EventFilter, Id, Key, Modifiers, Rect, Sense, Stroke, Ui};
use egui::{WidgetInfo, vec2};

/// The height of a tab.
const HEIGHT: f32 = 28.0;

/// Draws the tabs, each with what it shows, of which `shown` is the one that is on screen. Each is a stop of the tab key; left and right go
/// to the one beside and show it, and stay at the first and at the last.
pub fn tabs<T: Copy + PartialEq>(ui: &mut Ui, shown: &mut T, all: &[(T, String)]) {
    let mut pressed = None;
    // They belong to the title above them.
    ui.add_space(-measure::SPACE_3);
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_4;
        for (place, (one, name)) in all.iter().enumerate() {
            let Some(step) = tab(ui, place, name, one == shown) else {
                continue;
            };
            let to = place.saturating_add_signed(step);
            if step == 0 {
                pressed = Some(*one);
            } else if let Some((beside, _)) = all.get(to).filter(|_| to != place) {
                pressed = Some(*beside);
                ui.memory_mut(|memory| memory.request_focus(id_of(to)));
            }
        }
    });
    *shown = pressed.unwrap_or(*shown);
    let under = Stroke::new(1.0, look::of(ui).line);
    let width = ui.max_rect().x_range();
    ui.painter()
        .hline(width, row.response.rect.bottom() - 0.5, under);
    ui.add_space(measure::SPACE_1);
}

/// A page has one row of tabs. The places beside each other keep the focus while one page takes the place of another.
fn id_of(place: usize) -> Id {
    Id::unique(("tab of a page", place))
}

/// Draws a tab. Gives how far beside it the one is that was asked for, 0 where it is this one.
fn tab(ui: &mut Ui, place: usize, name: &str, is_chosen: bool) -> Option<isize> {
    let look = look::of(ui);
    let galley = line_galley(ui, look::body_medium(name));
    let size = vec2(galley.size().x.ceil(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, id_of(place), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_chosen, name));
    // A tab is selected, not pressed.
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(is_chosen);
    });
    // Left and right are for the tabs, and do not move the focus from them.
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let ink = if is_chosen || response.hovered() {
        look.text
    } else {
        look.secondary
    };
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0 + 1.0);
    ui.painter()
        .galley_with_override_text_color(at, galley, ink);
    if is_chosen {
        regions::mark_tab(ui.ctx(), response.id);
        let top = egui::pos2(rect.left(), rect.bottom() - 2.0);
        let line = Rect::from_min_max(top, rect.max);
        ui.painter().rect_filled(line, 0, look.accent.ink);
    }
    focus_ring(ui, &response, 4);
    if response.has_focus() {
        let took = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, step) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
            if took(key) {
                return Some(step);
            }
        }
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.clicked().then_some(0)
}
