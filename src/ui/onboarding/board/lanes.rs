//! The board as lanes of cards. Only the cards in view are drawn, so a thousand of them scroll as a dozen do.

use super::Board;
use super::card;
use super::deeds::Deed;
use super::model::{BoardModel, Lane};
use crate::text::Message;
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Tone, caption, count, from_left, line_from_right, link, spaced_top, stack,
};
use egui::accesskit::Role;
use egui::{Ui, UiBuilder, vec2};

/// The least width of a lane where all of them are in sight.
const LEAST: f32 = 196.0;
/// Its width where they scroll sideways, and room costs nothing.
const SCROLLED: f32 = 210.0;
/// Space between two cards.
const GAP: f32 = 8.0;

/// What is to be done with which orders, by their keys.
type Asked = (Vec<String>, Deed);

/// Draws the lanes.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, board: &Board, scroll: bool) -> Option<Asked> {
    let model = &board.model;
    let lanes: Vec<Lane> = Lane::ALL
        .into_iter()
        .filter(|lane| {
            // The way of an order is seen whole; what is no part of it takes room only when it is there.
            !matches!(lane, Lane::Ended | Lane::Unconfirmed) || !model.lane(*lane).is_empty()
        })
        .collect();
    let mut asked = None;
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
                    let drawn = stack(ui, vec2(width, height), |ui| {
                        ui.set_min_height(height);
                        let name = cx.words.text(lane.title());
                        let place = UiBuilder::new()
                            .id_salt(("lane", lane))
                            .accessibility_role(Role::Group)
                            .accessibility_label(name.clone());
                        ui.scope_builder(place, |ui| {
                            asked = head(ui, cx, model, lane, &name).or(asked.take());
                            asked = cards(ui, cx, board, lane).or(asked.take());
                        });
                    });
                    // The panel of an order takes room from the lanes: the one it is in stays in sight.
                    if scroll && is_in(board, lane) {
                        ui.scroll_to_rect(drawn.response.rect, None);
                    }
                }
            });
        });
    asked
}

/// Whether the selected order is in a lane.
fn is_in(board: &Board, lane: Lane) -> bool {
    let key = |place: &usize| board.model.at(*place).map(|order| &order.key);
    let mut places = board.model.lane(lane).iter();
    board.selected.is_some() && places.any(|place| key(place) == board.selected.as_ref())
}

fn head(ui: &mut Ui, cx: &Cx<'_>, model: &BoardModel, lane: Lane, name: &str) -> Option<Asked> {
    let words = cx.words;
    let places = model.lane(lane);
    let done: Vec<String> = places
        .iter()
        .filter_map(|place| model.at(*place))
        // What somebody still has to look at is not swept away with the rest.
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
    pressed.then_some((done, Deed::PutAway))
}

fn cards(ui: &mut Ui, cx: &Cx<'_>, board: &Board, lane: Lane) -> Option<Asked> {
    let places = board.model.lane(lane);
    if places.is_empty() {
        caption(ui, cx.words.text("board-lane-empty"));
        return None;
    }
    let mut asked = None;
    ui.spacing_mut().item_spacing.y = GAP;
    let height = card::height(ui.available_width());
    egui::ScrollArea::vertical()
        .id_salt(("cards", lane))
        .auto_shrink([false, false])
        .show_rows(ui, height, places.len(), |ui, rows| {
            let places = rows.filter_map(|row| places.get(row));
            for order in places.filter_map(|place| board.model.at(*place)) {
                let is_selected = board.selected.as_ref() == Some(&order.key);
                // By its order, so that the focus stays with it while others come and go.
                let card = ui.push_id(&order.key, |ui| {
                    card::show(ui, order, &cx.words, is_selected, cx.now)
                });
                if let Some(deed) = card.inner {
                    asked = Some((vec![order.key.clone()], deed));
                }
            }
        });
    asked
}
