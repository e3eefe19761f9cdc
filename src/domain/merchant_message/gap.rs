//! The gaps of templates, and what fills them.

use crate::domain::closed_list;
use std::collections::BTreeMap;

closed_list! {
    /// A gap of a template, written as its name in curly brackets.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Gap;
    /// Its name, without the brackets.
    fn name;
    /// What a person reads about it.
    fn meaning;

    /// `{unit}`: the sales unit's name.
    Unit = "unit", "letters-gap-unit";
    /// `{merchant}`: the merchant's name, or its number.
    Merchant = "merchant", "letters-gap-merchant";
    /// `{org_number}`: the merchant's number.
    OrgNumber = "org_number", "letters-gap-org-number";
    /// `{product}`: the product, as the vendor calls it.
    Product = "product", "letters-gap-product";
    /// `{link}`: the merchant's link.
    Link = "link", "letters-gap-link";
    /// `{last_day}`: the last day the link works.
    LastDay = "last_day", "letters-gap-last-day";
    /// `{days_left}`: how many days are left, in words.
    DaysLeft = "days_left", "letters-gap-days-left";
    /// `{signing}`: who signs the merchant agreement, and with what.
    Signing = "signing", "letters-gap-signing";
    /// `{msn}`: the number of the finished sales unit.
    Msn = "msn", "letters-gap-msn";
    /// `{order_id}`: the vendor's id of the order.
    OrderId = "order_id", "letters-gap-order-id";
    /// `{partner}`: the partner's own name.
    Partner = "partner", "letters-gap-partner";
    /// `{units}`: the sales units, one a line.
    Units = "units", "letters-gap-units";
    /// `{new_partner}`: who takes them over.
    NewPartner = "new_partner", "letters-gap-new-partner";
    /// `{old_partner}`: who has them now.
    OldPartner = "old_partner", "letters-gap-old-partner";
    /// `{wanted_at}`: when they should move.
    WantedAt = "wanted_at", "letters-gap-wanted-at";
    /// `{test_page}`: where the changed site can be seen.
    TestPage = "test_page", "letters-gap-test-page";
    /// `{price}`: the new price.
    Price = "price", "letters-gap-price";
    /// `{brand}`: what the merchant's customers call the product when the letter is written.
    Brand = "brand", "letters-gap-brand";
    /// `{brand_day}`: the day on which MobilePay becomes Vipps.
    BrandDay = "brand_day", "letters-gap-brand-day";
    /// `{old_host}`: where the landing pages are before that day.
    OldHost = "old_host", "letters-gap-old-host";
    /// `{new_host}`: where they are from then on.
    NewHost = "new_host", "letters-gap-new-host";
}

impl Gap {
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
