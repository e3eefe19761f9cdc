//! Orders from a file: looking at it, sending it, going on with it, and what came of it.
//!
//! A request names a file, how it is read, and what a person left out or edited; nothing of a file is kept between two
//! requests, so that a file that was changed meanwhile is read as it is. What has left is in the ledger.

mod file;
mod look_over;
mod make;
mod result;
mod runs;
mod send;

pub use file::{BulkRequest, BulkSheet};
pub(super) use make::preset;
pub use result::ResultRequest;
pub use runs::{CheckBulk, ListRuns, PauseBulk, ReadRun};
pub use send::{BulkStep, SendBulk};
