//! How a file is worded and written.

use super::Dialect;
use crate::text::{Catalog, Language};
use std::path::Path;

/// Whose words stand in heads and cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Words {
    /// Keys and the vendor's words (`capture_type`, `ReserveCapture`, `true`): for scripts.
    Keys,
    /// A language (`Capture type`, `Reserve`, `Yes`): for people.
    Language(Language),
}

impl Words {
    /// The catalogue for a file's own words: that of its language, or the given one where the file speaks keys.
    pub(crate) fn catalog(self, fallback: &Catalog) -> Catalog {
        match self {
            Self::Language(language) => Catalog::new(language),
            Self::Keys => *fallback,
        }
    }
}

/// How a CSV file is worded and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvStyle {
    /// The dialect, which says delimiter, mark, line ends and decimal sign.
    pub dialect: Dialect,
    /// Whose words stand in it.
    pub words: Words,
    /// Whether text that a spreadsheet would run as a formula gets an apostrophe in front, and numbers that are names are written
    /// `="123"`, which spreadsheets keep as text, where the dialect is for them.
    pub formula_guard: bool,
}

impl CsvStyle {
    /// The usual style of a dialect: guarded.
    #[must_use]
    pub const fn new(dialect: Dialect, words: Words) -> Self {
        Self {
            dialect,
            words,
            formula_guard: true,
        }
    }

    /// The same style with the guards switched on or off together. Off, the file holds exactly the values.
    #[must_use]
    pub const fn guarded(mut self, on: bool) -> Self {
        self.formula_guard = on;
        self
    }
}

/// A format, and how it is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Comma-separated values in one of their dialects.
    Csv(CsvStyle),
    /// An array of objects; always with keys, `null` for unknown, times as ISO 8601.
    Json,
    /// An Excel workbook of one sheet, or of several where one cannot hold the rows. Text is never a formula there, so no
    /// guard is needed; flags are truth values for scripts and words for people.
    Xlsx(Words),
}

impl Style {
    /// Whose words stand in it.
    pub(super) const fn words(&self) -> Words {
        match self {
            Self::Csv(style) => style.words,
            Self::Json => Words::Keys,
            Self::Xlsx(words) => *words,
        }
    }
}

/// The ending of a file's name, in small letters.
pub(super) fn ending_of(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}
