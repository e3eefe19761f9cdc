//! Floor 2 · api: the vendor's two APIs and the business registry, as their client.
//!
//! May import: `domain`, `text`. Deliberately absent: files, SQL, and any type of `sandbox`, which plays the other side
//! of the same wire.

mod client;
mod error;

pub use client::{Client, Limits, Traffic};
pub use error::ApiError;
