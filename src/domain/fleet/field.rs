//! The fields of a sales unit that can change, and their values.

use crate::domain::{BankAccount, BusinessId, CaptureType, SaidAs, SalesUnit, UnitFlag, read_flag};
use crate::text::Message;
use serde::{Deserialize, Serialize};

/// A field of a sales unit. Its key is what files, policies and scripts use.
#[expect(missing_docs, reason = "each is the setting of the same name")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnitField {
    Name,
    Merchant,
    CaptureType,
    /// A yes/no setting.
    Flag(UnitFlag),
    SettlementAccount,
}

/// What a field holds. Unknown is the absence of a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldValue {
    /// A flag.
    Flag(bool),
    /// A name, the vendor's word of a capture type, or `scheme:number` of a merchant or an account. A number with a colon
    /// or a percent sign in it has them as `%3A` and `%25`, so that the last colon always ends the scheme.
    Text(String),
}

impl UnitField {
    /// Every field, in the order of a report.
    pub const ALL: [Self; 4 + UnitFlag::ALL.len()] = {
        // The last place keeps what all begin with: the account stands last.
        let mut all = [Self::SettlementAccount; 4 + UnitFlag::ALL.len()];
        all[0] = Self::Name;
        all[1] = Self::Merchant;
        all[2] = Self::CaptureType;
        // A constant can neither iterate nor collect.
        let mut at = 0;
        while at < UnitFlag::ALL.len() {
            all[3 + at] = Self::Flag(UnitFlag::ALL[at]);
            at += 1;
        }
        all
    };

    /// The key that files, policies and scripts use: `skip_landing_page`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Merchant => "business_id",
            Self::CaptureType => "capture_type",
            Self::Flag(flag) => flag.key(),
            Self::SettlementAccount => "settlement_account",
        }
    }

    /// The field of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Which pair of words a yes or no of this field is told with.
    #[must_use]
    pub const fn said_as(self) -> SaidAs {
        match self {
            Self::Flag(flag) => flag.said_as(),
            _ => SaidAs::Fact,
        }
    }

    /// The name a person reads.
    #[must_use]
    pub fn name(self) -> Message {
        match self {
            Self::Name => Message::new("fleet-field-name"),
            Self::Merchant => Message::new("report-column-business-id"),
            Self::CaptureType => Message::new("report-column-capture-type"),
            Self::Flag(flag) => flag.name(),
            Self::SettlementAccount => Message::new("fleet-field-settlement-account"),
        }
    }

    /// What a unit holds in this field; `None` is unknown.
    #[must_use]
    pub fn of(self, unit: &SalesUnit) -> Option<FieldValue> {
        match self {
            Self::Name => unit.name.clone().map(FieldValue::Text),
            Self::Merchant => unit.business_id.as_ref().map(FieldValue::merchant),
            Self::CaptureType => {
                let capture = unit.configuration.capture_type.as_ref();
                capture.map(FieldValue::capture_type)
            }
            Self::SettlementAccount => unit.settlement_account.as_ref().map(FieldValue::account),
            Self::Flag(flag) => unit.configuration.get(flag).map(FieldValue::Flag),
        }
    }

    /// Reads a value of this field as people write one: `yes`, `ikke tillatt` or `true` for a flag, `Reserve` or `ReserveCapture` for a
    /// capture type, an organization number in any notation for a merchant, `BBAN:NO:86011117947` for an account.
    ///
    /// # Errors
    ///
    /// Tells what is allowed.
    pub fn parse_value(self, text: &str) -> Result<FieldValue, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Message::new("domain-empty"));
        }
        match self {
            Self::Name => Ok(FieldValue::Text(text.to_owned())),
            Self::Merchant => {
                BusinessId::parse(text, None).map(|id| FieldValue::merchant(&id.value))
            }
            Self::CaptureType => capture_type(text)
                .ok_or_else(|| Message::new("fleet-wrong-capture").with("text", text)),
            Self::SettlementAccount => account(text),
            Self::Flag(_) => read_flag(text)
                .map(FieldValue::Flag)
                .ok_or_else(|| Message::new("fleet-wrong-flag").with("text", text)),
        }
    }

    /// Puts a value into a unit. A value of the wrong kind leaves the field unknown.
    pub fn put(self, unit: &mut SalesUnit, value: Option<FieldValue>) {
        let (text, flag) = match value {
            Some(FieldValue::Text(text)) => (Some(text), None),
            Some(FieldValue::Flag(flag)) => (None, Some(flag)),
            None => (None, None),
        };
        let configuration = &mut unit.configuration;
        match self {
            Self::Name => unit.name = text,
            Self::Merchant => {
                unit.business_id = text.and_then(|text| merchant_of(&text));
            }
            Self::CaptureType => {
                configuration.capture_type = text.as_deref().map(CaptureType::from_text);
            }
            Self::SettlementAccount => {
                unit.settlement_account = text.and_then(|text| account_of(&text));
            }
            Self::Flag(of) => configuration.set(of, flag),
        }
    }
}

