//! A file with the bytes of a run, for readers that take files.

use std::path::PathBuf;

/// Writes the bytes to the one file that this process uses, and gives its path.
pub fn file_with(bytes: &[u8], ending: &str) -> PathBuf {
    let name = format!("partner-desk-fuzz-{}.{ending}", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, bytes).expect("a temporary file can be written");
    path
}
