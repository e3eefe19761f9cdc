//! What needs a hand, gathered from all screens, and what is done about it.

use super::App;
use crate::ui::Room;
use crate::ui::cx::Screen as _;
use crate::ui::today::{Deed, Pressed, Waiting, in_order};

impl App {
    /// All that needs a hand, the worst first.
    pub(super) fn waiting(&mut self) -> Vec<Waiting> {
        let words = self.shell.words();
        let now = self.shell.cx().now;
        let mut waiting = self.onboarding.waiting(&words, now);
        waiting.extend(self.fleet.waiting(&words));
        waiting.extend(self.changes.waiting(&words));
        let unmet = self.shell.unmet.iter();
        waiting.extend(unmet.map(|policy| policy.waiting(&words)));
        in_order(waiting)
    }

    /// How many things that is. The rail asks in every frame, so nothing is put into words for it.
    pub(in crate::ui) fn waiting_count(&self) -> usize {
        self.onboarding.waiting_count()
            + usize::from(self.fleet.has_failed_sync())
            + usize::from(self.changes.count().is_some())
            + self.shell.unmet.len()
    }

    pub(super) fn carry_out_today(&mut self, pressed: Pressed) {
        match pressed {
            Pressed::Act(Deed::Order(key)) => {
                self.room = Room::Onboarding;
                self.onboarding.show_order(key);
            }
            Pressed::Act(Deed::Changes) => self.room = Room::Changes,
            Pressed::Act(Deed::Findings) => self.room = Room::Audit,
            Pressed::Act(Deed::Sync) => {
                self.room = Room::Fleet;
                self.fleet.sync_again(&mut self.shell.cx());
            }
            Pressed::Done(Deed::Order(key)) => {
                self.onboarding.hide_order(key, &mut self.shell.cx());
            }
            Pressed::Done(Deed::Changes) => self.changes.seen(),
            Pressed::Done(Deed::Findings | Deed::Sync) => {}
        }
    }
}
