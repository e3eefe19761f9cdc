//! Merchants: the legal entities that own sales units.

use super::{BusinessId, open_list};

/// A merchant as the Management API tells it. What it left out is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merchant {
    /// The number by which its register knows it.
    pub business_id: BusinessId,
    /// The name, cut by the vendor at 50 characters.
    pub name: Option<String>,
    /// Whether the vendor has it active.
    pub status: Option<MerchantStatus>,
    /// When the vendor first knew it; kept as sent, since even the vendor's own example is not a valid date.
    pub created_at: Option<String>,
    /// When the vendor last changed it, kept as sent.
    pub updated_at: Option<String>,
    /// Two-letter code of ISO 3166, as sent.
    pub country_code: Option<String>,
    /// Where it does business.
    pub business_address: Option<Address>,
    /// Where its mail goes.
    pub post_address: Option<Address>,
}

open_list! {
    /// The state of a merchant at the vendor.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum MerchantStatus;
    /// The word on the wire.
    fn as_str;
    /// It can order, and take payments.
    Active = "ACTIVE";
    /// It cannot.
    Deactivated = "DEACTIVATED";
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Address {
    /// Street lines; may be none.
    pub lines: Vec<String>,
    /// Post code, as sent.
    pub post_code: Option<String>,
    /// City; the business registry writes it in capitals.
    pub city: Option<String>,
    /// Two-letter code of ISO 3166, as sent.
    pub country_code: Option<String>,
}
