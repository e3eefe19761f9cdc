//! `pdesk sync` and `pdesk syncs`: bringing the kept fleet up to date, and when that was done.

use super::{watch, wrong};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field};
use crate::cli::session::Session;
use crate::cli::{rows, when};
use crate::desk::{ReadSyncRuns, SyncFleet, SyncStep, Watch};
use crate::domain::fleet::{SyncOptions, SyncRun, SyncSummary};
use crate::domain::lookup::parse_entries;
use crate::domain::{Capability, Identifier, LookupRow, Msn, Problem, RowState};
use crate::report::Cell;
use crate::text::Message;
use clap::ArgAction;
use std::path::PathBuf;

/// How long a fetched unit is fresh enough where nobody says otherwise: a run that broke off goes on where it was.
const USUAL_MAX_AGE_SECS: u64 = 3600;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct SyncArgs {
    #[arg(long, value_name = "DURATION", help = "pdesk-arg-sync-max-age")]
    max_age: Option<String>,
    #[arg(long, conflicts_with = "max_age", help = "pdesk-arg-sync-retry-failed")]
    retry_failed: bool,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append,
          conflicts_with_all = ["max_age", "retry_failed", "merchant", "ids"])]
    #[arg(help = "pdesk-arg-sync-msn")]
    msn: Vec<String>,
    #[arg(long, value_name = "ID", action = ArgAction::Append, help = "pdesk-arg-sync-merchant")]
    merchant: Vec<String>,
    #[arg(long, value_name = "FILE|-", help = "pdesk-arg-sync-ids")]
    ids: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "ids", help = "files-arg-sheet")]
    sheet: Option<String>,
}

pub(super) async fn run(console: &Console, args: SyncArgs) -> Result<Exit, Problem> {
    let max_age_secs = match &args.max_age {
        Some(text) => when::duration(text)?.as_secs(),
        None => USUAL_MAX_AGE_SECS,
    };
    let (ids, sheet) = (args.ids.as_deref(), args.sheet.as_deref());
    let add = watch::merchants(console, &args.merchant, ids, sheet)?;
    let only = chosen(&args.msn)?;
    let (mut session, profile) = Session::open(console).await?;
    if !add.is_empty() {
        if profile.api.lacks(Capability::ListFleet).is_none() {
            console.say(&Message::new("pdesk-watch-not-needed"));
        }
        let remove = Vec::new();
        session.answer(Watch { add, remove }).await?;
    }
    let options = SyncOptions {
        max_age_secs,
        only_failed: args.retry_failed,
        only,
        first: Vec::new(),
    };
    sync(console, &mut session, options).await
}

/// The units that were chosen, each once.
fn chosen(ids: &[String]) -> Result<Vec<Msn>, Problem> {
    let mut units = Vec::new();
    for entry in parse_entries(&ids.join("\n")) {
        match entry.parsed {
            // Chosen units are counted against those that are kept, which are there once.
            Ok(Identifier::Msn(msn)) if units.contains(&msn) => {}
            Ok(Identifier::Msn(msn)) => units.push(msn),
            _ => {
                return Err(wrong(
                    Message::new("pdesk-not-an-msn").with("id", entry.input),
                ));
            }
        }
    }
    Ok(units)
}

async fn sync(
    console: &Console,
    session: &mut Session,
    options: SyncOptions,
) -> Result<Exit, Problem> {
    let chosen = options.only.len();
    let mut failed: Vec<LookupRow> = Vec::new();
    let mut summary = None;
    let take = |step| match step {
        SyncStep::Rows(rows) => {
            failed.extend(rows.into_iter().filter(|row| row.state == RowState::Failed));
        }
        SyncStep::Summary(counts) => summary = Some(counts),
        SyncStep::Fleet(_) => {}
    };
    let ended = session.run_with_bar(SyncFleet(options), take).await;
    let Some(summary) = summary else {
        return Ok(ended?.map_or_else(|| console.interrupted(), |()| Exit::Done));
    };
    deliver(console, &summary)?;
    // Where the run itself failed that is told below, and rows would say the same again.
    if ended.is_ok() {
        rows::say_notes(console, &failed);
    }
    match ended {
        Err(problem) => Ok(console.refuse(&problem)),
        Ok(None) => {
            console.say(&Message::new("pdesk-sync-interrupted"));
            Ok(Exit::Cancelled)
        }
        // Chosen numbers that are not kept are in no count.
        Ok(Some(())) if summary.total < chosen => {
            let strangers = chosen - summary.total;
            console.say(&Message::new("pdesk-sync-not-kept").with("count", strangers));
            Ok(Exit::SomeFailed)
        }
        Ok(Some(())) if summary.failed > 0 => {
            console.say(&Message::new("pdesk-sync-retry"));
            Ok(Exit::SomeFailed)
        }
        Ok(Some(())) => Ok(Exit::Done),
    }
}

fn deliver(console: &Console, summary: &SyncSummary) -> Result<(), Problem> {
    let sentence = Message::new("pdesk-sync-summary")
        .with("total", summary.total)
        .with("fetched", summary.fetched)
        .with("reused", summary.reused)
        .with("failed", summary.failed)
        .with("not_visible", summary.not_visible)
        .with("changed", summary.changed)
        .with("seconds", summary.seconds)
        .with("requests", summary.requests);
    record::deliver_line(console, &counts(summary), &sentence)
}

/// The counts of a sync with the keys that scripts rely on.
fn counts(summary: &SyncSummary) -> Vec<Field> {
    record::fields! {
        "total", Message::new("pdesk-head-total") => Cell::count(summary.total);
        "fetched", Message::new("pdesk-head-fetched") => Cell::count(summary.fetched);
        "reused", Message::new("pdesk-head-reused") => Cell::count(summary.reused);
        "failed", Message::new("pdesk-head-failed") => Cell::count(summary.failed);
        "not_visible", Message::new("pdesk-head-not-visible") => Cell::count(summary.not_visible);
        "changed", Message::new("pdesk-head-changed") => Cell::count(summary.changed);
        "seconds", Message::new("pdesk-head-seconds") => number(summary.seconds);
        "requests", Message::new("pdesk-head-requests") => number(summary.requests);
    }
}

/// A count as a cell. No count of ours is so large that a float would lose any of it.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn number(count: u64) -> Cell {
    Cell::Number(count as f64)
}

pub(super) async fn list(console: &Console) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let runs = session.answer(ReadSyncRuns).await?;
    let any = SyncRun {
        id: 0,
        started_at: 0,
        ended_at: None,
        is_complete: false,
        summary: SyncSummary::default(),
    };
    let sheet = record::sheet(of_run(&any), runs.iter().map(of_run));
    console.deliver_sheet(&sheet)?;
    if runs.is_empty() {
        console.say(&Message::new("pdesk-no-sync-next"));
    }
    Ok(Exit::Done)
}

fn of_run(run: &SyncRun) -> Vec<Field> {
    let mut fields = record::fields! {
        "id", Message::new("pdesk-head-run") => Cell::Digits(run.id.to_string());
        "started_at", Message::new("pdesk-head-started") => Cell::Time(run.started_at);
        "ended_at", Message::new("pdesk-head-ended") => run.ended_at.map_or(Cell::Empty, Cell::Time);
        "is_complete", Message::new("pdesk-head-complete") => Cell::Flag(run.is_complete);
    };
    fields.extend(counts(&run.summary));
    fields
}
