//! What answers mean: the eleven families of error bodies, causes, trace ids, and no secret anywhere.

use super::support::{TestClock, client_with, keys, server_with_tokens};
use crate::api::ApiError;
use crate::api::body::{ErrorBody, Family};
use crate::api::explain::{Effect, Purpose, explain};
use crate::api::scrub::Scrubber;
use crate::domain::problem::ProblemKind;
use crate::domain::{Msn, TokenFlow};
use crate::text::{Catalog, Language};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, SystemTime};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

pub(super) fn told(body: &Value) -> ErrorBody {
    told_text(&body.to_string())
}

fn told_text(body: &str) -> ErrorBody {
    ErrorBody::read(&HeaderMap::new(), body.as_bytes(), &Scrubber::new(&keys()))
}

const API: Purpose = Purpose::Api {
    msn_sent: true,
    flow: TokenFlow::Standard,
    effect: Effect::Creates,
};
const READ: Purpose = Purpose::Api {
    msn_sent: true,
    flow: TokenFlow::Specialized,
    effect: Effect::Reads,
};
const TOKEN: Purpose = Purpose::Token(TokenFlow::Standard);
const DELETE: Purpose = Purpose::Api {
    msn_sent: true,
    flow: TokenFlow::Standard,
    effect: Effect::Deletes,
};
const MIAMI: Purpose = Purpose::Token(TokenFlow::Specialized);

/// 2026-01-01 12:00 UTC, a Thursday.
fn thursday() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_268_800)
}

#[track_caller]
fn check(purpose: Purpose, status: u16, body: &str, family: Family, cause: &str) {
    let told = told_text(body);
    assert_eq!(told.family, family, "{body}");
    let found = explain(status, &told, purpose, thursday());
    assert_eq!(found.why().id(), format!("api-cause-{cause}"), "{body}");
}

#[test]
fn token_refusals_name_the_wrong_key() {
    use Family::{AzureAd, Gateway, GatewayVariant, OAuth};
    let azure = |error: &str, text: &str, code: u32| {
        json!({"error": error, "error_description": text, "error_codes": [code], "trace_id": "t", "correlation_id": "c"})
            .to_string()
    };
    let text = "AADSTS70001: Application with identifier 'x' was not found in the directory testapivipps.no";
    check(
        TOKEN,
        400,
        &azure("unauthorized_client", text, 70001),
        AzureAd,
        "client-id-unknown-in-test",
    );
    let text =
        "AADSTS700016: Application with identifier 'x' was not found in the directory 'vipps.no'.";
    check(
        TOKEN,
        400,
        &azure("unauthorized_client", text, 700_016),
        AzureAd,
        "client-id-unknown-in-production",
    );
    check(
        TOKEN,
        400,
        &azure("unauthorized_client", "AADSTS700016: no", 700_016),
        AzureAd,
        "client-id-unknown",
    );
    let text = "AADSTS7000215: Invalid client secret provided.";
    check(
        TOKEN,
        401,
        &azure("invalid_client", text, 7_000_215),
        AzureAd,
        "client-secret-wrong",
    );
    check(
        TOKEN,
        401,
        r#"{"error":"invalid_client","error_description":"AADSTS7000215: x"}"#,
        AzureAd,
        "client-secret-wrong",
    );
    check(
        MIAMI,
        400,
        r#"{"error":"invalid_client"}"#,
        OAuth,
        "specialized-refused",
    );
    let invalid =
        "Access denied due to invalid subscription key. Make sure to provide a valid key.";
    check(
        TOKEN,
        401,
        &json!({"statusCode": 401, "message": invalid}).to_string(),
        Gateway,
        "subscription-key-invalid",
    );
    let missing = "Access denied due to missing subscription key.";
    check(
        TOKEN,
        401,
        &json!({"statusCode": 401, "message": missing}).to_string(),
        Gateway,
        "subscription-key-missing",
    );
    let variant =
        r#"{"errorCode":"Unauthorized","errorMessage":"Subscription not found","contextId":"x"}"#;
    check(
        API,
        401,
        variant,
        GatewayVariant,
        "subscription-key-invalid",
    );
}

