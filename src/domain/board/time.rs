//! Days: how long a link still works, and how long an order has been where it should not stay.

use super::{BoardRules, Stage, TimeLeft};
use crate::domain::order::{LINK_LIFE_SECS, OrderOrigin};

/// A day, in seconds.
const DAY_SECS: i64 = 24 * 60 * 60;

/// Whole days from one moment to a later one; none where the clock was set back between them.
#[must_use]
pub fn days_between(from: i64, to: i64) -> u32 {
    let days = to.saturating_sub(from).max(0) / DAY_SECS;
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// How long the link of an order in a stage still works.
pub(super) fn time_left(
    stage: &Stage,
    origin: Option<&OrderOrigin>,
    sent_at: Option<i64>,
    first_seen: Option<i64>,
    now: i64,
) -> TimeLeft {
    let has_link = matches!(origin, None | Some(OrderOrigin::Prefill));
    let is_open = matches!(stage, Stage::LinkSent | Stage::Opened);
    if !has_link || !is_open {
        return TimeLeft::NotCounted;
    }
    let (from, left): (i64, fn(u32) -> TimeLeft) = match (sent_at, first_seen) {
        (Some(sent), _) => (sent, TimeLeft::Days),
        // It was sent before it was seen, so it ends before that time has passed again.
        (None, Some(seen)) => (seen, TimeLeft::AtMost),
        (None, None) => return TimeLeft::NotCounted,
    };
    let secs = from
        .saturating_add(LINK_LIFE_SECS)
        .saturating_sub(now)
        .clamp(0, LINK_LIFE_SECS);
    match u32::try_from((secs + DAY_SECS - 1) / DAY_SECS) {
        Ok(0) | Err(_) => TimeLeft::Passed,
        Ok(days) => left(days),
    }
}

/// Whether a link works for a few days only. One that may be older than it looks is counted from when it was first seen.
pub(super) fn is_expiring(left: TimeLeft, rules: &BoardRules) -> bool {
    match left {
        TimeLeft::Days(days) | TimeLeft::AtMost(days) => days <= rules.expiring_days,
        TimeLeft::Passed | TimeLeft::NotCounted => false,
    }
}

/// For how many days an order has been opened and not submitted, or submitted and not decided, when that is too long.
pub(super) fn stuck_days(
    stage: &Stage,
    since: Option<i64>,
    rules: &BoardRules,
    now: i64,
) -> Option<u32> {
    let most = match stage {
        Stage::Opened => rules.opened_days,
        Stage::Submitted => rules.submitted_days,
        _ => return None,
    };
    let days = days_between(since?, now);
    (days >= most.max(1)).then_some(days)
}
