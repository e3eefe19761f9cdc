//! Repeats, waits, tokens and limits, on a clock that never really waits.

use super::support::{
    TestClock, client_with, keys, limited_client, profile, serve, server_with_tokens,
};
use crate::api::session::{Call, Session};
use crate::api::{ApiError, Cause, Client, Limits, SentFlag};
use crate::domain::order::{IdempotencyKey, Product, ProductOrder};
use crate::domain::problem::ProblemKind;
use crate::domain::{BusinessId, Msn};
use serde_json::json;
use std::time::Duration;
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

const UNITS: &str = "/management/v1/sales-units";
const ORDERS: &str = "/management/v1/product-orders";

/// Answers with one status after another, then with success.
async fn stumbling(verb: &str, at: &str, statuses: &[ResponseTemplate]) -> MockServer {
    let server = server_with_tokens().await;
    for (index, answer) in statuses.iter().enumerate() {
        Mock::given(method(verb))
            .and(path(at))
            .respond_with(answer.clone())
            .up_to_n_times(1)
            .with_priority(u8::try_from(index).unwrap() + 1)
            .mount(&server)
            .await;
    }
    let success = json!({"prefilledOrderId": "1", "msn": "123456", "items": []});
    Mock::given(method(verb))
        .and(path(at))
        .respond_with(ResponseTemplate::new(200).set_body_json(success))
        .with_priority(200)
        .mount(&server)
        .await;
    server
}

fn status(code: u16) -> ResponseTemplate {
    ResponseTemplate::new(code)
}

async fn calls(server: &MockServer, at: &str) -> Vec<Request> {
    let sent = server.received_requests().await.unwrap();
    sent.into_iter()
        .filter(|request| request.url.path() == at)
        .collect()
}

fn order() -> ProductOrder {
    ProductOrder {
        business_id: BusinessId::from_api("business:NO:ORG", "311122339"),
        product: Product::Cashier,
        sales_unit_name: Some("Ærlig".to_owned()),
        sales_unit_logo: None,
        settlement_account: None,
        price_package_id: None,
        use_case: None,
        annual_turnover: None,
        annual_turnover_percentage: None,
        intended_purpose: None,
        app_name: None,
        website: None,
        has_recurring: None,
        merchant_category_code: None,
        compliance: None,
    }
}

async fn create(client: &Client) -> Result<crate::domain::order::CreatedOrder, ApiError> {
    client
        .create_order(&order(), &IdempotencyKey::from_text("one").unwrap())
        .await
}

#[tokio::test]
async fn every_status_is_repeated_or_not() {
    let server = server_with_tokens().await;
    let mut repeated = Vec::new();
    // 1xx are no final answers; the 2xx end well.
    for code in 300..=599 {
        Mock::given(path(format!("{UNITS}/{code}")))
            .respond_with(status(code))
            .mount(&server)
            .await;
    }
    let limits = Limits {
        max_attempts: 2,
        ..Limits::default()
    };
    let (client, _) = limited_client(&server.uri(), |_| {}, limits);
    for code in 300..=599_u16 {
        let before = client.traffic().sent;
        client
            .unit(&Msn::from_api(code.to_string()))
            .await
            .unwrap_err();
        let tokens = u64::from(code == 300) + u64::from(code == 401);
        // A 401 is repeated too, but only after a new token and only once.
        match client.traffic().sent - before - tokens {
            1 => {}
            2 => repeated.push(code),
            more => panic!("{code} was sent {more} times"),
        }
    }
    let mut table = vec![401, 423, 429];
    table.extend(500..=599);
    assert_eq!(repeated, table);
}

#[tokio::test]
async fn backoff_has_equal_jitter_and_ends_after_five_attempts() {
    let server = stumbling("GET", UNITS, &vec![status(500); 9]).await;
    let (client, clock) = client_with(&server.uri(), |_| {});
    let error = client.all_units().await.unwrap_err();
    assert_eq!(error.status(), Some(500));
    assert_eq!(error.problem().kind, ProblemKind::Unreachable);
    assert_eq!(calls(&server, UNITS).await.len(), 5);
    assert_eq!(
        clock.slept_ms(),
        [250, 500, 1000, 2000],
        "the half that is certain; chance gave nothing"
    );
}

