//! Look-ups keep what they found, too, without waiting for the disk.

use crate::crash::cause_of;
use crate::desk::core::{FleetHandle, Task, on_disk};
use crate::domain::{LookupRow, Problem, RowState};
use crate::store::{FetchedUnit, Outcome};
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
    /// A keeper for the fleet that a request works with; `None` where there is no database. A look-up goes on without one,
    /// since its answers do not come from there.
    pub(in crate::desk) async fn of(task: &Task) -> Option<Self> {
        let handle = match task.fleet().await {
            Ok(handle) => handle,
            Err(problem) => {
                tracing::warn!(?problem, "what is looked up cannot be kept");
                return None;
            }
        };
        let (rows, mut waiting) = mpsc::channel::<Vec<FetchedUnit>>(BATCHES_WAITING);
        let work = tokio::spawn(async move {
            while let Some(mut units) = waiting.recv().await {
                // Everything that came meanwhile goes in the same transaction.
                while let Ok(more) = waiting.try_recv() {
                    units.extend(more);
                }
                let handle = handle.clone();
                if let Err(problem) = on_disk(move || keep(&handle, units)).await {
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
        drop(self.rows);
        if let Err(error) = self.work.await {
            tracing::error!(by = cause_of(&error), "keeping rows broke off");
        }
    }
}

/// What a row says of a unit. A failure says nothing about the unit, and neither does an input that names none.
fn fetched(row: &LookupRow) -> Option<FetchedUnit> {
    let outcome = match (row.state, &row.unit, &row.problem) {
        (RowState::Found, Some(unit), None) => Outcome::Found {
            unit: unit.clone(),
            merchant_name: row.merchant_name.clone(),
        },
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
fn keep(handle: &FleetHandle, units: Vec<FetchedUnit>) -> Result<(), Problem> {
    let mut kept = Vec::with_capacity(units.len());
    for unit in units {
        let is_kept = match unit.outcome {
            Outcome::NotVisible(_) => handle.store.unit(&handle.fleet, &unit.msn)?.is_some(),
            _ => true,
        };
        if is_kept {
            kept.push(unit);
        }
    }
    if kept.is_empty() {
        return Ok(());
    }
    handle.store.record(&handle.fleet, None, kept).map(|_| ())
}
