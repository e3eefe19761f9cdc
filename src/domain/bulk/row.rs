//! One row of a bulk run, as a person sees it.

use super::BulkState;
use crate::domain::order::{
    CreatedOrder, Field, IdempotencyKey, LINK_LIFE_SECS, OrderDraft, Product,
};
use crate::domain::{BusinessId, Problem};
use crate::text::{Message, Tell};

/// Something about a line that stands at a place of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// The column, from 1; `None` when the whole line is meant, or when a preset or constant gave the value.
    pub column: Option<usize>,
    /// The head of the column.
    pub head: Option<String>,
    /// The field of the order.
    pub field: Option<Field>,
    /// What it is.
    pub message: Message,
}

/// An order that stands in the way of a row: of the ledger, of a result file, or of the vendor's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The key it was sent with; the vendor's list tells none.
    pub key: Option<IdempotencyKey>,
    /// The vendor's id, where it is known.
    pub id: Option<String>,
    /// Since when it is known to be there.
    pub since: Since,
    /// The merchant's link, where there is one.
    pub link: Option<String>,
}

/// Since when an order is known to be there; seconds since 1970 (UTC).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// It left for the first time at this moment.
    Sent(i64),
    /// It was first seen in the vendor's list then, and may be older.
    Seen(i64),
    /// Neither ledger, file nor list tells.
    Unknown,
}

/// What a result file tells of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    /// Where the row stood.
    pub state: BulkState,
    /// The key its order had or was to have.
    pub key: Option<IdempotencyKey>,
    /// The vendor's id.
    pub id: Option<String>,
    /// The merchant's link.
    pub link: Option<String>,
    /// When its order first left, seconds since 1970 (UTC), as far as the link's last day tells it.
    pub sent_at: Option<i64>,
}

impl Former {
    /// Whether the link of its order has expired at a time, as far as the file tells.
    #[must_use]
    pub fn has_expired(&self, now: i64) -> bool {
        self.sent_at
            .is_some_and(|at| now >= at.saturating_add(LINK_LIFE_SECS))
    }

    /// The order that the row was, or may have become.
    #[must_use]
    pub fn earlier(&self) -> Earlier {
        Earlier {
            key: self.key.clone(),
            id: self.id.clone(),
            since: self.sent_at.map_or(Since::Unknown, Since::Sent),
            link: self.link.clone(),
        }
    }
}

/// Why a row is not sent.
#[derive(Debug, Clone, PartialEq)]
pub enum SkipReason {
    /// Its cells cannot make an order, or the vendor would refuse the order they make: everything that is wrong.
    Invalid(Vec<Remark>),
    /// An earlier line of the file, with this row number, is for the same merchant, product and name.
    DuplicateOf(usize),
    /// It was ordered before, and the link still works.
    AlreadyOrdered(Earlier),
    /// It was ordered before, and the link has expired: whether it is issued again a person decides.
    Expired(Earlier),
    /// An order for the same merchant, product and name was sent and may exist, or is open at the vendor; that is to be found out first.
    MayExist(Earlier),
    /// A check digit says that a number in it is wrong: it waits for a person's word.
    Doubtful(Vec<Remark>),
    /// A person left it out.
    Excluded,
    /// Only failed rows are sent this time, and it is none.
    NotFailed,
}

impl SkipReason {
    /// The words of reasons that a person can do something about: what `--only-failed` sends.
    pub const FAILURES: [&'static str; 4] = ["invalid", "may_exist", "expired", "doubtful"];

    /// The word in result files and in the database.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid",
            Self::DuplicateOf(_) => "duplicate",
            Self::AlreadyOrdered(_) => "already_ordered",
            Self::Expired(_) => "expired",
            Self::MayExist(_) => "may_exist",
            Self::Doubtful(_) => "doubtful",
            Self::Excluded => "excluded",
            Self::NotFailed => "not_failed",
        }
    }

    /// The order that stands in the way.
    #[must_use]
    pub const fn earlier(&self) -> Option<&Earlier> {
        match self {
            Self::AlreadyOrdered(earlier) | Self::Expired(earlier) | Self::MayExist(earlier) => {
                Some(earlier)
            }
            _ => None,
        }
    }
}

impl Tell for Remark {
    fn tell(&self) -> Message {
        match (self.column, &self.head, self.field) {
            (Some(column), Some(head), _) if !head.is_empty() => Message::new("bulk-remark-column")
                .with("column", column)
                .with("head", head)
                .with("message", self.message.clone()),
            (Some(column), _, _) => Message::new("bulk-remark-bare-column")
                .with("column", column)
                .with("message", self.message.clone()),
            (None, _, Some(field)) => Message::new("bulk-remark-field")
                .with("field", field.tell())
                .with("message", self.message.clone()),
            (None, _, None) => self.message.clone(),
        }
    }
}

