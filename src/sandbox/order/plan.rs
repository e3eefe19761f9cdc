//! The merchant behind a product order: when the link is opened, when the form is submitted, when the vendor decides. A plan
//! depends on the seed and the order's number only; the order's status is the plan laid on world time.

use chrono::{DateTime, TimeDelta, Utc};

use crate::sandbox::dice::Dice;

/// Days a prefilled link lives.
pub(crate) const LINK_DAYS: i64 = 14;

/// Status words of the vendor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Received,
    Viewed,
    Submitted,
    Completed,
    Rejected,
    Expired,
}

impl Status {
    /// The word on the wire.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Received => "RECEIVED",
            Self::Viewed => "MERCHANT_VIEWED",
            Self::Submitted => "ORDER_SUBMITTED",
            Self::Completed => "COMPLETED",
            Self::Rejected => "REJECTED",
            Self::Expired => "EXPIRED",
        }
    }

    /// Whether nothing more will happen.
    pub(crate) fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Rejected | Self::Expired)
    }
}

/// What will happen to an order; spans count from its creation, the decision from the submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    /// The merchant opens the link after this long; `None`: never.
    pub(crate) opens: Option<TimeDelta>,
    /// … and submits after this long; `None`: never.
    pub(crate) submits: Option<TimeDelta>,
    /// The vendor takes this long to decide.
    pub(crate) decides: TimeDelta,
    /// Whether it approves; else the order is rejected.
    pub(crate) approved: bool,
}

impl Plan {
    /// The plan of the `number`-th order. Of 100 merchants 10 never open the link and 10 more never submit; of those who do, 1
    /// in 10 is rejected. Opening takes 1–48 hours, submitting up to 3 days more, the decision 4 hours to 5 days.
    pub(crate) fn of_order(seed: u64, number: u64) -> Self {
        // The factor keeps streams apart: with `seed ^ number` order 2 of seed 1 and order 1 of seed 2 would have one plan.
        let mut dice = Dice::new(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15), "order");
        let minutes =
            |dice: &mut Dice, low, high| TimeDelta::minutes(i64::from(dice.between(low, high)));
        let opens = minutes(&mut dice, 60, 48 * 60);
        let submits = opens + minutes(&mut dice, 10, 72 * 60);
        let decides = minutes(&mut dice, 4 * 60, 120 * 60);
        let diligence = dice.below(100);
        Self {
            opens: (diligence >= 10).then_some(opens),
            submits: (diligence >= 20).then_some(submits),
            decides,
            approved: dice.chance(90),
        }
    }
}

/// The times of one order's life, with what a person did on the link's page mixed in.
#[derive(Debug, Clone)]
pub(crate) struct Life {
    pub(crate) created: DateTime<Utc>,
    pub(crate) plan: Plan,
    /// Only prefilled orders have a link that is opened and runs out.
    pub(crate) has_link: bool,
    /// When somebody opened the page by hand.
    pub(crate) opened_by_hand: Option<DateTime<Utc>>,
    /// When somebody submitted the page by hand.
    pub(crate) submitted_by_hand: Option<DateTime<Utc>>,
}

impl Life {
    /// When the link dies: 14 days after the order came.
    pub(crate) fn deadline(&self) -> DateTime<Utc> {
        self.created + TimeDelta::days(LINK_DAYS)
    }

    /// When the order was, or will be, submitted.
    pub(crate) fn submission(&self) -> Option<DateTime<Utc>> {
        let planned = self.plan.submits.map(|span| self.created + span);
        // Nobody submits a dead link. By hand nobody can: the page takes no submission then.
        let planned = planned.filter(|at| !self.has_link || *at < self.deadline());
        earliest(planned, self.submitted_by_hand)
    }

    /// When the vendor decides; `None` for an order that is never submitted.
    pub(crate) fn decision(&self) -> Option<DateTime<Utc>> {
        Some(self.submission()? + self.plan.decides)
    }

    /// When nothing more will happen; `None` for an order that stays as it is.
    pub(crate) fn end(&self) -> Option<DateTime<Utc>> {
        self.decision().or(self.has_link.then(|| self.deadline()))
    }

    /// The status at a moment; as time goes on it never goes back.
    pub(crate) fn status(&self, now: DateTime<Utc>) -> Status {
        if self.decision().is_some_and(|at| at <= now) {
            return if self.plan.approved {
                Status::Completed
            } else {
                Status::Rejected
            };
        }
        if !self.has_link {
            return Status::Received;
        }
        if self.submission().is_some_and(|at| at <= now) {
            return Status::Submitted;
        }
        if now >= self.deadline() {
            return Status::Expired;
        }
        let opened = earliest(
            self.plan.opens.map(|span| self.created + span),
            self.opened_by_hand,
        );
        if opened.is_some_and(|at| at <= now) {
            Status::Viewed
        } else {
            Status::Received
        }
    }
}

fn earliest(one: Option<DateTime<Utc>>, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
