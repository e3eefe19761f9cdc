//! The gaps of templates, and what fills them.

use crate::text::Message;
use std::collections::BTreeMap;

/// A gap of a template, written as its name in curly brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gap {
    /// `{unit}`: the sales unit's name.
    Unit,
    /// `{merchant}`: the merchant's name, or its number.
    Merchant,
    /// `{org_number}`: the merchant's number.
    OrgNumber,
    /// `{product}`: the product, as the vendor calls it.
    Product,
    /// `{link}`: the merchant's link.
    Link,
    /// `{last_day}`: the last day the link works.
    LastDay,
    /// `{days_left}`: how many days are left, in words.
    DaysLeft,
    /// `{signing}`: who signs the merchant agreement, and with what.
    Signing,
    /// `{msn}`: the number of the finished sales unit.
    Msn,
    /// `{order_id}`: the vendor's id of the order.
    OrderId,
    /// `{partner}`: the partner's own name.
    Partner,
    /// `{units}`: the sales units, one a line.
    Units,
    /// `{new_partner}`: who takes them over.
    NewPartner,
    /// `{old_partner}`: who has them now.
    OldPartner,
    /// `{wanted_at}`: when they should move.
    WantedAt,
    /// `{test_page}`: where the changed site can be seen.
    TestPage,
    /// `{price}`: the new price.
    Price,
    /// `{brand}`: what the merchant's customers call the product when the letter is written.
    Brand,
    /// `{brand_day}`: the day on which MobilePay becomes Vipps.
    BrandDay,
    /// `{old_host}`: where the landing pages are before that day.
    OldHost,
    /// `{new_host}`: where they are from then on.
    NewHost,
}

impl Gap {
    /// Every gap.
    pub const ALL: [Self; 21] = [
        Self::Unit,
        Self::Merchant,
        Self::OrgNumber,
        Self::Product,
        Self::Link,
        Self::LastDay,
        Self::DaysLeft,
        Self::Signing,
        Self::Msn,
        Self::OrderId,
        Self::Partner,
        Self::Units,
        Self::NewPartner,
        Self::OldPartner,
        Self::WantedAt,
        Self::TestPage,
        Self::Price,
        Self::Brand,
        Self::BrandDay,
        Self::OldHost,
        Self::NewHost,
    ];

    /// Those of letters about orders.
    pub(super) const OF_ORDERS: [Self; 12] = [
        Self::Brand,
        Self::Unit,
        Self::Merchant,
        Self::OrgNumber,
        Self::Product,
        Self::Link,
        Self::LastDay,
        Self::DaysLeft,
        Self::Signing,
        Self::Msn,
        Self::OrderId,
        Self::Partner,
    ];

    /// Those of letters about a change of partner.
    pub(super) const OF_PARTNER_CHANGES: [Self; 9] = [
        Self::Merchant,
        Self::OrgNumber,
        Self::Units,
        Self::NewPartner,
        Self::OldPartner,
        Self::WantedAt,
        Self::TestPage,
        Self::Price,
        Self::Partner,
    ];

    /// Those of letters about the change of brand.
    pub(super) const OF_BRAND_CHANGES: [Self; 7] = [
        Self::Merchant,
        Self::OrgNumber,
        Self::Units,
        Self::BrandDay,
        Self::OldHost,
        Self::NewHost,
        Self::Partner,
    ];

    /// Its name, without the brackets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Merchant => "merchant",
            Self::OrgNumber => "org_number",
            Self::Product => "product",
            Self::Link => "link",
            Self::LastDay => "last_day",
            Self::DaysLeft => "days_left",
            Self::Signing => "signing",
            Self::Msn => "msn",
            Self::OrderId => "order_id",
            Self::Partner => "partner",
            Self::Units => "units",
            Self::NewPartner => "new_partner",
            Self::OldPartner => "old_partner",
            Self::WantedAt => "wanted_at",
            Self::TestPage => "test_page",
            Self::Price => "price",
            Self::Brand => "brand",
            Self::BrandDay => "brand_day",
            Self::OldHost => "old_host",
            Self::NewHost => "new_host",
        }
    }

    /// What a person reads about it.
    #[must_use]
    pub fn meaning(self) -> Message {
        Message::new(match self {
            Self::Unit => "letters-gap-unit",
            Self::Merchant => "letters-gap-merchant",
            Self::OrgNumber => "letters-gap-org-number",
            Self::Product => "letters-gap-product",
            Self::Link => "letters-gap-link",
            Self::LastDay => "letters-gap-last-day",
            Self::DaysLeft => "letters-gap-days-left",
            Self::Signing => "letters-gap-signing",
            Self::Msn => "letters-gap-msn",
            Self::OrderId => "letters-gap-order-id",
            Self::Partner => "letters-gap-partner",
            Self::Units => "letters-gap-units",
            Self::NewPartner => "letters-gap-new-partner",
            Self::OldPartner => "letters-gap-old-partner",
            Self::WantedAt => "letters-gap-wanted-at",
            Self::TestPage => "letters-gap-test-page",
            Self::Price => "letters-gap-price",
            Self::Brand => "letters-gap-brand",
            Self::BrandDay => "letters-gap-brand-day",
            Self::OldHost => "letters-gap-old-host",
            Self::NewHost => "letters-gap-new-host",
        })
    }

    /// Whether a line with it is left out where there is nothing to fill it with.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(self, Self::Partner | Self::TestPage | Self::Price)
    }
}

/// What fills the gaps; a gap without a value is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values(BTreeMap<Gap, String>);

impl Values {
    /// Fills a gap; a blank value is none.
    #[must_use]
    pub fn with(mut self, gap: Gap, value: Option<impl Into<String>>) -> Self {
        let value = value.map(Into::into);
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            self.0.insert(gap, value);
        }
        self
    }

    /// What fills a gap.
    #[must_use]
    pub fn get(&self, gap: Gap) -> Option<&str> {
        self.0.get(&gap).map(String::as_str)
    }
}
