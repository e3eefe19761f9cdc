//! An order after it was sent: what the vendor answered, and where it stands.

use crate::domain::{BusinessId, UnitRef, open_list};

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

open_list! {
    /// Where an order stands (Management API v2). An unknown word is not final.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum OrderStatus;
    /// The word on the wire.
    fn as_str;
    impl Tell, "order-other-word";
    /// The link exists, nobody opened it.
    Received = "RECEIVED", "order-status-received";
    /// The merchant opened the link and did not submit.
    MerchantViewed = "MERCHANT_VIEWED", "order-status-merchant-viewed";
    /// The merchant submitted; the vendor decides.
    OrderSubmitted = "ORDER_SUBMITTED", "order-status-order-submitted";
    /// The unit exists.
    Completed = "COMPLETED", "order-status-completed";
    /// The reason is told to the merchant only.
    Rejected = "REJECTED", "order-status-rejected";
    /// 14 days passed without submission.
    Expired = "EXPIRED", "order-status-expired";
}

impl OrderStatus {
    /// Whether nothing more will happen to the order.
    #[must_use]
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::Completed | Self::Rejected | Self::Expired)
    }
}

open_list! {
    /// Who made an order, and how.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum OrderOrigin;
    /// The word on the wire.
    fn as_str;
    impl Tell, "order-other-word";
    /// By a partner through the API.
    Prefill = "PREFILL", "order-origin-prefill";
    /// By a link of the vendor or partner manager.
    Template = "TEMPLATE", "order-origin-template";
    /// By the merchant, whom no partner prefilled it for.
    Manual = "MANUAL", "order-origin-manual";
}

/// An order as the vendor's list tells it. There is no date in it: only our own ledger knows when it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackedOrder {
    /// The vendor's id; opaque text.
    pub id: Option<String>,
    /// Where it stands.
    pub status: OrderStatus,
    /// The merchant; `None` where the list leaves it out.
    pub business_id: Option<BusinessId>,
    /// Who made it; `None` where the list leaves it out.
    pub origin: Option<OrderOrigin>,
    /// The product, as sent (`CASHIER`, …).
    pub product: Option<String>,
    /// The merchant's link; prefilled orders only.
    pub link: Option<String>,
    /// The finished unit; completed orders only.
    pub unit: Option<UnitRef>,
}
