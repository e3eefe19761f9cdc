//! The list of profiles, to open, change or add one.

use super::Profiles;
use super::dialog::ProfileDialog;
use crate::desk::KeyPlace;
use crate::text::Message;
use crate::ui::cx::Cx;
use crate::ui::look;
use crate::ui::widgets::{
    Button, Dialog, Icon, Press as _, empty_state, environment_badge, hairline, line_from_right,
    small_icon_button,
};
use egui::{Align, Layout, Ui};

enum Choice {
    Open(String),
    Edit(usize),
}

pub(super) fn show(ctx: &egui::Context, profiles: &mut Profiles, cx: &mut Cx<'_>) {
    let words = cx.words;
    let mut choice = None;
    let add = Button::primary(words.text("ui-action-add-keys"));
    let answer = Dialog::new("profiles", words.text("ui-profiles"), words)
        .width(520.0)
        .no(words.text("ui-done"))
        .ask(ctx, add, |ui| choice = list(ui, profiles, cx));
    if answer == Some(true) {
        profiles.add(cx.machine);
    }
    match choice {
        Some(Choice::Open(name)) => {
            profiles.managing = false;
            profiles.open(name, cx);
        }
        Some(Choice::Edit(index)) => {
            if let Some(stored) = profiles.stored.get(index) {
                // The list waits, and is there again when the dialog is closed.
                profiles.dialog = Some(ProfileDialog::edit(stored));
            }
        }
        None => {}
    }
    if answer.is_some() {
        profiles.managing = false;
    }
}

fn list(ui: &mut Ui, profiles: &Profiles, cx: &Cx<'_>) -> Option<Choice> {
    let words = cx.words;
    if profiles.stored.is_empty() {
        let title = words.text("ui-no-profiles");
        let lead = words.text("ui-no-profiles-lead");
        empty_state(ui, Icon::Key, &title, &lead, None);
        return None;
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    let mut choice = None;
    for (index, stored) in profiles.stored.iter().enumerate() {
        let name = &stored.profile.name;
        line_from_right(ui, 40.0, |ui| {
            let edit = words.say(&Message::new("ui-edit-profile").with("name", name));
            small_icon_button(ui, Icon::Pencil, edit).sets(&mut choice, Choice::Edit(index));
            let open = words.say(&Message::new("ui-open-profile").with("name", name));
            let is_open = cx
                .session
                .is_some_and(|session| session.profile.name == *name);
            let response = Button::quiet(words.text("ui-open"))
                .enabled(!is_open)
                .show(ui);
            response
                .accessible_name(open)
                .sets(&mut choice, Choice::Open(name.clone()));
            environment_badge(ui, words, stored.profile.environment);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(egui::Label::new(look::body_strong(name.as_str())).truncate());
                let place = match stored.keys {
                    KeyPlace::Keyring => words.text("ui-keys-in-keyring"),
                    KeyPlace::ThisRunOnly => words.text("ui-keys-this-run"),
                };
                ui.add(egui::Label::new(look::caption(place).color(cx.look.secondary)).truncate());
            });
        });
        if index + 1 < profiles.stored.len() {
            hairline(ui);
        }
    }
    choice
}
