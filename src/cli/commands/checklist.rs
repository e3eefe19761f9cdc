//! `pdesk checklist`: merchants on their way to taking payments.

use super::{tags, wrong};
use crate::cli::args::{ChecklistVerb, Format, Which};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::desk::{AskAboutChecklists, ChangeChecklist, ChecklistChange, ReadChecklists};
use crate::domain::checklist::{Checklist, ChecklistKind, Mark, Step};
use crate::domain::{BusinessId, Msn, Problem};
use crate::report::{Cell, Sheet, checklists_sheet, checklists_text};
use crate::text::{Catalog, Message};
use std::sync::Arc;

type Lists = Arc<Vec<Checklist>>;

pub(super) async fn run(console: &Console, verb: ChecklistVerb) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let session = &mut session;
    match verb {
        ChecklistVerb::List => {
            let lists = session.answer(ReadChecklists).await?;
            console.deliver_sheet(&overview(&lists, &console.catalog))?;
        }
        ChecklistVerb::Start {
            merchant,
            kind,
            msn,
        } => {
            let merchant = business_id(&merchant)?;
            let unit = msn.as_deref().map(Msn::parse).transpose();
            let unit = unit.map_err(wrong)?;
            let start = ChecklistChange::Start { unit };
            let lists = change(session, &merchant, kind, start).await?;
            console.say(&Message::new("letters-said-begun"));
            show(console, &one(&lists, &merchant, Some(kind))?)?;
        }
        ChecklistVerb::Show { which } => {
            let lists = session.answer(ReadChecklists).await?;
            show(console, &named(&lists, &which)?)?;
        }
        ChecklistVerb::Tick {
            which,
            step,
            note,
            not_needed,
        } => {
            let mark = if not_needed {
                Mark::NotNeeded
            } else {
                Mark::Done
            };
            self::mark(console, session, &which, &step, Some(mark), note).await?;
        }
        ChecklistVerb::Untick {
            which,
            step,
            not_done,
        } => {
            let mark = not_done.then_some(Mark::NotDone);
            self::mark(console, session, &which, &step, mark, None).await?;
        }
        ChecklistVerb::Note {
            which,
            step,
            text,
            over,
        } => {
            let lists = session.answer(ReadChecklists).await?;
            let list = named(&lists, &which)?;
            let (_, step) = step_of(&list, &step)?;
            let former = list.state(step).note.map(|note| note.text);
            let note = ChecklistChange::Note {
                step,
                text,
                seen: over,
            };
            let lists = change(session, &list.merchant, list.kind, note).await;
            let lists = lists.map_err(tags::not_over)?;
            console.say(&Message::new("letters-said-noted"));
            if let Some(former) = former {
                console.say(&Message::new("pdesk-note-before").with("text", former));
            }
            print_unless_table(console, &lists, &list)?;
        }
        ChecklistVerb::Refresh { merchant } => return refresh(console, session, merchant).await,
        ChecklistVerb::Export { merchant, text } => {
            export(console, session, merchant, text).await?;
        }
        ChecklistVerb::Remove { which } => {
            let lists = session.answer(ReadChecklists).await?;
            let Checklist { merchant, kind, .. } = named(&lists, &which)?;
            change(session, &merchant, kind, ChecklistChange::Remove).await?;
            console.say(&Message::new("letters-said-removed"));
        }
    }
    Ok(Exit::Done)
}

async fn change(
    session: &mut Session,
    merchant: &BusinessId,
    kind: ChecklistKind,
    change: ChecklistChange,
) -> Result<Lists, Problem> {
    let merchant = merchant.clone();
    session
        .answer(ChangeChecklist {
            merchant,
            kind,
            change,
        })
        .await
}

fn business_id(text: &str) -> Result<BusinessId, Problem> {
    let parsed = BusinessId::parse(text, None);
    let parsed = parsed
        .map_err(|why| wrong(Message::new("letters-not-a-merchant").with("id", text)).because(why));
    parsed.map(|parsed| parsed.value)
}

fn named(lists: &[Checklist], which: &Which) -> Result<Checklist, Problem> {
    one(lists, &business_id(&which.merchant)?, which.kind)
}

/// The checklist of a merchant; without a kind the only one there is.
fn one(
    lists: &[Checklist],
    merchant: &BusinessId,
    kind: Option<ChecklistKind>,
) -> Result<Checklist, Problem> {
    let of = lists
        .iter()
        .filter(|list| list.merchant == *merchant && kind.is_none_or(|kind| kind == list.kind));
    let of: Vec<&Checklist> = of.collect();
    match of.as_slice() {
        [only] => Ok((*only).clone()),
        [] => {
            let what =
                Message::new("letters-checklist-not-here").with("merchant", merchant.for_people());
            let next = Message::new("letters-checklist-not-here-next")
                .with("merchant", merchant.id())
                .with("kind", kind.unwrap_or(ChecklistKind::PointOfSale).as_str());
            Err(wrong(what).next(next))
        }
        several => {
            let kinds: Vec<&str> = several.iter().map(|list| list.kind.as_str()).collect();
            let what = Message::new("letters-checklist-which")
                .with("merchant", merchant.for_people())
                .with("kinds", kinds.join(", "));
            Err(wrong(what).next(Message::new("letters-checklist-which-next")))
        }
    }
}

