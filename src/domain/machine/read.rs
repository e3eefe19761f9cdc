//! A text, or the values of a registry key, to rules.

use super::rules::{MachineRules, ProxyChoice, UpdateRule};
use crate::domain::suggest::nearest;
use crate::domain::{ApiKind, Environment};
use crate::files::line_and_column;
use crate::text::{Language, Message};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The tables of a file.
const TABLES: [&str; 2] = ["lock", "preset"];
pub(super) const LOCKS: [&str; 9] = [
    "environments",
    "api",
    "max_in_flight",
    "data_folder",
    "language",
    "proxy",
    "sandbox",
    "orders",
    "updates",
];
pub(super) const PRESETS: [&str; 6] = [
    "api",
    "max_in_flight",
    "data_folder",
    "language",
    "proxy",
    "team_server",
];

/// Why a text is no policy for a computer.
#[derive(Debug, Clone, PartialEq)]
pub struct MachineFileError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub reason: Message,
}

impl MachineFileError {
    fn at(text: &str, byte: usize, reason: Message) -> Self {
        let (line, column) = line_and_column(text, byte);
        Self {
            line,
            column,
            reason,
        }
    }

    /// The place and the reason in one sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("machine-file-at")
            .with("line", self.line.to_string())
            .with("column", self.column.to_string())
            .with("reason", self.reason.clone())
    }
}

/// A value as files and the registry hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleValue {
    /// One text: a word, a path or an address.
    Text(String),
    /// A whole number. The registry has no other way of saying yes and no than 1 and 0.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Several texts, in the order of the source.
    List(Vec<String>),
    /// Something that no rule takes.
    Other,
}

/// Reads the rules of a file.
///
/// # Errors
/// Tells what is wrong, where, and what is allowed there.
pub fn read_machine_rules(text: &str) -> Result<MachineRules, MachineFileError> {
    // Editors of Windows put a byte order mark in front, which is no TOML.
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let table = DeTable::parse(body).map_err(|error| {
        let byte = error.span().map_or(body.len(), |span| span.start);
        let reason = Message::new("machine-file-syntax").with("detail", error.message());
        MachineFileError::at(body, byte, reason)
    })?;
    let mut rules = MachineRules::default();
    for (name, value) in table.get_ref().iter() {
        let wrong = |byte, reason| MachineFileError::at(body, byte, reason);
        let table = name.get_ref().as_ref();
        if !TABLES.contains(&table) {
            return Err(wrong(name.span().start, unknown(table, &TABLES)));
        }
        let DeValue::Table(entries) = value.get_ref() else {
            let reason = Message::new("machine-value-table").with("key", table);
            return Err(wrong(value.span().start, reason));
        };
        for (key, value) in entries.iter() {
            let (word, given) = (key.get_ref().as_ref(), rule_value(value));
            rules
                .set(table, word, &given)
                .map_err(|fault| match fault {
                    Fault::Key(reason) => wrong(key.span().start, reason),
                    Fault::Value(reason) => wrong(value.span().start, reason),
                })?;
        }
    }
    Ok(rules)
}

/// Reads the rules of a registry key: its values under `Lock` and under `Preset`.
///
/// # Errors
/// As [`read_machine_rules`], with the value's name for its place.
pub fn read_machine_values(
    lock: &[(String, RuleValue)],
    preset: &[(String, RuleValue)],
) -> Result<MachineRules, Message> {
    let mut rules = MachineRules::default();
    for (table, entries) in TABLES.iter().zip([lock, preset]) {
        for (key, value) in entries {
            rules.set(table, key, value).map_err(|fault| {
                let (Fault::Key(reason) | Fault::Value(reason)) = fault;
                Message::new("machine-registry-at")
                    .with("table", *table)
                    .with("key", key)
                    .with("reason", reason)
            })?;
        }
    }
    Ok(rules)
}

fn rule_value(value: &Spanned<DeValue<'_>>) -> RuleValue {
    match value.get_ref() {
        DeValue::String(text) => RuleValue::Text(text.clone().into_owned()),
        DeValue::Boolean(flag) => RuleValue::Flag(*flag),
        // The parser keeps the digits of `0x10` as they are written, with their radix beside.
        DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix())
            .map_or(RuleValue::Other, RuleValue::Number),
        DeValue::Array(items) => {
            let words = items.iter().map(|item| match item.get_ref() {
                DeValue::String(text) => Some(text.clone().into_owned()),
                _ => None,
            });
            let words: Option<Vec<String>> = words.collect();
            words.map_or(RuleValue::Other, RuleValue::List)
        }
        _ => RuleValue::Other,
    }
}

/// What is wrong with a rule: that nobody knows it, or what it says.
enum Fault {
    Key(Message),
    Value(Message),
}

impl From<Message> for Fault {
    fn from(reason: Message) -> Self {
        Self::Value(reason)
    }
}

