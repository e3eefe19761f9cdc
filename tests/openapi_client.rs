//! What the client sends, compared with the vendor's OpenAPI documents.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/openapi.rs"]
mod openapi;

use openapi::Specification;
use partner_desk::api::{Client, Limits};
use partner_desk::domain::order::{
    ComplianceData, Course, Donation, GiftCard, IdempotencyKey, Membership, MembershipValidity,
    PrepaidServices, Product, ProductOrder, Rent, Subscription, Ticket, UseCase, Website,
};
use partner_desk::domain::{
    ApiKind, BankAccount, BusinessId, Environment, KeySet, KeyType, Msn, MsnRule, Profile, Secret,
    TokenFlow,
};
use serde_json::json;
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

const ORDER_ID: &str = "7b6a5c4d-3e2f-4a1b-8c9d-0e1f2a3b4c5d";

fn client(server: &MockServer, api: ApiKind, flow: TokenFlow) -> Client {
    let profile = Profile {
        name: "openapi".to_owned(),
        environment: Environment::Sandbox,
        api,
        flow,
        key_type: KeyType::Partner,
        base_url: Some(server.uri()),
        msn: Some(Msn::from_api("123456")),
        msn_rule: MsnRule::WhenKnown,
        system_name: "A system with a name that is much longer than allowed".to_owned(),
        system_version: "1.2.3".to_owned(),
        specialized_token_path: None,
    };
    let keys = KeySet {
        client_id: Secret::new("id-of-the-test"),
        client_secret: Secret::new("secret-of-the-test"),
        subscription_key: Some(Secret::new("key-of-the-test")),
    };
    Client::new(profile, keys, Limits::default()).unwrap()
}

/// A server that takes everything.
async fn server() -> MockServer {
    let server = MockServer::start().await;
    for at in ["/accesstoken/get", "/miami/v1/token"] {
        let token = json!({"access_token": "a.b.c", "expires_in": "3600"});
        Mock::given(method("POST"))
            .and(path(at))
            .respond_with(ResponseTemplate::new(200).set_body_json(token))
            .mount(&server)
            .await;
    }
    let anything =
        json!({"prefilledOrderId": ORDER_ID, "status": "RECEIVED", "msn": [], "items": []});
    Mock::given(wiremock::matchers::any())
        .respond_with(ResponseTemplate::new(200).set_body_json(anything))
        .with_priority(9)
        .mount(&server)
        .await;
    server
}

fn website() -> Website {
    Website {
        url: "https://example.com".to_owned(),
        terms_url: "https://example.com/terms".to_owned(),
        test_url: Some("https://test.example.com/shop".to_owned()),
        test_username: Some("tester".to_owned()),
        test_password: Some("letmein".to_owned()),
    }
}

fn full_order() -> ProductOrder {
    ProductOrder {
        business_id: BusinessId::from_api("business:NO:ORG", "311122339"),
        product: Product::Cashier,
        sales_unit_name: Some("Fjordkafé Brygga".to_owned()),
        sales_unit_logo: Some(vec![0x89, b'P', b'N', b'G']),
        settlement_account: Some(BankAccount {
            scheme: "BBAN:NO".to_owned(),
            id: "12345678903".to_owned(),
        }),
        price_package_id: Some("5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b".to_owned()),
        use_case: Some(UseCase::Unknown),
        annual_turnover: Some(1_500_000),
        annual_turnover_percentage: Some(30),
        intended_purpose: Some("POS integration in physical store: coffee.".to_owned()),
        app_name: Some("Fjordapp".to_owned()),
        website: Some(website()),
        has_recurring: Some(false),
        merchant_category_code: Some("5814".to_owned()),
        compliance: Some(compliance()),
    }
}

fn compliance() -> ComplianceData {
    let share = || "about 25%".to_owned();
    ComplianceData {
        gift_card: Some(GiftCard {
            is_sales_percentage_less_than_ten: true,
            validity_duration: Some("3 years".to_owned()),
            turnover_share: Some(share()),
        }),
        membership: Some(Membership {
            turnover_share: share(),
            period_distribution: "half yearly".to_owned(),
            validity: Some(MembershipValidity::OneYearFromPayment),
        }),
        subscription: Some(Subscription {
            turnover_share: share(),
            period_distribution: "monthly".to_owned(),
        }),
        course: Some(Course {
            turnover_share: share(),
            time_before_order: "10 days".to_owned(),
            period: "weekly".to_owned(),
            is_online_course_offered: Some(true),
            online_accessible_time: Some("3 months".to_owned()),
        }),
        ticket: Some(Ticket {
            turnover_share: share(),
            prepurchase_time: "10 weeks".to_owned(),
        }),
        rent: Some(Rent {
            turnover_share: share(),
            prepurchase_time: "15 days".to_owned(),
            average_rental_duration: "3 weeks".to_owned(),
        }),
        prepaid_services: Some(PrepaidServices {
            turnover_share: share(),
            prepurchase_time: "10 weeks".to_owned(),
        }),
        donation: Some(Donation {
            accepts_donation: false,
        }),
    }
}

