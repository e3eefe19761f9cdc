//! `pdesk tag`, `pdesk note` and `pdesk import`: a person's own words on units and merchants.

use super::wrong;
use crate::cli::args::TagArgs;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::record;
use crate::cli::rows;
use crate::cli::session::Session;
use crate::cli::table::one_line;
use crate::desk::{Command, Event};
use crate::domain::fleet::Subject;
use crate::domain::lookup::parse_entries;
use crate::domain::{Identifier, LookupRow, Problem};
use crate::report::{BadLine, Cell, Column, Imported, ListLine};
use crate::text::Message;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

const TAGGED: [Column; 6] = [
    Column::Msn,
    Column::Name,
    Column::Merchant,
    Column::Tags,
    Column::MerchantTags,
    Column::Note,
];

pub(super) async fn tag(face: &Face, args: TagArgs) -> Result<Exit, Problem> {
    let words = |words: Vec<String>| {
        let words = words.into_iter().map(|word| word.trim().to_owned());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>()
    };
    let (add, remove) = (words(args.add), words(args.remove));
    if add.is_empty() && remove.is_empty() {
        return Err(wrong(Message::new("line-tag-nothing")));
    }
    let subjects = subjects(&args.ids)?;
    let (mut session, _) = Session::open(face).await?;
    let command = Command::Tag {
        subjects,
        add,
        remove,
    };
    show(face, &mut session, command).await
}

pub(super) async fn note(face: &Face, id: &str, text: &str) -> Result<Exit, Problem> {
    let mut subjects = subjects(&[id.to_owned()])?;
    let (Some(subject), true) = (subjects.pop(), subjects.is_empty()) else {
        return Err(wrong(Message::new("line-note-one")));
    };
    let (mut session, _) = Session::open(face).await?;
    let command = Command::Note {
        subject,
        text: text.trim().to_owned(),
    };
    show(face, &mut session, command).await
}

/// Does it, and shows every unit that it concerns as it is now.
async fn show(face: &Face, session: &mut Session, command: Command) -> Result<Exit, Problem> {
    let rows = concerned(session, command).await?;
    rows::write(face, &rows, &TAGGED)?;
    face.say(&Message::new("line-tagged").with("units", rows.len()));
    Ok(Exit::Done)
}

async fn concerned(session: &mut Session, command: Command) -> Result<Vec<LookupRow>, Problem> {
    let mut rows = Vec::new();
    let ended = session.run(command, |event| {
        if let Event::Rows(more) = event {
            rows.extend(more);
        }
    });
    ended.await?;
    Ok(rows)
}

fn subjects(ids: &[String]) -> Result<Vec<Subject>, Problem> {
    let entries = parse_entries(&ids.join("\n"));
    let subject = |entry: crate::domain::LookupEntry| match entry.parsed {
        Ok(Identifier::Msn(msn)) => Ok(Subject::Unit(msn)),
        Ok(Identifier::Business(id)) => Ok(Subject::Merchant(id)),
        Err(why) => {
            Err(wrong(Message::new("line-not-a-subject").with("id", entry.input)).because(why))
        }
    };
    entries.into_iter().map(subject).collect()
}

pub(super) async fn import(face: &Face, file: &Path, is_dry: bool) -> Result<Exit, Problem> {
    let mut session = if is_dry {
        Session::start(face)?
    } else {
        Session::open(face).await?.0
    };
    let list = session
        .ask(Command::ReadList(file.to_path_buf()), |event| match event {
            Event::Imported(list) => Some(list),
            _ => None,
        })
        .await?;
    list.how.iter().for_each(|how| face.say(how));
    let kept = if is_dry {
        Kept::default()
    } else {
        keep(&mut session, &list).await?
    };
    list.bad.iter().for_each(|bad| say_bad(face, bad));
    deliver(face, &list, &kept, is_dry)?;
    if list.lines.iter().any(|line| !line.expected.is_empty()) {
        face.say(&Message::new("line-import-expected"));
    }
    Ok(if list.bad.is_empty() {
        Exit::Done
    } else {
        Exit::SomeFailed
    })
}

/// What an import changed.
#[derive(Debug, Default)]
struct Kept {
    tagged: usize,
    noted: usize,
}

/// Keeps the tags and notes of a list: subjects with the same tags together, notes one by one.
async fn keep(session: &mut Session, list: &Arc<Imported>) -> Result<Kept, Problem> {
    let mut kept = Kept::default();
    let mut by_tags: BTreeMap<Vec<String>, Vec<Subject>> = BTreeMap::new();
    for line in list.lines.iter().filter(|line| !line.tags.is_empty()) {
        by_tags
            .entry(line.tags.clone())
            .or_default()
            .extend(subject_of(line));
    }
    for (add, subjects) in by_tags {
        kept.tagged += subjects.len();
        let command = Command::Tag {
            subjects,
            add,
            remove: Vec::new(),
        };
        concerned(session, command).await?;
    }
    for line in &list.lines {
        if let (Some(text), Some(subject)) = (line.note.clone(), subject_of(line)) {
            kept.noted += 1;
            concerned(session, Command::Note { subject, text }).await?;
        }
    }
    Ok(kept)
}

/// What a line is about; a line that names both is about the unit.
fn subject_of(line: &ListLine) -> Option<Subject> {
    let unit = line.msn.clone().map(Subject::Unit);
    unit.or_else(|| line.business_id.clone().map(Subject::Merchant))
}

fn say_bad(face: &Face, bad: &BadLine) {
    let place = match bad.column {
        Some(column) => Message::new("line-import-cell")
            .with("row", bad.row)
            .with("column", column),
        None => Message::new("line-import-row").with("row", bad.row),
    };
    let (place, reason) = (face.catalog.say(&place), face.catalog.say(&bad.reason));
    face.note(&format!("  {place}: {}: {reason}", one_line(&bad.text)));
}

fn deliver(face: &Face, list: &Imported, kept: &Kept, is_dry: bool) -> Result<(), Problem> {
    let count = |count: usize| super::sync::number(u64::try_from(count).unwrap_or(u64::MAX));
    let fields = [
        (
            "usable",
            Message::new("line-head-usable"),
            count(list.lines.len()),
        ),
        ("bad", Message::new("line-head-bad"), count(list.bad.len())),
        (
            "tagged",
            Message::new("line-head-tagged"),
            count(kept.tagged),
        ),
        ("noted", Message::new("line-head-noted"), count(kept.noted)),
        (
            "dry_run",
            Message::new("line-head-dry-run"),
            Cell::Flag(is_dry),
        ),
    ];
    record::deliver(face, &fields)
}
