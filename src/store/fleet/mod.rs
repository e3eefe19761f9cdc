//! The local fleet: units with their past, merchants, sync runs, a person's own words, and saved texts.
//!
//! One connection writes; each read takes one of its own, so a report that streams for minutes holds up no sync, and the
//! other way round. Everything is kept per fleet, which is named by the profile's key.

mod asides;
pub(super) mod documents;
mod encode;
mod labels;
mod merchants;
mod model;
mod past;
mod record;
mod runs;
mod seen;
mod texts;
mod units;

pub use asides::AsideSwap;
pub(super) use asides::put as put_aside;
pub use documents::{DocumentSwap, SavedText};
pub(super) use encode::{is_answer, is_past, problem_from_text, problem_to_text, unreadable};
pub use labels::{NewNote, OwnWords};
pub(super) use merchants::{make_merchant, units_of};
pub use model::{
    DocumentKind, Due, EVERY_PROFILE, FetchedUnit, ListedUnit, OpenedFleet, Outcome, Recorded,
};
pub(super) use runs::count;
pub use texts::{TextChange, TextWatch};

use super::database::{self, Opened};
use super::sql::Statements as _;
use super::trouble::{Moment, database_problem};
use super::{check, digests};
use crate::domain::Problem;
use crate::files;
use merchants::{Merchants, Met};
use rusqlite::{Connection, TransactionBehavior};
use seen::Seen;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use texts::TextWatches;

/// The fleets of one data directory. Every call blocks on the disk and may wait ten seconds for another program.
#[derive(Debug)]
pub struct FleetStore {
    writer: Mutex<Writer>,
    readers: Mutex<Vec<Connection>>,
    /// What the writing connection tells of the rows it writes.
    seen: Seen,
    /// Who is told of the texts that it changes.
    text_watches: TextWatches,
    path: PathBuf,
    /// Let go when the store is closed.
    _in_use: files::Lock,
}

/// The connection that writes, and what it need not ask again.
#[derive(Debug)]
struct Writer {
    connection: Connection,
    met: Met,
    /// How lasting its writes are at the moment, in the words of SQLite.
    synchronous: &'static str,
}

/// How many connections for reading are kept for the next call.
const SPARE_READERS: usize = 4;

impl FleetStore {
    /// Opens the fleets of a data directory (`desk.sqlite3`, shared with the order ledger), making the file where there is
    /// none. A damaged file is set aside and told in the notice.
    ///
    /// # Errors
    /// When it cannot be opened, or belongs to a later version or another program; it is not touched then.
    pub fn open(data_dir: &Path) -> Result<OpenedFleet, Problem> {
        Self::open_telling(data_dir, &|_| {})
    }

    /// As [`Self::open`]; calls `tell` with the file of a lock that another program has, after a second of waiting for it.
    ///
    /// # Errors
    /// As [`Self::open`], and when the other program does not let go.
    pub fn open_telling(data_dir: &Path, tell: &dyn Fn(&Path)) -> Result<OpenedFleet, Problem> {
        let Opened {
            connection,
            path,
            notice,
            in_use,
            healed,
            ..
        } = database::open(data_dir, tell)?;
        let seen = Seen::tell_on(&connection)
            // What is moved from one partner to another are rows of the ledger, too.
            .and_then(|seen| digests::keep_on(&connection).map(|()| seen))
            .map_err(|error| database_problem(&path, Moment::Opening, &error))?;
        let text_watches = TextWatches::tell_on(&connection)
            .map_err(|error| database_problem(&path, Moment::Opening, &error))?;
        let store = Self {
            writer: Mutex::new(Writer {
                connection,
                met: Met::default(),
                synchronous: "FULL",
            }),
            readers: Mutex::default(),
            seen,
            text_watches,
            path,
            _in_use: in_use,
        };
        Ok(OpenedFleet {
            store,
            notice,
            healed,
        })
    }

    /// Whether a data directory has fleets that could be opened. Nothing is opened or made.
    #[must_use]
    pub fn is_there(data_dir: &Path) -> bool {
        database::path_in(data_dir).is_file()
    }

