//! What the members of a team share, as changes, and what becomes of changes that two of them made at once.
//!
//! Every change names the change it was made on (`base`). The server gives all changes one order, and every member takes them in in that
//! order with [`Field::take`], so that all end with the same values. A change that was made on what stands becomes what stands. One
//! that was made without knowing of another loses; what a person wrote in it is kept beside, as another version, and never dropped. No
//! clock takes part.

mod merge;
#[cfg(test)]
mod tests;
mod told;

pub use merge::{Field, Rule, Taken, is_known, shown};
pub use told::ToldChange;

use crate::domain::closed_list;
use crate::text::Message;
use serde_json::Value;

/// How many bytes the server takes of a key or of the name of a field.
pub const LONGEST_NAME: i64 = 500;

/// How many bytes the server takes of a value.
pub const LONGEST_VALUE: i64 = 4 << 20;

/// A change of one field of one thing that a team shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Names the change: a UUID of version 7, made where it was made.
    pub id: String,
    /// What kind of thing changed: `unit`, `merchant`, `checklist`, `order`, `policy`, …
    pub kind: String,
    /// Which one: an MSN, a name, a key.
    pub key: String,
    /// Which field of it: `note`, `tag:NAME`, `text`, …
    pub field: String,
    /// What stood there; `None` where nothing did, and in a page that was pulled.
    pub was: Option<String>,
    /// What is to stand there; `None` takes it away.
    pub becomes: Option<String>,
    /// The change it was made on; `None` where nothing was known of the field.
    pub base: Option<String>,
}

/// A change with what only the server says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered {
    /// Its place in the order of all changes of the team.
    pub seq: i64,
    /// The change as its author sent it.
    pub change: Change,
    /// Who made it: the name with which they are known to the server.
    pub author: String,
    /// When it came to the server, by the server's clock: seconds since 1970 (UTC).
    pub at: i64,
}

/// What a member wrote that did not become what stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherVersion {
    /// The id of the change that lost.
    pub id: String,
    /// Of which kind of thing.
    pub kind: String,
    /// Which one: an MSN, a name, a key.
    pub key: String,
    /// Which field of it, as in a [`Change`].
    pub field: String,
    /// What was written, as the change has it.
    pub value: String,
    /// The name with which its author is known to the server.
    pub author: String,
    /// When it came to the server, seconds since 1970 (UTC).
    pub at: i64,
    /// What stands now; `None` where nothing does.
    pub stands: Option<String>,
}

impl OtherVersion {
    /// What it is a version of, for people.
    #[must_use]
    pub fn thing(&self) -> Message {
        told::thing(&self.kind, &self.key)
    }

    /// What was written, as a person wrote it.
    #[must_use]
    pub fn written(&self) -> String {
        written(&self.kind, &self.value)
    }

    /// What stands now, as a person wrote it.
    #[must_use]
    pub fn standing(&self) -> Option<String> {
        let stands = self.stands.as_ref()?;
        Some(written(&self.kind, stands))
    }
}

/// The words of a value: of a step of a checklist its note or its mark.
fn written(kind: &str, value: &str) -> String {
    // A checklist's notes and marks are kept with their moment, as JSON; all else that a person writes is the text itself.
    let parsed = (kind == "checklist").then(|| serde_json::from_str::<Value>(value).ok());
    let parsed = parsed.flatten();
    let words = parsed
        .as_ref()
        .and_then(|part| part.get("text").or_else(|| part.get("mark"))?.as_str());
    words.unwrap_or(value).to_owned()
}

closed_list! {
    /// How a claim of an order stands.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum ClaimState;
    /// The word on the server.
    fn as_str;

    /// Whoever claimed it sends it.
    Taken = "taken";
    /// It left, and nobody knows whether the vendor took it. Anyone may settle that, by sending it again with its key.
    Unknown = "unknown";
    /// The vendor took it.
    Confirmed = "confirmed";
    /// The vendor refused it.
    Rejected = "rejected";
    /// It did not leave.
    Free = "free";
}

impl ClaimState {
    /// The state of a word; `None` for one that this version does not know.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}
