//! Profiles: how one set of partner keys is used. Never the keys themselves.

mod check;
mod host;
mod words;

pub use check::{ProfileField, ProfileFinding, is_loopback};
pub use host::{PRODUCTION_HOST, TEST_HOST};

use super::closed_list;

closed_list! {
    /// Which of the vendor's worlds a profile talks to.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Environment;
    /// The word in files and on the command line.
    fn as_str;
    impl Tell;
    /// `https://api.vipps.no`: real merchants.
    Production = "production", "domain-environment-production";
    /// `https://apitest.vipps.no`: only access tokens work there for partners.
    Test = "test", "domain-environment-test";
    /// The embedded sandbox, on this computer's loopback.
    Sandbox = "sandbox", "domain-environment-sandbox";
}

closed_list! {
    /// Which vendor API a profile uses.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum ApiKind;
    /// The word in files and on the command line.
    fn as_str;
    impl Tell;
    /// Management API 2.0.9, the current one.
    Management = "management", "domain-api-management";
    /// Partner API 2.0.0, deprecated.
    Partner = "partner", "domain-api-partner";
}

closed_list! {
    /// How access tokens are fetched.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum TokenFlow;
    /// The word in files and on the command line.
    fn as_str;
    impl Tell;
    /// `POST /accesstoken/get` with keys in headers; calls carry the subscription key.
    #[default]
    Standard = "standard", "domain-flow-standard";
    /// `POST /miami/v1/token` with client credentials; no subscription key anywhere.
    Specialized = "specialized", "domain-flow-specialized";
}

closed_list! {
    /// What kind of keys a profile holds.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum KeyType;
    /// The word in files and on the command line.
    fn as_str;
    impl Tell;
    /// Partner keys: reach every connected unit; production only.
    #[default]
    Partner = "partner", "domain-key-type-partner";
    /// Management keys: the Management API only; production only.
    Management = "management", "domain-key-type-management";
    /// Accounting keys; production only.
    Accounting = "accounting", "domain-key-type-accounting";
    /// One sales unit's own keys; production and test.
    SalesUnit = "sales_unit", "domain-key-type-sales-unit";
}

closed_list! {
    /// When the `Merchant-Serial-Number` header is sent.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum MsnRule;
    /// The word in files and on the command line.
    fn as_str;
    impl Tell;
    /// With the unit's own MSN where a call concerns one unit, else the profile's MSN if it has one.
    #[default]
    WhenKnown = "when_known", "domain-msn-rule-when-known";
    /// The profile's MSN, always.
    Always = "always", "domain-msn-rule-always";
    /// Never.
    Never = "never", "domain-msn-rule-never";
}

/// How one set of keys is used. Serialized by `credentials`, which has its own type for the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The name a person gave it; unique, shown everywhere.
    pub name: String,
    /// Which world: it decides the host, see [`Profile::host`].
    pub environment: Environment,
    /// Which API, and with it which [`Capability`](super::Capability) there is.
    pub api: ApiKind,
    /// How tokens are fetched, and whether calls carry a subscription key.
    pub flow: TokenFlow,
    /// What kind of keys: most kinds exist in production only.
    pub key_type: KeyType,
    /// A sandbox's address, loopback only (`http://127.0.0.1:PORT`). A profile of another environment has none; see
    /// [`Profile::host`].
    pub base_url: Option<String>,
    /// The profile's own MSN for the `Merchant-Serial-Number` header.
    pub msn: Option<super::Msn>,
    /// When that header is sent; the vendor's texts contradict each other about it.
    pub msn_rule: MsnRule,
    /// `Vipps-System-Name`, at most 30 characters.
    pub system_name: String,
    /// `Vipps-System-Version`, at most 30 characters.
    pub system_version: String,
    /// Another path for the specialized flow's token, since the vendor has announced a move.
    pub specialized_token_path: Option<String>,
}

impl Profile {
    /// The longest name of a profile, in characters: it must fit a badge.
    pub const MAX_NAME_CHARS: usize = 64;
    /// The longest `Vipps-System-Name` or `Vipps-System-Version`, in characters.
    pub const MAX_SYSTEM_CHARS: usize = 30;

    /// A profile with what most partners need: partner keys, the standard token flow, and this program as the system.
    #[must_use]
    pub fn new(name: impl Into<String>, environment: Environment, api: ApiKind) -> Self {
        Self {
            name: name.into(),
            environment,
            api,
            flow: TokenFlow::default(),
            key_type: KeyType::default(),
            base_url: None,
            msn: None,
            msn_rule: MsnRule::default(),
            system_name: "PartnerDesk".to_owned(),
            system_version: env!("CARGO_PKG_VERSION").to_owned(),
            specialized_token_path: None,
        }
    }
}
