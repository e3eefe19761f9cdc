//! Lists, bare or wrapped.

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The names under which lists have been seen, or may be expected, inside an object.
const WRAPPERS: [&str; 7] = [
    "salesUnits",
    "msn",
    "items",
    "pricePackages",
    "productOrders",
    "orders",
    "data",
];

/// A list: an array, or an object that holds one under a known name.
#[derive(Debug)]
pub(in crate::api) struct Listing<T>(pub(in crate::api) Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Listing<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListingVisitor(PhantomData))
    }
}

struct ListingVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListingVisitor<T> {
    type Value = Listing<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list, or an object that holds one")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Listing<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Listing(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Listing<T>, A::Error> {
        let mut found = None;
        while let Some(name) = entries.next_key::<String>()? {
            // The first list is the one; a second is passed over like any other member.
            if found.is_none() && WRAPPERS.contains(&name.as_str()) {
                found = Some(Listing(entries.next_value()?));
            } else {
                entries.next_value::<IgnoredAny>()?;
            }
        }
        found.ok_or_else(|| Error::custom("the object holds no list under a known name"))
    }
}
