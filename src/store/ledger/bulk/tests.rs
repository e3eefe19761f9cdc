#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::domain::bulk::{Earlier, Remark};
use crate::domain::order::{CreatedOrder, IdempotencyKey, OrderDraft, Product};
use crate::domain::{BusinessId, Environment};
use crate::store::OrderKey;

const NOW: i64 = 1_750_000_000;
const DAY: i64 = 24 * 60 * 60;

fn open(folder: &tempfile::TempDir) -> Ledger {
    Ledger::open(folder.path()).unwrap().ledger
}

fn run(identity: &str) -> NewBulkRun {
    NewBulkRun {
        profile: "p".to_owned(),
        environment: Environment::Sandbox,
        identity: identity.to_owned(),
        file: "shops.csv".to_owned(),
        reading: "{}".to_owned(),
        heads: vec!["Org.nr".to_owned(), "Navn".to_owned()],
        at: NOW,
    }
}

fn order(key: &str, name: &str, body: &str) -> NewOrder {
    NewOrder {
        profile: "p".to_owned(),
        key: OrderKey::Given(IdempotencyKey::from_text(key).unwrap()),
        environment: Environment::Sandbox,
        target: "POST /management/v1/product-orders".to_owned(),
        body: body.to_owned(),
        business_id: BusinessId::from_api("business:NO:ORG", "918713867"),
        product: Product::Cashier,
        name: Some(name.to_owned()),
        draft: OrderDraft::default(),
        created_at: NOW,
    }
}

fn row(line: usize, verdict: NewVerdict) -> NewBulkRow {
    let name = match &verdict {
        NewVerdict::Send(order) => order.name.clone(),
        NewVerdict::Skip(_) => None,
    };
    NewBulkRow {
        line,
        cells: vec!["918713867".to_owned(), format!("cell {line}")],
        warnings: Vec::new(),
        business_id: Some(BusinessId::from_api("business:NO:ORG", "918713867")),
        product: Some(Product::Cashier),
        name,
        edited: None,
        former: None,
        released: false,
        anew: false,
        verdict,
    }
}

fn send(line: usize, order: NewOrder) -> NewBulkRow {
    row(line, NewVerdict::Send(Box::new(order)))
}

fn created(id: &str) -> CreatedOrder {
    CreatedOrder {
        id: Some(id.to_owned()),
        link: Some(format!("https://example.com/{id}")),
    }
}

fn back(claim: Claim, answer: Option<OrderAnswer>) -> Settled {
    Settled {
        claim,
        answer,
        problem: None,
        fields: Vec::new(),
    }
}

fn unknown() -> Option<OrderAnswer> {
    Some(OrderAnswer::Unknown {
        problem: "the line went dead".to_owned(),
        trace_id: None,
    })
}

fn rejected() -> Option<OrderAnswer> {
    Some(OrderAnswer::Rejected {
        problem: "no".to_owned(),
        trace_id: Some("trace".to_owned()),
    })
}

/// A run with these lines, sent by `me`.
fn begun(ledger: &Ledger, identity: &str, rows: &[NewBulkRow]) -> i64 {
    ledger.begin_bulk(&run(identity), rows, "me").unwrap()
}

#[track_caller]
fn states(ledger: &Ledger, run: i64, expect: &[(usize, BulkState)]) {
    let rows = ledger.bulk_rows(run).unwrap();
    let states: Vec<(usize, BulkState)> = rows.iter().map(|row| (row.line, row.state)).collect();
    assert_eq!(states, expect);
    let counts = ledger.bulk_counts(run).unwrap();
    assert!(counts.add_up());
    assert_eq!(
        counts,
        BulkCounts::of(rows.len(), rows.iter().map(|row| row.state))
    );
}

/// Lets rows leave; gives their claims.
fn leave(ledger: &Ledger, run: i64, leaving: &[(usize, NewOrder)]) -> Vec<Claim> {
    ledger
        .step_bulk(run, "me", &[], leaving, NOW)
        .unwrap()
        .claims
}

fn settle(ledger: &Ledger, run: i64, settled: Settled) -> BulkRow {
    let stepped = ledger
        .step_bulk(run, "me", &[settled], &[], NOW + 5)
        .unwrap();
    stepped.rows.into_iter().next().unwrap()
}

