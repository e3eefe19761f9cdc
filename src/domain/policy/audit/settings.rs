//! Settings that the service left out.
//!
//! Sections 6, 8.2 and 15.16: every member of a configuration is optional, and absent is unknown, never no. The two APIs
//! tell different members, so what counts as left out depends on which of them told the unit.

use super::index::{Says, VisibleUnit};
use crate::domain::fleet::{UnitField, listed};
use crate::domain::{Market, SalesUnit, ToldBy, UnitFlag};
use crate::text::Message;

/// Which API a unit was told by, as far as its settings show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Partner,
    Management,
    Either,
}

/// What both tell, besides settings.
const BOTH: [UnitField; 3] = [UnitField::Name, UnitField::Merchant, UnitField::CaptureType];

/// Which API told the fleet, for units that do not show it: a fleet comes from one, and where units disagree from the newer.
pub(super) fn sort_of_fleet(units: &[VisibleUnit]) -> Sort {
    let sorts = units.iter().map(|seen| sort_of(seen.unit));
    let mut known = sorts.filter(|sort| *sort != Sort::Either);
    let Some(first) = known.next() else {
        return Sort::Either;
    };
    if first == Sort::Management || known.any(|sort| sort == Sort::Management) {
        Sort::Management
    } else {
        Sort::Partner
    }
}

fn sort_of(unit: &SalesUnit) -> Sort {
    let known = UnitFlag::ALL
        .into_iter()
        .filter(|flag| unit.configuration.get(*flag).is_some())
        .map(UnitFlag::told);
    // Settings of both at once would be a mistake of the service, and its newer API is the better guess.
    known.fold(Sort::Either, |sort, told| match (sort, told) {
        (_, ToldBy::Management(_)) | (Sort::Management, _) => Sort::Management,
        (_, ToldBy::Partner(_)) => Sort::Partner,
        (sort, ToldBy::Both { .. }) => sort,
    })
}

/// One finding for a unit, whatever number of settings is missing.
pub(super) fn unknown(seen: &VisibleUnit, of_fleet: Sort) -> Option<Says> {
    if !seen.is_fetched {
        return None;
    }
    let missing: Vec<UnitField> = told(seen, of_fleet)
        .filter(|field| field.of(seen.unit).is_none())
        .collect();
    let fields = listed(missing.iter().map(|field| field.name()))?;
    let reason = Message::new("audit-settings-unknown")
        .with("count", missing.len())
        .with("fields", fields);
    let says = Says::new(reason, Message::new("audit-advice-look-up"));
    Some(match missing[..] {
        [field] => says.of(field, None),
        _ => says,
    })
}

/// The fields that the API of this unit tells.
fn told(seen: &VisibleUnit, of_fleet: Sort) -> impl Iterator<Item = UnitField> {
    let sort = match sort_of(seen.unit) {
        Sort::Either => of_fleet,
        known => known,
    };
    let is_foreign = seen.market().is_some_and(|market| market != Market::Norway);
    let is_told = move |flag: &UnitFlag| match (flag.told(), flag) {
        (ToldBy::Both { .. }, _) => true,
        // These matter in Denmark and Finland only (contract, section 8.2).
        (ToldBy::Management(_), UnitFlag::PartialCaptureAllowed | UnitFlag::LateCaptureAllowed) => {
            sort == Sort::Management && is_foreign
        }
        (ToldBy::Management(_), _) => sort == Sort::Management,
        (ToldBy::Partner(_), _) => sort == Sort::Partner,
    };
    let settings = UnitFlag::ALL.into_iter().filter(is_told);
    BOTH.into_iter().chain(settings.map(UnitField::Flag))
}
