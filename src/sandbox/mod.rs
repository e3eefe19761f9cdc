//! Layer 2 · sandbox: the vendor's APIs and the registry, played by an embedded server.
//!
//! May import: `text` only, and nothing of `api`: it writes the vendor's JSON from types of its own, so that a mistake
//! cannot cancel itself out. Deliberately absent: a database (a world lives as long as its process) and TLS (it listens on
//! 127.0.0.1 only).
//!
//! - `world`: firms, units, price packages, keys, all from a seed · `order`: product orders and the merchants behind them
//! - `vendor`: token endpoints, Management API 2.0.9, Partner API 2.0.0 · `registry`: Enhetsregisteret · `page`: the page behind
//!   a prefilled link · `control`: `/__sandbox/stats`, `asked`, `world`, `advance`,
//!   `faults`, `units`
//! - `gate`: the way of every request, where `fault`s strike · `listener`, `stream`, `shape`: what faults are made of
//!
//! Choices where the contract leaves one: absent `Vipps-System-*` headers are let through and counted in the statistics; a
//! `Merchant-Serial-Number` header is ignored, as in the Management API 2.0.9; a check digit that fails is no error, but
//! nobody ever answers such an order; links lead to a page of the sandbox itself.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::{CancellationToken, DropGuard};

mod answer;
mod call;
mod clock;
mod control;
mod dice;
mod fault;
mod gate;
mod listener;
mod order;
mod origin;
mod page;
mod registry;
mod shape;
mod state;
mod stream;
#[cfg(test)]
mod tests;
mod vendor;
mod world;

pub use fault::Fault;

/// The world a sandbox plays, and its moods.
#[derive(Debug, Clone, PartialEq)]
pub struct SandboxOptions {
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Number of sales units in the fleet.
    pub units: usize,
    /// Seed of the world; the same seed makes the same world.
    pub seed: u64,
    /// How late every answer of the vendor and of the register comes; the own endpoints answer at once.
    pub latency: Duration,
    /// API calls a second that are allowed; more get 429 with `Retry-After`.
    pub rate_limit: Option<f64>,
    /// Faults to play.
    pub faults: Vec<Fault>,
    /// Faults that strike sometimes strike every n-th request instead of their own share; 1 is always.
    pub fault_every: Option<u32>,
    /// How much faster the sandbox's clock runs: orders move on and expire by it. At 86 400 a day takes a second. Tokens are not
    /// affected.
    pub speed: f64,
}

/// A running sandbox. Dropping it stops the server.
pub struct Sandbox {
    /// Where it listens: 127.0.0.1, with the port that was taken.
    pub address: SocketAddr,
    /// `http://127.0.0.1:PORT`.
    pub base_url: String,
    /// The partner's client id in this world.
    pub client_id: String,
    /// The partner's client secret in this world.
    pub client_secret: String,
    /// The partner's subscription key in this world.
    pub subscription_key: String,
    /// Stops the server when it is dropped.
    _stop: DropGuard,
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Keys of a made-up world, but habits are not made up.
        f.debug_struct("Sandbox")
            .field("base_url", &self.base_url)
            .field("client_id", &self.client_id)
            .field("client_secret", &"****")
            .field("subscription_key", &"****")
            .finish_non_exhaustive()
    }
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
            fault_every: None,
            speed: 1.0,
        }
    }
}

impl Sandbox {
    /// Starts a sandbox on the current tokio runtime; returns when it listens.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn start(options: SandboxOptions) -> std::io::Result<Self> {
        // Bound before the world is made, whose links name this address.
        let tcp = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let address = tcp.local_addr()?;
        let base_url = format!("http://{address}");
        let app = {
            let base_url = base_url.clone();
            // A world of 100,000 units takes a moment: not on a thread that serves others.
            tokio::task::spawn_blocking(move || state::App::new(options, base_url))
                .await
                .map_err(std::io::Error::other)?
        };
        let world::Keys {
            client_id,
            client_secret,
            subscription_key,
        } = world::World::keys(app.options.seed);
        let stop = CancellationToken::new();
        serve(tcp, app, stop.clone());
        Ok(Self {
            address,
            base_url,
            client_id,
            client_secret,
            subscription_key,
            _stop: stop.drop_guard(),
        })
    }
}

fn serve(tcp: tokio::net::TcpListener, app: state::App, stop: CancellationToken) {
    let doorman = listener::Doorman {
        tcp,
        stopped: stop.clone(),
    };
    let router = axum::Router::new()
        .fallback(gate::serve)
        .with_state(Arc::new(app));
    let service = router.into_make_service_with_connect_info::<listener::Cut>();
    tokio::spawn(async move {
        let server = axum::serve(doorman, service).with_graceful_shutdown(stop.cancelled_owned());
        if let Err(error) = server.await {
            tracing::warn!(%error, "the sandbox stopped");
        }
    });
}
