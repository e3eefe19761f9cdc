//! What the board is made of.

use super::UnitCheck;
use crate::domain::order::{
    CreatedOrder, IdempotencyKey, OrderOrigin, OrderStatus, Product, TrackedOrder,
};
use crate::domain::{BusinessId, UnitRef, open_list};

/// An order that was sent from here, as the ledger has it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnOrder {
    /// The key it was sent with.
    pub key: IdempotencyKey,
    /// Whether the vendor took it. Otherwise it left and no usable answer came: it may exist.
    pub is_confirmed: bool,
    /// Whose order.
    pub business_id: BusinessId,
    /// What was ordered.
    pub product: Product,
    /// The name of the sales unit.
    pub name: Option<String>,
    /// When it left.
    pub sent_at: i64,
    /// The vendor's id and the link.
    pub created: CreatedOrder,
    /// What went wrong, in one line.
    pub problem: Option<String>,
    /// The trace id of the vendor's answer.
    pub trace_id: Option<String>,
}

/// A status, and when it was first seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The vendor's word for it.
    pub status: OrderStatus,
    /// When it was first seen; it began at this moment or before.
    pub since: i64,
}

/// An order as the vendor's list told it, and what is remembered of it.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenOrder {
    /// Names the order: the vendor's id, or what stands for one where the list gave none.
    pub key: String,
    /// As the list told it last. A link and a unit that were told once are kept when they are left out later.
    pub order: TrackedOrder,
    /// When it was first in the list.
    pub first_seen: i64,
    /// When it was last in the list.
    pub last_seen: i64,
    /// Since when it is missing from the list.
    pub gone_since: Option<i64>,
    /// Its statuses, oldest first; no two that follow each other are equal.
    pub steps: Vec<Step>,
    /// What came of looking at its unit.
    pub check: Option<UnitCheck>,
}

/// What a person did with an order on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// When it was deleted from here.
    pub deleted_at: Option<i64>,
    /// When it was put away from the board.
    pub put_away_at: Option<i64>,
}

/// An order that was issued again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reissue {
    /// The order that was issued again.
    pub old: String,
    /// The key that the new order is sent with, whatever happens.
    pub new: IdempotencyKey,
    /// When that was decided.
    pub at: i64,
}

open_list! {
    /// How far an order is.
    #[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
    pub enum Stage;
    /// The word for scripts; the vendor's own where it is none of ours.
    fn as_str;
    impl Tell, "board-stage-other";
    /// Sent from here, and no usable answer came: it may exist.
    #[default]
    Unconfirmed = "unconfirmed", "board-stage-unconfirmed";
    /// The link exists, nobody opened it.
    LinkSent = "link_sent", "board-stage-link-sent";
    /// The merchant opened the link and did not submit.
    Opened = "opened", "board-stage-opened";
    /// The merchant submitted; it is with the vendor.
    Submitted = "submitted", "board-stage-submitted";
    /// The unit exists.
    Live = "live", "board-stage-live";
    /// The vendor said no. Why is told to the merchant only.
    Rejected = "rejected", "board-stage-rejected";
    /// The 14 days passed without submission.
    Expired = "expired", "board-stage-expired";
    /// It is not in the vendor's list any more, and was not deleted from here.
    Gone = "gone", "board-stage-gone";
    /// It was deleted from here.
    Deleted = "deleted", "board-stage-deleted";
}

/// How long the link of an order still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TimeLeft {
    /// So many days, the one that has begun included.
    Days(u32),
    /// At most so many days: when it was sent is not known, only when it was first seen.
    AtMost(u32),
    /// The 14 days passed, by our own count; the vendor did not say so.
    Passed,
    /// It has no link that runs out, or runs out of it no more.
    #[default]
    NotCounted,
}

/// After how many days what is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardRules {
    /// An order that was opened and not submitted is stuck after so many days.
    pub opened_days: u32,
    /// An order that was submitted and not decided is stuck after so many days.
    pub submitted_days: u32,
    /// A link expires soon when it works for so many days or fewer.
    pub expiring_days: u32,
}

