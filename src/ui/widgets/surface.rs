//! Surfaces and what groups things: card, hairline, key–value row, page head, empty state.

use super::line::line_galley;
use super::regions::{self, Region};
use super::{Button, Icon};
use crate::ui::look::{self, measure};
use egui::{
    Align, CentralPanel, Frame, InnerResponse, Layout, Margin, Response, Stroke, Ui, UiBuilder,
    vec2,
};

/// A card as wide as the room there is: a surface with a hairline, corners of 10 and 16 points of room.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_with(ui, 16, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// A card of lines that reach from edge to edge, as wide as the room there is.
pub fn list_card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_with(ui, 0, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        content(ui)
    })
}

/// A card with another margin, as wide as what is in it.
pub fn card_with<R>(
    ui: &mut Ui,
    margin: i8,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let look = look::of(ui);
    Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(measure::RADIUS_CARD)
        .inner_margin(Margin::same(margin))
        .show(ui, content)
}

/// A well, as wide as the room there is: a sunken ground for an explanation.
pub fn well<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let look = look::of(ui);
    Frame::new()
        .fill(look.sunken)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(13, 11))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
}

/// A hairline across the room there is.
pub fn hairline(ui: &mut Ui) {
    let look = look::of(ui);
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 1.0), egui::Sense::hover());
    ui.painter()
        .hline(rect.x_range(), rect.center().y, Stroke::new(1.0, look.line));
}

/// A key on the left, a value on the right, 31 points high, a hairline under it unless it is the last.
pub fn key_value<R>(ui: &mut Ui, key: &str, last: bool, value: impl FnOnce(&mut Ui) -> R) -> R {
    let look = look::of(ui);
    let width = ui.available_width();
    let inner = ui
        .allocate_ui_with_layout(
            vec2(width, measure::TABLE_ROW),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_min_height(measure::TABLE_ROW);
                ui.label(look::body(key).color(look.secondary));
                ui.with_layout(Layout::right_to_left(Align::Center), value)
                    .inner
            },
        )
        .inner;
    ui.add_space(-ui.spacing().item_spacing.y);
    if !last {
        hairline(ui);
        ui.add_space(-ui.spacing().item_spacing.y);
    }
    inner
}

/// A key on the left, and words on the right, cut where they are too long.
pub fn key_text(ui: &mut Ui, key: &str, words: impl Into<String>, last: bool) {
    key_value(ui, key, last, |ui| {
        ui.add(egui::Label::new(look::body(words)).truncate());
    });
}

/// Whether a page comes into view: it was not drawn in the frame before, which `drawn` remembers.
pub fn is_entered(drawn: &mut Option<u64>, ui: &Ui) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    let before = drawn.replace(frame);
    // A frame may be drawn in several passes, and other pages in none of them.
    before.is_none_or(|before| before + 1 < frame)
}

/// What a page is drawn in: all the room that bars and panels leave, with room of its own inside.
pub fn page<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    page_in(ui, Margin::same(20), content)
}

/// The same where what scrolls reaches down to the edge.
pub fn page_to_edge<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin {
        bottom: 0,
        ..Margin::same(20)
    };
    page_in(ui, margin, content)
}

fn page_in<R>(ui: &mut Ui, margin: Margin, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().inner_margin(margin);
    let drawn = CentralPanel::default().frame(frame).show(ui, content);
    drawn.inner
}

/// A title that has no more room than this says nothing any more.
const LEAST_TITLE: f32 = 180.0;

/// The head of a page: the title, one line under it, and actions at the right end. `actions` are laid out from the right:
/// the main one first.
pub fn page_head<R>(
    ui: &mut Ui,
    title: &str,
    subtitle: Option<&str>,
    actions: impl FnOnce(&mut Ui) -> R,
) -> R {
    let look = look::of(ui);
    let width = ui.available_width();
    let height = if subtitle.is_some() { 44.0 } else { 30.0 };
    // A screen reader and the tab key come to the title before they come to the actions, so it is drawn first, in the room that the
    // actions left when they were last drawn.
    let known = ui.scope_id().with("page-head");
    let before = ui.data(|data| data.get_temp::<f32>(known));
    let taken = before.unwrap_or(0.0);
    // Where the title would not be readable beside them, the actions stand below it.
    let needed = line_galley(ui, look::title(title)).size().x;
    let is_below = width - taken < needed.min(LEAST_TITLE);
    let below = if is_below {
        height + measure::SPACE_2
    } else {
        0.0
    };
    let whole = height
        + if is_below {
            measure::SPACE_2 + measure::CONTROL
        } else {
            0.0
        };
    let inner =
        ui.allocate_ui_with_layout(vec2(width, whole), Layout::top_down(Align::Min), |ui| {
            ui.set_min_size(vec2(width, whole));
            let whole = ui.max_rect();
            let mut left = whole;
            left.max.x -= if is_below { 0.0 } else { taken };
            let mut actions_at = whole;
            actions_at.min.y += below;
            ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(egui::Label::new(look::title(title)).truncate());
                if let Some(subtitle) = subtitle {
                    let line = look::body(subtitle).color(look.secondary);
                    ui.add(egui::Label::new(line).truncate());
                }
            });
            let right = UiBuilder::new()
                .max_rect(actions_at)
                .layout(Layout::right_to_left(Align::Center));
            let drawn = ui.scope_builder(right, actions);
            let needs = drawn.response.rect.width() + measure::SPACE_3;
            if (needs - taken).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(known, needs));
                // Nothing is known only when a page is drawn for the first time; later the next pass has it right.
                match before {
                    None => ui
                        .ctx()
                        .request_discard("how wide the actions of a page are"),
                    Some(_) => ui.ctx().request_repaint(),
                }
            }
            drawn.inner
        });
    regions::mark_panel(ui, Region::Head, &inner);
    ui.add_space(measure::SPACE_3);
    inner.inner
}

/// What stands where there is nothing yet: what this place is for, and what to do next. Gives the response of the button
/// where there is one.
pub fn empty_state(
    ui: &mut Ui,
    icon: Icon,
    title: &str,
    words: &str,
    action: Option<Button>,
) -> Option<Response> {
    let look = look::of(ui);
    ui.vertical_centered(|ui| {
        let room = (ui.available_height() - 220.0).max(0.0);
        ui.add_space((room * 0.4).max(measure::SPACE_6));
        let (rect, _) = ui.allocate_exact_size(vec2(48.0, 48.0), egui::Sense::hover());
        ui.painter().rect(
            rect,
            12,
            look.surface,
            Stroke::new(1.0, look.line),
            egui::StrokeKind::Inside,
        );
        icon.paint(ui.painter(), rect.center(), 22.0, look.secondary);
        ui.add_space(measure::SPACE_3);
        ui.label(look::section(title));
        ui.scope(|ui| {
            ui.set_max_width(420.0_f32.min(ui.available_width()));
            ui.label(look::body(words).color(look.secondary));
        });
        ui.add_space(measure::SPACE_3);
        action.map(|button| button.show(ui))
    })
    .inner
}
