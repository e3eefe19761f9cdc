//! Moving everything that is kept under one name to another. Where both have something of the same, the words of a person are
//! joined, and of what the service told the newer counts, which the next sync or reading tells anew anyway.

use crate::domain::checklist::Checklist;
use crate::store::DocumentKind;
use crate::store::fleet::{documents, find_fleet};
use crate::store::sql::Statements as _;
use crate::store::team;
use rusqlite::{Connection, Params, ToSql, params};
use std::collections::BTreeSet;

/// Moves everything from a name to another. Does nothing where there is nothing, or both are one. Gives whether it may be so: not where
/// both are shared with teams that differ, and nothing is moved then.
pub(super) fn into(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<bool> {
    if from == to {
        return Ok(true);
    }
    team::merging(connection, from, to, || {
        orders(connection, from, to)?;
        runs(connection, from, to)?;
        tracked(connection, from, to)?;
        readings(connection, from, to)?;
        fleet(connection, from, to)
    })
}

/// Orders of one key are one order: the one that is known to be further stays, and rows of files follow it.
fn orders(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    let further = |state: &str| match state {
        "confirmed" => 4,
        "rejected" => 3,
        "unknown" => 2,
        "sent" => 1,
        _ => 0,
    };
    let both: Vec<(i64, i64, String, String)> = connection.rows(
        "SELECT a.id, b.id, a.state, b.state FROM orders a
         JOIN orders b ON b.profile = ?2 AND b.idempotency_key = a.idempotency_key
         WHERE a.profile = ?1",
        [from, to],
        |row| row.try_into(),
    )?;
    for (moved, there, moved_state, there_state) in both {
        // Of two that are as far the one of the name that stays is kept.
        let (stays, goes) = if further(&moved_state) > further(&there_state) {
            (moved, there)
        } else {
            (there, moved)
        };
        connection.run(
            // Before the order goes: rows may name no order that is not there.
            "UPDATE bulk_rows SET order_id = ?1 WHERE order_id = ?2",
            [stays, goes],
        )?;
        connection.run("DELETE FROM orders WHERE id = ?1", [goes])?;
    }
    connection.run(
        // The first name stays: it alone tells whether the keys came from the environment.
        "UPDATE orders SET profile = ?2, kept_as = coalesce(kept_as, ?1) WHERE profile = ?1",
        [from, to],
    )
}

/// A file that was sent under both names has two runs. Both stay; a file is gone on with in the one of the name that stays.
fn runs(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    let statements = [
        // A partner has one run of an identity (`UNIQUE`).
        "UPDATE bulk_runs SET identity = identity || ' (' || id || ')'
         WHERE profile = ?1 AND identity IN (SELECT identity FROM bulk_runs WHERE profile = ?2)",
        "UPDATE bulk_runs SET profile = ?2 WHERE profile = ?1",
    ];
    run_all(connection, &statements, [from, to])
}

/// What the vendor's list told of an order: what was told last, since when it is known first.
fn tracked(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    let statements = [
        // What both know goes into both, since only afterwards is it known which one stays.
        "UPDATE tracked_orders AS b SET first_seen = min(b.first_seen, a.first_seen), checked = coalesce(b.checked, a.checked)
         FROM tracked_orders AS a WHERE a.profile = ?1 AND b.profile = ?2 AND a.key = b.key",
        "UPDATE tracked_orders AS a SET first_seen = min(b.first_seen, a.first_seen), checked = coalesce(a.checked, b.checked)
         FROM tracked_orders AS b WHERE a.profile = ?1 AND b.profile = ?2 AND a.key = b.key",
        "DELETE FROM tracked_orders AS b WHERE b.profile = ?2 AND EXISTS
         (SELECT 1 FROM tracked_orders a WHERE a.profile = ?1 AND a.key = b.key AND a.last_seen > b.last_seen)",
    ];
    run_all(connection, &statements, [from, to])?;
    hand_over(connection, "tracked_orders", "profile", from, to)
}

fn readings(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    let statements = [
        "INSERT INTO order_readings (profile, read_at, looked_at)
             SELECT ?2, read_at, looked_at FROM order_readings WHERE profile = ?1
         ON CONFLICT (profile) DO UPDATE SET read_at = max(read_at, excluded.read_at),
             looked_at = max(looked_at, excluded.looked_at)",
        "INSERT INTO order_marks (profile, key, deleted_at, put_away_at)
             SELECT ?2, key, deleted_at, put_away_at FROM order_marks WHERE profile = ?1
         ON CONFLICT (profile, key) DO UPDATE SET deleted_at = coalesce(deleted_at, excluded.deleted_at),
             put_away_at = coalesce(put_away_at, excluded.put_away_at)",
        // An order that was issued again under both names: both are kept as orders, and the board names the one that stays.
        "INSERT INTO reissues (profile, old, new, at) SELECT ?2, old, new, at FROM reissues WHERE profile = ?1
         ON CONFLICT (profile, old) DO NOTHING",
    ];
    run_all(connection, &statements, [from, to])?;
    let mut tables = ["order_readings", "order_marks", "reissues"].iter();
    tables.try_for_each(|table| {
        connection.run(&format!("DELETE FROM {table} WHERE profile = ?1"), [from])
    })
}

fn fleet(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    let Some(moved) = find_fleet(connection, from)? else {
        return Ok(());
    };
    let Some(there) = find_fleet(connection, to)? else {
        return connection.run(
            "UPDATE fleets SET key = ?2 WHERE id = ?1",
            params![moved, to],
        );
    };
    // In this order: units name merchants, and everything names its fleet, which goes last.
    merchants(connection, moved, there)?;
    units(connection, moved, there)?;
    labels(connection, moved, there)?;
    texts(connection, moved, there)?;
    asides(connection, moved, there)?;
    hand_over(connection, "sync_runs", "fleet", moved, there)?;
    connection.run("DELETE FROM fleets WHERE id = ?1", [moved])
}

/// Merchants of both: tags together, notes one below the other, the newer word of the registry.
fn merchants(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    type Words = (i64, i64, String, String, Option<String>, Option<String>);
    let both: Vec<Words> = connection.rows(
        "SELECT a.id, b.id, a.tags, b.tags, a.note, b.note FROM merchants a
         JOIN merchants b ON b.fleet = ?2 AND b.scheme = a.scheme AND b.business_id = a.business_id
         WHERE a.fleet = ?1",
        [from, to],
        |row| row.try_into(),
    )?;
    for (moved, there, moved_tags, there_tags, moved_note, there_note) in both {
        let tags = tags_of_both(&there_tags, &moved_tags);
        let note = notes_of_both(there_note, moved_note);
        connection.run(
            "UPDATE merchants AS b SET tags = ?3, note = ?4, name = coalesce(b.name, a.name),
                    named_at = coalesce(b.named_at, a.named_at), watched_at = coalesce(b.watched_at, a.watched_at),
                    registry = iif(is_newer, a.registry, b.registry), registry_at = iif(is_newer, a.registry_at, b.registry_at),
                    former_form = iif(is_newer, a.former_form, b.former_form)
             FROM (SELECT m.*, coalesce(m.registry_at, 0) >
                          (SELECT coalesce(registry_at, 0) FROM merchants WHERE id = ?2) AS is_newer
                   FROM merchants m WHERE m.id = ?1) AS a
             WHERE b.id = ?2",
            params![moved, there, tags, note],
        )?;
        connection.run(
            // Units of both name the merchant that stays before the other one goes.
            "UPDATE units SET merchant = ?2 WHERE merchant = ?1",
            [moved, there],
        )?;
    }
    hand_over(connection, "merchants", "fleet", from, to)
}

/// Of a unit of both the one that is known for longer stays, with its past; what changed since then the next sync tells.
fn units(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    let known_longer =
        "msn IN (SELECT a.msn FROM units a JOIN units b ON b.fleet = ?2 AND b.msn = a.msn
         WHERE a.fleet = ?1 AND a.first_seen < b.first_seen)";
    let statements = [
        &format!("DELETE FROM events WHERE fleet = ?2 AND {known_longer}"),
        &format!("UPDATE events SET fleet = ?2 WHERE fleet = ?1 AND {known_longer}"),
        &format!("DELETE FROM units WHERE fleet = ?2 AND {known_longer}"),
        "UPDATE events SET fleet = ?2 WHERE fleet = ?1 AND msn NOT IN (SELECT msn FROM units WHERE fleet = ?2)",
    ];
    run_all(connection, &statements, [from, to])?;
    connection.run("DELETE FROM events WHERE fleet = ?1", [from])?;
    hand_over(connection, "units", "fleet", from, to)
}

