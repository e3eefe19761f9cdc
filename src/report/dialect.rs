//! The dialects of CSV.

use crate::domain::closed_list;
use crate::text::Language;

closed_list! {
    /// How a CSV file is written.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum Dialect;
    /// The name that the command line and settings use.
    fn name;

    /// Semicolon, UTF-8 with BOM, CRLF, decimal comma.
    #[default]
    ExcelNb = "excel-nb";
    /// Comma, UTF-8 with BOM, CRLF, decimal point.
    ExcelEn = "excel-en";
    /// RFC 4180: comma, UTF-8, CRLF.
    Rfc4180 = "rfc4180";
    /// Tab-separated, UTF-8, LF.
    Tsv = "tsv";
}

/// Regions whose spreadsheets part cells by semicolons.
const REGIONS_WITH_COMMAS: [&str; 30] = [
    "NO", "DK", "SE", "FI", "IS", "FO", "GL", "AX", "DE", "AT", "NL", "BE", "FR", "LU", "ES", "PT",
    "IT", "PL", "CZ", "SK", "HU", "SI", "HR", "RO", "BG", "EE", "LV", "LT", "GR", "BR",
];
/// Languages of such regions, where the system names no region.
const LANGUAGES_WITH_COMMAS: [&str; 12] = [
    "nb", "nn", "no", "da", "sv", "fi", "is", "de", "fr", "es", "it", "pl",
];

impl Dialect {
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

    /// The dialect that spreadsheets open by a double-click on a computer that is set up for a region, such as `nb-NO` or `en_US.UTF-8`:
    /// most of Europe and South America writes a comma in numbers and parts cells by semicolons. `None` where the tag names neither a
    /// region nor a language.
    #[must_use]
    pub fn of_region(tag: &str) -> Option<Self> {
        // Unix names the encoding behind a full stop.
        let tag = tag.split('.').next().unwrap_or(tag);
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        // A script of four letters, as in `sr-Latn-RS`, may stand before the region.
        let region = parts.find(|part| part.len() == 2);
        let commas = match region.map(str::to_ascii_uppercase) {
            Some(region) => REGIONS_WITH_COMMAS.contains(&region.as_str()),
            // The locales of a computer that nobody has set up say nothing about a spreadsheet.
            None if matches!(language.as_str(), "" | "c" | "posix") => return None,
            None => LANGUAGES_WITH_COMMAS.contains(&language.as_str()),
        };
        Some(if commas { Self::ExcelNb } else { Self::ExcelEn })
    }

    /// The end of a file name: `csv` or `tsv`.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Tsv => "tsv",
            _ => "csv",
        }
    }

    /// What stands between fields: one byte of ASCII.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn of_region(tag: &str, expect: Option<Dialect>) {
        assert_eq!(Dialect::of_region(tag), expect, "{tag:?}");
    }

    #[test]
    fn the_region_of_the_system_says_how_its_spreadsheets_read_csv() {
        of_region("nb-NO", Some(Dialect::ExcelNb));
        of_region("en-NO", Some(Dialect::ExcelNb));
        of_region("en_DK.UTF-8", Some(Dialect::ExcelNb));
        of_region("en-US", Some(Dialect::ExcelEn));
        of_region("zh-Hant-TW", Some(Dialect::ExcelEn));
        of_region("da", Some(Dialect::ExcelNb));
        of_region("C.UTF-8", None);
        of_region("", None);
    }
}
