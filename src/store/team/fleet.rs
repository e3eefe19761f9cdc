//! The fleet of a team, by choice: one member syncs, and the others see units, merchants and the registry's answers, each with the time of
//! its answer. What a person wrote is shared in any case and never touched by it.

use super::things::{Fields, JsonObject, column, columns, insert, number, parsed, replaced, text};
use crate::domain::{BusinessId, Problem, UnitFlag};
use crate::store::FleetStore;
use crate::store::fleet::{is_answer, is_past, make_fleet, make_merchant};
use crate::store::sql::Statements as _;
use rusqlite::{Connection, params};

/// Under which key of the kind `fleet` it stands when the whole of it was synced.
const WHOLE: &str = "*";
/// What the keys of merchants begin with.
const MERCHANT: &str = "merchant:";

/// What waits when the fleet is first shared, statement by statement.
const WHAT_IS_HERE: [&str; 4] = [
    "INSERT INTO team_changes SELECT fleet, 'fleet', key, 'merchant', NULL, value FROM team_merchants WHERE fleet = ?1",
    "INSERT INTO team_changes SELECT fleet, 'fleet', key, 'unit', NULL, value FROM team_units WHERE fleet = ?1",
    "INSERT INTO team_changes SELECT f.key, 'past', e.msn, e.at || ':' || e.what, NULL, json_object('changes', e.changes)
     FROM events e JOIN fleets f ON f.id = e.fleet WHERE f.key = ?1 ORDER BY e.id",
    "INSERT INTO team_changes SELECT f.key, 'fleet', '*', 'synced', NULL, CAST(max(r.ended_at) AS TEXT)
     FROM sync_runs r JOIN fleets f ON f.id = r.fleet WHERE f.key = ?1 AND r.is_complete = 1 GROUP BY f.key",
];

impl FleetStore {
    /// Whether the team shares the fleet.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn shares_fleet(&self, fleet: &str) -> Result<bool, Problem> {
        self.read(|connection| is_shared(connection, fleet))
    }

    /// Lets the team share the fleet from now on, or no longer. What is here waits to be sent, once; what others have of it stays with
    /// them.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn share_fleet(&self, fleet: &str, is_shared: bool) -> Result<(), Problem> {
        self.exclusively(|transaction| set_sharing(transaction, fleet, is_shared))
    }
}

/// As [`FleetStore::share_fleet`].
pub(super) fn set_sharing(
    connection: &Connection,
    fleet: &str,
    is_shared: bool,
) -> rusqlite::Result<()> {
    let was_shared = self::is_shared(connection, fleet)?;
    let is_team = connection.has("SELECT 1 FROM teams WHERE fleet = ?1", [fleet])?;
    if was_shared == is_shared || !is_team {
        return Ok(());
    }
    let word = |is_shared: bool| is_shared.then_some("yes");
    connection.run(
        // The setting is the team's: every member's program begins or ends with it.
        "INSERT INTO team_changes (fleet, kind, key, field, was, becomes) VALUES (?1, 'setting', 'fleet', 'shared', ?2, ?3)",
        params![fleet, word(was_shared), word(is_shared)],
    )?;
    // The setting is told above either way; from here on the triggers tell of units, or no longer.
    note_sharing(connection, fleet, is_shared)?;
    if is_shared {
        tell_what_is_here(connection, fleet)?;
    }
    Ok(())
}

/// Lets the fleet as it is here wait to be sent.
pub(super) fn tell_what_is_here(connection: &Connection, fleet: &str) -> rusqlite::Result<()> {
    let mut waits = WHAT_IS_HERE.iter();
    waits.try_for_each(|sql| connection.run(sql, [fleet]))
}

pub(super) fn is_shared(connection: &Connection, fleet: &str) -> rusqlite::Result<bool> {
    connection.has(
        "SELECT 1 FROM team_sharing s JOIN fleets f ON f.id = s.fleet WHERE f.key = ?1",
        [fleet],
    )
}

/// Notes whether the triggers of the fleet's tables tell the team.
pub(super) fn note_sharing(
    connection: &Connection,
    fleet: &str,
    is_shared: bool,
) -> rusqlite::Result<()> {
    let id = make_fleet(connection, fleet)?;
    let sql = if is_shared {
        "INSERT OR IGNORE INTO team_sharing (fleet) VALUES (?1)"
    } else {
        "DELETE FROM team_sharing WHERE fleet = ?1"
    };
    connection.run(sql, [id])
}

/// The unit that a key of the kind `fleet` or `past` names, if it names one.
pub(super) fn unit_of(key: &str) -> Option<&str> {
    (key != WHOLE && !key.starts_with(MERCHANT)).then_some(key)
}

/// Puts a part of the fleet where everything else of the program finds it.
pub(super) fn put(
    connection: &Connection,
    fleet: &str,
    key: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let id = make_fleet(connection, fleet)?;
    if key == WHOLE {
        let at = fields
            .get("synced")
            .and_then(|text| text.parse::<i64>().ok());
        return at.map_or(Ok(()), |at| put_sync(connection, id, at));
    }
    let object = |name: &str| fields.get(name).and_then(|text| parsed(text));
    if let (Some(named), Some(merchant)) = (key.strip_prefix(MERCHANT), object("merchant")) {
        return put_merchant(connection, id, named, &merchant);
    }
    match object("unit") {
        Some(unit) => put_unit(connection, id, key, &unit),
        None => Ok(()),
    }
}

