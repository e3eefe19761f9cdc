//! A data folder as a source writes it, for this person on this computer.

use crate::text::Message;
use std::ffi::OsString;
use std::path::PathBuf;

/// Puts the person's home in the place of a `~` at the beginning, and variables in the place of their names between `%` signs, so
/// that one policy gives everybody a folder of their own. `lookup` reads a variable.
///
/// # Errors
/// When a variable is not set, or the folder is not told from the root on.
pub fn expand_folder(
    written: &str,
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<PathBuf, Message> {
    let mut path = String::new();
    let mut rest = written;
    if let Some(after) = written.strip_prefix('~')
        // `~kari` would be the home of somebody else.
        && (after.is_empty() || after.starts_with(['/', '\\']))
    {
        let places = directories::BaseDirs::new();
        let home = places.ok_or_else(|| Message::new("machine-folder-no-home"))?;
        path.push_str(&home.home_dir().display().to_string());
        rest = after;
    }
    while let Some((before, after)) = rest.split_once('%') {
        // One percent sign alone belongs to the name of a folder.
        let Some((name, after)) = after.split_once('%') else {
            break;
        };
        let unset = || Message::new("machine-folder-variable").with("name", name);
        // Without a value, everybody would share the folder that is left.
        let value = lookup(name).filter(|value| !value.is_empty());
        let value = value.and_then(|value| value.into_string().ok());
        path.push_str(before);
        path.push_str(&value.ok_or_else(unset)?);
        rest = after;
    }
    path.push_str(rest);
    let path = PathBuf::from(path);
    if path.is_absolute() {
        Ok(path)
    } else {
        let shown = path.display().to_string();
        Err(Message::new("machine-folder-relative").with("path", shown))
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn everybody_gets_a_folder_of_their_own() {
        #[track_caller]
        fn check(written: &str, expect: Result<&str, &str>) {
            let lookup = |name: &str| (name == "USER").then(|| OsString::from("kari"));
            let found = expand_folder(written, lookup);
            let found = found.as_ref().map(|path| path.to_str().unwrap());
            assert_eq!(found.map_err(Message::id), expect);
        }
        check("/srv/desk", Ok("/srv/desk"));
        check("/srv/%USER%/desk", Ok("/srv/kari/desk"));
        check("/srv/100%", Ok("/srv/100%"));
        check("/srv/%NOBODY%/desk", Err("machine-folder-variable"));
        check("desk", Err("machine-folder-relative"));
        check("~kari/desk", Err("machine-folder-relative"));
        let home = expand_folder("~/desk", |_| None).unwrap();
        assert!(home.is_absolute() && home.ends_with("desk"));
    }
}
