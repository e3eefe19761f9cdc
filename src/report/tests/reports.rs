//! Reports from a definition: which rows, in which order, in every format; and what is read back from them.

use super::super::*;
use super::{english, failed, row};
use crate::domain::fleet::{Change, UnitChange};
use crate::domain::policy::FindingCounts;
use crate::domain::{CaptureType, Environment, Kept, LookupRow, Msn, Problem, RowState, UnitFlag};
use crate::text::{Catalog, Language};
use calamine::{Data, Reader};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn definition(format: FileFormat, words: &str) -> Definition {
    Definition {
        name: "Hele \"flåten\" <1>".to_owned(),
        query: Query::default(),
        columns: vec![
            Column::Msn,
            Column::Name,
            Column::CaptureType,
            Column::Flag(UnitFlag::SkipLandingPage),
        ],
        group_by: None,
        format,
        words: words.to_owned(),
        formula_guard: true,
        file_name: "{name} {date}".to_owned(),
    }
}

fn context() -> ReportContext<'static> {
    ReportContext {
        profile: "Fjord & Co",
        environment: Environment::Sandbox,
        written_at: 1_795_256_268,
        catalog: english(),
        changes: &[],
        findings: Some(FindingCounts {
            errors: 1,
            warnings: 2,
            infos: 0,
        }),
    }
}

fn unit(
    msn: &str,
    name: Option<&str>,
    capture: Option<CaptureType>,
    skip: Option<bool>,
) -> LookupRow {
    let mut unit = row();
    unit.msn = Some(Msn::from_api(msn));
    let sales_unit = unit.unit.as_mut().unwrap();
    sales_unit.name = name.map(str::to_owned);
    sales_unit.configuration.capture_type = capture;
    sales_unit.configuration.skip_landing_page = skip;
    unit
}

fn three() -> Vec<LookupRow> {
    vec![
        unit("0300", Some("Øl"), Some(CaptureType::Direct), Some(true)),
        unit("0100", Some("Zoo"), Some(CaptureType::Reserve), None),
        unit("0200", None, Some(CaptureType::Direct), Some(false)),
    ]
}

fn saved(definition: &Definition, rows: &[LookupRow]) -> (Vec<u8>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let written = save_report(folder.path(), definition, &context(), |each| {
        rows.iter().try_for_each(|row| each(row.clone()))
    })
    .unwrap();
    (fs::read(&written.path).unwrap(), written.rows)
}

fn said(definition: &Definition, rows: &[LookupRow]) -> String {
    String::from_utf8(saved(definition, rows).0).unwrap()
}

fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    book.worksheets()
        .into_iter()
        .map(|(name, range)| (name, range.rows().map(<[Data]>::to_vec).collect()))
        .collect()
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn every_file_says_when_rows_were_fetched_and_by_whom() {
    let csv = FileFormat::Csv("rfc4180".to_owned());
    assert_eq!(
        said(&definition(csv.clone(), "keys"), &three()),
        "msn,name,capture_type,skip_landing_page,fetched_at,profile\r\n\
         0300,Øl,DirectCapture,true,2026-11-21T10:17:48Z,Fjord & Co\r\n\
         0100,Zoo,ReserveCapture,,2026-11-21T10:17:48Z,Fjord & Co\r\n\
         0200,,DirectCapture,false,2026-11-21T10:17:48Z,Fjord & Co\r\n"
    );
    let json: serde_json::Value =
        serde_json::from_str(&said(&definition(FileFormat::Json, "nb"), &three())).unwrap();
    assert_eq!(json[1]["profile"], "Fjord & Co");
    assert_eq!(json[1]["fetched_at"], "2026-11-21T10:17:48Z");
    let (_, rows) = sheets(&saved(&definition(FileFormat::Xlsx, "nb"), &three()).0).remove(0);
    assert_eq!(rows[0][4..], [text("Sjekket"), text("Profil")]);
    assert!(said(&definition(FileFormat::Html, "nb"), &three()).contains("Fjord &amp; Co"));
}

