//! The check of a file of agreement ids as it is handed in, and a list that is joined to it and written.

use crate::domain::agreements::FaultKind;
use crate::report::{
    CsvStyle, Dialect, MOST_FAULTS, Source, Style, Words, mapping_faults_sheet, read_joined,
    read_mapping, write_joined,
};
use crate::text::{Catalog, Language};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const LINES: usize = 10_000;

fn pair(at: usize) -> (String, String) {
    (format!("agr_Ao{at:05}"), format!("agr_Bn{at:05}"))
}

/// Faults by the line (from 0) they are planted in, with what stands there, and how each is to be told.
type Planted = (usize, (String, String), Option<usize>, &'static str);

fn planted() -> Vec<Planted> {
    let of = |at: usize, old: &str, new: &str, column: Option<usize>, key: &'static str| {
        let (sound_old, sound_new) = pair(at);
        let say = |text: &str, sound: String| if text == "=" { sound } else { text.to_owned() };
        (at, (say(old, sound_old), say(new, sound_new)), column, key)
    };
    vec![
        of(17, "", "=", Some(1), "no_old_id"),
        of(404, "=", "", Some(2), "no_new_id"),
        of(777, "agr_Ao00700", "=", Some(1), "old_id_twice"),
        of(1_234, "=", "agr_Bn01200", Some(2), "new_id_twice"),
        of(1_999, "agr_Ao01500", "agr_Bn01500", None, "repeated_line"),
        of(2_500, "agr_Same250", "agr_Same250", Some(2), "same_id"),
        of(3_000, "agr_AO02900", "=", Some(1), "differs_in_case"),
        of(4_000, "=", "1,23E+15", Some(2), "shortened_number"),
        of(4_500, "=", "#N/A", Some(2), "placeholder"),
        of(5_000, "=", " agr_Bn05000", Some(2), "blanks_around"),
        of(5_500, "agr_Ao 05500", "=", Some(1), "blanks_inside"),
        of(6_000, "=", "chr_Bn06000", Some(2), "wrong_prefix"),
        of(
            6_500,
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "=",
            Some(1),
            "other_form",
        ),
        of(7_000, "=", "agr_Bn0...", Some(2), "cut_off"),
        of(7_500, "agr_Ao75", "=", Some(1), "other_length"),
        of(8_000, "=", "agr_Bñ08000", Some(2), "wrong_character"),
        of(8_500, "=", "agr_Bn08500;extra", None, "column_count"),
        of(9_000, "=", "agr_Ao08900", Some(2), "new_id_is_old"),
    ]
}

fn file(head: &str) -> Vec<u8> {
    let planted: BTreeMap<usize, (String, String)> = planted()
        .into_iter()
        .map(|(at, ids, ..)| (at, ids))
        .collect();
    let mut text = head.to_owned();
    for at in 0..LINES {
        let (old, new) = planted.get(&at).cloned().unwrap_or_else(|| pair(at));
        writeln!(text, "{old};{new}").unwrap();
    }
    text.into_bytes()
}

#[test]
fn of_ten_thousand_lines_each_fault_is_found_once_and_at_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mapping.csv");
    for (head, first_row) in [("", 1), ("old_agreement_id;new_agreement_id\r\n", 2)] {
        std::fs::write(&path, file(head)).unwrap();
        let checked = read_mapping(Source::File(&path)).unwrap();
        let found: Vec<(usize, Option<usize>, &str)> = checked
            .faults
            .iter()
            .map(|fault| (fault.row, fault.column, fault.kind.as_str()))
            .collect();
        let expect: Vec<(usize, Option<usize>, &str)> = planted()
            .into_iter()
            .map(|(at, _, column, key)| (at + first_row, column, key))
            .collect();
        assert_eq!(found, expect);
        assert_eq!(checked.lines, LINES);
        // Contradicting lines put their earlier line out of use, too; three of the planted are only told.
        let doubts = checked
            .faults
            .iter()
            .filter(|fault| fault.kind.is_doubt())
            .count();
        assert_eq!(doubts, 3);
        let contradicting = 4;
        let unusable = planted().len() - doubts + contradicting;
        assert_eq!(checked.unusable_lines(), unusable);
        assert_eq!(
            checked.pairs.len() + unusable + 1,
            LINES,
            "one is a repetition"
        );
        let twice = checked
            .faults
            .iter()
            .find(|fault| fault.row == 777 + first_row)
            .unwrap();
        assert_eq!(
            twice.kind,
            FaultKind::OldTwice {
                first: 700 + first_row
            }
        );
        assert_eq!(
            mapping_faults_sheet(&checked.faults).rows.len(),
            planted().len()
        );
    }
}

