//! Opening the database: durable settings that are asserted, steps to the newest shape, and a damaged file set aside.

use super::check::{heal, integrity, is_whole};
use super::digests::{self, Stamp};
use super::file_identity::FileIdentity;
use super::marker::{self, Lost, Marker};
use super::schema::{APPLICATION_ID, STEPS};
use super::trouble::{Moment, database_problem, disk_problem, is_damage, problem};
use super::{backup, damage};
use crate::domain::Problem;
use crate::files;
use crate::text::Message;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a call waits for another program that is writing.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// How many statements a connection keeps prepared: all that this module has.
const STATEMENTS: usize = 64;

/// A database that is open, and what the person must be told about it.
pub(super) struct Opened {
    pub(super) connection: Connection,
    pub(super) path: PathBuf,
    /// The file and its journal as they were when it was opened.
    pub(super) places: [FileIdentity; 2],
    /// Tells other programs that the database is in use.
    pub(super) in_use: files::Lock,
    /// What was found wrong, which is kept until it is acknowledged, too.
    pub(super) notice: Option<Problem>,
    /// An index was wrong and was built anew.
    pub(super) healed: Option<Message>,
}

/// The database file of a data directory.
pub(super) fn path_in(data_dir: &Path) -> PathBuf {
    data_dir.join("desk.sqlite3")
}

/// Opens the database of a data directory, making it where there is none.
/// `tell` is called with the file of a lock that is waited for.
pub(super) fn open(data_dir: &Path, tell: &dyn Fn(&Path)) -> Result<Opened, Problem> {
    let path = path_in(data_dir);
    let on_disk = |error: std::io::Error| disk_problem(&path, Moment::Opening, &error);
    files::make_private_folder(data_dir).map_err(on_disk)?;
    // Two programs that start at once must not both find the file damaged and set it aside.
    let _lock = files::Lock::wait_telling(&lock_in(data_dir), tell).map_err(on_disk)?;
    // Whoever restores takes both locks, too, in this order: nobody opens a file that is being exchanged.
    let in_use = files::Lock::share_telling(&in_use_in(data_dir), tell).map_err(on_disk)?;
    let marker = Marker::read(data_dir).map_err(on_disk)?;
    // Asked before connecting, which makes the file where there is none.
    let was_there = has_content(&path).map_err(on_disk)?;
    let (connected, damaged) = connect_or_set_aside(&path)?;
    let on_connection = |error| database_problem(&path, Moment::Opening, &error);
    let stamp = digests::stamp(&connected.connection).map_err(on_connection)?;
    // A ledger that lost its stamp is none that the marker can mean.
    let stamp = stamp.unwrap_or(Stamp {
        id: "-".to_owned(),
        changes: 0,
    });
    let lost = || marker.lost(was_there, &stamp);
    let differs =
        || (!connected.differs.is_empty()).then(|| rows_differ(&path, &connected.differs));
    let notice = damaged
        .or_else(|| lost().map(|lost| lost_notice(&path, lost)))
        .or_else(differs);
    // The notice first: a program that dies between the two finds the same again.
    if let Some(notice) = &notice {
        damage::add(data_dir, notice).map_err(on_disk)?;
    }
    // Only where it says something else, so that most openings write nothing.
    if marker != Marker::Of(stamp.clone()) {
        marker::put(data_dir, &stamp).map_err(on_disk)?;
    }
    let healed = connected.is_healed.then(|| healed(&path));
    Ok(Opened {
        connection: connected.connection,
        // Looked at last: the connection has made its journal by now.
        places: [
            FileIdentity::of(&path).map_err(on_disk)?,
            FileIdentity::of(&beside(&path, "-wal")).map_err(on_disk)?,
        ],
        path,
        in_use,
        notice,
        healed,
    })
}

/// The lock that is held while the database is opened, exchanged or restored.
pub(super) fn lock_in(data_dir: &Path) -> PathBuf {
    data_dir.join("desk.lock")
}

/// The lock that every program which has the database open shares.
pub(super) fn in_use_in(data_dir: &Path) -> PathBuf {
    data_dir.join("desk.use")
}

/// A file that SQLite keeps beside the database, by the ending of its name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

