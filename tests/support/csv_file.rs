//! A CSV file that the program wrote, read by somebody else's reader.

#![allow(clippy::unwrap_used, reason = "a helper of tests")]

use std::collections::BTreeMap;
use std::path::Path;

/// The lines of a file by their heads, its numbers as they are meant.
pub fn lines(path: impl AsRef<Path>) -> Vec<BTreeMap<String, String>> {
    let bytes = std::fs::read(path).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = if text.lines().next().unwrap().contains(';') {
        b';'
    } else {
        b','
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    // Excel takes numbers for names only when they are written as `="1"`.
    let plain = |cell: &str| {
        let inner = cell
            .strip_prefix("=\"")
            .and_then(|rest| rest.strip_suffix('"'));
        inner.unwrap_or(cell).to_owned()
    };
    let heads: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let lines = reader.records().map(|record| {
        let record = record.unwrap();
        heads
            .iter()
            .cloned()
            .zip(record.iter().map(plain))
            .collect()
    });
    lines.collect()
}
