//! What is asked about merchants: the registry, on request, and the names that the service tells.

use super::circuit_breaker::{CircuitBreaker, Rate};
use super::engine::{TELL_EVERY, broken_off, now};
use super::on_disk::FleetAccess;
use super::queue::Queue;
use super::{Ended, Failure, KeyedTasks, Progress, Service, Sink};
use crate::domain::fleet::KeptMerchant;
use crate::domain::registry::RegistryAnswer;
use crate::domain::{BusinessId, FleetUnit, LookupRow, Msn, Problem, Scheme};
use crate::store::FleetStore;
use std::collections::VecDeque;
use std::sync::Arc;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// Questions at once. The registry's line keeps the pace, so more than a few would only wait for it.
const WINDOW: usize = 4;

/// Asks the registry about every kept merchant with a Norwegian number, those first that were never asked about, then the
/// oldest answers. Each answer is kept at once; that a number is unknown or removed is an answer, too. Gives the
/// merchants that could not be asked about, each with its reason.
///
/// # Errors
/// When the store cannot be used.
pub async fn check_merchants<S: Service, K: Sink>(
    service: &S,
    store: Arc<FleetStore>,
    fleet: &str,
    sink: &K,
    cancel: &CancellationToken,
) -> Result<(Ended, Vec<(BusinessId, Problem)>), Problem> {
    let access = FleetAccess::new(store, fleet);
    let merchants = access.with(|store, fleet| store.merchants(fleet)).await?;
    let mut check = Check {
        service,
        sink,
        access,
        queue: in_order(merchants),
        running: KeyedTasks::new("a question to the registry"),
        breaker: CircuitBreaker::default(),
        progress: Progress::default(),
        rate: Rate::default(),
        told_at: Instant::now(),
        failed: Vec::new(),
        stopped: None,
    };
    check.progress.total = check.queue.len();
    sink.planned(check.progress.total).await;
    let is_cancelled = check.work(cancel).await?;
    check.tell().await;
    let ended = match check.stopped {
        _ if is_cancelled => Ended::Cancelled,
        Some(problem) => Ended::Stopped(Box::new(problem)),
        None => Ended::Done,
    };
    Ok((ended, check.failed))
}

fn in_order(merchants: Vec<KeptMerchant>) -> VecDeque<BusinessId> {
    let mut merchants: Vec<KeptMerchant> = merchants
        .into_iter()
        .filter(|merchant| *merchant.business_id.scheme() == Scheme::NoOrg)
        .collect();
    // `None` sorts before every time, so those that were never asked about come first.
    merchants.sort_by_key(|merchant| merchant.registry.as_ref().map(|(_, at)| *at));
    let ids = merchants.into_iter().map(|merchant| merchant.business_id);
    ids.collect()
}

type Answered = Result<RegistryAnswer, Failure>;

struct Check<'a, S, K> {
    service: &'a S,
    sink: &'a K,
    access: FleetAccess,
    queue: VecDeque<BusinessId>,
    running: KeyedTasks<BusinessId, Answered>,
    breaker: CircuitBreaker,
    progress: Progress,
    rate: Rate,
    told_at: Instant,
    failed: Vec<(BusinessId, Problem)>,
    stopped: Option<Problem>,
}

impl<S: Service, K: Sink> Check<'_, S, K> {
    /// Tells whether it was cancelled.
    async fn work(&mut self, cancel: &CancellationToken) -> Result<bool, Problem> {
        let mut ticker = tokio::time::interval(TELL_EVERY);
        while self.stopped.is_none() {
            self.fill();
            if self.running.is_empty() {
                return Ok(false);
            }
            tokio::select! {
                biased;
                () = cancel.cancelled() => return Ok(true),
                // Kept one by one: the registry takes five a second, which no disk is too slow for.
                Some((id, answer)) = self.running.join_next() => self.ended(id, answer).await?,
                _ = ticker.tick() => {}
            }
            if self.told_at.elapsed() >= TELL_EVERY {
                self.tell().await;
            }
        }
        Ok(false)
    }

    fn fill(&mut self) {
        while self.running.len() < WINDOW
            && let Some(id) = self.queue.pop_front()
        {
            let (service, of) = (self.service.clone(), id.clone());
            self.running
                .spawn(id, async move { service.registry(&of).await });
        }
    }

    async fn ended(&mut self, id: BusinessId, answer: Option<Answered>) -> Result<(), Problem> {
        self.progress.done += 1;
        if let Some(answer) = &answer
            && let Some(problem) = self.breaker.stops(answer.as_ref().err())
        {
            self.stopped = Some(problem);
        }
        let answer = answer.unwrap_or_else(|| Err(Failure::of_ours(broken_off())));
        match answer {
            Ok(answer) => {
                let kept = self
                    .access
                    .with(move |store, fleet| store.note_registry(fleet, &id, &answer, now()));
                kept.await
            }
            Err(failure) => {
                self.progress.failed += 1;
                self.failed.push((id, failure.problem));
                Ok(())
            }
        }
    }

    async fn tell(&mut self) {
        self.progress.take_traffic(&self.service.traffic());
        // The registry has its own line and pace; what the service allows is another matter.
        self.progress.allowed_in_flight = None;
        self.rate.update(&mut self.progress, 0);
        self.sink.progress(self.progress).await;
        self.told_at = Instant::now();
    }
}

