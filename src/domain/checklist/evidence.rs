//! What the program saw.

use crate::text::Message;
use serde::{Deserialize, Serialize};

/// What can be seen. The words are kept in files, and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is what its words in the catalogue say")]
pub enum Sight {
    KeysAnswered,
    MerchantActive,
    MerchantDeactivated,
    Registered,
    Deleted,
    Removed,
    NotInRegistry,
    Bankrupt,
    WindingUp,
    OrderSent,
    OrderOver,
    OrderSubmitted,
    UnitExists,
    UnitAnswers,
    UnitNotShown,
    SkipAllowed,
    SkipNotAllowed,
    Reserves,
    Direct,
    RecurringAllowed,
    RecurringNotAllowed,
    NoRecurring,
}

/// What was seen, of what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What.
    pub sight: Sight,
    /// An MSN, an order's id, a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// When it was so, seconds since 1970 (UTC).
    pub at: i64,
}

/// What facts say about a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is done.
    Holds(Evidence),
    /// It is not done, or wrong.
    Against(Evidence),
    /// Nothing is known.
    Unknown,
}

impl Evidence {
    /// What a person reads.
    #[must_use]
    pub fn tell(&self) -> Message {
        let of = self.of.as_deref().unwrap_or("–");
        match self.sight {
            Sight::KeysAnswered => Message::new("letters-seen-keys-answered"),
            Sight::MerchantActive => Message::new("letters-seen-merchant-active"),
            Sight::MerchantDeactivated => Message::new("letters-seen-merchant-deactivated"),
            Sight::Registered => Message::new("letters-seen-registered").with("name", of),
            Sight::Deleted => Message::new("letters-seen-deleted"),
            Sight::Removed => Message::new("letters-seen-removed"),
            Sight::NotInRegistry => Message::new("letters-seen-not-in-registry"),
            Sight::Bankrupt => Message::new("letters-seen-bankrupt"),
            Sight::WindingUp => Message::new("letters-seen-winding-up"),
            Sight::OrderSent => Message::new("letters-seen-order-sent").with("id", of),
            Sight::OrderOver => Message::new("letters-seen-order-over").with("id", of),
            Sight::OrderSubmitted => Message::new("letters-seen-order-submitted").with("id", of),
            Sight::UnitExists => Message::new("letters-seen-unit-exists").with("msn", of),
            Sight::UnitAnswers => Message::new("letters-seen-unit-answers").with("msn", of),
            Sight::UnitNotShown => Message::new("letters-seen-unit-not-shown").with("msn", of),
            Sight::SkipAllowed => Message::new("letters-seen-skip-allowed").with("msn", of),
            Sight::SkipNotAllowed => Message::new("letters-seen-skip-not-allowed").with("msn", of),
            Sight::Reserves => Message::new("letters-seen-reserves").with("msn", of),
            Sight::Direct => Message::new("letters-seen-direct").with("msn", of),
            Sight::RecurringAllowed => {
                Message::new("letters-seen-recurring-allowed").with("msn", of)
            }
            Sight::RecurringNotAllowed => {
                Message::new("letters-seen-recurring-not-allowed").with("msn", of)
            }
            Sight::NoRecurring => Message::new("letters-seen-no-recurring"),
        }
    }
}
