//! The rows of the list, by mouse and by keyboard.

use super::{Pressed, Waiting};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Press as _, Tone, caption, column, focus_ring, from_left, hairline, tag, take_key,
};
use egui::accesskit::Role;
use egui::{Align, Frame, Key, Layout, Modifiers, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

/// How high a row is.
const ROW: f32 = 48.0;
/// What the tags of all rows take, so that names stand below each other.
const WHAT: f32 = 190.0;
/// A row that is not as wide says no more than who it is about: the name must be read.
const NARROW: f32 = 640.0;

/// Draws the rows. The arrows choose one, Enter does what its button does, E says that it is done, S puts it off.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    waiting: &[Waiting],
    chosen: &mut usize,
) -> Option<Pressed> {
    let before = *chosen;
    let mut pressed = keys(ui, waiting, chosen);
    let has_moved = *chosen != before;
    let card = Frame::new()
        .fill(cx.look.surface)
        .stroke(Stroke::new(1.0, cx.look.line))
        .corner_radius(measure::RADIUS_CARD);
    egui::ScrollArea::vertical()
        .auto_shrink([false, true])
        .show(ui, |ui| {
            card.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (place, one) in waiting.iter().enumerate() {
                    if place > 0 {
                        hairline(ui);
                    }
                    let is_chosen = place == *chosen;
                    if let Some(what) = row(ui, cx, one, is_chosen, is_chosen && has_moved) {
                        *chosen = place;
                        pressed = what.or(pressed);
                    }
                }
            });
        });
    pressed
}

/// Keys, where nothing else has the focus.
fn keys(ui: &Ui, waiting: &[Waiting], chosen: &mut usize) -> Option<Pressed> {
    // With the focus on a button Enter presses that one, and in a field E and S are letters.
    if ui.memory(|memory| memory.focused().is_some()) {
        return None;
    }
    let take = |key: Key| take_key(ui, Modifiers::NONE, key);
    if take(Key::ArrowDown) {
        // The page draws no list without rows.
        *chosen = (*chosen + 1).min(waiting.len() - 1);
    }
    if take(Key::ArrowUp) {
        *chosen = chosen.saturating_sub(1);
    }
    if take(Key::Home) {
        *chosen = 0;
    }
    if take(Key::End) {
        *chosen = waiting.len() - 1;
    }
    let meanings = [
        (Key::Enter, Pressed::Act),
        (Key::E, Pressed::Done),
        (Key::S, Pressed::Later),
    ];
    let pressed = meanings.into_iter().find(|(key, _)| take(*key));
    pressed.map(|(_, what)| what)
}

/// Draws a row, and brings it into view where a key went to it. `Some` where it was clicked, with what its buttons mean.
fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    one: &Waiting,
    is_chosen: bool,
    is_reached: bool,
) -> Option<Option<Pressed>> {
    let words = cx.words;
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let spoken = [one.what.as_str(), &one.who, &one.since];
    let spoken: Vec<&str> = spoken.into_iter().filter(|part| !part.is_empty()).collect();
    let spoken = spoken.join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_chosen, &spoken));
    if is_chosen {
        let corners = measure::RADIUS_CONTROL;
        ui.painter()
            .rect_filled(rect.shrink(1.0), corners, cx.look.accent.soft);
    } else if response.hovered() {
        ui.painter()
            .rect_filled(rect.shrink(1.0), 0, cx.look.sunken);
    }
    focus_ring(ui, &response, measure::RADIUS_CONTROL);
    let mut pressed = None;
    let inner = rect.shrink2(vec2(16.0, 0.0));
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_3;
        let is_narrow = inner.width() < NARROW;
        let act = Button::secondary(one.action.as_str());
        let act = act.min_width(if is_narrow { 0.0 } else { 112.0 });
        act.show(ui).sets(&mut pressed, Pressed::Act);
        let done = Button::quiet(words.text("today-done"));
        let done = done.tooltip(words.text("today-done-tip"));
        done.show(ui).sets(&mut pressed, Pressed::Done);
        let later = Button::quiet(words.text("aside-later"));
        let later = later.tooltip(words.text("aside-later-tip"));
        later.show(ui).sets(&mut pressed, Pressed::Later);
        if !one.since.is_empty() && !is_narrow {
            caption(ui, one.since.as_str());
        }
        from_left(ui, |ui| {
            let tone = if one.tone == Tone::Ok {
                Tone::Neutral
            } else {
                one.tone
            };
            if is_narrow {
                tag(ui, tone, &one.what);
            } else {
                column(ui, vec2(WHAT, ROW), |ui| tag(ui, tone, &one.what));
            }
            ui.add(egui::Label::new(look::body_strong(one.who.as_str())).truncate());
        });
    });
    if is_reached {
        response.scroll_to_me(None);
    }
    (response.clicked() || pressed.is_some()).then_some(pressed)
}
