//! A change of partner: the order to the vendor, and what the merchant is told.

use super::{Gap, Letter, LetterKind, MessageLanguage, Templates, Values};
use crate::domain::{BusinessId, LookupRow, Msn};
use crate::text::visible_line;
use std::collections::BTreeMap;

/// A sales unit that changes partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeUnit {
    /// Its number.
    pub msn: Msn,
    /// Its name.
    pub name: Option<String>,
    /// Its merchant.
    pub business_id: Option<BusinessId>,
    /// The merchant's name.
    pub merchant: Option<String>,
}

/// Everything the vendor asks for (contract, section 16), for units of one or several merchants.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartnerChange {
    /// The units.
    pub units: Vec<ChangeUnit>,
    /// Who takes them over.
    pub new_partner: String,
    /// Who has them now.
    pub old_partner: String,
    /// The date and time that are wanted, as typed.
    pub wanted_at: String,
    /// The test page, where the site changes.
    pub test_page: String,
    /// The new price, if there is one.
    pub price: String,
}

impl ChangeUnit {
    /// The unit of a row; `None` for a row without a number.
    #[must_use]
    pub fn of_row(row: &LookupRow) -> Option<Self> {
        let unit = row.unit.as_ref();
        Some(Self {
            msn: row.msn.clone()?,
            name: unit.and_then(|unit| unit.name.clone()),
            business_id: row.business_id.clone(),
            merchant: row.merchant_name.clone(),
        })
    }
}

impl PartnerChange {
    /// The units by merchant, each merchant once, in the order they come; units without a known merchant together at the
    /// end, since nobody can sign for several.
    #[must_use]
    pub fn by_merchant(&self) -> Vec<Self> {
        let mut order: Vec<Option<&BusinessId>> = Vec::new();
        let mut groups: BTreeMap<Option<&BusinessId>, Vec<ChangeUnit>> = BTreeMap::new();
        for unit in &self.units {
            let key = unit.business_id.as_ref();
            if !groups.contains_key(&key) {
                order.push(key);
            }
            groups.entry(key).or_default().push(unit.clone());
        }
        order.sort_by_key(Option::is_none);
        let group = |key| Self {
            units: groups.remove(&key).unwrap_or_default(),
            ..self.clone()
        };
        order.into_iter().map(group).collect()
    }

    /// The merchant's name, or its number, of a change that is of one merchant.
    #[must_use]
    pub fn merchant(&self) -> Option<String> {
        let name = self.units.iter().find_map(|unit| unit.merchant.clone());
        name.or_else(|| self.number())
    }

    fn number(&self) -> Option<String> {
        let id = self.units.iter().find_map(|unit| unit.business_id.as_ref());
        id.map(BusinessId::for_people)
    }

    /// The units, one a line; at most `most` of them, and then how many more there are.
    fn list(&self, language: MessageLanguage, most: usize) -> String {
        let line = |unit: &ChangeUnit| {
            let name = unit.name.as_deref().unwrap_or_default();
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if name.is_empty() {
                format!("- MSN {}", unit.msn)
            } else {
                format!("- {name}, MSN {}", unit.msn)
            }
        };
        let mut lines: Vec<String> = self.units.iter().take(most).map(line).collect();
        if self.units.len() > most {
            lines.push(language.more_units(self.units.len() - most));
        }
        let lines = lines.iter().map(|line| visible_line(line));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What fills the gaps of a letter about it.
    #[must_use]
    pub fn values(&self, kind: LetterKind, language: MessageLanguage, partner: &str) -> Values {
        // The order names every unit; the merchant knows its own.
        let most = match kind {
            LetterKind::PartnerOrder => usize::MAX,
            _ => 10,
        };
        let units = (!self.units.is_empty()).then(|| self.list(language, most));
        Values::default()
            .with(Gap::Merchant, self.merchant())
            .with(Gap::OrgNumber, self.number())
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
        let template = templates.get(kind, language);
        let letter = |change: Self| {
            let (message, missing) = template.fill(&change.values(kind, language, partner));
            Letter {
                kind,
                language,
                recipient: kind.is_to_vendor().then(|| vendor.to_owned()),
                message,
                missing,
            }
        };
        self.by_merchant().into_iter().map(letter).collect()
    }
}
