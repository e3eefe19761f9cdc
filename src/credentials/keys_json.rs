//! Keys as a small JSON object: what a keyring entry holds, and what `--secrets-stdin` reads.
//!
//! Written straight from [`Secret`]s into a buffer that is wiped. Read with a visitor that puts every text straight into
//! wiped memory, and whose errors never repeat anything of what was read, because that may be a key.

use crate::domain::problem::ProblemKind;
use crate::domain::{KeySet, Problem, Secret};
use crate::text::Message;
use serde::Serializer as _;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use zeroize::Zeroizing;

/// The largest keyring entry that every system keeps, in bytes: the limit of the Windows Credential Manager.
pub const LARGEST_ENTRY_BYTES: usize = 2560;

/// The names of the three keys, as they are told and stored.
const NAMES: [&str; 3] = ["client_id", "client_secret", "subscription_key"];

/// The field of a keyring entry that names the host its keys are for. Earlier versions pass over it.
const HOST: &str = "host";

/// What a JSON object of secrets held.
#[derive(Debug, Clone)]
pub struct Secrets {
    /// The keys, of which only the subscription key may be missing.
    pub keys: KeySet,
    /// `base_url`, which the line that a sandbox prints has too. Not a secret, and not checked.
    pub base_url: Option<String>,
}

/// Reads `{"client_id": …, "client_secret": …, "subscription_key": …}`. The subscription key may be absent, or be called
/// `Ocp-Apim-Subscription-Key` as the vendor does; a sandbox's line with its `base_url` is understood; other fields are
/// passed over.
///
/// # Errors
/// When it is no JSON object (with line and column), when a key is missing, empty or no text, or given twice. What was read is never
/// repeated.
pub fn read_secrets(json: &[u8]) -> Result<Secrets, Problem> {
    // A byte order mark, which some programs put before a text that they hand on.
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    let raw: Raw = serde_json::from_slice(json).map_err(|error| not_json(&error))?;
    raw.into_secrets()
}

/// Reads what [`write_keys`] wrote: the keys, and the host they were saved for, which earlier versions did not note.
///
/// # Errors
/// As [`read_secrets`].
pub(super) fn read_entry(json: &[u8]) -> Result<(KeySet, Option<String>), Problem> {
    let mut raw: Raw = serde_json::from_slice(json).map_err(|error| not_json(&error))?;
    let host = match raw.host.take() {
        Some(Field::Text(host)) => Some(host.expose().to_owned()),
        // Whatever else stands there names no host; then the keys count as saved for another one.
        Some(_) => Some(String::new()),
        None => None,
    };
    Ok((raw.into_secrets()?.keys, host))
}

/// The keys as they are stored, with the host they are for ([`crate::domain::Profile::host`]).
///
/// # Errors
/// When they are longer than the smallest keyring can keep; tells which key is the long one.
pub(super) fn write_keys(keys: &KeySet, host: &str) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let fields = named(keys);
    let most: usize = fields
        .iter()
        // A byte may become six as JSON (`\u001f`); eight more for quotes, colon and comma.
        .map(|(name, key)| name.len() + 6 * key.len() + 8)
        .sum();
    // Room for the longest possible text at once: a buffer that grows leaves copies of its content behind.
    let mut json = Zeroizing::new(Vec::with_capacity(
        most + 2 + HOST.len() + 6 * host.len() + 8,
    ));
    let told = fields.iter().map(|(name, key)| (*name, key.expose()));
    let written = serde_json::Serializer::new(&mut *json).collect_map(told.chain([(HOST, host)]));
    // Memory takes everything, so this is never told.
    written.map_err(|error| not_json(&error))?;
    if json.len() > LARGEST_ENTRY_BYTES {
        return Err(too_long(keys, json.len()));
    }
    Ok(json)
}

/// The keys that are there, each with its name.
pub(super) fn named(keys: &KeySet) -> Vec<(&'static str, &Secret)> {
    let optional = [
        Some(&keys.client_id),
        Some(&keys.client_secret),
        keys.subscription_key.as_ref(),
    ];
    NAMES
        .into_iter()
        .zip(optional)
        .filter_map(|(name, key)| key.map(|key| (name, key)))
        .collect()
}

