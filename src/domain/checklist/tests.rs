#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::domain::order::OrderStatus;
use crate::domain::registry::{Company, RegistryAnswer};
use crate::domain::{
    BusinessId, CaptureType, Configuration, LookupRow, MerchantStatus, Msn, RowState, SalesUnit,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn merchant() -> BusinessId {
    BusinessId::from_api("business:NO:ORG", "311122339")
}

fn unit(msn: &str, configuration: Configuration) -> LookupRow {
    LookupRow {
        line: 0,
        input: String::new(),
        state: RowState::Found,
        business_id: Some(merchant()),
        merchant_name: Some("Fjordkafe AS".to_owned()),
        msn: Some(Msn::from_api(msn)),
        unit: Some(SalesUnit {
            msn: Msn::from_api(msn),
            name: None,
            business_id: Some(merchant()),
            configuration,
            settlement_account: None,
        }),
        problem: None,
        fetched_at: Some(500),
        kept: None,
    }
}

fn order(status: Option<OrderStatus>, msn: Option<&str>) -> OrderSeen {
    OrderSeen {
        id: Some("order-1".to_owned()),
        status,
        at: 400,
        msn: msn.map(Msn::from_api),
    }
}

#[track_caller]
fn check(facts: &MerchantFacts, probe: Probe, expect: Option<(bool, Sight)>) {
    let found = match facts.verdict(probe) {
        Verdict::Holds(evidence) => Some((true, evidence.sight)),
        Verdict::Against(evidence) => Some((false, evidence.sight)),
        Verdict::Unknown => None,
    };
    assert_eq!(found, expect, "{probe:?}");
}

#[test]
fn every_kind_has_its_steps_once_and_every_step_is_in_one() {
    let mut used = Vec::new();
    for kind in ChecklistKind::ALL {
        let steps = kind.steps();
        assert!(steps.len() >= 7, "{kind:?}");
        for (at, step) in steps.iter().enumerate() {
            assert!(!steps[..at].contains(step), "{kind:?} has {step:?} twice");
            assert_eq!(Step::from_key(step.key()), Some(*step));
        }
        used.extend(steps);
        assert_eq!(ChecklistKind::from_text(kind.as_str()), Some(kind));
    }
    assert_eq!(
        ChecklistKind::PointOfSale.steps().len(),
        7,
        "contract, section 16"
    );
    for step in Step::ALL {
        assert!(used.contains(&step), "{step:?} is nowhere");
    }
}

#[test]
fn nothing_known_says_nothing() {
    let facts = MerchantFacts::default();
    for step in Step::ALL {
        if let Some(probe) = step.probe() {
            check(&facts, probe, None);
        }
    }
    // A unit that nobody has fetched, and settings that were not told, are unknown, not wrong.
    let mut bare = unit("100001", Configuration::default());
    let known = MerchantFacts {
        units: vec![bare.clone()],
        ..MerchantFacts::default()
    };
    for probe in [
        Probe::SkipLandingPage,
        Probe::Reserves,
        Probe::Recurring,
        Probe::NoRecurring,
    ] {
        check(&known, probe, None);
    }
    bare.fetched_at = None;
    bare.state = RowState::Failed;
    let failed = MerchantFacts {
        units: vec![bare],
        ..MerchantFacts::default()
    };
    for probe in [Probe::UnitExists, Probe::UnitAnswers] {
        check(&failed, probe, None);
    }
}

#[test]
fn settings_of_units_tick_or_speak_against() {
    let set =
        |skip: Option<bool>, capture: Option<CaptureType>, recurring: Option<bool>| Configuration {
            skip_landing_page: skip,
            capture_type: capture,
            recurring,
            ..Configuration::default()
        };
    let facts = |units: Vec<LookupRow>| MerchantFacts {
        units,
        ..MerchantFacts::default()
    };
    let wrong = facts(vec![unit(
        "1000",
        set(Some(false), Some(CaptureType::Direct), Some(false)),
    )]);
    check(
        &wrong,
        Probe::SkipLandingPage,
        Some((false, Sight::SkipNotAllowed)),
    );
    check(&wrong, Probe::Reserves, Some((false, Sight::Direct)));
    check(
        &wrong,
        Probe::Recurring,
        Some((false, Sight::RecurringNotAllowed)),
    );
    check(&wrong, Probe::NoRecurring, Some((true, Sight::NoRecurring)));
    check(&wrong, Probe::UnitAnswers, Some((true, Sight::UnitAnswers)));
    let mixed = facts(vec![
        unit("1000", set(Some(false), None, None)),
        unit(
            "1001",
            set(Some(true), Some(CaptureType::Reserve), Some(true)),
        ),
    ]);
    check(
        &mixed,
        Probe::SkipLandingPage,
        Some((true, Sight::SkipAllowed)),
    );
    check(&mixed, Probe::Reserves, Some((true, Sight::Reserves)));
    check(&mixed, Probe::NoRecurring, None);
    // What a unit had that the service shows no more says nothing; one that could not be fetched now is still there.
    let beside = |state: RowState, recurring: Option<bool>| {
        let mut other = unit("1001", set(None, None, recurring));
        other.state = state;
        facts(vec![unit("1000", set(None, None, Some(false))), other])
    };
    for recurring in [Some(true), None] {
        let gone = beside(RowState::NotConnected, recurring);
        check(&gone, Probe::NoRecurring, Some((true, Sight::NoRecurring)));
        let failed = beside(RowState::Failed, recurring);
        check(&failed, Probe::NoRecurring, None);
    }
    let mut only_gone = beside(RowState::NotConnected, Some(false));
    only_gone.units.remove(0);
    check(&only_gone, Probe::NoRecurring, None);
    // Once a unit is chosen, no other one counts.
    let one = mixed.of_unit(&Msn::from_api("1000"));
    check(
        &one,
        Probe::SkipLandingPage,
        Some((false, Sight::SkipNotAllowed)),
    );
    check(&one, Probe::Reserves, None);
}

#[test]
fn orders_and_merchants_tell_of_the_agreement() {
    let of = |orders: Vec<OrderSeen>, status: Option<MerchantStatus>| MerchantFacts {
        orders,
        merchant: status.map(|status| (status, 300)),
        ..MerchantFacts::default()
    };
    let sent = of(vec![order(None, None)], None);
    check(&sent, Probe::OrderSent, Some((true, Sight::OrderSent)));
    check(&sent, Probe::OrderSubmitted, None);
    check(&sent, Probe::Agreement, None);
    let expired = order(Some(OrderStatus::Expired), None);
    let over = of(vec![expired.clone()], None);
    check(&over, Probe::OrderSent, Some((false, Sight::OrderOver)));
    let again = of(vec![expired, order(None, None)], None);
    check(&again, Probe::OrderSent, Some((true, Sight::OrderSent)));
    let opened = of(vec![order(Some(OrderStatus::MerchantViewed), None)], None);
    check(&opened, Probe::Agreement, None);
    let submitted = of(vec![order(Some(OrderStatus::OrderSubmitted), None)], None);
    check(
        &submitted,
        Probe::OrderSubmitted,
        Some((true, Sight::OrderSubmitted)),
    );
    check(
        &submitted,
        Probe::Agreement,
        Some((true, Sight::OrderSubmitted)),
    );
    check(&submitted, Probe::UnitExists, None);
    let completed = of(
        vec![order(Some(OrderStatus::Completed), Some("1000"))],
        None,
    );
    check(
        &completed,
        Probe::UnitExists,
        Some((true, Sight::UnitExists)),
    );
    check(&completed, Probe::UnitAnswers, None);
    check(
        &of(vec![], Some(MerchantStatus::Active)),
        Probe::Agreement,
        Some((true, Sight::MerchantActive)),
    );
    check(
        &of(vec![], Some(MerchantStatus::Deactivated)),
        Probe::Agreement,
        Some((false, Sight::MerchantDeactivated)),
    );
    let then = vec![order(Some(OrderStatus::Completed), Some("1000"))];
    check(
        &of(then, Some(MerchantStatus::Deactivated)),
        Probe::Agreement,
        Some((false, Sight::MerchantDeactivated)),
    );
}

#[test]
fn the_registry_speaks_for_and_against() {
    let of = |answer: RegistryAnswer| MerchantFacts {
        registry: Some((answer, 200)),
        ..MerchantFacts::default()
    };
    let company = |bankrupt: Option<bool>, winding_up: Option<bool>| {
        Box::new(Company {
            name: "Fjordkafe AS".to_owned(),
            bankrupt,
            winding_up,
            ..Company::default()
        })
    };
    for (answer, expect) in [
        (
            RegistryAnswer::Active(company(Some(false), None)),
            (true, Sight::Registered),
        ),
        (
            RegistryAnswer::Active(company(Some(true), None)),
            (false, Sight::Bankrupt),
        ),
        (
            RegistryAnswer::Active(company(None, Some(true))),
            (false, Sight::WindingUp),
        ),
        (
            RegistryAnswer::Deleted(company(None, None)),
            (false, Sight::Deleted),
        ),
        (
            RegistryAnswer::Removed { deleted_on: None },
            (false, Sight::Removed),
        ),
        (RegistryAnswer::Unknown, (false, Sight::NotInRegistry)),
    ] {
        check(&of(answer), Probe::Registry, Some(expect));
    }
}

#[test]
fn a_persons_word_stands_over_what_the_program_sees() {
    let mut list = Checklist::new(merchant(), ChecklistKind::PointOfSale, 100);
    assert_eq!(
        list.progress(),
        Progress {
            done: 0,
            total: 7,
            against: 0
        }
    );
    assert_eq!(list.next(), Some(Step::Partner));
    let wrong = MerchantFacts {
        answered_at: Some(90),
        units: vec![unit(
            "1000",
            Configuration {
                skip_landing_page: Some(false),
                ..Configuration::default()
            },
        )],
        ..MerchantFacts::default()
    };
    list.note(Step::PosUnit, " Asked the partner manager ", 110);
    list.look(&wrong, 120);
    assert_eq!(list.state(Step::PosUnit).status(), StepStatus::Against);
    assert_eq!(
        list.state(Step::PosUnit).note.unwrap().text,
        "Asked the partner manager"
    );
    assert_eq!(
        list.progress(),
        Progress {
            done: 3,
            total: 7,
            against: 1
        }
    );
    list.mark(Step::PosUnit, Some(Mark::Done), 130);
    list.look(&wrong, 140);
    let state = list.state(Step::PosUnit);
    assert_eq!(
        (state.status(), state.done_at()),
        (StepStatus::Done, Some(130))
    );
    assert!(
        state.against.is_some(),
        "what the program sees is told all the same"
    );
    list.mark(Step::Partner, Some(Mark::NotDone), 150);
    list.look(&wrong, 160);
    assert_eq!(list.state(Step::Partner).status(), StepStatus::Open);
    list.mark(Step::Partner, None, 170);
    let state = list.state(Step::Partner);
    assert_eq!(
        (state.status(), state.done_at()),
        (StepStatus::Seen, Some(120))
    );
    list.choose_unit(Some(Msn::from_api("2000")));
    assert_eq!(
        list.state(Step::Keys).status(),
        StepStatus::Open,
        "another unit says nothing"
    );
    assert_eq!(list.state(Step::PosUnit).status(), StepStatus::Done);
}

#[test]
fn what_another_version_kept_is_kept() {
    let text = r#"{"kind": "webshop", "scheme": "business:NO:ORG", "id": "311122339", "started_at": 5,
        "steps": {"later-step": {"note": {"text": "x", "at": 6}}}}"#;
    let mut list = Checklist::from_json(text).unwrap();
    list.mark(Step::Website, Some(Mark::NotNeeded), 7);
    let again = Checklist::from_json(&list.to_json().unwrap()).unwrap();
    assert_eq!(again, list);
    assert!(again.steps.contains_key("later-step"));
    assert_eq!(again.touched_at(), 7);
    assert!(Checklist::from_json("{").is_none());
    assert!(Checklist::from_json(&text.replace("webshop", "kiosk")).is_none());
}

