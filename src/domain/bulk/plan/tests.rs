#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::bulk::{BadCell, KEY_HEAD, SKIP_HEAD, STATE_HEAD};
use crate::domain::order::{Field, IdempotencyKey, OrderColumn};
use crate::text::Message;

fn draft(number: &str, name: &str) -> OrderDraft {
    OrderDraft {
        business_id: number.to_owned(),
        product: "cashier".to_owned(),
        sales_unit_name: name.to_owned(),
        settlement_account: "12345678903".to_owned(),
        intended_purpose: "POS integration in physical store: coffee.".to_owned(),
        use_case: "unknown".to_owned(),
        ..OrderDraft::default()
    }
}

/// A file with the columns number, name, password, and those of a result.
fn file(orders: &[Result<OrderDraft, Vec<BadCell>>], former: &[[&str; 3]]) -> OrderLines {
    let heads = ["Org.nr", "Navn", "Passord", STATE_HEAD, SKIP_HEAD, KEY_HEAD];
    let lines = orders.iter().enumerate().map(|(place, order)| {
        let mut cells = vec!["x".to_owned(), "y".to_owned(), "hunter2".to_owned()];
        let before = former.get(place).unwrap_or(&["", "", ""]);
        cells.extend(before.iter().map(|cell| (*cell).to_owned()));
        OrderLine {
            row: place + 2,
            cells,
            order: order.clone(),
        }
    });
    OrderLines {
        sheet: None,
        sheets: Vec::new(),
        how: Vec::new(),
        heads: heads.map(str::to_owned).to_vec(),
        lines: lines.collect(),
        mapping: vec![
            Some(OrderColumn::BusinessId),
            Some(OrderColumn::SalesUnitName),
            Some(OrderColumn::TestPassword),
            None,
            None,
            None,
        ],
        secret_columns: vec![2],
    }
}

/// The word of each verdict, by lines.
fn words(rows: &[PlannedRow]) -> Vec<String> {
    let word = |row: &PlannedRow| match &row.verdict {
        Verdict::Send(_) => format!("{} send", row.line),
        Verdict::Skip(SkipReason::DuplicateOf(line)) => format!("{} duplicate {line}", row.line),
        Verdict::Skip(reason) => format!("{} {}", row.line, reason.as_str()),
    };
    rows.iter().map(word).collect()
}

fn with(
    choices: PlanChoices,
    orders: &[Result<OrderDraft, Vec<BadCell>>],
    former: &[[&str; 3]],
) -> Vec<PlannedRow> {
    plan(&file(orders, former), ApiKind::Management, &choices)
}

#[test]
fn every_line_has_a_verdict_and_the_first_of_two_alike_is_sent() {
    let orders = [
        Ok(draft("918713867", "Kaffe og Kake")),
        Ok(draft("918 713 867", " kaffe  OG kake ")),
        Ok(draft("918713867", "Kaffe og Kake Øst")),
        Ok(OrderDraft {
            product: "login".to_owned(),
            ..draft("918713867", "Kaffe og Kake")
        }),
        Ok(draft("918713867", "Kaffe & Kake")),
        Err(vec![BadCell {
            column: Some(1),
            head: Some("Org.nr".to_owned()),
            text: "x".to_owned(),
            reason: Message::new("bulk-differs"),
        }]),
    ];
    let rows = with(PlanChoices::default(), &orders, &[]);
    let expect = [
        "2 send",
        "3 duplicate 2",
        "4 send",
        "5 send",
        "6 invalid",
        "7 invalid",
    ];
    assert_eq!(words(&rows), expect);
    let Verdict::Skip(SkipReason::Invalid(faults)) = &rows[4].verdict else {
        panic!("{:?}", rows[4]);
    };
    let place = |fault: &Remark| (fault.column, fault.head.clone(), fault.field);
    assert_eq!(
        place(&faults[0]),
        (Some(2), Some("Navn".to_owned()), Some(Field::SalesUnitName))
    );
    let Verdict::Skip(SkipReason::Invalid(faults)) = &rows[5].verdict else {
        panic!("{:?}", rows[5]);
    };
    assert_eq!(
        place(&faults[0]),
        (Some(1), Some("Org.nr".to_owned()), None)
    );
}

