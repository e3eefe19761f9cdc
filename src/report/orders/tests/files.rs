//! Templates and logos.

use super::*;
use crate::domain::order::OrderColumn;
use crate::report::{Dialect, Words};
use crate::text::Language;
use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use std::io::Cursor;

const ALL_WORDS: [Words; 3] = [
    Words::Keys,
    Words::Language(Language::ENGLISH),
    Words::Language(Language::BOKMAL),
];

fn template(api: ApiKind, format: TemplateFormat, words: Words) -> Vec<u8> {
    let mut bytes = Vec::new();
    let catalog = Catalog::new(Language::ENGLISH);
    write_template(&mut bytes, api, format, words, &catalog).unwrap();
    bytes
}

fn formats() -> Vec<TemplateFormat> {
    let mut formats: Vec<TemplateFormat> =
        Dialect::ALL.into_iter().map(TemplateFormat::Csv).collect();
    formats.push(TemplateFormat::Xlsx);
    formats
}

#[test]
fn every_template_is_read_back_column_by_column_and_its_examples_are_never_ordered() {
    for api in [ApiKind::Management, ApiKind::Partner] {
        for format in formats() {
            for words in ALL_WORDS {
                let sheet = sheet(&template(api, format, words));
                let about = format!("{api:?} {format:?} {words:?}");
                let columns: Vec<OrderColumn> =
                    sheet.mapping.iter().map(|column| column.unwrap()).collect();
                let is_there = |column: &&OrderColumn| match api {
                    ApiKind::Management => !column.is_compliance(),
                    ApiKind::Partner => columns.contains(column),
                };
                let expected: Vec<OrderColumn> =
                    OrderColumn::ALL.iter().filter(is_there).copied().collect();
                assert_eq!(columns, expected, "{about}");
                assert!(good(&sheet).is_empty(), "{about}");
                assert_eq!(
                    blocks(&sheet),
                    [
                        (2, None, "orderfile-example"),
                        (3, None, "orderfile-example")
                    ],
                    "{about}"
                );
            }
        }
    }
    let partner = sheet(&template(
        ApiKind::Partner,
        TemplateFormat::Xlsx,
        Words::Keys,
    ));
    let compliance = partner
        .mapping
        .iter()
        .flatten()
        .filter(|column| column.is_compliance())
        .count();
    assert_eq!(compliance, 21);
}

#[test]
fn an_example_becomes_an_order_once_its_number_is_one() {
    for api in [ApiKind::Management, ApiKind::Partner] {
        for words in ALL_WORDS {
            let text =
                String::from_utf8(template(api, TemplateFormat::Csv(Dialect::Rfc4180), words))
                    .unwrap();
            let text = text
                .replace("EXAMPLE ", "")
                .replace("EKSEMPEL ", "")
                .replace("logo.png", "");
            let sheet = sheet(text.as_bytes());
            for line in &sheet.lines {
                let checked = check(line.order.as_ref().unwrap(), api);
                assert!(checked.is_sendable(), "{words:?}: {:?}", checked.findings);
            }
        }
    }
}

#[test]
fn a_template_explains_every_column_and_lists_every_word() {
    for language in Language::ALL {
        let bytes = template(
            ApiKind::Partner,
            TemplateFormat::Xlsx,
            Words::Language(language),
        );
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        assert_eq!(names.len(), 3);
        let orders = book.worksheet_range(&names[0]).unwrap();
        let help = book.worksheet_range(&names[1]).unwrap();
        let words = book.worksheet_range(&names[2]).unwrap();
        let explained: Vec<String> = help.rows().map(|row| row[0].to_string()).collect();
        for head in orders.rows().next().unwrap() {
            assert!(
                explained.contains(&head.to_string()),
                "{head} is not explained"
            );
        }
        let listed = words
            .rows()
            .skip(1)
            .flatten()
            .filter(|cell| **cell != Data::Empty)
            .count();
        let choices: usize = sheet(&template(
            ApiKind::Partner,
            TemplateFormat::Xlsx,
            Words::Keys,
        ))
        .mapping
        .iter()
        .flatten()
        .map(|column| column.choices().len())
        .sum();
        assert_eq!(listed, choices);
        // Every word to choose from is one that the reader knows.
        for (head, column) in words.rows().next().unwrap().iter().zip(0..) {
            let field = OrderColumn::from_key(&head.to_string()).unwrap();
            for row in words.rows().skip(1) {
                let word = row[column].to_string();
                assert!(
                    field.set(&mut OrderDraft::default(), &word).is_ok(),
                    "{word}"
                );
            }
        }
    }
}

#[test]
fn logos_are_images_beside_the_file_or_in_base64() {
    let place = Place::new();
    let png = b"\x89PNG\r\n\x1a\nrest";
    fs::create_dir(place.path("logoer")).unwrap();
    fs::write(place.path("logoer/a b.png"), png).unwrap();
    fs::write(place.path("tekst.png"), b"no image").unwrap();
    let read = |text: &str| {
        let file = format!("orgnr,produkt,logo\n311584901,kasse,{text}\n");
        let sheet = place.read(file.as_bytes(), &Reading::default()).unwrap();
        let line = &sheet.lines[0];
        match &line.order {
            Ok(draft) => Ok(draft.sales_unit_logo.clone()),
            Err(bad) => Err((bad[0].column, bad[0].reason.id())),
        }
    };
    assert_eq!(read("logoer/a b.png"), Ok(png.to_vec()));
    assert_eq!(read("logoer\\a b.png"), Ok(png.to_vec()));
    assert_eq!(read("./logoer/a b.png"), Ok(png.to_vec()));
    assert_eq!(read("iVBORw0KGgpyZXN0"), Ok(png.to_vec()));
    assert_eq!(read(""), Ok(Vec::new()));
    for (text, reason) in [
        ("tekst.png", "order-logo-no-png"),
        ("borte.png", "orderfile-logo-missing"),
        ("/etc/hosts.png", "orderfile-logo-elsewhere"),
        ("../a.png", "orderfile-logo-elsewhere"),
        ("\\\\server\\share\\a.png", "orderfile-logo-elsewhere"),
        ("C:\\a.png", "orderfile-logo-elsewhere"),
        ("bilde", "orderfile-no-logo"),
    ] {
        assert_eq!(read(text), Err((Some(3), reason)), "{text}");
    }
    #[cfg(unix)]
    {
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("a.png"), png).unwrap();
        std::os::unix::fs::symlink(outside.path(), place.path("ut")).unwrap();
        assert_eq!(read("ut/a.png"), Err((Some(3), "orderfile-logo-elsewhere")));
    }
}
