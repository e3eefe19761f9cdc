//! `pdesk tag` and `pdesk note`: a person's own words on units and merchants.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::rows;
use crate::cli::session::Session;
use crate::desk::{Note, Rewrite, RowChange, Tag};
use crate::domain::fleet::Subject;
use crate::domain::lookup::parse_entries;
use crate::domain::{Identifier, LookupRow, Problem};
use crate::report::Column;
use crate::store::{CHANGED_MEANWHILE, NewNote};
use crate::text::Message;
use clap::ArgAction;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct TagArgs {
    #[arg(value_name = "MSN|ORG", required = true, help = "pdesk-arg-tag-ids")]
    ids: Vec<String>,
    #[arg(long, value_name = "a,b,…", value_delimiter = ',', action = ArgAction::Append, help = "pdesk-arg-tag-add")]
    add: Vec<String>,
    #[arg(long, value_name = "a,b,…", value_delimiter = ',', action = ArgAction::Append, help = "pdesk-arg-tag-remove")]
    remove: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct NoteArgs {
    #[arg(value_name = "MSN|ORG", help = "pdesk-arg-note-id")]
    id: String,
    #[arg(value_name = "TEXT", help = "pdesk-arg-note-text")]
    text: String,
    #[arg(long, value_name = "TEXT", help = "pdesk-arg-note-over")]
    over: Option<String>,
}

const TAGGED: [Column; 6] = [
    Column::Msn,
    Column::Name,
    Column::Merchant,
    Column::Tags,
    Column::MerchantTags,
    Column::Note,
];

pub(super) async fn tag(console: &Console, args: TagArgs) -> Result<Exit, Problem> {
    let words = |words: Vec<String>| {
        let words = words.into_iter().map(|word| word.trim().to_owned());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>()
    };
    let (add, remove) = (words(args.add), words(args.remove));
    if add.is_empty() && remove.is_empty() {
        return Err(wrong(Message::new("pdesk-tag-nothing")));
    }
    let subjects = subjects(&args.ids)?;
    let (mut session, _) = Session::open(console).await?;
    let tag = Tag {
        subjects,
        add,
        remove,
    };
    let written = session.answer(Rewrite(vec![RowChange::Tag(tag)])).await?;
    show(console, &written.rows)
}

pub(super) async fn note(console: &Console, args: NoteArgs) -> Result<Exit, Problem> {
    let mut subjects = subjects(&[args.id])?;
    // One argument may hold several numbers, and a note is about one thing.
    let (Some(subject), true) = (subjects.pop(), subjects.is_empty()) else {
        return Err(wrong(Message::new("pdesk-note-one")));
    };
    let (mut session, _) = Session::open(console).await?;
    let new = NewNote {
        subject,
        text: args.text.trim().to_owned(),
        seen: args.over,
    };
    let change = RowChange::Note(Note { notes: vec![new] });
    let written = session.answer(Rewrite(vec![change])).await;
    let written = written.map_err(not_over)?;
    let done = show(console, &written.rows)?;
    // Nothing that stood there goes unseen.
    for back in &written.back {
        if let RowChange::Note(former) = back {
            for note in former.notes.iter().filter(|note| !note.text.is_empty()) {
                console.say(&Message::new("pdesk-note-before").with("text", &note.text));
            }
        }
    }
    Ok(done)
}

/// What to do where something else stands than `--over` says: the same command once more would be refused again.
pub(super) fn not_over(problem: Problem) -> Problem {
    if problem.what.id() == CHANGED_MEANWHILE {
        return problem.next(Message::new("pdesk-note-not-over"));
    }
    problem
}

/// Shows every unit that it concerns as it is now.
fn show(console: &Console, rows: &[LookupRow]) -> Result<Exit, Problem> {
    rows::write(console, rows, &TAGGED)?;
    console.say(&Message::new("pdesk-tagged").with("units", rows.len()));
    Ok(Exit::Done)
}

pub(super) fn subjects(ids: &[String]) -> Result<Vec<Subject>, Problem> {
    let entries = parse_entries(&ids.join("\n"));
    let subject = |entry: crate::domain::LookupEntry| match entry.parsed {
        Ok(Identifier::Msn(msn)) => Ok(Subject::Unit(msn)),
        Ok(Identifier::Business(id)) => Ok(Subject::Merchant(id)),
        Err(why) => {
            Err(wrong(Message::new("pdesk-not-a-subject").with("id", entry.input)).because(why))
        }
    };
    entries.into_iter().map(subject).collect()
}
