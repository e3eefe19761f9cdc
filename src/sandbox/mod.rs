//! Floor 2 · sandbox: the vendor's APIs and the registry, played by an embedded server.
//!
//! May import: `text` only, and nothing of `api`: it writes the vendor's JSON from types of its own, so that a mistake
//! cannot cancel itself out.

use std::net::SocketAddr;
use std::time::Duration;

/// The world a sandbox plays, and its moods.
#[derive(Debug, Clone, PartialEq)]
pub struct SandboxOptions {
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Number of sales units in the fleet.
    pub units: usize,
    /// Seed of the world; the same seed makes the same world.
    pub seed: u64,
    /// Added to every answer.
    pub latency: Duration,
    /// Requests a second that are allowed; more get 429 with `Retry-After`.
    pub rate_limit: Option<f64>,
    /// Faults to play.
    pub faults: Vec<Fault>,
    /// How much faster the sandbox's clock runs: orders move on and expire by it.
    pub speed: f64,
}

/// A fault the sandbox plays on demand. `Fault::from_name` and `Fault::ALL` serve the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// A share of answers is 500.
    ServerError,
}

/// A running sandbox. Dropping it stops the server.
#[derive(Debug)]
pub struct Sandbox {
    /// Where it listens.
    pub address: SocketAddr,
    /// `http://127.0.0.1:PORT`.
    pub base_url: String,
    /// The partner's client id in this world.
    pub client_id: String,
    /// The partner's client secret in this world.
    pub client_secret: String,
    /// The partner's subscription key in this world.
    pub subscription_key: String,
}

impl Default for SandboxOptions {
    fn default() -> Self {
        Self {
            port: 0,
            units: 2400,
            seed: 1,
            latency: Duration::ZERO,
            rate_limit: None,
            faults: Vec::new(),
            speed: 1.0,
        }
    }
}

impl Sandbox {
    /// Starts a sandbox; returns when it listens.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn start(_options: SandboxOptions) -> std::io::Result<Self> {
        unimplemented!("sandbox")
    }
}
