//! Looking identifiers up, and loading the whole fleet, row by row.

use super::core::{Nature, Opened, Request, Task, Teller, Telling, outcome_of, stopped};
use super::fleet::Rows;
use crate::domain::{LookupEntry, LookupRow, Problem};
use crate::jobs;
use crate::text::Message;

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

impl Request for LookUp {
    type Output = ();
    // What it finds is kept.
    const NATURE: Nature = Nature::changes_here("ui-job-look-up").long().going_on();

    fn label(&self) -> Message {
        Self::NATURE.label().with("count", self.entries.len())
    }

    async fn run(self, task: &Task) -> Result<(), Problem> {
        self.run_telling(task, &Teller::nobody()).await
    }
}

impl Telling for LookUp {
    type Step = Vec<LookupRow>;

    async fn run_telling(self, task: &Task, teller: &Teller<Self::Step>) -> Result<(), Problem> {
        let opened = opened(task).await?;
        // For one thing a person waits, for many nobody does.
        let client = match self.entries.len() {
            0 | 1 => opened.client,
            _ => opened.client.patient(),
        };
        let rows = Rows::kept(task, teller).await;
        let (entries, doubtful) = (self.entries, self.include_doubtful);
        let ended = jobs::look_up(&client, entries, doubtful, &rows, &task.cancel).await;
        rows.finish().await;
        outcome_of(ended)
    }
}

impl Request for LoadFleet {
    type Output = ();
    const NATURE: Nature = Nature::changes_here("ui-job-load-fleet").long().going_on();

    async fn run(self, task: &Task) -> Result<(), Problem> {
        self.run_telling(task, &Teller::nobody()).await
    }
}

impl Telling for LoadFleet {
    type Step = Vec<LookupRow>;

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
