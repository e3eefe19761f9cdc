//! What the ledger holds, and what is asked of it and answered.

use crate::domain::closed_list;
use crate::domain::order::{
    CreatedOrder, IdempotencyKey, KeyStem, LINK_LIFE_SECS, OrderDraft, Product,
};
use crate::domain::{BusinessId, Environment, Problem};
use crate::store::digests::sha256_of;
use crate::store::redact::redacted;
use crate::text::{Catalog, Language};

/// An order that is about to be sent. Its body may hold a password, so it prints the redacted copy.
#[derive(Clone, PartialEq)]
pub struct NewOrder {
    /// Whose order it is: the partner's name, as in [`PartnerId`](crate::domain::PartnerId).
    pub profile: String,
    /// Which key it is sent with.
    pub key: OrderKey,
    /// The environment that it is sent to.
    pub environment: Environment,
    /// Method and path, which tell the API.
    pub target: String,
    /// The JSON body, byte by byte as it will be sent. Kept without passwords; see [`RequestHash`].
    pub body: String,
    /// The merchant that it is for.
    pub business_id: BusinessId,
    /// The product that is ordered.
    pub product: Product,
    /// The sales unit's name as it was ordered, if it has one.
    pub name: Option<String>,
    /// What is ordered, so that it can be issued again. Kept without the test site's password.
    pub draft: OrderDraft,
    /// Now, seconds since 1970 (UTC).
    pub created_at: i64,
}

/// Which key an order is sent with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderKey {
    /// The one that follows from the order; see [`KeyStem`].
    FromContent {
        /// The least number of the attempt: more than 0 where the same order is known to have had keys that this ledger does not
        /// have.
        at_least: u16,
    },
    /// This one: a person chose it, or the order had it before.
    Given(IdempotencyKey),
}

impl OrderKey {
    /// The first key that follows from the order, unless the ledger has orders of it.
    pub const FIRST: Self = Self::FromContent { at_least: 0 };
}

impl NewOrder {
    /// What the keys of this order have in common.
    #[must_use]
    pub fn key_stem(&self) -> KeyStem {
        KeyStem::of(&self.profile, &self.target, &self.body)
    }
}

/// What was ordered, as the ledger kept it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// The order, its logo included.
    pub draft: OrderDraft,
    /// It had a password for a test site, which is kept nowhere and has to be typed again.
    pub lacks_password: bool,
}

/// SHA-256 of target and exact body, in hexadecimal: tells whether two orders are the same request.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RequestHash(String);

closed_list! {
    /// Where an order in the ledger stands.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum LedgerState;
    /// The word in the database and for scripts.
    fn as_str;

    /// Written down, not sent.
    Planned = "planned";
    /// It left; no answer is known. After a crash this means that the order may exist.
    Sent = "sent";
    /// The vendor took it.
    Confirmed = "confirmed";
    /// The vendor refused it. The same key gives the same refusal again.
    Rejected = "rejected";
    /// It left and no usable answer came: the order may exist. Sending it again with the same key is safe.
    Unknown = "unknown";
}

/// An order in the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerEntry {
    /// Whose order it is: the partner's name, as in [`NewOrder`].
    pub profile: String,
    /// Its idempotency key; the partner has no other order with it.
    pub key: IdempotencyKey,
    /// The environment that it is sent to.
    pub environment: Environment,
    /// Method and path, which tell the API.
    pub target: String,
    /// Tells equal requests: of target and body, its password included.
    pub hash: RequestHash,
    /// The JSON body without passwords and pictures.
    pub redacted_body: String,
    /// The merchant that it is for.
    pub business_id: BusinessId,
    /// The product that is ordered.
    pub product: Product,
    /// The sales unit's name as it was ordered, if it has one.
    pub name: Option<String>,
    /// How far it is, as far as the ledger knows.
    pub state: LedgerState,
    /// When it was written down, seconds since 1970 (UTC).
    pub created_at: i64,
    /// When it first left, seconds since 1970 (UTC); `None` before that.
    pub sent_at: Option<i64>,
    /// When its answer came or that there was none, seconds since 1970 (UTC); `None` while it is under way.
    pub answered_at: Option<i64>,
    /// The vendor's id, and the merchant's link.
    pub created: CreatedOrder,
    /// What went wrong, in one line of English; `None` where nothing did.
    pub problem: Option<String>,
    /// The vendor's trace id, where its answer had one.
    pub trace_id: Option<String>,
}

