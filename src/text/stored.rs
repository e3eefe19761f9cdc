//! Messages as JSON, so that what was told yesterday can be told today in another language.

use super::Language;
use super::{Message, Value};
use std::collections::HashSet;
use std::sync::OnceLock;

/// The ids and the names of arguments that the catalogues have. What is read back borrows from here, as a message in code
/// borrows from the program.
struct Names {
    ids: HashSet<&'static str>,
    arguments: HashSet<&'static str>,
}

impl Message {
    /// The message as JSON: `["id", ["argument", "text"]]`, an argument being a text, a number or another message.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        let arguments = self.arguments().iter().map(|(name, value)| {
            let value = match value {
                Value::Text(text) => text.as_str().into(),
                Value::Number(number) => (*number).into(),
                Value::Message(inner) => inner.to_json(),
            };
            serde_json::json!([name, value])
        });
        let mut list = vec![serde_json::Value::from(self.id())];
        list.extend(arguments);
        serde_json::Value::Array(list)
    }

    /// The message of what [`Self::to_json`] gave; `None` when the catalogues no longer know it.
    #[must_use]
    pub fn from_json(json: &serde_json::Value) -> Option<Self> {
        let (id, arguments) = json.as_array()?.split_first()?;
        let mut message = Self::new(names().ids.get(id.as_str()?)?);
        for argument in arguments {
            let name = argument.get(0)?.as_str()?;
            let value = match argument.get(1)? {
                serde_json::Value::String(text) => Value::Text(text.clone()),
                serde_json::Value::Number(number) => Value::Number(number.as_i64()?),
                inner => Value::Message(Box::new(Self::from_json(inner)?)),
            };
            // An argument that no entry names would not be shown.
            if let Some(name) = names().arguments.get(name) {
                message = message.with(name, value);
            }
        }
        Some(message)
    }
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        // Every language has the entries of English, so that one of them is enough.
        let files = Language::ENGLISH.locale().files.iter();
        let sources = files.map(|(_, source)| *source);
        Names {
            ids: sources.clone().flat_map(ids).collect(),
            arguments: sources.flat_map(arguments).collect(),
        }
    })
}

/// An entry begins where a line does, with its id and an equals sign.
fn ids(source: &'static str) -> impl Iterator<Item = &'static str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        // Comments, attributes and further lines of a text begin with a sign or a blank, which no name does.
        is_name(id).then_some(id)
    })
}

fn arguments(source: &'static str) -> impl Iterator<Item = &'static str> {
    source.split('$').skip(1).filter_map(|rest| {
        let end = rest
            .find(|character: char| !is_name_part(character))
            .unwrap_or(rest.len());
        rest.get(..end).filter(|name| is_name(name))
    })
}

fn is_name(text: &str) -> bool {
    text.starts_with(|character: char| character.is_ascii_alphabetic())
        && text.chars().all(is_name_part)
}

const fn is_name_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn any_message() -> impl Strategy<Value = Message> {
        let pick = |names: &HashSet<&'static str>| {
            let mut names: Vec<&'static str> = names.iter().copied().collect();
            names.sort_unstable();
            select(names)
        };
        let id = pick(&names().ids);
        let argument = pick(&names().arguments);
        let plain = id.clone().prop_map(Message::new);
        plain.prop_recursive(3, 12, 3, move |inner| {
            let value = prop_oneof![
                any::<String>().prop_map(Value::Text),
                any::<i64>().prop_map(Value::Number),
                inner.prop_map(|message| Value::Message(Box::new(message))),
            ];
            let arguments = prop::collection::vec((argument.clone(), value), 0..4);
            (id.clone(), arguments).prop_map(|(id, arguments)| {
                let start = Message::new(id);
                arguments
                    .into_iter()
                    .fold(start, |message, (name, value)| message.with(name, value))
            })
        })
    }

    proptest! {
        #[test]
        fn a_message_comes_back_as_it_was(message in any_message()) {
            let text = message.to_json().to_string();
            let json: serde_json::Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(Message::from_json(&json), Some(message));
        }
    }

    #[test]
    fn every_id_the_names_have_is_one_the_catalogue_says() {
        let catalog = super::super::Catalog::new(Language::ENGLISH);
        assert!(names().ids.len() > 500, "the catalogues were not read");
        for id in &names().ids {
            // A message that nobody knows is said by its id.
            assert_ne!(catalog.text(id), *id);
        }
    }

    #[test]
    fn what_no_catalogue_knows_is_none() {
        #[track_caller]
        fn check(json: &str, expect: Option<Message>) {
            let json = serde_json::from_str(json).unwrap();
            assert_eq!(Message::from_json(&json), expect);
        }
        check(
            r#"["store-why-full"]"#,
            Some(Message::new("store-why-full")),
        );
        check(r#"["no-such-entry"]"#, None);
        check("[]", None);
        check("7", None);
        check(r#"["store-why-other", ["detail"]]"#, None);
        check(
            r#"["store-why-other", ["detail", ["no-such-entry"]]]"#,
            None,
        );
        check(r#"["store-why-other", ["detail", true]]"#, None);
        check(
            r#"["store-why-other", ["no_such_gap", "x"], ["detail", "y"]]"#,
            Some(Message::new("store-why-other").with("detail", "y")),
        );
    }
}
