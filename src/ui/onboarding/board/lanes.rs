//! The board as lanes of cards. Only the cards in view are drawn, so a thousand of them scroll as a dozen do.

use super::card::{self, Pressed};
use super::model::{BoardModel, Lane};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Tone, caption, count, from_left, line_from_right, link, spaced_top};
use egui::accesskit::Role;
use egui::{Align, Layout, Ui, UiBuilder, vec2};

/// The least width of a lane where all of them are in sight.
const LEAST: f32 = 196.0;
/// Its width where they scroll sideways, and room costs nothing.
const SCROLLED: f32 = 210.0;
/// Space between two cards.
const GAP: f32 = 8.0;

/// What the person did in the lanes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanesAction {
    /// Pressed something of an order.
    Order(String, Pressed),
    /// Put everything of a lane away that is done.
    PutAway(Vec<String>),
}

/// Draws the lanes.
pub fn show(
    ui: &mut Ui,
    words: &Catalog,
    model: &BoardModel,
    selected: Option<&str>,
    scroll: bool,
    now: i64,
) -> Option<LanesAction> {
    let lanes: Vec<Lane> = Lane::ALL
        .into_iter()
        .filter(|lane| {
            !matches!(lane, Lane::Ended | Lane::Unconfirmed) || !model.lane(*lane).is_empty()
        })
        .collect();
    let mut action = None;
    let height = ui.available_height();
    egui::ScrollArea::horizontal()
        .id_salt("lanes")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            #[expect(clippy::cast_precision_loss, reason = "there are six lanes at most")]
            let many = lanes.len() as f32;
            let room = ui.available_width() - (many - 1.0) * measure::SPACE_3;
            let width = (room / many).floor();
            let width = if width < LEAST { SCROLLED } else { width };
            spaced_top(ui, measure::SPACE_3, |ui| {
                for lane in lanes {
                    let size = vec2(width, height);
                    let drawn = Layout::top_down(Align::Min);
                    let drawn = ui.allocate_ui_with_layout(size, drawn, |ui| {
                        ui.set_width(width);
                        ui.set_min_height(height);
                        let name = words.text(title(lane));
                        let place = UiBuilder::new()
                            .id_salt(("lane", lane))
                            .accessibility_role(Role::Group)
                            .accessibility_label(name.clone());
                        ui.scope_builder(place, |ui| {
                            if let Some(asked) = head(ui, words, model, lane, &name) {
                                action = Some(asked);
                            }
                            if let Some(asked) = cards(ui, words, model, lane, selected, now) {
                                action = Some(asked);
                            }
                        });
                    });
                    // The panel of an order takes room from the lanes: the one it is in stays in sight.
                    if scroll && is_in(model, lane, selected) {
                        ui.scroll_to_rect(drawn.response.rect, None);
                    }
                }
            });
        });
    action
}

/// Whether the selected order is in a lane.
fn is_in(model: &BoardModel, lane: Lane, selected: Option<&str>) -> bool {
    let key = |place: &usize| model.at(*place).map(|order| order.key.as_str());
    selected.is_some() && model.lane(lane).iter().any(|place| key(place) == selected)
}

const fn title(lane: Lane) -> &'static str {
    match lane {
        Lane::Unconfirmed => "board-lane-unconfirmed",
        Lane::Sent => "board-lane-sent",
        Lane::Opened => "board-lane-opened",
        Lane::Submitted => "board-lane-submitted",
        Lane::Live => "board-lane-live",
        Lane::Ended => "board-lane-ended",
    }
}

fn head(
    ui: &mut Ui,
    words: &Catalog,
    model: &BoardModel,
    lane: Lane,
    name: &str,
) -> Option<LanesAction> {
    let places = model.lane(lane);
    let done: Vec<String> = places
        .iter()
        .filter_map(|place| model.at(*place))
        .filter(|order| order.can_be_put_away() && !order.needs_attention())
        .map(|order| order.key.clone())
        .collect();
    let mut pressed = false;
    line_from_right(ui, 24.0, |ui| {
        count(ui, Tone::Neutral, &say::number(places.len()));
        if !done.is_empty() {
            let tip = Message::new("board-hide-done-tip").with("count", done.len());
            let away = link(ui, words.text("board-hide-done"));
            pressed = away.on_hover_text(words.say(&tip)).clicked();
        }
        from_left(ui, |ui| {
            ui.add(egui::Label::new(look::section(name)).truncate());
        });
    });
    pressed.then_some(LanesAction::PutAway(done))
}

fn cards(
    ui: &mut Ui,
    words: &Catalog,
    model: &BoardModel,
    lane: Lane,
    selected: Option<&str>,
    now: i64,
) -> Option<LanesAction> {
    let places = model.lane(lane);
    if places.is_empty() {
        caption(ui, words.text("board-lane-empty"));
        return None;
    }
    let mut action = None;
    ui.spacing_mut().item_spacing.y = GAP;
    egui::ScrollArea::vertical()
        .id_salt(("cards", lane))
        .auto_shrink([false, false])
        .show_rows(
            ui,
            card::height(ui.available_width()),
            places.len(),
            |ui, rows| {
                for place in rows.filter_map(|row| places.get(row)) {
                    let Some(order) = model.at(*place) else {
                        continue;
                    };
                    let is_selected = selected == Some(order.key.as_str());
                    let pressed = ui
                        .push_id(&order.key, |ui| {
                            card::show(ui, order, words, is_selected, now)
                        })
                        .inner;
                    if let Some(pressed) = pressed {
                        action = Some(LanesAction::Order(order.key.clone(), pressed));
                    }
                }
            },
        );
    action
}
