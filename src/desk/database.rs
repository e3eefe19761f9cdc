//! Looking after the database: what was found wrong with it, copies of it, and putting one back.

use super::core::{Nature, Request, Shared, Task, on_disk};
use crate::domain::Problem;
use crate::store::{self, DatabaseCopy};
use chrono::Local;
use std::path::PathBuf;

/// What was found wrong and not acknowledged, and the newest copy.
#[derive(Debug)]
pub struct LookAtDatabase;

/// The person has read what was found wrong; from now on the ledger counts as it is, and orders are sent again.
#[derive(Debug)]
pub struct AcknowledgeDamage;

/// What was acknowledged.
#[derive(Debug, Clone, PartialEq)]
pub struct Acknowledged {
    /// What had been found; nothing where nothing had been.
    pub found: Vec<Problem>,
    /// How it is now.
    pub state: DatabaseState,
}

/// Copy the database to a file.
#[derive(Debug)]
pub struct BackUpDatabase(pub PathBuf);

/// A copy that was made.
#[derive(Debug, Clone, PartialEq)]
pub struct BackedUp {
    /// The file that was written.
    pub copy: PathBuf,
    /// How it is now.
    pub state: DatabaseState,
}

/// Put a copy in the place of the database.
#[derive(Debug)]
pub struct RestoreDatabase(pub PathBuf);

/// A copy that was put in the place of the database.
#[derive(Debug, Clone, PartialEq)]
pub struct Restored {
    /// The copy that was put in place.
    pub from: PathBuf,
    /// Where the former database is now, if there was one.
    pub former: Option<PathBuf>,
    /// How it is now.
    pub state: DatabaseState,
}

/// Read the whole database and every index of it. Its answer is what was found wrong; `None` when it is whole.
#[derive(Debug)]
pub struct CheckDatabase;

/// How it is with the database.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DatabaseState {
    /// What was found wrong and nobody acknowledged; nothing is sent meanwhile.
    pub damage: Vec<Problem>,
    /// The newest of the copies that are made without being asked for.
    pub newest_copy: Option<DatabaseCopy>,
}

impl Request for LookAtDatabase {
    type Output = DatabaseState;
    const NATURE: Nature = Nature::reads("ledger-job-look").here().quiet();

    async fn run(self, task: &Task) -> Result<DatabaseState, Problem> {
        state(&task.shared).await
    }
}

impl Request for AcknowledgeDamage {
    type Output = Acknowledged;
    const NATURE: Nature = Nature::changes_here("ledger-job-acknowledge").here();

    async fn run(self, task: &Task) -> Result<Acknowledged, Problem> {
        // Our own connections would count as a program that has the database open, and the file may be another one then.
        task.shared.forget_stores().await;
        let data_dir = task.shared.data_dir.clone();
        let found = on_disk(move || store::acknowledge(&data_dir)).await?;
        let state = state(&task.shared).await?;
        Ok(Acknowledged { found, state })
    }
}

impl Request for BackUpDatabase {
    type Output = BackedUp;
    const NATURE: Nature = Nature::changes_here("ledger-job-back-up").here();

    async fn run(self, task: &Task) -> Result<BackedUp, Problem> {
        let Self(copy) = self;
        let (data_dir, target) = (task.shared.data_dir.clone(), copy.clone());
        on_disk(move || store::back_up(&data_dir, &target)).await?;
        let state = state(&task.shared).await?;
        Ok(BackedUp { copy, state })
    }
}

impl Request for RestoreDatabase {
    type Output = Restored;
    const NATURE: Nature = Nature::changes_here("ledger-job-restore").here();

    async fn run(self, task: &Task) -> Result<Restored, Problem> {
        let Self(from) = self;
        // Our own connections would count as a program that has the database open.
        task.shared.forget_stores().await;
        let (data_dir, file) = (task.shared.data_dir.clone(), from.clone());
        let former = on_disk(move || store::restore(&data_dir, &file)).await?;
        let state = state(&task.shared).await?;
        Ok(Restored {
            from,
            former,
            state,
        })
    }
}

impl Request for CheckDatabase {
    type Output = Option<String>;
    const NATURE: Nature = Nature::reads("ui-job-check-database").here();

    async fn run(self, task: &Task) -> Result<Option<String>, Problem> {
        let store = task.shared.fleets().await?;
        on_disk(move || store.integrity()).await
    }
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

/// After something was sent or fetched: the database file is the whole database again, and there is a copy of today.
pub(super) async fn look_after(shared: &Shared) {
    let data_dir = shared.data_dir.clone();
    let day = Local::now().format("%Y-%m-%d").to_string();
    let looked_after = on_disk(move || {
        store::checkpoint(&data_dir)?;
        store::copy_of_day(&data_dir, &day)
    });
    // No failure of the request: its work is done whether this succeeds or not.
    if let Err(problem) = looked_after.await {
        tracing::warn!(?problem, "the database could not be looked after");
    }
}
