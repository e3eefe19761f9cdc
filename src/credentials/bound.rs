//! Keys are bound to the host they were saved for: a profile that leads elsewhere does not get them.

use super::check_profile;
use crate::domain::problem::ProblemKind;
use crate::domain::{Problem, Profile};
use crate::text::Message;

/// The host of a profile.
///
/// # Errors
/// When it has none that keys may go to.
pub(super) fn host_of(profile: &Profile) -> Result<String, Problem> {
    if let Some(host) = profile.host() {
        return Ok(host);
    }
    check_profile(profile)?;
    // A sound profile has a host, so this is never told.
    Err(elsewhere(&profile.name, "", ""))
}

/// Checks that keys which were saved for one host are not about to be used for another.
///
/// # Errors
/// When they are, with both hosts and what to do.
pub(super) fn check(name: &str, saved_for: &str, host: &str) -> Result<(), Problem> {
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
    check(&wanted.name, &host_of(saved)?, &host_of(wanted)?)
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
