//! Orders move forward only, whatever the plan and whoever meddles.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use crate::sandbox::order::{Life, Plan, Status};

fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}

fn life(plan: Plan, has_link: bool) -> Life {
    Life {
        created: start(),
        plan,
        has_link,
        opened_by_hand: None,
        submitted_by_hand: None,
    }
}

/// How far along an order is; the ends are all as far.
fn rank(status: Status) -> u8 {
    match status {
        Status::Received => 0,
        Status::Viewed => 1,
        Status::Submitted => 2,
        Status::Completed | Status::Rejected | Status::Expired => 3,
    }
}

fn hours(count: i64) -> TimeDelta {
    TimeDelta::hours(count)
}

fn plan(opens: Option<i64>, submits: Option<i64>, decides: i64, approved: bool) -> Plan {
    Plan {
        opens: opens.map(hours),
        submits: submits.map(hours),
        decides: hours(decides),
        approved,
    }
}

#[track_caller]
fn check(life: &Life, after_hours: i64, expect: Status) {
    assert_eq!(
        life.status(start() + hours(after_hours)),
        expect,
        "after {after_hours} h"
    );
}

#[test]
fn an_order_is_seen_submitted_and_decided() {
    let approved = life(plan(Some(2), Some(5), 10, true), true);
    for (after, expect) in [
        (0, Status::Received),
        (2, Status::Viewed),
        (5, Status::Submitted),
        (14, Status::Submitted),
        (15, Status::Completed),
        (999, Status::Completed),
    ] {
        check(&approved, after, expect);
    }
    check(
        &life(plan(Some(2), Some(5), 10, false), true),
        15,
        Status::Rejected,
    );
}

#[test]
fn a_link_nobody_submits_dies_after_14_days() {
    let unopened = life(plan(None, None, 10, true), true);
    check(&unopened, 14 * 24 - 1, Status::Received);
    check(&unopened, 14 * 24, Status::Expired);
    let unsubmitted = life(plan(Some(3), None, 10, true), true);
    check(&unsubmitted, 14 * 24 - 1, Status::Viewed);
    check(&unsubmitted, 14 * 24, Status::Expired);
    // Too late is not submitted.
    check(
        &life(plan(Some(3), Some(15 * 24), 10, true), true),
        40 * 24,
        Status::Expired,
    );
}

#[test]
fn orders_without_a_link_are_received_or_decided() {
    let order = life(plan(None, Some(2), 48, true), false);
    check(&order, 49, Status::Received);
    check(&order, 50, Status::Completed);
    check(
        &life(plan(None, None, 1, true), false),
        9999,
        Status::Received,
    );
}

#[test]
fn a_person_on_the_page_is_quicker_than_the_plan() {
    let mut order = life(plan(Some(40), None, 10, true), true);
    order.opened_by_hand = Some(start() + hours(1));
    check(&order, 1, Status::Viewed);
    order.submitted_by_hand = Some(start() + hours(2));
    check(&order, 2, Status::Submitted);
    check(&order, 12, Status::Completed);
}

#[test]
fn plans_depend_on_seed_and_number_only_and_differ() {
    assert_eq!(Plan::of_order(1, 5), Plan::of_order(1, 5));
    assert_ne!(Plan::of_order(1, 5), Plan::of_order(1, 6));
    assert_ne!(Plan::of_order(1, 5), Plan::of_order(2, 5));
    let ends: Vec<_> = (0..1000)
        .map(|number| life(Plan::of_order(3, number), true).status(start() + hours(24 * 60)))
        .collect();
    let share = |status| ends.iter().filter(|end| **end == status).count();
    assert!(
        (600..850).contains(&share(Status::Completed)),
        "{}",
        share(Status::Completed)
    );
    assert!(
        (30..150).contains(&share(Status::Rejected)),
        "{}",
        share(Status::Rejected)
    );
    assert!(
        (120..280).contains(&share(Status::Expired)),
        "{}",
        share(Status::Expired)
    );
}

proptest! {
    #[test]
    fn an_order_never_goes_back(
        seed: u64, number: u64, has_link: bool,
        by_hand in proptest::option::of(0_i64..400),
        mut minutes in proptest::collection::vec(0_i64..60_000, 2..20),
    ) {
        let mut life = life(Plan::of_order(seed, number), has_link);
        // Nobody can submit a dead link.
        life.submitted_by_hand = by_hand.filter(|after| has_link && *after < 14 * 24).map(|after| start() + hours(after));
        minutes.sort_unstable();
        if let Some(end) = life.end() {
            prop_assert!(life.status(end).is_final());
            prop_assert!(!life.status(end - TimeDelta::seconds(1)).is_final());
        }
        let mut last = Status::Received;
        for minute in minutes {
            let status = life.status(start() + TimeDelta::minutes(minute));
            prop_assert!(rank(status) >= rank(last));
            prop_assert!(!last.is_final() || status == last);
            last = status;
        }
    }
}
