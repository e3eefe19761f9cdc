//! Whether the ledger may be used to send: it is in its place, nobody has to be told of a damage first, and its rows are as they were
//! written.

use super::Ledger;
use crate::domain::Problem;
use crate::store::trouble::{Moment, database_problem, disk_problem};
use crate::store::{check, damage, database, digests, marker};
use crate::text::Message;
use std::sync::atomic::Ordering;

impl Ledger {
    /// Checks the ledger before something is sent: tables and indexes against each other, and every row against its digest. An index
    /// that alone is wrong is built anew, which the message says. This takes some milliseconds for thousands of orders.
    ///
    /// # Errors
    /// When a damage was found, now or earlier, and nobody has acknowledged it; when the database file is not the one that was opened any
    /// more; or when it cannot be read. Nothing may be sent then.
    pub fn prove(&self) -> Result<Option<Message>, Problem> {
        self.in_place()?;
        self.acknowledged()?;
        let on_connection = |error| database_problem(&self.path, Moment::BeforeSending, &error);
        let mut connection = self.connection();
        let found = check::ledger(&mut connection).map_err(on_connection)?;
        // Tried before anything is told: an index holds nothing of its own, and is made from the rows.
        let healed = if found.is_empty() {
            None
        } else if check::heal(&mut connection).map_err(on_connection)? {
            tracing::warn!(?found, "an index of the ledger was built anew");
            Some(database::healed(&self.path))
        } else {
            let problem = database::rows_differ(&self.path, &found);
            // Kept before it is told: the next run of a script has to be refused, too.
            damage::add(&self.data_dir, &problem)
                .map_err(|error| disk_problem(&self.path, Moment::BeforeSending, &error))?;
            return Err(problem);
        };
        self.is_proven.store(true, Ordering::Relaxed);
        Ok(healed)
    }

    /// Whether something may be sent at all; it is asked for at every step.
    ///
    /// # Errors
    /// As [`Self::prove`], which is done where it was not yet.
    pub(super) fn may_send(&self) -> Result<(), Problem> {
        // The rows are compared once; whether the file is in its place and a damage is told may change at each step.
        if !self.is_proven.load(Ordering::Relaxed) {
            return self.prove().map(|_| ());
        }
        self.in_place()?;
        self.acknowledged()
    }

    /// Whether the file behind the connection is still the one that its path names.
    ///
    /// # Errors
    /// When it was moved, deleted or replaced, or that cannot be told.
    pub(super) fn in_place(&self) -> Result<(), Problem> {
        // The file and its journal: without the journal the newest changes are gone.
        for place in &self.places {
            let is_same = place
                .is_same()
                .map_err(|error| disk_problem(&self.path, Moment::BeforeSending, &error))?;
            if !is_same {
                return Err(moved(&self.path.display().to_string()));
            }
        }
        Ok(())
    }

    /// Whether the database file is still the one that was opened, so that this ledger can be used.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        self.in_place().is_ok()
    }

    fn acknowledged(&self) -> Result<(), Problem> {
        let found = damage::read(&self.data_dir)
            .map_err(|error| disk_problem(&self.path, Moment::BeforeSending, &error))?;
        found
            .first()
            .map_or(Ok(()), |first| Err(damage::refusal(first)))
    }

    /// Notes in the marker how often the ledger has changed: after a change, and before anything leaves that relies on it.
    pub(super) fn note_changes(&self) -> Result<(), Problem> {
        let stamp = digests::stamp(&self.connection())
            .map_err(|error| database_problem(&self.path, Moment::BeforeSending, &error))?;
        let Some(stamp) = stamp else { return Ok(()) };
        // The triggers count; what changed nothing of the ledger costs no write to the marker.
        if self.noted.swap(stamp.changes, Ordering::Relaxed) == stamp.changes {
            return Ok(());
        }
        marker::note(&self.data_dir, &stamp)
            .map_err(|error| disk_problem(&self.path, Moment::BeforeSending, &error))
    }
}

fn moved(path: &str) -> Problem {
    Problem::local(Message::new("ledger-moved").with("path", path))
        .because(Message::new("ledger-moved-why"))
        .next(Message::new("ledger-moved-next"))
}

#[cfg(test)]
mod tests;
