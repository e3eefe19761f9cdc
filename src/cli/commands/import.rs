//! `pdesk import`: tags, notes and expected values from a person's own lists.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record;
use crate::cli::session::Session;
use crate::cli::table::one_line;
use crate::desk::{ListPolicies, Note, ReadList, Rewrite, RowChange, SavePolicy, Saw, Tag};
use crate::domain::Problem;
use crate::domain::fleet::Subject;
use crate::domain::policy::{Expectation, Policy, Rule, Severity};
use crate::report::{BadLine, Cell, Imported, ListLine};
use crate::store::NewNote;
use crate::text::Message;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Faults that are told one by one; of the rest, how many there are.
const MOST_TOLD: usize = 200;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ImportArgs {
    #[arg(value_name = "FILE", help = "pdesk-arg-import-file")]
    file: PathBuf,
    #[arg(long, value_name = "NAME", help = "files-arg-sheet")]
    sheet: Option<String>,
    #[arg(long, help = "pdesk-arg-import-dry-run")]
    dry_run: bool,
    #[arg(long, value_name = "NAME", help = "pdesk-arg-import-expect")]
    expect: Option<String>,
}

pub(super) async fn run(console: &Console, args: ImportArgs) -> Result<Exit, Problem> {
    let name = args.expect.as_deref().map(str::trim);
    if name.is_some_and(str::is_empty) {
        return Err(wrong(Message::new("pdesk-expect-name")));
    }
    let mut session = match args.dry_run {
        // A dry run keeps nothing, so that it needs no profile.
        true => Session::start(console)?,
        false => Session::open(console).await?.0,
    };
    let (path, sheet) = (args.file, args.sheet);
    let list = session.answer(ReadList { path, sheet }).await?;
    list.how.iter().for_each(|how| console.say(how));
    if list.lines.is_empty() && list.bad.is_empty() {
        return Err(wrong(Message::new("files-no-line")).next(Message::new("files-no-line-next")));
    }
    let kept = match args.dry_run {
        true => Kept::default(),
        false => keep(&mut session, &list, name).await?,
    };
    let told = list.bad.iter().take(MOST_TOLD);
    told.for_each(|bad| say_bad(console, bad));
    if list.bad.len() > MOST_TOLD {
        let more = list.bad.len() - MOST_TOLD;
        console.say(&Message::new("files-more-bad").with("count", more));
    }
    let fields = record::fields! {
        "usable", Message::new("pdesk-head-usable") => Cell::count(list.lines.len());
        "bad", Message::new("pdesk-head-bad") => Cell::count(list.bad.len());
        "tagged", Message::new("pdesk-head-tagged") => Cell::count(kept.tagged);
        "noted", Message::new("pdesk-head-noted") => Cell::count(kept.noted);
        "expected", Message::new("pdesk-head-expected") => Cell::count(kept.expected);
        "dry_run", Message::new("pdesk-head-dry-run") => Cell::Flag(args.dry_run);
    };
    record::deliver(console, &fields)?;
    say_expected(console, &list, &kept, name);
    Ok(Exit::of_success(list.bad.is_empty()))
}

/// What an import kept: subjects with tags, notes, and units with expected values.
#[derive(Debug, Default)]
struct Kept {
    tagged: usize,
    noted: usize,
    expected: usize,
}

/// Keeps the tags and notes of a list, subjects with the same tags together, and its expected values where they have a name.
async fn keep(session: &mut Session, list: &Imported, name: Option<&str>) -> Result<Kept, Problem> {
    let mut kept = Kept::default();
    if let Some(name) = name {
        // First: a name that is taken refuses the import before anything is kept.
        kept.expected = expect(session, list.expectations(), name).await?;
    }
    let mut by_tags: BTreeMap<Vec<String>, Vec<Subject>> = BTreeMap::new();
    for line in list.lines.iter().filter(|line| !line.tags.is_empty()) {
        by_tags
            .entry(line.tags.clone())
            .or_default()
            .extend(subject_of(line));
    }
    let mut changes = Vec::new();
    for (add, subjects) in by_tags {
        kept.tagged += subjects.len();
        changes.push(RowChange::Tag(Tag {
            subjects,
            add,
            remove: Vec::new(),
        }));
    }
    let note = |line: &ListLine| {
        Some(NewNote {
            subject: subject_of(line)?,
            text: line.note.clone()?,
            // Whoever wrote the list saw none of the notes that stand here, so there is nothing to compare.
            seen: None,
        })
    };
    let notes: Vec<_> = list.lines.iter().filter_map(note).collect();
    if !notes.is_empty() {
        kept.noted = notes.len();
        changes.push(RowChange::Note(Note { notes }));
    }
    if !changes.is_empty() {
        session.answer(Rewrite(changes)).await?;
    }
    Ok(kept)
}

/// Saves expected values as the policy of a name. One that is there already gives way to the new list, but stays as bad and
/// as it was switched; one of another kind is not touched.
async fn expect(
    session: &mut Session,
    list: Vec<Expectation>,
    name: &str,
) -> Result<usize, Problem> {
    if list.is_empty() {
        return Ok(0);
    }
    let policies = session.answer(ListPolicies::new()).await?;
    let former = policies.into_iter().find(|policy| policy.name == name);
    let former = former.map(Box::new);
    if former
        .as_ref()
        .is_some_and(|former| !matches!(former.rule, Rule::Expected(_)))
    {
        return Err(wrong(Message::new("pdesk-expect-taken").with("name", name)));
    }
    let units = list.len();
    let new = Policy {
        name: name.to_owned(),
        why: String::new(),
        severity: Severity::Warning,
        enabled: true,
        rule: Rule::Expected(Vec::new()),
    };
    let policy = Policy {
        rule: Rule::Expected(list),
        ..former.clone().map_or(new, |former| *former)
    };
    session
        .answer(SavePolicy {
            policy: Box::new(policy),
            former_name: None,
            saw: Saw::of(former),
        })
        .await?;
    Ok(units)
}

/// Says what became of the expected values of a list, or how to keep them.
fn say_expected(console: &Console, list: &Imported, kept: &Kept, name: Option<&str>) {
    let has_any = list.lines.iter().any(|line| !line.expected.is_empty());
    let message = match name {
        None if has_any => Message::new("pdesk-import-expected"),
        Some(_) if !has_any => Message::new("pdesk-import-none-expected"),
        Some(name) if kept.expected > 0 => Message::new("pdesk-import-policy")
            .with("name", name)
            .with("count", kept.expected),
        _ => return,
    };
    console.say(&message);
}

/// What a line is about; a line that names both is about the unit.
fn subject_of(line: &ListLine) -> Option<Subject> {
    let unit = line.msn.clone().map(Subject::Unit);
    unit.or_else(|| line.business_id.clone().map(Subject::Merchant))
}

fn say_bad(console: &Console, bad: &BadLine) {
    let place = match bad.column {
        Some(column) => Message::new("pdesk-import-cell")
            .with("row", bad.row)
            .with("column", column),
        None => Message::new("pdesk-import-row").with("row", bad.row),
    };
    let (place, reason) = (
        console.catalog.say(&place),
        console.catalog.say(&bad.reason),
    );
    console.note(&format!("  {place}: {}: {reason}", one_line(&bad.text)));
}
