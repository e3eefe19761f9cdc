//! Runs of a colleague, as every member sees them: which file, who began it, and where each row stands.
//!
//! A run that was begun here is this computer's own: what a colleague tells of the same file never changes a row of it, since it may
//! be leaving just now. Where a row is an order, it is where that order is.

use super::things::{Fields, JsonObject, number, parsed, text};
use crate::domain::Environment;
use crate::domain::bulk::BulkState;
use rusqlite::{Connection, OptionalExtension, params};

/// Puts a run where everything else of the program finds it.
pub(super) fn put(
    connection: &Connection,
    fleet: &str,
    key: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let Some(head) = fields.get("head").and_then(|text| parsed(text)) else {
        return Ok(());
    };
    let is_sound = text(&head, "environment")
        .is_some_and(|word| Environment::from_text(&word).is_ok())
        && ["file", "reading", "heads"]
            .iter()
            .all(|name| text(&head, name).is_some())
        && number(&head, "begun_at").is_some();
    if !is_sound {
        return Ok(());
    }
    let author: Option<String> = connection
        .prepare_cached(
            "SELECT author FROM team_fields WHERE fleet = ?1 AND kind = 'run' AND key = ?2 AND field = 'head'",
        )?
        .query_row([fleet, key], |row| row.get(0))
        .optional()?;
    // What was begun here has no author yet, or stands here already.
    let Some(author) = author else {
        return Ok(());
    };
    connection
        .prepare_cached(
            "INSERT INTO bulk_runs (profile, environment, identity, file, reading, heads, begun_at, begun_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (profile, identity) DO NOTHING",
        )?
        .execute(params![
            fleet,
            text(&head, "environment"),
            key,
            text(&head, "file"),
            text(&head, "reading"),
            text(&head, "heads"),
            number(&head, "begun_at"),
            author
        ])?;
    let run: Option<i64> = connection
        .prepare_cached(
            "SELECT id FROM bulk_runs WHERE profile = ?1 AND identity = ?2 AND begun_by IS NOT NULL AND sender IS NULL",
        )?
        .query_row([fleet, key], |row| row.get(0))
        .optional()?;
    let Some(run) = run else {
        return Ok(());
    };
    let ended = fields
        .get("ended")
        .and_then(|text| text.parse::<i64>().ok());
    connection
        .prepare_cached("UPDATE bulk_runs SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NOT ?2")?
        .execute(params![run, ended])?;
    for (name, value) in fields {
        let line = name
            .strip_prefix("row:")
            .and_then(|line| line.parse::<i64>().ok());
        if let (Some(line), Some(row)) = (line, parsed(value)) {
            put_row(connection, fleet, run, line, &row)?;
        }
    }
    Ok(())
}

fn put_row(
    connection: &Connection,
    fleet: &str,
    run: i64,
    line: i64,
    row: &JsonObject,
) -> rusqlite::Result<()> {
    let word = text(row, "state").unwrap_or_default();
    let (Some(cells), Some(warnings)) = (text(row, "cells"), text(row, "warnings")) else {
        return Ok(());
    };
    let key = text(row, "order").or_else(|| text(row, "idempotency_key"));
    let order: Option<i64> = connection
        .prepare_cached("SELECT id FROM orders WHERE profile = ?1 AND idempotency_key = ?2 AND state <> 'planned'")?
        .query_row(params![fleet, key], |row| row.get(0))
        .optional()?;
    let skip = text(row, "skip").filter(|_| word == "skipped");
    let state = match (order, &skip) {
        (Some(_), None) => "ordered",
        (_, Some(_)) => "skipped",
        // Its order is not here yet: it comes with a later page, and is linked then.
        (None, None) => BulkState::Planned.as_str(),
    };
    connection
        .prepare_cached(
            "INSERT INTO bulk_rows (run, line, cells, warnings, scheme, business_id, product, name, draft, state, skip,
                    idempotency_key, request_sha256, problem, fields, order_id, released)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
             ON CONFLICT (run, line) DO UPDATE SET cells = ?3, warnings = ?4, scheme = ?5, business_id = ?6, product = ?7,
                    name = ?8, draft = ?9, state = ?10, skip = ?11, idempotency_key = ?12, request_sha256 = ?13, problem = ?14,
                    fields = ?15, order_id = ?16, released = ?17",
        )?
        .execute(params![
            run,
            line,
            cells,
            warnings,
            text(row, "scheme"),
            text(row, "business_id"),
            text(row, "product"),
            text(row, "name"),
            text(row, "draft"),
            state,
            skip,
            key,
            text(row, "request_sha256"),
            text(row, "problem"),
            text(row, "fields"),
            order.filter(|_| state == "ordered"),
            i64::from(number(row, "released") == Some(1)),
        ])?;
    Ok(())
}

/// An order came: rows of colleagues' runs that wait for it are that order from now on.
pub(super) fn link(connection: &Connection, fleet: &str, key: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE bulk_rows SET state = 'ordered', order_id = (SELECT id FROM orders WHERE profile = ?1 AND idempotency_key = ?2)
             WHERE idempotency_key = ?2 AND order_id IS NULL AND state = 'planned'
               AND run IN (SELECT id FROM bulk_runs WHERE profile = ?1 AND begun_by IS NOT NULL AND sender IS NULL)
               AND EXISTS (SELECT 1 FROM orders WHERE profile = ?1 AND idempotency_key = ?2 AND state <> 'planned')",
        )?
        .execute([fleet, key])?;
    Ok(())
}
