//! From the fields of a thing that is shared to the rows in which everything else of the program finds it.

use super::{board, fleet as shared_fleet, runs};
use crate::domain::order::Product;
use crate::domain::team::shown;
use crate::domain::{Aside, Environment};
use crate::store::fleet::put_aside;
use crate::store::{EVERY_PROFILE, LedgerState};
use rusqlite::{Connection, OptionalExtension, params};
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

/// A value that is a small paper of its own.
pub(super) type JsonObject = Map<String, Value>;

/// Writes a thing as a member sees it: what stands, and over it what waits.
pub(super) fn put(
    connection: &Connection,
    fleet: &str,
    kind: &str,
    key: &str,
) -> rusqlite::Result<()> {
    match kind {
        "unit" => {
            let fields = fields(connection, fleet, kind, key)?;
            let id = fleet_id(connection, fleet)?;
            connection
                .prepare_cached(
                    "INSERT INTO unit_labels (fleet, msn, tags, note) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (fleet, msn) DO UPDATE SET tags = excluded.tags, note = excluded.note",
                )?
                .execute(params![id, key, tags(&fields), fields.get("note")])?;
        }
        "merchant" => {
            let Some((scheme, business_id)) = key.rsplit_once(':') else {
                return Ok(());
            };
            let fields = fields(connection, fleet, kind, key)?;
            let id = fleet_id(connection, fleet)?;
            connection
                .prepare_cached(
                    "INSERT INTO merchants (fleet, scheme, business_id, tags, note) VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT (fleet, scheme, business_id)
                     DO UPDATE SET tags = excluded.tags, note = excluded.note",
                )?
                .execute(params![id, scheme, business_id, tags(&fields), fields.get("note")])?;
        }
        "checklist" => {
            let fields = fields(connection, fleet, kind, key)?;
            let text = (!fields.is_empty()).then(|| checklist(&fields));
            put_text(connection, fleet, kind, key, text.as_deref())?;
        }
        "view" | "policy" | "definition" => {
            let fields = fields(connection, fleet, kind, key)?;
            put_text(
                connection,
                fleet,
                kind,
                key,
                fields.get("text").map(String::as_str),
            )?;
        }
        "preset" | "template" | "mapping" => {
            let fields = fields(connection, fleet, kind, key)?;
            let text = fields.get("text").map(String::as_str);
            put_text(connection, EVERY_PROFILE, kind, key, text)?;
        }
        "order" => {
            let fields = fields(connection, fleet, kind, key)?;
            put_order(connection, fleet, key, &fields)?;
            runs::link(connection, fleet, key)?;
        }
        "run" => {
            let fields = fields(connection, fleet, kind, key)?;
            runs::put(connection, fleet, key, &fields)?;
        }
        "status" => {
            let fields = fields(connection, fleet, kind, key)?;
            board::put_statuses(connection, fleet, key, &fields)?;
        }
        "setting" => {
            let fields = fields(connection, fleet, kind, key)?;
            if key == "fleet" {
                let is_shared = fields.get("shared").is_some_and(|word| word == "yes");
                shared_fleet::note_sharing(connection, fleet, is_shared)?;
            }
        }
        "fleet" => {
            let fields = fields(connection, fleet, kind, key)?;
            shared_fleet::put(connection, fleet, key, &fields)?;
        }
        "past" => {
            let fields = fields(connection, fleet, kind, key)?;
            shared_fleet::put_past(connection, fleet, key, &fields)?;
        }
        "logo" => {
            let fields = fields(connection, fleet, kind, key)?;
            board::put_logo(connection, key, &fields)?;
        }
        "mark" => {
            let fields = fields(connection, fleet, kind, key)?;
            let at = |name: &str| fields.get(name).and_then(|text| text.parse::<i64>().ok());
            connection
                .prepare_cached(
                    "INSERT INTO order_marks (profile, key, deleted_at, put_away_at) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (profile, key) DO UPDATE SET deleted_at = excluded.deleted_at,
                         put_away_at = excluded.put_away_at",
                )?
                .execute(params![fleet, key, at("deleted_at"), at("put_away_at")])?;
        }
        "reissue" => {
            let fields = fields(connection, fleet, kind, key)?;
            if let Some(paper) = fields.get("new").and_then(|text| parsed(text)) {
                connection
                    .prepare_cached(
                        "INSERT INTO reissues (profile, old, new, at) VALUES (?1, ?2, ?3, ?4)
                         ON CONFLICT (profile, old) DO UPDATE SET new = excluded.new, at = excluded.at
                         WHERE new <> excluded.new",
                    )?
                    .execute(params![
                        fleet,
                        key,
                        paper.get("new").and_then(Value::as_str),
                        paper.get("at").and_then(Value::as_i64)
                    ])?;
            }
        }
        "aside" => {
            let fields = fields(connection, fleet, kind, key)?;
            let said = fields.get("said").and_then(|text| aside(text));
            let id = fleet_id(connection, fleet)?;
            put_aside(connection, id, key, said.as_ref())?;
        }
        // Of a later version, which keeps it in its fields until this one is brought up to date.
        _ => {}
    }
    Ok(())
}

