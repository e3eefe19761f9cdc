//! Orders in bulk: the lines of a file, and what becomes of each.

mod line;

pub use line::{BadCell, OrderLine, OrderLines};
