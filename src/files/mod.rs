//! Layer 0 · files: writing a small file so that it is whole at every moment, and folders that only their owner reads.
//!
//! May import: nothing of ours. Deliberately absent: any knowledge of what the files hold, and words for people; errors
//! are `std::io::Error`, and the modules that call say what they mean.

mod beside;
mod names;
mod system;

pub use beside::{NotBeside, named_beside};
pub use names::{NameFault, accepted_stem, name_fault};
pub use system::{
    FileSystem, PATHS_NAME_SERVERS, file_system_of, is_open_to_others, number_of, permissions_like,
    sync_folder,
};

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use tempfile::NamedTempFile;

/// Replaces a file's content: written beside it, synced, and renamed over it, so that a crash or a full disk leaves
/// either the old content or the new one and never half of either. On Unix only the owner may read the result.
///
/// # Errors
/// When the folder cannot be written to, the disk is full, or another program holds the file open (Windows).
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let mut beside = temporary_beside(path)?;
    beside.write_all(content)?;
    // Before the rename: else a loss of power may leave the new name with nothing in it.
    beside.as_file().sync_all()?;
    rename_over(beside, path)?;
    sync_folder(folder)
}

/// A temporary file beside another, for its owner only; it is removed when it is dropped.
///
/// # Errors
/// When the folder cannot be written to.
pub fn temporary_beside(path: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .prefix(".partner-desk-")
        .suffix(".tmp")
        .tempfile_in(folder_of(path))
}

/// Puts a temporary file in the place of another. On Windows it is tried again for about a second while another program
/// holds one of the two. Where it fails, the temporary file is removed and the other is as it was.
///
/// # Errors
/// When the system refuses; see [`is_held`].
pub fn rename_over(mut temporary: NamedTempFile, target: &Path) -> io::Result<()> {
    let mut tries = 1;
    loop {
        match temporary.persist(target) {
            Ok(_) => return Ok(()),
            Err(failed) if tries < system::RENAME_TRIES && is_held(&failed.error) => {
                // 40 ms, then twice as long each time: 1.2 s in all with six tries.
                std::thread::sleep(Duration::from_millis(20 << tries));
                tries += 1;
                // Kept for the next try; dropped, it would be removed.
                temporary = failed.file;
            }
            Err(failed) => return Err(failed.error),
        }
    }
}

/// Whether another program holds the file: sharing and lock violations, and on Windows also "access denied", which is what
/// a rename over an open file gets.
#[must_use]
pub fn is_held(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy
    ) || system::says_held(error)
}

/// Makes a folder and those above it. On Unix a folder made here is for its owner only; one that was there keeps its
/// permissions, because it may be shared on purpose.
///
/// # Errors
/// When it cannot be made, or something that is not a folder is in its place.
pub fn make_private_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    system::private_folders().recursive(true).create(path)
}

