//! What differs between systems about the rules of a computer: where they are, and who can change them.

#[cfg(windows)]
#[path = "windows.rs"]
mod windows;

use super::file::Owner;
#[cfg(unix)]
use super::file::unreadable;
use crate::domain::machine::{Protection, RuleSource};
use crate::text::Message;
use std::fs::Metadata;
use std::path::Path;

/// The system's place for rules, which administrators alone can write to. Windows has the registry for that.
pub const SYSTEM_FILE: Option<&str> = if cfg!(target_os = "macos") {
    Some("/Library/Application Support/Partner Desk/policy.toml")
} else if cfg!(unix) {
    Some("/etc/partner-desk/policy.toml")
} else {
    None
};

/// Whether there is a registry, in which group policies are kept.
pub(super) const HAS_REGISTRY: bool = cfg!(windows);

#[cfg(windows)]
pub(super) fn registry() -> Option<RuleSource> {
    windows::source()
}

#[cfg(not(windows))]
pub(super) const fn registry() -> Option<RuleSource> {
    None
}

#[cfg(windows)]
pub(super) fn installed_by_department() -> Option<String> {
    windows::installed_by_department()
}

#[cfg(not(windows))]
pub(super) const fn installed_by_department() -> Option<String> {
    None
}

/// Who can change a file, by its owner and its rights and those of its folder.
#[cfg(unix)]
pub(super) fn protection(
    file: &Metadata,
    folder: &Path,
    owner: Owner,
) -> Result<Protection, Message> {
    use std::os::unix::fs::MetadataExt as _;
    // Who may write to the folder can put another file in the place of this one.
    let folder = std::fs::metadata(folder).map_err(|error| unreadable(&error))?;
    if others_write(file) || others_write(&folder) {
        return Err(Message::new("machine-file-open"));
    }
    let (owner_of_file, owner_of_folder) = (file.uid(), folder.uid());
    match owner {
        _ if owner_of_file == 0 && owner_of_folder == 0 => Ok(Protection::Administrators),
        Owner::AsFolder if owner_of_file == 0 || owner_of_file == owner_of_folder => {
            Ok(Protection::Installer)
        }
        Owner::AsFolder => Err(Message::new("machine-file-owner")),
        Owner::Administrator => Err(Message::new("machine-file-not-roots")),
    }
}

/// Whether somebody besides the owner and the administrators may write, or exchange what is in a folder.
#[cfg(unix)]
fn others_write(metadata: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let mode = metadata.mode();
    // In a folder with the sticky bit nobody can exchange what is not theirs.
    let is_sticky_folder = metadata.is_dir() && mode & 0o1000 != 0;
    // Groups 0 (`root`, `wheel`) and, on a Mac, 80 (`admin`) are the administrators'.
    let is_administrators =
        metadata.gid() == 0 || cfg!(target_os = "macos") && metadata.gid() == 80;
    let by_group = mode & 0o020 != 0 && !is_administrators;
    !is_sticky_folder && (mode & 0o002 != 0 || by_group)
}

/// Windows keeps a list of rights with each file, which the standard library does not read. In a person's own folder it is theirs;
/// elsewhere, as under `Program Files`, it is the administrators'.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Unix")]
pub(super) fn protection(
    _file: &Metadata,
    folder: &Path,
    owner: Owner,
) -> Result<Protection, Message> {
    let home = directories::BaseDirs::new().map(|places| places.home_dir().to_owned());
    Ok(match (owner, home) {
        (Owner::AsFolder, None) => Protection::Installer,
        (Owner::AsFolder, Some(home)) if folder.starts_with(&home) => Protection::Installer,
        _ => Protection::Administrators,
    })
}
