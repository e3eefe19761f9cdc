//! The key of an order follows from the order, however it is written down: in CSV, in a workbook or as JSON, in any order of columns
//! and in any notation. The form of what is sent is pinned, since another form would make other keys.

#![allow(clippy::unwrap_used, reason = "a test")]

use partner_desk::api::{Client, Limits};
use partner_desk::domain::bulk::{PlanChoices, Reading, Rows, Verdict, plan};
use partner_desk::domain::order::{KeyStem, OrderDraft, ProductOrder, check, read_json};
use partner_desk::domain::{ApiKind, Environment, KeySet, Profile, Secret};
use partner_desk::report::read_orders;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_xlsxwriter::Workbook;
use std::path::Path;

fn client(api: ApiKind) -> Client {
    let profile = Profile {
        base_url: Some("http://127.0.0.1:9".to_owned()),
        ..Profile::new("p", Environment::Sandbox, api)
    };
    let keys = KeySet {
        client_id: Secret::new("11111111-2222-4333-8444-555555555555"),
        client_secret: Secret::new("s"),
        subscription_key: Some(Secret::new("k")),
    };
    Client::new(profile, keys, Limits::default()).unwrap()
}

fn stem(client: &Client, order: &ProductOrder) -> KeyStem {
    let (target, body) = client.order_request(order).unwrap();
    KeyStem::of(client.partner().as_str(), &target, &body)
}

/// The fields of an order: the head of a column, the key in a JSON file, and ways of writing one value.
const FIELDS: [(&str, &str, &[&str]); 7] = [
    (
        "orgno",
        "business_id",
        &["918713867", "918 713 867", " 918713867 ", "918.713.867"],
    ),
    (
        "Navn",
        "sales_unit_name",
        &["Kaffe og Kake", "  Kaffe og Kake ", "Kaffe og Kake "],
    ),
    (
        "konto",
        "settlement_account",
        &["12345678903", "1234.56.78903", "1234 56 78903"],
    ),
    (
        "omsetning",
        "annual_turnover",
        &["1500000", "1 500 000", "1500000 "],
    ),
    (
        "formål",
        "intended_purpose",
        &["POS integration in physical store: kaffe"],
    ),
    (
        "produkt",
        "product",
        &["cashier", "CASHIER", "VIPPS_I_KASSA"],
    ),
    ("use case", "use_case", &["unknown", "Unknown"]),
];

/// Every field in its first way of writing.
fn plain() -> [(&'static str, &'static str, String); 7] {
    FIELDS.map(|(head, key, ways)| (head, key, ways[0].to_owned()))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Semicolons,
    Tabs,
    Workbook,
    Json,
}

fn write(folder: &Path, format: Format, cells: &[(&str, &str, String)]) -> ProductOrder {
    let draft = match format {
        Format::Json => {
            let object: serde_json::Map<String, serde_json::Value> = cells
                .iter()
                .map(|(_, key, value)| ((*key).to_owned(), value.clone().into()))
                .collect();
            read_json(&serde_json::Value::Object(object).to_string()).unwrap()
        }
        _ => return from_file(folder, format, cells),
    };
    check(&draft, ApiKind::Management).order.unwrap()
}