/// Something that happens to a checklist.
#[derive(Debug, Clone)]
enum Event {
    Mark(usize, Option<Mark>),
    Note(usize, String),
    Look(Box<MerchantFacts>),
    Reopen,
}

fn facts() -> impl Strategy<Value = MerchantFacts> {
    let flag = || prop_oneof![Just(None), Just(Some(true)), Just(Some(false))];
    let capture = prop_oneof![
        Just(None),
        Just(Some(CaptureType::Reserve)),
        Just(Some(CaptureType::Direct)),
        Just(Some(CaptureType::NotApplicable)),
    ];
    let units = prop::collection::vec(
        (1000_u32..1004, flag(), capture, flag(), any::<bool>()).prop_map(
            |(msn, skip, capture_type, recurring, found)| {
                let mut row = unit(
                    &msn.to_string(),
                    Configuration {
                        skip_landing_page: skip,
                        capture_type,
                        recurring,
                        ..Configuration::default()
                    },
                );
                row.state = if found {
                    RowState::Found
                } else {
                    RowState::NotConnected
                };
                row
            },
        ),
        0..3,
    );
    let status = prop_oneof![
        Just(None),
        Just(Some(OrderStatus::Received)),
        Just(Some(OrderStatus::OrderSubmitted)),
        Just(Some(OrderStatus::Completed)),
    ];
    let orders = prop::collection::vec(
        (status, prop::option::of(1000_u32..1004))
            .prop_map(|(status, msn)| order(status, msn.map(|msn| msn.to_string()).as_deref())),
        0..3,
    );
    let registry = prop_oneof![
        Just(None),
        Just(Some((RegistryAnswer::Active(Box::default()), 9))),
        Just(Some((RegistryAnswer::Unknown, 9))),
    ];
    let merchant = prop_oneof![
        Just(None),
        Just(Some((MerchantStatus::Active, 9))),
        Just(Some((MerchantStatus::Deactivated, 9))),
    ];
    (
        units,
        orders,
        registry,
        merchant,
        prop::option::of(0_i64..9),
    )
        .prop_map(
            |(units, orders, registry, merchant, answered_at)| MerchantFacts {
                name: None,
                answered_at,
                registry,
                merchant,
                orders,
                units,
            },
        )
}

