//! What the log says of a call: where, how it went and how long it took, and no secret.
//!
//! Alone in its file, because which log lines are wanted is decided once for a whole process.

#![allow(clippy::unwrap_used, reason = "a test")]

use partner_desk::api::{Client, Limits};
use partner_desk::domain::{
    ApiKind, Environment, KeySet, KeyType, Msn, MsnRule, Profile, Secret, TokenFlow,
};
use serde_json::json;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing_subscriber::filter::LevelFilter;
use wiremock::matchers::path;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

const SECRETS: [&str; 5] = [
    "canary-of-the-client-id",
    "canary/of+the-client-secret=",
    "canary0of0the0subscription0key00",
    "canary.of.the.token",
    // The start of the Basic login, whatever follows.
    "Y2FuYXJ5LW9mLXRoZS1jbGllbnQtaWQ",
];

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn client(server: &MockServer, flow: TokenFlow) -> Client {
    let profile = Profile {
        name: "logs".to_owned(),
        environment: Environment::Sandbox,
        api: ApiKind::Management,
        flow,
        key_type: KeyType::Partner,
        base_url: Some(server.uri()),
        msn: None,
        msn_rule: MsnRule::WhenKnown,
        system_name: "Partner Desk".to_owned(),
        system_version: "1".to_owned(),
        specialized_token_path: None,
    };
    let keys = KeySet {
        client_id: Secret::new(SECRETS[0]),
        client_secret: Secret::new(SECRETS[1]),
        subscription_key: Some(Secret::new(SECRETS[2])),
    };
    let limits = Limits {
        first_backoff: Duration::from_millis(1),
        ..Limits::default()
    };
    Client::new(profile, keys, limits).unwrap()
}

/// A server that says back every header it got, keys and token among them.
async fn echoing_server() -> MockServer {
    let server = MockServer::start().await;
    let token = json!({"access_token": SECRETS[3], "expires_in": "3600"});
    for at in ["/accesstoken/get", "/miami/v1/token"] {
        Mock::given(path(at))
            .respond_with(ResponseTemplate::new(200).set_body_json(token.clone()))
            .mount(&server)
            .await;
    }
    Mock::given(wiremock::matchers::any())
        .respond_with(|request: &Request| {
            let values = request
                .headers
                .values()
                .filter_map(|value| value.to_str().ok());
            let mut echo: Vec<&str> = values.collect();
            echo.extend(&SECRETS[..4]);
            ResponseTemplate::new(500)
                .set_body_json(json!({"title": echo.join(" "), "traceId": SECRETS[1]}))
        })
        .with_priority(9)
        .mount(&server)
        .await;
    server
}

#[tokio::test]
async fn calls_are_logged_without_secrets_even_at_the_finest_level() {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .init();
    let server = echoing_server().await;
    for flow in [TokenFlow::Standard, TokenFlow::Specialized] {
        let client = client(&server, flow);
        let error = client.unit(&Msn::from_api("123456")).await.unwrap_err();
        // What a face may do with it.
        tracing::info!(%error, ?error, ?client, profile = ?client.profile(), problem = ?error.problem(), "failed");
    }
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(
        text.contains(
            "endpoint=GET /management/v1/sales-units/123456 status=500 attempt=2 took_ms="
        ),
        "{text}"
    );
    for secret in SECRETS {
        let line = text.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret}");
    }
}
