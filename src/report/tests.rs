//! Tests of the report module.

mod agreements;
mod books;
mod cases;
mod files;
mod letters;
mod lists;
mod reports;
mod round_trip;

use super::*;
use crate::domain::{
    BusinessId, CaptureType, Configuration, LookupRow, Msn, Problem, RowState, SalesUnit, UnitFlag,
};
use crate::text::{Catalog, Language, Message};

fn english() -> Catalog {
    Catalog::new(Language::ENGLISH)
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
        kept: None,
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
        problem: Some(Problem::input(Message::new("report-read-binary"))),
        fetched_at: None,
        kept: None,
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
    let mut expect = serde_json::json!({
        "input": "987654321", "state": "found", "scheme": "business:NO:ORG", "business_id": "987654321",
        "merchant": "Blåbær & Øl AS", "msn": "0123456", "name": "=Kafé \"Æøå\"; nede",
        "capture_type": "ReserveCapture", "skip_landing_page": true, "recurring": false, "payment_allowed": null,
        "pure_login": null, "partial_capture_allowed": null, "late_capture_allowed": null,
        "landing_page_phone_number_locked": null, "long_living_payment_allowed": null,
        "credit_card_payment_allowed": null, "fetched_at": "2026-11-21T10:17:48Z", "error": null,
        "market": "NO", "first_seen": null, "last_seen": null, "not_visible_since": null, "tags": null,
        "merchant_tags": null, "note": null
    });
    // A setting or a column that came later is unknown in this row, and has its key all the same: `keys_stay_as_they_are` beside each.
    for column in Column::ALL {
        let keys = expect.as_object_mut().unwrap();
        keys.entry(column.key()).or_insert(serde_json::Value::Null);
    }
    assert_eq!(value[0], expect);
    assert_eq!(value[1]["state"], "invalid");
    assert_eq!(value[1]["error"], "It is not text.");
    assert_eq!(value[1]["msn"], serde_json::Value::Null);
}

#[test]
fn skip_landing_page_is_said_with_one_pair_and_other_settings_with_yes_and_no() {
    #[track_caller]
    fn check(skip: Option<bool>, words: Words, expect: &str) {
        let mut row = row();
        if let Some(unit) = &mut row.unit {
            unit.configuration.skip_landing_page = skip;
        }
        let columns = [UnitFlag::SkipLandingPage, UnitFlag::Recurring].map(Column::Flag);
        let style = Style::Csv(CsvStyle::new(Dialect::Tsv, words));
        let text = written(&[row], &columns, style);
        assert_eq!(text.lines().nth(1), Some(expect));
    }
    for (language, allowed, not_allowed, no) in [
        (Language::ENGLISH, "Allowed", "Not allowed", "No"),
        (Language::BOKMAL, "Tillatt", "Ikke tillatt", "Nei"),
        (Language::DANISH, "Tilladt", "Ikke tilladt", "Nej"),
    ] {
        let words = Words::Language(language);
        check(Some(true), words, &format!("{allowed}\t{no}"));
        check(Some(false), words, &format!("{not_allowed}\t{no}"));
        check(None, words, &format!("\t{no}"));
    }
    check(Some(true), Words::Keys, "true\tfalse");
    check(Some(false), Words::Keys, "false\tfalse");
}

#[test]
fn norwegian_excel_gets_its_dialect_byte_for_byte() {
    let columns = [
        Column::BusinessId,
        Column::Msn,
        Column::Name,
        Column::CaptureType,
        Column::Flag(UnitFlag::SkipLandingPage),
        Column::Flag(UnitFlag::PaymentAllowed),
    ];
    let style = CsvStyle::new(Dialect::ExcelNb, Words::Language(Language::BOKMAL));
    assert_eq!(
        written(&[row()], &columns, Style::Csv(style)),
        "\u{feff}Org.nr.;MSN;Salgssted;Belastning;skipLandingPage;Kan ta betalt\r\n\
         \"=\"\"987654321\"\"\";\"=\"\"0123456\"\"\";\"'=Kafé \"\"Æøå\"\"; nede\";Reservasjon;Tillatt;\r\n"
    );
}

#[test]
fn english_excel_gets_commas_and_scripts_get_keys() {
    let columns = [
        Column::Msn,
        Column::Name,
        Column::CaptureType,
        Column::Flag(UnitFlag::Recurring),
    ];
    let keys = CsvStyle::new(Dialect::ExcelEn, Words::Keys);
    assert_eq!(
        written(&[row()], &columns, Style::Csv(keys)),
        "\u{feff}msn,name,capture_type,recurring\r\n\
         \"=\"\"0123456\"\"\",\"'=Kafé \"\"Æøå\"\"; nede\",ReserveCapture,false\r\n"
    );
    let plain = CsvStyle::new(Dialect::Rfc4180, Words::Keys).guarded(false);
    assert_eq!(
        written(&[row()], &columns, Style::Csv(plain)),
        "msn,name,capture_type,recurring\r\n\
         0123456,\"=Kafé \"\"Æøå\"\"; nede\",ReserveCapture,false\r\n"
    );
    let tabs = CsvStyle::new(Dialect::Tsv, Words::Keys);
    assert_eq!(
        written(&[row()], &[Column::Msn, Column::State], Style::Csv(tabs)),
        "msn\tstate\n0123456\tfound\n"
    );
}

