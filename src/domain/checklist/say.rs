//! Checklists in words.

use super::facts::whose;
use super::{Checklist, Mark, Progress, StepStatus};
use crate::text::Message;

impl Checklist {
    /// Whose it is: name and number.
    #[must_use]
    pub fn whose(&self) -> String {
        whose(self.name.as_deref(), &self.merchant)
    }
}

impl Progress {
    /// How far it is, in words.
    #[must_use]
    pub fn tell(self) -> Message {
        Message::new("letters-progress")
            .with("done", self.done)
            .with("total", self.total)
    }

    /// The part that is done, from 0 to 1.
    #[must_use]
    pub fn share(self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a checklist has few steps")]
        let share = self.done as f32 / self.total.max(1) as f32;
        share
    }
}

impl StepStatus {
    /// The word of files and scripts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Seen => "seen",
            Self::NotNeeded => "not_needed",
            Self::Against => "against",
            Self::Open => "open",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::Done => "letters-status-done",
            Self::Seen => "letters-status-seen",
            Self::NotNeeded => "letters-status-not-needed",
            Self::Against => "letters-status-against",
            Self::Open => "letters-status-open",
        })
    }
}

impl Mark {
    /// Every mark, in the order of a chooser.
    pub const ALL: [Self; 3] = [Self::Done, Self::NotNeeded, Self::NotDone];
}
