//! The sync: brings the kept fleet up to date, as fast as the service allows.
//!
//! The list first, then one call per unit: those on screen, then those never seen, then the oldest. What comes is kept at
//! once, and a unit counts as in flight until it is kept, so that a run that is killed has spent no more requests in vain
//! than were allowed in flight.

mod listing;
mod run;

use super::engine::now;
use super::merchants::learn_names;
use super::on_disk::FleetAccess;
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
    /// Which fleet it is, by its key in the store.
    pub fleet: String,
    /// Which units are due, and which of them come first.
    pub options: SyncOptions,
    /// For an API that cannot list a fleet: the merchants whose units are the fleet.
    pub watched: Option<Vec<BusinessId>>,
    /// The units to fetch before all others from now on, for instance those on screen.
    pub first: watch::Receiver<Vec<Msn>>,
}

/// What came of a sync.
pub struct Synced {
    /// How it ended. A problem: there was no list, or the store could not be used; what was fetched until then is kept.
    pub ended: Result<Ended, Problem>,
    /// The counts, however it ended. Without a list they are of the fleet as it was known before.
    pub summary: SyncSummary,
    /// Merchants whose names were learned.
    pub named: usize,
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
    let synced = whole(service, task, sink, cancel, false).await;
    synced.ended.map(|ended| (ended, synced.summary))
}

/// Syncs as [`sync`] does, and then, once every unit was asked for, asks for the names of merchants that have none yet, those of units
/// on screen first. Their requests count, too.
pub async fn sync_and_name<S: Service, K: Sink>(
    service: &S,
    task: SyncTask,
    sink: &K,
    cancel: &CancellationToken,
) -> Synced {
    whole(service, task, sink, cancel, true).await
}

async fn whole<S: Service, K: Sink>(
    service: &S,
    task: SyncTask,
    sink: &K,
    cancel: &CancellationToken,
    names: bool,
) -> Synced {
    let mut synced = Synced {
        ended: Ok(Ended::Done),
        summary: SyncSummary::default(),
        named: 0,
    };
    let access = FleetAccess::new(Arc::clone(&task.store), &task.fleet);
    let mut first = task.first.clone();
    let began = Instant::now();
    // The client counts the requests of all its jobs since it was made.
    let sent_before = service.traffic().sent;
    let run = match begin(&access, &task.options).await {
        Ok(run) => run,
        Err(problem) => {
            synced.ended = Err(problem);
            return synced;
        }
    };
    let summary = &mut synced.summary;
    synced.ended = work(service, &access, run, task, sink, cancel, summary).await;
    // Units come first: a name is worth little where the keys are refused or the host is gone.
    if names && synced.ended == Ok(Ended::Done) {
        let (store, fleet) = (Arc::clone(&access.store), &access.fleet);
        match learn_names(service, store, fleet, &mut first, sink, cancel).await {
            Ok(named) => synced.named = named,
            Err(problem) => synced.ended = Err(problem),
        }
    }
    let summary = &mut synced.summary;
    summary.seconds = began.elapsed().as_secs();
    summary.requests = service.traffic().sent.saturating_sub(sent_before);
    let (summary, is_complete) = (*summary, synced.ended == Ok(Ended::Done));
    // However it ended, since the times of its end and its counts are shown among the syncs.
    if let Some(run) = run {
        let kept = access
            .with(move |store, fleet| store.end_sync(fleet, run, now(), is_complete, &summary))
            .await;
        // The first trouble is told: it is the cause of what fails after it.
        if let (Ok(_), Err(problem)) = (&synced.ended, kept) {
            synced.ended = Err(problem);
        }
    }
    synced
}

/// Notes that a sync of the fleet begins. One of chosen units is none.
async fn begin(access: &FleetAccess, options: &SyncOptions) -> Result<Option<i64>, Problem> {
    if !options.only.is_empty() {
        return Ok(None);
    }
    let run = access.with(|store, fleet| store.begin_sync(fleet, now()));
    run.await.map(Some)
}

async fn work<S: Service, K: Sink>(
    service: &S,
    access: &FleetAccess,
    run: Option<i64>,
    task: SyncTask,
    sink: &K,
    cancel: &CancellationToken,
    summary: &mut SyncSummary,
) -> Result<Ended, Problem> {
    let options = task.options.clone();
    // The units are known already, and a list would only cost requests.
    let listing = if options.only_failed || !options.only.is_empty() {
        Ok(Some(Listing::default()))
    } else {
        tokio::select! {
            biased;
            () = cancel.cancelled() => Ok(None),
            listing = Listing::fetch(service, task.watched) => listing.map(Some),
        }
    };
    let Ok(Some(listing)) = listing else {
        *summary = untried(access, options).await;
        return listing.map(|_| Ended::Cancelled);
    };
    let units = listing.to_keep();
    let due = access.with(move |store, fleet| {
        let at = now();
        if !units.is_empty() {
            // Before what is due is asked for: a unit that is new in the list is due first.
            store.note_listed(fleet, &units, at)?;
        }
        store.due(fleet, &options, at)
    });
    let due = due.await?;
    let mut run = Run::new(service, access, run, sink, due, listing);
    let mut first = task.first;
    run.queue.put_first(&task.options.first);
    let ended = run.finish(&mut first, cancel).await;
    *summary = run.counts;
    ended
}

/// The counts of a sync that came to no unit: what is due was not reached.
async fn untried(access: &FleetAccess, options: SyncOptions) -> SyncSummary {
    let due = access.with(move |store, fleet| store.due(fleet, &options, now()));
    // Without a store nothing is known, and that is told elsewhere.
    due.await.map_or_else(
        |_| SyncSummary::default(),
        |due| SyncSummary {
            total: due.total,
            reused: due.reused,
            failed: due.units.len(),
            ..SyncSummary::default()
        },
    )
}
