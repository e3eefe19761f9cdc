//! One fleet of the store, from a job's side: the disk blocks, and a job must not.

use super::engine::broken_off;
use super::on_disk::on_disk;
use crate::crash::cause_of;
use crate::domain::Problem;
use crate::store::FleetStore;
use std::sync::Arc;
use tokio::task::JoinHandle;

/// The fleet a job works on.
#[derive(Clone)]
pub(super) struct FleetAccess {
    store: Arc<FleetStore>,
    fleet: Arc<str>,
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
        let (store, fleet) = (Arc::clone(&self.store), Arc::clone(&self.fleet));
        tokio::task::spawn_blocking(move || work(&store, &fleet))
    }

    /// Does work where blocking is allowed.
    pub(super) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&FleetStore, &str) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let (store, fleet) = (Arc::clone(&self.store), Arc::clone(&self.fleet));
        on_disk(move || work(&store, &fleet)).await
    }
}

/// What came of work on the disk.
pub(super) fn done<T>(
    joined: Result<Result<T, Problem>, tokio::task::JoinError>,
) -> Result<T, Problem> {
    joined.unwrap_or_else(|error| {
        tracing::error!(by = cause_of(&error), "work on the disk broke off");
        Err(broken_off())
    })
}

/// Seconds since 1970 (UTC).
pub(super) fn now() -> i64 {
    chrono::Utc::now().timestamp()
}
