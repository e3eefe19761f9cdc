//! Keys from environment variables, for automation: a profile of this run that is written nowhere.

use super::check::unsafe_address;
use crate::domain::problem::ProblemKind;
use crate::domain::{ApiKind, Environment, KeySet, Msn, Problem, Profile, Secret, TokenFlow};
use crate::text::Message;
use std::ffi::OsString;

/// The name that a profile made of environment variables shows.
pub const SESSION_PROFILE_NAME: &str = "PDESK_ENV";

const BASE_URL: &str = "PDESK_BASE_URL";
const API: &str = "PDESK_API";
const FLOW: &str = "PDESK_FLOW";
const CLIENT_ID: &str = "PDESK_CLIENT_ID";
const CLIENT_SECRET: &str = "PDESK_CLIENT_SECRET";
const SUBSCRIPTION_KEY: &str = "PDESK_SUBSCRIPTION_KEY";
const MSN: &str = "PDESK_MSN";

/// Reads the profile and the keys of this run from the environment; `lookup` reads a variable, for instance
/// `std::env::var_os`. `None` when neither a key nor an address is set: then nobody meant to.
///
/// `PDESK_CLIENT_ID` and `PDESK_CLIENT_SECRET` are needed, `PDESK_SUBSCRIPTION_KEY` with the standard flow.
/// `PDESK_API` is `management` unless it says `partner`, `PDESK_FLOW` is `standard` unless it says `specialized`.
/// `PDESK_BASE_URL` must be an address of this computer, and makes the environment the sandbox; without it the environment is
/// production. A variable with nothing but blanks is not set.
///
/// # Errors
/// Names the variable that is missing or wrong. The value of a key is never repeated.
pub fn session_from_env(
    lookup: impl Fn(&str) -> Option<OsString>,
) -> Result<Option<(Profile, KeySet)>, Problem> {
    // The other variables say only how keys are used.
    let meant = [BASE_URL, CLIENT_ID, CLIENT_SECRET, SUBSCRIPTION_KEY];
    if meant.iter().all(|name| is_unset(lookup(name))) {
        return Ok(None);
    }
    let profile = profile(&lookup)?;
    let subscription_key = secret(&lookup, SUBSCRIPTION_KEY)?;
    if profile.flow == TokenFlow::Standard && subscription_key.is_none() {
        return Err(missing(SUBSCRIPTION_KEY));
    }
    let keys = KeySet {
        client_id: secret(&lookup, CLIENT_ID)?.ok_or_else(|| missing(CLIENT_ID))?,
        client_secret: secret(&lookup, CLIENT_SECRET)?.ok_or_else(|| missing(CLIENT_SECRET))?,
        subscription_key,
    };
    Ok(Some((profile, keys)))
}

fn profile(lookup: &impl Fn(&str) -> Option<OsString>) -> Result<Profile, Problem> {
    let base_url = text(lookup, BASE_URL)?;
    let environment = match base_url {
        Some(_) => Environment::Sandbox,
        None => Environment::Production,
    };
    let apis = [ApiKind::Management, ApiKind::Partner];
    let api = choice(lookup, API, apis, ApiKind::as_str)?;
    let flows = [TokenFlow::Standard, TokenFlow::Specialized];
    let flow = choice(lookup, FLOW, flows, TokenFlow::as_str)?;
    let profile = Profile {
        base_url,
        flow,
        msn: msn(lookup)?,
        ..Profile::new(SESSION_PROFILE_NAME, environment, api)
    };
    // An address from outside must not lead the keys of this run elsewhere.
    if unsafe_address(&profile).is_some() {
        return Err(wrong(BASE_URL, Message::new("credentials-env-loopback")));
    }
    Ok(profile)
}

/// One of two words; the first where the variable is not set.
fn choice<T: Copy>(
    lookup: &impl Fn(&str) -> Option<OsString>,
    name: &'static str,
    choices: [T; 2],
    word: impl Fn(T) -> &'static str,
) -> Result<T, Problem> {
    let Some(text) = text(lookup, name)? else {
        return Ok(choices[0]);
    };
    let mut of_word = choices.into_iter();
    let chosen = of_word.find(|choice| word(*choice).eq_ignore_ascii_case(&text));
    chosen.ok_or_else(|| {
        let words = choices.map(word).join(", ");
        wrong(
            name,
            Message::new("credentials-env-words").with("words", words),
        )
    })
}

fn msn(lookup: &impl Fn(&str) -> Option<OsString>) -> Result<Option<Msn>, Problem> {
    let Some(text) = text(lookup, MSN)? else {
        return Ok(None);
    };
    // As the Management API has it (contract): 4 to 10 digits.
    let fits = (4..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits {
        return Ok(Some(Msn::from_api(text)));
    }
    Err(wrong(MSN, Message::new("credentials-env-msn")))
}

fn secret(
    lookup: &impl Fn(&str) -> Option<OsString>,
    name: &'static str,
) -> Result<Option<Secret>, Problem> {
    Ok(text(lookup, name)?.map(Secret::new))
}

fn text(
    lookup: &impl Fn(&str) -> Option<OsString>,
    name: &'static str,
) -> Result<Option<String>, Problem> {
    let Some(value) = lookup(name) else {
        return Ok(None);
    };
    let Ok(value) = value.into_string() else {
        return Err(wrong(name, Message::new("credentials-env-unicode")));
    };
    let trimmed = value.trim();
    // Handed on as it is: a copy of a key would be one more that has to be wiped.
    if trimmed.len() == value.len() {
        return Ok((!value.is_empty()).then_some(value));
    }
    Ok((!trimmed.is_empty()).then(|| trimmed.to_owned()))
}

fn is_unset(value: Option<OsString>) -> bool {
    // What is no text is set: it is told when it is read.
    value.is_none_or(|value| value.to_str().is_some_and(|text| text.trim().is_empty()))
}

fn missing(name: &'static str) -> Problem {
    Problem::new(
        ProblemKind::Credentials,
        Message::new("credentials-env-missing").with("variable", name),
    )
    .next(Message::new("credentials-env-missing-next").with("variable", name))
}

fn wrong(name: &'static str, why: Message) -> Problem {
    Problem::input(Message::new("credentials-env-wrong").with("variable", name)).because(why)
}

#[cfg(test)]
mod tests;
