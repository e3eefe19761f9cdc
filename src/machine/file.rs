//! One file of rules: whether it may be believed, and what it says.

use super::system::protection;
use crate::domain::machine::{Protection, RuleSource, damaged_source, read_machine_rules};
use crate::files;
use crate::text::Message;
use std::io::{self, ErrorKind};
use std::path::Path;

/// More than any policy has, in bytes.
const MOST_BYTES: u64 = 256 * 1024;

/// Who a file of rules must belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The computer's administrator, to whom its folder must belong as well.
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
    // Before a byte is read: what anybody could have written says nothing, whatever it says.
    let protection = protection(&metadata, files::folder_of(path), owner)?;
    if metadata.len() > MOST_BYTES {
        return Err(Message::new("machine-file-too-large"));
    }
    let bytes = files::read(path).map_err(|error| unreadable(&error))?;
    let text = String::from_utf8(bytes).map_err(|_| Message::new("machine-file-not-utf8"))?;
    Ok(Some((protection, text)))
}

pub(super) fn unreadable(error: &io::Error) -> Message {
    Message::new("machine-file-unreadable").with("detail", error.to_string())
}