fn labels(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    type Words = (String, String, String, Option<String>, Option<String>);
    let both: Vec<Words> = connection.rows(
        "SELECT a.msn, a.tags, b.tags, a.note, b.note FROM unit_labels a
         JOIN unit_labels b ON b.fleet = ?2 AND b.msn = a.msn WHERE a.fleet = ?1",
        [from, to],
        |row| row.try_into(),
    )?;
    for (msn, moved_tags, there_tags, moved_note, there_note) in both {
        let tags = tags_of_both(&there_tags, &moved_tags);
        let note = notes_of_both(there_note, moved_note);
        connection.run(
            "UPDATE unit_labels SET tags = ?3, note = ?4 WHERE fleet = ?1 AND msn = ?2",
            params![to, msn, tags, note],
        )?;
    }
    hand_over(connection, "unit_labels", "fleet", from, to)
}

/// What was set aside under both names: what was said last counts.
fn asides(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    connection.run(
        "DELETE FROM asides AS b WHERE b.fleet = ?2 AND EXISTS
         (SELECT 1 FROM asides a WHERE a.fleet = ?1 AND a.key = b.key AND a.at > b.at)",
        [from, to],
    )?;
    hand_over(connection, "asides", "fleet", from, to)
}

/// Texts of one name that differ: a checklist has the steps of both, every other text stays beside the one of its name.
fn texts(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    let both: Vec<(String, String, String, String)> = connection.rows(
        "SELECT a.kind, a.name, a.text, b.text FROM documents a
         JOIN documents b ON b.fleet = ?2 AND b.kind = a.kind AND b.name = a.name
         WHERE a.fleet = ?1 AND a.text <> b.text",
        [from, to],
        |row| row.try_into(),
    )?;
    for (kind, name, moved, there) in both {
        // The steps of two checklists can stand in one; two policies of one name cannot.
        let is_checklist = kind == DocumentKind::Checklist.as_str();
        let read = |text| Checklist::from_json(text).filter(|_| is_checklist);
        let both = read(&moved).zip(read(&there));
        match both.and_then(|(moved, there)| there.joined(moved).to_json().ok()) {
            Some(text) => connection.run(
                "UPDATE documents SET text = ?4 WHERE fleet = ?1 AND kind = ?2 AND name = ?3",
                params![to, kind, name, text],
            )?,
            None => connection.run(
                "UPDATE documents SET fleet = ?2, name = ?5 WHERE fleet = ?1 AND kind = ?3 AND name = ?4",
                params![from, to, kind, name, free_name(connection, to, &kind, &name)?],
            )?,
        }
    }
    hand_over(connection, "documents", "fleet", from, to)
}

