//! Error bodies: eleven families, told apart by their shape, because their content types cannot be trusted.

use super::scrub::Scrubber;
use reqwest::header::HeaderMap;
use serde_json::{Map, Value};

/// The families of the contract's section 10.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) enum Family {
    /// A: `{error, error_description, error_codes, trace_id, correlation_id}`.
    AzureAd,
    /// B: `{error, error_description?}`.
    OAuth,
    /// C: `{statusCode, message}`.
    Gateway,
    /// D: `{errorCode: "Unauthorized", errorMessage, contextId}`.
    GatewayVariant,
    /// E: `{code, message}`.
    Middleware,
    /// F: RFC 7807, with trace id or extra details.
    Problem,
    /// G: the Partner API's subset of F.
    PartnerError,
    /// H: `[{errorGroup, errorCode, errorMessage}]`.
    Ecom,
    /// I: `{errorCode: 500, errorMessage, contextId}`.
    Report,
    /// J: `{error: {type, title, ContextID}}`.
    Nested,
    /// K: text, HTML or nothing.
    #[default]
    Text,
}

/// What an error body tells, without secrets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Told {
    /// Which family it is of.
    pub(super) family: Family,
    /// The status in the body; it may differ from the answer's.
    pub(super) status: Option<u16>,
    /// A few words.
    pub(super) title: Option<String>,
    /// A sentence.
    pub(super) detail: Option<String>,
    /// Field and what is wrong with it.
    pub(super) fields: Vec<(String, String)>,
    /// Error codes, as text.
    pub(super) codes: Vec<String>,
    /// The group of an error code.
    pub(super) group: Option<String>,
    /// Trace ids, the most useful first.
    pub(super) trace_ids: Vec<String>,
}

impl Told {
    /// Reads the body and headers of an answer that is not a success.
    pub(super) fn read(headers: &HeaderMap, body: &[u8], scrubber: &Scrubber) -> Self {
        let text = String::from_utf8_lossy(body);
        let mut told = match serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) {
            Ok(Value::Object(object)) => from_object(&object),
            Ok(Value::Array(items)) => from_list(&items),
            _ => from_text(&text),
        };
        told.trace_ids.extend(header_traces(headers));
        told.cleaned(scrubber)
    }

    /// Only the trace ids of an answer, for a success that could not be read.
    pub(super) fn traces_only(headers: &HeaderMap, scrubber: &Scrubber) -> Self {
        let told = Self {
            trace_ids: header_traces(headers),
            ..Self::default()
        };
        told.cleaned(scrubber)
    }

    /// Title, detail and fields in one line; `None` when the answer had no words.
    pub(super) fn in_one_line(&self) -> Option<String> {
        let mut parts: Vec<String> = self.title.iter().cloned().collect();
        if let Some(detail) = &self.detail
            && !parts.contains(detail)
        {
            parts.push(detail.clone());
        }
        parts.extend(
            self.fields
                .iter()
                .map(|(field, wrong)| format!("{field}: {wrong}")),
        );
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// The same for whoever tells the fields besides: without them, and without a sentence that only repeats one.
    pub(super) fn beside_fields(mut self) -> Self {
        let fields = std::mem::take(&mut self.fields);
        let repeats = |detail: &String| {
            let mut wrongs = fields.iter().map(|(_, wrong)| wrong.trim_end_matches('.'));
            wrongs.any(|wrong| !wrong.is_empty() && detail.contains(wrong))
        };
        self.detail = self.detail.filter(|detail| !repeats(detail));
        self
    }

    /// Every word of it, for looking up causes.
    pub(super) fn contains(&self, needle: &str) -> bool {
        let texts = self.title.iter().chain(&self.detail).chain(&self.codes);
        texts
            .chain(self.fields.iter().map(|(_, wrong)| wrong))
            .any(|text| {
                text.to_ascii_lowercase()
                    .contains(&needle.to_ascii_lowercase())
            })
    }

    fn cleaned(mut self, scrubber: &Scrubber) -> Self {
        let clean = |text: String| Some(scrubber.clean(&text)).filter(|text| !text.is_empty());
        self.title = self.title.and_then(clean);
        self.detail = self.detail.and_then(clean);
        self.fields = self
            .fields
            .into_iter()
            .take(20)
            .map(|(field, wrong)| (scrubber.clean(&field), scrubber.clean(&wrong)))
            .collect();
        self.codes = self.codes.into_iter().filter_map(clean).collect();
        self.group = self.group.and_then(clean);
        self.trace_ids = self.trace_ids.into_iter().filter_map(clean).collect();
        self
    }
}

