//! The sandbox over real HTTP, asked by a plain client.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[path = "support/plain.rs"]
mod plain;

#[path = "sandbox/faults.rs"]
mod faults;
#[path = "sandbox/management.rs"]
mod management;
#[path = "sandbox/orders.rs"]
mod orders;
#[path = "sandbox/others.rs"]
mod others;
#[path = "sandbox/tokens.rs"]
mod tokens;