/// The name with the first number that makes it one of its own.
fn free_name(
    connection: &Connection,
    fleet: i64,
    kind: &str,
    name: &str,
) -> rusqlite::Result<String> {
    let mut number = 2_u32;
    loop {
        let free = format!("{name} ({number})");
        if documents::text_of(connection, fleet, kind, &free)?.is_none() {
            return Ok(free);
        }
        number = number.saturating_add(1);
    }
}

/// Statements that are given both sides, in their order.
fn run_all(
    connection: &Connection,
    statements: &[&str],
    both: impl Params + Copy,
) -> rusqlite::Result<()> {
    let mut statements = statements.iter();
    statements.try_for_each(|sql| connection.run(sql, both))
}

/// Rows of one side belong to the other from now on; of those that it has already none stays.
fn hand_over<T: ToSql + Copy>(
    connection: &Connection,
    table: &str,
    owner: &str,
    from: T,
    to: T,
) -> rusqlite::Result<()> {
    // A row whose key is taken on the other side stays where it is, and goes with the next statement.
    let sql = format!("UPDATE OR IGNORE {table} SET {owner} = ?2 WHERE {owner} = ?1");
    connection.run(&sql, [from, to])?;
    connection.run(&format!("DELETE FROM {table} WHERE {owner} = ?1"), [from])
}

fn tags_of_both(one: &str, other: &str) -> String {
    let read = |text: &str| serde_json::from_str::<Vec<String>>(text).unwrap_or_default();
    let tags: BTreeSet<String> = read(one).into_iter().chain(read(other)).collect();
    serde_json::json!(tags).to_string()
}

fn notes_of_both(one: Option<String>, other: Option<String>) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) if one != other => Some(format!("{one}\n{other}")),
        (one, other) => one.or(other),
    }
}
