//! Notices: a callout with a tone, and a problem told whole, with its trace id to copy.

use super::button::small_icon_button;
use super::{Icon, Tone, caption};
use crate::domain::Problem;
use crate::text::Catalog;
use crate::ui::look::{self, measure};
use egui::{Frame, Margin, Stroke, Ui};

/// A callout: an icon, a head, and words under it.
pub fn notice(ui: &mut Ui, tone: Tone, head: &str, words: Option<&str>) {
    notice_with(ui, tone, head, |ui| {
        if let Some(words) = words {
            ui.label(look::body(words).color(look::of(ui).secondary));
        }
    });
}

/// A callout with content of its own under its head.
pub fn notice_with(ui: &mut Ui, tone: Tone, head: &str, content: impl FnOnce(&mut Ui)) {
    callout(ui, tone, 10, 18.0, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(look::body_strong(head));
            content(ui);
        });
    });
}

/// A callout of one row, which wraps where it must; `end` stands at its right edge.
pub fn notice_row(
    ui: &mut Ui,
    tone: Tone,
    end: impl FnOnce(&mut Ui),
    content: impl FnOnce(&mut Ui),
) {
    callout(ui, tone, 6, 22.0, |ui| {
        let from_right = egui::Layout::right_to_left(egui::Align::Min);
        let row = egui::vec2(ui.available_width(), 22.0);
        ui.allocate_ui_with_layout(row, from_right, |ui| {
            let room = ui.available_rect_before_wrap();
            let line = egui::Rect::from_min_size(room.min, egui::vec2(room.width(), 22.0));
            let centred = egui::Layout::right_to_left(egui::Align::Center);
            let line = egui::UiBuilder::new().max_rect(line).layout(centred);
            // What stands at the edge comes first, so that the row knows how much room is left for the rest.
            ui.scope_builder(line, end);
            let from_left = egui::Layout::left_to_right(egui::Align::Center).with_main_wrap(true);
            let row = egui::vec2(ui.available_width() - measure::SPACE_2, 22.0);
            ui.allocate_ui_with_layout(row, from_left, |ui| {
                ui.set_min_height(22.0);
                ui.spacing_mut().item_spacing.x = measure::SPACE_3;
                content(ui);
            });
        });
    });
}

/// A problem: what happened, why, what to do next, and the trace id with a button to copy it.
pub fn problem_notice(ui: &mut Ui, words: Catalog, problem: &Problem) {
    notice_with(ui, Tone::Bad, &words.say(&problem.what), |ui| {
        let look = look::of(ui);
        if let Some(why) = &problem.why {
            ui.label(look::body(words.say(why)).color(look.secondary));
        }
        if let Some(next) = &problem.next {
            ui.label(look::body(words.say(next)));
        }
        if let Some(trace_id) = &problem.trace_id {
            trace_line(ui, words, trace_id);
        }
    });
}

/// The same for each of those that are problems.
pub fn problem_notices<'a>(
    ui: &mut Ui,
    words: Catalog,
    problems: impl IntoIterator<Item = impl Into<Option<&'a Problem>>>,
) {
    for problem in problems.into_iter().filter_map(Into::into) {
        problem_notice(ui, words, problem);
    }
}

/// What is told below a problem where it stands in a list: why, what to do next, and the trace id.
pub fn problem_lines(ui: &mut Ui, words: Catalog, problem: &Problem) {
    if let Some(why) = &problem.why {
        caption(ui, words.say(why));
    }
    if let Some(next) = &problem.next {
        ui.label(look::caption_medium(words.say(next)));
    }
    if let Some(trace_id) = &problem.trace_id {
        trace_line(ui, words, trace_id);
    }
}

/// The trace id of an answer, with a button that copies it.
pub fn trace_line(ui: &mut Ui, words: Catalog, trace_id: &str) {
    let look = look::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_1;
        ui.label(look::caption(words.text("ui-trace-id")).color(look.secondary));
        let id = egui::Label::new(look::mono(trace_id)).truncate();
        ui.add(id.selectable(true));
        copy_button(ui, words, trace_id, &words.text("ui-copy-trace-id"));
    });
}

/// A small button that copies a text and then shows a check for as long as the pointer stays. `name` says what it copies; gives `true` when it was pressed.
/// Never for secrets: the clipboard of egui reaches clipboard histories.
pub fn copy_button(ui: &mut Ui, words: Catalog, text: &str, name: &str) -> bool {
    let id = ui.make_persistent_id(("copied", name, text));
    let copied = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let icon = if copied { Icon::Check } else { Icon::Copy };
    let response = small_icon_button(ui, icon, name);
    let clicked = response.clicked();
    if clicked {
        ui.ctx().copy_text(text.to_owned());
        ui.data_mut(|data| data.insert_temp(id, true));
    } else if copied && !response.hovered() {
        ui.data_mut(|data| data.remove::<bool>(id));
    }
    if copied {
        response.show_tooltip_text(words.text("ui-copied"));
    }
    clicked
}

/// A value in mono with a button that copies it.
pub fn copyable(ui: &mut Ui, words: Catalog, value: &str, name: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add(egui::Label::new(look::mono(value)).truncate());
        copy_button(ui, words, value, name);
    });
}

fn callout(ui: &mut Ui, tone: Tone, inset: i8, height: f32, content: impl FnOnce(&mut Ui)) {
    let look = look::of(ui);
    let pair = tone.pair(look);
    Frame::new()
        .fill(pair.soft)
        .stroke(Stroke::new(1.0, pair.ink.gamma_multiply(0.25)))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(12, inset))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let (rect, _) =
                    ui.allocate_exact_size(egui::vec2(18.0, height), egui::Sense::hover());
                icon_of(tone).paint(ui.painter(), rect.center(), 15.0, pair.ink);
                content(ui);
            });
        });
}

/// The icon of a tone.
#[must_use]
pub const fn icon_of(tone: Tone) -> Icon {
    match tone {
        Tone::Ok => Icon::Check,
        Tone::Warn | Tone::Bad => Icon::Warning,
        Tone::Neutral | Tone::Info | Tone::Accent => Icon::Info,
    }
}
