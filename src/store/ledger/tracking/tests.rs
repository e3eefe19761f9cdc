#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::board::Deviation;
use crate::domain::order::{CreatedOrder, IdempotencyKey, OrderOrigin, OrderStatus, Product};
use crate::domain::problem::ProblemKind;
use crate::domain::{BusinessId, Msn, UnitRef};
use crate::store::{Again, OrderAnswer};
use crate::text::Message;

fn open(folder: &tempfile::TempDir) -> Ledger {
    Ledger::open(folder.path()).unwrap().ledger
}

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::from_text(text).unwrap()
}

/// An order that another one is issued again as.
fn reissued(profile: &str, key_text: &str, at: i64) -> NewOrder {
    NewOrder {
        profile: profile.to_owned(),
        ..super::super::tests::order(key_text, "{}", at)
    }
}

fn listed(id: &str, status: OrderStatus) -> TrackedOrder {
    let unit = (status == OrderStatus::Completed).then(|| UnitRef {
        msn: Msn::from_api("123456"),
        name: Some("Brygga".to_owned()),
    });
    TrackedOrder {
        id: Some(id.to_owned()),
        status,
        business_id: Some(BusinessId::from_api("business:NO:ORG", "311122339")),
        origin: Some(OrderOrigin::Prefill),
        product: Some("CASHIER".to_owned()),
        link: Some(format!("https://portal.example/{id}")),
        unit,
    }
}

/// Sends an order as the desk does, up to the vendor's answer.
fn send(ledger: &Ledger, key_text: &str, answer: Option<&OrderAnswer>) {
    let order = NewOrder {
        body: format!("{{\"n\":\"{key_text}\"}}"),
        ..super::super::tests::order(key_text, "{}", 10)
    };
    ledger.plan(&order, Again::WithThisKey).unwrap();
    ledger.mark_sent("p", &key(key_text), 11).unwrap();
    if let Some(answer) = answer {
        ledger.settle("p", &key(key_text), answer, 12).unwrap();
    }
}

fn confirmed(id: &str) -> OrderAnswer {
    OrderAnswer::Confirmed(CreatedOrder {
        id: Some(id.to_owned()),
        link: None,
    })
}

fn rejected() -> OrderAnswer {
    OrderAnswer::Rejected {
        problem: "no".to_owned(),
        trace_id: None,
    }
}

#[test]
fn what_was_seen_is_the_same_after_the_program_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let nameless = TrackedOrder {
        id: None,
        business_id: None,
        origin: Some(OrderOrigin::Other("PAPER".to_owned())),
        product: None,
        link: None,
        ..listed("x", OrderStatus::Other("PARKED".to_owned()))
    };
    let first = [
        listed("a", OrderStatus::Received),
        nameless,
        listed("b", OrderStatus::Completed),
    ];
    let kept = ledger.keep_reading("p", &first, 100).unwrap();
    assert_eq!(kept.len(), 3);
    let second = [listed("a", OrderStatus::MerchantViewed), first[2].clone()];
    let kept = ledger.keep_reading("p", &second, 200).unwrap();
    drop(ledger);
    let again = open(&folder).tracked("p").unwrap();
    assert_eq!(again.seen, kept);
    assert_eq!((again.read_at, again.looked_at), (Some(200), Some(100)));
    let gone: Vec<Option<i64>> = again.seen.iter().map(|order| order.gone_since).collect();
    assert_eq!(gone, [None, Some(200), None]);
    assert_eq!(again.seen[0].steps.len(), 2);
    assert_eq!(again.seen[2].last_seen, 200);
    // Another profile has orders of its own.
    assert_eq!(open(&folder).tracked("q").unwrap().seen, []);
}

#[test]
fn a_check_is_kept_whatever_came_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let list = [listed("a", OrderStatus::Completed)];
    ledger.keep_reading("p", &list, 1).unwrap();
    let firm = |id: &str| BusinessId::from_api("business:NO:ORG", id);
    let all = vec![
        Deviation::NoSkipLandingPage,
        Deviation::SkipLandingPageUnknown,
        Deviation::NoRecurring,
        Deviation::RecurringUnknown,
        Deviation::NoPayments,
        Deviation::PaymentsUnknown,
        Deviation::TakesPayments,
        Deviation::NameUnknown,
        Deviation::MerchantUnknown,
        Deviation::Name {
            ordered: "Kaffe \"og\" kake".to_owned(),
            found: "Ærlig".to_owned(),
        },
        Deviation::Merchant {
            ordered: firm("311122339"),
            found: firm("314455665"),
        },
    ];
    let problem =
        crate::domain::Problem::new(ProblemKind::Unreachable, Message::new("desk-broken-off"))
            .traced(Some("trace-1".to_owned()));
    for outcome in [Ok(all), Ok(Vec::new()), Err(Box::new(problem))] {
        let check = UnitCheck {
            at: 7,
            outcome,
            is_whole: true,
        };
        ledger.keep_check("p", "a", &check).unwrap();
        let seen = ledger.tracked("p").unwrap().seen;
        assert_eq!(seen[0].check.as_ref(), Some(&check));
        // The next reading says nothing of units that were looked at.
        let kept = ledger.keep_reading("p", &list, 2).unwrap();
        assert_eq!(kept[0].check.as_ref(), Some(&check));
    }
}

