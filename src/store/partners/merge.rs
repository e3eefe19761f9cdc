//! Moving everything that is kept under one name to another. Where both have something of the same, the words of a person are
//! joined, and of what the service told the newer counts, which the next sync or reading tells anew anyway.

use crate::domain::checklist::Checklist;
use crate::store::DocumentKind;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// Moves everything from a name to another. Does nothing where there is nothing, or both are one.
pub(super) fn into(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    if from == to {
        return Ok(());
    }
    orders(connection, from, to)?;
    runs(connection, from, to)?;
    tracked(connection, from, to)?;
    readings(connection, from, to)?;
    fleet(connection, from, to)
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
    let both: Vec<(i64, i64, String, String)> = connection
        .prepare(
            "SELECT a.id, b.id, a.state, b.state FROM orders a
             JOIN orders b ON b.profile = ?2 AND b.idempotency_key = a.idempotency_key
             WHERE a.profile = ?1",
        )?
        .query_map([from, to], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (moved, there, moved_state, there_state) in both {
        let (stays, goes) = if further(&moved_state) > further(&there_state) {
            (moved, there)
        } else {
            (there, moved)
        };
        connection.execute(
            "UPDATE bulk_rows SET order_id = ?1 WHERE order_id = ?2",
            [stays, goes],
        )?;
        connection.execute("DELETE FROM orders WHERE id = ?1", [goes])?;
    }
    connection.execute(
        "UPDATE orders SET profile = ?2, kept_as = coalesce(kept_as, ?1) WHERE profile = ?1",
        [from, to],
    )?;
    Ok(())
}

/// A file that was sent under both names has two runs. Both stay; a file is gone on with in the one of the name that stays.
fn runs(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE bulk_runs SET identity = identity || ' (' || id || ')'
         WHERE profile = ?1 AND identity IN (SELECT identity FROM bulk_runs WHERE profile = ?2)",
        [from, to],
    )?;
    connection.execute(
        "UPDATE bulk_runs SET profile = ?2 WHERE profile = ?1",
        [from, to],
    )?;
    Ok(())
}

/// What the vendor's list told of an order: what was told last, since when it is known first.
fn tracked(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE tracked_orders AS b SET first_seen = min(b.first_seen, a.first_seen), checked = coalesce(b.checked, a.checked)
         FROM tracked_orders AS a WHERE a.profile = ?1 AND b.profile = ?2 AND a.key = b.key",
        [from, to],
    )?;
    connection.execute(
        "UPDATE tracked_orders AS a SET first_seen = min(b.first_seen, a.first_seen), checked = coalesce(a.checked, b.checked)
         FROM tracked_orders AS b WHERE a.profile = ?1 AND b.profile = ?2 AND a.key = b.key",
        [from, to],
    )?;
    connection.execute(
        "DELETE FROM tracked_orders AS b WHERE b.profile = ?2 AND EXISTS
             (SELECT 1 FROM tracked_orders a WHERE a.profile = ?1 AND a.key = b.key AND a.last_seen > b.last_seen)",
        [from, to],
    )?;
    connection.execute(
        "UPDATE OR IGNORE tracked_orders SET profile = ?2 WHERE profile = ?1",
        [from, to],
    )?;
    connection.execute("DELETE FROM tracked_orders WHERE profile = ?1", [from])?;
    Ok(())
}

fn readings(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO order_readings (profile, read_at, looked_at)
             SELECT ?2, read_at, looked_at FROM order_readings WHERE profile = ?1
         ON CONFLICT (profile) DO UPDATE SET read_at = max(read_at, excluded.read_at),
             looked_at = max(looked_at, excluded.looked_at)",
        [from, to],
    )?;
    connection.execute(
        "INSERT INTO order_marks (profile, key, deleted_at, put_away_at)
             SELECT ?2, key, deleted_at, put_away_at FROM order_marks WHERE profile = ?1
         ON CONFLICT (profile, key) DO UPDATE SET deleted_at = coalesce(deleted_at, excluded.deleted_at),
             put_away_at = coalesce(put_away_at, excluded.put_away_at)",
        [from, to],
    )?;
    // An order that was issued again under both names: both are kept as orders, and the board names the one that stays.
    connection.execute(
        "INSERT INTO reissues (profile, old, new, at) SELECT ?2, old, new, at FROM reissues WHERE profile = ?1
         ON CONFLICT (profile, old) DO NOTHING",
        [from, to],
    )?;
    for table in ["order_readings", "order_marks", "reissues"] {
        connection.execute(&format!("DELETE FROM {table} WHERE profile = ?1"), [from])?;
    }
    Ok(())
}

