//! Runs of a colleague, as every member sees them: which file, who began it, and where each row stands.
//!
//! A run that was begun here is this computer's own: what a colleague tells of the same file never changes a row of it, since it may
//! be leaving just now. Where a row is an order, it is where that order is.

use super::things::{
    Fields, JsonObject, column, columns, insert, names_environment, number, parsed, text, upsert,
};
use crate::domain::bulk::BulkState;
use crate::store::sql::Statements as _;
use rusqlite::{Connection, params};

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
    let told = ["file", "reading", "heads"];
    let is_sound = names_environment(&head)
        && told.iter().all(|name| text(&head, name).is_some())
        && number(&head, "begun_at").is_some();
    if !is_sound {
        return Ok(());
    }
    let author: Option<String> = connection.row(
        "SELECT author FROM team_fields WHERE fleet = ?1 AND kind = 'run' AND key = ?2 AND field = 'head'",
        [fleet, key],
        |row| row.get(0),
    )?;
    // What was begun here has no author yet, or stands here already.
    let Some(author) = author else {
        return Ok(());
    };
    let mut run = columns(&head, &told, &["begun_at"]);
    run.extend(columns(&head, &["environment"], &[]));
    run.extend([
        column("profile", Some(fleet)),
        column("identity", Some(key)),
    ]);
    run.push(("begun_by", author.into()));
    insert(
        connection,
        "bulk_runs",
        &run,
        "(profile, identity) DO NOTHING",
    )?;
    let run: Option<i64> = connection.row(
        // A run that is this computer's, or that it is sending, is not a colleague's to change.
        "SELECT id FROM bulk_runs WHERE profile = ?1 AND identity = ?2 AND begun_by IS NOT NULL AND sender IS NULL",
        [fleet, key],
        |row| row.get(0),
    )?;
    let Some(run) = run else {
        return Ok(());
    };
    let ended = fields
        .get("ended")
        .and_then(|text| text.parse::<i64>().ok());
    connection.run(
        "UPDATE bulk_runs SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NOT ?2",
        params![run, ended],
    )?;
    for (name, value) in fields {
        let line = name.strip_prefix("row:").and_then(|line| line.parse().ok());
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
    // The table insists on both.
    if text(row, "cells").is_none() || text(row, "warnings").is_none() {
        return Ok(());
    }
    let key = text(row, "order").or_else(|| text(row, "idempotency_key"));
    let order: Option<i64> = connection.row(
        "SELECT id FROM orders WHERE profile = ?1 AND idempotency_key = ?2 AND state <> 'planned'",
        params![fleet, key],
        |row| row.get(0),
    )?;
    // The table ties a reason to a row that is left out.
    let was_skipped = text(row, "state").as_deref() == Some("skipped");
    let skip = text(row, "skip").filter(|_| was_skipped);
    let state = match (order, &skip) {
        (Some(_), None) => "ordered",
        (_, Some(_)) => "skipped",
        // Its order is not here yet: it comes with a later page, and is linked then.
        (None, None) => BulkState::Planned.as_str(),
    };
    let mut told = columns(
        row,
        &[
            "cells",
            "warnings",
            "scheme",
            "business_id",
            "product",
            "name",
            "draft",
            "request_sha256",
            "problem",
            "fields",
        ],
        &[],
    );
    told.extend([
        column("state", Some(state)),
        ("skip", skip.into()),
        ("idempotency_key", key.into()),
        ("order_id", order.filter(|_| state == "ordered").into()),
        (
            "released",
            i64::from(number(row, "released") == Some(1)).into(),
        ),
    ]);
    let keys = [("run", run.into()), ("line", line.into())];
    upsert(connection, "bulk_rows", &keys, &told)
}

/// An order came: rows of colleagues' runs that wait for it are that order from now on.
pub(super) fn link(connection: &Connection, fleet: &str, key: &str) -> rusqlite::Result<()> {
    connection.run(
        "UPDATE bulk_rows SET state = 'ordered', order_id = (SELECT id FROM orders WHERE profile = ?1 AND idempotency_key = ?2)
         WHERE idempotency_key = ?2 AND order_id IS NULL AND state = 'planned'
           AND run IN (SELECT id FROM bulk_runs WHERE profile = ?1 AND begun_by IS NOT NULL AND sender IS NULL)
           AND EXISTS (SELECT 1 FROM orders WHERE profile = ?1 AND idempotency_key = ?2 AND state <> 'planned')",
        [fleet, key],
    )
}
