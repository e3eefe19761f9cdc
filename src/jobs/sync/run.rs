//! The loop of a sync: requests in flight, one batch being kept, and what is told meanwhile.

use super::listing::Listing;
use crate::domain::fleet::SyncSummary;
use crate::domain::{FleetUnit, LookupRow, Msn, Problem, SalesUnit};
use crate::jobs::circuit_breaker::{CircuitBreaker, Rate};
use crate::jobs::engine::{TELL_EVERY, broken_off, now, unit_not_connected};
use crate::jobs::on_disk::{FleetAccess, ended};
use crate::jobs::queue::Queue;
use crate::jobs::{Ended, Failure, Progress, Service, Sink};
use crate::store::{Due, FetchedUnit, Outcome, Recorded};
use std::collections::HashMap;
use tokio::sync::watch;
use tokio::task::{Id, JoinError, JoinHandle, JoinSet};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// Requests in flight for a service that does not say how many it allows.
const UNTOLD: usize = 8;
/// Units that are kept in one transaction when very many are to be kept at once.
const BATCH: usize = 1000;

type Fetched = Result<SalesUnit, Failure>;

/// What was kept of a batch, and how many of its units came back how.
type Written = Result<(Recorded, SyncSummary), Problem>;

pub(super) struct Run<'a, S, K> {
    service: &'a S,
    access: &'a FleetAccess,
    run: Option<i64>,
    sink: &'a K,
    pub(super) queue: Queue<Msn>,
    listing: Listing,
    running: JoinSet<Fetched>,
    steps: HashMap<Id, Msn>,
    unwritten: Vec<FetchedUnit>,
    writing: Option<JoinHandle<Written>>,
    /// The units of the batch that is being kept.
    in_writing: usize,
    /// They add up once the run has come to its end.
    pub(super) counts: SyncSummary,
    ready: Vec<LookupRow>,
    rate: Rate,
    told: Option<Progress>,
    told_at: Instant,
    breaker: CircuitBreaker,
    stopped: Option<Problem>,
}

impl<'a, S: Service, K: Sink> Run<'a, S, K> {
    /// A run that has nothing done yet of what is due.
    pub(super) fn new(
        service: &'a S,
        access: &'a FleetAccess,
        run: Option<i64>,
        sink: &'a K,
        due: Due,
        mut listing: Listing,
    ) -> Self {
        let ready = std::mem::take(&mut listing.failed);
        Self {
            service,
            access,
            run,
            sink,
            queue: Queue::new(due.units),
            listing,
            running: JoinSet::new(),
            steps: HashMap::new(),
            unwritten: Vec::new(),
            writing: None,
            in_writing: 0,
            counts: SyncSummary {
                total: due.total + ready.len(),
                reused: due.reused,
                failed: ready.len(),
                ..SyncSummary::default()
            },
            ready,
            rate: Rate::default(),
            told: None,
            told_at: Instant::now(),
            breaker: CircuitBreaker::default(),
            stopped: None,
        }
    }

    /// Works until everything was tried, or until it makes no sense to go on.
    ///
    /// # Errors
    /// When the store cannot be used; what was not kept then counts as failed.
    pub(super) async fn finish(
        &mut self,
        first: &mut watch::Receiver<Vec<Msn>>,
        cancel: &CancellationToken,
    ) -> Result<Ended, Problem> {
        self.sink.planned(self.counts.total).await;
        let worked = self.work(first, cancel).await;
        // What has come back by now is still kept, so that the next sync does not fetch it again.
        self.break_off().await;
        let ended = match worked {
            Ok(is_cancelled) => self.settle(is_cancelled).await,
            Err(problem) => Err(problem),
        };
        let counts = &mut self.counts;
        let reached = counts.fetched + counts.reused + counts.not_visible + counts.failed;
        // Only after a trouble with the disk, or when it was cancelled.
        counts.failed += counts.total.saturating_sub(reached);
        self.tell().await;
        ended
    }

    /// Tells whether it was cancelled.
    async fn work(
        &mut self,
        first: &mut watch::Receiver<Vec<Msn>>,
        cancel: &CancellationToken,
    ) -> Result<bool, Problem> {
        let mut ticker = tokio::time::interval(TELL_EVERY);
        let mut is_watched = true;
        loop {
            self.write();
            self.fill();
            // Nothing is unwritten then: whatever came back is being kept since the call above.
            if self.stopped.is_some() || (self.running.is_empty() && self.writing.is_none()) {
                return Ok(false);
            }
            tokio::select! {
                biased;
                // Looked at first: a cancel must not wait while answers keep coming.
                () = cancel.cancelled() => return Ok(true),
                written = written(&mut self.writing) => self.take_written(written?),
                Some(joined) = self.running.join_next_with_id() => self.joined(joined),
                changed = first.changed(), if is_watched => {
                    // Whoever told what is on screen is gone; asked again, the branch would be ready for ever.
                    is_watched = changed.is_ok();
                    self.queue.put_first(&first.borrow_and_update());
                }
                _ = ticker.tick() => {}
            }
            if self.told_at.elapsed() >= TELL_EVERY {
                self.tell().await;
            }
        }
    }

    /// Sends as many requests as are allowed.
    fn fill(&mut self) {
        let allowed = match self.service.traffic().allowed {
            // A service that does not say.
            0 => UNTOLD,
            allowed => allowed,
        };
        // What was fetched but is not kept yet counts among them: were this program killed now, it would have to be fetched again.
        let mut busy = self.running.len() + self.unwritten.len() + self.in_writing;
        // The loop looks at `stopped` only after this, and nothing more is to leave then.
        while busy < allowed
            && self.stopped.is_none()
            && let Some(msn) = self.queue.take()
        {
            let (service, wanted) = (self.service.clone(), msn.clone());
            let handle = self
                .running
                .spawn(async move { service.unit(&wanted).await });
            self.steps.insert(handle.id(), msn);
            busy += 1;
        }
    }

