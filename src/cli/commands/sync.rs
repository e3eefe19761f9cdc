//! `pdesk sync` and `pdesk syncs`: bringing the kept fleet up to date, and when that was done.

use super::{watch, wrong};
use crate::cli::args::{Format, SyncArgs};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, field};
use crate::cli::rows::{self, Bar};
use crate::cli::session::{Ending, Session};
use crate::cli::when;
use crate::desk::{ReadSyncRuns, SyncFleet, SyncStep, Watch};
use crate::domain::fleet::{SyncOptions, SyncRun, SyncSummary};
use crate::domain::lookup::parse_entries;
use crate::domain::{Capability, Identifier, LookupRow, Msn, Problem, RowState};
use crate::report::{Cell, Sheet};
use crate::text::Message;

/// How long a fetched unit is fresh enough where nobody says otherwise: a run that broke off goes on where it was.
const USUAL_MAX_AGE_SECS: u64 = 3600;

pub(super) async fn run(console: &Console, args: &SyncArgs) -> Result<Exit, Problem> {
    let max_age_secs = match &args.max_age {
        Some(text) => when::duration(text)?.as_secs(),
        None => USUAL_MAX_AGE_SECS,
    };
    let watched = watch::merchants(
        console,
        &args.merchant,
        args.ids.as_deref(),
        args.sheet.as_deref(),
    )?;
    let only = chosen(&args.msn)?;
    let (mut session, profile) = Session::open(console).await?;
    if !watched.is_empty() {
        if profile.api.lacks(Capability::ListFleet).is_none() {
            console.say(&Message::new("pdesk-watch-not-needed"));
        }
        let watch = Watch {
            add: watched,
            remove: Vec::new(),
        };
        session.answer(watch).await?;
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
    let bar = Bar::new(console.catalog);
    let chosen = options.only.len();
    let mut failed: Vec<LookupRow> = Vec::new();
    let mut summary = None;
    let ended = session
        .run(
            SyncFleet(options),
            |progress| bar.show(progress),
            |step| match step {
                SyncStep::Rows(rows) => {
                    failed.extend(rows.into_iter().filter(|row| row.state == RowState::Failed));
                }
                SyncStep::Summary(counts) => summary = Some(counts),
                SyncStep::Fleet(_) => {}
            },
        )
        .await;
    bar.clear();
    let Some(summary) = summary else {
        return Ok(match ended? {
            Ending::Cancelled => console.interrupted(),
            Ending::Done => Exit::Done,
        });
    };
    deliver(console, &summary)?;
    if ended.is_ok() {
        rows::say_notes(console, &failed);
    }
    match ended {
        Err(problem) => Ok(console.refuse(&problem)),
        Ok(Ending::Cancelled) => {
            console.say(&Message::new("pdesk-sync-interrupted"));
            Ok(Exit::Cancelled)
        }
        Ok(Ending::Done) if summary.total < chosen => {
            let strangers = chosen - summary.total;
            console.say(&Message::new("pdesk-sync-not-kept").with("count", strangers));
            Ok(Exit::SomeFailed)
        }
        Ok(Ending::Done) if summary.failed > 0 => {
            console.say(&Message::new("pdesk-sync-retry"));
            Ok(Exit::SomeFailed)
        }
        Ok(Ending::Done) => Ok(Exit::Done),
    }
}

/// One line: for scripts an object with these keys and no others, for people a sentence.
fn deliver(console: &Console, summary: &SyncSummary) -> Result<(), Problem> {
    match console.format {
        Format::Json => {
            let fields = counts(summary).map(|(key, _, count)| format!("\"{key}\": {count}"));
            let line = format!("{{{}}}", fields.join(", "));
            console.deliver(|writer| writeln!(writer, "{line}").map(|()| 1))
        }
        Format::Csv | Format::Xlsx => {
            let fields = counts(summary).map(|(key, head, count)| field(key, head, number(count)));
            record::deliver(console, &fields)
        }
        Format::Table => {
            let [
                total,
                fetched,
                reused,
                failed,
                not_visible,
                changed,
                seconds,
                requests,
            ] = counts(summary).map(|(_, _, count)| count);
            let message = Message::new("pdesk-sync-summary")
                .with("total", total)
                .with("fetched", fetched)
                .with("reused", reused)
                .with("failed", failed)
                .with("not_visible", not_visible)
                .with("changed", changed)
                .with("seconds", seconds)
                .with("requests", requests);
            let text = console.catalog.say(&message);
            console.deliver(|writer| writeln!(writer, "{text}").map(|()| 1))
        }
    }
}

/// The counts of a sync with the keys that scripts rely on.
fn counts(summary: &SyncSummary) -> [(&'static str, &'static str, u64); 8] {
    let wide = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    [
        ("total", "pdesk-head-total", wide(summary.total)),
        ("fetched", "pdesk-head-fetched", wide(summary.fetched)),
        ("reused", "pdesk-head-reused", wide(summary.reused)),
        ("failed", "pdesk-head-failed", wide(summary.failed)),
        (
            "not_visible",
            "pdesk-head-not-visible",
            wide(summary.not_visible),
        ),
        ("changed", "pdesk-head-changed", wide(summary.changed)),
        ("seconds", "pdesk-head-seconds", summary.seconds),
        ("requests", "pdesk-head-requests", summary.requests),
    ]
}

/// A count as a cell. No count of ours is so large that a float would lose any of it.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(super) fn number(count: u64) -> Cell {
    Cell::Number(count as f64)
}

pub(super) async fn list(console: &Console) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let runs = session.answer(ReadSyncRuns).await?;
    let heads = counts(&SyncSummary::default()).map(|(key, head, _)| (key, Message::new(head)));
    let mut sheet = Sheet::new(
        [
            ("id", Message::new("pdesk-head-run")),
            ("started_at", Message::new("pdesk-head-started")),
            ("ended_at", Message::new("pdesk-head-ended")),
            ("is_complete", Message::new("pdesk-head-complete")),
        ]
        .into_iter()
        .chain(heads),
    );
    sheet.rows.extend(runs.iter().map(cells));
    console.deliver_sheet(&sheet)?;
    if runs.is_empty() {
        console.say(&Message::new("pdesk-no-sync-next"));
    }
    Ok(Exit::Done)
}

fn cells(run: &SyncRun) -> Vec<Cell> {
    let about = [
        Cell::Digits(run.id.to_string()),
        Cell::Time(run.started_at),
        run.ended_at.map_or(Cell::Empty, Cell::Time),
        Cell::Flag(run.is_complete),
    ];
    let counts = counts(&run.summary).map(|(_, _, count)| number(count));
    about.into_iter().chain(counts).collect()
}
