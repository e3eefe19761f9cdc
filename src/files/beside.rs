//! Files that other files name: only in the same folder or below it.

use super::folder_of;
use super::names::device_of;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

/// Why a named file is not read.
#[derive(Debug)]
pub enum NotBeside {
    /// The name leads out of the folder, names a device, or names no file of its own. Nothing was opened.
    Elsewhere,
    /// No such file is there, it is a folder, or it cannot be looked at.
    Unreadable(io::Error),
}

/// The file that `file` names by `name`: in the folder of `file` or below. What names files may come from anybody, so it must
/// not make us read what is elsewhere, wait at a pipe, or knock at another computer (a UNC path asks for a login).
///
/// The name is one path for every system: `/` and `\` both part folders. Links are followed, and must not lead out.
///
/// # Errors
/// When the name leads elsewhere, and when no such file is there.
pub fn named_beside(file: &Path, name: &str) -> Result<PathBuf, NotBeside> {
    if !stays_inside(name) {
        return Err(NotBeside::Elsewhere);
    }
    let folder = folder_of(file);
    let path = folder.join(name.replace('\\', "/"));
    let whole = fs::canonicalize(path).map_err(NotBeside::Unreadable)?;
    // The folder may itself be reached by a link, so both are made whole before they are compared.
    let home = fs::canonicalize(folder).map_err(NotBeside::Unreadable)?;
    if !whole.starts_with(home) {
        return Err(NotBeside::Elsewhere);
    }
    // Looked at and not opened: to open a pipe would wait for whoever writes to it.
    match fs::metadata(&whole) {
        Ok(metadata) if metadata.is_file() => Ok(whole),
        Ok(metadata) if metadata.is_dir() => {
            Err(NotBeside::Unreadable(ErrorKind::IsADirectory.into()))
        }
        // A pipe or a device.
        Ok(_) => Err(NotBeside::Elsewhere),
        Err(error) => Err(NotBeside::Unreadable(error)),
    }
}

/// Whether a name by itself stays in its folder on every system.
fn stays_inside(name: &str) -> bool {
    let name = name.replace('\\', "/");
    // A drive, a stream of a file, or a text no file has as its name.
    if name.trim().is_empty() || name.starts_with('/') || name.contains([':', '\0']) {
        return false;
    }
    let stays = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    Path::new(&name).components().all(stays)
        // A device of Windows is one in every folder, whatever its ending.
        && !name.split('/').any(|part| device_of(part).is_some())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// A folder with a file beside it and, where the system has links, links that lead out.
    fn folder() -> (tempfile::TempDir, PathBuf) {
        let outer = tempfile::tempdir().unwrap();
        let inner = outer.path().join("inner");
        fs::create_dir_all(inner.join("lists")).unwrap();
        for file in ["secret.csv", "inner/units.csv", "inner/lists/units.csv"] {
            fs::write(outer.path().join(file), "x").unwrap();
        }
        #[cfg(unix)]
        {
            let link = |from: &str, to: &str| {
                std::os::unix::fs::symlink(from, inner.join(to)).unwrap();
            };
            link("../secret.csv", "out.csv");
            link("..", "out");
            link("lists/units.csv", "in.csv");
            link("/dev/null", "null.csv");
        }
        let file = inner.join("policies.toml");
        (outer, file)
    }

    #[test]
    fn a_name_leads_to_a_file_beside_or_below() {
        let (_outer, file) = folder();
        for name in [
            "units.csv",
            "./units.csv",
            "lists/units.csv",
            "lists\\units.csv",
        ] {
            let found = named_beside(&file, name).unwrap();
            assert!(found.ends_with("units.csv"), "{name}");
        }
        #[cfg(unix)]
        assert!(named_beside(&file, "in.csv").is_ok());
        for name in ["missing.csv", "lists", "."] {
            let refused = named_beside(&file, name).unwrap_err();
            assert!(matches!(refused, NotBeside::Unreadable(_)), "{name}");
        }
    }

    #[test]
    fn no_name_leads_anywhere_else() {
        let (outer, file) = folder();
        let absolute = outer.path().join("secret.csv");
        let mut names = vec![
            absolute.to_str().unwrap(),
            "../secret.csv",
            "lists/../../secret.csv",
            "..\\secret.csv",
            "/etc/passwd",
            "//server/share/x.csv",
            "\\\\server\\share\\x.csv",
            "\\\\?\\C:\\x.csv",
            "\\\\.\\pipe\\x",
            "C:\\x.csv",
            "C:x.csv",
            "units.csv:stream",
            "file:///etc/passwd",
            "NUL",
            "con.csv",
            "lists/COM1.csv",
            "lpt¹",
            "aux .csv",
            "CONIN$",
            "",
            "  ",
            "a\0b",
        ];
        if cfg!(unix) {
            names.extend(["out.csv", "out/secret.csv", "null.csv"]);
        }
        for name in names {
            let refused = named_beside(&file, name).unwrap_err();
            assert!(matches!(refused, NotBeside::Elsewhere), "{name}");
        }
    }
}
