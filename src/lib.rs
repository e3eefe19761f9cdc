//! Partner Desk: the desk of a payment partner's staff, as a library that the window and the command line share.
//!
//! `ARCHITECTURE.md` tells how it is built: modules in layers, and a module imports modules of lower layers only.

pub mod crash;
pub mod files;
pub mod hardening;
pub mod text;

pub mod domain;

pub mod api;
pub mod credentials;
pub mod machine;
pub mod sandbox;
pub mod store;
pub mod team;

pub mod jobs;
pub mod report;

pub mod desk;

pub mod cli;
#[cfg(feature = "window")]
pub mod ui;
