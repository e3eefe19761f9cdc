//! Letters and checklists as tables, and checklists as text to be printed.

use super::cell::Cell;
use super::table::{Sheet, digits, sheet, text};
use crate::domain::checklist::{Checklist, Evidence, StepState, StepStatus};
use crate::domain::merchant_message::{Gap, Letter, OrderFacts};
use crate::domain::{BusinessId, Msn};
use crate::text::{Catalog, Message, Tell};

/// Letters for mail merge, one row each: the recipient, the message, and everything it is about.
#[must_use]
pub fn letters_sheet(letters: &[(Letter, OrderFacts)], catalog: &Catalog) -> Sheet {
    sheet! {
        for (letter, facts) in letters.iter();
        "recipient", "letters-column-recipient" => text(letter.recipient.as_deref());
        "language", "letters-column-language" => text(Some(letter.language.tag()));
        "kind", "letters-column-kind" => Cell::word(letter.kind.as_str(), letter.kind.name());
        "subject", "letters-column-subject" => text(Some(&letter.message.subject));
        "body", "letters-column-body" => text(Some(&letter.message.body));
        "merchant", "letters-column-merchant" => text(facts.merchant.as_deref());
        "business_id", "letters-column-number" => digits(facts.business_id.as_ref().map(BusinessId::id));
        "unit", "letters-column-unit" => text(facts.unit.as_deref());
        "product", "letters-column-product" => text(facts.product.as_deref());
        "status", "letters-column-status" => {
            let status = facts.status.as_ref();
            Cell::or_empty(status.map(|status| Cell::word(status.as_str(), status.tell())))
        };
        "link", "letters-column-link" => text(facts.own_link());
        "last_day", "letters-column-last-day" => digits(facts.last_day.as_deref());
        "days_left", "letters-column-days-left" => {
            Cell::or_empty(facts.days_left.map(|days| Cell::Number(f64::from(days))))
        };
        "msn", "letters-column-msn" => digits(facts.msn.as_ref().map(Msn::as_str));
        "order_id", "letters-column-order-id" => digits(facts.order_id.as_deref());
        "missing", "letters-column-missing" => {
            let missing = said_gaps(&letter.missing, catalog);
            text(Some(missing.as_str()).filter(|missing| !missing.is_empty()))
        };
    }
}

/// What gaps stand for, as a list in words.
fn said_gaps(gaps: &[Gap], catalog: &Catalog) -> String {
    let said = gaps.iter().map(|gap| catalog.say(&gap.meaning()));
    said.collect::<Vec<_>>().join(", ")
}

/// Checklists, one row for each step.
#[must_use]
pub fn checklists_sheet(lists: &[Checklist], catalog: &Catalog) -> Sheet {
    let time = |at: Option<i64>| Cell::or_empty(at.map(Cell::Time));
    let said = |evidence: Option<&Evidence>| {
        Cell::or_empty(evidence.map(|evidence| Cell::Text(catalog.say(&evidence.tell()))))
    };
    let steps_of = |list| {
        Checklist::states(list)
            .enumerate()
            .map(move |step| (list, step))
    };
    sheet! {
        for (list, (at, (step, state))) in lists.iter().flat_map(steps_of);
        "merchant", "letters-column-merchant" => Cell::text(list.name.clone());
        "business_id", "letters-column-number" => Cell::Digits(list.merchant.id().to_owned());
        "checklist", "letters-column-checklist" => Cell::word(list.kind.as_str(), list.kind.name());
        "msn", "letters-column-msn" => digits(list.unit.as_ref().map(Msn::as_str));
        "number", "letters-column-step-number" => Cell::count(at + 1);
        "step", "letters-column-step" => Cell::Text(catalog.say(&step.title()));
        "step_key", "letters-column-step-key" => Cell::Text(step.key().to_owned());
        "state", "letters-column-state" => Cell::word(state.status().as_str(), state.status().name());
        "done_at", "letters-column-done-at" => time(state.done_at());
        "seen", "letters-column-seen" => said(state.seen.as_ref().map(|seen| &seen.evidence));
        "seen_at", "letters-column-seen-at" => time(state.seen.as_ref().map(|seen| seen.evidence.at));
        "against", "letters-column-against" => said(state.against.as_ref());
        "note", "letters-column-note" => text(state.note.as_ref().map(|note| note.text.as_str()));
        "noted_at", "letters-column-noted-at" => time(state.note.as_ref().map(|note| note.at));
        "started_at", "letters-column-started" => Cell::Time(list.started_at);
    }
}

/// Checklists as text to be read, copied or printed.
#[must_use]
pub fn checklists_text(lists: &[Checklist], catalog: &Catalog) -> String {
    let texts = lists.iter().map(|list| checklist_text(list, catalog));
    texts.collect::<Vec<_>>().join("\n\n") + "\n"
}

fn checklist_text(list: &Checklist, catalog: &Catalog) -> String {
    let when = |at: i64| Cell::Time(at).for_people(catalog);
    let progress = list.progress();
    let as_of = list
        .asked_at
        .unwrap_or(list.started_at)
        // A checklist is as new as the newest that went into it: an answer of others, or a person's tick.
        .max(list.touched_at());
    let head = Message::new("letters-checklist-file-head")
        .with("kind", list.kind.name())
        .with("whose", list.whose());
    let far = Message::new("letters-checklist-file-progress")
        .with("done", progress.done)
        .with("total", progress.total)
        .with("when", when(as_of));
    let mut lines = vec![catalog.say(&head), catalog.say(&far), String::new()];
    for (at, (step, state)) in list.states().enumerate() {
        let mark = match state.status() {
            StepStatus::Done | StepStatus::Seen => 'x',
            StepStatus::NotNeeded => '-',
            StepStatus::Against => '!',
            StepStatus::Open => ' ',
        };
        let title = catalog.say(&step.title());
        lines.push(format!("[{mark}] {}. {title}", at + 1));
        let more = step_lines(&state, catalog).into_iter();
        lines.extend(more.map(|line| format!("       {}", line.replace('\n', "\n       "))));
    }
    lines.join("\n")
}

/// What is known of a step, in lines.
fn step_lines(state: &StepState, catalog: &Catalog) -> Vec<String> {
    let when = |at: i64| Cell::Time(at).for_people(catalog);
    let marked = match (state.status(), state.done_at()) {
        (StepStatus::Done, Some(at)) => {
            Some(Message::new("letters-checklist-done-by").with("when", when(at)))
        }
        (StepStatus::NotNeeded, Some(at)) => {
            Some(Message::new("letters-checklist-not-needed-since").with("when", when(at)))
        }
        _ => None,
    };
    let seen = state.seen.as_ref().map(|seen| {
        Message::new("letters-checklist-file-seen")
            .with("what", seen.evidence.tell())
            .with("when", when(seen.evidence.at))
    });
    let against = state.against.as_ref().map(|against| {
        Message::new("letters-checklist-file-against")
            .with("what", against.tell())
            .with("when", when(against.at))
    });
    let note = state.note.as_ref().map(|note| {
        Message::new("letters-checklist-file-note")
            .with("text", &note.text)
            .with("when", when(note.at))
    });
    let lines = [marked, seen, against, note].into_iter().flatten();
    lines.map(|line| catalog.say(&line)).collect()
}
