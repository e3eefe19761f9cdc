//! The engine under look-ups and fleets: a queue of steps, a bounded window of running ones, and the rows they owe.

mod pending;

use super::circuit_breaker::{CircuitBreaker, Rate};
use super::{Failure, Progress, Service, Sink};
use crate::domain::{BusinessId, LookupRow, Msn, Problem, RowState, SalesUnit, UnitRef};
use crate::text::Message;
use pending::PendingRows;
pub(super) use pending::{Requester, failed_merchant, unit_not_connected};
use std::collections::{HashMap, VecDeque};
use std::time::Duration;
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// Steps that run at once. More than any limiter lets through, so that the limiter is what decides; far fewer than a large
/// job has, so that memory does not grow with it.
const WINDOW: usize = 96;

/// Rows that are gathered before they are told even if the time has not come.
const BATCH: usize = 256;

/// The shortest time between two tellings: ten a second are as many as anyone can read.
pub(super) const TELL_EVERY: Duration = Duration::from_millis(100);

/// How a job ended. Its rows are complete in every case.
#[derive(Debug, Clone, PartialEq)]
pub enum Ended {
    /// Everything was tried; single rows may have failed.
    Done,
    /// The person stopped it; rows that were not reached failed with that reason.
    Cancelled,
    /// It was pointless to go on (keys refused, host gone); rows that were not reached failed with this problem.
    Stopped(Box<Problem>),
}

/// One call to make.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// The units of a merchant.
    Units(BusinessId),
    /// One unit with its settings.
    Unit(Msn),
    /// A merchant's name, where the API tells names.
    Name(BusinessId),
}

pub(super) enum StepAnswer {
    Units(Result<Vec<UnitRef>, Failure>),
    Unit(Box<Result<SalesUnit, Failure>>),
    Name(Result<Option<String>, Failure>),
}

pub(super) struct Engine<'a, S, K> {
    service: &'a S,
    sink: &'a K,
    queue: VecDeque<Step>,
    running: JoinSet<StepAnswer>,
    // By the id of its task: of a step that panicked nothing else comes back.
    steps: HashMap<Id, Step>,
    pending: PendingRows,
    ready: Vec<LookupRow>,
    progress: Progress,
    told: Option<Progress>,
    told_at: Instant,
    breaker: CircuitBreaker,
    rate: Rate,
    stopped: Option<Problem>,
}

impl<'a, S: Service, K: Sink> Engine<'a, S, K> {
    pub(super) fn new(service: &'a S, sink: &'a K) -> Self {
        Self {
            service,
            sink,
            queue: VecDeque::new(),
            running: JoinSet::new(),
            steps: HashMap::new(),
            pending: PendingRows::new(service.knows_names()),
            ready: Vec::new(),
            progress: Progress::default(),
            told: None,
            told_at: Instant::now(),
            breaker: CircuitBreaker::default(),
            rate: Rate::default(),
            stopped: None,
        }
    }

    /// The same engine, whose service has answered a call before.
    pub(super) fn answered(mut self) -> Self {
        // The list of the fleet has come with these keys: one refused call among the details is then no reason to stop.
        self.breaker.stops(None);
        self
    }

    /// A row that needs no call.
    pub(super) fn finish(&mut self, row: LookupRow) {
        self.progress.total += 1;
        self.take_row(row);
    }

    /// Owes the rows of a merchant.
    pub(super) fn ask_merchant(&mut self, id: BusinessId, requester: Requester) {
        self.pending.ask_merchant(id, requester);
        self.asked();
    }

    /// Owes the row of a unit.
    pub(super) fn ask_unit(&mut self, unit: UnitRef, requester: Requester) {
        self.pending.ask_unit(unit, None, requester);
        self.asked();
    }

    fn asked(&mut self) {
        self.progress.total += 1;
        self.queue.extend(self.pending.steps.drain(..));
        self.take_rows();
    }

    /// Works until every row is out.
    pub(super) async fn run(mut self, cancel: &CancellationToken) -> Ended {
        self.sink.planned(self.progress.total).await;
        let is_cancelled = self.work(cancel).await;
        // Nothing here changes anything at the service, so what is on the way is not waited for.
        self.running.abort_all();
        let reason = if is_cancelled {
            Some(cancelled())
        } else {
            self.stopped.clone()
        };
        let left = self
            .pending
            // Without a reason only a step that broke off can have left rows pending.
            .fail_remaining(&reason.clone().unwrap_or_else(broken_off));
        left.into_iter().for_each(|row| self.take_row(row));
        self.tell().await;
        match reason {
            None => Ended::Done,
            Some(_) if is_cancelled => Ended::Cancelled,
            Some(problem) => Ended::Stopped(Box::new(problem)),
        }
    }

