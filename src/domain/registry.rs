//! What the Norwegian business registry says of an organization.
//!
//! It is kept as JSON by the names of variants and fields: one that is renamed keeps its former name for that.

use serde::{Deserialize, Serialize};

/// The four states of an organization in the registry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl RegistryAnswer {
    /// The organization, unless the registry has none.
    #[must_use]
    pub const fn company(&self) -> Option<&Company> {
        match self {
            Self::Active(company) | Self::Deleted(company) => Some(company),
            Self::Removed { .. } | Self::Unknown => None,
        }
    }
}

/// An organization in the registry, as much as we use of it. What the registry left out is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Company {
    /// Nine digits.
    pub org_number: String,
    /// The registered name, mostly in capitals.
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
    /// Whether it is bankrupt (`konkurs`); the record of a branch does not say.
    pub bankrupt: Option<bool>,
    /// Being wound up by its own decision.
    pub winding_up: Option<bool>,
    /// Being wound up or dissolved by force.
    pub forced_dissolution: Option<bool>,
    /// In negotiations for reconstruction (`rekonstruksjon`). The registry says it of those who are, and nothing of others.
    pub reconstruction: Option<bool>,
    /// Since when, as sent.
    pub reconstruction_since: Option<String>,
    /// Subject to insolvency proceedings abroad. The registry says it of those who are, and nothing of others.
    pub foreign_insolvency: Option<bool>,
    /// Since when, as sent.
    pub foreign_insolvency_since: Option<String>,
    /// What the registry remarks of it (`påtegninger`), for instance that a general manager is missing.
    pub remarks: Option<Vec<RegistryRemark>>,
    /// Whether it is in the VAT registry (`registrertIMvaregisteret`).
    pub vat_registered: Option<bool>,
    /// The date it was deleted, as sent.
    pub deleted_on: Option<String>,
    /// Number of employees; 1 to 4 are never shown, and absent is not zero.
    pub employees: Option<u32>,
}

/// A remark of the registry on an organization.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RegistryRemark {
    /// The registry's code of what it is about, for instance `DAGL`.
    pub about: Option<String>,
    /// The remark, in Norwegian.
    pub text: String,
    /// The day it was entered, as sent.
    pub entered_on: Option<String>,
}

impl Company {
    /// Whether something is said of it that a person should look into before an order.
    #[must_use]
    pub fn has_warning(&self) -> bool {
        let said = [
            self.bankrupt,
            self.winding_up,
            self.forced_dissolution,
            self.reconstruction,
            self.foreign_insolvency,
        ];
        said.contains(&Some(true)) || !self.remark_texts().is_empty()
    }

    /// The words of the registry's remarks.
    #[must_use]
    pub fn remark_texts(&self) -> Vec<&str> {
        let remarks = self.remarks.iter().flatten();
        remarks.map(|remark| remark.text.as_str()).collect()
    }
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
    /// Person's or organization's name; empty where the registry did not say it.
    pub holder: String,
    /// Whether this role may sign a merchant agreement with BankID (general manager, chair, owner).
    pub can_sign: bool,
}
