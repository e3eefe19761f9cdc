//! Changes in words: of what, which part of it, from what, to what.

use super::{Ordered, OtherVersion, written};
use crate::domain::checklist::Step;
use crate::text::Message;
use serde_json::Value;

/// A change in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldChange {
    /// The thing: `Sales unit 767085`.
    pub thing: Message,
    /// Which part of it: `Note`.
    pub part: Message,
    /// What stood there, in a person's words; empty where nothing did.
    pub from: String,
    /// What stands there since, in the same way.
    pub to: String,
}

/// The thing that a kind and a key name.
pub(super) fn thing(kind: &str, key: &str) -> Message {
    if kind == "setting" {
        return Message::new("team-group");
    }
    let thing = match kind {
        "unit" | "fleet" | "past" => "team-thing-unit",
        "merchant" => "team-thing-merchant",
        "checklist" => "team-thing-checklist",
        "policy" => "team-thing-policy",
        "view" => "team-thing-view",
        "definition" => "team-thing-definition",
        "preset" => "team-thing-preset",
        "template" => "team-thing-template",
        "mapping" => "team-thing-mapping",
        "order" | "mark" | "reissue" | "status" => "team-thing-order",
        "run" => "team-thing-run",
        "aside" => "team-thing-aside",
        _ => "team-thing-other",
    };
    // A merchant's key has its register in front; what is set aside is named by policy, unit or merchant, and what it is about.
    let name = match kind {
        "merchant" => key.rsplit(':').next().unwrap_or(key),
        "aside" => {
            let subject = key.split('|').nth(1).unwrap_or(key);
            subject.rsplit(':').next().unwrap_or(subject)
        }
        _ => key,
    };
    Message::new(thing).with("name", name)
}

impl OtherVersion {
    /// Which part of its thing it is a version of, for people.
    #[must_use]
    pub fn part(&self) -> Message {
        part(&self.kind, &self.field)
    }
}

impl Ordered {
    /// The change in words.
    #[must_use]
    pub fn told(&self) -> ToldChange {
        let change = &self.change;
        let say = |value: Option<&String>| {
            value.map_or_else(String::new, |value| {
                said(&change.kind, &change.field, value)
            })
        };
        ToldChange {
            thing: thing(&change.kind, &change.key),
            part: part(&change.kind, &change.field),
            from: say(change.was.as_ref()),
            to: say(change.becomes.as_ref()),
        }
    }
}

fn part(kind: &str, field: &str) -> Message {
    if field.starts_with("tag:") {
        return Message::new("team-part-tag");
    }
    let step = field
        .strip_prefix("steps.")
        .and_then(|rest| rest.rsplit_once('.'));
    if let Some((step, end)) = step {
        let id = match end {
            "note" => "team-part-step-note",
            "marked" => "team-part-step-mark",
            _ => "team-part-step",
        };
        let title = Step::from_key(step).map(Step::title);
        let message = Message::new(id);
        return match title {
            Some(title) => message.with("step", title),
            None => message.with("step", step),
        };
    }
    let id = match (kind, field) {
        (_, "note") => "team-part-note",
        (_, "text") => "team-part-text",
        ("order", "made") => "team-part-made",
        ("order", "state") => "team-part-state",
        ("mark", "deleted_at") => "team-part-deleted",
        ("mark", "put_away_at") => "team-part-hidden",
        ("reissue", _) => "team-part-reissued",
        ("aside", _) => "aside-head-set-aside",
        ("setting", _) => "team-head-fleet",
        _ => return Message::new("team-part-other").with("name", field),
    };
    Message::new(id)
}

/// A value as a person reads it.
fn said(kind: &str, field: &str, value: &str) -> String {
    let parsed = || serde_json::from_str::<Value>(value).ok();
    let of = |name: &str| {
        let parsed = parsed()?;
        parsed.get(name)?.as_str().map(str::to_owned)
    };
    let words = match (kind, field) {
        ("order", "state") => of("state"),
        ("order", "made") => of("name"),
        ("reissue", _) => of("new"),
        ("aside", _) => of("reason"),
        ("mark", _) => None,
        _ => return written(kind, value),
    };
    words.unwrap_or_default()
}
