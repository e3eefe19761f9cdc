//! From bytes to a wire type, with the place of the first thing that does not fit.

use crate::api::cause::Cause;
use serde::de::DeserializeOwned;

/// Reads a JSON body.
///
/// # Errors
/// When it is not JSON, or not of this type: with line, column and path of the place.
pub(in crate::api) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, Cause> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        unreadable(error.inner(), path)
    })?;
    json.end()
        .map_err(|error| unreadable(&error, ".".to_owned()))?;
    Ok(value)
}

fn unreadable(error: &serde_json::Error, path: String) -> Cause {
    let (line, column) = (error.line(), error.column());
    let reason = error.to_string();
    // The parser ends its reason with the place, which is told on its own.
    let place = format!(" at line {line} column {column}");
    Cause::Unreadable {
        line,
        column,
        path,
        reason: reason.strip_suffix(&place).unwrap_or(&reason).to_owned(),
    }
}
