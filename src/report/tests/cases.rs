//! Files as people sent them, and siblings of them: what each must give. The files are in `tests/cases`.

use super::super::*;
use crate::domain::bulk::{OrderLines, Reading};
use crate::domain::lookup::Identifier;
use crate::domain::order::{OrderColumn, OrderDraft, Severity, check, read_json};
use crate::domain::{ApiKind, LookupEntry, Problem};
use crate::text::Message;
use std::fs;
use std::path::{Path, PathBuf};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(name)
}

fn orders(name: &str, reading: &Reading) -> Result<OrderLines, Problem> {
    read_orders(&path(name), reading, &OrderDraft::default()).map(|(lines, _)| lines)
}

/// Constants that would fill empty cells, as somebody once gave them.
fn filling() -> Reading {
    Reading {
        constants: vec![
            (OrderColumn::Product, "cashier".to_owned()),
            (OrderColumn::SettlementAccount, "86011117947".to_owned()),
            (OrderColumn::AnnualTurnover, "1".to_owned()),
            (OrderColumn::HasRecurring, "yes".to_owned()),
        ],
        ..Reading::default()
    }
}

/// Row, column from 1 and reason of each cell that is refused.
fn refused(lines: &OrderLines) -> Vec<(usize, usize, &'static str)> {
    let bad = |line: &crate::domain::bulk::OrderLine| {
        let bad = line.order.as_ref().err().cloned().unwrap_or_default();
        let row = line.row;
        bad.into_iter()
            .map(move |cell| (row, cell.column.unwrap_or(0), cell.reason.id()))
    };
    lines.lines.iter().flat_map(bad).collect()
}

fn bytes(name: &str, content: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    (folder, path)
}

fn told(entry: &LookupEntry) -> String {
    let what = match &entry.parsed {
        Ok(Identifier::Msn(msn)) => format!("msn {msn}"),
        Ok(Identifier::Business(id)) => {
            format!(
                "{} {}",
                id.scheme().as_str().replace("business:", ""),
                id.id()
            )
        }
        Err(reason) => format!("! {}", reason.id()),
    };
    let doubt = if entry.doubts.is_empty() { "" } else { " ?" };
    format!("{} {what}{doubt}", entry.line)
}

fn looked_up(name: &str) -> Vec<String> {
    let read = read_entries(Source::File(&path(name)), None).unwrap();
    read.entries.iter().map(told).collect()
}

#[track_caller]
fn check_pasted(text: &str, expect: &[&str]) {
    let found: Vec<String> = crate::domain::lookup::parse_entries(text)
        .iter()
        .map(told)
        .collect();
    assert_eq!(found, expect, "{text:?}");
}

#[test]
fn covered_and_unreckoned_cells_are_refused_whatever_would_fill_them() {
    for (name, expect) in [
        ("merged-account.xls", &[(3, 4, "orderfile-merged")][..]),
        (
            "merged-product.xls",
            &[(3, 2, "orderfile-merged"), (4, 2, "orderfile-merged")],
        ),
        (
            "formula-no-result.ods",
            &[(2, 7, "orderfile-no-result"), (2, 8, "orderfile-no-result")],
        ),
        (
            "formula-zero-xlsxwriter.xlsx",
            &[(2, 7, "orderfile-no-result"), (2, 8, "orderfile-no-result")],
        ),
    ] {
        assert_eq!(
            refused(&orders(name, &filling()).unwrap()),
            expect,
            "{name}"
        );
    }
}

/// One table with every kind of odd cell, in every format that people save workbooks in.
const FORMATS: [&str; 5] = ["odd.xlsx", "odd.xlsm", "odd.xlsb", "odd.xls", "odd.ods"];