#[test]
fn of_many_faults_only_so_many_are_told_one_by_one() {
    let mut text = String::from("old;new\n");
    for at in 0..1_000 {
        let (old, new) = pair(at);
        let new = if at < 300 { String::new() } else { new };
        writeln!(text, "{old};{new}").unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mapping.csv");
    std::fs::write(&path, text).unwrap();
    let checked = read_mapping(Source::File(&path)).unwrap();
    assert_eq!(checked.faults.len(), 300);
    assert_eq!(
        mapping_faults_sheet(&checked.faults).rows.len(),
        MOST_FAULTS
    );
}

#[test]
fn a_joined_list_is_read_back_whole_in_every_dialect() {
    let folder = tempfile::tempdir().unwrap();
    let mapping = folder.path().join("mapping.csv");
    std::fs::write(&mapping, file("")).unwrap();
    let checked = read_mapping(Source::File(&mapping)).unwrap();
    let list = folder.path().join("list.csv");
    let mut text = String::from("Name,Agreement,Note\r\n");
    for at in 0..500 {
        let (old, _) = pair(at * 20);
        writeln!(text, "\"Ærlig, {at}\",{old},=1+1").unwrap();
    }
    text.push_str("Last,,\r\n");
    std::fs::write(&list, text).unwrap();
    let joined = read_joined(Source::File(&list), &checked, None).unwrap();
    assert_eq!(joined.join.counts.total(), 501);
    assert_eq!(joined.join.counts.no_id, 1);
    let catalog = Catalog::new(Language::ENGLISH);
    for dialect in Dialect::ALL {
        let out = folder.path().join("out.csv");
        let mut bytes = Vec::new();
        let style = Style::Csv(CsvStyle::new(dialect, Words::Keys));
        assert_eq!(
            write_joined(&mut bytes, &joined, &style, &catalog).unwrap(),
            501
        );
        std::fs::write(&out, bytes).unwrap();
        let again = read_joined(Source::File(&out), &checked, Some("Agreement")).unwrap();
        assert_eq!(again.join.rows, joined.join.rows, "{dialect:?}");
        let texts = |list: &crate::report::JoinedList, column: usize| -> Vec<String> {
            list.table
                .rows
                .iter()
                .skip(1)
                .map(|row| row.text(column).to_owned())
                .collect()
        };
        for column in 0..3 {
            assert_eq!(texts(&again, column), texts(&joined, column), "{dialect:?}");
        }
        let new: Vec<Option<String>> = texts(&again, 3)
            .into_iter()
            .map(|text| (!text.is_empty()).then_some(text))
            .collect();
        let expect: Vec<Option<String>> =
            joined.join.rows.iter().map(|row| row.new.clone()).collect();
        assert_eq!(new, expect, "{dialect:?}");
    }
    let out = folder.path().join("out.xlsx");
    let mut bytes = Vec::new();
    let style = Style::Xlsx(Words::Language(Language::BOKMAL));
    write_joined(&mut bytes, &joined, &style, &catalog).unwrap();
    std::fs::write(&out, bytes).unwrap();
    let again = read_joined(Source::File(&out), &checked, None).unwrap();
    assert_eq!(again.join.rows, joined.join.rows);
}
