//! The token endpoints of both flows.

use std::sync::atomic::Ordering;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use serde_json::json;

use super::auth;
use crate::sandbox::answer::{JSON, SandboxAnswer};
use crate::sandbox::state::{App, Request, Token};

/// Seconds a token of the standard flow lives in production.
const STANDARD_SECS: i64 = 24 * 3600;
/// Seconds a token of the specialized flow lives.
const SPECIALIZED_SECS: i64 = 15 * 60;

/// `POST /accesstoken/get`: credentials in headers, empty body, every value of the answer a string.
pub(in crate::sandbox) fn standard(app: &App, request: &Request) -> SandboxAnswer {
    // The gateway stands before the token service, so its refusal comes first.
    if let Err(answer) = auth::subscription(app, request) {
        return answer;
    }
    if request.header("client_id") != Some(&app.keys.client_id) {
        return azure_unknown_client(request);
    }
    if request.header("client_secret") != Some(&app.keys.client_secret) {
        return azure_wrong_secret(request);
    }
    let token = issue(app, false);
    let now = app.clock.token_now().timestamp();
    SandboxAnswer::json(
        200,
        JSON,
        &json!({
            "token_type": "Bearer",
            "expires_in": STANDARD_SECS.to_string(),
            "ext_expires_in": "0",
            "expires_on": (now + STANDARD_SECS).to_string(),
            "not_before": now.to_string(),
            "resource": "00000002-0000-0000-c000-000000000000",
            "access_token": token,
        }),
    )
}

/// `POST /miami/v1/token`: Basic credentials and a form; no subscription key allowed.
pub(in crate::sandbox) fn specialized(app: &App, request: &Request) -> SandboxAnswer {
    let form = url::form_urlencoded::parse(&request.body);
    let mut grants = form
        .filter(|(key, _)| key == "grant_type")
        .map(|(_, value)| value.into_owned());
    let grant = grants.next();
    let is_form = request
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    // To the vendor a missing grant and a subscription key are one error (contract section 4.2).
    if !is_form || grant.is_none() || request.headers.contains_key("ocp-apim-subscription-key") {
        return oauth_error(400, "invalid_client");
    }
    if grant.as_deref() != Some("client_credentials") {
        return oauth_error(400, "unsupported_grant_type");
    }
    if basic(request) != Some((app.keys.client_id.clone(), app.keys.client_secret.clone())) {
        return oauth_error(401, "invalid_client");
    }
    let token = issue(app, true);
    SandboxAnswer::json(
        200,
        JSON,
        &json!({"access_token": token, "token_type": "Bearer", "expires_in": SPECIALIZED_SECS}),
    )
}

fn basic(request: &Request) -> Option<(String, String)> {
    let encoded = request.header("authorization")?.strip_prefix("Basic ")?;
    let text = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    // The first colon: a secret may hold one, a client id cannot.
    let (user, password) = text.split_once(':')?;
    Some((user.to_owned(), password.to_owned()))
}

/// Makes a token that looks like the vendor's (a JWT of more than 1000 characters) and remembers it.
fn issue(app: &App, specialized: bool) -> String {
    let now = app.clock.token_now();
    let lifetime = if specialized {
        SPECIALIZED_SECS
    } else {
        STANDARD_SECS
    };
    let expires = now + TimeDelta::seconds(lifetime);
    let mut inner = app.tokens();
    let header = json!({"typ": "JWT", "alg": "RS256", "kid": inner.dice.hex(32)});
    let claims = json!({
        "aud": "00000002-0000-0000-c000-000000000000",
        "iss": "https://sandbox.invalid/",
        "appid": app.keys.client_id,
        "iat": now.timestamp(),
        "exp": expires.timestamp(),
        "uti": inner.dice.uuid(),
        "roles": inner.dice.hex(400),
    });
    let signature = inner.dice.bytes(256);
    let parts = [
        header.to_string().into_bytes(),
        claims.to_string().into_bytes(),
        signature,
    ];
    let token = parts.map(|part| URL_SAFE_NO_PAD.encode(part)).join(".");
    inner.tokens.insert(
        token.clone(),
        Token {
            specialized,
            expires,
        },
    );
    app.counters.tokens_issued.fetch_add(1, Ordering::SeqCst);
    token
}

fn azure_unknown_client(request: &Request) -> SandboxAnswer {
    let id = request.header("client_id").unwrap_or_default();
    let text = format!(
        "AADSTS700016: Application with identifier '{id}' was not found in the directory 'sandbox'. This can happen if the \
         application has not been installed by the administrator of the tenant or consented to by any user in the tenant."
    );
    azure(400, "unauthorized_client", 700_016, &text, request)
}

fn azure_wrong_secret(request: &Request) -> SandboxAnswer {
    let text = "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret \
                value, not the client secret ID.";
    azure(401, "invalid_client", 7_000_215, text, request)
}

fn azure(status: u16, error: &str, code: u32, text: &str, request: &Request) -> SandboxAnswer {
    let trace = &request.trace;
    SandboxAnswer::json(
        status,
        JSON,
        &json!({
            "error": error,
            "error_description": format!("{text} Trace ID: {trace}"),
            "error_codes": [code],
            "timestamp": chrono::Utc::now().format("%Y-%m-%d %H:%M:%SZ").to_string(),
            "trace_id": trace,
            "correlation_id": trace,
            "error_uri": format!("https://login.microsoftonline.com/error?code={code}"),
        }),
    )
}

fn oauth_error(status: u16, error: &str) -> SandboxAnswer {
    SandboxAnswer::json(status, JSON, &json!({"error": error}))
}

/// Whether it is one of the partner's two subscription keys.
pub(super) fn is_subscription_key(app: &App, key: &str) -> bool {
    // Primary and secondary keys are interchangeable; the secondary one is the primary one backwards.
    key.eq_ignore_ascii_case(&app.keys.subscription_key)
        || key.chars().rev().eq(app.keys.subscription_key.chars())
}
