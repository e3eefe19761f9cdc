//! Preflight: everything that will delay or fail an order, each with its reason and what to do about it.
//!
//! One function from what is known to remarks. It asks nobody; whoever calls gathers the [`Facts`] first, as many of them as
//! there are. What was not asked for stays unknown, and is said to be.

mod facts;
mod others;
mod registry;
mod site;

pub use facts::{Fact, Facts, OpenOrder, RegistryFacts, UnitName};
pub use registry::is_final;

use super::{Field, Finding, OrderDraft, Product, Severity, check, purpose, sale_kind};
use crate::domain::bulk::Earlier;
use crate::domain::{ApiKind, BusinessId, Market, Scheme, closed_list};
use crate::text::Message;

closed_list! {
    /// How much a remark weighs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Grade;
    /// The word in files and scripts.
    fn as_str;
    impl Tell;
    /// The order cannot be sent so.
    Error = "error", "order-severity-error";
    /// It may delay or fail the order; the person decides.
    Warning = "warning", "order-severity-warning";
    /// Good to know, or not known.
    Note = "info", "order-severity-info";
    /// Looked at, and as it should be.
    Fine = "ok", "preflight-fine";
}

/// One thing that is to be said of an order before it is sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// How much it weighs.
    pub grade: Grade,
    /// The field it is about; `None` for the order as a whole.
    pub field: Option<Field>,
    /// What, and why it matters.
    pub reason: Message,
    /// What to do about it.
    pub fix: Option<Message>,
    /// A text for the field that would settle it.
    pub suggestion: Option<String>,
    /// What of it waits for a person's word before the order is sent.
    pub waits: Option<Waits>,
}

/// Why an order waits for a person's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waits {
    /// A check digit says that a number is wrong.
    DoubtfulNumber,
    /// The business registry was asked, and knows no merchant of this number.
    NotRegistered,
    /// This order, for the same merchant, product and name as far as the vendor tells, is open there and was not made here.
    OpenOrder(Earlier),
}

impl Remark {
    /// Whether it says that somebody who was asked did not answer.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        UNANSWERED.contains(&self.reason.id())
    }
}

/// What is said where somebody who was asked did not answer.
const UNANSWERED: [&str; 3] = [
    "preflight-registry-failed",
    "preflight-orders-failed",
    "preflight-packages-failed",
];

/// How many remarks there are of the grades that matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// What stops the order.
    pub errors: usize,
    /// What may delay it.
    pub warnings: usize,
}

/// Everything that is to be said of a draft before it is sent, the worst first, else in the order of the form.
#[must_use]
pub fn preflight(draft: &OrderDraft, api: ApiKind, facts: &Facts) -> Vec<Remark> {
    let checked = check(draft, api);
    let findings = checked.findings.iter().map(of_finding).collect();
    looked_over(draft, api, facts, findings)
}

/// The same without what the check of the form finds, for a draft that passed it.
#[must_use]
pub fn beyond_check(draft: &OrderDraft, api: ApiKind, facts: &Facts) -> Vec<Remark> {
    looked_over(draft, api, facts, Vec::new())
}

fn looked_over(
    draft: &OrderDraft,
    api: ApiKind,
    facts: &Facts,
    findings: Vec<Remark>,
) -> Vec<Remark> {
    let mut said = Said {
        draft,
        api,
        facts,
        id: merchant_of(draft),
        remarks: findings,
    };
    said.account();
    said.purpose();
    said.registry();
    said.orders();
    said.units();
    said.packages();
    said.site();
    let mut remarks = said.remarks;
    remarks.sort_by_key(|remark| {
        (
            remark.grade,
            // What is about the whole order comes after what is about a field.
            remark.field.map_or(1000, |field| field as usize),
        )
    });
    remarks
}

/// How many errors and warnings there are.
#[must_use]
pub fn tally(remarks: &[Remark]) -> Tally {
    let count = |grade| {
        remarks
            .iter()
            .filter(|remark| remark.grade == grade)
            .count()
    };
    Tally {
        errors: count(Grade::Error),
        warnings: count(Grade::Warning),
    }
}

/// Whose order a draft is, when that can be read.
#[must_use]
pub fn merchant_of(draft: &OrderDraft) -> Option<BusinessId> {
    let scheme = draft.scheme.trim();
    let scheme = (!scheme.is_empty()).then(|| Scheme::from_word(scheme));
    let text = draft.business_id.trim();
    BusinessId::parse(text, scheme.as_ref())
        // A bare number is Norwegian, as it is for the check of the form.
        .or_else(|_| BusinessId::parse(text, Some(scheme.as_ref().unwrap_or(&Scheme::NoOrg))))
        .ok()
        .map(|parsed| parsed.value)
}

struct Said<'a> {
    draft: &'a OrderDraft,
    api: ApiKind,
    facts: &'a Facts,
    /// Whose order, when that can be read.
    id: Option<BusinessId>,
    remarks: Vec<Remark>,
}

