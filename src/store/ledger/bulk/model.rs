//! What the ledger holds of bulk runs, and what is asked of it and answered.

use crate::domain::bulk::{BulkCounts, BulkRow, Former, Remark, SkipReason};
use crate::domain::order::{IdempotencyKey, OrderDraft, Product};
use crate::domain::{BusinessId, Environment, Problem};
use crate::store::{NewOrder, OrderAnswer};

/// A file that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBulkRun {
    /// Names the profile, as in [`NewOrder`].
    pub profile: String,
    /// The environment that its orders are sent to.
    pub environment: Environment,
    /// Tells the file and how it is read: the same text means the same run, which is gone on with.
    pub identity: String,
    /// The path of the file.
    pub file: String,
    /// How it is read, in the caller's own words; given back as it was.
    pub reading: String,
    /// The heads of its columns, in their order.
    pub heads: Vec<String>,
    /// Now, seconds since 1970 (UTC).
    pub at: i64,
}

/// A line of a file that is to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct NewBulkRow {
    /// Its line in the file, by which it is known again.
    pub line: usize,
    /// Its cells without secret ones.
    pub cells: Vec<String>,
    /// What may delay the order.
    pub warnings: Vec<Remark>,
    /// Whose order it is, where that can be told.
    pub business_id: Option<BusinessId>,
    /// What is ordered, where that can be told.
    pub product: Option<Product>,
    /// The sales unit's name, where that can be told.
    pub name: Option<String>,
    /// The order as it was edited by hand; kept without its password.
    pub edited: Option<OrderDraft>,
    /// What the result file that the row comes from tells of its order.
    pub former: Option<Former>,
    /// Whether a person wants it sent although an order for the same exists, or may exist.
    pub released: bool,
    /// Whether a person wants it sent anew although it was refused, or is known not to exist.
    pub anew: bool,
    /// What is to become of it.
    pub verdict: NewVerdict,
}

/// What is to become of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum NewVerdict {
    /// It is to be sent.
    Send(Box<NewOrder>),
    /// It is left out, for this reason.
    Skip(SkipReason),
}

/// A run that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkRun {
    /// Its number in the ledger.
    pub id: i64,
    /// The path of the file when it was last sent.
    pub file: String,
    /// How it was read, in the words of [`NewBulkRun::reading`].
    pub reading: String,
    /// The heads of its columns, in their order.
    pub heads: Vec<String>,
    /// When it was first to be sent, seconds since 1970 (UTC).
    pub begun_at: i64,
    /// When it last came to its end, seconds since 1970 (UTC); `None` while it is under way or was broken off.
    pub ended_at: Option<i64>,
    /// How many rows stand where.
    pub counts: BulkCounts,
    /// The colleague who began it; `None` where it was begun on this computer.
    pub begun_by: Option<String>,
}

/// The right to send one row once: there is one only after it is on the disk that the row leaves, and it is used up when
/// the row is settled.
#[derive(Debug, PartialEq, Eq)]
pub struct Claim {
    pub(super) line: usize,
    pub(super) order: i64,
    pub(super) key: IdempotencyKey,
    /// No earlier attempt can have done the work.
    pub(super) first: bool,
}

impl Claim {
    /// The line of the row in its file.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The key to send it with.
    #[must_use]
    pub const fn key(&self) -> &IdempotencyKey {
        &self.key
    }

    /// Whether no earlier attempt can have done the work.
    #[must_use]
    pub const fn is_first(&self) -> bool {
        self.first
    }
}

/// How a row that left came back.
#[derive(Debug)]
pub struct Settled {
    /// The claim it left with, which is used up by this.
    pub claim: Claim,
    /// How it ended; `None` when the service is known to have done nothing.
    pub answer: Option<OrderAnswer>,
    /// What the person is told of it; `None` where nothing went wrong.
    pub problem: Option<Problem>,
    /// The fields the vendor names, each with what is wrong with it.
    pub fields: Vec<(String, String)>,
}

/// What came of a step of a run.
#[derive(Debug, Default)]
pub struct Stepped {
    /// The rows that leave now.
    pub claims: Vec<Claim>,
    /// Every row that was touched, as it is now.
    pub rows: Vec<BulkRow>,
}
