//! Sales units that a letter is about, by merchant.

use super::MessageLanguage;
use crate::domain::{BusinessId, LookupRow, Market, Msn};
use crate::text::visible_line;
use std::collections::BTreeMap;

/// A sales unit that something changes for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeUnit {
    /// Its number.
    pub msn: Msn,
    /// Its name; `None` is not known.
    pub name: Option<String>,
    /// Its merchant; `None` is not known.
    pub business_id: Option<BusinessId>,
    /// The merchant's name; `None` is not known.
    pub merchant: Option<String>,
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

    /// The country of its merchant.
    #[must_use]
    pub fn market(&self) -> Option<Market> {
        self.business_id.as_ref()?.market()
    }
}

/// Units by merchant, each merchant once, in the order they come; units without a known merchant together at the end.
pub(super) fn by_merchant(units: &[ChangeUnit]) -> Vec<Vec<ChangeUnit>> {
    let mut order: Vec<Option<&BusinessId>> = Vec::new();
    let mut groups: BTreeMap<Option<&BusinessId>, Vec<ChangeUnit>> = BTreeMap::new();
    for unit in units {
        let key = unit.business_id.as_ref();
        if !groups.contains_key(&key) {
            order.push(key);
        }
        groups.entry(key).or_default().push(unit.clone());
    }
    // Stable: merchants stay in the order they come, which the map does not know.
    order.sort_by_key(Option::is_none);
    let group = |key| groups.remove(&key).unwrap_or_default();
    order.into_iter().map(group).collect()
}

/// The name, or the number, of the merchant of units.
pub(super) fn merchant_of(units: &[ChangeUnit]) -> Option<String> {
    let name = units.iter().find_map(|unit| unit.merchant.clone());
    name.or_else(|| number_of(units))
}

/// The number of the merchant of units.
pub(super) fn number_of(units: &[ChangeUnit]) -> Option<String> {
    let id = units.iter().find_map(|unit| unit.business_id.as_ref());
    id.map(BusinessId::for_people)
}

/// The units, one a line; at most `most` of them, and then how many more there are.
pub(super) fn list(units: &[ChangeUnit], language: MessageLanguage, most: usize) -> String {
    let line = |unit: &ChangeUnit| {
        let name = unit.name.as_deref().unwrap_or_default();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            format!("- MSN {}", unit.msn)
        } else {
            format!("- {name}, MSN {}", unit.msn)
        }
    };
    let mut lines: Vec<String> = units.iter().take(most).map(line).collect();
    if units.len() > most {
        lines.push(language.more_units(units.len() - most));
    }
    let lines = lines.iter().map(|line| visible_line(line));
    lines.collect::<Vec<_>>().join("\n")
}
