//! Price packages: the partner's own prices, which a product order may fix.

/// A price package of the partner. Name, description and commission are free text: nothing is ever computed from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricePackage {
    /// The id that a product order names (a UUID).
    pub id: String,
    /// Free text of up to 30 characters.
    pub name: Option<String>,
    /// A few characters, for instance `2.99%`.
    pub description: Option<String>,
    /// Whether merchants see it in the sign-up form.
    pub visible_in_signup_form: Option<bool>,
    /// The product it is for, as sent (`PAYMENT_INTEGRATION`, `CASHIER`, …; older: `ePayment`, …).
    pub product_type: Option<String>,
    /// `NO`, `DK` or `FI`, as sent.
    pub market: Option<String>,
    /// The partner's commission, for instance `30 %`.
    pub commission: Option<String>,
}