fn from_object(object: &Map<String, Value>) -> Told {
    let text = |name: &str| words(object.get(name)?);
    let mut told = Told {
        trace_ids: body_traces(object),
        ..Told::default()
    };
    if let Some(Value::Object(inner)) = object.get("error") {
        let mut nested = from_object(inner);
        nested.family = Family::Nested;
        nested.trace_ids.extend(told.trace_ids);
        return nested;
    }
    if let Some(error) = text("error").filter(|_| !object.contains_key("title")) {
        told.codes.push(error.clone());
        told.title = Some(error);
        told.detail = text("error_description");
        told.codes
            .extend(azure_codes(object, told.detail.as_deref()));
        told.family = if told.codes.len() > 1 || object.contains_key("correlation_id") {
            Family::AzureAd
        } else {
            Family::OAuth
        };
    } else if object.contains_key("statusCode") && object.contains_key("message") {
        told.family = Family::Gateway;
        told.status = object.get("statusCode").and_then(number);
        told.detail = text("message");
    } else if object.contains_key("errorCode") || object.contains_key("errorMessage") {
        told = ecom_item(object, told);
        let numeric = told.codes.iter().all(|code| code.parse::<i64>().is_ok());
        told.family = if numeric {
            Family::Report
        } else {
            Family::GatewayVariant
        };
    } else if is_problem(object) {
        told = problem(object, told);
    } else if object.contains_key("message") || object.contains_key("code") {
        told.family = Family::Middleware;
        told.status = object.get("code").and_then(number);
        told.codes.extend(text("code"));
        told.detail = text("message");
    }
    told
}

fn is_problem(object: &Map<String, Value>) -> bool {
    [
        "title",
        "detail",
        "status",
        "extraDetails",
        "invalidParams",
        "type",
        "instance",
    ]
    .iter()
    .any(|name| object.contains_key(*name))
}

fn problem(object: &Map<String, Value>, mut told: Told) -> Told {
    let text = |name: &str| words(object.get(name)?);
    told.status = object.get("status").and_then(number);
    told.title = text("title");
    told.detail = text("detail");
    for name in ["extraDetails", "invalidParams"] {
        told.fields
            .extend(object.get(name).map(details).unwrap_or_default());
    }
    told.codes
        .extend(text("errorCode").or_else(|| text("code")));
    let full = object.contains_key("traceId") || !told.fields.is_empty();
    told.family = if full {
        Family::Problem
    } else {
        Family::PartnerError
    };
    told
}

/// Extra details in any of their three shapes: `{key, value}`, `{name, reason}`, or an object of field to text.
fn details(value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Array(items) => items.iter().filter_map(detail).collect(),
        Value::Object(object) => object
            .iter()
            .filter_map(|(field, wrong)| Some((field.clone(), words(wrong)?)))
            .collect(),
        _ => Vec::new(),
    }
}

fn detail(item: &Value) -> Option<(String, String)> {
    let Value::Object(object) = item else {
        return Some((String::new(), words(item)?));
    };
    let first = |names: [&str; 3]| names.iter().find_map(|name| words(object.get(*name)?));
    let field = first(["key", "name", "field"]);
    let wrong = first(["value", "reason", "text"]);
    (field.is_some() || wrong.is_some())
        .then(|| (field.unwrap_or_default(), wrong.unwrap_or_default()))
}

fn ecom_item(object: &Map<String, Value>, mut told: Told) -> Told {
    let text = |name: &str| words(object.get(name)?);
    told.codes.extend(text("errorCode"));
    told.group = text("errorGroup");
    told.detail = text("errorMessage");
    told
}

