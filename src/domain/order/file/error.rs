//! What is wrong with an order file, and where.

use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;

/// Why a text is no order file.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderFileError {
    /// Line, from 1; `None` where the mistake is not in one place.
    pub line: Option<usize>,
    /// Column in bytes, from 1; `None` where the mistake is not in one place.
    pub column: Option<usize>,
    /// The key it belongs to, for instance `website.url`; empty for the whole file.
    pub path: String,
    /// What is wrong there.
    pub reason: Message,
}

impl OrderFileError {
    pub(super) fn at(error: &serde_json::Error, path: &serde_path_to_error::Path) -> Self {
        // A path of "." is the file itself, and "?" a key that could not be read.
        let path = path.to_string();
        let path = path.trim_end_matches('?').trim_end_matches('.').to_owned();
        Self::from_json(error, path)
    }

    pub(super) fn from_json(error: &serde_json::Error, path: String) -> Self {
        let place = |number: usize| (number > 0).then_some(number);
        Self {
            line: place(error.line()),
            column: place(error.column()),
            path,
            reason: reason(error),
        }
    }

    /// A mistake that lies in two places at once.
    pub(super) const fn between(path: String, reason: Message) -> Self {
        Self {
            line: None,
            column: None,
            path,
            reason,
        }
    }

    /// The mistake as a person is told it.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let what = match (self.line, self.path.as_str()) {
            (Some(line), "") => place(Message::new("order-file-at"), line, self.column),
            (Some(line), path) => {
                place(Message::new("order-file-at-path"), line, self.column).with("path", path)
            }
            (None, _) => Message::new("order-file-wrong"),
        };
        Problem::new(ProblemKind::Input, what)
            .because(self.reason.clone())
            .next(Message::new("order-file-next"))
    }
}

impl From<OrderFileError> for Problem {
    fn from(error: OrderFileError) -> Self {
        error.problem()
    }
}

fn place(message: Message, line: usize, column: Option<usize>) -> Message {
    message
        .with("line", line.to_string())
        .with("column", column.unwrap_or(1).to_string())
}

/// The reader's own words come in English and for programmers; the frequent ones are told in ours.
fn reason(error: &serde_json::Error) -> Message {
    let text = error.to_string();
    // serde_json ends its words with the place, which is told apart from them.
    let text = text
        .rsplit_once(" at line ")
        .map_or(text.as_str(), |(before, _)| before);
    if error.is_eof() {
        return Message::new("order-file-ends");
    }
    if error.is_syntax() {
        return Message::new("order-file-syntax").with("detail", text);
    }
    if let Some(key) = quoted_after(text, "unknown field ") {
        return Message::new("order-file-unknown-key").with("key", key);
    }
    if let Some(key) = quoted_after(text, "duplicate field ") {
        return Message::new("order-file-twice").with("key", key);
    }
    if text == super::values::BAD_BASE64 {
        return Message::new("order-file-base64");
    }
    if let Some((found, expected)) = mismatch(text) {
        return Message::new("order-file-type")
            .with("found", found)
            .with("expected", expected);
    }
    Message::new("order-file-data").with("detail", text)
}

fn quoted_after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.strip_prefix(start)?
        .strip_prefix('`')?
        .split('`')
        .next()
}

/// The two kinds of value in `invalid type: integer `5`, expected a text`.
fn mismatch(text: &str) -> Option<(Message, Message)> {
    let (found, expected) = text
        .strip_prefix("invalid type: ")?
        .split_once(", expected ")?;
    let found = match found.split([' ', '`']).next()? {
        "string" => Message::new("order-file-a-text"),
        "boolean" => Message::new("order-file-a-truth-value"),
        "integer" | "floating" => Message::new("order-file-a-number"),
        "sequence" => Message::new("order-file-a-list"),
        "map" => Message::new("order-file-an-object"),
        "null" | "unit" => Message::new("order-file-null"),
        _ => return None,
    };
    let expected = match expected {
        super::values::TEXT | "a string" => Message::new("order-file-a-text"),
        super::values::TEXT_OR_NUMBER => Message::new("order-file-text-or-number"),
        super::values::TEXT_OR_PAIR => Message::new("order-file-text-or-pair"),
        "a boolean" => Message::new("order-file-a-truth-value"),
        super::values::OBJECT => Message::new("order-file-an-object"),
        _ => return None,
    };
    Some((found, expected))
}