fn event() -> impl Strategy<Value = Event> {
    let mark = prop_oneof![
        Just(None),
        Just(Some(Mark::Done)),
        Just(Some(Mark::NotNeeded)),
        Just(Some(Mark::NotDone)),
    ];
    prop_oneof![
        3 => (0_usize..10, mark).prop_map(|(step, mark)| Event::Mark(step, mark)),
        2 => (0_usize..10, "[a-z ]{0,6}").prop_map(|(step, text)| Event::Note(step, text)),
        3 => facts().prop_map(|facts| Event::Look(Box::new(facts))),
        1 => Just(Event::Reopen),
    ]
}

proptest! {
    #[test]
    fn ticks_and_notes_are_never_lost(
        kind in prop::sample::select(ChecklistKind::ALL.to_vec()),
        events in prop::collection::vec(event(), 1..40),
    ) {
        let mut list = Checklist::new(merchant(), kind, 1);
        let mut marks: BTreeMap<Step, Mark> = BTreeMap::new();
        let mut notes: BTreeMap<Step, String> = BTreeMap::new();
        let mut since: BTreeMap<Step, i64> = BTreeMap::new();
        for (at, event) in events.into_iter().enumerate() {
            let now = 10 + i64::try_from(at).unwrap();
            let of = |step: usize| kind.steps()[step % kind.steps().len()];
            match event {
                Event::Mark(step, mark) => {
                    list.mark(of(step), mark, now);
                    match mark {
                        Some(mark) => drop(marks.insert(of(step), mark)),
                        None => drop(marks.remove(&of(step))),
                    }
                }
                Event::Note(step, text) => {
                    list.note(of(step), &text, now);
                    match text.trim() {
                        "" => drop(notes.remove(&of(step))),
                        text => drop(notes.insert(of(step), text.to_owned())),
                    }
                }
                Event::Look(facts) => list.look(&facts, now),
                Event::Reopen => list = Checklist::from_json(&list.to_json().unwrap()).unwrap(),
            }
            let mut done = 0;
            for (step, state) in list.states() {
                prop_assert_eq!(state.marked.map(|marked| marked.mark), marks.get(&step).copied());
                prop_assert_eq!(state.note.map(|note| note.text), notes.get(&step).cloned());
                if let Some(seen) = &state.seen {
                    prop_assert_eq!(*since.entry(step).or_insert(now), seen.since, "the first day stays");
                }
                prop_assert!(!since.contains_key(&step) || state.seen.is_some(), "what was seen is kept");
                prop_assert!(step.probe().is_some() || (state.seen.is_none() && state.against.is_none()));
                let status = list.state(step).status();
                match marks.get(&step) {
                    Some(Mark::Done) => prop_assert_eq!(status, StepStatus::Done),
                    Some(Mark::NotNeeded) => prop_assert_eq!(status, StepStatus::NotNeeded),
                    Some(Mark::NotDone) => prop_assert_eq!(status, StepStatus::Open),
                    None => prop_assert!(!matches!(status, StepStatus::Done | StepStatus::NotNeeded)),
                }
                done += usize::from(status.is_done());
            }
            prop_assert_eq!(list.progress().done, done);
            prop_assert_eq!(list.progress().total, kind.steps().len());
            prop_assert_eq!(list.next().is_none(), done == kind.steps().len());
        }
    }
}
