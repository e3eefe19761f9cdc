//! Error bodies: eleven families, told apart by their shape, because their content types cannot be trusted.

use super::scrub::Scrubber;
use crate::text::WordList;
use encoding_rs::{Encoding, UTF_8};
use reqwest::header::HeaderMap;
use serde_json::{Map, Value};

mod fields;
mod page;

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
pub(super) struct ErrorBody {
    /// Which family it is of; `Text` where the shape is none that is known.
    pub(super) family: Family,
    /// The status in the body; it may differ from the answer's.
    pub(super) status: Option<u16>,
    /// A few words, such as `Invalid product order`; of a page its title or all of its words.
    pub(super) title: Option<String>,
    /// A sentence about the whole; `None` where there are only a title or fields.
    pub(super) detail: Option<String>,
    /// Field and what is wrong with it.
    pub(super) fields: Vec<(String, String)>,
    /// Error codes as text, numbers too; those of the token service begin with `AADSTS`.
    pub(super) codes: Vec<String>,
    /// The group of an error code.
    pub(super) group: Option<String>,
    /// Trace ids, the most useful first.
    pub(super) trace_ids: Vec<String>,
}

impl ErrorBody {
    /// Reads the body and headers of an answer that is not a success.
    pub(super) fn read(headers: &HeaderMap, body: &[u8], scrubber: &Scrubber) -> Self {
        // Without a byte order mark it is UTF-8, as JSON is; bytes that fit no encoding are replaced, and the rest is read.
        let encoding = Encoding::for_bom(body).map_or(UTF_8, |(encoding, _)| encoding);
        let (text, ..) = encoding.decode(body);
        let mut told = match serde_json::from_str::<Value>(&text) {
            Ok(Value::Object(object)) => from_body(&object),
            Ok(Value::Array(items)) => from_list(&items),
            // A text in quotation marks may be a page.
            Ok(Value::String(text)) => from_text(&text),
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
        for (field, wrong) in &self.fields {
            let wrong = wrong.trim_end_matches('.');
            match field.is_empty() {
                true if parts.iter().any(|part| part == wrong) => {}
                true => parts.push(wrong.to_owned()),
                false => parts.push(format!("{field}: {wrong}")),
            }
        }
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

    /// The whole codes of the token service that it tells, in their order.
    pub(super) fn azure_codes(&self) -> impl Iterator<Item = u32> {
        let texts = self.codes.iter().chain(&self.title).chain(&self.detail);
        let texts = texts.chain(self.fields.iter().map(|(_, wrong)| wrong));
        texts
            .flat_map(|text| aadsts(text))
            .filter_map(|digits| digits.parse().ok())
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
        let words =
            |text: String| Some(scrubber.clean_words(&text)).filter(|text| !text.is_empty());
        self.title = self.title.and_then(words);
        self.detail = self.detail.and_then(words);
        // The value first, by the name as it came, which tells whether a token stands in it; then our own name; the name itself last,
        // since a server can put a secret into one as well.
        self.fields = self
            .fields
            .into_iter()
            .take(20)
            .map(|(field, wrong)| (scrubber.clean_field(&field, &wrong), field))
            .map(|(wrong, field)| (fields::in_our_words(field), wrong))
            .map(|(field, wrong)| (scrubber.clean_words(&field), wrong))
            .collect();
        self.codes = self.codes.into_iter().take(20).filter_map(words).collect();
        self.group = self.group.and_then(words);
        self.trace_ids = self.trace_ids.into_iter().filter_map(clean).collect();
        self
    }
}

/// A body: its family, and what it says of fields, whichever family it is of.
fn from_body(object: &Map<String, Value>) -> ErrorBody {
    let mut told = from_object(object);
    let nested = find(object, "error").and_then(Value::as_object);
    let more = nested.map(fields::of_object).unwrap_or_default();
    for field in more.into_iter().chain(fields::of_object(object)) {
        // A sentence about the whole may be one that is told already, as the detail or from within.
        let is_said = (field.0.is_empty() && told.detail.as_ref() == Some(&field.1))
            || told.fields.contains(&(String::new(), field.1.clone()));
        if !is_said && !told.fields.contains(&field) {
            told.fields.push(field);
        }
    }
    if told.title.is_none() && told.detail.is_none() && told.fields.is_empty() {
        told.fields = fields::of_anything(object);
    } else if told.fields.is_empty() {
        told.fields = fields::of_wrappings(object);
    }
    told
}

fn from_object(object: &Map<String, Value>) -> ErrorBody {
    let text = |name: &str| words(find(object, name)?);
    let has = |name: &str| find(object, name).is_some();
    let mut told = ErrorBody {
        trace_ids: body_traces(object),
        ..ErrorBody::default()
    };
    if let Some(Value::Object(inner)) = find(object, "error") {
        let mut nested = from_object(inner);
        nested.family = Family::Nested;
        nested.trace_ids.extend(told.trace_ids);
        nested.detail = nested.detail.or_else(|| text("message"));
        return nested;
    }
    if has("statusCode") && has("message") {
        told.family = Family::Gateway;
        told.status = find(object, "statusCode").and_then(number);
        told.detail = text("message");
        // A list of messages stands under a few words.
        told.title = text("error").filter(|_| told.detail.is_none());
    } else if let Some(error) = text("error").filter(|_| !has("title")) {
        told.codes.push(error.clone());
        told.title = Some(error);
        told.detail = text("error_description").or_else(|| text("message"));
        told.codes
            .extend(azure_codes(object, told.detail.as_deref()));
        // Only the Microsoft identity platform adds codes to its word.
        told.family = if told.codes.len() > 1 || has("correlation_id") {
            Family::AzureAd
        } else {
            Family::OAuth
        };
    } else if has("errorCode") || has("errorMessage") {
        told = ecom_item(object, told);
        // The members are the same in both families: the Report API has a number, the gateway a word.
        let numeric = told.codes.iter().all(|code| code.parse::<i64>().is_ok());
        told.family = if numeric {
            Family::Report
        } else {
            Family::GatewayVariant
        };
    } else if is_problem(object) {
        told = problem(object, told);
    } else if has("message") || has("code") {
        told.family = Family::Middleware;
        told.status = find(object, "code").and_then(number);
        told.codes.extend(text("code"));
        told.detail = text("message");
    }
    told
}

fn is_problem(object: &Map<String, Value>) -> bool {
    // Any of them will do, since every member may be missing (contract section 10.1).
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
    .any(|name| find(object, name).is_some())
}

fn problem(object: &Map<String, Value>, mut told: ErrorBody) -> ErrorBody {
    let text = |name: &str| words(find(object, name)?);
    told.status = find(object, "status").and_then(number);
    told.title = text("title");
    told.detail = text("detail").or_else(|| text("message"));
    told.codes
        .extend(text("errorCode").or_else(|| text("code")));
    let names_fields = !fields::of_object(object).is_empty();
    // The families F and G are told apart by nothing else.
    let full = find(object, "traceId").is_some() || names_fields;
    told.family = if full {
        Family::Problem
    } else {
        Family::PartnerError
    };
    told
}

fn ecom_item(object: &Map<String, Value>, mut told: ErrorBody) -> ErrorBody {
    let text = |name: &str| words(find(object, name)?);
    told.codes.extend(text("errorCode"));
    told.group = text("errorGroup");
    told.detail = text("errorMessage");
    told
}

fn from_list(items: &[Value]) -> ErrorBody {
    let is_ecom = |object: &&Map<String, Value>| {
        let names = ["errorGroup", "errorCode", "errorMessage"];
        names.iter().any(|name| find(object, name).is_some())
    };
    let objects = || items.iter().filter_map(Value::as_object);
    let mut told = ErrorBody {
        trace_ids: objects().flat_map(body_traces).collect(),
        ..ErrorBody::default()
    };
    if !objects().any(|object| is_ecom(&object)) {
        told.fields = fields::of_list(items);
        return told;
    }
    told.family = Family::Ecom;
    for object in objects().filter(is_ecom) {
        let item = ecom_item(object, ErrorBody::default());
        told.codes.extend(item.codes);
        // The first group, since `explain` goes by the first code.
        told.group = told.group.or(item.group);
        match (&told.detail, item.detail) {
            (None, detail) => told.detail = detail,
            (Some(_), Some(more)) => told.fields.push((String::new(), more)),
            (Some(_), None) => {}
        }
    }
    let others = items
        .iter()
        .filter(|item| !item.as_object().is_some_and(|item| is_ecom(&item)));
    let others: Vec<Value> = others.cloned().collect();
    told.fields.extend(fields::of_list(&others));
    told
}

/// The codes of the token service: those of the list beside its words, then those in them.
fn azure_codes(object: &Map<String, Value>, description: Option<&str>) -> Vec<String> {
    let listed = find(object, "error_codes").and_then(Value::as_array);
    let mut codes: Vec<String> = listed
        .into_iter()
        .flatten()
        .filter_map(words)
        .map(|code| code.trim_start_matches("AADSTS").to_owned())
        .collect();
    codes.extend(aadsts(description.unwrap_or_default()).map(str::to_owned));
    // The address of the page that explains the code names it.
    let page = find(object, "error_uri").and_then(words);
    let page = page.as_deref().and_then(|page| page.rsplit_once("code="));
    let page = page.map(|(_, code)| code.chars().take_while(char::is_ascii_digit));
    codes.extend(
        page.map(Iterator::collect)
            .filter(|code: &String| !code.is_empty()),
    );
    let mut told: Vec<String> = Vec::new();
    for code in codes.into_iter().map(|code| format!("AADSTS{code}")) {
        if !told.contains(&code) {
            told.push(code);
        }
    }
    told
}

/// The numbers of the token service's codes in a text, each whole.
pub(super) fn aadsts(text: &str) -> impl Iterator<Item = &str> {
    const NAME: &str = "AADSTS";
    let starts = text.char_indices().map(|(at, _)| at);
    // `get`, since the end may lie behind the text or within a letter.
    let named = starts.filter(|at| {
        text.get(*at..*at + NAME.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(NAME))
    });
    named.filter_map(|at| {
        // It is also written `AADSTS-700016` and `AADSTS 700016`.
        let rest = text[at + NAME.len()..].trim_start_matches([' ', '-', ':', '_', '#']);
        let end = rest.find(|letter: char| !letter.is_ascii_digit());
        let digits = &rest[..end.unwrap_or(rest.len())];
        (!digits.is_empty()).then_some(digits)
    })
}

/// A page or a text: the title of a page, or all the words there are.
fn from_text(text: &str) -> ErrorBody {
    ErrorBody {
        title: page::title(text).or_else(|| page::words(text)),
        ..ErrorBody::default()
    }
}

/// The member of a name: as it is written, or else however it is written.
fn find<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object.get(name).or_else(|| {
        let name = fields::bare(name);
        let mut members = object.iter();
        let found = members.find(|(other, _)| fields::bare(other) == name);
        found.map(|(_, value)| value)
    })
}

fn body_traces(object: &Map<String, Value>) -> Vec<String> {
    let named = ["traceId", "contextId", "correlationId"];
    let mut traces: Vec<String> = named
        .iter()
        .filter_map(|name| words(find(object, name)?))
        .collect();
    // Elsewhere an instance is the address of a page (family G), which is no id.
    let instance = find(object, "instance").and_then(words);
    traces.extend(instance.and_then(|text| Some(text.strip_prefix("urn:uuid:")?.to_owned())));
    traces
}

fn header_traces(headers: &HeaderMap) -> Vec<String> {
    static NAMES: WordList = WordList::new(
        "x-trace-id trace-id x-correlation-id correlation-id x-request-id request-id
         x-ms-request-id apim-request-id request-context",
    );
    let text = |name: &str| Some(headers.get(name)?.to_str().ok()?.to_owned());
    // The W3C writes version, trace id, parent id and flags, with hyphens in between.
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
        let told = ErrorBody {
            title: Some("Invalid product order".to_owned()),
            detail: Some(detail.to_owned()),
            fields: fields
                .iter()
                .map(|(field, wrong)| ((*field).to_owned(), (*wrong).to_owned()))
                .collect(),
            ..ErrorBody::default()
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
