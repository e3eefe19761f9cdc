//! The occasions on which somebody is written to.

use super::Gap;
use crate::domain::closed_list;
use crate::domain::order::OrderStatus;

closed_list! {
    /// What a letter is about.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum LetterKind;
    /// The word of files and scripts.
    fn as_str;
    /// The kind of a word.
    read from_text;
    /// What a person reads.
    fn name;

    /// The order was made: here is the link.
    First = "first", "letters-kind-first";
    /// The link is still open.
    Reminder = "reminder", "letters-kind-reminder";
    /// The link was opened, but nothing was submitted.
    Stuck = "stuck", "letters-kind-stuck";
    /// It was submitted, and nobody has heard anything since.
    Silent = "silent", "letters-kind-silent";
    /// The former link does not work any more: here is another one.
    Reissued = "reissued", "letters-kind-reissued";
    /// It was rejected. The reason is told to the merchant only (contract, section 8.3).
    Rejected = "rejected", "letters-kind-rejected";
    /// The sales unit exists.
    Live = "live", "letters-kind-live";
    /// The order of a change of partner, to the vendor, with the customer's signature (contract, section 16).
    PartnerOrder = "partner-order", "letters-kind-partner-order";
    /// How a change of partner goes, to the merchant.
    PartnerSteps = "partner-steps", "letters-kind-partner-steps";
    /// That MobilePay becomes Vipps, to a merchant in Denmark or Finland, before that day.
    BrandChange = "brand-change", "letters-kind-brand-change";
    /// That MobilePay has become Vipps, to the same, from that day on.
    BrandChanged = "brand-changed", "letters-kind-brand-changed";
}

impl LetterKind {
    /// The kinds that are about an order.
    pub const OF_ORDERS: [Self; 7] = [
        Self::First,
        Self::Reminder,
        Self::Stuck,
        Self::Silent,
        Self::Reissued,
        Self::Rejected,
        Self::Live,
    ];

    /// The kinds that are about a change of partner.
    pub const OF_PARTNER_CHANGES: [Self; 2] = [Self::PartnerOrder, Self::PartnerSteps];

    /// The kinds that are about the change of brand.
    pub const OF_BRAND_CHANGES: [Self; 2] = [Self::BrandChange, Self::BrandChanged];

    /// The letter that an order in a state most likely needs.
    #[must_use]
    pub const fn of_status(status: &OrderStatus) -> Self {
        match status {
            OrderStatus::Received | OrderStatus::Other(_) => Self::First,
            // What was opened and not submitted may be stuck.
            OrderStatus::MerchantViewed => Self::Stuck,
            // What is with the vendor may wait for the merchant to answer a mail of the vendor's.
            OrderStatus::OrderSubmitted => Self::Silent,
            OrderStatus::Completed => Self::Live,
            OrderStatus::Rejected => Self::Rejected,
            // It needs another link before there is anything to write.
            OrderStatus::Expired => Self::Reissued,
        }
    }

    /// Whether it is about a change of partner, and not about an order.
    #[must_use]
    pub const fn is_of_partner_change(self) -> bool {
        matches!(self, Self::PartnerOrder | Self::PartnerSteps)
    }

    /// Whether it is about the change of brand.
    #[must_use]
    pub const fn is_of_brand_change(self) -> bool {
        matches!(self, Self::BrandChange | Self::BrandChanged)
    }

    /// Whether it is about an order.
    #[must_use]
    pub const fn is_of_order(self) -> bool {
        !self.is_of_partner_change() && !self.is_of_brand_change()
    }

    /// Whether the vendor gets it, and not the merchant.
    #[must_use]
    pub const fn is_to_vendor(self) -> bool {
        matches!(self, Self::PartnerOrder)
    }

    /// The gaps that can be filled in it.
    #[must_use]
    pub const fn gaps(self) -> &'static [Gap] {
        if self.is_of_partner_change() {
            &Gap::OF_PARTNER_CHANGES
        } else if self.is_of_brand_change() {
            &Gap::OF_BRAND_CHANGES
        } else {
            &Gap::OF_ORDERS
        }
    }

    /// The gaps without which it does not say what it must.
    #[must_use]
    pub const fn needed(self) -> &'static [Gap] {
        match self {
            Self::First => &[
                Gap::Unit,
                Gap::Merchant,
                Gap::Product,
                Gap::Link,
                Gap::LastDay,
                Gap::Signing,
            ],
            Self::Reminder => &[
                Gap::Unit,
                Gap::Merchant,
                Gap::Link,
                Gap::LastDay,
                Gap::DaysLeft,
                Gap::Signing,
            ],
            Self::Stuck | Self::Reissued => &[
                Gap::Unit,
                Gap::Merchant,
                Gap::Link,
                Gap::LastDay,
                Gap::Signing,
            ],
            Self::Silent | Self::Rejected => &[Gap::Unit, Gap::Merchant],
            Self::Live => &[Gap::Unit, Gap::Merchant, Gap::Msn],
            Self::PartnerOrder => &[
                Gap::Merchant,
                Gap::OrgNumber,
                Gap::Units,
                Gap::NewPartner,
                Gap::OldPartner,
                Gap::WantedAt,
                Gap::TestPage,
                Gap::Price,
            ],
            Self::PartnerSteps => &[
                Gap::Merchant,
                Gap::Units,
                Gap::NewPartner,
                Gap::OldPartner,
                Gap::WantedAt,
            ],
            Self::BrandChange | Self::BrandChanged => &[
                Gap::Merchant,
                Gap::Units,
                Gap::BrandDay,
                Gap::OldHost,
                Gap::NewHost,
            ],
        }
    }
}
