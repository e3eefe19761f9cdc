//! Copies of the database: made on request, before a step of the schema and once a day; and put back.
//!
//! A copy is made by SQLite's own backup, so it is of one moment also while others write, and it is one file without a journal. It counts
//! only after it was read in full.

use super::check::{self, integrity};
use super::database::{self, beside, has_content, in_use_in, lock_in, path_in, pragma};
use super::schema::{APPLICATION_ID, STEPS};
use super::trouble::is_damage;
use super::{damage, digests, marker};
use crate::domain::Problem;
use crate::domain::file_name::because_of_name;
use crate::files;
use crate::text::Message;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How many copies are kept that were made without being asked for.
const KEPT_COPIES: usize = 7;

/// The bytes of an SQLite file up to the number of its program: <https://sqlite.org/fileformat.html>, 1.3.
const HEADER: usize = 72;

/// How often, and how long apart, a copy is tried while another program is writing: five seconds in all.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(50);

/// How long a checkpoint waits for others who read.
const CHECKPOINT_PATIENCE: Duration = Duration::from_secs(1);

/// A copy of the database that was made without being asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseCopy {
    /// Where the copy is.
    pub path: PathBuf,
    /// When it was made, seconds since 1970 (UTC).
    pub at: i64,
}

/// The folder of the copies that are made without being asked for.
#[must_use]
pub fn copies_in(data_dir: &Path) -> PathBuf {
    data_dir.join("backups")
}

/// Copies the database of a data directory to a file, which only its owner may read.
///
/// # Errors
/// When there is no database, it is damaged, something else than an earlier copy stands at the target, or the file cannot be written;
/// what stood there is as it was then.
pub fn back_up(data_dir: &Path, target: &Path) -> Result<(), Problem> {
    // First: the system answers every question about such a name with a number.
    if let Some((name, fault)) = files::refused_name(target) {
        let problem = cannot_copy(target, Message::new("domain-file-name-next"));
        return Err(because_of_name(problem, &name, &fault));
    }
    let path = path_in(data_dir);
    if is_same(&path, target) {
        return Err(cannot_copy(target, Message::new("ledger-copy-why-itself")));
    }
    if !may_replace(target).map_err(|error| cannot_copy(target, reason(&error)))? {
        return Err(cannot_copy(target, Message::new("ledger-copy-why-there")));
    }
    if !has_content(&path).map_err(|error| cannot_copy(target, reason(&error)))? {
        return Err(cannot_copy(target, Message::new("ledger-copy-why-nothing")));
    }
    let source = database::reader(&path).map_err(|error| cannot_copy(target, reason(&error)))?;
    copy(&source, target)
}

/// Whether a copy may be put at a path: nothing is there, or an earlier copy. Anything else is somebody's.
fn may_replace(target: &Path) -> io::Result<bool> {
    // A link is not followed: one that leads nowhere would be taken for a free place.
    let metadata = match std::fs::symlink_metadata(target) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    // A journal beside it is one of a database that is in use, or was not closed.
    if !metadata.is_file() || beside(target, "-wal").try_exists()? {
        return Ok(false);
    }
    let mut header = [0; HEADER];
    let mut file = std::fs::File::open(target)?;
    match io::Read::read_exact(&mut file, &mut header) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
        Err(error) => return Err(error),
    }
    let is_ours =
        header.starts_with(b"SQLite format 3\0") && header.ends_with(&APPLICATION_ID.to_be_bytes());
    // 2 in a database that is used and so has a journal, also in one that nobody has open now. A copy has 1.
    Ok(is_ours && header[18] == 1)
}

/// Makes the copy of a day, such as `2026-11-28`, unless there is one, and takes away those that are too many.
///
/// # Errors
/// As [`back_up`]; the former copies stay then.
pub fn copy_of_day(data_dir: &Path, day: &str) -> Result<Option<PathBuf>, Problem> {
    // The day is in the name, so that two programs make one copy of a day.
    let target = copies_in(data_dir).join(format!("desk-{day}.sqlite3"));
    // While a damage is told no copy is made: after some days each older one would have been taken away for it. A notice that
    // cannot be read counts as one.
    let is_damaged = damage::read(data_dir).map_or(true, |found| !found.is_empty());
    if target.is_file() || is_damaged || !has_content(&path_in(data_dir)).unwrap_or_default() {
        return Ok(None);
    }
    make_folder(data_dir)?;
    back_up(data_dir, &target)?;
    take_away_old(data_dir);
    Ok(Some(target))
}

