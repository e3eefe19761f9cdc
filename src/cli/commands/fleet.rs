//! `pdesk lookup` and `pdesk fleet`.

use super::{kept, wrong};
use crate::cli::args::QueryArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::cli::{query, rows};
use crate::desk::{LoadFleet, LookUp};
use crate::domain::lookup::parse_entries;
use crate::domain::{Capability, LookupEntry, Problem, UnitFlag};
use crate::report::{Column, Query, Source, read_entries};
use crate::text::Message;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct LookupArgs {
    #[arg(value_name = "ID", help = "cli-arg-lookup-ids")]
    ids: Vec<String>,
    #[arg(short, long, value_name = "FILE|-", help = "cli-arg-lookup-input")]
    input: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "input")]
    #[arg(help = "files-arg-sheet")]
    sheet: Option<String>,
    #[arg(long, help = "cli-arg-lookup-include-doubtful")]
    include_doubtful: bool,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct FleetArgs {
    #[arg(long, help = "pdesk-arg-fleet-kept")]
    kept: bool,
    #[command(flatten)]
    query: QueryArgs,
}

/// What a table of a look-up shows a person; files have every column.
const LOOKED_UP: [Column; 7] = [
    Column::Input,
    Column::State,
    Column::Merchant,
    Column::Msn,
    Column::Name,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
];

/// What a table of the fleet shows a person.
const FLEET: [Column; 7] = [
    Column::BusinessId,
    Column::Merchant,
    Column::Msn,
    Column::Name,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::State,
];

pub(super) async fn look_up(console: &Console, args: LookupArgs) -> Result<Exit, Problem> {
    let entries = entries(console, &args)?;
    if entries.is_empty() {
        let next = Message::new("cli-nothing-to-look-up-next");
        return Err(wrong(Message::new("cli-nothing-to-look-up")).next(next));
    }
    // What is no identifier at all is looked up by no option.
    let is_doubtful = |entry: &LookupEntry| entry.parsed.is_ok() && !entry.doubts.is_empty();
    let has_doubtful = !args.include_doubtful && entries.iter().any(is_doubtful);
    let (mut session, _) = Session::open(console).await?;
    let places = rows::places(&entries);
    let look_up = LookUp {
        entries,
        include_doubtful: args.include_doubtful,
    };
    let query = Query::default();
    let exit = rows::run(console, &mut session, look_up, &places, &LOOKED_UP, &query).await?;
    if has_doubtful {
        console.say(&Message::new("cli-hint-doubtful"));
    }
    Ok(exit)
}

pub(super) async fn run(console: &Console, args: &FleetArgs) -> Result<Exit, Problem> {
    let query = query::of(&args.query)?;
    if args.kept {
        return kept::show(console, &query).await;
    }
    let mut session = Session::open_for(console, Capability::ListFleet).await?;
    let places = rows::Places::new();
    rows::run(console, &mut session, LoadFleet, &places, &FLEET, &query).await
}

/// The identifiers of the command line, each argument a line of its own, and below them those of the input.
fn entries(console: &Console, args: &LookupArgs) -> Result<Vec<LookupEntry>, Problem> {
    let mut entries = parse_entries(&args.ids.join("\n"));
    if let Some(path) = &args.input {
        let read = read_entries(Source::from_argument(path), args.sheet.as_deref())?;
        read.how.iter().for_each(|how| console.say(how));
        let before = args.ids.len();
        entries.extend(read.entries.into_iter().map(|mut entry| {
            // Rows are put in order by line and text, so that no line may be there twice.
            entry.line += before;
            entry
        }));
    }
    Ok(entries)
}
