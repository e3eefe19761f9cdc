//! What is remembered of orders after they were sent: how far the vendor's list said they were and since when, what came of
//! looking at their units, what a person did with them, and which were issued again.

mod encode;
mod rows;
#[cfg(test)]
mod tests;

use super::{Ledger, NewOrder, RequestHash};
use crate::domain::Problem;
use crate::domain::board::{BoardInput, Reissue, SeenOrder, UnitCheck, observe};
use crate::domain::order::TrackedOrder;
use crate::store::sql::Statements as _;
use crate::store::trouble::Moment;
use rusqlite::named_params;
use std::collections::HashMap;

/// How long a look and a reading may be apart and yet fall into each other, in seconds.
const SAME_MOMENT_SECS: i64 = 60;

/// The moment of a reading, put after the look before it.
fn after_look(at: i64, looked_at: Option<i64>) -> i64 {
    match looked_at {
        // Both are in one second, or the clock was set back a little: what the reading tells would not be news.
        Some(looked) if (0..SAME_MOMENT_SECS).contains(&looked.saturating_sub(at)) => looked + 1,
        _ => at,
    }
}

impl Ledger {
    /// Everything that is remembered of a profile's orders.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn tracked(&self, profile: &str) -> Result<BoardInput, Problem> {
        self.read(|connection| {
            // One moment for all of it, whatever another program writes meanwhile.
            let transaction = connection.transaction()?;
            let (read_at, looked_at) = rows::readings(&transaction, profile)?;
            Ok(BoardInput {
                own: rows::own(&transaction, profile)?,
                seen: rows::seen(&transaction, profile)?,
                marks: rows::marks(&transaction, profile)?,
                reissues: rows::reissues(&transaction, profile)?,
                read_at,
                looked_at,
            })
        })
    }

    /// Takes in a reading of the vendor's whole list; what was told before stays. Gives the orders as they are remembered now.
    ///
    /// # Errors
    /// When it cannot be written; nothing of it is kept then.
    pub fn keep_reading(
        &self,
        profile: &str,
        listed: &[TrackedOrder],
        at: i64,
    ) -> Result<Vec<SeenOrder>, Problem> {
        self.in_one(Moment::Keeping, |connection| {
            let (_, looked_at) = rows::readings(connection, profile)?;
            let at = after_look(at, looked_at);
            // Read in the transaction that writes: what another program learns meanwhile is not taken back.
            let before = rows::seen(connection, profile)?;
            let known: HashMap<String, SeenOrder> = before
                .iter()
                .map(|order| (order.key.clone(), order.clone()))
                .collect();
            let now = observe(before, listed, at);
            for order in &now {
                // Of most orders nothing is new but that they were listed again, which is noted for all of them at once.
                let is_as_before = known.get(&order.key).is_some_and(|known| {
                    let last_seen = order.last_seen;
                    SeenOrder {
                        last_seen,
                        ..known.clone()
                    } == *order
                });
                if !is_as_before {
                    rows::put_seen(connection, profile, order)?;
                }
            }
            rows::note_reading(connection, profile, at)?;
            Ok(now)
        })
    }

    /// Keeps what came of looking at the unit of an order that the list told.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_check(&self, profile: &str, key: &str, check: &UnitCheck) -> Result<(), Problem> {
        self.in_one(Moment::Keeping, |connection| {
            connection.run(
                "UPDATE tracked_orders SET checked = :checked WHERE profile = :profile AND key = :key",
                named_params! {
                    ":checked": encode::check_to_text(check), ":profile": profile, ":key": key,
                },
            )
        })
    }

    /// Notes that a person has seen what moved.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn mark_looked(&self, profile: &str, at: i64) -> Result<(), Problem> {
        self.in_one(Moment::Keeping, |connection| {
            // A look sees the reading before it, also one that had to be put a moment later than the clock said.
            connection.run(
                "UPDATE order_readings
                 SET looked_at = CASE WHEN read_at BETWEEN :at AND :at + :moment THEN read_at ELSE :at END
                 WHERE profile = :profile",
                named_params! {":at": at, ":moment": SAME_MOMENT_SECS, ":profile": profile},
            )
        })
    }

    /// Notes that an order was deleted at the vendor.
    ///
    /// # Errors
    /// When it cannot be written; the order is deleted all the same.
    pub fn mark_deleted(&self, profile: &str, key: &str, at: i64) -> Result<(), Problem> {
        self.in_one(Moment::Keeping, |connection| {
            connection.run(
                // When it was first deleted stays, however often it is noted.
                "INSERT INTO order_marks (profile, key, deleted_at) VALUES (:profile, :key, :at)
                 ON CONFLICT DO UPDATE SET deleted_at = coalesce(deleted_at, :at)",
                named_params! {":profile": profile, ":key": key, ":at": at},
            )
        })
    }

    /// Puts orders away from the board, or back on it when there is no time.
    ///
    /// # Errors
    /// When it cannot be written; none of them is put away then.
    pub fn put_away(&self, profile: &str, keys: &[String], at: Option<i64>) -> Result<(), Problem> {
        self.in_one(Moment::Keeping, |connection| {
            keys.iter().try_for_each(|key| {
                connection.run(
                    "INSERT INTO order_marks (profile, key, put_away_at)
                     VALUES (:profile, :key, :at)
                     ON CONFLICT DO UPDATE SET put_away_at = :at",
                    named_params! {":profile": profile, ":key": key, ":at": at},
                )
            })
        })
    }

    /// Decides that an order is issued again, with the next key that follows from the new one. It is on the disk when this returns,
    /// before anything leaves. An order for which that was decided before keeps the key of then, so that it cannot be issued again
    /// twice; only where the vendor refused that one for good, which made nothing, the next key takes its place.
    ///
    /// # Errors
    /// When it cannot be written; nothing may be sent then.
    pub fn reissue(&self, old: &str, new: &NewOrder) -> Result<Reissue, Problem> {
        let (profile, at) = (&new.profile, new.created_at);
        let hash = RequestHash::of(&new.target, &new.body);
        self.in_one(Moment::BeforeSending, |transaction| {
            // In the transaction, so that two programs cannot decide on two keys for one order.
            let new = super::rows::key_after_all(transaction, new, &hash)?;
            transaction.run(
                "INSERT INTO reissues (profile, old, new, at) VALUES (:profile, :old, :new, :at)
                 ON CONFLICT (profile, old) DO UPDATE SET new = excluded.new, at = excluded.at
                 WHERE EXISTS (SELECT 1 FROM orders
                               WHERE orders.profile = reissues.profile
                                 AND orders.idempotency_key = reissues.new
                                 AND orders.state = 'rejected')",
                named_params! {
                    ":profile": profile, ":old": old, ":new": new.as_str(), ":at": at,
                },
            )?;
            // Read back: where the conflict changed nothing, the key of before counts.
            rows::reissue(transaction, profile, old)
        })
    }
}
