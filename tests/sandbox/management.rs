//! Reading through both APIs.

use std::collections::HashSet;

use partner_desk::sandbox::SandboxOptions;
use serde_json::{Value, json};

use super::plain::{Plain, small};

#[tokio::test]
async fn the_fleet_is_as_big_as_asked_and_every_unit_has_details() {
    let plain = Plain::start(small(&[])).await;
    let fleet = plain.get("/management/v1/sales-units").await.json();
    let fleet = fleet.as_array().unwrap();
    assert_eq!(fleet.len(), 120);
    for unit in fleet {
        let msn = unit["msn"].as_str().unwrap();
        let details = plain
            .get(&format!("/management/v1/sales-units/{msn}"))
            .await
            .json();
        assert_eq!(
            (&details["name"], &details["msn"]),
            (&unit["name"], &unit["msn"])
        );
        let id = details["businessIdentifier"]["id"].as_str().unwrap();
        let scheme = details["businessIdentifier"]["scheme"].as_str().unwrap();
        let merchant = plain
            .get(&format!("/management/v1/merchants/{scheme}/{id}"))
            .await
            .json();
        assert_eq!(merchant["status"], "ACTIVE");
        let units = plain
            .get(&format!(
                "/management/v1/merchants/{scheme}/{id}/sales-units"
            ))
            .await;
        assert!(units.json().as_array().unwrap().contains(unit));
    }
    let stats = plain.stats().await;
    assert_eq!(
        stats["requests"]["GET /management/v1/sales-units/{msn}"],
        json!(120)
    );
    assert_eq!(stats["max_in_flight"], json!(1));
}

#[tokio::test]
async fn a_hundred_thousand_units_are_one_list() {
    let plain = Plain::start(SandboxOptions {
        units: 100_000,
        ..SandboxOptions::default()
    })
    .await;
    let fleet = plain.get("/management/v1/sales-units").await.json();
    let msns: HashSet<&str> = fleet
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["msn"].as_str().unwrap())
        .collect();
    assert_eq!(msns.len(), 100_000);
}

#[tokio::test]
async fn what_is_not_the_partners_is_not_found() {
    let plain = Plain::start(small(&[])).await;
    let other = plain.example("other-partner").await;
    let deactivated = plain.example("deactivated").await;
    let prospect = plain.example("prospect").await;
    for (example, merchant_status) in [(&other, 404), (&deactivated, 200), (&prospect, 404)] {
        let id = example["id"].as_str().unwrap();
        let merchant = format!("/management/v1/merchants/business:NO:ORG/{id}");
        assert_eq!(
            plain.get(&merchant).await.status,
            merchant_status,
            "{example}"
        );
        assert_eq!(
            plain.get(&format!("{merchant}/sales-units")).await.status,
            404
        );
        assert_eq!(
            plain
                .get(&format!("/partner-api/v0/merchants/{id}"))
                .await
                .status,
            404
        );
        for msn in example["msns"].as_array().unwrap() {
            let msn = msn.as_str().unwrap();
            assert_eq!(
                plain
                    .get(&format!("/management/v1/sales-units/{msn}"))
                    .await
                    .status,
                404
            );
            assert_eq!(
                plain
                    .get(&format!("/partner-api/v0/salesunits/{msn}"))
                    .await
                    .status,
                404
            );
        }
    }
}

