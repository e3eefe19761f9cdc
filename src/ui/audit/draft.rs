//! A policy while a person writes it: texts as they were typed, what is wrong with them, and the policy they make. No drawing.

use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::{Demand, Expectation, Policy, Rule, Severity, Which};
use crate::domain::{BusinessId, CaptureType, Market};
use crate::text::Message;
use std::collections::BTreeSet;

/// A value that a person is asking for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftDemand {
    /// The field of a unit that is to have the value.
    pub field: UnitField,
    /// Its flag, where the field is one.
    pub flag: bool,
    /// Its text, where it is none.
    pub text: String,
}

impl DraftDemand {
    /// A field with its first value.
    #[must_use]
    pub fn new(field: UnitField) -> Self {
        let text = if field == UnitField::CaptureType {
            CaptureType::Reserve.as_str().to_owned()
        } else {
            String::new()
        };
        Self {
            field,
            flag: true,
            text,
        }
    }

    fn of(demand: &Demand) -> Self {
        let (flag, text) = match &demand.value {
            FieldValue::Flag(flag) => (*flag, String::new()),
            FieldValue::Text(text) => (true, text.clone()),
        };
        Self {
            field: demand.field,
            flag,
            text,
        }
    }

    fn demand(&self) -> Option<Demand> {
        let value = if matches!(self.field, UnitField::Flag(_)) {
            FieldValue::Flag(self.flag)
        } else {
            let text = self.text.trim();
            if text.is_empty() {
                return None;
            }
            FieldValue::Text(text.to_owned())
        };
        Some(Demand {
            field: self.field,
            value,
        })
    }
}

/// What a policy under work asks.
#[derive(Debug, Clone, PartialEq)]
pub enum DraftRule {
    /// Units that fit must have values.
    Must(Vec<DraftDemand>),
    /// Listed units must have the values beside them.
    Expected(Vec<Expectation>),
}

/// A place of the form that something can be wrong with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PolicyField {
    /// The name: there is none, or another policy has it.
    Name,
    /// The merchants.
    Merchants,
    /// The values as a whole.
    Have,
    /// One of the values, by its place in the form.
    Value(usize),
}

/// What is wrong, and where.
pub type Fault = (PolicyField, Message);

/// A policy under work.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Its name before, when it is there already.
    pub former_name: Option<String>,
    /// Its name.
    pub name: String,
    /// Why it exists.
    pub why: String,
    /// How bad it is to break it.
    pub severity: Severity,
    /// Whether it is looked at.
    pub enabled: bool,
    /// Tags, with commas between.
    pub tags: String,
    /// Patterns of names, one a line.
    pub names: String,
    /// Merchants' numbers, one a line.
    pub merchants: String,
    /// Markets of the merchants; empty is every market.
    pub markets: BTreeSet<Market>,
    /// What it asks.
    pub rule: DraftRule,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            former_name: None,
            name: String::new(),
            why: String::new(),
            severity: Severity::Warning,
            enabled: true,
            tags: String::new(),
            names: String::new(),
            merchants: String::new(),
            markets: BTreeSet::new(),
            rule: DraftRule::Must(vec![DraftDemand::new(UnitField::CaptureType)]),
        }
    }
}

impl Draft {
    /// A policy to be changed. `None` for a built-in one, whose rule is not a person's to write.
    #[must_use]
    pub fn of(policy: &Policy) -> Option<Self> {
        let mut draft = Self {
            former_name: Some(policy.name.clone()),
            name: policy.name.clone(),
            why: policy.why.clone(),
            severity: policy.severity,
            enabled: policy.enabled,
            ..Self::default()
        };
        draft.rule = match &policy.rule {
            Rule::Must { which, have } => {
                draft.tags = which.tags.join(", ");
                draft.names = which.names.join("\n");
                let merchants: Vec<String> = which.merchants.iter().map(written).collect();
                draft.merchants = merchants.join("\n");
                draft.markets = which.markets.iter().copied().collect();
                DraftRule::Must(have.iter().map(DraftDemand::of).collect())
            }
            Rule::Expected(list) => DraftRule::Expected(list.clone()),
            Rule::BuiltIn(_) => return None,
        };
        Some(draft)
    }

    /// A policy of a list that was read.
    #[must_use]
    pub fn expecting(list: Vec<Expectation>) -> Self {
        Self {
            rule: DraftRule::Expected(list),
            ..Self::default()
        }
    }