#[test]
fn secret_cells_are_not_kept() {
    let rows = with(PlanChoices::default(), &[Ok(draft("918713867", "A"))], &[]);
    assert_eq!(rows[0].cells, ["x", "y", "", "", "", ""]);
}

#[test]
fn what_a_person_left_out_or_edited_counts() {
    let orders = [
        Ok(draft("918713867", "A")),
        Ok(draft("918713867", "A")),
        Ok(draft("918713867", "B & B")),
    ];
    let choices = PlanChoices {
        excluded: [2].into(),
        edits: [(4, draft("918713867", "B og B"))].into(),
        ..PlanChoices::default()
    };
    let rows = with(choices, &orders, &[]);
    // The first of two alike is left out, so the second one is none.
    assert_eq!(words(&rows), ["2 excluded", "3 send", "4 send"]);
    assert_eq!(
        rows.iter().map(|row| row.is_edited).collect::<Vec<_>>(),
        [false, false, true]
    );
    assert_eq!(rows[2].name.as_deref(), Some("B og B"));
}

#[test]
fn only_the_failed_rows_of_a_result_file_are_sent() {
    let former = [
        ["confirmed", "", "key-1"],
        ["rejected", "", "key-2"],
        ["unknown", "", "key-3"],
        ["skipped", "invalid", ""],
        ["skipped", "duplicate", ""],
        ["skipped", "excluded", ""],
        ["planned", "", ""],
        ["Rejected ", "", "not a key!"],
        ["", "", ""],
        ["skipped", "may_exist", ""],
        ["godkjent", "", ""],
    ];
    let orders: Vec<_> = (0..former.len())
        .map(|nth| Ok(draft("918713867", &format!("Unit {nth}"))))
        .collect();
    let choices = PlanChoices {
        only_failed: true,
        ..PlanChoices::default()
    };
    let rows = with(choices, &orders, &former);
    let expect = [
        "2 not_failed",
        "3 send",
        "4 send",
        "5 send",
        "6 not_failed",
        "7 not_failed",
        "8 not_failed",
        "9 send",
        "10 send",
        "11 send",
        "12 not_failed",
    ];
    assert_eq!(words(&rows), expect);
    let keys: Vec<_> = rows
        .iter()
        .map(|row| row.former.as_ref()?.key.as_ref())
        .map(|key| key.map(IdempotencyKey::as_str))
        .collect();
    assert_eq!(keys[..3], [Some("key-1"), Some("key-2"), Some("key-3")]);
    assert!(keys[3..].iter().all(Option::is_none));
    // Read as an ordinary file, what it tells of its orders counts all the same, until a person releases them.
    let ordinary = with(PlanChoices::default(), &orders, &former);
    let expect = [
        "2 already_ordered",
        "3 send",
        "4 may_exist",
        "5 send",
        "6 send",
        "7 send",
        "8 send",
        "9 send",
        "10 send",
        "11 send",
        "12 send",
    ];
    assert_eq!(words(&ordinary), expect);
    let released = PlanChoices {
        released: Rows::Of([2].into()),
        ..PlanChoices::default()
    };
    assert_eq!(
        words(&with(released, &orders, &former))[..3],
        ["2 send", "3 send", "4 may_exist"]
    );
}

#[test]
fn a_number_that_its_check_digit_says_is_wrong_waits_for_a_word() {
    let wrong_account = OrderDraft {
        settlement_account: "12345678904".to_owned(),
        ..draft("918713867", "B")
    };
    let orders = [
        Ok(draft("918713868", "A")),
        Ok(wrong_account),
        Ok(draft("918713867", "C")),
        // The first of two alike waits; when it is accepted, the second is a duplicate.
        Ok(draft("918713868", "A")),
    ];
    let rows = with(PlanChoices::default(), &orders, &[]);
    assert_eq!(
        words(&rows),
        ["2 doubtful", "3 doubtful", "4 send", "5 doubtful"]
    );
    let accepted = PlanChoices {
        accepted: Rows::Of([2, 3].into()),
        ..PlanChoices::default()
    };
    assert_eq!(
        words(&with(accepted, &orders, &[])),
        ["2 send", "3 send", "4 send", "5 doubtful"]
    );
    let all = PlanChoices {
        accepted: Rows::All,
        ..PlanChoices::default()
    };
    assert_eq!(
        words(&with(all, &orders, &[])),
        ["2 send", "3 send", "4 send", "5 duplicate 2"]
    );
}
