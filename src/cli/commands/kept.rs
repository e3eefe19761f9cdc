//! `pdesk fleet --kept`: the fleet as it is on this computer. Nothing is asked of the service.

use crate::cli::args::QueryArgs;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session::Session;
use crate::cli::{query, rows};
use crate::desk::{KeptFleet, ReadFleet};
use crate::domain::problem::ProblemKind;
use crate::domain::{LookupRow, Problem, UnitFlag};
use crate::report::{Cell, Column, in_usual_order};
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

pub(super) async fn run(face: &Face, args: &QueryArgs) -> Result<Exit, Problem> {
    let query = query::of(args)?;
    let (mut session, _) = Session::open(face).await?;
    let fleet = read(&mut session).await?;
    let mut rows = fleet.rows.clone();
    in_usual_order(&mut rows);
    let chosen = query::choose(rows, &query, &face.catalog);
    rows::write(face, &chosen, &KEPT)?;
    say_age(face, &fleet, chosen.len());
    Ok(Exit::Done)
}

/// Reads the kept fleet.
pub(super) async fn read(session: &mut Session) -> Result<Arc<KeptFleet>, Problem> {
    session.answer(ReadFleet).await
}

/// The problem of a question to a fleet that was never synced: "nothing found" would be taken for an answer.
pub(super) fn nothing_kept() -> Problem {
    Problem::new(ProblemKind::Input, Message::new("line-nothing-kept"))
        .next(Message::new("line-no-sync-next"))
}

/// Says how many rows there are, and how old the fleet is.
fn say_age(face: &Face, fleet: &KeptFleet, shown: usize) {
    let Some(oldest) = fleet.rows.iter().filter_map(fetched).min() else {
        face.say(&nothing_kept().what);
        face.say(&Message::new("line-no-sync-next"));
        return;
    };
    let time = |seconds| Cell::Time(seconds).for_people(&face.catalog);
    let newest = fleet.rows.iter().filter_map(fetched).max();
    let message = Message::new("line-kept-summary")
        .with("shown", shown)
        .with("total", fleet.rows.len())
        .with("oldest", time(oldest))
        .with("newest", time(newest.unwrap_or(oldest)));
    face.say(&message);
    if let Some(run) = fleet.newest.as_ref().filter(|run| !run.is_complete) {
        let message = Message::new("line-kept-incomplete").with("when", time(run.started_at));
        face.say(&message);
    }
}

const fn fetched(row: &LookupRow) -> Option<i64> {
    row.fetched_at
}
