use super::*;
use proptest::prelude::*;

fn told(result: Result<Parsed<BusinessId>, Message>) -> String {
    match result {
        Ok(parsed) => {
            let mut words = vec![parsed.value.scheme().as_str().replace("business:", "")];
            words.push(parsed.value.id().to_owned());
            words.extend(parsed.doubts.iter().map(|doubt| doubt.id().to_owned()));
            words.join(" ")
        }
        Err(message) => message.id().to_owned(),
    }
}

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(told(BusinessId::parse(text, None)), expect, "{text:?}");
}

#[track_caller]
fn check_as(text: &str, scheme: &str, expect: &str) {
    let scheme = Scheme::from_text(scheme);
    assert_eq!(
        told(BusinessId::parse(text, Some(&scheme))),
        expect,
        "{text:?}"
    );
}

#[test]
fn norwegian_numbers_are_read_in_the_ways_people_write_them() {
    for text in [
        "314455665",
        "314 455 665",
        "314\u{a0}455\u{a0}665",
        "314\u{2009}455\u{202f}665",
        "314.455.665",
        "314-455-665",
        "\t314455665\t",
        "\u{feff}314455665",
        "3144\u{200b}55665",
        "\"314 455 665\"",
        "'314455665",
        "=\"314455665\"",
        "NO 314 455 665 MVA",
        "NO314455665MVA",
        "no314455665mva",
        "Org.nr: 314 455 665",
        "Org. nr.: 314455665",
        "Organisasjonsnummer 314 455 665 (MVA)",
        "Foretaksnr. 314455665",
        "314 455 665 MVA Foretaksregisteret",
        "business:NO:ORG/314455665",
        "business:NO:ORG:314455665",
        "BUSINESS:no:org/314 455 665",
        "314455665.0",
        "314455665.",
    ] {
        check(text, "NO:ORG 314455665");
        check_as(text, "business:NO:ORG", "NO:ORG 314455665");
    }
}

#[test]
fn danish_and_finnish_numbers_need_a_label_a_scheme_or_their_own_shape() {
    for text in [
        "DK-10150817",
        "DK10150817",
        "CVR 10 15 08 17",
        "CVR-nr. 10150817",
        "business:DK:CVR/10150817",
    ] {
        check(text, "DK:CVR 10150817");
    }
    check_as("10 15 08 17", "business:DK:CVR", "DK:CVR 10150817");
    check("10150817", "domain-scheme-unclear");
    for text in [
        "2077474-0",
        "2077474‑0",
        "FI20774740",
        "FI 2077474-0",
        "Y-tunnus: 2077474-0",
        "business:FI:Y-tunnus/2077474-0",
        "business:FI:Y-tunnus:2077474-0",
    ] {
        check(text, "FI:Y-tunnus 2077474-0");
    }
    check_as("112038-9", "business:FI:Y-tunnus", "FI:Y-tunnus 0112038-9");
    check("FI112038-9", "FI:Y-tunnus 0112038-9");
}

#[test]
fn a_wrong_shape_is_an_error_with_the_reason() {
    check_as("31445566", "business:NO:ORG", "domain-org-length");
    check_as("9876543221", "business:NO:ORG", "domain-org-length");
    check_as("1015081", "business:DK:CVR", "domain-cvr-length");
    check_as("20774-740", "business:FI:Y-tunnus", "domain-y-tunnus-shape");
    check_as("2077474", "business:FI:Y-tunnus", "domain-y-tunnus-shape");
    check_as("DK10150817", "business:NO:ORG", "domain-scheme-differs");
    check_as("10150817 MVA", "business:DK:CVR", "domain-scheme-differs");
    check_as(
        "business:DK:CVR/10150817",
        "business:NO:ORG",
        "domain-scheme-differs",
    );
    check_as("MSN 123456", "business:NO:ORG", "domain-is-msn");
    check("NO 31445566", "domain-org-length");
    check("31445566O", "domain-words-after");
    check("3144S5665", "domain-foreign-character");
    check("9.87654E+08", "domain-scientific");
    check("9,87654E+08", "domain-scientific");
    check("Kaffe 314455665", "domain-words-before");
    check("Kaffe", "domain-no-digits");
    check("Org.nr", "domain-heading");
    check(" \u{a0} ", "domain-empty");
    check("1234567", "domain-scheme-unclear");
}

