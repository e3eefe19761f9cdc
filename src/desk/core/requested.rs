//! What was requested again and again: the latest answer, and the job that brings the next one.

use super::{Ended, Ending, Job};
use crate::desk::event::JobId;
use crate::domain::Problem;
use std::fmt;

/// The latest answer to a kind of request, which stays while a new one is under way, and why the last job gave none.
pub struct Requested<T> {
    job: Option<Job<T>>,
    last: Option<JobId>,
    answer: Option<T>,
    problem: Option<Problem>,
}

impl<T> Requested<T> {
    /// Waits for this job from now on. One that is under way is dropped; what went wrong with the last one is forgotten.
    pub fn follow(&mut self, job: Job<T>) {
        self.problem = None;
        self.last = Some(job.id());
        self.job = Some(job);
    }

    /// Takes in what came. Says how the job ended when it just did.
    pub fn poll(&mut self) -> Option<Ended> {
        let ending = self.job.as_mut()?.poll()?;
        self.job = None;
        let how = ending.how();
        match ending {
            Ending::Done(answer) => self.answer = Some(answer),
            Ending::Failed(problem) => self.problem = Some(*problem),
            Ending::Cancelled => {}
        }
        Some(how)
    }

    /// Whether a job is under way.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.job.is_some()
    }

    /// Whether this is its job, or was the last one.
    #[must_use]
    pub fn is_of(&self, job: JobId) -> bool {
        self.last == Some(job)
    }

    /// Stops the job that is under way.
    pub fn cancel(&self) {
        if let Some(job) = &self.job {
            job.cancel();
        }
    }

    /// The latest answer.
    #[must_use]
    pub const fn answer(&self) -> Option<&T> {
        self.answer.as_ref()
    }

    /// The latest answer, to be kept elsewhere.
    pub const fn take(&mut self) -> Option<T> {
        self.answer.take()
    }

    /// Why the last job gave no answer.
    #[must_use]
    pub const fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }
}

impl<T> Default for Requested<T> {
    fn default() -> Self {
        Self {
            job: None,
            last: None,
            answer: None,
            problem: None,
        }
    }
}

impl<T> fmt::Debug for Requested<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Requested")
            .field("job", &self.job)
            .field("has_answer", &self.answer.is_some())
            .field("problem", &self.problem)
            .finish()
    }
}
