//! Sales units of both APIs, in lists and in full.

use super::scalar::{Flag, Object, Text, text};
use crate::domain::{BankAccount, BusinessId, CaptureType, Configuration, Msn, SalesUnit, UnitRef};
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor, value::MapAccessDeserializer};
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
    #[serde(default)]
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
    #[serde(default)]
    msn: Option<Text>,
    #[serde(default)]
    name: Option<Text>,
    #[serde(default)]
    business_identifier: Option<Object<Identifier>>,
    #[serde(default)]
    orgno: Option<Text>,
    #[serde(default)]
    configuration: Option<Object<Settings>>,
    #[serde(default)]
    additional_details: Option<Object<Settings>>,
    #[serde(default)]
    settlement_bank_account: Option<Object<Identifier>>,
}

/// Scheme and id, of a business or an account.
#[derive(Debug, Deserialize)]
pub(in crate::api) struct Identifier {
    #[serde(default)]
    scheme: Option<Text>,
    #[serde(default)]
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

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Settings {
    capture_type: Option<Text>,
    skip_landing_page_allowed: Flag,
    skip_landing_page: Flag,
    recurring_allowed: Flag,
    recurring: Flag,
    payment_allowed: Flag,
    is_pure_login: Flag,
    partial_capture_allowed: Flag,
    late_capture_allowed: Flag,
    landing_page_phone_number_locked: Flag,
    long_living_payment_allowed: Flag,
    credit_card_payment_allowed: Flag,
}

impl Settings {
    fn into_domain(self) -> Configuration {
        Configuration {
            capture_type: text(self.capture_type).map(|word| CaptureType::from_text(&word)),
            skip_landing_page: self
                .skip_landing_page_allowed
                .0
                .or(self.skip_landing_page.0),
            recurring: self.recurring_allowed.0.or(self.recurring.0),
            payment_allowed: self.payment_allowed.0,
            pure_login: self.is_pure_login.0,
            partial_capture_allowed: self.partial_capture_allowed.0,
            late_capture_allowed: self.late_capture_allowed.0,
            landing_page_phone_number_locked: self.landing_page_phone_number_locked.0,
            long_living_payment_allowed: self.long_living_payment_allowed.0,
            credit_card_payment_allowed: self.credit_card_payment_allowed.0,
        }
    }
}

impl Unit {
    /// The unit; `asked` stands in where the answer left out the number.
    pub(in crate::api) fn into_domain(self, asked: &Msn) -> SalesUnit {
        let org = text(self.orgno).map(|id| BusinessId::from_api("business:NO:ORG", &id));
        let settings = self.configuration.or(self.additional_details);
        SalesUnit {
            msn: text(self.msn).map_or_else(|| asked.clone(), Msn::from_api),
            name: text(self.name),
            business_id: self.business_identifier.and_then(business).or(org),
            configuration: settings.unwrap_or_default().0.into_domain(),
            settlement_account: self.settlement_bank_account.and_then(account),
        }
    }
}