fn from_file(folder: &Path, format: Format, cells: &[(&str, &str, String)]) -> ProductOrder {
    let file = match format {
        Format::Workbook => {
            let file = folder.join("orders.xlsx");
            let mut workbook = Workbook::new();
            let sheet = workbook.add_worksheet();
            for (column, (head, _, value)) in (0_u16..).zip(cells) {
                sheet.write_string(0, column, *head).unwrap();
                sheet.write_string(1, column, value).unwrap();
            }
            workbook.save(&file).unwrap();
            file
        }
        format => {
            let file = folder.join("orders.csv");
            let delimiter = if format == Format::Tabs { "\t" } else { ";" };
            let heads: Vec<&str> = cells.iter().map(|(head, _, _)| *head).collect();
            let values: Vec<&str> = cells.iter().map(|(_, _, value)| value.as_str()).collect();
            let text = format!(
                "{}\r\n{}\r\n",
                heads.join(delimiter),
                values.join(delimiter)
            );
            std::fs::write(&file, text).unwrap();
            file
        }
    };
    let (lines, _) = read_orders(&file, &Reading::default(), &OrderDraft::default()).unwrap();
    let choices = PlanChoices {
        accepted: Rows::All,
        ..PlanChoices::default()
    };
    let mut planned = plan(&lines, ApiKind::Management, &choices);
    match planned.pop().unwrap().verdict {
        Verdict::Send(order) => *order,
        verdict => panic!("{verdict:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn equal_orders_have_equal_keys_however_they_are_written(
        ways in prop::collection::vec(any::<Index>(), FIELDS.len()),
        columns in Just((0..FIELDS.len()).collect::<Vec<_>>()).prop_shuffle(),
        format in select(&[Format::Semicolons, Format::Tabs, Format::Workbook, Format::Json][..]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let client = client(ApiKind::Management);
        let plain = plain();
        let expect = stem(&client, &write(folder.path(), Format::Semicolons, &plain));
        let cells: Vec<(&str, &str, String)> = columns
            .iter()
            .map(|place| {
                let (head, key, values) = FIELDS[*place];
                (head, key, ways[*place].get(values).to_string())
            })
            .collect();
        prop_assert_eq!(stem(&client, &write(folder.path(), format, &cells)), expect);
    }

    #[test]
    fn different_orders_have_different_keys(
        changed in prop::collection::btree_set(0..FIELDS.len(), 1..=FIELDS.len()),
        other in prop::collection::btree_set(0..FIELDS.len(), 0..=FIELDS.len()),
    ) {
        let client = client(ApiKind::Management);
        let with = |changed: &std::collections::BTreeSet<usize>| {
            let mut order = write(Path::new(""), Format::Json, &plain());
            for place in changed {
                // Straight in the order, so that no rule of the form stands between two that differ.
                match FIELDS[*place].1 {
                    "business_id" => order.business_id = partner_desk::domain::BusinessId::from_api("business:NO:ORG", "974760673"),
                    "sales_unit_name" => order.sales_unit_name = Some("Kaffe og Te".to_owned()),
                    "settlement_account" => order.settlement_account = None,
                    "annual_turnover" => order.annual_turnover = Some(1_500_001),
                    "intended_purpose" => order.intended_purpose = Some("te".to_owned()),
                    "product" => order.product = partner_desk::domain::order::Product::Login,
                    _ => order.use_case = None,
                }
            }
            stem(&client, &order)
        };
        prop_assert_eq!(with(&changed) == with(&other), changed == other);
    }
}

#[test]
fn the_form_of_what_is_sent_does_not_change() {
    let order = write(Path::new(""), Format::Json, &plain());
    let client = client(ApiKind::Management);
    let (target, body) = client.order_request(&order).unwrap();
    assert_eq!(target, "POST /management/v1/product-orders");
    assert_eq!(
        body,
        r#"{"businessIdentifier":{"scheme":"business:NO:ORG","id":"918713867"},"productType":"CASHIER","salesUnitName":"Kaffe og Kake","settlementBankAccount":{"scheme":"BBAN:NO","id":"12345678903"},"productUseCase":"Unknown","annualTurnover":1500000,"intendedPurpose":"POS integration in physical store: kaffe"}"#
    );
    assert_eq!(
        stem(&client, &order).key(0).as_str(),
        "pd1-3fdf70eb3e52446b67a93fc9ccd32ade6a29cd94-0"
    );
    let older = self::client(ApiKind::Partner);
    let (target, body) = older.order_request(&order).unwrap();
    assert_eq!(target, "POST /partner-api/v1/products/orders");
    assert_eq!(
        body,
        r#"{"orgno":"918713867","productType":"VIPPS_I_KASSA","salesUnitName":"Kaffe og Kake","settlementAccountNumber":"12345678903","productUseCase":"Unknown","annualTurnover":1500000,"intendedPurpose":"POS integration in physical store: kaffe"}"#
    );
    assert_eq!(
        stem(&older, &order).key(0).as_str(),
        "pd1-1f373ae56fb56a289b6d056e219996c30d0fe1bf-0"
    );
}