#[tokio::test]
async fn retry_after_is_obeyed_as_long_as_the_call_may_take() {
    let wait = |text: &str| status(429).insert_header("retry-after", text);
    for (text, expect) in [
        ("7", 7000),
        ("Thu, 01 Jan 2026 12:00:30 GMT", 30_000),
        ("119", 119_000),
    ] {
        let answer = wait(text).insert_header("date", "Thu, 01 Jan 2026 12:00:00 GMT");
        let server = stumbling("GET", UNITS, &[answer]).await;
        let (client, clock) = client_with(&server.uri(), |_| {});
        client.all_units().await.unwrap();
        assert_eq!(clock.slept_ms(), [expect], "{text}");
    }
}

#[tokio::test]
async fn a_pause_beyond_the_deadline_ends_the_call_at_once_and_tells_how_long() {
    let wait = |text: &str| status(429).insert_header("retry-after", text);
    for (text, expect) in [("121", 121), ("9999", 9999), ("1e9", 1_000_000_000)] {
        let server = stumbling("GET", UNITS, &[wait(text)]).await;
        let (client, clock) = client_with(&server.uri(), |_| {});
        let error = client.all_units().await.unwrap_err();
        let wait = Duration::from_secs(expect);
        assert_eq!(*error.cause(), Cause::AskedToWait { wait }, "{text}");
        assert_eq!(error.problem().kind, ProblemKind::Unreachable);
        assert_eq!(clock.slept_ms(), [0_u128; 0], "{text}");
        // Whoever comes meanwhile is told so, and nothing is sent.
        let error = client.all_units().await.unwrap_err();
        assert!(matches!(error.cause(), Cause::AskedToWait { .. }));
        assert_eq!(calls(&server, UNITS).await.len(), 1, "{text}");
    }
    // Long work keeps a pause of minutes, and no pause of hours.
    let server = stumbling("GET", UNITS, &[wait("600"), wait("3600")]).await;
    let (client, clock) = client_with(&server.uri(), |_| {});
    let error = client.patient().all_units().await.unwrap_err();
    assert!(matches!(error.cause(), Cause::AskedToWait { .. }));
    assert_eq!(clock.slept_ms(), [600_000]);
}

#[tokio::test]
async fn a_pause_before_the_token_leaves_long_work_its_time() {
    let busy = status(503).insert_header("retry-after", "600");
    let server = MockServer::start().await;
    Mock::given(path("/accesstoken/get"))
        .respond_with(busy)
        .up_to_n_times(1)
        .mount(&server)
        .await;
    let token = json!({"access_token": "first.token", "expires_in": 900});
    Mock::given(path("/accesstoken/get"))
        .respond_with(status(200).set_body_json(token))
        .mount(&server)
        .await;
    serve(&server, UNITS, json!([])).await;
    let (client, clock) = client_with(&server.uri(), |_| {});
    client.patient().all_units().await.unwrap();
    assert_eq!(clock.slept_ms(), [600_000]);
}

#[tokio::test]
async fn who_waits_behind_long_work_is_told_the_pause_at_once() {
    let busy = status(503).insert_header("retry-after", "600");
    let server = stumbling("GET", UNITS, &[busy]).await;
    let limits = Limits {
        max_in_flight: 1,
        ..Limits::default()
    };
    let clock = TestClock::new();
    let session = Session::new(profile(&server.uri()), &keys(), &limits, clock).unwrap();
    let url = |at: &str| url::Url::parse(&format!("{}{at}", server.uri())).unwrap();
    let asked = |at: &str| session.run(Call::get(url(at)), false);
    asked(UNITS).await.err().unwrap();
    // As a patient call has it, which keeps the pause.
    let _held = session.limiter.enter().await;
    let told = tokio::time::timeout(Duration::from_secs(30), asked(UNITS)).await;
    let error = told.expect("it is not kept waiting").err().unwrap();
    assert!(matches!(error.cause(), Cause::AskedToWait { .. }));
    assert_eq!(error.endpoint(), format!("GET {UNITS}"));
    let renewed = session.renew_token().await.unwrap_err();
    assert!(matches!(renewed.cause(), Cause::AskedToWait { .. }));
}

