//! `pdesk changes` and `pdesk history`: what changed, and what happened to one unit.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::cli::when::{self, End};
use crate::desk::{Period, ReadChanges, ReadHistory};
use crate::domain::fleet::{Change, UnitChange};
use crate::domain::{Msn, Problem};
use crate::report;
use crate::text::Message;
use chrono::Local;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ChangesArgs {
    #[arg(long, value_name = "DATE", help = "pdesk-arg-changes-from")]
    from: Option<String>,
    #[arg(long, value_name = "DATE", help = "pdesk-arg-changes-to")]
    to: Option<String>,
    #[arg(long, value_name = "MSN", help = "pdesk-arg-changes-msn")]
    msn: Option<String>,
}

pub(super) async fn run(console: &Console, args: &ChangesArgs) -> Result<Exit, Problem> {
    let now = Local::now();
    let side = |text: &Option<String>, end| {
        let text = text.as_deref();
        text.map(|text| when::moment(text, end, now)).transpose()
    };
    let (from, to) = (side(&args.from, End::From)?, side(&args.to, End::To)?);
    if let (Some(from), Some(to)) = (from, to)
        // A day alone as both ends is no empty period, since the first begins a second before it.
        && from >= to
    {
        return Err(wrong(Message::new("pdesk-period-backwards")));
    }
    let msn = args.msn.as_deref().map(self::msn).transpose()?;
    let (mut session, _) = Session::open(console).await?;
    let changes = session.answer(ReadChanges(Period { from, to })).await?;
    let mut changes: Vec<UnitChange> = changes.to_vec();
    changes.retain(|change| msn.as_ref().is_none_or(|msn| change.msn == *msn));
    console.deliver_sheet(&report::changes_sheet(&changes))?;
    let count =
        |wanted: fn(&Change) -> bool| changes.iter().filter(|one| wanted(&one.change)).count();
    let message = Message::new("pdesk-changes-summary")
        .with("added", count(|change| *change == Change::Added))
        .with("gone", count(|change| *change == Change::Gone))
        .with("back", count(|change| *change == Change::Back))
        .with(
            "changed",
            count(|change| matches!(change, Change::Changed(_))),
        );
    console.say(&message);
    Ok(Exit::Done)
}

pub(super) async fn history(console: &Console, text: &str) -> Result<Exit, Problem> {
    let msn = msn(text)?;
    let (mut session, _) = Session::open(console).await?;
    let changes = session.answer(ReadHistory(msn.clone())).await?;
    if changes.is_empty() {
        let what = Message::new("pdesk-no-history").with("msn", msn.as_str());
        return Err(wrong(what).next(Message::new("pdesk-no-history-next")));
    }
    console.deliver_sheet(&report::changes_sheet(&changes))?;
    Ok(Exit::Done)
}

/// The sales unit of an argument.
fn msn(text: &str) -> Result<Msn, Problem> {
    Msn::parse(text)
        .map_err(|why| wrong(Message::new("pdesk-not-an-msn").with("id", text)).because(why))
}
