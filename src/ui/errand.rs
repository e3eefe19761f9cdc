//! A command that a part of a screen has sent: whether it still runs, and why it failed.

use super::cx::Cx;
use crate::desk::{Command, Event, JobId};
use crate::domain::Problem;

/// A command under way, or how the last one ended.
#[derive(Debug, Default)]
pub struct Errand {
    job: Option<JobId>,
    problem: Option<Problem>,
}

impl Errand {
    /// Sends a command; what went wrong with the last one is forgotten.
    pub fn send(&mut self, command: Command, cx: &mut Cx<'_>) {
        self.problem = None;
        self.job = Some(cx.send(command));
    }

    /// Whether it still runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.job.is_some()
    }

    /// Its job, while it runs.
    #[must_use]
    pub const fn job(&self) -> Option<JobId> {
        self.job
    }

    /// Why it failed.
    #[must_use]
    pub const fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Takes an event in; tells whether it is one of this errand's.
    pub fn note(&mut self, job: JobId, event: &Event) -> bool {
        if self.job != Some(job) {
            return false;
        }
        match event {
            Event::Failed(problem) => {
                self.problem = Some((**problem).clone());
                self.job = None;
            }
            Event::Done | Event::Cancelled => self.job = None,
            _ => {}
        }
        true
    }
}
