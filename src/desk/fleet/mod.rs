//! What a person does with the fleet that is kept on this computer.
//!
//! Everything here works for the fleet of the profile that was open when the request was given, and nothing but a sync and
//! the registry check asks anybody. Work on the database blocks, so it runs where blocking is allowed.

mod keep;
mod rewrite;
mod sync;

pub(super) use keep::{Keeper, Rows};
pub use rewrite::{ReadAsides, Rewrite, Rewritten, RowChange};
pub use sync::{CheckMerchants, FetchFirst, MerchantsChecked, ReadFleet, SyncFleet, SyncStep};

use super::core::{Nature, Request, Task};
use crate::domain::fleet::{FleetUnit, Subject, SyncRun, UnitChange, net};
use crate::domain::{BusinessId, LookupRow, Msn, Problem};
use crate::store::{FleetStore, NewNote};
use std::collections::HashSet;
use std::sync::Arc;

/// The merchants that make up the fleet of the Partner API, which cannot list one.
#[derive(Debug)]
pub struct ReadWatched;

/// Add merchants to that fleet, and take others out. Its answer is who makes it up then.
#[derive(Debug)]
pub struct Watch {
    /// To be added.
    pub add: Vec<BusinessId>,
    /// To be taken out; their units stay, but are not synced any more.
    pub remove: Vec<BusinessId>,
}

/// Other tags of units and merchants.
#[derive(Debug, Clone)]
pub struct Tag {
    /// The units and merchants that are tagged.
    pub subjects: Vec<Subject>,
    /// Tags to add.
    pub add: Vec<String>,
    /// Tags to take away.
    pub remove: Vec<String>,
}

/// Notes, each in place of the one before; an empty text removes it.
#[derive(Debug, Clone)]
pub struct Note {
    /// The notes, each with what the person saw there.
    pub notes: Vec<NewNote>,
}

/// The syncs of the open profile, the newest first.
#[derive(Debug)]
pub struct ReadSyncRuns;

/// What changed between two moments, the net of it per unit.
#[derive(Debug)]
pub struct ReadChanges(pub Period);

/// Everything that ever changed about a unit, the newest first.
#[derive(Debug)]
pub struct ReadHistory(pub Msn);

/// From one moment (not included) to another (included), seconds since 1970 (UTC).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The start; `None` is the beginning of all records.
    pub from: Option<i64>,
    /// The end; `None` is now.
    pub to: Option<i64>,
}

impl Request for ReadWatched {
    type Output = Vec<BusinessId>;
    const NATURE: Nature = Nature::reads("ui-job-watch")
        .here()
        .quiet()
        .for_first_page();

    async fn run(self, task: &Task) -> Result<Vec<BusinessId>, Problem> {
        task.on_fleet(FleetStore::watched).await
    }
}

impl Request for Watch {
    type Output = Vec<BusinessId>;
    const NATURE: Nature = Nature::changes_here("ui-job-watch").here();

    async fn run(self, task: &Task) -> Result<Vec<BusinessId>, Problem> {
        task.on_fleet(move |store, fleet| {
            store.watch(fleet, &self.add, &self.remove)?;
            store.watched(fleet)
        })
        .await
    }
}

impl Request for ReadSyncRuns {
    type Output = Vec<SyncRun>;
    const NATURE: Nature = Nature::reads("ui-job-sync-runs").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<SyncRun>, Problem> {
        task.on_fleet(FleetStore::sync_runs).await
    }
}

impl Request for ReadChanges {
    type Output = Arc<Vec<UnitChange>>;
    const NATURE: Nature = Nature::reads("ui-job-changes").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Vec<UnitChange>>, Problem> {
        let Self(Period { from, to }) = self;
        task.on_fleet(move |store, fleet| Ok(Arc::new(net(store.changes(fleet, from, to)?))))
            .await
    }
}

impl Request for ReadHistory {
    type Output = Arc<Vec<UnitChange>>;
    const NATURE: Nature = Nature::reads("ui-job-history").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Vec<UnitChange>>, Problem> {
        task.on_fleet(move |store, fleet| store.history(fleet, &self.0).map(Arc::new))
            .await
    }
}

/// Units that are read one by one; for more of them the whole fleet is read at once.
const ONE_BY_ONE: usize = 64;

/// The rows of units as they are now.
pub(in crate::desk) fn concerned(
    store: &FleetStore,
    fleet: &str,
    units: &[Msn],
) -> Result<Vec<LookupRow>, Problem> {
    let mut rows = Vec::with_capacity(units.len());
    // Each is a query of its own, and one pass over the fleet costs as much as some of these.
    if units.len() <= ONE_BY_ONE {
        for msn in units {
            rows.extend(store.unit(fleet, msn)?.map(FleetUnit::into_row));
        }
    } else {
        let wanted: HashSet<&Msn> = units.iter().collect();
        store.for_each_unit(fleet, &mut |unit| {
            if wanted.contains(&unit.unit.msn) {
                rows.push(unit.into_row());
            }
            Ok(())
        })?;
    }
    Ok(rows)
}

/// The rows of a merchant's units as they are now.
pub(in crate::desk) fn of_merchant(
    store: &FleetStore,
    fleet: &str,
    id: &BusinessId,
) -> Result<Vec<LookupRow>, Problem> {
    concerned(store, fleet, &store.merchant_units(fleet, id)?)
}