#[test]
fn every_format_gives_the_same_verdict_about_odd_cells() {
    for name in FORMATS {
        let lines = orders(&format!("odd/{name}"), &filling()).unwrap();
        assert_eq!(
            refused(&lines),
            [
                (4, 1, "orderfile-merged"),
                (5, 6, "orderfile-no-result"),
                (6, 6, "orderfile-no-result"),
                (7, 3, "orderfile-error-value"),
                (8, 6, "orderfile-date"),
            ],
            "{name}"
        );
        // The first sheet is not the table, a row and a column are hidden, and all of it is said.
        assert_eq!(lines.sheet.as_deref(), Some("Ordrer"), "{name}");
        assert_eq!(lines.sheets, ["Les meg", "Ordrer"], "{name}");
        let hidden = Message::new("files-hidden")
            .with("rows", 1_usize)
            .with("columns", 1_usize);
        assert!(lines.how.contains(&hidden), "{name}: {:?}", lines.how);
        // A percentage, an identifier kept as a number, a number kept as text, and a hidden row are what a person would type.
        let drafts: Vec<&OrderDraft> = lines
            .lines
            .iter()
            .filter_map(|line| line.order.as_ref().ok())
            .collect();
        assert_eq!(drafts.len(), 5, "{name}");
        for draft in &drafts {
            assert_eq!(*draft, drafts[0], "{name}");
        }
        assert_eq!(drafts[0].annual_turnover_percentage, "30", "{name}");
    }
}

/// Excel 5 and 95 name the stream of the workbook otherwise.
#[test]
fn a_workbook_of_an_early_excel_is_found_in_its_file() {
    let units =
        |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let (later, early) = (units("Workbook"), units("Book"));
    let mut bytes = std::fs::read(path("odd/odd.xls")).unwrap();
    let at = bytes.windows(later.len()).position(|part| part == later);
    let entry = &mut bytes[at.unwrap()..][..128];
    entry[..later.len()].fill(0);
    entry[..early.len()].copy_from_slice(&early);
    entry[64] = u8::try_from(early.len() + 2).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("early.xls");
    std::fs::write(&file, bytes).unwrap();
    let bad = |file: &Path| -> Vec<(usize, Option<usize>)> {
        let list = read_list(Source::File(file), None).unwrap();
        list.bad.iter().map(|bad| (bad.row, bad.column)).collect()
    };
    let expect = bad(&path("odd/odd.xls"));
    assert!(!expect.is_empty());
    assert_eq!(bad(&file), expect);
}

#[test]
fn lists_and_look_ups_refuse_the_same_cells() {
    for name in FORMATS {
        let found = looked_up(&format!("odd/{name}"));
        assert_eq!(found.len(), 10, "{name}");
        assert_eq!(found[2], "4 ! orderfile-merged", "{name}");
        let list = read_list(Source::File(&path(&format!("odd/{name}"))), None).unwrap();
        let bad: Vec<_> = list
            .bad
            .iter()
            .map(|bad| (bad.row, bad.column, bad.reason.id()))
            .collect();
        assert!(
            bad.contains(&(4, Some(1), "orderfile-merged")),
            "{name}: {bad:?}"
        );
    }
}

#[test]
fn invisible_characters_do_not_cut_a_number() {
    assert_eq!(
        looked_up("zero-width-inside-number.txt"),
        ["1 msn 10679012", "2 msn 63506489", "3 NO:ORG 200043111"]
    );
    let org = "NO:ORG 200043111";
    let expect: Vec<String> = (1..=12)
        .map(|line| {
            let what = if line == 3 { "msn 636490" } else { org };
            format!("{line} {what}")
        })
        .collect();
    assert_eq!(looked_up("isolates-lookup.txt"), expect);
    for hidden in [
        '\u{ad}', '\u{61c}', '\u{180e}', '\u{200c}', '\u{202c}', '\u{2064}', '\u{fe0e}', '\u{feff}',
    ] {
        check_pasted(&format!("20004{hidden}3111"), &["1 NO:ORG 200043111"]);
        check_pasted(
            &format!("MSN {hidden}106{hidden}790{hidden}"),
            &["1 msn 106790"],
        );
        check_pasted(
            &format!("DK{hidden}-9143{hidden}5136"),
            &["1 DK:CVR 91435136"],
        );
    }
}

