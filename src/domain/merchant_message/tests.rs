#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::domain::{BusinessId, Market, Msn};
use crate::text::{Catalog, Language, is_steering};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// 2026-11-22, before anything changes.
const AT: i64 = 1_795_350_000;

fn facts(unit: &str) -> OrderFacts {
    OrderFacts {
        order_id: Some("7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d".to_owned()),
        business_id: Some(BusinessId::from_api("business:NO:ORG", "311122339")),
        merchant: Some("Fjordkafé Drift AS".to_owned()),
        unit: Some(unit.to_owned()),
        product: Some("PAYMENT_INTEGRATION".to_owned()),
        link: Some(
            "https://portal.vippsmobilepay.com/register/prefilled/7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d"
                .to_owned(),
        ),
        last_day: Some("2026-12-05".to_owned()),
        days_left: Some(3),
        msn: Some(Msn::from_api("123456")),
        recipient: Some("kari@fjordkafe.no".to_owned()),
        ..OrderFacts::default()
    }
}

fn change() -> PartnerChange {
    let unit = |msn: &str, org: &str, merchant: &str| ChangeUnit {
        msn: Msn::from_api(msn),
        name: Some(format!("Kasse {msn}")),
        business_id: Some(BusinessId::from_api("business:NO:ORG", org)),
        merchant: Some(merchant.to_owned()),
    };
    PartnerChange {
        units: vec![
            unit("100001", "311122339", "Fjordkafé Drift AS"),
            unit("100002", "314455665", "Nordlys AS"),
            unit("100003", "311122339", "Fjordkafé Drift AS"),
        ],
        new_partner: "Nordkasse AS".to_owned(),
        old_partner: "Gamlekassen AS".to_owned(),
        wanted_at: "1.12.2026 kl. 07.00".to_owned(),
        ..PartnerChange::default()
    }
}

#[test]
fn every_language_has_every_letter_with_every_gap_it_needs() {
    for language in MessageLanguage::ALL {
        assert!(language.is_whole(), "{language:?} cannot be read");
        assert_eq!(MessageLanguage::from_tag(language.tag()), Some(language));
        for kind in LetterKind::ALL {
            let text = language.template(kind);
            assert_eq!(Template::flaws(&text, kind), [], "{language:?} {kind:?}");
            let signs = text.contains("{partner}");
            assert!(signs, "{language:?} {kind:?} is not signed");
        }
    }
}

#[test]
fn every_letter_about_an_order_is_filled_and_fits_a_draft() {
    for language in MessageLanguage::ALL {
        for kind in LetterKind::OF_ORDERS {
            let facts = facts("Fjordkafé Brygga");
            let letter = facts.letter(kind, language, &Templates::default(), "Nordkasse AS", AT);
            let told = letter.message.as_text();
            assert_eq!(letter.missing, [], "{language:?} {kind:?}");
            assert!(
                !told.contains(['{', '}']) && !told.contains("____"),
                "{told}"
            );
            assert!(told.contains("Fjordkafé Drift AS") && told.contains("Fjordkafé Brygga"));
            assert!(told.ends_with("Nordkasse AS"), "{told}");
            let values = facts.values(language, "Nordkasse AS", AT);
            for gap in kind.needed() {
                let value = values.get(*gap).unwrap();
                assert!(told.contains(value), "{language:?} {kind:?} lacks {gap:?}");
            }
            let draft = letter.draft();
            let is_whole = matches!(&draft, Draft::Whole(_));
            assert!(
                is_whole,
                "{language:?} {kind:?} has {} characters",
                letter.message.as_draft(letter.recipient.as_deref()).len()
            );
            assert!(
                draft
                    .address()
                    .starts_with("mailto:kari@fjordkafe.no?subject=")
            );
        }
    }
}

#[test]
fn who_signs_is_told_for_every_market() {
    for language in MessageLanguage::ALL {
        let said: Vec<&str> = [
            Some(Market::Norway),
            Some(Market::Denmark),
            Some(Market::Finland),
            None,
        ]
        .map(|market| language.signing(market))
        .to_vec();
        assert!(said[0].contains("BankID"), "{language:?}");
        assert!(said[1].contains("MitID"), "{language:?}");
        assert!(
            !said[2].contains("BankID") && !said[3].contains("ID"),
            "{said:?}"
        );
        assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), 4, "{said:?}");
    }
    // The merchant's country decides, not the language it is written to in.
    let told = facts("x").letter(
        LetterKind::First,
        MessageLanguage::English,
        &Templates::default(),
        "",
        AT,
    );
    assert!(
        told.message
            .body
            .contains("chair of the board does so with BankID")
    );
}

