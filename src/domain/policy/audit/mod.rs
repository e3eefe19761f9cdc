//! Looking at a fleet with policies: one pass per policy, every look-up by hash, so that the time grows with the fleet only.

mod built_in;
mod custom;
mod index;
mod merchants;
mod settings;

pub use built_in::BuiltIn;

use super::{Finding, Policy, Rule};

use crate::domain::LookupRow;
use crate::domain::fleet::KeptMerchant;
use index::AuditIndex;
use std::cmp::Reverse;

/// Looks at a fleet with every policy that is switched on. Findings come worst first, then by merchant and unit.
///
/// Rows that the service no longer shows are not looked at for their settings. Merchants are looked at as far as the
/// registry was asked. The answer does not depend on the order of the rows.
#[must_use]
pub fn audit(rows: &[LookupRow], merchants: &[KeptMerchant], policies: &[Policy]) -> Vec<Finding> {
    let index = AuditIndex::new(rows, merchants, policies);
    let mut found = Vec::new();
    for (at, policy) in policies
        .iter()
        .enumerate()
        .filter(|(_, policy)| policy.enabled)
    {
        let findings = match &policy.rule {
            Rule::Must { which, have } => custom::must(&index, policy, which, have),
            Rule::Expected(units) => custom::expected(&index, policy, units),
            Rule::BuiltIn(BuiltIn::MerchantGone) => merchants::gone(&index, policy),
            Rule::BuiltIn(rule) => built_in::of_units(&index, policy, *rule),
        };
        found.extend(findings.into_iter().map(|finding| (at, finding)));
    }
    found.sort_by_cached_key(|(at, finding)| place(*at, finding));
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// Where a finding stands: the worst first, then by the merchant's name and number, then the merchant before its units,
/// units by number, and findings on one unit by policy and field. What is unknown comes last.
fn place(policy: usize, finding: &Finding) -> impl Ord + use<> {
    let name = finding.merchant_name.as_deref().map(str::to_lowercase);
    let id = finding.business_id.clone();
    let msn = finding.msn.as_ref().map(|msn| msn.as_str().to_owned());
    (
        Reverse(finding.severity),
        (name.is_none(), name),
        (id.is_none(), id),
        // `None` sorts first: what is about the merchant stands before its units.
        msn.map(|msn| (msn.len(), msn)),
        policy,
        finding.field,
    )
}

#[cfg(test)]
mod tests;