/// The smallest order: everything else must be left out.
fn small_order(product: Product, scheme: &str, id: &str) -> ProductOrder {
    ProductOrder {
        business_id: BusinessId::from_api(scheme, id),
        product,
        sales_unit_name: None,
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

/// Compares all that was sent, apart from the token requests, which the documents do not hold.
#[track_caller]
fn compare(specification: &Specification, sent: &[Request], least: usize) {
    let calls: Vec<&Request> = sent
        .iter()
        .filter(|request| !request.url.path().contains("token"))
        .collect();
    assert!(calls.len() >= least, "only {} calls were made", calls.len());
    for call in calls {
        let query: Vec<(String, String)> = call
            .url
            .query_pairs()
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        let header = |name: &str| Some(call.headers.get(name)?.to_str().unwrap().to_owned());
        let (method, path) = (call.method.as_str(), call.url.path());
        let wrong = specification.check_request(method, path, &query, &header, &call.body);
        assert!(wrong.is_empty(), "{method} {path}: {wrong:#?}");
        assert!(header("authorization").unwrap().starts_with("Bearer "));
    }
}

#[tokio::test]
async fn requests_of_the_management_api_fit_its_document() {
    let Some(specification) = Specification::management() else {
        return;
    };
    for flow in [TokenFlow::Standard, TokenFlow::Specialized] {
        let server = server().await;
        let client = client(&server, ApiKind::Management, flow);
        let merchant = BusinessId::from_api("business:FI:Y-tunnus", "2077474-0");
        let key = IdempotencyKey::from_text(&uuid::Uuid::new_v4().to_string()).unwrap();
        client.all_units().await.unwrap();
        // The answers are not the point here: what is sent is recorded all the same.
        let _ = client.unit(&Msn::from_api("1234567")).await;
        let _ = client.merchant(&merchant).await;
        client.merchant_units(&merchant).await.unwrap();
        client.price_packages().await.unwrap();
        client.create_order(&full_order(), &key).await.unwrap();
        for product in Product::ALL {
            let order = small_order(product, "business:DK:CVR", "10150817");
            client.create_order(&order, &key).await.unwrap();
        }
        client.orders(false).await.unwrap();
        client.orders(true).await.unwrap();
        client.order(ORDER_ID).await.unwrap();
        client.delete_order(ORDER_ID).await.unwrap();
        compare(
            &specification,
            &server.received_requests().await.unwrap(),
            14,
        );
    }
}

#[tokio::test]
async fn requests_of_the_partner_api_fit_its_document() {
    let Some(specification) = Specification::partner() else {
        return;
    };
    let server = server().await;
    let client = client(&server, ApiKind::Partner, TokenFlow::Standard);
    let key = IdempotencyKey::from_text("one-key").unwrap();
    let merchant = BusinessId::from_api("business:NO:ORG", "311122339");
    client.merchant_units(&merchant).await.unwrap();
    let _ = client.unit(&Msn::from_api("123456")).await;
    client.create_order(&full_order(), &key).await.unwrap();
    for product in Product::ALL
        .into_iter()
        .filter(|product| *product != Product::Donations)
    {
        let order = small_order(product, "business:NO:ORG", "311122339");
        client.create_order(&order, &key).await.unwrap();
    }
    compare(
        &specification,
        &server.received_requests().await.unwrap(),
        7,
    );
}

#[test]
fn the_documents_find_what_is_wrong() {
    let Some(specification) = Specification::management() else {
        return;
    };
    let header = |name: &str| match name {
        "Idempotency-Key" => Some("not a key!".to_owned()),
        _ => None,
    };
    let body = br#"{"productType":"PIZZA","businessIdentifier":{"scheme":"business:NO:ORG","id":"311122339"}}"#;
    let path = "/management/v1/product-orders";
    let wrong = specification.check_request("POST", path, &[], &header, body);
    assert_eq!(wrong.len(), 2, "{wrong:#?}");
    assert!(
        !specification
            .check_answer("GET", path, 200, b"[]")
            .is_empty()
    );
    assert!(
        !specification
            .check_answer("GET", "/management/v1/sales-units", 200, b"{}")
            .is_empty()
    );
    assert!(
        specification
            .check_answer("GET", "/management/v1/sales-units", 200, b"[]")
            .is_empty()
    );
}
