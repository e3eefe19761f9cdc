//! Where a row of a bulk run stands, and how it may move on.

use crate::domain::closed_list;

closed_list! {
    /// Where a row stands.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum BulkState;
    /// The word in files, in the database and for scripts.
    fn as_str;
    /// The state of a word; `None` for a word that is none.
    read from_text;
    impl Tell;

    /// It can be sent and was not, or the service is known not to have taken it.
    Planned = "planned", "bulk-state-planned";
    /// It left and is not answered. After a crash this means that the order may exist.
    Sent = "sent", "bulk-state-sent";
    /// The vendor took it.
    Confirmed = "confirmed", "bulk-state-confirmed";
    /// The vendor refused it for what it says.
    Rejected = "rejected", "bulk-state-rejected";
    /// It left and no usable answer came: the order may exist.
    Unknown = "unknown", "bulk-state-unknown";
    /// It is not sent, and that is meant so; see [`super::SkipReason`].
    Skipped = "skipped", "bulk-state-skipped";
}

/// What happens to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BulkStep {
    /// It is not to be sent.
    Skip,
    /// It is to be sent, as an order of its own: edited, or no longer skipped.
    Plan,
    /// It leaves: for the first time, or again with the same key and the same bytes.
    Leave,
    /// The vendor took it, or its list shows that it did.
    Confirm,
    /// The vendor refused it.
    Reject,
    /// No usable answer came.
    Lose,
    /// The service answered that it did nothing, or could not be reached at all, and no earlier attempt can have done it.
    HandBack,
}

impl BulkState {
    /// The state after a step; `None` where the step is impossible.
    ///
    /// Nothing leads away from `Confirmed`. An order that may exist is never planned anew from here: it is sent again as it
    /// was, or found in the vendor's list; only when the list has shown that it does not exist may a person choose
    /// otherwise, and that is not a step of a run.
    #[must_use]
    pub const fn after(self, step: BulkStep) -> Option<Self> {
        match (self, step) {
            (Self::Planned | Self::Skipped, BulkStep::Skip) => Some(Self::Skipped),
            (Self::Planned | Self::Skipped | Self::Rejected, BulkStep::Plan) => Some(Self::Planned),
            (Self::Planned | Self::Sent | Self::Unknown, BulkStep::Leave) => Some(Self::Sent),
            (Self::Sent | Self::Unknown, BulkStep::Confirm) => Some(Self::Confirmed),
            (Self::Sent | Self::Unknown, BulkStep::Reject) => Some(Self::Rejected),
            (Self::Sent | Self::Unknown, BulkStep::Lose) => Some(Self::Unknown),
            // Not from `Unknown`: an earlier attempt may have made the order.
            (Self::Sent, BulkStep::HandBack) => Some(Self::Planned),
            _ => None,
        }
    }

    /// Whether a run has nothing more to do with the row.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Confirmed | Self::Rejected | Self::Skipped)
    }
}

/// How many rows stand where. They add up: input = confirmed + rejected + unknown + skipped + not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BulkCounts {
    /// Lines of the file.
    pub input: usize,
    /// Orders the vendor took.
    pub confirmed: usize,
    /// Orders the vendor refused.
    pub rejected: usize,
    /// Orders that left and may exist; those on the way included.
    pub unknown: usize,
    /// Of the unknown ones, those that are on the way.
    pub on_the_way: usize,
    /// Lines that are not to be sent.
    pub skipped: usize,
    /// Lines that can be sent and were not.
    pub not_sent: usize,
}

impl BulkCounts {
    /// Counts the rows of a file with so many lines.
    #[must_use]
    pub fn of(input: usize, states: impl IntoIterator<Item = BulkState>) -> Self {
        let mut counts = Self {
            input,
            ..Self::default()
        };
        for state in states {
            match state {
                BulkState::Planned => counts.not_sent += 1,
                BulkState::Confirmed => counts.confirmed += 1,
                BulkState::Rejected => counts.rejected += 1,
                BulkState::Unknown => counts.unknown += 1,
                BulkState::Skipped => counts.skipped += 1,
                BulkState::Sent => {
                    counts.unknown += 1;
                    counts.on_the_way += 1;
                }
            }
        }
        counts
    }

    /// Whether no line is missing and none is counted twice.
    #[must_use]
    pub const fn add_up(&self) -> bool {
        let rows = self.confirmed + self.rejected + self.unknown + self.skipped + self.not_sent;
        rows == self.input
    }

    /// Lines with which the run has come to an end, whichever.
    #[must_use]
    pub const fn done(&self) -> usize {
        self.confirmed + self.rejected + self.skipped + (self.unknown - self.on_the_way)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    const STEPS: [BulkStep; 7] = [
        BulkStep::Skip,
        BulkStep::Plan,
        BulkStep::Leave,
        BulkStep::Confirm,
        BulkStep::Reject,
        BulkStep::Lose,
        BulkStep::HandBack,
    ];

    #[test]
    fn words_come_back_as_states() {
        for state in BulkState::ALL {
            assert_eq!(BulkState::from_text(state.as_str()), Some(state));
        }
        assert_eq!(
            BulkState::from_text(" Confirmed "),
            Some(BulkState::Confirmed)
        );
        assert_eq!(BulkState::from_text("bekreftet"), None);
    }

    #[test]
    fn a_confirmed_row_stays_so_and_one_that_may_exist_is_never_planned() {
        for step in STEPS {
            assert_eq!(BulkState::Confirmed.after(step), None, "{step:?}");
        }
        for state in [BulkState::Sent, BulkState::Unknown, BulkState::Confirmed] {
            for step in [BulkStep::Plan, BulkStep::Skip] {
                assert_eq!(state.after(step), None, "{state:?} {step:?}");
            }
        }
        assert_eq!(BulkState::Unknown.after(BulkStep::HandBack), None);
        // A row that was not sent cannot be answered.
        for step in [BulkStep::Confirm, BulkStep::Reject, BulkStep::Lose] {
            for state in [BulkState::Planned, BulkState::Skipped, BulkState::Rejected] {
                assert_eq!(state.after(step), None, "{state:?} {step:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_happens_a_row_is_confirmed_only_after_it_left(steps in prop::collection::vec(select(&STEPS[..]), 0..40)) {
            let mut state = BulkState::Planned;
            let mut may_exist = false;
            for step in steps {
                let Some(next) = state.after(step) else { continue };
                match step {
                    BulkStep::Leave => may_exist = true,
                    BulkStep::HandBack | BulkStep::Reject => may_exist = false,
                    BulkStep::Confirm => prop_assert!(may_exist),
                    BulkStep::Plan => prop_assert!(!may_exist),
                    BulkStep::Skip | BulkStep::Lose => {}
                }
                state = next;
            }
            prop_assert_eq!(may_exist, matches!(state, BulkState::Sent | BulkState::Unknown | BulkState::Confirmed));
        }

        #[test]
        fn counts_add_up(states in prop::collection::vec(select(&BulkState::ALL[..]), 0..60)) {
            let counts = BulkCounts::of(states.len(), states.iter().copied());
            prop_assert!(counts.add_up());
            prop_assert!(!BulkCounts::of(states.len() + 1, states.iter().copied()).add_up());
            let waiting = states.iter().filter(|state| matches!(state, BulkState::Planned | BulkState::Sent)).count();
            prop_assert_eq!(counts.done(), states.len() - waiting);
        }
    }
}
