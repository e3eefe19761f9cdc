//! The order form without its drawing: what is typed, what is shown for an API, and what was found in it.

use std::collections::BTreeSet;

use crate::domain::order::{
    Checked, Field, Finding, OrderDraft, Product, ProductOrder, Severity, UseCase, check,
};
use crate::domain::{ApiKind, Market, PricePackage, Scheme};

/// The order form.
#[derive(Debug)]
pub struct OrderForm {
    /// What is typed.
    pub draft: OrderDraft,
    /// The file name of the logo, for its label.
    pub logo_name: Option<String>,
    api: ApiKind,
    touched: BTreeSet<Field>,
    checked: Checked,
    checked_draft: OrderDraft,
}

/// The part of the form a field stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Whose order it is, and of what.
    Merchant,
    /// The sales unit to be.
    SalesUnit,
    /// What is sold and how.
    Sold,
    /// What the vendor must know of prepaid goods.
    Compliance,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// What stops the order.
    pub errors: usize,
    /// What may delay it.
    pub warnings: usize,
}

impl OrderForm {
    /// An empty form for an API.
    #[must_use]
    pub fn new(api: ApiKind) -> Self {
        let draft = OrderDraft::default();
        Self {
            checked: check(&draft, api),
            checked_draft: draft.clone(),
            draft,
            logo_name: None,
            api,
            touched: BTreeSet::new(),
        }
    }

    /// The API the order is for.
    #[must_use]
    pub const fn api(&self) -> ApiKind {
        self.api
    }

    /// The same form for another API. What is typed stays, also in fields the API has not.
    pub fn set_api(&mut self, api: ApiKind) {
        if self.api != api {
            self.api = api;
            self.checked = check(&self.visible_draft(), api);
        }
    }

    /// Checks what is typed, if it changed since the last time.
    pub fn recheck(&mut self) {
        if self.draft != self.checked_draft {
            self.checked = check(&self.visible_draft(), self.api);
            self.checked_draft = self.draft.clone();
        }
    }

    /// What is typed in the fields that are shown. A hidden field must neither block an order nor slip into it.
    #[must_use]
    pub fn visible_draft(&self) -> OrderDraft {
        let mut draft = self.draft.clone();
        if !self.shows(Field::TestUrl) {
            draft.website.test_url.clear();
            draft.website.test_username.clear();
            draft.website.test_password.clear();
        }
        if !self.shows(Field::WebsiteUrl) {
            draft.website.url.clear();
            draft.website.terms_url.clear();
        }
        if !self.shows(Field::AppName) {
            draft.app_name.clear();
        }
        if !self.shows(Field::PricePackageId) {
            draft.price_package_id.clear();
        }
        if self.api == ApiKind::Partner {
            draft.scheme.clear();
            draft.account_scheme.clear();
            draft.annual_turnover_percentage.clear();
            draft.merchant_category_code.clear();
            draft.has_recurring = None;
        } else {
            draft.compliance = crate::domain::order::ComplianceDraft::default();
        }
        draft
    }

    /// Whether a field is part of the form, by the API, the product and the use case chosen.
    #[must_use]
    pub fn shows(&self, field: Field) -> bool {
        let management = self.api == ApiKind::Management;
        match field {
            Field::Scheme
            | Field::AccountScheme
            | Field::AnnualTurnoverPercentage
            | Field::HasRecurring
            | Field::MerchantCategoryCode => management,
            Field::AppName => management && self.use_case() == Some(UseCase::App),
            Field::WebsiteUrl | Field::TermsUrl => self.use_case() != Some(UseCase::App),
            Field::TestUrl | Field::TestUsername | Field::TestPassword => {
                self.use_case() == Some(UseCase::WebsiteWithTest)
            }
            Field::PricePackageId => self.takes_price_package(),
            _ => section(field) != Section::Compliance || !management,
        }
    }

    /// The contract's list of products whose price may be fixed; an unchosen product may become any of them.
    fn takes_price_package(&self) -> bool {
        match self.product() {
            None | Some(Product::PaymentIntegration | Product::Cashier) => true,
            Some(Product::Checkout) => self.api == ApiKind::Management,
            Some(Product::Login | Product::Donations) => false,
        }
    }

    /// The chosen product.
    #[must_use]
    pub fn product(&self) -> Option<Product> {
        let word = self.draft.product.as_str();
        Product::ALL.into_iter().find(|p| p.as_str() == word)
    }

    /// The products the API takes.
    pub fn products(&self) -> impl Iterator<Item = Product> + use<> {
        let management = self.api == ApiKind::Management;
        let all = Product::ALL.into_iter();
        all.filter(move |product| management || *product != Product::Donations)
    }

    /// The chosen use case.
    #[must_use]
    pub fn use_case(&self) -> Option<UseCase> {
        let word = self.draft.use_case.as_str();
        UseCase::ALL.into_iter().find(|u| u.as_str() == word)
    }

