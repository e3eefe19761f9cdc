#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::ApiKind;
use crate::domain::order::fields::tests::drafts;
use crate::domain::order::{Severity, check};
use crate::text::{Catalog, Language};
use proptest::prelude::*;

#[track_caller]
fn check_error(json: &str, place: Option<(usize, usize)>, path: &str, id: &str) {
    let error = read_json(json).unwrap_err();
    assert_eq!(
        (error.path.as_str(), error.reason.id()),
        (path, id),
        "{error:?}"
    );
    if let Some(place) = place {
        assert_eq!(
            (error.line, error.column),
            (Some(place.0), Some(place.1)),
            "{error:?}"
        );
    }
}

#[test]
fn the_examples_check_clean() {
    for (json, api) in [
        (
            include_str!("../../../../assets/examples/order.json"),
            ApiKind::Management,
        ),
        (
            include_str!("../../../../assets/examples/order-partner-api.json"),
            ApiKind::Partner,
        ),
    ] {
        let draft = read_json(json).unwrap();
        let checked = check(&draft, api);
        let worse: Vec<_> = checked
            .findings
            .iter()
            .filter(|f| f.severity != Severity::Info)
            .collect();
        assert!(checked.is_sendable() && worse.is_empty(), "{worse:?}");
    }
}

#[test]
fn the_first_example_fills_in_everything_the_management_api_takes() {
    let draft = read_json(include_str!("../../../../assets/examples/order.json")).unwrap();
    let order = check(&draft, ApiKind::Management).order.unwrap();
    assert!(order.sales_unit_logo.is_some() && order.settlement_account.is_some());
    assert!(order.price_package_id.is_some() && order.use_case.is_some());
    assert!(order.annual_turnover.is_some() && order.annual_turnover_percentage.is_some());
    assert!(order.website.is_some() && order.has_recurring.is_some());
    assert!(order.merchant_category_code.is_some() && order.intended_purpose.is_some());
}

#[test]
fn identifiers_and_numbers_may_be_written_in_two_ways() {
    let one = read_json(
        r#"{"scheme":"business:NO:ORG","business_id":"918713867","account_scheme":"BBAN:NO",
            "settlement_account":"86011117947","annual_turnover":"1500000","merchant_category_code":"5814"}"#,
    );
    let other = read_json(
        r#"{"business_id":{"scheme":"business:NO:ORG","id":918713867},
            "settlement_account":{"scheme":"BBAN:NO","id":"86011117947"},
            "annual_turnover":1500000,"merchant_category_code":5814}"#,
    );
    assert_eq!(one, other);
    assert_eq!(
        read_json(r#"{"business_id":918713867}"#)
            .unwrap()
            .business_id,
        "918713867"
    );
    assert_eq!(
        read_json(r#"{"annual_turnover":1.5}"#)
            .unwrap()
            .annual_turnover,
        "1.5"
    );
    let same_twice =
        read_json(r#"{"scheme":"NO","business_id":{"scheme":"business:NO:ORG","id":"1"}}"#);
    assert_eq!(same_twice.unwrap().scheme, "business:NO:ORG");
}

#[test]
fn absent_null_and_empty_are_the_same() {
    let blank = OrderDraft::default();
    for json in [
        "{}",
        "\u{feff}{}",
        r#"{"business_id":null,"website":null,"has_recurring":null,"annual_turnover":null,"sales_unit_logo":null}"#,
        r#"{"website":{},"compliance":{"ticket":{},"donation":null},"business_id":{}}"#,
    ] {
        assert_eq!(read_json(json).as_ref(), Ok(&blank), "{json}");
    }
}

#[test]
fn broken_files_are_told_with_their_place() {
    check_error("", None, "", "order-file-ends");
    check_error(
        "{\n  \"product\": \"login\"",
        Some((2, 20)),
        "",
        "order-file-ends",
    );
    check_error(
        "{\n  \"product\" \"login\"}",
        Some((2, 13)),
        "",
        "order-file-syntax",
    );
    check_error("{} {}", Some((1, 4)), "", "order-file-syntax");
    check_error("[]", None, "", "order-file-type");
    check_error(
        "{\n\"prodct\": \"login\"}",
        Some((2, 8)),
        "prodct",
        "order-file-unknown-key",
    );
    check_error(
        r#"{"website":{"uri":"x"}}"#,
        Some((1, 17)),
        "website.uri",
        "order-file-unknown-key",
    );
    // A name with dots is none of the columns' keys, which say where an object has a member.
    for file in [
        r#"{"website.url":"x"}"#,
        r#"{"compliance.gift_card":{}}"#,
        r#"{"website.":{}}"#,
        r#"{"":"x"}"#,
    ] {
        let error = read_json(file).unwrap_err();
        assert_eq!(error.reason.id(), "order-file-unknown-key", "{file}");
    }
    check_error(
        r#"{"business_id":{"number":"x"}}"#,
        None,
        "business_id.number",
        "order-file-unknown-key",
    );
    check_error(
        r#"{"product":"a","product":"b"}"#,
        None,
        "",
        "order-file-twice",
    );
    check_error(
        r#"{"product":5}"#,
        Some((1, 12)),
        "product",
        "order-file-type",
    );
    check_error(
        r#"{"has_recurring":"yes"}"#,
        Some((1, 22)),
        "has_recurring",
        "order-file-type",
    );
    check_error(
        r#"{"annual_turnover":[1]}"#,
        None,
        "annual_turnover",
        "order-file-type",
    );
    check_error(
        r#"{"business_id":true}"#,
        None,
        "business_id",
        "order-file-type",
    );
    check_error(
        r#"{"website":"https://example.com"}"#,
        None,
        "website",
        "order-file-type",
    );
    check_error(
        r#"{"compliance":{"ticket":{"turnover_share":5}}}"#,
        None,
        "compliance.ticket.turnover_share",
        "order-file-type",
    );
    check_error(
        r#"{"sales_unit_logo":"%%%"}"#,
        Some((1, 24)),
        "sales_unit_logo",
        "order-file-base64",
    );
    check_error(
        r#"{"scheme":"business:DK:CVR","business_id":{"scheme":"business:NO:ORG","id":"1"}}"#,
        None,
        "business_id",
        "order-file-two-schemes",
    );
}

#[test]
fn a_mistake_is_told_to_a_person() {
    let problem = read_json("{\n  \"website\": {\"url\": 5}\n}")
        .unwrap_err()
        .problem();
    let said = problem.one_line(&Catalog::new(Language::ENGLISH));
    assert!(said.contains("line 2"), "{said}");
    assert!(
        said.contains("website.url") && said.contains("a number") && said.contains("a text"),
        "{said}"
    );
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 2 => "\\PC{1,12}", 1 => "[0-9]{1,12}", 1 => "[ \\n\\t\"\\\\]{1,3}"]
}

proptest! {
    #[test]
    fn what_is_written_reads_back(draft in drafts(text())) {
        prop_assert_eq!(read_json(&write_json(&draft)), Ok(draft));
    }

    #[test]
    fn reading_never_panics(text in "[{}\\[\\]\":,a-z_0-9 \\n]{0,60}") {
        let _ = read_json(&text);
    }
}
