//! Policies to text.

use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::{Demand, Expectation, Policy, Rule, Which};
use crate::domain::{BusinessId, Msn};
use crate::text::{Catalog, Message};
use std::fmt::Write as _;

/// A policy as text, without comments. [`super::from_toml`] reads the same policy from it.
///
/// A field that is demanded twice is written once: the first demand counts.
#[must_use]
pub fn to_toml(policy: &Policy) -> String {
    let mut text = String::from("[[policy]]\n");
    let is_built_in = matches!(policy.rule, Rule::BuiltIn(_));
    if let Rule::BuiltIn(rule) = policy.rule {
        line(&mut text, "built_in", &quoted(rule.key()));
    }
    let has_own_name = !matches!(policy.rule, Rule::BuiltIn(rule) if rule.key() == policy.name);
    if !is_built_in || has_own_name {
        line(&mut text, "name", &quoted(&policy.name));
    }
    if !policy.why.is_empty() {
        line(&mut text, "why", &quoted(&policy.why));
    }
    line(&mut text, "severity", &quoted(policy.severity.as_str()));
    line(
        &mut text,
        "enabled",
        if policy.enabled { "true" } else { "false" },
    );
    match &policy.rule {
        Rule::Must { which, have } => {
            put_units(&mut text, which);
            text.push_str("\n[policy.must]\n");
            for demand in once_each(have) {
                line(&mut text, demand.field.key(), &value(demand));
            }
        }
        Rule::Expected(units) => put_expected(&mut text, units),
        Rule::BuiltIn(_) => {}
    }
    text
}

/// Policies as the text of a file that a person is to edit: after them, what is allowed as comments, in a language.
#[must_use]
pub fn to_commented_toml<'a>(
    policies: impl IntoIterator<Item = &'a Policy>,
    catalog: &Catalog,
) -> String {
    let mut text = String::new();
    for policy in policies {
        if let Rule::BuiltIn(rule) = policy.rule {
            put_comment(&mut text, &catalog.say(&rule.title()));
            put_comment(&mut text, &catalog.say(&rule.why()));
        }
        text.push_str(&to_toml(policy));
        text.push('\n');
    }
    let keys: Vec<&str> = UnitField::ALL.into_iter().map(UnitField::key).collect();
    let about = Message::new("audit-file-about").with("keys", keys.join(", "));
    put_comment(&mut text, &catalog.say(&about));
    text
}

fn put_comment(text: &mut String, comment: &str) {
    for line in comment.lines() {
        let line = line.trim_end();
        text.push_str(if line.is_empty() { "#" } else { "# " });
        text.push_str(line);
        text.push('\n');
    }
}

fn put_units(text: &mut String, which: &Which) {
    if *which == Which::default() {
        return;
    }
    text.push_str("\n[policy.units]\n");
    let strings = |words: &[String]| words.iter().map(|word| quoted(word)).collect();
    put_array(text, "tags", strings(&which.tags));
    put_array(text, "names", strings(&which.names));
    let merchants = which.merchants.iter().map(merchant).collect();
    put_array(text, "merchants", merchants);
    let markets = which.markets.iter();
    let markets = markets.map(|market| quoted(market.code())).collect();
    put_array(text, "markets", markets);
}

fn put_array(text: &mut String, key: &str, items: Vec<String>) {
    if !items.is_empty() {
        line(text, key, &format!("[{}]", items.join(", ")));
    }
}

fn put_expected(text: &mut String, units: &[Expectation]) {
    text.push_str("expected = [\n");
    for unit in units {
        let mut parts = vec![format!("msn = {}", msn(&unit.msn))];
        for demand in once_each(&unit.have) {
            parts.push(format!("{} = {}", demand.field.key(), value(demand)));
        }
        let _ = writeln!(text, "    {{ {} }},", parts.join(", "));
    }
    text.push_str("]\n");
}

fn once_each(have: &[Demand]) -> impl Iterator<Item = &Demand> {
    // TOML refuses a key that stands twice in a table.
    let is_first = |at: usize, field: UnitField| have[..at].iter().all(|one| one.field != field);
    let first = have.iter().enumerate();
    first.filter_map(move |(at, demand)| is_first(at, demand.field).then_some(demand))
}

/// A value in its simple form where that is read as the same value, else as a table with the text itself.
fn value(demand: &Demand) -> String {
    match &demand.value {
        FieldValue::Flag(flag) => flag.to_string(),
        FieldValue::Text(text) => {
            // A value that a service sent may be none that a person could write.
            let is_simple = match demand.field {
                UnitField::Name => true,
                field => field.parse_value(text).as_ref() == Ok(&demand.value),
            };
            simple_or_raw(text, is_simple)
        }
    }
}

fn msn(msn: &Msn) -> String {
    let text = msn.as_str();
    simple_or_raw(text, Msn::parse(text).is_ok_and(|read| read == *msn))
}

fn simple_or_raw(text: &str, is_simple: bool) -> String {
    match is_simple {
        true => quoted(text),
        false => format!("{{ text = {} }}", quoted(text)),
    }
}

fn merchant(id: &BusinessId) -> String {
    let (scheme, number) = (id.scheme().as_str(), id.id());
    let simple = format!("{scheme}/{number}");
    match BusinessId::parse(&simple, None) {
        Ok(read) if read.value == *id => quoted(&simple),
        _ => format!("{{ scheme = {}, id = {} }}", quoted(scheme), quoted(number)),
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    let _ = writeln!(text, "{key} = {value}");
}

/// A text as a string of TOML on one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Readers drop a byte order mark, and editors break lines at the other two.
            hidden
                if hidden.is_control()
                    || matches!(hidden, '\u{feff}' | '\u{2028}' | '\u{2029}') =>
            {
                let _ = write!(quoted, "\\u{:04X}", u32::from(hidden));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
