//! Bringing the kept fleet up to date, and asking the registry about its merchants.

use crate::desk::Event;
use crate::desk::core::{FleetHandle, Shared, Task};
use crate::desk::work::{Rows, ended};
use crate::domain::fleet::SyncOptions;
use crate::domain::problem::ProblemKind;
use crate::domain::{Capability, Problem};
use crate::jobs::{self, SyncTask};
use crate::text::Message;
use std::sync::Arc;

/// Syncs, unless a sync of the same fleet runs already.
pub(super) async fn run(
    shared: &Shared,
    task: &Task,
    options: SyncOptions,
) -> Result<Event, Problem> {
    let opened = tokio::select! {
        biased;
        () = task.cancel.cancelled() => return Ok(Event::Cancelled),
        opened = task.opened() => opened?,
    };
    let room = task.fleet().await?;
    let Some((_running, first)) = shared.begin_sync(&room.fleet, task.job) else {
        let what = Message::new("desk-sync-running");
        return Err(
            Problem::new(ProblemKind::Input, what).next(Message::new("desk-sync-running-next"))
        );
    };
    let watched = match opened.profile.api.lacks(Capability::ListFleet) {
        // Chosen units need no list.
        _ if !options.only.is_empty() => None,
        None => None,
        Some(reason) => Some(watched(&room, reason).await?),
    };
    let rows = Rows::new(shared, task);
    let work = SyncTask {
        store: Arc::clone(&room.store),
        fleet: room.fleet.clone(),
        options,
        watched,
        first,
    };
    let synced = jobs::sync_and_name(&opened.client.patient(), work, &rows, &task.cancel).await;
    if synced.named > 0 {
        let fleet = room.do_work(super::read).await?;
        shared.tell(task.job, fleet).await;
    }
    shared.tell(task.job, Event::Synced(synced.summary)).await;
    synced.ended.map(ended)
}

/// The merchants that make up the fleet where the service cannot list it.
async fn watched(
    room: &FleetHandle,
    reason: Message,
) -> Result<Vec<crate::domain::BusinessId>, Problem> {
    let watched = room.do_work(|room| room.store.watched(&room.fleet)).await?;
    if watched.is_empty() {
        return Err(
            Problem::new(ProblemKind::Input, Message::new("desk-nothing-watched"))
                .because(reason)
                .next(Message::new("desk-nothing-watched-next")),
        );
    }
    Ok(watched)
}

/// Asks the registry, and tells the fleet as it is then.
pub(super) async fn check_merchants(shared: &Shared, task: &Task) -> Result<Event, Problem> {
    let opened = tokio::select! {
        biased;
        () = task.cancel.cancelled() => return Ok(Event::Cancelled),
        opened = task.opened() => opened?,
    };
    let room = task.fleet().await?;
    let rows = Rows::new(shared, task);
    let store = Arc::clone(&room.store);
    let (how, unanswered) = jobs::check_merchants(
        &opened.client.patient(),
        store,
        &room.fleet,
        &rows,
        &task.cancel,
    )
    .await?;
    if !unanswered.is_empty() {
        shared.tell(task.job, Event::Unanswered(unanswered)).await;
    }
    let fleet = room.do_work(super::read).await?;
    shared.tell(task.job, fleet).await;
    Ok(ended(how))
}
