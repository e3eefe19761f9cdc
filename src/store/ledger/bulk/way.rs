//! What of the ledger stands in the way of an order.

use super::rows_of_ledger as ledger;
use crate::domain::bulk::{Earlier, Since, SkipReason, same_name};
use crate::store::sql::Statements as _;
use crate::store::{LedgerEntry, LedgerState, NewOrder, RequestHash};
use rusqlite::{Connection, named_params};

/// Whether something stands in the way, and what becomes of the order then.
pub(super) enum InTheWay {
    Nothing,
    /// The ledger has the very same request, and how that ended is not settled: it is the same order, with its key.
    Same(i64),
    /// It must not be sent.
    Skip(SkipReason),
}

/// Looks for orders of the same request, and for others of the same merchant, product and name. Where a person released the order,
/// only the very same request counts.
pub(super) fn in_the_way(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
    released: bool,
) -> rusqlite::Result<InTheWay> {
    let mut same = None;
    // All of them are looked at: a confirmed one counts for more than one whose end is open, whichever is newer.
    for found in alike(connection, order)? {
        let is_same = found.entry.hash == *hash;
        match found.entry.state {
            LedgerState::Confirmed if !released => {
                return Ok(InTheWay::Skip(ordered(&found.entry, order.created_at)));
            }
            LedgerState::Planned | LedgerState::Sent | LedgerState::Unknown if is_same => {
                // Also where a person released it: how it ends is open, so it is sent on as it is, with its key.
                same.get_or_insert(InTheWay::Same(found.id));
            }
            LedgerState::Sent | LedgerState::Unknown if !released && !found.is_absent => {
                same.get_or_insert(InTheWay::Skip(SkipReason::MayExist(earlier(&found.entry))));
            }
            _ => {}
        }
    }
    // Last, since it reads under every name: most orders are decided by then.
    if same.is_none() && !released {
        same = under_another_name(connection, order, hash)?
            .map(|entry| InTheWay::Skip(SkipReason::MayExist(earlier(&entry))));
    }
    Ok(same.unwrap_or(InTheWay::Nothing))
}

/// An order of the same merchant, product and name, and yet another request, that was sent and may exist; or the very same one under a
/// name that tells no partner.
pub(in crate::store::ledger) fn may_exist(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
) -> rusqlite::Result<Option<LedgerEntry>> {
    let found = alike(connection, order)?.into_iter().find(|found| {
        let is_open = matches!(found.entry.state, LedgerState::Sent | LedgerState::Unknown);
        is_open && !found.is_absent && found.entry.hash != *hash
    });
    match found {
        Some(found) => Ok(Some(found.entry)),
        None => under_another_name(connection, order, hash),
    }
}

/// The very same request, sent by a version that kept no partners apart and under a name that does not tell whose it was: with keys from
/// the environment, where another partner's keys were seen first, or in a profile that was removed since. It may be this partner's.
fn under_another_name(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
) -> rusqlite::Result<Option<LedgerEntry>> {
    connection.row(
        UNDER_ANOTHER_NAME,
        [&order.profile, hash.as_str()],
        ledger::entry,
    )
}

/// The names are few and found one after the other, so that the index answers for each of them.
// SQLite leaves the sides of a `CROSS JOIN` in their order, so the names come first.
pub(super) const UNDER_ANOTHER_NAME: &str = "WITH RECURSIVE owners (owner) AS (
         SELECT min(profile) FROM orders
         UNION ALL
         SELECT (SELECT min(profile) FROM orders WHERE profile > owners.owner) FROM owners WHERE owner IS NOT NULL)
     SELECT orders.* FROM owners CROSS JOIN orders ON orders.profile = owners.owner
     WHERE owners.owner <> ?1 AND orders.request_sha256 = ?2 AND orders.state IN ('sent', 'unknown', 'confirmed')
         AND (orders.kept_as LIKE 'unsaved:%' OR (owners.owner NOT LIKE 'partner:%' AND owners.owner NOT LIKE 'run:%'))
     ORDER BY orders.id DESC LIMIT 1";

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
    // Orders of before names were kept are among these, so each name is compared here as well.
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

/// What a row tells of the order that it was: whether its link still works.
pub(super) fn ordered(entry: &LedgerEntry, now: i64) -> SkipReason {
    if entry.link_lives(now) {
        SkipReason::AlreadyOrdered(earlier(entry))
    } else {
        SkipReason::Expired(earlier(entry))
    }
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
