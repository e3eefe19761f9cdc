//! A profile is opened, or is not open any more: what was shown of the one before goes.

use super::{App, screens};
use crate::desk::KeyPlace;
use crate::domain::Environment;
use crate::ui::action::Action;
use crate::ui::cx::Screen;
use crate::ui::session::Session;
use crate::ui::setting_aside::AsideKeeper;
use crate::ui::today::Later;

impl App {
    /// A profile is open from now on, in the place of the one that was.
    pub(super) fn opened(&mut self, session: Session) {
        let sandbox =
            // The embedded one has keys for this run; a sandbox elsewhere is a profile like any other.
            session.keys == KeyPlace::ThisRunOnly && session.environment() == Environment::Sandbox;
        self.shell.session = Some(session);
        self.forget_session();
        self.shell.cx().read_asides();
        let mut cx = self.shell.cx();
        for screen in screens!(self) {
            screen.on_session(&mut cx);
        }
        let is_new = self.shell.session.as_ref().is_some_and(|session| {
            let name = &session.profile.name;
            self.profiles.takes_sync(name)
        });
        // The wish ends with whichever profile is opened next, so that it cannot start a sync of another one later.
        if std::mem::take(&mut self.load_fleet_next) && sandbox || is_new {
            self.shell.outbox.actions.push(Action::SyncFleet);
        }
    }

    /// What belongs to the profile that was open is shown no more, and cannot be taken back or put off.
    fn forget_session(&mut self) {
        self.shell.forget_session();
        self.answer.close();
        self.undo.forget();
        self.toasts.forget_undo();
        self.omnibar.forget_session();
        self.asides = AsideKeeper::default();
        self.later = Later::default();
    }

    /// A profile that was removed is not open any more: its keys are gone.
    pub(super) fn close_session_of(&mut self, name: &str) {
        let session = self.shell.session.as_ref();
        if session.is_none_or(|session| session.profile.name != name) {
            return;
        }
        self.shell.session = None;
        self.forget_session();
        let mut cx = self.shell.cx();
        for screen in screens!(self) {
            screen.on_session(&mut cx);
        }
    }
}
