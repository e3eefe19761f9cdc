//! A digest of every row of the ledger, beside the rows: what SQLite's own checks do not see.
//!
//! SQLite checks how pages and indexes hang together. A flipped bit inside a business id, a key or a state is for it a value like any
//! other, and a row that is gone from a table and its indexes alike was never there. So `row_digests` holds a digest for each row of the
//! tables that decide whether something is sent, and they are compared before anything is.
//!
//! Temporary triggers keep the digests: they are of the connection that writes and not in the file, so no statement of this module has to
//! know of them, none can forget them, and they share its transaction. Triggers in the file would call a function that no other tool has,
//! and so forbid it to write; a column would have to be written by every statement, and would not tell that a row is missing. A row that
//! another tool wrote is found as one that nobody of ours wrote, which is the truth.

use super::sql::Statements as _;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

/// The tables whose rows have digests: what was sent, what is to be, and what was decided to be issued again.
pub(super) const KEPT: [&str; 4] = ["orders", "bulk_runs", "bulk_rows", "reissues"];

/// The tables of the digests themselves.
pub(super) const OWN: [&str; 2] = ["row_digests", "ledger_stamp"];

/// How many rows that differ are named.
const NAMED: usize = 5;

/// Names the ledger of this file, and counts its changes; see [`super::marker`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) id: String,
    pub(super) changes: i64,
}

/// Gives a connection the function of the digests, so that it can compare them.
pub(super) fn teach(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("row_digest", -1, flags, digest_of)
}

/// Lets everything that this connection writes to the ledger keep its digests.
pub(super) fn keep_on(connection: &Connection) -> rusqlite::Result<()> {
    teach(connection)?;
    for table in KEPT {
        let shape = Shape::of(connection, table)?;
        connection.execute_batch(&shape.triggers())?;
    }
    Ok(())
}

/// Whether the file went through the step that brought digests.
pub(super) fn are_there(connection: &Connection) -> rusqlite::Result<bool> {
    connection
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'ledger_stamp'",
            [],
            |row| row.get::<_, i64>(0),
        )
        .map(|count| count == 1)
}

/// Takes every row as it is now, and the shape of the tables: after a step of the schema, and when a person says so.
pub(super) fn seal(connection: &Connection) -> rusqlite::Result<()> {
    teach(connection)?;
    connection.execute("DELETE FROM row_digests", [])?;
    for table in KEPT {
        let shape = Shape::of(connection, table)?;
        // Read from the table itself: an index may be what is wrong.
        let (place, digest) = (shape.place("kept"), shape.digest("kept"));
        let sql = format!(
            "INSERT INTO row_digests (kept, place, digest)
             SELECT '{table}', {place}, {digest} FROM {table} AS kept NOT INDEXED"
        );
        connection.execute(&sql, [])?;
    }
    connection.run(
        // No trigger counts this change, since it is one of the digests alone.
        "INSERT INTO ledger_stamp (one, id, changes, shape) VALUES (1, ?1, 0, ?2)
         ON CONFLICT (one) DO UPDATE SET shape = excluded.shape, changes = changes + 1",
        rusqlite::params![uuid::Uuid::new_v4().to_string(), shape_digest(connection)?],
    )
}

/// Which ledger it is, and how often it changed.
pub(super) fn stamp(connection: &Connection) -> rusqlite::Result<Option<Stamp>> {
    connection.row(
        "SELECT id, changes FROM ledger_stamp WHERE one = 1",
        [],
        |row| {
            Ok(Stamp {
                id: row.get(0)?,
                changes: row.get(1)?,
            })
        },
    )
}

/// What differs from what was written: `TABLE: PLACE, PLACE` each; nothing where all is as it was.
pub(super) fn differences(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut found = Vec::new();
    let shape: Option<i64> = connection
        .query_row("SELECT shape FROM ledger_stamp WHERE one = 1", [], |row| {
            row.get(0)
        })
        .optional()?;
    // Told and not ended with: the rows that differ are named as well.
    if shape != Some(shape_digest(connection)?) {
        found.push("sqlite_schema".to_owned());
    }
    for table in KEPT {
        let places = differing(connection, table)?;
        if !places.is_empty() {
            found.push(format!("{table}: {}", places.join(", ")));
        }
    }
    Ok(found)
}

/// The rows of a table that have another digest, or none; and whether there are digests of rows that are gone. Both sides are read in
/// full and from the tables themselves: an index may be what is wrong.
fn differing(connection: &Connection, table: &'static str) -> rusqlite::Result<Vec<String>> {
    let shape = Shape::of(connection, table)?;
    let (place, digest) = (shape.place("kept"), shape.digest("kept"));
    let sql = format!(
        "SELECT now.place FROM (SELECT {place} AS place, {digest} AS digest FROM {table} AS kept NOT INDEXED) AS now
         LEFT JOIN row_digests ON row_digests.kept = '{table}' AND row_digests.place = now.place
         WHERE row_digests.digest IS NOT now.digest LIMIT {NAMED}"
    );
    let mut places: Vec<String> = connection
        .prepare(&sql)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    // Every row has a digest of its own, so equal counts mean that no digest is without its row.
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let rows = count(&format!("SELECT count(*) FROM {table} NOT INDEXED"))?;
    let digests = count(&format!(
        "SELECT count(*) FROM row_digests WHERE kept = '{table}'"
    ))?;
    if places.is_empty() && rows != digests {
        places.push(format!("{rows} ≠ {digests}"));
    }
    Ok(places)
}

