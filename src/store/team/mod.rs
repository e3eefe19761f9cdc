//! What a team shares, on this side: which fleets are shared, what waits to be sent, what the server's order of changes came to.
//!
//! The outbox is written by triggers of the database, in the transaction of each change (see `schema.rs`). What comes from the server
//! goes in by [`FleetStore::take_in`]: all of a page in one transaction, with the place in the server's order that it reaches.

mod board;
mod fleet;
mod runs;
#[cfg(test)]
mod shared_tests;
mod take_in;
#[cfg(test)]
mod tests;
mod things;

pub use take_in::TakenIn;

use super::FleetStore;
use crate::domain::Problem;
use crate::domain::team::{Change, OtherVersion};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{BTreeMap, BTreeSet};

/// That a fleet is shared with a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The fleet, by its partner.
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

const MEMBERSHIP: &str =
    "SELECT fleet, address, server, member, joined_at, last, pulled_at FROM teams";

impl FleetStore {
    /// The team that a fleet is shared with, if there is one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn team(&self, fleet: &str) -> Result<Option<Membership>, Problem> {
        self.look(|connection| {
            connection
                .prepare_cached(&format!("{MEMBERSHIP} WHERE fleet = ?1"))?
                .query_row([fleet], membership)
                .optional()
        })
    }

    /// Shares a fleet from now on. Everything a person wrote that is here already waits to be sent, once; sharing it anew changes only
    /// where the server is.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn join_team(&self, new: &Membership) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            let is_same = transaction
                .prepare_cached("SELECT 1 FROM teams WHERE fleet = ?1 AND server = ?2")?
                .exists(params![new.fleet, new.server])?;
            if is_same {
                transaction.execute(
                    "UPDATE teams SET address = ?2, member = ?3 WHERE fleet = ?1",
                    params![new.fleet, new.address, new.member],
                )?;
                return Ok(());
            }
            forget(transaction, &new.fleet)?;
            transaction.execute(
                "INSERT INTO teams (fleet, address, server, member, joined_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![new.fleet, new.address, new.server, new.member, new.joined_at],
            )?;
            for waits in things::WHAT_IS_HERE {
                transaction.execute(waits, [&new.fleet])?;
            }
            Ok(())
        })
    }

    /// Drops what waits though the team has just the same already: of a folder that joins, what others wrote alike.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn drop_what_the_team_has(&self, fleet: &str) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            transaction
                .execute(
                    "DELETE FROM team_outbox WHERE fleet = ?1 AND pushed = 0 AND base IS NULL AND EXISTS
                         (SELECT 1 FROM team_fields f
                          WHERE f.fleet = team_outbox.fleet AND f.kind = team_outbox.kind AND f.key = team_outbox.key
                            AND f.field = team_outbox.field AND f.value IS team_outbox.becomes)",
                    [fleet],
                )
                .map(|_| ())
        })
    }

    /// Shares a fleet no longer. What is here stays as it is; what waited is not sent any more.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn leave_team(&self, fleet: &str) -> Result<(), Problem> {
        self.exclusively(|transaction| forget(transaction, fleet))
    }

    /// The oldest changes that the server was not sent, at most so many.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn changes_to_send(&self, fleet: &str, most: usize) -> Result<Vec<Change>, Problem> {
        self.look(|connection| {
            connection
                .prepare_cached(
                    "SELECT id, kind, key, field, was, becomes, base FROM team_outbox
                     WHERE fleet = ?1 AND pushed = 0 ORDER BY place LIMIT ?2",
                )?
                .query_map(
                    params![fleet, i64::try_from(most).unwrap_or(i64::MAX)],
                    |row| {
                        Ok(Change {
                            id: row.get(0)?,
                            kind: row.get(1)?,
                            key: row.get(2)?,
                            field: row.get(3)?,
                            was: row.get(4)?,
                            becomes: row.get(5)?,
                            base: row.get(6)?,
                        })
                    },
                )?
                .collect()
        })
    }

    /// Notes that the server has changes. They wait on until they come back in its order.
    ///
    /// # Errors
    /// When the database cannot be written; they are sent once more then, which the server tells by their ids.
    pub fn note_sent(&self, changes: &[Change]) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            let mut note =
                transaction.prepare_cached("UPDATE team_outbox SET pushed = 1 WHERE id = ?1")?;
            for change in changes {
                note.execute([&change.id])?;
            }
            Ok(())
        })
    }

    /// How much waits, and how much lost.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn team_counts(&self, fleet: &str) -> Result<TeamCounts, Problem> {
        self.look(|connection| {
            let count = |sql: &str| -> rusqlite::Result<usize> {
                let count: i64 = connection.query_row(sql, [fleet], |row| row.get(0))?;
                Ok(usize::try_from(count).unwrap_or(0))
            };
            Ok(TeamCounts {
                waiting: count("SELECT count(*) FROM team_outbox WHERE fleet = ?1")?,
                versions: count("SELECT count(*) FROM team_versions WHERE fleet = ?1")?,
            })
        })
    }

    /// What members wrote that does not stand, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn other_versions(&self, fleet: &str) -> Result<Vec<OtherVersion>, Problem> {
        self.look(|connection| {
            connection
                .prepare_cached(
                    "SELECT v.id, v.kind, v.key, v.field, v.value, v.author, v.at, f.value
                     FROM team_versions v LEFT JOIN team_fields f USING (fleet, kind, key, field)
                     WHERE v.fleet = ?1 ORDER BY v.at, v.id",
                )?
                .query_map([fleet], |row| {
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
                })?
                .collect()
        })
    }

    /// A person's answer to another version: it stands from now on, or it is not kept any more. Both are a change that the team is
    /// told of. Gives whether the version was still there.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn settle_version(&self, fleet: &str, id: &str, stands: bool) -> Result<bool, Problem> {
        self.exclusively(|transaction| {
            let found: Option<(String, String, String, String)> = transaction
                .prepare_cached(
                    "SELECT kind, key, field, value FROM team_versions WHERE fleet = ?1 AND id = ?2",
                )?
                .query_row([fleet, id], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                })
                .optional()?;
            let Some((kind, key, field, value)) = found else {
                return Ok(false);
            };
            let mut change = transaction.prepare_cached(
                "INSERT INTO team_changes (fleet, kind, key, field, was, becomes)
                 VALUES (?1, ?2, ?3, ?4,
                         (SELECT value FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3 AND field = ?4), ?5)",
            )?;
            if stands {
                change.execute([fleet, &kind, &key, &field, &value])?;
            }
            change.execute([fleet, "settled", id, "at", "yes"])?;
            transaction.execute("DELETE FROM team_versions WHERE id = ?1", [id])?;
            if stands {
                transaction.execute("INSERT INTO team_pulling (one) VALUES (1)", [])?;
                things::put(transaction, fleet, &kind, &key)?;
                transaction.execute("DELETE FROM team_pulling", [])?;
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
        self.look(|connection| {
            let authors = connection
                .prepare_cached(
                    "SELECT field, author, at FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3",
                )?
                .query_map([fleet, kind, key], |row| {
                    let (name, at) = (row.get(1)?, row.get(2)?);
                    Ok((row.get(0)?, Author { name, at }))
                })?
                .collect::<rusqlite::Result<_>>()?;
            let waiting = connection
                .prepare_cached(
                    "SELECT field FROM team_outbox WHERE fleet = ?1 AND kind = ?2 AND key = ?3",
                )?
                .query_map([fleet, kind, key], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            Ok((authors, waiting))
        })
    }

    /// Who changed a field last, as far as the server told.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn author_of(
        &self,
        fleet: &str,
        kind: &str,
        key: &str,
        field: &str,
    ) -> Result<Option<Author>, Problem> {
        self.look(|connection| {
            connection
                .prepare_cached(
                    "SELECT author, at FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3 AND field = ?4",
                )?
                .query_row([fleet, kind, key, field], |row| {
                    Ok(Author {
                        name: row.get(0)?,
                        at: row.get(1)?,
                    })
                })
                .optional()
        })
    }
}

fn membership(row: &Row<'_>) -> rusqlite::Result<Membership> {
    Ok(Membership {
        fleet: row.get(0)?,
        address: row.get(1)?,
        server: row.get(2)?,
        member: row.get(3)?,
        joined_at: row.get(4)?,
        last: row.get(5)?,
        pulled_at: row.get(6)?,
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
