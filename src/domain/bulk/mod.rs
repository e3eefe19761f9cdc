//! Orders in bulk: the lines of a file, and what becomes of each.

mod line;
mod reading;
mod state;

pub use line::{BadCell, OrderLine, OrderLines};
pub use reading::Reading;
pub use state::{BulkCounts, BulkState, BulkStep};
