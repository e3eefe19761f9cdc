//! From an answer to its cause: the tables of the contract's sections 4.4, 10.2 and 10.3, in the order they are tried.

use super::body::{ErrorBody, Family};
use super::cause::Cause;
use crate::domain::{Environment, TokenFlow};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc, Weekday};
use std::time::SystemTime;

/// What a request was for; the same answer means different things to different requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// An access token, by the flow that gives it.
    Token(TokenFlow),
    /// A call of the vendor's API.
    Api {
        /// Whether the MSN header was sent.
        msn_sent: bool,
        /// How the token was fetched; only the standard flow sends a subscription key.
        flow: TokenFlow,
        /// What the call does at the vendor.
        effect: Effect,
    },
    /// The business registry, which is asked without keys and whose error bodies are not kept.
    Registry,
}

/// What a call does at the vendor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// It only reads.
    Reads,
    /// It makes something, with a key that makes it safe to repeat.
    Creates,
    /// It deletes something, for which there is neither a body nor a key.
    Deletes,
}

impl Purpose {
    /// Whether the call creates or deletes something.
    pub(super) const fn changes(self) -> bool {
        matches!(
            self,
            Self::Api {
                effect: Effect::Creates | Effect::Deletes,
                ..
            }
        )
    }

    fn has(self, wanted: Effect) -> bool {
        matches!(self, Self::Api { effect, .. } if effect == wanted)
    }

    /// Whether an answer with this status is one: of the registry, *unknown* and *removed* are answers too.
    pub(super) const fn accepts(self, status: u16) -> bool {
        matches!((self, status), (_, 200..=299) | (Self::Registry, 404 | 410))
    }
}

/// The cause of an answer that is not a success.
pub(super) fn explain(status: u16, told: &ErrorBody, purpose: Purpose, now: SystemTime) -> Cause {
    if purpose == Purpose::Registry {
        return by_registry_status(status);
    }
    // The surest first: whole codes of the token service, then the words that the contract lists; a status says least.
    by_azure_code(told)
        .or_else(|| by_words(told))
        .map(|cause| in_this_flow(cause, purpose))
        .or_else(|| token_refusal(told, purpose))
        .or_else(|| by_code(told))
        .unwrap_or_else(|| by_status(status, told, purpose, now))
}

const fn by_registry_status(status: u16) -> Cause {
    match status {
        429 => Cause::TooFast,
        500..=599 => Cause::RegistryDown,
        _ => Cause::RegistryRefused,
    }
}

/// A subscription key that the flow never sends is not one that was mistyped.
fn in_this_flow(cause: Cause, purpose: Purpose) -> Cause {
    match (&cause, purpose) {
        (
            Cause::SubscriptionKeyMissing,
            Purpose::Api {
                flow: TokenFlow::Specialized,
                ..
            },
        ) => Cause::SubscriptionKeyNotInFlow,
        _ => cause,
    }
}

/// Codes of the Microsoft identity platform, which gives the tokens of the standard flow (`CHANGES-2026.md`, at its end).
fn by_azure_code(told: &ErrorBody) -> Option<Cause> {
    told.azure_codes().find_map(|code| {
        Some(match code {
            70_001 | 700_016 => Cause::ClientIdUnknown {
                answered_by: tenant(told),
            },
            7_000_215 => Cause::ClientSecretWrong,
            7_000_222 => Cause::ClientSecretExpired,
            7_000_216 | 7_000_218 | 900_144 => Cause::ClientSecretNotSent,
            7_000_112 => Cause::ClientDisabled,
            50_059 | 90_002 | 900_023 => Cause::DirectoryUnknown,
            // The whole family of policies about who may sign in from where.
            53_000..=53_004 | 530_031..=530_035 => Cause::BlockedByPolicy,
            50_196 => Cause::RequestLoop,
            // What the platform itself calls transient.
            90_024 | 90_033 => Cause::ServerDown,
            _ => return None,
        })
    })
}

fn by_words(told: &ErrorBody) -> Option<Cause> {
    let has = |needle: &str| told.contains(needle);
    // A code of its own that is in no table says something else than the words of its family.
    let has_code = told.azure_codes().next().is_some();
    if !has_code && told.codes.iter().any(|code| code == "unauthorized_client") {
        return Some(Cause::ClientIdUnknown {
            answered_by: tenant(told),
        });
    }
    if has("missing subscription key") {
        return Some(Cause::SubscriptionKeyMissing);
    }
    if has("invalid subscription key") || has("subscription not found") {
        return Some(Cause::SubscriptionKeyInvalid);
    }
    if has("Invalid MSN") {
        return Some(invalid_msn(told));
    }
    if has("merchant.not.allowed.for.recurring.operation") {
        return Some(Cause::RecurringNotAllowed);
    }
    if has("Merchant Not Allowed for Ecommerce") {
        return Some(Cause::LoginOnly);
    }
    if has("15 years old") {
        return Some(Cause::RealUserInTest);
    }
    None
}

