//! How a run ends.

use crate::domain::problem::ProblemKind;
use crate::domain::{LookupRow, Problem, RowState};
use crate::text::Message;
use std::process::ExitCode;

/// The code a run ends with. Scripts rely on the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// Everything asked for was answered; "not connected" is an answer.
    Done = 0,
    /// Some rows are invalid or failed, an order has errors, or the service said no.
    SomeFailed = 1,
    /// The command line or an input is wrong, or the API cannot do this at all.
    Usage = 2,
    /// Keys are missing or refused.
    Credentials = 3,
    /// The service could not be reached.
    Unreachable = 4,
    /// A file, the ledger or the keyring of this computer failed.
    Local = 5,
    /// Interrupted, as shells count it.
    Cancelled = 130,
}

impl Exit {
    /// The end of a run that ended with a problem.
    pub(super) const fn of(kind: ProblemKind) -> Self {
        match kind {
            // Both are mended on the command line, by other arguments or another profile.
            ProblemKind::Input | ProblemKind::Unsupported => Self::Usage,
            ProblemKind::Credentials => Self::Credentials,
            ProblemKind::Unreachable => Self::Unreachable,
            ProblemKind::Refused | ProblemKind::NotVisible => Self::SomeFailed,
            ProblemKind::Local => Self::Local,
            ProblemKind::Cancelled => Self::Cancelled,
        }
    }

    /// The end of a run of which something may have failed.
    pub(super) const fn of_success(is_good: bool) -> Self {
        if is_good {
            Self::Done
        } else {
            Self::SomeFailed
        }
    }

    /// The end of a run that made these rows. Where nothing at all was answered and every failure is of one kind, that is
    /// what happened, and not "some rows failed".
    pub(super) fn of_rows(rows: &[LookupRow]) -> Self {
        let bad = |row: &&LookupRow| matches!(row.state, RowState::Invalid | RowState::Failed);
        if !rows.iter().any(|row| bad(&row)) {
            return Self::Done;
        }
        let is_answer = |state| matches!(state, RowState::Found | RowState::NotConnected);
        if rows.iter().any(|row| is_answer(row.state)) {
            return Self::SomeFailed;
        }
        let mut kinds = rows
            .iter()
            // Invalid rows were never asked about, and say nothing of the service.
            .filter(|row| row.state == RowState::Failed)
            .filter_map(|row| row.problem.as_ref())
            .map(|problem| problem.kind);
        match kinds.next() {
            // Only these two are about the run as a whole.
            Some(first @ (ProblemKind::Credentials | ProblemKind::Unreachable))
                if kinds.all(|kind| kind == first) =>
            {
                Self::of(first)
            }
            _ => Self::SomeFailed,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// The problem of a computer that gives no threads or sockets.
pub(super) fn no_runtime(error: &std::io::Error) -> Problem {
    Problem::local(Message::new("cli-no-runtime"))
        .because(Message::new("cli-reason").with("reason", error.to_string()))
}
