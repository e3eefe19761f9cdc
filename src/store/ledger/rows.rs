//! The ledger's rows: the SQL, and from a row to an entry.

use super::{
    Again, LedgerEntry, LedgerState, NewOrder, OrderAnswer, OrderKey, RequestHash, drafts,
};
use crate::domain::bulk::same_name;
use crate::domain::order::{CreatedOrder, IdempotencyKey, Product};
use crate::domain::{BusinessId, Environment};
use crate::store::redact::redacted;
use crate::store::sql::Statements as _;
use rusqlite::{Connection, Row, named_params};

pub(super) fn find_equal(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
    again: Again,
) -> rusqlite::Result<Option<LedgerEntry>> {
    if let OrderKey::Given(key) = &order.key
        && let Some(entry) = by_key(connection, &order.profile, key)?
    {
        return Ok(Some(entry));
    }
    // Under another key, too: the vendor would make a second order of the same body.
    let equal = by_hash(connection, &order.profile, hash)?;
    Ok(equal.into_iter().find(|entry| match entry.state {
        // How it ends is open, so only a person who chose the key makes another one of it.
        LedgerState::Planned | LedgerState::Sent | LedgerState::Unknown => {
            again != Again::WithThisKey
        }
        LedgerState::Confirmed => again == Again::No,
        // A refusal made nothing, so the same request may be tried with the next key.
        LedgerState::Rejected => false,
    }))
}

/// The key that an order is sent with which the ledger does not have, or not as one that may be sent. The number of the attempt is
/// raised only by what ended: the vendor gave a link, and a person wants a second one in spite of that, or the vendor refused the order
/// for good.
pub(super) fn key_for(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
) -> rusqlite::Result<IdempotencyKey> {
    let at_least = match &order.key {
        OrderKey::Given(key) => return Ok(key.clone()),
        OrderKey::FromContent { at_least } => *at_least,
    };
    let stem = order.key_stem();
    let ended = by_hash(connection, &order.profile, hash)?.into_iter();
    let ended =
        ended.filter(|entry| matches!(entry.state, LedgerState::Confirmed | LedgerState::Rejected));
    // A key of another form is of an earlier version, or was chosen: the vendor answered it, so one attempt was made.
    let next = ended
        .map(|entry| entry.key.attempt_of(&stem).unwrap_or(0).saturating_add(1))
        .max();
    Ok(stem.key(next.unwrap_or(0).max(at_least)))
}

/// The key of an order that is issued again: the one after every key that the same order had, and never its first, which is the key of the
/// order that is issued again where that one is the same.
pub(super) fn key_after_all(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
) -> rusqlite::Result<IdempotencyKey> {
    if let OrderKey::Given(key) = &order.key {
        return Ok(key.clone());
    }
    let stem = order.key_stem();
    let used = by_hash(connection, &order.profile, hash)?.into_iter();
    let last = used.filter_map(|entry| entry.key.attempt_of(&stem)).max();
    Ok(stem.key(last.unwrap_or(0).saturating_add(1)))
}

pub(super) fn by_key(
    connection: &Connection,
    profile: &str,
    key: &IdempotencyKey,
) -> rusqlite::Result<Option<LedgerEntry>> {
    let sql = "SELECT * FROM orders WHERE profile = ?1 AND idempotency_key = ?2";
    connection.row(sql, [profile, key.as_str()], entry)
}

pub(super) fn by_id(connection: &Connection, id: i64) -> rusqlite::Result<Option<LedgerEntry>> {
    connection.row("SELECT * FROM orders WHERE id = ?1", [id], entry)
}

/// The orders that are the same request, newest first.
fn by_hash(
    connection: &Connection,
    profile: &str,
    hash: &RequestHash,
) -> rusqlite::Result<Vec<LedgerEntry>> {
    let sql = "SELECT * FROM orders WHERE profile = ?1 AND request_sha256 = ?2 ORDER BY id DESC";
    connection.rows(sql, [profile, hash.as_str()], entry)
}

