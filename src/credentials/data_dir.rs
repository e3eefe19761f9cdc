//! The data directory: where profiles, settings and the ledger are.

use super::place_on_disk::{Former, Unfit, former, move_folder, unfit};
use crate::domain::Problem;
use crate::domain::file_name::because_of_name;
use crate::files;
use crate::text::Message;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The environment variable that names the data directory.
pub const DATA_DIR_VARIABLE: &str = "PDESK_DATA_DIR";

/// Finds the data directory and makes it, for its owner only: the one given (`--data-dir`), else the one that
/// `PDESK_DATA_DIR` names, else the operating system's place for a program's data (`~/.local/share/partner-desk`,
/// `~/Library/Application Support/partner-desk`, `%LOCALAPPDATA%\partner-desk\data`). `lookup` reads an environment variable.
///
/// # Errors
/// When there is no such place on this computer, or the folder cannot be made, is on another computer, or can be written by others.
pub fn open_data_dir(
    given: Option<&Path>,
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<PathBuf, Problem> {
    let path = given
        .map(Path::to_path_buf)
        .or_else(|| {
            lookup(DATA_DIR_VARIABLE)
                // An empty variable is as good as none.
                .filter(|text| !text.is_empty())
                .map(PathBuf::from)
        })
        .or_else(native)
        .ok_or_else(|| {
            Problem::local(Message::new("credentials-data-dir-nowhere"))
                .next(Message::new("credentials-data-dir-choose"))
        })?;
    // First: the system answers every question about such a name with a number.
    if let Some((name, fault)) = files::refused_name(&path) {
        return Err(because_of_name(not_made(&path), &name, &fault));
    }
    // Made before it is looked at: only a folder that is there has a file system and rights.
    files::make_private_folder(&path).map_err(|error| cannot_make(&path, &error))?;
    match unfit(&path).map_err(|error| cannot_make(&path, &error))? {
        None => Ok(path),
        Some(found) => Err(not_here(&path, &found)),
    }
}

/// The system's place for data of this computer. Former versions used the roaming profile of Windows; what stands there is moved.
fn native() -> Option<PathBuf> {
    let places = directories::ProjectDirs::from("", "", "partner-desk")?;
    let (now, before) = (places.data_local_dir(), places.data_dir());
    if former(now == before, before.is_dir(), now.is_dir()) == Former::Moves
        && let Err(error) = move_folder(before, now)
    {
        tracing::warn!(%error, "what stands in the former folder could not be moved, and is used there");
        // In an empty new folder nothing would be known of the orders that were sent.
        return Some(before.to_owned());
    }
    Some(now.to_owned())
}

fn not_here(path: &Path, found: &Unfit) -> Problem {
    let shown = path.display().to_string();
    match found {
        Unfit::Network(kind) => {
            Problem::local(Message::new("ledger-place-network").with("path", shown))
                .because(Message::new("ledger-place-network-why").with("kind", kind.as_str()))
                .next(Message::new("ledger-place-network-next"))
        }
        Unfit::Open => {
            Problem::local(Message::new("ledger-place-open").with("path", shown.as_str()))
                .because(Message::new("ledger-place-open-why"))
                .next(Message::new("ledger-place-open-next").with("path", shown))
        }
    }
}

fn cannot_make(path: &Path, error: &std::io::Error) -> Problem {
    not_made(path)
        .because(Message::new("credentials-detail").with("detail", error.to_string()))
        .next(Message::new("credentials-data-dir-choose"))
}

fn not_made(path: &Path) -> Problem {
    Problem::local(
        Message::new("credentials-data-dir-failed").with("path", path.display().to_string()),
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn the_argument_wins_over_the_variable() {
        let folder = tempfile::tempdir().unwrap();
        let (argument, variable) = (folder.path().join("a"), folder.path().join("v"));
        let lookup = |name: &str| (name == DATA_DIR_VARIABLE).then(|| variable.clone().into());
        assert_eq!(open_data_dir(Some(&argument), lookup).unwrap(), argument);
        assert!(argument.is_dir() && !variable.exists());
        assert_eq!(open_data_dir(None, lookup).unwrap(), variable);
        assert!(variable.is_dir());
    }

    #[test]
    fn a_file_in_its_place_is_told_with_its_path() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        std::fs::write(&path, "x").unwrap();
        let problem = open_data_dir(Some(&path), |_| None).unwrap_err();
        assert_eq!(problem.what.id(), "credentials-data-dir-failed");
        let told = problem.one_line(&crate::text::Catalog::new(crate::text::Language::ENGLISH));
        assert!(told.contains("taken"), "{told}");
    }
}
