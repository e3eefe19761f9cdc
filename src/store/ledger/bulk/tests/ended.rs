//! Orders that ended long ago, and orders of before that nobody can say whose they are.

use super::*;
use crate::domain::bulk::Former;
use crate::store::{Again, Plan};

/// The first order of a file, confirmed.
fn confirmed(ledger: &Ledger, order: &NewOrder) -> i64 {
    let run = begun(ledger, "first", &[send(2, order.clone())]);
    let mut claims = leave(ledger, run, &[(2, order.clone())]).into_iter();
    let answer = Some(OrderAnswer::Confirmed(created("v")));
    settle(ledger, run, back(claims.next().unwrap(), answer));
    run
}

/// The one row of a file with an order that is planned at a time.
fn planned(ledger: &Ledger, identity: &str, now: i64, new: NewBulkRow) -> BulkRow {
    let file = NewBulkRun {
        at: now,
        ..run(identity)
    };
    let id = ledger.begin_bulk(&file, &[new], "me").unwrap();
    ledger.bulk_rows(id).unwrap().remove(0)
}

fn from_content(order: NewOrder) -> NewOrder {
    NewOrder {
        key: OrderKey::FIRST,
        ..order
    }
}

#[test]
fn an_order_whose_link_has_expired_waits_for_a_person_and_keeps_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let first = from_content(order("-", "A", "a"));
    let stem = first.key_stem();
    let run = confirmed(&ledger, &first);
    let at = |identity: &str, now: i64, body: &str, released: bool| {
        let order = NewOrder {
            created_at: now,
            ..from_content(order("-", "A", body))
        };
        let new = NewBulkRow {
            released,
            ..send(2, order)
        };
        let row = planned(&ledger, identity, now, new);
        let key = row.key.unwrap();
        let word = row.skip.as_ref().map(SkipReason::as_str);
        (row.state, word, key.attempt_of(&stem))
    };
    let later = NOW + 15 * DAY;
    let expired = (BulkState::Skipped, Some("expired"), Some(1));
    assert_eq!(at("the same", later, "a", false), expired);
    let (state, word, attempt) = at("filled in otherwise", later, "a, edited", false);
    assert_eq!((state, word), (BulkState::Skipped, Some("expired")));
    assert_eq!(attempt, None, "other bytes have keys of their own");
    let lives = (BulkState::Skipped, Some("already_ordered"), Some(1));
    assert_eq!(at("set back", NOW - 400 * DAY, "a", false), lives);
    let again = (BulkState::Planned, None, Some(1));
    assert_eq!(at("again on purpose", later, "a", true), again);
    // The run itself does not ask what time it is, and a row that waits does not leave.
    let late = NewOrder {
        created_at: NOW + 400 * DAY,
        ..first
    };
    assert_eq!(leave(&ledger, run, &[(2, late.clone())]), []);
    let waiting = ledger.find_bulk("p", "the same").unwrap().unwrap();
    assert_eq!(leave(&ledger, waiting, &[(2, late)]), []);
}

#[test]
fn a_row_without_its_key_that_may_exist_leaves_only_where_the_ledger_knows_it() {
    let former = || {
        Some(Former {
            state: BulkState::Unknown,
            key: None,
            id: None,
            link: None,
            sent_at: None,
        })
    };
    let new = |released: bool| NewBulkRow {
        former: former(),
        released,
        ..send(2, from_content(order("-", "A", "a")))
    };
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let held = planned(&ledger, "held", NOW, new(false));
    assert_eq!(held.skip.map(|skip| skip.as_str()), Some("may_exist"));
    let released = planned(&ledger, "released", NOW, new(true));
    assert_eq!(released.state, BulkState::Planned);
    // Where the ledger has the very same order, that one goes again with its own key.
    let first = order("of-before", "A", "a");
    let run = begun(&ledger, "first", &[send(2, first.clone())]);
    let mut claims = leave(&ledger, run, &[(2, first)]).into_iter();
    settle(&ledger, run, back(claims.next().unwrap(), unknown()));
    let known = planned(&ledger, "known", NOW, new(false));
    assert_eq!(known.state, BulkState::Unknown);
    assert_eq!(known.key.unwrap().as_str(), "of-before");
}

