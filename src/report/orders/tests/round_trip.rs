//! A file of results read again has the cells of the order file, whatever stands in them.

use super::*;
use crate::domain::bulk::{BulkState, Standing};
use crate::report::{Dialect, Words};
use crate::text::Language;
use proptest::prelude::*;

/// Any text that a file can hold, with what is hard for spreadsheets and CSV more often than chance would have it.
fn any_text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "=", "+", "-", "@", "'", "\t", "\r", "\n", "\r\n", "\"", ";", ",", "|", "=\"12\"", "'=",
        "æøå", "0012", " ", "'", "sep=;",
    ]);
    let piece = prop_oneof![hard.prop_map(str::to_owned), any::<String>()];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| as_read(&pieces.concat()))
}

/// What no reader ever gives: a nought byte, a mark of byte order before a text, and blanks alone.
fn as_read(text: &str) -> String {
    let text = text
        .replace('\0', "")
        .trim_start_matches('\u{feff}')
        .to_owned();
    if text.trim().is_empty() {
        String::new()
    } else {
        text
    }
}

fn any_row(width: usize) -> impl Strategy<Value = ResultRow> {
    let cells = prop::collection::vec(any_text(), width);
    let standing = prop::sample::select(Standing::ALL.to_vec());
    (
        2_usize..9999,
        cells,
        standing,
        prop::option::of("[a-f0-9-]{36}"),
    )
        .prop_map(|(row, mut cells, standing, key)| {
            // A line without anything in it is no line.
            if cells[0].is_empty() {
                "311584901".clone_into(&mut cells[0]);
            }
            ResultRow {
                row,
                cells,
                standing,
                skipped_because: (standing.state() == BulkState::Skipped).then_some("duplicate"),
                reason: None,
                link: Some("https://portal.vippsmobilepay.com/register/prefilled/1".to_owned()),
                last_day: Some("2026-12-09".to_owned()),
                order_id: None,
                idempotency_key: key,
                trace_id: Some("=cmd".to_owned()),
            }
        })
}

fn any_format() -> impl Strategy<Value = ResultFormat> {
    let mut formats: Vec<ResultFormat> = Dialect::ALL.into_iter().map(ResultFormat::Csv).collect();
    formats.push(ResultFormat::Xlsx);
    prop::sample::select(formats)
}

fn any_words() -> impl Strategy<Value = Words> {
    prop::sample::select(vec![
        Words::Keys,
        Words::Language(Language::ENGLISH),
        Words::Language(Language::BOKMAL),
    ])
}

fn written(heads: &[String], rows: &[ResultRow], format: ResultFormat, words: Words) -> Vec<u8> {
    let mut bytes = Vec::new();
    let catalog = Catalog::new(Language::ENGLISH);
    let style = ResultStyle {
        format,
        words,
        formula_guard: true,
    };
    let count = write_results(&mut bytes, heads, rows, style, &catalog).unwrap();
    assert_eq!(count, rows.len());
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_cells_come_back(
        rows in prop::collection::vec(any_row(4), 1..6), format in any_format(), words in any_words(), extra in any_text()
    ) {
        let heads: Vec<String> = ["orgnr", "Produkt", "Navn på salgssted"].map(str::to_owned).into_iter().chain([extra]).collect();
        let bytes = written(&heads, &rows, format, words);
        let sheet = sheet(&bytes);
        prop_assert_eq!(&sheet.heads[..4], &heads[..]);
        prop_assert_eq!(sheet.lines.len(), rows.len());
        let own: Vec<&str> = sheet.heads[4..].iter().map(String::as_str).collect();
        prop_assert_eq!(own, ResultColumn::ALL.map(ResultColumn::key));
        for (line, row) in sheet.lines.iter().zip(&rows) {
            prop_assert_eq!(&line.cells[..4], &row.cells[..]);
            prop_assert_eq!(&line.cells[4], row.standing.state().as_str());
            prop_assert_eq!(&line.cells[10], row.idempotency_key.as_deref().unwrap_or_default());
            prop_assert_eq!(&line.cells[12], &row.row.to_string());
        }
        // A second run replaces the columns of the first.
        let again: Vec<ResultRow> = sheet.lines.iter().zip(&rows).map(|(line, row)| ResultRow { cells: line.cells.clone(), ..row.clone() }).collect();
        let second = super::sheet(&written(&sheet.heads, &again, format, words));
        prop_assert_eq!(second, sheet);
    }
}

#[test]
fn json_names_every_cell_once() {
    let heads = ["orgnr", "", "orgnr", "state"].map(str::to_owned);
    let row = ResultRow {
        row: 7,
        cells: ["1", "2", "3", "4", "5"].map(str::to_owned).to_vec(),
        standing: Standing::Rejected,
        skipped_because: None,
        reason: Some(Message::new("orderfile-no-flag")),
        link: None,
        last_day: None,
        order_id: None,
        idempotency_key: None,
        trace_id: Some("abc".to_owned()),
    };
    let bytes = written(
        &heads,
        &[row],
        ResultFormat::Json,
        Words::Language(Language::BOKMAL),
    );
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let expected = serde_json::json!([{
        "orgnr": "1", "B": "2", "orgnr (2)": "3", "state (2)": "4", "E": "5",
        "state": "rejected", "skipped_because": null, "reason": "Skriv ja eller nei.", "link": null, "last_day": null, "order_id": null,
        "idempotency_key": null, "trace_id": "abc", "row": "7",
    }]);
    assert_eq!(value, expected);
}

#[test]
fn a_line_that_was_too_long_is_so_still_when_its_result_is_read() {
    let sheet =
        sheet("orgnr;produkt\n311584901;kasse\n311584901;kasse;mer\n311584901;kasse\n".as_bytes());
    let rows: Vec<ResultRow> = sheet
        .lines
        .iter()
        .map(|line| ResultRow {
            row: line.row,
            cells: line.cells.clone(),
            standing: Standing::NeedsFix,
            skipped_because: Some("invalid"),
            reason: None,
            link: None,
            last_day: None,
            order_id: None,
            idempotency_key: None,
            trace_id: None,
        })
        .collect();
    let bytes = written(
        &sheet.heads,
        &rows,
        ResultFormat::Csv(Dialect::ExcelNb),
        Words::Keys,
    );
    let again = super::sheet(&bytes);
    assert_eq!(blocks(&sheet), [(3, Some(3), "orderfile-too-many")]);
    assert_eq!(blocks(&again), [(3, Some(3), "orderfile-too-many")]);
}

#[test]
fn a_file_that_has_a_column_called_state_is_no_file_of_results() {
    let sheet = sheet("orgnr;produkt;state;link\n311584901;kasse;x;y\n".as_bytes());
    assert_eq!(sheet.heads, ["orgnr", "produkt", "state", "link"]);
    assert!(!ids(&sheet.how).contains(&"orderfile-is-result"));
}
