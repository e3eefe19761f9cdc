//! Taking in what the server ordered: a page of changes, in one transaction with the place that it reaches.

use super::{board, fleet, things};
use crate::domain::team::{Change, Field, Ordered, Rule, Taken, is_known};
use crate::domain::{Msn, Problem};
use crate::store::FleetStore;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// What came of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenIn {
    /// Changes that others made.
    pub of_others: usize,
    /// Changes that lost and are kept as other versions.
    pub kept_beside: usize,
    /// The units whose words, or whose merchant's, may be others than before.
    pub units: BTreeSet<Msn>,
    /// Whether a colleague brought the whole fleet up to date.
    pub is_synced: bool,
}

impl FleetStore {
    /// Takes in the next changes of the server's order, up to `last`. They must come in their order, and all of them. What a person sees is
    /// brought up to date with the last page of a pull, so that a year of changes of one thing writes it once.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is taken in then.
    pub fn take_in(
        &self,
        of: &str,
        changes: &[Ordered],
        last: i64,
        more_follows: bool,
        now: i64,
    ) -> Result<TakenIn, Problem> {
        self.exclusively(|transaction| {
            transaction.execute("INSERT OR IGNORE INTO team_pulling (one) VALUES (1)", [])?;
            let mut taken_in = TakenIn::default();
            let something_waits = transaction
                .prepare_cached("SELECT 1 FROM team_outbox WHERE fleet = ?1 LIMIT 1")?
                .exists([of])?;
            let unread = unread(transaction, of)?;
            let mut things: BTreeSet<(&str, &str)> = BTreeSet::new();
            for ordered in unread.iter().chain(changes) {
                let change = &ordered.change;
                if !is_known(&change.kind) {
                    came_back(transaction, &change.id)?;
                    keep_unread(transaction, of, ordered)?;
                    continue;
                }
                if !(something_waits && came_back(transaction, &change.id)?) {
                    taken_in.of_others += 1;
                }
                take(transaction, of, ordered, &mut taken_in)?;
                things.insert((&change.kind, &change.key));
            }
            let mut touch = transaction.prepare_cached(
                "INSERT OR IGNORE INTO team_touched (fleet, kind, key) VALUES (?1, ?2, ?3)",
            )?;
            for (kind, key) in things {
                touch.execute([of, kind, key])?;
            }
            let touched = if more_follows {
                Vec::new()
            } else {
                touched(transaction, of)?
            };
            if !more_follows {
                board::put_all_statuses(transaction, of)?;
            }
            for (kind, key) in touched {
                things::put(transaction, of, &kind, &key)?;
                match kind.as_str() {
                    "unit" => drop(taken_in.units.insert(Msn::from_api(&key))),
                    "fleet" => match fleet::unit_of(&key) {
                        Some(msn) => drop(taken_in.units.insert(Msn::from_api(msn))),
                        None => taken_in.is_synced |= key == "*",
                    },
                    "merchant" => taken_in.units.extend(units_of(transaction, of, &key)?),
                    _ => {}
                }
            }
            transaction.execute(
                "UPDATE teams SET last = max(last, ?2), pulled_at = ?3 WHERE fleet = ?1",
                params![of, last, now],
            )?;
            transaction.execute("DELETE FROM team_pulling", [])?;
            Ok(taken_in)
        })
    }
}

