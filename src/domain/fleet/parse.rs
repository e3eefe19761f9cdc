//! Values of fields as people write them in files and lists.

use super::{FieldValue, UnitField};
use crate::domain::{BankAccount, BusinessId, CaptureType, read_flag};
use crate::text::Message;

impl UnitField {
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
