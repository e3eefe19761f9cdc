//! The past, held against a plain model of it.

use super::super::encode::changes_from_text;
use super::super::units::blank;
use super::*;
use crate::domain::fleet::{Change, UnitChange, apply};
use proptest::prelude::*;
use rusqlite::params;
use std::collections::BTreeMap;

impl FleetStore {
    /// The units the service showed as of a moment, with what was known of them then; by number as text.
    pub(super) fn units_at(&self, fleet: &str, at: i64) -> Result<Vec<SalesUnit>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            let mut statement = connection.prepare_cached(
                "SELECT msn, what, changes FROM events
                 WHERE fleet = ?1 AND at <= ?2 ORDER BY msn, id",
            )?;
            let mut rows = statement.query(params![fleet, at])?;
            let mut units = Vec::new();
            let mut current: Option<(SalesUnit, bool)> = None;
            while let Some(row) = rows.next()? {
                let msn = row.get_ref(0)?.as_str()?;
                if current
                    .as_ref()
                    .is_none_or(|(unit, _)| unit.msn.as_str() != msn)
                {
                    units.extend(current.take().and_then(shown));
                }
                let (unit, is_visible) =
                    current.get_or_insert_with(|| (blank(&Msn::from_api(msn)), true));
                match row.get_ref(1)?.as_str()? {
                    "gone" => *is_visible = false,
                    "back" => *is_visible = true,
                    _ => apply(unit, &changes_from_text(row.get_ref(2)?.as_str()?)?),
                }
            }
            units.extend(current.and_then(shown));
            Ok(units)
        })
    }
}

fn shown((unit, is_visible): (SalesUnit, bool)) -> Option<SalesUnit> {
    is_visible.then_some(unit)
}

/// What happens to one unit in a batch.
#[derive(Debug, Clone)]
enum Step {
    Listed(Option<String>),
    Found(Box<SalesUnit>),
    NotVisible,
    Failed,
}

/// A unit as the model has it.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    unit: SalesUnit,
    is_visible: bool,
    is_fetched: bool,
}

type Model = BTreeMap<Msn, Told>;

const UNITS: usize = 4;

prop_compose! {
    fn any_unit(number: usize)(
        name in prop::option::of(prop::sample::select(vec!["A", "Bæ", ""])),
        owner in prop::option::of(0..2_usize),
        capture in prop::option::of(prop::sample::select(vec!["ReserveCapture", "DirectCapture", "Newer"])),
        flags in (prop::option::of(any::<bool>()), prop::option::of(any::<bool>())),
        has_account in any::<bool>(),
    ) -> SalesUnit {
        let mut unit = unit(number);
        unit.name = name.map(str::to_owned);
        unit.business_id = owner.map(merchant);
        unit.configuration.capture_type = capture.map(CaptureType::from_text);
        unit.configuration.recurring = flags.0;
        unit.configuration.credit_card_payment_allowed = flags.1;
        unit.settlement_account = unit.settlement_account.filter(|_| has_account);
        unit
    }
}

fn any_step() -> impl Strategy<Value = (usize, Step)> {
    (0..UNITS).prop_flat_map(|number| {
        let step = prop_oneof![
            2 => prop::option::of("[ab]").prop_map(Step::Listed),
            6 => any_unit(number).prop_map(|unit| Step::Found(Box::new(unit))),
            2 => Just(Step::NotVisible),
            1 => Just(Step::Failed),
        ];
        (Just(number), step)
    })
}

/// Batches with the seconds between them; some come within the same second.
fn any_batches() -> impl Strategy<Value = Vec<(i64, Vec<(usize, Step)>)>> {
    let batch = (0..3_i64, prop::collection::vec(any_step(), 1..4));
    prop::collection::vec(batch, 1..12)
}

fn tell(model: &mut Model, number: usize, step: &Step) {
    let known = model.get_mut(&msn(number));
    match (step, known) {
        (Step::Listed(name), None) => {
            let listed = ListedUnit {
                name: name.clone(),
                ..listed(number)
            };
            let told = Told {
                unit: listed.as_unit(),
                is_visible: true,
                is_fetched: false,
            };
            model.insert(msn(number), told);
        }
        (Step::Listed(name), Some(told)) if !told.is_fetched && told.is_visible => {
            let listed = ListedUnit {
                name: name.clone(),
                ..listed(number)
            };
            told.unit.name = listed.name.or_else(|| told.unit.name.take());
            told.unit.business_id = listed.business_id;
        }
        (Step::Found(unit), _) => {
            let told = Told {
                unit: (**unit).clone(),
                is_visible: true,
                is_fetched: true,
            };
            model.insert(msn(number), told);
        }
        (Step::NotVisible, Some(told)) => told.is_visible = false,
        _ => {}
    }
}

