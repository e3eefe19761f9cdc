//! What the world is made of. What units are set to stands in `config`.

use super::config::Config;
use super::names::Trade;

/// A market the vendor serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Market {
    Norway,
    Denmark,
    Finland,
}

impl Market {
    pub(crate) const ALL: [Self; 3] = [Self::Norway, Self::Denmark, Self::Finland];

    /// The scheme of business identifiers, such as `business:NO:ORG`.
    pub(crate) fn scheme(self) -> &'static str {
        match self {
            Self::Norway => "business:NO:ORG",
            Self::Denmark => "business:DK:CVR",
            Self::Finland => "business:FI:Y-tunnus",
        }
    }

    pub(crate) fn from_scheme(scheme: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|market| market.scheme() == scheme)
    }

    /// The country's ISO 3166 code, of two letters.
    pub(crate) fn country(self) -> &'static str {
        match self {
            Self::Norway => "NO",
            Self::Denmark => "DK",
            Self::Finland => "FI",
        }
    }
}

/// Who has the unit: "404 means not yours".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Partner {
    Ours,
    Other,
}

/// What the business register says of a Norwegian firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Registered {
    Active,
    Bankrupt,
    Liquidation,
    ForcedDissolution,
    Deleted,
    Removed,
}

/// A person with a role in a firm.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) given: &'static str,
    pub(crate) family: &'static str,
    pub(crate) birth_year: u32,
}

/// A street address; outside Norway without a municipality.
#[derive(Debug, Clone)]
pub(crate) struct StreetAddress {
    pub(crate) street: String,
    pub(crate) post_code: &'static str,
    pub(crate) town: &'static str,
    pub(crate) municipality: &'static str,
    pub(crate) municipality_number: &'static str,
}

/// A legal entity, the partner's customer or not.
pub(crate) struct Merchant {
    pub(crate) market: Market,
    /// Business identifier without its scheme.
    pub(crate) id: String,
    /// Name in sentence case, at most 50 characters.
    pub(crate) name: String,
    /// Form of organization: `AS`, `ENK` and so on.
    pub(crate) form: &'static str,
    pub(crate) active: bool,
    pub(crate) created_at: String,
    pub(crate) updated_at: String,
    pub(crate) place: StreetAddress,
    pub(crate) trade: &'static Trade,
    pub(crate) registered: Registered,
    pub(crate) manager: Person,
    pub(crate) chair: Person,
    /// Indexes into the world's units.
    pub(crate) units: Vec<usize>,
    pub(crate) partner: Partner,
}

/// A sales unit, whoever its merchant belongs to.
pub(crate) struct Unit {
    pub(crate) msn: u32,
    pub(crate) name: String,
    /// Index into the world's merchants.
    pub(crate) merchant: usize,
    /// The register's number of the branch, for Norwegian units.
    pub(crate) branch: Option<u32>,
    pub(crate) config: Config,
    /// Taken from the partner, although its merchant is not.
    pub(crate) is_hidden: bool,
}

/// A price package of the partner.
pub(crate) struct PricePackage {
    pub(crate) id: uuid::Uuid,
    pub(crate) name: &'static str,
    pub(crate) description: &'static str,
    pub(crate) in_signup_form: bool,
    pub(crate) product: &'static str,
    pub(crate) market: Market,
    pub(crate) commission: Option<&'static str>,
}
