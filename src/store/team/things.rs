//! From the fields of a thing that is shared to the rows in which everything else of the program finds it.

use super::{board, fleet as shared_fleet, runs};
use crate::domain::order::{IdempotencyKey, Product};
use crate::domain::team::shown;
use crate::domain::{Aside, Environment};
use crate::store::fleet::{documents, make_fleet, put_aside};
use crate::store::sql::Statements as _;
use crate::store::{EVERY_PROFILE, LedgerState};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params, params_from_iter};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What waits when a fleet is first shared, statement by statement.
pub(super) const WHAT_IS_HERE: [&str; 14] = [
    "INSERT INTO team_changes SELECT fleet, kind, key, 'note', NULL, note FROM team_labels WHERE fleet = ?1",
    "INSERT INTO team_changes SELECT l.fleet, l.kind, l.key, 'tag:' || tag.value, NULL, tag.value
     FROM team_labels l, json_each(l.tags) AS tag WHERE l.fleet = ?1",
    "INSERT INTO team_changes SELECT p.fleet, d.kind, d.name, 'text', NULL, d.text
     FROM documents d JOIN team_papers p ON p.id = d.fleet
     WHERE p.fleet = ?1 AND d.kind NOT IN ('draft', 'checklist')",
    "INSERT INTO team_changes SELECT p.fleet, 'checklist', c.name, c.field, NULL, c.value
     FROM team_checklists c JOIN team_papers p ON p.id = c.id WHERE p.fleet = ?1",
    "INSERT INTO team_changes SELECT fleet, 'order', key, 'made', NULL, made
     FROM team_orders WHERE fleet = ?1 AND word <> 'planned'",
    "INSERT INTO team_changes SELECT fleet, 'order', key, 'state', NULL, state
     FROM team_orders WHERE fleet = ?1 AND word <> 'planned'",
    "INSERT INTO team_changes
     SELECT profile, 'mark', key, 'deleted_at', NULL, CAST(deleted_at AS TEXT) FROM order_marks WHERE profile = ?1
     UNION ALL
     SELECT profile, 'mark', key, 'put_away_at', NULL, CAST(put_away_at AS TEXT) FROM order_marks WHERE profile = ?1",
    "INSERT INTO team_changes SELECT profile, 'reissue', old, 'new', NULL, json_object('new', new, 'at', at)
     FROM reissues WHERE profile = ?1",
    "INSERT INTO team_changes SELECT fleet, 'logo', key, 'bytes', NULL, bytes FROM team_logos WHERE fleet = ?1 GROUP BY key",
    "INSERT INTO team_changes SELECT fleet, 'run', key, 'head', NULL, head FROM team_runs WHERE fleet = ?1",
    "INSERT INTO team_changes SELECT fleet, 'run', key, 'ended', NULL, ended FROM team_runs WHERE fleet = ?1",
    "INSERT INTO team_changes SELECT fleet, 'run', key, field, NULL, value FROM team_rows WHERE fleet = ?1",
    "INSERT INTO team_changes SELECT o.profile, 'status', o.key, step.value ->> 0, NULL, CAST(min(step.value ->> 1) AS TEXT)
     FROM tracked_orders o, json_each(o.steps) AS step WHERE o.profile = ?1 GROUP BY o.key, step.value ->> 0",
    "INSERT INTO team_changes SELECT fleet, 'aside', key, 'said', NULL, said FROM team_asides WHERE fleet = ?1",
];

/// The fields of a thing, by name.
pub(super) type Fields = BTreeMap<String, String>;

/// A value that is a JSON object of its own.
pub(super) type JsonObject = Map<String, Value>;

