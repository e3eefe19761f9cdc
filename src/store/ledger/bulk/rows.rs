//! The SQL of bulk runs, and from a row of the database to a row of a run.

use super::encode::{
    list_from_text, list_to_text, remarks_from_text, skip_from_text, skip_to_text,
};
use super::model::{BulkRun, NewBulkRow, NewBulkRun};
use super::{encode, rows_of_ledger as ledger};
use crate::domain::BusinessId;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, SkipReason};
use crate::domain::order::{
    CreatedOrder, IdempotencyKey, OrderDraft, Product, read_json, write_json,
};
use crate::store::fleet::{problem_from_text, problem_to_text};
use crate::store::sql::{Statements as _, business};
use crate::store::{LedgerEntry, RequestHash};
use rusqlite::{Connection, Row, named_params, params};

/// A row as it stands in the database, with the order it became.
pub(super) struct Stored {
    pub(super) row: BulkRow,
    pub(super) order: Option<(i64, LedgerEntry)>,
    pub(super) hash: Option<String>,
    /// Whether a person wants it sent although an order for the same exists, or may exist.
    pub(super) released: bool,
}

/// Names a run, made where there is none of this identity.
pub(super) fn make_run(connection: &Connection, run: &NewBulkRun) -> rusqlite::Result<i64> {
    connection.value(
        // The identity is of the content: the same file may lie elsewhere by now, and a run that is gone on with has no end.
        "INSERT INTO bulk_runs (profile, environment, identity, file, reading, heads, begun_at)
         VALUES (:profile, :environment, :identity, :file, :reading, :heads, :at)
         ON CONFLICT (profile, identity) DO UPDATE SET file = :file, reading = :reading, ended_at = NULL
         RETURNING id",
        named_params! {
            ":profile": run.profile, ":environment": run.environment.as_str(),
            ":identity": run.identity, ":file": run.file, ":reading": run.reading,
            ":heads": list_to_text(&run.heads), ":at": run.at,
        },
    )
}

pub(super) fn find_run(
    connection: &Connection,
    profile: &str,
    identity: &str,
) -> rusqlite::Result<Option<i64>> {
    connection.row(
        "SELECT id FROM bulk_runs WHERE profile = ?1 AND identity = ?2",
        [profile, identity],
        |row| row.get(0),
    )
}

pub(super) fn runs(connection: &Connection, profile: &str) -> rusqlite::Result<Vec<BulkRun>> {
    let sql = "SELECT * FROM bulk_runs WHERE profile = ?1 ORDER BY id DESC";
    connection.rows(sql, [profile], |row| {
        let (id, heads): (i64, String) = (row.get("id")?, row.get("heads")?);
        Ok(BulkRun {
            id,
            file: row.get("file")?,
            reading: row.get("reading")?,
            heads: list_from_text(&heads),
            begun_at: row.get("begun_at")?,
            ended_at: row.get("ended_at")?,
            counts: counts(connection, id)?,
            begun_by: row.get("begun_by")?,
        })
    })
}

pub(super) fn counts(connection: &Connection, run: i64) -> rusqlite::Result<BulkCounts> {
    let states: Vec<String> = connection.rows(
        // A row that became an order is where that order is.
        "SELECT coalesce(orders.state, bulk_rows.state)
         FROM bulk_rows LEFT JOIN orders ON orders.id = bulk_rows.order_id WHERE run = ?1",
        [run],
        |row| row.get(0),
    )?;
    let known = states.iter().filter_map(|word| BulkState::from_text(word));
    Ok(BulkCounts::of(states.len(), known))
}

const SELECT: &str =
    "SELECT bulk_rows.*, orders.idempotency_key AS order_key, orders.absent_at AS order_absent_at
     FROM bulk_rows LEFT JOIN orders ON orders.id = bulk_rows.order_id";

/// What is made of each row of a run, in the order of its file; no more than that is in memory.
pub(super) fn each<T>(
    connection: &Connection,
    run: i64,
    make: impl Fn(Stored) -> Option<T>,
) -> rusqlite::Result<Vec<T>> {
    let sql = format!("{SELECT} WHERE run = ?1 ORDER BY line");
    let rows: Vec<Option<T>> =
        connection.rows(&sql, [run], |row| Ok(make(stored(connection, row)?)))?;
    Ok(rows.into_iter().flatten().collect())
}

pub(super) fn one(
    connection: &Connection,
    run: i64,
    line: usize,
) -> rusqlite::Result<Option<Stored>> {
    let sql = format!("{SELECT} WHERE run = ?1 AND line = ?2");
    connection.row(&sql, params![run, number(line)], |row| {
        stored(connection, row)
    })
}

