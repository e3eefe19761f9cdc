//! Bad rows of every kind: each is told with its row, its column and the reason, and the good ones go through.

use super::*;
use rust_xlsxwriter::{Format, Formula, Workbook};

const HEADS: [&str; 15] = [
    "business_id",
    "product",
    "sales_unit_name",
    "settlement_account",
    "use_case",
    "annual_turnover",
    "annual_turnover_percentage",
    "intended_purpose",
    "website.url",
    "website.terms_url",
    "has_recurring",
    "merchant_category_code",
    "price_package_id",
    "sales_unit_logo",
    "app_name",
];
const GOOD: [&str; 15] = [
    "311584901",
    "cashier",
    "Bokhandelen på Røros",
    "86011117947",
    "unknown",
    "1500000",
    "30",
    "POS integration in physical store: books.",
    "https://www.example.com",
    "https://www.example.com/vilkaar",
    "no",
    "5942",
    "",
    "",
    "",
];

/// A good line with one cell that is not.
fn with(head: &str, text: &str) -> Vec<String> {
    let at = HEADS.iter().position(|one| *one == head).unwrap();
    let mut cells: Vec<String> = GOOD.iter().map(|cell| (*cell).to_owned()).collect();
    text.clone_into(&mut cells[at]);
    cells
}

fn column(head: &str) -> Option<usize> {
    HEADS.iter().position(|one| *one == head).map(|at| at + 1)
}

/// Kinds of bad cells: the column, what stands there, and the reason that is told.
const CELLS: [(&str, &str, &str); 47] = [
    ("business_id", "3115849010", "domain-org-length"),
    ("business_id", "31158490", "domain-org-length"),
    ("business_id", "3115849O1", "domain-foreign-character"),
    ("business_id", "Bokhandelen AS", "domain-no-digits"),
    ("business_id", "", "order-business-id-missing"),
    ("business_id", "3,11585E+08", "orderfile-shortened-number"),
    ("business_id", "=A1&A2", "orderfile-formula"),
    ("business_id", "#REF!", "orderfile-error-value"),
    ("business_id", "#I/T", "orderfile-error-value"),
    ("business_id", "#VÆRDI!", "orderfile-error-value"),
    ("business_id", "########", "orderfile-error-value"),
    ("business_id", "mangler", "orderfile-placeholder"),
    ("sales_unit_name", "Ukendt", "orderfile-placeholder"),
    ("business_id", "EKSEMPEL 311 584 901", "orderfile-example"),
    ("product", "", "order-product-missing"),
    ("product", "fiskebil", "order-unknown-word"),
    (
        "sales_unit_name",
        "Kaffe & Kake",
        "order-name-character-replace",
    ),
    (
        "sales_unit_name",
        "Et navn på et salgssted som er altfor langt for dette",
        "order-name-long",
    ),
    ("sales_unit_name", "BlÃ¥bÃ¦r", "orderfile-garbled"),
    (
        "sales_unit_name",
        "Bl\u{fffd}b\u{fffd}r",
        "orderfile-lost-letters",
    ),
    ("sales_unit_name", "Blå\u{7}bær", "orderfile-control"),
    ("sales_unit_name", "n/a", "orderfile-placeholder"),
    (
        "settlement_account",
        "1.23457E+10",
        "orderfile-shortened-number",
    ),
    (
        "settlement_account",
        "8601111794",
        "domain-account-length-no",
    ),
    (
        "settlement_account",
        "NO9386011117947",
        "domain-account-iban",
    ),
    ("use_case", "romskip", "order-unknown-word"),
    ("annual_turnover", "mye", "order-turnover-shape"),
    ("annual_turnover", "-5", "order-turnover-negative"),
    ("annual_turnover", "1500000,50", "order-turnover-fraction"),
    ("annual_turnover", "99999999999", "order-turnover-large"),
    ("annual_turnover_percentage", "35", "order-percentage-step"),
    ("annual_turnover_percentage", "110", "order-percentage-step"),
    (
        "annual_turnover_percentage",
        "1,0",
        "order-percentage-fraction",
    ),
    (
        "intended_purpose",
        "=HYPERLINK(\"http://example.com\")",
        "orderfile-formula",
    ),
    ("website.url", "http://www.example.com", "order-url-https"),
    ("website.url", "example", "order-url-scheme"),
    ("website.url", "", "order-website-url-missing"),
    ("website.terms_url", "", "order-terms-url-missing"),
    (
        "website.terms_url",
        "https://www.example.com/salgs vilkår",
        "order-url-blank",
    ),
    ("has_recurring", "kanskje", "orderfile-no-flag"),
    ("merchant_category_code", "594", "order-mcc-shape"),
    ("merchant_category_code", "bøker", "order-mcc-shape"),
    ("price_package_id", "123", "order-package-key"),
    ("price_package_id", "standard", "order-package-uuid"),
    ("sales_unit_logo", "borte.png", "orderfile-logo-missing"),
    (
        "sales_unit_logo",
        "../hemmelig.png",
        "orderfile-logo-elsewhere",
    ),
    ("sales_unit_logo", "ikke base64", "orderfile-no-logo"),
];

