//! Reports: how fast rows become CSV, and what a workbook of many rows needs.

use crate::HEAP;
use crate::line::Line;
use partner_desk::domain::{
    BusinessId, CaptureType, Configuration, Environment, LookupRow, Msn, RowState, SalesUnit,
};
use partner_desk::report::{
    Column, CsvStyle, Definition, Dialect, FileFormat, Query, ReportContext, Style, Words,
    save_report, write_rows,
};
use partner_desk::text::{Catalog, Language};
use std::io::{self, Write};
use std::time::{Duration, Instant};

const CSV_ROWS: usize = 1_000_000;
/// Rows that differ; they are written again and again, so that both sides find them equally far from the processor.
const DIFFERENT: usize = 10_000;
const XLSX_ROWS: usize = 100_000;
const RUNS: usize = 7;

/// Measures all of it.
pub fn report() -> Vec<Line> {
    vec![csv(), xlsx()]
}

/// A unit as a real fleet has them.
fn unit(index: usize) -> LookupRow {
    let msn = Msn::from_api(format!("{:06}", 100_000 + index));
    let id = BusinessId::from_api(
        "business:NO:ORG",
        &format!("{:09}", 987_000_000 + index / 7),
    );
    let flag = |every: usize| (!index.is_multiple_of(11)).then_some(index.is_multiple_of(every));
    LookupRow {
        line: 0,
        input: String::new(),
        state: RowState::Found,
        business_id: Some(id.clone()),
        merchant_name: Some(format!("Blåbær & Øl nr. {} AS", index / 7)),
        msn: Some(msn.clone()),
        unit: Some(SalesUnit {
            msn,
            name: Some(format!("Kaffe, avdeling \"{index}\"; kasse {}", index % 4)),
            business_id: Some(id),
            configuration: Configuration {
                capture_type: Some(if index.is_multiple_of(5) {
                    CaptureType::Direct
                } else {
                    CaptureType::Reserve
                }),
                skip_landing_page: flag(3),
                recurring: flag(2),
                payment_allowed: flag(1),
                ..Configuration::default()
            },
            settlement_account: None,
        }),
        problem: None,
        fetched_at: Some(1_795_256_268 + i64::try_from(index / 50).unwrap()),
        kept: None,
    }
}

/// Counts bytes.
struct Counted(usize);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += std::hint::black_box(bytes).len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn csv() -> Line {
    let rows: Vec<LookupRow> = (0..DIFFERENT).map(unit).collect();
    let style = Style::Csv(CsvStyle::new(
        Dialect::ExcelNb,
        Words::Language(Language::BOKMAL),
    ));
    let catalog = Catalog::new(Language::BOKMAL);
    let columns = Column::USUAL;

    // What our writer says of the rows, as the ready strings that the crate gets.
    let mut said = Vec::new();
    write_rows(&mut said, &rows, &columns, &style, &catalog).unwrap();
    let ready: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(&said[3..])
        .into_records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();

    let by_us = |out: &mut Counted| {
        let rows = rows.iter().cycle().take(CSV_ROWS);
        write_rows(out, rows, &columns, &style, &catalog).unwrap();
    };
    let by_them = |out: &mut Counted| {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        for row in ready.iter().cycle().take(CSV_ROWS) {
            writer.write_record(row).unwrap();
        }
        writer.flush().unwrap();
    };
    let (ours, theirs) = fastest(&by_us, &by_them);
    let (ours, theirs) = (ours.as_secs_f64(), theirs.as_secs_f64());
    Line::at_most(
        "CSV of 1,000,000 rows ÷ the csv crate writing the same ready strings",
        ours / theirs,
        "",
        1.4,
    )
    .note(format!(
        "{ours:.2} s ÷ {theirs:.2} s; {} columns, Excel's Norwegian dialect, fastest of {RUNS} by turns",
        columns.len()
    ))
}

/// The fastest of a few runs of each, after one that does not count. They run by turns, so that what else the machine does meets
/// both alike.
fn fastest(one: &dyn Fn(&mut Counted), other: &dyn Fn(&mut Counted)) -> (Duration, Duration) {
    let timed = |write: &dyn Fn(&mut Counted)| {
        let mut out = Counted(0);
        let start = Instant::now();
        write(&mut out);
        assert!(out.0 > CSV_ROWS);
        start.elapsed()
    };
    let turns = (0..=RUNS).map(|_| (timed(one), timed(other)));
    let shorter = |(a, b): (Duration, Duration), (c, d)| (a.min(c), b.min(d));
    turns.skip(1).reduce(shorter).unwrap()
}

#[expect(clippy::cast_precision_loss, reason = "megabytes")]
fn xlsx() -> Line {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.xlsx");
    let definition = Definition {
        name: "fleet".to_owned(),
        query: Query::default(),
        columns: Column::USUAL.to_vec(),
        group_by: None,
        format: FileFormat::Xlsx,
        words: "nb".to_owned(),
        formula_guard: true,
        file_name: String::new(),
    };
    let context = ReportContext {
        profile: "bench",
        environment: Environment::Sandbox,
        written_at: 1_795_256_268,
        catalog: Catalog::new(Language::BOKMAL),
        changes: &[],
        findings: None,
    };
    let resident = || memory_stats::memory_stats().map_or(0, |stats| stats.physical_mem);
    let idle = resident();
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let mut highest = idle;
    let start = Instant::now();
    save_report(&path, &definition, &context, |each| {
        (0..XLSX_ROWS).try_for_each(|index| {
            if index.is_multiple_of(1000) {
                highest = highest.max(resident());
            }
            each(unit(index))
        })
    })
    .unwrap();
    let seconds = start.elapsed().as_secs_f64();
    highest = highest.max(resident());
    let heap = HEAP.peak_usage().saturating_sub(before);
    let pages = highest.saturating_sub(idle);
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    Line::at_most(
        "XLSX of 100,000 rows: memory over idle",
        megabytes(heap.max(pages)),
        "MB",
        60.0,
    )
    .note(format!(
        "larger of heap {:.1} MB and pages {:.1} MB; {seconds:.1} s, with its summary sheet",
        megabytes(heap),
        megabytes(pages)
    ))
}
