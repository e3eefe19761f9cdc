//! A card of the board: whose order, what, since when, what is to be known at once, and the one thing to do about it.

use super::deeds::{self, Deed};
use super::words;
use crate::domain::board::BoardOrder;
use crate::text::Catalog;
use crate::ui::look::{self, Tokens, measure};
use crate::ui::widgets::{Press as _, Tone, dot, focus_ring, from_left, from_right, link, tag};
use egui::accesskit::Role;
use egui::{
    Align, CornerRadius, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

/// How high a card is; what is to be known at once has a line of its own on a narrow one.
const HEIGHTS: [f32; 2] = [88.0, 112.0];

/// Below this width a card is narrow.
const NARROW: f32 = 232.0;

/// How high a card of this width is.
#[must_use]
pub const fn height(width: f32) -> f32 {
    HEIGHTS[(width < NARROW) as usize]
}

/// Draws a card that fills what room there is, and tells what was pressed.
pub fn show(
    ui: &mut Ui,
    order: &BoardOrder,
    catalog: &Catalog,
    selected: bool,
    now: i64,
) -> Option<Deed> {
    let look = look::of(ui);
    let width = ui.available_width();
    let is_narrow = width < NARROW;
    let size = vec2(width, height(width));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let title = words::title(order, catalog);
    let state = words::state(order, catalog, now);
    response.widget_info(|| {
        let mut name = vec![title.clone(), words::what(order, catalog)];
        name.push(words::since(order, catalog, now));
        name.extend(state.iter().map(|(state, _)| state.clone()));
        name.retain(|part| !part.is_empty());
        WidgetInfo::selected(Role::Button, true, selected, name.join(", "))
    });
    // It has its name for those who cannot see it, and needs no painting.
    if !ui.is_rect_visible(rect) {
        return response.clicked().then_some(Deed::Show);
    }
    ground(ui, look, rect, selected, response.hovered());
    focus_ring(ui, &response, measure::RADIUS_CARD);
    let mut pressed = response.clicked().then_some(Deed::Show);
    let inner = rect.shrink(measure::SPACE_3);
    let (beside, below) = if is_narrow {
        (None, state)
    } else {
        (state, None)
    };
    head(ui, inner, &title, beside, order.is_news, catalog);
    if let Some((state, tone)) = below {
        line(ui, inner, 68.0, |ui| {
            tag(ui, tone, &state);
        });
    }
    line(ui, inner, 22.0, |ui| {
        let text = look::body(words::what(order, catalog)).color(look.secondary);
        ui.add(egui::Label::new(text).truncate().selectable(false));
    });
    line(ui, inner, 44.0, |ui| {
        from_right(ui, |ui| {
            if let Some((deed, name)) = deeds::first(order) {
                let name = catalog.text(name);
                let asked = link(ui, name.as_str());
                // Every card has the same link: heard alone, it is named with its order.
                asked.widget_info(|| {
                    WidgetInfo::labeled(Role::Link, true, format!("{name} {title}"))
                });
                asked.sets(&mut pressed, deed);
            }
            from_left(ui, |ui| {
                let text = look::caption(words::since(order, catalog, now)).color(look.secondary);
                ui.add(egui::Label::new(text).truncate().selectable(false));
            });
        });
    });
    pressed
}

fn ground(ui: &Ui, look: &Tokens, rect: Rect, selected: bool, hovered: bool) {
    let edge = match (selected, hovered) {
        (true, _) => Stroke::new(1.0, look.accent.ink),
        (false, true) => Stroke::new(1.0, look.edge),
        (false, false) => Stroke::new(1.0, look.line),
    };
    let fill = if selected {
        look.accent.soft
    } else {
        look.surface
    };
    let corners = CornerRadius::same(measure::RADIUS_CARD);
    ui.painter()
        .rect(rect, corners, fill, edge, StrokeKind::Inside);
}

fn head(
    ui: &mut Ui,
    inner: Rect,
    title: &str,
    state: Option<(String, Tone)>,
    is_news: bool,
    catalog: &Catalog,
) {
    let look = look::of(ui);
    line(ui, inner, 0.0, |ui| {
        from_right(ui, |ui| {
            if let Some((state, tone)) = state {
                // The name of the merchant is what a person looks for: the tag may take half of the room.
                let most = inner.width() * 0.56;
                let size = vec2(most, measure::TAG);
                ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                    tag(ui, tone, &state)
                });
            }
            from_left(ui, |ui| {
                if is_news {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    let (rect, response) = ui.allocate_exact_size(vec2(8.0, 18.0), Sense::hover());
                    dot(ui.painter(), rect.center(), look.accent.ink);
                    response.on_hover_text(catalog.text("board-news-dot"));
                }
                let name = look::body_strong(title).color(look.text);
                ui.add(egui::Label::new(name).truncate().selectable(false));
            });
        });
    });
}

/// A line of a card, so far below its top.
fn line(ui: &mut Ui, inner: Rect, below: f32, content: impl FnOnce(&mut Ui)) {
    let at = inner.min + vec2(0.0, below);
    let rect = Rect::from_min_size(at, vec2(inner.width(), 20.0));
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        // A narrow lane has no room for all of it; the ring of a focus reaches out by two points.
        ui.set_clip_rect(ui.clip_rect().intersect(rect.expand(2.0)));
        content(ui);
    });
}
