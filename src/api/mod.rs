//! Layer 2 · api: the vendor's two APIs and the business registry, as their client.
//!
//! May import: `domain`, `text`. Deliberately absent: files, SQL, and any type of `sandbox`, which plays the other side
//! of the same wire.
//!
//! A call goes through three layers: [`Client`] knows what is asked for, `session` adds keys and tokens, and `line`
//! carries it to one host, with its waits, repeats and size limits. `wire` holds the JSON as it may arrive, `cause` what
//! an answer means for a person.

mod body;
mod cause;
mod client;
mod clock;
mod concurrency;
mod deadline;
mod error;
mod explain;
mod fault;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod fuzzing;
mod gate;
mod headers;
mod host;
mod limiter;
mod limits;
mod pace;
mod registry;
mod release;
mod retry;
mod scrub;
mod sent_flag;
mod session;
mod tls;
mod token;
mod transport;
pub mod website;
mod wire;

#[cfg(test)]
mod tests;

pub use cause::Cause;
pub use client::Client;
pub use error::ApiError;
pub use limits::{Limits, MOST_IN_FLIGHT, Traffic, WaitsFor, in_words};
pub use release::ReleaseSource;
pub use sent_flag::SentFlag;
pub use tls::http_client;