/// A column of a row that is written, by a name of ours, never a given text.
pub(super) type Column = (&'static str, Cell);

/// Writes a thing as a member sees it: what stands, and over it what waits.
pub(super) fn put(
    connection: &Connection,
    fleet: &str,
    kind: &str,
    key: &str,
) -> rusqlite::Result<()> {
    let fields = fields(connection, fleet, kind, key)?;
    let text = |name: &str| fields.get(name).map(String::as_str);
    let words = || [("tags", tags(&fields).into()), column("note", text("note"))];
    match kind {
        "unit" => {
            let id = make_fleet(connection, fleet)?;
            let keys = [("fleet", id.into()), column("msn", Some(key))];
            upsert(connection, "unit_labels", &keys, &words())
        }
        "merchant" => {
            // The scheme has colons in it, the number has none.
            let Some((scheme, business_id)) = key.rsplit_once(':') else {
                return Ok(());
            };
            let keys = [
                ("fleet", make_fleet(connection, fleet)?.into()),
                column("scheme", Some(scheme)),
                column("business_id", Some(business_id)),
            ];
            upsert(connection, "merchants", &keys, &words())
        }
        "checklist" => {
            let text = (!fields.is_empty()).then(|| checklist(&fields));
            put_text(connection, fleet, kind, key, text.as_deref())
        }
        "view" | "policy" | "definition" => put_text(connection, fleet, kind, key, text("text")),
        // They belong to no partner.
        "preset" | "template" | "mapping" => {
            put_text(connection, EVERY_PROFILE, kind, key, text("text"))
        }
        "order" => {
            put_order(connection, fleet, key, &fields)?;
            // Rows of a run may have come before their order.
            runs::link(connection, fleet, key)
        }
        "run" => runs::put(connection, fleet, key, &fields),
        "status" => board::put_statuses(connection, fleet, key, &fields),
        "setting" if key == "fleet" => {
            shared_fleet::note_sharing(connection, fleet, text("shared") == Some("yes"))
        }
        "fleet" => shared_fleet::put(connection, fleet, key, &fields),
        "past" => shared_fleet::put_past(connection, fleet, key, &fields),
        "logo" => board::put_logo(connection, key, &fields),
        "mark" => {
            let at = |name| {
                (
                    name,
                    text(name).and_then(|text| text.parse::<i64>().ok()).into(),
                )
            };
            let keys = [column("profile", Some(fleet)), column("key", Some(key))];
            let marks = [at("deleted_at"), at("put_away_at")];
            upsert(connection, "order_marks", &keys, &marks)
        }
        "reissue" => {
            let object = text("new").and_then(parsed).unwrap_or_default();
            let new = self::text(&object, "new").filter(|new| is_order_key(new));
            // The table insists on both, and what is no key would make the whole board unreadable.
            let (Some(new), Some(at)) = (new, number(&object, "at")) else {
                return Ok(());
            };
            connection.run(
                "INSERT INTO reissues (profile, old, new, at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (profile, old) DO UPDATE SET new = excluded.new, at = excluded.at
                 WHERE new <> excluded.new",
                params![fleet, key, new, at],
            )
        }
        "aside" => {
            let said = text("said").and_then(aside);
            let id = make_fleet(connection, fleet)?;
            put_aside(connection, id, key, said.as_ref())
        }
        // Of a later version, which keeps it in its fields until this one is brought up to date.
        _ => Ok(()),
    }
}

/// The fields of a thing as a member sees them, without those where nothing stands.
fn fields(connection: &Connection, fleet: &str, kind: &str, key: &str) -> rusqlite::Result<Fields> {
    let read = |sql: &str| -> rusqlite::Result<BTreeMap<String, Option<String>>> {
        connection.rows(sql, [fleet, kind, key], |row| row.try_into())
    };
    let stand =
        read("SELECT field, value FROM team_fields WHERE fleet = ?1 AND kind = ?2 AND key = ?3")?;
    // The last of each field stays.
    let waiting = read(
        "SELECT field, becomes FROM team_outbox WHERE fleet = ?1 AND kind = ?2 AND key = ?3 ORDER BY place",
    )?;
    let names = stand.keys().chain(waiting.keys());
    let value = |name: &String| {
        let stands = stand.get(name).and_then(Option::as_deref);
        shown(stands, waiting.get(name).map(Option::as_deref)).map(str::to_owned)
    };
    Ok(names
        .filter_map(|name| Some((name.clone(), value(name)?)))
        .collect())
}

fn tags(fields: &Fields) -> String {
    let tags = fields.iter().filter(|(name, _)| name.starts_with("tag:"));
    let tags = tags.map(|(_, tag)| Value::String(tag.clone()));
    Value::Array(tags.collect()).to_string()
}

/// The text of a checklist, from its fields: `name`, or `steps.STEP.PART`. Each value stands in it to the letter, so that what was taken in
/// and is written back unchanged is no change.
fn checklist(fields: &Fields) -> String {
    let mut object: Vec<String> = Vec::new();
    let mut steps: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, value) in fields {
        // What a member invents must not spoil the text for the others.
        if serde_json::from_str::<Value>(value).is_err() {
            continue;
        }
        // Names are quoted as JSON: a member may call a step anything.
        let line = |name: &str| format!("{}:{value}", Value::from(name));
        match name
            .strip_prefix("steps.")
            .and_then(|rest| rest.rsplit_once('.'))
        {
            Some((step, part)) => steps.entry(step).or_default().push(line(part)),
            None => object.push(line(name)),
        }
    }
    let steps = steps.into_iter();
    let steps = steps.map(|(step, parts)| format!("{}:{{{}}}", Value::from(step), parts.join(",")));
    let steps: Vec<String> = steps.collect();
    object.push(format!("\"steps\":{{{}}}", steps.join(",")));
    format!("{{{}}}", object.join(","))
}