#[test]
fn heads_say_which_column_is_looked_up_and_in_which_register() {
    for name in [
        "customers-with-heads.csv",
        "ids-with-head.csv",
        "brreg-extract.csv",
    ] {
        assert_eq!(
            looked_up(name),
            ["2 NO:ORG 200043111", "3 NO:ORG 211866500"],
            "{name}"
        );
    }
    assert_eq!(
        looked_up("cvr-column.csv"),
        ["2 DK:CVR 91435136", "3 DK:CVR 92624161"]
    );
    // The same in a paste: out of a spreadsheet, with titles above, with a register beside, with both kinds of number.
    check_pasted(
        "Kundeliste mars\n\nKunde nr\tOrg.nr. (9 siffer)\tPostnr\n10048\t200 043 111\t7013\n10049\t\t0150\n",
        &["4 NO:ORG 200043111", "5 ! domain-no-identifier"],
    );
    check_pasted(
        "Y-tunnus;Nimi\n2077474-0;Kahvila\n20774740;Kahvila\n",
        &["2 FI:Y-tunnus 2077474-0", "3 FI:Y-tunnus 2077474-0"],
    );
    check_pasted(
        "Land,Nummer,Business ID\nDanmark,1,91435136\nNO,2,200043111",
        &["2 DK:CVR 91435136", "3 NO:ORG 200043111"],
    );
    check_pasted(
        "MSN|orgnr\n106790|200043111\n|211866500",
        &["2 msn 106790", "3 NO:ORG 211866500"],
    );
    check_pasted(
        "sep=;\rorgnr;navn\r200043111;\"Kafé\nØya; 123456\"",
        &["3 NO:ORG 200043111"],
    );
    check_pasted(
        "Orgnr\n=\"200043111\"\n211866500,00",
        &["2 NO:ORG 200043111", "3 NO:ORG 211866500"],
    );
}

#[test]
fn a_customers_own_number_finds_no_other_merchant() {
    check_pasted(
        "10048;200043111\n10049;211866500\n",
        &[
            "1 msn 10048 ?",
            "1 NO:ORG 200043111",
            "2 msn 10049 ?",
            "2 NO:ORG 211866500",
        ],
    );
    check_pasted(
        "Kundenr;Navn;Telefon\n10048;Kafe;22334455",
        &["2 ! domain-no-named-column"],
    );
    check_pasted("Kundenr\tMSN\n10048\t106790", &["2 msn 106790"]);
    // Whatever stands beside them, in rows of any length, and with a gap or a word among them.
    check_pasted(
        "10048;200043111;Kafe\n10049;211866500\nmangler;200043111;Bar\n",
        &[
            "1 msn 10048 ?",
            "1 NO:ORG 200043111",
            "1 ! domain-no-digits",
            "2 msn 10049 ?",
            "2 NO:ORG 211866500",
            "3 ! domain-no-digits",
            "3 NO:ORG 200043111",
            "3 ! domain-no-digits",
        ],
    );
    // Two columns of numbers: one of them may be anything.
    for text in [
        "636490;22334455\n106790;22334456",
        "636490\t0150\n106790\t7013",
        "Ny;Gammel\n636490;106790\n636491;106791",
        "Ny;Gammel;Eldre\n636490;106790;106791;106792",
        "10048,636490\n10049,106790",
        "Kafe;636490;0150\nBar;106790;7013",
    ] {
        let entries = crate::domain::lookup::parse_entries(text);
        let read = entries.iter().filter(|entry| entry.parsed.is_ok());
        assert!(read.clone().count() >= 4, "{text:?}");
        for entry in read {
            let doubts: Vec<_> = entry.doubts.iter().map(Message::id).collect();
            assert_eq!(doubts, ["domain-numbers-beside"], "{text:?}");
        }
    }
    // A list is no table, nor is a column of numbers beside one of words.
    check_pasted(
        "636490, 106790\n636491, 106791",
        &[
            "1 msn 636490",
            "1 msn 106790",
            "2 msn 636491",
            "2 msn 106791",
        ],
    );
    check_pasted(
        "Kafe;636490\nBar;106790",
        &[
            "1 ! domain-no-digits",
            "1 msn 636490",
            "2 ! domain-no-digits",
            "2 msn 106790",
        ],
    );
}