impl Default for BoardRules {
    fn default() -> Self {
        Self {
            opened_days: 3,
            submitted_days: 5,
            expiring_days: 3,
        }
    }
}

/// An order on the board.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoardOrder {
    /// Names it on the board and in what is kept: the vendor's id, or what stands for one.
    pub key: String,
    /// How far it is.
    pub stage: Stage,
    /// The vendor's id; `None` where neither its answer nor its list gave one.
    pub vendor_id: Option<String>,
    /// The key it was sent with; `None` for an order that was not sent from here.
    pub own: Option<IdempotencyKey>,
    /// The merchant; `None` where the list leaves it out.
    pub business_id: Option<BusinessId>,
    /// The merchant's name, as far as known.
    pub merchant: Option<String>,
    /// The name of the sales unit: as it was made, else as it was ordered.
    pub name: Option<String>,
    /// The product, in the vendor's word.
    pub product: Option<String>,
    /// Who made it; `None` where the list leaves it out.
    pub origin: Option<OrderOrigin>,
    /// The vendor's own word for how far it is.
    pub status: Option<OrderStatus>,
    /// The merchant's link; `None` where no answer and no list told one.
    pub link: Option<String>,
    /// The finished unit; `None` before the order is completed.
    pub unit: Option<UnitRef>,
    /// When it was sent; only known of our own.
    pub sent_at: Option<i64>,
    /// When it was first in the vendor's list.
    pub first_seen: Option<i64>,
    /// When it was last in the vendor's list.
    pub last_seen: Option<i64>,
    /// Since when it is missing from the vendor's list.
    pub gone_since: Option<i64>,
    /// Its statuses, oldest first.
    pub steps: Vec<Step>,
    /// How long the link works.
    pub time_left: TimeLeft,
    /// Whether it works for a few days only.
    pub is_expiring: bool,
    /// For how many days it has been where it should not stay; `None` while it goes on as it should.
    pub stuck_days: Option<u32>,
    /// What came of looking at its unit.
    pub check: Option<UnitCheck>,
    /// What a person did with it.
    pub marks: Marks,
    /// The order it was issued again as.
    pub reissued_as: Option<Reissue>,
    /// The order that this one was issued for again.
    pub reissue_of: Option<String>,
    /// What went wrong when it was sent.
    pub problem: Option<String>,
    /// The trace id of the vendor's answer when it was sent.
    pub trace_id: Option<String>,
    /// Whether it moved since a person last looked.
    pub is_news: bool,
}

/// How many orders are what; those that were put away do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BoardCounts {
    /// Orders to which something more may happen.
    pub open: usize,
    /// Whose link works for a few days only.
    pub expiring: usize,
    /// Orders that have stayed longer than the rules let them where they are.
    pub stuck: usize,
    /// Expired, and not issued again.
    pub expired: usize,
    /// Sent from here, and not confirmed.
    pub unconfirmed: usize,
    /// Orders that the vendor refused.
    pub rejected: usize,
    /// Live, and not as ordered.
    pub deviating: usize,
    /// Moved since a person last looked.
    pub news: usize,
}

/// The board.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Board {
    /// Every order, in the order of the lanes and of what is most urgent in each.
    pub orders: Vec<BoardOrder>,
    /// When the vendor's list was last read.
    pub read_at: Option<i64>,
    /// When a person last looked.
    pub looked_at: Option<i64>,
    /// How many are what.
    pub counts: BoardCounts,
}

impl Stage {
    /// The stage of a status.
    #[must_use]
    pub fn of(status: &OrderStatus) -> Self {
        match status {
            OrderStatus::Received => Self::LinkSent,
            OrderStatus::MerchantViewed => Self::Opened,
            OrderStatus::OrderSubmitted => Self::Submitted,
            OrderStatus::Completed => Self::Live,
            OrderStatus::Rejected => Self::Rejected,
            OrderStatus::Expired => Self::Expired,
            OrderStatus::Other(word) => Self::Other(word.clone()),
        }
    }

