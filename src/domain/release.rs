//! What is told of the newest version of the program.

use crate::text::Language;
use semver::Version;
use std::cmp::Ordering;

/// The newest version, as its maker tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its number, by the rules of semantic versions.
    pub version: Version,
    /// When this was written, seconds since 1970 (UTC).
    pub issued: i64,
    /// What is new, in the languages in which it was told.
    pub notes: Vec<(Language, String)>,
    /// The page where it is to be had; `https`.
    pub page: String,
    /// The files, one for each system.
    pub downloads: Vec<Download>,
}

/// A file to be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Which system it is for, such as `windows-x86_64`.
    pub system: String,
    /// Its address; `https`.
    pub address: String,
    /// The SHA-256 digest of the file, 64 hexadecimal digits in lower case.
    pub sha256: String,
}

/// How the newest version is to the one that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// There is a newer one.
    Newer,
    /// This is the newest.
    Same,
    /// This one is newer than the newest that is told of.
    Older,
}

impl Release {
    /// How it is to the version that runs.
    #[must_use]
    pub fn standing(&self, running: &Version) -> Standing {
        // What stands behind a plus sign makes no version newer, and `Ord` counts it.
        match self.version.cmp_precedence(running) {
            Ordering::Greater => Standing::Newer,
            Ordering::Equal => Standing::Same,
            Ordering::Less => Standing::Older,
        }
    }

    /// What is new, in a language, else in whichever there is.
    #[must_use]
    pub fn notes(&self, language: Language) -> Option<&str> {
        let mut notes = self.notes.iter();
        let wanted = notes.find(|(one, _)| *one == language);
        let told = wanted.or_else(|| self.notes.first());
        told.map(|(_, text)| text.as_str())
    }

    /// The file for a system.
    #[must_use]
    pub fn download(&self, system: &str) -> Option<&Download> {
        let mut downloads = self.downloads.iter();
        downloads.find(|download| download.system == system)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn release(version: &str) -> Release {
        Release {
            version: version.parse().unwrap(),
            issued: 0,
            notes: vec![(Language::BOKMAL, "Nytt".to_owned())],
            page: "https://example.no/".to_owned(),
            downloads: Vec::new(),
        }
    }

    #[test]
    fn versions_are_compared_by_number_and_not_as_text() {
        #[track_caller]
        fn check(told: &str, running: &str, expect: Standing) {
            let standing = release(told).standing(&running.parse().unwrap());
            assert_eq!(standing, expect, "{told} {running}");
        }
        check("0.10.0", "0.9.0", Standing::Newer);
        check("0.1.0", "0.1.0", Standing::Same);
        check("0.1.0", "0.2.0", Standing::Older);
        check("1.0.0", "1.0.0-beta.2", Standing::Newer);
        check("1.0.0-beta.2", "1.0.0", Standing::Older);
        // What was built is not a version of its own.
        check("1.0.0+build.7", "1.0.0+build.1", Standing::Same);
    }

    #[test]
    fn notes_in_another_language_are_better_than_none() {
        assert_eq!(release("1.0.0").notes(Language::ENGLISH), Some("Nytt"));
    }
}
