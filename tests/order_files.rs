//! Order files read back by something that is not our reader, and what `docs/orders.md` says of them.
//!
//! LibreOffice is asked where `PARTNER_DESK_LIBREOFFICE=1` says that it is there, and then insisted on; elsewhere the test says
//! that it was skipped. `PARTNER_DESK_ORDER_FILES=FOLDER` writes a template and files of results, and what must be in them, for
//! `packaging/ci/order-files-check`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use partner_desk::domain::ApiKind;
use partner_desk::domain::bulk::{FormerColumns, OrderLines, Reading, SkipReason, Standing};
use partner_desk::domain::order::{OrderColumn, OrderDraft};
use partner_desk::report::{
    Dialect, ResultColumn, ResultFormat, ResultRow, ResultStyle, TemplateFormat, Words,
    read_orders, save_results, save_template,
};
use partner_desk::text::{Catalog, Language, Tell as _};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

const NORSK: Words = Words::Language(Language::BOKMAL);
/// An account that begins with a nought, and names that are hard for spreadsheets.
const ACCOUNT: &str = "05301234563";
const NAMES: [&str; 4] = [
    "Blåbær og Øl på Ærøy",
    "Kari \"Kafé\"; avd. 2, nede",
    "=1+1",
    "linje 1\nlinje 2",
];

fn heads() -> Vec<String> {
    ["Org.nr.", "Salgssted", "Konto"]
        .map(str::to_owned)
        .to_vec()
}

fn rows() -> Vec<ResultRow> {
    NAMES
        .iter()
        .zip(2..)
        .map(|(name, row)| ResultRow {
            row,
            cells: vec![
                "311584901".to_owned(),
                (*name).to_owned(),
                ACCOUNT.to_owned(),
            ],
            standing: if row == 2 {
                Standing::Ordered
            } else {
                Standing::LeftOut
            },
            skipped_because: (row > 2).then(|| SkipReason::Excluded.as_str()),
            reason: None,
            link: Some("https://portal.vippsmobilepay.com/register/prefilled/1".to_owned()),
            last_day: Some("2026-12-09".to_owned()),
            order_id: Some("0042".to_owned()),
            idempotency_key: Some("00-1".to_owned()),
            trace_id: None,
        })
        .collect()
}

fn write_results(path: &Path, format: ResultFormat, words: Words) {
    let style = ResultStyle {
        format,
        words,
        formula_guard: true,
    };
    let catalog = Catalog::new(Language::BOKMAL);
    let lines = save_results(path, &heads(), &rows(), style, &catalog).unwrap();
    assert_eq!(lines, NAMES.len());
}

fn write_template(path: &Path, words: Words) {
    let catalog = Catalog::new(Language::BOKMAL);
    let format = TemplateFormat::of_name(path, Dialect::ExcelNb);
    save_template(path, ApiKind::Management, format, words, &catalog).unwrap();
}

fn read(path: &Path) -> OrderLines {
    read_orders(path, &Reading::default(), &OrderDraft::default())
        .unwrap()
        .0
}

/// Has LibreOffice save a file as one of another ending, in the same folder.
fn convert(file: &Path, ending: &str, filter: &str) -> std::path::PathBuf {
    let folder = file.parent().unwrap();
    let output = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            folder.join("office").display()
        ))
        .args(["--headless", "--convert-to", filter, "--outdir"])
        .arg(folder.join("out"))
        .arg(file)
        .output()
        .expect("PARTNER_DESK_LIBREOFFICE=1 promises that soffice is there");
    let name = file.with_extension(ending);
    let made = folder.join("out").join(name.file_name().unwrap());
    assert!(made.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    made
}

