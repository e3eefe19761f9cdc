//! Who may call: the gateway's check of the subscription key, then the API's check of the token.

use super::token::is_subscription_key;
use crate::sandbox::answer::{JSON, Problem, SandboxAnswer};
use crate::sandbox::call::Family;
use crate::sandbox::state::{App, Request};

const SUBSCRIPTION_KEY: &str = "ocp-apim-subscription-key";

/// Lets a request through to an API, or answers 401.
///
/// A token of the standard flow needs the subscription key beside it; one of the specialized flow must come without.
pub(in crate::sandbox) fn authorize(
    app: &App,
    family: Family,
    request: &Request,
) -> Result<(), SandboxAnswer> {
    let token = bearer(request);
    let known = token.and_then(|token| app.tokens().tokens.get(token).cloned());
    let has_key = request.headers.contains_key(SUBSCRIPTION_KEY);
    if known.as_ref().is_some_and(|token| token.specialized) {
        if has_key {
            return Err(subscription_not_found(request));
        }
        // The Partner API knows the standard flow only: to its gateway the key is missing (contract section 6).
        if family != Family::Management {
            return Err(missing_key());
        }
    } else {
        subscription(app, request)?;
    }
    match known {
        Some(token) if token.expires > app.clock.token_now() => Ok(()),
        _ => Err(unauthorized(family, request)),
    }
}

/// The gateway's check of the subscription key.
pub(super) fn subscription(app: &App, request: &Request) -> Result<(), SandboxAnswer> {
    match request.header(SUBSCRIPTION_KEY) {
        None | Some("") => Err(missing_key()),
        Some(key) if is_subscription_key(app, key) => Ok(()),
        Some(_) => Err(SandboxAnswer::gateway(
            401,
            "Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.",
        )),
    }
}

/// The answer to a token that is missing, unknown or expired.
pub(in crate::sandbox) fn unauthorized(family: Family, request: &Request) -> SandboxAnswer {
    if family == Family::PartnerGet {
        return SandboxAnswer::middleware(401, "Unauthorized");
    }
    let text = "Something went wrong, please try again later";
    Problem::new(401, "Unauthorized", text, &request.trace).answer_of(family, "unauthorized")
}

/// The token behind the word `Bearer`, which the vendor wants with a capital B.
pub(in crate::sandbox) fn bearer(request: &Request) -> Option<&str> {
    request.header("authorization")?.strip_prefix("Bearer ")
}

fn missing_key() -> SandboxAnswer {
    SandboxAnswer::gateway(
        401,
        "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.",
    )
}

fn subscription_not_found(request: &Request) -> SandboxAnswer {
    SandboxAnswer::json(
        401,
        JSON,
        &serde_json::json!({
            "errorCode": "Unauthorized",
            "errorMessage": "Subscription not found",
            "contextId": request.trace,
        }),
    )
}