#[test]
fn a_list_without_a_head_takes_no_column_of_several() {
    #[track_caller]
    fn check_list(text: &str, expect: &[&str], bad: &[&str]) {
        let (_folder, path) = bytes("list.csv", text.as_bytes());
        let list = read_list(Source::File(&path), None).unwrap();
        let ids: Vec<String> = (list.lines.iter())
            .map(|line| match (&line.msn, &line.business_id) {
                (Some(msn), _) => msn.to_string(),
                (None, Some(id)) => id.id().to_owned(),
                (None, None) => String::new(),
            })
            .collect();
        let reasons: Vec<_> = list.bad.iter().map(|bad| bad.reason.id()).collect();
        assert_eq!(
            (ids, reasons),
            (
                expect.iter().map(|id| (*id).to_owned()).collect(),
                bad.to_vec()
            ),
            "{text:?}"
        );
    }
    let beside = "domain-numbers-beside";
    check_list(
        "10048;200043111\n10049;211866500\n",
        &["200043111", "211866500"],
        &[],
    );
    check_list("636490;22334455\n106790;22334456\n", &[], &[beside, beside]);
    check_list(
        "10048;Kafe;636490\n10049;Bar;106790\n",
        &[],
        &[beside, beside],
    );
    check_list("Kafe;636490\nBar;106790\n", &["636490", "106790"], &[]);
    check_list("636490\n200043111\n", &["636490", "200043111"], &[]);
}

#[test]
fn a_head_of_another_number_asks_for_nobody() {
    for text in [
        "P-nummer;Navn\n1003388394;Bar\n",
        "Telefon\n22334455\n33445566\n",
        "Kundenr\r\n636490\r\n106790\r\n",
        "Puh.;Asiakasnro\n0401234567;10048\n",
        "Lagernr.;Antall\n12345;1234\n",
        "Kundnummer\tOrt\n636490\tStockholm\n",
    ] {
        for entry in crate::domain::lookup::parse_entries(text) {
            let reason = entry.parsed.unwrap_err();
            assert_eq!(reason.id(), "domain-no-named-column", "{text:?}");
        }
    }
    check_pasted(
        "Salgssted;Adresse;Telefon\n636490;Gata 1;22334455\nKafe;Gata 2;22334456",
        &["2 msn 636490", "3 ! domain-no-digits"],
    );
    check_pasted(
        "Betalingssted;Org.nr\n636490;200043111",
        &["2 NO:ORG 200043111"],
    );
    check_pasted(
        "Org.nr. / CVR;Tlf\n200043111;22334455\nDK-91435136;22334456\n91435136;1",
        &[
            "2 NO:ORG 200043111",
            "3 DK:CVR 91435136",
            "4 ! domain-scheme-unclear",
        ],
    );
    check_pasted(
        "VAT number\nNO200043111MVA\nDK91435136\nFI20774740",
        &[
            "2 NO:ORG 200043111",
            "3 DK:CVR 91435136",
            "4 FI:Y-tunnus 2077474-0",
        ],
    );
}