#[test]
fn libre_office_keeps_numbers_as_text_and_every_letter() {
    if std::env::var_os("PARTNER_DESK_LIBREOFFICE").is_none_or(|value| value != "1") {
        println!("skipped: PARTNER_DESK_LIBREOFFICE is not 1");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let results = folder.path().join("results.xlsx");
    write_results(&results, ResultFormat::Xlsx, NORSK);
    // Semicolons, quotation marks, UTF-8, cells as they are shown.
    let csv = convert(
        &results,
        "csv",
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false",
    );
    let text = fs::read_to_string(csv).unwrap();
    let records: Vec<csv::StringRecord> = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes())
        .into_records()
        .map(Result::unwrap)
        .collect();
    for (record, row) in records.iter().zip(rows()) {
        assert_eq!(record.iter().take(3).collect::<Vec<_>>(), row.cells);
        assert_eq!(&record[8], "0042");
    }
    assert_eq!(records.len(), NAMES.len());
    // What LibreOffice saves, in its own format and in Excel's, is read with the same cells and the same meaning.
    let template = folder.path().join("template.xlsx");
    write_template(&template, NORSK);
    for (file, ending, filter) in [
        (&results, "ods", "ods"),
        (&results, "xls", "xls"),
        (&template, "ods", "ods"),
        (&template, "xls", "xls"),
    ] {
        let before = read(file);
        let after = read(&convert(file, ending, filter));
        assert_eq!(after.heads, before.heads, "{ending}");
        assert_eq!(after.lines, before.lines, "{ending}");
    }
    // Cells that are merged, in error or a date are refused whichever format LibreOffice saves them in, and hidden ones are told.
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/odd");
    for name in ["odd.xlsx", "odd.xls", "odd.ods"] {
        let file = folder.path().join(name);
        fs::copy(cases.join(name), &file).unwrap();
        let before = read(&file);
        for ending in ["xlsx", "xls", "ods"] {
            let after = read(&convert(&file, ending, ending));
            assert_eq!(odd(&after), odd(&before), "{name} as {ending}");
            assert_eq!(after.sheet, before.sheet, "{name} as {ending}");
            let hidden = |lines: &OrderLines| {
                let mut how = lines.how.iter();
                how.find(|how| how.id() == "files-hidden").cloned()
            };
            assert_eq!(hidden(&after), hidden(&before), "{name} as {ending}");
        }
    }
}

/// The cells that are refused for what the table says of them, besides formulas: LibreOffice reckons those.
fn odd(lines: &OrderLines) -> Vec<(usize, Option<usize>, &'static str)> {
    let bad = lines.lines.iter().flat_map(|line| {
        let bad = line.order.as_ref().err().into_iter().flatten();
        bad.map(|bad| (line.row, bad.column, bad.reason.id()))
    });
    bad.filter(|(_, _, reason)| {
        matches!(
            *reason,
            "orderfile-merged" | "orderfile-error-value" | "orderfile-date"
        )
    })
    .collect()
}

#[test]
fn a_file_of_results_tells_the_next_run_what_became_of_each_line() {
    let folder = tempfile::tempdir().unwrap();
    for (name, format) in [
        ("results.xlsx", ResultFormat::Xlsx),
        ("results.csv", ResultFormat::Csv(Dialect::ExcelNb)),
        ("results.tsv", ResultFormat::Csv(Dialect::Tsv)),
    ] {
        for words in [Words::Keys, NORSK, Words::Language(Language::ENGLISH)] {
            let path = folder.path().join(name);
            write_results(&path, format, words);
            let lines = read(&path);
            let columns = FormerColumns::among(&lines.heads);
            let cell = |line: usize, column: Option<usize>| {
                lines.lines[line].cells[column.unwrap()].clone()
            };
            assert_eq!(cell(0, columns.state), "confirmed", "{name} {words:?}");
            assert_eq!(cell(1, columns.state), "skipped", "{name} {words:?}");
            assert_eq!(cell(1, columns.skip), "excluded", "{name} {words:?}");
            assert_eq!(cell(1, columns.key), "00-1", "{name} {words:?}");
        }
    }
}

#[test]
fn files_for_other_readers() {
    let Some(folder) = std::env::var_os("PARTNER_DESK_ORDER_FILES") else {
        println!("skipped: PARTNER_DESK_ORDER_FILES names no folder");
        return;
    };
    let folder = Path::new(&folder);
    let catalog = Catalog::new(Language::BOKMAL);
    write_template(&folder.join("template.xlsx"), NORSK);
    write_template(&folder.join("template.csv"), NORSK);
    write_results(&folder.join("results.xlsx"), ResultFormat::Xlsx, NORSK);
    for dialect in Dialect::ALL {
        let path = folder.join(format!("results-{}.csv", dialect.name()));
        write_results(&path, ResultFormat::Csv(dialect), NORSK);
    }
    write_results(
        &folder.join("results.json"),
        ResultFormat::Json,
        Words::Keys,
    );
    let columns: Vec<OrderColumn> = OrderColumn::ALL
        .iter()
        .copied()
        .filter(|column| !column.is_compliance())
        .collect();
    let labels: Vec<String> = columns
        .iter()
        .map(|column| catalog.say(&column.tell()))
        .collect();
    let own: Vec<String> = ResultColumn::ALL
        .iter()
        .map(|column| catalog.say(&column.tell()))
        .collect();
    let lists = columns
        .iter()
        .filter(|column| !column.choices().is_empty())
        .count();
    let expected = serde_json::json!({
        "names": NAMES, "account": ACCOUNT, "business_id": "311584901", "heads": heads(), "own": own, "labels": labels, "lists": lists,
    });
    fs::write(folder.join("expected.json"), expected.to_string()).unwrap();
}

