//! The fleet as it is kept on this computer: units with what is known of their past, and what changed about them.

mod change;
mod field;
mod net;
mod say;

pub use change::{Change, FieldChange, UnitChange, apply, diff};
pub use field::{FieldValue, UnitField};
pub use net::net;
pub use say::{listed, not_visible_causes};

use super::registry::RegistryAnswer;
use super::{BusinessId, LookupRow, Msn, Problem, RowState, SalesUnit};

/// What is remembered of a unit besides its settings.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kept {
    /// When it was first listed or found, seconds since 1970 (UTC).
    pub first_seen: i64,
    /// When it was last listed or found, seconds since 1970 (UTC).
    pub last_seen: i64,
    /// Since when the service no longer shows it, seconds since 1970 (UTC).
    pub not_visible_since: Option<i64>,
    /// A person's own words on the unit, sorted, without doubles.
    pub tags: Vec<String>,
    /// A person's own words on the merchant, sorted, without doubles.
    pub merchant_tags: Vec<String>,
    /// A person's own note on the unit.
    pub note: Option<String>,
    /// When it was last seen to change, seconds since 1970 (UTC), after the first complete sync that had it; `None` where it never was, or that
    /// was not asked.
    pub changed_at: Option<i64>,
    /// How many units of its merchant are kept, itself among them; 0 where that was not asked or its merchant is not known.
    pub merchant_units: u32,
}

/// A sales unit of the local fleet.
#[derive(Debug, Clone, PartialEq)]
pub struct FleetUnit {
    /// The newest that is known of it. With `fetched_at` unset only what the list told.
    pub unit: SalesUnit,
    /// Its merchant's name, as far as known.
    pub merchant_name: Option<String>,
    /// When its details were last fetched well, seconds since 1970 (UTC).
    pub fetched_at: Option<i64>,
    /// Why the last attempt to fetch it failed; `None` once one went well.
    pub failure: Option<Box<Problem>>,
    /// What else is remembered.
    pub kept: Kept,
}

impl FleetUnit {
    /// The row a table, a report and the command line show. A unit that failed the last time keeps what was known.
    #[must_use]
    pub fn into_row(self) -> LookupRow {
        let state = if self.kept.not_visible_since.is_some() {
            RowState::NotConnected
        } else if self.failure.is_some() {
            RowState::Failed
        } else {
            RowState::Found
        };
        LookupRow {
            line: 0,
            input: String::new(),
            state,
            business_id: self.unit.business_id.clone(),
            merchant_name: self.merchant_name,
            msn: Some(self.unit.msn.clone()),
            unit: Some(self.unit),
            problem: self.failure.map(|problem| *problem),
            fetched_at: self.fetched_at,
            kept: Some(Box::new(self.kept)),
        }
    }
}

/// Something a person can tag or write a note on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// One sales unit, by its number.
    Unit(Msn),
    /// A merchant, and so every unit of it.
    Merchant(BusinessId),
}

/// What is remembered of a merchant.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptMerchant {
    /// Whose it is.
    pub business_id: BusinessId,
    /// Its name, as far as the service told it.
    pub name: Option<String>,
    /// Its units that are known here.
    pub units: usize,
    /// The registry's newest answer, and when it came, seconds since 1970 (UTC).
    pub registry: Option<(RegistryAnswer, i64)>,
    /// The code of the organization form in an earlier answer, where the newest answer has another one.
    pub former_form: Option<String>,
    /// A person's own words, sorted, without doubles.
    pub tags: Vec<String>,
    /// A person's own note.
    pub note: Option<String>,
}

/// One run of a sync of a fleet. A sync of chosen units is none: it says nothing about the age of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncRun {
    /// Its number in this data directory.
    pub id: i64,
    /// When it began, seconds since 1970 (UTC).
    pub started_at: i64,
    /// When it ended, seconds since 1970 (UTC); `None` while it runs, and for one that was killed.
    pub ended_at: Option<i64>,
    /// Whether everything was tried; `false` for one that was cancelled, stopped or killed.
    pub is_complete: bool,
    /// Its counts.
    pub summary: SyncSummary,
}

/// The counts of a sync: `total = fetched + reused + failed + not_visible`, whichever way it ended, when the units not
/// reached are counted as failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SyncSummary {
    /// Units of the fleet.
    pub total: usize,
    /// Units whose details were fetched well.
    pub fetched: usize,
    /// Units whose details were fresh enough.
    pub reused: usize,
    /// Units whose details could not be fetched, each with its reason.
    pub failed: usize,
    /// Units the service does not show (any more).
    pub not_visible: usize,
    /// Units about which something changed, new ones included.
    pub changed: usize,
    /// Whole seconds it took.
    pub seconds: u64,
    /// Requests that were sent for it: lists, units, merchants' names and access tokens, repeated ones included.
    pub requests: u64,
}

/// What a sync is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncOptions {
    /// Units fetched within this many seconds are not fetched again.
    pub max_age_secs: u64,
    /// Only units that failed the last time.
    pub only_failed: bool,
    /// Only these units, whatever their age, as far as they are kept; empty for the whole fleet.
    pub only: Vec<Msn>,
    /// Units to fetch before all others, for instance those on screen.
    pub first: Vec<Msn>,
}

impl Default for SyncOptions {
    /// Everything that was not fetched within the last hour, so that a run that broke off goes on where it was.
    fn default() -> Self {
        Self {
            max_age_secs: 3600,
            only_failed: false,
            only: Vec::new(),
            first: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
