//! `pdesk fleet --kept`: the fleet as it is on this computer. Nothing is asked of the service.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::cli::{query, rows};
use crate::desk::{KeptFleet, ReadFleet};
use crate::domain::{Problem, UnitFlag};
use crate::report::{Cell, Column, Query, in_usual_order};
use crate::text::Message;
use std::sync::Arc;

/// What a table of the kept fleet shows a person.
const KEPT: [Column; 8] = [
    Column::BusinessId,
    Column::Merchant,
    Column::Msn,
    Column::Name,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::State,
    Column::FetchedAt,
];

pub(super) async fn show(console: &Console, query: &Query) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let fleet = read(&mut session).await?;
    let mut rows = fleet.rows.clone();
    in_usual_order(&mut rows);
    let chosen = query::choose(rows, query, &console.catalog);
    rows::write(console, &chosen, &KEPT)?;
    say_age(console, &fleet, chosen.len());
    Ok(Exit::Done)
}

/// Reads the kept fleet, which may be empty.
pub(super) async fn read(session: &mut Session) -> Result<Arc<KeptFleet>, Problem> {
    session.answer(ReadFleet).await
}

/// Reads the kept fleet for a question that needs one.
pub(super) async fn read_some(session: &mut Session) -> Result<Arc<KeptFleet>, Problem> {
    let fleet = read(session).await?;
    match fleet.rows.is_empty() {
        // "Nothing found" would be taken for an answer.
        true => Err(nothing_kept()),
        false => Ok(fleet),
    }
}

/// The problem of a question to a fleet that was never synced.
fn nothing_kept() -> Problem {
    Problem::input(Message::new("pdesk-nothing-kept")).next(Message::new("pdesk-no-sync-next"))
}

/// Says how many rows there are, and how old the fleet is.
fn say_age(console: &Console, fleet: &KeptFleet, shown: usize) {
    let fetched = || fleet.rows.iter().filter_map(|row| row.fetched_at);
    let Some(oldest) = fetched().min() else {
        console.say(&nothing_kept().what);
        console.say(&Message::new("pdesk-no-sync-next"));
        return;
    };
    let time = |seconds| Cell::Time(seconds).for_people(&console.catalog);
    let newest = fetched().max();
    let message = Message::new("pdesk-kept-summary")
        .with("shown", shown)
        .with("total", fleet.rows.len())
        .with("oldest", time(oldest))
        .with("newest", time(newest.unwrap_or(oldest)));
    console.say(&message);
    if let Some(run) = fleet.newest.as_ref().filter(|run| !run.is_complete) {
        let message = Message::new("pdesk-kept-incomplete").with("when", time(run.started_at));
        console.say(&message);
    }
}