#[test]
fn the_language_follows_the_market() {
    for (market, own, expect) in [
        (
            Some(Market::Norway),
            Language::ENGLISH,
            MessageLanguage::Bokmal,
        ),
        (
            Some(Market::Denmark),
            Language::BOKMAL,
            MessageLanguage::Danish,
        ),
        (
            Some(Market::Finland),
            Language::ENGLISH,
            MessageLanguage::Finnish,
        ),
        (None, Language::BOKMAL, MessageLanguage::Bokmal),
        (None, Language::ENGLISH, MessageLanguage::English),
    ] {
        assert_eq!(MessageLanguage::of_market(market, own), expect);
    }
}

#[test]
fn days_are_written_as_people_write_them() {
    for (language, expect) in [
        (MessageLanguage::Bokmal, "5.12.2026"),
        (MessageLanguage::Finnish, "5.12.2026"),
        (MessageLanguage::Swedish, "2026-12-05"),
    ] {
        assert_eq!(language.day("2026-12-05"), expect);
    }
    assert_eq!(MessageLanguage::Danish.day("soon"), "soon");
    for (days, expect) in [
        (0, "siste dag i dag"),
        (1, "én dag igjen"),
        (14, "14 dager igjen"),
    ] {
        assert_eq!(MessageLanguage::Bokmal.days_left(days), expect);
    }
}

#[test]
fn what_is_not_known_is_left_open_and_told() {
    let mut facts = facts("Brygga");
    (facts.link, facts.last_day) = (None, None);
    let letter = facts.letter(
        LetterKind::First,
        MessageLanguage::English,
        &Templates::default(),
        " ",
        AT,
    );
    assert_eq!(letter.missing, [Gap::Link, Gap::LastDay]);
    assert!(letter.message.body.contains("1. Open the link: ________\n"));
    assert!(
        letter.message.body.ends_with("Kind regards"),
        "nobody's name is left open"
    );
    // Without a name of its own the unit is called as its merchant, and the merchant by its number.
    (facts.unit, facts.merchant) = (None, None);
    let letter = facts.letter(
        LetterKind::Silent,
        MessageLanguage::English,
        &Templates::default(),
        "",
        AT,
    );
    assert!(
        letter.message.subject.ends_with("about 311 122 339?"),
        "{letter:?}"
    );
}

#[track_caller]
fn flaws(text: &str, kind: LetterKind, expect: &[(&str, usize, usize, Option<&str>)]) {
    let found = Template::flaws(text, kind);
    let unknown: Vec<_> = found
        .iter()
        .filter_map(|flaw| match flaw {
            Flaw::Unknown {
                name,
                line,
                column,
                nearest,
            } => Some((name.as_str(), *line, *column, *nearest)),
            _ => None,
        })
        .collect();
    assert_eq!(unknown, expect, "{text:?}");
}

#[test]
fn unknown_gaps_are_told_with_their_place_and_what_was_meant() {
    let kind = LetterKind::Silent;
    flaws("{unit}\n\n{merchant}", kind, &[]);
    flaws(
        "{unit}\n\nHei, {mercant}!",
        kind,
        &[("mercant", 3, 6, Some("merchant"))],
    );
    flaws(
        "Å {Unit}\n\n{last day}",
        kind,
        &[
            ("Unit", 1, 3, Some("unit")),
            ("last day", 3, 1, Some("last_day")),
        ],
    );
    flaws("a\n{colour}{ {} {1} {unit", kind, &[("colour", 2, 1, None)]);
    flaws(
        "a\n\n{old_partner}",
        kind,
        &[("old_partner", 3, 1, Some("partner"))],
    );
    flaws("a\n\n{old_partner}", LetterKind::PartnerOrder, &[]);
    let lacking = Template::flaws("Hi\n\n{unit}", kind);
    assert_eq!(lacking, [Flaw::Lacks(Gap::Merchant)]);
    assert!(!lacking[0].blocks(), "a person may know better");
    let empty = Template::flaws(" \n ", kind);
    assert!(empty.contains(&Flaw::NoSubject) && empty.contains(&Flaw::NoBody));
    assert!(empty[0].blocks());
}

