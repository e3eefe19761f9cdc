//! Taking in what the server ordered: a page of changes, in one transaction with the place that it reaches.

use super::{board, change, fleet, things};
use crate::domain::team::{Field, Ordered, Rule, Taken, is_known};
use crate::domain::{BusinessId, Msn, Problem};
use crate::store::FleetStore;
use crate::store::fleet::{make_fleet, units_of};
use crate::store::sql::Statements as _;
use rusqlite::{Connection, named_params, params};
use std::collections::BTreeSet;

/// What came of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenIn {
    /// How many changes others made.
    pub of_others: usize,
    /// How many changes lost and are kept as other versions.
    pub kept_beside: usize,
    /// The units whose words, or whose merchant's, may be others than before.
    pub units: BTreeSet<Msn>,
    /// Whether a colleague brought the whole fleet up to date.
    pub is_synced: bool,
}

impl FleetStore {
    /// Takes in the next changes of the server's order, up to `last`. They must come in their order, and all of them. What a person sees is
    /// brought up to date with the last page of a pull, of which nothing `more_follows`.
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
        self.pulling(|transaction| {
            let mut taken_in = TakenIn::default();
            // Where nothing waits none of the page can be from here, and the outbox need not be asked for each change.
            let something_waits =
                transaction.has("SELECT 1 FROM team_outbox WHERE fleet = ?1 LIMIT 1", [of])?;
            // Another program of this folder may have taken in the same meanwhile: taken in twice, a change would be one on itself.
            let reached: Option<i64> =
                transaction.row("SELECT last FROM teams WHERE fleet = ?1", [of], |row| {
                    row.get(0)
                })?;
            // A fleet that is shared no longer takes nothing in.
            let reached = reached.unwrap_or(i64::MAX);
            let new = changes.iter().filter(|ordered| ordered.seq > reached);
            let unread = unread(transaction, of)?;
            let mut things: BTreeSet<(&str, &str)> = BTreeSet::new();
            // Those kept unread came with earlier pages, so they are earlier in the order.
            for ordered in unread.iter().chain(new) {
                let change = &ordered.change;
                if !is_known(&change.kind) {
                    // It may be from here: made by a later version that ran in this folder.
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
            // Kept in the database, since the pull may break off before the page that brings them up to date.
            for (kind, key) in things {
                transaction.run(
                    "INSERT OR IGNORE INTO team_touched (fleet, kind, key) VALUES (?1, ?2, ?3)",
                    [of, kind, key],
                )?;
            }
            let mut touched = Vec::new();
            // A join may bring a year of changes of one thing, which are written once.
            if !more_follows {
                touched = self::touched(transaction, of)?;
                board::put_all_statuses(transaction, of)?;
            }
            for (kind, key) in touched {
                things::put(transaction, of, &kind, &key)?;
                match kind.as_str() {
                    "unit" => drop(taken_in.units.insert(Msn::from_api(&key))),
                    "fleet" => match fleet::unit_of(&key) {
                        Some(msn) => drop(taken_in.units.insert(Msn::from_api(msn))),
                        // Merchants are told with their units.
                        None => taken_in.is_synced |= key == "*",
                    },
                    "merchant" => {
                        let fleet = make_fleet(transaction, of)?;
                        // The scheme has colons in it, the number has none.
                        let id = key.rsplit_once(':');
                        let id = id.map(|(scheme, id)| BusinessId::from_api(scheme, id));
                        let units = id.map(|id| units_of(transaction, fleet, &id)).transpose()?;
                        taken_in.units.extend(units.into_iter().flatten());
                    }
                    _ => {}
                }
            }
            transaction.run(
                // Another program of this folder may be further.
                "UPDATE teams SET last = max(last, ?2), pulled_at = ?3 WHERE fleet = ?1",
                params![of, last, now],
            )?;
            Ok(taken_in)
        })
    }
}

/// What this pull has changed so far; it is noted no longer.
pub(super) fn touched(
    connection: &Connection,
    fleet: &str,
) -> rusqlite::Result<Vec<(String, String)>> {
    // A logo is there before its order, an order before the run that it is a row of, and a unit before it was checked with the rest.
    let touched = connection.rows(
        "SELECT kind, key FROM team_touched WHERE fleet = ?1 ORDER BY kind, key = '*', key",
        [fleet],
        |row| row.try_into(),
    )?;
    connection.run("DELETE FROM team_touched WHERE fleet = ?1", [fleet])?;
    Ok(touched)
}

/// Changes that an earlier version kept as they came, and that this one knows; they are kept no longer.
fn unread(connection: &Connection, fleet: &str) -> rusqlite::Result<Vec<Ordered>> {
    let kinds: Vec<String> = connection.rows(
        "SELECT DISTINCT kind FROM team_unread WHERE fleet = ?1",
        [fleet],
        |row| row.get(0),
    )?;
    let mut all = Vec::new();
    for kind in kinds.iter().filter(|kind| is_known(kind)) {
        let found: Vec<Ordered> = connection.rows(
            "SELECT id, kind, key, field, was, becomes, base, seq, author, at FROM team_unread
             WHERE fleet = ?1 AND kind = ?2",
            [fleet, kind],
            |row| {
                Ok(Ordered {
                    change: change(row)?,
                    seq: row.get(7)?,
                    author: row.get(8)?,
                    at: row.get(9)?,
                })
            },
        )?;
        all.extend(found);
        connection.run(
            "DELETE FROM team_unread WHERE fleet = ?1 AND kind = ?2",
            [fleet, kind],
        )?;
    }
    // Read kind by kind, and taken in by the server's order.
    all.sort_by_key(|ordered| ordered.seq);
    Ok(all)
}

/// Keeps a change of a kind that only a later version knows.
fn keep_unread(connection: &Connection, fleet: &str, ordered: &Ordered) -> rusqlite::Result<()> {
    let change = &ordered.change;
    connection.run(
        "INSERT OR IGNORE INTO team_unread (seq, fleet, id, kind, key, field, was, becomes, base, author, at)
         VALUES (:seq, :fleet, :id, :kind, :key, :field, :was, :becomes, :base, :author, :at)",
        named_params! {
            ":seq": ordered.seq, ":fleet": fleet, ":id": change.id, ":kind": change.kind, ":key": change.key,
            ":field": change.field, ":was": change.was, ":becomes": change.becomes, ":base": change.base,
            ":author": ordered.author, ":at": ordered.at,
        },
    )
}

/// Notes that a change has come back from the server, and says whether it is from here.
fn came_back(connection: &Connection, id: &str) -> rusqlite::Result<bool> {
    let gone = connection.changed("DELETE FROM team_outbox WHERE id = ?1", [id])?;
    Ok(gone > 0)
}

fn take(
    connection: &Connection,
    fleet: &str,
    ordered: &Ordered,
    taken_in: &mut TakenIn,
) -> rusqlite::Result<()> {
    let change = &ordered.change;
    let stands = connection.row(
        "SELECT value, revision FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3 AND field = ?4",
        [fleet, &change.kind, &change.key, &change.field],
        |row| {
            let (value, revision) = row.try_into()?;
            Ok(Field { value, revision })
        },
    )?;
    let mut field = stands.unwrap_or_default();
    let taken = field.take(Rule::of(&change.kind, &change.field), change);
    // Its key is the version that a member settled: everybody drops it then.
    if change.kind == "settled" {
        forget_version(connection, Some(&change.key))?;
    }
    if taken == Taken::Stands {
        return connection.run(
            "INSERT INTO team_fields (fleet, kind, key, field, value, revision, author, at)
             VALUES (:fleet, :kind, :key, :field, :value, :id, :author, :at)
             ON CONFLICT (fleet, kind, key, field) DO UPDATE SET value = excluded.value,
                 revision = excluded.revision, author = excluded.author, at = excluded.at",
            named_params! {
                ":fleet": fleet, ":kind": change.kind, ":key": change.key, ":field": change.field,
                ":value": field.value, ":id": change.id, ":author": ordered.author, ":at": ordered.at,
            },
        );
    }
    // Who wrote on from a version that lost has put this one in its place.
    forget_version(connection, change.base.as_ref())?;
    let (Taken::Beside, Some(value)) = (taken, &change.becomes) else {
        return Ok(());
    };
    taken_in.kept_beside += 1;
    connection.run(
        "INSERT OR IGNORE INTO team_versions (id, fleet, kind, key, field, value, author, at)
         VALUES (:id, :fleet, :kind, :key, :field, :value, :author, :at)",
        named_params! {
            ":fleet": fleet, ":kind": change.kind, ":key": change.key, ":field": change.field,
            ":value": value, ":id": change.id, ":author": ordered.author, ":at": ordered.at,
        },
    )
}

fn forget_version(connection: &Connection, id: Option<&String>) -> rusqlite::Result<()> {
    connection.run("DELETE FROM team_versions WHERE id = ?1", [id])
}
