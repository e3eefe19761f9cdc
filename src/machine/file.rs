//! One file of rules: whether it may be believed, and what it says.

use crate::domain::machine::{Protection, RuleSource, damaged_source, read_machine_rules};
use crate::files;
use crate::text::Message;
use std::fs::Metadata;
use std::io::{self, ErrorKind};
use std::path::Path;

/// More than any policy has, in bytes.
const MOST_BYTES: u64 = 256 * 1024;

/// Who a file of rules must belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The computer's administrator.
    Administrator,
    /// The administrator, or the owner of the folder it is in.
    AsFolder,
}

/// The source that a file is; `None` where there is no file.
pub(super) fn source(path: &Path, owner: Owner) -> Option<RuleSource> {
    let name = path.display().to_string();
    let damaged = |why: Message| RuleSource {
        rules: Err(damaged_source(&name, why)),
        protection: Protection::Installer,
        name: name.clone(),
    };
    match read(path, owner) {
        Ok(None) => None,
        Ok(Some((protection, text))) => Some(match read_machine_rules(&text) {
            Ok(rules) => RuleSource {
                rules: Ok(rules),
                protection,
                name,
            },
            Err(error) => damaged(error.message()),
        }),
        Err(why) => Some(damaged(why)),
    }
}

fn read(path: &Path, owner: Owner) -> Result<Option<(Protection, String)>, Message> {
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        // A link to nowhere is a policy that somebody meant to be there.
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return match std::fs::symlink_metadata(path) {
                Err(gone) if gone.kind() == ErrorKind::NotFound => Ok(None),
                _ => Err(unreadable(&error)),
            };
        }
        Err(error) => return Err(unreadable(&error)),
    };
    let protection = protection(&metadata, files::folder_of(path), owner)?;
    if metadata.len() > MOST_BYTES {
        return Err(Message::new("machine-file-too-large"));
    }
    let bytes = files::read(path).map_err(|error| unreadable(&error))?;
    let text = String::from_utf8(bytes).map_err(|_| Message::new("machine-file-not-utf8"))?;
    Ok(Some((protection, text)))
}

fn unreadable(error: &io::Error) -> Message {
    Message::new("machine-file-unreadable").with("detail", error.to_string())
}

/// Who can change a file, by its owner and its rights and those of its folder.
#[cfg(unix)]
fn protection(file: &Metadata, folder: &Path, owner: Owner) -> Result<Protection, Message> {
    use std::os::unix::fs::MetadataExt as _;
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

/// Whether somebody besides the owner and the administrators may write. Groups 0 (`root`, `wheel`) and, on a Mac, 80 (`admin`) are
/// the administrators'. In a folder with the sticky bit nobody can exchange what is not theirs.
#[cfg(unix)]
fn others_write(metadata: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let mode = metadata.mode();
    let is_sticky_folder = metadata.is_dir() && mode & 0o1000 != 0;
    let is_administrators =
        metadata.gid() == 0 || cfg!(target_os = "macos") && metadata.gid() == 80;
    let by_group = mode & 0o020 != 0 && !is_administrators;
    !is_sticky_folder && (mode & 0o002 != 0 || by_group)
}

/// Windows keeps a list of rights with each file, which the standard library does not read. In a person's own folder it is theirs;
/// elsewhere, as under `Program Files`, it is the administrators'.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Unix")]
fn protection(_file: &Metadata, folder: &Path, owner: Owner) -> Result<Protection, Message> {
    let home = directories::BaseDirs::new().map(|places| places.home_dir().to_owned());
    Ok(match (owner, home) {
        (Owner::AsFolder, None) => Protection::Installer,
        (Owner::AsFolder, Some(home)) if folder.starts_with(&home) => Protection::Installer,
        _ => Protection::Administrators,
    })
}
