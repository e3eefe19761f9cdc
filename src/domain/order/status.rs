//! An order after it was sent: what the vendor answered, and where it stands.

use crate::domain::{BusinessId, UnitRef};

/// How long the merchant's link works, in seconds: 14 days (contract, section 8.2).
pub const LINK_LIFE_SECS: i64 = 14 * 24 * 60 * 60;

/// The vendor's answer to a created order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreatedOrder {
    /// The vendor's id; opaque text.
    pub id: Option<String>,
    /// The link for the merchant (`prefillUrl`, older `returnUrl`). Opaque; valid for 14 days.
    pub link: Option<String>,
}

/// Where an order stands (Management API v2).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum OrderStatus {
    /// `RECEIVED`: the link exists, nobody opened it.
    Received,
    /// `MERCHANT_VIEWED`: opened, not submitted.
    MerchantViewed,
    /// `ORDER_SUBMITTED`: with the vendor.
    OrderSubmitted,
    /// `COMPLETED`: the unit exists.
    Completed,
    /// `REJECTED`: the reason is told to the merchant only.
    Rejected,
    /// `EXPIRED`: 14 days passed without submission.
    Expired,
    /// A word we do not know, as it was sent; not final.
    Other(String),
}

impl OrderStatus {
    /// The word on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Received => "RECEIVED",
            Self::MerchantViewed => "MERCHANT_VIEWED",
            Self::OrderSubmitted => "ORDER_SUBMITTED",
            Self::Completed => "COMPLETED",
            Self::Rejected => "REJECTED",
            Self::Expired => "EXPIRED",
            Self::Other(text) => text,
        }
    }

    /// The status of a word from the wire; never fails.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        match text {
            "RECEIVED" => Self::Received,
            "MERCHANT_VIEWED" => Self::MerchantViewed,
            "ORDER_SUBMITTED" => Self::OrderSubmitted,
            "COMPLETED" => Self::Completed,
            "REJECTED" => Self::Rejected,
            "EXPIRED" => Self::Expired,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Whether nothing more will happen to the order.
    #[must_use]
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::Completed | Self::Rejected | Self::Expired)
    }
}

/// Who made an order, and how.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum OrderOrigin {
    /// `PREFILL`: by a partner through the API.
    Prefill,
    /// `TEMPLATE`: by a link of the vendor or partner manager.
    Template,
    /// `MANUAL`: by the merchant.
    Manual,
    /// A word we do not know, as it was sent.
    Other(String),
}

/// An order as the vendor's list tells it. There is no date in it: only our own ledger knows when it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackedOrder {
    /// The vendor's id; opaque text.
    pub id: Option<String>,
    /// Where it stands.
    pub status: OrderStatus,
    /// Whose it is.
    pub business_id: Option<BusinessId>,
    /// Who made it.
    pub origin: Option<OrderOrigin>,
    /// The product, as sent (`CASHIER`, …).
    pub product: Option<String>,
    /// The merchant's link; prefilled orders only.
    pub link: Option<String>,
    /// The finished unit; completed orders only.
    pub unit: Option<UnitRef>,
}
