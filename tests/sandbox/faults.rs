//! Every fault, as a client meets it.

use std::time::{Duration, SystemTime};

use partner_desk::sandbox::{Fault, SandboxOptions};
use serde_json::{Value, json};

use super::plain::{Got, Plain, order, small};

const UNITS: &str = "/management/v1/sales-units";
const ORDERS: &str = "/management/v1/product-orders";

/// A sandbox whose faults come on after the token was fetched.
async fn with(fault: Fault, every: Option<u32>) -> Plain {
    let plain = Plain::start(small(&[])).await;
    plain
        .faults(&json!({"faults": [fault.name()], "every": every}))
        .await;
    plain
}

async fn played(plain: &Plain, fault: Fault) -> Value {
    plain.faults(&json!({"faults": []})).await;
    plain.stats().await["faults_played"][fault.name()].clone()
}

/// Statuses of the next requests; 0 is no answer at all.
async fn statuses(plain: &Plain, count: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for _ in 0..count {
        let answer = plain.request("GET", UNITS).send().await;
        statuses.push(answer.map_or(0, |answer| answer.status().as_u16()));
    }
    statuses
}

#[track_caller]
fn check(seen: &[u16], bad: u16, every: usize) {
    for (nth, status) in seen.iter().enumerate() {
        let expect = if (nth + 1) % every == 0 { bad } else { 200 };
        assert_eq!(*status, expect, "request {} of {seen:?}", nth + 1);
    }
}

#[tokio::test]
async fn faults_that_strike_sometimes_let_the_next_request_through() {
    for (fault, status) in [
        (Fault::ServerError, 500),
        (Fault::RateLimit, 429),
        (Fault::RateLimitDate, 429),
        (Fault::HtmlError, 502),
        (Fault::DropBefore, 0),
        (Fault::DropAfter, 0),
    ] {
        let plain = with(fault, None).await;
        check(&statuses(&plain, 9).await, status, fault.every() as usize);
        plain
            .faults(&json!({"faults": [fault.name()], "every": 1}))
            .await;
        check(&statuses(&plain, 3).await, status, 1);
    }
}

#[tokio::test]
async fn options_switch_faults_on_from_the_start() {
    let plain = Plain::start(SandboxOptions {
        fault_every: Some(1),
        ..small(&[Fault::ServerError])
    })
    .await;
    assert_eq!(plain.token, "", "the token endpoint fails too");
    assert_eq!(plain.token_request().send().await.unwrap().status(), 500);
    assert_eq!(played(&plain, Fault::ServerError).await, json!(2));
}

#[tokio::test]
async fn rate_limits_say_when_to_come_back() {
    let plain = with(Fault::RateLimit, Some(1)).await;
    let answer = plain.request("GET", UNITS).send().await.unwrap();
    assert_eq!(answer.headers()["retry-after"], "1");
    let body: Value = answer.json().await.unwrap();
    assert_eq!(
        body["message"],
        "Rate limit is exceeded. Try again in 1 seconds."
    );
    plain
        .faults(&json!({"faults": ["rate-limit-date"], "every": 1}))
        .await;
    let answer = plain.request("GET", UNITS).send().await.unwrap();
    let date =
        httpdate::parse_http_date(answer.headers()["retry-after"].to_str().unwrap()).unwrap();
    assert!(date < SystemTime::now() + Duration::from_secs(60));
}