/// The documentation lists every column with every head it is known by, besides those that several columns share.
#[test]
fn the_documentation_lists_every_column_of_an_order_file() {
    let documentation =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/orders.md")).unwrap();
    let mut missing: Vec<String> = Vec::new();
    let mut expect = |row: String| {
        if !documentation.contains(&row) {
            missing.push(row);
        }
    };
    let mut known: HashMap<&str, usize> = HashMap::new();
    for alias in OrderColumn::ALL.iter().flat_map(|column| column.aliases()) {
        *known.entry(*alias).or_default() += 1;
    }
    for column in OrderColumn::ALL {
        let names: Vec<&str> = column
            .aliases()
            .iter()
            .copied()
            .filter(|alias| known[alias] == 1)
            .collect();
        let names = if names.is_empty() {
            "–".to_owned()
        } else {
            names.join(", ")
        };
        expect(format!("| `{}` | {names} |", column.key()));
    }
    for column in ResultColumn::ALL {
        let said = |language| Catalog::new(language).say(&column.tell());
        expect(format!(
            "| `{}` | {} | {} |",
            column.key(),
            said(Language::ENGLISH),
            said(Language::BOKMAL)
        ));
    }
    assert!(
        missing.is_empty(),
        "docs/orders.md should have:\n{}",
        missing.join("\n")
    );
}

/// A workbook made to fill the memory of others.
struct Hostile {
    name: &'static str,
    bytes: Vec<u8>,
}

fn hostile() -> Vec<Hostile> {
    let mut all =
        vec![
            Hostile {
                name: "a text that cells share",
                bytes: package(
                    &sheet_of((1..=3000).map(|row| {
                        format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")
                    })),
                    "",
                    &shared(32_000),
                ),
            },
            Hostile {
                name: "the last column",
                bytes: package(
                    &sheet_of((1..=200_000).map(|row| {
                        format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>")
                    })),
                    "",
                    "",
                ),
            },
            Hostile {
                name: "column AMJ",
                bytes: package(
                    &sheet_of((1..=90_000).map(|row| {
                        format!("<row r=\"{row}\"><c r=\"AMJ{row}\"><v>1</v></c></row>")
                    })),
                    "",
                    "",
                ),
            },
            Hostile {
                name: "a merge over the sheet",
                bytes: package(
                    &sheet_of(
                        (1..=90_000).map(|row| {
                            format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>")
                        }),
                    ),
                    "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
                    "",
                ),
            },
            Hostile {
                name: "many small cells",
                bytes: package(
                    &sheet_of((1..=90_000).map(|row| {
                        format!("<row r=\"{row}\">{}</row>", "<c><v>1</v></c>".repeat(17))
                    })),
                    "",
                    "",
                ),
            },
            Hostile {
                name: "one endless text",
                bytes: package(
                    &sheet_of(std::iter::once(format!(
                        "<row r=\"1\"><c t=\"str\"><v>{}</v></c></row>",
                        "9".repeat(10_000_000)
                    ))),
                    "",
                    "",
                ),
            },
        ];
    let merges: String = (0..90_000)
        .map(|_| "<mergeCell ref=\"A1:XFD1048576\"/>")
        .collect();
    all.push(Hostile {
        name: "many merges over the sheet",
        bytes: package(
            &sheet_of(
                (1..=90_000)
                    .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>")),
            ),
            &format!("<mergeCells>{merges}</mergeCells>"),
            "",
        ),
    });
    // Few enough to be taken, and each over a whole row of heads.
    let merges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(60_000);
    all.push(Hostile {
        name: "many merges over the heads",
        bytes: package(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
            &format!("<mergeCells>{merges}</mergeCells>"),
            "",
        ),
    });
    all.extend(of_parts());
    all
}

