//! What the charts of a report and of the window show: counts, never a made-up number.

use crate::domain::policy::FindingCounts;
use crate::text::Message;

/// A count and what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it counts.
    pub label: Message,
    /// How many.
    pub count: usize,
}

/// The fleet at one day's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day's end, seconds since 1970 (UTC).
    pub at: i64,
    /// Units that were visible then.
    pub units: usize,
    /// Units that came that day.
    pub added: usize,
    /// Units that vanished that day.
    pub gone: usize,
    /// Units whose settings changed that day.
    pub changed: usize,
}

/// What charts show of a fleet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// Units that are visible.
    pub units: usize,
    /// Merchants that have one.
    pub merchants: usize,
    /// Units by capture type, unknown included.
    pub capture_types: Vec<Bar>,
    /// Units by skipLandingPage, unknown included.
    pub skip_landing_page: Vec<Bar>,
    /// Units by market, unknown included.
    pub markets: Vec<Bar>,
    /// Day by day, the oldest first; only days on which something was known.
    pub days: Vec<Day>,
    /// Findings by severity; `None` when nobody looked.
    pub findings: Option<FindingCounts>,
    /// When the oldest and the newest of the answers came, seconds since 1970 (UTC).
    pub fetched: Option<(i64, i64)>,
}