#[test]
fn codes_of_the_token_service_are_read_whole() {
    #[track_caller]
    fn of(status: u16, code: &str, cause: &str) {
        for body in [
            json!({"error": "invalid_client", "error_codes": [code.parse::<u64>().unwrap()], "correlation_id": "c"}),
            json!({"error": "invalid_client", "error_codes": [code], "error_description": "Something else"}),
            json!({"error": "invalid_request", "error_description": format!("AADSTS{code}: words.")}),
            json!({"error": {"code": "x", "message": format!("See (AADSTS{code}).")}}),
            json!({"title": "Unauthorized", "detail": format!("AADSTS{code}")}),
            json!({"statusCode": status, "message": format!("upstream said AADSTS{code}: words")}),
            json!(format!("AADSTS{code} words")),
        ] {
            let told = told(&body);
            let found = explain(status, &told, TOKEN, thursday());
            assert_eq!(found.why().id(), format!("api-cause-{cause}"), "{body}");
            assert_eq!(found.kind(), ProblemKind::Credentials, "{body}");
        }
    }
    of(401, "7000222", "client-secret-expired");
    of(401, "7000215", "client-secret-wrong");
    of(400, "700016", "client-id-unknown");
    of(400, "70001", "client-id-unknown");
    of(401, "7000112", "client-disabled");
    of(401, "7000218", "client-secret-not-sent");
    of(400, "50196", "request-loop");
    of(400, "90002", "directory-unknown");
    of(400, "53003", "blocked-by-policy");

    // However it is written, and in longer texts beside other numbers.
    for (said, cause) in [
        (
            "invalid_client (aadsts7000222) at 2026-11-28 10:00:00Z, trace 7000215",
            "client-secret-expired",
        ),
        (
            "AADSTS 7000222: keys for app 700016 are expired",
            "client-secret-expired",
        ),
        ("Error AADSTS-700016 after 53003 ms", "client-id-unknown"),
        ("AADSTS90000: x AADSTS7000112: disabled", "client-disabled"),
    ] {
        let body = json!({"error": "invalid_client", "error_description": said});
        let found = explain(401, &told(&body), TOKEN, thursday());
        assert_eq!(found.why().id(), format!("api-cause-{cause}"), "{said}");
    }
    let page = "https://login.microsoftonline.com/error?code=7000222";
    let body =
        json!({"error": "invalid_client", "error_description": "Expired", "error_uri": page});
    let found = explain(401, &told(&body), TOKEN, thursday());
    assert_eq!(found.why().id(), "api-cause-client-secret-expired");
    // A code that is in no table says something else than the word it stands under.
    for word in ["invalid_client", "unauthorized_client", "invalid_request"] {
        let body = json!({"error": word, "error_description": "AADSTS7000229: words", "error_codes": [7_000_229]});
        let found = explain(400, &told(&body), TOKEN, thursday());
        assert_eq!(found.why().id(), "api-cause-keys-refused", "{word}");
        assert_eq!(found.kind(), ProblemKind::Credentials, "{word}");
    }

    // Part of a code is none: these are longer or shorter than the ones above.
    #[track_caller]
    fn unknown(code: &str) {
        let body = json!({"error": "invalid_request", "error_description": format!("AADSTS{code}: words"), "error_codes": [code]});
        let found = explain(400, &told(&body), TOKEN, thursday());
        assert_eq!(found.why().id(), "api-cause-keys-refused", "{code}");
        assert_eq!(found.kind(), ProblemKind::Credentials);
    }
    for code in [
        "7000", "70002", "700017", "7000223", "70002220", "53", "530039", "900021",
    ] {
        unknown(code);
    }
}