/// A step by its key or its number.
fn step_of(list: &Checklist, text: &str) -> Result<(usize, Step), Problem> {
    let steps = list.kind.steps();
    let by_number = text.trim().parse::<usize>().ok();
    let place = match by_number {
        Some(number) => number.checked_sub(1),
        None => Step::from_key(text).and_then(|step| steps.iter().position(|one| *one == step)),
    };
    let found = place.and_then(|place| Some((place + 1, *steps.get(place)?)));
    found.ok_or_else(|| {
        let keys: Vec<&str> = steps.iter().map(|step| step.key()).collect();
        wrong(Message::new("letters-step-unknown").with("step", text))
            .next(Message::new("letters-step-unknown-next").with("steps", keys.join(", ")))
    })
}

async fn mark(
    console: &Console,
    session: &mut Session,
    which: &Which,
    step: &str,
    mark: Option<Mark>,
    note: Option<String>,
) -> Result<(), Problem> {
    let lists = session.answer(ReadChecklists).await?;
    let list = named(&lists, which)?;
    let (number, step) = step_of(&list, step)?;
    let marked = ChecklistChange::Mark { step, mark, note };
    let lists = change(session, &list.merchant, list.kind, marked).await?;
    let now = one(&lists, &list.merchant, Some(list.kind))?;
    let message = Message::new("letters-said-marked")
        .with("number", number)
        .with("whose", now.whose())
        .with("status", now.state(step).status().name());
    console.say(&message);
    print_unless_table(console, &lists, &list)
}

/// A script is given the checklist as it is now; a person was told already.
fn print_unless_table(
    console: &Console,
    lists: &[Checklist],
    list: &Checklist,
) -> Result<(), Problem> {
    if console.format == Format::Table {
        return Ok(());
    }
    show(console, &one(lists, &list.merchant, Some(list.kind))?)
}

fn show(console: &Console, list: &Checklist) -> Result<(), Problem> {
    write(console, std::slice::from_ref(list), false)
}

fn write(console: &Console, lists: &[Checklist], as_text: bool) -> Result<(), Problem> {
    if console.format == Format::Table || as_text {
        let text = checklists_text(lists, &console.catalog);
        return console.deliver(|writer| {
            writer.write_all(text.as_bytes())?;
            Ok(lists.len())
        });
    }
    console.deliver_sheet(&checklists_sheet(lists, &console.catalog))
}

async fn export(
    console: &Console,
    session: &mut Session,
    merchant: Option<String>,
    text: bool,
) -> Result<(), Problem> {
    let merchant = merchant.as_deref().map(business_id).transpose()?;
    let lists = session.answer(ReadChecklists).await?;
    let wanted = lists
        .iter()
        .filter(|list| merchant.as_ref().is_none_or(|id| list.merchant == *id));
    let wanted: Vec<Checklist> = wanted.cloned().collect();
    write(console, &wanted, text)
}

async fn refresh(
    console: &Console,
    session: &mut Session,
    merchant: Option<String>,
) -> Result<Exit, Problem> {
    let merchant = merchant.as_deref().map(business_id).transpose()?;
    let Some(asked) = session.end(AskAboutChecklists(merchant)).await? else {
        return Ok(Exit::Cancelled);
    };
    for (_, problem) in &asked.problems {
        console.tell_problem(problem);
    }
    console.deliver_sheet(&overview(&asked.checklists, &console.catalog))?;
    let message = Message::new("letters-said-refreshed").with("count", asked.looked_at);
    console.say(&message.with("changed", asked.changed));
    Ok(if asked.problems.is_empty() {
        Exit::Done
    } else {
        Exit::SomeFailed
    })
}

/// All checklists, one row each.
fn overview(lists: &[Checklist], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new([
        ("merchant", Message::new("letters-column-merchant")),
        ("business_id", Message::new("letters-column-number")),
        ("checklist", Message::new("letters-column-checklist")),
        ("msn", Message::new("letters-column-msn")),
        ("progress", Message::new("letters-column-progress")),
        ("against", Message::new("letters-column-against")),
        ("next", Message::new("letters-column-next")),
        ("started_at", Message::new("letters-column-started")),
    ]);
    let count = |count: usize| Cell::Number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
    sheet.rows = lists
        .iter()
        .map(|list| {
            let progress = list.progress();
            let next = list.next();
            vec![
                Cell::text(list.name.clone()),
                Cell::Digits(list.merchant.id().to_owned()),
                Cell::word(list.kind.as_str(), list.kind.name()),
                list.unit
                    .as_ref()
                    .map_or(Cell::Empty, |msn| Cell::Digits(msn.as_str().to_owned())),
                Cell::Text(catalog.say(&progress.tell())),
                count(progress.against),
                next.map_or(Cell::Empty, |step| Cell::word(step.key(), step.title())),
                Cell::Time(list.started_at),
            ]
        })
        .collect();
    sheet
}
