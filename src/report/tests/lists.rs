//! Lists: any dialect, any encoding, workbooks; each bad line told, the rest used.

use super::super::*;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::Demand;
use crate::domain::{BusinessId, Msn, UnitFlag, tidy};
use proptest::prelude::*;
use std::fs;

fn list(bytes: &[u8]) -> Imported {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    fs::write(&path, bytes).unwrap();
    read_list(Source::File(&path), None).unwrap()
}

fn demand(field: UnitField, value: impl Into<Option<bool>>, text: &str) -> Demand {
    let value = match value.into() {
        Some(flag) => FieldValue::Flag(flag),
        None => FieldValue::Text(text.to_owned()),
    };
    Demand { field, value }
}

#[track_caller]
fn msns(bytes: &[u8], expected: &[&str]) -> Imported {
    let imported = list(bytes);
    let found: Vec<&str> = imported
        .lines
        .iter()
        .filter_map(|line| line.msn.as_ref().map(Msn::as_str))
        .collect();
    assert_eq!(found, expected, "{imported:?}");
    imported
}

#[test]
fn expected_values_are_read_in_both_languages() {
    for text in [
        "msn;capture_type;skip_landing_page;tags;note\n123456;ReserveCapture;true;kiosk, oslo;ring\n",
        "MSN;Capture type;skipLandingPage;Tags;Note\n123456;Reserve;Yes;oslo|kiosk;ring\n",
        "MSN;Belastning;skipLandingPage;Merkelapper;Notat\n123456;Reservasjon;Ja;oslo, kiosk;ring\n",
        "msn,captureType,skipLandingPage,tags,note\n123456.0,reserve capture,1,\"kiosk,oslo\",ring\n",
        "\u{feff}msn\tcapture_type\tskip_landing_page\ttags\tnote\r\n=\"123456\"\tReserveCapture\tallowed\tkiosk;oslo\tring\r\n",
        "sep=|\r\nmsn|capture_type|skip_landing_page|tags|note\r\n123456|Reservert|x|kiosk,oslo|ring\r\n",
    ] {
        let imported = list(text.as_bytes());
        assert_eq!(imported.bad, [], "{text}");
        let [line] = &imported.lines[..] else {
            panic!("{imported:?}")
        };
        assert_eq!(line.msn, Some(Msn::from_api("123456")), "{text}");
        assert_eq!(line.tags, ["kiosk", "oslo"], "{text}");
        assert_eq!(line.note.as_deref(), Some("ring"), "{text}");
        assert_eq!(
            line.expected,
            [
                demand(UnitField::CaptureType, None, "ReserveCapture"),
                demand(UnitField::Flag(UnitFlag::SkipLandingPage), true, ""),
            ],
            "{text}"
        );
    }
}

#[test]
fn both_pairs_of_words_are_read_in_every_language() {
    for (yes, no) in [
        ("Allowed", "Not allowed"),
        ("Tillatt", "Ikke tillatt"),
        ("Tilladt", "IKKE TILLADT"),
        ("Yes", "No"),
        ("Ja", "nei"),
        ("ja", "Nej"),
        ("true", "false"),
    ] {
        let text = format!("msn;skipLandingPage\n123456;{yes}\n123457;{no}\n123458;\n");
        let imported = list(text.as_bytes());
        assert_eq!(imported.bad, [], "{text}");
        let expected: Vec<_> = imported.lines.iter().map(|line| &line.expected).collect();
        let skip = UnitField::Flag(UnitFlag::SkipLandingPage);
        let wanted = |is| vec![demand(skip, is, "")];
        assert_eq!(expected[..2], [&wanted(true), &wanted(false)], "{text}");
        assert!(
            imported
                .lines
                .get(2)
                .is_none_or(|line| line.expected.is_empty())
        );
    }
}

