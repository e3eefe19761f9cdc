//! What the sandbox answers, compared with the vendor's OpenAPI documents: schema, status and media type.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/openapi.rs"]
mod openapi;
#[path = "support/plain.rs"]
mod plain;

use openapi::Specification;
use plain::{Got, Plain, order, partner_order, small};
use serde_json::{Value, json};

const UTF8: &str = "application/json;charset=UTF-8";
const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";

#[track_caller]
fn check(document: &Specification, line: &str, got: &Got, status: u16, content_type: &str) {
    let (method, path) = line.split_once(' ').unwrap();
    let path = path.split('?').next().unwrap();
    let text = String::from_utf8_lossy(&got.body);
    assert_eq!(
        (got.status, got.content_type.as_str()),
        (status, content_type),
        "{line}: {text}"
    );
    let wrong = document.check_answer(method, path, got.status, &got.body);
    assert!(wrong.is_empty(), "{line}: {wrong:#?} in {text}");
}

#[tokio::test]
async fn every_management_answer_fits_the_document() {
    let Some(document) = Specification::management() else {
        return;
    };
    let plain = Plain::start(small(&[])).await;
    check_lists(&document, &plain).await;
    check_examples(&document, &plain).await;
    for (line, status, content_type) in [
        ("GET /management/v1/sales-units/123", 400, PROBLEM),
        ("GET /management/v1/sales-units/0000", 404, PROBLEM),
        ("GET /management/v1/merchants/NO/1", 400, PROBLEM),
        (
            "GET /management/v1/merchants/business:NO:ORG/311122339",
            404,
            PROBLEM,
        ),
        (
            "GET /management/v1/merchants/business:NO:ORG/311122339/sales-units",
            404,
            PROBLEM,
        ),
        ("GET /management/v2/product-orders/x/details", 400, PROBLEM),
        (
            "GET /management/v2/product-orders/0f5c7a1e-3b52-4d0e-9d6f-1c2b3a4d5e6f/details",
            404,
            UTF8,
        ),
    ] {
        let got = plain.get(line.split_once(' ').unwrap().1).await;
        check(&document, line, &got, status, content_type);
    }
}

async fn check_lists(document: &Specification, plain: &Plain) {
    for path in [
        "/management/v1/sales-units",
        "/management/v1/partners/price-packages",
        "/management/v2/product-orders",
        "/management/v2/product-orders?includeExpired=true",
    ] {
        let got = plain.get(path).await;
        assert!(!got.json().as_array().unwrap().is_empty());
        check(document, &format!("GET {path}"), &got, 200, UTF8);
    }
}

/// Units with a captureType nobody knows: they are there on purpose, and fit no document.
async fn odd_units(plain: &Plain) -> Vec<Value> {
    let path = "/__sandbox/world?limit=1000&kind=unknown-capture-type";
    let world = plain.get(path).await.json();
    let odd = world["unknown-capture-type"].as_array().unwrap();
    assert!(!odd.is_empty());
    odd.iter().map(|unit| unit["msn"].clone()).collect()
}

/// Every kind of merchant and unit the world has.
async fn check_examples(document: &Specification, plain: &Plain) {
    let odd = odd_units(plain).await;
    let world = plain.get("/__sandbox/world?limit=3").await.json();
    for (kind, examples) in world.as_object().unwrap() {
        for example in examples
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| !odd.contains(&it["msn"]))
        {
            let (scheme, id) = (
                example["scheme"].as_str().unwrap(),
                example["id"].as_str().unwrap(),
            );
            let stranger = ["other-partner", "prospect"].contains(&kind.as_str());
            let path = format!("/management/v1/merchants/{scheme}/{id}");
            let (status, media) = if stranger {
                (404, PROBLEM)
            } else {
                (200, UTF8)
            };
            check(
                document,
                &format!("GET {path}"),
                &plain.get(&path).await,
                status,
                media,
            );
            if let Some(msn) = example["msn"].as_str() {
                let path = format!("/management/v1/sales-units/{msn}");
                check(
                    document,
                    &format!("GET {path}"),
                    &plain.get(&path).await,
                    200,
                    UTF8,
                );
            } else if !stranger && kind != "deactivated" {
                let path = format!("{path}/sales-units");
                check(
                    document,
                    &format!("GET {path}"),
                    &plain.get(&path).await,
                    200,
                    UTF8,
                );
            }
        }
    }
}

