//! What the program saw.

use crate::domain::closed_list;
use crate::text::{Message, Tell as _};
use serde::{Deserialize, Serialize};

closed_list! {
    /// What can be seen.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    #[expect(missing_docs, reason = "each is what its words in the catalogue say")]
    pub enum Sight;
    /// The word that is kept in files, and never changes.
    fn as_str;
    impl Tell;
    KeysAnswered = "keys_answered", "letters-seen-keys-answered";
    MerchantActive = "merchant_active", "letters-seen-merchant-active";
    MerchantDeactivated = "merchant_deactivated", "letters-seen-merchant-deactivated";
    Registered = "registered", "letters-seen-registered";
    Deleted = "deleted", "letters-seen-deleted";
    Removed = "removed", "letters-seen-removed";
    NotInRegistry = "not_in_registry", "letters-seen-not-in-registry";
    Bankrupt = "bankrupt", "letters-seen-bankrupt";
    WindingUp = "winding_up", "letters-seen-winding-up";
    OrderSent = "order_sent", "letters-seen-order-sent";
    OrderOver = "order_over", "letters-seen-order-over";
    OrderSubmitted = "order_submitted", "letters-seen-order-submitted";
    UnitExists = "unit_exists", "letters-seen-unit-exists";
    UnitAnswers = "unit_answers", "letters-seen-unit-answers";
    UnitNotShown = "unit_not_shown", "letters-seen-unit-not-shown";
    SkipAllowed = "skip_allowed", "letters-seen-skip-allowed";
    SkipNotAllowed = "skip_not_allowed", "letters-seen-skip-not-allowed";
    Reserves = "reserves", "letters-seen-reserves";
    Direct = "direct", "letters-seen-direct";
    RecurringAllowed = "recurring_allowed", "letters-seen-recurring-allowed";
    RecurringNotAllowed = "recurring_not_allowed", "letters-seen-recurring-not-allowed";
    NoRecurring = "no_recurring", "letters-seen-no-recurring";
}

/// What was seen, of what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What was seen of the step.
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
        self.sight.tell().with("of", of)
    }
}
