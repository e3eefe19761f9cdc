//! What was requested again and again: the latest answer, and the job that brings the next one.

use super::{Ended, Ending, Job, JobId, Update};
use crate::domain::Problem;
use crate::jobs::Progress;
use std::fmt;

/// The latest answer to a kind of request, which stays while a new one is under way, and why the last job gave none.
pub struct Requested<T, S = ()> {
    job: Option<Job<T, S>>,
    last: Option<JobId>,
    progress: Progress,
    steps: Vec<S>,
    answer: Option<T>,
    problem: Option<Problem>,
}

impl<T, S> Requested<T, S> {
    /// Waits for this job from now on. One that is under way is dropped; what the last one told, and what went wrong with it, is
    /// forgotten.
    pub fn follow(&mut self, job: Job<T, S>) {
        self.problem = None;
        self.progress = Progress::default();
        self.steps.clear();
        // Kept beyond the end of the job, so that what is told of it later is known as its own.
        self.last = Some(job.id());
        self.job = Some(job);
    }

    /// Takes in what came. Says how the job ended when it just did.
    pub fn poll(&mut self) -> Option<Ended> {
        let mut how = None;
        for update in self.job.as_mut()?.updates() {
            match update {
                Update::Progress(progress) => self.progress = progress,
                Update::Step(step) => self.steps.push(step),
                Update::Ended(ending) => how = Some(self.end(ending)),
            }
        }
        how
    }

    /// Takes in what came. Gives the answer to be kept elsewhere when the job just ended with one.
    pub fn done(&mut self) -> Option<T> {
        // An answer of an earlier job may stand there still; only one that came now is given away.
        let has_answer = self.poll() == Some(Ended::Done);
        self.answer.take_if(|_| has_answer)
    }

    fn end(&mut self, ending: Ending<T>) -> Ended {
        self.job = None;
        let how = ending.how();
        match ending {
            Ending::Done(answer) => self.answer = Some(answer),
            Ending::Failed(problem) => self.problem = Some(*problem),
            Ending::Cancelled => {}
        }
        how
    }

    /// What the job told until it was polled the last time, each once.
    pub fn take_steps(&mut self) -> Vec<S> {
        std::mem::take(&mut self.steps)
    }

    /// How far the job is, or was.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.progress
    }

    /// The job that is under way.
    #[must_use]
    pub fn id(&self) -> Option<JobId> {
        self.job.as_ref().map(Job::id)
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

    /// The latest answer; `None` before the first one, and after it was taken.
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

impl<T, S> Default for Requested<T, S> {
    fn default() -> Self {
        Self {
            job: None,
            last: None,
            progress: Progress::default(),
            steps: Vec::new(),
            answer: None,
            problem: None,
        }
    }
}

impl<T, S> fmt::Debug for Requested<T, S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Requested")
            .field("job", &self.job)
            .field("has_answer", &self.answer.is_some())
            .field("problem", &self.problem)
            .finish()
    }
}
