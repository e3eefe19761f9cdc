//! What the tests share: profiles, keys, a clock that never waits, and clients of a mock server.

use crate::api::clock::{Clock, Sleep};
use crate::api::{Client, Limits};
use crate::domain::{ApiKind, Environment, KeySet, KeyType, MsnRule, Profile, Secret, TokenFlow};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

/// A sandbox profile of the Management API in the standard flow.
pub(in crate::api) fn profile(base_url: &str) -> Profile {
    Profile {
        name: "test".to_owned(),
        environment: Environment::Sandbox,
        api: ApiKind::Management,
        flow: TokenFlow::Standard,
        key_type: KeyType::Partner,
        base_url: Some(base_url.to_owned()),
        msn: None,
        msn_rule: MsnRule::WhenKnown,
        system_name: "Ærlig Kasse".to_owned(),
        system_version: "1.2.3".to_owned(),
        specialized_token_path: None,
    }
}

/// Keys that are easy to find again where they must not be.
pub(in crate::api) fn keys() -> KeySet {
    KeySet {
        client_id: Secret::new("11111111-2222-4333-8444-555555555555"),
        client_secret: Secret::new("canary+secret/value="),
        subscription_key: Some(Secret::new("0123456789abcdef0123456789abcdef")),
    }
}

/// A clock that moves on at once instead of waiting, and remembers how long it would have waited.
pub(in crate::api) struct TestClock {
    start: Instant,
    moved: Mutex<Duration>,
    slept: Mutex<Vec<Duration>>,
    utc: SystemTime,
}

impl TestClock {
    pub(in crate::api) fn at(utc: SystemTime) -> Arc<Self> {
        Arc::new(Self {
            start: Instant::now(),
            moved: Mutex::default(),
            slept: Mutex::default(),
            utc,
        })
    }

    /// 2026-01-01 12:00 UTC, a Thursday.
    pub(in crate::api) fn new() -> Arc<Self> {
        Self::at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_268_800))
    }

    pub(in crate::api) fn advance(&self, by: Duration) {
        *self.moved.lock().unwrap() += by;
    }

    /// Every wait so far, in milliseconds.
    pub(in crate::api) fn slept_ms(&self) -> Vec<u128> {
        self.slept
            .lock()
            .unwrap()
            .iter()
            .map(Duration::as_millis)
            .collect()
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        self.start + *self.moved.lock().unwrap()
    }

    fn utc(&self) -> SystemTime {
        self.utc + *self.moved.lock().unwrap()
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        if !duration.is_zero() {
            self.slept.lock().unwrap().push(duration);
        }
        self.advance(duration);
        Box::pin(tokio::task::yield_now())
    }

    fn jitter(&self) -> f64 {
        0.0
    }
}

/// A client of the mock server at `base_url` on a test clock.
pub(in crate::api) fn client_with(
    base_url: &str,
    change: impl FnOnce(&mut Profile),
) -> (Client, Arc<TestClock>) {
    limited_client(base_url, change, Limits::default())
}

/// The same with limits of its own.
pub(in crate::api) fn limited_client(
    base_url: &str,
    change: impl FnOnce(&mut Profile),
    limits: Limits,
) -> (Client, Arc<TestClock>) {
    let mut profile = profile(base_url);
    change(&mut profile);
    let clock = TestClock::new();
    let client = Client::with_clock(
        profile,
        &keys(),
        &limits,
        Arc::clone(&clock) as Arc<dyn Clock>,
    );
    (client.unwrap(), clock)
}

/// A mock server that gives tokens of both flows.
pub(in crate::api) async fn server_with_tokens() -> MockServer {
    let server = MockServer::start().await;
    let token = serde_json::json!({"token_type": "Bearer", "expires_in": "86398", "access_token": "first.token"});
    Mock::given(method("POST"))
        .and(path("/accesstoken/get"))
        .respond_with(ResponseTemplate::new(200).set_body_json(token))
        .mount(&server)
        .await;
    let token = serde_json::json!({"token_type": "Bearer", "expires_in": 900, "access_token": "second.token"});
    Mock::given(method("POST"))
        .and(path("/miami/v1/token"))
        .respond_with(ResponseTemplate::new(200).set_body_json(token))
        .mount(&server)
        .await;
    server
}

/// Answers every GET of a path with a JSON body.
pub(in crate::api) async fn serve(server: &MockServer, at: &str, body: serde_json::Value) {
    Mock::given(method("GET"))
        .and(path(at))
        .respond_with(ResponseTemplate::new(200).set_body_json(body))
        .mount(server)
        .await;
}
