//! What the audit says of findings, values and policies.

use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::{Demand, Finding, Policy, Rule, Which};
use crate::domain::{BusinessId, SaidAs};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::changes;
use crate::ui::fleet::say;

/// A field's value as people read it.
#[must_use]
pub fn value(field: Option<UnitField>, value: Option<&FieldValue>, words: &Catalog) -> String {
    match (field, value) {
        (Some(field), value) => changes::say::value(field, value, words).0,
        (None, None) => words.text("report-unknown"),
        (None, Some(FieldValue::Flag(flag))) => words.say(SaidAs::Fact.word(*flag)),
        (None, Some(FieldValue::Text(text))) => text.clone(),
    }
}

/// What was found, and what it should be: `Direct → Reserve`; the reason where it is about no field.
#[must_use]
pub fn difference(finding: &Finding, words: &Catalog) -> String {
    if finding.field.is_none() {
        return words.say(&finding.reason);
    }
    let found = value(finding.field, finding.found.as_ref(), words);
    match &finding.expected {
        Some(expected) => {
            let expected = value(finding.field, Some(expected), words);
            format!("{found} → {expected}")
        }
        None => words.say(&finding.reason),
    }
}

/// The unit's name, or its merchant's where it is about none.
#[must_use]
pub fn subject(finding: &Finding, words: &Catalog) -> String {
    let unit = finding.unit_name.clone();
    let msn = finding.msn.as_ref().map(|msn| msn.as_str().to_owned());
    let merchant = finding.merchant_name.clone();
    let id = finding.business_id.as_ref().map(BusinessId::for_people);
    let name = unit.or(msn).or(merchant).or(id);
    name.unwrap_or_else(|| words.text("report-unknown"))
}

/// What a policy asks, in one line.
#[must_use]
pub fn asks(policy: &Policy, words: &Catalog) -> String {
    match &policy.rule {
        Rule::BuiltIn(_) => words.text("pages-policy-built-in"),
        Rule::Expected(list) => say::counted("pages-policy-expects", list.len(), words),
        Rule::Must { which, have } => {
            let have: Vec<String> = have.iter().map(|one| demand(one, words)).collect();
            let message = Message::new("pages-policy-asks").with("which", units(which, words));
            words.say(&message.with("have", have.join(", ")))
        }
    }
}

fn demand(demand: &Demand, words: &Catalog) -> String {
    let field = words.say(&demand.field.name());
    let value = value(Some(demand.field), Some(&demand.value), words);
    format!("{field}: {value}")
}

fn units(which: &Which, words: &Catalog) -> String {
    let mut parts = Vec::new();
    let join = |list: &[String]| list.join(", ");
    if !which.tags.is_empty() {
        let message = Message::new("pages-policy-tagged").with("tags", join(&which.tags));
        parts.push(words.say(&message));
    }
    if !which.names.is_empty() {
        let message = Message::new("pages-policy-named").with("names", join(&which.names));
        parts.push(words.say(&message));
    }
    if !which.merchants.is_empty() {
        let said = say::counted("pages-policy-of-merchants", which.merchants.len(), words);
        parts.push(said);
    }
    if !which.markets.is_empty() {
        let markets = which.markets.iter().map(|one| words.say(&one.tell()));
        parts.push(join(&markets.collect::<Vec<_>>()));
    }
    if parts.is_empty() {
        words.text("pages-policy-every-unit")
    } else {
        parts.join(" · ")
    }
}
