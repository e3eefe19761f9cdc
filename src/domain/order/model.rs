//! The product order itself, checked and neutral to the two APIs.

use crate::domain::{BankAccount, BusinessId, closed_list};

closed_list! {
    /// The product that is ordered.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Product;
    /// The word in order files.
    fn as_str;
    impl Tell;
    /// `PAYMENT_INTEGRATION`, older `VIPPS_PA_NETT`.
    PaymentIntegration = "payment_integration", "order-product-payment-integration";
    /// `CASHIER`, older `VIPPS_I_KASSA`.
    Cashier = "cashier", "order-product-cashier";
    /// `CHECKOUT`, older `VIPPS_CHECKOUT`.
    Checkout = "checkout", "order-product-checkout";
    /// `LOGIN`, older `VIPPS_LOGG_INN`.
    Login = "login", "order-product-login";
    /// `DONATIONS`; Management API only.
    Donations = "donations", "order-product-donations";
}

closed_list! {
    /// Where the product is used.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum UseCase;
    /// The word in order files.
    fn as_str;
    impl Tell;
    /// `Website`.
    Website = "website", "order-use-case-website";
    /// `WebsiteWithTest`: not launched yet, with a test site.
    WebsiteWithTest = "website_with_test", "order-use-case-website-with-test";
    /// `App`.
    App = "app", "order-use-case-app";
    /// `Unknown`, which is what points of sale use.
    Unknown = "unknown", "order-use-case-unknown";
}

closed_list! {
    /// How long a membership is valid.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum MembershipValidity;
    /// The word in order files.
    fn as_str;
    impl Tell;
    /// `CurrentCalendarYear`.
    CurrentCalendarYear = "current_calendar_year", "order-validity-current-calendar-year";
    /// `OneYearFromPayment`.
    OneYearFromPayment = "one_year_from_payment", "order-validity-one-year-from-payment";
}

/// A checked product order. `None` is left out of the request, never sent as a default.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductOrder {
    /// Whose sales unit it will be.
    pub business_id: BusinessId,
    /// What is ordered.
    pub product: Product,
    /// Name shown to customers: 1–40 characters (Management), 1–30 (Partner).
    pub sales_unit_name: Option<String>,
    /// PNG bytes, sides 100–1000 px.
    pub sales_unit_logo: Option<Vec<u8>>,
    /// Where settlements go: an account of the same business.
    pub settlement_account: Option<BankAccount>,
    /// Price package the merchant then cannot change.
    pub price_package_id: Option<String>,
    /// Where it is used; `Unknown` is what points of sale send.
    pub use_case: Option<UseCase>,
    /// Annual turnover in whole units of the local currency.
    pub annual_turnover: Option<i64>,
    /// Share of the turnover through Vipps: 10, 20, … 100 per cent. Management API only.
    pub annual_turnover_percentage: Option<u8>,
    /// What is sold and how.
    pub intended_purpose: Option<String>,
    /// Name of the app, with use case `App`. Management API only.
    pub app_name: Option<String>,
    /// The merchant's website.
    pub website: Option<Website>,
    /// Whether recurring payments are wanted. Management API only.
    pub has_recurring: Option<bool>,
    /// Merchant category code, four digits. Management API only.
    pub merchant_category_code: Option<String>,
    /// What the vendor must know of prepaid goods. Partner API only.
    pub compliance: Option<ComplianceData>,
}

/// A website, and where its unlaunched version can be seen. The password is the merchant's, and shown to nobody: `Debug`
/// prints it as `****`.
#[derive(Clone, PartialEq)]
pub struct Website {
    /// https address, as it was typed.
    pub url: String,
    /// https address of the terms of sale.
    pub terms_url: String,
    /// https address of the test site.
    pub test_url: Option<String>,
    /// User name at the test site.
    pub test_username: Option<String>,
    /// Password at the test site.
    pub test_password: Option<String>,
}

/// The Partner API's compliance data; every part may be absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComplianceData {
    /// What is told of gift cards; `None` leaves the part out of the request.
    pub gift_card: Option<GiftCard>,
    /// What is told of memberships; `None` leaves the part out of the request.
    pub membership: Option<Membership>,
    /// What is told of subscriptions; `None` leaves the part out of the request.
    pub subscription: Option<Subscription>,
    /// What is told of courses; `None` leaves the part out of the request.
    pub course: Option<Course>,
    /// What is told of tickets; `None` leaves the part out of the request.
    pub ticket: Option<Ticket>,
    /// What is told of rent; `None` leaves the part out of the request.
    pub rent: Option<Rent>,
    /// What is told of prepaid services; `None` leaves the part out of the request.
    pub prepaid_services: Option<PrepaidServices>,
    /// What is told of donations; `None` leaves the part out of the request.
    pub donation: Option<Donation>,
}

/// Gift cards: only the first member must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftCard {
    /// Whether they are less than ten per cent of sales.
    pub is_sales_percentage_less_than_ten: bool,
    /// How long they are valid, in words.
    pub validity_duration: Option<String>,
    /// Their share of the turnover, in words.
    pub turnover_share: Option<String>,
}

/// Memberships: share and periods must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Their share of the turnover, in words.
    pub turnover_share: String,
    /// How they are spread over periods, in words.
    pub period_distribution: String,
    /// How long they are valid.
    pub validity: Option<MembershipValidity>,
}

/// Subscriptions: both members must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Their share of the turnover, in words.
    pub turnover_share: String,
    /// How they are spread over periods, in words.
    pub period_distribution: String,
}

/// Courses: share, time and period must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Their share of the turnover, in words.
    pub turnover_share: String,
    /// How long before it a course is ordered, in words.
    pub time_before_order: String,
    /// How often it is held, in words.
    pub period: String,
    /// Whether it can be taken online.
    pub is_online_course_offered: Option<bool>,
    /// How long it is accessible online, in words.
    pub online_accessible_time: Option<String>,
}

/// Tickets: both members must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// Their share of the turnover, in words.
    pub turnover_share: String,
    /// How long before use they are bought, in words.
    pub prepurchase_time: String,
}

/// Things that are rented out: all three members must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rent {
    /// Its share of the turnover, in words.
    pub turnover_share: String,
    /// How long before use it is paid, in words.
    pub prepurchase_time: String,
    /// How long things are rented, in words.
    pub average_rental_duration: String,
}

/// Prepaid services: both members must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrepaidServices {
    /// Their share of the turnover, in words.
    pub turnover_share: String,
    /// How long before use they are paid, in words.
    pub prepurchase_time: String,
}

/// Donations: the member must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Donation {
    /// Whether donations are accepted.
    pub accepts_donation: bool,
}

impl std::fmt::Debug for Website {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Website")
            .field("url", &self.url)
            .field("terms_url", &self.terms_url)
            .field("test_url", &self.test_url)
            .field("test_username", &self.test_username)
            .field(
                "test_password",
                &self.test_password.as_ref().map(|_| "****"),
            )
            .finish()
    }
}