fn csv(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_writer(Vec::new());
    writer.write_record(HEADS).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn good_line() -> Vec<String> {
    GOOD.iter().map(|cell| (*cell).to_owned()).collect()
}

#[test]
fn bad_cells_are_told_with_row_column_and_reason_and_good_lines_go_through() {
    let mut rows = Vec::new();
    let mut expected = Vec::new();
    let mut good_rows = Vec::new();
    for (head, text, reason) in CELLS {
        good_rows.push(rows.len() + 2);
        rows.push(good_line());
        let at = if reason == "orderfile-example" {
            None
        } else {
            column(head)
        };
        expected.push((rows.len() + 2, at, reason));
        rows.push(with(head, text));
    }
    let sheet = sheet(csv(&rows).as_bytes());
    assert_eq!(sheet.lines.len(), rows.len());
    // A bad address is told for what is wrong with it, and no line has more than one reason.
    assert_eq!(blocks(&sheet), expected);
    assert_eq!(good(&sheet), good_rows);
    for (line, cells) in sheet.lines.iter().zip(&rows) {
        assert_eq!(&line.cells, cells);
    }
}

/// A file of text between a good line before and one after it.
#[track_caller]
fn check_lines(middle: &str, expected: &[(usize, Option<usize>, &str)], good_rows: &[usize]) {
    let head = HEADS[..5].join(";");
    let line = GOOD[..5].join(";");
    let sheet = sheet(format!("{head}\n{line}\n{middle}\n{line}\n").as_bytes());
    assert_eq!(blocks(&sheet), expected, "{middle}");
    assert_eq!(good(&sheet), good_rows, "{middle}");
}

#[test]
fn bad_lines_are_told_and_cost_no_other_line() {
    let line = GOOD[..5].join(";");
    check_lines(
        "311584901;cashier",
        &[(3, None, "orderfile-too-few")],
        &[2, 4],
    );
    check_lines("311584901", &[(3, None, "orderfile-too-few")], &[2, 4]);
    check_lines(
        &format!("{line};mer;enda mer"),
        &[
            (3, Some(6), "orderfile-too-many"),
            (3, Some(7), "orderfile-too-many"),
        ],
        &[2, 4],
    );
    // Delimiters with nothing between them are what spreadsheets write.
    check_lines(&format!("{line};;;"), &[], &[2, 3, 4]);
    // A line break in a text without quotation marks makes two lines of one.
    check_lines(
        "311584901;cashier;Kaffe\nog kake;86011117947;unknown",
        &[
            (3, None, "orderfile-too-few"),
            (4, None, "orderfile-too-few"),
        ],
        &[2, 5],
    );
    check_lines(
        &HEADS[..5].join(";"),
        &[(3, None, "orderfile-head-again")],
        &[2, 4],
    );
    check_lines(";;;;", &[], &[2, 4]);
    check_lines("\n\n", &[], &[2, 6]);
    check_lines(
        "311584901;cashier;\"Kaffe og kake;86011117947;unknown",
        &[(3, Some(3), "orderfile-open-quote")],
        &[2, 4],
    );
    // Two of them enclose whole lines.
    check_lines(
        &format!(
            "311584901;cashier;\"Kaffe;86011117947;unknown\n{line}\n311584901;cashier;\"Kake;86011117947;unknown"
        ),
        &[
            (3, Some(3), "orderfile-open-quote"),
            (5, Some(3), "orderfile-open-quote"),
        ],
        &[2, 4, 6],
    );
    check_lines(
        "311584901;cashier;\"Kaffe\" og kake;86011117947;unknown",
        &[(3, Some(3), "orderfile-after-quote")],
        &[2, 4],
    );
    check_lines(
        "Sum;;;;",
        &[
            (3, Some(1), "domain-no-digits"),
            (3, Some(2), "order-product-missing"),
        ],
        &[2, 4],
    );
    check_lines("# en kommentar", &[(3, None, "orderfile-too-few")], &[2, 4]);
    // A quoted line break belongs to its cell, and the rows after it keep their numbers.
    check_lines(
        "311584901;cashier;\"Kaffe\nog kake\";86011117947;unknown",
        &[],
        &[2, 3, 5],
    );
}

#[test]
fn a_line_without_a_field_of_an_order_is_told() {
    let sheet = sheet("orgnr;produkt;telefon\n;;12345678\n311584901;kasse;\n".as_bytes());
    assert_eq!(blocks(&sheet), [(2, None, "orderfile-nothing")]);
    assert_eq!(good(&sheet), [3]);
    assert!(ids(&sheet.how).contains(&"orderfile-unused"));
    // Without headers no cell is a field, however full the line is.
    let bare = self::sheet(GOOD.join(";").as_bytes());
    assert_eq!(blocks(&bare), [(1, None, "orderfile-no-fields")]);
}

#[test]
fn every_encoding_is_read_and_a_wrong_one_is_told() {
    let text = format!("{}\r\n{}\r\n", HEADS.join(";"), GOOD.join(";"));
    let wide = |le: bool, mark: bool| {
        let mut bytes = Vec::new();
        let marked = if mark {
            format!("\u{feff}{text}")
        } else {
            text.clone()
        };
        for unit in marked.encode_utf16() {
            bytes.extend(if le {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            });
        }
        bytes
    };
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    let marked = format!("\u{feff}{text}").into_bytes();
    for bytes in [
        text.clone().into_bytes(),
        marked,
        windows,
        wide(true, true),
        wide(false, true),
        wide(true, false),
        wide(false, false),
    ] {
        let sheet = sheet(&bytes);
        assert_eq!(good(&sheet), [2]);
        assert_eq!(sheet.lines[0].cells[2], "Bokhandelen på Røros");
    }
    // MS-DOS (code page 865) and an old Macintosh.
    for (aring, oslash) in [(0x86, 0x9b), (0x8c, 0xbf)] {
        let mut bytes = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
        for byte in &mut bytes {
            match *byte {
                0xe5 => *byte = aring,
                0xf8 => *byte = oslash,
                _ => {}
            }
        }
        let sheet = sheet(&bytes);
        assert_eq!(blocks(&sheet), [(2, Some(3), "orderfile-old-code-page")]);
    }
    for bytes in [
        &b""[..],
        b"\n \n",
        b"\x00\x01\x02\x03",
        b"PK\x03\x04nothing",
    ] {
        assert!(Place::new().read(bytes, &Reading::default()).is_err());
    }
}

#[test]
fn dialects_are_read_whatever_stands_between_and_around_the_cells() {
    for (delimiter, quote) in [(b';', b'"'), (b',', b'"'), (b'\t', b'"'), (b'|', b'"')] {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .quote(quote)
            .quote_style(csv::QuoteStyle::Always)
            .from_writer(Vec::new());
        writer.write_record(HEADS).unwrap();
        writer.write_record(GOOD).unwrap();
        writer
            .write_record(with(
                "intended_purpose",
                "POS integration: a;b,c\td|e \"f\"\nsecond line",
            ))
            .unwrap();
        let bytes = writer.into_inner().unwrap();
        assert_eq!(good(&sheet(&bytes)), [2, 3], "{}", char::from(delimiter));
    }
    let hinted = format!("sep=,\r\n{}\r\n{}\r\n", HEADS.join(","), GOOD.join(","));
    assert_eq!(good(&sheet(hinted.as_bytes())), [3]);
    // Commas in the purposes are more even than the delimiter in a file of two columns.
    let purposes = "orgnr;formål\n311584901;a,b,c\n311584901;d,e,f\n";
    assert_eq!(sheet(purposes.as_bytes()).heads, ["orgnr", "formål"]);
}

/// A workbook whose first two rows are the head and a good line.
fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, head) in (0_u16..).zip(HEADS) {
        sheet.write_string(0, at, head).unwrap();
    }
    for row in [1, 2, 3, 4, 5, 6, 7, 8] {
        for (at, cell) in (0_u16..).zip(GOOD) {
            sheet.write_string(row, at, cell).unwrap();
        }
    }
    fill(sheet);
    book.save_to_buffer().unwrap()
}