#[test]
fn what_is_no_blank_does_not_cut_a_number() {
    for hidden in [
        '\u{7}', '\u{b}', '\u{c}', '\u{1f}', '\u{85}', '\u{2028}', '\u{2029}', '\0',
    ] {
        for text in [
            format!("20004{hidden}3111"),
            format!("MSN\n20004{hidden}3111"),
            format!("Orgnr;Navn\n20004{hidden}3111;Kafe"),
        ] {
            let entries = crate::domain::lookup::parse_entries(&text);
            let reasons: Vec<_> = entries
                .iter()
                .map(|entry| entry.parsed.as_ref().map_err(Message::id))
                .collect();
            assert_eq!(reasons, [Err("orderfile-control")], "{text:?}");
        }
        let around = if hidden == '\0' { "" } else { "636490" };
        check_pasted(
            &format!("{hidden}{around}"),
            if around.is_empty() {
                &[]
            } else {
                &["1 msn 636490"]
            },
        );
    }
    // A fraction is part of its number.
    check_pasted("636490,00", &["1 msn 636490"]);
    check_pasted(
        "636.490,00;200043111,0",
        &["1 msn 636490", "1 NO:ORG 200043111"],
    );
    check_pasted("123456,50", &["1 ! domain-number-among-words"]);
    check_pasted(
        "636490, 106790,200043111",
        &["1 msn 636490", "1 msn 106790", "1 NO:ORG 200043111"],
    );
    // Digits of other scripts look like ours, or do not, and are not ours.
    for text in ["٦٣٦٤٩٠", "６３６４９０", "6364９0", "MSN\n63649٠"] {
        let entries = crate::domain::lookup::parse_entries(text);
        let reason = entries.last().unwrap().parsed.clone().unwrap_err();
        assert_eq!(reason.id(), "domain-foreign-digit", "{text:?}");
    }
}

#[test]
fn orders_and_lists_hear_the_register_of_a_head() {
    let lines = orders("cvr-column-orders.csv", &Reading::default()).unwrap();
    let draft = lines.lines[0].order.as_ref().unwrap();
    assert_eq!(
        (draft.scheme.as_str(), draft.business_id.as_str()),
        ("business:DK:CVR", "91435136")
    );
    for (head, id, scheme) in [
        ("CVR-nummer (8 cifre)", "91435136", "business:DK:CVR"),
        ("Y-tunnus", "2077474-0", "business:FI:Y-tunnus"),
        ("Kundens org.nr.", "200043111", ""),
    ] {
        let text = format!("{head};produkt;navn\n{id};kasse;Design\n");
        let (_folder, path) = bytes("orders.csv", text.as_bytes());
        let (lines, _) = read_orders(&path, &Reading::default(), &OrderDraft::default()).unwrap();
        let draft = lines.lines[0].order.as_ref().unwrap();
        assert_eq!(
            (draft.scheme.as_str(), draft.business_id.as_str()),
            (scheme, id),
            "{head}"
        );
        let (_folder, path) = bytes("list.csv", format!("{head};tags\n{id};kiosk\n").as_bytes());
        let list = read_list(Source::File(&path), None).unwrap();
        assert_eq!(
            list.lines[0].business_id.as_ref().unwrap().id(),
            id,
            "{head}"
        );
    }
}