/// Workbooks of which one part has more of something than anybody needs.
fn of_parts() -> Vec<Hostile> {
    const LINKS: &str = "xl/_rels/workbook.xml.rels";
    const WORKBOOK: &str = "xl/workbook.xml";
    const SHEET: &str = "xl/worksheets/sheet1.xml";
    let one = |name, part: &str, begin: &str, piece: &str, times: usize| Hostile {
        name,
        bytes: packed(&[(part, format!("{begin}{}", piece.repeat(times)).into_bytes())]),
    };
    let link = "<Relationship Id=\"x\" Type=\"t\" Target=\"a\"/>";
    let links: String = (0..40_000)
        .map(|number| link.replacen('x', &format!("x{number}"), 1))
        .collect();
    let sheet = "<sheet name=\"S\" sheetId=\"1\" r:id=\"r0\"/>";
    let name = sheet.replacen('S', &"S".repeat(1_000_000), 1);
    let cell = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>";
    let record = |kind: u8, size: u8| [&[kind, size][..], &vec![0; size.into()]].concat();
    vec![
        one("links", LINKS, "<Relationships>", &links, 1),
        one(
            "thousands of sheets",
            WORKBOOK,
            "<workbook><sheets>",
            sheet,
            20_000,
        ),
        one("names of sheets", WORKBOOK, "<workbook><sheets>", &name, 20),
        one(
            "empty texts",
            "xl/sharedStrings.xml",
            "<sst>",
            "<si/>",
            6_000_000,
        ),
        one(
            "styles",
            "xl/styles.xml",
            "<styleSheet><cellXfs>",
            "<xf/>",
            2_000_000,
        ),
        one(
            "elements in elements",
            SHEET,
            "<worksheet><sheetData>",
            "<row>",
            1_000_000,
        ),
        one(
            "runs in a text",
            "xl/sharedStrings.xml",
            "<sst><si>",
            "<r><t>xxxxxxxx</t></r>",
            1_500_000,
        ),
        one("blanks", SHEET, "<worksheet><sheetData>", " ", 30_000_000),
        one(
            "attributes",
            SHEET,
            "<worksheet><sheetData><row ",
            "a=\"\" ",
            1_500_000,
        ),
        Hostile {
            name: "a row repeated over the sheet",
            bytes: open_document(&format!(
                "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
            )),
        },
        Hostile {
            name: "an empty row repeated for ever",
            bytes: open_document(
                "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell table:number-columns-repeated=\"4294967295\"/></table:table-row></table:table>",
            ),
        },
        Hostile {
            name: "thousands of tables",
            bytes: open_document(
                &"<table:table table:name=\"A\"><table:table-row/></table:table>".repeat(20_000),
            ),
        },
        Hostile {
            name: "blanks by their count",
            bytes: open_document(&format!(
                "<table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell></table:table-row></table:table>",
                "<text:s text:c=\"1000\"/>".repeat(500_000)
            )),
        },
        Hostile {
            name: "binary texts that tell of more than there are",
            bytes: packed(&[
                ("xl/workbook.bin", Vec::new()),
                (
                    "xl/sharedStrings.bin",
                    [&[19, 7, 0, 0xFF, 0xFF, 0xFF, 0x7F][..], b"ab"].concat(),
                ),
            ]),
        },
        Hostile {
            name: "empty binary texts",
            bytes: packed(&[
                ("xl/workbook.bin", Vec::new()),
                ("xl/sharedStrings.bin", record(19, 5).repeat(6_000_000)),
            ]),
        },
        Hostile {
            name: "sectors in a circle",
            bytes: circle(),
        },
    ]
}

