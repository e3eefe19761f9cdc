//! What a language of the program has of its own, in one value each.
//!
//! A new language is a folder in `assets/locales` and a value here; `tests/words.rs` names the entries it lacks.

use chrono::{Datelike as _, NaiveDate};
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// A language that the program speaks, with how it writes days and numbers and what belongs to it elsewhere.
#[derive(Debug)]
pub struct Locale {
    /// The short BCP 47 tag used in settings, files and on the command line: `nb`.
    pub tag: &'static str,
    /// Primary tags of other languages whose readers are served best by this one: `no`, `nn`.
    pub also_for: &'static [&'static str],
    /// The language's own name for itself.
    pub own_name: &'static str,
    /// Two letters for a button: `NO`.
    pub short_name: &'static str,
    /// The catalogue: file names without their ending, and what stands in them.
    pub files: &'static [(&'static str, &'static str)],
    /// A day in running text, `{day}`, `{month}` and `{year}` filled in: `{day}. {month} {year}`.
    pub day_in_words: &'static str,
    /// The months as `day_in_words` names them.
    pub months: [&'static str; 12],
    /// A day in tables and files, as a pattern of chrono: `%d.%m.%Y`.
    pub day_pattern: &'static str,
    /// What stands before the decimals of a number.
    pub decimal_mark: char,
    /// What stands between groups of three digits in a file. On screen it is a no-break space in every language.
    pub thousands_mark: char,
    /// The name of the CSV dialect that a spreadsheet set up for this language opens by a double-click.
    pub csv_dialect: &'static str,
    /// The tag of the language in which merchants and the vendor are written to, where nothing else says which.
    pub letters: &'static str,
    /// Whether names from Norwegian lists (industries, merchant categories) are shown in Norwegian; in English otherwise.
    pub reads_norwegian: bool,
}

/// The catalogue files of one language: `catalogue!("nb")`. Every language has the same ones.
macro_rules! catalogue {
    ($tag:literal) => {
        catalogue!(
            $tag: "domain", "vendor", "agreements", "api", "credentials", "store", "ledger", "report", "jobs", "desk", "cli", "ui",
            "order", "screens", "fleet", "audit", "sync", "files", "table", "changes", "pages", "pdesk", "preflight", "bulk", "orderfile",
            "board", "guard", "letters", "machine", "update", "answer", "keys", "today", "team", "aside"
        )
    };
    ($tag:literal: $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../../assets/locales/", $tag, "/", $name, ".ftl")))),*]
    };
}

const ENGLISH: Locale = Locale {
    tag: "en",
    also_for: &[],
    own_name: "English",
    short_name: "EN",
    files: catalogue!("en"),
    day_in_words: "{day} {month} {year}",
    months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    day_pattern: "%-d %b %Y",
    decimal_mark: '.',
    thousands_mark: ',',
    csv_dialect: "excel-en",
    letters: "en",
    reads_norwegian: false,
};

const BOKMAL: Locale = Locale {
    tag: "nb",
    // A Nynorsk reader is better served by Bokmål than by English.
    also_for: &["no", "nn"],
    own_name: "Norsk bokmål",
    short_name: "NO",
    files: catalogue!("nb"),
    day_in_words: "{day}. {month} {year}",
    months: [
        "jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
        "des.",
    ],
    day_pattern: "%d.%m.%Y",
    decimal_mark: ',',
    thousands_mark: '\u{a0}',
    csv_dialect: "excel-nb",
    letters: "nb",
    reads_norwegian: true,
};

const DANISH: Locale = Locale {
    tag: "da",
    also_for: &[],
    own_name: "Dansk",
    short_name: "DA",
    files: catalogue!("da"),
    day_in_words: "{day}. {month} {year}",
    months: [
        "jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
        "dec.",
    ],
    day_pattern: "%d.%m.%Y",
    decimal_mark: ',',
    thousands_mark: '.',
    // Danish Excel opens the same by a double-click: semicolons and decimal commas.
    csv_dialect: "excel-nb",
    letters: "da",
    // The lists have no Danish, and a Dane reads Norwegian more easily than English.
    reads_norwegian: true,
};

/// A language the product speaks; compared by its tag.
#[derive(Debug, Clone, Copy)]
pub struct Language(&'static Locale);

impl Language {
    /// English, in which also stands what another language lacks.
    pub const ENGLISH: Self = Self(&ENGLISH);
    /// Norwegian Bokmål, for readers of Nynorsk as well.
    pub const BOKMAL: Self = Self(&BOKMAL);
    /// Danish.
    pub const DANISH: Self = Self(&DANISH);
    /// Every language, in the order a chooser shows them.
    pub const ALL: [Self; 3] = [Self::ENGLISH, Self::BOKMAL, Self::DANISH];

    /// A language that is not one of [`Language::ALL`], such as one made up by a test.
    #[must_use]
    pub const fn new(locale: &'static Locale) -> Self {
        Self(locale)
    }

    /// The language of a BCP 47 tag such as `nb-NO`, `no` or `en_US.UTF-8`; `None` for a language we do not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag
            // Also as environment variables write it: `nb_NO.UTF-8`.
            .split(['-', '_', '.'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let primary = primary.as_str();
        Self::ALL
            .into_iter()
            .find(|language| language.0.tag == primary || language.0.also_for.contains(&primary))
    }

    /// What the language has of its own.
    #[must_use]
    pub const fn locale(self) -> &'static Locale {
        self.0
    }

    /// The short tag used in settings and on the command line: `en`, `nb` or `da`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.0.tag
    }

    /// The tags of every language as the command line names its choices: `en|nb|da`.
    #[must_use]
    pub fn tags() -> &'static str {
        static TAGS: LazyLock<String> =
            LazyLock::new(|| Language::ALL.map(Language::tag).join("|"));
        &TAGS
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        self.0.own_name
    }

    /// A day of the calendar in running text: `5 Mar 2026`, `5. mars 2026`.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        let month = self.0.months.get(day.month0() as usize);
        self.0
            .day_in_words
            .replace("{day}", &day.day().to_string())
            .replace("{month}", month.copied().unwrap_or_default())
            .replace("{year}", &day.year().to_string())
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Eq for Language {}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.tag.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_to_languages() {
        #[track_caller]
        fn check(tag: &str, expect: Option<Language>) {
            assert_eq!(Language::from_tag(tag), expect, "{tag}");
        }
        check("en_US.UTF-8", Some(Language::ENGLISH));
        check("EN", Some(Language::ENGLISH));
        check("nb-NO", Some(Language::BOKMAL));
        check("no", Some(Language::BOKMAL));
        check("nn", Some(Language::BOKMAL));
        check("da_DK.UTF-8", Some(Language::DANISH));
        check("sv", None);
        check("", None);
    }

    #[test]
    fn days_are_said_in_the_language() {
        #[track_caller]
        fn check(language: Language, expect: &str) {
            let day = NaiveDate::from_ymd_opt(2026, 3, 5).expect("a day");
            assert_eq!(language.day(day), expect);
        }
        check(Language::ENGLISH, "5 Mar 2026");
        check(Language::BOKMAL, "5. mars 2026");
        check(Language::DANISH, "5. marts 2026");
    }
}
