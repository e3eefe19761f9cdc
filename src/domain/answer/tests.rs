//! What people paste, and what is replied.

use super::*;
use crate::domain::{CaptureType, Configuration, Kept, RowState, SalesUnit, UnitFlag};
use chrono::{DateTime, NaiveDateTime};
use proptest::prelude::*;

const MAIL: &str = "Hei, gjelder 314 455 665 MVA og salgssted 412678, hilsen Kari +47 912 34 567";

fn asked(text: &str) -> Asked {
    Enquiry::read(text).asked()
}

fn msn(text: &str) -> Msn {
    Msn::from_api(text)
}

fn org(id: &str) -> BusinessId {
    BusinessId::from_api("business:NO:ORG", id)
}

#[test]
fn a_mail_asks_about_its_unit_and_the_rest_is_context() {
    let enquiry = Enquiry::read(MAIL);
    assert_eq!(
        enquiry.asked(),
        Asked::Unit(msn("412678"), Some(org("314455665")))
    );
    let wanted = enquiry.to_look_up();
    assert_eq!(wanted.len(), 1);
    assert_eq!(wanted[0].parsed, Ok(Identifier::Msn(msn("412678"))));
    assert_eq!(enquiry.unused(), ["+47 912 34 567"]);
    assert_eq!(
        enquiry.language(None, Language::ENGLISH),
        MessageLanguage::Bokmal
    );
}

#[test]
fn how_much_is_asked_about() {
    let check = |text: &str, expect: Asked| assert_eq!(asked(text), expect, "{text:?}");
    check("", Asked::Nothing);
    check("Hei, kan dere hjelpe oss?", Asked::Nothing);
    check("ring 912 34 567 takk", Asked::Nothing);
    check("412678", Asked::Unit(msn("412678"), None));
    check(
        "412678 412678, msn 412678",
        Asked::Unit(msn("412678"), None),
    );
    check("org.nr. 314455665", Asked::Merchant(org("314455665")));
    check(
        "314 455 665 og NO 314455665 MVA",
        Asked::Merchant(org("314455665")),
    );
    check("412678\n412679", Asked::Several(2));
    check("412678, 412679 hos 314455665", Asked::Several(3));
    check("41\u{200b}2678", Asked::Unit(msn("412678"), None));
}

#[test]
fn numbers_that_name_nothing_are_told_as_they_were_written() {
    let check = |text: &str, expect: &[&str]| {
        assert_eq!(Enquiry::read(text).unused(), expect, "{text:?}");
    };
    check("hilsen Kari", &[]);
    check(MAIL, &["+47 912 34 567"]);
    check("Storgata 12, 0150 Oslo", &["12", "0150"]);
    check("412678 den 3.", &["3"]);
}

#[test]
fn the_language_of_a_text_is_the_language_of_the_reply() {
    use MessageLanguage::{Bokmal, Danish, English, Finnish, Nynorsk, Swedish};
    let check = |text: &str, market: Option<Market>, expect: MessageLanguage| {
        let language = Enquiry::read(text).language(market, Language::ENGLISH);
        assert_eq!(language, expect, "{text:?}");
    };
    check("Hei, hvilken capture type har 412678?", None, Bokmal);
    check("Hei, kva capture type har 412678? Takk!", None, Nynorsk);
    check("Eg lurer på om 412678 ikkje er reservert", None, Nynorsk);
    check("Hej, hvad er capture type på 412678? Tak", None, Danish);
    check("Hej, vad har 412678 för capture type? Tack", None, Swedish);
    check(
        "Hei, mikä on myyntipisteen 412678 capture type?",
        None,
        Finnish,
    );
    check("Hi, what is the capture type of 412678?", None, English);
    // Nothing tells: the merchant's market, else the person's own language.
    check("412678", Some(Market::Denmark), Danish);
    check("412678", None, English);
    // Norwegian or Danish, says the text; the market says which.
    check("412678 med", Some(Market::Denmark), Danish);
    check("412678 med", Some(Market::Norway), Bokmal);
    // The text is plain, and stands over the market.
    check(
        "Hello, please help us with 412678",
        Some(Market::Norway),
        English,
    );
}

fn clock(seconds: i64) -> Option<NaiveDateTime> {
    DateTime::from_timestamp(seconds, 0).map(|time| time.naive_utc())
}

/// 30 November 2026, 09:12 UTC.
const CHECKED: i64 = 1_796_029_920;

fn row(number: &str, capture: Option<CaptureType>, skip: Option<bool>) -> LookupRow {
    let mut configuration = Configuration {
        capture_type: capture,
        ..Configuration::default()
    };
    configuration.set(UnitFlag::SkipLandingPage, skip);
    LookupRow {
        line: 1,
        input: number.to_owned(),
        state: RowState::Found,
        business_id: Some(org("314455665")),
        merchant_name: Some("Bjørkegården AS".to_owned()),
        msn: Some(msn(number)),
        unit: Some(SalesUnit {
            msn: msn(number),
            name: Some(format!("Bjørkegården {number}")),
            business_id: Some(org("314455665")),
            configuration,
            settlement_account: None,
        }),
        problem: None,
        fetched_at: Some(CHECKED),
        kept: None,
    }
}

