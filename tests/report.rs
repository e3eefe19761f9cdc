//! Files read back by something that is not our writer: LibreOffice without a window, and Python.
//!
//! LibreOffice is asked where `PARTNER_DESK_LIBREOFFICE=1` says that it is there, and then insisted on; elsewhere the test says
//! that it was skipped. `PARTNER_DESK_REPORT_FILES=FOLDER` writes files, and what must be in them, for
//! `packaging/ci/report-check`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use partner_desk::domain::fleet::{Change, FieldChange, FieldValue, UnitChange, UnitField};
use partner_desk::domain::policy::FindingCounts;
use partner_desk::domain::{
    BusinessId, CaptureType, Configuration, Environment, LookupRow, Msn, RowState, SalesUnit,
    UnitFlag,
};
use partner_desk::report::{
    Column, CsvStyle, Definition, Dialect, FileFormat, Query, ReportContext, Style, Words, save,
    save_report, unguard, write_rows,
};
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

/// 2026-11-21T10:17:48Z.
const FETCHED_AT: i64 = 1_795_256_268;
const PROFILE: &str = "Fjord & Sønn";

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
                        skip_landing_page: Some(true),
                        ..Configuration::default()
                    },
                    settlement_account: None,
                }),
                problem: None,
                fetched_at: Some(FETCHED_AT),
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
    // Field separator, quote, UTF-8, from line 1, Norwegian, no forced text, recognise numbers and dates.
    let filter = format!("--infilter=CSV:{delimiter},34,76,1,,1044,false,true,false");
    cells(&converted(csv, Some(filter), "fods", "fods"))
}

/// What LibreOffice makes of a file.
fn converted(file: &Path, filter: Option<String>, to: &str, ending: &str) -> String {
    let folder = file.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let output = Command::new("soffice")
        .arg("--headless")
        .args(filter)
        .arg(profile)
        .args(["--convert-to", to, "--outdir"])
        .arg(folder)
        .arg(file)
        .output()
        .expect("PARTNER_DESK_LIBREOFFICE=1 promises that soffice is there");
    let told = String::from_utf8_lossy(&output.stderr);
    std::fs::read_to_string(file.with_extension(ending))
        .unwrap_or_else(|error| panic!("{error}: {told}"))
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
        Column::Flag(UnitFlag::Recurring),
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.csv");
    let style = Style::Csv(CsvStyle::new(dialect, words));
    let catalog = Catalog::new(Language::ENGLISH);
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
    check_dialect(Dialect::ExcelNb, Words::Language(Language::BOKMAL));
    check_dialect(Dialect::ExcelEn, Words::Language(Language::ENGLISH));
    check_dialect(Dialect::ExcelNb, Words::Keys);
    check_workbook();
}

fn definition(format: FileFormat, words: &str) -> Definition {
    Definition {
        name: "Flåten".to_owned(),
        query: Query::default(),
        columns: vec![
            Column::BusinessId,
            Column::Msn,
            Column::Name,
            Column::CaptureType,
            Column::Flag(UnitFlag::SkipLandingPage),
            Column::Flag(UnitFlag::Recurring),
        ],
        group_by: None,
        format,
        words: words.to_owned(),
        formula_guard: true,
        file_name: String::new(),
    }
}

/// Eight units that came over some weeks, and what happened to them.
fn changes() -> Vec<UnitChange> {
    let change = |days: i64, change: Change| UnitChange {
        msn: Msn::from_api("00123456"),
        name: None,
        business_id: None,
        merchant_name: None,
        at: FETCHED_AT - days * 86_400,
        change,
    };
    let fields = || {
        Change::Changed(vec![FieldChange {
            field: UnitField::Flag(UnitFlag::SkipLandingPage),
            from: None,
            to: Some(FieldValue::Flag(true)),
        }])
    };
    let came = [45, 45, 45, 38, 38, 30, 17, 17, 9];
    let mut changes: Vec<UnitChange> = came.map(|days| change(days, Change::Added)).into();
    changes.extend([44, 30, 21, 2].map(|days| change(days, fields())));
    changes.push(change(12, Change::Gone));
    changes
}

fn write_report(path: &Path, definition: &Definition) {
    let context = ReportContext {
        profile: PROFILE,
        environment: Environment::Sandbox,
        written_at: FETCHED_AT,
        catalog: Catalog::new(Language::ENGLISH),
        changes: &changes(),
        findings: Some(FindingCounts {
            errors: 1,
            warnings: 3,
            infos: 12,
        }),
    };
    let written = save_report(path, definition, &context, |each| {
        rows().into_iter().try_for_each(each)
    });
    assert_eq!(written.unwrap().rows, NAMES.len());
}

/// The workbook as LibreOffice understands it, and the same as the CSV it makes of it.
fn check_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.xlsx");
    write_report(&path, &definition(FileFormat::Xlsx, "keys"));

    let sheet = cells(&converted(&path, None, "fods", "fods"));
    for (row, name) in sheet[1..].iter().zip(NAMES) {
        let kinds: Vec<&str> = row[..8].iter().map(|cell| cell.kind.as_str()).collect();
        // A truth value is a number to LibreOffice, shown as TRUE; see below.
        let expected = [
            "string", "string", "string", "string", "float", "", "date", "string",
        ];
        assert_eq!(kinds, expected, "{row:?}");
        assert_eq!(row[2].text, name);
    }

    // As shown, in UTF-8, with a comma and quotation marks where they are needed.
    let to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false";
    let text = converted(&path, None, to, "csv");
    let records: Vec<csv::StringRecord> = csv::Reader::from_reader(text.as_bytes())
        .into_records()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(records.len(), NAMES.len());
    for (record, name) in records.iter().zip(NAMES) {
        let cells: Vec<&str> = record.iter().collect();
        let expected = [
            "987654321",
            "00123456",
            name,
            "DirectCapture",
            "TRUE",
            "",
            "2026-11-21 10:17:48",
            PROFILE,
        ];
        assert_eq!(cells, expected);
    }
}

#[test]
fn files_for_other_readers() {
    let Some(folder) = std::env::var_os("PARTNER_DESK_REPORT_FILES") else {
        println!("skipped: PARTNER_DESK_REPORT_FILES names no folder");
        return;
    };
    let folder = Path::new(&folder);
    for words in ["keys", "nb", "en"] {
        let path = folder.join(format!("units-{words}.xlsx"));
        write_report(&path, &definition(FileFormat::Xlsx, words));
        let path = folder.join(format!("units-{words}.html"));
        write_report(&path, &definition(FileFormat::Html, words));
    }
    for dialect in Dialect::ALL {
        let path = folder.join(format!("units-{}.csv", dialect.name()));
        let format = FileFormat::Csv(dialect.name().to_owned());
        write_report(&path, &definition(format, "keys"));
    }
    let expected = serde_json::json!({
        "names": NAMES, "business_id": "987654321", "msn": "00123456", "profile": PROFILE,
        "fetched_at": "2026-11-21T10:17:48Z",
    });
    std::fs::write(folder.join("expected.json"), expected.to_string()).unwrap();
}
