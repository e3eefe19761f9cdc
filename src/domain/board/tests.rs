#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::order::{
    CreatedOrder, IdempotencyKey, OrderDraft, OrderOrigin, OrderStatus, Product, TrackedOrder,
};
use crate::domain::{BusinessId, Configuration, Msn, SalesUnit, UnitRef};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};

const DAY: i64 = 24 * 60 * 60;
const NOW: i64 = 1_790_000_000;

fn firm(id: &str) -> BusinessId {
    BusinessId::from_api("business:NO:ORG", id)
}

fn listed(id: &str, status: OrderStatus) -> TrackedOrder {
    TrackedOrder {
        id: Some(id.to_owned()),
        status,
        business_id: Some(firm("311122339")),
        origin: Some(OrderOrigin::Prefill),
        product: Some("CASHIER".to_owned()),
        link: Some(format!("https://portal.example/{id}")),
        unit: None,
    }
}

fn own(key: &str, id: Option<&str>, sent_at: i64) -> OwnOrder {
    OwnOrder {
        key: IdempotencyKey::from_text(key).unwrap(),
        is_confirmed: id.is_some(),
        business_id: firm("311122339"),
        product: Product::Cashier,
        name: Some("Fjordkafe Brygga".to_owned()),
        sent_at,
        created: CreatedOrder {
            id: id.map(str::to_owned),
            link: id.map(|id| format!("https://portal.example/{id}")),
        },
        problem: None,
        trace_id: None,
    }
}

fn of(input: BoardInput) -> Board {
    board(input, |_| None, &BoardRules::default(), NOW)
}

/// The board of one order that was first seen at a moment, and by the ledger's account sent at another.
fn one(status: OrderStatus, seen_at: i64, sent_at: Option<i64>) -> BoardOrder {
    let seen = observe(Vec::new(), &[listed("a", status)], seen_at);
    let own = sent_at.map(|sent| own("k", Some("a"), sent));
    let board = of(BoardInput {
        own: own.into_iter().collect(),
        seen,
        read_at: Some(seen_at),
        ..BoardInput::default()
    });
    board.orders.into_iter().next().unwrap()
}

#[test]
fn days_are_counted_from_when_an_order_was_sent_or_else_first_seen() {
    #[track_caller]
    fn check(status: OrderStatus, seen: i64, sent: Option<i64>, expect: TimeLeft, expiring: bool) {
        let order = one(status, NOW - seen, sent.map(|sent| NOW - sent));
        assert_eq!((order.time_left, order.is_expiring), (expect, expiring));
    }
    use OrderStatus as S;
    use TimeLeft::{AtMost, Days, NotCounted, Passed};
    // A day that has begun counts: an order of this minute has fourteen.
    check(S::Received, 0, Some(0), Days(14), false);
    check(S::Received, 0, Some(60), Days(14), false);
    check(S::Received, 0, Some(DAY), Days(13), false);
    check(S::Received, 0, Some(DAY + 1), Days(13), false);
    check(S::MerchantViewed, 0, Some(10 * DAY), Days(4), false);
    check(S::MerchantViewed, 0, Some(11 * DAY), Days(3), true);
    check(S::MerchantViewed, 0, Some(14 * DAY - 1), Days(1), true);
    check(S::Received, 0, Some(14 * DAY), Passed, false);
    check(S::Received, 0, Some(40 * DAY), Passed, false);
    // Of an order that was made elsewhere only the least age is known.
    check(S::Received, 0, None, AtMost(14), false);
    check(S::Received, 12 * DAY, None, AtMost(2), true);
    check(S::Received, 15 * DAY, None, Passed, false);
    // What was submitted runs out no more.
    check(S::OrderSubmitted, 0, Some(13 * DAY), NotCounted, false);
    check(S::Completed, 0, Some(13 * DAY), NotCounted, false);
    check(S::Expired, 0, Some(20 * DAY), NotCounted, false);
    // A clock that was set back gives no more days than there are.
    check(S::Received, 0, Some(-3 * DAY), Days(14), false);
}

