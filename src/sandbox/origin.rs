//! Who may ask the sandbox: programs of this computer, and its own pages. A web page of somebody else, open in a browser of
//! this computer, may send requests here as well, and must not get anything done by them.

use axum::http::HeaderMap;
use axum::http::Method;
use axum::http::header::{CONTENT_TYPE, HOST, HeaderName, ORIGIN};

use super::answer::SandboxAnswer;
use super::call::{Call, Family, Route};

/// Why a request is not answered; `None` for one that is.
pub(super) fn refused(
    headers: &HeaderMap,
    method: &Method,
    route: &Route,
    port: &str,
) -> Option<SandboxAnswer> {
    if !is_local(headers) {
        return Some(SandboxAnswer::gateway(
            421,
            "The sandbox answers to 127.0.0.1 and localhost only.",
        ));
    }
    if is_of_another_page(headers, method, route.family, port) {
        return Some(SandboxAnswer::gateway(
            403,
            "The sandbox takes no requests of other web pages.",
        ));
    }
    // Where redirects lead is another host in play, which takes whatever was meant for the first.
    let is_control = route.family == Family::Control && route.call != Some(Call::Elsewhere);
    let is_control = is_control && *method != Method::GET;
    (is_control && !is_json(headers)).then(|| {
        SandboxAnswer::gateway(
            415,
            "The sandbox's own endpoints take application/json only.",
        )
    })
}

/// Only names of this computer: a web page elsewhere must not reach the sandbox through a name it controls.
fn is_local(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    let Some(host) = hosts.next() else {
        // A program that speaks an old HTTP; every browser names the host.
        return true;
    };
    let name = host.to_str().unwrap_or_default();
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    let name = match name.rsplit_once(':') {
        Some((name, port)) if is_port(port) => name,
        _ => name,
    };
    hosts.next().is_none() && (name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost"))
}

/// Whether a browser says that a page of somebody else asks. A person may follow a merchant's link from anywhere.
fn is_of_another_page(headers: &HeaderMap, method: &Method, family: Family, port: &str) -> bool {
    let own = [
        format!("http://127.0.0.1:{port}"),
        format!("http://localhost:{port}"),
    ];
    let is_own = |origin: &str| own.iter().any(|own| own.eq_ignore_ascii_case(origin));
    let mut origins = headers.get_all(ORIGIN).iter();
    if origins.any(|origin| !origin.to_str().is_ok_and(is_own)) {
        return true;
    }
    let says = |name: &'static str, words: &[&str]| {
        let value = headers.get(HeaderName::from_static(name));
        value.map(|value| words.iter().any(|word| value.as_bytes() == word.as_bytes()))
    };
    let is_followed = family == Family::Page
        && *method == Method::GET
        && says("sec-fetch-dest", &["document"]) != Some(false);
    says("sec-fetch-site", &["same-origin", "none"]) == Some(false) && !is_followed
}

/// Whether a body, if there is one, says that it is JSON: a page of somebody else can send every other kind without asking.
fn is_json(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(CONTENT_TYPE) else {
        let length = headers.get("content-length");
        return !headers.contains_key("transfer-encoding")
            && length.is_none_or(|length| length.as_bytes() == b"0");
    };
    let kind = kind.to_str().unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}
