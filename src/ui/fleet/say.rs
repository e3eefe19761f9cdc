//! Numbers and times as the screens say them.

use chrono::{DateTime, Local, NaiveDate, Utc};

use crate::text::{Catalog, Language, Message};

/// A whole number with its thousands grouped: `2 418`. A space that no line breaks at is read right in every language,
/// where a comma is a decimal mark in half of them.
#[must_use]
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// A moment as people say it now: `today 08:31`, `12 Nov 08:31`, `12 Nov 2025 08:31`. Seconds since 1970 (UTC).
#[must_use]
pub fn moment(seconds: i64, catalog: &Catalog) -> String {
    let Some(time) = DateTime::<Utc>::from_timestamp(seconds, 0) else {
        return String::new();
    };
    let (time, now) = (time.with_timezone(&Local), Local::now());
    let clock = time.format("%H:%M").to_string();
    if time.date_naive() == now.date_naive() {
        return catalog.say(&Message::new("screens-today").with("time", clock));
    }
    let day = day(time.date_naive(), catalog.language());
    let message = Message::new("screens-on-day").with("day", day);
    catalog.say(&message.with("time", clock))
}

/// A day of the calendar: `12 Nov 2026` or `12. nov. 2026`.
#[must_use]
pub fn day(day: NaiveDate, language: Language) -> String {
    language.day(day)
}

/// A day as the desk gives it (`2026-12-05`), said in a language; a text of another shape is said as it is.
#[must_use]
pub fn iso_day(text: &str, language: Language) -> String {
    match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        Ok(date) => day(date, language),
        Err(_) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_number(value: usize, expect: &str) {
        assert_eq!(number(value), expect);
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        check_number(0, "0");
        check_number(999, "999");
        check_number(2418, "2\u{a0}418");
        check_number(100_000, "100\u{a0}000");
        check_number(1_234_567, "1\u{a0}234\u{a0}567");
    }

    #[test]
    fn days_are_said_in_the_language() {
        assert_eq!(iso_day("2026-12-05", Language::ENGLISH), "5 Dec 2026");
        assert_eq!(iso_day("2026-03-05", Language::BOKMAL), "5. mars 2026");
        assert_eq!(iso_day("soon", Language::ENGLISH), "soon");
    }

    #[test]
    fn a_moment_of_today_says_so() {
        let catalog = Catalog::new(Language::ENGLISH);
        let now = Local::now();
        let said = moment(now.timestamp(), &catalog);
        assert_eq!(said, format!("today {}", now.format("%H:%M")));
        assert_eq!(moment(0, &catalog).split(' ').nth(2), Some("1970"));
    }
}
