//! What the fleet store is told, and what it answers.

use super::FleetStore;
use crate::domain::closed_list;
use crate::domain::{BusinessId, FleetUnit, Msn, Problem, SalesUnit};
use crate::text::Message;

/// A fleet store that is open, and what the person must be told about it.
#[derive(Debug)]
pub struct OpenedFleet {
    /// The store, which is open until it is dropped.
    pub store: FleetStore,
    /// The former file was damaged: where it is now, and what to look at.
    pub notice: Option<Problem>,
    /// An index was wrong and was built anew.
    pub healed: Option<Message>,
}

/// A unit as a list names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedUnit {
    /// Its MSN.
    pub msn: Msn,
    /// Its name, unless the list left it out.
    pub name: Option<String>,
    /// Its merchant, unless the list left it out.
    pub business_id: Option<BusinessId>,
}

/// What a sync has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The units to fetch, in the order to fetch them in.
    pub units: Vec<Msn>,
    /// Units that were found, or found missing, recently enough.
    pub reused: usize,
    /// Units that were looked at: those to fetch and those fresh enough. When only failed units are asked for, those alone.
    pub total: usize,
}

/// How the attempt to fetch a unit ended.
#[derive(Debug, Clone, PartialEq)]
pub struct FetchedUnit {
    /// The MSN that was asked for.
    pub msn: Msn,
    /// When the answer came, seconds since 1970 (UTC).
    pub at: i64,
    /// The unit, or why there is none.
    pub outcome: Outcome,
}

/// What came of an attempt to fetch a unit.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The unit, with its details.
    Found {
        /// The unit as the service tells it.
        unit: SalesUnit,
        /// Its merchant's name, as far as the answer told.
        merchant_name: Option<String>,
    },
    /// The service does not show it (any more), with the likely causes.
    NotVisible(Problem),
    /// It could not be found out, and why.
    Failed(Problem),
}

/// What keeping a batch came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recorded {
    /// The units as they are now, in the order of the batch. A failure of a unit that nobody listed or found is none.
    pub rows: Vec<FleetUnit>,
    /// About how many of them something changed; a unit whose first details came counts.
    pub changed: usize,
}

closed_list! {
    /// The kinds of texts a person saves under a name.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum DocumentKind;
    /// The word in the database.
    fn as_str;

    /// A view of the fleet table.
    View = "view";
    /// A policy of the audit.
    Policy = "policy";
    /// The definition of a report.
    Definition = "definition";
    /// A preset of the order form.
    Preset = "preset";
    /// An order that is being written.
    Draft = "draft";
    /// A template of a message.
    Template = "template";
    /// Which column of an order file is which field.
    Mapping = "mapping";
    /// A merchant's way to going live.
    Checklist = "checklist";
}

/// Names what is every profile's, where a call asks for a fleet.
pub const EVERY_PROFILE: &str = "*";
