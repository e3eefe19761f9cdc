//! What an IT department lays down for a computer: what is locked, and what a person begins with.
//!
//! Rules come from several sources, the one with most authority first. What restricts adds up: where one source leaves an
//! environment out, no other brings it back. Of what can have one value only, the source with most authority decides.

mod locked;
mod read;
mod rules;
mod setting;

#[cfg(test)]
mod tests;

pub use locked::{Begun, Ruled};
pub use read::{MachineFileError, RuleValue, read_machine_rules, read_machine_values};
pub use rules::{Locks, MachineRules, Presets, ProxyChoice, UpdateRule};
pub use setting::{MachineSetting, Ruling};

use super::Problem;
use crate::text::Message;

/// Who can change what a source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Protection {
    /// Administrators of the computer only.
    Administrators,
    /// Whoever installed the program, who could exchange the program as well.
    Installer,
}

/// One source of rules: a file, or a key of the registry.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleSource {
    /// Its path, as people find it.
    pub name: String,
    /// Who can change it.
    pub protection: Protection,
    /// What it says, or why nobody knows.
    pub rules: Result<MachineRules, Problem>,
}

/// The rules of a computer, at one moment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MachinePolicy {
    sources: Vec<RuleSource>,
    managed: Option<String>,
}

impl MachinePolicy {
    /// The rules of these sources, the one with most authority first.
    #[must_use]
    pub const fn new(sources: Vec<RuleSource>) -> Self {
        Self {
            sources,
            managed: None,
        }
    }

    /// The same on a computer whose copy of the program was rolled out by its IT department, as a marker says.
    #[must_use]
    pub fn managed_by(mut self, marker: Option<String>) -> Self {
        self.managed = marker;
        self
    }

    /// The sources, the one with most authority first.
    #[must_use]
    pub fn sources(&self) -> &[RuleSource] {
        &self.sources
    }

    /// Why the rules are not known, where a source cannot be read. Whatever it could have forbidden is forbidden then.
    #[must_use]
    pub fn damage(&self) -> Option<&Problem> {
        let mut sources = self.sources.iter();
        sources.find_map(|source| source.rules.as_ref().err())
    }
}

/// The problem of a source that cannot be used.
#[must_use]
pub fn damaged_source(name: &str, why: Message) -> Problem {
    let what = Message::new("machine-damaged").with("source", name);
    Problem::local(what)
        .because(why)
        .next(Message::new("machine-damaged-next"))
}

/// The problem of something that a source locks.
fn locked_problem(what: Message, by: &str) -> Problem {
    Problem::input(what)
        .because(Message::new("machine-locked-by").with("source", by))
        .next(Message::new("machine-locked-next"))
}
