//! What each action does, and the keys that trigger them.

use super::{App, screens};
use crate::desk::JobId;
use crate::domain::Problem;
use crate::sandbox::SandboxOptions;
use crate::text::Language;
use crate::ui::Section;
use crate::ui::action::Action;
use crate::ui::cx::Screen;
use crate::ui::opening;
use crate::ui::preferences::ThemeChoice;
use crate::ui::profiles::{are_keys_offered, is_about_keys};
use crate::ui::reading::{self, RowAt};
use crate::ui::undo::TakenBack;
use crate::ui::widgets::{Toast, ToastDeed, environment_name};

impl App {
    pub(super) fn act(&mut self, action: Action) {
        // Keys reach this also where the button is greyed out.
        if self.why_not(action).is_some() {
            return;
        }
        if let Some(section) = action.section() {
            self.section = section;
            let mut cx = self.shell.cx();
            match section {
                Section::Fleet => self.fleet.on_action(action, &mut cx),
                Section::Onboarding => self.onboarding.on_action(action, &mut cx),
                // No other carries out actions: see `Action::section`.
                _ => {}
            }
            return;
        }
        if let Some(section) = action.page() {
            self.section = section;
            self.arrives = true;
            return;
        }
        match action {
            Action::LookUp => self.omnibar.focus(),
            Action::AddKeys => self.profiles.add(&self.shell.machine),
            Action::ChangeKeys => {
                // The answer offers this as well, and its dialog would lie over that of the keys.
                self.answer.close();
                if let Some(session) = &self.shell.session {
                    self.profiles.change_keys(&session.profile.name);
                }
            }
            Action::ShowKeys => self.keys.open(),
            Action::WhereAmI | Action::ReadRow => self.asked_aloud = Some(action),
            Action::CheckUpdates => self.check_updates(),
            Action::ManageProfiles => self.profiles.manage(),
            Action::OpenSandbox => {
                self.load_fleet_next = true;
                let mut cx = self.shell.cx();
                self.profiles
                    .open_sandbox(SandboxOptions::default(), &mut cx);
            }
            Action::CancelJobs => self.cancel_jobs(),
            Action::Quit => self.ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            _ => self.adjust(action),
        }
    }

