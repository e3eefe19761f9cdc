//! `pdesk tag` and `pdesk note`: a person's own words on units and merchants.

use super::wrong;
use crate::cli::args::TagArgs;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::rows;
use crate::cli::session::Session;
use crate::desk::{Note, Rewrite, RowChange, Tag};
use crate::domain::fleet::Subject;
use crate::domain::lookup::parse_entries;
use crate::domain::{Identifier, LookupRow, Problem};
use crate::report::Column;
use crate::store::{CHANGED_MEANWHILE, NewNote};
use crate::text::Message;

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
    let tag = Tag {
        subjects,
        add,
        remove,
    };
    show(face, &session.answer(tag).await?)
}

pub(super) async fn note(
    face: &Face,
    id: &str,
    text: &str,
    over: Option<String>,
) -> Result<Exit, Problem> {
    let mut subjects = subjects(&[id.to_owned()])?;
    let (Some(subject), true) = (subjects.pop(), subjects.is_empty()) else {
        return Err(wrong(Message::new("line-note-one")));
    };
    let (mut session, _) = Session::open(face).await?;
    let new = NewNote {
        subject,
        text: text.trim().to_owned(),
        seen: over,
    };
    let change = RowChange::Note(Note { notes: vec![new] });
    let written = session.answer(Rewrite(vec![change])).await;
    let written = written.map_err(not_over)?;
    let done = show(face, &written.rows)?;
    // Nothing that stood there goes unseen.
    for back in &written.back {
        if let RowChange::Note(former) = back {
            for note in former.notes.iter().filter(|note| !note.text.is_empty()) {
                face.say(&Message::new("line-note-before").with("text", &note.text));
            }
        }
    }
    Ok(done)
}

/// What to do where something else stands than `--over` says: the same command once more would be refused again.
pub(super) fn not_over(problem: Problem) -> Problem {
    if problem.what.id() == CHANGED_MEANWHILE {
        return problem.next(Message::new("line-note-not-over"));
    }
    problem
}

/// Shows every unit that it concerns as it is now.
fn show(face: &Face, rows: &[LookupRow]) -> Result<Exit, Problem> {
    rows::write(face, rows, &TAGGED)?;
    face.say(&Message::new("line-tagged").with("units", rows.len()));
    Ok(Exit::Done)
}

pub(super) fn subjects(ids: &[String]) -> Result<Vec<Subject>, Problem> {
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
