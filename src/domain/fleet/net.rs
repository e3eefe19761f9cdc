//! What is left of many changes: the difference between the fleet at two moments.

use super::{Change, FieldChange, UnitChange, UnitField};
use crate::domain::Msn;
use std::collections::HashMap;

/// Folds everything that happened in a period, the oldest first, into what is different at its end.
///
/// A unit that came and went again is left out, and so is a field that was changed and changed back. A unit that is new has
/// no changes of its fields: all of it is new. One that came back has both, that it is back and what is different from when
/// it was last seen. The result is in the order of the last event of each unit.
#[must_use]
pub fn net(events: impl IntoIterator<Item = UnitChange>) -> Vec<UnitChange> {
    let mut units: HashMap<Msn, Fold> = HashMap::new();
    for (place, event) in events.into_iter().enumerate() {
        match units.get_mut(&event.msn) {
            Some(fold) => fold.take(event, place),
            None => {
                let mut fold = Fold::before(&event, place);
                let msn = event.msn.clone();
                fold.take(event, place);
                units.insert(msn, fold);
            }
        }
    }
    let mut folds: Vec<Fold> = units.into_values().collect();
    folds.sort_by_key(|fold| fold.place);
    folds.into_iter().flat_map(Fold::told).collect()
}

/// Whether a unit is shown, and was ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    Never,
    Gone,
    Here,
}

/// One unit's events so far.
struct Fold {
    before: Presence,
    now: Presence,
    fields: HashMap<UnitField, FieldChange>,
    newest: UnitChange,
    place: usize,
}

impl Fold {
    /// What must have been before the first event.
    fn before(first: &UnitChange, place: usize) -> Self {
        let before = match first.change {
            Change::Added => Presence::Never,
            Change::Back => Presence::Gone,
            Change::Gone | Change::Changed(_) => Presence::Here,
        };
        Self {
            before,
            now: before,
            fields: HashMap::new(),
            newest: first.clone(),
            place,
        }
    }

    fn take(&mut self, event: UnitChange, place: usize) {
        match &event.change {
            Change::Added | Change::Back => self.now = Presence::Here,
            Change::Gone => self.now = Presence::Gone,
            Change::Changed(changes) => {
                for change in changes {
                    let kept = self.fields.entry(change.field);
                    // `from` stays that of the first change: the difference is the whole period's.
                    kept.and_modify(|kept| kept.to.clone_from(&change.to))
                        .or_insert_with(|| change.clone());
                }
            }
        }
        self.newest = event;
        self.place = place;
    }

