//! What of the ledger stands in the way of an order.

use super::rows_of_ledger as ledger;
use crate::domain::bulk::{Earlier, Since, SkipReason, same_name};
use crate::store::{LedgerEntry, LedgerState, NewOrder, RequestHash};
use rusqlite::{Connection, named_params};

/// What stands in the way.
pub(super) enum InTheWay {
    Nothing,
    /// The ledger has the very same request, and how that ended is not settled: it is the same order, with its key.
    Same(i64),
    /// It must not be sent.
    Skip(SkipReason),
}

/// Looks for orders of the same request, and for others of the same merchant, product and name. Where a person released the order,
/// only what is the very same request and not settled counts: that one is sent on as it is.
pub(super) fn in_the_way(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
    released: bool,
) -> rusqlite::Result<InTheWay> {
    let mut same = None;
    for found in alike(connection, order)? {
        let is_same = found.entry.hash == *hash;
        match found.entry.state {
            LedgerState::Confirmed if !released && found.entry.link_lives(order.created_at) => {
                return Ok(InTheWay::Skip(SkipReason::AlreadyOrdered(earlier(
                    &found.entry,
                ))));
            }
            LedgerState::Planned | LedgerState::Sent | LedgerState::Unknown if is_same => {
                same.get_or_insert(InTheWay::Same(found.id));
            }
            LedgerState::Sent | LedgerState::Unknown if !released && !found.is_absent => {
                same.get_or_insert(InTheWay::Skip(SkipReason::MayExist(earlier(&found.entry))));
            }
            _ => {}
        }
    }
    if same.is_none() && !released {
        same = under_another_name(connection, order, hash)?;
    }
    Ok(same.unwrap_or(InTheWay::Nothing))
}

/// The very same request, sent with keys from the environment by a version that kept no partners apart: it may be this partner's,
/// although another one's keys were seen first.
fn under_another_name(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
) -> rusqlite::Result<Option<InTheWay>> {
    let mut found = connection.prepare_cached(
        "SELECT * FROM orders WHERE kept_as LIKE 'unsaved:%' AND profile <> ?1 AND business_id = ?2 AND request_sha256 = ?3
             AND state IN ('sent', 'unknown', 'confirmed') ORDER BY id DESC",
    )?;
    let mut rows = found.query([&order.profile, order.business_id.id(), hash.as_str()])?;
    while let Some(row) = rows.next()? {
        let entry = ledger::entry(row)?;
        if entry.link_lives(order.created_at) {
            return Ok(Some(InTheWay::Skip(SkipReason::MayExist(earlier(&entry)))));
        }
    }
    Ok(None)
}

struct Found {
    id: i64,
    entry: LedgerEntry,
    is_absent: bool,
}

/// Two questions, each of which the index answers; as one with `OR` it would not.
pub(super) const ALIKE: &str = "SELECT * FROM orders
     WHERE profile = :profile AND business_id = :id AND product = :product AND scheme = :scheme AND same_name = :name
     UNION ALL SELECT * FROM orders
     WHERE profile = :profile AND business_id = :id AND product = :product AND scheme = :scheme AND same_name IS NULL
     ORDER BY id DESC";

/// The orders of the same merchant, product and name, newest first. An equal request is one of them.
fn alike(connection: &Connection, order: &NewOrder) -> rusqlite::Result<Vec<Found>> {
    let mut statement = connection.prepare_cached(ALIKE)?;
    let name = |name: &Option<String>| name.as_deref().map(same_name).unwrap_or_default();
    let mut rows = statement.query(named_params! {
        ":profile": order.profile, ":id": order.business_id.id(),
        ":scheme": order.business_id.scheme().as_str(), ":product": order.product.as_str(),
        ":name": name(&order.name),
    })?;
    let mut alike = Vec::new();
    while let Some(row) = rows.next()? {
        let entry = ledger::entry(row)?;
        if name(&entry.name) == name(&order.name) {
            alike.push(Found {
                id: row.get("id")?,
                is_absent: row.get::<_, Option<i64>>("absent_at")?.is_some(),
                entry,
            });
        }
    }
    Ok(alike)
}

/// What a row tells of the order that stands in its way.
pub(super) fn earlier(entry: &LedgerEntry) -> Earlier {
    Earlier {
        key: Some(entry.key.clone()),
        id: entry.created.id.clone(),
        since: Since::Sent(entry.sent_at.unwrap_or(entry.created_at)),
        link: entry.created.link.clone(),
    }
}
