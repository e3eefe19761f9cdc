//! What the shared options mean together.

use super::args::{Format, Shared};
use crate::domain::Problem;
use crate::report::{Column, Dialect};
use crate::text::Message;

/// The format and the CSV dialect. Without `--format` the name of the file decides, and `--dialect` means CSV.
pub(super) fn format_and_dialect(shared: &Shared) -> Result<(Format, Dialect), Problem> {
    let ending = shared
        .out
        .as_ref()
        .and_then(|path| path.extension())
        .map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    let by_name = match ending.as_deref() {
        Some("json") => Some(Format::Json),
        Some("csv" | "tsv") => Some(Format::Csv),
        Some("xlsx") => Some(Format::Xlsx),
        _ => None,
    };
    let format = match (shared.format, shared.dialect) {
        // Only CSV has dialects, so that whoever names one asks for it.
        (Some(Format::Csv) | None, Some(_)) => Format::Csv,
        (Some(_), Some(_)) => {
            let what = Message::new("cli-dialect-without-csv");
            return Err(Problem::input(what));
        }
        (Some(format), None) => format,
        (None, None) => by_name.unwrap_or(Format::Table),
    };
    let dialect = shared.dialect.unwrap_or(match ending.as_deref() {
        Some("tsv") => Dialect::Tsv,
        _ => Dialect::default(),
    });
    Ok((format, dialect))
}

/// The columns of `--columns`, if any were given.
pub(super) fn columns(shared: &Shared) -> Result<Option<Vec<Column>>, Problem> {
    let Some(keys) = &shared.columns else {
        return Ok(None);
    };
    let keys = keys.iter().map(|key| key.trim());
    let columns: Result<Vec<Column>, Problem> =
        keys.filter(|key| !key.is_empty()).map(column).collect();
    // A list of nothing but commas chooses nothing.
    columns.map(|columns| (!columns.is_empty()).then_some(columns))
}

/// The column of a key, in any letter case and with hyphens or underscores.
///
/// # Errors
/// When there is none.
pub(super) fn column(key: &str) -> Result<Column, Problem> {
    let key = key.trim();
    // Options of this program have hyphens and keys have underscores; who mixes them up is understood.
    let small = key.to_ascii_lowercase().replace('-', "_");
    Column::from_key(&small).ok_or_else(|| {
        let known = Column::ALL.map(Column::key).join(", ");
        let what = Message::new("cli-column-unknown").with("column", key);
        Problem::input(what).because(Message::new("cli-usage-choices").with("choices", known))
    })
}

/// The complaint about `--columns` where there is nothing to choose.
pub(super) fn no_columns_here(shared: &Shared) -> Result<(), Problem> {
    match shared.columns {
        Some(_) => Err(Problem::input(Message::new("cli-columns-not-here"))),
        None => Ok(()),
    }
}
