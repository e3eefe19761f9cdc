//! Looking identifiers up: row by row in a table, loading the whole fleet among it; or few of them at a glance, asked about by somebody
//! who waits, with what is kept of them beside what the service says now.

use super::core::{Nature, Opened, Request, Task, Teller, Telling, lock, outcome_of, stopped};
use super::fleet::{Keeper, Rows, concerned, of_merchant};
use crate::api::Client;
use crate::domain::fleet::{Change, diff};
use crate::domain::{BusinessId, Identifier, LookupEntry, LookupRow, Msn, Problem, RowState};
use crate::jobs::{self, Progress, Sink};
use crate::store::FleetStore;
use crate::text::Message;
use chrono::{DateTime, Local, NaiveDateTime, Utc};
use std::sync::Mutex;
use tokio_util::sync::CancellationToken;

/// Look up identifiers. It tells their rows in the order they finish; rows not reached when it is cancelled are told as rows that failed
/// with that reason.
#[derive(Debug)]
pub struct LookUp {
    /// What to look up.
    pub entries: Vec<LookupEntry>,
    /// Whether identifiers with a wrong check digit are looked up too.
    pub include_doubtful: bool,
}

/// Every unit with its details. It tells their rows as [`LookUp`] does.
#[derive(Debug)]
pub struct LoadFleet;

/// What is kept on this computer of identifiers: the rows of their units, a merchant's by their numbers. One that is not kept has no row.
#[derive(Debug)]
pub struct ReadKept(pub Vec<LookupEntry>);

/// What the service says of identifiers now, which is kept.
#[derive(Debug)]
pub struct AskAbout {
    /// What to look up.
    pub entries: Vec<LookupEntry>,
    /// Whether identifiers with a wrong check digit are looked up too.
    pub include_doubtful: bool,
}

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EnquiryRows {
    /// A row for each unit, and one for each identifier that gave none; a merchant's units by their numbers.
    pub rows: Vec<LookupRow>,
    /// The rows of the kept fleet as they are now, of the units that it has.
    pub kept: Vec<LookupRow>,
}

/// How what the service says now compares with what was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// Nothing was kept of it.
    New,
    /// All is as it was.
    Unchanged,
    /// It is another than it was, not shown any more, or shown again.
    Changed(Change),
}

impl Telling for LookUp {
    type Output = ();
    type Step = Vec<LookupRow>;
    // What it finds is kept.
    const NATURE: Nature = Nature::changes_here("ui-job-look-up").long().going_on();

    fn label(&self) -> Message {
        <Self as Telling>::NATURE
            .label()
            .with("count", self.entries.len())
    }

    async fn run_telling(self, task: &Task, teller: &Teller<Self::Step>) -> Result<(), Problem> {
        let opened = opened(task).await?;
        let client = client_for(opened.client, &self.entries);
        let rows = Rows::kept(task, teller).await;
        let (entries, doubtful) = (self.entries, self.include_doubtful);
        let ended = jobs::look_up(&client, entries, doubtful, &rows, &task.cancel).await;
        // Before the job ends: who hears of the end reads the kept fleet anew.
        rows.finish().await;
        outcome_of(ended)
    }
}

impl Telling for LoadFleet {
    type Output = ();
    type Step = Vec<LookupRow>;
    const NATURE: Nature = Nature::changes_here("ui-job-load-fleet").long().going_on();

    async fn run_telling(self, task: &Task, teller: &Teller<Self::Step>) -> Result<(), Problem> {
        let opened = opened(task).await?;
        let rows = Rows::kept(task, teller).await;
        let ended = jobs::load_fleet(&opened.client.patient(), &rows, &task.cancel).await;
        rows.finish().await;
        outcome_of(ended?)
    }
}

async fn opened(task: &Task) -> Result<Opened, Problem> {
    tokio::select! {
        biased;
        // First: a job that is cancelled before it began still tells every row, and for that it must begin.
        opened = task.opened() => opened,
        () = task.cancel.cancelled() => Err(stopped()),
    }
}

/// For one thing a person waits, for many nobody does.
fn client_for(client: Client, entries: &[LookupEntry]) -> Client {
    match entries.len() {
        0 | 1 => client,
        _ => client.patient(),
    }
}

impl Request for ReadKept {
    type Output = Vec<LookupRow>;
    const NATURE: Nature = Nature::reads("answer-job-kept").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<LookupRow>, Problem> {
        task.on_fleet(move |store, fleet| kept(store, fleet, &self.0))
            .await
    }
}

impl Request for AskAbout {
    type Output = EnquiryRows;
    const NATURE: Nature = Nature::reads("answer-job-ask");

    fn label(&self) -> Message {
        Self::NATURE.label().with("count", self.entries.len())
    }

