//! The value of a cell, and how it is said.

use crate::domain::SaidAs;
use crate::text::{Catalog, Message};
use chrono::{DateTime, Local, SecondsFormat, Utc};

/// The value of a cell, before anybody formats it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known; shown as "Unknown" where a person reads it, empty in files, `null` in JSON.
    Unknown,
    /// Nothing to say, for instance no error; empty everywhere, `null` in JSON.
    Empty,
    /// Text, guarded wherever a spreadsheet might run it.
    Text(String),
    /// A number that is a name: MSN, organization number, account. Text to every spreadsheet.
    Digits(String),
    /// A number to count or reckon with. Written with the dialect's decimal mark.
    Number(f64),
    /// A word of a closed list: what scripts read, and what people read.
    Word {
        /// The word of scripts and files: `found`, `ReserveCapture`.
        key: String,
        /// The same for people: `Found`, `Reserve`.
        said: Message,
    },
    /// Yes or no; truth values to scripts.
    Flag(bool),
    /// Allowed or not allowed; to scripts the same as a [`Cell::Flag`].
    Permission(bool),
    /// Seconds since 1970 (UTC).
    Time(i64),
}

impl Cell {
    /// A word of a closed list.
    #[must_use]
    pub fn word(key: impl Into<String>, said: Message) -> Self {
        Self::Word {
            key: key.into(),
            said,
        }
    }

    /// A flag; `None` is unknown, which is not no.
    #[must_use]
    pub fn flag(value: Option<bool>) -> Self {
        value.map_or(Self::Unknown, Self::Flag)
    }

    /// A yes or no in the words of its setting.
    #[must_use]
    pub const fn said_as(said_as: SaidAs, is: bool) -> Self {
        match said_as {
            SaidAs::Permission => Self::Permission(is),
            SaidAs::Fact => Self::Flag(is),
        }
    }

    /// Text; `None` is unknown, which is not nothing.
    #[must_use]
    pub fn text(value: Option<impl Into<String>>) -> Self {
        value.map_or(Self::Unknown, |text| Self::Text(text.into()))
    }

    /// A cell, or nothing to say.
    pub(super) fn or_empty(cell: Option<Self>) -> Self {
        cell.unwrap_or(Self::Empty)
    }

    /// A number that is a name, or unknown.
    #[must_use]
    pub fn digits(value: Option<impl Into<String>>) -> Self {
        value.map_or(Self::Unknown, |text| Self::Digits(text.into()))
    }

    /// A count. None of ours is so large that a float would lose any of it.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    pub const fn count(count: usize) -> Self {
        Self::Number(count as f64)
    }

    /// The cell as a person reads it on screen.
    #[must_use]
    pub fn for_people(&self, catalog: &Catalog) -> String {
        let locale = catalog.language().locale();
        match self {
            Self::Unknown => catalog.text("report-unknown"),
            Self::Empty => String::new(),
            Self::Text(text) | Self::Digits(text) => text.clone(),
            Self::Number(number) => decimal(*number, locale.decimal_mark),
            Self::Word { said, .. } => catalog.say(said),
            Self::Flag(is) => catalog.say(SaidAs::Fact.word(*is)),
            Self::Permission(is) => catalog.say(SaidAs::Permission.word(*is)),
            Self::Time(seconds) => local_time(*seconds, &format!("{} %H:%M", locale.day_pattern)),
        }
    }
}

/// A time as ISO 8601 in UTC, to the second: `2026-11-21T10:17:48Z`. Empty for a moment no calendar has.
pub(super) fn iso_time(seconds: i64) -> String {
    DateTime::<Utc>::from_timestamp(seconds, 0)
        .map(|time| time.to_rfc3339_opts(SecondsFormat::Secs, true))
        .unwrap_or_default()
}

pub(super) fn local_time(seconds: i64, pattern: &str) -> String {
    DateTime::<Utc>::from_timestamp(seconds, 0)
        .map(|time| time.with_timezone(&Local).format(pattern).to_string())
        .unwrap_or_default()
}

/// A number in digits; empty for what is no number.
pub(super) fn decimal(number: f64, mark: char) -> String {
    // `NaN` and `inf` are words that spreadsheets and scripts read as text.
    if !number.is_finite() {
        return String::new();
    }
    let text = number.to_string();
    if mark == '.' {
        text
    } else {
        text.replace('.', &mark.to_string())
    }
}
