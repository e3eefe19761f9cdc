//! What a file says again and again, said once: words of closed lists, and the day and the hour of times.

use super::cell::{iso_time, local_time};
use crate::text::{Catalog, Message};
use chrono::{DateTime, Datelike, Local, NaiveDate, Offset, TimeZone, Utc};

/// The words of one file. Asking the catalogue costs a thousand times what a cell of a large file may cost.
#[derive(Debug)]
pub(super) struct Said {
    catalog: Catalog,
    known: Vec<(&'static str, String)>,
}

impl Said {
    pub(super) const fn new(catalog: Catalog) -> Self {
        Self {
            catalog,
            known: Vec::new(),
        }
    }

    /// Says a message; one without arguments is asked for once only.
    pub(super) fn say(&mut self, message: &Message) -> &str {
        let id = message.id();
        // An entry is mostly asked for from one place, so that its name is the same piece of memory.
        let is_here = |(known, _): &(&str, String)| std::ptr::eq(*known, id);
        let is_same = |(known, _): &(&str, String)| *known == id;
        let found = self.known.iter().position(is_here);
        let found = found.or_else(|| self.known.iter().position(is_same));
        let at = match found {
            Some(at) if message.arguments().is_empty() => at,
            Some(at) => {
                self.known[at].1 = self.catalog.say(message);
                at
            }
            None => {
                self.known.push((id, self.catalog.say(message)));
                self.known.len() - 1
            }
        };
        self.known.get(at).map_or("", |(_, text)| text)
    }
}

/// Since when every time zone is a whole number of quarters away from UTC, and changes at quarters: 2001.
const QUARTERS_SINCE: i64 = 978_307_200;
/// The end of the last year that has four digits.
const LAST: i64 = 253_402_300_799;
const DAY: i64 = 86_400;
const QUARTER: i64 = 900;

/// Writes times. Rows of one sync were fetched within minutes, so the date and the time zone's offset are kept.
#[derive(Debug, Default)]
pub(super) struct Clock {
    date: Option<(i64, [u8; 10])>,
    offset: Option<(i64, i64)>,
}

impl Clock {
    /// `2026-11-21T10:17:48Z`, as [`iso_time`] says it.
    pub(super) fn utc(&mut self, seconds: i64, out: &mut Vec<u8>) {
        if (0..=LAST).contains(&seconds) {
            self.write(seconds, b'T', out);
            out.push(b'Z');
        } else {
            out.extend_from_slice(iso_time(seconds).as_bytes());
        }
    }

    /// `2026-11-21 11:17:48` on this computer's clock.
    pub(super) fn local(&mut self, seconds: i64, out: &mut Vec<u8>) {
        if (QUARTERS_SINCE..=LAST - DAY).contains(&seconds) {
            let local = seconds + self.offset(seconds);
            self.write(local, b' ', out);
        } else {
            out.extend_from_slice(local_time(seconds, "%Y-%m-%d %H:%M:%S").as_bytes());
        }
    }

    /// How far this computer's clock is from UTC at a moment, in seconds.
    pub(super) fn offset(&mut self, seconds: i64) -> i64 {
        let quarter = seconds.div_euclid(QUARTER);
        match self.offset {
            Some((known, offset)) if known == quarter && seconds >= QUARTERS_SINCE => offset,
            _ => {
                let offset = DateTime::<Utc>::from_timestamp(seconds, 0).map_or(0, |time| {
                    let offset = Local.offset_from_utc_datetime(&time.naive_utc());
                    i64::from(offset.fix().local_minus_utc())
                });
                self.offset = Some((quarter, offset));
                offset
            }
        }
    }

    fn write(&mut self, seconds: i64, between: u8, out: &mut Vec<u8>) {
        let (day, rest) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
        let date = match self.date {
            Some((known, date)) if known == day => date,
            _ => {
                let date = date_of(day);
                self.date = Some((day, date));
                date
            }
        };
        out.extend_from_slice(&date);
        out.push(between);
        out.extend_from_slice(&two(rest / 3600));
        out.push(b':');
        out.extend_from_slice(&two(rest / 60 % 60));
        out.push(b':');
        out.extend_from_slice(&two(rest % 60));
    }
}

/// The digits of a day since 1970, of the years 0 to 9999.
fn date_of(day: i64) -> [u8; 10] {
    let since_year_one = i32::try_from(day + 719_163).unwrap_or(0);
    let date = NaiveDate::from_num_days_from_ce_opt(since_year_one).unwrap_or_default();
    let (year, month, day) = (
        i64::from(date.year()),
        i64::from(date.month()),
        i64::from(date.day()),
    );
    let ([a, b], [c, d], [e, f], [g, h]) = (two(year / 100), two(year % 100), two(month), two(day));
    [a, b, c, d, b'-', e, f, b'-', g, h]
}

fn two(number: i64) -> [u8; 2] {
    let digit = |number: i64| b'0' + u8::try_from(number % 10).unwrap_or(0);
    [digit(number / 10), digit(number)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn times_are_as_the_calendar_says(
            moments in prop::collection::vec(prop_oneof![0..4_000_000_000_i64, any::<i64>()], 1..8),
            step in 0..4000_i64,
        ) {
            let mut clock = Clock::default();
            for moment in moments {
                for moment in [moment, moment.saturating_add(step)] {
                    let mut out = Vec::new();
                    clock.utc(moment, &mut out);
                    prop_assert_eq!(String::from_utf8(out).unwrap(), iso_time(moment));
                    let mut out = Vec::new();
                    clock.local(moment, &mut out);
                    prop_assert_eq!(String::from_utf8(out).unwrap(), local_time(moment, "%Y-%m-%d %H:%M:%S"));
                }
            }
        }
    }
}