/// Copies a database before it is brought to its next version.
pub(super) fn before_steps(
    source: &Connection,
    path: &Path,
    version: usize,
) -> Result<(), Problem> {
    let data_dir = files::folder_of(path);
    make_folder(data_dir)?;
    let name = format!("desk-of-version-{version}.sqlite3");
    copy(source, &copies_in(data_dir).join(name))?;
    take_away_old(data_dir);
    Ok(())
}

/// The newest copy that was made without being asked for.
#[must_use]
pub fn newest_copy(data_dir: &Path) -> Option<DatabaseCopy> {
    copies(data_dir).into_iter().next()
}

/// Writes everything that is in the journal into the database file, so that the file alone is the whole database. Where another program
/// reads meanwhile, its end does it.
///
/// # Errors
/// When it cannot be written.
pub fn checkpoint(data_dir: &Path) -> Result<(), Problem> {
    let path = path_in(data_dir);
    if !path.is_file() {
        return Ok(());
    }
    empty_journal(&path).map_err(|error| {
        super::trouble::database_problem(&path, super::trouble::Moment::Keeping, &error)
    })
}

fn empty_journal(path: &Path) -> rusqlite::Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(CHECKPOINT_PATIENCE)?;
    // Its row says whether others read meanwhile. Then the journal stays, and nothing is lost.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}

/// Puts a copy in the place of the database, and gives where the former one is now. What was found damaged is acknowledged by that.
///
/// # Errors
/// When the file is damaged, of another program or of a later version; when a program has the database open; or when it cannot be
/// written. The database is as it was then.
pub fn restore(data_dir: &Path, file: &Path) -> Result<Option<PathBuf>, Problem> {
    let path = path_in(data_dir);
    let refuse = |why: Message| cannot_restore(file, why);
    let on_disk = |error: io::Error| cannot_restore(file, reason(&error));
    if is_same(&path, file) {
        return Err(refuse(Message::new("ledger-copy-why-itself")));
    }
    files::must_be_file(file).map_err(on_disk)?;
    files::make_private_folder(data_dir).map_err(on_disk)?;
    let source = open_copy(file)?;
    // Not waited for: a person is told at once that a program has the database open.
    let _lock = files::Lock::try_now(&lock_in(data_dir)).map_err(on_disk)?;
    let alone = files::Lock::try_now(&in_use_in(data_dir)).map_err(on_disk)?;
    if _lock.is_none() || alone.is_none() {
        let next = Message::new("ledger-restore-in-use-next");
        return Err(refuse(Message::new("ledger-restore-in-use")).next(next));
    }
    let beside = data_dir.join("desk.sqlite3.restoring");
    // Whole beside the database first: until the former one is moved nothing has changed.
    copy(&source, &beside)?;
    // A copy of a version without digests has no stamp. A marker that stayed would call it another ledger.
    let stamp = if digests::are_there(&source).unwrap_or_default() {
        digests::stamp(&source).ok().flatten()
    } else {
        None
    };
    let kept = keep_former(&path).map_err(on_disk)?;
    std::fs::rename(&beside, &path).map_err(on_disk)?;
    files::sync_folder(data_dir).map_err(on_disk)?;
    match stamp {
        Some(stamp) => marker::put(data_dir, &stamp).map_err(on_disk)?,
        None => files::remove(&marker::path_in(data_dir)).map_err(on_disk)?,
    }
    // Last: a program that dies before this finds the damage still told.
    damage::clear(data_dir).map_err(on_disk)?;
    Ok(kept)
}