/// Makes an empty file for its owner only; one that is there stays as it is.
///
/// # Errors
/// When it cannot be made.
pub fn make_private_file(path: &Path) -> io::Result<()> {
    // Never opened where it is there: its content and its rights stay.
    match system::private_file().create_new(true).open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// The first name in a path that this system takes for no file or folder, and why; none where the system takes every name.
#[must_use]
pub fn refused_name(path: &Path) -> Option<(String, NameFault)> {
    if !system::REFUSES_NAMES || names::is_verbatim(path) {
        return None;
    }
    names::first_fault(path)
}

/// How long a lock is waited for that another program has.
pub const LOCK_PATIENCE: Duration = Duration::from_secs(30);
/// After what time of waiting that is told.
const TELL_AFTER: Duration = Duration::from_secs(1);
/// How often it is looked whether a lock is free: no system tells that with a limit of time.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// How long a lock is waited for, and when that is told.
#[derive(Debug, Clone, Copy)]
struct Waits {
    patience: Duration,
    tell_after: Duration,
}

impl Waits {
    const USUAL: Self = Self {
        patience: LOCK_PATIENCE,
        tell_after: TELL_AFTER,
    };

    /// Tries until there is a lock, or patience is over; tells once that it waits.
    fn until(
        self,
        path: &Path,
        tell: &dyn Fn(&Path),
        try_now: impl Fn() -> io::Result<Option<Lock>>,
    ) -> io::Result<Lock> {
        let began = Instant::now();
        let mut is_told = false;
        loop {
            if let Some(lock) = try_now()? {
                return Ok(lock);
            }
            if !is_told && began.elapsed() >= self.tell_after {
                tell(path);
                is_told = true;
            }
            if began.elapsed() >= self.patience {
                return Err(ErrorKind::TimedOut.into());
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }
}

/// How long a pipe is waited for that no program reads from.
const PIPE_PATIENCE: Duration = LOCK_PATIENCE;

/// Whether a path leads to a pipe, which takes nothing until some program reads from it.
#[must_use]
pub fn is_pipe(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| system::is_pipe(&metadata))
}

/// Opens a pipe or a device to be written to.
///
/// # Errors
/// When the system refuses, and when no program reads from a pipe for half a minute (`TimedOut`).
pub fn open_pipe_or_device(path: &Path) -> io::Result<File> {
    open_within(path, PIPE_PATIENCE)
}

fn open_within(path: &Path, patience: Duration) -> io::Result<File> {
    let (sender, opened) = mpsc::channel();
    let path = path.to_owned();
    // Opening a pipe waits for its reader, and no system takes a limit of time for that. A thread that is left waiting ends
    // with its reader, or with this program.
    std::thread::Builder::new()
        .name("opens a pipe".to_owned())
        .spawn(move || sender.send(File::options().write(true).open(path)))?;
    opened
        .recv_timeout(patience)
        .unwrap_or_else(|_| Err(ErrorKind::TimedOut.into()))
}

/// A lock between processes; let go when it is dropped, and by the operating system when the process dies.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for the lock of this file, which is made if it is not there and never removed.
    ///
    /// # Errors
    /// As [`Self::wait_telling`].
    pub fn wait(path: &Path) -> io::Result<Self> {
        Self::wait_telling(path, &|_| {})
    }

    /// As [`Self::wait`]; calls `tell` with the file once, after a second of waiting.
    ///
    /// # Errors
    /// When the file cannot be made, its file system has no locks, or another program has it for longer than
    /// [`LOCK_PATIENCE`] (`TimedOut`).
    pub fn wait_telling(path: &Path, tell: &dyn Fn(&Path)) -> io::Result<Self> {
        Waits::USUAL.until(path, tell, || Self::try_now(path))
    }

    /// The lock of this file, if nobody has it now.
    ///
    /// # Errors
    /// When the file cannot be made, or its file system has no locks.
    pub fn try_now(path: &Path) -> io::Result<Option<Self>> {
        Self::tried(path, File::try_lock)
    }

    /// A share in the lock of this file, which others may have at the same time; waits while one has it alone, and tells that as
    /// [`Self::wait_telling`] does.
    ///
    /// # Errors
    /// As [`Self::wait_telling`].
    pub fn share_telling(path: &Path, tell: &dyn Fn(&Path)) -> io::Result<Self> {
        Waits::USUAL.until(path, tell, || Self::try_share(path))
    }

    fn try_share(path: &Path) -> io::Result<Option<Self>> {
        Self::tried(path, File::try_lock_shared)
    }

    fn tried(path: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> io::Result<Option<Self>> {
        let file = Self::open(path)?;
        match lock(&file) {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn open(path: &Path) -> io::Result<File> {
        match must_be_file(path) {
            // A pipe in its place would be waited for.
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        // For its owner only: whoever may read a file may hold its lock. Nobody removes it: of two who open it meanwhile each
        // could have the lock of another file.
        system::private_file()
            .create(true)
            // What somebody else's file holds is left alone, should it stand in the place of a lock.
            .truncate(false)
            .open(path)
    }
}

/// Renames a file that cannot be used to a free name beside it, `NAME.damaged` or `NAME.damaged-2` and so on, and tells
/// where it is now.
///
/// # Errors
/// When it cannot be renamed.
pub fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let aside = free_name(path, "damaged")?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

/// A name beside a file that is free: `NAME.ENDING`, or `NAME.ENDING-2` and so on.
///
/// # Errors
/// When the folder cannot be read.
pub fn free_name(path: &Path, ending: &str) -> io::Result<PathBuf> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    let mut free = PathBuf::from(&name);
    let mut number = 2_u32;
    // Not `exists`: a folder that cannot be looked into would make every name free.
    while free.try_exists()? {
        let mut numbered = name.clone();
        numbered.push(format!("-{number}"));
        free = PathBuf::from(numbered);
        number += 1;
    }
    Ok(free)
}

/// Removes a file; one that is not there is as good as removed.
///
/// # Errors
/// When it cannot be removed.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes sure that a path leads to a file with content of its own. A pipe or a device in its place would let whoever reads it wait for
/// ever, or never end.
///
/// # Errors
/// When it is none, told as `InvalidInput` by [`NotAFile`], or there is nothing.
pub fn must_be_file(path: &Path) -> io::Result<()> {
    // Windows opens a device by such a name in every folder, or says no more of it than a number.
    if let Some((_, NameFault::Device(_))) = refused_name(path) {
        return Err(io::Error::new(ErrorKind::InvalidInput, NotAFile));
    }
    let kind = fs::metadata(path)?.file_type();
    // A folder is refused by the system at once, in its own words.
    if kind.is_file() || kind.is_dir() {
        return Ok(());
    }
    Err(io::Error::new(ErrorKind::InvalidInput, NotAFile))
}

/// Opens a file to read it; see [`must_be_file`].
///
/// # Errors
/// When it is no file with content of its own, or cannot be opened.
pub fn open_to_read(path: &Path) -> io::Result<File> {
    must_be_file(path)?;
    File::open(path)
}

/// Reads a whole file; see [`must_be_file`].
///
/// # Errors
/// When it is no file with content of its own, or cannot be read.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_to_read(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What is in the place of a file is a pipe, a socket or a device.
#[derive(Debug, thiserror::Error)]
#[error("it is not a file but a pipe or a device")]
pub struct NotAFile;

/// Line and column, both from 1 and in characters, of a byte offset in a text.
#[must_use]
pub fn line_and_column(text: &str, byte_offset: usize) -> (usize, usize) {
    let mut end = byte_offset.min(text.len());
    // An offset inside of a character belongs to that character.
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = text.get(..end).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    (line, column)
}

/// The folder a file is in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        // A name alone has an empty parent, which the system does not open.
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests;