    /// Reads the whole file, every index, and the ledger's rows: the first thing found wrong, if any.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn integrity(&self) -> Result<Option<String>, Problem> {
        self.read(|connection| {
            // A reader has not learned the function that the comparison calls.
            digests::teach(connection)?;
            if let Some(found) = check::integrity(connection)? {
                return Ok(Some(found));
            }
            let found = digests::differences(connection)?;
            Ok((!found.is_empty()).then(|| found.join("; ")))
        })
    }

    /// The path of `desk.sqlite3`.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Like [`Self::write`], for what the service tells: the loss of power can take the last moments of it, and then it is
    /// fetched again.
    fn write_told<T>(
        &self,
        fleet: &str,
        work: impl FnOnce(&mut Merchants<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        // A sync would wait for the disk at every turn. The next lasting write, at the latest its end, takes all of it along.
        self.transact("NORMAL", fleet, work)
    }

    /// All of `work` in one transaction, or nothing of it.
    fn write<T>(
        &self,
        fleet: &str,
        work: impl FnOnce(&mut Merchants<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.transact("FULL", fleet, work)
    }

    fn transact<T>(
        &self,
        synchronous: &'static str,
        fleet: &str,
        work: impl FnOnce(&mut Merchants<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.in_one(synchronous, |transaction, met| {
            // Inside, so that a write that fails leaves no empty fleet.
            let id = make_fleet(transaction, fleet)?;
            let mut merchants = Merchants::new(transaction, id, met)?;
            let done = work(&mut merchants)?;
            Ok((done, merchants.met()))
        })
    }

    /// All of `work` in one transaction that may touch any fleet and the order ledger. What this connection had met of merchants is
    /// asked anew after it.
    pub(super) fn exclusively<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.in_one("FULL", |transaction, _| {
            Ok((work(transaction)?, Met::default()))
        })
    }

    fn in_one<T>(
        &self,
        synchronous: &'static str,
        work: impl FnOnce(&Connection, Met) -> rusqlite::Result<(T, Met)>,
    ) -> Result<T, Problem> {
        let attempt = || {
            let mut writer = lock(&self.writer);
            // Before the transaction: SQLite changes this in none. Most calls find it as they want it, and ask nothing.
            if writer.synchronous != synchronous {
                let connection = &writer.connection;
                connection.pragma_update(None, "synchronous", synchronous)?;
                writer.synchronous = synchronous;
            }
            // Taken out and put back at the end only: what was met in a transaction that failed may not exist.
            let met = std::mem::take(&mut writer.met);
            let transaction = writer
                .connection
                // The right to write at once: one that has read first may not wait for another writer.
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let (done, met) = work(&transaction, met)?;
            transaction.commit()?;
            writer.met = met;
            Ok(done)
        };
        attempt().map_err(|error| database_problem(&self.path, Moment::Keeping, &error))
    }

    /// Reads, and holds nobody up who writes. Each statement sees one moment; several see one only inside of a transaction.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        let attempt = || {
            // Taken out for as long as it reads, so no read waits for another one.
            let spare = lock(&self.readers).pop();
            let reader = spare.map_or_else(|| database::reader(&self.path), Ok)?;
            let done = work(&reader)?;
            let mut readers = lock(&self.readers);
            if readers.len() < SPARE_READERS {
                readers.push(reader);
            }
            Ok(done)
        };
        attempt().map_err(|error| database_problem(&self.path, Moment::Reading, &error))
    }

    /// Like [`Self::read`], for one fleet. One that nothing was ever kept of is as good as empty.
    fn read_fleet<T: Default>(
        &self,
        fleet: &str,
        work: impl FnOnce(&Connection, i64) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.read(|connection| match find_fleet(connection, fleet)? {
            Some(id) => work(connection, id),
            None => Ok(T::default()),
        })
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while a connection was held left no transaction open: it was rolled back when it was dropped.
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn find_fleet(connection: &Connection, key: &str) -> rusqlite::Result<Option<i64>> {
    connection.row("SELECT id FROM fleets WHERE key = ?1", [key], |row| {
        row.get(0)
    })
}

/// The number of a fleet, made where there is none.
pub(super) fn make_fleet(connection: &Connection, key: &str) -> rusqlite::Result<i64> {
    if let Some(id) = find_fleet(connection, key)? {
        return Ok(id);
    }
    connection.run("INSERT INTO fleets (key) VALUES (?1)", [key])?;
    Ok(connection.last_insert_rowid())
}

#[cfg(test)]
mod tests;
