//! What a person does about a damage: they have read it, and go on with what there is.

use super::database::{self, connect_or_set_aside, in_use_in, lock_in, path_in};
use super::trouble::{Moment, database_problem, disk_problem, problem};
use super::{check, damage, digests, marker};
use crate::domain::Problem;
use crate::files;
use crate::text::Message;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// What was found wrong with the database of a data directory and nobody has acknowledged, the first first. Nothing is sent meanwhile.
///
/// # Errors
/// When the notice cannot be read.
pub fn unacknowledged(data_dir: &Path) -> Result<Vec<Problem>, Problem> {
    damage::read(data_dir)
        .map_err(|error| disk_problem(&damage::path_in(data_dir), Moment::Reading, &error))
}

/// Takes the ledger as it is from now on, and gives what was found. Rows that differ from what was written count as they are; a file
/// that is not whole is set aside, and a new one made, as the last of what is given says.
///
/// # Errors
/// When that cannot be written, or a file that is not whole is in use by another program; the notice stays then.
pub fn acknowledge(data_dir: &Path) -> Result<Vec<Problem>, Problem> {
    let path = path_in(data_dir);
    let on_disk = |error| disk_problem(&path, Moment::Opening, &error);
    let on_connection = |error| database_problem(&path, Moment::Opening, &error);
    let mut found = unacknowledged(data_dir)?;
    if found.is_empty() {
        return Ok(found);
    }
    // A damaged file may be set aside below, which two programs must not do at once.
    let _lock = files::Lock::wait(&lock_in(data_dir)).map_err(on_disk)?;
    // Held to the end, so that nobody opens the file that is set aside below. Not waited for: it is needed only there.
    let alone = files::Lock::try_now(&in_use_in(data_dir)).map_err(on_disk)?;
    let (mut connected, damaged) = match &alone {
        Some(_) => connect_or_set_aside(&path)?,
        None => (
            database::connect_whole(&path)?.ok_or_else(|| in_use(&path))?,
            None,
        ),
    };
    found.extend(damaged);
    if !take_as_it_is(&mut connected.connection).map_err(on_connection)? {
        // Closed first: Windows renames no file that SQLite holds open.
        drop(connected);
        if alone.is_none() {
            return Err(in_use(&path));
        }
        found.push(database::begin_anew(&path)?);
        connected = connect_or_set_aside(&path)?.0;
    }
    if let Some(stamp) = digests::stamp(&connected.connection).map_err(on_connection)? {
        marker::put(data_dir, &stamp).map_err(on_disk)?;
    }
    // Last: a program that dies before this finds the damage still told, and nothing is sent.
    damage::clear(data_dir).map_err(on_disk)?;
    Ok(found)
}

/// What another program writes would go into the file that is set aside, where nobody finds it again.
fn in_use(path: &Path) -> Problem {
    problem(path, Moment::Opening)
        .because(Message::new("ledger-restore-in-use"))
        .next(Message::new("ledger-restore-in-use-next"))
}

/// Whether the ledger can be used as it is; its digests are those of its rows then.
fn take_as_it_is(connection: &mut Connection) -> rusqlite::Result<bool> {
    if check::ledger(connection)?.is_empty() || check::heal(connection)? {
        return Ok(true);
    }
    if check::integrity(connection)?.is_some() {
        return Ok(false);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    digests::seal(&transaction)?;
    transaction.commit()?;
    // Sealing mends digests only. What is wrong otherwise is found again, and the file is not used.
    Ok(check::ledger(connection)?.is_empty())
}
