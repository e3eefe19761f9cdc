//! Which keys rows are about to leave with, so that a team can claim them first.

use super::{Ledger, leave};
use crate::domain::Problem;
use crate::domain::order::IdempotencyKey;
use crate::store::NewOrder;
use crate::store::trouble::Moment;
use rusqlite::TransactionBehavior;

impl Ledger {
    /// The keys with which rows would leave that may leave, without writing anything.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn keys_of_leaving(
        &self,
        run: i64,
        leaving: &[(usize, NewOrder)],
        now: i64,
    ) -> Result<Vec<(usize, IdempotencyKey)>, Problem> {
        self.write(Moment::Reading, |connection| {
            // Done for real, and undone: no second copy of the rules can differ from the first.
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut keys = Vec::with_capacity(leaving.len());
            for (line, order) in leaving {
                let claim = leave(&transaction, run, *line, order, now)?;
                keys.extend(claim.map(|claim| (*line, claim.key)));
            }
            transaction.rollback()?;
            Ok(keys)
        })
    }
}
