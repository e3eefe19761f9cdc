//! The word for a row that a coordinator works with: of a row that is not sent, what it waits for.

use super::{BulkRow, BulkState, SkipReason};
use crate::domain::order::preflight::is_final;
use crate::text::{Message, Tell};

/// How a row stands, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// It can be sent.
    Ready,
    /// It is on the way.
    Sent,
    /// The vendor took it.
    Ordered,
    /// The vendor refused it.
    Rejected,
    /// It may exist; no usable answer came.
    Unknown,
    /// What stands in it cannot be ordered: it has to be mended.
    NeedsFix,
    /// Nothing that is written into it makes an order of it: its merchant is no more, or the line is none.
    CannotBeOrdered,
    /// A check digit says that a number in it is wrong: it is on hold until a person says that it is right.
    NeedsWord,
    /// An order for the same may exist, or is open at the vendor, or was made and its link has expired.
    OnHold,
    /// An earlier line of the file is for the same.
    Duplicate,
    /// It was ordered before.
    AlreadyOrdered,
    /// A person left it out.
    LeftOut,
    /// Only failed rows are sent, and it is none.
    NotFailed,
}

impl Standing {
    /// Every word, in the order in which they matter to a person.
    pub const ALL: [Self; 13] = [
        Self::Ready,
        Self::NeedsFix,
        Self::CannotBeOrdered,
        Self::NeedsWord,
        Self::OnHold,
        Self::Sent,
        Self::Ordered,
        Self::Rejected,
        Self::Unknown,
        Self::Duplicate,
        Self::AlreadyOrdered,
        Self::LeftOut,
        Self::NotFailed,
    ];

    /// The state that it is a word of.
    #[must_use]
    pub const fn state(self) -> BulkState {
        match self {
            Self::Ready => BulkState::Planned,
            Self::Sent => BulkState::Sent,
            Self::Ordered => BulkState::Confirmed,
            Self::Rejected => BulkState::Rejected,
            Self::Unknown => BulkState::Unknown,
            Self::NeedsFix
            | Self::CannotBeOrdered
            | Self::NeedsWord
            | Self::OnHold
            | Self::Duplicate
            | Self::AlreadyOrdered
            | Self::LeftOut
            | Self::NotFailed => BulkState::Skipped,
        }
    }
}

impl BulkRow {
    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match (self.state, &self.skip) {
            (BulkState::Planned, _) => Standing::Ready,
            (BulkState::Sent, _) => Standing::Sent,
            (BulkState::Confirmed, _) => Standing::Ordered,
            (BulkState::Rejected, _) => Standing::Rejected,
            (BulkState::Unknown, _) => Standing::Unknown,
            (BulkState::Skipped, Some(SkipReason::Doubtful(_))) => Standing::NeedsWord,
            (BulkState::Skipped, Some(SkipReason::MayExist(_) | SkipReason::Expired(_))) => {
                Standing::OnHold
            }
            (BulkState::Skipped, Some(SkipReason::DuplicateOf(_))) => Standing::Duplicate,
            (BulkState::Skipped, Some(SkipReason::AlreadyOrdered(_))) => Standing::AlreadyOrdered,
            (BulkState::Skipped, Some(SkipReason::Excluded)) => Standing::LeftOut,
            (BulkState::Skipped, Some(SkipReason::NotFailed)) => Standing::NotFailed,
            (BulkState::Skipped, Some(SkipReason::Invalid(faults)))
                // One such fault is enough: no other text in the line changes it.
                if faults.iter().any(|fault| is_final(&fault.message)) =>
            {
                Standing::CannotBeOrdered
            }
            (BulkState::Skipped, Some(SkipReason::Invalid(_)) | None) => Standing::NeedsFix,
        }
    }
}

impl Tell for Standing {
    fn tell(&self) -> Message {
        Message::new(match self {
            Self::Ready => "bulk-standing-ready",
            Self::Sent => "bulk-state-sent",
            Self::Ordered => "bulk-state-confirmed",
            Self::Rejected => "bulk-state-rejected",
            Self::Unknown => "bulk-state-unknown",
            Self::NeedsFix => "bulk-standing-needs-fix",
            Self::CannotBeOrdered => "bulk-standing-cannot-be-ordered",
            Self::NeedsWord | Self::OnHold => "bulk-standing-on-hold",
            Self::Duplicate => "bulk-standing-duplicate",
            Self::AlreadyOrdered => "bulk-standing-already-ordered",
            Self::LeftOut => "bulk-standing-left-out",
            Self::NotFailed => "bulk-standing-not-failed",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bulk::{Earlier, Remark, Since};

    fn row(state: BulkState, skip: Option<SkipReason>) -> BulkRow {
        BulkRow {
            skip,
            ..BulkRow::blank(state)
        }
    }

    fn invalid(message: Message) -> SkipReason {
        SkipReason::Invalid(vec![Remark {
            column: None,
            head: None,
            field: None,
            message,
        }])
    }

    #[track_caller]
    fn check(state: BulkState, skip: Option<SkipReason>, expect: Standing) {
        let standing = row(state, skip).standing();
        assert_eq!(standing, expect);
        // Whatever the word, scripts find the state they know.
        assert_eq!(standing.state(), state);
    }

    #[test]
    fn a_row_is_told_by_what_a_person_has_to_do_about_it() {
        use BulkState::{Confirmed, Planned, Rejected, Sent, Skipped, Unknown};
        check(Planned, None, Standing::Ready);
        check(Sent, None, Standing::Sent);
        check(Confirmed, None, Standing::Ordered);
        check(Rejected, None, Standing::Rejected);
        check(Unknown, None, Standing::Unknown);
        let of = |skip: SkipReason, expect: Standing| check(Skipped, Some(skip), expect);
        of(
            invalid(Message::new("orderfile-garbled")),
            Standing::NeedsFix,
        );
        of(
            invalid(Message::new("orderfile-example")),
            Standing::CannotBeOrdered,
        );
        // The reason may be told with what to do about it.
        let gone = Message::new("preflight-registry-bankrupt").with("name", "Bokhandelen AS");
        let told = Message::new("bulk-reason-and-fix")
            .with("reason", gone)
            .with("fix", Message::new("preflight-registry-bankrupt-fix"));
        of(invalid(told), Standing::CannotBeOrdered);
        of(SkipReason::DuplicateOf(2), Standing::Duplicate);
        of(SkipReason::Excluded, Standing::LeftOut);
        of(SkipReason::NotFailed, Standing::NotFailed);
        of(SkipReason::Doubtful(Vec::new()), Standing::NeedsWord);
        let earlier = || Earlier {
            key: None,
            id: None,
            since: Since::Unknown,
            link: None,
        };
        of(SkipReason::MayExist(earlier()), Standing::OnHold);
        of(SkipReason::Expired(earlier()), Standing::OnHold);
        of(
            SkipReason::AlreadyOrdered(earlier()),
            Standing::AlreadyOrdered,
        );
    }
}