#[test]
fn a_single_order_waits_while_another_for_the_same_may_exist() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let first = order("k", "A", "a");
    let run = begun(&ledger, "first", &[send(2, first.clone())]);
    let mut claims = leave(&ledger, run, &[(2, first)]).into_iter();
    settle(&ledger, run, back(claims.next().unwrap(), unknown()));
    let plan = |name: &str, body: &str, again: Again| {
        let order = from_content(order("-", name, body));
        ledger.plan(&order, again).unwrap()
    };
    let same = plan("A", "a", Again::No);
    assert!(matches!(same, Plan::Existing(entry) if entry.key.as_str() == "k"));
    let held = plan(" a ", "a, edited", Again::No);
    assert!(matches!(held, Plan::Held(entry) if entry.key.as_str() == "k"));
    assert!(matches!(plan("B", "b", Again::No), Plan::Planned(_)));
    // The list has shown that it does not exist, or a person wants this one all the same.
    let released = plan("A", "a, edited", Again::AfterConfirmed);
    assert!(matches!(released, Plan::Planned(_)));
    ledger
        .reconcile_bulk(run, "me", &[(2, Listed::Absent)], NOW)
        .unwrap();
    assert!(matches!(
        plan("A", "a, edited twice", Again::No),
        Plan::Planned(_)
    ));
}

#[test]
fn an_order_that_left_again_may_exist_although_the_list_lacked_it_before() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let first = order("k", "A", "a");
    let run = begun(&ledger, "first", &[send(2, first.clone())]);
    let mut claims = leave(&ledger, run, &[(2, first)]).into_iter();
    settle(&ledger, run, back(claims.next().unwrap(), unknown()));
    ledger
        .reconcile_bulk(run, "me", &[(2, Listed::Absent)], NOW)
        .unwrap();
    let key = IdempotencyKey::from_text("k").unwrap();
    let plan = |body: &str| {
        let order = from_content(order("-", "A", body));
        ledger.plan(&order, Again::No).unwrap()
    };
    for answer in [None, unknown()] {
        ledger.mark_sent("p", &key, NOW).unwrap();
        if let Some(answer) = answer {
            ledger.settle("p", &key, &answer, NOW).unwrap();
        }
        let held = plan("a, edited");
        assert!(matches!(held, Plan::Held(entry) if entry.key == key));
    }
}

#[test]
fn what_a_removed_profile_of_an_older_version_sent_holds_the_very_same_order() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    confirmed(&ledger, &order("k", "A", "a"));
    let of = |profile: &str, body: &str| NewOrder {
        profile: profile.to_owned(),
        ..from_content(order("-", "A", body))
    };
    let same = ledger.plan(&of("partner:1", "a"), Again::No).unwrap();
    assert!(matches!(same, Plan::Held(entry) if entry.key.as_str() == "k"));
    let row = |identity: &str, order: NewOrder| {
        let file = NewBulkRun {
            profile: order.profile.clone(),
            ..run(identity)
        };
        let id = ledger.begin_bulk(&file, &[send(2, order)], "me").unwrap();
        ledger.bulk_rows(id).unwrap().remove(0)
    };
    let held = row("same", of("partner:1", "a"));
    assert_eq!(held.skip.map(|skip| skip.as_str()), Some("may_exist"));
    let other = row("other", of("partner:1", "b"));
    assert_eq!(other.state, BulkState::Planned);
    // Another partner's orders are nobody else's, and so are those of the embedded sandbox.
    for name in ["partner:2", "run:1"] {
        let theirs = NewOrder {
            profile: name.to_owned(),
            ..order("k", "A", "c")
        };
        ledger.plan(&theirs, Again::No).unwrap();
        ledger
            .mark_sent(name, &IdempotencyKey::from_text("k").unwrap(), NOW)
            .unwrap();
    }
    let mine = ledger.plan(&of("partner:1", "c"), Again::No).unwrap();
    assert!(matches!(mine, Plan::Planned(_)));
}

#[test]
fn orders_under_other_names_are_found_by_the_index() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let connection = ledger.connection();
    let mut explained = connection
        .prepare(&format!("EXPLAIN QUERY PLAN {}", way::UNDER_ANOTHER_NAME))
        .unwrap();
    let plan: Vec<String> = explained
        .query_map(["p", "digest"], |row| row.get(3))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let request = "profile=? AND request_sha256=?";
    assert!(plan.iter().any(|step| step.contains(request)), "{plan:?}");
    assert!(!plan.iter().any(|step| step == "SCAN orders"), "{plan:?}");
}
