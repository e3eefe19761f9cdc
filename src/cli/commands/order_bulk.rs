//! `pdesk order bulk`: a file of orders, checked or sent, with a result for every line of it.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record;
use crate::cli::session::Session;
use crate::desk::{
    Ask, BulkRequest, BulkSheet, BulkStep, CheckBulk, ExportTarget, Exported, ReadRun,
    RecallMapping, ResultRequest, SendBulk, WriteTemplate,
};
use crate::domain::Problem;
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, Reading, Rows, SkipReason, Standing};
use crate::report::{Cell, Words, parse_constant, parse_mapping};
use crate::text::{Message, Tell};
use clap::ArgAction;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct BulkArgs {
    #[arg(value_name = "FILE", required_unless_present_any = ["only_failed", "template"], help = "bulk-arg-file")]
    file: Option<PathBuf>,
    #[arg(long, value_name = "NAME", help = "files-arg-sheet")]
    sheet: Option<String>,
    #[arg(long, value_name = "NAME", help = "bulk-arg-preset")]
    preset: Option<String>,
    #[arg(long, value_name = "COLUMN=FIELD", action = ArgAction::Append, help = "bulk-arg-map")]
    map: Vec<String>,
    #[arg(long, value_name = "FIELD=VALUE", action = ArgAction::Append, help = "bulk-arg-set")]
    set: Vec<String>,
    #[arg(long, value_name = "ROW,…", value_delimiter = ',', action = ArgAction::Append, help = "bulk-arg-exclude")]
    exclude: Vec<usize>,
    #[arg(long, help = "bulk-arg-remembered")]
    remembered: bool,
    #[arg(long, help = "bulk-arg-online")]
    online: bool,
    #[arg(long, help = "bulk-arg-website")]
    website: bool,
    #[arg(long, conflicts_with_all = ["online", "website"], help = "bulk-arg-offline")]
    offline: bool,
    #[arg(long, help = "bulk-arg-order-again")]
    order_again: bool,
    #[arg(long, help = "cli-arg-order-accept-doubtful")]
    accept_doubtful: bool,
    #[arg(long, value_name = "OUT", required_unless_present = "template")]
    #[arg(help = "bulk-arg-results")]
    results: Option<PathBuf>,
    #[arg(long, help = "bulk-arg-send")]
    send: bool,
    // Two files cannot both be the one that is read, and neither may be left out without a word.
    #[arg(
        long,
        value_name = "RESULT",
        conflicts_with = "file",
        help = "bulk-arg-only-failed"
    )]
    only_failed: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with_all = [
        "file", "sheet", "preset", "map", "set", "exclude", "remembered", "online", "website",
        "offline", "order_again", "accept_doubtful", "results", "send", "only_failed",
    ])]
    #[arg(help = "bulk-arg-template")]
    template: Option<PathBuf>,
}

/// Rows that are told beside the result; the result file has all of them.
const MOST_TOLD: usize = 12;

pub(super) async fn run(console: &Console, args: &BulkArgs) -> Result<Exit, Problem> {
    if let Some(path) = &args.template {
        return template(console, path).await;
    }
    let mut request = request(args)?;
    // Without a template clap insists on it.
    let results = args.results.as_deref().unwrap_or_else(|| Path::new(""));
    // Before anything is sent: orders whose results have no place would be known to the ledger alone.
    check_results(results, &request.file)?;
    let began = Instant::now();
    let (mut session, _) = Session::open(console).await?;
    if args.remembered {
        remember(console, &mut session, &mut request).await?;
    }
    let mut sheet: Option<BulkSheet> = None;
    let request = Box::new(request);
    let ended = if args.send {
        let take = |step| match step {
            BulkStep::Sheet(new) => sheet = Some(Arc::unwrap_or_clone(new)),
            BulkStep::Waits => console.say(&Message::new("bulk-waits")),
            BulkStep::Rows(rows) => {
                if let Some(sheet) = &mut sheet {
                    sheet.update(rows);
                }
            }
        };
        session.run_with_bar(SendBulk(request), take).await
    } else {
        let checked = session.end_with_bar(CheckBulk(request)).await;
        checked.map(|checked| checked.map(|new| sheet = Some(Arc::unwrap_or_clone(new))))
    };
    let took = began.elapsed();
    let Some(mut sheet) = sheet else {
        return Ok(ended?.map_or_else(|| console.interrupted(), |()| Exit::Done));
    };
    if args.send && !matches!(ended, Ok(Some(()))) {
        reread(&mut session, &mut sheet).await;
    }
    sheet.how.iter().for_each(|how| console.say(how));
    tell_rows(console, &sheet);
    tell_waiting(console, &sheet);
    let counts = sheet.counts();
    let failed = failed(&sheet);
    let interrupted = interrupted(&sheet);
    // Also of a run that failed or was stopped: what was sent until then must be in the file.
    write(console, &mut session, sheet, results).await?;
    deliver(console, &counts, took, args.send)?;
    if counts.input == 0 {
        console.say(&Message::new("files-no-line"));
    }
    match ended {
        Err(problem) => Ok(console.refuse(&problem)),
        Ok(None) => {
            console.say(&interrupted);
            Ok(Exit::Cancelled)
        }
        Ok(Some(())) => {
            let is_left = args.send && counts.not_sent > 0;
            let is_good = counts.input > 0 && failed == 0 && !is_left;
            Ok(Exit::of_success(is_good))
        }
    }
}

