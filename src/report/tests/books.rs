//! Workbooks that programs write and people make, part by part: what each must give in lists and orders.

use super::super::*;
use crate::domain::Problem;
use crate::domain::bulk::Reading;
use crate::domain::order::OrderDraft;
use std::fs;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An Excel workbook of one sheet: what it says of reckoning, its rows, and what comes after them.
fn excel(reckoning: &str, rows: &str, after: &str) -> Vec<u8> {
    let link = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r0\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    zip(&[
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r0\"/></sheets>{reckoning}</workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            link("worksheet", "worksheets/sheet1.xml"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData>{after}</worksheet>"),
        ),
    ])
}

fn text(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn row(cells: &[&str]) -> String {
    format!("<row>{}</row>", cells.concat())
}

/// An OpenDocument spreadsheet of such a body, with a style of numbers, which has a text of its own.
fn open_document(body: &str) -> Vec<u8> {
    zip(&[
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        (
            "content.xml",
            format!(
                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:number=\"n\"><office:automatic-styles><number:number-style><number:text>kr</number:text></number:number-style></office:automatic-styles><office:body>{body}</office:body></office:document-content>"
            ),
        ),
    ])
}

fn ods_table(name: &str, rows: &[&[&str]]) -> String {
    let rows: String = rows
        .iter()
        .map(|cells| {
            let cells: String = cells
                .iter()
                .map(|cell| format!("<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"))
                .collect();
            format!("<table:table-row>{cells}</table:table-row>")
        })
        .collect();
    format!("<table:table table:name=\"{name}\">{rows}</table:table>")
}

fn imported(content: &[u8]) -> Result<Imported, Problem> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    fs::write(&path, content).unwrap();
    read_list(Source::File(&path), None)
}

/// The cells of a list that cannot be used: row, column and reason.
#[track_caller]
fn check(content: &[u8], expect: &[(usize, usize, &str)]) {
    let list = imported(content).unwrap();
    let bad: Vec<_> = list
        .bad
        .iter()
        .map(|bad| (bad.row, bad.column.unwrap_or(0), bad.reason.id()))
        .collect();
    assert_eq!(bad, expect);
}

#[track_caller]
fn check_refused(content: &[u8], expect: &str) {
    let problem = imported(content).unwrap_err();
    assert_eq!(problem.why.unwrap().id(), expect);
}

const UNIT: &str = "<c><v>636490</v></c>";
const NO_RESULT: [(usize, usize, &str); 2] =
    [(2, 2, "orderfile-no-result"), (2, 3, "orderfile-no-result")];

fn list(reckoning: &str, tags: &str, note: &str) -> Vec<u8> {
    let heads = row(&[&text("MSN"), &text("Tags"), &text("Note")]);
    excel(reckoning, &(heads + &row(&[UNIT, tags, note])), "")
}

#[test]
fn tags_and_notes_of_formulas_without_a_result_are_refused() {
    for (tags, note) in [
        ("<c><f>A1</f></c>", "<c><f>A1</f><v></v></c>"),
        ("<c><f>A1</f><v/></c>", "<c t=\"str\"><f>A1</f></c>"),
        // Shared, an array's, a data table's.
        (
            "<c><f t=\"shared\" ref=\"B2:B3\" si=\"0\">A1</f></c>",
            "<c><f t=\"shared\" si=\"0\"/><v></v></c>",
        ),
        (
            "<c><f t=\"array\" ref=\"B2:B3\">A1</f></c>",
            "<c><f t=\"dataTable\" ref=\"C2:C3\" r1=\"A1\"/></c>",
        ),
    ] {
        check(&list("", tags, note), &NO_RESULT);
    }
}

