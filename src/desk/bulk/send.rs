//! Sending a file, one at a time for each profile.

use super::make::made;
use super::{BulkRequest, BulkSheet};
use crate::desk::core::{Nature, Opened, Task, Teller, Telling, on_disk, outcome_of, stopped};
use crate::desk::{database, team};
use crate::domain::Problem;
use crate::domain::bulk::{BulkCounts, BulkRow};
use crate::files::Lock;
use crate::jobs::{self, BulkSink, BulkTask, Patience, Progress};
use crate::store::Ledger;
use crate::text::Message;
use chrono::Utc;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Send a file, or go on with it. When it is cancelled, what is on the way comes back first.
#[derive(Debug)]
pub struct SendBulk(pub Box<BulkRequest>);

/// What a run tells.
#[derive(Debug, Clone)]
pub enum BulkStep {
    /// Another program sends a file; this one is next.
    Waits,
    /// The file with every row of it, before one leaves.
    Sheet(Arc<BulkSheet>),
    /// Rows as they are now, in the order they changed.
    Rows(Vec<BulkRow>),
}

impl Telling for SendBulk {
    type Output = ();
    type Step = BulkStep;
    const NATURE: Nature = Nature::changes_at_vendor("bulk-job-send").long();

    async fn run_telling(self, task: &Task, teller: &Teller<BulkStep>) -> Result<(), Problem> {
        let sent = send(task, teller, *self.0).await;
        database::look_after(&task.shared).await;
        sent
    }
}

/// How often it is looked whether the other program has finished.
const LOOK_EVERY: Duration = Duration::from_millis(250);

async fn send(task: &Task, teller: &Teller<BulkStep>, request: BulkRequest) -> Result<(), Problem> {
    let shared = &task.shared;
    let opened = task.unless_cancelled(task.opened()).await??;
    // Before anything is waited for: a person must first say whose the profile is.
    opened.may_order()?;
    let ledger = shared.ledger_to_send().await?;
    // Named, since `_` would let the lock go at once; it is held until the file is sent.
    let _turn = turn(task, teller, opened.partner.as_str()).await?;
    // After the turn has come, so that what colleagues sent while it was waited for is taken in.
    let team = team::begin(shared, &opened).await?;
    let ended = send_file(task, teller, &opened, ledger, request, team.as_ref()).await;
    if let Some(team) = team {
        team.finish(shared).await;
    }
    ended
}

/// Sends a file, now that its turn has come and its orders can be claimed.
async fn send_file(
    task: &Task,
    teller: &Teller<BulkStep>,
    opened: &Opened,
    ledger: Arc<Ledger>,
    request: BulkRequest,
    team: Option<&team::TeamOrders>,
) -> Result<(), Problem> {
    let shared = &task.shared;
    let has_listed = request.ask.orders;
    // Only now, since another program may have sent some of it meanwhile.
    let file = made(task, opened, &ledger, request);
    let mut file = task.unless_cancelled(file).await??;
    // A list of the last hour may lack what others ordered since; only one that was read just now counts as there before.
    let known = shared.known(&opened.partner).filter(|_| has_listed);
    let listed = known.and_then(|known| known.listed_ids());
    // Where the lock of the system does not hold, as on some network drives, the newest token in the ledger does.
    let sender = uuid::Uuid::new_v4().to_string();
    let orders = std::mem::take(&mut file.orders);
    let (at_ledger, by) = (Arc::clone(&ledger), sender.clone());
    let sheet = on_disk(move || {
        let run = at_ledger.begin_bulk(&file.run, &file.rows, &by)?;
        // Read again: the ledger may know better of a row than its line does.
        let rows = at_ledger.bulk_rows(run)?;
        Ok(file.sheet(Some(run), rows))
    });
    let sheet = sheet.await?;
    let Some(run) = sheet.run else {
        return Ok(());
    };
    teller.tell(BulkStep::Sheet(Arc::new(sheet))).await;
    let paused = shared.may_pause(task.job);
    let work = BulkTask {
        ledger,
        run,
        sender,
        partner: opened.partner.clone(),
        environment: opened.profile.environment,
        orders,
        listed,
        team: team.map(|team| Arc::clone(&team.sending)),
        paused,
        patience: Patience::default(),
        now: || Utc::now().timestamp(),
    };
    let sink = RunSink { task, teller };
    outcome_of(jobs::send_bulk(&opened.client.patient(), work, &sink, &task.cancel).await?)
}

/// Waits until no other program sends a file of the profile.
async fn turn(task: &Task, teller: &Teller<BulkStep>, profile: &str) -> Result<Lock, Problem> {
    let path = task.shared.data_dir.join(lock_name(profile));
    let mut has_told = false;
    loop {
        let tried = path.clone();
        // A lock of the operating system: it is let go with the process that has it, however that ends, and knows nothing of
        // clocks.
        if let Some(lock) = on_disk(move || try_lock(&tried)).await? {
            return Ok(lock);
        }
        // Told once, however long it waits.
        if !has_told {
            teller.tell(BulkStep::Waits).await;
            has_told = true;
        }
        tokio::select! {
            () = task.cancel.cancelled() => return Err(stopped()),
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

fn try_lock(path: &Path) -> Result<Option<Lock>, Problem> {
    Lock::try_now(path).map_err(|error| {
        let path = path.display().to_string();
        Problem::local(Message::new("bulk-no-lock").with("path", path))
            .because(Message::new("desk-reason").with("reason", error.to_string()))
            .next(Message::new("bulk-no-lock-next"))
    })
}

/// One lock for each profile. A profile of the embedded sandbox is of this process alone, and all of them share one.
fn lock_name(profile: &str) -> String {
    if profile.starts_with("run:") {
        return "bulk-sandbox.lock".to_owned();
    }
    let digest = Sha256::digest(profile.as_bytes());
    let name: String = digest
        .iter()
        // Enough to tell the partners of one folder apart in a short name of a file.
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("bulk-{name}.lock")
}

/// Passes on what a run tells.
struct RunSink<'a> {
    task: &'a Task,
    teller: &'a Teller<BulkStep>,
}

impl BulkSink for RunSink<'_> {
    async fn rows(&self, rows: Vec<BulkRow>) {
        self.teller.tell(BulkStep::Rows(rows)).await;
    }

    async fn progress(&self, _counts: BulkCounts, progress: Progress) {
        self.task.progress(progress);
    }
}
