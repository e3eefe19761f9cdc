//! Orders from a file: looking at it, sending it, going on with it, and what came of it.
//!
//! A request names a file, how it is read, and what a person left out or edited; nothing of a file is kept between two
//! commands, so that a file that was changed meanwhile is read as it is. What has left is in the ledger.

mod look_over;
mod make;
mod result;
mod send;

pub(super) use look_over::Known;
pub(super) use make::preset;

use super::core::{Shared, Task, on_disk};
use super::form::Ask;
use super::{Event, JobId, Progress};
use crate::domain::bulk::{BulkCounts, BulkRow, Reading, Rows};
use crate::domain::order::{OrderColumn, OrderDraft};
use crate::domain::{BusinessId, Problem};
use crate::report::{Dialect, Words};
use crate::store::BulkRun;
use crate::text::Message;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

/// A file of orders, and what a person wants of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BulkRequest {
    /// The file.
    pub file: PathBuf,
    /// How it is read.
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

/// What a person does with files of orders. The comment says which events come of it besides the ending one.
#[derive(Debug, Clone)]
pub enum BulkCommand {
    /// Read a file and check every line of it; nothing is sent, and nothing of it is kept → `Event::Progress`… (where others are
    /// asked), `Sheet`.
    Check(Box<BulkRequest>),
    /// Send a file, or go on with it → `Waits` (while another program sends one), `Sheet`, `Rows`…, `Progress`…. When it is
    /// cancelled, what is on the way comes back first.
    Send(Box<BulkRequest>),
    /// Let a run pause, or go on → `Paused` for the run itself.
    Pause {
        /// The run.
        job: JobId,
        /// Whether it is to pause.
        is_paused: bool,
    },
    /// The files that were sent with the open profile → `Runs`.
    ListRuns,
    /// The rows of a run as they are now → `Sheet`.
    ReadRun(i64),
    /// Write what became of every line to a file → `Exported`.
    WriteResult(Box<ResultRequest>),
}

impl BulkCommand {
    /// Whether nobody is asked for it.
    pub(in crate::desk) const fn is_here(&self) -> bool {
        match self {
            Self::Check(request) => request.ask.is_nobody(),
            Self::Send(_) => false,
            Self::Pause { .. } | Self::ListRuns | Self::ReadRun(_) | Self::WriteResult(_) => true,
        }
    }
}

/// Rows of a file, and the result file they are to become.
#[derive(Debug, Clone)]
pub struct ResultRequest {
    /// The file and its rows.
    pub sheet: Arc<BulkSheet>,
    /// The CSV dialect, if it is CSV.
    pub dialect: Dialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// Whose words stand in the file.
    pub words: Words,
    /// Where it goes.
    pub path: PathBuf,
}

/// A file with every row of it.
#[derive(Debug, Clone, PartialEq)]
pub struct BulkSheet {
    /// Names the run, when the file was sent before.
    pub run: Option<i64>,
    /// The file.
    pub file: PathBuf,
    /// How it is read.
    pub reading: Reading,
    /// How it was understood.
    pub how: Vec<Message>,
    /// The sheet that was read and all sheets, where the file is a workbook.
    pub sheet: Option<String>,
    /// See `sheet`.
    pub sheets: Vec<String>,
    /// Its heads.
    pub heads: Vec<String>,
    /// What each column is for; empty where a run is shown whose file was not read.
    pub mapping: Vec<Option<OrderColumn>>,
    /// What the registry calls the merchants it was asked about; `None` where it has no such merchant.
    pub registry: HashMap<BusinessId, Option<String>>,
    /// Its rows, in the order of the file.
    pub rows: Vec<BulkRow>,
}

impl BulkSheet {
    /// How many rows stand where.
    #[must_use]
    pub fn counts(&self) -> BulkCounts {
        BulkCounts::of(self.rows.len(), self.rows.iter().map(|row| row.state))
    }

    /// Takes over rows as they are now.
    pub fn update(&mut self, rows: Vec<BulkRow>) {
        for row in rows {
            if let Ok(place) = self.rows.binary_search_by_key(&row.line, |one| one.line)
                && let Some(old) = self.rows.get_mut(place)
            {
                *old = row;
            }
        }
    }
}

/// What comes of it.
#[derive(Debug, Clone)]
pub enum BulkEvent {
    /// A file with every row of it.
    Sheet(Arc<BulkSheet>),
    /// Another program sends a file; this one is next.
    Waits,
    /// Rows as they are now, in the order they changed.
    Rows(Vec<BulkRow>),
    /// How far it is.
    Progress {
        /// How many rows stand where.
        counts: BulkCounts,
        /// The work itself.
        progress: Progress,
    },
    /// Whether the run pauses now.
    Paused(bool),
    /// The files that were sent, the newest first.
    Runs(Vec<BulkRun>),
}

/// Does a command and gives the event that ends it.
pub(super) async fn perform(
    shared: &Shared,
    task: &Task,
    command: BulkCommand,
) -> Result<Event, Problem> {
    let work = match command {
        // It looks after being cancelled itself.
        BulkCommand::Send(request) => return send::run(shared, task, *request).await,
        // Half a file would be worse than a whole one.
        BulkCommand::WriteResult(request) => {
            let event = on_disk(move || result::write(&request)).await?;
            shared.tell(task.job, event).await;
            return Ok(Event::Done);
        }
        BulkCommand::Pause { job, is_paused } => {
            if shared.pause(job, is_paused) {
                shared
                    .tell(job, Event::Bulk(BulkEvent::Paused(is_paused)))
                    .await;
            }
            return Ok(Event::Done);
        }
        command => answer(shared, task, command),
    };
    let event = tokio::select! {
        biased;
        () = task.cancel.cancelled() => return Ok(Event::Cancelled),
        event = work => event?,
    };
    shared.tell(task.job, Event::Bulk(event)).await;
    Ok(Event::Done)
}

/// The one event that answers a command which only reads.
async fn answer(shared: &Shared, task: &Task, command: BulkCommand) -> Result<BulkEvent, Problem> {
    let opened = task.opened().await?;
    let ledger = shared.ledger().await?;
    match command {
        BulkCommand::Check(request) => {
            let made = make::made(shared, task, &opened, &ledger, *request).await?;
            let sheet = on_disk(move || made.foreseen(&ledger)).await?;
            Ok(BulkEvent::Sheet(Arc::new(sheet)))
        }
        BulkCommand::ReadRun(run) => {
            let sheet = on_disk(move || {
                let runs = ledger.bulk_runs(opened.partner.as_str())?;
                let run = runs.into_iter().find(|one| one.id == run);
                let run = run.ok_or_else(make::no_such_run)?;
                let rows = ledger.bulk_rows(run.id)?;
                Ok(make::kept(run, rows))
            });
            Ok(BulkEvent::Sheet(Arc::new(sheet.await?)))
        }
        _ => {
            let runs = on_disk(move || ledger.bulk_runs(opened.partner.as_str())).await?;
            Ok(BulkEvent::Runs(runs))
        }
    }
}
