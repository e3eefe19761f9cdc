//! What was ordered, so that it can be issued again: the draft as an order file, and its logo, each logo once.

use super::{KeptDraft, NewOrder};
use crate::domain::order::{IdempotencyKey, OrderDraft, read_json, write_json};
use rusqlite::{Connection, OptionalExtension, named_params, params};
use sha2::{Digest, Sha256};

/// A draft as it is kept.
pub(super) struct Kept {
    /// The order file, without logo and password.
    pub(super) text: String,
    /// Names the logo.
    pub(super) logo: Option<String>,
    pub(super) lacks_password: bool,
}

/// Keeps the logo of an order, and gives what its row holds of the draft.
pub(super) fn keep(connection: &Connection, order: &NewOrder) -> rusqlite::Result<Kept> {
    let mut draft = order.draft.clone();
    let bytes = std::mem::take(&mut draft.sales_unit_logo);
    let password = std::mem::take(&mut draft.website.test_password);
    let logo = if bytes.is_empty() {
        None
    } else {
        Some(keep_logo(connection, &bytes)?)
    };
    Ok(Kept {
        text: write_json(&draft),
        logo,
        lacks_password: !password.is_empty(),
    })
}

fn keep_logo(connection: &Connection, bytes: &[u8]) -> rusqlite::Result<String> {
    let digest = Sha256::digest(bytes);
    let name: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    connection
        .prepare_cached("INSERT INTO logos (sha256, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
        .execute(params![name, bytes])?;
    Ok(name)
}

/// What was ordered with a key.
pub(super) fn read(
    connection: &Connection,
    profile: &str,
    key: &IdempotencyKey,
) -> rusqlite::Result<Option<KeptDraft>> {
    let row = connection
        .prepare_cached(
            "SELECT orders.draft, logos.bytes, orders.lacks_password
             FROM orders LEFT JOIN logos ON logos.sha256 = orders.logo
             WHERE profile = :profile AND idempotency_key = :key",
        )?
        .query_row(
            named_params! {":profile": profile, ":key": key.as_str()},
            |row| {
                let text: Option<String> = row.get(0)?;
                let logo: Option<Vec<u8>> = row.get(1)?;
                Ok((text, logo.unwrap_or_default(), row.get(2)?))
            },
        )
        .optional()?;
    Ok(row.and_then(|(text, logo, lacks_password)| {
        let draft = OrderDraft {
            sales_unit_logo: logo,
            // A text that cannot be read is as good as none: the order can be written anew.
            ..read_json(&text?).ok()?
        };
        Some(KeptDraft {
            draft,
            lacks_password,
        })
    }))
}
