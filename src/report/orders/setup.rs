//! What a person says about an order file beside the file itself: as words of a command line, and as it is kept for the next file with
//! the same heads.

use super::heads::{ColumnChoice, HeadUse};
use crate::domain::Problem;
use crate::domain::order::{OrderColumn, OrderDraft};
use crate::report::input::Source;
use crate::text::Message;

/// Reads `COLUMN=FIELD`: a column by its head, or else by its letter or number from 1. A field that is empty or `-` leaves the
/// column unused.
///
/// # Errors
/// When there is no equals sign, no column, or no such field.
pub fn parse_mapping(text: &str) -> Result<ColumnChoice, Message> {
    // Heads may have an equals sign, fields have none.
    let (column, field) = text
        .rsplit_once('=')
        .filter(|(column, _)| !column.trim().is_empty())
        .ok_or_else(|| Message::new("orderfile-map-shape").with("text", text))?;
    let field = match field.trim() {
        "" | "-" => None,
        field => Some(known_field(field)?),
    };
    Ok((column.trim().to_owned(), field))
}

/// Reads `FIELD=VALUE`, a value for every line whose cell is empty or missing.
///
/// # Errors
/// When there is no equals sign, no such field, a password, or a value that the field cannot have.
pub fn parse_constant(text: &str) -> Result<(OrderColumn, String), Message> {
    let (field, value) = text
        .split_once('=')
        .ok_or_else(|| Message::new("orderfile-set-shape").with("text", text))?;
    let field = known_field(field.trim())?;
    if field.is_secret() {
        // What stands on a command line can be read by every other program.
        return Err(Message::new("orderfile-set-secret").with("field", field.key()));
    }
    field
        .set(&mut OrderDraft::default(), value)
        .map_err(|reason| bad_constant(field, reason))?;
    Ok((field, value.trim().to_owned()))
}

/// Tells why a value for every line cannot be used.
pub(super) fn bad_constant(field: OrderColumn, reason: Message) -> Message {
    Message::new("orderfile-bad-constant")
        .with("field", field.key())
        .with("reason", reason)
}

/// The field of a key, or of a name that means only one.
fn known_field(name: &str) -> Result<OrderColumn, Message> {
    OrderColumn::from_key(name).ok_or_else(|| {
        let keys: Vec<&str> = OrderColumn::ALL.iter().map(|column| column.key()).collect();
        Message::new("orderfile-no-field")
            .with("field", name)
            .with("fields", keys.join(", "))
    })
}

/// Tells why a file that was read cannot be used as it is.
pub(super) fn refused(source: Source<'_>, reason: Message) -> Problem {
    let what = match source {
        Source::File(path) => {
            Message::new("orderfile-unusable").with("path", path.display().to_string())
        }
        Source::Stdin => Message::new("orderfile-unusable-stdin"),
    };
    Problem::input(what)
        .because(reason)
        .next(Message::new("orderfile-unusable-next"))
}

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