/// All that is kept was checked at that time, and was as it is.
fn put_sync(connection: &Connection, fleet: i64, at: i64) -> rusqlite::Result<()> {
    connection.run(
        "UPDATE units SET last_seen = max(last_seen, ?2), checked_at = max(coalesce(checked_at, 0), ?2),
                fetched_at = max(fetched_at, ?2)
         WHERE fleet = ?1 AND not_visible_since IS NULL",
        params![fleet, at],
    )?;
    // The sync may be this computer's own, come back from the server.
    let is_known = connection.has(
        "SELECT 1 FROM sync_runs WHERE fleet = ?1 AND is_complete = 1 AND ended_at >= ?2",
        params![fleet, at],
    )?;
    if !is_known {
        connection.run(
            "INSERT INTO sync_runs (fleet, started_at, ended_at, is_complete, total)
             SELECT ?1, ?2, ?2, 1, count(*) FROM units WHERE fleet = ?1",
            params![fleet, at],
        )?;
    }
    Ok(())
}

fn put_merchant(
    connection: &Connection,
    fleet: i64,
    named: &str,
    merchant: &JsonObject,
) -> rusqlite::Result<()> {
    let Some((scheme, business_id)) = named.rsplit_once(':') else {
        return Ok(());
    };
    let id = make_merchant(
        connection,
        fleet,
        &BusinessId::from_api(scheme, business_id),
    )?
    .id;
    // Whatever was answered later counts, whoever asked.
    if let (Some(name), Some(at)) = (text(merchant, "name"), number(merchant, "named_at")) {
        connection.run(
            "UPDATE merchants SET name = ?2, named_at = ?3 WHERE id = ?1 AND coalesce(named_at, 0) <= ?3",
            params![id, name, at],
        )?;
    }
    // What this version cannot read would make the whole fleet unreadable.
    let registry = text(merchant, "registry").filter(|text| is_answer(text));
    if let (Some(answer), Some(at)) = (registry, number(merchant, "registry_at")) {
        connection.run(
            "UPDATE merchants SET registry = ?2, registry_at = ?3, former_form = ?4
             WHERE id = ?1 AND coalesce(registry_at, 0) <= ?3",
            params![id, answer, at, text(merchant, "former_form")],
        )?;
    }
    Ok(())
}

fn put_unit(
    connection: &Connection,
    fleet: i64,
    msn: &str,
    unit: &JsonObject,
) -> rusqlite::Result<()> {
    let times = ["first_seen", "last_seen", "changed_at"];
    // The table insists on them.
    if times.iter().any(|time| number(unit, time).is_none()) {
        return Ok(());
    }
    // What was answered later here counts.
    let mine: Option<Option<i64>> = connection.row(
        "SELECT fetched_at FROM units WHERE fleet = ?1 AND msn = ?2",
        params![fleet, msn],
        |row| row.get(0),
    )?;
    if mine.flatten() > number(unit, "fetched_at") {
        return Ok(());
    }
    let business = text(unit, "scheme").zip(text(unit, "business_id"));
    let business = business.map(|(scheme, id)| BusinessId::from_api(&scheme, &id));
    let merchant = business.map(|id| make_merchant(connection, fleet, &id));
    let merchant = merchant.transpose()?.map(|known| known.id);
    let flags = UnitFlag::ALL.map(|flag| {
        // Any other number would break a rule of the table, and with it the whole page.
        let on = number(unit, flag.key()).filter(|on| matches!(on, 0 | 1));
        (flag.key(), on.into())
    });
    let told = columns(
        unit,
        &["name", "capture_type", "account_scheme", "account_id"],
        &[
            "changed_at",
            "fetched_at",
            "checked_at",
            "not_visible_since",
        ],
    );
    let told = [told, vec![("merchant", merchant.into())], flags.into()].concat();
    let taken = format!(
        "(fleet, msn) DO UPDATE SET first_seen = min(first_seen, excluded.first_seen),
         last_seen = max(last_seen, excluded.last_seen), {}",
        replaced(&told)
    );
    let keys = vec![("fleet", fleet.into()), column("msn", Some(msn))];
    let seen = columns(unit, &[], &["first_seen", "last_seen"]);
    insert(connection, "units", &[keys, seen, told].concat(), &taken)
}

/// Puts in what happened to a unit, as whoever saw it wrote it down.
pub(super) fn put_past(
    connection: &Connection,
    fleet: &str,
    msn: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let id = make_fleet(connection, fleet)?;
    let mut happened: Vec<(i64, &str, Option<String>)> = fields
        .iter()
        .filter_map(|(name, value)| {
            let (at, what) = name.split_once(':')?;
            let changes = text(&parsed(value)?, "changes");
            is_past(what, changes.as_deref()).then_some((at.parse().ok()?, what, changes))
        })
        .collect();
    // Fields come by name, and the past is read in the order it was written.
    happened.sort_by_key(|(at, _, _)| *at);
    for (at, what, changes) in happened {
        connection.run(
            // A colleague may have seen the same at the same time, or it is from here.
            "INSERT INTO events (fleet, msn, at, what, changes)
             SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS
                 (SELECT 1 FROM events WHERE fleet = ?1 AND msn = ?2 AND at = ?3 AND what = ?4)",
            params![id, msn, at, what, changes],
        )?;
    }
    Ok(())
}
