//! The door: what is shown while no profile is open. On the first run it says hello; later it lists the profiles.

use super::Action;
use super::cx::Cx;
use super::look::{self, measure};
use super::profiles::Profiles;
use super::widgets::{
    Button, Press as _, caption, card_with, environment_badge, from_left, from_right, hairline,
    line_from_right, link, muted, problem_notice, progress, spaced,
};
use crate::domain::Environment;
use crate::text::{Language, Message};
use egui::{Align, Layout, Ui, UiBuilder, vec2};

/// The width of what stands in the middle.
const WIDTH: f32 = 720.0;
/// The height of one of the two cards.
const CARD: f32 = 168.0;

/// Draws the door.
pub(super) fn show(ui: &mut Ui, profiles: &mut Profiles, cx: &mut Cx<'_>) {
    let full = ui.available_size();
    let width = WIDTH.min(full.x - 48.0);
    let height = profiles.door_height;
    egui::ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.add_space(((full.y - height) / 2.0).max(32.0));
            let top = ui.cursor().top();
            ui.horizontal(|ui| {
                ui.add_space((full.x - width) / 2.0);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    middle(ui, profiles, cx);
                });
            });
            let drawn = ui.cursor().top() - top;
            // It stands in the middle by the height it had; another height is laid out once more before anybody sees it jump.
            if (profiles.door_height - drawn).abs() > 0.5 {
                profiles.door_height = drawn;
                ui.ctx()
                    .request_discard("the middle of the page has another height");
            }
        });
}

fn middle(ui: &mut Ui, profiles: &mut Profiles, cx: &mut Cx<'_>) {
    let first = profiles.stored().is_empty();
    let words = cx.words;
    let (head, lead) = if first {
        ("ui-welcome", "ui-welcome-lead")
    } else {
        ("ui-welcome-back", "ui-welcome-back-lead")
    };
    ui.label(look::first_run(words.text(head)));
    ui.add_space(measure::SPACE_1);
    let lead = look::body(words.text(lead)).color(cx.look.secondary);
    ui.label(lead.size(14.0).line_height(Some(21.0)));
    ui.add_space(measure::SPACE_4);
    if let Some(problem) = cx.machine.damage() {
        problem_notice(ui, words, problem);
        ui.add_space(measure::SPACE_4);
    } else if let Some(problem) = profiles.door_problem() {
        problem_notice(ui, words, problem);
        if profiles.problem_wants_keys() {
            ui.add_space(measure::SPACE_2);
            let button = Button::secondary(words.text("ui-type-keys-again"));
            if button.show(ui).clicked() {
                profiles.type_keys_again();
            }
        }
        ui.add_space(measure::SPACE_4);
    }
    if !first {
        stored(ui, profiles, cx);
        ui.add_space(measure::SPACE_4);
    }
    cards(ui, profiles, cx);
    ui.add_space(measure::SPACE_4);
    foot(ui, cx);
}

fn stored(ui: &mut Ui, profiles: &mut Profiles, cx: &mut Cx<'_>) {
    let mut open = None;
    card_with(ui, 8, |ui| {
        ui.set_width(ui.available_width());
        let count = profiles.stored().len();
        for (index, stored) in profiles.stored().iter().enumerate() {
            let name = &stored.profile.name;
            line_from_right(ui, 40.0, |ui| {
                ui.add_space(measure::SPACE_1);
                let words = Message::new("ui-open-profile").with("name", name);
                let button = Button::secondary(cx.words.text("ui-open"));
                let response = button.tooltip(cx.words.say(&words)).show(ui);
                response
                    .accessible_name(cx.words.say(&words))
                    .sets(&mut open, name.clone());
                ui.add_space(measure::SPACE_2);
                environment_badge(ui, cx.words, stored.profile.environment);
                from_left(ui, |ui| {
                    ui.add_space(measure::SPACE_2);
                    ui.add(egui::Label::new(look::body_strong(name.as_str())).truncate());
                });
            });
            if index + 1 < count {
                hairline(ui);
            }
        }
    });
    if let Some(name) = open {
        profiles.open(name, cx);
    }
}

fn cards(ui: &mut Ui, profiles: &Profiles, cx: &mut Cx<'_>) {
    let gap = measure::SPACE_4;
    if cx.machine.check_sandbox().is_err() {
        let width = ui.available_width();
        return keys_card(ui, width, profiles, cx);
    }
    let opening = profiles.is_opening();
    if ui.available_width() >= 560.0 {
        let width = (ui.available_width() - gap) / 2.0;
        spaced(ui, gap, |ui| {
            keys_card(ui, width, profiles, cx);
            sandbox_card(ui, width, opening, cx);
        });
    } else {
        ui.spacing_mut().item_spacing.y = gap;
        let width = ui.available_width();
        keys_card(ui, width, profiles, cx);
        sandbox_card(ui, width, opening, cx);
    }
}

fn keys_card(ui: &mut Ui, width: f32, profiles: &Profiles, cx: &mut Cx<'_>) {
    let first = profiles.stored().is_empty();
    card(ui, width, |ui| {
        card_head(ui, cx.words.text("ui-card-keys"), |_| {});
        muted(ui, cx.words.text("ui-card-keys-lead"));
        bottom(ui, |ui| {
            let words = cx.words.say(&Action::AddKeys.text());
            let button = if first {
                Button::primary(words)
            } else {
                Button::secondary(words)
            };
            if button.show(ui).clicked() {
                cx.trigger(Action::AddKeys);
            }
        });
    });
}

fn sandbox_card(ui: &mut Ui, width: f32, opening: bool, cx: &mut Cx<'_>) {
    card(ui, width, |ui| {
        card_head(ui, cx.words.text("ui-card-sandbox"), |ui| {
            environment_badge(ui, cx.words, Environment::Sandbox);
        });
        muted(ui, cx.words.text("ui-card-sandbox-lead"));
        bottom(ui, |ui| {
            if opening {
                let words = cx.words.text("ui-opening");
                progress(ui, None, 80.0, &words);
                caption(ui, words);
                return;
            }
            let words = cx.words.say(&Action::OpenSandbox.text());
            if Button::secondary(words).show(ui).clicked() {
                cx.trigger(Action::OpenSandbox);
            }
        });
    });
}

fn card(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(vec2(width, CARD), |ui| {
        card_with(ui, 20, |ui| {
            ui.set_width(width - 42.0);
            ui.set_height(CARD - 42.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.vertical(content);
        });
    });
}

fn bottom(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let mut foot = ui.max_rect();
    foot.min.y = foot.max.y - measure::CONTROL;
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(foot).layout(layout), content);
}

/// The head of a card, of one height with and without a badge.
fn card_head(ui: &mut Ui, head: String, badge: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), 22.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(22.0);
        ui.label(look::section(head));
        from_right(ui, badge);
    });
    ui.add_space(measure::SPACE_2);
}

fn foot(ui: &mut Ui, cx: &mut Cx<'_>) {
    spaced(ui, 6.0, |ui| {
        let version = Message::new("ui-version").with("version", env!("CARGO_PKG_VERSION"));
        caption(ui, cx.words.say(&version));
        caption(ui, "·");
        for (index, language) in Language::ALL.into_iter().enumerate() {
            if index > 0 {
                caption(ui, "/");
            }
            if language == cx.words.language() {
                ui.label(look::caption_medium(language.own_name()));
            } else if link(ui, language.own_name()).clicked() {
                cx.speak(language);
            }
        }
    });
}
