//! What changed about a unit.

use super::{FieldValue, UnitField};
use crate::domain::{BusinessId, Msn, SalesUnit};

/// A field that changed. `None` is unknown: the API did not say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldChange {
    /// The field that changed.
    pub field: UnitField,
    /// What it held at the earlier reading.
    pub from: Option<FieldValue>,
    /// What it holds at the later reading.
    pub to: Option<FieldValue>,
}

/// What happened to a unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Change {
    /// Seen for the first time.
    Added,
    /// No longer shown by the service.
    Gone,
    /// Shown again after it was gone.
    Back,
    /// Fields changed; never empty.
    Changed(Vec<FieldChange>),
}

/// Something that happened to a unit, with enough of the unit to know it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitChange {
    /// The unit's number.
    pub msn: Msn,
    /// Its name now, as far as known.
    pub name: Option<String>,
    /// Its merchant now, as far as known.
    pub business_id: Option<BusinessId>,
    /// The merchant's name, as far as known.
    pub merchant_name: Option<String>,
    /// When it was noticed, seconds since 1970 (UTC).
    pub at: i64,
    /// What happened to it.
    pub change: Change,
}

/// The fields in which two readings of a unit differ, in the order of [`UnitField::ALL`].
#[must_use]
pub fn diff(before: &SalesUnit, after: &SalesUnit) -> Vec<FieldChange> {
    let change = |field: UnitField| {
        let (from, to) = (field.of(before), field.of(after));
        (from != to).then_some(FieldChange { field, from, to })
    };
    UnitField::ALL.into_iter().filter_map(change).collect()
}

/// Brings a unit from before a difference to after it.
pub fn apply(unit: &mut SalesUnit, changes: &[FieldChange]) {
    for change in changes {
        change.field.put(unit, change.to.clone());
    }
}
