//! `pdesk watch`: the merchants that make up the fleet of an API that cannot list one.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::table;
use crate::cli::session::Session;
use crate::desk::{ReadWatched, Watch};
use crate::domain::lookup::parse_entries;
use crate::domain::{BusinessId, Identifier, LookupEntry, Problem};
use crate::report::{Cell, Column, Source, read_entries};
use crate::text::Message;
use clap::ArgAction;
use std::path::Path;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct WatchArgs {
    #[arg(long, value_name = "ID", action = ArgAction::Append, help = "pdesk-arg-watch-add")]
    add: Vec<String>,
    #[arg(long, value_name = "ID", action = ArgAction::Append, help = "pdesk-arg-watch-remove")]
    remove: Vec<String>,
}

pub(super) async fn run(console: &Console, args: &WatchArgs) -> Result<Exit, Problem> {
    let add = merchants(console, &args.add, None, None)?;
    let remove = merchants(console, &args.remove, None, None)?;
    let (mut session, _) = Session::open(console).await?;
    let watched = if add.is_empty() && remove.is_empty() {
        session.answer(ReadWatched).await?
    } else {
        session.answer(Watch { add, remove }).await?
    };
    let sheet = table! {
        id in &watched;
        "scheme", Column::Scheme.head() => Cell::Text(id.scheme().as_str().to_owned());
        "business_id", Column::BusinessId.head() => Cell::Digits(id.id().to_owned());
    };
    console.deliver_sheet(&sheet)?;
    if watched.is_empty() {
        console.say(&Message::new("pdesk-nothing-watched"));
    }
    Ok(Exit::Done)
}

/// The merchants of arguments and of a file.
///
/// # Errors
/// When something is no merchant, its check digit is wrong, or there is nothing in the file.
pub(super) fn merchants(
    console: &Console,
    ids: &[String],
    file: Option<&Path>,
    sheet: Option<&str>,
) -> Result<Vec<BusinessId>, Problem> {
    let mut found = Vec::new();
    for entry in parse_entries(&ids.join("\n")) {
        let what = Message::new("cli-not-a-business-id").with("id", &entry.input);
        found.push(merchant(entry, what)?);
    }
    if let Some(path) = file {
        let read = read_entries(Source::from_argument(path), sheet)?;
        read.how.iter().for_each(|how| console.say(how));
        if read.entries.is_empty() {
            let next = Message::new("files-no-line-next");
            return Err(wrong(Message::new("files-no-line")).next(next));
        }
        for entry in read.entries {
            let what = Message::new("cli-not-a-business-id-in-line")
                .with("line", entry.line)
                .with("id", &entry.input);
            found.push(merchant(entry, what)?);
        }
    }
    Ok(found)
}

/// The merchant of an entry; `what` is told where it is none.
fn merchant(entry: LookupEntry, what: Message) -> Result<BusinessId, Problem> {
    // A watched merchant is asked for in every sync from now on, so whatever is doubtful is refused.
    if let Some(doubt) = entry.doubts.into_iter().next() {
        return Err(wrong(what).because(doubt));
    }
    match entry.parsed {
        Ok(Identifier::Business(id)) => Ok(id),
        Ok(Identifier::Msn(_)) => Err(wrong(what).because(Message::new("pdesk-watch-msn"))),
        Err(why) => Err(wrong(what).because(why)),
    }
}
