//! `pdesk checklist`: merchants on their way to taking payments.

use super::{tags, wrong};
use crate::cli::args::{Format, one_of};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::table;
use crate::cli::session::Session;
use crate::desk::{AskAboutChecklists, ChangeChecklist, ChecklistChange, ReadChecklists};
use crate::domain::checklist::{Checklist, ChecklistKind, Mark, Step};
use crate::domain::{BusinessId, Msn, Problem};
use crate::report::{Cell, Sheet, checklists_sheet, checklists_text};
use crate::text::{Catalog, Message};
use std::sync::Arc;

type Lists = Arc<Vec<Checklist>>;

/// One checklist.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Which {
    #[arg(value_name = "ORG", help = "letters-arg-checklist-merchant")]
    merchant: String,
    #[arg(long = "for", value_name = "KIND", value_parser = one_of(&ChecklistKind::ALL, ChecklistKind::as_str), help = "letters-arg-checklist-for")]
    kind: Option<ChecklistKind>,
}

verbs! {
    enum ChecklistVerb, console;
    #[command(about = "letters-about-checklist-list")]
    List => {
        let (mut session, _) = Session::open(console).await?;
        let lists = session.answer(ReadChecklists).await?;
        console.deliver_sheet(&overview(&lists, &console.catalog))?;
        Ok(Exit::Done)
    };
    #[command(about = "letters-about-checklist-start")]
    Start {
        #[arg(value_name = "ORG", help = "letters-arg-checklist-merchant")]
        merchant: String,
        #[arg(long = "for", value_name = "KIND", value_parser = one_of(&ChecklistKind::ALL, ChecklistKind::as_str), help = "letters-arg-checklist-for")]
        kind: ChecklistKind,
        #[arg(long, value_name = "MSN", help = "letters-arg-checklist-msn")]
        msn: Option<String>,
    } => start(console, &merchant, kind, msn).await;
    #[command(about = "letters-about-checklist-show")]
    Show {
        #[command(flatten)]
        which: Which,
    } => {
        let (_, list) = opened(console, &which).await?;
        show(console, &list)
    };
    #[command(about = "letters-about-checklist-tick")]
    Tick {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP", help = "letters-arg-checklist-step")]
        step: String,
        #[arg(long, value_name = "TEXT", help = "letters-arg-checklist-note")]
        note: Option<String>,
        #[arg(long, help = "letters-arg-checklist-not-needed")]
        not_needed: bool,
    } => {
        let marked = if not_needed { Mark::NotNeeded } else { Mark::Done };
        mark(console, &which, &step, Some(marked), note).await
    };
    #[command(about = "letters-about-checklist-untick")]
    Untick {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP", help = "letters-arg-checklist-step")]
        step: String,
        #[arg(long, help = "letters-arg-checklist-not-done")]
        not_done: bool,
    } => mark(console, &which, &step, not_done.then_some(Mark::NotDone), None).await;
    #[command(about = "letters-about-checklist-note")]
    Note {
        #[command(flatten)]
        which: Which,
        #[arg(value_name = "STEP", help = "letters-arg-checklist-step")]
        step: String,
        #[arg(value_name = "TEXT", help = "letters-arg-checklist-text")]
        text: String,
        #[arg(long, value_name = "TEXT", help = "pdesk-arg-note-over")]
        over: Option<String>,
    } => note(console, &which, &step, text, over).await;
    #[command(about = "letters-about-checklist-refresh")]
    Refresh {
        #[arg(value_name = "ORG", help = "letters-arg-checklist-refresh-merchant")]
        merchant: Option<String>,
    } => refresh(console, merchant).await;
    #[command(about = "letters-about-checklist-export")]
    Export {
        #[arg(value_name = "ORG", help = "letters-arg-checklist-export-merchant")]
        merchant: Option<String>,
        #[arg(long, help = "letters-arg-checklist-as-text")]
        text: bool,
    } => export(console, merchant, text).await;
    #[command(about = "letters-about-checklist-remove")]
    Remove {
        #[command(flatten)]
        which: Which,
    } => {
        let (mut session, list) = opened(console, &which).await?;
        change(&mut session, &list.merchant, list.kind, ChecklistChange::Remove).await?;
        console.say(&Message::new("letters-said-removed"));
        Ok(Exit::Done)
    };
}

/// A desk, and a checklist as it is now.
async fn opened(console: &Console, which: &Which) -> Result<(Session, Checklist), Problem> {
    let (mut session, _) = Session::open(console).await?;
    let lists = session.answer(ReadChecklists).await?;
    let list = one(&lists, &business_id(console, &which.merchant)?, which.kind)?;
    Ok((session, list))
}

async fn start(
    console: &Console,
    merchant: &str,
    kind: ChecklistKind,
    msn: Option<String>,
) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let merchant = business_id(console, merchant)?;
    let unit = msn.as_deref().map(Msn::parse).transpose();
    let unit = unit.map_err(wrong)?;
    let start = ChecklistChange::Start { unit };
    let lists = change(&mut session, &merchant, kind, start).await?;
    console.say(&Message::new("letters-said-begun"));
    show(console, &one(&lists, &merchant, Some(kind))?)
}

