//! Work that blocks, such as that of the database, where blocking is allowed.

use super::engine::broken_off;
use crate::crash::cause_of;
use crate::domain::Problem;
use crate::store::FleetStore;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::JoinHandle;

/// Runs what blocks where blocking is allowed. `None` when it broke off, which is noted. Once begun it goes on when this is dropped.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    // The answer takes this way out, since the boxed work gives none: what runs it is compiled once for all types.
    let answer = Arc::new(Mutex::new(None));
    let put_aside = Arc::clone(&answer);
    let put = move |answer| *put_aside.lock().unwrap_or_else(PoisonError::into_inner) = answer;
    run(Box::new(move || put(Some(work())))).await;
    let mut answer = answer.lock().unwrap_or_else(PoisonError::into_inner);
    answer.take()
}

/// The same for all such work: for each type of its own the compiler would make another copy of it and of the runtime's task.
async fn run(work: Box<dyn FnOnce() + Send>) {
    if let Err(error) = tokio::task::spawn_blocking(work).await {
        tracing::error!(by = cause_of(&error), "work on the disk broke off");
    }
}

/// Runs what blocks on the disk where blocking is allowed.
///
/// # Errors
/// Its own, and when it broke off.
pub(super) async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    blocking(work).await.unwrap_or_else(|| Err(broken_off()))
}

/// Waits until work that was begun has ended; for ever while there is none. May be dropped and called again.
///
/// # Errors
/// When it broke off, which is noted as that of `whose`.
pub(super) async fn ended<T>(
    work: &mut Option<JoinHandle<T>>,
    whose: &'static str,
) -> Result<T, Problem> {
    let Some(begun) = work else {
        return std::future::pending().await;
    };
    // By reference: a wait that loses a `select!` is dropped, and the handle must be there for the next one.
    let ended = begun.await;
    *work = None;
    ended.map_err(|error| {
        tracing::error!(by = cause_of(&error), "{whose} broke off");
        broken_off()
    })
}

/// One fleet of the store: the disk blocks, and a job must not.
#[derive(Clone)]
pub(super) struct FleetAccess {
    pub(super) store: Arc<FleetStore>,
    /// The fleet's key in the store: the partner's id, or the name of a sandbox's world.
    pub(super) fleet: Arc<str>,
}

impl FleetAccess {
    pub(super) fn new(store: Arc<FleetStore>, fleet: &str) -> Self {
        Self {
            store,
            fleet: fleet.into(),
        }
    }

    /// Begins work where blocking is allowed. It goes on when the handle is dropped.
    pub(super) fn begin<T: Send + 'static>(
        &self,
        work: impl FnOnce(&FleetStore, &str) -> Result<T, Problem> + Send + 'static,
    ) -> JoinHandle<Result<T, Problem>> {
        let Self { store, fleet } = self.clone();
        tokio::task::spawn_blocking(move || work(&store, &fleet))
    }

    /// Does work where blocking is allowed.
    pub(super) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&FleetStore, &str) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let Self { store, fleet } = self.clone();
        on_disk(move || work(&store, &fleet)).await
    }
}
