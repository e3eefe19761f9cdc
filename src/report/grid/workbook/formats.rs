//! Number formats: which of them make a date, a time or a percentage of a number, and what a number is then.

use super::table::Value;
use super::{Outcome, broken};
use chrono::{Duration, NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// Formats and styles of a workbook; Excel takes some 65,000.
const MAX_STYLES: usize = 1_000_000;

/// As what a format shows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum ShownAs {
    #[default]
    Number,
    /// The number 1 as `100%`.
    Percent,
    Date,
}

/// The formats of a workbook's cells, as far as they make something else of numbers.
#[derive(Default)]
pub(super) struct Formats {
    /// What a format of the workbook's own shows, by its number.
    own: BTreeMap<u32, ShownAs>,
    /// What a cell style shows, by its number.
    styles: Vec<ShownAs>,
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
        let shown = self.own.entry(number).or_default();
        // Where a number is told twice, one date is enough: a date must not pass for a number.
        *shown = shown_as(code).max(*shown);
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
        let known = match format {
            9 | 10 => ShownAs::Percent,
            14..=22 | 27..=36 | 45..=47 | 50..=58 => ShownAs::Date,
            _ => ShownAs::Number,
        };
        // A workbook may give one of these numbers to a format of its own, which then counts.
        let own = self.own.get(&format).copied();
        self.styles.push(own.unwrap_or(known));
        Ok(())
    }

    /// A number in a cell of a style.
    pub(super) fn value(&self, number: f64, style: usize) -> Value {
        match self.styles.get(style).copied().unwrap_or_default() {
            ShownAs::Number => Value::Number(number),
            ShownAs::Percent => Value::Percent(number),
            ShownAs::Date => Value::Date(date_text(number, self.is_1904)),
        }
    }
}

/// As what a format shows a number: it has a letter of a date or a time, or a sign of per cent, outside quotation marks, brackets and
/// escapes.
fn shown_as(code: &str) -> ShownAs {
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
                    return ShownAs::Date;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return ShownAs::Date,
            '%' => return ShownAs::Percent,
            // `General` has none of these letters but its own.
            'G' | 'g' => return ShownAs::Number,
            _ => {}
        }
    }
    ShownAs::Number
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
    fn formats_of_dates_and_percentages_are_known() {
        for code in [
            "yyyy-mm-dd",
            "dd.mm.yyyy",
            "[h]:mm",
            "[$-414]d. mmm",
            "hh:mm",
            "m/d/yy",
        ] {
            assert_eq!(shown_as(code), ShownAs::Date, "{code}");
        }
        for code in [
            "General",
            "0",
            "#,##0",
            "[Red]0",
            "\"dager\" 0",
            "0\\d",
            "@",
            "[$kr-414] 0",
            "0\" %\"",
            "0\\%",
        ] {
            assert_eq!(shown_as(code), ShownAs::Number, "{code}");
        }
        for code in ["0%", "0.00%", "0 %;[Red]-0 %"] {
            assert_eq!(shown_as(code), ShownAs::Percent, "{code}");
        }
    }

    #[test]
    fn a_percentage_is_read_as_it_is_shown() {
        let mut formats = Formats::default();
        formats.add_style(9).unwrap();
        assert_eq!(formats.value(0.3, 0), Value::Percent(0.3));
        assert_eq!(formats.value(0.3, 1), Value::Number(0.3));
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
