//! Values of the domain as the texts that are kept of them, and back.

use crate::domain::fleet::{FieldChange, FieldValue, UnitField};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::registry::RegistryAnswer;
use crate::text::Message;
use serde_json::{Value, json};

/// A word or a text in the file that this version cannot read.
pub(in crate::store) fn unreadable(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnName(format!("{column}: not as this version writes it"))
}

// ---------------------------------------------------------------------------------------------------------------- problems

/// A problem as text. Its messages are kept, not its sentences, so that it is told in the language of the day.
pub(in crate::store) fn problem_to_text(problem: &Problem) -> String {
    let message = |message: &Option<Message>| message.as_ref().map(Message::to_json);
    json!({
        "kind": problem.kind.as_str(),
        "what": problem.what.to_json(),
        "why": message(&problem.why),
        "next": message(&problem.next),
        "trace_id": problem.trace_id,
        "is_outcome_unknown": problem.is_outcome_unknown,
    })
    .to_string()
}

/// The problem of a text. One whose words another version took out of the catalogue is told as that.
pub(in crate::store) fn problem_from_text(text: &str) -> Problem {
    let json: Value = serde_json::from_str(text).unwrap_or_default();
    let word = json.get("kind").and_then(Value::as_str);
    let mut kinds = ProblemKind::ALL.into_iter();
    let kind = kinds.find(|kind| Some(kind.as_str()) == word);
    let message = |part: &str| json.get(part).and_then(Message::from_json);
    Problem {
        what: message("what").unwrap_or_else(|| Message::new("store-former-problem")),
        why: message("why"),
        next: message("next"),
        trace_id: json
            .get("trace_id")
            .and_then(Value::as_str)
            .map(str::to_owned),
        kind: kind.unwrap_or(ProblemKind::Local),
        is_outcome_unknown: json.get("is_outcome_unknown") == Some(&Value::Bool(true)),
    }
}

// ----------------------------------------------------------------------------------------------------------------- changes

/// Changes as a list of `[field, from, to]`; unknown is `null`.
pub(super) fn changes_to_text(changes: &[FieldChange]) -> String {
    let changes = changes.iter();
    let list = changes.map(|change| (change.field.key(), &change.from, &change.to));
    // Texts and flags can always be written.
    serde_json::to_string(&list.collect::<Vec<_>>()).unwrap_or_default()
}

pub(super) fn changes_from_text(text: &str) -> rusqlite::Result<Vec<FieldChange>> {
    let unreadable = || unreadable("changes");
    let list: Vec<(String, Option<FieldValue>, Option<FieldValue>)> =
        serde_json::from_str(text).map_err(|_| unreadable())?;
    list.into_iter()
        .map(|(field, from, to)| {
            let field = UnitField::from_key(&field).ok_or_else(unreadable)?;
            Ok(FieldChange { field, from, to })
        })
        .collect()
}

// -------------------------------------------------------------------------------------------------------------------- tags

/// Tags as a JSON list.
pub(super) fn tags_to_text(tags: &[String]) -> String {
    json!(tags).to_string()
}

pub(super) fn tags_from_text(text: &str) -> rusqlite::Result<Vec<String>> {
    // Of most units, and a parser for each of them is felt at the start of a window.
    if text == "[]" {
        return Ok(Vec::new());
    }
    serde_json::from_str(text).map_err(|_| unreadable("tags"))
}

// ---------------------------------------------------------------------------------------------------------------- registry

/// A registry answer as JSON.
pub(super) fn answer_to_text(answer: &RegistryAnswer) -> String {
    // Texts, flags and numbers can always be written.
    serde_json::to_string(answer).unwrap_or_default()
}

pub(super) fn answer_from_text(text: &str) -> rusqlite::Result<RegistryAnswer> {
    serde_json::from_str(text).map_err(|_| unreadable("registry"))
}

/// Whether a text is an answer of the registry that this version can read.
pub(in crate::store) fn is_answer(text: &str) -> bool {
    answer_from_text(text).is_ok()
}

/// Whether a word and a text are an event of a unit's past that this version can read.
pub(in crate::store) fn is_past(what: &str, changes: Option<&str>) -> bool {
    match what {
        "added" | "details" | "changed" => {
            changes.is_some_and(|text| changes_from_text(text).is_ok())
        }
        "gone" | "back" => changes.is_none(),
        _ => false,
    }
}
