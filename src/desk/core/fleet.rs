//! The kept fleet of a profile, and where it is kept.

use super::{Task, on_disk};
use crate::domain::fleet::{KeptMerchant, SyncRun};
use crate::domain::policy::{self, Policy};
use crate::domain::{LookupRow, Problem};
use crate::store::{DocumentKind, FleetStore};
use std::sync::Arc;

/// The fleet as it is kept on this computer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeptFleet {
    /// Its units, by number as text: whoever shows them sorts them, as [`in_usual_order`](crate::report::in_usual_order) does.
    pub rows: Vec<LookupRow>,
    /// Its merchants, by their identifiers; shared, since there may be very many.
    pub merchants: Arc<Vec<KeptMerchant>>,
    /// The newest sync, if there was one.
    pub newest: Option<SyncRun>,
}

/// A fleet and where it is kept.
#[derive(Clone)]
pub(in crate::desk) struct FleetHandle {
    pub(in crate::desk) store: Arc<FleetStore>,
    /// The profile's key in the store.
    pub(in crate::desk) fleet: Arc<str>,
}

impl FleetHandle {
    /// Does what blocks, on a thread where that is allowed.
    pub(in crate::desk) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&FleetStore, &str) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let Self { store, fleet } = self.clone();
        on_disk(move || work(&store, &fleet)).await
    }
}

/// The whole kept fleet, its units in the order of the store.
pub(in crate::desk) fn kept(store: &FleetStore, fleet: &str) -> Result<KeptFleet, Problem> {
    let mut rows = Vec::new();
    let merchants = store.whole(fleet, |unit| rows.push(unit.into_row()))?;
    Ok(KeptFleet {
        rows,
        merchants: Arc::new(merchants),
        // The store gives the newest first.
        newest: store.sync_runs(fleet)?.into_iter().next(),
    })
}

/// The built-in policies, each as it was saved last, and below them a person's own by name.
pub(in crate::desk) fn policies(store: &FleetStore, fleet: &str) -> Result<Vec<Policy>, Problem> {
    let mut policies = policy::built_in();
    for (name, text) in store.documents(fleet, DocumentKind::Policy)? {
        let read = match policy::from_toml(&text) {
            Ok(read) => read,
            Err(problem) => {
                // A later version may have written it: the other policies count all the same, and its text stays.
                tracing::warn!(%name, ?problem, "a saved policy cannot be read");
                continue;
            }
        };
        for policy in read {
            match policies.iter_mut().find(|known| known.name == policy.name) {
                Some(known) => *known = policy,
                None => policies.push(policy),
            }
        }
    }
    Ok(policies)
}

impl Task {
    /// The fleet of the profile that this job works with.
    pub(in crate::desk) async fn fleet(&self) -> Result<FleetHandle, Problem> {
        let opened = self.opened().await?;
        Ok(FleetHandle {
            store: self.shared.fleets().await?,
            fleet: opened.fleet.into(),
        })
    }

    /// Does what blocks with the fleet of the profile that this job works with.
    pub(in crate::desk) async fn on_fleet<T: Send + 'static>(
        &self,
        work: impl FnOnce(&FleetStore, &str) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.fleet().await?.with(work).await
    }
}
