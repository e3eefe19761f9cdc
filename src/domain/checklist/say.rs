//! Checklists in words.

use super::facts::whose;
use super::{Checklist, Mark, Progress};
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

impl Mark {
    /// Every mark, in the order of a chooser.
    pub const ALL: [Self; 3] = [Self::Done, Self::NotNeeded, Self::NotDone];
}
