//! The rows of tracked orders: the SQL, and from a row to what it says.

use super::super::rows::unknown_word;
use super::encode::{check_from_text, check_to_text, steps_from_text, steps_to_text};
use crate::domain::board::{Marks, OwnOrder, Reissue, SeenOrder};
use crate::domain::order::{
    CreatedOrder, IdempotencyKey, OrderOrigin, OrderStatus, Product, TrackedOrder,
};
use crate::domain::{BusinessId, Msn, UnitRef};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::collections::HashMap;

/// When the list was last read, and when a person last looked.
pub(super) fn readings(
    connection: &Connection,
    profile: &str,
) -> rusqlite::Result<(Option<i64>, Option<i64>)> {
    let row = connection
        .prepare_cached("SELECT read_at, looked_at FROM order_readings WHERE profile = ?1")?
        .query_row([profile], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(row.unwrap_or_default())
}

/// Notes a reading, and that everything that is not missing was listed. The first reading is where a person begins to look:
/// nothing in it is news.
pub(super) fn note_reading(
    connection: &Connection,
    profile: &str,
    at: i64,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO order_readings (profile, read_at, looked_at) VALUES (:profile, :at, :at)
             ON CONFLICT DO UPDATE SET read_at = max(read_at, :at)",
        )?
        .execute(named_params! {":profile": profile, ":at": at})?;
    connection
        .prepare_cached(
            "UPDATE tracked_orders SET last_seen = max(last_seen, :at)
             WHERE profile = :profile AND gone_since IS NULL",
        )?
        .execute(named_params! {":profile": profile, ":at": at})?;
    Ok(())
}

/// Orders that left from here; what was only planned or was refused is none.
pub(super) fn own(connection: &Connection, profile: &str) -> rusqlite::Result<Vec<OwnOrder>> {
    connection
        .prepare_cached(
            "SELECT idempotency_key, state, scheme, business_id, product, name, sent_at, vendor_id,
                    link, problem, trace_id
             FROM orders
             WHERE profile = ?1 AND state IN ('confirmed', 'sent', 'unknown')
             ORDER BY sent_at, id",
        )?
        .query_map([profile], own_order)?
        .collect()
}

fn own_order(row: &Row<'_>) -> rusqlite::Result<OwnOrder> {
    let key: String = row.get("idempotency_key")?;
    let (scheme, id): (String, String) = (row.get("scheme")?, row.get("business_id")?);
    let product: String = row.get("product")?;
    let state: String = row.get("state")?;
    Ok(OwnOrder {
        key: IdempotencyKey::from_text(&key).ok_or_else(|| unknown_word("idempotency_key"))?,
        is_confirmed: state == "confirmed",
        business_id: BusinessId::from_api(&scheme, &id),
        product: Product::ALL
            .into_iter()
            .find(|known| known.as_str() == product)
            .ok_or_else(|| unknown_word("product"))?,
        name: row.get("name")?,
        sent_at: row.get("sent_at")?,
        created: CreatedOrder {
            id: row.get("vendor_id")?,
            link: row.get("link")?,
        },
        problem: row.get("problem")?,
        trace_id: row.get("trace_id")?,
    })
}

pub(super) fn seen(connection: &Connection, profile: &str) -> rusqlite::Result<Vec<SeenOrder>> {
    connection
        .prepare_cached("SELECT * FROM tracked_orders WHERE profile = ?1 ORDER BY place")?
        .query_map([profile], seen_order)?
        .collect()
}

fn seen_order(row: &Row<'_>) -> rusqlite::Result<SeenOrder> {
    let (scheme, id): (Option<String>, Option<String>) =
        (row.get("scheme")?, row.get("business_id")?);
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
            business_id: scheme
                .zip(id)
                .map(|(scheme, id)| BusinessId::from_api(&scheme, &id)),
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
    connection
        .prepare_cached(
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
        )?
        .execute(named_params! {
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
        })?;
    Ok(())
}

pub(super) fn marks(
    connection: &Connection,
    profile: &str,
) -> rusqlite::Result<HashMap<String, Marks>> {
    connection
        .prepare_cached("SELECT key, deleted_at, put_away_at FROM order_marks WHERE profile = ?1")?
        .query_map([profile], |row| {
            let marks = Marks {
                deleted_at: row.get(1)?,
                put_away_at: row.get(2)?,
            };
            Ok((row.get(0)?, marks))
        })?
        .collect()
}

pub(super) fn reissues(connection: &Connection, profile: &str) -> rusqlite::Result<Vec<Reissue>> {
    connection
        .prepare_cached("SELECT old, new, at FROM reissues WHERE profile = ?1")?
        .query_map([profile], one_reissue)?
        .collect()
}

pub(super) fn reissue(
    connection: &Connection,
    profile: &str,
    old: &str,
) -> rusqlite::Result<Reissue> {
    connection
        .prepare_cached("SELECT old, new, at FROM reissues WHERE profile = ?1 AND old = ?2")?
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