#[tokio::test]
async fn a_lock_that_asks_for_minutes_leaves_long_work_its_time() {
    let locked = || status(423).insert_header("retry-after", "600");
    let server = stumbling("GET", UNITS, &[locked(), status(500), locked()]).await;
    let (client, clock) = client_with(&server.uri(), |_| {});
    client.patient().all_units().await.unwrap();
    assert_eq!(clock.slept_ms().len(), 3);
    assert!(clock.slept_ms().iter().sum::<u128>() > 1_200_000);
    // A person is not kept waiting that long.
    let server = stumbling("GET", UNITS, &[locked()]).await;
    let (client, clock) = client_with(&server.uri(), |_| {});
    let error = client.all_units().await.unwrap_err();
    assert!(matches!(error.cause(), Cause::AskedToWait { .. }));
    assert_eq!(clock.slept_ms(), [0_u128; 0]);
}

#[tokio::test]
async fn repeats_end_with_the_deadline() {
    let server = stumbling("GET", UNITS, &vec![status(500); 9]).await;
    let limits = Limits {
        call_timeout: Duration::from_secs(1),
        ..Limits::default()
    };
    let (client, clock) = limited_client(&server.uri(), |_| {}, limits);
    let error = client.all_units().await.unwrap_err();
    assert_eq!(error.status(), Some(500));
    assert_eq!(
        clock.slept_ms(),
        [250, 500],
        "a third wait would end too late"
    );
    assert_eq!(calls(&server, UNITS).await.len(), 3);
}

#[tokio::test]
async fn a_wait_that_one_call_is_told_holds_for_the_whole_profile() {
    let server = stumbling(
        "GET",
        UNITS,
        &[status(429).insert_header("retry-after", "9")],
    )
    .await;
    serve(
        &server,
        "/management/v1/sales-units/123456",
        json!({"msn": "123456"}),
    )
    .await;
    let limits = Limits {
        max_attempts: 1,
        ..Limits::default()
    };
    let (client, clock) = limited_client(&server.uri(), |_| {}, limits);
    let error = client.all_units().await.unwrap_err();
    assert_eq!(error.problem().why.unwrap().id(), "api-cause-too-fast");
    assert_eq!(client.traffic().waiting, Some(Duration::from_secs(9)));
    assert_eq!(clock.slept_ms(), [0_u128; 0]);
    client.clone().unit(&Msn::from_api("123456")).await.unwrap();
    assert_eq!(clock.slept_ms(), [9000]);
    assert_eq!(client.traffic().waiting, None);
}

#[tokio::test]
async fn an_order_is_repeated_with_the_same_key_and_the_same_bytes() {
    let server = stumbling("POST", ORDERS, &[status(500), status(423), status(503)]).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    create(&client).await.unwrap();
    let sent = calls(&server, ORDERS).await;
    assert_eq!(sent.len(), 4);
    let (target, body) = client.order_request(&order()).unwrap();
    assert_eq!(target, format!("POST {ORDERS}"));
    for request in sent {
        assert_eq!(request.headers["idempotency-key"], "one");
        assert_eq!(request.body, body.as_bytes());
    }
}

#[tokio::test]
async fn the_outcome_of_an_order_is_unknown_when_its_answer_was_lost() {
    let unknown = async |answers: Vec<ResponseTemplate>| {
        let server = stumbling("POST", ORDERS, &answers).await;
        let (client, _) = client_with(&server.uri(), |_| {});
        create(&client).await.unwrap_err().outcome_unknown()
    };
    assert!(unknown(vec![status(500); 5]).await, "5xx to the end");
    assert!(unknown(vec![status(423); 5]).await, "still being processed");
    assert!(
        unknown(vec![status(200).set_body_string("{\"prefilled")]).await,
        "half an answer"
    );
    assert!(
        unknown(vec![status(200).set_body_string("")]).await,
        "an empty answer"
    );
    assert!(
        unknown(vec![status(201).set_body_string("{}")]).await,
        "neither id nor link"
    );
    assert!(
        unknown(vec![status(500), status(409)]).await,
        "refused, but perhaps because of ourselves"
    );
    assert!(unknown(vec![status(502), status(403)]).await);
    assert!(!unknown(vec![status(429); 5]).await, "never let in");
    assert!(!unknown(vec![status(400)]).await);
    assert!(!unknown(vec![status(409)]).await);
    assert!(
        !unknown(vec![status(500), status(422)]).await,
        "a final word about this very order"
    );
    assert!(
        !unknown(vec![
            status(307).insert_header("location", "http://localhost/")
        ])
        .await
    );
}

