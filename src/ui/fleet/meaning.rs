//! What settings mean, in a head and a sentence or two. Facts as the vendor documents them.

use crate::domain::{CaptureType, Configuration};
use crate::report::Column;
use crate::text::Message;

use super::cells::Tri;

/// The two settings that people ask about, explained for their values: heads and texts.
#[must_use]
pub fn of(configuration: &Configuration) -> [(Message, Message); 2] {
    [
        capture(configuration.capture_type.as_ref()),
        skip(configuration.skip_landing_page),
    ]
}

fn capture(capture: Option<&CaptureType>) -> (Message, Message) {
    match capture {
        Some(CaptureType::Reserve) => (
            Message::new("screens-meaning-reserve-head"),
            Message::new("screens-meaning-reserve"),
        ),
        Some(CaptureType::Direct) => (
            Message::new("screens-meaning-direct-head"),
            Message::new("screens-meaning-direct"),
        ),
        Some(CaptureType::NotApplicable) => (
            Message::new("screens-meaning-not-applicable-head"),
            Message::new("screens-meaning-not-applicable"),
        ),
        Some(CaptureType::Other(word)) => (
            Message::new("screens-meaning-other-head").with("word", word),
            Message::new("screens-meaning-other"),
        ),
        None => (
            Message::new("screens-meaning-capture-unknown-head"),
            Message::new("screens-meaning-unknown"),
        ),
    }
}

fn skip(setting: Option<bool>) -> (Message, Message) {
    match Tri::of(setting) {
        Tri::Yes => (
            Message::new("screens-meaning-skip-yes-head"),
            Message::new("screens-meaning-skip-yes"),
        ),
        Tri::No => (
            Message::new("screens-meaning-skip-no-head"),
            Message::new("screens-meaning-skip-no"),
        ),
        Tri::Unknown => (
            Message::new("screens-meaning-skip-unknown-head"),
            Message::new("screens-meaning-unknown"),
        ),
    }
}

/// What the setting of a column is about, for its tooltip; `None` for a column that is no setting.
#[must_use]
pub const fn about(column: Column) -> Option<Message> {
    match column {
        Column::CaptureType => Some(Message::new("report-about-capture-type")),
        Column::Flag(flag) => Some(flag.about()),
        _ => None,
    }
}