    async fn run(self, task: &Task) -> Result<EnquiryRows, Problem> {
        let opened = task.opened().await?;
        let sink = Gathering {
            keeper: Keeper::of(task).await,
            rows: Mutex::default(),
        };
        // Dropped with this request, which ends the look-up.
        let cancel = CancellationToken::new();
        let Self {
            entries,
            include_doubtful,
        } = self;
        let asked = entries.clone();
        let client = client_for(opened.client, &entries);
        let ended = jobs::look_up(&client, asked, include_doubtful, &sink, &cancel).await;
        let rows = sink.finish(&entries).await;
        // Where nothing was answered, the reason is all there is to tell; it stands in every row.
        if !rows.is_empty() && rows.iter().all(|row| row.state == RowState::Failed) {
            let of_row = rows.iter().find_map(|row| row.problem.clone());
            let of_job = match ended {
                jobs::Ended::Stopped(problem) => Some(*problem),
                jobs::Ended::Done | jobs::Ended::Cancelled => None,
            };
            if let Some(problem) = of_job.or(of_row) {
                return Err(problem);
            }
        }
        // Read after the keeper has finished, so that the rows are as this answer left them.
        let units: Vec<Msn> = rows.iter().filter_map(|row| row.msn.clone()).collect();
        let kept = task.on_fleet(move |store, fleet| concerned(store, fleet, &units));
        let kept = match kept.await {
            Ok(kept) => kept,
            // The answer came from the service; only the table is not told.
            Err(problem) => {
                tracing::warn!(?problem, "what is kept cannot be read");
                Vec::new()
            }
        };
        Ok(EnquiryRows { rows, kept })
    }
}

/// Keeps the rows of a look-up, in memory and on the disk.
struct Gathering {
    keeper: Option<Keeper>,
    rows: Mutex<Vec<LookupRow>>,
}

impl Gathering {
    /// The rows in the order of the entries, once all is kept.
    async fn finish(self, entries: &[LookupEntry]) -> Vec<LookupRow> {
        if let Some(keeper) = self.keeper {
            keeper.finish().await;
        }
        let mut rows = std::mem::take(&mut *lock(&self.rows));
        rows.sort_by_cached_key(|row| {
            let is_of = |entry: &LookupEntry| entry.line == row.line && entry.input == row.input;
            // Line and input: a merchant's units share both, and two entries of one line differ in the input.
            (entries.iter().position(is_of), by_number(row))
        });
        rows
    }
}

impl Sink for Gathering {
    async fn planned(&self, _total: usize) {}

    async fn rows(&self, rows: Vec<LookupRow>) {
        if let Some(keeper) = &self.keeper {
            keeper.take(&rows).await;
        }
        lock(&self.rows).extend(rows);
    }

    async fn progress(&self, _progress: Progress) {}
}

/// Numbers by size: a longer one is larger.
fn by_number(row: &LookupRow) -> (usize, String) {
    let digits = row.msn.as_ref().map_or("", Msn::as_str);
    (digits.len(), digits.to_owned())
}

fn kept(
    store: &FleetStore,
    fleet: &str,
    entries: &[LookupEntry],
) -> Result<Vec<LookupRow>, Problem> {
    let by_merchant = |id: &BusinessId| -> Result<Vec<LookupRow>, Problem> {
        let mut rows = of_merchant(store, fleet, id)?;
        rows.sort_by_cached_key(by_number);
        Ok(rows)
    };
    let mut rows = Vec::new();
    for entry in entries {
        let found = match &entry.parsed {
            Ok(Identifier::Msn(msn)) => {
                let found = concerned(store, fleet, std::slice::from_ref(msn))?;
                match &entry.otherwise {
                    // The unit comes first, as it does when the service is asked.
                    Some(merchant) if found.is_empty() => by_merchant(merchant)?,
                    _ => found,
                }
            }
            Ok(Identifier::Business(id)) => by_merchant(id)?,
            Err(_) => Vec::new(),
        };
        rows.extend(found.into_iter().map(|row| LookupRow {
            line: entry.line,
            input: entry.input.clone(),
            ..row
        }));
    }
    Ok(rows)
}

/// How a row of now compares with the one that was kept; `None` where the service did not say.
#[must_use]
pub fn compare(before: Option<&LookupRow>, now: &LookupRow) -> Option<Compared> {
    // A failure says nothing about the unit.
    if !matches!(now.state, RowState::Found | RowState::NotConnected) {
        return None;
    }
    Some(before.map_or(Compared::New, |before| difference(before, now)))
}

fn difference(before: &LookupRow, now: &LookupRow) -> Compared {
    let was_gone = before
        .kept
        .as_ref()
        .is_some_and(|kept| kept.not_visible_since.is_some());
    let is_gone = now.state == RowState::NotConnected;
    match (was_gone, is_gone) {
        (false, true) => return Compared::Changed(Change::Gone),
        (true, false) => return Compared::Changed(Change::Back),
        _ => {}
    }
    match (&before.unit, &now.unit) {
        (Some(before), Some(now)) => {
            let changes = diff(before, now);
            if changes.is_empty() {
                Compared::Unchanged
            } else {
                Compared::Changed(Change::Changed(changes))
            }
        }
        // Gone before and now, or listed without details: there are no settings to compare.
        _ => Compared::Unchanged,
    }
}

/// The local time of this computer at a moment, seconds since 1970 (UTC).
#[must_use]
pub fn local_time(seconds: i64) -> Option<NaiveDateTime> {
    let time = DateTime::<Utc>::from_timestamp(seconds, 0)?;
    Some(time.with_timezone(&Local).naive_local())
}
