//! The loop of a bulk run: orders on the way, one step being written, and what is told meanwhile.

use super::{
    BulkOrder, BulkService, BulkSink, BulkTask, Meaning, Refusal, RunAccess, new_order, team,
};
use crate::api::SentFlag;
use crate::domain::Problem;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, Listed, Missing, reconcile};
use crate::domain::order::{CreatedOrder, ProductOrder, TrackedOrder};
use crate::domain::problem::ProblemKind;
use crate::jobs::Progress;
use crate::jobs::circuit_breaker::{CircuitBreaker, Rate};
use crate::jobs::engine::{Ended, TELL_EVERY, broken_off};
use crate::jobs::on_disk::ended;
use crate::store::{Claim, NewOrder, OrderAnswer, Settled, Stepped};
use crate::text::Message;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use tokio::task::{Id, JoinError, JoinHandle, JoinSet};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// Orders that may be on the way for a service that does not say how many it allows.
const UNTOLD: usize = 8;
/// Most rows that have left and wait for their turn at the client, beside those it lets through: enough to keep it busy
/// while the next step is being written.
const WAITING: usize = 24;
/// Orders without a usable answer, one after the other, after which the rest is not tried.
const GIVE_UP_AFTER: usize = 12;
/// Orders refused for who asks, one after the other, after which the rest is not tried.
const REFUSED_ALIKE: usize = 8;

type Back = Result<CreatedOrder, Refusal>;
pub(super) type Written = (Result<Stepped, Problem>, Vec<Settled>);

pub(super) struct Run<'a, S, K> {
    service: &'a S,
    task: BulkTask,
    access: RunAccess,
    sink: &'a K,
    /// By their lines: a second copy of each would be what a large file costs most.
    orders: Vec<BulkOrder>,
    states: HashMap<usize, BulkState>,
    queue: VecDeque<usize>,
    later: Vec<(Instant, usize)>,
    repeats: HashMap<usize, u32>,
    /// Lines whose key the vendor knew with other bytes.
    key_taken: HashSet<usize>,
    running: JoinSet<Back>,
    claims: HashMap<Id, (Claim, SentFlag)>,
    back: Vec<Settled>,
    writing: Option<JoinHandle<Written>>,
    ready: Vec<BulkRow>,
    done_before: usize,
    rate: Rate,
    told: Option<(BulkCounts, Progress)>,
    told_at: Instant,
    breaker: CircuitBreaker,
    fruitless: usize,
    refused_alike: usize,
    stopped: Option<Problem>,
    failed: Option<Problem>,
    is_cancelled: bool,
}

impl<'a, S: BulkService, K: BulkSink> Run<'a, S, K> {
    /// Takes over what the ledger has of the run.
    pub(super) async fn of(
        service: &'a S,
        mut task: BulkTask,
        sink: &'a K,
    ) -> Result<Self, Problem> {
        let access = RunAccess {
            ledger: Arc::clone(&task.ledger),
            run: task.run,
            sender: task.sender.clone(),
            now: task.now,
        };
        let rows = access.with(|it| it.ledger.bulk_states(it.run)).await?;
        let mut orders = std::mem::take(&mut task.orders);
        // `find` relies on this order.
        orders.sort_unstable_by_key(|order| order.line);
        let states: HashMap<usize, BulkState> = rows.iter().copied().collect();
        let with = |wanted: &[BulkState]| {
            let open = rows.iter().filter(|(_, state)| wanted.contains(state));
            let lines = open.map(|(line, _)| *line);
            lines
                // A row that this request leaves out has no order here, and stays as it is.
                .filter(|line| find(&orders, *line).is_some())
                .collect::<Vec<_>>()
        };
        // What may exist comes first: it is what one knows least about.
        let mut queue: VecDeque<usize> = with(&[BulkState::Sent, BulkState::Unknown]).into();
        queue.extend(with(&[BulkState::Planned]));
        let mut run = Self {
            service,
            task,
            access,
            sink,
            orders,
            states,
            queue,
            later: Vec::new(),
            repeats: HashMap::new(),
            key_taken: HashSet::new(),
            running: JoinSet::new(),
            claims: HashMap::new(),
            back: Vec::new(),
            writing: None,
            ready: Vec::new(),
            done_before: 0,
            rate: Rate::default(),
            told: None,
            told_at: Instant::now(),
            breaker: CircuitBreaker::default(),
            fruitless: 0,
            refused_alike: 0,
            stopped: None,
            failed: None,
            is_cancelled: false,
        };
        // What an earlier sending settled is no work of this one, and would make its rate too high.
        run.done_before = run.counts().done();
        Ok(run)
    }

