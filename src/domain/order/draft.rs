//! An order as typed: text in every field, so that nothing a person wrote is ever lost.

/// A product order as a person typed it or a file holds it. An empty text is a field that was not filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderDraft {
    /// Scheme; empty means `business:NO:ORG`.
    pub scheme: String,
    /// Business id, in any of the ways people write one.
    pub business_id: String,
    /// Word of the product; see `Product::as_str`. The vendor's own words are understood too.
    pub product: String,
    /// Name shown to customers.
    pub sales_unit_name: String,
    /// Logo: the bytes of a PNG file; empty for none.
    pub sales_unit_logo: Vec<u8>,
    /// Account scheme; empty means the market's own.
    pub account_scheme: String,
    /// Account number, in any of the ways people write one.
    pub settlement_account: String,
    /// Price package id.
    pub price_package_id: String,
    /// Word of the use case; see `UseCase::as_str`.
    pub use_case: String,
    /// Annual turnover, whole units; blanks between thousands are fine.
    pub annual_turnover: String,
    /// 10, 20, … 100, with or without a per cent sign.
    pub annual_turnover_percentage: String,
    /// What is sold and how.
    pub intended_purpose: String,
    /// Name of the app.
    pub app_name: String,
    /// Website.
    pub website: WebsiteDraft,
    /// Whether recurring payments are wanted; `None` is not said.
    pub has_recurring: Option<bool>,
    /// Merchant category code.
    pub merchant_category_code: String,
    /// Compliance data (Partner API).
    pub compliance: ComplianceDraft,
}

/// A website as typed. `Debug` prints the password as `****`.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct WebsiteDraft {
    /// Address.
    pub url: String,
    /// Address of the terms.
    pub terms_url: String,
    /// Address of the test site.
    pub test_url: String,
    /// User name at the test site.
    pub test_username: String,
    /// Password at the test site.
    pub test_password: String,
}

/// Compliance data as typed. A part whose every field is empty is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComplianceDraft {
    /// Gift cards are less than ten per cent of sales; `None` is not said.
    pub gift_card_less_than_ten: Option<bool>,
    /// Validity of gift cards.
    pub gift_card_validity_duration: String,
    /// Share of turnover.
    pub gift_card_turnover_share: String,
    /// Share of turnover.
    pub membership_turnover_share: String,
    /// Spread over periods.
    pub membership_period_distribution: String,
    /// `current_calendar_year` or `one_year_from_payment`.
    pub membership_validity: String,
    /// Share of turnover.
    pub subscription_turnover_share: String,
    /// Spread over periods.
    pub subscription_period_distribution: String,
    /// Share of turnover.
    pub course_turnover_share: String,
    /// How long before it is ordered.
    pub course_time_before_order: String,
    /// How often it is held.
    pub course_period: String,
    /// Whether it can be taken online; `None` is not said.
    pub course_online_offered: Option<bool>,
    /// How long it is accessible online.
    pub course_online_accessible_time: String,
    /// Share of turnover.
    pub ticket_turnover_share: String,
    /// How long before use.
    pub ticket_prepurchase_time: String,
    /// Share of turnover.
    pub rent_turnover_share: String,
    /// How long before use.
    pub rent_prepurchase_time: String,
    /// How long things are rented.
    pub rent_average_duration: String,
    /// Share of turnover.
    pub prepaid_turnover_share: String,
    /// How long before use.
    pub prepaid_prepurchase_time: String,
    /// Whether donations are accepted; `None` is not said.
    pub accepts_donation: Option<bool>,
}

impl std::fmt::Debug for WebsiteDraft {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mask = if self.test_password.is_empty() {
            ""
        } else {
            "****"
        };
        formatter
            .debug_struct("WebsiteDraft")
            .field("url", &self.url)
            .field("terms_url", &self.terms_url)
            .field("test_url", &self.test_url)
            .field("test_username", &self.test_username)
            .field("test_password", &mask)
            .finish()
    }
}