fn from_list(items: &[Value]) -> Told {
    let mut told = Told {
        family: Family::Ecom,
        ..Told::default()
    };
    for object in items.iter().filter_map(Value::as_object) {
        let item = ecom_item(object, Told::default());
        told.codes.extend(item.codes);
        told.group = told.group.or(item.group);
        match (&told.detail, item.detail) {
            (None, detail) => told.detail = detail,
            (Some(_), Some(more)) => told.fields.push((String::new(), more)),
            (Some(_), None) => {}
        }
        told.trace_ids.extend(body_traces(object));
    }
    told
}

fn azure_codes(object: &Map<String, Value>, description: Option<&str>) -> Vec<String> {
    let listed = object.get("error_codes").and_then(Value::as_array);
    let mut codes: Vec<String> = listed
        .into_iter()
        .flatten()
        .filter_map(words)
        .map(|code| format!("AADSTS{}", code.trim_start_matches("AADSTS")))
        .collect();
    let spoken = description
        .and_then(|text| text.split("AADSTS").nth(1))
        .map(|rest| {
            rest.chars()
                .take_while(char::is_ascii_digit)
                .collect::<String>()
        })
        .filter(|digits| !digits.is_empty())
        .map(|digits| format!("AADSTS{digits}"));
    codes.extend(spoken.filter(|code| !codes.contains(code)));
    codes
}

/// A page or a text: its title, or the text itself when it is short enough to be a sentence.
fn from_text(text: &str) -> Told {
    let lower = text.to_ascii_lowercase();
    let title = lower.find("<title>").and_then(|start| {
        let end = lower[start..].find("</title>")? + start;
        text.get(start + 7..end)
    });
    let looks_like_text = !text.contains('<') && !text.trim_start().starts_with(['{', '[']);
    Told {
        title: title
            .map(str::to_owned)
            .or_else(|| looks_like_text.then(|| text.to_owned())),
        ..Told::default()
    }
}

fn body_traces(object: &Map<String, Value>) -> Vec<String> {
    let named = [
        "traceId",
        "trace_id",
        "contextId",
        "ContextID",
        "contextID",
        "correlation_id",
        "correlationId",
    ];
    let mut traces: Vec<String> = named
        .iter()
        .filter_map(|name| words(object.get(*name)?))
        .collect();
    let instance = object.get("instance").and_then(words);
    traces.extend(instance.and_then(|text| Some(text.strip_prefix("urn:uuid:")?.to_owned())));
    traces
}

fn header_traces(headers: &HeaderMap) -> Vec<String> {
    const NAMES: [&str; 9] = [
        "x-trace-id",
        "trace-id",
        "x-correlation-id",
        "correlation-id",
        "x-request-id",
        "request-id",
        "x-ms-request-id",
        "apim-request-id",
        "request-context",
    ];
    let text = |name: &str| Some(headers.get(name)?.to_str().ok()?.to_owned());
    let parent = text("traceparent").and_then(|value| Some(value.split('-').nth(1)?.to_owned()));
    NAMES
        .iter()
        .filter_map(|name| text(name))
        .chain(parent)
        .collect()
}

/// A status: a number, or a text that holds one.
fn number(value: &Value) -> Option<u16> {
    match value {
        Value::Number(number) => u16::try_from(number.as_u64()?).ok(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The text of a string, number or boolean.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(detail: &str, fields: &[(&str, &str)], expect: &str) {
        let told = Told {
            title: Some("Invalid product order".to_owned()),
            detail: Some(detail.to_owned()),
            fields: fields
                .iter()
                .map(|(field, wrong)| ((*field).to_owned(), (*wrong).to_owned()))
                .collect(),
            ..Told::default()
        };
        assert_eq!(told.beside_fields().in_one_line().as_deref(), Some(expect));
    }

    #[test]
    fn who_tells_the_fields_besides_says_nothing_twice() {
        let name = [("name", "must not contain &.")];
        check("Try again", &[], "Invalid product order · Try again");
        check("Try again", &name, "Invalid product order · Try again");
        check(
            "The name must not contain &",
            &name,
            "Invalid product order",
        );
        check(
            "Try again",
            &[("name", "")],
            "Invalid product order · Try again",
        );
    }
}
