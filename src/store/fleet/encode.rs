//! Values of the domain as the texts that are kept of them, and back.

use crate::domain::fleet::{FieldChange, FieldValue, UnitField};
use crate::domain::problem::ProblemKind;
use crate::domain::registry::{Company, RegistryAnswer, RegistryRemark};
use crate::domain::{Address, Problem};
use crate::text::Message;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A word or a text in the file that this version cannot read.
pub(super) fn unreadable(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnName(format!("{column}: not as this version writes it"))
}

// ---------------------------------------------------------------------------------------------------------------- problems

const KINDS: [(ProblemKind, &str); 8] = [
    (ProblemKind::Input, "input"),
    (ProblemKind::Credentials, "credentials"),
    (ProblemKind::Unreachable, "unreachable"),
    (ProblemKind::Refused, "refused"),
    (ProblemKind::NotVisible, "not_visible"),
    (ProblemKind::Unsupported, "unsupported"),
    (ProblemKind::Local, "local"),
    (ProblemKind::Cancelled, "cancelled"),
];

/// A problem as text. Its messages are kept, not its sentences, so that it is told in the language of the day.
pub(in crate::store) fn problem_to_text(problem: &Problem) -> String {
    let kind = KINDS.iter().find(|(kind, _)| *kind == problem.kind);
    let message = |message: &Option<Message>| message.as_ref().map(Message::to_json);
    json!({
        "kind": kind.map(|(_, word)| word),
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
    let kind = KINDS.iter().find(|(_, kind)| Some(*kind) == word);
    let message = |part: &str| json.get(part).and_then(Message::from_json);
    Problem {
        what: message("what").unwrap_or_else(|| Message::new("store-former-problem")),
        why: message("why"),
        next: message("next"),
        trace_id: json
            .get("trace_id")
            .and_then(Value::as_str)
            .map(str::to_owned),
        kind: kind.map_or(ProblemKind::Local, |(kind, _)| *kind),
        is_outcome_unknown: json.get("is_outcome_unknown") == Some(&Value::Bool(true)),
    }
}

// ----------------------------------------------------------------------------------------------------------------- changes

/// A value in a list of changes; unknown is `null`.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum StoredValue {
    Flag(bool),
    Text(String),
}

type StoredChange = (String, Option<StoredValue>, Option<StoredValue>);

/// Changes as a list of `[field, from, to]`.
pub(super) fn changes_to_text(changes: &[FieldChange]) -> String {
    let value = |value: &Option<FieldValue>| {
        value.as_ref().map(|value| match value {
            FieldValue::Flag(flag) => StoredValue::Flag(*flag),
            FieldValue::Text(text) => StoredValue::Text(text.clone()),
        })
    };
    let list: Vec<StoredChange> = changes
        .iter()
        .map(|change| {
            let field = change.field.key().to_owned();
            (field, value(&change.from), value(&change.to))
        })
        .collect();
    // Texts and flags can always be written.
    serde_json::to_string(&list).unwrap_or_default()
}

pub(super) fn changes_from_text(text: &str) -> rusqlite::Result<Vec<FieldChange>> {
    let value = |value: Option<StoredValue>| {
        value.map(|value| match value {
            StoredValue::Flag(flag) => FieldValue::Flag(flag),
            StoredValue::Text(text) => FieldValue::Text(text),
        })
    };
    let list: Vec<StoredChange> = serde_json::from_str(text).map_err(|_| unreadable("changes"))?;
    list.into_iter()
        .map(|(field, from, to)| {
            Ok(FieldChange {
                field: UnitField::from_key(&field).ok_or_else(|| unreadable("changes"))?,
                from: value(from),
                to: value(to),
            })
        })
        .collect()
}

// -------------------------------------------------------------------------------------------------------------------- tags

/// Tags as a JSON list.
pub(super) fn tags_to_text(tags: &[String]) -> String {
    json!(tags).to_string()
}

pub(super) fn tags_from_text(text: &str) -> rusqlite::Result<Vec<String>> {
    if text == "[]" {
        return Ok(Vec::new());
    }
    serde_json::from_str(text).map_err(|_| unreadable("tags"))
}

// ---------------------------------------------------------------------------------------------------------------- registry

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredAnswer {
    Active(StoredCompany),
    Deleted(StoredCompany),
    Removed { deleted_on: Option<String> },
    Unknown,
}

#[derive(Serialize, Deserialize)]
struct StoredCompany {
    org_number: String,
    name: String,
    form: Option<(String, String)>,
    parent: Option<String>,
    is_sub_unit: bool,
    home_page: Option<String>,
    address: Option<StoredAddress>,
    industry: Option<(String, String)>,
    bankrupt: Option<bool>,
    winding_up: Option<bool>,
    forced_dissolution: Option<bool>,
    // What earlier versions did not read is not known.
    #[serde(default)]
    reconstruction: Option<bool>,
    #[serde(default)]
    reconstruction_since: Option<String>,
    #[serde(default)]
    foreign_insolvency: Option<bool>,
    #[serde(default)]
    foreign_insolvency_since: Option<String>,
    #[serde(default)]
    remarks: Option<Vec<StoredRemark>>,
    vat_registered: Option<bool>,
    deleted_on: Option<String>,
    employees: Option<u32>,
}

#[derive(Serialize, Deserialize)]
struct StoredRemark {
    about: Option<String>,
    text: String,
    entered_on: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct StoredAddress {
    lines: Vec<String>,
    post_code: Option<String>,
    city: Option<String>,
    country_code: Option<String>,
}

/// A registry answer as text.
pub(super) fn answer_to_text(answer: &RegistryAnswer) -> String {
    let stored = match answer {
        RegistryAnswer::Active(company) => StoredAnswer::Active((**company).clone().into()),
        RegistryAnswer::Deleted(company) => StoredAnswer::Deleted((**company).clone().into()),
        RegistryAnswer::Removed { deleted_on } => StoredAnswer::Removed {
            deleted_on: deleted_on.clone(),
        },
        RegistryAnswer::Unknown => StoredAnswer::Unknown,
    };
    // Texts, flags and numbers can always be written.
    serde_json::to_string(&stored).unwrap_or_default()
}

pub(super) fn answer_from_text(text: &str) -> rusqlite::Result<RegistryAnswer> {
    let stored: StoredAnswer = serde_json::from_str(text).map_err(|_| unreadable("registry"))?;
    Ok(match stored {
        StoredAnswer::Active(company) => RegistryAnswer::Active(Box::new(company.into())),
        StoredAnswer::Deleted(company) => RegistryAnswer::Deleted(Box::new(company.into())),
        StoredAnswer::Removed { deleted_on } => RegistryAnswer::Removed { deleted_on },
        StoredAnswer::Unknown => RegistryAnswer::Unknown,
    })
}

/// The same fields on both sides, named once; a field that only one side has does not compile. What is in an `Option`, or in a
/// list in one, may be of a type of its own on each side.
macro_rules! same_fields {
    ($one:ident, $other:ident, { $($field:ident),* $(,)? } $(, each $inner:ident)? $(, all $list:ident)?) => {
        same_fields!(@one $one => $other, { $($field),* } $(, $inner)? $(; $list)?);
        same_fields!(@one $other => $one, { $($field),* } $(, $inner)? $(; $list)?);
    };
    (@one $from:ident => $to:ident, { $($field:ident),* } $(, $inner:ident)? $(; $list:ident)?) => {
        impl From<$from> for $to {
            fn from(value: $from) -> Self {
                let $from { $($field,)* $($inner,)? $($list)? } = value;
                Self {
                    $($field,)*
                    $($inner: $inner.map(Into::into),)?
                    $($list: $list.map(|list| list.into_iter().map(Into::into).collect()))?
                }
            }
        }
    };
}
same_fields!(Company, StoredCompany, {
    org_number, name, form, parent, is_sub_unit, home_page, industry, bankrupt, winding_up,
    forced_dissolution, reconstruction, reconstruction_since, foreign_insolvency, foreign_insolvency_since,
    vat_registered, deleted_on, employees,
}, each address, all remarks);
same_fields!(RegistryRemark, StoredRemark, { about, text, entered_on });
same_fields!(Address, StoredAddress, { lines, post_code, city, country_code });

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