fn too_long(keys: &KeySet, size_bytes: usize) -> Problem {
    let longest = named(keys).into_iter().max_by_key(|(_, key)| key.len());
    let (name, length) = longest.map_or(("", 0), |(name, key)| (name, key.len()));
    Problem::new(
        ProblemKind::Credentials,
        Message::new("credentials-too-long")
            .with("size", size_bytes)
            .with("most", LARGEST_ENTRY_BYTES),
    )
    .because(
        Message::new("credentials-too-long-why")
            .with("key", name)
            .with("length", length),
    )
    .next(Message::new("credentials-too-long-next"))
}

fn not_json(error: &serde_json::Error) -> Problem {
    let problem = Problem::input(
        Message::new("credentials-secrets-not-json")
            .with("line", error.line())
            .with("column", error.column()),
    );
    problem.next(Message::new("credentials-secrets-shape"))
}

fn input(what: Message) -> Problem {
    Problem::input(what).next(Message::new("credentials-secrets-shape"))
}

/// The fields as found, before anybody judges them.
#[derive(Default)]
struct Raw {
    fields: [Vec<Field>; 3],
    base_url: Option<Field>,
    host: Option<Field>,
}

enum Field {
    Text(Secret),
    Null,
    Other,
}

impl Raw {
    /// Keeps a field by its name. An unknown one is not kept.
    fn take(&mut self, name: &str, field: Field) {
        let is = |known: &&str| known.eq_ignore_ascii_case(name);
        if let Some(index) = NAMES.iter().position(is) {
            // Kept each time it is given: a key that is there twice is told, and none of both is guessed.
            self.fields[index].push(field);
        } else if is(&"Ocp-Apim-Subscription-Key") {
            self.fields[2].push(field);
        // The line that a sandbox prints has it beside the keys.
        } else if is(&"base_url") {
            self.base_url = Some(field);
        } else if name == HOST {
            self.host = Some(field);
        }
    }

    fn into_secrets(self) -> Result<Secrets, Problem> {
        let [id, secret, subscription] = self.fields;
        let keys = KeySet {
            client_id: required(NAMES[0], id)?,
            client_secret: required(NAMES[1], secret)?,
            subscription_key: single(NAMES[2], subscription)?,
        };
        let base_url = match self.base_url {
            Some(Field::Text(text)) => Some(text.expose().to_owned()),
            _ => None,
        };
        Ok(Secrets { keys, base_url })
    }
}

fn required(name: &'static str, found: Vec<Field>) -> Result<Secret, Problem> {
    single(name, found)?
        .ok_or_else(|| input(Message::new("credentials-secrets-missing").with("key", name)))
}

fn single(name: &'static str, mut found: Vec<Field>) -> Result<Option<Secret>, Problem> {
    let last = found.pop();
    if !found.is_empty() {
        return Err(input(
            Message::new("credentials-secrets-twice").with("key", name),
        ));
    }
    match last {
        None | Some(Field::Null) => Ok(None),
        Some(Field::Text(text)) if text.is_empty() => Err(input(
            Message::new("credentials-secrets-empty").with("key", name),
        )),
        Some(Field::Text(text)) => Ok(Some(text)),
        Some(Field::Other) => Err(input(
            Message::new("credentials-secrets-not-text").with("key", name),
        )),
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Raw;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object with the keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
                let mut raw = Raw::default();
                // A name is wiped as a value is: the two may have been mixed up.
                while let Some(name) = map.next_key::<Field>()? {
                    let field = map.next_value::<Field>()?;
                    if let Field::Text(name) = name {
                        raw.take(name.expose(), field);
                    }
                }
                Ok(raw)
            }
        }
        deserializer.deserialize_map(Object)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Field;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a text")
            }

            fn visit_str<E>(self, text: &str) -> Result<Field, E> {
                Ok(Field::Text(Secret::new(text)))
            }

            fn visit_unit<E>(self) -> Result<Field, E> {
                Ok(Field::Null)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Field, E> {
                Ok(Field::Other)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Field, E> {
                Ok(Field::Other)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Field, E> {
                Ok(Field::Other)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Field, E> {
                Ok(Field::Other)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Field, A::Error> {
                // Read to its end: the JSON library takes one that was left half read for an error.
                while items.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Field::Other)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Field, A::Error> {
                while items.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Field::Other)
            }
        }
        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests;