#[test]
fn a_row_leaves_with_a_claim_and_comes_back_once() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let remark = Remark {
        column: Some(1),
        head: None,
        field: None,
        message: Message::new("bulk-differs"),
    };
    let invalid = SkipReason::Invalid(vec![remark]);
    let rows = [
        send(2, order("k-2", "A", "a")),
        row(3, NewVerdict::Skip(invalid.clone())),
        send(4, order("k-4", "B", "b")),
    ];
    let run = begun(&ledger, "file", &rows);
    states(
        &ledger,
        run,
        &[
            (2, BulkState::Planned),
            (3, BulkState::Skipped),
            (4, BulkState::Planned),
        ],
    );
    assert_eq!(
        ledger.recent("p", 9).unwrap(),
        [],
        "nothing is an order before it leaves"
    );

    let claims = leave(
        &ledger,
        run,
        &[
            (2, order("other-key", "A", "a")),
            (3, order("k-3", "C", "c")),
        ],
    );
    let keys: Vec<(usize, &str, bool)> = claims
        .iter()
        .map(|claim| (claim.line(), claim.key().as_str(), claim.is_first()))
        .collect();
    assert_eq!(
        keys,
        [(2, "k-2", true)],
        "the key it was planned with, and none for a row that is skipped"
    );
    states(
        &ledger,
        run,
        &[
            (2, BulkState::Sent),
            (3, BulkState::Skipped),
            (4, BulkState::Planned),
        ],
    );
    let claim = claims.into_iter().next().unwrap();
    let told = settle(
        &ledger,
        run,
        back(claim, Some(OrderAnswer::Confirmed(created("v")))),
    );
    assert_eq!(
        (told.state, told.link(), told.sent_at),
        (
            BulkState::Confirmed,
            Some("https://example.com/v"),
            Some(NOW)
        )
    );
    assert_eq!(
        leave(&ledger, run, &[(2, order("k-2", "A", "a"))]),
        [],
        "a confirmed row never leaves again"
    );
    assert_eq!(ledger.bulk_rows(run).unwrap()[1].skip, Some(invalid));
    assert_eq!(
        ledger.bulk_rows(run).unwrap()[1].cells,
        ["918713867", "cell 3"]
    );
}

#[test]
fn after_a_crash_the_same_file_goes_on_with_the_same_keys() {
    let folder = tempfile::tempdir().unwrap();
    let rows = |keys: [&str; 3]| {
        [
            send(2, order(keys[0], "A", "a")),
            send(3, order(keys[1], "B", "b")),
            send(4, order(keys[2], "C", "c")),
        ]
    };
    let run = {
        let ledger = open(&folder);
        let run = begun(&ledger, "file", &rows(["k-2", "k-3", "k-4"]));
        assert_eq!(leave(&ledger, run, &[(2, order("x", "A", "a"))]).len(), 1);
        run
    };
    let ledger = open(&folder);
    assert_eq!(begun(&ledger, "file", &rows(["n-2", "n-3", "n-4"])), run);
    states(
        &ledger,
        run,
        &[
            (2, BulkState::Sent),
            (3, BulkState::Planned),
            (4, BulkState::Planned),
        ],
    );
    let claims = leave(
        &ledger,
        run,
        &[(2, order("y", "A", "a")), (3, order("z", "B", "b"))],
    );
    let told: Vec<(&str, bool)> = claims
        .iter()
        .map(|claim| (claim.key().as_str(), claim.is_first()))
        .collect();
    assert_eq!(told, [("k-2", false), ("k-3", true)]);
    // With other bytes the vendor would answer 409: it does not leave, and says why.
    let stepped = ledger
        .step_bulk(run, "me", &[], &[(2, order("y", "A", "other"))], NOW)
        .unwrap();
    assert_eq!(stepped.claims, []);
    assert_eq!(
        stepped.rows[0].problem.as_ref().unwrap().what.id(),
        "bulk-differs"
    );
    states(
        &ledger,
        run,
        &[
            (2, BulkState::Sent),
            (3, BulkState::Sent),
            (4, BulkState::Planned),
        ],
    );
}

#[test]
fn what_the_service_did_not_take_is_planned_again_unless_it_may_exist() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let run = begun(&ledger, "file", &[send(2, order("k", "A", "a"))]);
    let again = || {
        leave(&ledger, run, &[(2, order("x", "A", "a"))])
            .into_iter()
            .next()
            .unwrap()
    };
    let told = settle(&ledger, run, back(again(), None));
    assert_eq!((told.state, told.sent_at), (BulkState::Planned, None));
    let told = settle(&ledger, run, back(again(), unknown()));
    assert_eq!(told.state, BulkState::Unknown);
    let claim = again();
    assert!(!claim.is_first());
    let told = settle(&ledger, run, back(claim, None));
    assert_eq!((told.state, told.sent_at), (BulkState::Unknown, Some(NOW)));
    let told = settle(&ledger, run, back(again(), rejected()));
    assert_eq!(
        (told.state, told.key.unwrap().as_str()),
        (BulkState::Rejected, "k")
    );
}