    /// The scheme of the merchant's identifier.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        if self.draft.scheme.trim().is_empty() || self.api == ApiKind::Partner {
            return Scheme::NoOrg;
        }
        Scheme::from_text(&self.draft.scheme)
    }

    /// The merchant's number as the Norwegian registry wants it, when it has nine digits.
    #[must_use]
    pub fn registry_number(&self) -> Option<String> {
        if self.scheme() != Scheme::NoOrg {
            return None;
        }
        let is_digit = |character: &char| character.is_ascii_digit();
        let digits: String = self.draft.business_id.chars().filter(is_digit).collect();
        (digits.len() == 9).then_some(digits)
    }

    /// Whether a price package may be chosen for this merchant and product. What a package does not say fits all.
    #[must_use]
    pub fn fits(&self, package: &PricePackage) -> bool {
        let market = self.scheme().market().map(Market::code);
        let of_market = match (&package.market, market) {
            (Some(theirs), Some(ours)) => theirs.eq_ignore_ascii_case(ours),
            _ => true,
        };
        of_market && self.is_for_product(package)
    }

    fn is_for_product(&self, package: &PricePackage) -> bool {
        let (Some(word), Some(product)) = (&package.product_type, self.product()) else {
            return true;
        };
        let known = Product::ALL
            .into_iter()
            .find(|p| p.as_str().eq_ignore_ascii_case(word));
        known.is_none_or(|known| known == product)
    }

    /// A field was left: from now on its errors are shown under it.
    pub fn touch(&mut self, field: Field) {
        self.touched.insert(field);
    }

    /// Shows the errors of every field.
    pub fn touch_all(&mut self) {
        self.touched
            .extend(self.checked.findings.iter().map(|finding| finding.field));
    }

    /// The worst finding of a field, once the field was touched.
    #[must_use]
    pub fn finding(&self, field: Field) -> Option<&Finding> {
        if !self.touched.contains(&field) {
            return None;
        }
        let of_field = |finding: &&Finding| finding.field == field;
        let findings = self.checked.findings.iter().filter(of_field);
        findings.min_by_key(|finding| finding.severity)
    }

    /// Everything found, worst first, else in the order of the form.
    #[must_use]
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.checked.findings.iter().collect();
        findings.sort_by_key(|finding| finding.severity);
        findings
    }

    /// How many findings there are.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let count = |severity| {
            let findings = self.checked.findings.iter();
            findings.filter(|f| f.severity == severity).count()
        };
        Tally {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
        }
    }

    /// The order, when nothing stops it.
    #[must_use]
    pub const fn order(&self) -> Option<&ProductOrder> {
        self.checked.order.as_ref()
    }

    /// Puts a suggestion into its field.
    pub fn apply(&mut self, field: Field, suggestion: &str) {
        if let Some(text) = text_mut(&mut self.draft, field) {
            suggestion.clone_into(text);
            self.touch(field);
            self.recheck();
        }
    }

    /// Whether nothing is filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.draft == OrderDraft::default()
    }
}

/// The part of the form a field stands in.
#[must_use]
pub const fn section(field: Field) -> Section {
    match field {
        Field::Scheme | Field::BusinessId | Field::Product => Section::Merchant,
        Field::SalesUnitName
        | Field::SalesUnitLogo
        | Field::AccountScheme
        | Field::SettlementAccount
        | Field::PricePackageId
        | Field::MerchantCategoryCode => Section::SalesUnit,
        Field::UseCase
        | Field::AnnualTurnover
        | Field::AnnualTurnoverPercentage
        | Field::IntendedPurpose
        | Field::AppName
        | Field::WebsiteUrl
        | Field::TermsUrl
        | Field::TestUrl
        | Field::TestUsername
        | Field::TestPassword
        | Field::HasRecurring => Section::Sold,
        Field::GiftCard
        | Field::Membership
        | Field::Subscription
        | Field::Course
        | Field::Ticket
        | Field::Rent
        | Field::PrepaidServices
        | Field::Donation
        | Field::Compliance => Section::Compliance,
    }
}

/// The text of a field that holds one text; `None` for the others.
pub const fn text_mut(draft: &mut OrderDraft, field: Field) -> Option<&mut String> {
    Some(match field {
        Field::Scheme => &mut draft.scheme,
        Field::BusinessId => &mut draft.business_id,
        Field::Product => &mut draft.product,
        Field::SalesUnitName => &mut draft.sales_unit_name,
        Field::AccountScheme => &mut draft.account_scheme,
        Field::SettlementAccount => &mut draft.settlement_account,
        Field::PricePackageId => &mut draft.price_package_id,
        Field::UseCase => &mut draft.use_case,
        Field::AnnualTurnover => &mut draft.annual_turnover,
        Field::AnnualTurnoverPercentage => &mut draft.annual_turnover_percentage,
        Field::IntendedPurpose => &mut draft.intended_purpose,
        Field::AppName => &mut draft.app_name,
        Field::WebsiteUrl => &mut draft.website.url,
        Field::TermsUrl => &mut draft.website.terms_url,
        Field::TestUrl => &mut draft.website.test_url,
        Field::TestUsername => &mut draft.website.test_username,
        Field::TestPassword => &mut draft.website.test_password,
        Field::MerchantCategoryCode => &mut draft.merchant_category_code,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
