//! Layer 2 · team: the meeting place of a team: one PostgreSQL, which gives changes their order and their author, and orders their sender.
//!
//! [`connect()`] opens a connection; [`push`] and [`pull`] carry changes, [`Sending`] holds the right to send orders, [`check()`] says what
//! is not as it should be. Nothing of it is needed to work: what is kept on this computer is the store's. Every call is async and has an
//! end. May import: `domain`, `text`. Deliberately absent: a server program of ours, and SQL for anything but PostgreSQL.

mod address;
mod check;
mod claims;
mod connect;
mod events;
mod log;
mod members;
mod problem;
mod schema;
mod tls;

pub use address::{DEFAULT_TEAM, TeamAddress};
pub use check::{Checked, Finding, check};
pub use claims::{Claimed, Holder, Sending, Settlement, senders_gone};
pub use connect::{Connection, Waking, connect, listen};
pub use events::{PAGE, Pulled, pull, push};
pub use log::{LogQuery, log};
pub use members::{Member, members, note_seen};
pub use schema::{KNOWN_STEPS, TeamServer, init, server_of, sql_of};
