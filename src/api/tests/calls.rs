//! Every call once, in both flows: paths, headers and what becomes of the answers.

use super::support::{client_with, serve, server_with_tokens};
use crate::domain::{ApiKind, BusinessId, CaptureType, Msn, TokenFlow};
use serde_json::json;
use wiremock::{MockServer, Request};

async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.unwrap()
}

fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request
        .headers
        .get(name)
        .map(|value| value.to_str().unwrap())
}

#[tokio::test]
async fn the_standard_flow_sends_keys_as_headers_and_the_subscription_key_twice() {
    let server = server_with_tokens().await;
    serve(
        &server,
        "/management/v1/sales-units",
        json!([{"msn": "123456", "name": "Kafé Ærlig"}]),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let units = client.all_units().await.unwrap();
    assert_eq!(units[0].name.as_deref(), Some("Kafé Ærlig"));

    let sent = requests(&server).await;
    let (token, call) = (&sent[0], &sent[1]);
    assert_eq!(
        header(token, "client_id"),
        Some("11111111-2222-4333-8444-555555555555")
    );
    assert_eq!(header(token, "client_secret"), Some("canary+secret/value="));
    assert_eq!(header(token, "content-length"), Some("0"));
    for request in [token, call] {
        assert_eq!(
            header(request, "ocp-apim-subscription-key"),
            Some("0123456789abcdef0123456789abcdef")
        );
        assert_eq!(header(request, "vipps-system-name"), Some("Aerlig Kasse"));
        assert_eq!(
            header(request, "vipps-system-plugin-version"),
            Some("1.2.3")
        );
        assert_eq!(
            header(request, "accept"),
            Some("application/json, application/problem+json")
        );
        assert_eq!(header(request, "merchant-serial-number"), None);
    }
    assert_eq!(header(call, "authorization"), Some("Bearer first.token"));
    assert_eq!(header(call, "client_secret"), None);
}

#[tokio::test]
async fn the_specialized_flow_sends_basic_and_a_form_and_no_subscription_key() {
    let server = server_with_tokens().await;
    serve(
        &server,
        "/management/v1/sales-units/123456",
        json!({"msn": "123456", "name": "x"}),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |profile| {
        profile.flow = TokenFlow::Specialized
    });
    client.unit(&Msn::from_api("123456")).await.unwrap();

    let sent = requests(&server).await;
    assert!(
        header(&sent[0], "authorization")
            .unwrap()
            .starts_with("Basic ")
    );
    assert_eq!(
        header(&sent[0], "content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(sent[0].body, b"grant_type=client_credentials");
    assert_eq!(
        header(&sent[1], "authorization"),
        Some("Bearer second.token")
    );
    assert_eq!(header(&sent[1], "merchant-serial-number"), Some("123456"));
    assert!(
        sent.iter()
            .all(|request| header(request, "ocp-apim-subscription-key").is_none())
    );
}

#[tokio::test]
async fn the_partner_api_has_its_own_paths_and_words() {
    let server = server_with_tokens().await;
    serve(
        &server,
        "/partner-api/v0/merchants/311122339",
        json!({"msn": ["123456", "654321"]}),
    )
    .await;
    let unit = json!({"msn": "123456", "name": "Brygga", "orgno": 311_122_339,
        "additionalDetails": {"skipLandingPage": true, "isPureLogin": false, "captureType": "DirectCapture"}});
    serve(&server, "/partner-api/v0/salesunits/123456", unit).await;
    let (client, _) = client_with(&server.uri(), |profile| profile.api = ApiKind::Partner);

    let merchant = BusinessId::from_api("business:NO:ORG", "311122339");
    let units = client.merchant_units(&merchant).await.unwrap();
    assert_eq!(units.len(), 2);
    let unit = client.unit(&units[0].msn).await.unwrap();
    assert_eq!(unit.business_id, Some(merchant));
    assert_eq!(unit.configuration.capture_type, Some(CaptureType::Direct));
    assert_eq!(unit.configuration.skip_landing_page, Some(true));
    assert_eq!(unit.configuration.pure_login, Some(false));
    assert_eq!(unit.configuration.recurring, None);
    assert_eq!(unit.configuration.payment_allowed, None);
}