pub(super) fn has_content(path: &Path) -> std::io::Result<bool> {
    match std::fs::metadata(path) {
        Ok(metadata) => Ok(metadata.len() > 0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// A database, or a new one where the file cannot be used any more; then also what is told of that.
pub(super) fn connect_or_set_aside(path: &Path) -> Result<(Connected, Option<Problem>), Problem> {
    match connect(path) {
        Ok(connected) => Ok((connected, None)),
        Err(Refusal::Told(problem)) => Err(*problem),
        Err(Refusal::Damaged) => {
            let aside =
                set_aside(path).map_err(|error| disk_problem(path, Moment::Opening, &error))?;
            let connected = connect(path).map_err(|refusal| refusal.told(path))?;
            Ok((connected, Some(damaged_notice(path, &aside))))
        }
    }
}

/// As [`connect_or_set_aside`]; `None` where the file cannot be used any more, and it stays where it is.
pub(super) fn connect_whole(path: &Path) -> Result<Option<Connected>, Problem> {
    match connect(path) {
        Ok(connected) => Ok(Some(connected)),
        Err(Refusal::Told(problem)) => Err(*problem),
        Err(Refusal::Damaged) => Ok(None),
    }
}

/// One more connection to a database that is open, to read only: what it reads holds nobody up who writes.
pub(super) fn reader(path: &Path) -> rusqlite::Result<Connection> {
    // A reader writes, too: to the memory that programs share beside the journal, and when it plays in a journal that was
    // left. Without `CREATE` a file that is gone is an error and no empty database.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "query_only", true)?;
    keep_statements(&connection)?;
    Ok(connection)
}

/// Statements are parsed once. Without the stability guarantee SQLite may parse one anew whenever a bound value differs, which
/// costs more than the statement itself.
fn keep_statements(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// A connection that writes, and what was found on the way.
pub(super) struct Connected {
    pub(super) connection: Connection,
    /// An index was wrong and was built anew.
    is_healed: bool,
    /// What differed from its digests before a step of the schema took it as it was.
    differs: Vec<String>,
}

enum Refusal {
    Damaged,
    Told(Box<Problem>),
}

impl Refusal {
    fn told(self, path: &Path) -> Problem {
        match self {
            Self::Told(told) => *told,
            Self::Damaged => {
                problem(path, Moment::Opening).because(Message::new("store-why-damaged"))
            }
        }
    }
}

fn connect(path: &Path) -> Result<Connected, Refusal> {
    let refuse = |error: rusqlite::Error| {
        if is_damage(&error) {
            return Refusal::Damaged;
        }
        Refusal::Told(Box::new(database_problem(path, Moment::Opening, &error)))
    };
    // SQLite need not lock a connection that stands behind a lock of ours.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // SQLite would make a file that others may read, and gives the journal the rights of its file.
    files::make_private_file(path)
        .map_err(|error| Refusal::Told(Box::new(disk_problem(path, Moment::Opening, &error))))?;
    let mut connection = Connection::open_with_flags(path, flags).map_err(refuse)?;
    connection.busy_timeout(BUSY_TIMEOUT).map_err(refuse)?;
    // Before the mode of the journal is set, which is written into the file.
    whose(path, &connection, refuse)?;
    make_durable(&connection).map_err(refuse)?;
    let is_healed = !is_whole(&connection).map_err(refuse)?;
    if is_healed && !heal(&mut connection).map_err(refuse)? {
        return Err(Refusal::Damaged);
    }
    let version = steps_done(&connection).map_err(refuse)?;
    // Checked in full before the copy is made: that would only refuse a damaged file, and here it is set aside. A new file
    // has nothing to copy.
    if version > 0 && version < STEPS.len() {
        if integrity(&connection).map_err(refuse)?.is_some() {
            return Err(Refusal::Damaged);
        }
        backup::before_steps(&connection, path, version)
            .map_err(|problem| Refusal::Told(Box::new(problem)))?;
    }
    let differs = migrate(&mut connection).map_err(refuse)?;
    keep_statements(&connection).map_err(refuse)?;
    Ok(Connected {
        connection,
        is_healed,
        differs,
    })
}

/// Refuses a file that is another program's or a later version's, before anything in it is changed.
fn whose(
    path: &Path,
    connection: &Connection,
    refuse: impl Fn(rusqlite::Error) -> Refusal,
) -> Result<(), Refusal> {
    let application: i32 = pragma(connection, "application_id").map_err(&refuse)?;
    let version = steps_done(connection).map_err(&refuse)?;
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(&refuse)?;
    // A file without tables was only made: there is nothing of another program in it.
    let ours = application == APPLICATION_ID || (application == 0 && tables == 0);
    let why = if !ours {
        Message::new("store-why-foreign")
    } else if version > STEPS.len() {
        Message::new("store-why-newer")
            .with("found", version)
            .with("known", STEPS.len())
    } else {
        return Ok(());
    };
    let told =
        Problem::local(Message::new("store-cannot-open").with("path", path.display().to_string()))
            .because(why)
            .next(Message::new("store-next-other-folder"));
    Err(Refusal::Told(Box::new(told)))
}

/// Makes what is written lasting: an order must be on the disk, not only in a cache, before it is sent.
fn make_durable(connection: &Connection) -> rusqlite::Result<()> {
    let journal: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    // For the fleet as well: tags, notes and documents cannot be fetched again. What a sync is told can, and for that the
    // fleet lowers it on its own connection.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // macOS takes a plain sync as a hint only; elsewhere these two do nothing.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    // Defaults differ between builds of SQLite, so each setting is read back.
    let synchronous: i64 = pragma(connection, "synchronous")?;
    let foreign_keys: i64 = pragma(connection, "foreign_keys")?;
    if journal.eq_ignore_ascii_case("wal") && synchronous == 2 && foreign_keys == 1 {
        return Ok(());
    }
    Err(rusqlite::Error::InvalidParameterName(format!(
        "journal_mode={journal}, synchronous={synchronous}, foreign_keys={foreign_keys}"
    )))
}

/// Brings the database to its newest shape. The rows of the ledger are taken as they are by that, so what differed before is
/// told.
fn migrate(connection: &mut Connection) -> rusqlite::Result<Vec<String>> {
    let application: i32 = pragma(connection, "application_id")?;
    // Writing would cost a wait for the disk, and for whoever else is writing, at every start.
    if application == APPLICATION_ID && steps_done(connection)? == STEPS.len() {
        return Ok(Vec::new());
    }
    digests::teach(connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read anew where nobody else can write any more.
    let version = steps_done(&transaction)?;
    // Sealing makes digests of the rows as they are, and would hide what differs.
    let differs = if digests::are_there(&transaction)? && version < STEPS.len() {
        digests::differences(&transaction)?
    } else {
        Vec::new()
    };
    for step in STEPS.iter().skip(version) {
        transaction.execute_batch(step)?;
    }
    if version < STEPS.len() {
        digests::seal(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    let newest = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    transaction.pragma_update(None, "user_version", newest)?;
    transaction.commit()?;
    Ok(differs)
}

pub(super) fn steps_done(connection: &Connection) -> rusqlite::Result<usize> {
    let version: i64 = pragma(connection, "user_version")?;
    // A negative number was never written by us; taken as the largest it is refused as one of a later version.
    Ok(usize::try_from(version).unwrap_or(usize::MAX))
}

/// The value of a setting of the connection.
pub(super) fn pragma<T: rusqlite::types::FromSql>(
    connection: &Connection,
    name: &str,
) -> rusqlite::Result<T> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

/// Sets a database aside that can be opened and not be used, and tells that. Only for whoever holds the lock.
pub(super) fn begin_anew(path: &Path) -> Result<Problem, Problem> {
    let aside = set_aside(path).map_err(|error| disk_problem(path, Moment::Opening, &error))?;
    Ok(damaged_notice(path, &aside))
}

fn set_aside(path: &Path) -> std::io::Result<PathBuf> {
    // The journal goes too, and first: left beside a new database, also by a program that dies in between, it would be
    // played into that one.
    for suffix in ["-wal", "-shm"] {
        let beside = beside(path, suffix);
        if beside.try_exists()? {
            files::set_aside(&beside)?;
        }
    }
    files::set_aside(path)
}

fn damaged_notice(path: &Path, aside: &Path) -> Problem {
    Problem::local(Message::new("store-damaged").with("path", path.display().to_string()))
        .because(Message::new("store-set-aside").with("aside", aside.display().to_string()))
        .next(Message::new("store-damaged-next"))
}

fn lost_notice(path: &Path, lost: Lost) -> Problem {
    let what = match lost {
        Lost::All => "ledger-lost-all",
        Lost::Exchanged => "ledger-lost-exchanged",
        Lost::Newest => "ledger-lost-newest",
    };
    Problem::local(Message::new(what).with("path", path.display().to_string()))
        .because(Message::new("ledger-lost-why"))
        .next(Message::new("ledger-acknowledge-next"))
}

/// Rows of the ledger are not as they were written.
pub(super) fn rows_differ(path: &Path, found: &[String]) -> Problem {
    Problem::local(Message::new("ledger-differs").with("path", path.display().to_string()))
        .because(Message::new("ledger-differs-why").with("found", found.join("; ")))
        .next(Message::new("ledger-acknowledge-next"))
}

pub(super) fn healed(path: &Path) -> Message {
    Message::new("ledger-healed").with("path", path.display().to_string())
}
