//! Orders in bulk: the lines of a file, and what becomes of each.
//!
//! A plan decides about every line before anything is sent; a row then moves through the states of [`BulkState`], and counts
//! add up at every moment. What the ledger and the vendor have to say comes from outside.

mod line;
mod plan;
mod reading;
mod reasons;
mod reconcile;
mod row;
mod state;

pub use line::{BadCell, OrderLine, OrderLines};
pub use plan::{
    FormerColumns, KEY_HEAD, PlanChoices, PlannedRow, SKIP_HEAD, STATE_HEAD, Verdict, plan,
    same_name,
};
pub use reading::Reading;
pub use reconcile::{Listed, Missing, reconcile};
pub use row::{BulkRow, Earlier, Remark, SkipReason};
pub use state::{BulkCounts, BulkState, BulkStep};
