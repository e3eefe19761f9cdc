//! What a team shares, on this side: which fleets are shared, what waits to be sent, what the server's order of changes came to.
//!
//! The outbox is written by triggers of the database, in the transaction of each change (see `schema.rs`). What comes from the server
//! goes in by [`FleetStore::take_in`]: all of a page in one transaction, with the place in the server's order that it reaches.

mod board;
mod fleet;
mod merge;
mod runs;
#[cfg(test)]
mod shared_tests;
mod take_in;
#[cfg(test)]
mod tests;
mod things;

pub(super) use merge::merging;
pub use take_in::TakenIn;

use super::FleetStore;
use super::fleet::count;
use super::sql::Statements as _;
use crate::domain::Problem;
use crate::domain::team::{Change, LONGEST_NAME, LONGEST_VALUE, OtherVersion};
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet};

/// That a fleet is shared with a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The fleet, by the name of its partner.
    pub fleet: String,
    /// Where the team's server is. No password is in it.
    pub address: String,
    /// Names the team on the server, so that another one at the same address is told from it.
    pub server: String,
    /// The name with which this person is known to the server.
    pub member: String,
    /// Since when, seconds since 1970 (UTC).
    pub joined_at: i64,
    /// The last change of the server's order that is here.
    pub last: i64,
    /// When it was last asked for more; `None` before the first time.
    pub pulled_at: Option<i64>,
}

/// How much waits, and how much lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TeamCounts {
    /// Changes from here that have not come back from the server.
    pub waiting: usize,
    /// Other versions that nobody has settled.
    pub versions: usize,
}

/// Who changed a field last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Their name on the server.
    pub name: String,
    /// When, by the server's clock: seconds since 1970 (UTC).
    pub at: i64,
}

