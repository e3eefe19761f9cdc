//! Number formats: which of them make a date or a time of a number, and what a number is then.

use super::table::Value;
use super::{Outcome, broken};
use chrono::{Duration, NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// Formats and styles of a workbook; Excel takes some 65,000.
const MAX_STYLES: usize = 1_000_000;

/// The formats of a workbook's cells, as far as they make dates.
#[derive(Default)]
pub(super) struct Formats {
    /// Whether a format of the workbook's own shows a date, by its number.
    own: BTreeMap<u32, bool>,
    /// Whether a cell style shows a date, by its number.
    styles: Vec<bool>,
    /// Whether days are counted from 1904.
    pub(super) is_1904: bool,
}

impl Formats {
    /// A format of the workbook's own.
    ///
    /// # Errors
    /// When there are more than anybody has.
    pub(super) fn add(&mut self, number: u32, code: &str) -> Outcome<()> {
        if self.own.len() >= MAX_STYLES {
            return Err(broken());
        }
        // Where a number is told twice, one date is enough: a date must not pass for a number.
        *self.own.entry(number).or_default() |= is_date_code(code);
        Ok(())
    }

    /// The next cell style; cells name styles by their places.
    ///
    /// # Errors
    /// When there are more than anybody has.
    pub(super) fn add_style(&mut self, format: u32) -> Outcome<()> {
        if self.styles.len() >= MAX_STYLES {
            return Err(broken());
        }
        // ECMA-376 part 1, 18.8.30: the formats that every program knows.
        let is_known_date = matches!(format, 14..=22 | 27..=36 | 45..=47 | 50..=58);
        // A workbook may give one of these numbers to a format of its own, which then counts.
        let own = self.own.get(&format).copied();
        self.styles.push(own.unwrap_or(is_known_date));
        Ok(())
    }

    /// A number in a cell of a style.
    pub(super) fn value(&self, number: f64, style: usize) -> Value {
        if self.styles.get(style).copied().unwrap_or(false) {
            Value::Date(date_text(number, self.is_1904))
        } else {
            Value::Number(number)
        }
    }
}

/// Whether a format shows a date or a time: it has a letter of one outside quotation marks, brackets and escapes.
fn is_date_code(code: &str) -> bool {
    // The first section is that of positive numbers, and no date is another.
    let first = code.split(';').next().unwrap_or(code);
    let mut characters = first.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => {
                characters.by_ref().find(|next| *next == '"');
            }
            // The character behind these is shown, left as a gap or repeated, and says nothing itself.
            '\\' | '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inside: String = characters
                    .by_ref()
                    .take_while(|next| *next != ']')
                    .collect();
                // [h], [mm] and [ss] are spans of time; others are colours and countries.
                let is_span = !inside.is_empty()
                    && (inside.chars()).all(|c| matches!(c, 'h' | 'H' | 'm' | 'M' | 's' | 'S'));
                if is_span {
                    return true;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return true,
            // `General` has none of these letters but its own.
            'G' | 'g' => return false,
            _ => {}
        }
    }
    false
}

/// The date of a count of days, as `2026-03-01 00:00:00`.
fn date_text(days: f64, is_1904: bool) -> String {
    const SECONDS: f64 = 86_400.0;
    // Excel believes in 29 February 1900, so that days before it count from one day later.
    let (year, month, day) = match is_1904 {
        true => (1904, 1, 1),
        false if days < 60.0 => (1899, 12, 31),
        false => (1899, 12, 30),
    };
    let first =
        // The last day that Excel knows, 31 December 9999, is 2,958,465.
        NaiveDate::from_ymd_opt(year, month, day).filter(|_| (0.0..3_000_000.0).contains(&days));
    first.map_or_else(
        || super::table::number_text(days),
        |first| {
            #[expect(clippy::cast_possible_truncation, reason = "the range is checked")]
            let seconds = Duration::seconds((days * SECONDS).round() as i64);
            let time = first.and_time(NaiveTime::MIN) + seconds;
            time.format("%Y-%m-%d %H:%M:%S").to_string()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_known() {
        for code in [
            "yyyy-mm-dd",
            "dd.mm.yyyy",
            "[h]:mm",
            "[$-414]d. mmm",
            "hh:mm",
            "m/d/yy",
        ] {
            assert!(is_date_code(code), "{code}");
        }
        for code in [
            "General",
            "0",
            "0.00%",
            "#,##0",
            "[Red]0",
            "\"dager\" 0",
            "0\\d",
            "@",
            "[$kr-414] 0",
        ] {
            assert!(!is_date_code(code), "{code}");
        }
    }

    #[test]
    fn days_become_dates() {
        assert_eq!(date_text(45_000.0, false), "2023-03-15 00:00:00");
        assert_eq!(date_text(1.0, false), "1900-01-01 00:00:00");
        assert_eq!(date_text(61.5, false), "1900-03-01 12:00:00");
        assert_eq!(date_text(0.0, true), "1904-01-01 00:00:00");
        assert_eq!(date_text(-1.0, false), "-1");
    }
}