/// `Invalid MSN: 123456. …`; without a number in it the header was not sent at all.
fn invalid_msn(told: &ErrorBody) -> Cause {
    if told.contains("PSP id") {
        return Cause::MsnOfAnotherProvider;
    }
    let named = told.title.iter().chain(&told.detail).any(|text| {
        text.split("Invalid MSN:").nth(1).is_some_and(|rest| {
            rest.trim_start()
                .starts_with(|first: char| first.is_ascii_digit())
        })
    });
    if named {
        Cause::MsnNotConnected
    } else {
        Cause::MsnHeaderMissing
    }
}

/// The tenant's name in Azure's text tells which environment answered.
fn tenant(told: &ErrorBody) -> Option<Environment> {
    if told.contains("testapivipps") || told.contains("apitest") {
        Some(Environment::Test)
    } else if told.contains("vipps.no") || told.contains("vippsno") {
        Some(Environment::Production)
    } else {
        None
    }
}

fn token_refusal(told: &ErrorBody, purpose: Purpose) -> Option<Cause> {
    let refused = matches!(told.family, Family::OAuth | Family::AzureAd)
        && told.codes.iter().any(|code| code == "invalid_client")
        && told.azure_codes().next().is_none();
    match purpose {
        Purpose::Token(TokenFlow::Specialized) if refused => Some(Cause::SpecializedRefused),
        Purpose::Token(TokenFlow::Standard) if refused => Some(Cause::ClientSecretWrong),
        _ => None,
    }
}

/// Codes of the payment APIs; the same number may mean different things in different groups.
fn by_code(told: &ErrorBody) -> Option<Cause> {
    // In the other families a code is a status or a word.
    if !matches!(told.family, Family::Ecom | Family::Report | Family::Problem) {
        return None;
    }
    let merchant = told
        .group
        .as_deref()
        .is_some_and(|group| group.eq_ignore_ascii_case("merchant"));
    let code: u32 = told.codes.iter().find_map(|code| code.parse().ok())?;
    Some(match code {
        31 => Cause::MerchantBlocked,
        32 | 33 => Cause::MerchantLimit,
        34 => Cause::ReferenceUsed,
        35 => Cause::OrderOfAnotherUnit,
        36 => Cause::AgreementNotSigned,
        37 => Cause::UnitDeactivated,
        38 | 5080 => Cause::SkipLandingNotAllowed,
        39 => Cause::LongLivingNotAllowed,
        41..=45 => Cause::PayerMatter,
        51 if merchant => Cause::NationalIdNotAllowed,
        51 | 61..=63 | 71..=74 | 91..=96 | 98 | 99 => Cause::PaymentState,
        81 => Cause::UserNotRegistered,
        82 => Cause::AppTooOld,
        97 => Cause::LoginOnly,
        _ => return None,
    })
}

fn by_status(status: u16, told: &ErrorBody, purpose: Purpose, now: SystemTime) -> Cause {
    match status {
        // A request for a token holds nothing but keys.
        400 | 403 | 422 if matches!(purpose, Purpose::Token(_)) => Cause::KeysRefused,
        400 if purpose.has(Effect::Reads) => Cause::BadQuestion,
        400 | 409 | 422 if purpose.has(Effect::Deletes) => Cause::NotDeletable,
        400 => Cause::BadField,
        // These are the words for a token that is invalid or has run out (contract section 10.2).
        401 if told.contains("Something went wrong") => Cause::TokenRefused,
        401 => Cause::Unauthorized,
        403 if matches!(
            purpose,
            Purpose::Api {
                msn_sent: false,
                ..
            }
        ) && told.in_one_line().is_none() =>
        {
            Cause::ForbiddenWithoutMsn
        }
        403 => Cause::Forbidden,
        // Where tokens are given there is nothing to see or not to see.
        404 if matches!(purpose, Purpose::Token(_)) => Cause::WrongMethod,
        404 => Cause::NotVisible,
        405 => Cause::WrongMethod,
        409 => Cause::KeyReused,
        422 => Cause::NotProcessable,
        423 => Cause::Locked,
        429 => Cause::TooFast,
        502..=504 if in_maintenance(now) => Cause::Maintenance,
        502..=504 => Cause::ServerDown,
        500..=599 => Cause::ServerError,
        _ => Cause::Other,
    }
}

/// Whether it is Monday between 01:00 and 05:00 in Norway, when the vendor may be down without notice.
fn in_maintenance(now: SystemTime) -> bool {
    let utc = DateTime::<Utc>::from(now);
    let offset = TimeDelta::hours(if is_summer_time(utc) { 2 } else { 1 });
    let local = utc + offset;
    local.weekday() == Weekday::Mon && (1..5).contains(&local.hour())
}

/// European summer time: from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
fn is_summer_time(utc: DateTime<Utc>) -> bool {
    let change = |month: u32| {
        // March and October both have 31 days.
        let last = NaiveDate::from_ymd_opt(utc.year(), month, 31)?;
        let sunday = last - TimeDelta::days(i64::from(last.weekday().num_days_from_sunday()));
        Some(sunday.and_hms_opt(1, 0, 0)?.and_utc())
    };
    match (change(3), change(10)) {
        (Some(start), Some(end)) => (start..end).contains(&utc),
        _ => false,
    }
}