/// Asks the service for the names of kept merchants that have none yet, one call each, where it can tell them at all: those of the
/// units in `first` (on screen) before all others, whose rows are told as soon as they have their name. Gives how many were learned. A
/// name that cannot be had is no trouble: it is asked for another time.
///
/// # Errors
/// When the store cannot be used.
pub async fn learn_names<S: Service, K: Sink>(
    service: &S,
    store: Arc<FleetStore>,
    fleet: &str,
    first: &mut watch::Receiver<Vec<Msn>>,
    sink: &K,
    cancel: &CancellationToken,
) -> Result<usize, Problem> {
    if !service.knows_names() {
        return Ok(0);
    }
    let access = FleetAccess::new(store, fleet);
    let merchants = access.with(|store, fleet| store.merchants(fleet)).await?;
    let unnamed = merchants.into_iter().filter(|it| it.name.is_none());
    let mut unnamed = Queue::new(unnamed.map(|merchant| merchant.business_id));
    let mut running = KeyedTasks::new("a question for a name");
    let (mut breaker, mut learned) = (CircuitBreaker::default(), 0);
    let mut is_watched = true;
    let units = first.borrow_and_update().clone();
    let mut on_screen = merchants_of(&access, units).await?;
    // Merchants that have a name are not in the queue, which leaves them out.
    unnamed.put_first(&on_screen);
    loop {
        // One at least, since a service that does not say how many it allows says 0.
        while running.len() < service.traffic().allowed.max(1)
            && let Some(id) = unnamed.take()
        {
            let (service, of) = (service.clone(), id.clone());
            running.spawn(id, async move { service.merchant_name(&of).await });
        }
        let ended = tokio::select! {
            biased;
            () = cancel.cancelled() => return Ok(learned),
            changed = first.changed(), if is_watched => {
                is_watched = changed.is_ok();
                let units = first.borrow_and_update().clone();
                on_screen = merchants_of(&access, units).await?;
                unnamed.put_first(&on_screen);
                continue;
            }
            ended = running.join_next() => ended,
        };
        let Some((id, name)) = ended else {
            return Ok(learned);
        };
        let Some(name) = name else { continue };
        // The units are there already, so this ends the naming alone, and well.
        if breaker.stops(name.as_ref().err()).is_some() {
            return Ok(learned);
        }
        if let Ok(Some(name)) = name {
            let is_on_screen = on_screen.contains(&id);
            let kept = access.with(move |store, fleet| {
                store.note_merchant_name(fleet, &id, &name, now())?;
                match is_on_screen {
                    // The others come with the whole fleet, which the desk tells once names were learned.
                    true => rows_of(store, fleet, &id),
                    false => Ok(Vec::new()),
                }
            });
            let rows = kept.await?;
            if !rows.is_empty() {
                sink.rows(rows).await;
            }
            learned += 1;
        }
    }
}

/// The merchants of some units, in their order.
async fn merchants_of(access: &FleetAccess, units: Vec<Msn>) -> Result<Vec<BusinessId>, Problem> {
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let found = access.with(move |store, fleet| {
        let mut merchants = Vec::with_capacity(units.len());
        for msn in &units {
            let unit = store.unit(fleet, msn)?;
            merchants.extend(unit.and_then(|unit| unit.unit.business_id));
        }
        Ok(merchants)
    });
    found.await
}

/// The rows of a merchant's units.
fn rows_of(store: &FleetStore, fleet: &str, id: &BusinessId) -> Result<Vec<LookupRow>, Problem> {
    let mut rows = Vec::new();
    for msn in store.merchant_units(fleet, id)? {
        let unit = store.unit(fleet, &msn)?;
        rows.extend(unit.map(FleetUnit::into_row));
    }
    Ok(rows)
}