#[test]
fn every_bad_line_is_told_with_its_row_and_the_rest_is_used() {
    let imported = list(
        "Org.nr.;MSN;skipLandingPage;Annet\n\
         314455665;;Ja;a\n\
         \n\
         314455666;;Nei;b\n\
         ;12;Nei;c\n\
         ;;Nei;d\n\
         ;654321;kanskje;e\n\
         314455665;12;Ja;f\n"
            .as_bytes(),
    );
    let lines: Vec<usize> = imported.lines.iter().map(|line| line.row).collect();
    assert_eq!(lines, [2, 7]);
    assert_eq!(
        imported.lines[0].business_id,
        Some(BusinessId::from_api("business:NO:ORG", "314455665"))
    );
    let bad: Vec<(usize, Option<usize>, &str, &str)> = imported
        .bad
        .iter()
        .map(|bad| (bad.row, bad.column, bad.text.as_str(), bad.reason.id()))
        .collect();
    assert_eq!(
        bad,
        [
            (4, Some(1), "314455666", "domain-check-digit"),
            (5, Some(2), "12", "domain-msn-length"),
            (6, None, "Nei d", "files-list-no-identifier"),
            (7, Some(3), "kanskje", "files-list-no-flag"),
            // A unit was meant, and not every unit of its merchant.
            (8, Some(2), "12", "domain-msn-length"),
        ]
    );
    let twice = list(b"MSN;MSN-nr.;Note;Notat\n123456;;a;a\n123456;654321;;\n123456;123456;a;b\n");
    let used: Vec<_> = twice
        .lines
        .iter()
        .map(|line| (line.row, line.note.as_deref()))
        .collect();
    assert_eq!(used, [(2, Some("a")), (4, Some("a"))]);
    let bad: Vec<_> = twice
        .bad
        .iter()
        .map(|bad| (bad.row, bad.column, bad.reason.id()))
        .collect();
    assert_eq!(
        bad,
        [
            (3, Some(2), "files-list-twice"),
            (4, Some(4), "files-list-twice")
        ]
    );
    let wanted =
        list(b"MSN;Capture type;capture_type\n123456;Reserve;Direct\n123456;Reserve;Reserve\n");
    let bad = wanted
        .bad
        .iter()
        .map(|bad| (bad.row, bad.column, bad.reason.id()));
    assert_eq!(bad.collect::<Vec<_>>(), [(2, Some(3), "files-list-twice")]);
}

#[test]
fn a_column_without_a_head_is_a_column_of_identifiers() {
    msns(b"123456\r\n654321\r\n", &["123456", "654321"]);
    msns(b"'123456'\n'654321'\n", &["123456", "654321"]);
    msns(b"Kiosk;123456\nKafe;654321,0\n", &["123456", "654321"]);
    let imported = msns(b"123456\nhei\n", &["123456"]);
    assert_eq!(
        (imported.bad[0].row, imported.bad[0].text.as_str()),
        (2, "hei")
    );
    assert_eq!(
        list(b""),
        Imported {
            how: list(b"").how,
            ..Imported::default()
        }
    );
}

#[test]
fn a_quotation_that_is_never_closed_does_not_swallow_the_list() {
    let imported = msns(
        b"msn;note\n123456;\"tommer 15\n654321;ok\n",
        &["123456", "654321"],
    );
    assert_eq!(imported.lines[0].note.as_deref(), Some("\"tommer 15"));
}

#[test]
fn text_is_read_in_every_encoding() {
    let text = "MSN;Notat\r\n123456;blåbær på Ærøy\r\n";
    let wide = |bytes_of: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
        format!("{mark}{text}")
            .encode_utf16()
            .flat_map(bytes_of)
            .collect()
    };
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    for bytes in [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        windows.into_owned(),
        wide(u16::to_le_bytes, "\u{feff}"),
        wide(u16::to_be_bytes, "\u{feff}"),
        wide(u16::to_le_bytes, ""),
    ] {
        let imported = msns(&bytes, &["123456"]);
        assert_eq!(imported.lines[0].note.as_deref(), Some("blåbær på Ærøy"));
    }
}