    /// The policy, unless something is wrong. `taken` are the names of the other policies.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn policy(&self, taken: &[String]) -> Result<Policy, Vec<Fault>> {
        let mut faults = Vec::new();
        let name = self.name.trim();
        if name.is_empty() {
            faults.push((PolicyField::Name, Message::new("pages-policy-name-missing")));
        } else if taken
            .iter()
            .any(|other| other.to_lowercase() == name.to_lowercase())
        {
            faults.push((PolicyField::Name, Message::new("pages-policy-name-taken")));
        }
        let rule = match &self.rule {
            DraftRule::Expected(list) => Rule::Expected(list.clone()),
            DraftRule::Must(have) => Rule::Must {
                which: self.which(&mut faults),
                have: demands(have, &mut faults),
            },
        };
        if faults.is_empty() {
            Ok(Policy {
                name: name.to_owned(),
                why: self.why.trim().to_owned(),
                severity: self.severity,
                enabled: self.enabled,
                rule,
            })
        } else {
            Err(faults)
        }
    }

    fn which(&self, faults: &mut Vec<Fault>) -> Which {
        let mut merchants = Vec::new();
        for (line, text) in lines(&self.merchants) {
            match BusinessId::parse(text, None) {
                Ok(parsed) => merchants.push(parsed.value),
                Err(why) => {
                    let fault = Message::new("pages-policy-merchant-unread")
                        .with("line", line)
                        .with("text", text)
                        .with("why", why);
                    faults.push((PolicyField::Merchants, fault));
                    // One line at a time: the field has room for one sentence.
                    break;
                }
            }
        }
        let tags = self.tags.split(',').map(str::trim);
        Which {
            tags: tags
                .filter(|tag| !tag.is_empty())
                .map(str::to_owned)
                .collect(),
            names: lines(&self.names)
                .map(|(_, name)| name.to_owned())
                .collect(),
            merchants,
            markets: self.markets.iter().copied().collect(),
        }
    }
}

fn demands(have: &[DraftDemand], faults: &mut Vec<Fault>) -> Vec<Demand> {
    if have.is_empty() {
        faults.push((PolicyField::Have, Message::new("pages-policy-value-none")));
    }
    let mut seen = BTreeSet::new();
    let mut demands = Vec::new();
    for (place, asked) in have.iter().enumerate() {
        // Two values for one field could not both hold.
        if !seen.insert(asked.field) {
            let fault = Message::new("pages-policy-value-twice");
            faults.push((PolicyField::Value(place), fault));
        }
        match asked.demand() {
            Some(demand) => demands.push(demand),
            None => faults.push((
                PolicyField::Value(place),
                Message::new("pages-policy-value-empty"),
            )),
        }
    }
    demands
}

/// The lines of a text that are not blank, with their numbers from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate();
    numbered
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
}

/// A merchant's number as this form reads it again.
fn written(id: &BusinessId) -> String {
    match id.scheme().market() {
        // The form takes a number alone for a Norwegian one; others need their country before it.
        Some(Market::Norway) | None => id.id().to_owned(),
        Some(market) => format!("{} {}", market.code(), id.id()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Scheme;

    fn draft() -> Draft {
        Draft {
            name: " Reserve at counters ".to_owned(),
            why: "Refunds cost".to_owned(),
            tags: "counter, ,oslo".to_owned(),
            names: "*kiosk*\n\n?af*".to_owned(),
            merchants: "311 122 339\nDK 10150817".to_owned(),
            markets: BTreeSet::from([Market::Norway]),
            ..Draft::default()
        }
    }

    #[test]
    fn a_form_becomes_a_policy_and_the_same_form_again() {
        let policy = draft().policy(&[]).expect("all is filled in");
        assert_eq!(policy.name, "Reserve at counters");
        let Rule::Must { which, have } = &policy.rule else {
            panic!("a rule of values");
        };
        assert_eq!(which.tags, ["counter", "oslo"]);
        assert_eq!(which.names, ["*kiosk*", "?af*"]);
        let schemes: Vec<&Scheme> = which.merchants.iter().map(BusinessId::scheme).collect();
        assert_eq!(schemes, [&Scheme::NoOrg, &Scheme::DkCvr]);
        assert_eq!(have.len(), 1);
        let again = Draft::of(&policy).expect("a person's own");
        assert_eq!(again.policy(&[]).as_ref(), Ok(&policy));
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Draft), expect: &[(PolicyField, &str)]) {
        let mut draft = draft();
        change(&mut draft);
        let faults = draft.policy(&["Another one".to_owned()]).err();
        let faults = faults.unwrap_or_default();
        let found: Vec<(PolicyField, &str)> = faults
            .iter()
            .map(|(place, message)| (*place, message.id()))
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn what_is_wrong_is_told_where_it_is() {
        check(|_| {}, &[]);
        let missing = [(PolicyField::Name, "pages-policy-name-missing")];
        check(|draft| draft.name = "  ".to_owned(), &missing);
        let taken = [(PolicyField::Name, "pages-policy-name-taken")];
        check(|draft| draft.name = "ANOTHER one".to_owned(), &taken);
        let unread = [(PolicyField::Merchants, "pages-policy-merchant-unread")];
        check(|draft| draft.merchants = "Kaffe AS".to_owned(), &unread);
        let none = [(PolicyField::Have, "pages-policy-value-none")];
        check(|draft| draft.rule = DraftRule::Must(Vec::new()), &none);
        let name = DraftDemand::new(UnitField::Name);
        check(
            |draft| draft.rule = DraftRule::Must(vec![name.clone(), name]),
            &[
                (PolicyField::Value(0), "pages-policy-value-empty"),
                (PolicyField::Value(1), "pages-policy-value-twice"),
                (PolicyField::Value(1), "pages-policy-value-empty"),
            ],
        );
    }
}
