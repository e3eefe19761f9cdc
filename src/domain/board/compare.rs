//! Whether a unit that came of an order is as it was ordered.

use crate::domain::order::{OrderDraft, Product, UseCase};
use crate::domain::tidy::filled;
use crate::domain::{BusinessId, Problem, SalesUnit, Scheme};

/// What was ordered, as far as it shows in a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ordered {
    /// The product; `None` for one that this program does not know.
    pub product: Option<Product>,
    /// The merchant it was ordered for; `None` where the order does not say, or it cannot be read.
    pub business_id: Option<BusinessId>,
    /// The name shown to customers.
    pub name: Option<String>,
    /// Whether the unit was meant for a point of sale, which needs skipLandingPage.
    pub is_point_of_sale: bool,
    /// Whether recurring payments were wanted; `None` where the order did not say.
    pub recurring: Option<bool>,
}

/// One thing about a unit that is not as ordered, or that is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Deviation {
    /// A point of sale that may not skip the landing page.
    NoSkipLandingPage,
    /// Whether a point of sale may skip the landing page is not known.
    SkipLandingPageUnknown,
    /// Recurring payments were ordered and are not allowed.
    NoRecurring,
    /// Recurring payments were ordered; whether they are allowed is not known.
    RecurringUnknown,
    /// A product for payments, and the unit may take none.
    NoPayments,
    /// A product for payments; whether the unit may take them is not known.
    PaymentsUnknown,
    /// Login was ordered, and the unit takes payments.
    TakesPayments,
    /// The unit has another name.
    Name {
        /// As ordered.
        ordered: String,
        /// As it is.
        found: String,
    },
    /// The unit's name is not known.
    NameUnknown,
    /// The unit belongs to another merchant.
    Merchant {
        /// As ordered.
        ordered: BusinessId,
        /// As it is.
        found: BusinessId,
    },
    /// Whose unit it is is not known.
    MerchantUnknown,
}

/// What came of looking at the unit of an order.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitCheck {
    /// When, seconds since 1970 (UTC).
    pub at: i64,
    /// What is not as ordered or not known, the worst first; or why the unit could not be looked at.
    pub outcome: Result<Vec<Deviation>, Box<Problem>>,
    /// Whether the order itself is known, so that more than its product could be compared.
    pub is_whole: bool,
}

impl Ordered {
    /// What a draft orders.
    #[must_use]
    pub fn of_draft(draft: &OrderDraft) -> Self {
        let scheme = match draft.scheme.trim() {
            // An order without a scheme is Norwegian.
            "" => Scheme::NoOrg,
            word => Scheme::from_text(word),
        };
        let business_id = BusinessId::parse(&draft.business_id, Some(&scheme));
        let product = Product::from_text(&draft.product).ok();
        let use_case = UseCase::from_text(&draft.use_case).ok();
        Self {
            product,
            business_id: business_id.ok().map(|parsed| parsed.value),
            name: filled(&draft.sales_unit_name).map(str::to_owned),
            is_point_of_sale: is_point_of_sale(product, use_case, &draft.intended_purpose),
            recurring: draft.has_recurring,
        }
    }

    /// What is known of an order that was not made here: its product and whose it is.
    #[must_use]
    pub fn of_list(product: Option<&str>, business_id: Option<BusinessId>) -> Self {
        let product = product.and_then(|word| Product::from_text(word).ok());
        Self {
            product,
            business_id,
            name: None,
            is_point_of_sale: product == Some(Product::Cashier),
            recurring: None,
        }
    }
}

/// The vendor's product for tills, or any other whose purpose asks for skipLandingPage in the vendor's own words.
fn is_point_of_sale(product: Option<Product>, use_case: Option<UseCase>, purpose: &str) -> bool {
    let asks = purpose.to_lowercase().contains("pos integration");
    let for_web = matches!(
        use_case,
        Some(UseCase::Website | UseCase::WebsiteWithTest | UseCase::App)
    );
    product == Some(Product::Cashier) || (asks && !for_web)
}

