//! What a profile must satisfy before it is written or used, and before keys that were saved for its host go anywhere.

use crate::domain::order::Severity;
use crate::domain::problem::ProblemKind;
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

/// The host of a profile.
///
/// # Errors
/// When it has none that keys may go to.
pub(super) fn host_of(profile: &Profile) -> Result<String, Problem> {
    if let Some(host) = profile.host() {
        return Ok(host);
    }
    // A profile without a host breaks a rule, which tells more.
    check_profile(profile)?;
    // A sound profile has a host, so this is never told.
    Err(elsewhere(&profile.name, "", ""))
}

/// Checks that keys which were saved for one host are not about to be used for another.
///
/// # Errors
/// When they are, with both hosts and what to do.
pub(super) fn check_host(name: &str, saved_for: &str, host: &str) -> Result<(), Problem> {
    if saved_for == host {
        return Ok(());
    }
    Err(elsewhere(name, saved_for, host))
}

/// Checks that the keys of one profile may be used for what the other one says, without being entered again.
///
/// # Errors
/// When the two lead to different hosts.
pub fn check_same_host(saved: &Profile, wanted: &Profile) -> Result<(), Problem> {
    check_host(&wanted.name, &host_of(saved)?, &host_of(wanted)?)
}

/// What is told of keys that an earlier version saved, for a profile that does not lead to production.
pub(super) fn not_noted(name: &str, host: &str) -> Problem {
    refused(name, host, Message::new("credentials-why-no-host"))
}

fn elsewhere(name: &str, saved_for: &str, host: &str) -> Problem {
    let why = Message::new("credentials-why-other-host").with("saved", saved_for);
    refused(name, host, why)
}

fn refused(name: &str, host: &str, why: Message) -> Problem {
    let what = Message::new("credentials-cannot-load").with("name", name);
    Problem::new(ProblemKind::Credentials, what)
        .because(why.with("host", host))
        .next(Message::new("credentials-next-other-host").with("host", host))
}
