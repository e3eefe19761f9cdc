//! Until when something is put off: tomorrow, next Monday, or a day.

use super::changes::{date, start_of};
use super::look::measure;
use super::widgets::{Chip, Field, spaced_wrapped};
use crate::text::{Catalog, Message};
use chrono::{DateTime, Datelike as _, Days, Local, NaiveDate};
use egui::Ui;

/// A choice of a day that is still to come.
#[derive(Debug, Default)]
pub struct Until {
    choice: Choice,
    typed: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Choice {
    #[default]
    Tomorrow,
    Monday,
    Day,
}

impl Until {
    /// The day that is chosen; `None` while what is typed is none that is still to come.
    #[must_use]
    pub fn day(&self, now: DateTime<Local>) -> Option<NaiveDate> {
        let today = now.date_naive();
        match self.choice {
            Choice::Tomorrow => today.checked_add_days(Days::new(1)),
            Choice::Monday => next_monday(today),
            Choice::Day => date(&self.typed).filter(|day| *day > today),
        }
    }

    /// The same with when that day begins, in seconds since 1970 (UTC).
    #[must_use]
    pub fn moment(&self, now: DateTime<Local>) -> Option<(NaiveDate, i64)> {
        let day = self.day(now)?;
        Some((day, start_of(day)?))
    }

    /// Draws the choice.
    pub fn show(&mut self, ui: &mut Ui, words: &Catalog) {
        let now = Local::now();
        let choices = [
            (Choice::Tomorrow, "aside-tomorrow"),
            (Choice::Monday, "aside-monday"),
            (Choice::Day, "aside-on-day"),
        ];
        spaced_wrapped(ui, measure::SPACE_2, |ui| {
            for (choice, name) in choices {
                let name = words.text(name);
                if Chip::new(name).on(self.choice == choice).show(ui).clicked() {
                    self.choice = choice;
                }
            }
        });
        if self.choice == Choice::Day {
            let is_wrong = self.day(now).is_none() && !self.typed.trim().is_empty();
            let example = next_monday(now.date_naive()).unwrap_or_default();
            let hint = Message::new("aside-day-hint").with("day", example.to_string());
            let field = Field::new(words.text("aside-day"))
                .hint(words.say(&hint))
                .error(is_wrong.then(|| words.text("aside-day-wrong")))
                .width(200.0);
            field.show(ui, &mut self.typed);
        } else if let Some(day) = self.day(now) {
            let until = Message::new("aside-until-day").with("day", words.language().day(day));
            let look = super::look::of(ui);
            ui.label(super::look::caption(words.say(&until)).color(look.secondary));
        }
    }
}

/// The first Monday after a day.
fn next_monday(day: NaiveDate) -> Option<NaiveDate> {
    let ahead = 7 - day.weekday().num_days_from_monday();
    day.checked_add_days(Days::new(ahead.into()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::TimeZone as _;

    #[track_caller]
    fn check(choice: Choice, typed: &str, expect: Option<&str>) {
        // A Sunday.
        let now = Local.with_ymd_and_hms(2026, 11, 29, 14, 0, 0).unwrap();
        let until = Until {
            choice,
            typed: typed.to_owned(),
        };
        let day = until.day(now).map(|day| day.to_string());
        assert_eq!(day.as_deref(), expect, "{choice:?} {typed:?}");
    }

    #[test]
    fn a_day_is_one_that_is_still_to_come() {
        check(Choice::Tomorrow, "", Some("2026-11-30"));
        check(Choice::Monday, "", Some("2026-11-30"));
        check(Choice::Day, "1.12.2026", Some("2026-12-01"));
        check(Choice::Day, "2026-12-24", Some("2026-12-24"));
        check(Choice::Day, "29.11.2026", None);
        check(Choice::Day, "soon", None);
        let monday = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        assert_eq!(next_monday(monday).unwrap().to_string(), "2026-12-07");
    }
}