/// The smallest workbook, with some parts instead of its own.
fn packed(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    use std::io::{Read as _, Write as _};
    let plain = package("<row><c><v>1</v></c></row>", "", "");
    let mut plain = zip::ZipArchive::new(std::io::Cursor::new(plain)).unwrap();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..plain.len() {
        let mut part = plain.by_index(index).unwrap();
        let name = part.name().unwrap().to_string();
        if !parts.iter().any(|(other, _)| *other == name) {
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            zip.start_file(name, zip::write::SimpleFileOptions::default())
                .unwrap();
            zip.write_all(&content).unwrap();
        }
    }
    for (name, content) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn open_document(body: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("content.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    write!(
        zip,
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    .unwrap();
    zip.finish().unwrap().into_inner()
}

/// A compound file whose workbook is in two sectors that lead to each other.
fn circle() -> Vec<u8> {
    const FREE: u32 = 0xFFFF_FFFF;
    const END: u32 = 0xFFFF_FFFE;
    let mut file = vec![0_u8; 512];
    let mut put = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(24, &[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    put(44, &1_u32.to_le_bytes());
    put(48, &1_u32.to_le_bytes());
    put(56, &4096_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    for place in 0..109 {
        let sector = if place == 0 { 0 } else { FREE };
        put(76 + 4 * place, &sector.to_le_bytes());
    }
    let mut fat = vec![0xFFFF_FFFD, END, 3, 2];
    fat.resize(128, FREE);
    file.extend(fat.iter().flat_map(|sector| sector.to_le_bytes()));
    for (name, start, size) in [("Root Entry", END, 0), ("Workbook", 2, 1 << 30)] {
        let mut entry = vec![0_u8; 128];
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..units.len()].copy_from_slice(&units);
        entry[64] = u8::try_from(units.len() + 2).unwrap();
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&u32::to_le_bytes(size));
        file.extend(entry);
    }
    file.resize(512 * 5, 0);
    file
}

fn shared(length: usize) -> String {
    format!("<si><t>{}</t></si>", "x".repeat(length))
}

fn sheet_of(rows: impl Iterator<Item = String>) -> String {
    rows.collect()
}

/// The smallest workbook of a sheet's rows, of what comes after them, and of shared texts.
fn package(rows: &str, after: &str, strings: &str) -> Vec<u8> {
    use std::io::Write as _;
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let links = |links: &[(&str, &str)]| {
        let link = |(index, (kind, target)): (usize, &(&str, &str))| {
            format!("<Relationship Id=\"r{index}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
        };
        let links: String = links.iter().enumerate().map(link).collect();
        format!("<Relationships xmlns=\"{PACKAGE}\">{links}</Relationships>")
    };
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            links(&[("officeDocument", "xl/workbook.xml")]),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            links(&[
                ("worksheet", "worksheets/sheet1.xml"),
                ("sharedStrings", "sharedStrings.xml"),
            ]),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData>{after}</worksheet>"),
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst xmlns=\"{MAIN}\">{strings}</sst>"),
        ),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The most memory that reading a file took, in MiB, seen from outside of the program that read it.
#[cfg(target_os = "linux")]
fn memory_of_reading(file: &Path) -> u64 {
    let folder = file.parent().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_pdesk"))
        .args(["--data-dir".as_ref(), folder.join("data").as_os_str()])
        .args(["import".as_ref(), file.as_os_str(), "--dry-run".as_ref()])
        .env("PDESK_KEYRING", "none")
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| {
            line.trim()
                .trim_end_matches(" kB")
                .trim()
                .parse::<u64>()
                .ok()
        });
        most = most.max(kib.unwrap_or(0) / 1024);
        if child.try_wait().unwrap().is_some() {
            return most;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_workbook_of_a_megabyte_never_takes_more_than_300() {
    const MOST: u64 = 300;
    for hostile in hostile() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hostile.xlsx");
        assert!(
            hostile.bytes.len() < 2_000_000,
            "{}: {}",
            hostile.name,
            hostile.bytes.len()
        );
        fs::write(&path, &hostile.bytes).unwrap();
        let began = std::time::Instant::now();
        let most = memory_of_reading(&path);
        let took = began.elapsed();
        println!("{}: {most} MiB, {took:?}", hostile.name);
        // Without its optimizations the program is ten times as slow.
        if !cfg!(debug_assertions) {
            assert!(took.as_secs() < 5, "{}: {took:?}", hostile.name);
        }
        assert!(most > 0 && most < MOST, "{}: {most} MiB", hostile.name);
    }
}

#[test]
fn sizes_that_a_directory_lies_about_do_not_matter() {
    let mut bytes = package(
        &format!(
            "<row r=\"1\"><c><v>{}</v></c></row>",
            " ".repeat(10_000_000)
        ),
        "",
        "",
    );
    // Every size that the directory tells, made small.
    let mut at = 0;
    while let Some(found) = bytes[at..]
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
    {
        at += found;
        bytes[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
        at += 4;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.xlsx");
    fs::write(&path, bytes).unwrap();
    let problem = read_orders(&path, &Reading::default(), &OrderDraft::default()).unwrap_err();
    let why = problem.why.unwrap();
    assert!(
        matches!(
            why.id(),
            "files-list-unpacked" | "files-list-broken-workbook"
        ),
        "{why:?}"
    );
}
