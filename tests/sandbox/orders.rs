//! Product orders: what is refused, what is done once, and what becomes of them.

use serde_json::{Value, json};

use super::plain::{Got, Plain, order, partner_order, small};

const ORDERS: &str = "/management/v1/product-orders";
const PARTNER_ORDERS: &str = "/partner-api/v1/products/orders";

async fn status_of(plain: &Plain, id: &str) -> Value {
    plain
        .get(&format!("/management/v2/product-orders/{id}/details"))
        .await
        .json()
}

/// Orders for a prospect; returns the order's id.
async fn place(plain: &Plain, key: &str, body: &Value) -> String {
    let got = plain.post(ORDERS, key, body).await;
    assert_eq!(got.status, 201, "{}", got.json());
    got.json()["prefilledOrderId"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn bad_orders_are_refused_field_by_field() {
    let plain = Plain::start(small(&[])).await;
    let good = order(&plain.id("prospect").await);
    let packages = plain
        .get("/management/v1/partners/price-packages")
        .await
        .json();
    let danish = packages
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["market"] == "DK")
        .unwrap();
    for (number, (field, value)) in [
        ("colour", json!("red")),
        ("productType", json!("VIPPS_I_KASSA")),
        ("productType", Value::Null),
        ("salesUnitName", json!("Kaffe & Kake")),
        ("salesUnitName", json!("")),
        ("salesUnitName", json!("x".repeat(41))),
        ("salesUnitLogo", json!("not base64!")),
        (
            "settlementBankAccount",
            json!({"scheme": "BBAN:NO", "id": "12345678"}),
        ),
        ("settlementBankAccount", json!({"scheme": "BBAN:NO"})),
        (
            "settlementBankAccount",
            json!({"scheme": "BBAN:NO", "id": "12345678903", "iban": "x"}),
        ),
        ("pricePackageId", json!("5")),
        (
            "pricePackageId",
            json!("5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b"),
        ),
        ("pricePackageId", danish["pricePackageId"].clone()),
        ("productUseCase", json!("Shop")),
        ("annualTurnover", json!(-1)),
        ("annualTurnover", json!(1_000_000_000)),
        ("annualTurnover", json!("1500000")),
        ("annualTurnoverPercentage", json!(30)),
        ("annualTurnoverPercentage", json!("35")),
        ("annualTurnoverPercentage", json!("0")),
        ("app", json!({})),
        ("website", json!({"url": "https://example.com"})),
        ("hasRecurring", json!("no")),
        ("merchantCategoryCode", json!(5814)),
        (
            "businessIdentifier",
            json!({"scheme": "NO", "id": "311122339"}),
        ),
        (
            "businessIdentifier",
            json!({"scheme": "business:NO:ORG", "id": 311_122_339}),
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let mut body = good.clone();
        body[field] = value.clone();
        let got = plain.post(ORDERS, &format!("bad-{number}"), &body).await;
        let problem = got.json();
        assert_eq!(got.status, 400, "{field} {value}: {problem}");
        assert_eq!(got.content_type, "application/problem+json");
        let named = problem["extraDetails"][0]["key"].as_str().unwrap();
        assert!(
            named == field || named.starts_with(&format!("{field}.")),
            "{field}: {problem}"
        );
    }
    let without_optional =
        json!({"businessIdentifier": good["businessIdentifier"], "productType": "LOGIN"});
    place(&plain, "least", &without_optional).await;
    let mut nulls = good.clone();
    for field in [
        "salesUnitName",
        "settlementBankAccount",
        "website",
        "hasRecurring",
        "annualTurnover",
    ] {
        nulls[field] = Value::Null;
    }
    place(&plain, "nulls", &nulls).await;
    assert_eq!(plain.stats().await["orders_created"], json!(2));
}

#[tokio::test]
async fn bad_partner_orders_are_refused() {
    let plain = Plain::start(small(&[])).await;
    let good = partner_order(&plain.id("prospect").await);
    for (number, (field, value, status)) in [
        ("orgno", json!("31112233"), 400),
        ("businessIdentifier", json!("x"), 400),
        ("productType", json!("CASHIER"), 400),
        ("salesUnitName", json!("x".repeat(31)), 400),
        ("salesUnitName", json!("Fjord`"), 400),
        ("settlementAccountNumber", json!("1234"), 400),
        (
            "website",
            json!({"url": "http://example.com", "termsUrl": "https://example.com"}),
            400,
        ),
        (
            "complianceData",
            json!({"rent": {"turnoverShare": "x"}}),
            400,
        ),
        ("annualTurnover", Value::Null, 400),
    ]
    .into_iter()
    .enumerate()
    {
        let mut body = good.clone();
        body[field] = value;
        let got = plain
            .post(PARTNER_ORDERS, &format!("bad-{number}"), &body)
            .await;
        assert_eq!(got.status, status, "{field}: {}", got.json());
    }
    let mut login = good.clone();
    login["productType"] = json!("VIPPS_LOGG_INN");
    login["pricePackageId"] = json!("5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b");
    assert_eq!(
        plain.post(PARTNER_ORDERS, "login", &login).await.status,
        422
    );
    let got = plain.post(PARTNER_ORDERS, "good", &good).await;
    assert_eq!(got.status, 200);
    let link = got.json()["returnUrl"].as_str().unwrap().to_owned();
    assert!(
        link.starts_with(&plain.sandbox.base_url),
        "a sandbox link stays on this machine: {link}"
    );
}

#[tokio::test]
async fn a_key_stands_for_one_request() {
    let plain = Plain::start(small(&[])).await;
    let id = plain.id("prospect").await;
    let first = plain.post(ORDERS, "key-1", &order(&id)).await;
    assert_eq!(
        plain.post(ORDERS, "key-1", &order(&id)).await,
        first,
        "the very same answer again"
    );
    let mut changed = order(&id);
    changed["salesUnitName"] = json!("Another");
    let conflict = plain.post(ORDERS, "key-1", &changed).await;
    assert_eq!(
        (conflict.status, conflict.json()["status"].clone()),
        (409, json!(409))
    );
    // A refusal stays a refusal for its key.
    changed["salesUnitName"] = json!("&");
    let refused = plain.post(ORDERS, "key-2", &changed).await;
    assert_eq!(refused.status, 400);
    assert_eq!(plain.post(ORDERS, "key-2", &changed).await, refused);
    assert_eq!(plain.post(ORDERS, "key-2", &order(&id)).await.status, 409);
    let stats = plain.stats().await;
    assert_eq!(
        (&stats["orders_created"], &stats["duplicate_orders"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(stats["idempotent_replays"], json!(2));
    // The same wish under another key is a duplicate: the sandbox notices, the vendor would not.
    place(&plain, "key-3", &order(&id)).await;
    assert_eq!(plain.stats().await["duplicate_orders"], json!(1));
}

#[tokio::test]
async fn keys_are_required_and_checked() {
    let plain = Plain::start(small(&[])).await;
    let body = order(&plain.id("prospect").await);
    let without = plain
        .request("POST", ORDERS)
        .json(&body)
        .send()
        .await
        .unwrap();
    assert_eq!(without.status(), 400);
    for (key, status) in [
        ("a_b".to_owned(), 400),
        ("x".repeat(51), 400),
        ("x".repeat(50), 201),
    ] {
        assert_eq!(
            plain.post(ORDERS, &key, &body).await.status,
            status,
            "{key}"
        );
    }
    let text = plain
        .request("POST", ORDERS)
        .header("Idempotency-Key", "t")
        .body("{}")
        .send()
        .await;
    assert_eq!(text.unwrap().status(), 415);
    let broken = plain.request("POST", ORDERS).header("Idempotency-Key", "b");
    let broken = broken
        .header("content-type", "application/json")
        .body("{")
        .send()
        .await;
    assert_eq!(broken.unwrap().status(), 400);
    // The Partner API recommends the header only.
    let body = partner_order(&plain.id("prospect").await);
    let without = plain
        .request("POST", PARTNER_ORDERS)
        .json(&body)
        .send()
        .await
        .unwrap();
    assert_eq!(without.status(), 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn forty_requests_at_once_with_one_key_make_one_order() {
    let plain = std::sync::Arc::new(Plain::start(small(&[])).await);
    let body = order(&plain.id("prospect").await);
    let tasks: Vec<_> = (0..40)
        .map(|_| {
            let (plain, body) = (std::sync::Arc::clone(&plain), body.clone());
            tokio::spawn(async move { plain.post(ORDERS, "the-key", &body).await })
        })
        .collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.unwrap());
    }
    assert!(
        answers
            .iter()
            .all(|answer| *answer == answers[0] && answer.status == 201)
    );
    assert_eq!(plain.stats().await["orders_created"], json!(1));
}

#[tokio::test]
async fn orders_live_and_approved_ones_become_units_of_the_fleet() {
    let plain = Plain::start(small(&[])).await;
    let id = plain.id("prospect").await;
    let mut placed = Vec::new();
    for nth in 0..30 {
        let mut body = order(&id);
        body["salesUnitName"] = json!(format!("Fjordkafé {nth}"));
        placed.push(place(&plain, &format!("k-{nth}"), &body).await);
    }
    let before = plain
        .get("/management/v1/sales-units")
        .await
        .json()
        .as_array()
        .unwrap()
        .len();
    assert!(status_of(&plain, &placed[0]).await["status"] == "RECEIVED");
    // Two weeks and the longest decision; the token has to be fetched anew.
    plain.advance("days=20").await;
    let plain = Plain {
        token: plain.new_token().await.unwrap(),
        ..plain
    };
    let list = plain
        .get("/management/v2/product-orders?includeExpired=true")
        .await
        .json();
    let shown = plain.get("/management/v2/product-orders").await.json();
    let count = |list: &Value, status: &str| {
        list.as_array()
            .unwrap()
            .iter()
            .filter(|it| it["status"] == status)
            .count()
    };
    assert!(count(&list, "EXPIRED") > 0 && count(&shown, "EXPIRED") == 0);
    let mut completed = 0;
    for order in &placed {
        let details = status_of(&plain, order).await;
        assert_eq!(details["businessIdentifier"]["id"], json!(id));
        if details["status"] == "COMPLETED" {
            completed += 1;
            check_new_unit(&plain, &details).await;
        } else {
            assert!(details["salesUnit"].is_null());
        }
    }
    assert!(completed >= 10, "{completed}");
    let after = plain
        .get("/management/v1/sales-units")
        .await
        .json()
        .as_array()
        .unwrap()
        .len();
    assert!(
        after >= before + completed,
        "{before} + {completed} <= {after}"
    );
    assert_eq!(
        plain
            .get(&format!("/management/v1/merchants/business:NO:ORG/{id}"))
            .await
            .status,
        200
    );
}

async fn check_new_unit(plain: &Plain, details: &Value) {
    let msn = details["salesUnit"]["msn"].as_str().unwrap();
    let unit = plain
        .get(&format!("/management/v1/sales-units/{msn}"))
        .await
        .json();
    assert_eq!(unit["name"], details["salesUnit"]["name"]);
    assert_eq!(unit["businessIdentifier"], details["businessIdentifier"]);
    assert_eq!(unit["configuration"]["captureType"], "ReserveCapture");
    assert!(unit["configuration"]["skipLandingPageAllowed"].is_boolean());
}

#[tokio::test]
async fn a_firm_that_is_wound_up_is_never_accepted_and_an_unknown_one_never_answers() {
    let plain = Plain::start(small(&[])).await;
    let bankrupt = plain.id("bankrupt").await;
    let mut placed = Vec::new();
    for nth in 0..12 {
        placed.push((
            place(&plain, &format!("b-{nth}"), &order(&bankrupt)).await,
            "REJECTED",
        ));
        // 987654321 fails its check digit; the vendor takes it all the same.
        placed.push((
            place(&plain, &format!("u-{nth}"), &order("987654321")).await,
            "EXPIRED",
        ));
    }
    plain.advance("days=30").await;
    let plain = Plain {
        token: plain.new_token().await.unwrap(),
        ..plain
    };
    for (order, end) in placed {
        let status = status_of(&plain, &order).await["status"]
            .as_str()
            .unwrap()
            .to_owned();
        assert!(status == end || status == "EXPIRED", "{end}: {status}");
    }
}

#[tokio::test]
async fn only_prefilled_orders_before_submission_can_be_deleted() {
    let plain = Plain::start(small(&[])).await;
    let list = plain
        .get("/management/v2/product-orders?includeExpired=true")
        .await
        .json();
    for entry in list.as_array().unwrap() {
        let path = format!(
            "/management/v1/product-orders/{}",
            entry["productOrderId"].as_str().unwrap()
        );
        let open = ["RECEIVED", "MERCHANT_VIEWED"].contains(&entry["status"].as_str().unwrap());
        let deletable = open && entry["productOrderType"] == "PREFILL";
        let got = plain.delete(&path).await;
        assert_eq!(got.status, if deletable { 200 } else { 400 }, "{entry}");
        assert_eq!(got.body.is_empty(), deletable);
        if deletable {
            assert_eq!(plain.delete(&path).await.status, 404);
        }
    }
}

#[tokio::test]
async fn the_page_behind_a_link_shows_and_submits_the_order() {
    let plain = Plain::start(small(&[])).await;
    let mut body = order(&plain.id("prospect").await);
    body["intendedPurpose"] = json!("POS integration <script>alert(1)</script>");
    let got = plain.post(ORDERS, "page", &body).await.json();
    let (id, link) = (
        got["prefilledOrderId"].as_str().unwrap(),
        got["prefillUrl"].as_str().unwrap(),
    );
    let page = Got::read(plain.client.get(link).send().await.unwrap()).await;
    let html = String::from_utf8(page.body).unwrap();
    assert!(
        html.contains("Submit the order") && !html.contains("<script>"),
        "{html}"
    );
    assert_eq!(status_of(&plain, id).await["status"], "MERCHANT_VIEWED");
    let submit = plain
        .client
        .post(format!("{link}/submit"))
        .send()
        .await
        .unwrap();
    assert_eq!(submit.status(), 303);
    assert_eq!(status_of(&plain, id).await["status"], "ORDER_SUBMITTED");
    assert_eq!(plain.delete(&format!("{ORDERS}/{id}")).await.status, 400);
    plain.advance("days=15").await;
    assert_eq!(
        plain
            .client
            .get(plain.url("/register/prefilled/nothing"))
            .send()
            .await
            .unwrap()
            .status(),
        404
    );
}

#[tokio::test]
async fn a_link_is_dead_after_14_days() {
    let plain = Plain::start(small(&[])).await;
    let got = plain.post(ORDERS, "dead", &order("987654321")).await.json();
    let link = got["prefillUrl"].as_str().unwrap();
    plain.advance("days=13.9").await;
    assert_eq!(plain.client.get(link).send().await.unwrap().status(), 200);
    plain.advance("days=0.2").await;
    assert_eq!(plain.client.get(link).send().await.unwrap().status(), 410);
}

#[tokio::test]
async fn a_faster_clock_brings_orders_to_their_end() {
    let plain = Plain::start(partner_desk::sandbox::SandboxOptions {
        // A day in a millisecond.
        speed: 86_400.0 * 1000.0,
        ..small(&[])
    })
    .await;
    let id = place(&plain, "fast", &order(&plain.id("prospect").await)).await;
    loop {
        let status = status_of(&plain, &id).await["status"]
            .as_str()
            .unwrap()
            .to_owned();
        if ["COMPLETED", "REJECTED", "EXPIRED"].contains(&status.as_str()) {
            break;
        }
    }
}