#[test]
fn other_schemes_take_what_the_vendor_takes() {
    check("business:SE:ORGNR/556703-7485", "SE:ORGNR 556703-7485");
    check_as("5567 03-7485", "business:SE:ORGNR", "SE:ORGNR 556703-7485");
    check_as("SE5567037485", "business:SE:ORGNR", "domain-free-id-shape");
    check_as("123", "business:SE:ORGNR", "domain-free-id-shape");
    check_as("556703-7485", "SE", "domain-scheme-shape");
}

#[test]
fn verdicts_on_the_examples_of_the_documentation() {
    let org = |digits: &str, doubt: &str| check(digits, format!("NO:ORG {digits} {doubt}").trim());
    for fails in [
        "987654321",
        "987654322",
        "123456789",
        "776655441",
        "987123456",
        "991812633",
    ] {
        org(fails, "domain-check-digit");
    }
    org("112233445", "domain-check-digit-none");
    org("000000000", "domain-all-same-digits");
    org("999999999", "domain-all-same-digits");
    for passes in [
        "918713867",
        "923609016",
        "984851006",
        "974760673",
        "912660680",
        "311122339",
        "313007006",
    ] {
        org(passes, "");
    }
    for passes in ["13585628", "10150817", "38292188", "37978833"] {
        check_as(passes, "business:DK:CVR", &format!("DK:CVR {passes}"));
    }
    for fails in ["12345678", "87654321", "28671339"] {
        let told = told(BusinessId::parse(fails, Some(&Scheme::DkCvr)));
        assert!(told.contains("domain-check-digit"), "{told}");
    }
    check("1234567-1", "FI:Y-tunnus 1234567-1");
    check("1234567-8", "FI:Y-tunnus 1234567-8 domain-check-digit");
}

#[test]
fn first_digits_are_remarks_and_no_doubts() {
    let remark = |text: &str| {
        BusinessId::parse(text, None)
            .ok()
            .and_then(|parsed| parsed.value.remark())
            .map(|message| message.id())
    };
    assert_eq!(remark("918713867"), None);
    assert_eq!(remark("311122339"), Some("domain-org-synthetic"));
    assert_eq!(remark("123456785"), Some("domain-org-first-digit"));
    assert_eq!(remark("DK10150817"), None);
}

#[test]
fn identifiers_are_written_as_people_write_them() {
    let people = |scheme: &str, id: &str| BusinessId::from_api(scheme, id).for_people();
    assert_eq!(people("business:NO:ORG", "314455665"), "314 455 665");
    assert_eq!(people("business:DK:CVR", "37978833"), "CVR 37 97 88 33");
    assert_eq!(people("business:FI:Y-tunnus", "2077474-0"), "2077474-0");
    // What an API sends is shown as it came, however odd.
    assert_eq!(people("business:NO:ORG", "9876543221"), "9876543221");
    assert_eq!(people("business:NO:ORG", "æøå"), "æøå");
}

proptest! {
    #[test]
    fn reading_never_panics(text in "\\PC{0,40}") {
        for scheme in Scheme::KNOWN {
            let _ = BusinessId::parse(&text, Some(&scheme));
        }
        let _ = BusinessId::parse(&text, None);
    }

    #[test]
    fn what_is_written_for_people_reads_back(digits in "[1-9][0-9]{8}", cvr in "[1-9][0-9]{7}", y in "[0-9]{7}-[0-9]") {
        for (scheme, id) in [(Scheme::NoOrg, digits), (Scheme::DkCvr, cvr), (Scheme::FiYtunnus, y)] {
            let id = BusinessId::from_api(scheme.as_str(), &id);
            let back = BusinessId::parse(&id.for_people(), None).map(|parsed| parsed.value);
            prop_assert_eq!(back, Ok(id));
        }
    }
}
