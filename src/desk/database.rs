//! Looking after the database: what was found wrong with it, copies of it, and putting one back.

use super::Event;
use super::shared::{Shared, Task, on_disk};
use crate::domain::Problem;
use crate::store::{self, DatabaseCopy};
use chrono::Local;
use std::path::PathBuf;

/// What a person does with the database. The comment says which events come of it besides the ending one.
#[derive(Debug, Clone)]
pub enum DatabaseCommand {
    /// What was found wrong and not acknowledged, and the newest copy → `State`.
    Look,
    /// The person has read what was found wrong; from now on the ledger counts as it is, and orders are sent again → `Acknowledged`,
    /// `State`.
    Acknowledge,
    /// Copy the database to a file → `BackedUp`.
    BackUp(PathBuf),
    /// Put a copy in the place of the database → `Restored`, `State`.
    Restore(PathBuf),
}

/// What comes of it.
#[derive(Debug, Clone)]
pub enum DatabaseEvent {
    /// How it is with the database.
    State(DatabaseState),
    /// What was acknowledged; nothing where nothing had been found.
    Acknowledged(Vec<Problem>),
    /// A copy was made.
    BackedUp(PathBuf),
    /// A copy was put in the place of the database.
    Restored {
        /// The copy.
        from: PathBuf,
        /// Where the former database is now, if there was one.
        former: Option<PathBuf>,
    },
}

/// How it is with the database.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DatabaseState {
    /// What was found wrong and nobody acknowledged; nothing is sent meanwhile.
    pub damage: Vec<Problem>,
    /// The newest of the copies that are made without being asked for.
    pub newest_copy: Option<DatabaseCopy>,
}

/// Does a command and gives the event that ends it.
pub(super) async fn perform(
    shared: &Shared,
    task: &Task,
    command: DatabaseCommand,
) -> Result<Event, Problem> {
    let data_dir = shared.data_dir.clone();
    let event = match command {
        DatabaseCommand::Look => None,
        DatabaseCommand::Acknowledge => {
            let found = on_disk(move || store::acknowledge(&data_dir)).await?;
            // The file may be another one now.
            shared.forget_stores().await;
            Some(DatabaseEvent::Acknowledged(found))
        }
        DatabaseCommand::BackUp(target) => {
            let made = target.clone();
            on_disk(move || store::back_up(&data_dir, &made)).await?;
            Some(DatabaseEvent::BackedUp(target))
        }
        DatabaseCommand::Restore(from) => {
            shared.forget_stores().await;
            let file = from.clone();
            let former = on_disk(move || store::restore(&data_dir, &file)).await?;
            Some(DatabaseEvent::Restored { from, former })
        }
    };
    if let Some(event) = event {
        shared.tell(task.job, Event::Database(event)).await;
    }
    let state = state(shared).await?;
    let event = Event::Database(DatabaseEvent::State(state));
    shared.tell(task.job, event).await;
    Ok(Event::Done)
}

async fn state(shared: &Shared) -> Result<DatabaseState, Problem> {
    let data_dir = shared.data_dir.clone();
    on_disk(move || {
        Ok(DatabaseState {
            damage: store::unacknowledged(&data_dir)?,
            newest_copy: store::newest_copy(&data_dir),
        })
    })
    .await
}

/// After something was sent or fetched: the database file is the whole database again, and there is a copy of today. The work is done
/// whether that succeeds or not.
pub(super) async fn look_after(shared: &Shared) {
    let data_dir = shared.data_dir.clone();
    let day = Local::now().format("%Y-%m-%d").to_string();
    let looked_after = on_disk(move || {
        store::checkpoint(&data_dir)?;
        store::copy_of_day(&data_dir, &day)
    });
    if let Err(problem) = looked_after.await {
        tracing::warn!(?problem, "the database could not be looked after");
    }
}
