//! What this run did: a record of every job.

use crate::desk::{Ending, JobId, JobWatch, Progress, Prominence};
use crate::domain::Problem;
use crate::text::Message;

/// How a job stands.
#[derive(Debug, Clone, PartialEq)]
pub enum JobState {
    /// It runs.
    Running,
    /// It ended well.
    Done,
    /// It could not be done.
    Failed(Box<Problem>),
    /// It was cancelled.
    Cancelled,
}

/// A job of this run.
#[derive(Debug, Clone, PartialEq)]
pub struct JobRecord {
    /// Its id.
    pub job: JobId,
    /// What it does.
    pub name: Message,
    /// Whether the status bar shows it: it takes long and can be cancelled.
    pub long: bool,
    /// Whether the list of jobs leaves it out while all is well: the window reads what it shows by itself.
    pub quiet: bool,
    /// When it was started, seconds since 1970 (UTC).
    pub started_at: i64,
    /// When it ended, seconds since 1970 (UTC); `None` while it runs.
    pub ended_at: Option<i64>,
    /// How far it is.
    pub progress: Progress,
    /// How it stands.
    pub state: JobState,
}

impl JobRecord {
    /// Of a job that is started now: its words, and none of what it works with.
    pub(crate) fn begun(job: JobId, name: Message, prominence: Prominence, now: i64) -> Self {
        Self {
            job,
            name,
            long: prominence == Prominence::Long,
            quiet: prominence == Prominence::Quiet,
            started_at: now,
            ended_at: None,
            progress: Progress::default(),
            state: JobState::Running,
        }
    }
}

/// Every job of this run, in the order they were started.
#[derive(Debug, Default)]
pub struct Activity {
    jobs: Vec<JobRecord>,
    /// Those that run.
    watched: Vec<JobWatch>,
}

/// Records kept; older ones that have ended are dropped.
const KEPT: usize = 500;

impl Activity {
    /// The jobs, oldest first.
    #[must_use]
    pub fn jobs(&self) -> &[JobRecord] {
        &self.jobs
    }

    /// The record of a job.
    #[must_use]
    pub fn job(&self, job: JobId) -> Option<&JobRecord> {
        self.jobs.iter().rev().find(|record| record.job == job)
    }

    /// Whether a job still runs.
    #[must_use]
    pub fn is_running(&self, job: JobId) -> bool {
        self.job(job)
            .is_some_and(|record| record.state == JobState::Running)
    }

    /// The jobs that run and take long, oldest first.
    pub fn running(&self) -> impl DoubleEndedIterator<Item = &JobRecord> {
        self.jobs
            .iter()
            .filter(|record| record.long && record.state == JobState::Running)
    }

    /// Notes a job that was started.
    pub(crate) fn started(&mut self, watch: JobWatch, record: JobRecord) {
        let has_ended = |job: &JobRecord| job.state != JobState::Running;
        if self.jobs.len() >= KEPT
            && let Some(oldest) = self.jobs.iter().position(has_ended)
        {
            self.jobs.remove(oldest);
        }
        self.jobs.push(record);
        self.watched.push(watch);
    }

    /// Notes how far jobs are, and how they ended; gives those that failed since the last time.
    pub(crate) fn poll(&mut self, now: i64) -> Vec<(JobId, Problem)> {
        let mut failed = Vec::new();
        let jobs = &mut self.jobs;
        self.watched.retain(|watch| {
            // First: what it told before it ended is there then.
            let ended = watch.ended();
            // Those that run are mostly among the last.
            let record = jobs.iter_mut().rev().find(|one| one.job == watch.id());
            let Some(record) = record else { return false };
            record.progress = watch.progress();
            let Some(ending) = ended else { return true };
            record.ended_at = Some(now);
            record.state = match ending {
                Ending::Done(()) => JobState::Done,
                Ending::Failed(problem) => {
                    failed.push((watch.id(), (*problem).clone()));
                    JobState::Failed(problem)
                }
                Ending::Cancelled => JobState::Cancelled,
            };
            false
        });
        failed
    }
}
