//! How a statement that writes a row tells what is in it.
//!
//! `RETURNING` gathers its rows in a table of its own before it gives the first, which costs as much as the update itself. A function
//! that is called while the row is written, and gives back what it is given, costs next to nothing.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use std::sync::{Arc, Mutex, PoisonError};

/// Since when, and until when, a unit was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SeenTimes {
    pub(super) first_seen: i64,
    pub(super) last_seen: i64,
}

/// What the SQL function `tell_seen(first_seen, last_seen)` of one connection was told last.
#[derive(Debug, Clone, Default)]
pub(super) struct Seen(Arc<Mutex<Option<SeenTimes>>>);

impl Seen {
    /// Gives a connection the function, which gives back its second argument.
    pub(super) fn tell_on(connection: &Connection) -> rusqlite::Result<Self> {
        let seen = Self::default();
        let told = seen.clone();
        // Not for views and triggers, and not for indices: it is there for its effect.
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
        connection.create_scalar_function("tell_seen", 2, flags, move |arguments| {
            let times = SeenTimes {
                first_seen: arguments.get(0)?,
                last_seen: arguments.get(1)?,
            };
            *told.lock() = Some(times);
            Ok(times.last_seen)
        })?;
        Ok(seen)
    }

    /// What was told since the last time.
    pub(super) fn take(&self) -> Option<SeenTimes> {
        self.lock().take()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<SeenTimes>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