/// Whether an order may be sent that is equal to one in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Again {
    /// No: the one in the ledger is given back.
    #[default]
    No,
    /// Yes where that one is confirmed. One whose end is not known is given back still.
    AfterConfirmed,
    /// Yes: the person chose the key, and with it that this is an order of its own.
    WithThisKey,
}

/// What came of planning an order.
#[derive(Debug, Clone, PartialEq)]
pub enum Plan {
    /// It is in the ledger now, and nobody else plans it.
    Planned(LedgerEntry),
    /// The ledger has it. Confirmed: use its link. Rejected: the same key gives the same answer. Otherwise it may be sent
    /// again, with the key of this entry.
    Existing(LedgerEntry),
    /// This one, for the same merchant, product and name, was sent and may exist; nothing was written down.
    Held(LedgerEntry),
}

/// How an order that was sent ended.
#[derive(Debug, Clone, PartialEq)]
pub enum OrderAnswer {
    /// The vendor took it.
    Confirmed(CreatedOrder),
    /// The vendor refused it.
    Rejected {
        /// Why, in one line, without secrets.
        problem: String,
        /// The trace id of the answer.
        trace_id: Option<String>,
    },
    /// No usable answer came; the order may exist.
    Unknown {
        /// Why, in one line, without secrets.
        problem: String,
        /// The trace id of the answer, if there was one.
        trace_id: Option<String>,
    },
}

impl OrderAnswer {
    /// The vendor refused it for what this says, which is kept in English.
    #[must_use]
    pub fn rejected(problem: &Problem) -> Self {
        Self::Rejected {
            // In one language for all: it is kept as a sentence, which no later choice of a language can change.
            problem: problem.one_line(&Catalog::new(Language::ENGLISH)),
            trace_id: problem.trace_id.clone(),
        }
    }

    /// No usable answer came, as this says, which is kept in English.
    #[must_use]
    pub fn unknown(problem: &Problem) -> Self {
        Self::Unknown {
            problem: problem.one_line(&Catalog::new(Language::ENGLISH)),
            trace_id: problem.trace_id.clone(),
        }
    }
}

impl std::fmt::Debug for NewOrder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("NewOrder")
            .field("profile", &self.profile)
            .field("key", &self.key)
            .field("environment", &self.environment)
            .field("target", &self.target)
            // Neither body nor draft as they are: both may hold a test site's password.
            .field("redacted_body", &redacted(&self.body))
            .field("business_id", &self.business_id)
            .field("product", &self.product)
            .field("name", &self.name)
            .field("created_at", &self.created_at)
            .finish()
    }
}

impl RequestHash {
    /// The hash of a request: `target` is method and path, `body` what is sent, byte by byte.
    #[must_use]
    pub fn of(target: &str, body: &str) -> Self {
        // Neither method nor path can hold a line break, so no two requests run together.
        Self(sha256_of(format!("{target}\n{body}").as_bytes()))
    }

    pub(super) const fn stored(digits: String) -> Self {
        Self(digits)
    }

    /// 64 hexadecimal digits, small ones.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl LedgerEntry {
    /// Whether the link of a confirmed order still works at a time, as far as the 14 days tell. An equal order after that is made
    /// only when a person says so: the merchant may have used the link in time.
    #[must_use]
    pub fn link_lives(&self, now: i64) -> bool {
        // The vendor tells no time of an order (contract), so the time here is all there is.
        let since = self.sent_at.unwrap_or(self.created_at);
        now < since.saturating_add(LINK_LIFE_SECS)
    }
}

impl OrderAnswer {
    /// The columns it fills: state, answer, problem, trace id.
    pub(super) fn columns(
        &self,
    ) -> (
        LedgerState,
        Option<&CreatedOrder>,
        Option<&str>,
        Option<&str>,
    ) {
        match self {
            Self::Confirmed(created) => (LedgerState::Confirmed, Some(created), None, None),
            Self::Rejected { problem, trace_id } => (
                LedgerState::Rejected,
                None,
                Some(problem),
                trace_id.as_deref(),
            ),
            Self::Unknown { problem, trace_id } => (
                LedgerState::Unknown,
                None,
                Some(problem),
                trace_id.as_deref(),
            ),
        }
    }
}
