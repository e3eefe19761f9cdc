//! The policies that come with the program.

use super::{BuiltIn, Policy, Rule};
use crate::text::Message;

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