/// What about a unit is not as ordered or not known, the worst first. Nothing means that it is as ordered.
#[must_use]
pub fn compare(ordered: &Ordered, unit: &SalesUnit) -> Vec<Deviation> {
    let mut found = Vec::new();
    let is_of_login = ordered.product == Some(Product::Login);
    let has = &unit.configuration;
    match (&ordered.business_id, &unit.business_id) {
        (Some(ordered), Some(found_id)) if ordered != found_id => found.push(Deviation::Merchant {
            ordered: ordered.clone(),
            found: found_id.clone(),
        }),
        (Some(_), None) => found.push(Deviation::MerchantUnknown),
        _ => {}
    }
    // What was ordered decides what is asked; a product that nobody knows asks for nothing.
    match (is_of_login, ordered.product, has.payment_allowed) {
        (true, _, Some(true)) => found.push(Deviation::TakesPayments),
        (false, Some(_), Some(false)) => found.push(Deviation::NoPayments),
        // The Partner API tells `isPureLogin` where the Management API tells `paymentAllowed`.
        (_, Some(_), None) if has.pure_login.is_none() => found.push(Deviation::PaymentsUnknown),
        (false, Some(_), None) if has.pure_login == Some(true) => found.push(Deviation::NoPayments),
        (true, _, None) if has.pure_login == Some(false) => found.push(Deviation::TakesPayments),
        _ => {}
    }
    if ordered.is_point_of_sale {
        match has.skip_landing_page {
            Some(true) => {}
            Some(false) => found.push(Deviation::NoSkipLandingPage),
            None => found.push(Deviation::SkipLandingPageUnknown),
        }
    }
    if ordered.recurring == Some(true) {
        match has.recurring {
            Some(true) => {}
            Some(false) => found.push(Deviation::NoRecurring),
            None => found.push(Deviation::RecurringUnknown),
        }
    }
    match (&ordered.name, &unit.name) {
        (Some(ordered), Some(found_name)) if ordered.trim() != found_name.trim() => {
            found.push(Deviation::Name {
                ordered: ordered.clone(),
                found: found_name.clone(),
            });
        }
        (Some(_), None) => found.push(Deviation::NameUnknown),
        _ => {}
    }
    // The sort is stable: what stops payments stays before what is only another name.
    found.sort_by_key(Deviation::is_unknown);
    found
}

impl Deviation {
    /// Whether it is only that something is not known.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::SkipLandingPageUnknown
                | Self::RecurringUnknown
                | Self::PaymentsUnknown
                | Self::NameUnknown
                | Self::MerchantUnknown
        )
    }

    /// The word in the database and for scripts.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NoSkipLandingPage => "no_skip_landing_page",
            Self::SkipLandingPageUnknown => "skip_landing_page_unknown",
            Self::NoRecurring => "no_recurring",
            Self::RecurringUnknown => "recurring_unknown",
            Self::NoPayments => "no_payments",
            Self::PaymentsUnknown => "payments_unknown",
            Self::TakesPayments => "takes_payments",
            Self::Name { .. } => "name",
            Self::NameUnknown => "name_unknown",
            Self::Merchant { .. } => "merchant",
            Self::MerchantUnknown => "merchant_unknown",
        }
    }
}

impl UnitCheck {
    /// What was found, where the unit could be looked at.
    #[must_use]
    pub fn deviations(&self) -> &[Deviation] {
        self.outcome.as_deref().unwrap_or_default()
    }

    /// Whether something is not as ordered.
    #[must_use]
    pub fn deviates(&self) -> bool {
        self.deviations().iter().any(|one| !one.is_unknown())
    }

    /// Whether the unit could be looked at, and all that was ordered is as ordered.
    #[must_use]
    pub fn is_as_ordered(&self) -> bool {
        self.outcome.as_ref().is_ok_and(Vec::is_empty)
    }
}