#[test]
fn a_workbook_gives_its_first_sheet_with_data() {
    use rust_xlsxwriter::{Format, Workbook};
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Tom").unwrap();
    let hidden = book.add_worksheet();
    hidden.set_name("Skjult").unwrap().set_hidden(true);
    hidden.write(0, 0, "999999").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Liste").unwrap();
    for (column, head) in ["Org.nr.", "MSN", "Kan ta betalt"].into_iter().enumerate() {
        sheet
            .write(2, u16::try_from(column).unwrap(), head)
            .unwrap();
    }
    sheet.write(3, 0, "314455665").unwrap();
    sheet
        .merge_range(4, 0, 5, 0, "314455665", &Format::new())
        .unwrap();
    sheet.write(5, 1, "9999999").unwrap();
    sheet.write(3, 1, 123_456).unwrap();
    sheet.write(3, 2, true).unwrap();
    sheet.write(4, 1, "0012345").unwrap();
    sheet.write(4, 2, "nei").unwrap();
    let imported = msns(
        &book.save_to_buffer().unwrap(),
        &["123456", "0012345", "9999999"],
    );
    // Nobody can tell whether the covered cell means what stands above it.
    let bad: Vec<_> = imported
        .bad
        .iter()
        .map(|bad| (bad.row, bad.column, bad.reason.id()))
        .collect();
    assert_eq!(bad, [(6, Some(1), "orderfile-merged")]);
    assert!(
        imported.how[0]
            .arguments()
            .contains(&("sheet", "Liste".into()))
    );
    let org = Some(BusinessId::from_api("business:NO:ORG", "314455665"));
    assert_eq!(imported.lines[0].business_id, org);
    assert_eq!(
        (imported.lines[1].row, &imported.lines[1].business_id),
        (5, &org)
    );
    assert_eq!(
        imported.lines[1].expected,
        [demand(UnitField::Flag(UnitFlag::PaymentAllowed), false, "")]
    );
}

#[test]
fn what_only_looks_like_a_workbook_is_refused_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    for bytes in [
        &b"PK\x03\x04nothing"[..],
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1nothing",
    ] {
        fs::write(&path, bytes).unwrap();
        let problem = read_list(Source::File(&path), None).unwrap_err();
        assert!(problem.why.is_some());
        assert_eq!(problem.next.unwrap().id(), "files-list-no-workbook-next");
    }
}

#[test]
fn a_unit_named_twice_is_expected_to_have_the_values_of_both_lines() {
    let text = b"msn,recurring,skip_landing_page\n10001,yes,\n10002,,\n10001,,no\n";
    let expected = list(text).expectations();
    assert_eq!(expected.len(), 1);
    assert_eq!(expected[0].msn, Msn::from_api("10001"));
    let have = [
        demand(UnitField::Flag(UnitFlag::Recurring), true, ""),
        demand(UnitField::Flag(UnitFlag::SkipLandingPage), false, ""),
    ];
    assert_eq!(expected[0].have, have);
}

proptest! {
    #[test]
    fn any_bytes_are_a_list_or_refused_but_never_a_panic(
        start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"msn;note\n", b"\"", b"sep="]),
        bytes: Vec<u8>,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list");
        fs::write(&path, [start, &bytes[..]].concat()).unwrap();
        let _ = read_list(Source::File(&path), None);
    }

    /// Notes hold any text; what is read back is the same but for the blanks around it.
    #[test]
    fn a_list_comes_back_from_any_dialect_with_any_text(
        dialect in prop::sample::select(Dialect::ALL.to_vec()),
        notes in prop::collection::vec(any::<String>(), 1..6),
    ) {
        let mut sheet = Sheet::new([
            ("msn", crate::text::Message::new("report-column-msn")),
            ("note", crate::text::Message::new("report-column-note")),
        ]);
        for (index, note) in notes.iter().enumerate() {
            sheet.rows.push(vec![Cell::Digits(format!("0{}", 10_000 + index)), Cell::Text(note.clone())]);
        }
        let style = Style::Csv(CsvStyle::new(dialect, Words::Keys));
        let mut bytes = Vec::new();
        write_sheet(&mut bytes, &sheet, &style, &super::english()).unwrap();
        prop_assume!(!bytes.contains(&0));
        // Letters that were lost and control characters are told instead.
        prop_assume!(notes.iter().all(|note| odd::by_letters(note, false).is_none()));
        let imported = list(&bytes);
        prop_assert_eq!(imported.bad.len(), 0);
        prop_assert_eq!(imported.lines.len(), notes.len());
        for (index, (line, note)) in imported.lines.iter().zip(&notes).enumerate() {
            let msn = format!("0{}", 10_000 + index);
            prop_assert_eq!(line.msn.as_ref().map(Msn::as_str), Some(msn.as_str()));
            prop_assert_eq!(line.note.as_deref().unwrap_or_default(), tidy::lines(note));
        }
    }
}
