//! Which two moments are compared: presets, two syncs, or two dates of the person's own.

use chrono::{DateTime, Datelike as _, Days, Local, NaiveDate, NaiveTime, TimeZone as _};

use crate::desk::Period;
use crate::domain::closed_list;
use crate::domain::fleet::SyncRun;

closed_list! {
    /// A way to choose two moments.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum Preset;
    /// What it is called.
    fn name;

    /// What the newest sync found.
    #[default]
    LastSync = "changes-preset-last";
    /// The last seven days.
    Week = "changes-preset-week";
    /// The last thirty days.
    Days30 = "changes-preset-30";
    /// From the first of this month.
    Month = "changes-preset-month";
    /// From one sync to another.
    Syncs = "changes-preset-syncs";
    /// From one date to another.
    Dates = "changes-preset-dates";
    /// Moments that another part of the window gave, which a person cannot choose by hand.
    Given = "changes-preset-given";
}

/// What is chosen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choice {
    /// Which of the ways to choose; it says which of the other fields counts.
    pub preset: Preset,
    /// The numbers of the two syncs.
    pub syncs: [Option<i64>; 2],
    /// The two dates, as typed.
    pub dates: [String; 2],
    /// The moments given from elsewhere.
    pub given: Option<Period>,
}

impl Choice {
    /// The period that is chosen; `None` while it cannot be told yet.
    #[must_use]
    pub fn period(&self, runs: &[SyncRun], now: DateTime<Local>) -> Option<Period> {
        let today = now.date_naive();
        match self.preset {
            // Without a sync everything there is to tell.
            Preset::LastSync => Some(Period {
                from: runs.first().map(|run| run.started_at - 1),
                to: None,
            }),
            Preset::Week => Some(since(now.timestamp() - 7 * 86_400)),
            Preset::Days30 => Some(since(now.timestamp() - 30 * 86_400)),
            Preset::Month => today.with_day(1).and_then(start_of).map(since),
            Preset::Syncs => {
                let run = |id: Option<i64>| runs.iter().find(|run| Some(run.id) == id);
                let (one, other) = (run(self.syncs[0])?, run(self.syncs[1])?);
                let mut both = [one, other];
                both.sort_by_key(|run| run.started_at);
                // A sync that was cut off has no end; what it noticed lies after its start.
                let [from, to] = both.map(|run| Some(run.ended_at.unwrap_or(run.started_at)));
                Some(Period { from, to })
            }
            Preset::Dates => {
                let from = start_of(date(&self.dates[0])?)?;
                let to = date(&self.dates[1])?.checked_add_days(Days::new(1))?;
                let to = start_of(to)?;
                (from < to).then_some(Period {
                    // A period begins after its first second and holds its last: both dates count whole.
                    from: Some(from - 1),
                    to: Some(to - 1),
                })
            }
            Preset::Given => self.given,
        }
    }
}

const fn since(from: i64) -> Period {
    Period {
        from: Some(from),
        to: None,
    }
}

/// The first moment of a day on this computer's clock, seconds since 1970 (UTC).
#[must_use]
pub fn start_of(day: NaiveDate) -> Option<i64> {
    let start = day.and_time(NaiveTime::MIN);
    Some(Local.from_local_datetime(&start).earliest()?.timestamp())
}

/// A date as people type it: `2026-12-05`, `5.12.2026`, `05/12/2026`.
#[must_use]
pub fn date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"]
        .into_iter()
        .find_map(|format| NaiveDate::parse_from_str(text, format).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fleet::SyncSummary;

    fn run(id: i64, started_at: i64, ended_at: Option<i64>) -> SyncRun {
        SyncRun {
            id,
            started_at,
            ended_at,
            is_complete: ended_at.is_some(),
            summary: SyncSummary::default(),
        }
    }

    #[track_caller]
    fn check(choice: &Choice, expect: Option<(Option<i64>, Option<i64>)>) {
        let runs = [
            run(3, 300, None),
            run(2, 200, Some(210)),
            run(1, 100, Some(120)),
        ];
        let now = Local.timestamp_opt(1_000_000, 0).unwrap();
        let period = choice.period(&runs, now);
        assert_eq!(period.map(|period| (period.from, period.to)), expect);
    }

    #[test]
    fn syncs_are_compared_as_they_left_the_fleet_whichever_is_named_first() {
        let of = |one, other| Choice {
            preset: Preset::Syncs,
            syncs: [one, other],
            ..Choice::default()
        };
        check(&of(Some(1), Some(2)), Some((Some(120), Some(210))));
        check(&of(Some(2), Some(1)), Some((Some(120), Some(210))));
        check(&of(Some(2), Some(3)), Some((Some(210), Some(300))));
        check(&of(Some(2), None), None);
        check(&of(Some(2), Some(9)), None);
    }

    #[test]
    fn the_last_sync_is_the_newest_one() {
        check(&Choice::default(), Some((Some(299), None)));
        let never = Choice::default().period(&[], Local::now());
        assert_eq!(never.unwrap().from, None);
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        let expected = NaiveDate::from_ymd_opt(2026, 1, 31);
        for text in ["2026-01-31", " 31.01.2026", "31.1.2026"] {
            assert_eq!(date(text), expected, "{text}");
        }
        assert_eq!(date("31/31/2026"), None);
    }

    #[test]
    fn dates_are_whole_days_of_this_computer() {
        let of = |from: &str, to: &str| Choice {
            preset: Preset::Dates,
            dates: [from.to_owned(), to.to_owned()],
            ..Choice::default()
        };
        let day = start_of(date("5.12.2026").unwrap()).unwrap();
        let next = start_of(date("2026-12-06").unwrap()).unwrap();
        check(
            &of("2026-12-05", "05/12/2026"),
            Some((Some(day - 1), Some(next - 1))),
        );
        check(&of("2026-12-06", "2026-12-05"), None);
        check(&of("i går", "2026-12-05"), None);
        check(&of("", ""), None);
    }
}
