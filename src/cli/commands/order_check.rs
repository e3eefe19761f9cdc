//! `pdesk order check`: what will delay or fail an order, before anybody sees it.

use super::wrong;
use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::{self, Session};
use crate::desk::{Ask, Gather, MayTeamSend};
use crate::domain::order::preflight::{Facts, Grade, Remark, preflight, tally};
use crate::domain::order::{self, OrderDraft};
use crate::domain::{ApiKind, Problem};
use crate::report::{Source, read_text, remarks_sheet};
use crate::text::{Message, Tell};
use std::path::Path;

pub(super) async fn run(console: &Console, args: &CheckArgs) -> Result<Exit, Problem> {
    // The file first: a mistake in it should need neither keyring nor network to be found.
    let draft = read(&args.file)?;
    let (api, facts) = known(console, args, &draft).await?;
    let remarks = preflight(&draft, api, &facts);
    let shown = remarks_sheet(&remarks, &console.catalog);
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
    Ok(if tally.errors == 0 {
        Exit::Done
    } else {
        Exit::SomeFailed
    })
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
            console.tell_problem(&problem);
        }
        let api = match &args.api {
            Some(word) => ApiKind::from_text(word).map_err(wrong)?,
            None => profile.api,
        };
        return Ok((api, facts));
    }
    let api = chosen_api(console, args.api.as_deref())?;
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

/// The API whose rules count: the one asked for, else that of the run's profile, else the current one.
fn chosen_api(console: &Console, asked: Option<&str>) -> Result<ApiKind, Problem> {
    if let Some(word) = asked {
        return ApiKind::from_text(word).map_err(wrong);
    }
    match session::choose(console.shared.as_ref()) {
        Ok(chosen) => Ok(chosen.profile().api),
        // A profile that was named must exist; without one there is nothing to ask.
        Err(problem) if is_named(console) => Err(problem),
        Err(_) => Ok(ApiKind::Management),
    }
}

fn is_named(console: &Console) -> bool {
    let shared = console.shared.as_ref();
    let named = shared.and_then(|shared| shared.profile.as_ref());
    named.is_some_and(|name| !name.is_empty())
}

/// Reads an order file.
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
