//! What was ordered, so that it can be issued again: the draft as an order file, and its logo, each logo once.

use super::{KeptDraft, NewOrder};
use crate::domain::order::{IdempotencyKey, OrderDraft, read_json, write_json};
use crate::store::digests::sha256_of;
use crate::store::sql::Statements as _;
use rusqlite::{Connection, params};

/// A draft as it is kept.
pub(super) struct Kept {
    /// The order file, without logo and password.
    pub(super) text: String,
    /// The SHA-256 of the logo, if there is one.
    pub(super) logo: Option<String>,
    pub(super) lacks_password: bool,
}

/// Keeps the logo of an order, and gives what its row holds of the draft.
pub(super) fn keep(connection: &Connection, order: &NewOrder) -> rusqlite::Result<Kept> {
    let mut draft = order.draft.clone();
    // Both are taken out before the draft is written as text, so neither can be in it.
    let bytes = std::mem::take(&mut draft.sales_unit_logo);
    let password = std::mem::take(&mut draft.website.test_password);
    let logo = (!bytes.is_empty()).then(|| sha256_of(&bytes));
    if let Some(name) = &logo {
        keep_logo(connection, name, &bytes)?;
    }
    Ok(Kept {
        text: write_json(&draft),
        logo,
        lacks_password: !password.is_empty(),
    })
}

/// Keeps a logo, once, under the digest that names it.
pub(in crate::store) fn keep_logo(
    connection: &Connection,
    name: &str,
    bytes: &[u8],
) -> rusqlite::Result<()> {
    connection.run(
        // A chain sends one logo with each of its orders.
        "INSERT INTO logos (sha256, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![name, bytes],
    )
}

/// What was ordered with a key.
pub(super) fn read(
    connection: &Connection,
    profile: &str,
    key: &IdempotencyKey,
) -> rusqlite::Result<Option<KeptDraft>> {
    let row: Option<(Option<String>, Option<Vec<u8>>, bool)> = connection.row(
        "SELECT orders.draft, logos.bytes, orders.lacks_password
         FROM orders LEFT JOIN logos ON logos.sha256 = orders.logo
         WHERE profile = ?1 AND idempotency_key = ?2",
        [profile, key.as_str()],
        |row| row.try_into(),
    )?;
    Ok(row.and_then(|(text, logo, lacks_password)| {
        let draft = OrderDraft {
            sales_unit_logo: logo.unwrap_or_default(),
            // A text that cannot be read is as good as none: the order can be written anew.
            ..read_json(&text?).ok()?
        };
        Some(KeptDraft {
            draft,
            lacks_password,
        })
    }))
}
