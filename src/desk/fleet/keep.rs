//! What a job with rows tells: passed on to whoever asked, and kept where it is a look-up, without waiting for the disk.

use crate::crash::cause_of;
use crate::desk::core::{Task, Teller};
use crate::domain::{LookupRow, Problem, RowState, SalesUnit};
use crate::jobs::{Progress, Sink};
use crate::store::{FetchedUnit, FleetStore, Outcome};
use chrono::Utc;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Batches of rows that wait for the disk, which is far quicker than any service.
const BATCHES_WAITING: usize = 256;

/// Takes the rows of a look-up and keeps them in the background.
pub(in crate::desk) struct Keeper {
    rows: mpsc::Sender<Vec<FetchedUnit>>,
    work: JoinHandle<()>,
}

impl Keeper {
    /// A keeper for the fleet that a request works with; `None` where there is no database.
    pub(in crate::desk) async fn of(task: &Task) -> Option<Self> {
        let handle = task.fleet().await;
        let handle = handle
            // A look-up goes on without one, since its answers do not come from there.
            .inspect_err(|problem| tracing::warn!(?problem, "what is looked up cannot be kept"))
            .ok()?;
        let (rows, mut waiting) = mpsc::channel::<Vec<FetchedUnit>>(BATCHES_WAITING);
        let work = tokio::spawn(async move {
            while let Some(mut units) = waiting.recv().await {
                // Everything that came meanwhile goes in the same transaction.
                while let Ok(more) = waiting.try_recv() {
                    units.extend(more);
                }
                let kept = handle.with(move |store, fleet| keep(store, fleet, units));
                if let Err(problem) = kept.await {
                    tracing::warn!(?problem, "what was looked up is not kept");
                }
            }
        });
        Some(Self { rows, work })
    }

    /// Takes rows; those that say something about a unit are kept.
    pub(in crate::desk) async fn take(&self, rows: &[LookupRow]) {
        let units: Vec<FetchedUnit> = rows.iter().filter_map(fetched).collect();
        if !units.is_empty() {
            // Without its worker there is nobody to keep them, which was logged.
            let _ = self.rows.send(units).await;
        }
    }

    /// Waits until everything is kept.
    pub(in crate::desk) async fn finish(self) {
        // The worker ends once nobody can send to it any more.
        drop(self.rows);
        if let Err(error) = self.work.await {
            tracing::error!(by = cause_of(&error), "keeping rows broke off");
        }
    }
}

/// What a row says of a unit. A failure says nothing about the unit, and neither does an input that names none.
fn fetched(row: &LookupRow) -> Option<FetchedUnit> {
    let outcome = match (row.state, &row.unit, &row.problem) {
        // Whatever it is told besides, such as by which reading of the number it was found.
        (RowState::Found, Some(unit), _) => Outcome::Found {
            unit: SalesUnit {
                // An answer may leave out the merchant whose list named the unit.
                business_id: unit.business_id.clone().or_else(|| row.business_id.clone()),
                ..unit.clone()
            },
            merchant_name: row.merchant_name.clone(),
        },
        // An answer, too: the unit may be one that is kept, and it is marked as gone then.
        (RowState::NotConnected, _, Some(problem)) => Outcome::NotVisible(problem.clone()),
        _ => return None,
    };
    Some(FetchedUnit {
        msn: row.msn.clone()?,
        at: row.fetched_at.unwrap_or_else(|| Utc::now().timestamp()),
        outcome,
    })
}

/// Keeps units. One that is not visible and was never seen is no part of this fleet.
fn keep(store: &FleetStore, fleet: &str, units: Vec<FetchedUnit>) -> Result<(), Problem> {
    let mut kept = Vec::with_capacity(units.len());
    for unit in units {
        let is_kept = match unit.outcome {
            // A number that was mistyped would else become a unit.
            Outcome::NotVisible(_) => store.unit(fleet, &unit.msn)?.is_some(),
            _ => true,
        };
        if is_kept {
            kept.push(unit);
        }
    }
    if kept.is_empty() {
        return Ok(());
    }
    store.record(fleet, None, kept).map(|_| ())
}

/// Passes on what a job tells: rows as steps, and how far it is.
pub(in crate::desk) struct Rows<'a, S> {
    task: &'a Task,
    teller: &'a Teller<S>,
    keeper: Option<Keeper>,
}

impl<'a, S> Rows<'a, S> {
    /// Passes on without keeping anything.
    pub(super) const fn new(task: &'a Task, teller: &'a Teller<S>) -> Self {
        Self {
            task,
            teller,
            keeper: None,
        }
    }

    /// The same, but keeping what is told about units.
    pub(in crate::desk) async fn kept(task: &'a Task, teller: &'a Teller<S>) -> Self {
        Self {
            task,
            teller,
            keeper: Keeper::of(task).await,
        }
    }

    /// Waits until everything is kept.
    pub(in crate::desk) async fn finish(self) {
        if let Some(keeper) = self.keeper {
            keeper.finish().await;
        }
    }
}

impl<S: From<Vec<LookupRow>> + Send + 'static> Sink for Rows<'_, S> {
    async fn planned(&self, total: usize) {
        self.task.planned(total);
    }

    async fn rows(&self, rows: Vec<LookupRow>) {
        if let Some(keeper) = &self.keeper {
            keeper.take(&rows).await;
        }
        self.teller.tell(S::from(rows)).await;
    }

    async fn progress(&self, progress: Progress) {
        self.task.progress(progress);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::problem::ProblemKind;
    use crate::domain::{BusinessId, Configuration, Msn};
    use crate::text::Message;

    #[test]
    fn what_is_found_is_kept_by_whichever_reading() {
        let folder = tempfile::tempdir().unwrap();
        let store = FleetStore::open(folder.path()).unwrap().store;
        let merchant = BusinessId::from_api("business:DK:CVR", "13585628");
        let check = |msn: &str, state, problem: Option<&'static str>, expect: bool| {
            let msn = Msn::from_api(msn);
            let row = LookupRow {
                unit: Some(SalesUnit {
                    msn: msn.clone(),
                    name: None,
                    business_id: None,
                    configuration: Configuration::default(),
                    settlement_account: None,
                }),
                msn: Some(msn.clone()),
                business_id: Some(merchant.clone()),
                problem: problem.map(|id| Problem::new(ProblemKind::Input, Message::new(id))),
                ..LookupRow::of(1, String::new(), state)
            };
            keep(&store, "f", fetched(&row).into_iter().collect()).unwrap();
            let kept = store.unit("f", &msn).unwrap();
            // With the merchant that only the list told.
            let kept = kept.map(|kept| kept.unit.business_id);
            assert_eq!(kept, expect.then(|| Some(merchant.clone())), "{msn}");
        };
        let not_connected = Some("jobs-unit-not-connected");
        check("10001", RowState::Found, None, true);
        check("10002", RowState::Found, Some("jobs-tried-as-cvr"), true);
        check("10003", RowState::Failed, Some("jobs-broken-off"), false);
        // One that was never seen is no part of the fleet.
        check("10004", RowState::NotConnected, not_connected, false);
    }
}
