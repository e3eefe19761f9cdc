//! The product order of the Management API, as it is sent. Unset fields are left out: unknown ones are refused, and what
//! `null` does is not documented.

use crate::domain::order::{Product, ProductOrder, UseCase, Website};
use crate::domain::{BankAccount, BusinessId};
use base64::Engine as _;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    business_identifier: Identifier<'a>,
    product_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sales_unit_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sales_unit_logo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settlement_bank_account: Option<Identifier<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    price_package_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product_use_case: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_turnover: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    annual_turnover_percentage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    intended_purpose: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    app: Option<App<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<Site<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    has_recurring: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    merchant_category_code: Option<&'a str>,
}

#[derive(Serialize)]
struct Identifier<'a> {
    scheme: &'a str,
    id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct App<'a> {
    app_name: &'a str,
}

/// A website; both APIs write it alike.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Site<'a> {
    url: &'a str,
    terms_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    test_website_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    test_website_username: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    test_website_password: Option<&'a str>,
}

impl<'a> Site<'a> {
    /// The website of an order. Blanks around addresses are dropped: the older API's pattern lets them pass.
    pub(super) fn of(website: &'a Website) -> Self {
        Self {
            url: website.url.trim(),
            terms_url: website.terms_url.trim(),
            test_website_url: website.test_url.as_deref().map(str::trim),
            test_website_username: website.test_username.as_deref(),
            test_website_password: website.test_password.as_deref(),
        }
    }
}

/// The body of an order.
pub(in crate::api) fn body(order: &ProductOrder) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Request {
        business_identifier: business(&order.business_id),
        product_type: product(order.product),
        sales_unit_name: order.sales_unit_name.as_deref(),
        sales_unit_logo: order.sales_unit_logo.as_deref().map(base64_png),
        settlement_bank_account: order.settlement_account.as_ref().map(account),
        price_package_id: order.price_package_id.as_deref(),
        product_use_case: order.use_case.map(use_case),
        annual_turnover: order.annual_turnover,
        annual_turnover_percentage: order
            .annual_turnover_percentage
            .map(|share| share.to_string()),
        intended_purpose: order.intended_purpose.as_deref(),
        app: order.app_name.as_deref().map(|app_name| App { app_name }),
        website: order.website.as_ref().map(Site::of),
        has_recurring: order.has_recurring,
        merchant_category_code: order.merchant_category_code.as_deref(),
    })
}

fn business(id: &BusinessId) -> Identifier<'_> {
    Identifier {
        scheme: id.scheme().as_str(),
        id: id.id(),
    }
}

fn account(account: &BankAccount) -> Identifier<'_> {
    Identifier {
        scheme: &account.scheme,
        id: &account.id,
    }
}

const fn product(product: Product) -> &'static str {
    match product {
        Product::PaymentIntegration => "PAYMENT_INTEGRATION",
        Product::Cashier => "CASHIER",
        Product::Checkout => "CHECKOUT",
        Product::Login => "LOGIN",
        Product::Donations => "DONATIONS",
    }
}

/// The word of a use case; both APIs write it alike.
pub(super) const fn use_case(use_case: UseCase) -> &'static str {
    match use_case {
        UseCase::Website => "Website",
        UseCase::WebsiteWithTest => "WebsiteWithTest",
        UseCase::App => "App",
        UseCase::Unknown => "Unknown",
    }
}

/// A picture as text.
pub(super) fn base64_png(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
