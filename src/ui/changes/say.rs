//! What changed, in words and tones: the same in the page of changes and in the history of a unit.

use crate::domain::fleet::{Change, FieldValue, UnitField};
use crate::domain::{BusinessId, CaptureType};
use crate::text::Catalog;
use crate::ui::fleet::cells;
use crate::ui::table::Drawn;
use crate::ui::widgets::Tone;

/// What a field holds, in words, and what that means; what is not known is said to be so.
#[must_use]
pub fn value(field: UnitField, value: Option<&FieldValue>, words: &Catalog) -> (String, Tone) {
    let drawn = match (field, value) {
        (UnitField::CaptureType, Some(FieldValue::Text(word))) => {
            cells::capture(Some(&CaptureType::from_text(word)), words)
        }
        (field, Some(FieldValue::Flag(flag))) => cells::flag(field.said_as(), Some(*flag), words),
        (UnitField::Merchant, Some(FieldValue::Text(text))) => Drawn::Text(merchant(text)),
        (UnitField::SettlementAccount, Some(FieldValue::Text(text))) => {
            // The scheme of an account has a colon of its own: `BBAN:NO:…`.
            let id = text.rsplit_once(':').map_or(text.as_str(), |(_, id)| id);
            Drawn::Text(id.to_owned())
        }
        (_, Some(FieldValue::Text(text))) => Drawn::Text(text.clone()),
        (_, None) => Drawn::Tag(words.text("report-unknown"), Tone::Info),
    };
    let tone = match &drawn {
        Drawn::Tag(_, tone) => *tone,
        _ => Tone::Neutral,
    };
    (drawn.words().to_owned(), tone)
}

fn merchant(text: &str) -> String {
    match text.rsplit_once(':') {
        Some((scheme, id)) => BusinessId::from_api(scheme, id).for_people(),
        None => text.to_owned(),
    }
}

/// What happened to a unit, in a word.
#[must_use]
pub fn kind(change: &Change, words: &Catalog) -> (String, Tone) {
    match change {
        Change::Added => (words.text("changes-kind-added"), Tone::Ok),
        Change::Gone => (words.text("changes-kind-gone"), Tone::Bad),
        Change::Back => (words.text("changes-kind-back"), Tone::Info),
        Change::Changed(_) => (words.text("changes-kind-changed"), Tone::Warn),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::UnitFlag;
    use crate::text::Language;

    #[track_caller]
    fn check(field: UnitField, held: Option<FieldValue>, expect: &str, tone: Tone) {
        let said = value(field, held.as_ref(), &Catalog::new(Language::ENGLISH));
        assert_eq!(said, (expect.to_owned(), tone));
    }

    #[test]
    fn values_are_said_as_the_table_of_the_fleet_says_them() {
        let text = |text: &str| Some(FieldValue::Text(text.to_owned()));
        let flag = |flag| Some(FieldValue::Flag(flag));
        check(
            UnitField::Flag(UnitFlag::SkipLandingPage),
            flag(true),
            "Allowed",
            Tone::Ok,
        );
        check(
            UnitField::CaptureType,
            text("DirectCapture"),
            "Direct",
            Tone::Warn,
        );
        check(UnitField::CaptureType, None, "Unknown", Tone::Info);
        check(
            UnitField::Flag(UnitFlag::Recurring),
            flag(false),
            "No",
            Tone::Neutral,
        );
        let merchant = text("business:NO:ORG:914782007");
        check(UnitField::Merchant, merchant, "914 782 007", Tone::Neutral);
        check(
            UnitField::Merchant,
            text("strange"),
            "strange",
            Tone::Neutral,
        );
        let account = text("BBAN:NO:86011117947");
        check(
            UnitField::SettlementAccount,
            account,
            "86011117947",
            Tone::Neutral,
        );
    }
}
