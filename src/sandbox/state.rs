//! Everything a running sandbox holds.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::http::HeaderMap;
use chrono::{DateTime, Utc};

use super::SandboxOptions;
use super::answer::SandboxAnswer;
use super::clock::Clock;
use super::dice::Dice;
use super::fault::Switches;
use super::order::Orders;
use super::world::{Keys, World};

/// A request, read to its end.
pub(super) struct Request {
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
    /// The id of the request, a UUID: for error bodies and the header `x-request-id`.
    pub(super) trace: String,
}

impl Request {
    /// A header's text; `None` when it is absent or not readable.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The first query parameter of a name, decoded; `None` when it is absent.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name)?;
        Some(&found.1)
    }
}

/// A token that was given out. Tokens are remembered after they died, to answer an expired one as such.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Of the specialized flow: to be used without a subscription key.
    pub(super) specialized: bool,
    pub(super) expires: DateTime<Utc>,
}

/// What an idempotency key stands for.
pub(super) struct Stored {
    pub(super) body: Vec<u8>,
    pub(super) answer: SandboxAnswer,
}

/// What changes together: one lock.
pub(super) struct Inner {
    pub(super) world: World,
    pub(super) orders: Orders,
    /// By endpoint and idempotency key.
    pub(super) stored: HashMap<(&'static str, String), Stored>,
    pub(super) tokens: HashMap<String, Token>,
    pub(super) dice: Dice,
}

/// Counters for `/__sandbox/stats`, from the start of the sandbox on.
#[derive(Default)]
pub(super) struct Counters {
    pub(super) requests: Mutex<BTreeMap<&'static str, u64>>,
    pub(super) in_flight: AtomicUsize,
    pub(super) max_in_flight: AtomicUsize,
    pub(super) tokens_issued: AtomicU64,
    pub(super) replays: AtomicU64,
    pub(super) without_system_headers: AtomicU64,
    pub(super) redirects_followed: AtomicU64,
    pub(super) secrets_redirected: AtomicU64,
    pub(super) faults_played: Mutex<BTreeMap<&'static str, u64>>,
    /// The units whose details were asked for, in the order the requests arrived; the oldest are forgotten.
    pub(super) asked: Mutex<VecDeque<String>>,
}

/// Unit requests that are remembered.
const REMEMBERED: usize = 200_000;

impl Counters {
    pub(super) fn count(&self, endpoint: &'static str) {
        *lock(&self.requests).entry(endpoint).or_default() += 1;
    }

    /// Remembers whose details were asked for.
    pub(super) fn remember(&self, msn: &str) {
        let mut asked = lock(&self.asked);
        if asked.len() == REMEMBERED {
            asked.pop_front();
        }
        asked.push_back(msn.to_owned());
    }

    pub(super) fn count_fault(&self, name: &'static str) {
        *lock(&self.faults_played).entry(name).or_default() += 1;
    }

    /// Counts a request in flight until the guard is dropped.
    pub(super) fn enter(&self) -> InFlight<'_> {
        // The sum that this request made, and not a second reading: the highest number is told exactly.
        let now = self.in_flight.fetch_add(1, Ordering::SeqCst) + 1;
        self.max_in_flight.fetch_max(now, Ordering::SeqCst);
        InFlight(self)
    }
}

/// A request in flight; dropping it takes it off the count.
pub(super) struct InFlight<'a>(&'a Counters);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.in_flight.fetch_sub(1, Ordering::SeqCst);
    }
}

/// What all requests to a running sandbox share.
pub(super) struct App {
    pub(super) options: SandboxOptions,
    pub(super) keys: Keys,
    pub(super) clock: Clock,
    pub(super) counters: Counters,
    pub(super) switches: Mutex<Switches>,
    pub(super) bucket: Mutex<Option<super::gate::Bucket>>,
    pub(super) base_url: String,
    inner: Mutex<Inner>,
}

impl App {
    pub(super) fn new(options: SandboxOptions, base_url: String) -> Self {
        let clock = Clock::new(options.speed);
        let world = World::of_seed(options.seed, options.units);
        let orders = Orders::of_seed(options.seed, &world, clock.started());
        Self {
            keys: World::keys(options.seed),
            counters: Counters::default(),
            switches: Mutex::new(Switches::new(options.faults.clone(), options.fault_every)),
            bucket: Mutex::new(options.rate_limit.and_then(super::gate::Bucket::new)),
            base_url,
            inner: Mutex::new(Inner {
                world,
                orders,
                stored: HashMap::new(),
                tokens: HashMap::new(),
                dice: Dice::new(options.seed, "tokens"),
            }),
            clock,
            options,
        }
    }

    /// The world as it is now: everything that was due has happened.
    pub(super) fn inner(&self) -> MutexGuard<'_, Inner> {
        let mut guard = lock(&self.inner);
        let inner = &mut *guard;
        // Nothing happens by itself: what is due happens when somebody looks.
        inner.orders.settle(&mut inner.world, self.clock.now());
        guard
    }

    /// The tokens, without looking at the orders.
    pub(super) fn tokens(&self) -> MutexGuard<'_, Inner> {
        lock(&self.inner)
    }
}

/// Locks; a panic elsewhere cannot have left our plain data half-changed in a way that matters here.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
