//! Moments and durations as people type them.

use crate::domain::Problem;
use crate::text::Message;
use chrono::{DateTime, Days, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use std::time::Duration;

/// Which end of a period a moment stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The start: a day alone is its first moment.
    From,
    /// The end: a day alone is its last moment.
    To,
}

/// A moment: `2026-11-01`, `2026-11-01T10:00`, with or without seconds and zone, or `7d` for seven days ago. Without a
/// zone the computer's own counts. Seconds since 1970 (UTC), and what happened in that second is part of the period, at
/// either end.
///
/// # Errors
/// When it is none of these.
pub(super) fn moment(text: &str, end: End, now: DateTime<Local>) -> Result<i64, Problem> {
    read(text.trim(), end, now).ok_or_else(|| {
        let what = Message::new("pdesk-date-wrong").with("text", text);
        Problem::input(what).because(Message::new("pdesk-date-rule"))
    })
}

/// A moment that is still to come: the start of a day (`2026-12-15`), or a duration from now (`7d`). Seconds since 1970 (UTC).
///
/// # Errors
/// When it is none of these, or has passed.
pub(super) fn ahead(text: &str, now: DateTime<Local>) -> Result<i64, Problem> {
    let text = text.trim();
    let from_now = || {
        let span = humantime::parse_duration(text).ok()?;
        now.timestamp()
            .checked_add(i64::try_from(span.as_secs()).ok()?)
    };
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let moment = day.map_or_else(from_now, first_moment);
    moment
        .filter(|moment| *moment > now.timestamp())
        .ok_or_else(|| {
            let what = Message::new("aside-until-wrong").with("text", text);
            Problem::input(what).because(Message::new("aside-until-rule"))
        })
}

fn read(text: &str, end: End, now: DateTime<Local>) -> Option<i64> {
    // A period does not hold its first moment, so it begins a second earlier.
    let shift = |seconds: i64| match end {
        End::From => seconds - 1,
        End::To => seconds,
    };
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Some(match end {
            End::From => first_moment(day)? - 1,
            End::To => first_moment(day.checked_add_days(Days::new(1))?)? - 1,
        });
    }
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Some(shift(exact.timestamp()));
    }
    let local = [
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
    ];
    let local = local
        .iter()
        .find_map(|pattern| NaiveDateTime::parse_from_str(text, pattern).ok());
    if let Some(local) = local {
        return Local
            .from_local_datetime(&local)
            .earliest()
            .map(|time| shift(time.timestamp()));
    }
    let ago = humantime::parse_duration(text).ok()?;
    let ago = i64::try_from(ago.as_secs()).ok()?;
    Some(shift(now.timestamp().checked_sub(ago)?))
}

/// The first moment of a day on this computer's calendar. Where the clock skips midnight, the day begins later.
fn first_moment(day: NaiveDate) -> Option<i64> {
    let midnight = day.and_time(NaiveTime::MIN);
    let hours =
        (0..4).filter_map(|hours| midnight.checked_add_signed(chrono::TimeDelta::hours(hours)));
    let mut moments = hours.filter_map(|time| Local.from_local_datetime(&time).earliest());
    moments.next().map(|time| time.timestamp())
}

/// A duration: `12h`, `7d`, `1h 30m`, or a bare `0`.
///
/// # Errors
/// When it is none.
pub(super) fn duration(text: &str) -> Result<Duration, Problem> {
    let text = text.trim();
    // `humantime` takes no number without a unit, and nought is the same in all.
    if text == "0" {
        return Ok(Duration::ZERO);
    }
    humantime::parse_duration(text).map_err(|_| {
        let what = Message::new("pdesk-duration-wrong").with("text", text);
        Problem::input(what).because(Message::new("pdesk-duration-rule"))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{End, duration, moment};
    use chrono::{DateTime, Local, NaiveDate, TimeZone};
    use std::time::Duration;

    fn now() -> DateTime<Local> {
        Local.with_ymd_and_hms(2026, 11, 21, 12, 0, 0).unwrap()
    }

    fn local(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> i64 {
        let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let time = day.and_hms_opt(hour, minute, 0).unwrap();
        Local.from_local_datetime(&time).unwrap().timestamp()
    }

    #[test]
    fn a_moment_is_a_day_a_time_or_so_long_ago() {
        for (text, from, to) in [
            (
                "2026-11-01",
                local(2026, 11, 1, 0, 0) - 1,
                local(2026, 11, 2, 0, 0) - 1,
            ),
            (
                "2026-11-01T10:00",
                local(2026, 11, 1, 10, 0) - 1,
                local(2026, 11, 1, 10, 0),
            ),
            (
                "2026-11-01 10:00:00",
                local(2026, 11, 1, 10, 0) - 1,
                local(2026, 11, 1, 10, 0),
            ),
            ("2026-11-01T10:00:00Z", 1_793_527_199, 1_793_527_200),
            (
                "7d",
                now().timestamp() - 7 * 86_400 - 1,
                now().timestamp() - 7 * 86_400,
            ),
        ] {
            assert_eq!(moment(text, End::From, now()), Ok(from), "{text}");
            assert_eq!(moment(text, End::To, now()), Ok(to), "{text}");
        }
        for wrong in [
            "",
            "soon",
            "2026-13-01",
            "01.11.2026",
            "-7d",
            "2026-11-01T25:00",
        ] {
            let problem = moment(wrong, End::From, now()).unwrap_err();
            assert_eq!(problem.what.id(), "pdesk-date-wrong", "{wrong}");
        }
    }

    #[test]
    fn a_duration_has_a_unit_unless_it_is_nothing() {
        assert_eq!(duration("0"), Ok(Duration::ZERO));
        assert_eq!(duration("1h 30m"), Ok(Duration::from_secs(5400)));
        assert_eq!(duration(" 7d "), Ok(Duration::from_secs(7 * 86_400)));
        for wrong in ["", "12", "-1h", "for ever", "99999999999999999999y"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
