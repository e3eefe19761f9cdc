//! Text to policies.

use super::{PolicyFile, PolicyFileError, WantedList};
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::{BuiltIn, Demand, Expectation, Policy, Rule, Severity, Which};
use crate::domain::suggest::nearest;
use crate::domain::{BusinessId, Market, Msn};
use crate::files::line_and_column;
use crate::text::Message;
use std::collections::HashSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

type Value<'i> = Spanned<DeValue<'i>>;
type Read<T> = Result<T, PolicyFileError>;

/// Reads policies. Lists in files of their own are named in the answer; the caller reads them.
///
/// # Errors
///
/// Tells what is wrong, where, and what is allowed there.
pub fn read_policies(text: &str) -> Result<PolicyFile, PolicyFileError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let reader = Reader { text };
    let table = DeTable::parse(text).map_err(|error| reader.syntax(&error))?;
    reader.file(table.get_ref())
}

const POLICY_KEYS: [&str; 8] = [
    "name", "why", "severity", "enabled", "built_in", "units", "must", "expected",
];
const UNITS_KEYS: [&str; 4] = ["tags", "names", "merchants", "markets"];

struct Reader<'t> {
    text: &'t str,
}

/// A table whose keys are known to be allowed.
struct Keys<'v, 'i> {
    table: &'v DeTable<'i>,
}

impl<'v, 'i> Keys<'v, 'i> {
    fn get(&self, key: &str) -> Option<&'v Value<'i>> {
        let mut entries = self.table.iter();
        entries.find_map(|(name, value)| (name.get_ref() == key).then_some(value))
    }

    /// The entries in the order they are written.
    fn entries(&self) -> Vec<(&'v str, Range<usize>, &'v Value<'i>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| (key.get_ref().as_ref(), key.span(), value))
            .collect();
        // So that of several mistakes the first in the text is told, whatever order the parser keeps.
        entries.sort_by_key(|(_, span, _)| span.start);
        entries
    }
}

