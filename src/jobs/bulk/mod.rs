//! Sending a file of orders: each row once, whatever happens.
//!
//! A row leaves only with a [`Claim`](crate::store::Claim), which the ledger gives out after it is on the disk that the row
//! leaves. What came back and what leaves next share a transaction, so that a lasting write costs no throughput. An order
//! that may exist is sent again with the same key and the same bytes a few times, and then looked for in the vendor's list.

mod run;
mod service;
mod team;

pub use service::{BulkService, Meaning, Refusal};
pub use team::held_by;

use super::Progress;
use super::engine::Ended;
use super::on_disk::on_disk;
use crate::domain::bulk::{BulkCounts, BulkRow};
use crate::domain::order::{OrderDraft, ProductOrder};
use crate::domain::{Environment, PartnerId, Problem};
use crate::store::{Ledger, NewOrder, OrderKey, Settled, Stepped};
use crate::team::Sending;
use run::Run;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// What a bulk run is about.
pub struct BulkTask {
    /// Where it is written down.
    pub ledger: Arc<Ledger>,
    /// Names the run in the ledger, where all its rows are.
    pub run: i64,
    /// Names the one who sends it; only the newest one may.
    pub sender: String,
    /// Whose orders they are; every key follows from it, too.
    pub partner: PartnerId,
    /// Whether real merchants are ordered for, or those of the sandbox.
    pub environment: Environment,
    /// The orders of the rows that can be sent. Those that are settled are not sent again.
    pub orders: Vec<BulkOrder>,
    /// The vendor's ids of the orders that were there a moment ago, where the list was read already.
    pub listed: Option<Vec<String>>,
    /// The session that claims its orders, where the partner is shared with a team.
    pub team: Option<Arc<Sending>>,
    /// While it says so nothing leaves; what is on the way comes back.
    pub paused: watch::Receiver<bool>,
    /// How long an order that may exist is asked about.
    pub patience: Patience,
    /// The clock: seconds since 1970 (UTC). It may be wrong, and be set while the run goes on.
    pub now: fn() -> i64,
}

/// The order of a row.
#[derive(Debug, Clone)]
pub struct BulkOrder {
    /// The row in the file.
    pub line: usize,
    /// The order, as it was checked.
    pub order: ProductOrder,
}

/// How long an order that may exist is asked about, beyond what the client itself repeats.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// How often it is sent again.
    pub repeats: u32,
    /// The wait before the first time; doubled each time.
    pub first_wait: Duration,
    /// How long a run that is cancelled waits for what is on the way.
    pub grace: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            repeats: 3,
            first_wait: Duration::from_secs(4),
            grace: Duration::from_secs(5),
        }
    }
}

/// A run in the ledger, for who sends it: the disk blocks, and a job must not.
#[derive(Clone)]
struct RunAccess {
    ledger: Arc<Ledger>,
    run: i64,
    sender: String,
    now: fn() -> i64,
}

impl RunAccess {
    /// Does work where blocking is allowed.
    async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let access = self.clone();
        on_disk(move || work(&access)).await
    }

    /// Settles what came back, and lets the next rows leave; see [`Ledger::step_bulk`].
    fn step(&self, back: &[Settled], leaving: &[(usize, NewOrder)]) -> Result<Stepped, Problem> {
        let Self {
            ledger,
            run,
            sender,
            now,
        } = self;
        ledger.step_bulk(*run, sender, back, leaving, now())
    }
}

/// Takes what a bulk run tells. A slow taker slows the run down instead of filling memory.
pub trait BulkSink: Send + Sync {
    /// Rows as they are now, in the order they changed.
    fn rows(&self, rows: Vec<BulkRow>) -> impl Future<Output = ()> + Send;
    /// How far it is; at most ten times a second.
    fn progress(&self, counts: BulkCounts, progress: Progress) -> impl Future<Output = ()> + Send;
}

/// Sends the rows of a run that are not settled, and gives how that ended. Whatever it is, the ledger has every row.
///
/// # Errors
/// When the ledger cannot be used any more: nothing leaves from then on. What came back meanwhile and could not be noted is
/// as if it had not come back, and is asked about again when the run is gone on with.
pub async fn send_bulk<S: BulkService, K: BulkSink>(
    service: &S,
    task: BulkTask,
    sink: &K,
    cancel: &CancellationToken,
) -> Result<Ended, Problem> {
    Run::of(service, task, sink).await?.finish(cancel).await
}

/// An order as the ledger takes it, with the key that follows from it.
///
/// # Errors
/// When the API cannot carry it.
pub fn new_order<S: BulkService>(
    service: &S,
    partner: &PartnerId,
    environment: Environment,
    order: &ProductOrder,
    now: i64,
) -> Result<NewOrder, Problem> {
    let (target, body) = service.letter(order)?;
    Ok(NewOrder {
        profile: partner.as_str().to_owned(),
        // The ledger raises it where an order with it has ended.
        key: OrderKey::FIRST,
        environment,
        target,
        body,
        business_id: order.business_id.clone(),
        product: order.product,
        name: order.sales_unit_name.clone(),
        // What the board compares the unit with, and what an order is issued again from.
        draft: OrderDraft::of(order),
        created_at: now,
    })
}
