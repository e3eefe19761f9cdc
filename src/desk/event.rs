//! What comes of a command.

use crate::domain::fleet::{KeptMerchant, SyncRun, SyncSummary};
use crate::domain::machine::MachinePolicy;
use crate::domain::order::{CreatedOrder, IdempotencyKey};
use crate::domain::{BusinessId, LookupRow, PartnerId, Problem, Profile};
use crate::text::Message;
use std::path::PathBuf;
use std::sync::Arc;

use super::{BoardEvent, BulkEvent, KeyPlace, LinesEvent};
pub use crate::jobs::{ConnectionStep, Progress, StepKind, WaitsFor};

/// Names a job: one command's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(pub u64);

/// An event and the job it belongs to.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// The job.
    pub job: JobId,
    /// The event.
    pub event: Event,
}

/// An order that was sent, now or earlier with the same key.
#[derive(Debug, Clone, PartialEq)]
pub struct SentOrder {
    /// The vendor's answer.
    pub created: CreatedOrder,
    /// The key it was sent with.
    pub key: IdempotencyKey,
    /// When it was first sent, seconds since 1970 (UTC).
    pub sent_at: i64,
    /// The last day the link works, ISO 8601, in the local calendar.
    pub last_day: String,
    /// Whether the ledger already had it confirmed and nothing was sent now.
    pub already_sent: bool,
    /// Whether it was sent so long ago that its link does not work any more.
    pub has_expired: bool,
}

/// The fleet as it is kept on this computer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeptFleet {
    /// Its units, by number as text: whoever shows them sorts them, as [`in_usual_order`](crate::report::in_usual_order) does.
    pub rows: Vec<LookupRow>,
    /// Its merchants, by their identifiers; shared, since there may be very many.
    pub merchants: Arc<Vec<KeptMerchant>>,
    /// The newest sync, if there was one.
    pub newest: Option<SyncRun>,
}

/// What comes of a command.
#[derive(Debug, Clone)]
pub enum Event {
    /// A profile is open.
    ProfileOpened {
        /// The profile.
        profile: Box<Profile>,
        /// Where its keys are.
        keys: KeyPlace,
        /// It had keys of this other client before, whose data are here: a person must say whether that is the same partner.
        asks: Option<PartnerId>,
    },
    /// A step of a connection test ended.
    Step(ConnectionStep),
    /// How much there is to do.
    Planned {
        /// Identifiers or units to do.
        total: usize,
    },
    /// Rows, in the order they finish.
    Rows(Vec<LookupRow>),
    /// How far it is.
    Progress(Progress),
    /// The kept fleet.
    Fleet(Arc<KeptFleet>),
    /// A sync came to its end, whichever it was; the ending event follows.
    Synced(SyncSummary),
    /// Merchants about which the registry gave no answer, and why.
    Unanswered(Vec<(BusinessId, Problem)>),
    /// Something that a person is told while the work goes on: an index was put right, a lock is waited for.
    Says(Message),
    /// An order was sent.
    OrderSent(Box<SentOrder>),
    /// What came of following orders.
    Board(BoardEvent),
    /// An order was deleted.
    OrderDeleted(String),
    /// Of orders from a file.
    Bulk(BulkEvent),
    /// What came of something done with an order file besides sending it.
    Lines(LinesEvent),
    /// A file was written.
    Exported {
        /// Where.
        path: PathBuf,
        /// Rows in it, without the head.
        rows: usize,
    },
    /// The rules of this computer, when they changed.
    Machine(Arc<MachinePolicy>),
    /// The job ended well. Rows that failed are rows, not failures of the job.
    Done,
    /// The job could not be done.
    Failed(Box<Problem>),
    /// The job was cancelled; rows not reached were told as rows that failed with that reason.
    Cancelled,
}
