//! What is asked of a file of orders besides sending it, and of the runs of earlier files.

use super::make;
use super::{BulkRequest, BulkSheet};
use crate::desk::core::{JobId, Nature, Prominence, Reach, Request, Task, on_disk};
use crate::desk::form::Ask;
use crate::domain::Problem;
use crate::store::{BulkRun, Ledger};
use std::sync::Arc;

/// Read a file and check every line of it; nothing is sent, and nothing of it is kept.
#[derive(Debug)]
pub struct CheckBulk(pub Box<BulkRequest>);

/// Let a run pause, or go on. Its answer is whether that changed anything: a run that has ended cannot.
#[derive(Debug)]
pub struct PauseBulk {
    /// The run.
    pub job: JobId,
    /// Whether it is to pause.
    pub is_paused: bool,
}

/// The files that were sent with the open profile, the newest first.
#[derive(Debug)]
pub struct ListRuns;

/// The rows of a run as they are now.
#[derive(Debug)]
pub struct ReadRun(pub i64);

impl Request for CheckBulk {
    type Output = Arc<BulkSheet>;
    const NATURE: Nature = Nature::reads("bulk-job-check");

    async fn run(self, task: &Task) -> Result<Arc<BulkSheet>, Problem> {
        let opened = task.opened().await?;
        let ledger = task.shared.ledger().await?;
        let made = make::made(task, &opened, &ledger, *self.0).await?;
        on_disk(move || made.foreseen(&ledger).map(Arc::new)).await
    }

    fn reach(&self) -> Reach {
        if self.0.ask.is_nobody() {
            Reach::Here
        } else {
            Reach::Service
        }
    }

    fn prominence(&self) -> Prominence {
        // A file alone is read at once; others take their time to answer.
        if self.0.ask == Ask::default() {
            Prominence::Usual
        } else {
            Prominence::Long
        }
    }
}

impl Request for PauseBulk {
    type Output = bool;
    const NATURE: Nature = Nature::changes_here("bulk-job-pause").here();

    async fn run(self, task: &Task) -> Result<bool, Problem> {
        Ok(task.shared.pause(self.job, self.is_paused))
    }
}

impl Request for ListRuns {
    type Output = Vec<BulkRun>;
    const NATURE: Nature = Nature::reads("bulk-job-runs").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<BulkRun>, Problem> {
        task.on_ledger(Ledger::bulk_runs).await
    }
}

impl Request for ReadRun {
    type Output = Arc<BulkSheet>;
    const NATURE: Nature = Nature::reads("bulk-job-runs").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<BulkSheet>, Problem> {
        task.on_ledger(move |ledger, partner| {
            let runs = ledger.bulk_runs(partner)?;
            let run = runs.into_iter().find(|one| one.id == self.0);
            let run = run.ok_or_else(make::no_such_run)?;
            let rows = ledger.bulk_rows(run.id)?;
            Ok(Arc::new(make::kept(run, rows)))
        })
        .await
    }
}