fn put_text(
    connection: &Connection,
    fleet: &str,
    kind: &str,
    name: &str,
    text: Option<&str>,
) -> rusqlite::Result<()> {
    let id = make_fleet(connection, fleet)?;
    match text {
        Some(text) if documents::text_of(connection, id, kind, name)?.as_deref() == Some(text) => {
            Ok(())
        }
        Some(text) => documents::put(connection, id, kind, name, text, None),
        None => documents::remove(connection, id, kind, name),
    }
}

/// An order of the team. How it ended here counts, except that a refusal gives way to a member's order that the vendor took: by a refusal
/// the next one would be sent with another key, and be a second order.
fn put_order(
    connection: &Connection,
    fleet: &str,
    key: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let object = |name: &str| fields.get(name).and_then(|text| parsed(text));
    let (Some(made), Some(state)) = (object("made"), object("state")) else {
        return Ok(());
    };
    // What is no key would make the whole ledger unreadable.
    if !is_order_key(key) || !is_sound(&made, &state) {
        return Ok(());
    }
    // Only a logo that is here: the column names a row of the logos.
    let logo: Option<String> = connection.row(
        "SELECT sha256 FROM logos WHERE sha256 = ?1",
        [text(&made, "logo")],
        |row| row.get(0),
    )?;
    // Any other number would break a rule of the table, and with it the whole page.
    let lacks_password = i64::from(number(&made, "lacks_password") == Some(1));
    let mut row = vec![
        column("profile", Some(fleet)),
        column("idempotency_key", Some(key)),
        ("logo", logo.into()),
        ("lacks_password", lacks_password.into()),
    ];
    row.extend(columns(
        &made,
        &["name", "same_name", "draft"],
        &["created_at"],
    ));
    row.extend(columns(&made, &MADE, &[]));
    row.extend(columns(
        &state,
        &["state", "vendor_id", "link", "problem", "trace_id"],
        &["sent_at", "answered_at", "absent_at"],
    ));
    insert(
        connection,
        "orders",
        &row,
        "(profile, idempotency_key) DO UPDATE SET state = excluded.state, sent_at = coalesce(excluded.sent_at, sent_at),
             answered_at = excluded.answered_at, vendor_id = excluded.vendor_id, link = excluded.link,
             problem = excluded.problem, trace_id = excluded.trace_id, absent_at = excluded.absent_at
         WHERE state <> 'confirmed' AND (state <> 'rejected' OR excluded.state = 'confirmed')
             AND (state IS NOT excluded.state OR link IS NOT excluded.link OR vendor_id IS NOT excluded.vendor_id)",
    )
}

/// What an order cannot be without.
const MADE: [&str; 7] = [
    "environment",
    "target",
    "request_sha256",
    "redacted_body",
    "scheme",
    "business_id",
    "product",
];

