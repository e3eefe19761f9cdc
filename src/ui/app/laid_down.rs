//! What the rules of the computer change in the window, and what can be done now.

use super::{App, Start};
use crate::api::Limits;
use crate::domain::machine::{Begun, MachinePolicy};
use crate::text::{Catalog, Message};
use crate::ui::preferences::Preferences;
use crate::ui::{Action, Section};
use std::sync::Arc;

/// What a window begins with: what was chosen, as far as the rules allow it, and else what they begin with.
pub(super) fn begun(start: &Start, machine: &MachinePolicy) -> Preferences {
    let preferences = start.preferences.clone();
    Preferences {
        language: locked_language(&preferences, machine),
        max_in_flight: machine.max_in_flight(start.chosen_in_flight, preferences.max_in_flight),
        ..preferences
    }
}

/// The language of the window, or the one that is locked.
fn locked_language(preferences: &Preferences, machine: &MachinePolicy) -> crate::text::Language {
    match machine.language() {
        Begun::Locked(ruled) => ruled.value,
        Begun::Preset(_) | Begun::Free => preferences.language,
    }
}

pub(super) fn limits(preferences: &Preferences) -> Limits {
    Limits {
        max_in_flight: preferences.max_in_flight,
        ..Limits::default()
    }
}

fn locked_by(words: Catalog, by: &str) -> String {
    words.say(&Message::new("machine-locked-by").with("source", by))
}

impl App {
    /// The rules changed: what is locked from now on is so at once.
    pub(super) fn keep_to(&mut self, policy: &Arc<MachinePolicy>) {
        let now = &self.shell.preferences;
        let next = Preferences {
            language: locked_language(now, policy),
            // What is in force counts as chosen: a rule that only presets a number changes nothing in an open window.
            max_in_flight: policy.max_in_flight(Some(now.max_in_flight), now.max_in_flight),
            ..now.clone()
        };
        self.settings.laid_down(now, &next);
        self.shell.preferences = next;
        self.shell.machine = Arc::clone(policy);
    }

    /// Looks for a newer version, where what comes of it is shown.
    pub(super) fn check_updates(&mut self) {
        self.section = Section::Settings;
        self.settings.check_updates(&mut self.shell.cx());
    }

    /// Why an action cannot be carried out now; `None` when it can.
    pub(in crate::ui) fn why_not(&self, action: Action) -> Option<String> {
        let words = self.shell.words();
        if action == Action::CancelJobs && self.shell.activity.running().next().is_none() {
            return Some(words.text("ui-nothing-running"));
        }
        // The rules of the computer come before the profile: opening one would not help.
        match action {
            Action::OpenSandbox => {
                if let Err(problem) = self.shell.machine.check_sandbox() {
                    return Some(problem.one_line(&words));
                }
            }
            Action::SwitchLanguage => {
                if let Begun::Locked(ruled) = self.shell.machine.language() {
                    return Some(locked_by(words, ruled.by));
                }
            }
            Action::CheckUpdates if !self.shell.offers_updates() => {
                return Some(words.text("update-not-built-in"));
            }
            _ => {}
        }
        let needs_session = action.section().is_some() || action == Action::ChangeKeys;
        match &self.shell.session {
            None if needs_session => Some(words.text("ui-no-profile-open")),
            Some(session) => {
                let lack = action
                    .needs()
                    .and_then(|capability| session.lacks(capability));
                lack.map(|reason| words.say(&reason))
            }
            None => None,
        }
    }
}
