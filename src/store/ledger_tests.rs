#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::text::{Catalog, Language};
use proptest::prelude::*;
use std::collections::HashMap;
use std::sync::Barrier;

const DAY: i64 = 24 * 60 * 60;

fn open(folder: &tempfile::TempDir) -> Ledger {
    let opened = Ledger::open(folder.path()).unwrap();
    assert_eq!(opened.notice, None);
    opened.ledger
}

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::from_text(text).unwrap()
}

fn order(key_text: &str, body: &str, now: i64) -> NewOrder {
    NewOrder {
        profile: "p".to_owned(),
        key: key(key_text),
        environment: Environment::Sandbox,
        target: "POST /management/v1/product-orders".to_owned(),
        body: body.to_owned(),
        business_id: BusinessId::from_api("business:NO:ORG", "987654325"),
        product: Product::Cashier,
        name: Some("Kaffe og Kake".to_owned()),
        created_at: now,
    }
}

fn confirmed() -> Answer {
    Answer::Confirmed(CreatedOrder {
        id: Some("vendor-1".to_owned()),
        link: Some("https://portal.example/1".to_owned()),
    })
}

fn unknown() -> Answer {
    Answer::Unknown {
        problem: "the line went dead".to_owned(),
        trace_id: None,
    }
}

fn rejected() -> Answer {
    Answer::Rejected {
        problem: "no".to_owned(),
        trace_id: Some("trace".to_owned()),
    }
}

#[track_caller]
fn planned(plan: Plan) -> LedgerEntry {
    match plan {
        Plan::Planned(entry) => entry,
        Plan::Existing(entry) => panic!("the ledger has it: {entry:?}"),
    }
}

#[track_caller]
fn existing(plan: Plan) -> LedgerEntry {
    match plan {
        Plan::Existing(entry) => entry,
        Plan::Planned(entry) => panic!("planned anew: {entry:?}"),
    }
}

#[test]
fn the_database_is_as_durable_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    assert_eq!(ledger.pragma::<String>("journal_mode"), "wal");
    assert_eq!(ledger.pragma::<i64>("synchronous"), 2);
    assert_eq!(ledger.pragma::<i64>("foreign_keys"), 1);
    assert_eq!(ledger.pragma::<i64>("fullfsync"), 1);
    assert_eq!(ledger.pragma::<i64>("busy_timeout"), 10_000);
    assert_eq!(ledger.pragma::<i64>("application_id"), 0x5044_534B);
    assert_eq!(ledger.pragma::<i64>("user_version"), 1);
    assert_eq!(ledger.integrity().unwrap(), None);
}

#[test]
fn an_order_goes_through_its_states_and_keeps_them_over_a_reopen() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(&folder);
    let entry = planned(first.plan(&order("k1", "{}", 100), Again::No).unwrap());
    assert_eq!(entry.state, LedgerState::Planned);
    assert_eq!((entry.created_at, entry.sent_at), (100, None));
    first.mark_sent("p", &key("k1"), 101).unwrap();
    first.settle("p", &key("k1"), &unknown(), 102).unwrap();
    drop(first);

    let second = open(&folder);
    let entry = existing(second.plan(&order("k2", "{}", 103), Again::No).unwrap());
    assert_eq!(entry.key, key("k1"));
    assert_eq!(entry.state, LedgerState::Unknown);
    assert_eq!(entry.problem.as_deref(), Some("the line went dead"));
    second.mark_sent("p", &key("k1"), 104).unwrap();
    second.settle("p", &key("k1"), &confirmed(), 105).unwrap();
    let entry = second.by_key("p", &key("k1")).unwrap().unwrap();
    assert_eq!(entry.state, LedgerState::Confirmed);
    assert_eq!((entry.sent_at, entry.answered_at), (Some(101), Some(105)));
    assert_eq!(
        entry.created.link.as_deref(),
        Some("https://portal.example/1")
    );
    assert_eq!(entry.problem, None);
    assert_eq!(second.recent("p", 10).unwrap(), [entry]);
    assert!(second.recent("another profile", 10).unwrap().is_empty());
}

#[test]
fn equal_requests_are_recognised_as_the_table_says() {
    #[track_caller]
    fn check(end: Option<Answer>, again: Again, days_later: i64, recognised: bool) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open(&folder);
        ledger.plan(&order("k1", "{}", 0), Again::No).unwrap();
        ledger.mark_sent("p", &key("k1"), 0).unwrap();
        if let Some(answer) = &end {
            ledger.settle("p", &key("k1"), answer, 1).unwrap();
        }
        let plan = ledger
            .plan(&order("k2", "{}", days_later * DAY), again)
            .unwrap();
        assert_eq!(
            matches!(plan, Plan::Existing(_)),
            recognised,
            "{end:?} {again:?} {days_later}"
        );
    }
    check(None, Again::No, 0, true);
    check(None, Again::No, 400, true);
    check(None, Again::AfterConfirmed, 0, true);
    check(None, Again::WithThisKey, 0, false);
    check(Some(unknown()), Again::No, 400, true);
    check(Some(unknown()), Again::AfterConfirmed, 0, true);
    check(Some(confirmed()), Again::No, 13, true);
    check(Some(confirmed()), Again::No, 14, false);
    check(Some(confirmed()), Again::AfterConfirmed, 0, false);
    check(Some(confirmed()), Again::WithThisKey, 0, false);
    // After a correction outside (for instance the vendor's own data) a refused order may be sent anew, with a new key.
    check(Some(rejected()), Again::No, 0, false);
}

#[test]
fn another_profile_target_or_body_is_another_request() {
    #[track_caller]
    fn check(change: impl FnOnce(&mut NewOrder)) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open(&folder);
        planned(ledger.plan(&order("k1", "{}", 0), Again::No).unwrap());
        let mut other = order("k2", "{}", 0);
        change(&mut other);
        planned(ledger.plan(&other, Again::No).unwrap());
    }
    check(|order| order.profile = "q".to_owned());
    check(|order| order.target = "POST /partner/v1/productOrders".to_owned());
    check(|order| order.body = "{ }".to_owned());
}

#[test]
fn the_same_key_for_another_request_is_refused_before_the_vendor_does() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    planned(ledger.plan(&order("k1", "{}", 0), Again::No).unwrap());
    for again in [Again::No, Again::AfterConfirmed, Again::WithThisKey] {
        let problem = ledger
            .plan(&order("k1", r#"{"other":1}"#, 0), again)
            .unwrap_err();
        assert_eq!(problem.what.id(), "store-key-taken");
        assert_eq!(problem.kind, ProblemKind::Input);
        existing(ledger.plan(&order("k1", "{}", 0), again).unwrap());
    }
}

#[test]
fn of_two_that_plan_the_same_request_exactly_one_wins() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..20 {
        let body = format!("{{\"round\":{round}}}");
        let barrier = Barrier::new(2);
        let race = |name: &str| {
            let ledger = open(&folder);
            let order = order(&format!("{name}-{round}"), &body, 0);
            barrier.wait();
            ledger.plan(&order, Again::No).unwrap()
        };
        let (one, two) = std::thread::scope(|scope| {
            let one = scope.spawn(|| race("one"));
            let two = scope.spawn(|| race("two"));
            (one.join().unwrap(), two.join().unwrap())
        });
        let (winner, loser) = match (one, two) {
            (Plan::Planned(winner), Plan::Existing(loser))
            | (Plan::Existing(loser), Plan::Planned(winner)) => (winner, loser),
            both => panic!("not exactly one won: {both:?}"),
        };
        assert_eq!(winner, loser);
    }
}
