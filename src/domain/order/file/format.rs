//! The shape of an order file: an object whose members are the columns' keys, one object deeper for each dot.

use super::OrderFileError;
use super::values::{Base64, Identifier, Loose, OBJECT};
use crate::domain::Scheme;
use crate::domain::order::{ColumnKind, FieldValue, FieldValueMut, OrderColumn, OrderDraft};
use crate::text::Message;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::{HashMap, HashSet};
use std::fmt;

/// What was read of a file.
#[derive(Default)]
pub(super) struct Read {
    draft: OrderDraft,
    /// The schemes that stand inside of identifiers.
    schemes: HashMap<OrderColumn, String>,
}

impl Read {
    pub(super) fn into_draft(mut self) -> Result<OrderDraft, OrderFileError> {
        self.settle(OrderColumn::BusinessId, |one, other| {
            Scheme::from_word(one) == Scheme::from_word(other)
        })?;
        self.settle(OrderColumn::SettlementAccount, str::eq_ignore_ascii_case)?;
        Ok(self.draft)
    }

    /// The scheme of an identifier may stand beside it, inside it, or in both places alike.
    fn settle(
        &mut self,
        identifier: OrderColumn,
        is_same: fn(&str, &str) -> bool,
    ) -> Result<(), OrderFileError> {
        let Some(inside) = self.schemes.remove(&identifier) else {
            return Ok(());
        };
        let beside = match identifier {
            OrderColumn::BusinessId => &mut self.draft.scheme,
            _ => &mut self.draft.account_scheme,
        };
        if !beside.is_empty() && !is_same(beside, &inside) {
            let path = identifier.key();
            let reason = Message::new("order-file-two-schemes")
                .with("path", path)
                .with("inside", inside)
                .with("beside", &*beside);
            return Err(OrderFileError::between(path.to_owned(), reason));
        }
        *beside = inside;
        Ok(())
    }
}

/// A member of an object of the file.
enum Member {
    Value(OrderColumn),
    /// An object; its members' keys begin with this.
    Object(&'static str),
}

/// The member of the object at a path (`website.`, empty for the whole file).
fn member(path: &str, name: &str) -> Option<Member> {
    // The dots of a column's key stand for objects, and in no name.
    if name.contains('.') {
        return None;
    }
    OrderColumn::ALL.iter().find_map(|column| {
        let rest = column.key().strip_prefix(path)?.strip_prefix(name)?;
        if rest.is_empty() {
            return Some(Member::Value(*column));
        }
        let length = path.len() + name.len() + 1;
        let is_object = rest.starts_with('.');
        is_object.then(|| Member::Object(&column.key()[..length]))
    })
}

/// Reads the object at a path.
pub(super) struct ReadObject<'a> {
    pub(super) path: &'static str,
    pub(super) into: &'a mut Read,
}

impl<'de> DeserializeSeed<'de> for ReadObject<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.path {
            "" => deserializer.deserialize_map(self),
            // An object within another may be `null`, and is not filled in then.
            _ => deserializer.deserialize_option(self),
        }
    }
}

impl<'de> Visitor<'de> for ReadObject<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(OBJECT)
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = HashSet::new();
        let path = self.path;
        while let Some((name, member)) = map.next_key_seed(ReadName { path })? {
            if seen.contains(&name) {
                return Err(de::Error::custom(format_args!("duplicate field `{name}`")));
            }
            seen.insert(name);
            match member {
                Member::Value(column) => value(&mut map, column, self.into)?,
                Member::Object(path) => {
                    let into = &mut *self.into;
                    map.next_value_seed(ReadObject { path, into })?;
                }
            }
        }
        Ok(())
    }
}

/// The name of a member. One that the object does not have is told where it stands.
struct ReadName<'a> {
    path: &'a str,
}

impl<'de> DeserializeSeed<'de> for ReadName<'_> {
    type Value = (String, Member);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for ReadName<'_> {
    type Value = (String, Member);

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Self::Value, E> {
        let member = member(self.path, name).ok_or_else(|| E::unknown_field(name, &[]))?;
        Ok((name.to_owned(), member))
    }
}

/// Reads the value of a column; `null` is one that was not filled in.
fn value<'de, A: MapAccess<'de>>(
    map: &mut A,
    column: OrderColumn,
    into: &mut Read,
) -> Result<(), A::Error> {
    match (column.value_mut(&mut into.draft), column.kind()) {
        (FieldValueMut::Text(text), ColumnKind::Identifier) => {
            if let Some(read) = map.next_value::<Option<Identifier>>()? {
                *text = read.id;
                into.schemes
                    .extend(read.scheme.map(|scheme| (column, scheme)));
            }
        }
        (FieldValueMut::Text(text), ColumnKind::Number) => {
            *text = map.next_value::<Option<Loose>>()?.unwrap_or_default().0;
        }
        (FieldValueMut::Text(text), _) => {
            *text = map.next_value::<Option<String>>()?.unwrap_or_default();
        }
        (FieldValueMut::Flag(flag), _) => *flag = map.next_value()?,
        (FieldValueMut::Logo(bytes), _) => {
            *bytes = map.next_value::<Option<Base64>>()?.unwrap_or_default().0;
        }
    }
    Ok(())
}

/// Writes the object at a path, with nothing in it that is not filled in.
pub(super) struct WriteObject<'a> {
    pub(super) path: &'static str,
    pub(super) draft: &'a OrderDraft,
}

impl Serialize for WriteObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut last_object = "";
        for column in OrderColumn::ALL {
            let value = column.value(self.draft);
            let Some(name) = column.key().strip_prefix(self.path) else {
                continue;
            };
            // Columns of one object stand together, so that the last object is all that need be remembered.
            if value.is_empty()
                || (!last_object.is_empty() && column.key().starts_with(last_object))
            {
                continue;
            }
            if let Some((object, _)) = name.split_once('.') {
                let path = &column.key()[..self.path.len() + object.len() + 1];
                let draft = self.draft;
                map.serialize_entry(object, &WriteObject { path, draft })?;
                last_object = path;
                continue;
            }
            match value {
                FieldValue::Text(text) if column.kind() == ColumnKind::Number => {
                    map.serialize_entry(name, &Loose(text.to_owned()))?;
                }
                FieldValue::Text(text) => map.serialize_entry(name, text)?,
                FieldValue::Flag(flag) => map.serialize_entry(name, &flag)?,
                FieldValue::Logo(bytes) => map.serialize_entry(name, &Base64(bytes.to_vec()))?,
            }
        }
        map.end()
    }
}