/// A moment's day (UTC), ISO 8601.
fn day(at: i64) -> String {
    chrono::DateTime::from_timestamp(at, 0)
        .map_or_else(String::new, |moment| moment.format("%Y-%m-%d").to_string())
}

/// A row of a bulk run. Cells of secret columns are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct BulkRow {
    /// Its row in the file, from 1, the head included.
    pub line: usize,
    /// Its cells, as the file has them; those of secret columns are empty.
    pub cells: Vec<String>,
    /// Whose order it is, where that can be told.
    pub business_id: Option<BusinessId>,
    /// What is ordered.
    pub product: Option<Product>,
    /// Name of the sales unit.
    pub name: Option<String>,
    /// Where it stands.
    pub state: BulkState,
    /// Why it is skipped; `None` in every other state.
    pub skip: Option<SkipReason>,
    /// What went wrong with an order that was sent, or why it was not.
    pub problem: Option<Problem>,
    /// The fields the vendor names, each with what is wrong with it.
    pub fields: Vec<(String, String)>,
    /// What may delay the order.
    pub warnings: Vec<Remark>,
    /// The key it is sent with.
    pub key: Option<IdempotencyKey>,
    /// The vendor's id, and the merchant's link.
    pub created: CreatedOrder,
    /// When it first left, seconds since 1970 (UTC).
    pub sent_at: Option<i64>,
    /// Whether the vendor's list was found not to have it, so that it may be sent anew.
    pub is_absent: bool,
    /// The order as it was edited by hand, without a password; `None` where the line of the file counts.
    pub edited: Option<Box<OrderDraft>>,
}

impl BulkRow {
    /// The merchant's link: of this order, or of the one that was there before.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        // A row that is held back leads to the order that holds it.
        let earlier = || self.skip.as_ref()?.earlier()?.link.as_deref();
        self.created.link.as_deref().or_else(earlier)
    }

    /// When the order with that link first left.
    #[must_use]
    pub fn link_since(&self) -> Option<i64> {
        self.link()?;
        match self.skip.as_ref().and_then(SkipReason::earlier) {
            Some(earlier) => match earlier.since {
                Since::Sent(at) => Some(at),
                // An order may be much older than the first sight of it.
                Since::Seen(_) | Since::Unknown => None,
            },
            None => self.sent_at,
        }
    }

    /// The trace id of the answer, for the vendor's support.
    #[must_use]
    pub fn trace_id(&self) -> Option<&str> {
        self.problem.as_ref()?.trace_id.as_deref()
    }
}

impl Tell for SkipReason {
    fn tell(&self) -> Message {
        match self {
            Self::Invalid(faults) => Message::new("bulk-skip-invalid").with("count", faults.len()),
            Self::DuplicateOf(line) => Message::new("bulk-skip-duplicate").with("line", *line),
            Self::AlreadyOrdered(_) => Message::new("bulk-skip-already-ordered"),
            Self::Expired(earlier) => match (earlier.since, &earlier.id) {
                (Since::Sent(at), Some(id)) => Message::new("bulk-skip-expired-id")
                    .with("day", day(at))
                    .with("id", id),
                _ => Message::new("bulk-skip-expired"),
            },
            // Without a key it comes from the vendor's list, and was not made here.
            Self::MayExist(earlier) if earlier.key.is_none() => match earlier.since {
                Since::Seen(at) => Message::new("bulk-skip-open-since")
                    .with("id", earlier.id.clone().unwrap_or_default())
                    .with("day", day(at)),
                _ => Message::new("bulk-skip-open")
                    .with("id", earlier.id.clone().unwrap_or_default()),
            },
            Self::MayExist(_) => Message::new("bulk-skip-may-exist"),
            Self::Doubtful(_) => Message::new("bulk-skip-doubtful"),
            Self::Excluded => Message::new("bulk-skip-excluded"),
            Self::NotFailed => Message::new("bulk-skip-not-failed"),
        }
    }
}

#[cfg(test)]
impl BulkRow {
    /// A row of which nothing but its state is known, to be filled in by a test.
    pub(super) fn blank(state: BulkState) -> Self {
        Self {
            line: 2,
            cells: Vec::new(),
            business_id: None,
            product: None,
            name: None,
            state,
            skip: None,
            problem: None,
            fields: Vec::new(),
            warnings: Vec::new(),
            key: None,
            created: crate::domain::order::CreatedOrder {
                id: None,
                link: None,
            },
            sent_at: None,
            is_absent: false,
            edited: None,
        }
    }
}