#[tokio::test]
async fn the_rate_limit_option_allows_a_seconds_worth_at_once() {
    // So slow that no second passes between the requests matters.
    let plain = Plain::start(SandboxOptions {
        rate_limit: Some(0.001),
        ..small(&[])
    })
    .await;
    assert_eq!(statuses(&plain, 3).await, [200, 429, 429]);
    let answer = plain.request("GET", UNITS).send().await.unwrap();
    let wait: u64 = answer.headers()["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((900..=1000).contains(&wait), "{wait}");
    assert!(plain.new_token().await.is_some(), "tokens are not limited");
}

#[tokio::test]
async fn a_dropped_connection_may_have_done_the_work() {
    for (fault, orders) in [(Fault::DropBefore, 0), (Fault::DropAfter, 1)] {
        let plain = Plain::start(small(&[])).await;
        let body = order(&plain.id("prospect").await);
        plain
            .faults(&json!({"faults": [fault.name()], "every": 1}))
            .await;
        let request = plain
            .request("POST", ORDERS)
            .header("Idempotency-Key", "k")
            .json(&body);
        assert!(request.send().await.is_err());
        plain.faults(&json!({"faults": []})).await;
        assert_eq!(
            plain.stats().await["orders_created"],
            json!(orders),
            "{fault:?}"
        );
        // The same key again: one order either way.
        assert_eq!(plain.post(ORDERS, "k", &body).await.status, 201);
        assert_eq!(plain.stats().await["orders_created"], json!(1));
    }
}

#[tokio::test]
async fn slow_and_late_answers_are_whole_in_the_end() {
    for fault in [Fault::SlowBody, Fault::LatencySpikes] {
        let plain = with(fault, Some(1)).await;
        let got = plain.get(UNITS).await;
        assert_eq!(got.json().as_array().unwrap().len(), 120, "{fault:?}");
        assert_eq!(played(&plain, fault).await, json!(1));
    }
}

#[tokio::test]
async fn broken_json_ends_in_the_middle() {
    let plain = with(Fault::BrokenJson, Some(1)).await;
    let got = plain.get(UNITS).await;
    assert_eq!(got.status, 200);
    let error = serde_json::from_slice::<Value>(&got.body).unwrap_err();
    assert!(error.is_eof(), "{error}");
}

#[tokio::test]
async fn expired_tokens_stay_dead() {
    let plain = with(Fault::ExpiredToken, None).await;
    assert_eq!(statuses(&plain, 6).await, [200, 200, 200, 200, 401, 401]);
    plain.faults(&json!({"faults": []})).await;
    assert_eq!(plain.get(UNITS).await.status, 401, "a new token is needed");
    let plain = Plain {
        token: plain.new_token().await.unwrap(),
        ..plain
    };
    assert_eq!(plain.get(UNITS).await.status, 200);
}

#[tokio::test]
async fn html_pages_come_as_html() {
    let plain = with(Fault::HtmlError, Some(1)).await;
    let got = plain.get(UNITS).await;
    assert!(got.content_type.starts_with("text/html"));
    assert!(got.body.starts_with(b"<!DOCTYPE html>"));
}

#[tokio::test]
async fn huge_bodies_have_no_announced_length() {
    let plain = with(Fault::HugeBody, None).await;
    let mut answer = plain.request("GET", UNITS).send().await.unwrap();
    assert_eq!(answer.content_length(), None);
    let mut read = 0;
    while read <= 16 * 1024 * 1024 {
        let chunk = answer.chunk().await.unwrap().expect("there is more");
        read += chunk.len();
    }
    // Leaving early costs nothing: the rest is never made.
    drop(answer);
    assert_eq!(played(&plain, Fault::HugeBody).await, json!(1));
}

#[tokio::test]
async fn redirects_lead_to_another_name_and_count_who_follows() {
    let plain = with(Fault::Redirect, None).await;
    let answer = plain.request("GET", UNITS).send().await.unwrap();
    assert_eq!(answer.status(), 307);
    let target = answer.headers()["location"].to_str().unwrap().to_owned();
    assert!(target.starts_with("http://localhost:"), "{target}");
    assert_eq!(plain.token_request().send().await.unwrap().status(), 307);
    assert_eq!(plain.stats().await["redirects_followed"], json!(0));
    let at_home = target.replace("localhost", "127.0.0.1");
    let followed = plain
        .client
        .get(at_home)
        .header("client_secret", "x")
        .send()
        .await
        .unwrap();
    assert_eq!(followed.status(), 200);
    let stats = plain.stats().await;
    assert_eq!(
        (&stats["redirects_followed"], &stats["secrets_redirected"]),
        (&json!(1), &json!(1))
    );
}

#[tokio::test]
async fn shapes_of_answers_change() {
    let plain = Plain::start(small(&[])).await;
    for (fault, test) in [
        (
            Fault::NumericMsn,
            (|it| it[0]["msn"].is_u64()) as fn(&Value) -> bool,
        ),
        (Fault::WrappedList, |it| {
            it["salesUnits"][0]["msn"].is_string()
        }),
        (Fault::MsnList, |it| it["msn"][0].is_string()),
        (Fault::BareList, |it| it[0].is_string()),
        (Fault::UnknownWords, |it| it[0]["sandboxExtra"].is_object()),
    ] {
        plain.faults(&json!({"faults": [fault.name()]})).await;
        let list = plain.get(UNITS).await.json();
        assert!(test(&list), "{fault:?}");
    }
    let orders = plain.get("/management/v2/product-orders").await.json();
    assert_eq!(orders[0]["status"], "UNDER_REVIEW");
}

#[tokio::test]
async fn the_vendors_examples_spell_some_things_otherwise() {
    let plain = with(Fault::OtherSpellings, None).await;
    let token = Got::read(plain.token_request().send().await.unwrap())
        .await
        .json();
    assert_eq!(token["expires_in"], json!(86_400));
    let problem = plain.get("/management/v1/sales-units/1").await.json();
    assert_eq!(problem["status"], "400");
    assert_eq!(problem["extraDetails"][0]["name"], "msn");
    assert!(problem["extraDetails"][0]["reason"].is_string());
    assert_eq!(plain.get(UNITS).await.json().as_array().unwrap().len(), 120);
}

#[tokio::test]
async fn a_locked_order_was_not_made_and_can_be_sent_again() {
    let plain = with(Fault::Locked, None).await;
    let body = order(&plain.id("prospect").await);
    let mut seen = Vec::new();
    for key in ["a", "b", "b", "c"] {
        seen.push(plain.post(ORDERS, key, &body).await.status);
    }
    assert_eq!(seen, [201, 423, 201, 423]);
    assert_eq!(plain.stats().await["orders_created"], json!(2));
    assert_eq!(
        statuses(&plain, 3).await,
        [200, 200, 200],
        "only orders are locked"
    );
}

#[tokio::test]
async fn the_register_and_tokens_can_fail_too() {
    let plain = with(Fault::ServerError, Some(1)).await;
    let firm = plain.get("/enhetsregisteret/api/enheter/311122339").await;
    assert_eq!(firm.status, 500);
    let token = Got::read(plain.token_request().send().await.unwrap()).await;
    assert_eq!(token.status, 500);
    assert_eq!(
        plain.get("/__sandbox/stats").await.status,
        200,
        "its own doors never fail"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn latency_lets_requests_meet_in_flight() {
    let plain = std::sync::Arc::new(
        Plain::start(SandboxOptions {
            latency: Duration::from_millis(300),
            ..small(&[])
        })
        .await,
    );
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let plain = std::sync::Arc::clone(&plain);
            tokio::spawn(async move { plain.get(UNITS).await.status })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), 200);
    }
    let stats = plain.stats().await;
    assert!(stats["max_in_flight"].as_u64().unwrap() > 1, "{stats}");
    assert_eq!(stats["in_flight"], json!(0));
}
