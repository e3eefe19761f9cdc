//! Names that Windows takes for files. They are kept everywhere where this program makes a name, since files travel; a name that a
//! person gives is refused only where the system would refuse it.
//!
//! The rules: <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.

use std::path::{Component, Path, Prefix};

/// Names that Windows keeps for devices in every folder, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The longest stem of a name that is made here, in characters.
const LONGEST: usize = 120;

/// Why Windows takes no file of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameFault {
    /// The name, or what stands before its first dot, is that of a device: the text is what was written, such as `aux`.
    Device(String),
    /// A character that no name may have.
    Character(char),
    /// The name ends in a dot or a blank, which Windows takes off without a word: the file would have another name.
    End,
}

/// Why Windows takes no file of this name, which is one part of a path.
#[must_use]
pub fn name_fault(name: &str) -> Option<NameFault> {
    if let Some(character) = name.chars().find(|character| is_forbidden(*character)) {
        return Some(NameFault::Character(character));
    }
    if let Some(device) = device_of(name) {
        return Some(NameFault::Device(device.to_owned()));
    }
    name.ends_with(['.', ' ']).then_some(NameFault::End)
}

/// The first fault of the names in a path, with the name. A path that asks Windows to take it as it is (`\\?\`, `\\.\`) has none.
pub(super) fn first_fault(path: &Path) -> Option<(String, NameFault)> {
    path.components().find_map(|part| match part {
        Component::Normal(name) => {
            let name = name.to_string_lossy();
            name_fault(&name).map(|fault| (name.into_owned(), fault))
        }
        _ => None,
    })
}

/// Whether a path asks Windows to take its names as they are.
pub(super) fn is_verbatim(path: &Path) -> bool {
    let Some(Component::Prefix(prefix)) = path.components().next() else {
        return false;
    };
    prefix.kind().is_verbatim() || matches!(prefix.kind(), Prefix::DeviceNS(_))
}

/// The stem of a name that every system takes, as near to `wanted` as can be; `instead` where nothing is left of it.
#[must_use]
pub fn accepted_stem(wanted: &str, instead: &str) -> String {
    let allowed = |character: char| match character {
        character if character.is_control() => ' ',
        character if is_forbidden(character) => '-',
        character => character,
    };
    let clean: String = wanted.chars().map(allowed).take(LONGEST).collect();
    // Windows takes dots and blanks off an end; a dot at the beginning hides a file elsewhere.
    let clean = clean.trim_matches(|character: char| character == '.' || character.is_whitespace());
    if clean.is_empty() {
        instead.to_owned()
    } else if device_of(clean).is_some() {
        // Something before it makes it a name like others.
        format!("_{clean}")
    } else {
        clean.to_owned()
    }
}

const fn is_forbidden(character: char) -> bool {
    matches!(
        character,
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' | '\0'..='\u{1f}'
    )
}

/// What stands before the first dot of a name, where that is the name of a device.
pub(super) fn device_of(name: &str) -> Option<&str> {
    // Windows leaves the ending and blanks before it out when it looks for a device.
    let stem = name.split('.').next().unwrap_or_default().trim();
    let small = stem.to_ascii_lowercase();
    let is_port = |prefix: &str| {
        let number = small.strip_prefix(prefix).map(str::chars);
        number.is_some_and(|mut number| {
            // Windows takes the small raised digits for numbers of ports, too.
            let is_number = |digit: char| digit.is_ascii_digit() || "¹²³".contains(digit);
            number.next().is_some_and(is_number) && number.next().is_none()
        })
    };
    (DEVICES.contains(&small.as_str()) || is_port("com") || is_port("lpt")).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_does_not_take_are_known_on_every_system() {
        #[track_caller]
        fn device(name: &str, expect: &str) {
            let expect = NameFault::Device(expect.to_owned());
            assert_eq!(name_fault(name), Some(expect), "{name}");
        }
        device("NUL", "NUL");
        device("nul.csv", "nul");
        device("aux.tar.gz", "aux");
        device("aux .csv", "aux");
        device("Con", "Con");
        device("prn.txt", "prn");
        device("com1.csv", "com1");
        device("COM9", "COM9");
        device("COM0", "COM0");
        device("com¹.csv", "com¹");
        device("lpt³", "lpt³");
        device("CONIN$", "CONIN$");
        device("conout$.log", "conout$");
        for character in [
            '<', '>', ':', '"', '/', '\\', '|', '?', '*', '\0', '\n', '\u{1f}',
        ] {
            let name = format!("a{character}b.csv");
            assert_eq!(name_fault(&name), Some(NameFault::Character(character)));
        }
        for name in ["report.", "report ", "report. .", "..."] {
            assert_eq!(name_fault(name), Some(NameFault::End), "{name}");
        }
        for name in [
            "units.csv",
            "nulls.csv",
            "auxiliary",
            "com.csv",
            "com12.csv",
            "com¹¹",
            "lpt",
            "a.nul",
            "Blåbær og Øl 2026.xlsx",
            ".hidden",
            "confirmed.csv",
            "æ+ø=å,;'()[]{}&%$#@!~^`.csv",
        ] {
            assert_eq!(name_fault(name), None, "{name}");
        }
    }

    #[test]
    fn every_part_of_a_path_counts() {
        #[track_caller]
        fn check(path: &str, expect: Option<&str>) {
            let fault = first_fault(Path::new(path));
            assert_eq!(fault.map(|(name, _)| name).as_deref(), expect, "{path}");
        }
        check("out/units.csv", None);
        check("../out/./units.csv", None);
        check("out/aux.csv", Some("aux.csv"));
        check("con/units.csv", Some("con"));
        check("out/what?.csv", Some("what?.csv"));
    }

    #[test]
    fn a_name_that_is_made_is_one_that_every_system_takes() {
        #[track_caller]
        fn check(wanted: &str, expect: &str) {
            let made = accepted_stem(wanted, "report");
            assert_eq!(made, expect, "{wanted}");
            assert_eq!(name_fault(&made), None, "{wanted}");
            assert_eq!(name_fault(&format!("{made}.csv")), None, "{wanted}");
        }
        check("Blåbær og Øl", "Blåbær og Øl");
        check("a/b\\c:d", "a-b-c-d");
        check("con", "_con");
        check("LPT1.x", "_LPT1.x");
        check(" .. ", "report");
        check("", "report");
        check("a\u{1}b", "a b");
        check("ends. ", "ends");
        check(&"x".repeat(500), &"x".repeat(LONGEST));
    }
}
