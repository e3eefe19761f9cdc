//! MobilePay becomes Vipps: what merchants in Denmark and Finland are written about it.

use super::units::{by_merchant, list, merchant_of, number_of};
use super::{ChangeUnit, Gap, Letter, LetterKind, MessageLanguage, OrderFacts, Templates, Values};
use crate::domain::Market;
use crate::domain::brand;

/// How many units a letter names; a merchant knows its own.
const MOST_UNITS: usize = 10;

/// The change of brand for one merchant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandChange {
    /// Its country, which is one where the brand changes.
    pub market: Market,
    /// Its sales units, at least one.
    pub units: Vec<ChangeUnit>,
}

impl BrandChange {
    /// The merchants among units for whom the brand changes, in the order they come.
    #[must_use]
    pub fn of_units(units: &[ChangeUnit]) -> Vec<Self> {
        let concerned: Vec<ChangeUnit> = units
            .iter()
            .filter(|unit| unit.market().is_some_and(brand::changes))
            .cloned()
            .collect();
        let of = |units: Vec<ChangeUnit>| {
            // They are one merchant's, so that the first tells the country of all.
            let market = units.first()?.market()?;
            Some(Self { market, units })
        };
        by_merchant(&concerned).into_iter().filter_map(of).collect()
    }

    /// The letter that is right at a moment, seconds since 1970 (UTC): before the change, or after it.
    #[must_use]
    pub const fn kind(&self, at: i64) -> LetterKind {
        if brand::has_changed(self.market, at) {
            LetterKind::BrandChanged
        } else {
            LetterKind::BrandChange
        }
    }

    /// The merchant's name, or its number.
    #[must_use]
    pub fn merchant(&self) -> Option<String> {
        merchant_of(&self.units)
    }

    /// What is known of the merchant, as a line of a mail merge has it.
    #[must_use]
    pub fn facts(&self) -> OrderFacts {
        OrderFacts {
            business_id: self.units.iter().find_map(|unit| unit.business_id.clone()),
            merchant: self.units.iter().find_map(|unit| unit.merchant.clone()),
            ..OrderFacts::default()
        }
    }

    /// What fills the gaps of a letter about it.
    #[must_use]
    pub fn values(&self, language: MessageLanguage, partner: &str) -> Values {
        let (old_host, new_host) = brand::landing_hosts(self.market).unzip();
        Values::default()
            .with(Gap::Merchant, self.merchant())
            .with(Gap::OrgNumber, number_of(&self.units))
            .with(Gap::Units, Some(list(&self.units, language, MOST_UNITS)))
            .with(Gap::BrandDay, Some(language.day(brand::CHANGE_DAY)))
            .with(Gap::OldHost, old_host)
            .with(Gap::NewHost, new_host)
            .with(Gap::Partner, Some(partner))
    }

    /// The letter about it, to an address if one is known.
    #[must_use]
    pub fn letter(
        &self,
        kind: LetterKind,
        language: MessageLanguage,
        templates: &Templates,
        partner: &str,
        recipient: Option<String>,
    ) -> Letter {
        let values = self.values(language, partner);
        templates.letter(kind, language, &values, recipient)
    }
}
