//! When a call is repeated, and after how long.

use super::clock::Clock;
use super::limits::Limits;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use std::time::{Duration, SystemTime};

/// Whether an answer with this status is worth the same call again: still locked, too fast, or the server's own fault.
pub(super) const fn is_retried(status: u16) -> bool {
    matches!(status, 423 | 429 | 500..=599)
}

/// The wait before attempt `attempt + 1`, with equal jitter: half of it certain, half of it chance, so that calls which
/// failed together do not come back together.
pub(super) fn backoff(limits: &Limits, attempt: u32, clock: &dyn Clock) -> Duration {
    let doubled = 2_u32.saturating_pow(attempt.saturating_sub(1).min(16));
    let full = limits
        .first_backoff
        .saturating_mul(doubled)
        .min(limits.longest_wait);
    full / 2 + (full / 2).mul_f64(clock.jitter().clamp(0.0, 1.0))
}

/// The wait a host asks for: `Retry-After` in seconds or as a date, else the gateway's sentence
/// `Try again in N seconds.`
pub(super) fn asked_wait(headers: &HeaderMap, body: &[u8], now: SystemTime) -> Option<Duration> {
    headers
        .get(RETRY_AFTER)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| retry_after(text, server_time(headers).unwrap_or(now)))
        .or_else(|| wait_in_words(body))
}

/// The longest pause that is told as it was asked for, a hundred years: a number that no clock can hold is a long pause, too.
const LONGEST_ASKED: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// Reads a `Retry-After`; a date that has passed means no wait.
fn retry_after(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<f64>() {
        // False for what is no number, too.
        let is_sum = seconds >= 0.0;
        return is_sum.then(|| {
            Duration::try_from_secs_f64(seconds)
                .map_or(LONGEST_ASKED, |asked| asked.min(LONGEST_ASKED))
        });
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let asked = date.duration_since(now).unwrap_or_default();
    Some(asked.min(LONGEST_ASKED))
}

/// The host's own clock, which its dates are told by; ours may be wrong.
fn server_time(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()
}

fn wait_in_words(body: &[u8]) -> Option<Duration> {
    // The gateway has a short body; of anything longer the beginning is enough.
    let text = String::from_utf8_lossy(body.get(..body.len().min(4096))?);
    let (_, rest) = text.split_once("Try again in ")?;
    let (number, rest) = rest.split_once(' ')?;
    rest.starts_with("second")
        .then(|| number.parse().ok().map(Duration::from_secs))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    #[test]
    fn every_status_is_retried_or_not_as_the_table_says() {
        let retried: Vec<u16> = (100..=599).filter(|status| is_retried(*status)).collect();
        let mut table = vec![423, 429];
        table.extend(500..=599);
        assert_eq!(retried, table);
    }

    #[track_caller]
    fn check(header: Option<&'static str>, body: &str, expect: Option<u64>) {
        let mut headers = HeaderMap::new();
        if let Some(text) = header {
            headers.insert(RETRY_AFTER, HeaderValue::from_static(text));
        }
        assert_eq!(
            asked_wait(&headers, body.as_bytes(), NOW),
            expect.map(Duration::from_secs)
        );
    }

    #[test]
    fn retry_after_is_seconds_a_date_or_a_sentence() {
        check(Some("7"), "", Some(7));
        check(Some(" 0 "), "", Some(0));
        check(Some("Thu, 01 Jan 1970 00:00:30 GMT"), "", Some(30));
        check(Some("soon"), "", None);
        check(Some("-5"), "", None);
        for never in [
            "1e300",
            "inf",
            "99999999999999999999",
            "9223372036854775808",
        ] {
            check(Some(never), "", Some(LONGEST_ASKED.as_secs()));
        }
        check(Some("1e9"), "", Some(1_000_000_000));
        for nothing in ["NaN", "-1", "5, 10", "0x10", "   "] {
            check(Some(nothing), "", None);
        }
        check(None, "", None);
        let sentence =
            r#"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 12 seconds."}"#;
        check(None, sentence, Some(12));
        check(Some("3"), sentence, Some(3));
        check(None, "Try again in a while", None);
        // A body that is cut within a letter.
        let long = format!("{sentence}{}", "æ".repeat(4096));
        check(None, &long, Some(12));
        check(None, &format!(" {long}"), Some(12));
    }

    #[test]
    fn a_date_is_measured_by_the_hosts_own_clock() {
        let mut headers = HeaderMap::new();
        headers.insert(
            RETRY_AFTER,
            HeaderValue::from_static("Thu, 01 Jan 2026 00:00:09 GMT"),
        );
        headers.insert(
            DATE,
            HeaderValue::from_static("Thu, 01 Jan 2026 00:00:04 GMT"),
        );
        assert_eq!(asked_wait(&headers, b"", NOW), Some(Duration::from_secs(5)));
    }

    struct Fixed(f64);
    impl Clock for Fixed {
        fn now(&self) -> std::time::Instant {
            std::time::Instant::now()
        }
        fn utc(&self) -> SystemTime {
            NOW
        }
        fn sleep(&self, _: Duration) -> super::super::clock::Sleep {
            Box::pin(std::future::ready(()))
        }
        fn jitter(&self) -> f64 {
            self.0
        }
    }

    #[test]
    fn backoff_doubles_between_half_and_whole_and_is_capped() {
        let limits = Limits {
            first_backoff: Duration::from_millis(400),
            longest_wait: Duration::from_secs(3),
            ..Limits::default()
        };
        let waits = |jitter| -> Vec<u128> {
            (1..=5)
                .map(|attempt| backoff(&limits, attempt, &Fixed(jitter)).as_millis())
                .collect()
        };
        assert_eq!(waits(0.0), [200, 400, 800, 1500, 1500]);
        assert_eq!(waits(1.0), [400, 800, 1600, 3000, 3000]);
    }
}
