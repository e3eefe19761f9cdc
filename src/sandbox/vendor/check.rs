//! Checks on headers, paths and JSON bodies, by rules written as data.

use std::sync::LazyLock;
use std::sync::atomic::Ordering;

use base64::Engine as _;
use regex::Regex;
use serde_json::{Map, Value};

use crate::sandbox::answer::{Detail, Problem, SandboxAnswer};
use crate::sandbox::call::Family;
use crate::sandbox::state::{App, Request};

const SYSTEM_HEADERS: [&str; 4] = [
    "Vipps-System-Name",
    "Vipps-System-Version",
    "Vipps-System-Plugin-Name",
    "Vipps-System-Plugin-Version",
];

/// The four `Vipps-System-*` headers: prose requires them of partners, the specification does not. Absent ones are let
/// through and counted; one of more than 30 characters is refused.
pub(super) fn system_headers(
    app: &App,
    family: Family,
    request: &Request,
) -> Result<(), SandboxAnswer> {
    let mut complete = true;
    for name in SYSTEM_HEADERS {
        match request.headers.get(name) {
            Some(value) if length(value.as_bytes()) > 30 => {
                return Err(long_header(family, name, request));
            }
            Some(_) => {}
            None => complete = false,
        }
    }
    if !complete {
        app.counters
            .without_system_headers
            .fetch_add(1, Ordering::SeqCst);
    }
    Ok(())
}

/// Characters of a header's value, which may hold letters beyond ASCII.
fn length(value: &[u8]) -> usize {
    String::from_utf8_lossy(value).chars().count()
}

fn long_header(family: Family, name: &str, request: &Request) -> SandboxAnswer {
    let text = format!("{name} must not be longer than 30 characters");
    let title = match family {
        Family::PartnerGet => "Header validation error",
        _ => "Invalid header",
    };
    Problem::new(400, title, text.clone(), &request.trace)
        .about(name, &text)
        .answer_of(family, "validation-error/header")
}

/// Whether a text is all digits, and how many are allowed.
pub(super) fn is_digits(text: &str, low: usize, high: usize) -> bool {
    (low..=high).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A business identifier by the vendor's `^[\d-]{4,50}$`; whether its check digit fits is not asked.
pub(super) fn is_business_id(text: &str) -> bool {
    (4..=50).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// A field of a JSON object.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) required: bool,
    pub(super) nullable: bool,
    pub(super) rule: Rule,
}

/// What a field must hold.
pub(super) enum Rule {
    /// Text that passes a test; the words say what is expected.
    Text(fn(&str) -> bool, &'static str),
    Word(&'static [&'static str]),
    Integer(i64, i64),
    Bool,
    Uuid,
    Base64,
    Object(&'static [Field]),
}

/// A field that must be there, and may be null.
pub(super) const fn present(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        required: true,
        nullable: true,
        rule,
    }
}

/// A field that must be there.
pub(super) const fn required(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        required: true,
        nullable: false,
        rule,
    }
}

/// A field that may be absent or null.
pub(super) const fn nullable(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        required: false,
        nullable: true,
        rule,
    }
}

/// A field that may be absent, but not null.
pub(super) const fn optional(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        required: false,
        nullable: false,
        rule,
    }
}

/// Any text, an empty one as well.
pub(super) const TEXT: Rule = Rule::Text(|_| true, "must be a text");

/// Everything that is wrong with a JSON object, field by field; empty when nothing is.
pub(super) fn object(
    value: &Map<String, Value>,
    fields: &[Field],
    path: &str,
    wrong: &mut Vec<Detail>,
) {
    // The vendor refuses members that it does not know (contract section 8.2).
    for key in value.keys() {
        if !fields.iter().any(|field| field.name == key) {
            add(wrong, path, key, "is not a known field");
        }
    }
    for field in fields {
        match value.get(field.name) {
            None if field.required => add(wrong, path, field.name, "is required"),
            Some(Value::Null) if !field.nullable => {
                add(wrong, path, field.name, "must not be null")
            }
            None | Some(Value::Null) => {}
            Some(value) => one(value, field, path, wrong),
        }
    }
}

fn one(value: &Value, field: &Field, path: &str, wrong: &mut Vec<Detail>) {
    let mut must = |holds: bool, text: &str| {
        if !holds {
            add(wrong, path, field.name, text);
        }
    };
    match &field.rule {
        Rule::Text(test, text) => must(value.as_str().is_some_and(test), text),
        Rule::Word(words) => {
            let known = value.as_str().is_some_and(|word| words.contains(&word));
            must(known, &format!("must be one of {}", words.join(", ")));
        }
        Rule::Integer(low, high) => {
            let inside = value
                .as_i64()
                .is_some_and(|number| (*low..=*high).contains(&number));
            let text = format!("must be a whole number between {low} and {high}");
            must(inside, &text);
        }
        Rule::Bool => must(value.is_boolean(), "must be true or false"),
        Rule::Uuid => must(value.as_str().is_some_and(is_uuid), "must be a UUID"),
        Rule::Base64 => must(value.as_str().is_some_and(is_base64), "must be base64"),
        Rule::Object(fields) => match value.as_object() {
            Some(inner) => object(inner, fields, &format!("{path}{}.", field.name), wrong),
            None => must(false, "must be an object"),
        },
    }
}

fn add(wrong: &mut Vec<Detail>, path: &str, name: &str, text: &str) {
    wrong.push(Detail {
        key: format!("{path}{name}"),
        value: text.to_owned(),
    });
}

/// A UUID with its hyphens.
pub(super) fn is_uuid(text: &str) -> bool {
    // `parse_str` takes other spellings as well, such as one without hyphens.
    text.len() == 36 && uuid::Uuid::parse_str(text).is_ok()
}

fn is_base64(text: &str) -> bool {
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .is_ok()
}

/// One of the vendor's patterns, which are literals of this program.
type Pattern = LazyLock<Option<Regex>>;

fn fits(pattern: &Pattern, text: &str) -> bool {
    pattern
        .as_ref()
        .is_some_and(|pattern| pattern.is_match(text))
}

/// `salesUnitName` of the Management API.
pub(super) fn is_unit_name(text: &str) -> bool {
    static NAME: Pattern =
        // `)-_` is a range, as in the pattern of the vendor (contract section 1).
        LazyLock::new(|| Regex::new(r"^[\p{L}\p{M}\d\\()\)-_+\s.`]{1,40}$").ok());
    fits(&NAME, text)
}

/// `salesUnitName` of the Partner API: shorter, and without the backtick.
pub(super) fn is_partner_unit_name(text: &str) -> bool {
    static NAME: Pattern = LazyLock::new(|| Regex::new(r"^[\p{L}\p{M}\d\\()\)-_+\s.]{1,30}$").ok());
    fits(&NAME, text)
}

/// Addresses as the Partner API wants them.
pub(super) fn is_partner_url(text: &str) -> bool {
    static URL: Pattern = LazyLock::new(|| {
        Regex::new(r"^(https://)[a-z0-9]+([\-.]{1}[a-z0-9]+)*\.[a-z]{2,5}(:[0-9]{1,5})?(/.*)?$")
            .ok()
    });
    fits(&URL, text)
}
