//! Reading the kept fleet, bringing it up to date, and asking the registry about its merchants.

use super::keep::Rows;
use crate::desk::core::{
    FleetHandle, JobId, KeptFleet, Nature, Request, Task, Teller, Telling, kept, outcome_of,
};
use crate::desk::database;
use crate::domain::fleet::{SyncOptions, SyncSummary};
use crate::domain::{BusinessId, Capability, LookupRow, Msn, Problem};
use crate::jobs::{self, SyncTask};
use crate::store::FleetStore;
use crate::text::Message;
use std::sync::Arc;

/// The fleet as it is kept on this computer, with its merchants. Nothing is asked of the service.
#[derive(Debug)]
pub struct ReadFleet;

/// Bring the kept fleet up to date. Of one fleet one sync runs at a time.
#[derive(Debug)]
pub struct SyncFleet(pub SyncOptions);

/// What a sync tells.
#[derive(Debug, Clone)]
pub enum SyncStep {
    /// Units that were fetched, failed or vanished now.
    Rows(Vec<LookupRow>),
    /// The kept fleet, when merchants' names were learned.
    Fleet(Arc<KeptFleet>),
    /// What came of it, whichever way it ends.
    Summary(SyncSummary),
}

/// Fetch these units before all others of a running sync, because they are on screen.
#[derive(Debug)]
pub struct FetchFirst {
    /// The job of the sync; one that has ended is passed over.
    pub job: JobId,
    /// The units, the first ones first.
    pub units: Vec<Msn>,
}

/// Ask the registry about every merchant of the kept fleet that has a Norwegian number, at most five a second.
#[derive(Debug)]
pub struct CheckMerchants;

/// What came of that, told whichever way it ends.
#[derive(Debug, Clone)]
pub struct MerchantsChecked {
    /// The kept fleet, with the answers of the registry.
    pub fleet: Arc<KeptFleet>,
    /// Merchants about which the registry gave no answer, and why.
    pub unanswered: Vec<(BusinessId, Problem)>,
}

impl From<Vec<LookupRow>> for SyncStep {
    fn from(rows: Vec<LookupRow>) -> Self {
        Self::Rows(rows)
    }
}

impl Request for ReadFleet {
    type Output = Arc<KeptFleet>;
    const NATURE: Nature = Nature::reads("ui-job-read-fleet")
        .here()
        .quiet()
        .for_first_page();

    async fn run(self, task: &Task) -> Result<Arc<KeptFleet>, Problem> {
        task.on_fleet(read).await
    }
}

impl Telling for SyncFleet {
    type Output = ();
    type Step = SyncStep;
    const NATURE: Nature = Nature::changes_here("ui-job-sync").long().going_on();

    async fn run_telling(self, task: &Task, teller: &Teller<SyncStep>) -> Result<(), Problem> {
        let synced = sync(task, teller, self.0).await;
        // However it ended: what was fetched until then is in the journal.
        database::look_after(&task.shared).await;
        synced
    }
}

impl Request for FetchFirst {
    type Output = ();
    const NATURE: Nature = Nature::changes_here("ui-job-fetch-first").here().quiet();

    async fn run(self, task: &Task) -> Result<(), Problem> {
        task.shared.fetch_first(self.job, self.units);
        Ok(())
    }
}

impl Telling for CheckMerchants {
    type Output = ();
    type Step = MerchantsChecked;
    const NATURE: Nature = Nature::changes_here("ui-job-check-merchants")
        .long()
        .going_on();

    async fn run_telling(
        self,
        task: &Task,
        teller: &Teller<MerchantsChecked>,
    ) -> Result<(), Problem> {
        let opened = task.unless_cancelled(task.opened()).await??;
        let handle = task.fleet().await?;
        // There are no rows in it: only how far it is is told on the way.
        let nobody = Teller::<SyncStep>::nobody();
        let (how, unanswered) = jobs::check_merchants(
            &opened.client.patient(),
            Arc::clone(&handle.store),
            &handle.fleet,
            &Rows::new(task, &nobody),
            &task.cancel,
        )
        .await?;
        // Read however it ended: answers are kept one by one.
        let fleet = handle.with(read).await?;
        teller.tell(MerchantsChecked { fleet, unanswered }).await;
        outcome_of(how)
    }
}

fn read(store: &FleetStore, fleet: &str) -> Result<Arc<KeptFleet>, Problem> {
    kept(store, fleet).map(Arc::new)
}

/// Syncs, unless a sync of the same fleet runs already.
async fn sync(task: &Task, teller: &Teller<SyncStep>, options: SyncOptions) -> Result<(), Problem> {
    let opened = task.unless_cancelled(task.opened()).await??;
    let handle = task.fleet().await?;
    // Two at once would fetch every unit twice.
    let Some(first) = task.shared.begin_sync(&handle.fleet, task.job) else {
        let what = Message::new("desk-sync-running");
        return Err(Problem::input(what).next(Message::new("desk-sync-running-next")));
    };
    let watched = match opened.profile.api.lacks(Capability::ListFleet) {
        // Chosen units need no list.
        _ if !options.only.is_empty() => None,
        None => None,
        Some(reason) => Some(watched(&handle, reason).await?),
    };
    let rows = Rows::new(task, teller);
    let work = SyncTask {
        store: Arc::clone(&handle.store),
        fleet: handle.fleet.to_string(),
        options,
        watched,
        first,
    };
    let synced = jobs::sync_and_name(&opened.client.patient(), work, &rows, &task.cancel).await;
    // A name concerns every unit of its merchant, and only the rows on screen were told with theirs.
    if synced.named > 0 {
        let fleet = handle.with(read).await?;
        teller.tell(SyncStep::Fleet(fleet)).await;
    }
    // Before the problem is given: what was fetched counts, whatever came after it.
    teller.tell(SyncStep::Summary(synced.summary)).await;
    outcome_of(synced.ended?)
}

/// The merchants that make up the fleet where the service cannot list it.
async fn watched(handle: &FleetHandle, reason: Message) -> Result<Vec<BusinessId>, Problem> {
    let watched = handle.with(FleetStore::watched).await?;
    if watched.is_empty() {
        return Err(Problem::input(Message::new("desk-nothing-watched"))
            .because(reason)
            .next(Message::new("desk-nothing-watched-next")));
    }
    Ok(watched)
}
