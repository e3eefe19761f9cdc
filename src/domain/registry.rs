//! What the Norwegian business registry says of an organization.

/// The four states of an organization in the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegistryAnswer {
    /// Registered; the record may still say bankrupt or being wound up.
    Active(Box<Company>),
    /// Deleted: a short record with the date remains.
    Deleted(Box<Company>),
    /// Removed for legal reasons (410); copies must be dropped. The date is given on rare occasions.
    Removed {
        /// When it was deleted, if the answer said so.
        deleted_on: Option<String>,
    },
    /// Neither a unit nor a sub-unit has this number (404).
    Unknown,
}

/// An organization in the registry, as much as we use of it. What the registry left out is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Company {
    /// Organization number.
    pub org_number: String,
    /// Registered name.
    pub name: String,
    /// Code and description of the organization form, for instance `AS`.
    pub form: Option<(String, String)>,
    /// Whether this is a sub-unit (branch), and then of whom.
    pub parent: Option<String>,
    /// Whether the record is of a sub-unit.
    pub is_sub_unit: bool,
    /// Home page, often without a scheme.
    pub home_page: Option<String>,
    /// Business address, or a sub-unit's location.
    pub address: Option<super::Address>,
    /// Code and description of the first industry code.
    pub industry: Option<(String, String)>,
    /// Bankrupt.
    pub bankrupt: Option<bool>,
    /// Being wound up by its own decision.
    pub winding_up: Option<bool>,
    /// Being wound up or dissolved by force.
    pub forced_dissolution: Option<bool>,
    /// In the VAT registry.
    pub vat_registered: Option<bool>,
    /// The date it was deleted, as sent.
    pub deleted_on: Option<String>,
    /// Number of employees; 1 to 4 are never shown, and absent is not zero.
    pub employees: Option<u32>,
}

/// One role in an organization, with the name of who holds it. Dates of birth are never read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Group code, for instance `DAGL` or `STYR`.
    pub group: String,
    /// Role code, for instance `DAGL`, `LEDE`, `INNH`.
    pub code: String,
    /// The registry's own description, in Norwegian.
    pub description: String,
    /// Person's or organization's name.
    pub holder: String,
    /// Whether this role may sign a merchant agreement with BankID (general manager, chair, owner).
    pub can_sign: bool,
}
