//! Two clocks. *World time* starts at the real time, runs `speed` times as fast, and jumps with `/__sandbox/advance`: orders
//! live by it. *Token time* jumps the same way but is never sped up: at `--speed 86400` a 24-hour token would otherwise be
//! worthless after a second.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

/// The clocks of one sandbox.
pub(super) struct Clock {
    started: DateTime<Utc>,
    instant: Instant,
    speed: f64,
    /// Sum of the jumps, in milliseconds.
    jumped_ms: std::sync::atomic::AtomicI64,
}

impl Clock {
    pub(super) fn new(speed: f64) -> Self {
        Self {
            started: Utc::now(),
            instant: Instant::now(),
            speed: if speed.is_finite() && speed > 0.0 {
                speed
            } else {
                1.0
            },
            jumped_ms: std::sync::atomic::AtomicI64::new(0),
        }
    }

    /// When the sandbox was started: the same in both clocks.
    pub(super) fn started(&self) -> DateTime<Utc> {
        self.started
    }

    /// World time: sped up, and moved by jumps.
    pub(super) fn now(&self) -> DateTime<Utc> {
        let seconds = self.instant.elapsed().as_secs_f64() * self.speed;
        self.started + self.jumps() + bounded(seconds)
    }

    /// Token time: moved by jumps, never sped up.
    pub(super) fn token_now(&self) -> DateTime<Utc> {
        self.started + self.jumps() + bounded(self.instant.elapsed().as_secs_f64())
    }

    /// Moves both clocks ahead by `by`.
    pub(super) fn advance(&self, by: Duration) {
        let ms = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        let most = TimeDelta::days(36_500).num_milliseconds();
        self.jumped_ms
            .fetch_add(ms.min(most), std::sync::atomic::Ordering::SeqCst);
    }

    fn jumps(&self) -> TimeDelta {
        // Each jump is bounded, their sum is not: at a thousand years it stops.
        let ms = self.jumped_ms.load(std::sync::atomic::Ordering::SeqCst);
        TimeDelta::milliseconds(ms.min(TimeDelta::days(365_000).num_milliseconds()))
    }
}

/// Seconds as a time span no date arithmetic can overflow on: at most 10,000 years.
fn bounded(seconds: f64) -> TimeDelta {
    Duration::try_from_secs_f64(seconds.min(3.1e11))
        .ok()
        .and_then(|span| TimeDelta::from_std(span).ok())
        .unwrap_or_default()
}
