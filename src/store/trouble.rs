//! From an error of the database or the disk to what a person is told.

use crate::domain::Problem;
use crate::text::Message;
use rusqlite::ErrorCode;
use std::path::Path;

/// What was being done; it decides what the person may rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// Opening the database: nothing was done yet.
    Opening,
    /// Before an order leaves: nothing was sent.
    BeforeSending,
    /// After an order left: it may exist, only the note of it is missing.
    AfterSending,
    /// Keeping something of the fleet.
    Keeping,
    /// Looking something up: nothing was changed.
    Reading,
}

/// Whether the file itself is damaged, as opposed to not available now.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
    )
}

/// What a person is told of a database error.
pub(super) fn database_problem(path: &Path, moment: Moment, error: &rusqlite::Error) -> Problem {
    let why = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Message::new("store-why-full"),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Message::new("store-why-busy"),
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
            Message::new("store-why-permission")
        }
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            Message::new("store-why-damaged")
        }
        _ => match other_shape(error) {
            Some(detail) => return not_ours(path, moment, detail),
            None => Message::new("store-why-other").with("detail", error.to_string()),
        },
    };
    problem(path, moment).because(why)
}

/// What tells that tables, columns or words are missing or others than this version makes: somebody changed the file by hand, or a
/// part of it is damaged. A statement of ours is never wrong by itself.
fn other_shape(error: &rusqlite::Error) -> Option<&str> {
    match error {
        rusqlite::Error::InvalidColumnName(name) => Some(name),
        rusqlite::Error::SqlInputError { msg, .. } => Some(msg),
        // SQLite has no code of its own for a statement that does not fit the tables.
        rusqlite::Error::SqliteFailure(failure, Some(told))
            if failure.code == ErrorCode::Unknown =>
        {
            Some(told)
        }
        _ => None,
    }
}

fn not_ours(path: &Path, moment: Moment, detail: &str) -> Problem {
    let why = Message::new("store-why-shape").with("detail", detail);
    let problem = problem(path, moment).because(why);
    match moment {
        // What was sent counts more than what to do about the file.
        Moment::AfterSending => problem,
        _ => problem.next(Message::new("store-next-shape")),
    }
}

/// What an error of the disk means.
pub(super) fn disk_problem(path: &Path, moment: Moment, error: &std::io::Error) -> Problem {
    let why = match error.kind() {
        std::io::ErrorKind::StorageFull => Message::new("store-why-full"),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Message::new("store-why-permission")
        }
        // Only a wait for a lock ends by time here.
        std::io::ErrorKind::TimedOut => {
            Message::new("ledger-lock-held").with("seconds", crate::files::LOCK_PATIENCE.as_secs())
        }
        _ => Message::new("store-why-other").with("detail", error.to_string()),
    };
    problem(path, moment).because(why)
}

/// The event and the next step, without a reason.
pub(super) fn problem(path: &Path, moment: Moment) -> Problem {
    let (what, next) = match moment {
        Moment::Opening => ("store-cannot-open", "store-next-open"),
        Moment::BeforeSending => ("store-cannot-write", "store-next-nothing-sent"),
        Moment::AfterSending => ("store-cannot-note", "store-next-was-sent"),
        Moment::Keeping => ("store-cannot-keep", "store-next-keep"),
        Moment::Reading => ("store-cannot-read", "store-next-open"),
    };
    let what = Message::new(what).with("path", path.display().to_string());
    Problem::local(what).next(Message::new(next))
}
