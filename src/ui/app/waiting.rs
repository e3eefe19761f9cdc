//! What needs a hand, gathered from all screens, and what is done about it.

use super::App;
use crate::text::Message;
use crate::ui::Section;
use crate::ui::action::Action;
use crate::ui::app::now;
use crate::ui::today::{Deed, Mark, Pressed, Waiting, in_order};

impl App {
    /// All that needs a hand and was not set aside, the worst first.
    pub(super) fn waiting(&mut self) -> Vec<Waiting> {
        let words = self.shell.words();
        let now = now();
        let mut waiting = self.onboarding.waiting(&words, now);
        waiting.extend(self.fleet.waiting(&words));
        waiting.extend(self.changes.waiting(&words));
        let unmet = self.shell.unmet.iter();
        waiting.extend(unmet.map(|policy| policy.waiting(&words)));
        waiting.retain(|one| self.is_left(&one.mark));
        in_order(waiting)
    }

    /// Whether nobody has set a thing aside as it is.
    fn is_left(&self, mark: &Mark) -> bool {
        !mark.is_aside(&self.shell.asides, now())
    }

    /// How many things need a hand. The rail asks in every frame, so nothing is put into words for it.
    pub(in crate::ui) fn waiting_count(&self) -> usize {
        let unmet = self.shell.unmet.iter().map(|policy| policy.mark());
        self.orders_left()
            // All changes together are one line of Today.
            + self.changes_left().unwrap_or_default().min(1)
            + usize::from(self.fleet.mark().is_some_and(|mark| self.is_left(&mark)))
            + unmet.filter(|mark| self.is_left(mark)).count()
    }

    /// How many of them are orders.
    pub(in crate::ui) fn orders_left(&self) -> usize {
        let marks = self.onboarding.marks();
        marks.filter(|mark| self.is_left(mark)).count()
    }

    /// How many changes nobody has looked at or set aside.
    pub(in crate::ui) fn changes_left(&self) -> Option<usize> {
        let mark = self.changes.mark()?;
        self.changes.unseen().filter(|_| self.is_left(&mark))
    }

    pub(super) fn carry_out_today(&mut self, pressed: Pressed, waiting: Waiting) {
        match pressed {
            Pressed::Act => match waiting.deed {
                Deed::Order(key) => {
                    self.section = Section::Onboarding;
                    self.onboarding.show_order(key);
                }
                Deed::Changes => self.section = Section::Changes,
                Deed::Findings => self.section = Section::Audit,
                Deed::Sync => {
                    self.section = Section::Fleet;
                    self.fleet.sync_again(&mut self.shell.cx());
                }
                Deed::ChangeKeys => self.act(Action::ChangeKeys),
            },
            Pressed::Done => {
                let mut cx = self.shell.cx();
                let said = Message::new("aside-done-toast").with("what", waiting.title());
                let said = cx.words.say(&said);
                cx.set_aside(vec![waiting.mark.set_aside(None)], said);
            }
            Pressed::Later => self.later.ask(waiting),
        }
    }
}