#[tokio::test]
async fn an_order_leaves_only_while_it_may() {
    // Whether it may leave, attempt by attempt; what the service answers first; how often it left, and whether it may exist.
    for (mays, answers, left, is_unknown) in [
        (vec![false], vec![], 0, false),
        (vec![true, false], vec![status(429)], 1, false),
        (vec![true, false], vec![status(500)], 1, true),
    ] {
        let server = stumbling("POST", ORDERS, &answers).await;
        let (client, _) = client_with(&server.uri(), |_| {});
        let mays = std::sync::Mutex::new(mays.into_iter());
        let sent_flag = SentFlag::only_while(move || mays.lock().unwrap().next().unwrap());
        let (order, key) = (order(), IdempotencyKey::from_text("one").unwrap());
        let refused = client.create_order_telling(&order, &key, &sent_flag);
        let error = refused.await.unwrap_err();
        assert_eq!(*error.cause(), Cause::HeldBack);
        assert_eq!(error.outcome_unknown(), is_unknown);
        assert_eq!(calls(&server, ORDERS).await.len(), left);
        assert_eq!(sent_flag.has_left(), left > 0);
    }
}

#[tokio::test]
async fn deleting_again_what_an_earlier_attempt_deleted_is_a_success() {
    let at = format!("{ORDERS}/7");
    let server = stumbling("DELETE", &at, &[status(502), status(404)]).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.delete_order("7").await.unwrap();
    let server = stumbling("DELETE", &at, &[status(404)]).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    assert!(client.delete_order("7").await.unwrap_err().is_not_visible());
    let server = stumbling("DELETE", &at, &vec![status(502); 5]).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let lost = client.delete_order("7").await.unwrap_err();
    assert!(lost.outcome_unknown());
    assert_eq!(
        lost.problem().next.unwrap().id(),
        "api-next-delete-again",
        "nothing can be made twice by it"
    );
}

/// A server whose token calls are counted and whose tokens differ.
async fn token_server(life: u64) -> MockServer {
    let server = MockServer::start().await;
    let count = std::sync::atomic::AtomicU32::new(0);
    Mock::given(path("/accesstoken/get"))
        .respond_with(move |_: &Request| {
            let number = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
            let body =
                json!({"access_token": format!("token-{number}"), "expires_in": life.to_string()});
            ResponseTemplate::new(200).set_body_json(body)
        })
        .mount(&server)
        .await;
    server
}

async fn tokens(server: &MockServer) -> usize {
    calls(server, "/accesstoken/get").await.len()
}

#[tokio::test]
async fn one_token_is_fetched_for_all_who_wait() {
    let server = token_server(3600).await;
    serve(&server, UNITS, json!([])).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let all = (0..20).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { client.all_units().await })
    });
    for call in all.collect::<Vec<_>>() {
        call.await.unwrap().unwrap();
    }
    assert_eq!(tokens(&server).await, 1);
}

#[tokio::test]
async fn a_refusal_of_the_keys_is_shared_by_all_who_waited_for_the_token() {
    let server = MockServer::start().await;
    let refusal = json!({"error": "invalid_client", "error_description": "AADSTS7000215: no"});
    Mock::given(path("/accesstoken/get"))
        .respond_with(
            status(401)
                .set_body_json(refusal)
                .set_delay(Duration::from_millis(100)),
        )
        .mount(&server)
        .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let (first, second) = tokio::join!(client.all_units(), client.all_units());
    for error in [first.unwrap_err(), second.unwrap_err()] {
        assert_eq!(
            error.problem().why.unwrap().id(),
            "api-cause-client-secret-wrong"
        );
    }
    assert_eq!(tokens(&server).await, 1);
    client.all_units().await.unwrap_err();
    assert_eq!(tokens(&server).await, 2, "who asks later tries again");
}

