//! Settings that the service left out.
//!
//! Sections 6, 8.2 and 15.16: every member of a configuration is optional, and absent is unknown, never no. The two APIs
//! tell different members, so what counts as left out depends on which of them told the unit.

use super::scene::{Says, Seen};
use crate::domain::Market;
use crate::domain::SalesUnit;
use crate::domain::fleet::{UnitField, listed};
use crate::text::Message;

/// Which API a unit was told by, as far as its settings show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Partner,
    Management,
    Either,
}

/// What both tell.
const BOTH: [UnitField; 5] = [
    UnitField::Name,
    UnitField::Merchant,
    UnitField::CaptureType,
    UnitField::SkipLandingPage,
    UnitField::Recurring,
];

/// What only the Management API tells.
const MANAGEMENT: [UnitField; 6] = [
    UnitField::PaymentAllowed,
    UnitField::PartialCaptureAllowed,
    UnitField::LateCaptureAllowed,
    UnitField::LandingPagePhoneNumberLocked,
    UnitField::LongLivingPaymentAllowed,
    UnitField::CreditCardPaymentAllowed,
];

/// What the first unit that shows it says of the whole fleet, since a fleet comes from one API.
pub(super) fn sort_of_fleet(units: &[Seen]) -> Sort {
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
    if MANAGEMENT.iter().any(|field| field.flag_of(unit).is_some()) {
        Sort::Management
    } else if unit.configuration.pure_login.is_some() {
        Sort::Partner
    } else {
        Sort::Either
    }
}

/// One finding for a unit, whatever number of settings is missing.
pub(super) fn unknown(seen: &Seen, of_fleet: Sort) -> Option<Says> {
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

/// The fields that the API of this unit tells. Partial and late capture matter in Denmark and Finland only.
fn told(seen: &Seen, of_fleet: Sort) -> impl Iterator<Item = UnitField> {
    let sort = match sort_of(seen.unit) {
        Sort::Either => of_fleet,
        known => known,
    };
    let market = seen
        .row
        .business_id
        .as_ref()
        .and_then(|id| id.scheme().market());
    let is_foreign = market.is_some_and(|market| market != Market::Norway);
    let concerns = move |field: &UnitField| match field {
        UnitField::PartialCaptureAllowed | UnitField::LateCaptureAllowed => is_foreign,
        _ => true,
    };
    let management = MANAGEMENT.into_iter().filter(concerns);
    let management = management.filter(move |_| sort == Sort::Management);
    let partner = [UnitField::PureLogin].into_iter();
    let partner = partner.filter(move |_| sort == Sort::Partner);
    BOTH.into_iter().chain(management).chain(partner)
}