    /// Runs steps until there are none, or until it makes no sense to go on. Tells whether it was cancelled.
    async fn work(&mut self, cancel: &CancellationToken) -> bool {
        // While the service asks for a pause no answer comes, and how long it waits is to be told all the same.
        let mut ticker = tokio::time::interval(TELL_EVERY);
        loop {
            self.fill();
            if self.running.is_empty() || self.stopped.is_some() {
                return false;
            }
            tokio::select! {
                biased;
                // Looked at first: a cancel must not wait while answers keep coming.
                () = cancel.cancelled() => return true,
                Some(joined) = self.running.join_next_with_id() => self.joined(joined),
                _ = ticker.tick() => {}
            }
            if self.ready.len() >= BATCH || self.told_at.elapsed() >= TELL_EVERY {
                self.tell().await;
            }
        }
    }

    fn fill(&mut self) {
        while self.running.len() < WINDOW
            && let Some(step) = self.queue.pop_front()
        {
            let handle = self.running.spawn(call(self.service.clone(), step.clone()));
            self.steps.insert(handle.id(), step);
        }
    }

    fn joined(&mut self, joined: Result<(Id, StepAnswer), JoinError>) {
        let (id, answer) = match joined {
            Ok((id, answer)) => (id, Some(answer)),
            Err(error) => (error.id(), None),
        };
        let Some(step) = self.steps.remove(&id) else {
            return;
        };
        match (step, answer) {
            (Step::Units(id), Some(StepAnswer::Units(result))) => {
                self.weigh(result.as_ref().err());
                self.progress.total += self.pending.listed(&id, result);
            }
            (Step::Unit(msn), Some(StepAnswer::Unit(result))) => {
                self.weigh((*result).as_ref().err());
                self.pending.fetched(&msn, *result);
            }
            (Step::Name(id), Some(StepAnswer::Name(result))) => {
                // Not weighed, and its failure dropped: a name is an extra, and the row goes out without it.
                self.pending.named(&id, result.ok().flatten());
            }
            // A step that ended without an answer was broken off; its rows are failed at the end with all others.
            (step, _) => tracing::error!(?step, "a step of a job broke off"),
        }
        for step in self.pending.steps.drain(..).rev() {
            // In front: a merchant that was begun is finished before the next, so that few are open at once.
            self.queue.push_front(step);
        }
        self.take_rows();
    }

    fn weigh(&mut self, failure: Option<&Failure>) {
        if self.stopped.is_none() {
            // The first reason counts: what fails after it is what was still on the way.
            self.stopped = self.breaker.stops(failure);
        }
    }

    fn take_rows(&mut self) {
        for row in std::mem::take(&mut self.pending.rows) {
            self.take_row(row);
        }
    }

    fn take_row(&mut self, row: LookupRow) {
        self.progress.done += 1;
        // "Not connected" is an answer of the service, and no failure.
        if matches!(row.state, RowState::Invalid | RowState::Failed) {
            self.progress.failed += 1;
        }
        self.ready.push(row);
    }

    async fn tell(&mut self) {
        if !self.ready.is_empty() {
            self.sink.rows(std::mem::take(&mut self.ready)).await;
        }
        self.progress.take_traffic(&self.service.traffic());
        self.rate.update(&mut self.progress, 0);
        if self.told != Some(self.progress) {
            self.sink.progress(self.progress).await;
            self.told = Some(self.progress);
        }
        self.told_at = Instant::now();
    }
}

async fn call<S: Service>(service: S, step: Step) -> StepAnswer {
    match step {
        Step::Units(id) => StepAnswer::Units(service.merchant_units(&id).await),
        Step::Unit(msn) => StepAnswer::Unit(Box::new(service.unit(&msn).await)),
        Step::Name(id) => StepAnswer::Name(service.merchant_name(&id).await),
    }
}

/// Seconds since 1970 (UTC).
pub(super) fn now() -> i64 {
    chrono::Utc::now().timestamp()
}

/// The problem of rows that were not reached because the person stopped the job.
pub(super) fn cancelled() -> Problem {
    Problem::cancelled(Message::new("jobs-cancelled")).next(Message::new("jobs-cancelled-next"))
}

/// The problem of rows whose step panicked: a fault of ours, told as one.
pub(super) fn broken_off() -> Problem {
    Problem::local(Message::new("jobs-broken-off")).next(Message::new("jobs-cancelled-next"))
}