/// The fields of a thing as a member sees them, without those where nothing stands.
fn fields(connection: &Connection, fleet: &str, kind: &str, key: &str) -> rusqlite::Result<Fields> {
    let read = |sql: &str| -> rusqlite::Result<BTreeMap<String, Option<String>>> {
        connection
            .prepare_cached(sql)?
            .query_map([fleet, kind, key], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect()
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
    let mut paper: Vec<String> = Vec::new();
    let mut steps: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, value) in fields {
        if serde_json::from_str::<Value>(value).is_err() {
            continue;
        }
        let line = |name: &str| format!("{}:{value}", Value::from(name));
        match name
            .strip_prefix("steps.")
            .and_then(|rest| rest.rsplit_once('.'))
        {
            Some((step, part)) => steps.entry(step).or_default().push(line(part)),
            None => paper.push(line(name)),
        }
    }
    let steps = steps.into_iter();
    let steps = steps.map(|(step, parts)| format!("{}:{{{}}}", Value::from(step), parts.join(",")));
    let steps: Vec<String> = steps.collect();
    paper.push(format!("\"steps\":{{{}}}", steps.join(",")));
    format!("{{{}}}", paper.join(","))
}

fn put_text(
    connection: &Connection,
    fleet: &str,
    kind: &str,
    name: &str,
    text: Option<&str>,
) -> rusqlite::Result<()> {
    let id = fleet_id(connection, fleet)?;
    match text {
        Some(text) => connection
            .prepare_cached(
                "INSERT INTO documents (fleet, kind, name, text, saved_at) VALUES (?1, ?2, ?3, ?4, unixepoch())
                 ON CONFLICT (fleet, kind, name) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
                 WHERE text <> excluded.text",
            )?
            .execute(params![id, kind, name, text])?,
        None => connection
            .prepare_cached("DELETE FROM documents WHERE fleet = ?1 AND kind = ?2 AND name = ?3")?
            .execute(params![id, kind, name])?,
    };
    Ok(())
}

/// An order of the team. Where it stands here already counts as long as that is how it ended.
fn put_order(
    connection: &Connection,
    fleet: &str,
    key: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let (Some(made), Some(state)) = (
        fields.get("made").and_then(|text| parsed(text)),
        fields.get("state").and_then(|text| parsed(text)),
    ) else {
        return Ok(());
    };
    if !is_sound(&made, &state) {
        return Ok(());
    }
    let here: Option<String> = connection
        .prepare_cached("SELECT state FROM orders WHERE profile = ?1 AND idempotency_key = ?2")?
        .query_row([fleet, key], |row| row.get(0))
        .optional()?;
    if here.is_none() {
        connection
            .prepare_cached(
                "INSERT INTO orders (profile, idempotency_key, environment, target, request_sha256, redacted_body, scheme,
                                     business_id, product, name, same_name, draft, lacks_password, state, created_at, sent_at,
                                     logo)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'planned', ?14, NULL,
                         (SELECT sha256 FROM logos WHERE sha256 = ?15))",
            )?
            .execute(params![
                fleet,
                key,
                text(&made, "environment"),
                text(&made, "target"),
                text(&made, "request_sha256"),
                text(&made, "redacted_body"),
                text(&made, "scheme"),
                text(&made, "business_id"),
                text(&made, "product"),
                text(&made, "name"),
                text(&made, "same_name"),
                text(&made, "draft"),
                i64::from(number(&made, "lacks_password") == Some(1)),
                number(&made, "created_at"),
                text(&made, "logo"),
            ])?;
    }
    connection
        .prepare_cached(
            "UPDATE orders SET state = ?3, sent_at = coalesce(?4, sent_at), answered_at = ?5, vendor_id = ?6, link = ?7,
                               problem = ?8, trace_id = ?9, absent_at = ?10
             WHERE profile = ?1 AND idempotency_key = ?2 AND state NOT IN ('confirmed', 'rejected')
               AND (state IS NOT ?3 OR link IS NOT ?7 OR vendor_id IS NOT ?6)",
        )?
        .execute(params![
            fleet,
            key,
            text(&state, "state"),
            number(&state, "sent_at"),
            number(&state, "answered_at"),
            text(&state, "vendor_id"),
            text(&state, "link"),
            text(&state, "problem"),
            text(&state, "trace_id"),
            number(&state, "absent_at"),
        ])?;
    Ok(())
}