#[tokio::test]
async fn every_order_answer_fits_the_document() {
    let Some(document) = Specification::management() else {
        return;
    };
    let plain = Plain::start(small(&[])).await;
    let path = "/management/v1/product-orders";
    let line = format!("POST {path}");
    let body = order(&plain.id("prospect").await);
    assert!(
        document
            .check_named("ProductOrderRequest", &body)
            .is_empty()
    );
    let created = plain.post(path, "a", &body).await;
    check(&document, &line, &created, 201, JSON);
    let id = created.json()["prefilledOrderId"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut wrong = body.clone();
    wrong["salesUnitName"] = json!("Kaffe & Kake");
    assert!(
        !document
            .check_named("ProductOrderRequest", &wrong)
            .is_empty(),
        "the document refuses it too"
    );
    check(
        &document,
        &line,
        &plain.post(path, "b", &wrong).await,
        400,
        PROBLEM,
    );
    check(
        &document,
        &line,
        &plain.post(path, "a", &wrong).await,
        409,
        PROBLEM,
    );
    check(
        &document,
        &line,
        &plain.post(path, "not_a_key", &body).await,
        400,
        PROBLEM,
    );
    let details = format!("/management/v2/product-orders/{id}/details");
    check(
        &document,
        &format!("GET {details}"),
        &plain.get(&details).await,
        200,
        UTF8,
    );
    let one = format!("{path}/{id}");
    check(
        &document,
        &format!("DELETE {one}"),
        &plain.delete(&one).await,
        200,
        "",
    );
    check(
        &document,
        &format!("DELETE {one}"),
        &plain.delete(&one).await,
        404,
        UTF8,
    );
    check(
        &document,
        &format!("DELETE {path}/x"),
        &plain.delete(&format!("{path}/x")).await,
        400,
        PROBLEM,
    );
}

#[tokio::test]
async fn orders_fit_the_document_all_their_life() {
    let Some(document) = Specification::management() else {
        return;
    };
    let plain = Plain::start(small(&[])).await;
    let id = plain.id("prospect").await;
    for nth in 0..20 {
        plain
            .post(
                "/management/v1/product-orders",
                &format!("k-{nth}"),
                &order(&id),
            )
            .await;
    }
    for _ in 0..12 {
        plain.advance("hours=36").await;
        let plain = Got::read(
            plain
                .client
                .get(plain.url("/management/v2/product-orders?includeExpired=true"))
                .bearer_auth(plain.new_token().await.unwrap())
                .header("Ocp-Apim-Subscription-Key", &plain.sandbox.subscription_key)
                .send()
                .await
                .unwrap(),
        )
        .await;
        check(
            &document,
            "GET /management/v2/product-orders",
            &plain,
            200,
            UTF8,
        );
    }
}

#[tokio::test]
async fn every_partner_answer_fits_the_document() {
    let Some(document) = Specification::partner() else {
        return;
    };
    let plain = Plain::start(small(&[])).await;
    let merchant = format!("/partner-api/v0/merchants/{}", plain.id("norwegian").await);
    check(
        &document,
        &format!("GET {merchant}"),
        &plain.get(&merchant).await,
        200,
        UTF8,
    );
    let odd = odd_units(&plain).await;
    let world = plain.get("/__sandbox/world?limit=3").await.json();
    for kind in [
        "empty-configuration",
        "missing-fields",
        "login-only",
        "direct-capture",
        "long-name",
    ] {
        for example in world[kind].as_array().unwrap() {
            let msn = example["msn"].as_str().unwrap();
            if msn.len() == 6 && !odd.contains(&example["msn"]) {
                let path = format!("/partner-api/v0/salesunits/{msn}");
                check(
                    &document,
                    &format!("GET {path}"),
                    &plain.get(&path).await,
                    200,
                    UTF8,
                );
            }
        }
    }
    for (path, status) in [
        ("/partner-api/v0/merchants/1", 400),
        ("/partner-api/v0/merchants/311122339", 404),
        ("/partner-api/v0/salesunits/1", 400),
        ("/partner-api/v0/salesunits/10000", 404),
    ] {
        check(
            &document,
            &format!("GET {path}"),
            &plain.get(path).await,
            status,
            UTF8,
        );
    }
    check_partner_orders(&document, &plain).await;
    check_partner_strangers(&document, plain).await;
}

async fn check_partner_orders(document: &Specification, plain: &Plain) {
    let path = "/partner-api/v1/products/orders";
    let line = format!("POST {path}");
    let body = partner_order(&plain.id("prospect").await);
    assert!(
        document
            .check_named("ProductOrderRequest", &body)
            .is_empty()
    );
    check(
        document,
        &line,
        &plain.post(path, "a", &body).await,
        200,
        JSON,
    );
    let mut wrong = body.clone();
    wrong["salesUnitName"] = json!("Kaffe & Kake");
    check(
        document,
        &line,
        &plain.post(path, "b", &wrong).await,
        400,
        PROBLEM,
    );
    let mut login = body;
    login["productType"] = json!("VIPPS_LOGG_INN");
    login["pricePackageId"] = json!("5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b");
    check(
        document,
        &line,
        &plain.post(path, "c", &login).await,
        422,
        PROBLEM,
    );
}

/// Callers without a token, and calls with the wrong method.
async fn check_partner_strangers(document: &Specification, plain: Plain) {
    let stranger = Plain {
        token: "x".to_owned(),
        ..plain
    };
    let merchant = "/partner-api/v0/merchants/311122339";
    let got = stranger.get(merchant).await;
    check(document, &format!("GET {merchant}"), &got, 401, UTF8);
    let path = "/partner-api/v1/products/orders";
    let got = stranger.post(path, "a", &json!({})).await;
    check(document, &format!("POST {path}"), &got, 401, PROBLEM);
    let got = stranger.get(path).await;
    check(document, &format!("POST {path}"), &got, 405, UTF8);
    let got = stranger.delete(merchant).await;
    check(document, &format!("GET {merchant}"), &got, 405, UTF8);
}

#[tokio::test]
async fn injected_server_errors_fit_the_documents() {
    let (Some(management), Some(partner)) = (Specification::management(), Specification::partner())
    else {
        return;
    };
    let plain = Plain::start(small(&[])).await;
    plain
        .faults(&json!({"faults": ["server-error"], "every": 1}))
        .await;
    for (document, path, content_type) in [
        (&management, "/management/v2/product-orders", PROBLEM),
        (&management, "/management/v1/sales-units", PROBLEM),
        (&partner, "/partner-api/v0/salesunits/123456", UTF8),
    ] {
        check(
            document,
            &format!("GET {path}"),
            &plain.get(path).await,
            500,
            content_type,
        );
    }
}