fn said(rows: &[LookupRow], language: MessageLanguage) -> Option<String> {
    Reply {
        rows,
        language,
        clock,
    }
    .text()
}

#[test]
fn one_unit_is_told_in_sentences() {
    let rows = [row("412678", Some(CaptureType::Reserve), Some(false))];
    let text = said(&rows, MessageLanguage::Bokmal).unwrap_or_default();
    assert_eq!(
        text,
        "Hei!\n\n\
         Salgsstedet Bjørkegården 412678 (MSN 412678, Bjørkegården AS, org.nr. 314 455 665):\n\
         • Capture type er Reserve: beløpet reserveres når kunden betaler, og trekkes først ved capture.\n\
         • skipLandingPage er ikke tillatt: kunden må alltid innom landingssiden.\n\
         Kontrollert hos Vipps MobilePay 30.11.2026 kl. 09.12."
    );
    let text = said(&rows, MessageLanguage::English).unwrap_or_default();
    assert!(
        text.ends_with("Checked with Vipps MobilePay on 2026-11-30 at 09:12."),
        "{text}"
    );
}

#[test]
fn what_is_not_known_is_said_to_be_unknown_in_every_language() {
    let rows = [row("412678", None, None)];
    for language in MessageLanguage::ALL {
        let text = said(&rows, language).unwrap_or_default();
        let texts = language.answer();
        assert!(text.contains(&texts.capture_unknown), "{text}");
        assert!(text.contains(&texts.skip_unknown), "{text}");
        assert!(!text.contains('{'), "{text}");
    }
}

#[test]
fn several_units_are_a_list_and_silence_is_told() {
    let mut failed = row("3", None, None);
    failed.state = RowState::Failed;
    failed.unit = None;
    let rows = [
        row("1", Some(CaptureType::Direct), Some(true)),
        row(
            "2",
            Some(CaptureType::Other("InstantCapture".to_owned())),
            None,
        ),
        failed,
    ];
    let text = said(&rows, MessageLanguage::Danish).unwrap_or_default();
    assert_eq!(
        text,
        "Hej!\n\n\
         Bjørkegården AS (norsk org.nr. 314 455 665) har 2 betalingssteder hos os:\n\
         • Bjørkegården 1 (MSN 1): Direct, skipLandingPage tilladt\n\
         • Bjørkegården 2 (MSN 2): InstantCapture, skipLandingPage ukendt\n\
         Vipps MobilePay svarede ikke om 1 mere.\n\
         Kontrolleret hos Vipps MobilePay 30.11.2026 kl. 09.12."
    );
}

#[test]
fn what_the_service_does_not_show_is_no_unit_without_settings() {
    let mut gone = row("412678", Some(CaptureType::Reserve), Some(true));
    gone.kept = Some(Box::new(Kept {
        not_visible_since: Some(CHECKED),
        ..Kept::default()
    }));
    let mut unknown = row("412678", None, None);
    unknown.state = RowState::NotConnected;
    unknown.unit = None;
    for row in [gone, unknown] {
        let text = said(&[row], MessageLanguage::Bokmal).unwrap_or_default();
        assert!(text.contains("MSN 412678 er ikke synlig for oss"), "{text}");
        assert!(!text.contains("Reserve"), "{text}");
    }
    let mut failed = row("412678", None, None);
    failed.state = RowState::Failed;
    assert_eq!(said(&[failed], MessageLanguage::Bokmal), None);
    assert_eq!(said(&[], MessageLanguage::Bokmal), None);
}

#[test]
fn a_unit_of_another_merchant_than_the_text_names_is_noticed() {
    let enquiry = Enquiry::read("412678 hos 311122339");
    let row = row("412678", None, None);
    assert_eq!(enquiry.contradicted_by(&row), Some(org("311122339")));
    assert_eq!(Enquiry::read(MAIL).contradicted_by(&row), None);
    let mut unknown = row;
    unknown.business_id = None;
    assert_eq!(enquiry.contradicted_by(&unknown), None);
}

proptest! {
    #[test]
    fn any_text_is_read_and_nothing_is_named_twice(text in ".{0,200}") {
        let enquiry = Enquiry::read(&text);
        let named: HashSet<_> = enquiry.named().iter().map(|entry| entry.parsed.clone().ok()).collect();
        prop_assert_eq!(named.len(), enquiry.named().len());
        prop_assert!(enquiry.to_look_up().len() <= enquiry.named().len());
        for number in enquiry.unused() {
            prop_assert!(number.chars().any(char::is_numeric));
        }
    }

    #[test]
    fn a_name_never_makes_a_line_of_its_own(name in "[a-zæøå\n\r\u{2028}\u{1b} ]{1,20}") {
        let mut odd = row("1", Some(CaptureType::Reserve), Some(true));
        if let Some(unit) = odd.unit.as_mut() {
            unit.name = Some(name);
        }
        let text = said(&[odd], MessageLanguage::Bokmal).unwrap_or_default();
        prop_assert_eq!(text.lines().count(), 6);
    }
}