impl Said<'_> {
    fn add(&mut self, grade: Grade, field: Option<Field>, reason: Message) -> &mut Remark {
        self.remarks.push(Remark {
            grade,
            field,
            reason,
            fix: None,
            suggestion: None,
            waits: None,
        });
        let last = self.remarks.len() - 1;
        &mut self.remarks[last]
    }

    /// A remark with what to do about it.
    fn advise(
        &mut self,
        grade: Grade,
        field: Option<Field>,
        reason: Message,
        fix: Message,
    ) -> &mut Remark {
        let remark = self.add(grade, field, reason);
        remark.fix = Some(fix);
        remark
    }

    /// The country of the merchant, when that can be read.
    fn market(&self) -> Option<Market> {
        self.id.as_ref()?.market()
    }

    fn product(&self) -> Option<Product> {
        Product::from_text(&self.draft.product).ok()
    }

    /// An account is never checked by us: only the vendor knows whose it is.
    fn account(&mut self) {
        if self.draft.settlement_account.trim().is_empty() {
            return;
        }
        let reason = match &self.id {
            Some(id) => Message::new("preflight-account-belongs").with("id", id.id()),
            None => Message::new("preflight-account-belongs-unknown"),
        };
        let fix = Message::new("preflight-account-belongs-fix");
        self.advise(Grade::Note, Some(Field::SettlementAccount), reason, fix);
    }

    fn purpose(&mut self) {
        let field = Some(Field::IntendedPurpose);
        let text = &self.draft.intended_purpose;
        // A login sells nothing, and of a product that cannot be read nothing is concluded.
        let sells = !matches!(self.product(), Some(Product::Login) | None);
        let is_asked = matches!(self.product(), Some(Product::Cashier | Product::Donations));
        if text.trim().is_empty() {
            // The check of the form asks for it with the other products.
            if is_asked {
                let reason = Message::new("order-purpose-missing");
                let fix = Message::new("preflight-purpose-fix");
                self.advise(Grade::Warning, field, reason, fix);
            }
            return;
        }
        if sells && purpose::is_thin(text) {
            let reason = Message::new("preflight-purpose-thin");
            let fix = Message::new("preflight-purpose-fix");
            self.advise(Grade::Warning, field, reason, fix);
        }
        for (word, what) in purpose::declined(text) {
            let (reason, fix) = match what {
                purpose::Declined::Marketplace => (
                    Message::new("preflight-purpose-marketplace"),
                    Message::new("preflight-purpose-marketplace-fix"),
                ),
                purpose::Declined::Crowdfunding => (
                    Message::new("preflight-purpose-crowdfunding"),
                    Message::new("preflight-purpose-crowdfunding-fix"),
                ),
            };
            self.advise(Grade::Warning, field, reason.with("word", word), fix);
        }
        if sells {
            self.sale_kinds(text);
        }
    }

    /// The vendor checks each unit by itself, and each has one merchant category.
    fn sale_kinds(&mut self, purpose: &str) {
        let kinds = sale_kind::sale_kinds(purpose);
        if kinds.len() < 2 {
            return;
        }
        let words: Vec<String> = kinds.into_iter().map(|(word, _)| word).collect();
        let reason = Message::new("vendor-kinds-mixed").with("words", words.join(", "));
        let fix = Message::new("vendor-kinds-mixed-fix");
        self.advise(Grade::Note, Some(Field::IntendedPurpose), reason, fix);
    }
}

/// A finding of the form's own check, as a remark.
fn of_finding(finding: &Finding) -> Remark {
    Remark {
        grade: match finding.severity {
            Severity::Error => Grade::Error,
            Severity::Warning => Grade::Warning,
            Severity::Info => Grade::Note,
        },
        field: Some(finding.field),
        reason: finding.message.clone(),
        fix: fix_of(finding),
        suggestion: finding.suggestion.clone(),
        waits: finding.is_doubtful.then_some(Waits::DoubtfulNumber),
    }
}

/// What to do, when that is more than what the finding says and suggests.
fn fix_of(finding: &Finding) -> Option<Message> {
    Some(match finding.message.id() {
        "order-logo-no-png" | "order-logo-size" => Message::new("preflight-fix-logo"),
        "domain-check-digit" => Message::new("preflight-fix-check-digit"),
        "order-terms-url-missing" | "order-website-expected" => Message::new("preflight-fix-terms"),
        "order-not-carried" => Message::new("preflight-fix-not-carried"),
        "order-mcc-unknown" => Message::new("preflight-fix-mcc"),
        "order-package-key" | "order-package-uuid" => Message::new("preflight-fix-package"),
        "order-url-not-public" => Message::new("preflight-fix-not-public"),
        "vendor-checkout-sold" => Message::new("vendor-checkout-sold-fix"),
        "order-recurring-checks" => Message::new("preflight-fix-recurring"),
        _ => {
            let suggestion = finding.suggestion.as_ref()?;
            if suggestion.is_empty() {
                return None;
            }
            Message::new("preflight-fix-use").with("text", suggestion)
        }
    })
}

#[cfg(test)]
mod tests;
