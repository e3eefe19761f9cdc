//! The built-in rule that looks at merchants, as far as the registry was asked.
//!
//! Sections 10.3 and 13: a merchant that is deleted, bankrupt or wound up, or that changed its form of organization, explains
//! refused payments (code 37) and slow orders. Removed (410) is not the same as deleted, and unknown (404) neither.

use super::index::{AuditIndex, Says};
use crate::domain::fleet::{KeptMerchant, Subject};
use crate::domain::policy::fold::company_key;
use crate::domain::policy::{Finding, Policy, Severity};
use crate::domain::registry::{Company, RegistryAnswer};
use crate::domain::{BusinessId, Scheme};
use crate::text::Message;
use std::collections::HashSet;

/// As many characters of a merchant's name the service tells.
const NAME_LIMIT: usize = 50;

/// The findings on merchants.
pub(super) fn gone(index: &AuditIndex, policy: &Policy) -> Vec<Finding> {
    let visible = index
        .units
        .iter()
        .filter_map(|seen| seen.row.business_id.as_ref());
    let visible: HashSet<&BusinessId> = visible.collect();
    // The registry that is asked is the Norwegian one.
    let norwegian = |merchant: &&KeptMerchant| *merchant.business_id.scheme() == Scheme::NoOrg;
    let mut findings = Vec::new();
    for merchant in index.merchants.iter().filter(norwegian) {
        for (says, at_most) in says_of(merchant) {
            let subject = Subject::Merchant(merchant.business_id.clone());
            let mut finding = says.into_finding(policy, subject);
            finding.business_id = Some(merchant.business_id.clone());
            finding.merchant_name.clone_from(&merchant.name);
            finding.severity = finding.severity.min(at_most);
            // Without a unit that is shown, nothing of the merchant's can fail: it is only worth knowing of.
            if !visible.contains(&merchant.business_id) {
                finding.severity = Severity::Info;
            }
            findings.push(finding);
        }
    }
    findings
}

/// What is to be said of a merchant, and how bad it is at most.
fn says_of(merchant: &KeptMerchant) -> Vec<(Says, Severity)> {
    let Some((answer, _)) = &merchant.registry else {
        return Vec::new();
    };
    match answer {
        RegistryAnswer::Active(company) => of_company(merchant, company),
        RegistryAnswer::Deleted(company) => {
            let reason = dated(
                ["audit-merchant-deleted", "audit-merchant-deleted-on"],
                company.deleted_on.as_ref(),
            );
            vec![says(reason, "audit-advice-merchant-gone")]
        }
        RegistryAnswer::Removed { deleted_on } => {
            let reason = dated(
                ["audit-merchant-removed", "audit-merchant-removed-on"],
                deleted_on.as_ref(),
            );
            vec![says(reason, "audit-advice-merchant-gone")]
        }
        RegistryAnswer::Unknown => {
            let reason = Message::new("audit-merchant-unknown");
            vec![mild(
                reason,
                "audit-advice-merchant-unknown",
                Severity::Error,
            )]
        }
    }
}

fn of_company(merchant: &KeptMerchant, company: &Company) -> Vec<(Says, Severity)> {
    let ending = "audit-advice-merchant-ending";
    let mut found = Vec::new();
    if company.bankrupt == Some(true) {
        found.push(says(Message::new("audit-merchant-bankrupt"), ending));
    } else if company.forced_dissolution == Some(true) {
        found.push(says(Message::new("audit-merchant-forced"), ending));
    } else if company.winding_up == Some(true) {
        let reason = Message::new("audit-merchant-winding-up");
        found.push(mild(reason, ending, Severity::Error));
    }
    if company.reconstruction == Some(true) {
        let reason = dated(
            [
                "audit-merchant-reconstruction",
                "audit-merchant-reconstruction-since",
            ],
            company.reconstruction_since.as_ref(),
        );
        found.push(mild(reason, ending, Severity::Warning));
    }
    if company.foreign_insolvency == Some(true) {
        let reason = Message::new("audit-merchant-foreign-insolvency");
        found.push(mild(reason, ending, Severity::Warning));
    }
    for remark in company.remark_texts() {
        let reason =
            Message::new("audit-merchant-remark").with("remark", remark.trim_end_matches('.'));
        let advice = "audit-advice-merchant-remark";
        found.push(mild(reason, advice, Severity::Warning));
    }
    if let (Some(former), Some((form, _))) = (&merchant.former_form, &company.form)
        && former != form
    {
        let reason = Message::new("audit-merchant-form")
            .with("former", former)
            .with("form", form);
        found.push(mild(reason, "audit-advice-merchant-form", Severity::Error));
    }
    if let Some(name) = &merchant.name
        && is_renamed(name, &company.name)
    {
        let reason = Message::new("audit-merchant-renamed")
            .with("name", name)
            .with("registered", &company.name);
        let advice = Message::new("audit-advice-merchant-renamed");
        found.push((Says::new(reason, advice), Severity::Info));
    }
    found
}

fn says(reason: Message, advice: &'static str) -> (Says, Severity) {
    (Says::new(reason, Message::new(advice)), Severity::Error)
}

fn mild(reason: Message, advice: &'static str, at_most: Severity) -> (Says, Severity) {
    (Says::new(reason, Message::new(advice)).mild(), at_most)
}

/// Either of two messages: without and with a date.
fn dated([plain, on]: [&'static str; 2], date: Option<&String>) -> Message {
    match date.filter(|date| !date.trim().is_empty()) {
        Some(date) => Message::new(on).with("date", date),
        None => Message::new(plain),
    }
}

/// Whether the registry has another name than the service, form of organization and writing aside.
fn is_renamed(name: &str, registered: &str) -> bool {
    let (ours, theirs) = (company_key(name), company_key(registered));
    // The service cuts long names.
    let is_cut = name.chars().count() >= NAME_LIMIT && theirs.starts_with(&ours);
    !ours.is_empty() && !theirs.is_empty() && ours != theirs && !is_cut
}