    /// Whether nothing more will happen.
    #[must_use]
    pub const fn is_ended(&self) -> bool {
        matches!(
            self,
            Self::Live | Self::Rejected | Self::Expired | Self::Gone | Self::Deleted
        )
    }

    /// Its place on the board, from the left.
    #[must_use]
    pub const fn place(&self) -> u8 {
        match self {
            Self::Unconfirmed => 0,
            Self::LinkSent => 1,
            Self::Opened => 2,
            Self::Other(_) => 3,
            Self::Submitted => 4,
            Self::Live => 5,
            Self::Expired => 6,
            Self::Rejected => 7,
            Self::Gone => 8,
            Self::Deleted => 9,
        }
    }
}

impl TimeLeft {
    /// The days, as far as they are counted; those of a link that is past its time are none.
    #[must_use]
    pub const fn days(self) -> Option<u32> {
        match self {
            Self::Days(days) | Self::AtMost(days) => Some(days),
            Self::Passed => Some(0),
            Self::NotCounted => None,
        }
    }
}

impl BoardOrder {
    /// Whether it was sent from here.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        self.own.is_some()
    }

    /// Since when it is as it is, as far as known.
    #[must_use]
    pub fn since(&self) -> Option<i64> {
        let gone = self.gone_since.filter(|_| self.stage == Stage::Gone);
        // Nothing comes after a deletion, so that it counts before all else.
        let deleted = self.marks.deleted_at;
        let seen = self.steps.last().map(|step| step.since);
        // That an own order was received is known from the moment it was sent.
        let sent = self.sent_at.filter(|_| self.stage == Stage::LinkSent);
        deleted.or(gone).or(sent).or(seen).or(self.sent_at)
    }

    /// Whether that moment is the first reading of the list, so that it may have been so for long.
    #[must_use]
    pub fn is_since_before(&self) -> bool {
        self.sent_at.is_none() && self.steps.len() == 1
    }

    /// Whether the vendor lets it be deleted: an order of a partner that was not submitted.
    #[must_use]
    pub fn can_be_deleted(&self) -> bool {
        // The list may leave the origin out; the vendor itself refuses what cannot be deleted.
        let is_prefill = matches!(self.origin, None | Some(OrderOrigin::Prefill));
        let is_open = matches!(self.stage, Stage::LinkSent | Stage::Opened);
        is_prefill && is_open && self.vendor_id.is_some()
    }

    /// Whether it may be issued again: its link is dead or will soon be, its data are ours, and that was not done yet.
    #[must_use]
    pub fn can_be_reissued(&self) -> bool {
        let is_due = match self.stage {
            Stage::Expired | Stage::Gone => true,
            Stage::LinkSent | Stage::Opened => {
                self.is_expiring || self.time_left == TimeLeft::Passed
            }
            _ => false,
        };
        is_due && self.is_own() && self.reissued_as.is_none()
    }

    /// Whether it may be put away: nothing more will happen to it.
    #[must_use]
    pub const fn can_be_put_away(&self) -> bool {
        self.stage.is_ended() && self.marks.put_away_at.is_none()
    }

    /// Whether its unit is not as ordered.
    #[must_use]
    pub fn deviates(&self) -> bool {
        self.check.as_ref().is_some_and(UnitCheck::deviates)
    }

    /// Whether a person should do something about it.
    #[must_use]
    pub fn needs_attention(&self) -> bool {
        let is_lost = self.stage == Stage::Expired && self.reissued_as.is_none();
        self.marks.put_away_at.is_none()
            && (self.is_expiring
                || self.stuck_days.is_some()
                || self.deviates()
                || is_lost
                || self.stage == Stage::Unconfirmed)
    }
}

impl Board {
    /// The order of a name.
    #[must_use]
    pub fn order(&self, key: &str) -> Option<&BoardOrder> {
        self.orders.iter().find(|order| order.key == key)
    }
}