#[test]
fn only_the_newest_sender_may_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (open(&folder), open(&folder));
    let rows = [send(2, order("k", "A", "a"))];
    let run = one
        .begin_bulk(&super::tests::run("file"), &rows, "one")
        .unwrap();
    assert_eq!(
        other
            .begin_bulk(&super::tests::run("file"), &rows, "other")
            .unwrap(),
        run
    );
    let leaving = [(2, order("x", "A", "a"))];
    let refused = one.step_bulk(run, "one", &[], &leaving, NOW).unwrap_err();
    assert_eq!(refused.what.id(), "bulk-taken-over");
    states(&one, run, &[(2, BulkState::Planned)]);
    assert_eq!(
        other
            .step_bulk(run, "other", &[], &leaving, NOW)
            .unwrap()
            .claims
            .len(),
        1
    );
    one.end_bulk(run, "one", NOW).unwrap();
    assert_eq!(
        other.bulk_runs("p").unwrap()[0].ended_at,
        None,
        "only its own end"
    );
}

fn earlier_key(row: &BulkRow) -> Option<&str> {
    row.skip
        .as_ref()?
        .earlier()
        .and_then(|earlier: &Earlier| Some(earlier.key.as_ref()?.as_str()))
}

#[test]
fn an_edited_file_never_sends_again_what_was_ordered() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let first = begun(
        &ledger,
        "first",
        &[
            send(2, order("k-2", "A", "a")),
            send(3, order("k-3", "B", "b")),
            send(4, order("k-4", "C", "c")),
            send(5, order("k-5", "D", "d")),
        ],
    );
    let leaving: Vec<(usize, NewOrder)> = [(2, "A", "a"), (3, "B", "b"), (4, "C", "c")]
        .map(|(line, name, body)| (line, order("x", name, body)))
        .to_vec();
    let mut claims = leave(&ledger, first, &leaving).into_iter();
    settle(
        &ledger,
        first,
        back(
            claims.next().unwrap(),
            Some(OrderAnswer::Confirmed(created("v"))),
        ),
    );
    settle(&ledger, first, back(claims.next().unwrap(), unknown()));
    settle(&ledger, first, back(claims.next().unwrap(), rejected()));

    let second = begun(
        &ledger,
        "second",
        &[
            send(2, order("n-2", "A", "a")),
            send(3, order("n-3", "B", "b")),
            send(4, order("n-4", "C", "c")),
            send(5, order("n-5", "D", "d")),
            // Other bytes for what was ordered, and for what may have been.
            send(6, order("n-6", " a ", "a, edited")),
            send(7, order("n-7", "b", "b, edited")),
        ],
    );
    states(
        &ledger,
        second,
        &[
            (2, BulkState::Skipped),
            (3, BulkState::Unknown),
            (4, BulkState::Planned),
            (5, BulkState::Planned),
            (6, BulkState::Skipped),
            (7, BulkState::Skipped),
        ],
    );
    let rows = ledger.bulk_rows(second).unwrap();
    let words: Vec<Option<&str>> = rows
        .iter()
        .map(|row| row.skip.as_ref().map(SkipReason::as_str))
        .collect();
    assert_eq!(
        words,
        [
            Some("already_ordered"),
            None,
            None,
            None,
            Some("already_ordered"),
            Some("may_exist")
        ]
    );
    assert_eq!(
        (earlier_key(&rows[0]), earlier_key(&rows[5])),
        (Some("k-2"), Some("k-3"))
    );
    assert_eq!(rows[0].link(), Some("https://example.com/v"));
    assert_eq!(
        rows[1].key.as_ref().unwrap().as_str(),
        "k-3",
        "the same order, with its key"
    );
    assert_eq!(
        rows[2].key.as_ref().unwrap().as_str(),
        "n-4",
        "a refused order gets a new key"
    );
    // What one run learns of an order, the other knows.
    let claim = leave(&ledger, second, &[(3, order("x", "B", "b"))])
        .into_iter()
        .next()
        .unwrap();
    settle(
        &ledger,
        second,
        back(claim, Some(OrderAnswer::Confirmed(created("w")))),
    );
    assert_eq!(
        ledger.bulk_rows(first).unwrap()[1].state,
        BulkState::Confirmed
    );
    // A row is looked at once more when it leaves: somebody else may have ordered the same meanwhile.
    let claims = leave(&ledger, second, &[(5, order("x", "D", "d"))]);
    settle(
        &ledger,
        second,
        back(
            claims.into_iter().next().unwrap(),
            Some(OrderAnswer::Confirmed(created("y"))),
        ),
    );
    assert_eq!(leave(&ledger, first, &[(5, order("x", "D", "d"))]), []);
    assert_eq!(
        ledger.bulk_rows(first).unwrap()[3].state,
        BulkState::Skipped
    );
}