#[test]
fn fields_are_found_in_whatever_wraps_them() {
    #[track_caller]
    fn of(body: Value, expect: &[(&str, &str)]) {
        let found = told(&body).fields;
        let found: Vec<_> = found
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert_eq!(found, expect, "{body}");
    }
    let name = [("sales_unit_name", "is taken")];
    let one = json!({"message": "is taken", "path": "/salesUnitName"});
    of(
        json!({"message": "Bad", "_embedded": {"errors": [one]}, "_links": {"self": {"href": "/x"}}}),
        &name,
    );
    of(
        json!({"title": "Bad", "status": 400, "data": {"errors": {"salesUnitName": ["is taken"]}}}),
        &name,
    );
    of(
        json!({"error": {"code": "E", "message": "Bad", "details": [one]}}),
        &name,
    );
    of(
        json!({"error": {"message": ["one", "two"]}}),
        &[("", "one"), ("", "two")],
    );
    of(
        json!({"statusCode": 400, "message": "Bad", "validation": {"body": {"source": "body", "message": "salesUnitName is required"}}}),
        &[("", "salesUnitName is required")],
    );
    of(
        json!({"title": "Bad", "status": 400, "meta": {"version": "2"}}),
        &[],
    );
}

#[test]
fn a_token_refused_with_400_is_a_matter_of_keys() {
    for body in ["", "nonsense", "{}", r#"{"title":"Bad Request"}"#] {
        for purpose in [TOKEN, MIAMI] {
            let cause = explain(400, &told_text(body), purpose, thursday());
            assert_eq!(cause.kind(), ProblemKind::Credentials, "{body}");
        }
    }
}

#[test]
fn statuses_have_causes() {
    use Family::{Middleware, PartnerError, Problem, Text};
    check(
        API,
        400,
        r#"{"title":"MSN validation error","status":400,"detail":"d","instance":"i"}"#,
        PartnerError,
        "bad-field",
    );
    check(
        API,
        401,
        r#"{"code":401,"message":"Unauthorized"}"#,
        Middleware,
        "unauthorized",
    );
    check(
        API,
        401,
        r#"{"code":"401","message":"Something went wrong, please try again later"}"#,
        Middleware,
        "token-refused",
    );
    check(READ, 400, "", Text, "bad-question");
    check(
        READ,
        401,
        r#"{"statusCode":401,"message":"Access denied due to missing subscription key. Make sure to include it."}"#,
        Family::Gateway,
        "subscription-key-not-in-flow",
    );
    check(API, 403, "", Text, "forbidden");
    let without_msn = Purpose::Api {
        msn_sent: false,
        flow: TokenFlow::Standard,
        effect: Effect::Reads,
    };
    check(without_msn, 403, "", Text, "forbidden-without-msn");
    // Whoever says something else says it itself: that the header is missing is not concluded from that it was not sent.
    check(
        without_msn,
        403,
        r#"{"title":"Forbidden","detail":"This key may not order products.","status":403,"traceId":"t"}"#,
        Problem,
        "forbidden",
    );
    check(
        API,
        404,
        r#"{"title":"Not Found","status":"404","traceId":"t"}"#,
        Problem,
        "not-visible",
    );
    check(API, 405, "", Text, "wrong-method");
    // There is no field to mend in a call that deletes, and no key to send anew.
    let submitted = r#"{"title":"Product order can not be deleted","status":400,"traceId":"t"}"#;
    check(DELETE, 400, submitted, Problem, "not-deletable");
    check(DELETE, 409, "", Text, "not-deletable");
    check(DELETE, 404, "", Text, "not-visible");
    check(API, 409, "", Text, "key-reused");
    check(
        API,
        422,
        r#"{"title":"x","extraDetails":[{"key":"a","value":"b"}]}"#,
        Problem,
        "not-processable",
    );
    check(API, 423, "", Text, "locked");
    check(API, 429, "", Text, "too-fast");
    check(API, 500, "", Text, "server-error");
    check(
        API,
        503,
        "<html><head><title>Service Unavailable</title></head></html>",
        Text,
        "server-down",
    );
    check(API, 418, "", Text, "other");
    check(
        Purpose::Registry,
        400,
        r#"{"feilmelding":"x"}"#,
        Text,
        "registry-refused",
    );
    check(Purpose::Registry, 500, "", Text, "registry-down");
}