#[test]
fn a_kept_nought_or_empty_text_waits_wherever_the_workbook_says_so() {
    let nought = "<c><f>A1</f><v>0</v></c>";
    let empty = "<c t=\"str\"><f>A1</f><v></v></c>";
    for reckoning in [
        "<calcPr fullCalcOnLoad=\"1\"/>",
        "<calcPr calcId=\"191029\" fullCalcOnLoad=\"true\"/>",
        "<calcPr calcCompleted=\"0\"/>",
        "<calcPr calcCompleted=\"false\" calcMode=\"manual\"/>",
        "<calcPr forceFullCalc=\"1\"/>",
    ] {
        check(&list(reckoning, nought, empty), &NO_RESULT);
    }
    // One that is reckoned whenever the file is opened, and what is a result.
    let always = "<c><f ca=\"1\">A1</f><v>0</v></c>";
    check(&list("", always, always), &NO_RESULT);
    check(&list("<calcPr calcCompleted=\"1\"/>", nought, empty), &[]);
    let seven = "<c><f ca=\"1\">A1</f><v>7</v></c>";
    check(&list("<calcPr fullCalcOnLoad=\"1\"/>", seven, seven), &[]);
}

#[test]
fn a_head_over_two_columns_is_over_neither_of_them_alone() {
    let heads = |first: &str, last: &str| {
        row(&[&text(first), "<c/>", &text(last)]) + &row(&[UNIT, &text("kiosk"), &text("bar")])
    };
    let merged = "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>";
    check(
        &excel("", &heads("MSN", "Tags"), merged),
        &[(2, 2, "orderfile-merged")],
    );
    check(&excel("", &heads("MSN", "Tags"), ""), &[]);
    // Below a head that nobody reads, nothing is wrong.
    let rows = row(&[&text("Kontakt"), "<c/>", &text("MSN")])
        + &row(&[&text("Kari"), &text("Nordmann"), UNIT]);
    check(&excel("", &rows, merged), &[]);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orders.xlsx");
    let rows = row(&[
        &text("Salgssted"),
        "<c/>",
        &text("Org.nr"),
        &text("Produkt"),
    ]) + &row(&[
        &text("Kafe"),
        &text("Avd. 2"),
        &text("311584901"),
        &text("kasse"),
    ]);
    fs::write(&path, excel("", &rows, merged)).unwrap();
    let (lines, _) = read_orders(&path, &Reading::default(), &OrderDraft::default()).unwrap();
    let bad = lines.lines[0].order.as_ref().unwrap_err();
    assert_eq!(
        (bad[0].column, bad[0].reason.id()),
        (Some(2), "orderfile-merged")
    );
}

#[test]
fn two_cells_in_one_place_are_a_damage() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>MSN</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>636490</v></c><c r=\"A2\"><v>106790</v></c></row>";
    check_refused(&excel("", rows, ""), "files-list-broken-workbook");
}

#[test]
fn spreadsheets_of_open_document_have_sheets_and_nothing_else_has() {
    let table = ods_table("Liste", &[&["MSN", "Tags"], &["636490", "kiosk"]]);
    let note = ods_table("Les meg", &[&["Fyll inn arket «Liste»."]]);
    for body in [
        table.clone(),
        format!("{note}{table}"),
        format!("<table:table table:name=\"Tom\"/>{table}"),
        format!("{table}{note}{note}"),
    ] {
        let body = format!("<office:spreadsheet>{body}</office:spreadsheet>");
        let list = imported(&open_document(&body)).unwrap();
        assert_eq!(list.sheet.as_deref(), Some("Liste"), "{body}");
        assert_eq!((list.lines.len(), list.bad.len()), (1, 0), "{body}");
    }
    let kinds = [
        ("text", "files-kind-word"),
        ("presentation", "files-kind-slides"),
    ];
    for (body, expect) in kinds {
        let body = format!("<office:{body}>{table}</office:{body}>");
        check_refused(&open_document(&body), expect);
    }
    let locked = zip(&[
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        ("encrypted-package", "x".to_owned()),
    ]);
    check_refused(&locked, "files-kind-password");
}

/// A sheet that cannot be read is not passed over for one that has nothing of a table.
#[test]
fn a_sheet_that_is_refused_is_not_replaced_by_another() {
    let far = "<table:table-row><table:table-cell table:number-columns-repeated=\"2000\"/><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let wide = format!("<table:table table:name=\"Bred\">{far}</table:table>");
    let note = ods_table("Les meg", &[&["Fyll inn arket «Bred»."]]);
    let body = format!("<office:spreadsheet>{note}{wide}</office:spreadsheet>");
    check_refused(&open_document(&body), "files-limit-columns");
}
