//! Values and changes of units as a person reads them.

use super::{Change, FieldChange, FieldValue, UnitField};
use crate::domain::CaptureType;
use crate::text::Message;

impl FieldValue {
    /// The value of a field: "Reserve capture", "allowed", "not allowed", or the text itself.
    #[must_use]
    pub fn say(&self, field: UnitField) -> Message {
        match (self, field) {
            (Self::Flag(is), field) => field.said_as().word_within(*is).clone(),
            (Self::Text(word), UnitField::CaptureType) => match CaptureType::from_text(word) {
                CaptureType::Reserve => Message::new("fleet-value-reserve"),
                CaptureType::Direct => Message::new("fleet-value-direct"),
                CaptureType::NotApplicable => Message::new("fleet-value-not-applicable"),
                CaptureType::Other(word) => text(&word),
            },
            (Self::Text(id), UnitField::Merchant) => match super::field::merchant_of(id) {
                Some(id) => text(&id.for_people()),
                None => text(id),
            },
            (Self::Text(value), _) => text(value),
        }
    }
}

impl UnitField {
    /// The value of this field as a person reads it; `None` is unknown.
    #[must_use]
    pub fn say(self, value: Option<&FieldValue>) -> Message {
        value.map_or_else(
            || Message::new("fleet-value-unknown"),
            |value| value.say(self),
        )
    }
}

impl FieldChange {
    /// The change on one line: "Capture type: Reserve capture → Direct capture".
    #[must_use]
    pub fn say(&self) -> Message {
        Message::new("fleet-field-changed")
            .with("field", self.field.name())
            .with("from", self.field.say(self.from.as_ref()))
            .with("to", self.field.say(self.to.as_ref()))
    }
}

impl Change {
    /// What happened, in a word: added, gone, back, changed.
    #[must_use]
    pub fn name(&self) -> Message {
        Message::new(match self {
            Self::Added => "fleet-change-added",
            Self::Gone => "fleet-change-gone",
            Self::Back => "fleet-change-back",
            Self::Changed(_) => "fleet-change-changed",
        })
    }

    /// What happened, on one line: the word, or every field that changed.
    #[must_use]
    pub fn say(&self) -> Message {
        let fields = match self {
            Self::Changed(fields) => fields.as_slice(),
            _ => &[],
        };
        let lines = fields.iter().map(FieldChange::say);
        chained("fleet-several", lines).unwrap_or_else(|| self.name())
    }
}

/// Why a unit that was visible may be visible no more, the likeliest first. The service answers alike for all of them, and
/// never says which.
#[must_use]
pub fn not_visible_causes() -> [Message; 4] {
    [
        Message::new("fleet-gone-inactive"),
        Message::new("fleet-gone-moved"),
        Message::new("fleet-gone-merchant"),
        Message::new("fleet-gone-other"),
    ]
}

/// Messages as one, with commas between them; `None` when there are none.
#[must_use]
pub fn listed(messages: impl IntoIterator<Item = Message>) -> Option<Message> {
    chained("fleet-list", messages)
}

fn chained(with: &'static str, messages: impl IntoIterator<Item = Message>) -> Option<Message> {
    messages
        .into_iter()
        .reduce(|first, next| Message::new(with).with("first", first).with("next", next))
}

fn text(text: &str) -> Message {
    Message::new("fleet-value-text").with("text", text)
}