async fn note(
    console: &Console,
    which: &Which,
    step: &str,
    text: String,
    over: Option<String>,
) -> Result<Exit, Problem> {
    let (mut session, list) = opened(console, which).await?;
    let (_, step) = step_of(&list, step)?;
    // Read before it is written over, so that it can be told.
    let former = list.state(step).note.map(|note| note.text);
    let note = ChecklistChange::Note {
        step,
        text,
        seen: over,
    };
    let lists = change(&mut session, &list.merchant, list.kind, note).await;
    let lists = lists.map_err(tags::not_over)?;
    console.say(&Message::new("letters-said-noted"));
    if let Some(former) = former {
        console.say(&Message::new("pdesk-note-before").with("text", former));
    }
    show_unless_table(console, &lists, &list)
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

fn business_id(console: &Console, text: &str) -> Result<BusinessId, Problem> {
    let parsed = BusinessId::parse(text, None);
    let parsed = parsed.map_err(|why| {
        wrong(Message::new("letters-not-a-merchant").with("id", text)).because(why)
    })?;
    parsed.doubts.iter().for_each(|doubt| console.say(doubt));
    Ok(parsed.value)
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
        // People count steps from 1, as lists and files show them.
        Some(number) => number.checked_sub(1),
        // Other kinds of checklists have steps that this one lacks.
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
    which: &Which,
    step: &str,
    mark: Option<Mark>,
    note: Option<String>,
) -> Result<Exit, Problem> {
    let (mut session, list) = opened(console, which).await?;
    let (number, step) = step_of(&list, step)?;
    let marked = ChecklistChange::Mark { step, mark, note };
    let lists = change(&mut session, &list.merchant, list.kind, marked).await?;
    let now = one(&lists, &list.merchant, Some(list.kind))?;
    let message = Message::new("letters-said-marked")
        .with("number", number)
        .with("whose", now.whose())
        .with("status", now.state(step).status().name());
    console.say(&message);
    show_unless_table(console, &lists, &list)
}

/// A script is given the checklist as it is now; a person was told already.
fn show_unless_table(
    console: &Console,
    lists: &[Checklist],
    list: &Checklist,
) -> Result<Exit, Problem> {
    if console.format == Format::Table {
        return Ok(Exit::Done);
    }
    show(console, &one(lists, &list.merchant, Some(list.kind))?)
}

fn show(console: &Console, list: &Checklist) -> Result<Exit, Problem> {
    write(console, std::slice::from_ref(list), false)
}

fn write(console: &Console, lists: &[Checklist], as_text: bool) -> Result<Exit, Problem> {
    if console.format == Format::Table || as_text {
        console.deliver_text(&checklists_text(lists, &console.catalog), lists.len())?;
    } else {
        console.deliver_sheet(&checklists_sheet(lists, &console.catalog))?;
    }
    Ok(Exit::Done)
}

async fn export(
    console: &Console,
    merchant: Option<String>,
    as_text: bool,
) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let merchant = merchant.map(|merchant| business_id(console, &merchant));
    let merchant = merchant.transpose()?;
    let mut lists = session.answer(ReadChecklists).await?.to_vec();
    lists.retain(|list| merchant.as_ref().is_none_or(|id| list.merchant == *id));
    write(console, &lists, as_text)
}

async fn refresh(console: &Console, merchant: Option<String>) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let merchant = merchant.map(|merchant| business_id(console, &merchant));
    let merchant = merchant.transpose()?;
    let asked = session.answer(AskAboutChecklists(merchant)).await?;
    for (_, problem) in &asked.problems {
        console.tell_problem(problem);
    }
    console.deliver_sheet(&overview(&asked.checklists, &console.catalog))?;
    let message = Message::new("letters-said-refreshed").with("count", asked.looked_at);
    console.say(&message.with("changed", asked.changed));
    Ok(Exit::of_success(asked.problems.is_empty()))
}

/// All checklists, one row each.
fn overview(lists: &[Checklist], catalog: &Catalog) -> Sheet {
    let step = |step: Step| Cell::word(step.key(), step.title());
    table! {
        list in lists;
        "merchant", Message::new("letters-column-merchant") => Cell::text(list.name.clone());
        "business_id", Message::new("letters-column-number") => Cell::Digits(list.merchant.id().to_owned());
        "checklist", Message::new("letters-column-checklist") => Cell::word(list.kind.as_str(), list.kind.name());
        "msn", Message::new("letters-column-msn") => list.unit.as_ref().map_or(Cell::Empty, |msn| Cell::Digits(msn.to_string()));
        "progress", Message::new("letters-column-progress") => Cell::Text(catalog.say(&list.progress().tell()));
        "against", Message::new("letters-column-against") => Cell::count(list.progress().against);
        "next", Message::new("letters-column-next") => list.next().map_or(Cell::Empty, step);
        "started_at", Message::new("letters-column-started") => Cell::Time(list.started_at);
    }
}
