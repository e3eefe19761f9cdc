//! Remarks, reasons and fields of rows as the JSON that is kept of them, and back.

use crate::domain::bulk::{Earlier, Remark, Since, SkipReason};
use crate::domain::order::{Field, IdempotencyKey};
use crate::text::Message;
use serde_json::{Value, json};

pub(super) fn remarks_to_text(remarks: &[Remark]) -> String {
    remarks_to_json(remarks).to_string()
}

pub(super) fn remarks_from_text(text: &str) -> Vec<Remark> {
    remarks_from_json(&serde_json::from_str(text).unwrap_or_default())
}

fn remarks_to_json(remarks: &[Remark]) -> Value {
    remarks.iter().map(remark_to_json).collect()
}

fn remark_to_json(remark: &Remark) -> Value {
    json!([
        remark.column,
        remark.head,
        remark.field.map(Field::as_str),
        remark.message.to_json()
    ])
}

fn remarks_from_json(json: &Value) -> Vec<Remark> {
    let remarks = json.as_array().map(Vec::as_slice).unwrap_or_default();
    remarks.iter().map(remark_from_json).collect()
}

fn remark_from_json(json: &Value) -> Remark {
    let part = |place: usize| json.get(place);
    let word = part(2).and_then(Value::as_str);
    Remark {
        column: part(0).and_then(|column| usize::try_from(column.as_u64()?).ok()),
        head: part(1).and_then(Value::as_str).map(str::to_owned),
        field: Field::ALL
            .iter()
            .copied()
            .find(|field| Some(field.as_str()) == word),
        // Words that a later version took out are told as that; the place still stands.
        message: part(3)
            .and_then(Message::from_json)
            .unwrap_or_else(|| Message::new("store-former-problem")),
    }
}

pub(super) fn skip_to_text(skip: &SkipReason) -> String {
    let why = skip.as_str();
    match skip {
        SkipReason::Invalid(faults) | SkipReason::Doubtful(faults) => {
            json!({"why": why, "faults": remarks_to_json(faults)})
        }
        SkipReason::DuplicateOf(line) => json!({"why": why, "line": line}),
        SkipReason::AlreadyOrdered(earlier)
        | SkipReason::Expired(earlier)
        | SkipReason::MayExist(earlier) => {
            let (sent_at, seen_at) = match earlier.since {
                Since::Sent(at) => (Some(at), None),
                Since::Seen(at) => (None, Some(at)),
                Since::Unknown => (None, None),
            };
            json!({
                "why": why, "key": earlier.key.as_ref().map(IdempotencyKey::as_str), "id": earlier.id,
                "sent_at": sent_at, "seen_at": seen_at, "link": earlier.link,
            })
        }
        SkipReason::Excluded | SkipReason::NotFailed => json!({"why": why}),
    }
    .to_string()
}

pub(super) fn skip_from_text(text: &str) -> Option<SkipReason> {
    let json: Value = serde_json::from_str(text).ok()?;
    let text = |name: &str| json.get(name).and_then(Value::as_str);
    let time = |name: &str| json.get(name).and_then(Value::as_i64);
    let earlier = || Earlier {
        key: text("key").and_then(IdempotencyKey::from_text),
        id: text("id").map(str::to_owned),
        since: match (time("sent_at"), time("seen_at")) {
            (Some(at), _) => Since::Sent(at),
            (None, Some(at)) => Since::Seen(at),
            (None, None) => Since::Unknown,
        },
        link: text("link").map(str::to_owned),
    };
    Some(match json.get("why")?.as_str()? {
        "invalid" => SkipReason::Invalid(remarks_from_json(json.get("faults")?)),
        "duplicate" => SkipReason::DuplicateOf(usize::try_from(json.get("line")?.as_u64()?).ok()?),
        "already_ordered" => SkipReason::AlreadyOrdered(earlier()),
        "expired" => SkipReason::Expired(earlier()),
        "may_exist" => SkipReason::MayExist(earlier()),
        "doubtful" => SkipReason::Doubtful(remarks_from_json(json.get("faults")?)),
        "excluded" => SkipReason::Excluded,
        "not_failed" => SkipReason::NotFailed,
        // A word of a later version: the row stays skipped, without a reason.
        _ => return None,
    })
}

/// A list of texts, or of pairs of them.
pub(super) fn list_to_text<T: serde::Serialize>(list: &[T]) -> String {
    // Texts can always be written.
    serde_json::to_string(list).unwrap_or_default()
}

pub(super) fn list_from_text<T: serde::de::DeserializeOwned>(text: &str) -> Vec<T> {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_come_back_as_they_were() {
        let remark = Remark {
            column: Some(3),
            head: Some("Navn".to_owned()),
            field: Some(Field::SalesUnitName),
            message: Message::new("order-unknown-word").with("word", "till"),
        };
        let bare = Remark {
            column: None,
            head: None,
            field: None,
            message: Message::new("order-unknown-word"),
        };
        let earlier = Earlier {
            key: IdempotencyKey::from_text("key-1"),
            id: Some("order-1".to_owned()),
            since: Since::Sent(7),
            link: Some("https://example.com".to_owned()),
        };
        let listed = Earlier {
            key: None,
            since: Since::Seen(9),
            link: None,
            ..earlier.clone()
        };
        let bare_one = Earlier {
            id: None,
            since: Since::Unknown,
            ..listed.clone()
        };
        let all = [
            SkipReason::Invalid(vec![remark.clone(), bare.clone()]),
            SkipReason::Invalid(Vec::new()),
            SkipReason::Doubtful(vec![bare.clone()]),
            SkipReason::DuplicateOf(12),
            SkipReason::Excluded,
            SkipReason::NotFailed,
            SkipReason::AlreadyOrdered(earlier.clone()),
            SkipReason::Expired(earlier),
            SkipReason::MayExist(listed),
            SkipReason::MayExist(bare_one),
        ];
        for skip in all {
            assert_eq!(skip_from_text(&skip_to_text(&skip)), Some(skip));
        }
        let remarks = vec![remark, bare];
        assert_eq!(remarks_from_text(&remarks_to_text(&remarks)), remarks);
        assert_eq!(skip_from_text("{}"), None);
        assert_eq!(skip_from_text(r#"{"why": "moon"}"#), None);
    }
}