    fn told(self) -> impl Iterator<Item = UnitChange> {
        let presence = match (self.before, self.now) {
            (Presence::Never, Presence::Here) => Some(Change::Added),
            (Presence::Gone, Presence::Here) => Some(Change::Back),
            (Presence::Here, Presence::Gone) => Some(Change::Gone),
            _ => None,
        };
        // Of a unit that is new all is new, and one that is gone holds nothing now.
        let has_fields = self.before != Presence::Never && self.now == Presence::Here;
        let mut fields: Vec<FieldChange> = if has_fields {
            let different = |change: &FieldChange| change.from != change.to;
            self.fields.into_values().filter(different).collect()
        } else {
            Vec::new()
        };
        fields.sort_by_key(|change| change.field);
        let changed = (!fields.is_empty()).then_some(Change::Changed(fields));
        let newest = self.newest;
        presence
            .into_iter()
            .chain(changed)
            .map(move |change| UnitChange {
                change,
                ..newest.clone()
            })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::net;
    use crate::domain::fleet::{Change, FieldValue, UnitChange, UnitField, apply, diff};
    use crate::domain::{Configuration, Msn, SalesUnit};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// A fleet: each unit ever seen, and whether it is shown now.
    type Fleet = BTreeMap<Msn, (bool, SalesUnit)>;

    fn value(field: UnitField, number: u8) -> Option<FieldValue> {
        if number == 0 {
            return None;
        }
        Some(if matches!(field, UnitField::Flag(_)) {
            FieldValue::Flag(number.is_multiple_of(2))
        } else {
            match field {
                UnitField::Merchant => {
                    FieldValue::Text(format!("business:NO:ORG:31112233{number}"))
                }
                UnitField::SettlementAccount => FieldValue::Text(format!("BBAN:NO:860111{number}")),
                UnitField::CaptureType if number == 1 => {
                    FieldValue::Text("DirectCapture".to_owned())
                }
                _ => FieldValue::Text(format!("Kafé {number}")),
            }
        })
    }

    fn unit(msn: &Msn, values: &[u8]) -> SalesUnit {
        let mut unit = SalesUnit {
            msn: msn.clone(),
            name: None,
            business_id: None,
            configuration: Configuration::default(),
            settlement_account: None,
        };
        for (field, number) in UnitField::ALL.into_iter().zip(values) {
            field.put(&mut unit, value(field, *number));
        }
        unit
    }

    /// What an answer of the service does to a fleet, and what is noted of it.
    fn step(fleet: &mut Fleet, msn: &Msn, answer: Option<SalesUnit>, at: i64) -> Vec<UnitChange> {
        let changes = match (fleet.get_mut(msn), answer) {
            (None, None) => Vec::new(),
            (None, Some(unit)) => {
                fleet.insert(msn.clone(), (true, unit));
                vec![Change::Added]
            }
            (Some((shown, _)), None) => {
                let was_shown = std::mem::replace(shown, false);
                was_shown.then_some(Change::Gone).into_iter().collect()
            }
            (Some((shown, old)), Some(new)) => {
                let back = (!std::mem::replace(shown, true)).then_some(Change::Back);
                let fields = diff(old, &new);
                *old = new;
                let changed = (!fields.is_empty()).then_some(Change::Changed(fields));
                back.into_iter().chain(changed).collect()
            }
        };
        let event = |change| UnitChange {
            msn: msn.clone(),
            name: None,
            business_id: None,
            merchant_name: None,
            at,
            change,
        };
        changes.into_iter().map(event).collect()
    }

    /// Brings a fleet forward; what a new unit is made of is read from the fleet as it is after.
    fn replay(fleet: &mut Fleet, changes: &[UnitChange], after: &Fleet) {
        for event in changes {
            match &event.change {
                Change::Added => {
                    fleet.insert(event.msn.clone(), after[&event.msn].clone());
                }
                Change::Gone => fleet.get_mut(&event.msn).unwrap().0 = false,
                Change::Back => fleet.get_mut(&event.msn).unwrap().0 = true,
                Change::Changed(fields) => apply(&mut fleet.get_mut(&event.msn).unwrap().1, fields),
            }
        }
    }

    fn shown(fleet: &Fleet) -> Vec<&SalesUnit> {
        let shown = fleet.values().filter(|(shown, _)| *shown);
        shown.map(|(_, unit)| unit).collect()
    }

    fn answers() -> impl Strategy<Value = Vec<(u8, Option<Vec<u8>>)>> {
        let values = prop::collection::vec(0_u8..3, UnitField::ALL.len());
        prop::collection::vec((0_u8..4, prop::option::weighted(0.7, values)), 0..30)
    }

    proptest! {
        #[test]
        fn a_difference_applied_to_the_first_gives_the_second(
            one in prop::collection::vec(0_u8..4, UnitField::ALL.len()),
            other in prop::collection::vec(0_u8..4, UnitField::ALL.len()),
        ) {
            let msn = Msn::from_api("123456");
            let (mut before, after) = (unit(&msn, &one), unit(&msn, &other));
            let changes = diff(&before, &after);
            prop_assert_eq!(changes.is_empty(), before == after);
            apply(&mut before, &changes);
            prop_assert_eq!(before, after);
        }

        #[test]
        fn the_net_of_a_period_leads_from_its_start_to_its_end(answers in answers(), cut in 0_usize..30) {
            let mut fleet = Fleet::new();
            let mut start = Fleet::new();
            let mut events = Vec::new();
            for (at, (number, values)) in answers.iter().enumerate() {
                if at == cut.min(answers.len() - 1) {
                    start = fleet.clone();
                    events.clear();
                }
                let msn = Msn::from_api(format!("10000{number}"));
                let answer = values.as_deref().map(|values| unit(&msn, values));
                events.extend(step(&mut fleet, &msn, answer, i64::try_from(at).unwrap()));
            }
            let net = net(events);
            let mut forward = start.clone();
            replay(&mut forward, &net, &fleet);
            prop_assert_eq!(shown(&forward), shown(&fleet));
            // Nothing is told that is no difference.
            for event in &net {
                let was = start.get(&event.msn);
                let is = &fleet[&event.msn];
                match &event.change {
                    Change::Added => prop_assert!(was.is_none() && is.0),
                    Change::Back => prop_assert!(was.is_some_and(|(shown, _)| !shown) && is.0),
                    Change::Gone => prop_assert!(was.is_some_and(|(shown, _)| *shown) && !is.0),
                    Change::Changed(fields) => prop_assert_eq!(fields, &diff(&was.unwrap().1, &is.1)),
                }
            }
        }
    }
}
