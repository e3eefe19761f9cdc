//! What this run did: a record of every job.

use crate::desk::{
    Ask, BoardCommand, BulkCommand, Command, Event, JobId, LinesCommand, Progress, Prominence,
    Request,
};
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
    /// When it ended.
    pub ended_at: Option<i64>,
    /// How far it is.
    pub progress: Progress,
    /// How it stands.
    pub state: JobState,
}

/// What is told of a job when it begins: words, and none of what it works with.
pub(crate) struct About {
    name: Message,
    prominence: Prominence,
}

impl About {
    pub(crate) fn request(request: &impl Request) -> Self {
        Self {
            name: request.label(),
            prominence: request.prominence(),
        }
    }

    pub(crate) fn command(command: &Command) -> Self {
        Self {
            name: name(command),
            prominence: match command {
                command if is_long(command) => Prominence::Long,
                command if is_quiet(command) => Prominence::Quiet,
                _ => Prominence::Usual,
            },
        }
    }
}

/// Every job of this run, in the order they were started.
#[derive(Debug, Default)]
pub struct Activity {
    jobs: Vec<JobRecord>,
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
    pub(crate) fn started(&mut self, job: JobId, about: About, now: i64) {
        if self.jobs.len() >= KEPT
            && let Some(oldest) = self
                .jobs
                .iter()
                .position(|job| job.state != JobState::Running)
        {
            self.jobs.remove(oldest);
        }
        self.jobs.push(JobRecord {
            job,
            name: about.name,
            long: about.prominence == Prominence::Long,
            quiet: about.prominence == Prominence::Quiet,
            started_at: now,
            ended_at: None,
            progress: Progress::default(),
            state: JobState::Running,
        });
    }

    /// Notes what came of a job.
    pub(crate) fn note(&mut self, job: JobId, event: &Event, now: i64) {
        let Some(record) = self.jobs.iter_mut().rev().find(|record| record.job == job) else {
            return;
        };
        let ended = match event {
            Event::Planned { total } => {
                record.progress.total = *total;
                return;
            }
            Event::Progress(progress) => {
                record.progress = *progress;
                return;
            }
            Event::Done => JobState::Done,
            Event::Failed(problem) => JobState::Failed(problem.clone()),
            Event::Cancelled => JobState::Cancelled,
            _ => return,
        };
        record.state = ended;
        record.ended_at = Some(now);
    }
}

/// Whether it takes long, so that the status bar shows it.
fn is_long(command: &Command) -> bool {
    // A file alone is read at once; others take their time to answer.
    if let Command::Bulk(BulkCommand::Check(request)) = command {
        return request.ask != Ask::default();
    }
    matches!(
        command,
        Command::LookUp { .. }
            | Command::LoadFleet
            | Command::Sync(_)
            | Command::CheckMerchants
            | Command::Bulk(BulkCommand::Send(_))
    )
}

/// Whether the window asks for it by itself, to have something to show.
const fn is_quiet(command: &Command) -> bool {
    matches!(
        command,
        Command::ReadFleet
            | Command::FetchFirst { .. }
            | Command::Bulk(BulkCommand::ListRuns | BulkCommand::ReadRun(_))
            | Command::Lines(
                LinesCommand::ListPresets
                    | LinesCommand::Mend { .. }
                    | LinesCommand::RecallMapping(_)
                    | LinesCommand::KeepMapping { .. }
            )
            | Command::Board(BoardCommand::Follow { .. })
    )
}

/// What a command on the board does, for people.
const fn board(command: &BoardCommand) -> Message {
    Message::new(match command {
        BoardCommand::Refresh => "board-job-refresh",
        BoardCommand::Follow { .. } => "board-job-auto-refresh",
        BoardCommand::Check(_) => "board-job-check",
        BoardCommand::Reissue(_) => "board-job-reissue",
    })
}

/// What a command does, for people.
fn name(command: &Command) -> Message {
    match command {
        Command::OpenProfile { name } => Message::new("ui-job-open-profile").with("name", name),
        Command::OpenUnsaved { profile, .. } => {
            Message::new("ui-job-open-profile").with("name", &profile.name)
        }
        Command::OpenSandbox { .. } => Message::new("ui-job-open-sandbox"),
        Command::AnswerPartner { .. } => Message::new("ui-job-answer-partner"),
        Command::TestConnection { .. } => Message::new("ui-job-test-connection"),
        Command::LookUp { entries, .. } => {
            Message::new("ui-job-look-up").with("count", entries.len())
        }
        Command::LoadFleet => Message::new("ui-job-load-fleet"),
        Command::ReadFleet => Message::new("ui-job-read-fleet"),
        Command::Sync(_) => Message::new("ui-job-sync"),
        Command::FetchFirst { .. } => Message::new("ui-job-fetch-first"),
        Command::CheckMerchants => Message::new("ui-job-check-merchants"),
        Command::SendOrder { .. } => Message::new("ui-job-send-order"),
        Command::Board(command) => board(command),
        Command::DeleteOrder(_) => Message::new("ui-job-delete-order"),
        Command::Bulk(BulkCommand::Send(_)) => Message::new("bulk-job-send"),
        Command::Bulk(BulkCommand::Check(_)) => Message::new("bulk-job-check"),
        Command::Bulk(BulkCommand::Pause { .. }) => Message::new("bulk-job-pause"),
        Command::Bulk(BulkCommand::ListRuns | BulkCommand::ReadRun(_)) => {
            Message::new("bulk-job-runs")
        }
        Command::Bulk(BulkCommand::WriteResult(_)) => Message::new("bulk-job-result"),
        Command::Lines(LinesCommand::WriteTemplate { .. }) => Message::new("lines-job-template"),
        Command::Lines(LinesCommand::Mend { .. }) => Message::new("lines-job-mend"),
        Command::Lines(
            LinesCommand::ListPresets
            | LinesCommand::RecallMapping(_)
            | LinesCommand::KeepMapping { .. },
        ) => Message::new("lines-job-mapping"),
    }
}
