//! Policies: which units must have what, and what is found where they have not.

mod advice;
mod aside;
mod audit;
mod file;
mod finding;
mod fold;
mod letter;
mod mail;
mod names;
mod pattern;

pub use aside::{SetAside, as_seen_together, part};
pub use audit::{BuiltIn, audit};
pub use file::{
    PolicyFile, PolicyFileError, WantedList, from_toml, read_policies, to_commented_toml, to_toml,
};
pub use finding::{Finding, FindingCounts, Severity};
pub use letter::FindingGroup;
pub use mail::{SettingWish, partner_manager_message, settings_request};

use super::fleet::{FieldValue, UnitField};
use super::{BusinessId, Market, Msn};
use crate::text::Message;

/// A rule of the house: which units must have what.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// What a person calls it; unique among the policies of a profile. Built-in ones are named by their key.
    pub name: String,
    /// Why it exists, in a person's own words.
    pub why: String,
    /// How bad it is to break it.
    pub severity: Severity,
    /// Whether it is looked at.
    pub enabled: bool,
    /// What it asks.
    pub rule: Rule,
}

/// What a policy asks.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Every unit that fits must have these values.
    Must {
        /// Which units it is for.
        which: Which,
        /// What they must have; one finding for each value that differs or is unknown.
        have: Vec<Demand>,
    },
    /// Each listed unit must have the values beside its number, and must be in the fleet.
    Expected(Vec<Expectation>),
    /// One of the rules that come with the program.
    BuiltIn(BuiltIn),
}

/// Which units: all conditions must hold, and an empty one lets everything through. Letter case does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Which {
    /// One of these tags, on the unit or its merchant.
    pub tags: Vec<String>,
    /// One of these patterns fits the whole name: `*` for any text, `?` for one character.
    pub names: Vec<String>,
    /// One of these merchants.
    pub merchants: Vec<BusinessId>,
    /// One of these markets, told by the merchant's identifier.
    pub markets: Vec<Market>,
}

/// A value that a field must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The field, of which a unit holds one value or an unknown one.
    pub field: UnitField,
    /// The only value that is right.
    pub value: FieldValue,
}

/// What one listed unit must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// Which unit.
    pub msn: Msn,
    /// What it must have.
    pub have: Vec<Demand>,
}

/// The built-in policies as they are made. A person may change how bad one is and switch it off.
#[must_use]
pub fn built_in() -> Vec<Policy> {
    BuiltIn::ALL.into_iter().map(BuiltIn::policy).collect()
}

impl BuiltIn {
    /// The policy as it is made.
    #[must_use]
    pub fn policy(self) -> Policy {
        Policy {
            name: self.key().to_owned(),
            why: String::new(),
            severity: self.severity(),
            enabled: true,
            rule: Rule::BuiltIn(self),
        }
    }
}

impl Policy {
    /// Its name as a person reads it.
    #[must_use]
    pub fn title(&self) -> Message {
        match self.rule {
            Rule::BuiltIn(rule) => rule.title(),
            _ => Message::new("audit-title-own").with("name", &self.name),
        }
    }

    /// Why it exists: a person's own words, else what is known of a built-in one.
    #[must_use]
    pub fn reason(&self) -> Option<Message> {
        match self.rule {
            _ if !self.why.trim().is_empty() => {
                Some(Message::new("audit-why-own").with("why", &self.why))
            }
            Rule::BuiltIn(rule) => Some(rule.why()),
            _ => None,
        }
    }

    /// Why it could not be kept or looked at, to be asked before it is saved.
    #[must_use]
    pub fn fault(&self) -> Option<Message> {
        match &self.rule {
            Rule::BuiltIn(_) => None,
            _ if self.name.trim().is_empty() => Some(Message::new("audit-file-no-name")),
            _ if BuiltIn::from_key(&self.name).is_some() => {
                Some(Message::new("audit-file-name-of-built-in").with("name", &self.name))
            }
            Rule::Must { have, .. } if have.is_empty() => {
                Some(Message::new("audit-file-must-empty"))
            }
            _ => None,
        }
    }
}
