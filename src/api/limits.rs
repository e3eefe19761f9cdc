//! How hard a client may press, and how hard it presses right now.

use super::deadline::LONGEST_PAUSE;
use crate::domain::machine::ProxyChoice;
use crate::text::Message;
use std::time::Duration;

/// More requests in flight than this are never allowed, whoever asks for them.
pub const MOST_IN_FLIGHT: usize = 64;

/// How hard a client may press, and which way it goes.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Most requests in flight at once; how many of them are allowed at a moment follows from the answers. From 1 to
    /// [`MOST_IN_FLIGHT`].
    pub max_in_flight: usize,
    /// Tries per call, the first included.
    pub max_attempts: u32,
    /// Time to find the host, connect and agree on TLS.
    pub connect_timeout: Duration,
    /// Time for one attempt, from connecting to the last byte.
    pub total_timeout: Duration,
    /// Time for a call in all, its repeats and waits included. A wait that would not end before is not begun.
    pub call_timeout: Duration,
    /// Largest body of a success in bytes, unpacked; a larger one is refused.
    pub max_body_bytes: usize,
    /// First wait of the backoff before chance shortens it; it doubles with each attempt.
    pub first_backoff: Duration,
    /// Longest wait of the backoff, and the longest that a `Retry-After` is kept before it is asked again.
    pub longest_wait: Duration,
    /// Which way requests leave the computer; one to this computer itself never goes through a proxy.
    pub proxy: ProxyChoice,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_in_flight: 8,
            // About five are what the contract advises (section 11); the vendor documents no limit.
            max_attempts: 5,
            connect_timeout: Duration::from_secs(10),
            total_timeout: Duration::from_secs(60),
            call_timeout: Duration::from_secs(120),
            max_body_bytes: 16 * 1024 * 1024,
            first_backoff: Duration::from_millis(500),
            longest_wait: LONGEST_PAUSE,
            proxy: ProxyChoice::System,
        }
    }
}

/// What the client is doing right now, for the status bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Traffic {
    /// Requests in flight, to the vendor and to the registry together.
    pub in_flight: usize,
    /// How long the whole profile still waits because the service asked for it.
    pub waiting: Option<Duration>,
    /// What it waits for, or why it does not go faster.
    pub waits_for: Option<WaitsFor>,
    /// Requests that may be in flight at the moment.
    pub allowed: usize,
    /// Requests sent since the client was made.
    pub sent: u64,
}

/// Why a client does not go faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WaitsFor {
    /// The service answered 429: the pause it asked for is kept, or the pace it has shown to allow.
    Pace,
    /// The service answered that it is busy or down, and asked for a pause.
    Service,
    /// Answers take longer than before, so fewer are asked for at once.
    SlowAnswers,
}

/// A time in words, in the largest unit of which there are two.
#[must_use]
pub fn in_words(time: Duration) -> Message {
    // Rounded up: whoever comes back after the time that was told must not be too early.
    let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
    let (id, count) = match seconds {
        0..120 => ("api-time-seconds", seconds),
        120..7200 => ("api-time-minutes", seconds.div_ceil(60)),
        7200..172_800 => ("api-time-hours", seconds.div_ceil(3600)),
        _ => ("api-time-days", seconds.div_ceil(86_400)),
    };
    Message::new(id).with("count", count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};

    #[test]
    fn a_time_is_told_in_the_unit_that_fits() {
        #[track_caller]
        fn check(seconds: f64, expect: &str) {
            let words = in_words(Duration::from_secs_f64(seconds));
            assert_eq!(Catalog::new(Language::ENGLISH).say(&words), expect);
        }
        check(0.2, "1 second");
        check(90.0, "90 seconds");
        check(121.0, "3 minutes");
        check(7200.0, "2 hours");
        check(1e9, "11575 days");
    }
}
