//! The product order of the Management API, as it is sent. Unset fields are left out: unknown ones are refused, and what
//! `null` does is not documented.

use crate::domain::order::{Product, ProductOrder, UseCase, Website};
use crate::domain::{BankAccount, BusinessId};
use base64::Engine as _;

/// Declares the parts of an order as they are sent: in the vendor's spelling, and without what is not set, which has a `?` before it.
macro_rules! sent {
    ($(
        $(#[$meta:meta])*
        $vis:vis struct $name:ident $(<$life:lifetime>)? {
            $($field:ident: $type:ty,)*
            $(? $unset:ident: $value:ty,)*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        $vis struct $name $(<$life>)? {
            $($field: $type,)*
            $(#[serde(skip_serializing_if = "Option::is_none")] $unset: Option<$value>,)*
        }
    )*};
}
pub(super) use sent;

sent! {
    // Idempotency keys follow from the bytes of the body: another order of members would give the same orders other keys.
    struct Request<'a> {
        business_identifier: Identifier<'a>,
        product_type: &'static str,
        ?sales_unit_name: &'a str,
        ?sales_unit_logo: String,
        ?settlement_bank_account: Identifier<'a>,
        ?price_package_id: &'a str,
        ?product_use_case: &'static str,
        ?annual_turnover: i64,
        ?annual_turnover_percentage: String,
        ?intended_purpose: &'a str,
        ?app: App<'a>,
        ?website: Site<'a>,
        ?has_recurring: bool,
        ?merchant_category_code: &'a str,
    }

    struct Identifier<'a> {
        scheme: &'a str,
        id: &'a str,
    }

    struct App<'a> {
        app_name: &'a str,
    }

    /// A website; both APIs write it alike.
    pub(super) struct Site<'a> {
        url: &'a str,
        terms_url: &'a str,
        ?test_website_url: &'a str,
        ?test_website_username: &'a str,
        ?test_website_password: &'a str,
    }
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

/// The body of an order in JSON: the same order always gives the same bytes.
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
        // The API takes this number as a text (contract section 8.2).
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

/// A picture as both APIs take it: the Base64 of its file.
pub(super) fn base64_png(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
