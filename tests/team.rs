//! A team on a real PostgreSQL: changes of many, orders of one, rights, and a server that comes and goes.
//!
//! `packaging/ci/with-postgres cargo test --test team` runs it; otherwise each test says in one line that it was skipped.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test, which tells its figures"
)]

#[path = "team/arrived.rs"]
mod arrived;
#[path = "support/bulk.rs"]
mod bulk;
#[path = "team/changes.rs"]
mod changes;
#[path = "team/commands.rs"]
mod commands;
#[path = "team/desk.rs"]
mod desk;
#[path = "team/leaving.rs"]
mod leaving;
#[path = "support/one_entry.rs"]
mod one_entry;
#[path = "team/orders.rs"]
mod orders;
#[path = "support/pdesk.rs"]
mod pdesk;
#[path = "support/postgres.rs"]
mod postgres;
#[path = "team/rights.rs"]
mod rights;
#[path = "team/tls.rs"]
mod tls;
#[path = "team/versions.rs"]
mod versions;
#[cfg(feature = "window")]
#[path = "team/window.rs"]
mod window;
#[cfg(feature = "window")]
#[path = "support/ui.rs"]
mod window_support;
#[path = "support/desk.rs"]
mod world;