#[test]
fn the_file_of_no_rows_has_its_heads() {
    let style = Style::Csv(CsvStyle::new(Dialect::Rfc4180, Words::Keys));
    assert_eq!(
        written(&[], &[Column::Msn, Column::Name], style),
        "msn,name\r\n"
    );
    assert_eq!(written(&[], &Column::ALL, Style::Json), "[]\n");
}

#[test]
fn a_capture_type_nobody_knows_is_written_as_it_came() {
    let mut odd = row();
    odd.unit.as_mut().unwrap().configuration.capture_type =
        Some(CaptureType::Other("Later".into()));
    let cell = Column::CaptureType.cell(&odd, &english());
    assert_eq!(cell, Cell::Text("Later".into()));
}

#[test]
fn a_row_without_a_unit_has_nothing_to_say_about_settings() {
    for column in [
        Column::Name,
        Column::CaptureType,
        Column::Flag(UnitFlag::Recurring),
        Column::Merchant,
    ] {
        assert_eq!(
            column.cell(&failed(), &english()),
            Cell::Empty,
            "{column:?}"
        );
    }
    assert_eq!(
        Column::Flag(UnitFlag::PaymentAllowed).cell(&row(), &english()),
        Cell::Unknown
    );
}

#[test]
fn cells_are_said_to_people_in_their_language() {
    #[track_caller]
    fn check(cell: Cell, en: &str, nb: &str) {
        assert_eq!(cell.for_people(&Catalog::new(Language::ENGLISH)), en);
        assert_eq!(cell.for_people(&Catalog::new(Language::BOKMAL)), nb);
    }
    check(Cell::Unknown, "Unknown", "Ukjent");
    check(Cell::Empty, "", "");
    check(Cell::Flag(true), "Yes", "Ja");
    check(Cell::Permission(true), "Allowed", "Tillatt");
    check(Cell::Permission(false), "Not allowed", "Ikke tillatt");
    check(Cell::Number(-12.5), "-12.5", "-12,5");
    check(Cell::Number(3.0), "3", "3");
    check(Cell::Number(f64::NAN), "", "");
    check(Cell::Digits("0012".into()), "0012", "0012");
    check(Column::State.cell(&row(), &english()), "Found", "Funnet");
    check(
        Column::CaptureType.cell(&row(), &english()),
        "Reserve",
        "Reservasjon",
    );
    check(Cell::Time(i64::MAX), "", "");
}

#[test]
fn every_column_has_a_key_of_its_own_and_a_head_in_every_language() {
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        let heads: std::collections::BTreeSet<String> = Column::ALL
            .into_iter()
            .map(|column| catalog.say(&column.head()))
            .collect();
        assert_eq!(heads.len(), Column::ALL.len());
        assert!(
            heads.iter().all(|head| !head.starts_with("report-")),
            "{heads:?}"
        );
    }
    for column in Column::ALL {
        assert_eq!(Column::from_key(column.key()), Some(column));
    }
}

#[test]
fn a_list_of_columns_is_read_in_its_order() {
    assert_eq!(
        Column::parse_list("msn, Name ,capture_type,"),
        Ok(vec![Column::Msn, Column::Name, Column::CaptureType])
    );
    assert_eq!(Column::parse_list("msn,nome,x"), Err("nome".to_owned()));
}

#[test]
fn a_dialect_is_found_by_its_name() {
    for dialect in Dialect::ALL {
        assert_eq!(Dialect::from_name(dialect.name()), Some(dialect));
    }
    assert_eq!(Dialect::from_name(" Excel-NB "), Some(Dialect::ExcelNb));
    assert_eq!(Dialect::from_name("excel"), None);
}

#[test]
fn a_small_table_is_written_as_csv_and_as_json() {
    let mut sheet = Sheet::new([
        ("id", Message::new("report-column-msn")),
        ("fee", Message::new("report-column-name")),
        ("open", Message::new("report-column-state")),
    ]);
    sheet.rows.push(vec![
        Cell::Digits("0012".into()),
        Cell::Number(2.5),
        Cell::Flag(true),
    ]);
    sheet
        .rows
        .push(vec![Cell::Text("-x".into()), Cell::Number(-3.0)]);
    let said = |style: Style| {
        let mut bytes = Vec::new();
        assert_eq!(
            write_sheet(&mut bytes, &sheet, &style, &english()).unwrap(),
            2
        );
        String::from_utf8(bytes).unwrap()
    };
    assert_eq!(
        said(Style::Csv(CsvStyle::new(
            Dialect::ExcelNb,
            Words::Language(Language::ENGLISH)
        ))),
        "\u{feff}MSN;Sales unit;Status\r\n\"=\"\"0012\"\"\";2,5;Yes\r\n'-x;-3;\r\n"
    );
    assert_eq!(
        said(Style::Json),
        "[\n  {\"id\": \"0012\", \"fee\": 2.5, \"open\": true},\n  {\"id\": \"-x\", \"fee\": -3, \"open\": null}\n]\n"
    );
}
