//! Any row, any query: for property tests.

use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use crate::domain::problem::ProblemKind;
use crate::domain::{
    BankAccount, BusinessId, CaptureType, Configuration, Kept, LookupRow, Msn, Problem, RowState,
    SalesUnit, UnitFlag,
};
use crate::report::{Choice, Column, Condition, Query, Sort};
use crate::text::Message;

/// Names in which letter case, the letters of the north and doubles matter.
fn name() -> impl Strategy<Value = String> {
    let names = [
        "Kaffe",
        "kaffe og kake",
        "Ærlig Sykkel",
        "Årdal",
        "Øl",
        "É",
        "",
        "Abel\tÅs",
        "STRAẞE ß",
        "ΟΔΟΣ",
    ];
    prop_oneof![
        select(names.to_vec()).prop_map(str::to_owned),
        "[a-cÆØÅæøå ]{0,6}"
    ]
}

fn business_id() -> impl Strategy<Value = BusinessId> {
    let ids = [
        ("business:NO:ORG", "314455665"),
        ("business:NO:ORG", "311122339"),
        ("business:DK:CVR", "37978833"),
        ("business:FI:Y-tunnus", "2077474-0"),
        ("business:SE:ORG", "5560000000"),
    ];
    select(ids.to_vec()).prop_map(|(scheme, id)| BusinessId::from_api(scheme, id))
}

fn capture() -> impl Strategy<Value = CaptureType> {
    let words = [
        "ReserveCapture",
        "DirectCapture",
        "NotApplicable",
        "NewCapture",
        "",
    ];
    select(words.to_vec()).prop_map(CaptureType::from_text)
}

fn configuration() -> impl Strategy<Value = Configuration> {
    let flags = UnitFlag::ALL.map(|_| of(any::<bool>()));
    (of(capture()), flags).prop_map(|(capture_type, flags)| {
        let mut configuration = Configuration {
            capture_type,
            ..Configuration::default()
        };
        for (flag, value) in UnitFlag::ALL.into_iter().zip(flags) {
            configuration.set(flag, value);
        }
        configuration
    })
}

fn tags() -> impl Strategy<Value = Vec<String>> {
    let tags = select(vec!["kjede", "Øst", "pilot, ny"]).prop_map(str::to_owned);
    proptest::collection::vec(tags, 0..3)
}

fn kept() -> impl Strategy<Value = Kept> {
    (
        0_i64..50,
        0_i64..50,
        of(0_i64..50),
        tags(),
        tags(),
        of(name()),
        (of(0_i64..50), 0_u32..9),
    )
        .prop_map(
            |(first_seen, last_seen, not_visible_since, tags, merchant_tags, note, others)| Kept {
                first_seen,
                last_seen,
                not_visible_since,
                tags,
                merchant_tags,
                note,
                changed_at: others.0,
                merchant_units: others.1,
            },
        )
}

fn problem() -> impl Strategy<Value = Problem> {
    of(name()).prop_map(|trace_id| {
        Problem::new(ProblemKind::Refused, Message::new("domain-is-msn")).traced(trace_id)
    })
}

/// A unit's number: long and short ones, so that their order as numbers matters.
pub fn msn() -> impl Strategy<Value = Msn> {
    "[1-3]{1,3}".prop_map(Msn::from_api)
}

/// Any row: of the kept fleet, of a look-up, with and without a unit, and ones that contradict themselves.
pub fn row() -> impl Strategy<Value = LookupRow> {
    let states = [
        RowState::Found,
        RowState::NotConnected,
        RowState::Invalid,
        RowState::Failed,
    ];
    let asked = (0_usize..3, name(), select(states.to_vec()));
    let told = (
        of(business_id()),
        of(name()),
        of(msn()),
        of(problem()),
        of(0_i64..50),
        of(kept()),
    );
    let account = of(name().prop_map(|id| BankAccount {
        scheme: "BBAN:NO".to_owned(),
        id,
    }));
    let unit = of((of(name()), configuration(), account, 0_u8..20));
    (asked, told, unit).prop_map(|((line, input, state), told, unit)| {
        let (business_id, merchant_name, msn, problem, fetched_at, kept) = told;
        let unit = unit.map(|(name, configuration, settlement_account, odd)| SalesUnit {
            msn: match &msn {
                Some(msn) if odd > 0 => msn.clone(),
                _ => Msn::from_api("777"),
            },
            name,
            business_id: if odd == 1 { None } else { business_id.clone() },
            configuration,
            settlement_account,
        });
        LookupRow {
            line,
            input,
            state,
            business_id,
            merchant_name,
            msn,
            unit,
            problem,
            fetched_at,
            kept: kept.map(Box::new),
        }
    })
}

fn choice() -> impl Strategy<Value = Choice> {
    let words = [
        "found",
        "failed",
        "ReserveCapture",
        "DirectCapture",
        "NewCapture",
        "NO",
        "DK",
        "Øl",
        "kjede",
        "12",
    ];
    prop_oneof![
        Just(Choice::Unknown),
        Just(Choice::Yes),
        Just(Choice::No),
        select(words.to_vec()).prop_map(|word| Choice::Word(word.to_owned())),
    ]
}

fn condition() -> impl Strategy<Value = Condition> {
    prop_oneof![
        proptest::collection::btree_set(choice(), 0..4).prop_map(Condition::OneOf),
        "[a-dKØÅ1-3 u]{0,3}".prop_map(Condition::Contains),
        (of(0_i64..50), of(0_i64..50)).prop_map(|(from, to)| Condition::Between(from, to)),
    ]
}

/// Any column.
pub fn column() -> impl Strategy<Value = Column> {
    select(Column::ALL.to_vec())
}

/// Any query.
pub fn query() -> impl Strategy<Value = Query> {
    let search = prop_oneof![
        Just(String::new()),
        "[a-cKØÅσς1-3 ]{0,3}",
        Just("314 455".to_owned())
    ];
    let conditions = proptest::collection::btree_map(column(), condition(), 0..3);
    let sorts = proptest::collection::vec((column(), any::<bool>()), 0..3);
    (search, conditions, sorts).prop_map(|(search, conditions, sorts)| {
        let mut query = Query {
            search,
            conditions,
            ..Query::default()
        };
        let sort = |(column, descending)| Sort { column, descending };
        query.sort_by(sorts.into_iter().map(sort));
        query
    })
}