/// Whether an order of another member is one that this version can read. One that is not stays in its fields only, and hinders nothing.
fn is_sound(made: &JsonObject, state: &JsonObject) -> bool {
    let word = text(state, "state").unwrap_or_default();
    let mut states = LedgerState::ALL.into_iter();
    let Some(stands) = states.find(|one| one.as_str() == word) else {
        return false;
    };
    let has = |object: &JsonObject, name: &str| number(object, name).is_some();
    // The rules of the table: without these times the row would be refused, and with it the whole page.
    let times = match stands {
        LedgerState::Planned => true,
        LedgerState::Sent => has(state, "sent_at"),
        _ => has(state, "sent_at") && has(state, "answered_at"),
    };
    let product = text(made, "product")
        .is_some_and(|word| Product::ALL.iter().any(|one| one.as_str() == word));
    let is_whole = MADE.iter().all(|name| text(made, name).is_some());
    times && names_environment(made) && product && is_whole && has(made, "created_at")
}

fn is_order_key(text: &str) -> bool {
    IdempotencyKey::from_text(text).is_some()
}

/// Whether an object says in which environment it was made.
pub(super) fn names_environment(object: &JsonObject) -> bool {
    text(object, "environment").is_some_and(|word| Environment::from_text(&word).is_ok())
}

/// What a member said of a thing. Of what this version cannot read, nothing is said.
fn aside(value: &str) -> Option<Aside> {
    let said = parsed(value)?;
    Some(Aside {
        as_seen: text(&said, "as_seen")?,
        until: number(&said, "until"),
        reason: text(&said, "reason").unwrap_or_default(),
        person: text(&said, "person"),
        at: number(&said, "at")?,
    })
}

/// A text of an object; `None` where the part is missing or of another type.
pub(super) fn text(object: &JsonObject, name: &str) -> Option<String> {
    object.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// A number of an object; `None` where the part is missing or of another type.
pub(super) fn number(object: &JsonObject, name: &str) -> Option<i64> {
    object.get(name).and_then(Value::as_i64)
}

/// The object of a value; `None` where it is none.
pub(super) fn parsed(text: &str) -> Option<JsonObject> {
    serde_json::from_str(text).ok()
}

/// A column that holds a text, or nothing.
pub(super) fn column(name: &'static str, text: Option<&str>) -> Column {
    (name, text.map(str::to_owned).into())
}

/// The columns that are called as parts of an object: texts and numbers. A part of another type is none.
pub(super) fn columns(
    object: &JsonObject,
    texts: &[&'static str],
    numbers: &[&'static str],
) -> Vec<Column> {
    let texts = texts.iter().map(|name| (*name, text(object, name).into()));
    let numbers = numbers
        .iter()
        .map(|name| (*name, number(object, name).into()));
    texts.chain(numbers).collect()
}

/// Writes a row; where its keys are taken, its other columns into the row that has them.
pub(super) fn upsert(
    connection: &Connection,
    table: &str,
    keys: &[Column],
    columns: &[Column],
) -> rusqlite::Result<()> {
    let names: Vec<&str> = keys.iter().map(|(name, _)| *name).collect();
    let taken = format!("({}) DO UPDATE SET {}", names.join(", "), replaced(columns));
    insert(connection, table, &[keys, columns].concat(), &taken)
}

/// Writes a row, or does what is said where its keys are taken.
pub(super) fn insert(
    connection: &Connection,
    table: &str,
    row: &[Column],
    taken: &str,
) -> rusqlite::Result<()> {
    let names: Vec<&str> = row.iter().map(|(name, _)| *name).collect();
    let places = vec!["?"; row.len()];
    let sql = format!(
        "INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT {taken}",
        names.join(", "),
        places.join(", ")
    );
    connection.run(&sql, params_from_iter(row.iter().map(|(_, value)| value)))
}

/// Columns as they are in the row that could not be written, in the place of those that are there.
pub(super) fn replaced(columns: &[Column]) -> String {
    let set = columns
        .iter()
        .map(|(name, _)| format!("{name} = excluded.{name}"));
    set.collect::<Vec<_>>().join(", ")
}