#[test]
fn orders_without_a_link_do_not_run_out() {
    for origin in [OrderOrigin::Template, OrderOrigin::Manual] {
        let order = TrackedOrder {
            origin: Some(origin),
            link: None,
            ..listed("a", OrderStatus::Received)
        };
        let board = of(BoardInput {
            seen: observe(Vec::new(), &[order], NOW - 12 * DAY),
            ..BoardInput::default()
        });
        assert_eq!(board.orders[0].time_left, TimeLeft::NotCounted);
        assert_eq!(board.counts.expiring, 0);
    }
}

#[test]
fn an_order_is_stuck_after_the_days_that_were_set() {
    #[track_caller]
    fn check(status: OrderStatus, days: i64, expect: Option<u32>) {
        let seen = observe(
            Vec::new(),
            &[listed("a", OrderStatus::Received)],
            NOW - 20 * DAY,
        );
        let seen = observe(seen, &[listed("a", status)], NOW - days * DAY);
        let rules = BoardRules {
            opened_days: 3,
            submitted_days: 5,
            expiring_days: 3,
        };
        let input = BoardInput {
            seen,
            ..BoardInput::default()
        };
        let board = board(input, |_| None, &rules, NOW);
        assert_eq!(board.orders[0].stuck_days, expect);
    }
    use OrderStatus as S;
    check(S::MerchantViewed, 2, None);
    check(S::MerchantViewed, 3, Some(3));
    check(S::MerchantViewed, 9, Some(9));
    check(S::OrderSubmitted, 4, None);
    check(S::OrderSubmitted, 5, Some(5));
    check(S::Received, 9, None);
    check(S::Completed, 9, None);
    check(S::Other("PARKED".to_owned()), 9, None);
}

#[test]
fn a_status_counts_from_the_reading_that_first_told_it() {
    let readings = [
        (0, OrderStatus::Received),
        (1, OrderStatus::Received),
        (2, OrderStatus::MerchantViewed),
        (3, OrderStatus::MerchantViewed),
        // The clock was set back; the story goes on all the same.
        (1, OrderStatus::OrderSubmitted),
        (9, OrderStatus::Completed),
    ];
    let mut seen = Vec::new();
    for (at, status) in readings {
        seen = observe(seen, &[listed("a", status)], at);
    }
    let steps: Vec<(i64, &str)> = seen[0]
        .steps
        .iter()
        .map(|step| (step.since, step.status.as_str()))
        .collect();
    let expect = [
        (0, "RECEIVED"),
        (2, "MERCHANT_VIEWED"),
        (2, "ORDER_SUBMITTED"),
        (9, "COMPLETED"),
    ];
    assert_eq!(steps, expect);
    assert_eq!((seen[0].first_seen, seen[0].last_seen), (0, 9));
}

#[test]
fn what_was_told_once_is_kept_when_it_is_left_out() {
    let mut submitted = listed("a", OrderStatus::OrderSubmitted);
    submitted.link = None;
    submitted.product = None;
    let seen = observe(Vec::new(), &[listed("a", OrderStatus::Received)], 0);
    let seen = observe(seen, &[submitted], 1);
    assert_eq!(
        seen[0].order.link.as_deref(),
        Some("https://portal.example/a")
    );
    assert_eq!(seen[0].order.product.as_deref(), Some("CASHIER"));
}

#[test]
fn an_order_that_is_listed_no_more_is_told_and_comes_back() {
    let order = |seen: &[SeenOrder]| {
        let board = of(BoardInput {
            seen: seen.to_vec(),
            ..BoardInput::default()
        });
        (board.orders[0].stage.clone(), board.orders[0].gone_since)
    };
    let seen = observe(Vec::new(), &[listed("a", OrderStatus::Received)], 1);
    let seen = observe(seen, &[], 2);
    let seen = observe(seen, &[], 3);
    assert_eq!(order(&seen), (Stage::Gone, Some(2)));
    let seen = observe(seen, &[listed("a", OrderStatus::Received)], 4);
    assert_eq!(order(&seen), (Stage::LinkSent, None));
    // What has ended may leave the list: it stays what it was.
    let seen = observe(seen, &[listed("a", OrderStatus::Completed)], 5);
    assert_eq!(order(&observe(seen, &[], 6)).0, Stage::Live);
}

