//! Letters and checklists as tables, and checklists as text to be printed.

use super::cell::Cell;
use super::sheet::Sheet;
use crate::domain::checklist::{Checklist, Evidence, StepState, StepStatus};
use crate::domain::merchant_message::{Gap, Letter, OrderFacts};
use crate::domain::{BusinessId, Msn};
use crate::text::{Catalog, Message, Tell};

/// Letters for mail merge, one row each: the recipient, the message, and everything it is about.
#[must_use]
pub fn letters_sheet(letters: &[(Letter, OrderFacts)], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new([
        ("recipient", Message::new("letters-column-recipient")),
        ("language", Message::new("letters-column-language")),
        ("kind", Message::new("letters-column-kind")),
        ("subject", Message::new("letters-column-subject")),
        ("body", Message::new("letters-column-body")),
        ("merchant", Message::new("letters-column-merchant")),
        ("business_id", Message::new("letters-column-number")),
        ("unit", Message::new("letters-column-unit")),
        ("product", Message::new("letters-column-product")),
        ("status", Message::new("letters-column-status")),
        ("link", Message::new("letters-column-link")),
        ("last_day", Message::new("letters-column-last-day")),
        ("days_left", Message::new("letters-column-days-left")),
        ("msn", Message::new("letters-column-msn")),
        ("order_id", Message::new("letters-column-order-id")),
        ("missing", Message::new("letters-column-missing")),
    ]);
    sheet.rows = letters
        .iter()
        .map(|(letter, facts)| letter_row(letter, facts, catalog))
        .collect();
    sheet
}

fn letter_row(letter: &Letter, facts: &OrderFacts, catalog: &Catalog) -> Vec<Cell> {
    let text = |text: Option<&String>| text.map_or(Cell::Empty, |text| Cell::Text(text.clone()));
    let digits =
        |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Digits(text.to_owned()));
    let status = facts.status.as_ref();
    vec![
        text(letter.recipient.as_ref()),
        Cell::Text(letter.language.tag().to_owned()),
        Cell::word(letter.kind.as_str(), letter.kind.name()),
        Cell::Text(letter.message.subject.clone()),
        Cell::Text(letter.message.body.clone()),
        text(facts.merchant.as_ref()),
        digits(facts.business_id.as_ref().map(BusinessId::id)),
        text(facts.unit.as_ref()),
        text(facts.product.as_ref()),
        status.map_or(Cell::Empty, |status| {
            Cell::word(status.as_str(), status.tell())
        }),
        facts
            .own_link()
            .map_or(Cell::Empty, |link| Cell::Text(link.to_owned())),
        digits(facts.last_day.as_deref()),
        facts
            .days_left
            .map_or(Cell::Empty, |days| Cell::Number(f64::from(days))),
        digits(facts.msn.as_ref().map(Msn::as_str)),
        digits(facts.order_id.as_deref()),
        match said_gaps(&letter.missing, catalog) {
            missing if missing.is_empty() => Cell::Empty,
            missing => Cell::Text(missing),
        },
    ]
}

/// What gaps stand for, as a list in words.
fn said_gaps(gaps: &[Gap], catalog: &Catalog) -> String {
    let said = gaps.iter().map(|gap| catalog.say(&gap.meaning()));
    said.collect::<Vec<_>>().join(", ")
}

/// Checklists, one row for each step.
#[must_use]
pub fn checklists_sheet(lists: &[Checklist], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new([
        ("merchant", Message::new("letters-column-merchant")),
        ("business_id", Message::new("letters-column-number")),
        ("checklist", Message::new("letters-column-checklist")),
        ("msn", Message::new("letters-column-msn")),
        ("number", Message::new("letters-column-step-number")),
        ("step", Message::new("letters-column-step")),
        ("step_key", Message::new("letters-column-step-key")),
        ("state", Message::new("letters-column-state")),
        ("done_at", Message::new("letters-column-done-at")),
        ("seen", Message::new("letters-column-seen")),
        ("seen_at", Message::new("letters-column-seen-at")),
        ("against", Message::new("letters-column-against")),
        ("note", Message::new("letters-column-note")),
        ("noted_at", Message::new("letters-column-noted-at")),
        ("started_at", Message::new("letters-column-started")),
    ]);
    for list in lists {
        for (at, (step, state)) in list.states().enumerate() {
            let evidence = state.seen.as_ref().map(|seen| &seen.evidence);
            let note = state.note.as_ref();
            let said = |evidence: Option<&Evidence>| {
                evidence.map_or(Cell::Empty, |evidence| {
                    Cell::Text(catalog.say(&evidence.tell()))
                })
            };
            let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
            sheet.rows.push(vec![
                Cell::text(list.name.clone()),
                Cell::Digits(list.merchant.id().to_owned()),
                Cell::word(list.kind.as_str(), list.kind.name()),
                list.unit
                    .as_ref()
                    .map_or(Cell::Empty, |msn| Cell::Digits(msn.as_str().to_owned())),
                Cell::Number(f64::from(number)),
                Cell::Text(catalog.say(&step.title())),
                Cell::Text(step.key().to_owned()),
                Cell::word(state.status().as_str(), state.status().name()),
                time(state.done_at()),
                said(evidence),
                time(evidence.map(|evidence| evidence.at)),
                said(state.against.as_ref()),
                note.map_or(Cell::Empty, |note| Cell::Text(note.text.clone())),
                time(note.map(|note| note.at)),
                Cell::Time(list.started_at),
            ]);
        }
    }
    sheet
}

fn time(at: Option<i64>) -> Cell {
    at.map_or(Cell::Empty, Cell::Time)
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
        .max(list.touched_at());
    let head = Message::new("letters-paper-head")
        .with("kind", list.kind.name())
        .with("whose", list.whose());
    let far = Message::new("letters-paper-progress")
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
    let mut lines = Vec::new();
    let marked = match (state.status(), state.done_at()) {
        (StepStatus::Done, Some(at)) => {
            Some(Message::new("letters-checklist-done-by").with("when", when(at)))
        }
        (StepStatus::NotNeeded, Some(at)) => {
            Some(Message::new("letters-checklist-not-needed-since").with("when", when(at)))
        }
        _ => None,
    };
    lines.extend(marked);
    if let Some(seen) = &state.seen {
        lines.push(
            Message::new("letters-paper-seen")
                .with("what", seen.evidence.tell())
                .with("when", when(seen.evidence.at)),
        );
    }
    if let Some(against) = &state.against {
        lines.push(
            Message::new("letters-paper-against")
                .with("what", against.tell())
                .with("when", when(against.at)),
        );
    }
    if let Some(note) = &state.note {
        lines.push(
            Message::new("letters-paper-note")
                .with("text", &note.text)
                .with("when", when(note.at)),
        );
    }
    lines.iter().map(|line| catalog.say(line)).collect()
}
