//! The sync: brings the kept fleet up to date, as fast as the service allows.
//!
//! The list first, then one call per unit: those on screen, then those never seen, then the oldest. What comes is kept at
//! once, and a unit counts as in flight until it is kept, so that a run that is killed has spent no more requests in vain
//! than were allowed in flight.

mod listing;
mod queue;
mod run;

use super::shelf::{Shelf, now};
use super::{Ended, Service, Sink};
use crate::domain::fleet::{SyncOptions, SyncSummary};
use crate::domain::{BusinessId, Msn, Problem};
use crate::store::FleetStore;
use listing::Listing;
use run::Run;
use std::sync::Arc;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// What a sync is about.
pub struct SyncTask {
    /// Where the fleet is kept.
    pub store: Arc<FleetStore>,
    /// Which fleet it is: the profile's key.
    pub fleet: String,
    /// What to do.
    pub options: SyncOptions,
    /// For an API that cannot list a fleet: the merchants whose units are the fleet.
    pub watched: Option<Vec<BusinessId>>,
    /// The units to fetch before all others from now on, for instance those on screen.
    pub first: watch::Receiver<Vec<Msn>>,
}

/// Syncs a fleet. Tells the rows that were fetched, failed or vanished; those that are fresh enough are only counted.
///
/// The counts always add up. Units that were not reached count as failed: when it was stopped because it made no sense to
/// go on, each is kept as failed with that reason; when the person cancelled it, they are left as they were.
///
/// # Errors
/// When there is no list, or the store cannot be used. What was fetched until then is kept.
pub async fn sync<S: Service, K: Sink>(
    service: &S,
    task: SyncTask,
    sink: &K,
    cancel: &CancellationToken,
) -> Result<(Ended, SyncSummary), Problem> {
    let began = Instant::now();
    let sent_before = service.traffic().sent;
    let shelf = Shelf::new(Arc::clone(&task.store), &task.fleet);
    let run = shelf
        .with(|store, fleet| store.begin_sync(fleet, now()))
        .await?;
    let mut summary = SyncSummary::default();
    let outcome = work(service, &shelf, run, task, sink, cancel, &mut summary).await;
    summary.seconds = began.elapsed().as_secs();
    summary.requests = service.traffic().sent.saturating_sub(sent_before);
    let is_complete = outcome == Ok(Ended::Done);
    let ended = shelf
        .with(move |store, fleet| store.end_sync(fleet, run, now(), is_complete, &summary))
        .await;
    let outcome = outcome?;
    ended?;
    Ok((outcome, summary))
}

async fn work<S: Service, K: Sink>(
    service: &S,
    shelf: &Shelf,
    run: i64,
    task: SyncTask,
    sink: &K,
    cancel: &CancellationToken,
    summary: &mut SyncSummary,
) -> Result<Ended, Problem> {
    let listing = if task.options.only_failed {
        Listing::default()
    } else {
        tokio::select! {
            biased;
            () = cancel.cancelled() => return Ok(Ended::Cancelled),
            listing = Listing::fetch(service, task.watched) => listing?,
        }
    };
    let units = listing.to_keep();
    let options = task.options.clone();
    let due = shelf.with(move |store, fleet| {
        let at = now();
        if !units.is_empty() {
            store.note_listed(fleet, &units, at)?;
        }
        store.due(fleet, &options, at)
    });
    let due = due.await?;
    let mut run = Run::new(service, shelf, run, sink);
    run.plan(due, listing);
    let mut first = task.first;
    run.queue.put_first(&task.options.first);
    let ended = run.finish(&mut first, cancel).await;
    *summary = run.summary();
    ended
}
