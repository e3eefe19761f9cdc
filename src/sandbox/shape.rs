//! Faults in the shape of answers: what the vendor's documents contradict each other about, and what may come one day.

use serde_json::{Map, Value, json};

use super::answer::SandboxAnswer;
use super::call::Call;
use super::fault::Fault;

/// Spells an answer as the vendor's examples do, where those differ from its schemas.
pub(super) fn respell(answer: &mut SandboxAnswer) {
    let Ok(Value::Object(mut body)) = serde_json::from_slice(&answer.body) else {
        return;
    };
    for name in ["expires_in", "ext_expires_in", "expires_on", "not_before"] {
        if let Some(value) = body.get_mut(name) {
            to_number(value);
        }
    }
    // Only a problem has a title; the `status` of merchants and orders is a word that stays.
    if body.contains_key("title") {
        if let Some(status) = body.get_mut("status") {
            *status = json!(status.to_string());
        }
        if let Some(Value::Array(details)) = body.get_mut("extraDetails") {
            for detail in details {
                *detail = json!({"name": detail["key"], "reason": detail["value"]});
            }
        }
    }
    answer.body = Value::Object(body).to_string().into_bytes();
}

/// Bends a good answer by the faults that are on.
pub(super) fn bend(answer: &mut SandboxAnswer, call: Option<&Call>, is_on: impl Fn(Fault) -> bool) {
    const SHAPES: [Fault; 5] = [
        Fault::NumericMsn,
        Fault::WrappedList,
        Fault::MsnList,
        Fault::BareList,
        Fault::UnknownWords,
    ];
    if !(200..300).contains(&answer.status) || !SHAPES.into_iter().any(&is_on) {
        return;
    }
    let Ok(mut body) = serde_json::from_slice::<Value>(&answer.body) else {
        return;
    };
    if is_on(Fault::UnknownWords) {
        unknown_words(&mut body);
    }
    if is_on(Fault::NumericMsn) {
        numeric_msn(&mut body);
    }
    // The lists whose shape the vendor changed again and again (contract section 15.2).
    if matches!(call, Some(Call::SalesUnits | Call::MerchantUnits(..))) {
        body = list(body, &is_on);
    }
    answer.body = body.to_string().into_bytes();
}

fn list(body: Value, is_on: &impl Fn(Fault) -> bool) -> Value {
    let msns = |body: &Value| -> Vec<Value> {
        let units = body.as_array().into_iter().flatten();
        units.filter_map(|unit| unit.get("msn").cloned()).collect()
    };
    if is_on(Fault::WrappedList) {
        json!({"salesUnits": body})
    } else if is_on(Fault::MsnList) {
        json!({"msn": msns(&body)})
    } else if is_on(Fault::BareList) {
        Value::Array(msns(&body))
    } else {
        body
    }
}

/// MSNs as numbers wherever they stand.
fn numeric_msn(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(numeric_msn),
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::Array(items) if name == "msn" => items.iter_mut().for_each(to_number),
                    field if name == "msn" => to_number(field),
                    field => numeric_msn(field),
                }
            }
        }
        _ => {}
    }
}

fn to_number(value: &mut Value) {
    if let Some(number) = value.as_str().and_then(|text| text.parse::<u64>().ok()) {
        *value = json!(number);
    }
}

/// Words of tomorrow in every enumeration, and fields nobody asked for.
fn unknown_words(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(unknown_words),
        Value::Object(fields) => {
            replace(fields, "captureType", "InstantCapture");
            replace(fields, "status", "UNDER_REVIEW");
            replace(fields, "productType", "TERMINAL");
            replace(fields, "productOrderType", "CAMPAIGN");
            replace(fields, "market", "SE");
            fields.values_mut().for_each(unknown_words);
            fields.insert(
                "sandboxExtra".to_owned(),
                json!({"since": "2027-01-12", "flags": [1, null, "x"]}),
            );
        }
        _ => {}
    }
}

fn replace(fields: &mut Map<String, Value>, name: &str, word: &str) {
    if fields.get(name).is_some_and(Value::is_string) {
        fields.insert(name.to_owned(), json!(word));
    }
}
