#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn table(lines: &[&str]) -> SourceTable {
    let row = |(at, line): (usize, &&str)| SourceRow {
        row: at + 1,
        cells: line
            .split(';')
            .map(|text| SourceCell {
                text: text.to_owned(),
                ..SourceCell::default()
            })
            .collect(),
    };
    SourceTable {
        rows: lines.iter().enumerate().map(row).collect(),
        ends_with_last_cell: false,
    }
}

fn told(checked: &CheckedMapping) -> Vec<(usize, Option<usize>, &'static str)> {
    let faults = checked.faults.iter();
    faults
        .map(|fault| (fault.row, fault.column, fault.kind.as_str()))
        .collect()
}

/// Ten sound pairs, and after them these lines; what is told of them.
#[track_caller]
fn check_lines(lines: &[&str], expect: &[(usize, Option<usize>, &'static str)], usable: usize) {
    let sound: Vec<String> = (0..10).map(pair).collect();
    let all: Vec<&str> = sound
        .iter()
        .map(String::as_str)
        .chain(lines.iter().copied())
        .collect();
    let checked = check(&table(&all)).unwrap();
    assert_eq!(told(&checked), expect, "{lines:?}");
    assert_eq!(checked.pairs.len(), usable, "{lines:?}");
    assert_eq!(checked.lines, all.len());
}

fn pair(at: usize) -> String {
    format!("agr_old{at:05};agr_new{at:05}")
}

#[test]
fn every_kind_of_fault_is_told_at_its_place() {
    check_lines(&[], &[], 10);
    check_lines(&["agr_old00010;"], &[(11, Some(2), "no_new_id")], 10);
    check_lines(&[";agr_new00010"], &[(11, Some(1), "no_old_id")], 10);
    check_lines(&["agr_old00010"], &[(11, None, "column_count")], 10);
    check_lines(
        &["agr_old00010;agr_new00010;x"],
        &[(11, None, "column_count")],
        10,
    );
    check_lines(&["agr_old00010;agr_new00010;"], &[], 11);
    check_lines(
        &["agr_abc00010;agr_abc00010"],
        &[(11, Some(2), "same_id")],
        10,
    );
    check_lines(
        &["agr_abc00010;AGR_ABC00010"],
        &[(11, Some(2), "wrong_prefix")],
        10,
    );
    check_lines(
        &["agr_old00003;agr_new00010"],
        &[(11, Some(1), "old_id_twice")],
        9,
    );
    check_lines(
        &["agr_old00010;agr_new00003"],
        &[(11, Some(2), "new_id_twice")],
        9,
    );
    check_lines(
        &["agr_old00003;agr_new00003"],
        &[(11, None, "repeated_line")],
        10,
    );
    check_lines(
        &["agr_OLD00003;agr_new00010"],
        &[(11, Some(1), "differs_in_case")],
        9,
    );
    check_lines(
        &["agr_old00010;agr_NEW00003"],
        &[(11, Some(2), "differs_in_case")],
        9,
    );
    check_lines(
        &["1,23E+15;agr_new00010"],
        &[(11, Some(1), "shortened_number")],
        10,
    );
    check_lines(
        &["agr_old00010;1.23457E+15"],
        &[(11, Some(2), "shortened_number")],
        10,
    );
    check_lines(&["agr_old00010;n/a"], &[(11, Some(2), "placeholder")], 10);
    check_lines(
        &["agr_old00010;agr_xxxxxxxx"],
        &[(11, Some(2), "placeholder")],
        10,
    );
    check_lines(
        &["agr_old00010; agr_new00010 "],
        &[(11, Some(2), "blanks_around")],
        11,
    );
    check_lines(
        &["agr_old00010\u{200b};agr_new00010"],
        &[(11, Some(1), "blanks_around")],
        11,
    );
    check_lines(
        &["agr_old 00010;agr_new00010"],
        &[(11, Some(1), "blanks_inside")],
        10,
    );
    check_lines(
        &["agr_old00010;agr_néw00010"],
        &[(11, Some(2), "wrong_character")],
        10,
    );
    check_lines(
        &["agr_old00010;chr_new00010"],
        &[(11, Some(2), "wrong_prefix")],
        10,
    );
    check_lines(
        &["12345678;agr_new00010"],
        &[(11, Some(1), "other_form")],
        10,
    );
    check_lines(
        &["3f2504e0-4f89-11d3-9a0c-0305e82c3301;agr_new00010"],
        &[(11, Some(1), "other_form")],
        10,
    );
    check_lines(&["agr_old00010;agr_ne..."], &[(11, Some(2), "cut_off")], 10);
    check_lines(&["agr_old00010;agr_"], &[(11, Some(2), "cut_off")], 10);
    check_lines(
        &["agr_old00010;agr_new"],
        &[(11, Some(2), "other_length")],
        11,
    );
    check_lines(
        &["agr_old00010;agr_old00003"],
        &[(11, Some(2), "new_id_is_old")],
        9,
    );
    // Two faults in one line are two.
    check_lines(
        &["n/a;agr_new 1"],
        &[(11, Some(1), "placeholder"), (11, Some(2), "blanks_inside")],
        10,
    );
}

/// A line with a fault in place of the pair of a number, where it is told, and how many pairs it costs.
type Faulty = fn(usize) -> (String, Option<usize>, &'static str, usize);

const FAULTY: [Faulty; 14] = [
    |at| (format!("agr_old{at:05};"), Some(2), "no_new_id", 1),
    |at| (format!(";agr_new{at:05}"), Some(1), "no_old_id", 1),
    |at| (format!("agr_old{at:05}"), None, "column_count", 1),
    |at| {
        (
            format!("agr_abc{at:05};agr_abc{at:05}"),
            Some(2),
            "same_id",
            1,
        )
    },
    |at| {
        (
            format!("agr_old{:05};agr_new{at:05}", at - 1),
            Some(1),
            "old_id_twice",
            2,
        )
    },
    |at| {
        (
            format!("agr_old{at:05};agr_new{:05}", at - 1),
            Some(2),
            "new_id_twice",
            2,
        )
    },
    |at| {
        (
            format!("agr_OLD{:05};agr_new{at:05}", at - 1),
            Some(1),
            "differs_in_case",
            2,
        )
    },
    |at| {
        (
            format!("agr_old{at:05};1.23457E+15"),
            Some(2),
            "shortened_number",
            1,
        )
    },
    |at| (format!("agr_old{at:05};n/a"), Some(2), "placeholder", 1),
    |at| {
        (
            format!("agr_old {at:05};agr_new{at:05}"),
            Some(1),
            "blanks_inside",
            1,
        )
    },
    |at| {
        (
            format!("agr_old{at:05};agr_néw{at:05}"),
            Some(2),
            "wrong_character",
            1,
        )
    },
    |at| {
        (
            format!("agr_old{at:05};chr_new{at:05}"),
            Some(2),
            "wrong_prefix",
            1,
        )
    },
    |at| {
        (
            format!("123{at:05};agr_new{at:05}"),
            Some(1),
            "other_form",
            1,
        )
    },
    |at| (format!("agr_old{at:05};agr_ne..."), Some(2), "cut_off", 1),
];

#[test]
fn ten_thousand_lines_with_faults_of_fourteen_kinds_are_told_at_their_places() {
    const LINES: usize = 10_000;
    let mut lines: Vec<String> = (0..LINES).map(pair).collect();
    let mut expect = Vec::new();
    let mut lost = 0;
    // Each kind stands in the file thrice and more, far from the others.
    for (nth, at) in (100..LINES).step_by(211).enumerate() {
        let (line, column, kind, pairs) = FAULTY[nth % FAULTY.len()](at);
        lines[at] = line;
        expect.push((at + 1, column, kind));
        lost += pairs;
    }
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let checked = check(&table(&lines)).unwrap();
    assert_eq!(told(&checked), expect);
    assert!(expect.len() > 3 * FAULTY.len(), "{}", expect.len());
    assert_eq!(checked.lines, LINES);
    assert_eq!(checked.pairs.len(), LINES - lost);
    let sound = checked.pairs.iter().all(|pair| {
        let numbers = (
            pair.old.strip_prefix("agr_old"),
            pair.new.strip_prefix("agr_new"),
        );
        numbers.0.is_some() && numbers.0 == numbers.1
    });
    assert!(sound, "no pair was made of two lines");
}

#[test]
fn columns_that_changed_places_are_told_where_forms_differ() {
    let mut lines: Vec<String> = (0..5)
        .map(|at| format!("{};agr_n{at:04}", 1_000 + at))
        .collect();
    lines.push("agr_n0009;1009".to_owned());
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    assert_eq!(
        told(&check(&table(&lines)).unwrap()),
        [(6, None, "swapped")]
    );
}

#[test]
fn a_head_is_known_and_may_name_the_columns() {
    for (head, is_head, old_first) in [
        ("old;new", true, true),
        ("Gammel avtale-ID;Ny avtale-ID", true, true),
        ("newAgreementId;oldAgreementId", true, false),
        ("Vanha;Uusi", true, true),
        ("Fra;Til", true, true),
        ("foo;bar", true, true),
        ("agr_old99999;agr_new99999", false, true),
    ] {
        let mut lines: Vec<String> = (0..6).map(pair).collect();
        lines.insert(0, head.to_owned());
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let checked = check(&table(&lines)).unwrap();
        assert_eq!(checked.lines, if is_head { 6 } else { 7 }, "{head}");
        assert_eq!(told(&checked), [], "{head}");
        assert_eq!(
            checked.pairs[0].old.starts_with("agr_old"),
            old_first,
            "{head}"
        );
    }
    let more = ["name;old id;new id", "Kari;agr_a1;agr_b1", "Ola;agr_a2;"];
    let checked = check(&table(&more)).unwrap();
    assert_eq!(told(&checked), [(3, Some(3), "no_new_id")]);
    assert_eq!(checked.pairs[0].new, "agr_b1");
}

#[test]
fn what_is_no_mapping_is_refused() {
    for lines in [
        &[][..],
        &["agr_1", "agr_2"],
        &["a1;b1;c1", "a2;b2;c2"],
        &["old;new"],
    ] {
        assert!(check(&table(lines)).is_err(), "{lines:?}");
    }
}

#[test]
fn spreadsheets_lose_digits_and_leave_errors() {
    let mut source = table(&["1000;2000", "1001;2001", "1002;2002"]);
    source.rows[1].cells[0] = SourceCell {
        text: "1230000000000000".to_owned(),
        is_number: true,
        is_broken: false,
    };
    source.rows[2].cells[1] = SourceCell {
        text: String::new(),
        is_number: false,
        is_broken: true,
    };
    let checked = check(&source).unwrap();
    assert_eq!(
        told(&checked),
        [
            (2, Some(1), "shortened_number"),
            (3, Some(2), "placeholder")
        ]
    );
}

#[test]
fn a_list_is_joined_row_by_row() {
    let mut lines: Vec<String> = (0..5).map(pair).collect();
    lines.push("agr_old00009;".to_owned());
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let mapping = check(&table(&lines)).unwrap();
    let list = table(&[
        "Navn;Avtale",
        "Kari;agr_old00000",
        "Ola; agr_old00001 ",
        "Kari igjen;agr_old00000",
        "Per;agr_old00007",
        "Pål;agr_old00009",
        "Espen;agr_new00002",
        "Askeladd;",
        "Tussi;AGR_OLD00003",
    ]);
    let joined = join(&mapping, &list, None).unwrap();
    assert!(joined.has_head && joined.column == 1);
    let states: Vec<JoinState> = joined.rows.iter().map(|row| row.state).collect();
    assert_eq!(
        states,
        [
            JoinState::Joined,
            JoinState::Joined,
            JoinState::JoinedAgain { first: 2 },
            JoinState::NoMatch,
            JoinState::Unusable { row: 6 },
            JoinState::AlreadyNew { row: 3 },
            JoinState::NoId,
            JoinState::OtherCase { row: 4 },
        ]
    );
    assert_eq!(joined.rows[1].new.as_deref(), Some("agr_new00001"));
    let expect = JoinCounts {
        joined: 2,
        joined_again: 1,
        no_match: 2,
        unusable: 1,
        already_new: 1,
        no_id: 1,
        unused_pairs: 3,
    };
    assert_eq!(joined.counts, expect);
    assert_eq!(joined.counts.total(), 8);
    let swapped = table(&["agr_new00000", "agr_new00001"]);
    assert!(
        join(&mapping, &swapped, None)
            .unwrap()
            .counts
            .looks_swapped()
    );
    assert!(join(&mapping, &table(&["a;b", "c;d"]), None).is_err());
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => (0_u32..30).prop_map(|at| format!("agr_o{at:02}")),
        2 => (0_u32..30).prop_map(|at| format!("agr_n{at:02}")),
        1 => "\\PC{0,6}",
        1 => Just(String::new()),
    ]
}

proptest! {
    #[test]
    fn every_line_of_a_mapping_is_a_pair_or_told(lines in prop::collection::vec((id(), id()), 1..60)) {
        let rows: Vec<String> = lines.iter().map(|(old, new)| format!("{};{}", old.replace(';', ""), new.replace(';', ""))).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        if let Ok(checked) = check(&table(&rows)) {
            let pairs: BTreeSet<usize> = checked.pairs.iter().map(|pair| pair.row).collect();
            let hard: BTreeSet<usize> = checked.faults.iter().map(|fault| fault.row).collect();
            prop_assert_eq!(pairs.len(), checked.pairs.len());
            prop_assert!(checked.unusable_lines() <= checked.lines);
            // Old ids and new ids are used once.
            let old: BTreeSet<&str> = checked.pairs.iter().map(|pair| pair.old.as_str()).collect();
            let new: BTreeSet<&str> = checked.pairs.iter().map(|pair| pair.new.as_str()).collect();
            prop_assert!(old.len() == pairs.len() && new.len() == pairs.len());
            prop_assert!(old.is_disjoint(&new));
            let first = rows.len() - checked.lines + 1;
            for row in first..=rows.len() {
                // One that contradicts a later line is told there.
                let is_named = checked.faults.iter().any(|fault| matches!(
                    fault.kind,
                    FaultKind::OldTwice { first } | FaultKind::NewTwice { first } | FaultKind::CaseVariant { first } if first == row
                ) || matches!(fault.kind, FaultKind::NewIsOld { other } if other == row));
                prop_assert!(pairs.contains(&row) || hard.contains(&row) || is_named, "row {}", row);
            }
        }
    }

    #[test]
    fn a_join_keeps_every_row(
        lines in prop::collection::vec((id(), id()), 2..40),
        list in prop::collection::vec(("\\PC{0,5}", id()), 0..80),
    ) {
        let line = |(one, other): &(String, String)| format!("{};{}", one.replace(';', ""), other.replace(';', ""));
        let mapping: Vec<String> = lines.iter().map(line).collect();
        let mapping: Vec<&str> = mapping.iter().map(String::as_str).collect();
        let list: Vec<String> = list.iter().map(line).collect();
        let list: Vec<&str> = list.iter().map(String::as_str).collect();
        let list = table(&list);
        if let Ok(checked) = check(&table(&mapping)) {
            for column in [None, Some(1)] {
                let Ok(joined) = join(&checked, &list, column) else { continue };
                let lines = list.rows.len() - usize::from(joined.has_head);
                prop_assert_eq!(joined.rows.len(), lines);
                prop_assert_eq!(joined.counts.total(), lines);
                let rows: Vec<usize> = joined.rows.iter().map(|row| row.row).collect();
                let expect: Vec<usize> = list.rows.iter().skip(usize::from(joined.has_head)).map(|row| row.row).collect();
                prop_assert_eq!(rows, expect);
                for row in &joined.rows {
                    let id = list.rows[row.row - 1].text(joined.column);
                    let pair = checked.pairs.iter().find(|pair| pair.old == id);
                    let new = pair.map(|pair| pair.new.as_str());
                    prop_assert_eq!(row.new.as_deref(), new.filter(|_| row.state != JoinState::NoId));
                }
            }
        }
    }
}
