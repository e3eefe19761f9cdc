//! Sales units and their configuration, every setting of which may be unknown.

use super::{BusinessId, Msn};

/// How a sales unit's payments are captured. A unit has exactly one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaptureType {
    /// `ReserveCapture`: the amount is held until it is captured.
    Reserve,
    /// `DirectCapture`: the amount is taken at once.
    Direct,
    /// `NotApplicable`: the unit takes no payments, for instance a login-only unit.
    NotApplicable,
    /// A word we do not know, as it was sent.
    Other(String),
}

impl CaptureType {
    /// The word on the wire, which scripts and files use too.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Reserve => "ReserveCapture",
            Self::Direct => "DirectCapture",
            Self::NotApplicable => "NotApplicable",
            Self::Other(text) => text,
        }
    }

    /// The capture type of a word from the wire; never fails.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        match text {
            "ReserveCapture" => Self::Reserve,
            "DirectCapture" => Self::Direct,
            "NotApplicable" => Self::NotApplicable,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// The settings of a sales unit, of both vendor APIs. `None` is *unknown*: the API did not say, which is not a no.
///
/// `skip_landing_page` and `recurring` hold what the Partner API calls `skipLandingPage` and `recurring`, and the
/// Management API `skipLandingPageAllowed` and `recurringAllowed`. `pure_login` (Partner API) and `payment_allowed`
/// (Management API) are nearly opposites, but neither is ever derived from the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Configuration {
    /// How payments are captured.
    pub capture_type: Option<CaptureType>,
    /// Whether the unit may send `skipLandingPage`.
    pub skip_landing_page: Option<bool>,
    /// Whether the unit may use recurring payments.
    pub recurring: Option<bool>,
    /// Whether the unit may take payments at all.
    pub payment_allowed: Option<bool>,
    /// Partner API only: whether the unit is for login alone.
    pub pure_login: Option<bool>,
    /// Whether a part of a reserved amount may be captured.
    pub partial_capture_allowed: Option<bool>,
    /// Whether capture later than 14 days is allowed (Denmark and Finland).
    pub late_capture_allowed: Option<bool>,
    /// Whether the payer cannot edit the phone number on the landing page.
    pub landing_page_phone_number_locked: Option<bool>,
    /// Whether long-living payment requests are allowed.
    pub long_living_payment_allowed: Option<bool>,
    /// Whether paying with credit cards is allowed.
    pub credit_card_payment_allowed: Option<bool>,
}

/// A bank account: a scheme such as `BBAN:NO` and the digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BankAccount {
    /// `BBAN:NO`, `BBAN:DK`, `BBAN:FI`; never an IBAN.
    pub scheme: String,
    /// The digits, without blanks and dots.
    pub id: String,
}

/// A sales unit with its details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesUnit {
    /// Its number.
    pub msn: Msn,
    /// Its name, unless the API left it out.
    pub name: Option<String>,
    /// The merchant that owns it.
    pub business_id: Option<BusinessId>,
    /// Its settings.
    pub configuration: Configuration,
    /// Where settlements go, on the rare occasion that the API tells.
    pub settlement_account: Option<BankAccount>,
}

/// A sales unit as the lists name it: a number, and perhaps a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnitRef {
    /// Its number.
    pub msn: Msn,
    /// Its name, unless the list left it out.
    pub name: Option<String>,
}