    pub(super) async fn finish(mut self, cancel: &CancellationToken) -> Result<Ended, Problem> {
        self.tell().await;
        let began = tokio::select! {
            biased;
            () = cancel.cancelled() => Ok(false),
            // Nothing has left yet, so a cancel here loses nothing.
            began = self.list_before() => began.map(|()| true),
        };
        self.is_cancelled = began == Ok(false);
        if let Err(problem) = began {
            self.stopped = Some(problem);
        }
        self.work(cancel).await;
        self.settle_rest().await;
        // A person who cancels waits for what is on the way and for no further request; the next sending looks.
        if self.failed.is_none() && !self.is_cancelled {
            tokio::select! {
                biased;
                () = cancel.cancelled() => self.is_cancelled = true,
                reconciled = self.reconcile() => self.failed = reconciled.err(),
            }
        }
        if self.failed.is_none() {
            // Gives the run back: the next one to send it takes a token of its own.
            let end = |it: &RunAccess| it.ledger.end_bulk(it.run, &it.sender, (it.now)());
            self.failed = self.access.with(end).await.err();
        }
        self.tell().await;
        match (self.failed, self.stopped) {
            (Some(problem), _) => Err(problem),
            (None, _) if self.is_cancelled => Ok(Ended::Cancelled),
            (None, Some(problem)) => Ok(Ended::Stopped(Box::new(problem))),
            (None, None) => Ok(Ended::Done),
        }
    }

    /// Keeps which orders there are before the first row leaves.
    ///
    /// # Errors
    /// When the keys are refused, or the list cannot be kept.
    async fn list_before(&self) -> Result<(), Problem> {
        let is_first = self
            .states
            .values()
            // Once a row has left, the list may hold the order that came of it, which must not count as there before.
            .all(|state| matches!(state, BulkState::Planned | BulkState::Skipped));
        if self.queue.is_empty() || !is_first || self.service.cannot_list().is_some() {
            return Ok(());
        }
        let ids = match self.task.listed.clone() {
            Some(ids) => ids,
            None => match self.service.orders().await {
                Ok(listed) => listed.into_iter().filter_map(|order| order.id).collect(),
                // Where the keys are refused, nothing needs to leave to know that.
                Err(failure) if failure.is_of_credentials() => return Err(failure.problem),
                Err(failure) => {
                    // The run goes on all the same, since rows are safe by their keys.
                    tracing::warn!(problem = ?failure.problem, "the orders that are there could not be listed");
                    return Ok(());
                }
            },
        };
        let keep = move |it: &RunAccess| it.ledger.keep_listed_before(it.run, &ids);
        self.access.with(keep).await
    }

    async fn work(&mut self, cancel: &CancellationToken) {
        let mut ticker = tokio::time::interval(TELL_EVERY);
        let mut is_watched = true;
        let mut give_up: Option<Instant> = None;
        loop {
            self.wake();
            self.write();
            if self.is_idle() {
                return;
            }
            // The branch below is off without a time, but its expression is made all the same.
            let end = give_up.unwrap_or_else(Instant::now);
            tokio::select! {
                biased;
                // Once only: a token that is cancelled stays ready, and would starve the answers that are waited for.
                () = cancel.cancelled(), if !self.is_cancelled => {
                    self.is_cancelled = true;
                    give_up = Some(Instant::now() + self.task.patience.grace);
                }
                written = written(&mut self.writing) => self.take_written(written),
                Some(joined) = self.running.join_next_with_id() => self.joined(joined),
                changed = self.task.paused.changed(), if is_watched => is_watched = changed.is_ok(),
                () = tokio::time::sleep_until(end), if give_up.is_some() => {
                    self.running.abort_all();
                    give_up = None;
                }
                _ = ticker.tick() => {}
            }
            if self.told_at.elapsed() >= TELL_EVERY {
                self.tell().await;
            }
        }
    }

