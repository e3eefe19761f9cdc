//! How far a job is, in words: counts, rate, time left, and what it waits for.

use super::activity::JobRecord;
use super::look;
use crate::api::WaitsFor;
use crate::desk::Progress;

use crate::text::{Catalog, Message};
use std::time::Duration;

/// The share that is done, for a bar; `None` while it is not known how much there is.
#[must_use]
pub(super) fn share(progress: &Progress) -> Option<f32> {
    (progress.total > 0).then(|| ratio(progress.done, progress.total))
}

/// One number as a share of another.
#[expect(
    clippy::cast_precision_loss,
    reason = "a share of a bar 160 points long"
)]
pub(super) fn ratio(done: usize, total: usize) -> f32 {
    done as f32 / total.max(1) as f32
}

/// "Sync the fleet: 1 862 of 2 418".
#[must_use]
pub(super) fn head(name: &str, progress: &Progress, words: Catalog) -> String {
    if progress.total == 0 {
        return name.to_owned();
    }
    let message = Message::new("ui-job-progress").with("name", name);
    let message = message.with("done", look::number(progress.done));
    words.say(&message.with("total", look::number(progress.total)))
}

/// Failed, rate and time left, as far as they can be told.
#[must_use]
pub(super) fn details(record: &JobRecord, words: Catalog, now: i64) -> String {
    let mut parts = Vec::new();
    parts.extend(failed(&record.progress, words));
    parts.extend(speed(&record.progress, now - record.started_at, words));
    parts.join(" · ")
}

/// "3 failed".
#[must_use]
pub(super) fn failed(progress: &Progress, words: Catalog) -> Option<String> {
    let message = Message::new("ui-job-failed-count").with("count", progress.failed);
    (progress.failed > 0).then(|| words.say(&message))
}