#[test]
fn a_refused_row_is_planned_anew_only_when_a_person_wants_that() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let run = begun(
        &ledger,
        "file",
        &[send(2, order("k", "A", "a")), send(3, order("l", "B", "b"))],
    );
    let mut claims = leave(
        &ledger,
        run,
        &[(2, order("x", "A", "a")), (3, order("x", "B", "b"))],
    )
    .into_iter();
    settle(&ledger, run, back(claims.next().unwrap(), rejected()));
    settle(&ledger, run, back(claims.next().unwrap(), unknown()));
    let edited = |line, name: &str, body: &str, anew| {
        let mut draft = OrderDraft {
            sales_unit_name: name.to_owned(),
            ..OrderDraft::default()
        };
        draft.website.test_password = "hunter2".to_owned();
        NewBulkRow {
            edited: Some(draft),
            anew,
            ..send(line, order("n", name, body))
        }
    };
    begun(
        &ledger,
        "file",
        &[edited(2, "A2", "a2", false), edited(3, "B2", "b2", false)],
    );
    states(
        &ledger,
        run,
        &[(2, BulkState::Rejected), (3, BulkState::Unknown)],
    );
    begun(
        &ledger,
        "file",
        &[edited(2, "A2", "a2", true), edited(3, "B2", "b2", true)],
    );
    // What may exist stays until the vendor's list says otherwise.
    states(
        &ledger,
        run,
        &[(2, BulkState::Planned), (3, BulkState::Unknown)],
    );
    let row = &ledger.bulk_rows(run).unwrap()[0];
    assert_eq!(row.key.as_ref().unwrap().as_str(), "n");
    let kept = row.edited.as_ref().unwrap();
    assert_eq!(
        (
            kept.sales_unit_name.as_str(),
            kept.website.test_password.as_str()
        ),
        ("A2", "")
    );
    let told = ledger
        .reconcile_bulk(run, "me", &[(3, Listed::Absent), (2, Listed::Absent)], NOW)
        .unwrap();
    assert_eq!(
        (told[0].state, told[0].is_absent),
        (BulkState::Unknown, true)
    );
    assert_eq!(
        (told[1].state, told[1].is_absent),
        (BulkState::Planned, false)
    );
    begun(
        &ledger,
        "file",
        &[edited(2, "A2", "a2", false), edited(3, "B2", "b2", true)],
    );
    states(
        &ledger,
        run,
        &[(2, BulkState::Planned), (3, BulkState::Planned)],
    );
    for folder_file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(folder_file.unwrap().path()).unwrap();
        assert!(!bytes.windows(7).any(|window| window == b"hunter2"));
    }
}

#[test]
fn the_vendors_list_settles_what_may_exist() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let run = begun(
        &ledger,
        "file",
        &[send(2, order("k", "A", "a")), send(3, order("l", "B", "b"))],
    );
    let mut claims = leave(
        &ledger,
        run,
        &[(2, order("x", "A", "a")), (3, order("x", "B", "b"))],
    )
    .into_iter();
    settle(&ledger, run, back(claims.next().unwrap(), unknown()));
    settle(
        &ledger,
        run,
        back(
            claims.next().unwrap(),
            Some(OrderAnswer::Confirmed(created("w"))),
        ),
    );
    assert_eq!(ledger.listed_before(run).unwrap().listed, None);
    ledger.keep_listed_before(run, &["old".to_owned()]).unwrap();
    ledger
        .keep_listed_before(run, &["old".to_owned(), "new".to_owned()])
        .unwrap();
    let there = ledger.listed_before(run).unwrap();
    assert_eq!(
        there.listed,
        Some(["old".to_owned()].into()),
        "the first list"
    );
    assert_eq!(
        there.known,
        ["w".to_owned()].into(),
        "what the ledger knows"
    );
    let listed = [
        (2, Listed::Found(created("new"))),
        (3, Listed::Found(created("other"))),
    ];
    let told = ledger.reconcile_bulk(run, "me", &listed, NOW).unwrap();
    assert_eq!(
        (told[0].state, told[0].link()),
        (BulkState::Confirmed, Some("https://example.com/new"))
    );
    assert_eq!(
        told[1].link(),
        Some("https://example.com/w"),
        "what is confirmed stays"
    );
}