    /// Whether nothing more is to leave.
    const fn is_over(&self) -> bool {
        self.is_cancelled || self.stopped.is_some() || self.failed.is_some()
    }

    fn is_idle(&self) -> bool {
        let waits = self.running.is_empty() && self.writing.is_none();
        // A ledger that failed is not written again in this loop; `settle_rest` tries once more.
        let is_settled = self.back.is_empty() || self.failed.is_some();
        let nothing_left = self.is_over() || (self.queue.is_empty() && self.later.is_empty());
        waits && is_settled && nothing_left
    }

    /// Puts rows whose wait is over back into the queue, before all others.
    fn wake(&mut self) {
        let now = Instant::now();
        let due: Vec<usize> = self
            .later
            .extract_if(.., |(at, _)| *at <= now)
            .map(|(_, line)| line)
            .collect();
        for line in due {
            self.queue.push_front(line);
        }
    }

    /// Begins a step, unless one is being written: then the next one grows meanwhile.
    fn write(&mut self) {
        if self.writing.is_some() || self.failed.is_some() {
            return;
        }
        let leaving = self.leaving();
        if self.back.is_empty() && leaving.is_empty() {
            return;
        }
        let back = std::mem::take(&mut self.back);
        let access = self.access.clone();
        self.writing = Some(match &self.task.team {
            Some(team) => tokio::spawn(team::step(Arc::clone(team), access, back, leaving)),
            None => tokio::task::spawn_blocking(move || (access.step(&back, &leaving), back)),
        });
    }

    /// The rows that leave next: as many as keep the client busy.
    fn leaving(&mut self) -> Vec<(usize, NewOrder)> {
        let mut leaving = Vec::new();
        // What came back is written even so: only the leaving stops.
        if self.is_over() || *self.task.paused.borrow() {
            return leaving;
        }
        let allowed = match self.service.traffic().allowed {
            0 => UNTOLD,
            allowed => allowed,
        };
        // A step lasts as long as a lasting write; meanwhile the client must not run out of rows.
        let window = allowed + allowed.min(WAITING);
        while self.running.len() + leaving.len() < window
            && let Some(line) = self.queue.pop_front()
        {
            let Some(order) = find(&self.orders, line) else {
                continue;
            };
            let (partner, environment) = (&self.task.partner, self.task.environment);
            let now = (self.task.now)();
            match new_order(self.service, partner, environment, order, now) {
                Ok(order) => leaving.push((line, order)),
                // The row stays where it is: nothing of it was written, and nothing left.
                Err(problem) => {
                    tracing::error!(
                        line,
                        ?problem,
                        "an order that was checked cannot be written"
                    );
                }
            }
        }
        leaving
    }

    fn take_written(&mut self, (stepped, back): Written) {
        match stepped {
            Ok(stepped) => {
                self.take_rows(stepped.rows);
                for claim in stepped.claims {
                    self.send(claim);
                }
            }
            Err(problem) => {
                // Nothing of it is on the disk: what came back is tried once more at the end, and nothing leaves.
                self.failed = Some(problem);
                self.back.splice(0..0, back);
            }
        }
    }

    fn send(&mut self, claim: Claim) {
        let Some(order) = find(&self.orders, claim.line()).cloned() else {
            return;
        };
        let (service, key) = (self.service.clone(), claim.key().clone());
        // Asked as it leaves, and not only here: it may wait for its turn until somebody else has it.
        let sent_flag = match self.task.team.clone() {
            Some(team) => SentFlag::only_while(move || team.is_live()),
            None => SentFlag::default(),
        };
        let told = sent_flag.clone();
        let handle = self
            .running
            .spawn(async move { service.create(&order, &key, &told).await });
        self.claims.insert(handle.id(), (claim, sent_flag));
    }

