//! The newest news of versions that was seen on this computer, in `updates.toml`: older news that comes later is somebody's who
//! wants to hide a version.

use crate::domain::Problem;
use crate::files;
use std::path::Path;
use toml::{Table, Value};

const FILE: &str = "updates.toml";

/// When the newest news was written that was seen with a key, seconds since 1970 (UTC). `None` where none was, or the file is of no
/// use. Blocks on the disk.
#[must_use]
pub fn newest_news(data_dir: &Path, key: &str) -> Option<i64> {
    let bytes = files::read(&data_dir.join(FILE)).ok()?;
    let table: Table = std::str::from_utf8(&bytes).ok()?.parse().ok()?;
    // News of another key has its own count: a new key may begin with earlier news.
    let is_same = table.get("key").and_then(Value::as_str) == Some(key);
    table.get("issued")?.as_integer().filter(|_| is_same)
}

/// Notes when news was written that was seen with a key. Blocks on the disk.
///
/// # Errors
/// When the file cannot be written.
pub fn note_news(data_dir: &Path, key: &str, issued: i64) -> Result<(), Problem> {
    let mut table = Table::new();
    table.insert("key".to_owned(), key.into());
    table.insert("issued".to_owned(), issued.into());
    let path = data_dir.join(FILE);
    files::replace(&path, table.to_string().as_bytes()).map_err(|error| {
        super::trouble::disk_problem(&path, super::trouble::Moment::Reading, &error)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn news_is_remembered_by_the_key_it_was_signed_with() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(newest_news(folder.path(), "one"), None);
        note_news(folder.path(), "one", 17).unwrap();
        assert_eq!(newest_news(folder.path(), "one"), Some(17));
        assert_eq!(newest_news(folder.path(), "two"), None);
        std::fs::write(folder.path().join(FILE), "issued = [").unwrap();
        assert_eq!(newest_news(folder.path(), "one"), None);
    }
}