    fn joined(&mut self, joined: Result<(Id, Fetched), JoinError>) {
        let (id, fetched) = match joined {
            Ok((id, fetched)) => (id, Some(fetched)),
            Err(error) => (error.id(), None),
        };
        let Some(msn) = self.steps.remove(&id) else {
            return;
        };
        let outcome = match fetched {
            Some(fetched) => {
                let stops = self.breaker.stops(fetched.as_ref().err());
                // The first reason counts, not that of the last request on the way.
                self.stopped = self.stopped.take().or(stops);
                self.outcome(&msn, fetched)
            }
            None => {
                tracing::error!(%msn, "a step of a sync broke off");
                Outcome::Failed(broken_off())
            }
        };
        self.unwritten.push(FetchedUnit {
            msn,
            at: now(),
            outcome,
        });
    }

    fn outcome(&mut self, msn: &Msn, fetched: Fetched) -> Outcome {
        let (listed_name, merchant) = self.listing.take(msn);
        match fetched {
            Ok(mut unit) => {
                // Some answers leave out what the list had.
                unit.name = unit.name.or(listed_name);
                unit.business_id = unit.business_id.or(merchant);
                Outcome::Found {
                    unit,
                    merchant_name: None,
                }
            }
            Err(failure) if failure.is_not_visible => {
                Outcome::NotVisible(unit_not_connected(&failure))
            }
            Err(failure) => Outcome::Failed(failure.problem),
        }
    }

    /// Begins to keep what was fetched, unless a batch is being kept: then the next one grows meanwhile.
    fn write(&mut self) {
        if self.writing.is_some() || self.unwritten.is_empty() {
            return;
        }
        let batch = std::mem::take(&mut self.unwritten);
        let run = self.run;
        self.in_writing = batch.len();
        self.writing = Some(self.access.begin(move |store, fleet| {
            let counts = counted(&batch);
            Ok((store.record(fleet, run, batch)?, counts))
        }));
    }

    fn take_written(&mut self, (recorded, counts): (Recorded, SyncSummary)) {
        self.in_writing = 0;
        self.counts.fetched += counts.fetched;
        self.counts.not_visible += counts.not_visible;
        self.counts.failed += counts.failed;
        self.counts.changed += recorded.changed;
        let rows = recorded.rows.into_iter();
        self.ready.extend(rows.map(FleetUnit::into_row));
    }

    /// Drops the requests that are on their way, but nothing that has come back.
    async fn break_off(&mut self) {
        self.running.abort_all();
        while let Some(joined) = self.running.join_next_with_id().await {
            // Its step stays in `steps`, where `settle` finds it among those that were not reached.
            if joined.as_ref().is_err_and(JoinError::is_cancelled) {
                continue;
            }
            self.joined(joined);
        }
    }

    /// Keeps what is left to keep, and says how it ended.
    async fn settle(&mut self, is_cancelled: bool) -> Result<Ended, Problem> {
        self.write_all().await?;
        // Left as they were: a person's cancel says nothing about units that were not reached.
        if is_cancelled {
            return Ok(Ended::Cancelled);
        }
        let Some(reason) = self.stopped.clone() else {
            return Ok(Ended::Done);
        };
        let unreached: Vec<Msn> = self.steps.drain().map(|(_, msn)| msn).collect();
        let queued = std::iter::from_fn(|| self.queue.take());
        let at = now();
        let unreached: Vec<FetchedUnit> = unreached
            .into_iter()
            .chain(queued)
            .map(|msn| FetchedUnit {
                msn,
                at,
                outcome: Outcome::Failed(reason.clone()),
            })
            .collect();
        for batch in unreached.chunks(BATCH) {
            self.unwritten = batch.to_vec();
            self.write_all().await?;
            self.tell().await;
        }
        Ok(Ended::Stopped(Box::new(reason)))
    }

    async fn write_all(&mut self) -> Result<(), Problem> {
        loop {
            self.write();
            if self.writing.is_none() {
                return Ok(());
            }
            let written = written(&mut self.writing).await?;
            self.take_written(written);
        }
    }

    async fn tell(&mut self) {
        if !self.ready.is_empty() {
            self.sink.rows(std::mem::take(&mut self.ready)).await;
        }
        let counts = &self.counts;
        let mut progress = Progress {
            total: counts.total,
            done: counts.fetched + counts.reused + counts.not_visible + counts.failed,
            failed: counts.failed,
            ..Progress::default()
        };
        progress.take_traffic(&self.service.traffic());
        // Fresh units are done at the start and at no cost: with them every estimate would be too short.
        self.rate.update(&mut progress, counts.reused);
        if self.told != Some(progress) {
            self.sink.progress(progress).await;
            self.told = Some(progress);
        }
        self.told_at = Instant::now();
    }
}

fn counted(batch: &[FetchedUnit]) -> SyncSummary {
    let mut counts = SyncSummary::default();
    for unit in batch {
        match unit.outcome {
            Outcome::Found { .. } => counts.fetched += 1,
            Outcome::NotVisible(_) => counts.not_visible += 1,
            Outcome::Failed(_) => counts.failed += 1,
        }
    }
    counts
}

/// Waits until the batch is kept; for ever while there is none. May be dropped and called again.
async fn written(writing: &mut Option<JoinHandle<Written>>) -> Written {
    ended(writing, "work on the disk").await.flatten()
}
