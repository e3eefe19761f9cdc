//! Orders from a file: looking at it, sending it, going on with it, and what came of it.
//!
//! A request names a file, how it is read, and what a person left out or edited; nothing of a file is kept between two
//! requests, so that a file that was changed meanwhile is read as it is. What has left is in the ledger.

mod look_over;
mod make;
mod result;
mod send;

pub(super) use make::preset;
pub use result::ResultRequest;
pub use send::{BulkStep, SendBulk};

use crate::desk::core::{JobId, Nature, Prominence, Reach, Request, Task, on_disk};
use crate::desk::form::Ask;
use crate::domain::BusinessId;
use crate::domain::Problem;
use crate::domain::bulk::{BulkCounts, BulkRow, Reading, Rows};
use crate::domain::order::{OrderColumn, OrderDraft};
use crate::store::{BulkRun, Ledger};
use crate::text::Message;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

/// A file of orders, and what a person wants of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BulkRequest {
    /// A CSV file or a workbook; every request reads it anew.
    pub file: PathBuf,
    /// How it is read: its sheet, what its columns are, and what fills the fields that it has no cell for.
    pub reading: Reading,
    /// Whether it is a result file of which only the failed rows are sent.
    pub only_failed: bool,
    /// Rows that are left out, by their rows in the file.
    pub excluded: BTreeSet<usize>,
    /// Rows that were edited by hand: the order that counts in place of the line. One that was refused, or is known not to
    /// exist, is sent anew with a key of its own.
    pub edits: Vec<(usize, Box<OrderDraft>)>,
    /// Rows that are sent anew as they are, with a key of their own, although they were refused.
    pub resend: BTreeSet<usize>,
    /// Rows that are ordered although an order for the same exists, or may exist: a second one of what was ordered.
    pub released: Rows,
    /// Rows that are ordered although a check digit says that a number in them is wrong.
    pub accepted: Rows,
    /// Who is asked about the merchants and websites of the file, besides what this computer keeps of them.
    pub ask: Ask,
}

/// A file with every row of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BulkSheet {
    /// Names the run, when the file was sent before.
    pub run: Option<i64>,
    /// The file.
    pub file: PathBuf,
    /// How it is read.
    pub reading: Reading,
    /// How it was understood: encoding, delimiter or sheet, and what its heads are taken for.
    pub how: Vec<Message>,
    /// The sheet that was read; `None` where the file is no workbook.
    pub sheet: Option<String>,
    /// All sheets of the workbook; empty where it is none.
    pub sheets: Vec<String>,
    /// The heads of its columns, as they stand in the file.
    pub heads: Vec<String>,
    /// What each column is for; empty where a run is shown whose file was not read.
    pub mapping: Vec<Option<OrderColumn>>,
    /// What the registry calls the merchants it was asked about; `None` where it has no such merchant.
    pub registry: HashMap<BusinessId, Option<String>>,
    /// Its rows, in the order of the file.
    pub rows: Vec<BulkRow>,
}

/// Read a file and check every line of it; nothing is sent, and nothing of it is kept.
#[derive(Debug)]
pub struct CheckBulk(pub Box<BulkRequest>);

/// Let a run pause, or go on. Its answer is whether that changed anything: a run that has ended cannot.
#[derive(Debug)]
pub struct PauseBulk {
    /// The job that sends the file.
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

impl BulkSheet {
    /// How many rows stand where.
    #[must_use]
    pub fn counts(&self) -> BulkCounts {
        BulkCounts::of(self.rows.len(), self.rows.iter().map(|row| row.state))
    }

    /// Takes over rows as they are now.
    pub fn update(&mut self, rows: Vec<BulkRow>) {
        for row in rows {
            // Rows are in the order of the file, and a run tells many of them a second.
            if let Ok(place) = self.rows.binary_search_by_key(&row.line, |one| one.line)
                && let Some(old) = self.rows.get_mut(place)
            {
                *old = row;
            }
        }
    }
}

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
        self.0.ask.reach()
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
            // By way of the partner's own runs: a number alone could name one of another partner.
            let runs = ledger.bulk_runs(partner)?;
            let run = runs.into_iter().find(|one| one.id == self.0);
            let run = run.ok_or_else(make::no_such_run)?;
            let rows = ledger.bulk_rows(run.id)?;
            Ok(Arc::new(make::kept(run, rows)))
        })
        .await
    }
}
