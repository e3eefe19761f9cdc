//! Both token flows, and what tokens are good for.

use reqwest::RequestBuilder;
use serde_json::{Value, json};

use super::plain::{Got, Plain, small};

async fn read(request: RequestBuilder) -> (u16, Value) {
    let got = Got::read(request.send().await.unwrap()).await;
    (got.status, got.json())
}

#[tokio::test]
async fn the_standard_flow_answers_strings_only() {
    let plain = Plain::start(small(&[])).await;
    let (status, body) = read(plain.token_request()).await;
    assert_eq!(status, 200);
    assert!(
        body.as_object().unwrap().values().all(Value::is_string),
        "{body}"
    );
    assert_eq!(body["expires_in"], "86400");
    assert!(body["access_token"].as_str().unwrap().len() > 1000);
    // The other spelling of the path, and the secondary key.
    let secondary: String = plain.sandbox.subscription_key.chars().rev().collect();
    let other = plain
        .client
        .post(plain.url("/accessToken/get"))
        .header("client_id", &plain.sandbox.client_id)
        .header("client_secret", &plain.sandbox.client_secret)
        .header("Ocp-Apim-Subscription-Key", secondary);
    assert_eq!(read(other).await.0, 200);
}

#[tokio::test]
async fn wrong_keys_of_the_standard_flow_get_the_vendors_own_errors() {
    let plain = Plain::start(small(&[])).await;
    let (id, secret, key) = (
        plain.sandbox.client_id.as_str(),
        plain.sandbox.client_secret.as_str(),
        plain.sandbox.subscription_key.as_str(),
    );
    for (id, secret, key, status, pointer, text) in [
        ("nobody", secret, key, 400, "/error", "unauthorized_client"),
        (
            "nobody",
            secret,
            key,
            400,
            "/error_description",
            "AADSTS700016",
        ),
        (id, "wrong", key, 401, "/error", "invalid_client"),
        (id, "wrong", key, 401, "/error_description", "AADSTS7000215"),
        (
            id,
            secret,
            "0123",
            401,
            "/message",
            "invalid subscription key",
        ),
        (id, secret, "", 401, "/message", "missing subscription key"),
    ] {
        let request = plain
            .client
            .post(plain.url("/accesstoken/get"))
            .header("client_id", id)
            .header("client_secret", secret)
            .header("Ocp-Apim-Subscription-Key", key);
        let (got, body) = read(request).await;
        assert_eq!(got, status, "{body}");
        let found = body
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default();
        assert!(found.contains(text), "{text} in {body}");
    }
}

fn specialized(plain: &Plain, secret: &str) -> RequestBuilder {
    plain
        .client
        .post(plain.url("/miami/v1/token"))
        .basic_auth(&plain.sandbox.client_id, Some(secret))
        .header("content-type", "application/x-www-form-urlencoded")
}

#[tokio::test]
async fn the_specialized_flow_wants_a_grant_and_no_subscription_key() {
    let plain = Plain::start(small(&[])).await;
    let secret = &plain.sandbox.client_secret;
    let grant = "grant_type=client_credentials";
    let (status, body) = read(specialized(&plain, secret).body(grant)).await;
    assert_eq!((status, &body["expires_in"]), (200, &json!(900)));
    for (request, status, error) in [
        (specialized(&plain, secret).body(""), 400, "invalid_client"),
        (
            specialized(&plain, secret)
                .header("Ocp-Apim-Subscription-Key", "0")
                .body(grant),
            400,
            "invalid_client",
        ),
        (
            specialized(&plain, "wrong").body(grant),
            401,
            "invalid_client",
        ),
        (
            specialized(&plain, secret).body("grant_type=password"),
            400,
            "unsupported_grant_type",
        ),
    ] {
        let (got, body) = read(request).await;
        assert_eq!((got, &body["error"]), (status, &json!(error)));
    }
}

#[tokio::test]
async fn each_flows_token_has_its_own_headers() {
    let plain = Plain::start(small(&[])).await;
    let (_, body) = read(
        specialized(&plain, &plain.sandbox.client_secret).body("grant_type=client_credentials"),
    )
    .await;
    let special = body["access_token"].as_str().unwrap().to_owned();
    let key = plain.sandbox.subscription_key.clone();
    let list = "/management/v1/sales-units";
    let merchant = "/partner-api/v0/merchants/311122339";
    for (path, token, key, status, text) in [
        (list, Some(&special), None, 200, ""),
        (
            list,
            Some(&special),
            Some(&key),
            401,
            "Subscription not found",
        ),
        (
            merchant,
            Some(&special),
            None,
            401,
            "missing subscription key",
        ),
        (list, Some(&plain.token), Some(&key), 200, ""),
        (
            list,
            Some(&plain.token),
            None,
            401,
            "missing subscription key",
        ),
        (
            list,
            Some(&plain.token),
            Some(&special),
            401,
            "invalid subscription key",
        ),
        (list, None, Some(&key), 401, "Something went wrong"),
        (merchant, None, Some(&key), 401, "\"code\":401"),
    ] {
        let mut request = plain.client.get(plain.url(path));
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        if let Some(key) = key {
            request = request.header("Ocp-Apim-Subscription-Key", key);
        }
        let got = Got::read(request.send().await.unwrap()).await;
        let body = String::from_utf8_lossy(&got.body);
        assert_eq!(got.status, status, "{body}");
        assert!(body.contains(text), "{text} in {body}");
    }
}

#[tokio::test]
async fn the_word_bearer_has_a_capital_letter() {
    let plain = Plain::start(small(&[])).await;
    let request = plain
        .client
        .get(plain.url("/management/v1/sales-units"))
        .header("Authorization", format!("bearer {}", plain.token))
        .header("Ocp-Apim-Subscription-Key", &plain.sandbox.subscription_key);
    assert_eq!(read(request).await.0, 401);
}

#[tokio::test]
async fn tokens_expire_by_the_clock_but_not_by_its_speed() {
    let plain = Plain::start(partner_desk::sandbox::SandboxOptions {
        speed: 86_400.0 * 1000.0,
        ..small(&[])
    })
    .await;
    assert_eq!(plain.get("/management/v1/sales-units").await.status, 200);
    plain.advance("hours=23").await;
    assert_eq!(plain.get("/management/v1/sales-units").await.status, 200);
    plain.advance("hours=2").await;
    assert_eq!(plain.get("/management/v1/sales-units").await.status, 401);
    assert_eq!(plain.stats().await["tokens_issued"], json!(1));
}