impl FleetStore {
    /// The team that a fleet is shared with, if there is one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn team(&self, fleet: &str) -> Result<Option<Membership>, Problem> {
        self.read(|connection| {
            connection.row("SELECT * FROM teams WHERE fleet = ?1", [fleet], |row| {
                Ok(Membership {
                    fleet: row.get("fleet")?,
                    address: row.get("address")?,
                    server: row.get("server")?,
                    member: row.get("member")?,
                    joined_at: row.get("joined_at")?,
                    last: row.get("last")?,
                    pulled_at: row.get("pulled_at")?,
                })
            })
        })
    }

    /// Shares a fleet from now on. Everything a person wrote that is here already waits to be sent, once; sharing it anew changes only
    /// where the server is.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn join_team(&self, new: &Membership) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            let is_same = transaction.has(
                "SELECT 1 FROM teams WHERE fleet = ?1 AND server = ?2",
                params![new.fleet, new.server],
            )?;
            // The same team under another address or name: what was taken in and what waits stay.
            if is_same {
                return transaction.run(
                    "UPDATE teams SET address = ?2, member = ?3 WHERE fleet = ?1",
                    params![new.fleet, new.address, new.member],
                );
            }
            // Revisions and places of another server say nothing on this one.
            forget(transaction, &new.fleet)?;
            transaction.run(
                "INSERT INTO teams (fleet, address, server, member, joined_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![new.fleet, new.address, new.server, new.member, new.joined_at],
            )?;
            // After the row of the team, which the views look for.
            let mut waits = things::WHAT_IS_HERE.iter();
            waits.try_for_each(|sql| transaction.run(sql, [&new.fleet]))
        })
    }

    /// Drops what waits though the team has just the same already: of a folder that joins, what others wrote alike.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn drop_what_the_team_has(&self, fleet: &str) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            transaction.run(
                // What was changed since on one that is dropped was made on what the team has.
                "UPDATE team_outbox AS later SET base = f.revision FROM team_outbox AS here JOIN team_fields f
                     ON f.fleet = here.fleet AND f.kind = here.kind AND f.key = here.key AND f.field = here.field
                 WHERE later.base = here.id AND here.fleet = ?1 AND here.pushed = 0 AND here.base IS NULL
                     AND f.value IS here.becomes",
                [fleet],
            )?;
            transaction.run(
                "DELETE FROM team_outbox WHERE fleet = ?1 AND pushed = 0 AND base IS NULL AND EXISTS
                 (SELECT 1 FROM team_fields f
                  WHERE f.fleet = team_outbox.fleet AND f.kind = team_outbox.kind AND f.key = team_outbox.key
                    AND f.field = team_outbox.field AND f.value IS team_outbox.becomes)",
                [fleet],
            )
        })
    }

    /// Shares a fleet no longer. What is here stays as it is; what waited is not sent any more.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn leave_team(&self, fleet: &str) -> Result<(), Problem> {
        self.exclusively(|transaction| forget(transaction, fleet))
    }

    /// Whether any fleet is shared by way of the server at an address.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn shares_by_way_of(&self, address: &str) -> Result<bool, Problem> {
        self.read(|connection| connection.has("SELECT 1 FROM teams WHERE address = ?1", [address]))
    }

    /// The oldest changes that the server was not sent, at most so many. What is longer than it takes waits on here, and holds up nothing
    /// else.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn changes_to_send(&self, fleet: &str, most: usize) -> Result<Vec<Change>, Problem> {
        self.read(|connection| {
            connection.rows(
                // What stood before is for people to read only, so a change is not held back for it.
                "SELECT id, kind, key, field, iif(octet_length(was) <= ?4, was, NULL), becomes, base FROM team_outbox
                 WHERE fleet = ?1 AND pushed = 0 AND octet_length(key) BETWEEN 1 AND ?3
                     AND octet_length(field) BETWEEN 1 AND ?3 AND coalesce(octet_length(becomes), 0) <= ?4
                 ORDER BY place LIMIT ?2",
                params![
                    fleet,
                    i64::try_from(most).unwrap_or(i64::MAX),
                    LONGEST_NAME,
                    LONGEST_VALUE
                ],
                change,
            )
        })
    }

    /// Notes that the server has changes. They wait on until they come back in its order.
    ///
    /// # Errors
    /// When the database cannot be written; they are sent once more then, which the server tells by their ids.
    pub fn note_sent(&self, changes: &[Change]) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            changes.iter().try_for_each(|change| {
                transaction.run(
                    "UPDATE team_outbox SET pushed = 1 WHERE id = ?1",
                    [&change.id],
                )
            })
        })
    }

    /// How much waits, and how much lost.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn team_counts(&self, fleet: &str) -> Result<TeamCounts, Problem> {
        self.read(|connection| {
            let rows = |sql: &str| -> rusqlite::Result<usize> {
                Ok(count(connection.value(sql, [fleet])?))
            };
            Ok(TeamCounts {
                waiting: rows("SELECT count(*) FROM team_outbox WHERE fleet = ?1")?,
                versions: rows("SELECT count(*) FROM team_versions WHERE fleet = ?1")?,
            })
        })
    }

    /// What members wrote that does not stand, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn other_versions(&self, fleet: &str) -> Result<Vec<OtherVersion>, Problem> {
        self.read(|connection| {
            connection.rows(
                "SELECT v.id, v.kind, v.key, v.field, v.value, v.author, v.at, f.value
                 FROM team_versions v LEFT JOIN team_fields f USING (fleet, kind, key, field)
                 WHERE v.fleet = ?1 ORDER BY v.at, v.id",
                [fleet],
                |row| {
                    Ok(OtherVersion {
                        id: row.get(0)?,
                        kind: row.get(1)?,
                        key: row.get(2)?,
                        field: row.get(3)?,
                        value: row.get(4)?,
                        author: row.get(5)?,
                        at: row.get(6)?,
                        stands: row.get(7)?,
                    })
                },
            )
        })
    }

    /// A person's answer to another version: it stands from now on, or it is not kept any more. Both are a change that the team is
    /// told of. Gives whether the version was still there.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn settle_version(&self, fleet: &str, id: &str, stands: bool) -> Result<bool, Problem> {
        self.exclusively(|transaction| {
            let found: Option<(String, String, String, String)> = transaction.row(
                "SELECT kind, key, field, value FROM team_versions WHERE fleet = ?1 AND id = ?2",
                [fleet, id],
                |row| row.try_into(),
            )?;
            let Some((kind, key, field, value)) = found else {
                return Ok(false);
            };
            // Through the view, whose trigger makes changes of it that the team is sent.
            let change = |given: [&str; 5]| {
                transaction.run(
                    "INSERT INTO team_changes (fleet, kind, key, field, was, becomes)
                     VALUES (?1, ?2, ?3, ?4,
                             (SELECT value FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3 AND field = ?4), ?5)",
                    given,
                )
            };
            if stands {
                change([fleet, &kind, &key, &field, &value])?;
            }
            change([fleet, "settled", id, "at", "yes"])?;
            transaction.run("DELETE FROM team_versions WHERE id = ?1", [id])?;
            if stands {
                // The change that makes it stand waits already; the triggers would tell it a second time.
                as_pulled(transaction, |transaction| {
                    things::put(transaction, fleet, &kind, &key)
                })?;
            }
            Ok(true)
        })
    }

    /// Who changed the fields of a thing last, as far as the server told, and which of them were changed here and wait.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn authors_of(
        &self,
        fleet: &str,
        kind: &str,
        key: &str,
    ) -> Result<(BTreeMap<String, Author>, BTreeSet<String>), Problem> {
        self.read(|connection| {
            let authors = connection.rows(
                "SELECT field, author, at FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3",
                [fleet, kind, key],
                |row| {
                    let (name, at) = (row.get(1)?, row.get(2)?);
                    Ok((row.get(0)?, Author { name, at }))
                },
            )?;
            let waiting = connection.rows(
                "SELECT field FROM team_outbox WHERE fleet = ?1 AND kind = ?2 AND key = ?3",
                [fleet, kind, key],
                |row| row.get(0),
            )?;
            Ok((authors, waiting))
        })
    }

    /// All of `work` in one transaction of which the team is told nothing.
    fn pulling<T>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.exclusively(|transaction| as_pulled(transaction, work))
    }
}

/// Writes what comes from the team: the triggers of the database tell nothing of it.
fn as_pulled<T>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    connection.run("INSERT OR IGNORE INTO team_pulling (one) VALUES (1)", [])?;
    // Where it fails the mark goes with the transaction.
    let done = work(connection)?;
    connection.run("DELETE FROM team_pulling", [])?;
    Ok(done)
}

/// The change of a row that begins with its seven columns.
fn change(row: &Row<'_>) -> rusqlite::Result<Change> {
    Ok(Change {
        id: row.get(0)?,
        kind: row.get(1)?,
        key: row.get(2)?,
        field: row.get(3)?,
        was: row.get(4)?,
        becomes: row.get(5)?,
        base: row.get(6)?,
    })
}

fn forget(connection: &Connection, fleet: &str) -> rusqlite::Result<()> {
    fleet::note_sharing(connection, fleet, false)?;
    for table in [
        "teams",
        "team_outbox",
        "team_fields",
        "team_versions",
        "team_touched",
        "team_unread",
    ] {
        connection.execute(&format!("DELETE FROM {table} WHERE fleet = ?1"), [fleet])?;
    }
    Ok(())
}
