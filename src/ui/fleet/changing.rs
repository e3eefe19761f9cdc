//! A person's own words on units and merchants, on their way to the disk. What is changed by that is for the table, whoever
//! wrote it.

use crate::desk::{Ended, Ending, Job, Rewrite, Rewritten, RowChange};
use crate::domain::Problem;
use crate::ui::Cx;

/// The changes under way, and why the last of them failed.
#[derive(Debug, Default)]
pub struct RowChanges {
    jobs: Vec<Job<Rewritten>>,
    /// What takes back those that are done.
    back: Vec<RowChange>,
    problem: Option<Problem>,
}

impl RowChanges {
    /// Starts one.
    pub fn start(&mut self, change: RowChange, cx: &mut Cx<'_>) {
        self.jobs.push(cx.start(Rewrite(vec![change])));
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

    /// Takes in what came. Says how they ended once the last of them just did; what takes back those that are done is for the caller
    /// to offer then, by [`Self::take_back`].
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> Option<Ended> {
        if self.jobs.is_empty() {
            return None;
        }
        self.jobs.retain_mut(|job| {
            match job.poll() {
                None => return true,
                Some(Ending::Done(written)) => {
                    cx.keep_rows(written.rows);
                    // What was written last is taken back first.
                    self.back.splice(0..0, written.back);
                }
                Some(Ending::Failed(problem)) => self.problem = Some(*problem),
                Some(Ending::Cancelled) => {}
            }
            false
        });
        if !self.jobs.is_empty() {
            return None;
        }
        if self.problem.is_none() {
            return Some(Ended::Done);
        }
        // What went well before can be taken back, although nothing is told of it.
        cx.offer_undo(self.take_back());
        Some(Ended::Failed)
    }

    /// What takes back all that was changed since it was asked for last: one undo for what was changed together.
    pub fn take_back(&mut self) -> Vec<RowChange> {
        std::mem::take(&mut self.back)
    }
}
