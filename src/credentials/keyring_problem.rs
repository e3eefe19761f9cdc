//! From a keyring's error to what a person is told: what happened, why, and what to do, with "this run only" as a choice.

use super::system;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use keyring_core::Error;

/// What was asked of the keyring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyringTask {
    /// Keep keys.
    Save,
    /// Give keys back.
    Load,
    /// Forget keys.
    Remove,
}

/// Longest technical text that is passed on, in characters.
const LONGEST_DETAIL: usize = 300;

/// What a keyring's error means for the profile of that name.
///
/// Errors that carry data (`BadEncoding`, `BadDataFormat`) carry the secret itself, so nothing of them is passed on, and no
/// error is ever printed with `Debug`.
#[must_use]
pub fn keyring_problem(task: KeyringTask, profile_name: &str, error: &Error) -> Problem {
    let what = match task {
        KeyringTask::Save => Message::new("credentials-cannot-save"),
        KeyringTask::Load => Message::new("credentials-cannot-load"),
        KeyringTask::Remove => Message::new("credentials-cannot-remove"),
    };
    let problem = Problem::new(ProblemKind::Credentials, what.with("name", profile_name));
    let (why, next) = explain(error);
    problem
        .because(why.with("keyring", system::name()))
        .next(next_step(task, next))
}

/// What is told when the keyring gives no answer in time.
pub(super) fn no_answer(task: KeyringTask, profile_name: &str, waited_secs: u64) -> Problem {
    // Any error would do: what it says of the reason and the next step is replaced.
    let mut problem = keyring_problem(task, profile_name, &Error::NoEntry);
    problem.why = Some(
        Message::new("credentials-why-no-answer")
            .with("keyring", system::name())
            .with("seconds", waited_secs),
    );
    problem.next = Some(next_step(task, system::how_to_start()));
    problem
}

fn explain(error: &Error) -> (Message, Message) {
    match error {
        Error::NoStorageAccess(platform) => (
            Message::new("credentials-why-locked").with("detail", detail(platform)),
            Message::new("credentials-next-unlock"),
        ),
        Error::PlatformFailure(platform) => (
            Message::new("credentials-why-platform").with("detail", detail(platform)),
            system::how_to_start(),
        ),
        Error::NoDefaultStore => (Message::new("credentials-why-none"), system::how_to_start()),
        Error::NoEntry => (
            Message::new("credentials-why-missing"),
            Message::new("credentials-next-enter-again"),
        ),
        // What these carry is the secret itself.
        Error::BadEncoding(_) | Error::BadDataFormat(_, _) => (
            Message::new("credentials-why-unreadable"),
            Message::new("credentials-next-enter-again"),
        ),
        Error::BadStoreFormat(_) => (
            Message::new("credentials-why-store-damaged"),
            Message::new("credentials-next-repair"),
        ),
        Error::TooLong(_, limit) => (
            Message::new("credentials-why-too-long").with("limit", *limit),
            Message::new("credentials-next-check-paste"),
        ),
        Error::Invalid(parameter, _) => (
            Message::new("credentials-why-invalid").with("parameter", parameter),
            Message::new("credentials-next-report"),
        ),
        Error::Ambiguous(entries) => (
            Message::new("credentials-why-ambiguous").with("count", entries.len()),
            Message::new("credentials-next-remove-duplicates"),
        ),
        Error::NotSupportedByStore(_) => (
            Message::new("credentials-why-unsupported"),
            system::how_to_start(),
        ),
        // The library may add errors; one that is not known yet still ends in a message.
        _ => (
            Message::new("credentials-why-other"),
            system::how_to_start(),
        ),
    }
}

/// Saving and loading can go on without a keyring, for this run; removing cannot.
fn next_step(task: KeyringTask, step: Message) -> Message {
    match task {
        KeyringTask::Save => Message::new("credentials-next-save").with("step", step),
        KeyringTask::Load => Message::new("credentials-next-load").with("step", step),
        KeyringTask::Remove => Message::new("credentials-next-remove").with("step", step),
    }
}

/// A platform's own words, on one line and not endless.
fn detail(error: &keyring_core::error::PlatformError) -> String {
    let text = error.to_string();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_DETAIL).collect()
}
