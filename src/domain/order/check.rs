//! Checking a draft: what blocks it, what may delay it, and the order it makes.

mod compliance;
mod identity;
mod logo;
mod money;
mod name;
mod tidied;
mod usage;
mod website;

pub(super) use name::safe_name;

use super::{Field, OrderDraft, ProductOrder};
use crate::domain::tidy::filled;
use crate::domain::{ApiKind, closed_list};
use crate::text::{Message, Tell as _};

closed_list! {
    /// How bad a finding is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Severity;
    /// The word in files and scripts.
    fn as_str;
    impl Tell;
    /// The vendor refuses it, or it would be blank: it cannot be sent.
    Error = "error", "order-severity-error";
    /// It may delay the order; the person decides.
    Warning = "warning", "order-severity-warning";
    /// Good to know.
    Info = "info", "order-severity-info";
}

/// One thing found in a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The field of the form that it is about.
    pub field: Field,
    /// Only an error stands in the way of sending.
    pub severity: Severity,
    /// What, and why it matters.
    pub message: Message,
    /// A text for the field that would settle it, for instance `Kaffe og Kake`.
    pub suggestion: Option<String>,
    /// Whether a check digit says that the number is wrong: the order waits for a person's word.
    pub is_doubtful: bool,
}

/// A draft after checking: everything found, and the order unless an error stands in the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// In the order of the form.
    pub findings: Vec<Finding>,
    /// The order, when there is no finding of severity error.
    pub order: Option<ProductOrder>,
}

/// Checks a draft against the rules of the API it will be sent to.
///
/// Errors stand in the way of sending: the vendor would refuse the order, or part of it would silently come out blank.
/// Warnings and remarks never do. Fields the API has no place for are told about and left out of the order.
#[must_use]
pub fn check(draft: &OrderDraft, api: ApiKind) -> Checked {
    // First, so that no rule but that of the name has to deal with characters that nobody sees.
    let (draft, remarks) = tidied::tidied(draft);
    let mut checker = Checker::new(&draft, api);
    for (field, severity, message) in remarks {
        checker.add(field, severity, message);
    }
    let business_id = checker.business_id();
    let product = checker.product();
    let sales_unit_name = checker.sales_unit_name(business_id.as_ref());
    let sales_unit_logo = checker.logo();
    let settlement_account = checker.account(business_id.as_ref());
    let price_package_id = checker.price_package(product);
    let use_case = checker.use_case(product);
    let annual_turnover = checker.annual_turnover();
    let annual_turnover_percentage = checker.annual_turnover_percentage();
    let intended_purpose = checker.intended_purpose(product);
    let app_name = checker.app_name();
    let website = checker.website(product);
    let has_recurring = checker.has_recurring();
    let merchant_category_code = checker.merchant_category_code();
    let compliance = checker.compliance(product);
    // Without these two there is no order; what else is wrong is told all the same.
    let both = business_id.zip(product);
    let order = both.map(|(business_id, product)| ProductOrder {
        business_id,
        product,
        sales_unit_name,
        sales_unit_logo,
        settlement_account,
        price_package_id,
        use_case,
        annual_turnover,
        annual_turnover_percentage,
        intended_purpose,
        app_name,
        website,
        has_recurring,
        merchant_category_code,
        compliance,
    });
    checker.finish(order)
}

impl Checked {
    /// Whether nothing stands in the way of sending.
    #[must_use]
    pub fn is_sendable(&self) -> bool {
        self.order.is_some()
    }

    /// What was found about one field.
    pub fn of(&self, field: Field) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |finding| finding.field == field)
    }

    /// How many findings of a severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }
}

/// A check under way: what is checked, against which API, and what was found so far.
struct Checker<'a> {
    draft: &'a OrderDraft,
    api: ApiKind,
    findings: Vec<Finding>,
}

impl<'a> Checker<'a> {
    const fn new(draft: &'a OrderDraft, api: ApiKind) -> Self {
        Self {
            draft,
            api,
            findings: Vec::new(),
        }
    }

    fn add(&mut self, field: Field, severity: Severity, message: Message) {
        self.findings.push(Finding {
            field,
            severity,
            message,
            suggestion: None,
            is_doubtful: false,
        });
    }

    fn error(&mut self, field: Field, message: Message) {
        self.add(field, Severity::Error, message);
    }

    fn warn(&mut self, field: Field, message: Message) {
        self.add(field, Severity::Warning, message);
    }

    /// What was read of a field; why it could not be read is an error.
    fn accepted<T>(&mut self, field: Field, read: Result<T, Message>) -> Option<T> {
        read.map_err(|reason| self.error(field, reason)).ok()
    }

    /// A number that its check digit says is wrong.
    fn doubt(&mut self, field: Field, doubt: Message) {
        self.warn(field, doubt);
        if let Some(finding) = self.findings.last_mut() {
            finding.is_doubtful = true;
        }
    }

    /// Adds a text for the field to the newest finding.
    fn suggest(&mut self, suggestion: impl Into<String>) {
        if let Some(finding) = self.findings.last_mut() {
            finding.suggestion = Some(suggestion.into());
        }
    }

    /// Whether the API has a place for a field that is filled in; where not, that is told and the field left out.
    fn carries(&mut self, field: Field) -> bool {
        let is_taken = field.is_taken_by(self.api);
        if !is_taken {
            self.warn(
                field,
                Message::new("order-not-carried")
                    .with("field", field.tell())
                    .with("api", self.api.tell()),
            );
        }
        is_taken
    }

    fn finish(mut self, order: Option<ProductOrder>) -> Checked {
        self.findings
            .sort_by_key(|finding| (finding.field, finding.severity));
        let is_blocked = self
            .findings
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        Checked {
            order: order.filter(|_| !is_blocked),
            findings: self.findings,
        }
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