#[test]
fn a_million_gaps_are_read_told_and_filled_without_going_deep() {
    const MANY: usize = 1_000_000;
    let kind = LetterKind::ALL[0];
    let values = Values::default();
    let known = kind.gaps()[0].name();
    for piece in [
        "{nonsense}",
        "{",
        "}",
        "{{",
        "{a{",
        "{ }",
        &format!("{{{known}}}"),
        "{a}\n",
    ] {
        let text = format!("Subject\n{}", piece.repeat(MANY));
        let flaws = Template::flaws(&text, kind);
        assert!(flaws.len() <= 200, "{piece}: {}", flaws.len());
        if let Some(told) = blocking(&flaws) {
            let told = Catalog::new(Language::ENGLISH).say(&told);
            assert!(told.len() < 2000, "{piece}: {told}");
        }
        let (message, _) = Template::read(&text, kind).fill(&values);
        assert_eq!(message.subject, "Subject");
    }
    // On one thread with little room, as threads of a desk have.
    let small = std::thread::Builder::new().stack_size(256 * 1024);
    let deep = small.spawn(move || {
        let flaws = Template::flaws(&format!("S\n{}", "{x}".repeat(MANY)), kind);
        blocking(&flaws).map(|told| Catalog::new(Language::BOKMAL).say(&told))
    });
    assert!(deep.unwrap().join().unwrap().is_some());
}

#[test]
fn an_unknown_gap_stays_as_it_is() {
    let template = Template::read("A {color}\n\n{unit}{", LetterKind::Silent);
    let (told, missing) = template.fill(&facts("x").values(MessageLanguage::English, "", AT));
    assert_eq!(
        (told.subject.as_str(), told.body.as_str()),
        ("A {color}", "x{")
    );
    assert_eq!(missing, []);
}

#[test]
fn own_templates_stand_over_the_built_in_ones() {
    let (kind, language) = (LetterKind::Reminder, MessageLanguage::Nynorsk);
    let mut templates = Templates::default();
    assert!(!templates.is_own(kind, language));
    assert_eq!(templates.text(kind, language), language.template(kind));
    templates.put(kind, language, "Hugs {unit}\n\nFrist: {last_day}");
    let letter = facts("Brygga").letter(kind, language, &templates, "", AT);
    assert_eq!(letter.message.as_text(), "Hugs Brygga\n\nFrist: 5.12.2026");
    assert!(!templates.is_own(kind, MessageLanguage::Bokmal));
    for kind in LetterKind::ALL {
        assert_eq!(LetterKind::from_text(kind.as_str()), Some(kind));
        let name = Templates::name(kind, language);
        assert_eq!(Templates::parse_name(&name), Some((kind, language)));
    }
    assert_eq!(Templates::parse_name("reminder.xx"), None);
}

#[test]
fn a_change_of_partner_is_one_order_for_each_merchant() {
    for language in MessageLanguage::ALL {
        let templates = Templates::default();
        let letters = change().letters(
            LetterKind::PartnerOrder,
            language,
            &templates,
            "Nordkasse AS",
            "partner@example.org",
        );
        assert_eq!(letters.len(), 2);
        let first = letters[0].message.as_text();
        for told in [
            "Fjordkafé Drift AS",
            "311 122 339",
            "- Kasse 100001, MSN 100001\n- Kasse 100003, MSN 100003",
            "Nordkasse AS",
            "Gamlekassen AS",
            "1.12.2026 kl. 07.00",
            "______________________",
        ] {
            assert!(first.contains(told), "{language:?} lacks {told:?}: {first}");
        }
        assert!(!first.contains("100002") && letters[0].missing.is_empty());
        assert_eq!(letters[0].recipient.as_deref(), Some("partner@example.org"));
        // What does not change is not asked about.
        let mut with_more = change();
        with_more.test_page = "https://test.example".to_owned();
        with_more.price = "1,5 %".to_owned();
        let more = with_more.letters(LetterKind::PartnerOrder, language, &templates, "", "")[0]
            .message
            .body
            .clone();
        assert_eq!(
            more.lines().count(),
            first.lines().count() - 2 + 2 - 1,
            "{more}"
        );
        assert!(more.contains("https://test.example") && more.contains("1,5 %"));
        let steps = change().letters(LetterKind::PartnerSteps, language, &templates, "", "x");
        assert!(steps[0].message.body.contains("\n5. ") && steps[0].recipient.is_none());
        let open = PartnerChange {
            wanted_at: String::new(),
            ..change()
        };
        let open = open.letters(LetterKind::PartnerOrder, language, &templates, "", "");
        assert_eq!(open[0].missing, [Gap::WantedAt]);
    }
}

