//! Time and chance, behind a seam so that tests neither wait nor guess.

use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime};

/// A wait that has been started.
pub(super) type Sleep = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Where the client gets the time and its jitter from.
pub(super) trait Clock: Send + Sync {
    /// Monotonic time: tokens and waits are measured by it, because a computer's calendar may be set at any moment.
    fn now(&self) -> Instant;
    /// Calendar time: only for `Retry-After` dates and the maintenance window.
    fn utc(&self) -> SystemTime;
    /// Waits so long; dropping the future ends the wait.
    fn sleep(&self, duration: Duration) -> Sleep;
    /// A number from 0 up to 1.
    fn jitter(&self) -> f64;
}

/// The computer's own clock.
pub(super) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn utc(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        Box::pin(tokio::time::sleep(duration))
    }

    fn jitter(&self) -> f64 {
        rand::random::<f64>()
    }
}
