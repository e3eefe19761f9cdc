//! A person's own words on units and merchants, on their way to the disk. What is changed by that is for the table, whoever
//! wrote it.

use crate::desk::{Ended, Ending, Job, Note, Tag};
use crate::domain::{LookupRow, Problem};
use crate::ui::Cx;

/// One change.
#[derive(Debug, Clone)]
pub enum RowChange {
    /// Other tags.
    Tag(Tag),
    /// Notes.
    Note(Note),
}

/// The changes under way, and why the last of them failed.
#[derive(Debug, Default)]
pub struct RowChanges {
    jobs: Vec<Job<Vec<LookupRow>>>,
    problem: Option<Problem>,
}

impl RowChanges {
    /// Starts one.
    pub fn start(&mut self, change: RowChange, cx: &mut Cx<'_>) {
        self.jobs.push(match change {
            RowChange::Tag(tag) => cx.start(tag),
            RowChange::Note(note) => cx.start(note),
        });
    }

    /// Whether any is under way.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        !self.jobs.is_empty()
    }

    /// Why one of them failed.
    #[must_use]
    pub const fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// What went wrong is not told any more.
    pub fn forget_problem(&mut self) {
        self.problem = None;
    }

    /// Takes in what came. Says how they ended once the last of them just did.
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> Option<Ended> {
        if self.jobs.is_empty() {
            return None;
        }
        self.jobs.retain_mut(|job| {
            match job.poll() {
                None => return true,
                Some(Ending::Done(rows)) => cx.keep_rows(rows),
                Some(Ending::Failed(problem)) => self.problem = Some(*problem),
                Some(Ending::Cancelled) => {}
            }
            false
        });
        let how = match &self.problem {
            Some(_) => Ended::Failed,
            None => Ended::Done,
        };
        self.jobs.is_empty().then_some(how)
    }
}