#[tokio::test]
async fn a_token_is_renewed_in_the_last_tenth_or_minute_of_its_life() {
    for (life, still_good, renewed) in [(3600, 3239, 3241), (300, 239, 241), (100, 49, 51)] {
        let server = token_server(life).await;
        serve(&server, UNITS, json!([])).await;
        let (client, clock) = client_with(&server.uri(), |_| {});
        client.all_units().await.unwrap();
        clock.advance(Duration::from_secs(still_good));
        client.all_units().await.unwrap();
        assert_eq!(tokens(&server).await, 1, "{life}");
        clock.advance(Duration::from_secs(renewed - still_good));
        client.all_units().await.unwrap();
        assert_eq!(tokens(&server).await, 2, "{life}");
    }
}

#[tokio::test]
async fn an_unexpected_401_fetches_one_token_and_repeats_once() {
    let server = token_server(3600).await;
    Mock::given(path(UNITS))
        .and(header("authorization", "Bearer token-1"))
        .respond_with(status(401).set_body_json(json!({"code": 401, "message": "Unauthorized"})))
        .mount(&server)
        .await;
    Mock::given(path(UNITS))
        .and(header("authorization", "Bearer token-2"))
        .respond_with(status(200).set_body_json(json!([])))
        .mount(&server)
        .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.all_units().await.unwrap();
    client.all_units().await.unwrap();
    assert_eq!(tokens(&server).await, 2);
    assert_eq!(calls(&server, UNITS).await.len(), 3);
}

#[tokio::test]
async fn a_second_401_is_the_answer() {
    let server = token_server(3600).await;
    Mock::given(path(UNITS))
        .respond_with(status(401))
        .mount(&server)
        .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let error = client.all_units().await.unwrap_err();
    assert_eq!(error.problem().kind, ProblemKind::Credentials);
    assert_eq!(
        (tokens(&server).await, calls(&server, UNITS).await.len()),
        (2, 2)
    );
}

#[tokio::test]
async fn a_wrong_subscription_key_is_not_mended_with_a_new_token() {
    let server = token_server(3600).await;
    let message = "Access denied due to invalid subscription key.";
    Mock::given(path(UNITS))
        .respond_with(status(401).set_body_json(json!({"statusCode": 401, "message": message})))
        .mount(&server)
        .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let error = client.all_units().await.unwrap_err();
    assert_eq!(
        error.problem().why.unwrap().id(),
        "api-cause-subscription-key-invalid"
    );
    assert_eq!(
        (tokens(&server).await, calls(&server, UNITS).await.len()),
        (1, 1)
    );
}

#[tokio::test]
async fn a_cancelled_token_fetch_leaves_the_next_caller_to_fetch() {
    let server = MockServer::start().await;
    let token = json!({"access_token": "late-token", "expires_in": 900});
    Mock::given(path("/accesstoken/get"))
        .respond_with(
            status(200)
                .set_body_json(token.clone())
                .set_delay(Duration::from_secs(30)),
        )
        .up_to_n_times(1)
        .with_priority(1)
        .mount(&server)
        .await;
    Mock::given(path("/accesstoken/get"))
        .respond_with(status(200).set_body_json(token))
        .mount(&server)
        .await;
    serve(&server, UNITS, json!([])).await;
    let limits = Limits {
        max_in_flight: 1,
        ..Limits::default()
    };
    let (client, _) = limited_client(&server.uri(), |_| {}, limits);
    let stuck = tokio::spawn({
        let client = client.clone();
        async move { client.all_units().await }
    });
    while tokens(&server).await == 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(client.traffic().in_flight, 1);
    stuck.abort();
    assert!(stuck.await.unwrap_err().is_cancelled());
    assert_eq!(client.traffic().in_flight, 0);
    client.all_units().await.unwrap();
}

async fn answered_with(answer: ResponseTemplate) -> ApiError {
    let server = stumbling("GET", UNITS, &[answer]).await;
    let limits = Limits {
        max_body_bytes: 1024 * 1024,
        ..Limits::default()
    };
    let (client, clock) = limited_client(&server.uri(), |_| {}, limits);
    let error = client.all_units().await.unwrap_err();
    assert_eq!(clock.slept_ms(), [0_u128; 0], "not worth a second time");
    error
}

