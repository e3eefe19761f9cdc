//! The open profile, as screens see it.

use crate::desk::KeyPlace;
use crate::domain::{Capability, Environment, Profile};
use crate::text::Message;

/// The open profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The profile.
    pub profile: Profile,
    /// Where its keys are: in the keyring, or in this run of the program only.
    pub keys: KeyPlace,
}

impl Session {
    /// Why the profile's API cannot do something; `None` when it can.
    #[must_use]
    pub fn lacks(&self, capability: Capability) -> Option<Message> {
        self.profile.api.lacks(capability)
    }

    /// The environment, for the badge.
    #[must_use]
    pub const fn environment(&self) -> Environment {
        self.profile.environment
    }
}