#[test]
fn what_only_a_workbook_can_get_wrong_is_told_too() {
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let bytes = workbook(|sheet| {
        sheet
            .merge_range(2, 0, 3, 0, "311584901", &Format::new())
            .unwrap();
        sheet
            .merge_range(4, 2, 4, 3, "Bokhandelen", &Format::new())
            .unwrap();
        sheet
            .write_number_with_format(5, 11, 45_000.0, &date)
            .unwrap();
        sheet.write_number(6, 3, 8_601_111_794.0).unwrap();
        sheet
            .write_formula(7, 2, Formula::new("=\"A\"&\"B\"").set_result(""))
            .unwrap();
        sheet
            .write_formula(8, 0, Formula::new("=NA()").set_result("#N/A"))
            .unwrap();
    });
    let found = sheet(&bytes);
    assert_eq!(
        blocks(&found),
        [
            (4, Some(1), "orderfile-merged"),
            (5, Some(4), "orderfile-merged"),
            (6, Some(12), "orderfile-date"),
            (7, Some(4), "orderfile-lost-nought"),
            // The writer keeps a nought for what it was not told, and asks for reckoning.
            (8, Some(3), "orderfile-no-result"),
            (9, Some(1), "orderfile-error-value"),
        ]
    );
    assert_eq!(good(&found), [2, 3]);
}

