//! Tests of the report room.

use super::*;
use crate::domain::problem::ProblemKind;
use crate::domain::{
    BusinessId, CaptureType, Configuration, LookupRow, Msn, Problem, RowState, SalesUnit,
};
use crate::text::{Catalog, Language, Message};

fn english() -> Catalog {
    Catalog::new(Language::English)
}

fn row() -> LookupRow {
    LookupRow {
        line: 1,
        input: "987654321".to_owned(),
        state: RowState::Found,
        business_id: Some(BusinessId::from_api("business:NO:ORG", "987654321")),
        merchant_name: Some("Blåbær & Øl AS".to_owned()),
        msn: Some(Msn::from_api("0123456")),
        unit: Some(SalesUnit {
            msn: Msn::from_api("0123456"),
            name: Some("=Kafé \"Æøå\"; nede".to_owned()),
            business_id: None,
            configuration: Configuration {
                capture_type: Some(CaptureType::Reserve),
                skip_landing_page: Some(true),
                recurring: Some(false),
                ..Configuration::default()
            },
            settlement_account: None,
        }),
        problem: None,
        fetched_at: Some(1_795_256_268),
    }
}

fn failed() -> LookupRow {
    LookupRow {
        input: "12".to_owned(),
        state: RowState::Invalid,
        business_id: None,
        merchant_name: None,
        msn: None,
        unit: None,
        problem: Some(Problem::new(
            ProblemKind::Input,
            Message::new("report-read-binary"),
        )),
        fetched_at: None,
        ..row()
    }
}

fn written(rows: &[LookupRow], columns: &[Column], style: Style) -> String {
    let mut bytes = Vec::new();
    let count = write_rows(&mut bytes, rows, columns, &style, &english()).unwrap();
    assert_eq!(count, rows.len());
    String::from_utf8(bytes).unwrap()
}

#[test]
fn json_has_every_key_and_unknown_is_null() {
    let text = written(&[row(), failed()], &Column::ALL, Style::Json);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        value[0],
        serde_json::json!({
            "input": "987654321", "state": "found", "scheme": "business:NO:ORG", "business_id": "987654321",
            "merchant": "Blåbær & Øl AS", "msn": "0123456", "name": "=Kafé \"Æøå\"; nede",
            "capture_type": "ReserveCapture", "skip_landing_page": true, "recurring": false, "payment_allowed": null,
            "pure_login": null, "partial_capture_allowed": null, "late_capture_allowed": null,
            "landing_page_phone_number_locked": null, "long_living_payment_allowed": null,
            "credit_card_payment_allowed": null, "fetched_at": "2026-11-21T10:17:48Z", "error": null
        })
    );
    assert_eq!(value[1]["state"], "invalid");
    assert_eq!(value[1]["error"], "It is not text.");
    assert_eq!(value[1]["msn"], serde_json::Value::Null);
}

#[test]
fn norwegian_excel_gets_its_dialect_byte_for_byte() {
    let columns = [
        Column::BusinessId,
        Column::Msn,
        Column::Name,
        Column::CaptureType,
        Column::SkipLandingPage,
        Column::PaymentAllowed,
    ];
    let style = CsvStyle::new(Dialect::ExcelNb, Words::Language(Language::Bokmal));
    assert_eq!(
        written(&[row()], &columns, Style::Csv(style)),
        "\u{feff}Org.nr.;MSN;Salgsenhet;Belastning;Hopp over landingsside;Kan ta betalt\r\n\
         \"=\"\"987654321\"\"\";\"=\"\"0123456\"\"\";\"'=Kafé \"\"Æøå\"\"; nede\";Reservasjon;Ja;\r\n"
    );
}
