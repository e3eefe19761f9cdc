//! Layer 3 · jobs: long work, with progress and cancel.
//!
//! A look-up and a fleet both run on one engine: steps wait in a queue, a bounded window of them runs, the client's limiter
//! decides how many requests that makes, and every row asked for comes out in one of the four states of
//! [`crate::domain::RowState`], whatever happens in between. A sync has a loop of its own, since what it fetches is kept
//! while it runs. May import: layers 0 to 2. Deliberately absent: threads, the front ends' events, files, SQL, and the wire.

mod board;
mod bulk;
mod circuit_breaker;
mod connection;
mod engine;
mod keyed_tasks;
mod lookup;
mod merchants;
mod on_disk;
mod queue;
mod service;
mod sync;
mod team;
#[cfg(test)]
mod tests;

pub use crate::api::WaitsFor;
pub use board::{
    BoardReading, BoardTask, FollowStep, Follower, ReadingFailed, check_order, follow_board,
    read_board,
};
pub use bulk::{
    BulkOrder, BulkService, BulkSink, BulkTask, Meaning, Patience, Refusal, held_by, new_order,
    send_bulk,
};
pub use connection::{ConnectionStep, StepKind, test_connection};
pub use engine::Ended;
pub use keyed_tasks::KeyedTasks;
pub use lookup::{load_fleet, look_up};
pub use merchants::{check_merchants, learn_names};
pub(crate) use on_disk::blocking;
pub use service::{Failure, Progress, Service, Sink};
pub use sync::{SyncTask, Synced, sync, sync_and_name};
pub use team::{Carried, carry, tell, tell_along};