/// Notes how an order that was sent ended, and tells how many orders that were: none where it was settled already. A refusal that came
/// of another attempt, as a colleague's, gives way to the vendor's order.
pub(super) fn settle(
    connection: &Connection,
    id: i64,
    answer: &OrderAnswer,
    now: i64,
) -> rusqlite::Result<usize> {
    let (state, created, problem, trace_id) = answer.columns();
    connection.changed(
        "UPDATE orders SET state = :state, answered_at = :now, vendor_id = :vendor_id,
                link = :link, problem = :problem, trace_id = :trace_id
         WHERE id = :id AND (state IN ('sent', 'unknown') OR state = 'rejected' AND :state = 'confirmed')",
        named_params! {
            ":state": state.as_str(), ":now": now, ":id": id,
            ":vendor_id": created.and_then(|created| created.id.as_deref()),
            ":link": created.and_then(|created| created.link.as_deref()),
            ":problem": problem, ":trace_id": trace_id,
        },
    )
}

pub(super) fn insert(
    connection: &Connection,
    order: &NewOrder,
    key: &IdempotencyKey,
    hash: &RequestHash,
) -> rusqlite::Result<()> {
    // First, since the row names the logo.
    let kept = drafts::keep(connection, order)?;
    connection.run(
        "INSERT INTO orders (profile, idempotency_key, environment, target, request_sha256,
                redacted_body, scheme, business_id, product, name, state, created_at,
                draft, logo, lacks_password, same_name)
         VALUES (:profile, :key, :environment, :target, :hash,
                :body, :scheme, :business_id, :product, :name, 'planned', :created_at,
                :draft, :logo, :lacks_password, :same_name)",
        named_params! {
            ":profile": order.profile, ":key": key.as_str(),
            ":environment": order.environment.as_str(), ":target": order.target,
            ":hash": hash.as_str(), ":body": redacted(&order.body),
            ":scheme": order.business_id.scheme().as_str(),
            ":business_id": order.business_id.id(),
            ":product": order.product.as_str(), ":name": order.name,
            ":created_at": order.created_at, ":draft": kept.text, ":logo": kept.logo,
            ":lacks_password": kept.lacks_password,
            // Never NULL: that stands for orders of versions that did not keep it.
            ":same_name": order.name.as_deref().map(same_name).unwrap_or_default(),
        },
    )
}

pub(super) fn entry(row: &Row<'_>) -> rusqlite::Result<LedgerEntry> {
    let scheme: String = row.get("scheme")?;
    let id: String = row.get("business_id")?;
    let key: String = row.get("idempotency_key")?;
    Ok(LedgerEntry {
        profile: row.get("profile")?,
        key: IdempotencyKey::from_text(&key).ok_or_else(|| unknown_word("idempotency_key"))?,
        environment: word(row, "environment", &Environment::ALL, Environment::as_str)?,
        target: row.get("target")?,
        hash: RequestHash::stored(row.get("request_sha256")?),
        redacted_body: row.get("redacted_body")?,
        // Not checked anew: what was ordered is told as it was sent.
        business_id: BusinessId::from_api(&scheme, &id),
        product: word(row, "product", &Product::ALL, Product::as_str)?,
        name: row.get("name")?,
        state: word(row, "state", &LedgerState::ALL, LedgerState::as_str)?,
        created_at: row.get("created_at")?,
        sent_at: row.get("sent_at")?,
        answered_at: row.get("answered_at")?,
        created: CreatedOrder {
            id: row.get("vendor_id")?,
            link: row.get("link")?,
        },
        problem: row.get("problem")?,
        trace_id: row.get("trace_id")?,
    })
}

fn word<T: Copy>(
    row: &Row<'_>,
    column: &'static str,
    values: &[T],
    as_str: impl Fn(T) -> &'static str,
) -> rusqlite::Result<T> {
    let found: String = row.get(column)?;
    values
        .iter()
        .copied()
        .find(|value| as_str(*value) == found)
        .ok_or_else(|| unknown_word(column))
}

pub(super) fn unknown_word(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnName(format!("{column}: a word this version does not know"))
}