    fn joined(&mut self, joined: Result<(Id, Back), JoinError>) {
        let (id, back) = match joined {
            Ok((id, back)) => (id, Some(back)),
            Err(error) => (error.id(), None),
        };
        let Some((claim, sent_flag)) = self.claims.remove(&id) else {
            return;
        };
        let settled = match back {
            Some(back) => self.weighed(claim, back),
            // A call that broke off before its bytes left did nothing, and its row is planned again.
            None if sent_flag.has_left() => {
                let problem = broken_off_on_the_way(self.is_cancelled);
                Settled {
                    answer: Some(OrderAnswer::unknown(&problem)),
                    problem: Some(problem),
                    ..team::not_left(claim)
                }
            }
            None => Settled {
                // Who cancelled knows why it did not leave.
                problem: (!self.is_cancelled)
                    .then(|| broken_off().next(Message::new("bulk-lost-next"))),
                ..team::not_left(claim)
            },
        };
        self.back.push(settled);
    }

    /// What an answer means for its row, and for those to come.
    fn weighed(&mut self, claim: Claim, back: Back) -> Settled {
        let refusal = match back {
            Ok(created) => {
                self.breaker.stops(None);
                (self.fruitless, self.refused_alike) = (0, 0);
                return Settled {
                    answer: Some(OrderAnswer::Confirmed(created)),
                    ..team::not_left(claim)
                };
            }
            Err(refusal) => refusal,
        };
        let stops = self.breaker.stops(Some(&refusal.failure));
        let mut problem = refusal.failure.problem;
        let meaning = match refusal.meaning {
            // The key follows from the order, so another version of the program wrote the same order otherwise, here or on another
            // computer: it may be there, and only the list tells. With the same key it would be answered alike again.
            Meaning::KeyTaken => {
                self.key_taken.insert(claim.line());
                Meaning::Lost
            }
            // Whoever may not order now may have been allowed to when it left before.
            Meaning::RefusedLikeAll if !claim.is_first() => Meaning::Lost,
            meaning => meaning,
        };
        // By what was answered, and not by what it means for the row: an earlier attempt says nothing about the service.
        match refusal.meaning {
            Meaning::Lost | Meaning::NotTaken => self.fruitless += 1,
            Meaning::RefusedLikeAll => self.refused_alike += 1,
            // An answer about this one order shows that the service works.
            _ => (self.fruitless, self.refused_alike) = (0, 0),
        }
        let is_hopeless = self.fruitless >= GIVE_UP_AFTER || self.refused_alike >= REFUSED_ALIKE;
        if self.stopped.is_none() {
            self.stopped = stops.or_else(|| is_hopeless.then(|| problem.clone()));
        }
        let may_exist =
            meaning == Meaning::Lost || (meaning == Meaning::NotTaken && !claim.is_first());
        if may_exist {
            problem = problem
                .next(Message::new("bulk-lost-next"))
                .with_unknown_outcome();
        }
        let is_worth_it = refusal.meaning != Meaning::KeyTaken;
        // The same key with the same bytes is safe to send, even where the order may exist.
        if is_worth_it && matches!(meaning, Meaning::Lost | Meaning::NotTaken) {
            self.try_again(claim.line());
        }
        let answer = match meaning {
            Meaning::NotTaken => None,
            Meaning::Lost => Some(OrderAnswer::unknown(&problem)),
            _ => Some(OrderAnswer::rejected(&problem)),
        };
        Settled {
            claim,
            answer,
            problem: Some(problem),
            fields: refusal.fields,
        }
    }

    /// Notes that a row is to be sent once more, with the same key, unless that was tried often enough.
    fn try_again(&mut self, line: usize) {
        let repeats = self.repeats.entry(line).or_default();
        if *repeats >= self.task.patience.repeats {
            return;
        }
        let wait = self
            .task
            .patience
            .first_wait
            // A shift by more than 31 bits overflows.
            .saturating_mul(1 << (*repeats).min(16));
        *repeats += 1;
        self.later.push((Instant::now() + wait, line));
    }

    /// Once more what could not be written while the run went on; without it those rows are asked about again.
    async fn settle_rest(&mut self) {
        if self.back.is_empty() {
            return;
        }
        let back = std::mem::take(&mut self.back);
        match self.access.with(move |it| it.step(&back, &[])).await {
            Ok(stepped) => {
                self.tell_team(&stepped.rows).await;
                self.take_rows(stepped.rows);
            }
            Err(problem) => self.failed = Some(problem),
        }
    }

