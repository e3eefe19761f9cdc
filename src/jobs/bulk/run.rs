//! The loop of a bulk run: orders on the way, one step being written, and what is told meanwhile.

use super::{BulkOrder, BulkService, BulkSink, BulkTask, Meaning, Refusal, new_order, team};
use crate::api::SentFlag;
use crate::crash::cause_of;
use crate::domain::Problem;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, Listed, Missing, reconcile};
use crate::domain::order::{CreatedOrder, ProductOrder};
use crate::domain::problem::ProblemKind;
use crate::jobs::Progress;
use crate::jobs::circuit_breaker::{CircuitBreaker, Rate};
use crate::jobs::engine::{Ended, TELL_EVERY, broken_off};
use crate::jobs::on_disk::on_disk;
use crate::store::{Claim, NewOrder, OrderAnswer, Settled, Stepped};
use crate::text::{Catalog, Language, Message};
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
    /// Takes over what the ledger has of the run. What may exist comes first: it is what one knows least about.
    pub(super) async fn of(
        service: &'a S,
        mut task: BulkTask,
        sink: &'a K,
    ) -> Result<Self, Problem> {
        let (ledger, run) = (Arc::clone(&task.ledger), task.run);
        let rows = on_disk(move || ledger.bulk_states(run)).await?;
        let mut orders = std::mem::take(&mut task.orders);
        orders.sort_unstable_by_key(|order| order.line);
        let states: HashMap<usize, BulkState> = rows.iter().copied().collect();
        let with = |wanted: &[BulkState]| {
            let open = rows.iter().filter(|(_, state)| wanted.contains(state));
            let lines = open.map(|(line, _)| *line);
            lines
                .filter(|line| find(&orders, *line).is_some())
                .collect::<Vec<_>>()
        };
        let mut queue: VecDeque<usize> = with(&[BulkState::Sent, BulkState::Unknown]).into();
        queue.extend(with(&[BulkState::Planned]));
        let mut run = Self {
            service,
            task,
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
        run.done_before = run.counts().done();
        Ok(run)
    }

    pub(super) async fn finish(mut self, cancel: &CancellationToken) -> Result<Ended, Problem> {
        self.tell().await;
        let began = tokio::select! {
            biased;
            () = cancel.cancelled() => Ok(false),
            began = self.list_before() => began.map(|()| true),
        };
        self.is_cancelled = began == Ok(false);
        if let Err(problem) = began {
            self.stopped = Some(problem);
        }
        self.work(cancel).await;
        self.settle_rest().await;
        if self.failed.is_none() && !self.is_cancelled {
            tokio::select! {
                biased;
                () = cancel.cancelled() => self.is_cancelled = true,
                reconciled = self.reconcile() => self.failed = reconciled.err(),
            }
        }
        if self.failed.is_none() {
            let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
            let (sender, now) = (self.task.sender.clone(), (self.task.now)());
            let ended = on_disk(move || ledger.end_bulk(run, &sender, now)).await;
            self.failed = ended.err();
        }
        self.tell().await;
        match (self.failed, self.stopped) {
            (Some(problem), _) => Err(problem),
            (None, _) if self.is_cancelled => Ok(Ended::Cancelled),
            (None, Some(problem)) => Ok(Ended::Stopped(Box::new(problem))),
            (None, None) => Ok(Ended::Done),
        }
    }

    /// Keeps which orders there are before the first row leaves. Without that list the run goes on all the same, since rows are
    /// safe by their keys; but where the keys themselves are refused, nothing needs to leave to know that.
    async fn list_before(&self) -> Result<(), Problem> {
        let is_first = self
            .states
            .values()
            .all(|state| matches!(state, BulkState::Planned | BulkState::Skipped));
        if self.queue.is_empty() || !is_first || self.service.cannot_list().is_some() {
            return Ok(());
        }
        if let Some(ids) = self.task.listed.clone() {
            let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
            return on_disk(move || ledger.keep_listed_before(run, &ids)).await;
        }
        let listed = match self.service.orders().await {
            Ok(listed) => listed,
            Err(failure) if failure.is_of_credentials() => return Err(failure.problem),
            Err(failure) => {
                tracing::warn!(problem = ?failure.problem, "the orders that are there could not be listed");
                return Ok(());
            }
        };
        let ids: Vec<String> = listed.into_iter().filter_map(|order| order.id).collect();
        let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
        on_disk(move || ledger.keep_listed_before(run, &ids)).await
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
            let end = give_up.unwrap_or_else(Instant::now);
            tokio::select! {
                biased;
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
        let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
        let (sender, now) = (self.task.sender.clone(), (self.task.now)());
        if let Some(team) = &self.task.team {
            let step = team::Step {
                ledger,
                run,
                sender,
                back,
                leaving,
                now,
            };
            self.writing = Some(tokio::spawn(team::step(Arc::clone(team), step)));
            return;
        }
        self.writing = Some(tokio::task::spawn_blocking(move || {
            let stepped = ledger.step_bulk(run, &sender, &back, &leaving, now);
            (stepped, back)
        }));
    }

    /// The rows that leave next: as many as keep the client busy.
    fn leaving(&mut self) -> Vec<(usize, NewOrder)> {
        let mut leaving = Vec::new();
        if self.is_over() || *self.task.paused.borrow() {
            return leaving;
        }
        let allowed = match self.service.traffic().allowed {
            0 => UNTOLD,
            allowed => allowed,
        };
        let window = allowed + allowed.min(WAITING);
        while self.running.len() + leaving.len() < window
            && let Some(line) = self.queue.pop_front()
        {
            match self.new_order(line) {
                Some(Ok(order)) => leaving.push((line, order)),
                Some(Err(problem)) => {
                    tracing::error!(
                        line,
                        ?problem,
                        "an order that was checked cannot be written"
                    );
                }
                None => {}
            }
        }
        leaving
    }

    fn new_order(&self, line: usize) -> Option<Result<NewOrder, Problem>> {
        let order = find(&self.orders, line)?;
        let (partner, environment) = (&self.task.partner, self.task.environment);
        let now = (self.task.now)();
        Some(new_order(self.service, partner, environment, order, now))
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
        if self.task.team.as_ref().is_some_and(|team| !team.is_live()) {
            // Somebody else may have it by now.
            self.try_again(claim.line());
            let mut settled = team::not_left(claim);
            settled.problem = Some(team::not_sure());
            self.back.push(settled);
            return;
        }
        let (service, key) = (self.service.clone(), claim.key().clone());
        let sent_flag = SentFlag::default();
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
            None if sent_flag.has_left() => lost(claim, broken_off_on_the_way(self.is_cancelled)),
            None => Settled {
                claim,
                answer: None,
                problem: None,
                fields: Vec::new(),
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
                    claim,
                    answer: Some(OrderAnswer::Confirmed(created)),
                    problem: None,
                    fields: Vec::new(),
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
        match refusal.meaning {
            Meaning::Lost | Meaning::NotTaken => self.fruitless += 1,
            Meaning::RefusedLikeAll => self.refused_alike += 1,
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
        if is_worth_it && matches!(meaning, Meaning::Lost | Meaning::NotTaken) {
            self.try_again(claim.line());
        }
        let answer = match meaning {
            Meaning::NotTaken => None,
            Meaning::Lost => Some(OrderAnswer::Unknown {
                problem: in_english(&problem),
                trace_id: problem.trace_id.clone(),
            }),
            _ => Some(OrderAnswer::Rejected {
                problem: in_english(&problem),
                trace_id: problem.trace_id.clone(),
            }),
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
        let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
        let (sender, now) = (self.task.sender.clone(), (self.task.now)());
        let stepped = on_disk(move || ledger.step_bulk(run, &sender, &back, &[], now)).await;
        match stepped {
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
        let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
        let mut missing = on_disk(move || ledger.bulk_missing(run)).await?;
        if missing.is_empty() {
            return Ok(());
        }
        for one in &mut missing {
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
        let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
        let rows = on_disk(move || ledger.note_bulk(run, &problems)).await?;
        self.take_rows(rows);
        Ok(())
    }

    async fn found(
        &self,
        missing: Vec<Missing>,
        listed: Vec<crate::domain::order::TrackedOrder>,
    ) -> Result<Vec<BulkRow>, Problem> {
        let (ledger, run) = (Arc::clone(&self.task.ledger), self.task.run);
        let (sender, now) = (self.task.sender.clone(), (self.task.now)());
        on_disk(move || {
            let there = ledger.listed_before(run)?;
            let told: Vec<(usize, Listed)> = reconcile(&missing, &listed, &there);
            ledger.reconcile_bulk(run, &sender, &told, now)
        })
        .await
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

fn lost(claim: Claim, problem: Problem) -> Settled {
    Settled {
        claim,
        answer: Some(OrderAnswer::Unknown {
            problem: in_english(&problem),
            trace_id: None,
        }),
        problem: Some(problem),
        fields: Vec::new(),
    }
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

fn in_english(problem: &Problem) -> String {
    problem.one_line(&Catalog::new(Language::ENGLISH))
}

/// Waits until the step is written; for ever while there is none. May be dropped and called again.
async fn written(writing: &mut Option<JoinHandle<Written>>) -> Written {
    let Some(now) = writing else {
        return std::future::pending().await;
    };
    let written = (&mut *now).await.unwrap_or_else(|error| {
        tracing::error!(by = cause_of(&error), "a step of a bulk run broke off");
        (Err(broken_off()), Vec::new())
    });
    *writing = None;
    written
}
