//! Putting a file in place whole, or not at all.

use crate::domain::Problem;
use crate::domain::file_name::because_of_name;
use crate::files;
use crate::text::Message;
use std::fs::{self, Metadata};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

/// Writes a file by way of a temporary one beside it: written, synced, renamed, and the folder synced where that is
/// possible. On Unix a new file is for its owner only, and one that was there stays as open as it was. Whatever goes wrong, the target is as it was and the temporary file is gone. A target that is no regular file
/// (a pipe, `/dev/stdout`) is written straight.
///
/// # Errors
/// A problem that names the file, the reason and what to do: held open by another program, write-protected, no space, no
/// such folder, or the reason that `write` gave.
pub fn save<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> Result<T, Problem> {
    save_or_tell(path, |writer| Ok(write(writer)?))
}

/// Why a file was not written: the system's reason, or one that can be told already.
#[derive(Debug)]
pub(super) enum Failure {
    System(io::Error),
    Told(Box<Problem>),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Told(Box::new(problem))
    }
}

/// As [`save`], for what may fail for reasons of its own.
pub(super) fn save_or_tell<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
) -> Result<T, Problem> {
    // Told before anything is tried: of some names Windows says no more than a number, and others it changes without a word.
    if let Some((name, fault)) = files::refused_name(path) {
        return Err(because_of_name(not_saved(path), &name, &fault));
    }
    try_save(path, write).map_err(|failure| match failure {
        Failure::System(error) => told(path, &error),
        Failure::Told(problem) => *problem,
    })
}

fn try_save<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
) -> Result<T, Failure> {
    // A link stays a link: what it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let existing = match fs::metadata(&target) {
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    match existing {
        Some(metadata) if metadata.is_dir() => Err(io::Error::from(ErrorKind::IsADirectory).into()),
        Some(metadata) if !metadata.is_file() => write_straight(&target, write),
        existing => replace(&target, existing.as_ref(), write),
    }
}

fn write_straight<T>(
    target: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut writer = BufWriter::new(files::open_pipe_or_device(target)?);
    let value = write(&mut writer)?;
    writer.flush()?;
    Ok(value)
}

fn replace<T>(
    target: &Path,
    existing: Option<&Metadata>,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
) -> Result<T, Failure> {
    // A rename would replace a write-protected file without asking.
    if existing.is_some_and(|metadata| metadata.permissions().readonly()) {
        return Err(io::Error::from(ErrorKind::PermissionDenied).into());
    }
    let folder = files::folder_of(target);
    // For its owner only, which is what a new file stays: these files hold account numbers, addresses and links, and whom else they
    // are for is the person's to say.
    let temporary = tempfile::Builder::new()
        .prefix(".partner-desk-")
        .suffix(".tmp")
        .tempfile_in(folder)?;
    let mut writer = BufWriter::new(temporary);
    let value = write(&mut writer)?;
    let temporary = writer
        .into_inner()
        .map_err(io::IntoInnerError::into_error)?;
    if let Some(metadata) = existing {
        // It is whole by now, and as open to others as the one it replaces.
        let file = temporary.as_file();
        file.set_permissions(files::permissions_like(file, metadata)?)?;
    }
    temporary.as_file().sync_all()?;
    files::rename_over(temporary, target)?;
    // The file is there and whole; a folder that cannot be synced does not make it worse.
    if let Err(error) = files::sync_folder(folder) {
        tracing::debug!(%error, "the folder of a saved file could not be synced");
    }
    Ok(value)
}

fn not_saved(path: &Path) -> Problem {
    let what = Message::new("report-save-failed").with("path", path.display().to_string());
    Problem::local(what)
}

fn told(path: &Path, error: &io::Error) -> Problem {
    let problem = not_saved(path);
    if files::is_held(error) {
        return problem
            .because(Message::new("report-save-held"))
            .next(Message::new("report-save-held-next"));
    }
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => problem
            .because(Message::new("report-save-no-folder"))
            .next(Message::new("report-save-no-folder-next")),
        ErrorKind::IsADirectory => problem
            .because(Message::new("report-save-is-folder"))
            .next(Message::new("report-save-is-folder-next")),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => problem
            .because(Message::new("report-save-denied"))
            .next(Message::new("report-save-denied-next")),
        ErrorKind::TimedOut => problem
            .because(Message::new("report-save-unread-pipe"))
            .next(Message::new("report-save-unread-pipe-next")),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => problem
            .because(Message::new("report-save-full"))
            .next(Message::new("report-save-full-next")),
        _ => problem
            .because(Message::new("report-save-other").with("reason", error.to_string()))
            .next(Message::new("report-save-other-next")),
    }
}
