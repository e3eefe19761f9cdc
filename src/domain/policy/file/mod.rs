//! Policies as text: TOML that a person can read and edit, several `[[policy]]` per file.

mod error;
mod read;
mod write;

pub use error::PolicyFileError;
pub use read::read_policies;
pub use write::{to_commented_toml, to_toml};

use super::{Expectation, Policy, Rule};
use crate::domain::Problem;
use crate::text::Message;

/// Policies that were read, and which further files are wanted. The rule of a policy that wants one is an empty list until
/// it is filled.
#[derive(Debug, Clone, PartialEq)]
pub struct PolicyFile {
    /// The policies, in the order of the file.
    policies: Vec<Policy>,
    /// The lists that are wanted.
    pub wanted: Vec<WantedList>,
}

/// A list of expected values that a policy names: `expected = "units.csv"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedList {
    /// Which of the policies wants it.
    policy: usize,
    /// The file as it is named there: in the folder of the policy file or below.
    pub file: String,
    /// The line where it is named, from 1.
    pub line: usize,
    /// The column where it is named, from 1.
    pub column: usize,
}

impl WantedList {
    /// Why the list cannot be had, told with its place.
    #[must_use]
    pub fn refused(&self, reason: Message, next: Message) -> PolicyFileError {
        PolicyFileError {
            line: self.line,
            column: self.column,
            reason,
            allowed: Some(next),
        }
    }
}

impl PolicyFile {
    /// The policies with the lists they want, each read by the caller.
    ///
    /// # Errors
    ///
    /// The first thing that went wrong with a list.
    pub fn complete<E>(
        mut self,
        mut read: impl FnMut(&WantedList) -> Result<Vec<Expectation>, E>,
    ) -> Result<Vec<Policy>, E> {
        for wanted in &self.wanted {
            let units = read(wanted)?;
            if let Some(policy) = self.policies.get_mut(wanted.policy) {
                policy.rule = Rule::Expected(units);
            }
        }
        Ok(self.policies)
    }
}

/// Reads policies that stand for themselves: a list of expected values must be in the text.
///
/// # Errors
///
/// Tells what is wrong, where, and what is allowed there.
pub fn from_toml(text: &str) -> Result<Vec<Policy>, Problem> {
    let file = read_policies(text)?;
    let policies = file.complete(|wanted| {
        let reason = Message::new("audit-file-list-elsewhere").with("file", &wanted.file);
        Err(wanted.refused(reason, Message::new("audit-file-list-inline")))
    })?;
    Ok(policies)
}

#[cfg(test)]
mod tests;