fn stored(connection: &Connection, row: &Row<'_>) -> rusqlite::Result<Stored> {
    let line: i64 = row.get("line")?;
    let order: Option<i64> = row.get("order_id")?;
    let order = match order {
        None => None,
        // By a statement of its own: both tables have columns of the same names.
        Some(id) => ledger::by_id(connection, id)?.map(|entry| (id, entry)),
    };
    let word: String = row.get("state")?;
    let text = |name: &str| row.get::<_, Option<String>>(name);
    let (skip, problem, fields) = (text("skip")?, text("problem")?, text("fields")?);
    let (product, key, edited) = (text("product")?, text("idempotency_key")?, text("draft")?);
    let (cells, warnings): (String, String) = (row.get("cells")?, row.get("warnings")?);
    let entry = order.as_ref().map(|(_, entry)| entry);
    let state = entry.map_or(word.as_str(), |entry| entry.state.as_str());
    let kept = BulkRow {
        line: usize::try_from(line).unwrap_or_default(),
        cells: list_from_text(&cells),
        business_id: business(row, "scheme", "business_id")?,
        product: product.and_then(|word| Product::from_text(&word).ok()),
        name: text("name")?,
        state: BulkState::from_text(state).ok_or_else(|| ledger::unknown_word("state"))?,
        // Reasons that this version cannot read leave the row as it stands, without a reason.
        skip: skip.as_deref().and_then(skip_from_text),
        problem: problem.as_deref().map(problem_from_text),
        fields: fields.as_deref().map(list_from_text).unwrap_or_default(),
        warnings: remarks_from_text(&warnings),
        key: match entry {
            Some(entry) => Some(entry.key.clone()),
            None => key.as_deref().and_then(IdempotencyKey::from_text),
        },
        created: entry.map_or(NOTHING_CREATED, |entry| entry.created.clone()),
        sent_at: entry.and_then(|entry| entry.sent_at),
        is_absent: row.get::<_, Option<i64>>("order_absent_at")?.is_some(),
        edited: edited.and_then(|text| read_json(&text).ok()).map(Box::new),
    };
    Ok(Stored {
        row: kept,
        order,
        hash: text("request_sha256")?,
        released: row.get("released")?,
    })
}

const NOTHING_CREATED: CreatedOrder = CreatedOrder {
    id: None,
    link: None,
};

/// What a row is from now on, if it is not an order already.
#[derive(Default)]
pub(super) struct Becomes<'a> {
    pub(super) skip: Option<&'a SkipReason>,
    /// The key it is to be sent with, and what tells equal requests.
    pub(super) order: Option<(IdempotencyKey, &'a RequestHash)>,
    /// An order of the ledger that the row is.
    pub(super) adopted: Option<i64>,
}

pub(super) fn put(
    connection: &Connection,
    run: i64,
    row: &NewBulkRow,
    becomes: &Becomes<'_>,
) -> rusqlite::Result<()> {
    let state = match (becomes.adopted, becomes.skip) {
        (Some(_), _) => "ordered",
        (None, Some(_)) => "skipped",
        (None, None) => "planned",
    };
    connection.run(
        // What went wrong was wrong with the line as it was before, so problem and fields go.
        "INSERT INTO bulk_rows (run, line, cells, warnings, scheme, business_id, product, name, draft, state,
                skip, idempotency_key, request_sha256, order_id, released)
         VALUES (:run, :line, :cells, :warnings, :scheme, :business_id, :product, :name, :draft, :state,
                :skip, :key, :hash, :order, :released)
         ON CONFLICT (run, line) DO UPDATE SET cells = :cells, warnings = :warnings, scheme = :scheme,
                business_id = :business_id, product = :product, name = :name, draft = :draft, state = :state,
                skip = :skip, idempotency_key = :key, request_sha256 = :hash, order_id = :order,
                released = :released, problem = NULL, fields = NULL",
        named_params! {
            ":run": run, ":line": number(row.line), ":cells": list_to_text(&row.cells),
            ":warnings": encode::remarks_to_text(&row.warnings),
            ":scheme": row.business_id.as_ref().map(|id| id.scheme().as_str()),
            ":business_id": row.business_id.as_ref().map(BusinessId::id),
            ":product": row.product.map(Product::as_str), ":name": row.name,
            ":draft": row.edited.as_ref().map(without_password), ":state": state,
            ":skip": becomes.skip.map(skip_to_text),
            ":key": becomes.order.as_ref().map(|(key, _)| key.as_str()),
            ":hash": becomes.order.as_ref().map(|(_, hash)| hash.as_str()),
            ":order": becomes.adopted, ":released": row.released,
        },
    )
}

/// Keeps what may delay the order of a row, in place of what was known of that before.
pub(super) fn warn(connection: &Connection, run: i64, row: &NewBulkRow) -> rusqlite::Result<()> {
    connection.run(
        "UPDATE bulk_rows SET warnings = ?3 WHERE run = ?1 AND line = ?2",
        params![
            run,
            number(row.line),
            encode::remarks_to_text(&row.warnings)
        ],
    )
}

/// A draft as it may be kept.
fn without_password(draft: &OrderDraft) -> String {
    let mut draft = draft.clone();
    draft.website.test_password.clear();
    write_json(&draft)
}

/// Notes which order a row became.
pub(super) fn became(
    connection: &Connection,
    run: i64,
    line: usize,
    order: i64,
) -> rusqlite::Result<()> {
    connection.run(
        "UPDATE bulk_rows SET state = 'ordered', skip = NULL, order_id = ?3 WHERE run = ?1 AND line = ?2",
        params![run, number(line), order],
    )
}

pub(super) fn skip(
    connection: &Connection,
    run: i64,
    line: usize,
    reason: &SkipReason,
) -> rusqlite::Result<()> {
    connection.run(
        // A row that became an order can no longer be left out.
        "UPDATE bulk_rows SET state = 'skipped', skip = ?3 WHERE run = ?1 AND line = ?2 AND order_id IS NULL",
        params![run, number(line), skip_to_text(reason)],
    )
}

/// Notes what went wrong with a row, in place of what was noted before.
pub(super) fn note(
    connection: &Connection,
    run: i64,
    line: usize,
    problem: Option<&crate::domain::Problem>,
    fields: &[(String, String)],
) -> rusqlite::Result<()> {
    connection.run(
        "UPDATE bulk_rows SET problem = ?3, fields = ?4 WHERE run = ?1 AND line = ?2",
        params![
            run,
            number(line),
            problem.map(problem_to_text),
            (!fields.is_empty()).then(|| list_to_text(fields)),
        ],
    )
}

pub(super) fn number(line: usize) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}
