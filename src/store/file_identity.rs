//! Whether a file is still the one that was opened, asked by its path alone.
//!
//! The database file is never opened to read it here: see `files::number_of`.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The file that was at a path at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileIdentity {
    path: PathBuf,
    /// Device and number; `None` where there was no file.
    file: Option<(u64, u64)>,
}

impl FileIdentity {
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            file: at(path)?,
        })
    }

    /// Whether the same file is there now.
    pub(super) fn is_same(&self) -> io::Result<bool> {
        Ok(at(&self.path)? == self.file)
    }
}

fn at(path: &Path) -> io::Result<Option<(u64, u64)>> {
    match crate::files::number_of(path) {
        Ok(number) => Ok(Some(number)),
        // A file that is gone is another one than any that was there.
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_that_was_moved_deleted_or_replaced_is_another_one() {
        #[track_caller]
        fn check(change: impl FnOnce(&Path), expect: bool) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("file");
            std::fs::write(&path, "one").unwrap();
            let place = FileIdentity::of(&path).unwrap();
            change(&path);
            assert_eq!(place.is_same().unwrap(), expect);
        }
        check(|_| {}, true);
        check(|path| std::fs::write(path, "two").unwrap(), true);
        check(|path| std::fs::remove_file(path).unwrap(), false);
        check(
            |path| std::fs::rename(path, path.with_extension("x")).unwrap(),
            false,
        );
        check(
            |path| {
                let other = path.with_extension("x");
                std::fs::copy(path, &other).unwrap();
                std::fs::rename(other, path).unwrap();
            },
            false,
        );
    }
}
