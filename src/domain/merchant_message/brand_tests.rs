#![allow(clippy::unwrap_used, clippy::expect_used)]
//! Letters on both sides of 2027-01-12, by the clock they are given.

use super::*;
use crate::domain::{BusinessId, Msn};
use chrono::DateTime;

const NO: &str = "business:NO:ORG";
const DK: &str = "business:DK:CVR";
const FI: &str = "business:FI:Y-tunnus";

fn moment(text: &str) -> i64 {
    DateTime::parse_from_rfc3339(text).unwrap().timestamp()
}

fn facts(scheme: &str) -> OrderFacts {
    OrderFacts {
        business_id: Some(BusinessId::from_api(scheme, "10150817")),
        merchant: Some("Havnens Kiosk".to_owned()),
        unit: Some("Kassen".to_owned()),
        product: Some("CASHIER".to_owned()),
        link: Some("https://portal.vippsmobilepay.com/register/1".to_owned()),
        last_day: Some("2027-01-20".to_owned()),
        days_left: Some(8),
        msn: Some(Msn::from_api("123456")),
        ..OrderFacts::default()
    }
}

fn unit(msn: &str, scheme: &str, id: &str) -> ChangeUnit {
    ChangeUnit {
        msn: Msn::from_api(msn),
        name: Some(format!("Kasse {msn}")),
        business_id: Some(BusinessId::from_api(scheme, id)),
        merchant: Some(format!("Butik {id}")),
    }
}

/// The words of a letter without the company's name, which stays.
fn words(letter: &Letter) -> String {
    letter.message.as_text().replace("Vipps MobilePay", "·")
}

#[track_caller]
fn check(scheme: &str, at: &str, expect: &str, other: &str) {
    for language in MessageLanguage::ALL {
        for kind in LetterKind::OF_ORDERS {
            let letter =
                facts(scheme).letter(kind, language, &Templates::default(), "", moment(at));
            let words = words(&letter);
            let place = format!("{language:?} {kind:?} {scheme} {at}: {words}");
            assert!(!words.contains(other), "{place}");
            if kind != LetterKind::Silent || language != MessageLanguage::English {
                assert!(words.contains(expect), "{place}");
            }
            assert!(!letter.names_old_brand && letter.missing.is_empty());
        }
    }
}

#[test]
fn every_letter_names_the_brand_of_its_market_and_day() {
    for scheme in [DK, FI] {
        check(scheme, "2027-01-11T12:00:00Z", "MobilePay", "Vipps");
        check(scheme, "2027-01-12T12:00:00Z", "Vipps", "MobilePay");
    }
    // The merchant's own calendar counts, wherever the letter is written.
    check(DK, "2027-01-12T00:59:00+02:00", "MobilePay", "Vipps");
    check(FI, "2027-01-12T00:00:00+02:00", "Vipps", "MobilePay");
    check(DK, "2027-01-11T23:59:59+01:00", "MobilePay", "Vipps");
    check(DK, "2027-01-12T00:00:00+01:00", "Vipps", "MobilePay");
    check(FI, "2027-01-11T23:59:59+02:00", "MobilePay", "Vipps");
    check(DK, "2027-01-11T13:00:00-10:00", "Vipps", "MobilePay");
    for at in ["2026-11-28T12:00:00Z", "2027-02-01T12:00:00Z"] {
        check(NO, at, "Vipps", "MobilePay");
    }
}

#[test]
fn without_a_country_both_names_are_said() {
    let letter = facts("business:GB:COH").letter(
        LetterKind::Live,
        MessageLanguage::English,
        &Templates::default(),
        "",
        0,
    );
    assert!(
        letter
            .message
            .subject
            .starts_with("Vipps MobilePay for Kassen")
    );
}