#[tokio::test]
async fn bodies_beyond_the_limit_are_refused_packed_or_not() {
    let plain = status(200).set_body_bytes(vec![b' '; 1024 * 1024 + 1]);
    let packed = status(200)
        .set_body_bytes(gzip_of_zeros(2 * 1024 * 1024))
        .insert_header("content-encoding", "gzip");
    for answer in [plain, packed] {
        let error = answered_with(answer).await;
        assert_eq!(error.problem().why.unwrap().id(), "api-cause-too-large");
    }
}

#[tokio::test]
async fn a_redirect_names_its_target_and_is_not_followed() {
    let elsewhere = MockServer::start().await;
    let target = elsewhere.uri().replace("127.0.0.1", "localhost");
    for code in [301, 302, 303, 307, 308] {
        let error = answered_with(status(code).insert_header("location", target.as_str())).await;
        let why = error.problem().why.unwrap();
        assert_eq!(why.id(), "api-cause-redirected");
        assert_eq!(why.arguments()[0].1, "localhost".into());
    }
    assert!(elsewhere.received_requests().await.unwrap().is_empty());
}

#[tokio::test]
async fn the_registry_gets_no_key_and_no_more_than_five_questions_a_second() {
    let server = MockServer::start().await;
    let at = |register: &str| format!("/enhetsregisteret/api/{register}/311122339");
    Mock::given(path(at("enheter")))
        .respond_with(status(404))
        .mount(&server)
        .await;
    serve(
        &server,
        &at("underenheter"),
        json!({"navn": "Avdeling", "overordnetEnhet": "314455665"}),
    )
    .await;
    let (client, clock) = client_with(&server.uri(), |_| {});
    let answer = client.registry("311122339").await.unwrap();
    let crate::domain::registry::RegistryAnswer::Active(branch) = answer else {
        panic!("{answer:?}");
    };
    assert!(branch.is_sub_unit);
    assert_eq!(branch.parent.as_deref(), Some("314455665"));
    client.registry("311122339").await.unwrap();
    assert_eq!(clock.slept_ms(), [200, 200, 200]);
    for request in server.received_requests().await.unwrap() {
        let names: Vec<&str> = request.headers.keys().map(|name| name.as_str()).collect();
        for name in [
            "authorization",
            "ocp-apim-subscription-key",
            "client_secret",
            "client_id",
            "vipps-system-name",
        ] {
            assert!(!names.contains(&name), "{name} was sent to the registry");
        }
    }
}

