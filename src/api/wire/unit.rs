//! Sales units of both APIs, in lists and in full.

use super::scalar::{Flag, Object, Text, text};
use crate::domain::{
    BankAccount, BusinessId, CaptureType, Configuration, Msn, SalesUnit, UnitFlag, UnitRef,
};
use serde::Deserialize;
use serde::de::{
    Deserializer, Error, IgnoredAny, MapAccess, Visitor, value::MapAccessDeserializer,
};
use std::collections::HashSet;
use std::fmt;

/// A unit in a list: an object, or just its number as text or number.
#[derive(Debug)]
pub(in crate::api) struct ListedUnit {
    msn: String,
    name: Option<String>,
}

impl From<ListedUnit> for UnitRef {
    fn from(unit: ListedUnit) -> Self {
        Self {
            msn: Msn::from_api(unit.msn),
            name: unit.name,
        }
    }
}

#[derive(Deserialize)]
struct ListedObject {
    msn: Text,
    name: Option<Text>,
}

impl<'de> Deserialize<'de> for ListedUnit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListedVisitor)
    }
}

struct ListedVisitor;

impl<'de> Visitor<'de> for ListedVisitor {
    type Value = ListedUnit;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a sales unit or its number")
    }

    fn visit_str<E: Error>(self, msn: &str) -> Result<ListedUnit, E> {
        Ok(bare(msn.to_owned()))
    }

    fn visit_u64<E: Error>(self, msn: u64) -> Result<ListedUnit, E> {
        Ok(bare(msn.to_string()))
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<ListedUnit, A::Error> {
        let object = ListedObject::deserialize(MapAccessDeserializer::new(entries))?;
        Ok(ListedUnit {
            msn: object.msn.0,
            name: text(object.name),
        })
    }
}

const fn bare(msn: String) -> ListedUnit {
    ListedUnit { msn, name: None }
}

/// A unit in full. The Partner API says `orgno` and `additionalDetails` where the Management API says
/// `businessIdentifier` and `configuration`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Unit {
    msn: Option<Text>,
    name: Option<Text>,
    business_identifier: Option<Object<Identifier>>,
    orgno: Option<Text>,
    configuration: Option<Object<Settings>>,
    additional_details: Option<Object<Settings>>,
    settlement_bank_account: Option<Object<Identifier>>,
}

/// Scheme and id, of a business or an account.
#[derive(Debug, Deserialize)]
pub(in crate::api) struct Identifier {
    scheme: Option<Text>,
    id: Option<Text>,
}

/// The business an identifier names; `None` when it names none.
pub(in crate::api) fn business(identifier: Object<Identifier>) -> Option<BusinessId> {
    let id = text(identifier.0.id)?;
    let scheme = text(identifier.0.scheme).unwrap_or_default();
    Some(BusinessId::from_api(&scheme, &id))
}

fn account(identifier: Object<Identifier>) -> Option<BankAccount> {
    Some(BankAccount {
        scheme: text(identifier.0.scheme).unwrap_or_default(),
        id: text(identifier.0.id)?,
    })
}

/// The settings of a unit, by the words of either API.
#[derive(Debug, Default)]
struct Settings(Configuration);

impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SettingsVisitor)
    }
}

struct SettingsVisitor;

impl<'de> Visitor<'de> for SettingsVisitor {
    type Value = Settings;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the settings of a sales unit")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Settings, A::Error> {
        let mut settings = Configuration::default();
        let mut seen = HashSet::new();
        while let Some(name) = entries.next_key::<String>()? {
            let known = if name == CAPTURE_TYPE {
                let word = text(entries.next_value()?);
                settings.capture_type = word.map(|word| CaptureType::from_text(&word));
                CAPTURE_TYPE
            } else if let Some((flag, word)) = told_by(&name) {
                let Flag(value) = entries.next_value()?;
                let is_first_choice = flag.words().next() == Some(word);
                // Several words may tell one setting: the first of them counts, unless it says nothing.
                if is_first_choice && value.is_some() || settings.get(flag).is_none() {
                    settings.set(flag, value);
                }
                word
            } else {
                entries.next_value::<IgnoredAny>()?;
                continue;
            };
            // An answer that says a thing twice cannot be relied on.
            if !seen.insert(known) {
                return Err(A::Error::duplicate_field(known));
            }
        }
        Ok(Settings(settings))
    }
}

/// The setting that a member tells, and by which of its words.
fn told_by(name: &str) -> Option<(UnitFlag, &'static str)> {
    let mut flags = UnitFlag::ALL.into_iter();
    flags.find_map(|flag| Some((flag, flag.words().find(|word| *word == name)?)))
}

/// The one member that is no yes or no.
const CAPTURE_TYPE: &str = "captureType";

impl Unit {
    /// The unit; `asked` stands in where the answer left out the number.
    pub(in crate::api) fn into_domain(self, asked: &Msn) -> SalesUnit {
        // `orgno` is of the Partner API, which knows Norwegian numbers only.
        let org = text(self.orgno).map(|id| BusinessId::from_api("business:NO:ORG", &id));
        let settings = self.configuration.or(self.additional_details);
        SalesUnit {
            msn: text(self.msn).map_or_else(|| asked.clone(), Msn::from_api),
            name: text(self.name),
            business_id: self.business_identifier.and_then(business).or(org),
            configuration: settings.unwrap_or_default().0.0,
            settlement_account: self.settlement_bank_account.and_then(account),
        }
    }
}