impl Reader<'_> {
    fn file(&self, table: &DeTable) -> Read<PolicyFile> {
        let keys = self.keys(table, &["policy"])?;
        let mut file = PolicyFile {
            policies: Vec::new(),
            wanted: Vec::new(),
        };
        let Some(policies) = keys.get("policy") else {
            return Ok(file);
        };
        let DeValue::Array(policies) = policies.get_ref() else {
            return Err(self.wrong(policies, Message::new("audit-file-one-bracket")));
        };
        let mut names = HashSet::new();
        for value in policies.iter() {
            let policy = self.policy(value, &mut file)?;
            // Findings, and what is set aside of them, know their policy by its name alone.
            if !names.insert(policy.name.clone()) {
                let reason = Message::new("audit-file-name-twice").with("name", &policy.name);
                return Err(self.wrong(value, reason));
            }
            file.policies.push(policy);
        }
        Ok(file)
    }

    fn policy(&self, value: &Value, file: &mut PolicyFile) -> Read<Policy> {
        let keys = self.keys(self.table(value)?, &POLICY_KEYS)?;
        let rule = self.rule(value, &keys, file)?;
        let built_in = match rule {
            Rule::BuiltIn(rule) => Some(rule.policy()),
            _ => None,
        };
        let severity = keys.get("severity").map(|value| self.severity(value));
        let enabled = keys.get("enabled").map(|value| self.flag(value));
        let why = keys.get("why").map(|value| self.string(value));
        let usual = built_in
            .as_ref()
            .map_or(Severity::Warning, |policy| policy.severity);
        let policy = Policy {
            name: self.name(value, &keys, built_in.as_ref())?,
            why: why.transpose()?.unwrap_or_default().to_owned(),
            severity: severity.transpose()?.unwrap_or(usual),
            enabled: enabled.transpose()?.unwrap_or(true),
            rule,
        };
        Ok(policy)
    }

    fn name(&self, value: &Value, keys: &Keys, built_in: Option<&Policy>) -> Read<String> {
        let Some(name) = keys.get("name") else {
            return match built_in {
                Some(policy) => Ok(policy.name.clone()),
                None => Err(self.wrong(value, Message::new("audit-file-no-name"))),
            };
        };
        let text = self.string(name)?;
        if text.trim().is_empty() {
            return Err(self.wrong(name, Message::new("audit-file-no-name")));
        }
        // Findings name their policy, and what is set aside is kept by that name.
        if built_in.is_none() && BuiltIn::from_key(text).is_some() {
            let reason = Message::new("audit-file-name-of-built-in").with("name", text);
            return Err(self.wrong(name, reason));
        }
        Ok(text.to_owned())
    }

    fn rule(&self, value: &Value, keys: &Keys, file: &mut PolicyFile) -> Read<Rule> {
        let (built_in, must, expected) =
            (keys.get("built_in"), keys.get("must"), keys.get("expected"));
        // Without `must` they would choose units for nothing, and nobody would be told.
        if let (Some(units), None) = (keys.get("units"), must) {
            return Err(self.wrong(units, Message::new("audit-file-units-without-must")));
        }
        match (built_in, must, expected) {
            (Some(key), None, None) => self.built_in(key).map(Rule::BuiltIn),
            (None, Some(must), None) => {
                let which = keys.get("units").map(|units| self.which(units));
                let which = which.transpose()?.unwrap_or_default();
                let have = self.demands(must, &[])?;
                if have.is_empty() {
                    return Err(self.wrong(must, Message::new("audit-file-must-empty")));
                }
                Ok(Rule::Must { which, have })
            }
            (None, None, Some(expected)) => self.expected(expected, file),
            _ => Err(self.wrong(value, Message::new("audit-file-one-rule"))),
        }
    }

    fn built_in(&self, value: &Value) -> Read<BuiltIn> {
        let word = self.string(value)?;
        BuiltIn::from_key(word).ok_or_else(|| {
            let keys: Vec<&str> = BuiltIn::ALL.into_iter().map(BuiltIn::key).collect();
            self.not_one_of(value, word, &keys)
        })
    }

    fn which(&self, value: &Value) -> Read<Which> {
        let keys = self.keys(self.table(value)?, &UNITS_KEYS)?;
        let strings = |key: &str| -> Read<Vec<String>> {
            let items = self.items(keys.get(key));
            items
                .map(|item| self.string(item).map(str::to_owned))
                .collect()
        };
        let merchants = self.items(keys.get("merchants"));
        let markets = self.items(keys.get("markets"));
        Ok(Which {
            tags: strings("tags")?,
            names: strings("names")?,
            merchants: merchants
                .map(|item| self.merchant(item))
                .collect::<Read<_>>()?,
            markets: markets.map(|item| self.market(item)).collect::<Read<_>>()?,
        })
    }

    fn expected(&self, value: &Value, file: &mut PolicyFile) -> Read<Rule> {
        match value.get_ref() {
            DeValue::String(name) if name.trim().is_empty() => {
                Err(self.wrong(value, Message::new("domain-empty")))
            }
            DeValue::String(name) => {
                let (line, column) = line_and_column(self.text, value.span().start);
                file.wanted.push(WantedList {
                    // The place that the policy under way will have.
                    policy: file.policies.len(),
                    file: name.trim().to_owned(),
                    line,
                    column,
                });
                Ok(Rule::Expected(Vec::new()))
            }
            DeValue::Array(units) => {
                let units = units.iter().map(|unit| self.expectation(unit));
                units.collect::<Read<_>>().map(Rule::Expected)
            }
            _ => Err(self.mistyped(value, "audit-file-type-list")),
        }
    }

    fn expectation(&self, value: &Value) -> Read<Expectation> {
        let table = self.table(value)?;
        let have = self.demands(value, &["msn"])?;
        let Some(number) = (Keys { table }).get("msn") else {
            return Err(self.wrong(value, Message::new("audit-file-no-msn")));
        };
        let msn = match number.get_ref() {
            // What a service once sent may be no number that a person could write.
            DeValue::Table(_) => Msn::from_api(self.raw(number)?),
            DeValue::Integer(digits) => self.msn(number, digits.as_str())?,
            _ => self.msn(number, self.string(number)?)?,
        };
        Ok(Expectation { msn, have })
    }

    fn msn(&self, value: &Value, text: &str) -> Read<Msn> {
        Msn::parse(text).map_err(|reason| self.wrong(value, reason))
    }

    /// The demands of a table, in the order they are written; `besides` are keys that are none.
    fn demands(&self, value: &Value, besides: &[&'static str]) -> Read<Vec<Demand>> {
        let fields = UnitField::ALL.into_iter().map(UnitField::key);
        let allowed: Vec<&str> = besides.iter().copied().chain(fields).collect();
        let keys = self.keys(self.table(value)?, &allowed)?;
        let mut demands = Vec::new();
        for (key, _, value) in keys.entries() {
            if let Some(field) = UnitField::from_key(key) {
                let value = self.value(field, value)?;
                demands.push(Demand { field, value });
            }
        }
        Ok(demands)
    }

    fn value(&self, field: UnitField, value: &Value) -> Read<FieldValue> {
        let is_flag = matches!(field, UnitField::Flag(_));
        match value.get_ref() {
            DeValue::Boolean(flag) if is_flag => Ok(FieldValue::Flag(*flag)),
            // To the letter, also blanks around it: a unit may be called so.
            DeValue::String(name) if field == UnitField::Name => {
                Ok(FieldValue::Text(name.clone().into_owned()))
            }
            DeValue::String(text) => field
                .parse_value(text)
                .map_err(|reason| self.wrong(value, reason)),
            DeValue::Table(_) if !is_flag => self.raw(value).map(FieldValue::Text),
            _ if is_flag => Err(self.mistyped(value, "audit-file-type-flag")),
            _ => Err(self.mistyped(value, "audit-file-type-text")),
        }
    }

    /// `{ text = "…" }`: a text that is taken as it is, for values that people have no way of writing.
    fn raw(&self, value: &Value) -> Read<String> {
        let keys = self.keys(self.table(value)?, &["text"])?;
        let text = keys.get("text").map(|text| self.string(text));
        let text = text.unwrap_or_else(|| Err(self.mistyped(value, "audit-file-type-text")))?;
        Ok(text.to_owned())
    }

    fn merchant(&self, value: &Value) -> Read<BusinessId> {
        if let DeValue::Table(table) = value.get_ref() {
            let keys = self.keys(table, &["scheme", "id"])?;
            return match (keys.get("scheme"), keys.get("id")) {
                (Some(scheme), Some(id)) => {
                    Ok(BusinessId::from_api(self.string(scheme)?, self.string(id)?))
                }
                _ => Err(self.mistyped(value, "audit-file-type-merchant")),
            };
        }
        let text = match value.get_ref() {
            DeValue::Integer(digits) => digits.as_str(),
            _ => self.string(value)?,
        };
        let parsed = BusinessId::parse(text, None);
        parsed
            .map(|parsed| parsed.value)
            .map_err(|reason| self.wrong(value, reason))
    }

    fn market(&self, value: &Value) -> Read<Market> {
        let word = self.string(value)?;
        let mut markets = Market::ALL.into_iter();
        let found = markets.find(|market| market.code().eq_ignore_ascii_case(word.trim()));
        found.ok_or_else(|| self.not_one_of(value, word, &Market::ALL.map(Market::code)))
    }

    fn severity(&self, value: &Value) -> Read<Severity> {
        let word = self.string(value)?;
        Severity::from_text(word)
            .ok_or_else(|| self.not_one_of(value, word, &Severity::ALL.map(Severity::as_str)))
    }

    fn flag(&self, value: &Value) -> Read<bool> {
        match value.get_ref() {
            DeValue::Boolean(flag) => Ok(*flag),
            _ => Err(self.mistyped(value, "audit-file-type-flag")),
        }
    }

    fn string<'v>(&self, value: &'v Value) -> Read<&'v str> {
        match value.get_ref() {
            DeValue::String(text) => Ok(text),
            _ => Err(self.mistyped(value, "audit-file-type-text")),
        }
    }

    fn table<'v, 'i>(&self, value: &'v Value<'i>) -> Read<&'v DeTable<'i>> {
        match value.get_ref() {
            DeValue::Table(table) => Ok(table),
            _ => Err(self.mistyped(value, "audit-file-type-table")),
        }
    }

    /// The items of a list; a single value is a list of one.
    fn items<'v, 'i>(&self, value: Option<&'v Value<'i>>) -> impl Iterator<Item = &'v Value<'i>> {
        value.into_iter().flat_map(|value| match value.get_ref() {
            DeValue::Array(items) => &items[..],
            _ => std::slice::from_ref(value),
        })
    }

    fn keys<'v, 'i>(&self, table: &'v DeTable<'i>, allowed: &[&str]) -> Read<Keys<'v, 'i>> {
        let keys = Keys { table };
        for (key, span, _) in keys.entries() {
            if !allowed.contains(&key) {
                let reason = match nearest(key, allowed) {
                    Some(near) => Message::new("audit-file-unknown-key-near")
                        .with("key", key)
                        .with("near", near),
                    None => Message::new("audit-file-unknown-key").with("key", key),
                };
                let allowed = Message::new("audit-file-allowed").with("words", allowed.join(", "));
                return Err(PolicyFileError::at(self.text, span.start, reason).allowed(allowed));
            }
        }
        Ok(keys)
    }

    fn not_one_of(&self, value: &Value, word: &str, allowed: &[&str]) -> PolicyFileError {
        let reason = match nearest(word, allowed) {
            Some(near) => Message::new("audit-file-unknown-word-near")
                .with("word", word)
                .with("near", near),
            None => Message::new("audit-file-unknown-word").with("word", word),
        };
        let allowed = Message::new("audit-file-allowed").with("words", allowed.join(", "));
        self.wrong(value, reason).allowed(allowed)
    }

    fn mistyped(&self, value: &Value, wanted: &'static str) -> PolicyFileError {
        self.wrong(value, Message::new(wanted))
    }

    fn wrong(&self, value: &Value, reason: Message) -> PolicyFileError {
        PolicyFileError::at(self.text, value.span().start, reason)
    }

    /// The parser's own words come in English; they are passed on.
    fn syntax(&self, error: &toml::de::Error) -> PolicyFileError {
        let byte = error.span().map_or(self.text.len(), |span| span.start);
        let reason = match error.message() {
            "duplicate key" => Message::new("audit-file-twice"),
            detail => Message::new("audit-file-syntax").with("detail", detail),
        };
        PolicyFileError::at(self.text, byte, reason)
    }
}