    /// Says what a person asked to hear, once the page was drawn: `row` is the one that its table has the keyboard on.
    pub(super) fn say_aloud(&mut self, asked: Action, row: Option<RowAt>) {
        let words = self.shell.words();
        let row = row.map(|row| match asked {
            Action::ReadRow => words.say(&reading::said(&row)),
            _ => words.say(&reading::place(&row)),
        });
        let said = match asked {
            Action::ReadRow => row.unwrap_or_else(|| words.text("keys-read-row-none")),
            _ => {
                let page = words.text(self.section.name());
                let whose = match &self.shell.session {
                    None => words.text("ui-no-profile"),
                    Some(session) => {
                        let environment = environment_name(words, session.environment());
                        format!("{}, {environment}", session.profile.name)
                    }
                };
                let parts = [Some(page), Some(whose), row];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
        };
        self.toasts.push(Toast::info(said));
    }

    fn cancel_jobs(&mut self) {
        let running: Vec<JobId> = self.shell.activity.running().map(|job| job.job).collect();
        let mut cx = self.shell.cx();
        for job in running {
            cx.cancel(job);
        }
    }

    fn adjust(&mut self, action: Action) {
        let dark = self.shell.dark;
        let preferences = &mut self.shell.preferences;
        match action {
            Action::SwitchLanguage => {
                let mut all = Language::ALL.into_iter().cycle();
                // What `find` leaves over begins with the language after the chosen one.
                let _ = all.find(|language| *language == preferences.language);
                preferences.language = all.next().unwrap_or_default();
            }
            Action::SwitchTheme => {
                // What is seen is turned round, also where the theme is that of the system.
                preferences.theme = if dark {
                    ThemeChoice::Light
                } else {
                    ThemeChoice::Dark
                };
            }
            Action::FoldRail => preferences.rail_folded = !preferences.rail_folded,
            Action::ZoomIn => preferences.zoom = (preferences.zoom + 0.1).min(2.0),
            Action::ZoomOut => preferences.zoom = (preferences.zoom - 0.1).max(0.8),
            Action::ZoomReset => preferences.zoom = 1.0,
            _ => {}
        }
    }

    /// Lets the screens read anew what an undo put back.
    pub(super) fn show_taken_back(&mut self, what: Vec<TakenBack>) {
        for what in what {
            let mut cx = self.shell.cx();
            for screen in screens!(self) {
                screen.on_taken_back(what, &mut cx);
            }
        }
    }

    pub(super) fn shortcuts(&mut self, ctx: &egui::Context) {
        // What a dialog is about must not change under it, and no page may do or send anything by a key that is pressed in it.
        let has_dialog = ctx.memory(|memory| memory.top_modal_layer()).is_some();
        for action in Action::ALL {
            let Some(shortcut) = action.shortcut() else {
                continue;
            };
            let is_pressed = ctx.input_mut(|input| {
                let before = input.events.len();
                // Taken out, so that no field and no table gets the key as well.
                input.events.retain(|event| !presses(event, shortcut));
                input.events.len() < before
            });
            if is_pressed && (!has_dialog || action.is_about_looks()) {
                self.shell.outbox.actions.push(action);
            }
        }
    }

    /// Notes a job that failed since the keys of the open profile were refused.
    pub(super) fn note_refused(&mut self, job: JobId, problem: &Problem) {
        if is_about_keys(problem)
            && self.shell.session.is_some()
            && !self.profiles.is_of_profiles(job)
        {
            self.refused = Some(Box::new(problem.clone()));
        }
    }

    /// Draws the news, and does what is pressed in it.
    pub(super) fn news(&mut self, ctx: &egui::Context) {
        let words = self.shell.words();
        // Where the page that is shown does not tell it with a way to other keys, the news does.
        if let Some(problem) = self.refused.take()
            && !are_keys_offered(ctx)
        {
            let toast = Toast::bad(problem.one_line(&words));
            self.toasts.push(toast.with_keys());
        }
        let opened = match self.toasts.show(ctx, words) {
            None | Some(ToastDeed::Close) => return,
            Some(ToastDeed::Undo) => {
                self.undo.take_back(&mut self.shell.cx());
                ctx.request_repaint();
                return;
            }
            Some(ToastDeed::Keys) => {
                self.act(Action::ChangeKeys);
                ctx.request_repaint();
                return;
            }
            Some(ToastDeed::Open(file)) => opening::file(&file),
            Some(ToastDeed::Folder(file)) => opening::folder_of(&file),
        };
        if let Err(error) = opened {
            tracing::warn!(%error, "the system opens no file");
            let none = words.text("screens-export-not-opened");
            self.toasts.push(Toast::bad(none));
        }
    }
}

/// Whether an event is this shortcut. Egui's own match of Ctrl+N takes Ctrl+Shift+N too, and Shift may be up again by the time its state is asked
/// for, so it is compared as it was when the key went down.
fn presses(event: &egui::Event, shortcut: egui::KeyboardShortcut) -> bool {
    let egui::Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return false;
    };
    // Plus is typed with Shift on some keyboards, and without it on others.
    let is_same_shift =
        modifiers.shift == shortcut.modifiers.shift || shortcut.logical_key == egui::Key::Plus;
    *key == shortcut.logical_key && is_same_shift && modifiers.matches_logically(shortcut.modifiers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Key, Modifiers};

    #[track_caller]
    fn check(modifiers: Modifiers, key: Key, expect: &[Action]) {
        let event = egui::Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        };
        let pressed: Vec<Action> = Action::ALL
            .into_iter()
            .filter(|action| {
                let shortcut = action.shortcut();
                shortcut.is_some_and(|shortcut| presses(&event, shortcut))
            })
            .collect();
        assert_eq!(pressed, expect, "{modifiers:?} {key:?}");
    }

    #[test]
    fn a_key_is_one_action_by_what_was_held_when_it_went_down() {
        let command = Modifiers::COMMAND;
        let shifted = command.plus(Modifiers::SHIFT);
        check(command, Key::N, &[Action::NewOrder]);
        check(shifted, Key::N, &[Action::AddKeys]);
        check(shifted, Key::Plus, &[Action::ZoomIn]);
        check(command, Key::Plus, &[Action::ZoomIn]);
        check(Modifiers::NONE, Key::F1, &[Action::ShowKeys]);
        check(Modifiers::NONE, Key::N, &[]);
        check(shifted, Key::K, &[]);
    }
}