/// What this pull has changed so far; it is noted no longer.
fn touched(connection: &Connection, fleet: &str) -> rusqlite::Result<Vec<(String, String)>> {
    let touched = connection
        // A logo is there before its order, an order before the run that it is a row of, and a unit before it was checked with the rest.
        .prepare_cached(
            "SELECT kind, key FROM team_touched WHERE fleet = ?1 ORDER BY kind, key = '*', key",
        )?
        .query_map([fleet], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    connection
        .prepare_cached("DELETE FROM team_touched WHERE fleet = ?1")?
        .execute([fleet])?;
    Ok(touched)
}

/// Changes that an earlier version kept as they came, and that this one knows; they are kept no longer.
fn unread(connection: &Connection, fleet: &str) -> rusqlite::Result<Vec<Ordered>> {
    let kinds: Vec<String> = connection
        .prepare_cached("SELECT DISTINCT kind FROM team_unread WHERE fleet = ?1")?
        .query_map([fleet], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut all = Vec::new();
    for kind in kinds.iter().filter(|kind| is_known(kind)) {
        let found = connection
            .prepare_cached(
                "SELECT seq, id, kind, key, field, was, becomes, base, author, at FROM team_unread
                 WHERE fleet = ?1 AND kind = ?2",
            )?
            .query_map([fleet, kind], |row| {
                Ok(Ordered {
                    seq: row.get(0)?,
                    change: Change {
                        id: row.get(1)?,
                        kind: row.get(2)?,
                        key: row.get(3)?,
                        field: row.get(4)?,
                        was: row.get(5)?,
                        becomes: row.get(6)?,
                        base: row.get(7)?,
                    },
                    author: row.get(8)?,
                    at: row.get(9)?,
                })
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        all.extend(found);
        connection
            .prepare_cached("DELETE FROM team_unread WHERE fleet = ?1 AND kind = ?2")?
            .execute([fleet, kind])?;
    }
    all.sort_by_key(|ordered| ordered.seq);
    Ok(all)
}

/// Keeps a change of a kind that only a later version knows.
fn keep_unread(connection: &Connection, fleet: &str, ordered: &Ordered) -> rusqlite::Result<()> {
    let change = &ordered.change;
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO team_unread (seq, fleet, id, kind, key, field, was, becomes, base, author, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            ordered.seq,
            fleet,
            change.id,
            change.kind,
            change.key,
            change.field,
            change.was,
            change.becomes,
            change.base,
            ordered.author,
            ordered.at
        ])?;
    Ok(())
}

/// Notes that a change has come back from the server, and says whether it is from here.
fn came_back(connection: &Connection, id: &str) -> rusqlite::Result<bool> {
    let gone = connection
        .prepare_cached("DELETE FROM team_outbox WHERE id = ?1")?
        .execute([id])?;
    Ok(gone > 0)
}

/// The units of a merchant.
fn units_of(connection: &Connection, fleet: &str, key: &str) -> rusqlite::Result<Vec<Msn>> {
    connection
        .prepare_cached(
            "SELECT u.msn FROM units u JOIN merchants m ON m.id = u.merchant JOIN fleets f ON f.id = m.fleet
             WHERE f.key = ?1 AND m.scheme || ':' || m.business_id = ?2",
        )?
        .query_map([fleet, key], |row| {
            Ok(Msn::from_api(row.get_ref(0)?.as_str()?))
        })?
        .collect()
}

/// Takes in one change.
fn take(
    connection: &Connection,
    fleet: &str,
    ordered: &Ordered,
    taken_in: &mut TakenIn,
) -> rusqlite::Result<()> {
    let change = &ordered.change;
    let place = [fleet, &change.kind, &change.key, &change.field];
    let mut field = connection
        .prepare_cached(
            "SELECT value, revision FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3 AND field = ?4",
        )?
        .query_row(place, |row| {
            Ok(Field {
                value: row.get(0)?,
                revision: row.get(1)?,
            })
        })
        .optional()?
        .unwrap_or_default();
    let taken = field.take(Rule::of(&change.kind, &change.field), change);
    if change.kind == "settled" {
        forget_version(connection, Some(&change.key))?;
    }
    if taken == Taken::Stands {
        connection
            .prepare_cached(
                "INSERT INTO team_fields (fleet, kind, key, field, value, revision, author, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (fleet, kind, key, field) DO UPDATE SET value = excluded.value,
                     revision = excluded.revision, author = excluded.author, at = excluded.at",
            )?
            .execute(params![
                fleet,
                change.kind,
                change.key,
                change.field,
                field.value,
                change.id,
                ordered.author,
                ordered.at
            ])?;
        return Ok(());
    }
    forget_version(connection, change.base.as_ref())?;
    if let (Taken::Beside, Some(value)) = (taken, &change.becomes) {
        taken_in.kept_beside += 1;
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO team_versions (id, fleet, kind, key, field, value, author, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                change.id,
                fleet,
                change.kind,
                change.key,
                change.field,
                value,
                ordered.author,
                ordered.at
            ])?;
    }
    Ok(())
}

fn forget_version(connection: &Connection, id: Option<&String>) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM team_versions WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}