/// Row, column and reason of a cell that cannot be used.
type Refused = (usize, Option<usize>, &'static str);

fn notes(content: &[u8]) -> (Vec<String>, Vec<Refused>) {
    let (_folder, path) = bytes("notes.csv", content);
    let list = read_list(Source::File(&path), None).unwrap();
    let notes = list
        .lines
        .iter()
        .filter_map(|line| line.note.clone())
        .collect();
    let bad = list
        .bad
        .iter()
        .map(|bad| (bad.row, bad.column, bad.reason.id()))
        .collect();
    (notes, bad)
}

#[test]
fn letters_that_are_not_what_was_written_are_told_and_not_kept() {
    let (kept, bad) = notes(&fs::read(path("notes-mostly-utf8.csv")).unwrap());
    assert_eq!(kept, ["Sjøsiden på brygga", "Østfold"]);
    assert_eq!(
        bad,
        [
            (3, Some(2), "orderfile-lost-letters"),
            (3, Some(3), "orderfile-lost-letters")
        ]
    );
    let old = [
        (2, Some(2), "orderfile-old-code-page"),
        (2, Some(3), "orderfile-old-code-page"),
        (3, Some(2), "orderfile-old-code-page"),
        (3, Some(3), "orderfile-old-code-page"),
    ];
    assert_eq!(
        notes(&fs::read(path("notes-macroman.csv")).unwrap()),
        (vec![], old.to_vec())
    );
    // MS-DOS, garbled twice, garbled in one word of several, and what is well.
    let dos =
        [b"msn;tags;note\n636490;bl\x86;Sj\x9bsiden\n106790;r\x9bd;\x9d\n".as_slice()].concat();
    assert_eq!(notes(&dos).1.len(), 4);
    let garbled = "msn;note\n636490;SjÃ¸siden pÃ¥ brygga\n106790;Kåre på brÃ¸d\n";
    assert_eq!(
        notes(garbled.as_bytes()).1,
        [
            (2, Some(2), "orderfile-garbled"),
            (3, Some(2), "orderfile-garbled")
        ]
    );
    let latin = b"msn;note\n636490;Sj\xf8siden p\xe5 brygga\n";
    assert_eq!(
        notes(latin),
        (vec!["Sjøsiden på brygga".to_owned()], vec![])
    );
    let wide: Vec<u8> = "\u{feff}msn;note\n636490;blå\u{200b}bær\u{a0} her\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(notes(&wide), (vec!["blåbær her".to_owned()], vec![]));
    for control in ["ring\x07", "ri\0ng", "\u{85}ring\u{1b}"] {
        assert_eq!(
            notes(format!("msn;note\n636490;{control}\n106790;Kåre\n").as_bytes()),
            (
                vec!["Kåre".to_owned()],
                vec![(2, Some(2), "orderfile-control")]
            )
        );
    }
}

/// Notes in which letters of an old code page stand, as Windows-1252 reads them: nobody may take them for what was written.
#[test]
fn letters_of_every_old_code_page_are_told() {
    for (what, written) in [
        ("DOS, Norwegian", b"Sj\x9bsiden p\x86 brygga".as_slice()),
        ("DOS, capital letters", b"SJ\x9dSIDEN P\x8f \x8fS"),
        ("DOS, Finnish", b"H\x84meenlinna \x84iti"),
        ("DOS, Swedish", b"K\x94ping"),
        ("DOS, French", b"Kaf\x82"),
        ("Macintosh, Norwegian", b"K\x8cre \xber\xbfy"),
        ("Macintosh, capital letters", b"SJ\xafSIDEN P\x81"),
        ("Macintosh, Finnish", b"H\x8ameenlinna"),
        ("Macintosh, French", b"Kaf\x8e"),
    ] {
        let content = [b"msn;note\n636490;".as_slice(), written, b"\n"].concat();
        assert_eq!(
            notes(&content),
            (vec![], vec![(2, Some(2), "orderfile-old-code-page")]),
            "{what}"
        );
    }
    // What people do write.
    for written in [
        "“Kafé” – Ola’s ‘bar’ €5 ™",
        "Ærø… Ångström, Šibenik, Žalgiris, Kárášjohka",
        "BAR PÅ\u{a0}BRYGGA ‚Zum Ölberg‘ 5‰",
    ] {
        let text = format!("msn;note\n636490;{written}\n");
        let content = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
        assert_eq!(notes(&content).1, [], "{written}");
    }
    // One fault does not make another: some lines were UTF-8 once, the others are as they were written.
    let mixed = [
        "msn;note\n636490;Kåre Ærøy\n".as_bytes(),
        b"106790;Bl\xe5b\xe6r\n636491;K\xe5re p\xe5 \xd8ya\n636492;\xc5s, \xd8ya og b\xf8n\n",
    ]
    .concat();
    let (kept, bad) = notes(&mixed);
    assert_eq!(kept, ["Blåbær", "Kåre på Øya", "Ås, Øya og bøn"]);
    assert_eq!(bad, [(2, Some(2), "orderfile-garbled")]);
    // Twice garbled, and by Latin-1.
    for garbled in ["SjÃƒÂ¸siden", "Ã\u{86}rÃ¸y"] {
        let text = format!("msn;note\n636490;{garbled}\n");
        let (_folder, path) = bytes("notes.csv", text.as_bytes());
        let list = read_list(Source::File(&path), None).unwrap();
        let meant = if garbled.starts_with('S') {
            "Sjøsiden"
        } else {
            "Ærøy"
        };
        assert_eq!(
            list.bad[0].reason,
            Message::new("orderfile-garbled").with("meant", meant)
        );
    }
}

#[test]
fn every_text_of_an_order_is_tidied_or_refused_with_its_place() {
    let draft = read_json(&fs::read_to_string(path("zero-width-url.json")).unwrap()).unwrap();
    let checked = check(&draft, ApiKind::Management);
    let website = checked.order.unwrap().website.unwrap();
    assert_eq!(website.url, "https://www.example.com");
    assert_eq!(website.terms_url, "https://www.example.com/vilkar");
    let tidied = checked
        .findings
        .iter()
        .filter(|found| found.message.id() == "order-tidied");
    assert_eq!(tidied.count(), 2);
    for column in OrderColumn::ALL {
        use crate::domain::order::ColumnKind;
        if matches!(column.kind(), ColumnKind::Flag | ColumnKind::Logo) {
            continue;
        }
        let mut draft = OrderDraft::default();
        column.set_as_typed(&mut draft, "a\u{7}b");
        let findings = check(&draft, ApiKind::Management).findings;
        let is_told = findings
            .iter()
            .any(|found| found.field == column.field() && found.severity == Severity::Error);
        assert!(is_told, "{}: {findings:?}", column.key());
    }
}

#[test]
fn the_sheet_whose_heads_are_known_is_the_table() {
    let name = "first-sheet-instructions.xlsx";
    let lines = orders(name, &Reading::default()).unwrap();
    assert_eq!(
        (lines.sheet.as_deref(), lines.lines.len()),
        (Some("Bestillinger"), 1)
    );
    assert_eq!(looked_up(name), ["2 NO:ORG 311584901"]);
    let list = read_list(Source::File(&path(name)), None).unwrap();
    assert_eq!(
        (list.sheet.as_deref(), list.lines.len()),
        (Some("Bestillinger"), 1)
    );
    let named = |sheet: &str| Reading {
        sheet: Some(sheet.to_owned()),
        ..Reading::default()
    };
    assert_eq!(orders(name, &named("bestillinger")).unwrap().lines.len(), 1);
    assert_eq!(
        orders(name, &named("Les meg")).unwrap().sheet.as_deref(),
        Some("Les meg")
    );
    let problem = orders(name, &named("Ark9")).unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "files-no-sheet");
    let text = read_entries(Source::File(&path("cvr-column.csv")), Some("Ark1")).unwrap_err();
    assert_eq!(text.why.unwrap().id(), "files-no-sheets");
}

