//! The lock: after a time in which nobody used the window, the keys leave its memory until a person unlocks it.
//!
//! Work that runs is never cut: the lock waits for its end, and says so. Keys of this run only stay, since nothing else holds
//! them; so do those of the embedded sandbox, which are nobody's.

use super::JobState;
use super::app::Shell;
use super::cx::Cx;
use super::look::{self, measure};
use super::onboarding::{DraftWish, Onboarding};
use super::profiles::Profiles;
use super::widgets::{Button, Toast, muted, problem_notices};
use crate::desk::{CloseProfile, KeyPlace, OpenProfile, OpenedProfile, RemoveDraft, Requested};
use crate::domain::Profile;
use crate::text::Message;
use egui::{Context, Ui};
use std::time::Duration;

/// Since when nobody used the window, and whether it is locked.
#[derive(Debug, Default)]
pub(super) struct Lock {
    /// When it was last used: the window's clock, which stands still while the computer sleeps, and the time of day.
    used: Option<(f64, i64)>,
    /// Whether a person was told that the lock waits for work.
    has_told: bool,
    /// Whether what was typed was handed to the disk before locking.
    has_kept: bool,
    /// The profile whose keys left the memory.
    profile: Option<String>,
    opening: Requested<OpenedProfile>,
}

impl Lock {
    /// Whether the window is locked.
    pub(super) const fn is_locked(&self) -> bool {
        self.profile.is_some()
    }

    /// Looks at the time and locks when it is due.
    pub(super) fn tend(
        &mut self,
        ctx: &Context,
        shell: &mut Shell,
        onboarding: &mut Onboarding,
        profiles: &mut Profiles,
    ) {
        let minutes = shell.preferences.lock_after_minutes;
        let session = shell.session.as_ref();
        let name = session
            .filter(|session| session.keys == KeyPlace::Keyring)
            .map(|session| session.profile.name.clone());
        // Without keys of the keyring there is nothing to lock, and 0 minutes mean never.
        let (Some(name), false, 1..) = (name, self.is_locked(), minutes) else {
            self.used = None;
            return;
        };
        let Some(idle) = self.idle_seconds(ctx, shell.cx().now) else {
            return;
        };
        let limit = f64::from(minutes) * 60.0;
        if idle < limit {
            // A window that rests draws no frame by itself, and would never come to lock.
            ctx.request_repaint_after(Duration::from_secs_f64(limit - idle));
            return;
        }
        if self.waits(shell) {
            return;
        }
        // Saving is a job like others, for whose end the next frames wait before the keys go.
        if !std::mem::replace(&mut self.has_kept, true)
            && let Some(wish) = onboarding.unsaved()
        {
            match wish {
                DraftWish::Save(save) => shell.cx().start(save).detach(),
                DraftWish::Remove(key) => shell.cx().start(RemoveDraft::new(key)).detach(),
                DraftWish::List => {}
            }
            return;
        }
        profiles.close_dialogs();
        shell.cx().start(CloseProfile).detach();
        self.profile = Some(name);
        ctx.request_repaint();
    }

    /// For how long nobody used the window; `None` in a frame in which somebody does.
    fn idle_seconds(&mut self, ctx: &Context, now: i64) -> Option<f64> {
        let (time, is_used) = ctx.input(|input| {
            let moves = input.pointer.delta() != egui::Vec2::ZERO;
            (input.time, moves || !input.events.is_empty())
        });
        if is_used {
            (self.used, self.has_told, self.has_kept) = (None, false, false);
        }
        let (since, day) = *self.used.get_or_insert((time, now));
        #[expect(
            clippy::cast_precision_loss,
            reason = "seconds since somebody touched the window"
        )]
        let by_day = (now - day) as f64;
        Some((time - since).max(by_day))
    }

    /// Whether work runs that the lock waits for.
    fn waits(&mut self, shell: &mut Shell) -> bool {
        let mut jobs = shell.activity.jobs().iter();
        let runs = jobs.any(|record| record.state == JobState::Running);
        if runs && !std::mem::replace(&mut self.has_told, true) {
            let told = shell.words().text("guard-lock-waits");
            shell.cx().toast(Toast::info(told));
        }
        runs
    }

    /// Whether this profile was opened to unlock the window, which it then does.
    pub(super) fn unlocks(&mut self, profile: &Profile) -> bool {
        let unlocks = self.profile.as_ref() == Some(&profile.name);
        // Another profile that was opened unlocks the window as well: its keys are in memory.
        if self.is_locked() {
            *self = Self::default();
        }
        unlocks
    }

    /// Takes in what came of unlocking.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(opened) = self.opening.done() {
            cx.opened(opened);
        }
    }

    /// Draws the page of a locked window. Gives the profile that is to be left, since its keys could not be read.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<String> {
        let name = self.profile.clone()?;
        let words = cx.words;
        let mut left = None;
        let width = 440.0_f32.min(ui.available_width() - 2.0 * measure::SPACE_5);
        let above = ui.available_height() * 0.3;
        ui.vertical_centered(|ui| {
            ui.set_max_width(width);
            ui.add_space(above);
            ui.spacing_mut().item_spacing.y = measure::SPACE_3;
            ui.label(look::title(words.text("guard-locked-title")));
            let lead = Message::new("guard-locked-lead").with("profile", name.as_str());
            muted(ui, words.say(&lead));
            problem_notices(ui, words, self.opening.problem());
            let is_opening = self.opening.is_running();
            let text = if is_opening {
                words.text("guard-unlocking")
            } else {
                words.text("guard-unlock")
            };
            let unlock = Button::primary(text).enabled(!is_opening);
            if unlock.show(ui).clicked() {
                let name = name.clone();
                self.opening.follow(cx.start(OpenProfile { name }));
            }
            let leave = Button::quiet(words.text("guard-lock-leave"));
            if self.opening.problem().is_some() && leave.show(ui).clicked() {
                left = Some(name.clone());
            }
        });
        if left.is_some() {
            *self = Self::default();
        }
        left
    }
}
