//! What a person chose for the columns of a file, so that the next file with the same heads needs no choosing.

use super::heads::HeadUse;
use super::setup::ColumnChoice;
use crate::domain::order::OrderColumn;

/// Names the mapping of a set of heads: the same heads in any order have the same name.
#[must_use]
pub fn mapping_name(heads: &[String]) -> String {
    let mut sorted: Vec<&str> = heads.iter().map(|head| head.trim()).collect();
    sorted.sort_unstable();
    sorted.join(" | ")
}

/// The choices as text, to be kept under the name. Columns of our own are always known.
#[must_use]
pub fn mapping_text(heads: &[String], uses: &[HeadUse]) -> String {
    let list: Vec<(&str, Option<&str>)> = heads
        .iter()
        .zip(uses)
        .filter(|(_, used)| !matches!(used, HeadUse::Own(_)))
        .map(|(head, used)| (head.as_str(), used.column().map(OrderColumn::key)))
        .collect();
    serde_json::to_string(&list).unwrap_or_default()
}

/// The choices of a text, as a reading has them; what cannot be read is no choice.
#[must_use]
pub fn mapping_columns(text: &str) -> Vec<ColumnChoice> {
    let list: Vec<(String, Option<String>)> = serde_json::from_str(text).unwrap_or_default();
    list.into_iter()
        .filter_map(|(head, key)| match key {
            None => Some((head, None)),
            Some(key) => OrderColumn::from_key(&key).map(|column| (head, Some(column))),
        })
        .collect()
}
