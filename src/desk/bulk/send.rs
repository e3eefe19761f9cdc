//! Sending a file, one at a time for each profile.

use super::make::made;
use super::{BulkEvent, BulkRequest};
use crate::desk::core::{Opened, Shared, Task, on_disk};
use crate::desk::team;
use crate::desk::work::ended;
use crate::desk::{Event, Progress};
use crate::domain::Problem;
use crate::domain::bulk::{BulkCounts, BulkRow};
use crate::domain::problem::ProblemKind;
use crate::files::Lock;
use crate::jobs::{self, BulkSink, BulkTask, Patience};
use crate::store::Ledger;
use crate::text::Message;
use chrono::Utc;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How often it is looked whether the other program has finished.
const LOOK_EVERY: Duration = Duration::from_millis(250);

pub(super) async fn run(
    shared: &Shared,
    task: &Task,
    request: BulkRequest,
) -> Result<Event, Problem> {
    let opened = tokio::select! {
        biased;
        () = task.cancel.cancelled() => return Ok(Event::Cancelled),
        opened = task.opened() => opened?,
    };
    opened.may_order()?;
    let ledger = shared.ledger_to_send().await?;
    let Some(_turn) = turn(shared, task, opened.partner.as_str()).await? else {
        return Ok(Event::Cancelled);
    };
    let team = team::begin(shared, &opened).await?;
    let ended = send_file(shared, task, &opened, ledger, request, team.as_ref()).await;
    if let Some(team) = team {
        team.finish(shared).await;
    }
    ended
}

/// Sends a file, now that its turn has come and its orders can be claimed.
async fn send_file(
    shared: &Shared,
    task: &Task,
    opened: &Opened,
    ledger: Arc<Ledger>,
    request: BulkRequest,
    team: Option<&team::TeamOrders>,
) -> Result<Event, Problem> {
    let has_listed = request.ask.orders;
    // Only now, since another program may have sent some of it meanwhile.
    let file = tokio::select! {
        biased;
        () = task.cancel.cancelled() => return Ok(Event::Cancelled),
        file = made(shared, task, opened, &ledger, request) => file,
    };
    let mut file = file?;
    let listed = if has_listed {
        shared
            .known(&opened.partner)
            .and_then(|known| known.listed_ids())
    } else {
        None
    };
    let sender = uuid::Uuid::new_v4().to_string();
    let orders = std::mem::take(&mut file.orders);
    let (at_ledger, by) = (Arc::clone(&ledger), sender.clone());
    let sheet = on_disk(move || {
        let run = at_ledger.begin_bulk(&file.run, &file.rows, &by)?;
        let rows = at_ledger.bulk_rows(run)?;
        Ok(file.sheet(Some(run), rows))
    });
    let sheet = sheet.await?;
    let Some(run) = sheet.run else {
        return Ok(Event::Done);
    };
    shared
        .tell(task.job, Event::Bulk(BulkEvent::Sheet(Arc::new(sheet))))
        .await;
    let (_pausing, paused) = shared.may_pause(task.job);
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
    let sink = Told { shared, task };
    jobs::send_bulk(&opened.client.patient(), work, &sink, &task.cancel)
        .await
        .map(ended)
}

/// Waits until no other program sends a file of the profile. A lock of the operating system: it is let go with the process
/// that has it, however that ends, and knows nothing of clocks.
async fn turn(shared: &Shared, task: &Task, profile: &str) -> Result<Option<Lock>, Problem> {
    let path = shared.data_dir.join(lock_name(profile));
    let mut has_told = false;
    loop {
        let tried = path.clone();
        if let Some(lock) = on_disk(move || try_lock(&tried)).await? {
            return Ok(Some(lock));
        }
        if !has_told {
            shared.tell(task.job, Event::Bulk(BulkEvent::Waits)).await;
            has_told = true;
        }
        tokio::select! {
            () = task.cancel.cancelled() => return Ok(None),
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

fn try_lock(path: &Path) -> Result<Option<Lock>, Problem> {
    Lock::try_now(path).map_err(|error| {
        let path = path.display().to_string();
        Problem::new(
            ProblemKind::Local,
            Message::new("bulk-no-lock").with("path", path),
        )
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
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("bulk-{name}.lock")
}

/// Passes on what a run tells.
struct Told<'a> {
    shared: &'a Shared,
    task: &'a Task,
}

impl BulkSink for Told<'_> {
    async fn rows(&self, rows: Vec<BulkRow>) {
        self.shared
            .tell(self.task.job, Event::Bulk(BulkEvent::Rows(rows)))
            .await;
    }

    async fn progress(&self, counts: BulkCounts, progress: Progress) {
        let (shared, job) = (self.shared, self.task.job);
        shared.tell(job, Event::Progress(progress)).await;
        let event = BulkEvent::Progress { counts, progress };
        shared.tell(job, Event::Bulk(event)).await;
    }
}
