//! What is written is read back by the csv crate, and every guard is undone.

use super::super::*;
use super::{english, row};
use crate::text::Language;
use proptest::prelude::*;

/// Any text, with what is hard for spreadsheets and CSV more often than chance would have it.
fn any_text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "=", "+", "-", "@", "'", "\t", "\r", "\n", "\r\n", "\0", "\"", ";", ",", "\u{feff}",
        "\u{ff1d}", "=\"12\"", "'=", "æøå", "0012", " ",
    ]);
    let piece = prop_oneof![hard.prop_map(str::to_owned), any::<String>()];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn any_dialect() -> impl Strategy<Value = Dialect> {
    prop::sample::select(Dialect::ALL.to_vec())
}

/// The records of a file without its head, read by something that is not our writer.
fn read_back(bytes: &[u8], dialect: Dialect) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix(dialect.byte_order_mark()).unwrap();
    csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter())
        .from_reader(bytes)
        .into_records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

proptest! {
    #[test]
    fn the_guard_is_undone_for_any_text(text in any_text()) {
        let guarded = guard(&text);
        prop_assert_eq!(unguard(&guarded), text.as_str());
        prop_assert!(!is_formula(&guarded), "{:?}", guarded);
    }

    #[test]
    fn the_digits_form_is_undone(digits in "[0-9][0-9-]{0,14}") {
        let form = format!("=\"{digits}\"");
        prop_assert_eq!(unguard(&form), digits.as_str());
    }

    #[test]
    fn any_text_comes_back_from_any_dialect(
        dialect in any_dialect(), on in any::<bool>(), texts in prop::collection::vec(any_text(), 2..5)
    ) {
        let style = CsvStyle::new(dialect, Words::Keys).guarded(on);
        let mut sheet = Sheet::new(texts.iter().map(|_| ("head", crate::text::Message::new("report-yes"))));
        sheet.rows.push(texts.iter().cloned().map(Cell::Text).collect());
        let mut bytes = Vec::new();
        write_sheet(&mut bytes, &sheet, &Style::Csv(style), &english()).unwrap();
        let back = read_back(&bytes, dialect);
        prop_assert_eq!(back.len(), 1);
        let undone: Vec<&str> = back[0].iter().map(|text| if on { unguard(text) } else { text }).collect();
        prop_assert_eq!(undone, texts);
        if on {
            prop_assert!(back[0].iter().all(|field| !is_formula(field)));
        }
    }

    #[test]
    fn a_row_comes_back_from_any_dialect_and_language(
        dialect in any_dialect(), name in any_text(), msn in "[0-9]{4,10}", language in prop::sample::select(Language::ALL.to_vec())
    ) {
        let mut odd = row();
        odd.msn = Some(crate::domain::Msn::from_api(msn.clone()));
        odd.unit.as_mut().unwrap().name = Some(name.clone());
        let style = Style::Csv(CsvStyle::new(dialect, Words::Language(language)));
        let mut bytes = Vec::new();
        let columns = [Column::Msn, Column::Name, Column::BusinessId];
        write_rows(&mut bytes, [&odd, &odd], &columns, &style, &english()).unwrap();
        for record in read_back(&bytes, dialect) {
            let undone: Vec<&str> = record.iter().map(|field| unguard(field)).collect();
            prop_assert_eq!(undone, [msn.as_str(), name.as_str(), "987654321"]);
        }
    }

    #[test]
    fn json_is_read_back_with_any_text(name in any_text()) {
        let mut odd = row();
        odd.unit.as_mut().unwrap().name = Some(name.clone());
        let mut bytes = Vec::new();
        write_rows(&mut bytes, [odd], &Column::ALL, &Style::Json, &english()).unwrap();
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(value[0]["name"].as_str(), Some(name.as_str()));
    }
}

#[test]
fn what_a_spreadsheet_would_run_is_guarded_and_the_rest_is_not() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(guard(text), expected);
    }
    check("=1+1", "'=1+1");
    check("+47 987 65 432", "'+47 987 65 432");
    check("-12,50", "'-12,50");
    check("@SUM(A1)", "'@SUM(A1)");
    check("\t=1", "'\t=1");
    check("\r=1", "'\r=1");
    check("\0=1", "'\0=1");
    check("＝1+1", "'＝1+1");
    check("'=1", "''=1");
    check("'n Dag", "'n Dag");
    check("Kaffe & Kake", "Kaffe & Kake");
    check("a=b", "a=b");
    check("", "");
}

#[test]
fn digits_that_are_none_are_text_and_guarded() {
    let style = Style::Csv(CsvStyle::new(Dialect::ExcelNb, Words::Keys));
    let field = |text: &str| {
        let mut sheet = Sheet::new([("id", crate::text::Message::new("report-yes"))]);
        sheet.rows.push(vec![Cell::Digits(text.to_owned())]);
        let mut bytes = Vec::new();
        write_sheet(&mut bytes, &sheet, &style, &english()).unwrap();
        read_back(&bytes, Dialect::ExcelNb).remove(0).remove(0)
    };
    assert_eq!(field("987654321"), "=\"987654321\"");
    assert_eq!(field("2077474-0"), "=\"2077474-0\"");
    assert_eq!(field("=cmd()"), "'=cmd()");
    assert_eq!(field("1\"&A1"), "1\"&A1");
    assert_eq!(field(""), "");
}
