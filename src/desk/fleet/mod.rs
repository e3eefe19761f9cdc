//! What a person does with the fleet that is kept on this computer.
//!
//! Everything here works for the fleet of the profile that was open when the command was given, and nothing but a sync and
//! the registry check asks anybody. Work on the database blocks, so it runs where blocking is allowed.

mod keep;
mod sync;

pub(super) use keep::Keeper;

use super::core::{FleetHandle, Shared, Task};
use super::{Command, Event, Period};
use crate::domain::fleet::{FleetUnit, net};
use crate::domain::{Msn, Problem};
use std::collections::HashSet;
use std::sync::Arc;

/// How a command on the kept fleet goes on when it is cancelled.
enum Way {
    /// It only reads: what it would have told is not wanted any more.
    Reads,
    /// It changes something, and half of that would be worse than all of it.
    Changes,
}

/// Does a command on the kept fleet and gives the event that ends it.
pub(super) async fn perform(
    shared: &Shared,
    task: &Task,
    command: Command,
) -> Result<Event, Problem> {
    let (way, work) = match command {
        // These look after being cancelled themselves.
        Command::Sync(options) => return sync::run(shared, task, options).await,
        Command::CheckMerchants => return sync::check_merchants(shared, task).await,
        Command::FetchFirst { job, units } => {
            shared.fetch_first(job, units);
            return Ok(Event::Done);
        }
        command => (way_of(&command), answer(shared, task, command)),
    };
    let event = match way {
        Way::Changes => work.await?,
        Way::Reads => tokio::select! {
            biased;
            () = task.cancel.cancelled() => return Ok(Event::Cancelled),
            event = work => event?,
        },
    };
    shared.tell(task.job, event).await;
    Ok(Event::Done)
}

const fn way_of(command: &Command) -> Way {
    match command {
        Command::ReadFleet
        | Command::ReadWatched
        | Command::ReadSyncRuns
        | Command::ReadChanges(_)
        | Command::ReadHistory(_) => Way::Reads,
        _ => Way::Changes,
    }
}

/// The one event that answers a command.
async fn answer(_shared: &Shared, task: &Task, command: Command) -> Result<Event, Problem> {
    let room = task.fleet().await?;
    room.do_work(move |room| match command {
        Command::ReadFleet => read(room),
        Command::ReadWatched => room.store.watched(&room.fleet).map(Event::Watched),
        Command::Watch { add, remove } => {
            room.store.watch(&room.fleet, &add, &remove)?;
            room.store.watched(&room.fleet).map(Event::Watched)
        }
        Command::Tag {
            subjects,
            add,
            remove,
        } => {
            let units = room.store.tag(&room.fleet, &subjects, &add, &remove)?;
            concerned(room, &units)
        }
        Command::Note { notes } => {
            let units = room.store.note(&room.fleet, &notes)?;
            concerned(room, &units)
        }
        Command::ReadSyncRuns => room.store.sync_runs(&room.fleet).map(Event::SyncRuns),
        Command::ReadChanges(Period { from, to }) => {
            let events = room.store.changes(&room.fleet, from, to)?;
            Ok(Event::Changes(Arc::new(net(events))))
        }
        Command::ReadHistory(msn) => {
            let events = room.store.history(&room.fleet, &msn)?;
            Ok(Event::Changes(Arc::new(events)))
        }
        // Every other command has been done before this.
        _ => Ok(Event::Done),
    })
    .await
}

/// The whole kept fleet.
fn read(room: &FleetHandle) -> Result<Event, Problem> {
    Ok(Event::Fleet(Arc::new(room.kept()?)))
}

/// Units that are read one by one; for more of them the whole fleet is read at once.
const ONE_BY_ONE: usize = 64;

/// The rows of units as they are now.
fn concerned(room: &FleetHandle, units: &[Msn]) -> Result<Event, Problem> {
    let mut rows = Vec::with_capacity(units.len());
    if units.len() <= ONE_BY_ONE {
        for msn in units {
            rows.extend(room.store.unit(&room.fleet, msn)?.map(FleetUnit::into_row));
        }
    } else {
        let wanted: HashSet<&Msn> = units.iter().collect();
        room.store.for_each_unit(&room.fleet, &mut |unit| {
            if wanted.contains(&unit.unit.msn) {
                rows.push(unit.into_row());
            }
            Ok(())
        })?;
    }
    Ok(Event::Rows(rows))
}
