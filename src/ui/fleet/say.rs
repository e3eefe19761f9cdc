//! Numbers and times as the screens say them.

use chrono::{DateTime, Local, NaiveDate, Utc};

use crate::text::{Catalog, Language, Message};
pub use crate::ui::look::number;

/// A message that tells a number: it chooses the words by `count`, and reads it as `shown`.
#[must_use]
pub fn counted(id: &'static str, count: usize, catalog: &Catalog) -> String {
    catalog.say(&with_count(Message::new(id), count))
}

/// The same for a message that tells more than a number.
#[must_use]
pub fn with_count(message: Message, count: usize) -> Message {
    message.with("count", count).with("shown", number(count))
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