#[test]
fn rows_are_sorted_and_grouped_with_what_is_unknown_last() {
    let mut wanted = definition(FileFormat::Csv("tsv".to_owned()), "keys");
    let order = |wanted: &Definition| -> Vec<String> {
        let text = said(wanted, &three());
        text.lines()
            .skip(1)
            .map(|line| line[..4].to_owned())
            .collect()
    };
    let sort = |column, descending| Some(Sort { column, descending });
    wanted.query.sort = sort(Column::Name, false);
    assert_eq!(order(&wanted), ["0100", "0300", "0200"]);
    wanted.query.sort = sort(Column::Name, true);
    assert_eq!(order(&wanted), ["0300", "0100", "0200"]);
    wanted.query.sort = sort(Column::Msn, false);
    assert_eq!(order(&wanted), ["0100", "0200", "0300"]);
    wanted.group_by = Some(Column::CaptureType);
    assert_eq!(order(&wanted), ["0200", "0300", "0100"]);
    wanted.format = FileFormat::Json;
    let json: serde_json::Value = serde_json::from_str(&said(&wanted, &three())).unwrap();
    assert_eq!(
        json["groups"],
        serde_json::json!([{"value": "DirectCapture", "rows": 2}, {"value": "ReserveCapture", "rows": 1}])
    );
    assert_eq!(json["rows"][2]["msn"], "0100");
}

#[test]
fn a_workbook_has_typed_cells_and_a_summary() {
    let mut wanted = definition(FileFormat::Xlsx, "keys");
    wanted.group_by = Some(Column::Flag(UnitFlag::SkipLandingPage));
    let sheets = sheets(&saved(&wanted, &three()).0);
    assert_eq!(sheets[0].0, "Sales units");
    let rows = &sheets[0].1;
    assert_eq!(
        rows[1][..4],
        [
            text("0200"),
            Data::Empty,
            text("DirectCapture"),
            Data::Bool(false)
        ]
    );
    assert_eq!(
        rows[3][..4],
        [
            text("0100"),
            text("Zoo"),
            text("ReserveCapture"),
            Data::Empty
        ]
    );
    let Data::DateTime(time) = &rows[1][4] else {
        panic!("{rows:?}")
    };
    let time = time.as_datetime().unwrap().and_utc().timestamp();
    assert_eq!(time, 1_795_256_268);
    assert_eq!(sheets[1].0, "Summary");
    let lines: BTreeMap<String, Data> = sheets[1]
        .1
        .iter()
        .map(|line| (line[0].to_string(), line[1].clone()))
        .collect();
    assert_eq!(lines["Profile"], text("Fjord & Co"));
    assert_eq!(lines["Environment"], text("Sandbox"));
    assert_eq!(lines["Rows"], Data::Float(3.0));
    assert_eq!(lines["Direct"], Data::Float(2.0));
    assert_eq!(lines["Unknown"], Data::Float(1.0));
}

#[test]
fn more_rows_than_a_sheet_holds_go_to_another_sheet() {
    use super::super::cell_ref::CellRef;
    use super::super::xlsx::XlsxRows;
    let heads = [("msn", Column::Msn.head())];
    for (count, expected) in [
        (0, vec![1]),
        (3, vec![4]),
        (4, vec![4, 2]),
        (7, vec![4, 4, 2]),
    ] {
        let mut rows = XlsxRows::begin(3, Words::Keys, &heads, &english()).unwrap();
        for index in 0..count {
            rows.cell(&CellRef::Digits(&format!("{index:04}"))).unwrap();
            rows.end_row().unwrap();
        }
        let mut bytes = Vec::new();
        assert_eq!(rows.end_with(&mut bytes, None).unwrap(), count);
        let lengths: Vec<usize> = sheets(&bytes).iter().map(|(_, rows)| rows.len()).collect();
        assert_eq!(lengths, expected);
    }
}