#[test]
fn lines_end_with_any_line_end() {
    let lines = orders("sep-cr-orders.csv", &Reading::default()).unwrap();
    assert_eq!((lines.heads.len(), lines.lines.len()), (3, 2));
    let list = read_list(Source::File(&path("sep-cr-tags.csv")), None).unwrap();
    assert_eq!((list.lines.len(), list.bad.len()), (2, 0));
    for ends in [
        ["\r", "\r", "\r"],
        ["\n", "\r\n", "\r"],
        ["\r\n", "\n", "\n"],
    ] {
        let [a, b, c] = ends;
        let text = format!("sep=;{a}msn;note{b}636490;\"en{c}to\"{a}106790;tre{c}");
        let (_folder, path) = bytes("list.csv", text.as_bytes());
        let list = read_list(Source::File(&path), None).unwrap();
        let notes: Vec<_> = list
            .lines
            .iter()
            .filter_map(|line| line.note.as_deref())
            .collect();
        assert_eq!(notes, ["en\nto", "tre"], "{ends:?}");
    }
}

#[test]
fn a_file_that_is_no_table_is_called_what_it_is() {
    #[track_caller]
    fn check_kind(path: &Path, expect: &str) {
        let problems = [
            read_orders(path, &Reading::default(), &OrderDraft::default()).unwrap_err(),
            read_list(Source::File(path), None).unwrap_err(),
            read_entries(Source::File(path), None).unwrap_err(),
        ];
        for problem in problems {
            assert_eq!(problem.why.unwrap().id(), expect, "{}", path.display());
            assert!(problem.next.unwrap().id().starts_with("files-kind"));
        }
    }
    check_kind(&path("html-table.xls"), "files-kind-html");
    check_kind(&path("spreadsheetml-2003.xls"), "files-kind-excel-xml");
    check_kind(&path("password.xlsx"), "files-kind-password");
    for (content, expect) in [
        (b"\xEF\xBB\xBF\r\n<!DOCTYPE html><table><tr><td>orgnr</td></tr></table>".as_slice(), "files-kind-html"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "files-kind-html"),
        (b"<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>", "files-kind-flat-ods"),
        (b"%PDF-1.7\n", "files-kind-pdf"),
        (b"\x09\x04\x06\x00\x00\x00", "files-kind-excel-old"),
        (b"From: <Saved by Windows Internet Explorer 7>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related", "files-kind-html"),
        (b"<html><head><frameset rows=\"*,39\"><frame src=\"a_files/sheet001.htm\"></frameset></head></html>", "files-kind-html"),
        (b"<!-- exported --><table><tr><td>MSN</td></tr></table>", "files-kind-html"),
        (b"Report\n<table border=1><tr><td>MSN</td></tr></table>", "files-kind-html"),
        (b"<div><b>MSN</b></div>", "files-kind-html"),
        (b"<units><unit><msn>636490</msn></unit></units>", "files-kind-xml"),
        (b"[{\"msn\": \"636490\", \"phone\": 22334455}]", "files-kind-json"),
        (b"{\"rows\": []}", "files-kind-json"),
        (b"ID;PWXL;N;E\r\nC;Y1;X1;K\"MSN\"\r\nC;Y2;X1;K636490\r\nE\r\n", "files-kind-exchange"),
        (b"TABLE\r\n0,1\r\n\"EXCEL\"\r\nVECTORS\r\n0,1\r\n", "files-kind-exchange"),
        (b"\xd4\xe2\xd5^\xe3\x81\x87\xa2%\xf6\xf3\xf6\xf4\xf9\xf0^\x82\x81\x99%", "files-kind-mainframe"),
        (b"BZh91AY&SY", "files-kind-packed"),
        (b"II*\0\x08\0\0\0", "files-kind-picture"),
    ] {
        let (_folder, path) = bytes("orders.xls", content);
        check_kind(&path, expect);
    }
    let wide: Vec<u8> = "\u{feff}<html><body><table>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (_folder, path) = bytes("orders.xls", &wide);
    check_kind(&path, "files-kind-html");
}

#[test]
fn eight_bare_digits_may_be_a_cvr_number() {
    let entries =
        crate::domain::lookup::parse_entries("91435136\n91435137\nMSN 91435136\n914 351\n");
    let otherwise: Vec<Option<&str>> = entries
        .iter()
        .map(|entry| entry.otherwise.as_ref().map(crate::domain::BusinessId::id))
        .collect();
    assert_eq!(otherwise, [Some("91435136"), None, None, None]);
    let below = crate::domain::lookup::parse_entries("MSN\n91435136\n");
    assert_eq!(below[0].otherwise, None);
}