impl MachineRules {
    fn set(&mut self, table: &str, key: &str, value: &RuleValue) -> Result<(), Fault> {
        let (lock, preset) = (&mut self.lock, &mut self.preset);
        match (table, key) {
            ("lock", "environments") => {
                lock.environments = Some(value.words(Environment::from_text)?);
            }
            ("lock", "api") => lock.api = Some(value.words(ApiKind::from_text)?),
            ("lock", "max_in_flight") => lock.max_in_flight = Some(value.in_flight()?),
            ("lock", "data_folder") => lock.data_folder = Some(value.folder()?),
            ("lock", "language") => lock.language = Some(value.word(language)?),
            ("lock", "proxy") => lock.proxy = Some(value.word(ProxyChoice::from_text)?),
            ("lock", "sandbox") => lock.sandbox = Some(value.flag()?),
            ("lock", "orders") => lock.orders = Some(value.flag()?),
            ("lock", "updates") => lock.updates = Some(value.word(updates)?),
            ("preset", "api") => preset.api = Some(value.word(ApiKind::from_text)?),
            ("preset", "max_in_flight") => preset.max_in_flight = Some(value.in_flight()?),
            ("preset", "data_folder") => preset.data_folder = Some(value.folder()?),
            ("preset", "language") => preset.language = Some(value.word(language)?),
            ("preset", "proxy") => preset.proxy = Some(value.word(ProxyChoice::from_text)?),
            ("preset", "team_server") => preset.team_server = Some(value.word(team_server)?),
            // Known, but not here: told apart from a word that nobody knows.
            ("preset", key) if LOCKS.contains(&key) => {
                return Err(Fault::Key(
                    Message::new("machine-lock-only").with("key", key),
                ));
            }
            // An error and not passed over: a rule that nobody knows may forbid something.
            ("lock", key) => return Err(Fault::Key(unknown(key, &LOCKS))),
            (_, key) => return Err(Fault::Key(unknown(key, &PRESETS))),
        }
        Ok(())
    }
}

impl RuleValue {
    fn word<T>(&self, read: impl Fn(&str) -> Result<T, Message>) -> Result<T, Message> {
        match self {
            Self::Text(text) => read(text),
            _ => Err(Message::new("machine-value-text")),
        }
    }

    /// Several words: a list, or one text with commas between them.
    fn words<T>(&self, read: impl Fn(&str) -> Result<T, Message>) -> Result<Vec<T>, Message> {
        let words: Vec<&str> = match self {
            // Our forms for the group policy editor of Windows give one text.
            Self::Text(text) => text.split(',').map(str::trim).collect(),
            Self::List(words) => words.iter().map(|word| word.trim()).collect(),
            _ => return Err(Message::new("machine-value-list")),
        };
        let words = words.into_iter().filter(|word| !word.is_empty());
        let words = words.map(read).collect::<Result<Vec<T>, Message>>()?;
        if words.is_empty() {
            return Err(Message::new("machine-value-list"));
        }
        Ok(words)
    }

    fn flag(&self) -> Result<bool, Message> {
        match self {
            Self::Flag(flag) => Ok(*flag),
            Self::Number(0) => Ok(false),
            Self::Number(1) => Ok(true),
            _ => Err(Message::new("machine-value-flag")),
        }
    }

    fn in_flight(&self) -> Result<usize, Message> {
        let number = match self {
            // As many as the client ever has in flight, whose limit this layer may not import.
            Self::Number(number @ 1..=64) => usize::try_from(*number).ok(),
            _ => None,
        };
        number.ok_or_else(|| Message::new("machine-value-parallel"))
    }

    fn folder(&self) -> Result<String, Message> {
        let path = self.word(|text| Ok(text.trim().to_owned()))?;
        if path.is_empty() || path.contains('\0') {
            return Err(Message::new("machine-value-folder"));
        }
        Ok(path)
    }
}

/// An address of a PostgreSQL, without a password, since everybody can read a source. Whether it is one to the letter is told when
/// somebody joins.
fn team_server(text: &str) -> Result<String, Message> {
    let wrong = || Message::new("machine-value-team-server");
    let url = url::Url::parse(text.trim()).map_err(|_| wrong())?;
    let is_postgres = matches!(url.scheme(), "postgres" | "postgresql") && url.has_host();
    if !is_postgres || url.password().is_some() {
        return Err(wrong());
    }
    Ok(text.trim().to_owned())
}

fn language(text: &str) -> Result<Language, Message> {
    one_of(&Language::ALL, Language::tag, text)
}

fn updates(text: &str) -> Result<UpdateRule, Message> {
    one_of(&UpdateRule::ALL, UpdateRule::as_str, text)
}

fn one_of<T: Copy>(all: &[T], word_of: fn(T) -> &'static str, text: &str) -> Result<T, Message> {
    let word = text.trim();
    let words: Vec<&str> = all.iter().map(|one| word_of(*one)).collect();
    let place = words.iter().position(|one| *one == word);
    place
        .and_then(|place| all.get(place).copied())
        .ok_or_else(|| unknown(word, &words))
}

fn unknown(word: &str, allowed: &[&str]) -> Message {
    let message = match nearest(word, allowed) {
        Some(near) => Message::new("machine-unknown-near").with("near", near),
        None => Message::new("machine-unknown"),
    };
    message
        .with("word", word)
        .with("allowed", allowed.join(", "))
}