#[test]
fn a_source_that_fails_leaves_the_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.xlsx");
    fs::write(&path, "old").unwrap();
    let problem = failed().problem.unwrap();
    for format in [FileFormat::Xlsx, FileFormat::Json, FileFormat::Html] {
        let result = save_report(&path, &definition(format, "nb"), &context(), |each| {
            each(row())?;
            Err::<(), Problem>(problem.clone())
        });
        assert_eq!(result, Err(problem.clone()));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_summary_of_some_units_tells_their_changes_alone() {
    let day = 86_400;
    let change = |msn: &str, at: i64| UnitChange {
        msn: Msn::from_api(msn),
        name: None,
        business_id: None,
        merchant_name: None,
        at,
        change: Change::Added,
    };
    let own = [change("0100", day)];
    let all = [change("0100", day), change("0200", 3 * day)];
    let folder = tempfile::tempdir().unwrap();
    let page = |search: &str, changes: &[UnitChange]| {
        let mut wanted = definition(FileFormat::Html, "nb");
        wanted.query.search = search.to_owned();
        let context = ReportContext {
            changes,
            ..context()
        };
        let path = folder.path().join("page.html");
        save_report(&path, &wanted, &context, |each| {
            three().into_iter().try_for_each(each)
        })
        .unwrap();
        fs::read_to_string(path).unwrap()
    };
    assert_eq!(page("Zoo", &all), page("Zoo", &own));
    assert_ne!(page("", &all), page("", &own));
}

#[test]
fn a_definition_that_asks_for_what_there_is_not_is_refused() {
    #[track_caller]
    fn check(definition: &Definition, why: &str) {
        let result = save_report(Path::new("never"), definition, &context(), |_| Ok(()));
        assert_eq!(result.unwrap_err().why.unwrap().id(), why);
    }
    check(
        &definition(FileFormat::Csv("excel".into()), "nb"),
        "files-dialect-unknown",
    );
    check(&definition(FileFormat::Json, "sv"), "files-words-unknown");
}

#[test]
fn a_file_name_is_one_that_every_system_takes() {
    #[track_caller]
    fn check(pattern: &str, expected: &str) {
        let mut wanted = definition(FileFormat::Xlsx, "nb");
        wanted.file_name = pattern.to_owned();
        assert_eq!(file_name(&wanted, &context()), expected);
    }
    check("{name}", "Hele -flåten- -1-.xlsx");
    check("{profile}.XLSX", "Fjord & Co.xlsx");
    check("{profile}.csv", "Fjord & Co.xlsx");
    check("{profile}.no", "Fjord & Co.no.xlsx");
    check("a{other}{", "a{other}{.xlsx");
    check("../x", "-x.xlsx");
    check("CON", "_CON.xlsx");
    check("lpt1.old", "_lpt1.old.xlsx");
    check(" . ", "report.xlsx");
    let date = Cell::Time(context().written_at);
    let date = date.for_people(&Catalog::new(Language::BOKMAL));
    let (day, month, year) = (&date[..2], &date[3..5], &date[6..10]);
    check("{date}", &format!("{year}-{month}-{day}.xlsx"));
}

#[test]
fn the_days_of_the_figures_are_reckoned_from_the_changes() {
    let day = 86_400;
    let change = |msn: &str, at: i64, change: Change| UnitChange {
        msn: Msn::from_api(msn),
        name: None,
        business_id: None,
        merchant_name: None,
        at,
        change,
    };
    let changes = [
        change("1", 5, Change::Added),
        change("2", 6, Change::Added),
        change("3", day + 1, Change::Added),
        change("1", day + 2, Change::Gone),
        change("2", day + 3, Change::Changed(Vec::new())),
        change("2", day + 4, Change::Changed(Vec::new())),
    ];
    let rows = [unit("2", None, None, None), unit("3", None, None, None)];
    let found = figures(&rows, &changes, 3 * day + 7, None);
    let days: Vec<_> = found
        .days
        .iter()
        .map(|day| (day.at, day.units, day.added, day.gone, day.changed))
        .collect();
    assert_eq!(
        days,
        [
            (day, 2, 2, 0, 0),
            (2 * day, 2, 1, 1, 1),
            (4 * day, 2, 0, 0, 0)
        ]
    );
    assert_eq!((found.units, found.merchants), (2, 1));
    assert_eq!(figures::<LookupRow>([], &[], 0, None).days, []);
}

fn any_row() -> impl Strategy<Value = LookupRow> {
    let capture = prop::sample::select(vec![
        None,
        Some(CaptureType::Reserve),
        Some(CaptureType::Direct),
        Some(CaptureType::Other("Later".to_owned())),
    ]);
    let name = prop::option::of(prop_oneof![
        any::<String>(),
        "[=+@'_x0-9A-F\"<&;,\\r\\n\\t æøå-]{0,14}"
    ]);
    let flags = any::<(Option<bool>, Option<bool>)>();
    let times = prop::option::of(978_307_200..4_000_000_000_i64);
    (name, "[0-9]{4,10}", capture, flags, times, any::<bool>()).prop_map(
        |(name, msn, capture, (skip, recurring), at, is_gone)| {
            let mut row = unit(&msn, name.as_deref(), capture, skip);
            row.unit.as_mut().unwrap().configuration.recurring = recurring;
            row.fetched_at = at;
            row.kept = Some(Box::new(Kept {
                not_visible_since: is_gone.then_some(1),
                ..Kept::default()
            }));
            row.state = if is_gone {
                RowState::NotConnected
            } else {
                RowState::Found
            };
            row
        },
    )
}

/// A cell as a file holds it: nothing for what is unknown.
fn expected(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Unknown | Cell::Empty => None,
        Cell::Text(text) | Cell::Digits(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Cell::Word { key, .. } => Some(key.clone()),
        Cell::Flag(flag) | Cell::Permission(flag) => Some(flag.to_string()),
        Cell::Time(time) => Some(time.to_string()),
        Cell::Number(number) => Some(number.to_string()),
    }
}

const COLUMNS: [Column; 6] = [
    Column::Msn,
    Column::Name,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::Flag(UnitFlag::Recurring),
    Column::FetchedAt,
];

proptest! {
    /// The csv crate quotes the same fields in the same way.
    #[test]
    fn csv_is_what_the_csv_crate_writes(
        rows in prop::collection::vec(prop::collection::vec(any::<String>(), 3), 0..5), single: String,
        dialect in prop::sample::select(Dialect::ALL.to_vec()),
    ) {
        for rows in [rows, vec![vec![single]]] {
            let width = rows.first().map_or(3, Vec::len);
            let mut sheet = Sheet::new((0..width).map(|_| ("key", Column::Msn.head())));
            sheet.rows = rows.iter().map(|row| row.iter().cloned().map(Cell::Text).collect()).collect();
            let style = CsvStyle::new(dialect, Words::Keys).guarded(false);
            let mut ours = Vec::new();
            write_sheet(&mut ours, &sheet, &Style::Csv(style), &english()).unwrap();
            let end = if dialect == Dialect::Tsv { csv::Terminator::Any(b'\n') } else { csv::Terminator::CRLF };
            let mut theirs = csv::WriterBuilder::new()
                .delimiter(dialect.delimiter())
                .terminator(end)
                .from_writer(dialect.byte_order_mark().to_vec());
            theirs.write_record(vec!["key"; width]).unwrap();
            for row in &rows {
                theirs.write_record(row).unwrap();
            }
            prop_assert_eq!(String::from_utf8(ours), String::from_utf8(theirs.into_inner().unwrap()));
        }
    }

    #[test]
    fn rows_come_back_from_every_dialect(
        rows in prop::collection::vec(any_row(), 0..6), dialect in prop::sample::select(Dialect::ALL.to_vec()),
    ) {
        let style = Style::Csv(CsvStyle::new(dialect, Words::Keys));
        let mut bytes = Vec::new();
        write_rows(&mut bytes, &rows, &COLUMNS, &style, &english()).unwrap();
        let bytes = bytes.strip_prefix(dialect.byte_order_mark()).unwrap();
        let read = csv::ReaderBuilder::new().delimiter(dialect.delimiter()).from_reader(bytes).into_records();
        let read: Vec<Vec<Option<String>>> = read
            .map(|record| record.unwrap().iter().enumerate().map(|(column, field)| {
                let text = unguard(field).to_owned();
                let time = || chrono::DateTime::parse_from_rfc3339(&text).unwrap().timestamp().to_string();
                match text.as_str() {
                    "" => None,
                    _ if COLUMNS[column] == Column::FetchedAt => Some(time()),
                    _ => Some(text),
                }
            }).collect())
            .collect();
        let wanted: Vec<Vec<Option<String>>> = rows.iter()
            .map(|row| COLUMNS.iter().map(|column| expected(&column.cell(row, &english()))).collect())
            .collect();
        prop_assert_eq!(read, wanted);
    }

    #[test]
    fn rows_come_back_from_a_workbook(rows in prop::collection::vec(any_row(), 1..5)) {
        let mut bytes = Vec::new();
        write_rows(&mut bytes, &rows, &COLUMNS, &Style::Xlsx(Words::Keys), &english()).unwrap();
        let (_, read) = sheets(&bytes).remove(0);
        prop_assert_eq!(read.len(), rows.len() + 1);
        for (row, read) in rows.iter().zip(&read[1..]) {
            for (index, column) in COLUMNS.iter().enumerate() {
                let read = match read.get(index) {
                    None | Some(Data::Empty) => None,
                    Some(Data::DateTime(time)) => {
                        let time = time.as_datetime().unwrap().and_utc();
                        Some(((time.timestamp_millis() + 500) / 1000).to_string())
                    }
                    Some(other) => Some(other.to_string()),
                };
                prop_assert_eq!(read, expected(&column.cell(row, &english())));
            }
        }
    }

    #[test]
    fn a_report_has_the_rows_that_a_naive_filter_leaves(
        rows in prop::collection::vec(any_row(), 0..12), skip: Option<bool>, search in "[a-z0-9 ]{0,2}", descending: bool,
    ) {
        let mut wanted = definition(FileFormat::Json, "keys");
        let choice = skip.map_or(Choice::Unknown, |skip| if skip { Choice::Yes } else { Choice::No });
        wanted.query = Query {
            search: search.clone(),
            conditions: BTreeMap::from([(Column::Flag(UnitFlag::SkipLandingPage), Condition::OneOf(BTreeSet::from([choice])))]),
            sort: Some(Sort { column: Column::FetchedAt, descending }),
            then: Vec::new(),
        };
        let mut naive: Vec<&LookupRow> = rows.iter()
            .filter(|row| row.unit.as_ref().unwrap().configuration.skip_landing_page == skip)
            .filter(|row| search.split_whitespace().all(|word| search_text(row).contains(word)))
            .collect();
        naive.sort_by_key(|row| match row.fetched_at {
            None => (true, 0),
            Some(at) => (false, if descending { -at } else { at }),
        });
        let read: Vec<serde_json::Value> = serde_json::from_str(&said(&wanted, &rows)).unwrap();
        let read: Vec<&str> = read.iter().map(|row| row["msn"].as_str().unwrap()).collect();
        let naive: Vec<&str> = naive.iter().map(|row| row.msn.as_ref().unwrap().as_str()).collect();
        prop_assert_eq!(read, naive);
    }

    #[test]
    fn the_last_day_has_the_units_that_are_visible(
        rows in prop::collection::vec(any_row(), 0..8),
        events in prop::collection::vec((0..2_000_000_i64, 0..4_u8), 0..12), now in 0..2_000_000_i64,
    ) {
        let changes: Vec<UnitChange> = events.iter().map(|(at, kind)| UnitChange {
            msn: Msn::from_api("1"), name: None, business_id: None, merchant_name: None, at: *at,
            change: match kind { 0 => Change::Added, 1 => Change::Gone, 2 => Change::Back, _ => Change::Changed(Vec::new()) },
        }).collect();
        let found = figures(&rows, &changes, now, None);
        let visible = rows.iter().filter(|row| row.state == RowState::Found).count();
        prop_assert_eq!(found.units, visible);
        if visible > 0 {
            prop_assert_eq!(found.days.last().unwrap().units, visible);
        }
        prop_assert!(found.days.windows(2).all(|pair| pair[0].at < pair[1].at));
        for bars in [&found.capture_types, &found.skip_landing_page, &found.markets] {
            prop_assert_eq!(bars.iter().map(|bar| bar.count).sum::<usize>(), visible);
        }
        prop_assert_eq!(&found, &figures(&rows, &changes, now, None));
    }

    /// A name or a group is text in the page and nothing else: no mark of it is markup.
    #[test]
    fn a_page_escapes_any_text(name: String, capture in "[<>&\"'a-z]{1,12}", nb: bool) {
        let words = if nb { "nb" } else { "en" };
        let mut wanted = definition(FileFormat::Html, words);
        wanted.group_by = Some(Column::CaptureType);
        wanted.name = "x".to_owned();
        let rows = |capture: &str| [unit("0100", None, Some(CaptureType::Other(capture.to_owned())), None)];
        let plain = said(&wanted, &rows("x"));
        wanted.name = name;
        let page = said(&wanted, &rows(&capture));
        for mark in ['<', '>', '"'] {
            prop_assert_eq!(page.matches(mark).count(), plain.matches(mark).count());
        }
        for (at, _) in page.match_indices('&') {
            let rest = &page[at..];
            prop_assert!(["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].iter().any(|known| rest.starts_with(known)));
        }
        prop_assert!(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"));
    }
}