#[test]
fn payment_codes_have_causes_by_group() {
    use Family::{Ecom, Nested, Report};
    let ecom = |code: &str, group: &str, text: &str| {
        json!([{"errorGroup": group, "errorCode": code, "errorMessage": text, "contextId": "c"}])
            .to_string()
    };
    check(
        API,
        400,
        &ecom("35", "Payment", "Requested Order not found"),
        Ecom,
        "order-of-another-unit",
    );
    check(
        API,
        400,
        &ecom(
            "37",
            "Merchant",
            "Merchant not available or deactivated or blocked",
        ),
        Ecom,
        "unit-deactivated",
    );
    check(
        API,
        400,
        &ecom("51", "Merchant", "x"),
        Ecom,
        "national-id-not-allowed",
    );
    check(API, 400, &ecom("51", "Payment", "x"), Ecom, "payment-state");
    check(
        API,
        400,
        &ecom("81", "User", "User not registered with Vipps"),
        Ecom,
        "user-not-registered",
    );
    check(API, 403, &ecom("97", "Payment", "x"), Ecom, "login-only");
    let invalid = "Invalid MSN: 123456. Check your API keys on portal.vipps.no";
    check(
        API,
        401,
        &ecom("x", "Authentication", invalid),
        Ecom,
        "msn-not-connected",
    );
    let nameless = "Invalid MSN: . This MSN is not valid for the provided supermerchant ID";
    check(
        API,
        401,
        &ecom("x", "Authentication", nameless),
        Ecom,
        "msn-header-missing",
    );
    check(
        API,
        500,
        r#"{"errorCode":500,"errorMessage":"x","contextId":"c"}"#,
        Report,
        "server-error",
    );
    check(
        API,
        400,
        r#"{"error":{"type":"t","title":"merchant.not.allowed.for.recurring.operation","ContextID":"c"}}"#,
        Nested,
        "recurring-not-allowed",
    );
}

#[test]
fn monday_night_is_maintenance() {
    let at = |text: &str| SystemTime::from(chrono::DateTime::parse_from_rfc3339(text).unwrap());
    let cause = |text| {
        explain(503, &ErrorBody::default(), API, at(text))
            .why()
            .id()
    };
    assert_eq!(
        cause("2026-01-05T00:30:00Z"),
        "api-cause-maintenance",
        "01:30 in Norway, winter"
    );
    assert_eq!(
        cause("2026-01-05T04:30:00Z"),
        "api-cause-server-down",
        "05:30 in Norway, winter"
    );
    assert_eq!(
        cause("2026-07-06T02:59:00Z"),
        "api-cause-maintenance",
        "04:59 in Norway, summer"
    );
    assert_eq!(
        cause("2026-07-06T03:00:00Z"),
        "api-cause-server-down",
        "05:00 in Norway, summer"
    );
    assert_eq!(
        cause("2026-07-05T23:30:00Z"),
        "api-cause-maintenance",
        "Sunday by UTC, Monday there"
    );
    assert_eq!(
        cause("2026-01-06T02:00:00Z"),
        "api-cause-server-down",
        "Tuesday"
    );
}

