//! From bytes to a wire type, with the place of the first thing that does not fit.

use crate::api::cause::Cause;
use serde::de::DeserializeOwned;

/// Reads a JSON body whole: anything after its value makes it unreadable.
///
/// # Errors
/// When it is not JSON, or not of this type: with line, column and path of the place.
pub(in crate::api) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, Cause> {
    // `serde_json` refuses a byte order mark.
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
        reason: without_value(reason.strip_suffix(&place).unwrap_or(&reason)),
    }
}

/// The parser's words without the value that they quote: it may be a token, or anything else that was answered.
fn without_value(reason: &str) -> String {
    const QUOTING: [&str; 6] = [
        "invalid type: ",
        "invalid value: ",
        "invalid length ",
        "unknown variant ",
        "unknown field ",
        "duplicate field ",
    ];
    let Some(start) = QUOTING.iter().find(|start| reason.starts_with(**start)) else {
        return reason.to_owned();
    };
    // What is expected is named by our own types, and stands last, whatever the value holds.
    match reason.rsplit_once(", expected ") {
        Some((_, expected)) => format!("expected {expected}"),
        None => start.trim_end_matches([' ', ':']).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire::scalar::{Flag, Object, Text};
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    struct Answer {
        #[serde(rename = "text")]
        _text: Text,
        #[serde(rename = "flag", default)]
        _flag: Flag,
        #[serde(rename = "number", default)]
        _number: u8,
        #[serde(rename = "kind", default)]
        _kind: Kind,
    }

    #[derive(Debug, Default, Deserialize)]
    enum Kind {
        #[default]
        Known,
    }

    #[track_caller]
    fn check(body: &str, expect: &str) {
        let refused = decode::<Object<Answer>>(body.as_bytes()).unwrap_err();
        let Cause::Unreadable { reason, .. } = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(reason, expect, "{body}");
    }

    #[test]
    fn the_parsers_words_hold_no_value() {
        check(r#""s3cret""#, "expected an object");
        check("271828", "expected an object");
        check("2.71828", "expected an object");
        check(r#""a, expected b""#, "expected an object");
        check(r#"{"text": ["s3cret"]}"#, "expected a text or a number");
        check(r#"{"text": "a", "number": 271828}"#, "expected u8");
        check(r#"{"text": "a", "number": "s3cret"}"#, "expected u8");
        check(r#"{"text": "a", "kind": "s3cret"}"#, "expected `Known`");
        check("{}", "missing field `text`");
        check("s3cret", "expected value");
        check("{\"text\": \"a\"} s3cret", "trailing characters");
    }
}
