//! Where a job tells what comes of it.

use crate::api::WaitsFor;
use crate::domain::LookupRow;
use std::time::Duration;

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Rows to make, as far as known: a merchant counts as one until its list of units is there.
    pub total: usize,
    /// Rows made, however they ended.
    pub done: usize,
    /// Of those, invalid or failed.
    pub failed: usize,
    /// Requests in flight.
    pub in_flight: usize,
    /// How long everything waits because the service asked for it.
    pub waiting: Option<Duration>,
    /// What it waits for.
    pub waits_for: Option<WaitsFor>,
    /// How many requests may be in flight at the moment.
    pub allowed_in_flight: Option<usize>,
    /// Rows made per minute, as of lately.
    pub rows_per_minute: Option<u32>,
    /// How long the rest takes at this rate.
    pub left: Option<Duration>,
}

/// Takes what a job tells. A slow taker slows the job down instead of filling memory.
pub trait Sink: Send + Sync {
    /// How many rows there will be at least.
    fn planned(&self, total: usize) -> impl Future<Output = ()> + Send;
    /// Rows, in the order they finished.
    fn rows(&self, rows: Vec<LookupRow>) -> impl Future<Output = ()> + Send;
    /// How far it is; at most ten times a second.
    fn progress(&self, progress: Progress) -> impl Future<Output = ()> + Send;
}
