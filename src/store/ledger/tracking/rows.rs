//! The rows of tracked orders: the SQL, and from a row to what it says.

use super::super::LedgerState;
use super::super::rows::{entry, unknown_word};
use super::encode::{check_from_text, check_to_text, steps_from_text, steps_to_text};
use crate::domain::board::{Marks, OwnOrder, Reissue, SeenOrder};
use crate::domain::order::{IdempotencyKey, OrderOrigin, OrderStatus, TrackedOrder};
use crate::domain::{BusinessId, Msn, UnitRef};
use crate::store::sql::{Statements as _, business};
use rusqlite::{Connection, Row, named_params};
use std::collections::HashMap;

/// When the list was last read, and when a person last looked.
pub(super) fn readings(
    connection: &Connection,
    profile: &str,
) -> rusqlite::Result<(Option<i64>, Option<i64>)> {
    let sql = "SELECT read_at, looked_at FROM order_readings WHERE profile = ?1";
    let row = connection.row(sql, [profile], |row| row.try_into())?;
    Ok(row.unwrap_or_default())
}

/// Notes a reading, and that everything that is not missing was listed. The first reading is where a person begins to look:
/// nothing in it is news.
pub(super) fn note_reading(
    connection: &Connection,
    profile: &str,
    at: i64,
) -> rusqlite::Result<()> {
    connection.run(
        // A clock that was put back moves neither this time back nor that of the orders.
        "INSERT INTO order_readings (profile, read_at, looked_at) VALUES (:profile, :at, :at)
         ON CONFLICT DO UPDATE SET read_at = max(read_at, :at)",
        named_params! {":profile": profile, ":at": at},
    )?;
    connection.run(
        // One statement for the whole list; only what moved is written row by row.
        "UPDATE tracked_orders SET last_seen = max(last_seen, :at)
         WHERE profile = :profile AND gone_since IS NULL",
        named_params! {":profile": profile, ":at": at},
    )
}

/// Orders that left from here; what was only planned or was refused is none.
pub(super) fn own(connection: &Connection, profile: &str) -> rusqlite::Result<Vec<OwnOrder>> {
    let sql =
        "SELECT * FROM orders WHERE profile = ?1 AND state IN ('confirmed', 'sent', 'unknown')
               ORDER BY sent_at, id";
    connection.rows(sql, [profile], |row| {
        let sent = entry(row)?;
        Ok(OwnOrder {
            key: sent.key,
            is_confirmed: sent.state == LedgerState::Confirmed,
            business_id: sent.business_id,
            product: sent.product,
            name: sent.name,
            sent_at: row.get("sent_at")?,
            created: sent.created,
            problem: sent.problem,
            trace_id: sent.trace_id,
        })
    })
}

pub(super) fn seen(connection: &Connection, profile: &str) -> rusqlite::Result<Vec<SeenOrder>> {
    connection.rows(
        "SELECT * FROM tracked_orders WHERE profile = ?1 ORDER BY place",
        [profile],
        seen_order,
    )
}

fn seen_order(row: &Row<'_>) -> rusqlite::Result<SeenOrder> {
    let (status, origin): (String, Option<String>) = (row.get("status")?, row.get("origin")?);
    let (msn, name): (Option<String>, Option<String>) = (row.get("msn")?, row.get("unit_name")?);
    let (steps, check): (String, Option<String>) = (row.get("steps")?, row.get("checked")?);
    let unit = msn.map(|msn| {
        let msn = Msn::from_api(&msn);
        UnitRef { msn, name }
    });
    Ok(SeenOrder {
        key: row.get("key")?,
        order: TrackedOrder {
            id: row.get("vendor_id")?,
            status: OrderStatus::from_text(&status),
            business_id: business(row, "scheme", "business_id")?,
            origin: origin.map(|word| OrderOrigin::from_text(&word)),
            product: row.get("product")?,
            link: row.get("link")?,
            unit,
        },
        first_seen: row.get("first_seen")?,
        last_seen: row.get("last_seen")?,
        gone_since: row.get("gone_since")?,
        steps: steps_from_text(&steps)?,
        check: check.map(|text| check_from_text(&text)).transpose()?,
    })
}

pub(super) fn put_seen(
    connection: &Connection,
    profile: &str,
    seen: &SeenOrder,
) -> rusqlite::Result<()> {
    let order = &seen.order;
    let business = order.business_id.as_ref();
    connection.run(
        // `first_seen` is not among what is replaced: it stays what the first reading wrote.
        "INSERT INTO tracked_orders (profile, key, vendor_id, status, scheme, business_id, origin,
                product, link, msn, unit_name, first_seen, last_seen, gone_since, steps, checked)
         VALUES (:profile, :key, :vendor_id, :status, :scheme, :business_id, :origin,
                :product, :link, :msn, :unit_name, :first_seen, :last_seen, :gone_since, :steps,
                :checked)
         ON CONFLICT (profile, key) DO UPDATE SET
                vendor_id = excluded.vendor_id, status = excluded.status,
                scheme = excluded.scheme, business_id = excluded.business_id,
                origin = excluded.origin, product = excluded.product, link = excluded.link,
                msn = excluded.msn, unit_name = excluded.unit_name,
                last_seen = excluded.last_seen, gone_since = excluded.gone_since,
                steps = excluded.steps, checked = excluded.checked",
        named_params! {
            ":profile": profile, ":key": seen.key, ":vendor_id": order.id,
            ":status": order.status.as_str(),
            ":scheme": business.map(|id| id.scheme().as_str()),
            ":business_id": business.map(BusinessId::id),
            ":origin": order.origin.as_ref().map(OrderOrigin::as_str),
            ":product": order.product, ":link": order.link,
            ":msn": order.unit.as_ref().map(|unit| unit.msn.as_str()),
            ":unit_name": order.unit.as_ref().and_then(|unit| unit.name.as_deref()),
            ":first_seen": seen.first_seen, ":last_seen": seen.last_seen,
            ":gone_since": seen.gone_since, ":steps": steps_to_text(&seen.steps),
            ":checked": seen.check.as_ref().map(check_to_text),
        },
    )
}

pub(super) fn marks(
    connection: &Connection,
    profile: &str,
) -> rusqlite::Result<HashMap<String, Marks>> {
    connection.rows(
        "SELECT key, deleted_at, put_away_at FROM order_marks WHERE profile = ?1",
        [profile],
        |row| {
            let marks = Marks {
                deleted_at: row.get(1)?,
                put_away_at: row.get(2)?,
            };
            Ok((row.get(0)?, marks))
        },
    )
}

pub(super) fn reissues(connection: &Connection, profile: &str) -> rusqlite::Result<Vec<Reissue>> {
    connection.rows(
        "SELECT old, new, at FROM reissues WHERE profile = ?1",
        [profile],
        one_reissue,
    )
}

pub(super) fn reissue(
    connection: &Connection,
    profile: &str,
    old: &str,
) -> rusqlite::Result<Reissue> {
    connection
        .statement("SELECT old, new, at FROM reissues WHERE profile = ?1 AND old = ?2")?
        .query_row([profile, old], one_reissue)
}

fn one_reissue(row: &Row<'_>) -> rusqlite::Result<Reissue> {
    let new: String = row.get(1)?;
    Ok(Reissue {
        old: row.get(0)?,
        new: IdempotencyKey::from_text(&new).ok_or_else(|| unknown_word("new"))?,
        at: row.get(2)?,
    })
}
