//! What a team remembers of orders besides the orders: since when the vendor's statuses were seen, logos, and orders whose sender is gone.

use super::things::Fields;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::store::FleetStore;
use crate::store::digests::sha256_of;
use crate::store::fleet::problem_to_text;
use crate::store::ledger::keep_logo;
use crate::store::sql::Statements as _;
use crate::text::Message;
use rusqlite::{Connection, params};
use serde_json::json;

/// Puts in since when statuses of an order were seen by whoever saw them first. Statuses of which this computer knows nothing stand
/// before the one that it saw last.
pub(super) fn put_statuses(
    connection: &Connection,
    fleet: &str,
    key: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let found: Option<String> = connection.row(
        "SELECT steps FROM tracked_orders WHERE profile = ?1 AND key = ?2",
        [fleet, key],
        |row| row.get(0),
    )?;
    // Of one that is not here nothing is put in before this computer first reads the vendor's list.
    let mine = found.and_then(|text| serde_json::from_str::<Vec<(String, i64)>>(&text).ok());
    let Some(mine) = mine else {
        return Ok(());
    };
    let steps = with_team(mine.clone(), fields);
    if steps == mine {
        return Ok(());
    }
    connection.run(
        "UPDATE tracked_orders SET steps = ?3 WHERE profile = ?1 AND key = ?2",
        params![fleet, key, json!(steps).to_string()],
    )
}

/// Steps with what the team saw of them.
fn with_team(mut steps: Vec<(String, i64)>, fields: &Fields) -> Vec<(String, i64)> {
    for (status, since) in fields {
        let Ok(since) = since.parse::<i64>() else {
            continue;
        };
        match steps.iter_mut().find(|(known, _)| known == status) {
            // The vendor's list has no times, so whoever saw it first is nearest to the truth.
            Some((_, mine)) => *mine = (*mine).min(since),
            None => {
                // What was seen last here is where the order is.
                let last = steps.len().saturating_sub(1);
                let after = steps[..last].iter().position(|(_, known)| *known > since);
                steps.insert(after.unwrap_or(last), (status.clone(), since));
            }
        }
    }
    // Nothing is older than what came before it.
    let mut until = i64::MAX;
    for (_, since) in steps.iter_mut().rev() {
        *since = (*since).min(until);
        until = *since;
    }
    steps
}

/// Puts in a logo that an order of a colleague has, if it is the one that it is named by.
pub(super) fn put_logo(
    connection: &Connection,
    sha256: &str,
    fields: &Fields,
) -> rusqlite::Result<()> {
    let bytes = fields.get("bytes").and_then(|text| from_hex(text));
    // Any member could send other bytes under that name.
    match bytes.filter(|bytes| sha256_of(bytes) == sha256) {
        Some(bytes) => keep_logo(connection, sha256, &bytes),
        None => Ok(()),
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |digit: u8| char::from(digit).to_digit(16);
    let (pairs, rest) = text.as_bytes().as_chunks();
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? << 4 | digit(*low)?).ok();
    let bytes: Option<Vec<u8>> = pairs.iter().map(byte).collect();
    bytes.filter(|_| rest.is_empty())
}

/// Puts what the team saw into the statuses of orders that this computer has seen since.
pub(super) fn put_all_statuses(connection: &Connection, fleet: &str) -> rusqlite::Result<()> {
    // Only those that lack something of the team's, or have it later.
    let keys: Vec<String> = connection.rows(
        "SELECT DISTINCT f.key FROM team_fields f JOIN tracked_orders o ON o.profile = f.fleet AND o.key = f.key
         WHERE f.fleet = ?1 AND f.kind = 'status' AND NOT EXISTS
             (SELECT 1 FROM json_each(o.steps) AS step
              WHERE step.value ->> 0 = f.field AND step.value ->> 1 <= CAST(f.value AS INTEGER))",
        [fleet],
        |row| row.get(0),
    )?;
    keys.iter()
        .try_for_each(|key| super::things::put(connection, fleet, "status", key))
}

impl FleetStore {
    /// The keys of orders that left, as far as is known here, and of which nothing came back yet.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn orders_on_the_way(&self, fleet: &str) -> Result<Vec<String>, Problem> {
        self.read(|connection| {
            connection.rows(
                "SELECT idempotency_key FROM orders WHERE profile = ?1 AND state = 'sent'",
                [fleet],
                |row| row.get(0),
            )
        })
    }

    /// Notes that whoever sent these orders is gone, each with the name of that member: nobody knows whether they exist, and anyone may
    /// send them again with their keys.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn note_sender_gone(
        &self,
        fleet: &str,
        gone: &[(String, String)],
        now: i64,
    ) -> Result<(), Problem> {
        if gone.is_empty() {
            return Ok(());
        }
        // Every member learns of it from the server itself.
        self.pulling(|transaction| {
            for (key, member) in gone {
                let what = Message::new("team-sender-gone").with("member", member);
                let problem = Problem::new(ProblemKind::Unreachable, what)
                    .next(Message::new("team-sender-gone-next"));
                transaction.run(
                    "UPDATE orders SET state = 'unknown', answered_at = ?3, problem = ?4
                     WHERE profile = ?1 AND idempotency_key = ?2 AND state = 'sent'",
                    params![fleet, key, now, problem_to_text(&problem)],
                )?;
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{from_hex, with_team};

    #[track_caller]
    fn check(mine: &[(&str, i64)], team: &[(&str, i64)], expect: &[(&str, i64)]) {
        let owned = |list: &[(&str, i64)]| -> Vec<(String, i64)> {
            list.iter()
                .map(|(name, at)| ((*name).to_owned(), *at))
                .collect()
        };
        let team = team
            .iter()
            .map(|(name, at)| ((*name).to_owned(), at.to_string()));
        assert_eq!(with_team(owned(mine), &team.collect()), owned(expect));
    }

    #[test]
    fn the_first_who_saw_a_status_counts() {
        check(&[("SENT", 50)], &[("SENT", 10)], &[("SENT", 10)]);
        check(&[("SENT", 5)], &[("SENT", 10)], &[("SENT", 5)]);
        check(
            &[("DONE", 50)],
            &[("SENT", 10), ("OPENED", 20)],
            &[("SENT", 10), ("OPENED", 20), ("DONE", 50)],
        );
        // A clock that goes ahead does not put a status after the one that followed it.
        check(
            &[("SENT", 90), ("DONE", 50)],
            &[("OPENED", 99)],
            &[("SENT", 50), ("OPENED", 50), ("DONE", 50)],
        );
    }

    #[test]
    fn bytes_come_back_from_their_digits() {
        assert_eq!(from_hex("00FFa1"), Some(vec![0, 255, 161]));
        assert_eq!(from_hex("0"), None);
        assert_eq!(from_hex("zz"), None);
    }
}