fn fleet(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    let find = |key: &str| {
        connection
            .query_row("SELECT id FROM fleets WHERE key = ?1", [key], |row| {
                row.get::<_, i64>(0)
            })
            .optional()
    };
    let Some(moved) = find(from)? else {
        return Ok(());
    };
    let Some(there) = find(to)? else {
        connection.execute(
            "UPDATE fleets SET key = ?2 WHERE id = ?1",
            params![moved, to],
        )?;
        return Ok(());
    };
    merchants(connection, moved, there)?;
    units(connection, moved, there)?;
    labels(connection, moved, there)?;
    documents(connection, moved, there)?;
    asides(connection, moved, there)?;
    connection.execute(
        "UPDATE sync_runs SET fleet = ?2 WHERE fleet = ?1",
        [moved, there],
    )?;
    for table in ["events", "units", "merchants"] {
        connection.execute(&format!("DELETE FROM {table} WHERE fleet = ?1"), [moved])?;
    }
    connection.execute("DELETE FROM fleets WHERE id = ?1", [moved])?;
    Ok(())
}

/// Merchants of both: tags together, notes one below the other, the newer word of the registry.
fn merchants(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    type Words = (i64, i64, String, String, Option<String>, Option<String>);
    let both: Vec<Words> = connection
        .prepare(
            "SELECT a.id, b.id, a.tags, b.tags, a.note, b.note FROM merchants a
             JOIN merchants b ON b.fleet = ?2 AND b.scheme = a.scheme AND b.business_id = a.business_id
             WHERE a.fleet = ?1",
        )?
        .query_map([from, to], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (moved, there, moved_tags, there_tags, moved_note, there_note) in both {
        connection.execute(
            "UPDATE merchants AS b SET tags = ?3, note = ?4, name = coalesce(b.name, a.name),
                    named_at = coalesce(b.named_at, a.named_at), watched_at = coalesce(b.watched_at, a.watched_at),
                    registry = iif(is_newer, a.registry, b.registry), registry_at = iif(is_newer, a.registry_at, b.registry_at),
                    former_form = iif(is_newer, a.former_form, b.former_form)
             FROM (SELECT m.*, coalesce(m.registry_at, 0) >
                          (SELECT coalesce(registry_at, 0) FROM merchants WHERE id = ?2) AS is_newer
                   FROM merchants m WHERE m.id = ?1) AS a
             WHERE b.id = ?2",
            params![
                moved,
                there,
                tags_of_both(&there_tags, &moved_tags),
                notes_of_both(there_note, moved_note)
            ],
        )?;
        connection.execute(
            "UPDATE units SET merchant = ?2 WHERE merchant = ?1",
            [moved, there],
        )?;
    }
    connection.execute(
        "UPDATE OR IGNORE merchants SET fleet = ?2 WHERE fleet = ?1",
        [from, to],
    )?;
    Ok(())
}

/// Of a unit of both the one that is known for longer stays, with its past; what changed since then the next sync tells.
fn units(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    let known_longer = "SELECT a.msn FROM units a JOIN units b ON b.fleet = ?2 AND b.msn = a.msn
         WHERE a.fleet = ?1 AND a.first_seen < b.first_seen";
    for table in ["events", "units"] {
        connection.execute(
            &format!("DELETE FROM {table} WHERE fleet = ?2 AND msn IN ({known_longer})"),
            [from, to],
        )?;
        if table == "events" {
            connection.execute(
                &format!(
                    "UPDATE events SET fleet = ?2 WHERE fleet = ?1 AND msn IN ({known_longer})"
                ),
                [from, to],
            )?;
        }
    }
    connection.execute(
        "UPDATE events SET fleet = ?2 WHERE fleet = ?1 AND msn NOT IN (SELECT msn FROM units WHERE fleet = ?2)",
        [from, to],
    )?;
    connection.execute(
        "UPDATE OR IGNORE units SET fleet = ?2 WHERE fleet = ?1",
        [from, to],
    )?;
    Ok(())
}

fn labels(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    type Words = (String, String, String, Option<String>, Option<String>);
    let both: Vec<Words> = connection
        .prepare(
            "SELECT a.msn, a.tags, b.tags, a.note, b.note FROM unit_labels a
             JOIN unit_labels b ON b.fleet = ?2 AND b.msn = a.msn WHERE a.fleet = ?1",
        )?
        .query_map([from, to], |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (msn, moved_tags, there_tags, moved_note, there_note) in both {
        connection.execute(
            "UPDATE unit_labels SET tags = ?3, note = ?4 WHERE fleet = ?1 AND msn = ?2",
            params![
                to,
                msn,
                tags_of_both(&there_tags, &moved_tags),
                notes_of_both(there_note, moved_note)
            ],
        )?;
    }
    connection.execute(
        "UPDATE OR IGNORE unit_labels SET fleet = ?2 WHERE fleet = ?1",
        [from, to],
    )?;
    connection.execute("DELETE FROM unit_labels WHERE fleet = ?1", [from])?;
    Ok(())
}

/// What was set aside under both names: what was said last counts.
fn asides(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM asides AS b WHERE b.fleet = ?2 AND EXISTS
             (SELECT 1 FROM asides a WHERE a.fleet = ?1 AND a.key = b.key AND a.at > b.at)",
        [from, to],
    )?;
    connection.execute(
        "UPDATE OR IGNORE asides SET fleet = ?2 WHERE fleet = ?1",
        [from, to],
    )?;
    connection.execute("DELETE FROM asides WHERE fleet = ?1", [from])?;
    Ok(())
}

/// Texts of one name that differ: a checklist has the steps of both, every other text stays beside the one of its name.
fn documents(connection: &Connection, from: i64, to: i64) -> rusqlite::Result<()> {
    let both: Vec<(String, String, String, String)> = connection
        .prepare(
            "SELECT a.kind, a.name, a.text, b.text FROM documents a
             JOIN documents b ON b.fleet = ?2 AND b.kind = a.kind AND b.name = a.name
             WHERE a.fleet = ?1 AND a.text <> b.text",
        )?
        .query_map([from, to], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    for (kind, name, moved, there) in both {
        let joined = if kind == DocumentKind::Checklist.as_str() {
            Checklist::from_json(&moved)
                .zip(Checklist::from_json(&there))
                .and_then(|(moved, there)| there.joined(moved).to_json().ok())
        } else {
            None
        };
        match joined {
            Some(text) => {
                connection.execute(
                    "UPDATE documents SET text = ?4 WHERE fleet = ?1 AND kind = ?2 AND name = ?3",
                    params![to, kind, name, text],
                )?;
            }
            None => {
                let free = free_name(connection, to, &kind, &name)?;
                connection.execute(
                    "UPDATE documents SET fleet = ?2, name = ?5 WHERE fleet = ?1 AND kind = ?3 AND name = ?4",
                    params![from, to, kind, name, free],
                )?;
            }
        }
    }
    connection.execute(
        "UPDATE OR IGNORE documents SET fleet = ?2 WHERE fleet = ?1",
        [from, to],
    )?;
    connection.execute("DELETE FROM documents WHERE fleet = ?1", [from])?;
    Ok(())
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
        let is_taken = connection
            .prepare_cached("SELECT 1 FROM documents WHERE fleet = ?1 AND kind = ?2 AND name = ?3")?
            .exists(params![fleet, kind, free])?;
        if !is_taken {
            return Ok(free);
        }
        number = number.saturating_add(1);
    }
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
