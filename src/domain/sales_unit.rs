//! Sales units. Their settings stand in `unit_flag`.

use super::{BusinessId, Configuration, Msn, open_list};

open_list! {
    /// How a sales unit's payments are captured. A unit has exactly one.
    #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum CaptureType;
    /// The word on the wire, which scripts and files use too.
    fn as_str;
    /// The amount is held until it is captured.
    Reserve = "ReserveCapture";
    /// The amount is taken at once.
    Direct = "DirectCapture";
    /// The unit takes no payments, for instance a login-only unit.
    NotApplicable = "NotApplicable";
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
    /// The number by which the vendor's APIs name it.
    pub msn: Msn,
    /// Its name, unless the API left it out.
    pub name: Option<String>,
    /// The merchant that owns it.
    pub business_id: Option<BusinessId>,
    /// Its settings, of which each is `None` where the API did not say.
    pub configuration: Configuration,
    /// Where settlements go, on the rare occasion that the API tells.
    pub settlement_account: Option<BankAccount>,
}

/// A sales unit as the lists name it: a number, and perhaps a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnitRef {
    /// The number by which the vendor's APIs name it.
    pub msn: Msn,
    /// Its name, unless the list left it out.
    pub name: Option<String>,
}
