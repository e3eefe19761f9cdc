//! The board: every product order that is known, whoever made it, and how far it is.
//!
//! The vendor's list has no times, so what is remembered of it counts: [`observe()`] takes a reading of the list into what was seen
//! before, [`board`] lays that and the orders of our own ledger together, and [`compare()`] looks at a unit that came of an
//! order. All of it is pure; times are seconds since 1970 (UTC) and come from the caller.

mod assemble;
mod compare;
mod model;
mod observe;
mod say;
mod select;

pub use assemble::{BoardInput, board, days_between};
pub use compare::{Deviation, Ordered, UnitCheck, compare};
pub use model::{
    Board, BoardCounts, BoardOrder, BoardRules, Marks, OwnOrder, Reissue, SeenOrder, Stage, Step,
    TimeLeft,
};
pub use observe::observe;
pub use select::{Group, Grouping, Selection, group};

#[cfg(test)]
mod tests;