/// Opens a file that is to be put back, if it is one of ours and whole.
fn open_copy(file: &Path) -> Result<Connection, Problem> {
    let refuse = |error: rusqlite::Error| {
        let why = if is_damage(&error) {
            Message::new("store-why-damaged")
        } else {
            reason(&error)
        };
        cannot_restore(file, why)
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut source = Connection::open_with_flags(file, flags).map_err(refuse)?;
    let application: i32 = pragma(&source, "application_id").map_err(refuse)?;
    let version = database::steps_done(&source).map_err(refuse)?;
    // A database of ours went through a step at least; one without is no copy of anything.
    if application != APPLICATION_ID || version == 0 {
        return Err(cannot_restore(file, Message::new("store-why-foreign")));
    }
    if version > STEPS.len() {
        let why = Message::new("store-why-newer")
            .with("found", version)
            .with("known", STEPS.len());
        return Err(cannot_restore(file, why));
    }
    match trouble(&mut source).map_err(refuse)? {
        None => Ok(source),
        Some(_) => Err(cannot_restore(file, Message::new("store-why-damaged"))),
    }
}

/// What is wrong with a database: all of it, and the ledger's rows.
fn trouble(connection: &mut Connection) -> rusqlite::Result<Option<String>> {
    if let Some(found) = integrity(connection)? {
        return Ok(Some(found));
    }
    // A copy of an earlier version is whole without them.
    if !digests::are_there(connection)? {
        return Ok(None);
    }
    let found = check::ledger(connection)?;
    Ok((!found.is_empty()).then(|| found.join("; ")))
}

/// Copies a database that is open to a file, which counts only after it was read in full.
fn copy(source: &Connection, target: &Path) -> Result<(), Problem> {
    let on_disk = |error: io::Error| cannot_copy(target, reason(&error));
    let on_connection = |error: rusqlite::Error| cannot_copy(target, reason(&error));
    let temporary = files::temporary_beside(target).map_err(on_disk)?;
    let mut made = Connection::open(temporary.path()).map_err(on_connection)?;
    fill(source, &mut made).map_err(on_connection)?;
    // The mode of the journal came with the pages. A copy is one file alone, and `may_replace` knows it by that.
    made.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
        .map_err(on_connection)?;
    if let Some(found) = trouble(&mut made).map_err(on_connection)? {
        let why = Message::new("ledger-copy-why-damaged").with("found", found);
        return Err(cannot_copy(target, why));
    }
    // Windows renames no file that SQLite holds open.
    made.close().map_err(|(_, error)| on_connection(error))?;
    temporary.as_file().sync_all().map_err(on_disk)?;
    files::rename_over(temporary, target).map_err(on_disk)?;
    files::sync_folder(files::folder_of(target)).map_err(on_disk)
}

fn fill(source: &Connection, made: &mut Connection) -> rusqlite::Result<()> {
    let backup = Backup::new(source, made)?;
    for _ in 0..TRIES {
        // All pages at once: a copy in steps begins anew whenever another program writes.
        if backup.step(-1)? == StepResult::Done {
            return Ok(());
        }
        std::thread::sleep(PAUSE);
    }
    Err(rusqlite::Error::SqliteFailure(
        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY),
        None,
    ))
}

/// Moves the database aside together with its journal, which would be played into the next one.
fn keep_former(path: &Path) -> io::Result<Option<PathBuf>> {
    if has_content(path)? {
        // Where it can be opened at all; a damaged one goes with its journal as it is.
        if let Err(error) = empty_journal(path) {
            tracing::debug!(%error, "the journal of the former database stays beside it");
        }
    }
    let aside = files::free_name(path, "replaced")?;
    for ending in ["-wal", "-shm"] {
        let from = beside(path, ending);
        if from.try_exists()? {
            std::fs::rename(&from, beside(&aside, ending))?;
        }
    }
    if !path.try_exists()? {
        return Ok(None);
    }
    std::fs::rename(path, &aside)?;
    Ok(Some(aside))
}

fn make_folder(data_dir: &Path) -> Result<(), Problem> {
    let folder = copies_in(data_dir);
    files::make_private_folder(&folder).map_err(|error| cannot_copy(&folder, reason(&error)))
}

/// The copies that were made without being asked for, the newest first.
fn copies(data_dir: &Path) -> Vec<DatabaseCopy> {
    let entries = std::fs::read_dir(copies_in(data_dir));
    let mut found: Vec<DatabaseCopy> = entries
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            // Copies of days and those before a step, which are counted together; nothing else in the folder is touched.
            let is_ours = name.starts_with("desk-") && name.ends_with(".sqlite3");
            let modified = entry.metadata().ok()?.modified().ok()?;
            is_ours.then(|| DatabaseCopy {
                path: entry.path(),
                at: seconds(modified),
            })
        })
        .collect();
    found.sort_by(|one, other| (other.at, &other.path).cmp(&(one.at, &one.path)));
    found
}

fn seconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

fn take_away_old(data_dir: &Path) {
    for old in copies(data_dir).into_iter().skip(KEPT_COPIES) {
        // The new copy is there, so one too many harms nothing.
        if let Err(error) = std::fs::remove_file(&old.path) {
            tracing::warn!(%error, path = %old.path.display(), "an old copy could not be removed");
        }
    }
}

/// Whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        // A path that leads to nothing yet cannot be made whole.
        _ => one == other,
    }
}

fn reason(error: &dyn std::fmt::Display) -> Message {
    Message::new("store-why-other").with("detail", error.to_string())
}

fn cannot_copy(target: &Path, why: Message) -> Problem {
    Problem::local(Message::new("ledger-copy-failed").with("path", target.display().to_string()))
        .because(why)
        .next(Message::new("ledger-copy-failed-next"))
}

fn cannot_restore(file: &Path, why: Message) -> Problem {
    Problem::local(Message::new("ledger-restore-failed").with("path", file.display().to_string()))
        .because(why)
        .next(Message::new("ledger-restore-failed-next"))
}

#[cfg(test)]
mod tests;
