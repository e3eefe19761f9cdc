//! Remarks, reasons and fields of rows as the JSON that is kept of them, and back.

use crate::domain::bulk::{Earlier, Remark, SkipReason};
use crate::domain::order::{Field, IdempotencyKey};
use crate::text::Message;
use serde_json::{Value, json};

pub(super) fn remarks_to_text(remarks: &[Remark]) -> String {
    Value::from(remarks.iter().map(remark_to_json).collect::<Vec<_>>()).to_string()
}

pub(super) fn remarks_from_text(text: &str) -> Vec<Remark> {
    let json: Value = serde_json::from_str(text).unwrap_or_default();
    remarks_from_json(&json)
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
        column: part(0)
            .and_then(Value::as_u64)
            .and_then(|column| usize::try_from(column).ok()),
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
        SkipReason::Invalid(faults) => {
            let faults: Vec<Value> = faults.iter().map(remark_to_json).collect();
            json!({"why": why, "faults": faults})
        }
        SkipReason::DuplicateOf(line) => json!({"why": why, "line": line}),
        SkipReason::AlreadyOrdered(earlier) | SkipReason::MayExist(earlier) => json!({
            "why": why, "key": earlier.key.as_str(), "sent_at": earlier.sent_at, "link": earlier.link,
        }),
        SkipReason::Excluded | SkipReason::NotFailed => json!({"why": why}),
    }
    .to_string()
}

pub(super) fn skip_from_text(text: &str) -> Option<SkipReason> {
    let json: Value = serde_json::from_str(text).ok()?;
    let earlier = || {
        Some(Earlier {
            key: IdempotencyKey::from_text(json.get("key")?.as_str()?)?,
            sent_at: json.get("sent_at")?.as_i64()?,
            link: json.get("link")?.as_str().map(str::to_owned),
        })
    };
    Some(match json.get("why")?.as_str()? {
        "invalid" => SkipReason::Invalid(remarks_from_json(json.get("faults")?)),
        "duplicate" => SkipReason::DuplicateOf(usize::try_from(json.get("line")?.as_u64()?).ok()?),
        "already_ordered" => SkipReason::AlreadyOrdered(earlier()?),
        "may_exist" => SkipReason::MayExist(earlier()?),
        "excluded" => SkipReason::Excluded,
        "not_failed" => SkipReason::NotFailed,
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
        let earlier = IdempotencyKey::from_text("key-1").map(|key| Earlier {
            key,
            sent_at: 7,
            link: Some("https://example.com".to_owned()),
        });
        let mut all = vec![
            SkipReason::Invalid(vec![remark.clone(), bare.clone()]),
            SkipReason::Invalid(Vec::new()),
            SkipReason::DuplicateOf(12),
            SkipReason::Excluded,
            SkipReason::NotFailed,
        ];
        if let Some(earlier) = earlier {
            let linkless = Earlier {
                link: None,
                ..earlier.clone()
            };
            all.extend([
                SkipReason::AlreadyOrdered(earlier),
                SkipReason::MayExist(linkless),
            ]);
        }
        assert_eq!(all.len(), 7);
        for skip in all {
            assert_eq!(skip_from_text(&skip_to_text(&skip)), Some(skip));
        }
        let remarks = vec![remark, bare];
        assert_eq!(remarks_from_text(&remarks_to_text(&remarks)), remarks);
        assert_eq!(skip_from_text("{}"), None);
        assert_eq!(skip_from_text(r#"{"why": "moon"}"#), None);
    }
}
