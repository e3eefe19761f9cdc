//! What a profile must satisfy before it is written or used.

use crate::domain::order::Severity;
use crate::domain::profile::ProfileField;
use crate::domain::{Problem, Profile};
use crate::text::Message;

/// Checks that nothing stands in the way of saving a profile; see [`Profile::check`].
///
/// # Errors
/// The first error found in it.
pub fn check_profile(profile: &Profile) -> Result<(), Problem> {
    match first_error(profile, |_| true) {
        None => Ok(()),
        Some(message) => Err(Problem::input(message)),
    }
}

/// Why keys must not be sent to the profile's address, if so. A stored profile may break other rules, which later versions
/// may have changed; this one is the reason why keys cannot be lured away by an edited file.
pub(super) fn unsafe_address(profile: &Profile) -> Option<Message> {
    first_error(profile, |field| field == ProfileField::BaseUrl)
}

fn first_error(profile: &Profile, concerns: impl Fn(ProfileField) -> bool) -> Option<Message> {
    let mut findings = profile.check().into_iter();
    findings
        .find(|finding| finding.severity == Severity::Error && concerns(finding.field))
        .map(|finding| finding.message)
}