#[test]
fn trace_ids_are_found_wherever_they_are() {
    for (body, expect) in [
        (json!({"title": "x", "traceId": "a-1"}), "a-1"),
        (
            json!({"title": "x", "instance": "urn:uuid:2f9e0c7a"}),
            "2f9e0c7a",
        ),
        (
            json!({"errorCode": "Unauthorized", "errorMessage": "x", "contextId": "a-2"}),
            "a-2",
        ),
        (json!({"error": {"title": "x", "ContextID": "a-3"}}), "a-3"),
        (
            json!({"error": "x", "trace_id": "a-4", "correlation_id": "a-5"}),
            "a-4",
        ),
        (json!({"error": "x", "correlation_id": "a-5"}), "a-5"),
        (
            json!([{"errorCode": "35", "errorMessage": "x", "contextId": "a-6"}]),
            "a-6",
        ),
    ] {
        assert_eq!(
            told(&body).trace_ids.first().map(String::as_str),
            Some(expect),
            "{body}"
        );
    }
    for (name, value, expect) in [
        ("x-correlation-id", "h-1", "h-1"),
        ("request-id", "h-2", "h-2"),
        (
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "0af7651916cd43dd8448eb211c80319c",
        ),
    ] {
        let mut headers = HeaderMap::new();
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        let told = ErrorBody::read(&headers, b"", &Scrubber::default());
        assert_eq!(told.trace_ids, [expect]);
    }
    let plain = json!({"title": "x", "instance": "https://example.com/validation-error/msn"});
    assert!(
        told(&plain).trace_ids.is_empty(),
        "a page about the error is no trace id"
    );
}

#[test]
fn any_body_is_survived() {
    for body in [
        "",
        "null",
        "3",
        "[]",
        "{}",
        "[1,[2]]",
        "{\"error\":{}}",
        "{\"extraDetails\":3}",
        "\u{feff}{}",
        "<title>",
        "<title></title",
    ] {
        let told = told_text(body);
        let _ = explain(500, &told, API, thursday());
    }
    assert_eq!(
        told_text("Internal Server Error").title.as_deref(),
        Some("Internal Server Error")
    );
    assert_eq!(
        told_text("<HTML><TITLE>Æsj</TITLE>").title.as_deref(),
        Some("Æsj")
    );
    assert_eq!(
        told_text("<div>no <b>title</b></div>").title.as_deref(),
        Some("no title")
    );
    let cut = told_text("{\"title\": \"cut o");
    assert_eq!(cut.title.as_deref(), Some("{\"title\": \"cut o"));
}

async fn refusing(status: u16, answer: ResponseTemplate) -> (MockServer, crate::api::ApiError) {
    let server = server_with_tokens().await;
    Mock::given(method("GET"))
        .and(path("/management/v1/sales-units/123456"))
        .respond_with(answer)
        .mount(&server)
        .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let error = client.unit(&Msn::from_api("123456")).await.unwrap_err();
    assert_eq!(error.status(), Some(status));
    (server, error)
}