#[tokio::test]
async fn paths_are_checked_by_the_vendors_patterns() {
    let plain = Plain::start(small(&[])).await;
    for (path, status) in [
        ("/management/v1/sales-units/123", 400),
        ("/management/v1/sales-units/12345678901", 400),
        ("/management/v1/sales-units/12a456", 400),
        ("/management/v1/sales-units/0000", 404),
        ("/management/v1/merchants/NO/311122339", 400),
        ("/management/v1/merchants/business:NO:ORG/31112233x", 400),
        ("/management/v1/merchants/business:NO:ORG/311122339", 404),
        ("/management/v1/merchants/business:SE:ORG/311122339", 404),
        ("/management/v2/product-orders/12/details", 400),
        (
            "/management/v2/product-orders/0f5c7a1e-3b52-4d0e-9d6f-1c2b3a4d5e6f/details",
            404,
        ),
        ("/partner-api/v0/salesunits/1234", 400),
        ("/partner-api/v0/salesunits/1234567", 400),
        ("/partner-api/v0/merchants/31112233", 400),
        ("/partner-api/v0/saleunits/123456", 404),
        ("/enhetsregisteret/api/enheter/12", 400),
    ] {
        assert_eq!(plain.get(path).await.status, status, "{path}");
    }
}

#[tokio::test]
async fn the_partner_api_tells_the_same_of_norwegian_units() {
    let plain = Plain::start(small(&[])).await;
    let id = plain.id("norwegian").await;
    let msns = plain
        .get(&format!("/partner-api/v0/merchants/{id}"))
        .await
        .json();
    let list = plain
        .get(&format!(
            "/management/v1/merchants/business:NO:ORG/{id}/sales-units"
        ))
        .await
        .json();
    let listed: Vec<Value> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["msn"].clone())
        .collect();
    assert_eq!(msns, json!({"msn": listed}));
    for msn in listed {
        let msn = msn.as_str().unwrap();
        let old = plain
            .get(&format!("/partner-api/v0/salesunits/{msn}"))
            .await
            .json();
        let new = plain
            .get(&format!("/management/v1/sales-units/{msn}"))
            .await
            .json();
        let config = &new["configuration"];
        assert_eq!(old["orgno"], json!(id));
        assert_eq!(
            old["additionalDetails"]["captureType"],
            config["captureType"]
        );
        assert_eq!(
            old["additionalDetails"]["skipLandingPage"],
            config["skipLandingPageAllowed"]
        );
        assert_eq!(
            old["additionalDetails"]["recurring"],
            config["recurringAllowed"]
        );
    }
    let empty = plain.example("empty-configuration").await;
    let msn = empty["msn"].as_str().unwrap();
    let old = plain
        .get(&format!("/partner-api/v0/salesunits/{msn}"))
        .await
        .json();
    assert_eq!(
        old.get("additionalDetails"),
        None,
        "a missing detail is left out"
    );
}

#[tokio::test]
async fn wrong_methods_and_long_headers_are_refused() {
    let plain = Plain::start(small(&[])).await;
    for (method, path) in [
        ("PATCH", "/management/v1/sales-units/123456"),
        ("GET", "/management/v1/product-orders"),
        ("DELETE", "/partner-api/v0/merchants/311122339"),
        ("GET", "/partner-api/v1/products/orders"),
        ("GET", "/accesstoken/get"),
    ] {
        let answer = plain.request(method, path).send().await.unwrap();
        assert_eq!(answer.status(), 405, "{method} {path}");
        assert!(answer.headers().contains_key("allow"));
    }
    let units = plain.url("/management/v1/sales-units");
    for (length, status) in [(30, 200), (31, 400)] {
        let request = plain
            .client
            .get(&units)
            .bearer_auth(&plain.token)
            .header("Ocp-Apim-Subscription-Key", &plain.sandbox.subscription_key)
            .header("Vipps-System-Name", "x".repeat(length));
        assert_eq!(request.send().await.unwrap().status(), status, "{length}");
    }
    let stats = plain.stats().await;
    assert_eq!(
        stats["without_system_headers"],
        json!(1),
        "told, but not refused"
    );
}

#[tokio::test]
async fn there_are_price_packages_for_every_market() {
    let plain = Plain::start(small(&[])).await;
    let packages = plain
        .get("/management/v1/partners/price-packages")
        .await
        .json();
    let markets: HashSet<_> = packages
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["market"].as_str().unwrap())
        .collect();
    assert_eq!(markets, HashSet::from(["NO", "DK", "FI"]));
}