impl FieldValue {
    /// The value of [`UnitField::Merchant`].
    #[must_use]
    pub fn merchant(id: &BusinessId) -> Self {
        Self::Text(together(id.scheme().as_str(), id.id()))
    }

    /// The value of [`UnitField::SettlementAccount`].
    #[must_use]
    pub fn account(account: &BankAccount) -> Self {
        Self::Text(together(&account.scheme, &account.id))
    }

    /// The value of [`UnitField::CaptureType`].
    #[must_use]
    pub fn capture_type(capture: &CaptureType) -> Self {
        Self::Text(capture.as_str().to_owned())
    }
}

/// The merchant that a value of [`UnitField::Merchant`] names.
pub(in crate::domain) fn merchant_of(text: &str) -> Option<BusinessId> {
    let (scheme, id) = apart(text)?;
    Some(BusinessId::from_api(scheme, &id))
}

/// The account that a value of [`UnitField::SettlementAccount`] names.
pub(in crate::domain) fn account_of(text: &str) -> Option<BankAccount> {
    let (scheme, id) = apart(text)?;
    Some(BankAccount {
        scheme: scheme.to_owned(),
        id,
    })
}

fn together(scheme: &str, id: &str) -> String {
    // The percent sign first, since the other escape brings one along; undone in the opposite order.
    let id = id.replace('%', "%25").replace(':', "%3A");
    format!("{scheme}:{id}")
}

fn apart(text: &str) -> Option<(&str, String)> {
    // A scheme has colons of its own, and the id has none left.
    let (scheme, id) = text.rsplit_once(':')?;
    Some((scheme, id.replace("%3A", ":").replace("%25", "%")))
}

fn capture_type(text: &str) -> Option<FieldValue> {
    let capture = match text.to_lowercase().as_str() {
        "reservecapture" | "reserve capture" | "reserve" | "reservasjon" | "reservation" => {
            CaptureType::Reserve
        }
        "directcapture" | "direct capture" | "direct" | "direkte" | "direkte belastning" => {
            CaptureType::Direct
        }
        "notapplicable" | "not applicable" | "none" | "ikke aktuelt" | "ingen" => {
            CaptureType::NotApplicable
        }
        _ => return None,
    };
    Some(FieldValue::capture_type(&capture))
}

fn account(text: &str) -> Result<FieldValue, Message> {
    // A scheme has a colon of its own: `BBAN:NO:86011117947`.
    let (scheme, id) = text
        .rsplit_once(':')
        .ok_or_else(|| Message::new("fleet-wrong-account").with("text", text))?;
    let account = BankAccount::parse(id, scheme)?;
    Ok(FieldValue::account(&account.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UnitFlag;

    #[track_caller]
    fn check(field: UnitField, text: &str, expect: Result<FieldValue, &str>) {
        let found = field.parse_value(text);
        let found = found.as_ref().map_err(Message::id);
        assert_eq!(
            found,
            expect.as_ref().map_err(|id| *id),
            "{field:?} {text:?}"
        );
    }

    #[test]
    fn values_are_read_as_people_write_them() {
        let text = |text: &str| Ok(FieldValue::Text(text.to_owned()));
        let flag = |flag| Ok(FieldValue::Flag(flag));
        check(
            UnitField::Flag(UnitFlag::SkipLandingPage),
            "true",
            flag(true),
        );
        check(
            UnitField::Flag(UnitFlag::SkipLandingPage),
            " Ja ",
            flag(true),
        );
        check(UnitField::Flag(UnitFlag::Recurring), "NEI", flag(false));
        check(
            UnitField::Flag(UnitFlag::SkipLandingPage),
            "Ikke tilladt",
            flag(false),
        );
        check(
            UnitField::Flag(UnitFlag::Recurring),
            "kanskje",
            Err("fleet-wrong-flag"),
        );
        check(
            UnitField::Flag(UnitFlag::Recurring),
            "",
            Err("domain-empty"),
        );
        check(UnitField::CaptureType, "reserve", text("ReserveCapture"));
        check(
            UnitField::CaptureType,
            "DirectCapture",
            text("DirectCapture"),
        );
        check(
            UnitField::CaptureType,
            "Ikke aktuelt",
            text("NotApplicable"),
        );
        check(
            UnitField::CaptureType,
            "Reserved",
            Err("fleet-wrong-capture"),
        );
        check(UnitField::Name, " Kasse 1 ", text("Kasse 1"));
        check(
            UnitField::Merchant,
            "NO 311 122 339 MVA",
            text("business:NO:ORG:311122339"),
        );
        check(UnitField::Merchant, "311", Err("domain-scheme-unclear"));
        check(
            UnitField::SettlementAccount,
            "bban:no:8601 11 17947",
            text("BBAN:NO:86011117947"),
        );
        check(
            UnitField::SettlementAccount,
            "86011117947",
            Err("fleet-wrong-account"),
        );
    }
}