/// "41/s · 14 s left", as the job tells it, or else from the time it has taken.
#[must_use]
pub(super) fn speed(progress: &Progress, elapsed: i64, words: Catalog) -> Option<String> {
    let elapsed = usize::try_from(elapsed).unwrap_or(0);
    let mut parts = Vec::new();
    let measured = progress.rows_per_minute.map(|rate| rate as usize);
    // The clock tells whole seconds: over one of them a rate would be off by half.
    let so_far = (elapsed >= 2).then(|| progress.done * 60 / elapsed);
    if let Some(rate) = measured.or(so_far).filter(|rate| *rate > 0) {
        parts.push(words.say(&rate_of(rate)));
    }
    let rest = progress.total.saturating_sub(progress.done);
    let by_rate = so_far
        .filter(|rate| *rate > 0)
        .map(|rate| Duration::from_secs((rest * 60 / rate) as u64));
    if let Some(left) = progress.left.or(by_rate)
        && rest > 0
        && progress.done > 0
    {
        parts.push(words.say(&time_left(left.as_secs())));
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn rate_of(rows_per_minute: usize) -> Message {
    // Below one and a half in a second, whole numbers a second would be all but nothing.
    if rows_per_minute >= 90 {
        let rate = look::number((rows_per_minute + 30) / 60);
        Message::new("ui-job-rate").with("rate", rate)
    } else {
        Message::new("changes-rate-minute").with("rate", rows_per_minute)
    }
}

fn time_left(seconds: u64) -> Message {
    let count = |seconds: u64| i64::try_from(seconds).unwrap_or(i64::MAX);
    if seconds < 90 {
        Message::new("ui-seconds-left").with("count", count(seconds.max(1)))
    } else {
        Message::new("ui-minutes-left").with("count", count(seconds.div_ceil(60)))
    }
}

/// What it waits for, in plain words; `None` while nothing holds it up.
#[must_use]
pub(super) fn waits(progress: &Progress, words: Catalog) -> Option<String> {
    let seconds = progress.waiting.map(|wait| {
        let seconds = wait.as_secs_f64().ceil().max(1.0);
        let text = format!("{seconds:.0}");
        words.say(&Message::new("changes-seconds").with("seconds", text))
    });
    let message = match (progress.waits_for, seconds) {
        (Some(WaitsFor::SlowAnswers), _) => Message::new("changes-waits-slow"),
        (Some(WaitsFor::Service), Some(time)) => {
            Message::new("changes-waits-service").with("time", time)
        }
        (Some(WaitsFor::Service), None) => Message::new("changes-waits-service-soon"),
        (Some(WaitsFor::Pace) | None, Some(time)) => {
            Message::new("changes-waits-pace").with("time", time)
        }
        (Some(WaitsFor::Pace), None) => Message::new("changes-waits-pace-soon"),
        (None, None) => return None,
    };
    Some(words.say(&message))
}

/// How many requests are in flight, and how many may be: "4 of 8 in flight".
#[must_use]
pub(super) fn in_flight(progress: &Progress, words: Catalog) -> Option<String> {
    let count = look::number(progress.in_flight);
    let message = match progress.allowed_in_flight {
        Some(allowed) => Message::new("changes-parallel-of")
            .with("count", count)
            .with("allowed", look::number(allowed)),
        None if progress.in_flight > 0 => Message::new("ui-parallel").with("count", count),
        None => return None,
    };
    Some(words.say(&message))
}

/// How long ago a moment is: "just now", "5 min ago", "3 h ago", "2 days ago".
#[must_use]
pub(super) fn ago(moment: i64, now: i64, words: Catalog) -> String {
    let seconds = (now - moment).max(0);
    let message = match seconds {
        0..60 => Message::new("changes-ago-now"),
        60..5400 => Message::new("changes-ago-minutes").with("count", (seconds + 30) / 60),
        5400..129_600 => Message::new("changes-ago-hours").with("count", (seconds + 1800) / 3600),
        _ => Message::new("changes-ago-days").with("count", (seconds + 43_200) / 86_400),
    };
    words.say(&message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[track_caller]
    fn check_ago(seconds: i64, expect: &str) {
        let said = ago(
            1_000_000 - seconds,
            1_000_000,
            Catalog::new(Language::ENGLISH),
        );
        assert_eq!(said, expect);
    }

    #[test]
    fn ages_are_said_in_the_unit_that_fits() {
        check_ago(-5, "just now");
        check_ago(0, "just now");
        check_ago(59, "just now");
        check_ago(60, "1 min ago");
        check_ago(5399, "90 min ago");
        check_ago(5400, "2 h ago");
        check_ago(3 * 3600, "3 h ago");
        check_ago(129_600, "2 days ago");
    }

    #[track_caller]
    fn check_waits(waits_for: Option<WaitsFor>, secs: Option<u64>, expect: Option<&str>) {
        let progress = Progress {
            waits_for,
            waiting: secs.map(Duration::from_secs),
            ..Progress::default()
        };
        let said = waits(&progress, Catalog::new(Language::ENGLISH));
        assert_eq!(said.as_deref(), expect);
    }

    #[test]
    fn what_a_job_waits_for_is_said_in_plain_words() {
        check_waits(None, None, None);
        let pause = "The service asked for a pause: 12 s";
        check_waits(Some(WaitsFor::Pace), Some(12), Some(pause));
        check_waits(None, Some(12), Some(pause));
        check_waits(
            Some(WaitsFor::Service),
            Some(3),
            Some("The service is not available and asked for a pause: 3 s"),
        );
        check_waits(
            Some(WaitsFor::SlowAnswers),
            None,
            Some("Answers take longer than before, so fewer are asked for at once"),
        );
    }

    #[track_caller]
    fn check_speed(progress: Progress, elapsed: i64, expect: Option<&str>) {
        let said = speed(&progress, elapsed, Catalog::new(Language::ENGLISH));
        assert_eq!(said.as_deref(), expect);
    }

    #[test]
    fn rate_and_time_left_are_told_as_far_as_they_are_known() {
        let half = Progress {
            total: 100,
            done: 50,
            ..Progress::default()
        };
        check_speed(half, 0, None);
        check_speed(half, 10, Some("5/s · 10 s left"));
        check_speed(
            half,
            100,
            Some("30/min · 100 s left".replace("100 s", "2 min").as_str()),
        );
        let told = Progress {
            rows_per_minute: Some(2460),
            left: Some(Duration::from_secs(14)),
            ..half
        };
        check_speed(told, 1, Some("41/s · 14 s left"));
        let done = Progress { done: 100, ..half };
        check_speed(done, 10, Some("10/s"));
    }
}
