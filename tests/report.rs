//! CSV read back by something that is not our writer: LibreOffice without a window.
//!
//! Runs where `PARTNER_DESK_LIBREOFFICE=1` says that LibreOffice is there, and then insists; elsewhere it says that it was
//! skipped.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use partner_desk::domain::{
    BusinessId, CaptureType, Configuration, LookupRow, Msn, RowState, SalesUnit,
};
use partner_desk::report::{Column, CsvStyle, Dialect, Style, Words, save, unguard, write_rows};
use partner_desk::text::{Catalog, Language};
use std::path::Path;
use std::process::Command;

const NAMES: [&str; 8] = [
    "Blåbær & Øl på Ærøy",
    "Kari \"Kafé\" Nordmann; avd. 2, nede",
    "linje 1\nlinje 2",
    "=1+1",
    "+47 987 65 432",
    "@SUM(A1:A9)",
    "-12,50",
    "Käsityöläinen Åbo",
];

fn rows() -> Vec<LookupRow> {
    NAMES
        .iter()
        .map(|name| {
            let msn = Msn::from_api("00123456");
            LookupRow {
                line: 1,
                input: "987 654 321".to_owned(),
                state: RowState::Found,
                business_id: Some(BusinessId::from_api("business:NO:ORG", "987654321")),
                merchant_name: None,
                msn: Some(msn.clone()),
                unit: Some(SalesUnit {
                    msn,
                    name: Some((*name).to_owned()),
                    business_id: None,
                    configuration: Configuration {
                        capture_type: Some(CaptureType::Direct),
                        ..Configuration::default()
                    },
                    settlement_account: None,
                }),
                problem: None,
                fetched_at: None,
                kept: None,
            }
        })
        .collect()
}

/// A cell as LibreOffice understood it.
#[derive(Debug, PartialEq, Eq)]
struct Read {
    kind: String,
    text: String,
}

/// Opens a CSV file in LibreOffice as a Norwegian Excel user's double-click would, and gives its cells.
fn opened(csv: &Path, delimiter: u8) -> Vec<Vec<Read>> {
    let folder = csv.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let output = Command::new("soffice")
        .arg("--headless")
        // Field separator, quote, UTF-8, from line 1, Norwegian, no forced text, recognise numbers and dates.
        .arg(format!(
            "--infilter=CSV:{delimiter},34,76,1,,1044,false,true,false"
        ))
        .arg(profile)
        .args(["--convert-to", "fods", "--outdir"])
        .arg(folder)
        .arg(csv)
        .output()
        .expect("PARTNER_DESK_LIBREOFFICE=1 promises that soffice is there");
    let sheet = csv.with_extension("fods");
    let told = String::from_utf8_lossy(&output.stderr);
    let xml = std::fs::read_to_string(sheet).unwrap_or_else(|error| panic!("{error}: {told}"));
    cells(&xml)
}

/// The cells of a flat OpenDocument sheet, row by row.
fn cells(xml: &str) -> Vec<Vec<Read>> {
    let row = regex::Regex::new(r"(?s)<table:table-row\b[^>]*>(.*?)</table:table-row>").unwrap();
    let cell =
        regex::Regex::new(r"(?s)<table:table-cell\b([^>]*?)(?:/>|>(.*?)</table:table-cell>)")
            .unwrap();
    let kind = regex::Regex::new(r#"office:value-type="(\w+)""#).unwrap();
    let paragraph = regex::Regex::new(r"(?s)<text:p>(.*?)</text:p>").unwrap();
    row.captures_iter(xml)
        .map(|row| {
            cell.captures_iter(&row[1])
                .map(|cell| {
                    let body = cell.get(2).map_or("", |body| body.as_str());
                    let lines = paragraph.captures_iter(body).map(|line| plain(&line[1]));
                    Read {
                        kind: kind
                            .captures(&cell[1])
                            .map_or(String::new(), |kind| kind[1].to_owned()),
                        text: lines.collect::<Vec<_>>().join("\n"),
                    }
                })
                .collect()
        })
        .collect()
}

fn plain(xml: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    pairs
        .iter()
        .fold(xml.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[track_caller]
fn check_dialect(dialect: Dialect, words: Words) {
    let columns = [
        Column::BusinessId,
        Column::Msn,
        Column::Name,
        Column::CaptureType,
        Column::Recurring,
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.csv");
    let style = Style::Csv(CsvStyle::new(dialect, words));
    let catalog = Catalog::new(Language::English);
    save(&path, |out| {
        write_rows(out, rows(), &columns, &style, &catalog)
    })
    .unwrap();

    let sheet = opened(&path, dialect.delimiter());
    assert_eq!(sheet.len(), 1 + NAMES.len(), "{sheet:?}");
    for (row, name) in sheet[1..].iter().zip(NAMES) {
        let text = |at: usize| (row[at].kind.as_str(), row[at].text.as_str());
        assert_eq!(text(0), ("string", "987654321"));
        assert_eq!(text(1), ("string", "00123456"));
        // The apostrophe is seen by whoever looks closely, and no cell has become a formula.
        assert_eq!((text(2).0, unguard(text(2).1)), ("string", name));
        assert_eq!(text(3).0, "string");
    }
}

#[test]
fn libre_office_reads_what_was_written() {
    if std::env::var_os("PARTNER_DESK_LIBREOFFICE").is_none_or(|value| value != "1") {
        println!("skipped: PARTNER_DESK_LIBREOFFICE is not 1");
        return;
    }
    check_dialect(Dialect::ExcelNb, Words::Language(Language::Bokmal));
    check_dialect(Dialect::ExcelEn, Words::Language(Language::English));
    check_dialect(Dialect::ExcelNb, Words::Keys);
}