/// The columns of a table, as parts of statements.
struct Shape {
    table: &'static str,
    columns: Vec<String>,
    /// The columns of the primary key, in its order.
    keys: Vec<String>,
}

impl Shape {
    fn of(connection: &Connection, table: &'static str) -> rusqlite::Result<Self> {
        let mut columns = Vec::new();
        let mut keys = Vec::new();
        connection.pragma(None, "table_info", table, |row| {
            let name: String = row.get("name")?;
            // The place of the column in the key, from 1; 0 is no part of it. The key may list columns in another order than
            // the table.
            let place: i64 = row.get("pk")?;
            if place > 0 {
                keys.push((place, name.clone()));
            }
            columns.push(name);
            Ok(())
        })?;
        if keys.is_empty() {
            return Err(rusqlite::Error::InvalidColumnName(table.to_owned()));
        }
        keys.sort_unstable();
        Ok(Self {
            table,
            columns,
            keys: keys.into_iter().map(|(_, name)| name).collect(),
        })
    }

    /// The primary key as one text.
    fn place(&self, row: &str) -> String {
        let keys = self.keys.iter().map(|key| format!("{row}.\"{key}\""));
        let joined = keys.collect::<Vec<_>>().join(" || char(31) || ");
        // A text also where the key is one number: places are kept and named as texts.
        format!("({joined} || '')")
    }

    fn digest(&self, row: &str) -> String {
        let columns = self.columns.iter();
        let pairs = columns.map(|name| format!("'{name}', {row}.\"{name}\""));
        let pairs: Vec<String> = pairs.collect();
        format!("row_digest('{}', {})", self.table, pairs.join(", "))
    }

    fn triggers(&self) -> String {
        let table = self.table;
        let (place, digest, former) = (self.place("NEW"), self.digest("NEW"), self.place("OLD"));
        let forget =
            format!("DELETE FROM row_digests WHERE kept = '{table}' AND place = {former};");
        let keep = format!(
            "INSERT INTO row_digests (kept, place, digest) VALUES ('{table}', {place}, {digest});"
        );
        let count = "UPDATE ledger_stamp SET changes = changes + 1;";
        let on = |what: &str, work: String| {
            format!(
                "CREATE TEMP TRIGGER {table}_{what} AFTER {what} ON main.{table} BEGIN {work} {count} END;"
            )
        };
        [
            on("INSERT", keep.clone()),
            // Two statements, since an update may change the key itself.
            on("UPDATE", format!("{forget} {keep}")),
            on("DELETE", forget),
        ]
        .concat()
    }
}

/// `row_digest(table, column, value, …)`: the first 64 bits of a SHA-256.
fn digest_of(arguments: &Context<'_>) -> rusqlite::Result<i64> {
    let mut hasher = Sha256::new();
    // Each value with its type and, where it can differ, its length: no two rows give the same bytes.
    let mut part = |value: ValueRef<'_>| {
        let (kind, bytes): (u8, &[u8]) = match value {
            ValueRef::Null => (0, &[]),
            ValueRef::Integer(number) => return number_part(&mut hasher, 1, number.to_be_bytes()),
            ValueRef::Real(number) => {
                return number_part(&mut hasher, 2, number.to_bits().to_be_bytes());
            }
            ValueRef::Text(bytes) => (3, bytes),
            ValueRef::Blob(bytes) => (4, bytes),
        };
        hasher.update([kind]);
        hasher.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(bytes);
    };
    if arguments.is_empty() {
        return Ok(0);
    }
    // The table, so that no row counts as one of another table.
    part(arguments.get_raw(0));
    for name in (1..arguments.len().saturating_sub(1)).step_by(2) {
        let value = arguments.get_raw(name + 1);
        // A column without a value does not count, so that a new column leaves the digests of former rows as they were.
        if value != ValueRef::Null {
            part(arguments.get_raw(name));
            part(value);
        }
    }
    let digest = hasher.finalize();
    let first = digest.iter().take(8);
    Ok(first.fold(0_i64, |number, byte| (number << 8) | i64::from(*byte)))
}

fn number_part(hasher: &mut Sha256, kind: u8, bytes: [u8; 8]) {
    hasher.update([kind]);
    hasher.update(bytes);
}

/// The SHA-256 of bytes, in hexadecimal digits.
pub(super) fn sha256_of(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A digest of the statements that made the ledger's tables and indexes.
fn shape_digest(connection: &Connection) -> rusqlite::Result<i64> {
    // A flipped bit in such a statement makes another table of the same rows, of the digests' own tables, too.
    let tables: Vec<String> = KEPT
        .iter()
        .chain(&OWN)
        .map(|table| format!("'{table}'"))
        .collect();
    connection.query_row(
        &format!(
            "SELECT row_digest('shape', 'sql', group_concat(type || name || coalesce(sql, ''), char(31)))
             FROM (SELECT type, name, sql FROM sqlite_schema
                   WHERE tbl_name IN ({}) ORDER BY type, name)",
            tables.join(", ")
        ),
        [],
        |row| row.get(0),
    )
}
