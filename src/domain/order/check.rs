//! Checking a draft: what blocks it, what may delay it, and the order it makes.

use super::{OrderDraft, ProductOrder};
use crate::domain::ApiKind;
use crate::text::Message;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The vendor refuses it, or it would be blank: it cannot be sent.
    Error,
    /// It may delay the order; the person decides.
    Warning,
    /// Good to know.
    Info,
}

/// A field of the form.
#[expect(
    missing_docs,
    reason = "each is the field of the same name of OrderDraft"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    Scheme,
    BusinessId,
    Product,
    SalesUnitName,
    SalesUnitLogo,
    AccountScheme,
    SettlementAccount,
    PricePackageId,
    UseCase,
    AnnualTurnover,
    AnnualTurnoverPercentage,
    IntendedPurpose,
    AppName,
    WebsiteUrl,
    TermsUrl,
    TestUrl,
    TestUsername,
    TestPassword,
    HasRecurring,
    MerchantCategoryCode,
    GiftCard,
    Membership,
    Subscription,
    Course,
    Ticket,
    Rent,
    PrepaidServices,
    Donation,
}

/// One thing found in a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Where.
    pub field: Field,
    /// How bad.
    pub severity: Severity,
    /// What, and why it matters.
    pub message: Message,
    /// A text for the field that would settle it, for instance `Kaffe og Kake`.
    pub suggestion: Option<String>,
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
#[must_use]
pub fn check(_draft: &OrderDraft, _api: ApiKind) -> Checked {
    unimplemented!("domain")
}
