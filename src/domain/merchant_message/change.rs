//! A change of partner: the order to the vendor, and what the merchant is told.

use super::units::{by_merchant, list, merchant_of, number_of};
use super::{ChangeUnit, Gap, Letter, LetterKind, MessageLanguage, Templates, Values};

/// Everything the vendor asks for (contract, section 16), for units of one or several merchants.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartnerChange {
    /// The units that move, of one merchant or of several.
    pub units: Vec<ChangeUnit>,
    /// The name of the partner who takes them over.
    pub new_partner: String,
    /// The name of the partner who has them now.
    pub old_partner: String,
    /// The date and time that are wanted, as typed.
    pub wanted_at: String,
    /// The test page, where the site changes.
    pub test_page: String,
    /// The new price, if there is one.
    pub price: String,
}

impl PartnerChange {
    /// The same of each merchant alone, in the order they come; units without a known merchant together at the end, since
    /// nobody can sign for several.
    #[must_use]
    pub fn by_merchant(&self) -> Vec<Self> {
        let group = |units| Self {
            units,
            ..self.clone()
        };
        by_merchant(&self.units).into_iter().map(group).collect()
    }

    /// The merchant's name, or its number, of a change that is of one merchant.
    #[must_use]
    pub fn merchant(&self) -> Option<String> {
        merchant_of(&self.units)
    }

    /// What fills the gaps of a letter about it.
    #[must_use]
    pub fn values(&self, kind: LetterKind, language: MessageLanguage, partner: &str) -> Values {
        // The order names every unit; the merchant knows its own.
        let most = match kind {
            LetterKind::PartnerOrder => usize::MAX,
            _ => 10,
        };
        let units = (!self.units.is_empty()).then(|| list(&self.units, language, most));
        Values::default()
            .with(Gap::Merchant, self.merchant())
            .with(Gap::OrgNumber, number_of(&self.units))
            .with(Gap::Units, units)
            .with(Gap::NewPartner, Some(self.new_partner.as_str()))
            .with(Gap::OldPartner, Some(self.old_partner.as_str()))
            .with(Gap::WantedAt, Some(self.wanted_at.as_str()))
            .with(Gap::TestPage, Some(self.test_page.as_str()))
            .with(Gap::Price, Some(self.price.as_str()))
            .with(Gap::Partner, Some(partner))
    }

    /// The letters about it: one for each merchant, since each signs for its own units.
    #[must_use]
    pub fn letters(
        &self,
        kind: LetterKind,
        language: MessageLanguage,
        templates: &Templates,
        partner: &str,
        vendor: &str,
    ) -> Vec<Letter> {
        let letter = |change: Self| {
            let values = change.values(kind, language, partner);
            let recipient = kind.is_to_vendor().then(|| vendor.to_owned());
            templates.letter(kind, language, &values, recipient)
        };
        self.by_merchant().into_iter().map(letter).collect()
    }
}