#[test]
fn only_orders_that_left_are_on_the_board() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    send(&ledger, "k1", Some(&confirmed("a")));
    send(&ledger, "k2", Some(&rejected()));
    send(&ledger, "k3", None);
    let planned = super::super::tests::order("k4", "{\"n\":4}", 10);
    ledger.plan(&planned, Again::No).unwrap();
    let own = ledger.tracked("p").unwrap().own;
    let told: Vec<(&str, bool, i64)> = own
        .iter()
        .map(|order| (order.key.as_str(), order.is_confirmed, order.sent_at))
        .collect();
    assert_eq!(told, [("k1", true, 11), ("k3", false, 11)]);
    assert_eq!(own[0].product, Product::Cashier);
}

#[test]
fn what_a_person_did_with_an_order_stands_apart_from_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    ledger.mark_deleted("p", "a", 5).unwrap();
    ledger.mark_deleted("p", "a", 9).unwrap();
    let keys = ["a".to_owned(), "b".to_owned()];
    ledger.put_away("p", &keys, Some(6)).unwrap();
    let marks = ledger.tracked("p").unwrap().marks;
    assert_eq!(
        (marks["a"].deleted_at, marks["a"].put_away_at),
        (Some(5), Some(6))
    );
    ledger.put_away("p", &keys, None).unwrap();
    let marks = ledger.tracked("p").unwrap().marks;
    assert_eq!(
        (marks["a"].deleted_at, marks["a"].put_away_at),
        (Some(5), None)
    );
    assert_eq!(marks["b"].put_away_at, None);
}

#[test]
fn looking_moves_on_what_is_news() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    // Before anything was read there is nothing to have looked at.
    ledger.mark_looked("p", 3).unwrap();
    assert_eq!(ledger.tracked("p").unwrap().looked_at, None);
    ledger.keep_reading("p", &[], 10).unwrap();
    ledger.mark_looked("p", 20).unwrap();
    ledger.keep_reading("p", &[], 30).unwrap();
    let tracked = ledger.tracked("p").unwrap();
    assert_eq!((tracked.read_at, tracked.looked_at), (Some(30), Some(20)));
}

#[test]
fn what_moved_in_the_second_of_a_look_is_news() {
    #[track_caller]
    fn check(looked: i64, read: i64, expect: i64) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open(&folder);
        let list = |status| [listed("a", status)];
        ledger
            .keep_reading("p", &list(OrderStatus::Received), looked)
            .unwrap();
        let moved = list(OrderStatus::MerchantViewed);
        let kept = ledger.keep_reading("p", &moved, read).unwrap();
        assert_eq!(kept[0].steps[1].since, expect);
        // Looked at in the same second, it is no news any more.
        ledger.mark_looked("p", read).unwrap();
        assert_eq!(ledger.tracked("p").unwrap().looked_at, Some(expect));
    }
    check(100, 101, 101);
    check(100, 100, 101);
    check(100, 98, 101);
    check(100, 500, 500);
}

#[test]
fn an_order_is_issued_again_with_one_key_only() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let first = ledger.reissue("a", &reissued("p", "new-1", 1)).unwrap();
    // The program was killed before anything left, or the person pressed twice: the key stays.
    let second = ledger.reissue("a", &reissued("p", "new-2", 2)).unwrap();
    assert_eq!(first, second);
    assert_eq!(second.new, key("new-1"));
    for answer in [None, Some(confirmed("b"))] {
        send(&ledger, "new-1", answer.as_ref());
        let again = ledger.reissue("a", &reissued("p", "new-3", 3)).unwrap();
        assert_eq!(again.new, key("new-1"));
    }
    drop(ledger);
    let kept = open(&folder).tracked("p").unwrap().reissues;
    assert_eq!(kept, [first]);
}

#[test]
fn an_order_whose_new_one_was_refused_may_be_issued_again() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    ledger.reissue("a", &reissued("p", "new-1", 1)).unwrap();
    send(&ledger, "new-1", Some(&rejected()));
    let again = ledger.reissue("a", &reissued("p", "new-2", 2)).unwrap();
    assert_eq!((again.new, again.at), (key("new-2"), 2));
    // Of another profile nothing is known here.
    let other = ledger.reissue("a", &reissued("q", "new-9", 2)).unwrap();
    assert_eq!(other.new, key("new-9"));
}

#[test]
fn two_programs_that_issue_one_order_again_agree_on_the_key() {
    let folder = tempfile::tempdir().unwrap();
    let ledgers = [open(&folder), open(&folder)];
    let barrier = std::sync::Barrier::new(2);
    let keys: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = ledgers
            .iter()
            .enumerate()
            .map(|(place, ledger)| {
                let barrier = &barrier;
                scope.spawn(move || {
                    barrier.wait();
                    let new = reissued("p", &format!("new-{place}"), 1);
                    let reissue = ledger.reissue("a", &new).unwrap();
                    reissue.new.as_str().to_owned()
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert_eq!(keys[0], keys[1]);
}
