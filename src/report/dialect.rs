//! The dialects of CSV.

use crate::text::Language;

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dialect {
    /// Semicolon, UTF-8 with BOM, CRLF, decimal comma.
    #[default]
    ExcelNb,
    /// Comma, UTF-8 with BOM, CRLF, decimal point.
    ExcelEn,
    /// RFC 4180: comma, UTF-8, CRLF.
    Rfc4180,
    /// Tab-separated, UTF-8, LF.
    Tsv,
}

impl Dialect {
    /// Every dialect, in the order a chooser shows them.
    pub const ALL: [Self; 4] = [Self::ExcelNb, Self::ExcelEn, Self::Rfc4180, Self::Tsv];

    /// The name that the command line and settings use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ExcelNb => "excel-nb",
            Self::ExcelEn => "excel-en",
            Self::Rfc4180 => "rfc4180",
            Self::Tsv => "tsv",
        }
    }

    /// The dialect of a name; letter case does not matter.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|dialect| dialect.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The dialect that a spreadsheet opens which is set up for a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self::from_name(language.locale().csv_dialect).unwrap_or_default()
    }

    /// The end of a file name: `csv` or `tsv`.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Tsv => "tsv",
            _ => "csv",
        }
    }

    /// What stands between fields.
    #[must_use]
    pub const fn delimiter(self) -> u8 {
        match self {
            Self::ExcelNb => b';',
            Self::ExcelEn | Self::Rfc4180 => b',',
            Self::Tsv => b'\t',
        }
    }

    /// What stands before the decimals of a number.
    #[must_use]
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::ExcelNb => ',',
            _ => '.',
        }
    }

    /// Whether the dialect is meant to be opened in a spreadsheet by a double-click.
    #[must_use]
    pub const fn is_for_excel(self) -> bool {
        matches!(self, Self::ExcelNb | Self::ExcelEn)
    }

    /// What the file begins with. Excel takes a file without the mark for the old code page of the computer.
    #[must_use]
    pub const fn byte_order_mark(self) -> &'static [u8] {
        if self.is_for_excel() {
            "\u{feff}".as_bytes()
        } else {
            b""
        }
    }

    pub(super) const fn line_end(self) -> &'static str {
        match self {
            Self::Tsv => "\n",
            _ => "\r\n",
        }
    }
}
