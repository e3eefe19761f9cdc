//! Orders in bulk: the lines of a file, and what becomes of each.
//!
//! A plan decides about every line before anything is sent; a row then moves through the states of [`BulkState`], and counts
//! add up at every moment. What the ledger and the vendor have to say comes from outside.

mod former;
mod line;
mod plan;
mod reading;
mod reasons;
mod reconcile;
mod row;
mod standing;
mod state;

pub use crate::domain::tidy::same_name;
pub use former::{
    FormerColumns, ID_HEAD, KEY_HEAD, LAST_DAY_HEAD, LINK_HEAD, SKIP_HEAD, STATE_HEAD,
};
pub use line::{BadCell, OrderLine, OrderLines};
pub use plan::{PlanChoices, PlannedRow, Rows, Verdict, plan};
pub use reading::Reading;
pub use reasons::is_about_one_attempt;
pub use reconcile::{Listed, Missing, There, reconcile};
pub use row::{BulkRow, Earlier, Former, Remark, Since, SkipReason};
pub use standing::Standing;
pub use state::{BulkCounts, BulkState, BulkStep};
