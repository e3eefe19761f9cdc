//! `pdesk order check`: what will delay or fail an order, before anybody sees it.

use crate::cli::args::one_of;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::{self, Session};
use crate::desk::{Ask, Gather, MayTeamSend};
use crate::domain::order::preflight::{Facts, Grade, Remark, preflight, tally};
use crate::domain::order::{self, OrderDraft};
use crate::domain::{ApiKind, Problem};
use crate::report::{Source, read_text, remarks_sheet};
use crate::text::{Message, Tell};
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CheckArgs {
    #[arg(value_name = "FILE", help = "cli-arg-order-check-file")]
    file: PathBuf,
    #[arg(long, value_name = "management|partner", value_parser = one_of(&ApiKind::ALL, ApiKind::as_str), help = "cli-arg-order-check-api")]
    api: Option<ApiKind>,
    #[arg(long, help = "preflight-arg-online")]
    online: bool,
    #[arg(long, help = "preflight-arg-website")]
    website: bool,
}

pub(super) async fn run(console: &Console, args: &CheckArgs) -> Result<Exit, Problem> {
    // The file first: a mistake in it should need neither keyring nor network to be found.
    let draft = read(&args.file)?;
    let (api, facts) = known(console, args, &draft).await?;
    let remarks = preflight(&draft, api, &facts);
    let shown = remarks_sheet(&remarks, &console.catalog);
    // A script gets its list also where it is empty; a person need not read the heads of nothing.
    if !shown.rows.is_empty() || console.style().is_some() {
        console.deliver_sheet(&shown)?;
    }
    let tally = tally(&remarks);
    let summary = match tally.errors {
        0 => Message::new("cli-order-good"),
        errors => Message::new("cli-order-bad").with("errors", errors),
    };
    let summary = summary.with("warnings", tally.warnings);
    console.say(&summary.with("api", api.tell()));
    if !args.online {
        console.say(&Message::new("preflight-cli-offline"));
    }
    Ok(Exit::of_success(tally.errors == 0))
}

/// The API whose rules count, and what is known of the merchant: nothing but what was asked for.
async fn known(
    console: &Console,
    args: &CheckArgs,
    draft: &OrderDraft,
) -> Result<(ApiKind, Facts), Problem> {
    let site = args.website;
    if args.online {
        let (mut session, profile) = Session::open(console).await?;
        let ask = Ask {
            site,
            ..Ask::ONLINE
        };
        let facts = gather(&mut session, draft, ask).await?;
        if let Some(problem) = session.answer(MayTeamSend).await? {
            // Told and no more: the order itself was checked, and may be right.
            console.tell_problem(&problem);
        }
        return Ok((args.api.unwrap_or(profile.api), facts));
    }
    let api = args.api.map_or_else(|| usual_api(console), Ok)?;
    if !site {
        return Ok((api, Facts::default()));
    }
    let ask = Ask {
        site,
        ..Ask::default()
    };
    let facts = gather(&mut Session::start(console)?, draft, ask).await?;
    Ok((api, facts))
}

/// Gathers what is known of a draft's merchant.
pub(super) async fn gather(
    session: &mut Session,
    draft: &OrderDraft,
    ask: Ask,
) -> Result<Facts, Problem> {
    let draft = Box::new(draft.clone());
    session
        .answer(Gather { draft, ask })
        .await
        .map(|facts| *facts)
}

/// The API whose rules count where none is asked for: that of the run's profile, else the current one.
fn usual_api(console: &Console) -> Result<ApiKind, Problem> {
    match session::choose(&console.shared) {
        Ok(chosen) => Ok(chosen.profile().api),
        // A profile that was named must exist; without one there is nothing to ask.
        Err(problem) if session::named(&console.shared).is_some() => Err(problem),
        Err(_) => Ok(ApiKind::Management),
    }
}

/// Reads an order file; `-` is the standard input.
pub(super) fn read(file: &Path) -> Result<OrderDraft, Problem> {
    let text = read_text(Source::from_argument(file))?.text;
    order::read_json(&text).map_err(|error| error.problem())
}

/// Tells what stops or may delay an order, beside the results.
pub(super) fn tell(console: &Console, remarks: &[Remark]) {
    let acts = |remark: &&Remark| matches!(remark.grade, Grade::Error | Grade::Warning);
    for remark in remarks.iter().filter(acts) {
        let mut line = console.catalog.say(&remark.grade.tell());
        if let Some(field) = remark.field {
            line.push_str(" · ");
            line.push_str(&console.catalog.say(&field.tell()));
        }
        line.push_str(": ");
        line.push_str(&console.catalog.say(&remark.reason));
        if let Some(suggestion) = &remark.suggestion {
            let suggestion = Message::new("cli-suggestion").with("text", suggestion);
            line.push(' ');
            line.push_str(&console.catalog.say(&suggestion));
        } else if let Some(fix) = &remark.fix {
            line.push(' ');
            line.push_str(&console.catalog.say(fix));
        }
        console.note(&line);
    }
}
