//! What a job with rows tells, passed on to whoever asked for it.

use super::Keeper;
use crate::desk::core::{Task, Teller};
use crate::domain::LookupRow;
use crate::jobs::{Progress, Sink};

/// Passes on what a job tells: rows as steps, and how far it is.
pub(in crate::desk) struct Rows<'a, S> {
    task: &'a Task,
    teller: &'a Teller<S>,
    keeper: Option<Keeper>,
}

impl<'a, S> Rows<'a, S> {
    pub(super) const fn new(task: &'a Task, teller: &'a Teller<S>) -> Self {
        Self {
            task,
            teller,
            keeper: None,
        }
    }

    /// The same, but keeping what is told about units.
    pub(in crate::desk) async fn kept(task: &'a Task, teller: &'a Teller<S>) -> Self {
        let keeper = Keeper::of(task).await;
        Self {
            keeper,
            ..Self::new(task, teller)
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