#[test]
fn what_would_come_of_a_file_is_told_without_a_trace() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let rows = [
        send(2, order("k", "A", "a")),
        row(3, NewVerdict::Skip(SkipReason::Excluded)),
    ];
    let (known, told) = ledger.foresee_bulk(&run("file"), &rows).unwrap();
    assert_eq!(known, None);
    assert_eq!(
        told.iter().map(|row| row.state).collect::<Vec<_>>(),
        [BulkState::Planned, BulkState::Skipped]
    );
    assert_eq!(ledger.bulk_runs("p").unwrap(), []);
    let id = begun(&ledger, "file", &rows);
    assert_eq!(ledger.bulk_rows(id).unwrap(), told);
    assert_eq!(
        ledger.foresee_bulk(&run("file"), &rows).unwrap(),
        (Some(id), told)
    );
}

#[test]
fn a_full_disk_lets_nothing_leave() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let rows: Vec<NewBulkRow> = (2..60)
        .map(|line| {
            send(
                line,
                order(
                    &format!("k-{line}"),
                    &format!("U{line}"),
                    &format!("b{line}"),
                ),
            )
        })
        .collect();
    let run = begun(&ledger, "file", &rows);
    let pages: i64 = database::pragma(&ledger.connection(), "page_count").unwrap();
    ledger
        .connection()
        .pragma_update(None, "max_page_count", pages)
        .unwrap();
    let big = "x".repeat(60_000);
    let leaving: Vec<(usize, NewOrder)> = (2..60)
        .map(|line| {
            let mut order = order("x", &format!("U{line}"), &format!("b{line}"));
            order.draft.intended_purpose.clone_from(&big);
            (line, order)
        })
        .collect();
    let refused = ledger.step_bulk(run, "me", &[], &leaving, NOW).unwrap_err();
    assert_eq!(refused.why.unwrap().id(), "store-why-full");
    assert_eq!(refused.next.unwrap().id(), "store-next-nothing-sent");
    assert_eq!(
        ledger.bulk_counts(run).unwrap().not_sent,
        58,
        "none of them left, not even the first ones"
    );
    assert_eq!(ledger.integrity().unwrap(), None);
    ledger
        .connection()
        .pragma_update(None, "max_page_count", 1_000_000)
        .unwrap();
    assert_eq!(leave(&ledger, run, &leaving).len(), 58);
}

#[test]
fn an_order_of_an_older_version_stands_in_the_way_too_and_a_chain_is_not_read_for_each_unit() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let first = begun(&ledger, "first", &[send(2, order("k", "Kiosk Øst", "a"))]);
    let claim = leave(&ledger, first, &[(2, order("x", "Kiosk Øst", "a"))]);
    settle(
        &ledger,
        first,
        back(
            claim.into_iter().next().unwrap(),
            Some(OrderAnswer::Confirmed(created("v"))),
        ),
    );
    let edited = || send(2, order("n", " kiosk  øst", "edited"));
    for (identity, former) in [("now", false), ("before", true)] {
        if former {
            ledger
                .connection()
                .execute("UPDATE orders SET same_name = NULL", [])
                .unwrap();
        }
        let run = begun(&ledger, identity, &[edited()]);
        states(&ledger, run, &[(2, BulkState::Skipped)]);
    }
    let connection = ledger.connection();
    let mut explained = connection
        .prepare(&format!("EXPLAIN QUERY PLAN {}", way::ALIKE))
        .unwrap();
    let plan: Vec<String> = explained
        .query_map(["p", "1", "cashier", "s", "a"], |row| row.get(3))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let searches: Vec<&String> = plan
        .iter()
        .filter(|step| step.contains(" orders"))
        .collect();
    assert_eq!(searches.len(), 2, "{plan:?}");
    for search in searches {
        assert!(search.contains("product=? AND same_name=?"), "{plan:?}");
    }
}

use crate::store::database;

mod ended;