#[tokio::test]
async fn a_server_that_echoes_keys_gets_no_secret_into_an_error() {
    let echo = format!(
        "your keys 11111111-2222-4333-8444-555555555555 canary+secret/value= {} and token first.token",
        "0123456789abcdef0123456789abcdef"
    );
    let body = json!({"title": echo, "detail": echo, "traceId": "canary+secret/value=",
        "extraDetails": [{"key": "canary+secret/value=", "value": echo}]});
    let answer = ResponseTemplate::new(400).set_body_json(body);
    let (_server, error) = refusing(400, answer).await;
    let mut texts = vec![
        error.to_string(),
        format!("{error:?}"),
        format!("{:?}", error.problem()),
    ];
    for language in Language::ALL {
        texts.push(error.problem().one_line(&Catalog::new(language)));
    }
    for text in texts {
        for secret in [
            "11111111-2222",
            "canary+secret",
            "0123456789abcdef0123456789abcdef",
            "first.token",
        ] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}

#[tokio::test]
async fn an_error_tells_all_that_the_answer_told() {
    let body = json!({"type": "https://example.com/problem/validation", "title": "Invalid product order", "status": "400",
        "detail": "settlementBankAccount.id does not match the pattern", "instance": "urn:uuid:2f9e0c7a-1111",
        "extraDetails": [{"key": "settlementBankAccount.id", "value": "must be 9-34 digits"}]});
    let answer = ResponseTemplate::new(400).set_body_json(body);
    let (_server, error) = refusing(400, answer).await;
    assert_eq!(error.title(), Some("Invalid product order"));
    assert_eq!(error.trace_id(), Some("2f9e0c7a-1111"));
    assert_eq!(error.fields()[0].1, "must be 9-34 digits");
    assert_eq!(error.endpoint(), "GET /management/v1/sales-units/123456");
    let problem = error.problem();
    assert_eq!(problem.kind, ProblemKind::Refused);
    let line = problem.one_line(&Catalog::new(Language::ENGLISH));
    for part in [
        "400",
        "Invalid product order",
        "must be 9-34 digits",
        "2f9e0c7a-1111",
    ] {
        assert!(line.contains(part), "{part} is missing in {line}");
    }
}

#[tokio::test]
async fn json_that_does_not_fit_is_told_by_place_and_trace_id() {
    let broken = "{\n  \"msn\": \"123456\",\n  \"configuration\": [1]\n}";
    let answer = ResponseTemplate::new(200)
        .set_body_string(broken)
        .insert_header("x-correlation-id", "trace-7");
    let (_server, error) = refusing(200, answer).await;
    let problem = error.problem();
    assert_eq!(problem.kind, ProblemKind::Unreachable);
    assert_eq!(problem.trace_id.as_deref(), Some("trace-7"));
    let line = problem.one_line(&Catalog::new(Language::ENGLISH));
    assert!(
        line.contains("line 3") && line.contains("configuration"),
        "{line}"
    );
    assert!(!error.outcome_unknown(), "a question changes nothing");
}

#[tokio::test]
async fn a_name_that_does_not_exist_and_a_closed_port_are_told_apart_from_each_other() {
    let (client, clock) = client_with("http://127.0.0.1:1", |_| {});
    let error = client.renew_token().await.unwrap_err();
    assert_eq!(
        error.problem().why.unwrap().id(),
        "api-cause-connect-failed"
    );
    assert_eq!(error.host(), "127.0.0.1");
    assert_eq!(clock.slept_ms().len(), 4, "tried five times");
    let knock = client.reach_host().await.unwrap_err();
    assert_eq!(
        knock.problem().why.unwrap().id(),
        "api-cause-connect-failed"
    );
    assert_eq!(knock.problem().what.id(), "api-what-unreachable");
}

/// A peer that does `greeted` with the one connection it takes, and is gone afterwards. Gives its address.
fn peer(greeted: impl FnOnce(TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let peer = std::thread::Builder::new().name("peer".to_owned());
    peer.spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        drop(listener);
        // The greeting is there, and not read.
        stream.peek(&mut [0]).unwrap();
        greeted(stream);
    })
    .unwrap();
    format!("https://127.0.0.1:{port}")
}

#[tokio::test]
async fn a_peer_that_does_not_speak_tls_is_not_asked_twice() {
    #[track_caller]
    fn check(error: &ApiError, clock: &TestClock, expect: &str) {
        assert_eq!(error.problem().why.unwrap().id(), expect);
        assert_eq!(clock.slept_ms(), [0_u128; 0]);
    }
    // It answers in clear text, and closes once all it was sent is read.
    let base = peer(|mut stream| {
        let answer = b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n";
        stream.write_all(answer).unwrap();
        while stream.read(&mut [0; 1024]).is_ok_and(|read| read > 0) {}
    });
    let (client, clock) = client_with(&base, |_| {});
    let error = client.renew_token().await.unwrap_err();
    check(&error, &clock, "api-cause-certificate-refused");
    // It closes with the greeting unread, which resets the connection.
    let base = peer(drop);
    let (client, clock) = client_with(&base, |_| {});
    let error = client.renew_token().await.unwrap_err();
    check(&error, &clock, "api-cause-broken-off");
}