#[tokio::test]
async fn an_answer_of_the_registry_about_nobody_is_no_organization() {
    let server = MockServer::start().await;
    let company = "/enhetsregisteret/api/enheter/311122339";
    serve(&server, company, json!({"error": "busy"})).await;
    serve(
        &server,
        &format!("{company}/roller"),
        json!({"status": 200}),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let error = client.registry("311122339").await.unwrap_err();
    assert!(matches!(error.cause(), Cause::Unreadable { .. }));
    let roles = client.registry_roles("311122339").await.unwrap();
    assert_eq!(
        roles, None,
        "an answer without roles does not say that there are none"
    );
}

#[tokio::test]
async fn roles_leave_out_who_has_left_and_tell_who_signs() {
    let server = MockServer::start().await;
    let person = |first: &str| json!({"fodselsdato": "1970-01-01", "navn": {"fornavn": first, "etternavn": "Eksempel"}, "erDoed": false});
    let body = json!({"rollegrupper": [
        {"type": {"kode": "DAGL"}, "roller": [{"type": {"kode": "DAGL", "beskrivelse": "Daglig leder"}, "person": person("Kari"), "fratraadt": false}]},
        {"type": {"kode": "STYR"}, "roller": [
            {"type": {"kode": "LEDE", "beskrivelse": "Styrets leder"}, "person": person("Ola"), "fratraadt": false},
            {"type": {"kode": "MEDL", "beskrivelse": "Styremedlem"}, "person": person("Per"), "fratraadt": false},
            {"type": {"kode": "MEDL"}, "person": person("Borte"), "fratraadt": true},
            {"type": {"kode": "MEDL"}, "person": person("Slettet"), "avregistrert": true}]},
        {"type": {"kode": "REVI"}, "roller": [{"type": {"kode": "REVI", "beskrivelse": "Revisor"}, "enhet": {"organisasjonsnummer": "314455665", "navn": ["TELLER", "AS"]}}]},
        {"type": {"kode": "DTSO"}, "roller": [{"type": {"kode": "DTSO"}, "enhet": {"organisasjonsnummer": "314455665"}}]}]});
    serve(
        &server,
        "/enhetsregisteret/api/enheter/311122339/roller",
        body,
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let roles = client.registry_roles("311122339").await.unwrap().unwrap();
    let told: Vec<(&str, &str, bool)> = roles
        .iter()
        .map(|role| (role.code.as_str(), role.holder.as_str(), role.can_sign))
        .collect();
    let expect = [
        ("DAGL", "Kari Eksempel", true),
        ("LEDE", "Ola Eksempel", true),
        ("MEDL", "Per Eksempel", false),
        ("REVI", "TELLER AS", false),
        ("DTSO", "314455665", false),
    ];
    assert_eq!(told, expect);
    assert!(!format!("{roles:?}").contains("1970"));
    let none = client.registry_roles("999999999").await.unwrap();
    assert_eq!(
        none, None,
        "whom the registry does not know holds nothing that it tells"
    );
}

#[tokio::test]
async fn signature_and_prokura_come_without_dates_of_birth_and_absence_is_no_no() {
    let server = MockServer::start().await;
    let person =
        |name: &str| json!({"navn": name, "fodselsdato": "01.01.1970", "rolle": {"kode": "MEDL"}});
    let body = json!({
        "enhet": {"organisasjonsnummer": "311122339"},
        "status": {"regelStatus": {"kode": "RF"}},
        "signeringsGrunnlag": {"signaturProkuraRoller": {"signaturProkuraFritekst": "Ola Eksempel, f. 01.01.1970, alene."}},
        "signeringsKombinasjon": {"kombinasjon": [
            {"kombinasjonsId": "1", "kode": "SIHV", "personRolleKombinasjon": [person("OLA EKSEMPEL")]},
            {"kombinasjonsId": "2", "kode": "SIFE", "personRolleKombinasjon": [person("A B"), person("C D")]},
            {"kombinasjonsId": "3", "kode": "SIFE", "personRolleKombinasjon": []}]}});
    serve(&server, "/fullmakt/enheter/311122339/signatur", body).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let rule = client.registry_signing("311122339").await.unwrap();
    let signature = rule.signature.clone().unwrap();
    assert_eq!(signature.text.as_deref(), Some("Ola Eksempel, alene."));
    assert_eq!(
        signature.combinations,
        [vec!["OLA EKSEMPEL"], vec!["A B", "C D"]]
    );
    assert_eq!(rule.prokura, None);
    assert!(!format!("{rule:?}").contains("1970"));
    let requests = server.received_requests().await.unwrap();
    for request in requests {
        for name in [
            "authorization",
            "ocp-apim-subscription-key",
            "client_secret",
        ] {
            assert!(!request.headers.contains_key(name), "{name} was sent");
        }
    }
}

/// A gzip stream of zeros, written by hand: one literal, then runs of 258 in fixed Huffman codes.
fn gzip_of_zeros(length: usize) -> Vec<u8> {
    let mut bits = vec![true, true, false];
    let mut code = |value: u32, width: u32| {
        bits.extend((0..width).rev().map(|bit| (value >> bit) & 1 == 1));
    };
    code(0b0011_0000, 8);
    for _ in 0..length / 258 {
        code(0b1100_0101, 8);
        code(0, 5);
    }
    code(0, 7);
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    for chunk in bits.chunks(8) {
        bytes.push(
            chunk
                .iter()
                .enumerate()
                .fold(0, |byte, (index, bit)| byte | (u8::from(*bit) << index)),
        );
    }
    bytes.extend([0; 8]);
    bytes
}