    /// Tells the team what came of rows.
    async fn tell_team(&self, rows: &[BulkRow]) {
        let Some(team) = &self.task.team else { return };
        let lines: HashSet<usize> = rows.iter().map(|row| row.line).collect();
        if let Err(problem) = team.settle(&team::settlements(rows, &lines)).await {
            tracing::warn!(?problem, "the team was not told what came of orders");
        }
    }

    /// Looks for what may exist in the vendor's list.
    async fn reconcile(&mut self) -> Result<(), Problem> {
        let missing = self.access.with(|it| it.ledger.bulk_missing(it.run));
        let mut missing = missing.await?;
        if missing.is_empty() {
            return Ok(());
        }
        for one in &mut missing {
            // The vendor says itself that it knows the key: the order may be one that was listed when the run began.
            one.is_key_taken = self.key_taken.contains(&one.line);
        }
        let cannot = match self.service.cannot_list() {
            Some(reason) => Some(reason),
            None => match self.service.orders().await {
                Ok(listed) => {
                    let listed_rows = self.found(missing, listed).await?;
                    self.tell_team(&listed_rows).await;
                    self.take_rows(listed_rows);
                    return Ok(());
                }
                // No failure of the run: its rows stay unknown, and say why.
                Err(failure) => Some(failure.problem.what),
            },
        };
        let problems = missing.iter().map(|one| {
            let what = Message::new("bulk-cannot-look");
            let mut problem = Problem::new(ProblemKind::Unreachable, what)
                .next(Message::new("bulk-lost-next"))
                .with_unknown_outcome();
            problem.why.clone_from(&cannot);
            (one.line, problem)
        });
        let problems: Vec<(usize, Problem)> = problems.collect();
        let noted = self
            .access
            .with(move |it| it.ledger.note_bulk(it.run, &problems));
        let rows = noted.await?;
        self.take_rows(rows);
        Ok(())
    }

    async fn found(
        &self,
        missing: Vec<Missing>,
        listed: Vec<TrackedOrder>,
    ) -> Result<Vec<BulkRow>, Problem> {
        let found = self.access.with(move |it| {
            let there = it.ledger.listed_before(it.run)?;
            let told: Vec<(usize, Listed)> = reconcile(&missing, &listed, &there);
            let now = (it.now)();
            it.ledger.reconcile_bulk(it.run, &it.sender, &told, now)
        });
        found.await
    }

    fn take_rows(&mut self, rows: Vec<BulkRow>) {
        for row in &rows {
            self.states.insert(row.line, row.state);
        }
        self.ready.extend(rows);
    }

    fn counts(&self) -> BulkCounts {
        BulkCounts::of(self.states.len(), self.states.values().copied())
    }

    async fn tell(&mut self) {
        if !self.ready.is_empty() {
            self.sink.rows(std::mem::take(&mut self.ready)).await;
        }
        let counts = self.counts();
        let mut progress = Progress {
            total: counts.input,
            done: counts.done(),
            // What is on the way counts as unknown, but is not lost.
            failed: counts.rejected + (counts.unknown - counts.on_the_way),
            ..Progress::default()
        };
        progress.take_traffic(&self.service.traffic());
        self.rate.update(&mut progress, self.done_before);
        if self.told != Some((counts, progress)) {
            self.sink.progress(counts, progress).await;
            self.told = Some((counts, progress));
        }
        self.told_at = Instant::now();
    }
}

/// The order of a line, among those that are sorted by it.
fn find(orders: &[BulkOrder], line: usize) -> Option<&ProductOrder> {
    let place = orders.binary_search_by_key(&line, |order| order.line);
    orders.get(place.ok()?).map(|order| &order.order)
}

fn broken_off_on_the_way(is_cancelled: bool) -> Problem {
    let problem = if is_cancelled {
        Problem::cancelled(Message::new("bulk-cancelled-on-the-way"))
    } else {
        broken_off()
    };
    problem
        .next(Message::new("bulk-lost-next"))
        .with_unknown_outcome()
}

/// Waits until the step is written; for ever while there is none. May be dropped and called again.
async fn written(writing: &mut Option<JoinHandle<Written>>) -> Written {
    let written = ended(writing, "a step of a bulk run").await;
    written.unwrap_or_else(|problem| (Err(problem), Vec::new()))
}