fn request(args: &BulkArgs) -> Result<BulkRequest, Problem> {
    let file = args.only_failed.clone().or_else(|| args.file.clone());
    Ok(BulkRequest {
        file: file.unwrap_or_default(),
        reading: Reading {
            sheet: args.sheet.clone(),
            preset: args.preset.clone(),
            columns: args
                .map
                .iter()
                .map(|text| parse_mapping(text).map_err(wrong))
                .collect::<Result<_, _>>()?,
            constants: args
                .set
                .iter()
                .map(|text| parse_constant(text).map_err(wrong))
                .collect::<Result<_, _>>()?,
        },
        only_failed: args.only_failed.is_some(),
        excluded: args.exclude.iter().copied().collect(),
        released: all_if(args.order_again),
        accepted: all_if(args.accept_doubtful),
        ask: Ask {
            site: args.website,
            // What is open at the service is looked at before anything leaves; an API that cannot list orders is not asked.
            orders: args.online || (args.send && !args.offline),
            ..if args.online {
                Ask::ONLINE
            } else {
                Ask::default()
            }
        },
        ..BulkRequest::default()
    })
}

/// Every row of the file, or none: a command line names no single ones.
fn all_if(wanted: bool) -> Rows {
    if wanted { Rows::All } else { Rows::default() }
}

/// Writes an empty file of orders, with the columns that the profile's API knows.
async fn template(console: &Console, path: &Path) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let template = WriteTemplate {
        path: path.to_path_buf(),
        dialect: console.dialect,
        words: words_of(console, path),
    };
    let Exported { path, rows } = session.answer(template).await?;
    console.confirm(&path, rows);
    Ok(Exit::Done)
}

/// Takes over what the file's columns were chosen to be the last time; what is said now counts more.
async fn remember(
    console: &Console,
    session: &mut Session,
    request: &mut BulkRequest,
) -> Result<(), Problem> {
    // Nobody is asked only to see the heads.
    let look = BulkRequest {
        ask: Ask::default(),
        ..request.clone()
    };
    let sheet = session.answer(CheckBulk(Box::new(look))).await?;
    let heads = sheet.heads.clone();
    let mut columns = session.answer(RecallMapping(heads)).await?;
    if columns.is_empty() {
        console.say(&Message::new("bulk-nothing-remembered"));
    }
    let said = &request.reading.columns;
    columns.retain(|(head, _)| said.iter().all(|(said, _)| said != head));
    request.reading.columns.extend(columns);
    Ok(())
}

/// Refuses, before anything is sent, a place for the results that would cost the file or cannot be written to.
fn check_results(results: &Path, file: &Path) -> Result<(), Problem> {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    if whole(results).is_some_and(|results| Some(results) == whole(file)) {
        return Err(wrong(Message::new("bulk-results-is-input")));
    }
    let folder = match results.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        let path = folder.display().to_string();
        return Err(wrong(
            Message::new("bulk-results-no-folder").with("path", path),
        ));
    }
    Ok(())
}

/// The rows as the ledger has them, where the run could not tell all of them.
async fn reread(session: &mut Session, sheet: &mut BulkSheet) {
    let Some(run) = sheet.run else { return };
    if let Ok(read) = session.answer(ReadRun(run)).await {
        sheet.rows.clone_from(&read.rows);
    }
}