#[test]
fn the_ledger_and_the_list_tell_of_one_order_together() {
    let tracked = listed("a", OrderStatus::MerchantViewed);
    let board = of(BoardInput {
        own: vec![own("k", Some("a"), NOW - DAY)],
        seen: observe(Vec::new(), &[tracked], NOW),
        read_at: Some(NOW),
        ..BoardInput::default()
    });
    assert_eq!(board.orders.len(), 1);
    let order = &board.orders[0];
    assert!(order.is_own());
    assert_eq!(order.stage, Stage::Opened);
    assert_eq!(order.name.as_deref(), Some("Fjordkafe Brygga"));
    assert_eq!(order.time_left, TimeLeft::Days(13));
}

#[test]
fn one_id_of_two_merchants_is_two_orders() {
    let mut tracked = listed("a", OrderStatus::MerchantViewed);
    tracked.business_id = Some(firm("314455665"));
    let board = of(BoardInput {
        own: vec![own("k", Some("a"), NOW - DAY)],
        seen: observe(Vec::new(), &[tracked], NOW),
        read_at: Some(NOW),
        ..BoardInput::default()
    });
    let ids: BTreeSet<_> = board
        .orders
        .iter()
        .map(|one| one.business_id.clone())
        .collect();
    assert_eq!(ids.len(), 2, "{:?}", board.orders);
    let named: Vec<_> = board
        .orders
        .iter()
        .filter(|one| one.name.is_some())
        .collect();
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].business_id, Some(firm("311122339")));
}

#[test]
fn an_own_order_that_the_list_does_not_have() {
    #[track_caller]
    fn check(id: Option<&str>, sent: i64, read: Option<i64>, expect: Stage) {
        let board = of(BoardInput {
            own: vec![own("k", id, sent)],
            read_at: read,
            ..BoardInput::default()
        });
        assert_eq!(board.orders[0].stage, expect);
    }
    check(Some("a"), 10, None, Stage::LinkSent);
    check(Some("a"), 10, Some(9), Stage::LinkSent);
    check(Some("a"), 10, Some(11), Stage::Gone);
    // Nobody can look for an order that has no name.
    check(None, 10, Some(11), Stage::Unconfirmed);
}

#[test]
fn what_is_deleted_from_here_is_no_loss() {
    let mut seen = observe(Vec::new(), &[listed("a", OrderStatus::Received)], 1);
    seen = observe(seen, &[], 2);
    let marks = Marks {
        deleted_at: Some(2),
        put_away_at: None,
    };
    let board = of(BoardInput {
        seen,
        marks: HashMap::from([("a".to_owned(), marks)]),
        ..BoardInput::default()
    });
    assert_eq!(board.orders[0].stage, Stage::Deleted);
    assert!(board.orders[0].can_be_put_away());
}

#[test]
fn what_can_be_done_follows_from_the_stage() {
    #[track_caller]
    fn check(status: OrderStatus, sent: Option<i64>, delete: bool, reissue: bool, away: bool) {
        let order = one(status, NOW - DAY, sent.map(|days| NOW - days * DAY));
        let can = (
            order.can_be_deleted(),
            order.can_be_reissued(),
            order.can_be_put_away(),
        );
        assert_eq!(can, (delete, reissue, away), "{:?}", order.stage);
    }
    use OrderStatus as S;
    check(S::Received, Some(2), true, false, false);
    check(S::Received, Some(13), true, true, false);
    check(S::MerchantViewed, None, true, false, false);
    check(S::OrderSubmitted, Some(2), false, false, false);
    check(S::Expired, Some(20), false, true, true);
    // Its data are not known here.
    check(S::Expired, None, false, false, true);
    check(S::Completed, Some(2), false, false, true);
    check(S::Rejected, Some(2), false, false, true);
}

#[test]
fn an_order_is_issued_again_once() {
    let expired = observe(
        Vec::new(),
        &[listed("a", OrderStatus::Expired)],
        NOW - 20 * DAY,
    );
    let again = Reissue {
        old: "a".to_owned(),
        new: IdempotencyKey::from_text("k2").unwrap(),
        at: NOW,
    };
    let board = of(BoardInput {
        own: vec![
            own("k", Some("a"), NOW - 20 * DAY),
            own("k2", Some("b"), NOW),
        ],
        seen: expired,
        reissues: vec![again.clone()],
        ..BoardInput::default()
    });
    let old = board.order("a").unwrap();
    assert_eq!(old.reissued_as.as_ref(), Some(&again));
    assert!(!old.can_be_reissued() && !old.needs_attention());
    assert_eq!(board.order("b").unwrap().reissue_of.as_deref(), Some("a"));
    assert_eq!(board.counts.expired, 0);
}