fn keep(store: &FleetStore, number: usize, step: &Step, at: i64) {
    let outcome = match step {
        Step::Listed(name) => {
            let listed = ListedUnit {
                name: name.clone(),
                ..listed(number)
            };
            return store.note_listed(FLEET, &[listed], at).unwrap();
        }
        Step::Found(unit) => found((**unit).clone(), at),
        Step::NotVisible => not_visible(msn(number), at),
        Step::Failed => failed(msn(number), at),
    };
    store.record(FLEET, None, [outcome]).unwrap();
}

fn visible(model: &Model) -> Vec<SalesUnit> {
    let shown = model.values().filter(|told| told.is_visible);
    shown.map(|told| told.unit.clone()).collect()
}

/// A fleet from before a list of changes to after it. What the changes do not hold, of units that are new or whose first
/// details came, is taken from the fleet after.
fn brought_on(before: &Model, changes: &[UnitChange], after: &Model) -> Model {
    let mut model = before.clone();
    for event in changes {
        match (&event.change, model.get_mut(&event.msn)) {
            (Change::Gone, Some(told)) => told.is_visible = false,
            (Change::Back, Some(told)) => told.is_visible = true,
            (Change::Changed(fields), Some(told)) => apply(&mut told.unit, fields),
            (Change::Added, None) => {
                model.insert(event.msn.clone(), after[&event.msn].clone());
            }
            (change, told) => panic!("{change:?} cannot happen to {told:?}"),
        }
    }
    for (msn, told) in &mut model {
        if !told.is_fetched {
            *told = after[msn].clone();
        }
        // Whether a unit was fetched is no part of what changed.
        told.is_fetched = after[msn].is_fetched;
    }
    // A unit added and changed since holds the end already.
    for (msn, told) in after {
        if !before.contains_key(msn) {
            model.insert(msn.clone(), told.clone());
        }
    }
    model
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_past_is_what_happened(batches in any_batches()) {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder);
        let (mut now, mut model) = (0, Model::new());
        let mut moments: BTreeMap<i64, Model> = BTreeMap::from([(-1, Model::new())]);
        for (pause, steps) in &batches {
            now += pause;
            for (number, step) in steps {
                tell(&mut model, *number, step);
                keep(&store, *number, step, now);
            }
            moments.insert(now, model.clone());
        }
        // As of every moment, and as of the seconds in which nothing happened.
        for at in -1..=now {
            let (_, then) = moments.range(..=at).next_back().unwrap();
            prop_assert_eq!(store.units_at(FLEET, at).unwrap(), visible(then), "at {}", at);
        }
        // The units are their past, folded.
        let units = store.units(FLEET).unwrap();
        let shown = units.iter().filter(|unit| unit.kept.not_visible_since.is_none());
        let shown: Vec<SalesUnit> = shown.map(|unit| unit.unit.clone()).collect();
        prop_assert_eq!(shown, visible(&model));
        // From any moment to any later one, the changes between lead from one fleet to the other.
        for (from, before) in &moments {
            for (to, after) in moments.range(from..) {
                let changes = store.changes(FLEET, Some(*from), Some(*to)).unwrap();
                prop_assert_eq!(&brought_on(before, &changes, after), after, "{} to {}", from, to);
            }
        }
        // The same once more is nothing new.
        let before = events(&store);
        let same: Vec<FetchedUnit> = model.values().filter(|told| told.is_fetched)
            .map(|told| if told.is_visible { found(told.unit.clone(), now) } else { not_visible(told.unit.msn.clone(), now) })
            .collect();
        prop_assert_eq!(store.record(FLEET, None, same).unwrap().changed, 0);
        prop_assert_eq!(events(&store), before);
        prop_assert_eq!(store.integrity().unwrap(), None);
    }
}

#[test]
fn a_clock_that_is_put_back_does_not_turn_the_past_around() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    let mut after = unit(1);
    after.name = Some("New".to_owned());
    store.record(FLEET, None, [found(unit(1), 1_000)]).unwrap();
    store
        .record(FLEET, None, [found(after.clone(), 10)])
        .unwrap();
    store
        .record(FLEET, None, [not_visible(msn(1), 11)])
        .unwrap();
    let times: Vec<i64> = store
        .changes(FLEET, None, None)
        .unwrap()
        .iter()
        .map(|event| event.at)
        .collect();
    assert_eq!(times, [1_000; 3]);
    assert!(store.units_at(FLEET, 1_000).unwrap().is_empty());
    store
        .record(FLEET, None, [found(after.clone(), 12)])
        .unwrap();
    assert_eq!(store.units_at(FLEET, 1_000).unwrap(), [after]);
}