#[test]
fn numbers_of_a_workbook_are_read_as_a_person_would_type_them() {
    let bytes = workbook(|sheet| {
        sheet.write_number(1, 0, 311_584_901.0).unwrap();
        sheet.write_number(1, 3, 86_011_117_947.0).unwrap();
        sheet.write_number(1, 5, 1_500_000.0).unwrap();
        sheet.write_number(1, 6, 0.3).unwrap();
        sheet.write_number(1, 11, 5942.0).unwrap();
        sheet.write_boolean(1, 10, false).unwrap();
        sheet
            .write_formula(
                2,
                1,
                Formula::new("=\"cash\"&\"ier\"").set_result("cashier"),
            )
            .unwrap();
    });
    let found = sheet(&bytes);
    assert_eq!(blocks(&found), []);
    let text = |text: &str| {
        let mut cells = GOOD;
        cells[6] = text;
        format!("{}\n{}\n", HEADS.join(";"), cells.join(";")).into_bytes()
    };
    let percent = Format::new().set_num_format("0 %");
    for (number, shown) in [(0.3, "30%"), (1.0, "100%"), (0.07, "7%"), (0.255, "25.5%")] {
        let bytes = workbook(|sheet| {
            sheet
                .write_number_with_format(1, 6, number, &percent)
                .unwrap();
        });
        let (book, text) = (sheet(&bytes), sheet(&text(shown)));
        let shares = |lines: &OrderLines| match &lines.lines[0].order {
            Ok(draft) => draft.annual_turnover_percentage.clone(),
            Err(bad) => panic!("{bad:?}"),
        };
        assert_eq!(shares(&book), shares(&text), "{number}");
    }
    let draft = found.lines[0].order.as_ref().unwrap();
    let expected = found.lines[1].order.as_ref().unwrap();
    assert_eq!(draft, expected);
}
