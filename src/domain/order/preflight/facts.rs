//! What is known of a merchant and of the orders and units there are, when an order is looked over.

use crate::domain::PricePackage;
use crate::domain::order::OrderStatus;
use crate::domain::registry::{Company, RegistryAnswer, Role};
use crate::domain::signing::{Signing, SigningRule, signers};
use crate::domain::website::SiteLook;
use crate::domain::{BusinessId, Problem};

/// What came of asking somebody.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Fact<T> {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// It was asked and not answered.
    Failed(Box<Problem>),
    /// The answer.
    Known(T),
}

/// Everything that is known besides the draft.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Whom the facts are about; `None` when the draft names nobody.
    pub about: Option<BusinessId>,
    /// What the business registry says.
    pub registry: Fact<RegistryFacts>,
    /// Orders of this merchant that this computer knows, and that may still be open.
    pub sent: Vec<OpenOrder>,
    /// Orders of this merchant that the vendor has, and that are still open.
    pub orders: Fact<Vec<OpenOrder>>,
    /// Sales units of this merchant, as far as they are kept on this computer.
    pub units: Vec<UnitName>,
    /// The partner's price packages.
    pub packages: Fact<Vec<PricePackage>>,
    /// A look at the website.
    pub site: Option<SiteLook>,
}

/// What the business registry says of a merchant.
#[derive(Debug, Clone, PartialEq)]
pub struct RegistryFacts {
    /// The state and the record.
    pub answer: RegistryAnswer,
    /// The roles; `None` when they could not be read.
    pub roles: Option<Vec<Role>>,
    /// Signature and prokura; `None` when they could not be read.
    pub rule: Option<SigningRule>,
}

/// An order that is still open, or may be.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenOrder {
    /// The vendor's id, when it is known.
    pub id: Option<String>,
    /// The product's word, ours or the vendor's.
    pub product: String,
    /// The name of the sales unit, when it is known.
    pub name: Option<String>,
    /// How far it is, when the vendor told it.
    pub status: Option<OrderStatus>,
    /// The day it was sent, ISO 8601, when this computer sent it.
    pub sent_on: Option<String>,
    /// Whether it is not known if the vendor got it.
    pub is_unsure: bool,
    /// The merchant's link, when it is known.
    pub link: Option<String>,
    /// When the vendor's list was first seen to have it, seconds since 1970 (UTC).
    pub first_seen: Option<i64>,
    /// Whether the vendor's list has it and this computer did not send it.
    pub is_foreign: bool,
}

/// A sales unit by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitName {
    /// The MSN, as a remark names the unit by it.
    pub msn: String,
    /// Its name.
    pub name: String,
}

impl<T> Fact<T> {
    /// The answer, if there is one.
    #[must_use]
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known(answer) => Some(answer),
            Self::NotAsked | Self::Failed(_) => None,
        }
    }

    /// The problem, if there is one.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Failed(problem) => Some(problem),
            Self::NotAsked | Self::Known(_) => None,
        }
    }
}

impl Facts {
    /// These facts, with what older ones know and these do not: of the same merchant what others were asked, and of any the
    /// price packages and a look at a website, which say by themselves what they are of.
    #[must_use]
    pub fn joined(mut self, older: Self) -> Self {
        if self.about == older.about {
            if self.registry == Fact::NotAsked {
                self.registry = older.registry;
            }
            if self.orders == Fact::NotAsked {
                self.orders = older.orders;
            }
        }
        if self.packages == Fact::NotAsked {
            self.packages = older.packages;
        }
        self.site = self.site.or(older.site);
        self
    }
}

impl RegistryFacts {
    /// An answer without roles and rules.
    #[must_use]
    pub const fn of(answer: RegistryAnswer) -> Self {
        Self {
            answer,
            roles: None,
            rule: None,
        }
    }

    /// The record, unless the registry has none.
    #[must_use]
    pub const fn company(&self) -> Option<&Company> {
        self.answer.company()
    }

    /// Who can sign; `None` when the roles could not be read.
    #[must_use]
    pub fn signing(&self) -> Option<Signing> {
        let form = self.company().and_then(|company| company.form.as_ref());
        let form = form.map(|(code, _)| code.as_str());
        let roles = self.roles.as_deref()?;
        Some(signers(form, roles, self.rule.as_ref()))
    }
}