#[test]
fn an_address_is_found_in_a_note() {
    for (note, expect) in [
        (
            "Kari, kari.nord+kasse@fjordkafe.no.",
            Some("kari.nord+kasse@fjordkafe.no"),
        ),
        ("<post@nord.no>; other@x.no", Some("post@nord.no")),
        ("ring @kari, a@b", None),
        ("", None),
    ] {
        assert_eq!(address_in(note), expect, "{note:?}");
    }
}

#[test]
fn a_long_message_is_a_draft_without_its_text() {
    let message = MerchantMessage {
        subject: "Hei & hå".to_owned(),
        body: "ø".repeat(400),
    };
    let Draft::WithoutText(address) = message.draft(Some("a+b@c.no, d@e.no")) else {
        panic!("{} characters fit", message.as_draft(None).len());
    };
    assert_eq!(
        address,
        "mailto:a%2Bb@c.no%2C%20d@e.no?subject=Hei%20%26%20h%C3%A5"
    );
}

proptest! {
    #[test]
    fn a_draft_says_the_same(subject in any::<String>(), body in any::<String>()) {
        let given = MerchantMessage { subject, body };
        let message = MerchantMessage::new(&given.subject, &given.body);
        prop_assert_eq!(given.as_draft(None), message.as_draft(None));
        prop_assert_eq!(given.as_text(), message.as_text());
        prop_assert!(!message.subject.contains(is_steering));
        prop_assert!(!message.body.contains(|letter| is_steering(letter) && !"\n\t".contains(letter)));
        let draft = url::Url::parse(&message.as_draft(None)).unwrap();
        let told: Vec<_> = draft.query_pairs().map(|(_, text)| text.into_owned()).collect();
        prop_assert_eq!(told, vec![message.subject, message.body.replace('\n', "\r\n")]);
    }

    #[test]
    fn what_fills_a_gap_is_never_read_as_a_gap(
        unit in "[a-z{}_ ]{0,12}|\\{merchant\\}|\\{link\\}",
        merchant in "[a-z{}_ ]{0,12}|\\{unit\\}|\\{unit",
    ) {
        let template = Template::read("S {unit}\n\n<{unit}|{merchant}|{unit}>", LetterKind::Silent);
        let values = Values::default().with(Gap::Unit, Some(unit.clone())).with(Gap::Merchant, Some(merchant.clone()));
        let (told, missing) = template.fill(&values);
        let shown = |value: &str| if value.trim().is_empty() { "________".to_owned() } else { value.to_owned() };
        let (unit, merchant) = (shown(&unit), shown(&merchant));
        prop_assert_eq!(told.body, format!("<{unit}|{merchant}|{unit}>"));
        prop_assert_eq!(told.subject, format!("S {unit}").trim().to_owned());
        prop_assert_eq!(missing.is_empty(), values.get(Gap::Unit).is_some() && values.get(Gap::Merchant).is_some());
    }

    #[test]
    fn no_text_is_too_strange_for_a_template(text in "\\PC*|([a-z{}\\n ]|\\{unit\\})*", at in 0..LetterKind::ALL.len()) {
        let kind = LetterKind::ALL[at];
        let lines = text.lines().count();
        for flaw in Template::flaws(&text, kind) {
            if let Flaw::Unknown { name, line, column, .. } = flaw {
                let found: String = text.split('\n').nth(line - 1).unwrap().chars().skip(column - 1).collect();
                prop_assert!(found.starts_with(&format!("{{{name}}}")), "{} {} of {}", line, column, lines);
            }
        }
        // A text without gaps is said as it stands.
        let (told, missing) = Template::read(&text, kind).fill(&Values::default());
        prop_assert!(!told.subject.contains('\n'));
        if !text.contains('{') {
            prop_assert!(missing.is_empty());
        }
    }
}
