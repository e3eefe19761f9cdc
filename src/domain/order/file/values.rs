//! Values of an order file that may be written in more than one way.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// What was expected, as the reader tells it.
pub(super) const TEXT: &str = "a text";
pub(super) const TEXT_OR_NUMBER: &str = "a text or a number";
pub(super) const OBJECT: &str = "an object";
pub(super) const TEXT_OR_PAIR: &str = "a text or an object with scheme and id";
/// What the reader says of a logo that is no base64.
pub(super) const BAD_BASE64: &str = "not base64";

/// A text that may be written as a number, kept as the text a person would have typed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Loose(pub(super) String);

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Loose;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(TEXT_OR_NUMBER)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Loose, E> {
                Ok(Loose(text.to_owned()))
            }
            // Negative numbers and fractions, too: the check says what is wrong with them.
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Loose, E> {
                Ok(Loose(number.to_string()))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Loose, E> {
                Ok(Loose(number.to_string()))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Loose, E> {
                Ok(Loose(number.to_string()))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl Serialize for Loose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<u64>() {
            // Only a number that reads back as the same text is written as one.
            Ok(number) if number.to_string() == self.0 => serializer.serialize_u64(number),
            _ => serializer.serialize_str(&self.0),
        }
    }
}

/// An identifier: its text, or scheme and id apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Identifier {
    pub(super) scheme: Option<String>,
    pub(super) id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    scheme: Option<String>,
    id: Option<Loose>,
}

impl<'de> Deserialize<'de> for Identifier {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Identifier;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(TEXT_OR_PAIR)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Identifier, E> {
                Ok(Identifier {
                    scheme: None,
                    id: text.to_owned(),
                })
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Identifier, E> {
                self.visit_str(&number.to_string())
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Identifier, A::Error> {
                let pair = Pair::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Identifier {
                    scheme: pair.scheme,
                    id: pair.id.unwrap_or_default().0,
                })
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// Bytes as base64.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Base64(pub(super) Vec<u8>);

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Base64;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(TEXT)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Base64, E> {
                // Programs break long base64 into lines.
                let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
                STANDARD
                    .decode(text)
                    .map(Base64)
                    .map_err(|_| E::custom(BAD_BASE64))
            }
        }
        deserializer.deserialize_str(Reader)
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}