#[test]
fn news_is_what_moved_since_a_person_looked() {
    let seen = observe(
        Vec::new(),
        &[
            listed("a", OrderStatus::Received),
            listed("b", OrderStatus::Received),
        ],
        10,
    );
    let seen = observe(
        seen,
        &[
            listed("a", OrderStatus::MerchantViewed),
            listed("b", OrderStatus::Received),
            listed("c", OrderStatus::Received),
        ],
        20,
    );
    let news = |looked: Option<i64>| {
        let board = of(BoardInput {
            seen: seen.clone(),
            looked_at: looked,
            ..BoardInput::default()
        });
        let news = board.orders.iter().filter(|order| order.is_news);
        let keys: BTreeSet<String> = news.map(|order| order.key.clone()).collect();
        assert_eq!(keys.len(), board.counts.news);
        keys.into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(news(None), "");
    assert_eq!(news(Some(10)), "a c");
    assert_eq!(news(Some(20)), "");
}

fn unit(name: &str, configuration: Configuration) -> SalesUnit {
    SalesUnit {
        msn: Msn::from_api("123456"),
        name: Some(name.to_owned()),
        business_id: Some(firm("311122339")),
        configuration,
        settlement_account: None,
    }
}

#[test]
fn a_unit_is_compared_with_what_was_ordered() {
    #[track_caller]
    fn check(ordered: &Ordered, configuration: Configuration, expect: &[&str]) {
        let found = compare(ordered, &unit("Brygga", configuration));
        let words: Vec<&str> = found.iter().map(Deviation::as_str).collect();
        assert_eq!(words, expect);
    }
    let ordered = |product, recurring| Ordered {
        product: Some(product),
        business_id: Some(firm("311122339")),
        name: Some("Brygga".to_owned()),
        is_point_of_sale: product == Product::Cashier,
        recurring,
    };
    let config = |payment, skip, recurring| Configuration {
        payment_allowed: payment,
        skip_landing_page: skip,
        recurring,
        ..Configuration::default()
    };
    let (yes, no) = (Some(true), Some(false));
    let till = ordered(Product::Cashier, None);
    check(&till, config(yes, yes, no), &[]);
    check(&till, config(yes, no, no), &["no_skip_landing_page"]);
    check(&till, config(yes, None, no), &["skip_landing_page_unknown"]);
    check(&till, config(no, yes, no), &["no_payments"]);
    check(
        &till,
        config(None, None, None),
        &["payments_unknown", "skip_landing_page_unknown"],
    );
    // What is wrong stands before what is only not known.
    check(
        &till,
        config(None, no, None),
        &["no_skip_landing_page", "payments_unknown"],
    );
    let web = ordered(Product::PaymentIntegration, yes);
    check(&web, config(yes, no, yes), &[]);
    check(&web, config(yes, no, no), &["no_recurring"]);
    check(&web, config(yes, no, None), &["recurring_unknown"]);
    let login = ordered(Product::Login, None);
    check(&login, config(no, None, None), &[]);
    check(&login, config(yes, None, None), &["takes_payments"]);
    check(&login, config(None, None, None), &["payments_unknown"]);
    let pure = Configuration {
        pure_login: yes,
        ..Configuration::default()
    };
    check(&login, pure.clone(), &[]);
    check(&ordered(Product::Checkout, None), pure, &["no_payments"]);
    // Of a product that nobody knows nothing can be expected.
    check(&Ordered::default(), config(no, no, no), &[]);
}

#[test]
fn another_name_or_merchant_is_told_and_a_missing_one_is_unknown() {
    let ordered = Ordered {
        name: Some("Brygga".to_owned()),
        business_id: Some(firm("314455665")),
        ..Ordered::default()
    };
    let other = unit("Brygga 2", Configuration::default());
    let found = compare(&ordered, &other);
    assert_eq!(
        found,
        [
            Deviation::Merchant {
                ordered: firm("314455665"),
                found: firm("311122339"),
            },
            Deviation::Name {
                ordered: "Brygga".to_owned(),
                found: "Brygga 2".to_owned(),
            },
        ]
    );
    let nameless = SalesUnit {
        name: None,
        business_id: None,
        ..other
    };
    let found = compare(&ordered, &nameless);
    assert_eq!(found, [Deviation::MerchantUnknown, Deviation::NameUnknown]);
    assert!(found.iter().all(Deviation::is_unknown));
}

#[test]
fn a_draft_tells_what_its_unit_must_be() {
    #[track_caller]
    fn check(product: &str, use_case: &str, purpose: &str, expect: bool) {
        let draft = OrderDraft {
            business_id: "311 122 339".to_owned(),
            product: product.to_owned(),
            use_case: use_case.to_owned(),
            intended_purpose: purpose.to_owned(),
            sales_unit_name: " Brygga ".to_owned(),
            ..OrderDraft::default()
        };
        let ordered = Ordered::of_draft(&draft);
        assert_eq!(ordered.is_point_of_sale, expect, "{product} {use_case}");
        assert_eq!(ordered.business_id, Some(firm("311122339")));
        assert_eq!(ordered.name.as_deref(), Some("Brygga"));
    }
    check("cashier", "", "", true);
    check("VIPPS_I_KASSA", "unknown", "", true);
    check("checkout", "website", "POS integration", false);
    check(
        "payment_integration",
        "unknown",
        "Pos Integration in physical store: coffee",
        true,
    );
    check("payment_integration", "", "Coffee", false);
    check("login", "website", "", false);
}

#[test]
fn a_selection_takes_what_fits_all_of_it() {
    #[track_caller]
    fn check(selection: &Selection, expect: &str) {
        let seen = observe(
            Vec::new(),
            &[
                listed("a", OrderStatus::Received),
                listed("b", OrderStatus::MerchantViewed),
                listed("c", OrderStatus::Completed),
            ],
            NOW - 5 * DAY,
        );
        let away = Marks {
            deleted_at: None,
            put_away_at: Some(NOW),
        };
        let board = of(BoardInput {
            own: vec![own("k", Some("a"), NOW - 12 * DAY)],
            seen,
            marks: HashMap::from([("c".to_owned(), away)]),
            ..BoardInput::default()
        });
        let taken = selection.of(&board);
        let keys: BTreeSet<&str> = taken.iter().map(|order| order.key.as_str()).collect();
        assert_eq!(keys.into_iter().collect::<Vec<_>>().join(" "), expect);
    }
    let all = Selection::default();
    check(&all, "a b");
    let away = Selection {
        with_put_away: true,
        ..all.clone()
    };
    check(&away, "a b c");
    let own = Selection {
        only_own: true,
        ..all.clone()
    };
    check(&own, "a");
    let stuck = Selection {
        only_stuck: true,
        ..all.clone()
    };
    check(&stuck, "b");
    let expiring = Selection {
        expiring_within: Some(2),
        ..all.clone()
    };
    check(&expiring, "a");
    let words = |text: &str| Selection {
        text: text.to_owned(),
        ..all.clone()
    };
    check(&words("311 122 339"), "a b");
    check(&words("brygga fjord"), "a");
    check(&words("cashier"), "a b");
    check(&words("nobody"), "");
}

#[test]
fn groups_keep_every_order_once() {
    let mut other = listed("c", OrderStatus::Received);
    other.business_id = Some(firm("314455665"));
    let board = of(BoardInput {
        seen: observe(
            Vec::new(),
            &[
                listed("a", OrderStatus::Received),
                listed("b", OrderStatus::Completed),
                other,
            ],
            NOW,
        ),
        ..BoardInput::default()
    });
    let orders = Selection::default().of(&board);
    let sizes = |by| {
        let groups = group(&orders, by);
        groups
            .iter()
            .map(|group| group.orders.len())
            .collect::<Vec<_>>()
    };
    assert_eq!(sizes(Grouping::Status), [2, 1]);
    let mut merchants = sizes(Grouping::Merchant);
    merchants.sort_unstable();
    assert_eq!(merchants, [1, 2]);
}

fn any_status() -> impl Strategy<Value = OrderStatus> {
    prop_oneof![
        Just(OrderStatus::Received),
        Just(OrderStatus::MerchantViewed),
        Just(OrderStatus::OrderSubmitted),
        Just(OrderStatus::Completed),
        Just(OrderStatus::Rejected),
        Just(OrderStatus::Expired),
        "[A-Z]{3}".prop_map(OrderStatus::Other),
    ]
}

/// A listed order: mostly with an id, sometimes with a link only, sometimes with neither.
fn any_listed() -> impl Strategy<Value = TrackedOrder> {
    (0_u8..12, 0_u8..10, any_status()).prop_map(|(number, kind, status)| {
        let mut order = listed(&format!("id{number}"), status);
        if kind == 0 {
            order.id = None;
        }
        if kind == 1 {
            order.id = None;
            order.link = None;
        }
        if status_is_done(&order.status) {
            order.unit = Some(UnitRef {
                msn: Msn::from_api("123456"),
                name: None,
            });
        }
        order
    })
}

fn status_is_done(status: &OrderStatus) -> bool {
    *status == OrderStatus::Completed
}

proptest! {
    #[test]
    fn no_order_is_lost_or_doubled(
        readings in prop::collection::vec((prop::collection::vec(any_listed(), 0..14), 0_i64..1000), 0..6),
        own_orders in prop::collection::vec((0_u8..16, any::<bool>(), 0_i64..1000), 0..10),
        away in prop::collection::vec(0_u8..16, 0..4),
    ) {
        let mut seen = Vec::new();
        let mut ids = BTreeSet::new();
        for (list, at) in &readings {
            let before = seen.len();
            seen = observe(seen, list, *at);
            prop_assert!(seen.len() >= before, "a reading loses nothing");
            ids.extend(list.iter().filter_map(|order| order.id.clone()));
        }
        let keys: BTreeSet<String> = seen.iter().map(|order| order.key.clone()).collect();
        prop_assert_eq!(keys.len(), seen.len(), "every seen order has a name of its own");
        for order in &seen {
            prop_assert!(!order.steps.is_empty());
            for pair in order.steps.windows(2) {
                prop_assert!(pair[0].status != pair[1].status);
                prop_assert!(pair[0].since <= pair[1].since);
            }
        }
        let own: Vec<OwnOrder> = own_orders
            .iter()
            .enumerate()
            .map(|(place, (number, confirmed, at))| {
                let id = format!("id{number}");
                own(&format!("key{place}"), confirmed.then_some(id.as_str()), *at)
            })
            .collect();
        let marks = away
            .iter()
            .map(|number| {
                let marks = Marks { deleted_at: None, put_away_at: Some(1) };
                (format!("id{number}"), marks)
            })
            .collect();
        let input = BoardInput { own: own.clone(), seen: seen.clone(), marks, read_at: Some(500), ..BoardInput::default() };
        let board = of(input);
        let on_board: BTreeSet<&str> = board.orders.iter().map(|order| order.key.as_str()).collect();
        prop_assert_eq!(on_board.len(), board.orders.len(), "no order is there twice");
        for order in &seen {
            prop_assert!(on_board.contains(order.key.as_str()), "{} is lost", order.key);
        }
        for order in &own {
            let link = order.created.link.as_deref();
            let found = board.orders.iter().any(|shown| {
                shown.vendor_id.is_some() && shown.vendor_id == order.created.id
                    || link.is_some() && shown.link.as_deref() == link
                    || shown.own.as_ref() == Some(&order.key)
            });
            prop_assert!(found, "{:?} is lost", order.key);
        }
        // Whatever is chosen and however it is grouped, nothing falls out.
        let all = Selection { with_put_away: true, ..Selection::default() };
        let chosen = all.of(&board);
        prop_assert_eq!(chosen.len(), board.orders.len());
        for by in [Grouping::Status, Grouping::Merchant] {
            let grouped: usize = group(&chosen, by).iter().map(|group| group.orders.len()).sum();
            prop_assert_eq!(grouped, board.orders.len());
        }
        let shown = Selection::default().of(&board).len();
        let put_away = board.orders.iter().filter(|order| order.marks.put_away_at.is_some()).count();
        prop_assert_eq!(shown + put_away, board.orders.len());
    }
}