/// What is said of a run that a person stopped. A second Ctrl-C does not wait for what is on the way.
fn interrupted(sheet: &BulkSheet) -> Message {
    let rows = sheet.rows.iter();
    match rows.filter(|row| row.state == BulkState::Sent).count() {
        0 => Message::new("bulk-interrupted"),
        count => Message::new("bulk-interrupted-on-the-way").with("count", count),
    }
}

/// Rows that did not go well: refused, unknown, or impossible to send as they are.
fn failed(sheet: &BulkSheet) -> usize {
    let has_failed = |row: &&BulkRow| match row.state {
        // Nothing is on its way once a run has ended; a row that says so was never answered.
        BulkState::Rejected | BulkState::Unknown | BulkState::Sent => true,
        BulkState::Skipped => matches!(
            row.skip,
            Some(
                SkipReason::Invalid(_)
                    | SkipReason::MayExist(_)
                    | SkipReason::Expired(_)
                    | SkipReason::Doubtful(_)
            )
        ),
        BulkState::Planned | BulkState::Confirmed => false,
    };
    sheet.rows.iter().filter(has_failed).count()
}

/// Says what there is to say about rows, what was remarked about those that were sent included.
fn tell_rows(console: &Console, sheet: &BulkSheet) {
    let mut told = Vec::new();
    for row in &sheet.rows {
        let reasons = row.reasons().into_iter();
        let is_order = row.state != BulkState::Skipped;
        let warnings = row.warnings.iter().filter(|_| is_order).map(Tell::tell);
        told.extend(reasons.chain(warnings).map(|message| (row, message)));
    }
    for (row, message) in told.iter().take(MOST_TOLD) {
        let line = Message::new("bulk-row-told")
            .with("line", row.line)
            .with("state", row.standing().tell())
            .with("message", message.clone());
        console.say(&line);
    }
    if told.len() > MOST_TOLD {
        let more = told.len() - MOST_TOLD;
        console.say(&Message::new("bulk-more-told").with("count", more));
    }
}

/// Counts apart what waits for a person's word, and says how it is given.
fn tell_waiting(console: &Console, sheet: &BulkSheet) {
    for (standing, id) in [
        (Standing::NeedsWord, "bulk-need-word"),
        (Standing::OnHold, "bulk-on-hold"),
    ] {
        let rows = sheet.rows.iter();
        let count = rows.filter(|row| row.standing() == standing).count();
        if count > 0 {
            console.say(&Message::new(id).with("count", count));
        }
    }
}

async fn write(
    console: &Console,
    session: &mut Session,
    sheet: BulkSheet,
    path: &Path,
) -> Result<(), Problem> {
    let request = ResultRequest {
        sheet: Arc::new(sheet),
        target: ExportTarget {
            path: path.to_path_buf(),
            dialect: console.dialect,
            formula_guard: console.formula_guard(),
            words: words_of(console, path),
        },
    };
    let Exported { path, rows } = session.answer(request).await?;
    console.confirm(&path, rows);
    Ok(())
}

/// A workbook is for people; every other file may be read by a program, as all that a command writes.
pub(super) fn words_of(console: &Console, path: &Path) -> Words {
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("xlsx") => {
            Words::Language(console.catalog.language())
        }
        _ => Words::Keys,
    }
}

fn deliver(
    console: &Console,
    counts: &BulkCounts,
    took: Duration,
    is_sent: bool,
) -> Result<(), Problem> {
    let seconds = (took.as_secs_f64() * 1000.0).round() / 1000.0;
    let fields = record::fields! {
        "input", Message::new("bulk-head-input") => Cell::count(counts.input);
        "confirmed", Message::new("bulk-head-confirmed") => Cell::count(counts.confirmed);
        "rejected", Message::new("bulk-head-rejected") => Cell::count(counts.rejected);
        "unknown", Message::new("bulk-head-unknown") => Cell::count(counts.unknown);
        "skipped", Message::new("bulk-head-skipped") => Cell::count(counts.skipped);
        "not_sent", Message::new("bulk-head-not-sent") => Cell::count(counts.not_sent);
        "seconds", Message::new("bulk-head-seconds") => Cell::Number(seconds);
    };
    let sentence = match is_sent {
        true => Message::new("bulk-summary"),
        false => Message::new("bulk-summary-dry"),
    };
    let sentence = sentence
        .with("input", counts.input)
        .with("confirmed", counts.confirmed)
        .with("rejected", counts.rejected)
        .with("unknown", counts.unknown)
        .with("skipped", counts.skipped)
        .with("not_sent", counts.not_sent);
    record::deliver_line(console, &fields, &sentence)
}
