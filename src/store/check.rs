//! Whether the database is whole: at every start, before anything is sent, and when a person asks; and what can be put right.

use super::database::{pragma, steps_done};
use super::digests;
use super::schema::STEPS;
use super::trouble::is_damage;
use rusqlite::{Connection, TransactionBehavior};
use std::collections::HashMap;

/// Reads the whole file and every index; the first thing found wrong, if any.
pub(super) fn integrity(connection: &Connection) -> rusqlite::Result<Option<String>> {
    check_with(connection, "integrity_check")
}

/// Whether every page, row and type of the file is as SQLite wrote it, the rules of the tables left out. [`integrity`] asks for all of it.
pub(super) fn is_whole(connection: &Connection) -> rusqlite::Result<bool> {
    // SQLite enforced the rules when it wrote a row, and to check them takes two thirds of the time, at every start.
    connection.pragma_update(None, "ignore_check_constraints", true)?;
    // One fault is enough to know. It is handed on only after the rules count again, also where the check itself fails.
    let trouble = check_with(connection, "quick_check(1)");
    connection.pragma_update(None, "ignore_check_constraints", false)?;
    // SQLite passes over settings that it does not know, so it is read back.
    let is_ignored: i64 = pragma(connection, "ignore_check_constraints")?;
    if is_ignored != 0 {
        let told = "ignore_check_constraints=1".to_owned();
        return Err(rusqlite::Error::InvalidParameterName(told));
    }
    Ok(trouble?.is_none())
}

/// What is wrong with the ledger, read as one moment: its tables and indexes against each other, and its rows against their digests.
/// Some milliseconds for thousands of rows; the fleet, which may be large, is left out.
pub(super) fn ledger(connection: &mut Connection) -> rusqlite::Result<Vec<String>> {
    let read = |connection: &mut Connection| {
        digests::teach(connection)?;
        // Never committed: it is there for all of it to be of one moment.
        let transaction = connection.transaction()?;
        let mut found = Vec::new();
        for table in digests::KEPT.iter().chain(&digests::OWN) {
            found.extend(check_with(
                &transaction,
                &format!("integrity_check('{table}')"),
            )?);
        }
        found.extend(digests::differences(&transaction)?);
        Ok(found)
    };
    or_as_found(read(connection))
}

/// Builds every index anew from its table, those that somebody dropped included. An index that alone was wrong is put right, and
/// anything else stays as it was found. Tells whether it was put right.
pub(super) fn heal(connection: &mut Connection) -> rusqlite::Result<bool> {
    let attempt = |connection: &mut Connection| {
        digests::teach(connection)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        make_indexes_of_the_schema(&transaction)?;
        transaction.execute_batch("REINDEX")?;
        // Kept only if the whole file is as it should be then. Left uncommitted, all of it is undone.
        let is_right = integrity(&transaction)?.is_none()
            && (!digests::are_there(&transaction)?
                || digests::differences(&transaction)?.is_empty());
        if is_right {
            transaction.commit()?;
        }
        Ok(is_right)
    };
    match attempt(connection) {
        // Two rows that must differ are equal only when one of them is damaged.
        Err(error) if is_damage(&error) || is_broken_rule(&error) => Ok(false),
        // An index of a table or a column that is not there.
        Err(error) if is_wrong_statement(&error) => Ok(false),
        done => done,
    }
}

/// Makes the indexes that the steps of the schema make and the file lacks, or has otherwise. A file that has not gone through every
/// step yet is left to the steps.
fn make_indexes_of_the_schema(connection: &Connection) -> rusqlite::Result<()> {
    // Its statements would not be those that the newest steps make.
    if steps_done(connection)? != STEPS.len() {
        return Ok(());
    }
    // The steps themselves say which indexes there are, so that there is no second list of them.
    let new = Connection::open_in_memory()?;
    for step in STEPS {
        new.execute_batch(step)?;
    }
    let found = statements_of_indexes(connection)?;
    for (name, statement) in statements_of_indexes(&new)? {
        if found.get(&name) != Some(&statement) {
            // An index keeps nothing of its own, so nothing is lost where one is dropped.
            connection.execute_batch(&format!("DROP INDEX IF EXISTS {name}; {statement}"))?;
        }
    }
    Ok(())
}

/// The indexes that a statement made, by name. Those of `UNIQUE` and `PRIMARY KEY` belong to their table's statement.
fn statements_of_indexes(connection: &Connection) -> rusqlite::Result<HashMap<String, String>> {
    connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// What SQLite cannot read is found wrong, and no failure of the check.
fn or_as_found(read: rusqlite::Result<Vec<String>>) -> rusqlite::Result<Vec<String>> {
    match read {
        Err(error) if is_damage(&error) || is_broken_rule(&error) => Ok(vec![error.to_string()]),
        // A table or a column that the program knows and the file does not.
        Err(error)
            if is_wrong_statement(&error)
                || matches!(error, rusqlite::Error::InvalidColumnName(_)) =>
        {
            Ok(vec![error.to_string()])
        }
        read => read,
    }
}

/// A statement of ours that the file's tables and columns do not fit.
fn is_wrong_statement(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqlInputError { .. })
        || error.sqlite_error_code() == Some(rusqlite::ErrorCode::Unknown)
}

fn is_broken_rule(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation)
}

fn check_with(connection: &Connection, check: &str) -> rusqlite::Result<Option<String>> {
    let verdict: String = connection.query_row(&format!("PRAGMA {check}"), [], |row| row.get(0))?;
    Ok((verdict != "ok").then_some(verdict))
}