#[test]
fn an_own_template_that_names_the_old_brand_is_told_when_saved_and_when_used() {
    let (kind, language) = (LetterKind::Live, MessageLanguage::Danish);
    let text =
        "{unit}: MobilePay er klar\n\n{merchant} {msn}, Vipps MobilePay.\nBetal med mobilepay!";
    let flaws = Template::flaws(text, kind);
    assert_eq!(
        flaws,
        [
            Flaw::NamesBrand { line: 1, column: 9 },
            Flaw::NamesBrand {
                line: 4,
                column: 11
            }
        ]
    );
    assert!(flaws.iter().all(|flaw| !flaw.blocks()));
    assert_eq!(Template::flaws(&language.template(kind), kind), []);
    let mut templates = Templates::default();
    templates.put(kind, language, text);
    for (scheme, at, expect) in [
        (DK, "2027-01-11T12:00:00Z", false),
        (DK, "2027-01-12T12:00:00Z", true),
        (FI, "2027-01-12T12:00:00Z", true),
        (NO, "2027-01-12T12:00:00Z", false),
    ] {
        let letter = facts(scheme).letter(kind, language, &templates, "", moment(at));
        assert_eq!(letter.names_old_brand, expect, "{scheme} {at}");
        // A person's words are not changed.
        assert!(letter.message.subject.contains("MobilePay"));
    }
    // A unit that is called so is not the template's doing.
    let mut facts = facts(DK);
    facts.unit = Some("MobilePay webshop".to_owned());
    let built_in = Templates::default();
    let letter = facts.letter(
        kind,
        language,
        &built_in,
        "",
        moment("2027-01-12T12:00:00Z"),
    );
    assert!(!letter.names_old_brand);
}

#[test]
fn each_merchant_in_denmark_and_finland_gets_one_letter_about_the_change() {
    let units = [
        unit("100001", DK, "10150817"),
        unit("100002", NO, "918713867"),
        unit("100003", FI, "2077474-0"),
        unit("100004", DK, "10150817"),
        ChangeUnit {
            business_id: None,
            ..unit("100005", DK, "1")
        },
    ];
    let changes = BrandChange::of_units(&units);
    assert_eq!(changes.len(), 2);
    let (before, after) = (
        moment("2027-01-11T12:00:00Z"),
        moment("2027-01-12T12:00:00Z"),
    );
    for language in MessageLanguage::ALL {
        for (change, old, new) in [
            (&changes[0], "pay.mobilepay.dk", "pay.vipps.dk"),
            (&changes[1], "pay.mobilepay.fi", "pay.vipps.fi"),
        ] {
            assert_eq!(change.kind(before), LetterKind::BrandChange);
            assert_eq!(change.kind(after), LetterKind::BrandChanged);
            for kind in LetterKind::OF_BRAND_CHANGES {
                let to = Some("post@butik.dk".to_owned());
                let letter = change.letter(kind, language, &Templates::default(), "Nordkasse", to);
                let text = letter.message.as_text();
                assert_eq!(letter.missing, [], "{language:?} {kind:?}");
                for part in [
                    old,
                    new,
                    &language.day("2027-01-12"),
                    "Content Security Policy",
                    "Nordkasse",
                ] {
                    assert!(
                        text.contains(part),
                        "{language:?} {kind:?} lacks {part}: {text}"
                    );
                }
                assert_eq!(letter.recipient.as_deref(), Some("post@butik.dk"));
                let is_whole = matches!(letter.draft(), Draft::Whole(_));
                let length = letter.message.as_draft(Some("post@butik.dk")).len();
                assert!(is_whole, "{language:?} {kind:?} has {length} characters");
            }
        }
        let first = changes[0].letter(
            LetterKind::BrandChange,
            language,
            &Templates::default(),
            "",
            None,
        );
        let text = first.message.as_text();
        assert!(text.contains("- Kasse 100001, MSN 100001\n- Kasse 100004, MSN 100004"));
        assert!(!text.contains("100002") && !text.contains("100003"));
    }
    // An evening on which the countries are on two sides of the change.
    let evening = moment("2027-01-11T22:30:00Z");
    assert_eq!(changes[0].kind(evening), LetterKind::BrandChange);
    assert_eq!(changes[1].kind(evening), LetterKind::BrandChanged);
}

#[test]
fn an_order_of_a_change_of_partner_speaks_of_consent() {
    let change = PartnerChange {
        units: vec![unit("100001", DK, "10150817")],
        ..PartnerChange::default()
    };
    let consents = ["samtyk", "samtyck", "suostumus", "consent"];
    for kind in LetterKind::OF_PARTNER_CHANGES {
        for language in MessageLanguage::ALL {
            let letters = change.letters(kind, language, &Templates::default(), "", "");
            let text = letters[0].message.as_text().to_lowercase();
            let says = consents.iter().any(|word| text.contains(word));
            assert!(says, "{kind:?} {language:?}: {text}");
        }
    }
}
