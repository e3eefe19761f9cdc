//! What is known of an order that somebody is written to about.

use super::{Gap, Letter, LetterKind, MessageLanguage, Templates, Values};
use crate::domain::brand::{self, Brand};
use crate::domain::order::{OrderStatus, Product, ProductOrder, TrackedOrder, own_link};
use crate::domain::{BusinessId, Market, Msn};
use crate::text::Language;

/// What is known of an order. What is not known is `None`, and is left open in a letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderFacts {
    /// The vendor's id of the order.
    pub order_id: Option<String>,
    /// Where the order stands.
    pub status: Option<OrderStatus>,
    /// Whose it is.
    pub business_id: Option<BusinessId>,
    /// The merchant's name.
    pub merchant: Option<String>,
    /// The sales unit's name.
    pub unit: Option<String>,
    /// The product, as the vendor calls it: `PAYMENT_INTEGRATION` or `payment_integration`.
    pub product: Option<String>,
    /// The link as it was kept; only [`OrderFacts::own_link`] says whether it may be handed on.
    pub link: Option<String>,
    /// The last day the link works, ISO 8601.
    pub last_day: Option<String>,
    /// How many days are left; 0 on the last one.
    pub days_left: Option<u16>,
    /// The finished unit; `None` before the order is completed.
    pub msn: Option<Msn>,
    /// Where the merchant reads mail.
    pub recipient: Option<String>,
}

impl OrderFacts {
    /// The facts of an order that was sent from here just now; `None` where the answer had no link.
    #[must_use]
    pub fn of(
        order: &ProductOrder,
        merchant: Option<&str>,
        link: Option<&str>,
        last_day: &str,
    ) -> Option<Self> {
        Some(Self {
            business_id: Some(order.business_id.clone()),
            merchant: merchant.map(str::to_owned),
            unit: order.sales_unit_name.clone(),
            product: Some(order.product.as_str().to_owned()),
            link: Some(link?.to_owned()),
            last_day: Some(last_day.to_owned()),
            ..Self::default()
        })
    }

    /// The facts of an order as the vendor's list tells it. Names, and when the link ends, only this computer knows.
    #[must_use]
    pub fn of_tracked(order: &TrackedOrder) -> Self {
        Self {
            order_id: order.id.clone(),
            status: Some(order.status.clone()),
            business_id: order.business_id.clone(),
            unit: order.unit.as_ref().and_then(|unit| unit.name.clone()),
            product: order.product.clone(),
            link: order.link.clone(),
            msn: order.unit.as_ref().map(|unit| unit.msn.clone()),
            ..Self::default()
        }
    }

    /// The merchant's country.
    #[must_use]
    pub fn market(&self) -> Option<Market> {
        self.business_id.as_ref()?.market()
    }

    /// The language its merchant most likely reads.
    #[must_use]
    pub fn language(&self, own: Language) -> MessageLanguage {
        MessageLanguage::of_market(self.market(), own)
    }

    /// The letter its state most likely calls for.
    #[must_use]
    pub fn kind(&self) -> LetterKind {
        self.status
            .as_ref()
            .map_or(LetterKind::First, LetterKind::of_status)
    }

    /// The merchant's name, or its number.
    #[must_use]
    pub fn merchant_name(&self) -> Option<String> {
        let number = || self.business_id.as_ref().map(BusinessId::for_people);
        self.merchant.clone().or_else(number)
    }

    /// The merchant's link, if it is the service's own; no other one is handed on.
    #[must_use]
    pub fn own_link(&self) -> Option<&str> {
        own_link(self.link.as_deref()?)
    }

    /// What fills the gaps of a letter about it that is written at a moment, seconds since 1970 (UTC).
    #[must_use]
    pub fn values(&self, language: MessageLanguage, partner: &str, at: i64) -> Values {
        // A letter has to call the unit something.
        let unit = self.unit.clone().or_else(|| self.merchant_name());
        let last_day = self.last_day.as_deref().map(|day| language.day(day));
        Values::default()
            .with(Gap::Brand, Some(self.brand(at)))
            .with(Gap::Unit, unit)
            .with(Gap::Merchant, self.merchant_name())
            .with(
                Gap::OrgNumber,
                self.business_id.as_ref().map(BusinessId::for_people),
            )
            .with(
                Gap::Product,
                self.product
                    .as_deref()
                    .map(|word| product_name(word, language)),
            )
            // Never the link as it was kept, which may lead elsewhere than to the vendor.
            .with(Gap::Link, self.own_link())
            .with(Gap::LastDay, last_day)
            .with(
                Gap::DaysLeft,
                self.days_left.map(|days| language.days_left(days)),
            )
            .with(Gap::Signing, Some(language.signing(self.market())))
            .with(Gap::Msn, self.msn.as_ref().map(Msn::as_str))
            .with(Gap::OrderId, self.order_id.clone())
            .with(Gap::Partner, Some(partner))
    }

    /// What its merchant's customers call the product at a moment; where the country is not known, both names.
    fn brand(&self, at: i64) -> &'static str {
        let of = |market| Brand::of(market, at).name();
        self.market().map_or("Vipps MobilePay", of)
    }

    /// The letter about it, as it is written at a moment, seconds since 1970 (UTC).
    #[must_use]
    pub fn letter(
        &self,
        kind: LetterKind,
        language: MessageLanguage,
        templates: &Templates,
        partner: &str,
        at: i64,
    ) -> Letter {
        let values = self.values(language, partner, at);
        let market = self.market();
        let has_changed = market.is_some_and(|market| brand::has_changed(market, at));
        Letter {
            names_old_brand: has_changed && templates.get(kind, language).names_old_brand(),
            ..templates.letter(kind, language, &values, self.recipient.clone())
        }
    }
}

/// The first mail address in a person's note, if there is one.
#[must_use]
pub fn address_in(note: &str) -> Option<&str> {
    let is_mark = |letter: char| !letter.is_alphanumeric() && !"@._+-".contains(letter);
    note.split(is_mark)
        .map(|word| word.trim_matches(['.', '-', '_', '+']))
        .find(|word| {
            word.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !host.contains('@')
            })
        })
}

/// A product as its merchant calls it; a word that nobody knows as a proper name, with capitals.
fn product_name(word: &str, language: MessageLanguage) -> String {
    let known = Product::ALL
        .into_iter()
        .find(|product| product.as_str().eq_ignore_ascii_case(word));
    if let Some(product) = known {
        return language.product(product).to_owned();
    }
    let words = word.split('_').map(|part| {
        let mut letters = part.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().collect::<String>() + &letters.as_str().to_lowercase()
        })
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_called_as_their_merchants_call_them() {
        #[track_caller]
        fn check(word: &str, language: MessageLanguage, expect: &str) {
            assert_eq!(product_name(word, language), expect);
        }
        check("CASHIER", MessageLanguage::Bokmal, "betaling i kasse");
        check("cashier", MessageLanguage::Finnish, "kassamaksut");
        check("LOGIN", MessageLanguage::English, "login");
        check(
            "PAYMENT_INTEGRATION",
            MessageLanguage::Danish,
            "betaling på nettet",
        );
        // A word that nobody knows stays one.
        check("NEW_THING", MessageLanguage::Swedish, "New Thing");
        for language in MessageLanguage::ALL {
            for product in Product::ALL {
                assert!(!language.product(product).is_empty(), "{language:?}");
            }
        }
    }
}