/// Whether an order of another member is one that this version can read. One that is not stays in its fields only, and hinders nothing.
fn is_sound(made: &JsonObject, state: &JsonObject) -> bool {
    let word = text(state, "state").unwrap_or_default();
    let Some(stands) = LedgerState::ALL
        .into_iter()
        .find(|one| one.as_str() == word)
    else {
        return false;
    };
    let has = |paper: &JsonObject, name: &str| number(paper, name).is_some();
    let times = match stands {
        LedgerState::Planned => true,
        LedgerState::Sent => has(state, "sent_at"),
        _ => has(state, "sent_at") && has(state, "answered_at"),
    };
    let environment =
        text(made, "environment").is_some_and(|word| Environment::from_text(&word).is_ok());
    let product = text(made, "product")
        .is_some_and(|word| Product::ALL.iter().any(|one| one.as_str() == word));
    let needed = [
        "target",
        "request_sha256",
        "redacted_body",
        "scheme",
        "business_id",
    ];
    let is_whole = needed.iter().all(|name| text(made, name).is_some());
    times && environment && product && is_whole && has(made, "created_at")
}

/// What a member said of a thing. Of what this version cannot read, nothing is said.
fn aside(value: &str) -> Option<Aside> {
    let said = parsed(value)?;
    let text = |name: &str| text(&said, name);
    Some(Aside {
        as_seen: text("as_seen")?,
        until: said.get("until").and_then(Value::as_i64),
        reason: text("reason").unwrap_or_default(),
        person: text("person"),
        at: said.get("at").and_then(Value::as_i64)?,
    })
}

/// A text of a paper.
pub(super) fn text(paper: &JsonObject, name: &str) -> Option<String> {
    paper.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// A number of a paper.
pub(super) fn number(paper: &JsonObject, name: &str) -> Option<i64> {
    paper.get(name).and_then(Value::as_i64)
}

/// The paper of a value; `None` where it is none.
pub(super) fn parsed(text: &str) -> Option<JsonObject> {
    match serde_json::from_str(text) {
        Ok(Value::Object(paper)) => Some(paper),
        _ => None,
    }
}

/// The number of a fleet, made where there is none.
pub(super) fn fleet_id(connection: &Connection, key: &str) -> rusqlite::Result<i64> {
    connection
        .prepare_cached("INSERT INTO fleets (key) VALUES (?1) ON CONFLICT (key) DO NOTHING")?
        .execute([key])?;
    connection
        .prepare_cached("SELECT id FROM fleets WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
}
