//! The tolerance rules of the contract's section 15, each by its number.
//!
//! Some of them are about other modules or only for information; their tests show what this client does about it.

use super::support::{client_with, keys, profile, serve, server_with_tokens};
use crate::api::wire::company::CompanyAnswer;
use crate::api::wire::decode::decode;
use crate::api::wire::listing::Listing;
use crate::api::wire::merchant::MerchantAnswer;
use crate::api::wire::order::{Created, Tracked};
use crate::api::wire::price_package::PricePackageAnswer;
use crate::api::wire::unit::{ListedUnit, Unit};
use crate::api::wire::{order_management, order_partner, token};
use crate::api::{Cause, Client, Limits};
use crate::domain::Environment;
use crate::domain::order::{IdempotencyKey, OrderStatus, Product, TrackedOrder, UseCase};
use crate::domain::problem::ProblemKind;
use crate::domain::registry::RegistryAnswer;
use crate::domain::{
    ApiKind, BusinessId, CaptureType, Merchant, Msn, MsnRule, PricePackage, SalesUnit, TokenFlow,
    UnitRef,
};
use serde_json::{Value, json};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

/// The rules that this file holds a test for must be all there are.
#[test]
fn no_rule_is_missing() {
    let source = include_str!("rules.rs");
    let missing: Vec<u32> = (1..=38)
        .filter(|number| !source.contains(&format!("fn rule_15_{number}_")))
        .collect();
    assert_eq!(missing, [0_u32; 0]);
}

fn read<T: serde::de::DeserializeOwned>(body: &Value) -> T {
    decode(body.to_string().as_bytes()).unwrap()
}

fn units(body: &Value) -> Vec<(String, Option<String>)> {
    let listing: Listing<ListedUnit> = read(body);
    let units = listing.0.into_iter().map(UnitRef::from);
    units
        .map(|unit| (unit.msn.to_string(), unit.name))
        .collect()
}

fn unit(body: &Value) -> SalesUnit {
    read::<Unit>(body).into_domain(&Msn::from_api("0"))
}

fn norwegian() -> BusinessId {
    BusinessId::from_api("business:NO:ORG", "311122339")
}

fn merchant(body: &Value) -> Merchant {
    read::<MerchantAnswer>(body).into_domain(&norwegian())
}

fn tracked(body: &Value) -> TrackedOrder {
    read::<Tracked>(body).into_domain(Environment::Production)
}

fn order() -> crate::domain::order::ProductOrder {
    crate::domain::order::ProductOrder {
        business_id: norwegian(),
        product: Product::PaymentIntegration,
        sales_unit_name: Some("Kaffe og Kake".to_owned()),
        sales_unit_logo: None,
        settlement_account: None,
        price_package_id: None,
        use_case: Some(UseCase::Website),
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

fn key() -> IdempotencyKey {
    IdempotencyKey::from_text("key-1").unwrap()
}

/// Paths and methods that were asked, without those for tokens.
async fn asked(server: &MockServer) -> Vec<String> {
    let sent = server.received_requests().await.unwrap();
    sent.iter()
        .map(|request| format!("{} {}", request.method, request.url.path()))
        .filter(|line| !line.contains("token"))
        .collect()
}

async fn serve_post(server: &MockServer, at: &str, status: u16, body: Value) {
    Mock::given(method("POST"))
        .and(path(at))
        .respond_with(ResponseTemplate::new(status).set_body_json(body))
        .mount(server)
        .await;
}

#[tokio::test]
async fn rule_15_1_msn_is_text_or_number() {
    assert_eq!(
        units(&json!([{"msn": 123_456, "name": "A"}]))[0].0,
        "123456"
    );
    assert_eq!(
        units(&json!([{"msn": "012345", "name": "A"}]))[0].0,
        "012345"
    );
    assert_eq!(
        unit(&json!({"msn": 654_321, "name": "A"})).msn,
        Msn::from_api("654321")
    );
    // It is always sent as text, in the path and in the header.
    let server = server_with_tokens().await;
    serve(
        &server,
        "/management/v1/sales-units/123456",
        json!({"msn": 123_456, "name": "A"}),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.unit(&Msn::from_api("123456")).await.unwrap();
}

#[test]
fn rule_15_2_lists_of_units_are_bare_or_wrapped() {
    let named = vec![("123456".to_owned(), Some("A".to_owned()))];
    let bare = vec![("123456".to_owned(), None), ("654321".to_owned(), None)];
    assert_eq!(units(&json!([{"msn": "123456", "name": "A"}])), named);
    assert_eq!(
        units(&json!({"salesUnits": [{"msn": 123_456, "name": "A"}]})),
        named
    );
    assert_eq!(
        units(&json!({"items": [{"msn": "123456", "name": "A"}], "page": {"size": 1}})),
        named
    );
    assert_eq!(units(&json!({"msn": ["123456", 654_321]})), bare);
    assert_eq!(units(&json!(["123456", "654321"])), bare);
    assert_eq!(units(&json!([123_456, 654_321])), bare);
    assert_eq!(
        units(&json!([{"msn": "123456"}, {"msn": "654321", "name": null}])),
        bare
    );
    assert_eq!(units(&json!([])), []);
    let none = decode::<Listing<ListedUnit>>(br#"{"other": []}"#);
    assert!(
        matches!(none, Err(Cause::Unreadable { .. })),
        "an unknown shape is an error, not an empty fleet"
    );
}

#[tokio::test]
async fn rule_15_3_the_list_of_merchants_is_never_asked_for() {
    let server = server_with_tokens().await;
    let merchants = "/management/v1/merchants/business:NO:ORG/311122339";
    serve(&server, merchants, json!({"name": "A"})).await;
    serve(&server, &format!("{merchants}/sales-units"), json!([])).await;
    serve(&server, "/management/v1/sales-units", json!([])).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.merchant(&norwegian()).await.unwrap();
    client.merchant_units(&norwegian()).await.unwrap();
    client.all_units().await.unwrap();
    let asked = asked(&server).await;
    assert_eq!(asked.len(), 3);
    assert!(asked.iter().all(|line| !line.ends_with("/merchants")));
}

#[test]
fn rule_15_4_an_id_of_ten_digits_from_the_api_is_kept_as_received() {
    let identifier = json!({"scheme": "business:NO:ORG", "id": "9876543221"});
    let unit = unit(&json!({"msn": "1", "name": "A", "businessIdentifier": identifier}));
    assert_eq!(unit.business_id.unwrap().id(), "9876543221");
}

#[tokio::test]
async fn rule_15_5_ids_with_hyphens_are_sent_as_they_are() {
    let server = server_with_tokens().await;
    let at = "/management/v1/merchants/business:FI:Y-tunnus/2077474-0";
    serve(&server, at, json!({"name": "Kahvila"})).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let finnish = BusinessId::from_api("business:FI:Y-tunnus", "2077474-0");
    assert_eq!(
        client.merchant(&finnish).await.unwrap().business_id,
        finnish
    );
}

#[test]
fn rule_15_6_the_finnish_scheme_is_written_the_newer_way() {
    let body = order_management::body(&crate::domain::order::ProductOrder {
        business_id: BusinessId::from_api("business:FI:Y-tunnus", "2077474-0"),
        ..order()
    });
    let body: Value = serde_json::from_str(&body.unwrap()).unwrap();
    assert_eq!(body["businessIdentifier"]["scheme"], "business:FI:Y-tunnus");
}

#[test]
fn rule_15_7_an_msn_of_any_length_is_taken_from_the_api() {
    for msn in ["1234", "12345", "1234567", "1234567890"] {
        assert_eq!(units(&json!([{"msn": msn}]))[0].0, msn);
    }
}

#[tokio::test]
async fn rule_15_8_a_missing_path_is_not_guessed_again() {
    let server = server_with_tokens().await;
    let (client, _) = client_with(&server.uri(), |profile| profile.api = ApiKind::Partner);
    let error = client.unit(&Msn::from_api("123456")).await.unwrap_err();
    assert!(error.is_not_visible());
    assert_eq!(
        asked(&server).await,
        ["GET /partner-api/v0/salesunits/123456"]
    );
}

#[tokio::test]
async fn rule_15_9_orders_go_to_product_orders() {
    let server = server_with_tokens().await;
    let at = "/management/v1/product-orders";
    serve_post(
        &server,
        at,
        201,
        json!({"prefilledOrderId": "1", "prefillUrl": "https://portal.vipps.no/1"}),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.create_order(&order(), &key()).await.unwrap();
    assert_eq!(asked(&server).await, ["POST /management/v1/product-orders"]);
}

#[tokio::test]
async fn rule_15_10_price_packages_are_asked_for_without_a_partner_id() {
    let server = server_with_tokens().await;
    let at = "/management/v1/partners/price-packages";
    serve(
        &server,
        at,
        json!([{"pricePackageId": "a", "market": "NO", "commission": null}]),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    assert_eq!(
        client.price_packages().await.unwrap()[0].market.as_deref(),
        Some("NO")
    );
}

#[test]
fn rule_15_11_the_link_has_two_names() {
    for name in ["prefillUrl", "returnUrl"] {
        let created =
            read::<Created>(&json!({"prefilledOrderId": "7", name: "https://portal.vipps.no/7"}));
        assert_eq!(
            created
                .into_domain(Environment::Production)
                .unwrap()
                .link
                .as_deref(),
            Some("https://portal.vipps.no/7")
        );
    }
}

#[tokio::test]
async fn rule_15_12_any_success_with_a_body_is_a_created_order() {
    for status in [200, 201, 202] {
        let server = server_with_tokens().await;
        let body = json!({"prefilledOrderId": "1", "returnUrl": "https://portal.vipps.no/1"});
        serve_post(&server, "/management/v1/product-orders", status, body).await;
        let (client, _) = client_with(&server.uri(), |_| {});
        let created = client.create_order(&order(), &key()).await.unwrap();
        assert_eq!(created.id.as_deref(), Some("1"));
    }
}

#[tokio::test]
async fn rule_15_13_an_order_id_is_opaque_and_encoded() {
    let server = server_with_tokens().await;
    let at = "/management/v2/product-orders/12%2F34%20x/details";
    serve(
        &server,
        at,
        json!({"productOrderId": 1234, "status": "RECEIVED"}),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    let order = client.order("12/34 x").await.unwrap();
    assert_eq!(order.id.as_deref(), Some("1234"));
    let refused = client.delete_order("..").await.unwrap_err();
    assert_eq!(refused.problem().kind, ProblemKind::Input);
}

#[test]
fn rule_15_14_an_unknown_status_is_kept_and_not_final() {
    for word in [
        "PROCESSING",
        "WAITING_FOR_MERCHANT",
        "AWAITING-CUSTOMER",
        "STOPPED",
    ] {
        let order =
            tracked(&json!({"status": word, "businessIdentifier": {"scheme": "x", "id": "1"}}));
        assert_eq!(order.status, OrderStatus::Other(word.to_owned()));
        assert!(!order.status.is_final());
    }
    assert!(!tracked(&json!({})).status.is_final());
}

#[tokio::test]
async fn rule_15_15_the_msn_header_is_a_matter_of_the_profile() {
    let own = || Some(Msn::from_api("999999"));
    let cases = [
        (MsnRule::WhenKnown, None, [Some("123456"), None]),
        (MsnRule::WhenKnown, own(), [Some("123456"), Some("999999")]),
        (MsnRule::Always, own(), [Some("999999"), Some("999999")]),
        (MsnRule::Always, None, [None, None]),
        (MsnRule::Never, own(), [None, None]),
    ];
    for (rule, msn, expect) in cases {
        let server = server_with_tokens().await;
        serve(
            &server,
            "/management/v1/sales-units/123456",
            json!({"msn": "123456"}),
        )
        .await;
        serve(&server, "/management/v1/sales-units", json!([])).await;
        let (client, _) = client_with(&server.uri(), |profile| {
            profile.msn_rule = rule;
            profile.msn = msn;
        });
        client.unit(&Msn::from_api("123456")).await.unwrap();
        client.all_units().await.unwrap();
        let sent = server.received_requests().await.unwrap();
        let headers: Vec<Option<&str>> = sent[1..]
            .iter()
            .map(|request| {
                Some(
                    request
                        .headers
                        .get("merchant-serial-number")?
                        .to_str()
                        .unwrap(),
                )
            })
            .collect();
        assert_eq!(headers, expect, "{rule:?}");
    }
}

#[test]
fn rule_15_16_flags_keep_three_values_and_none_is_derived_from_another() {
    let partner = json!({"skipLandingPage": true, "recurring": false, "isPureLogin": true});
    let partner = unit(&json!({"msn": "1", "additionalDetails": partner})).configuration;
    assert_eq!(partner.skip_landing_page, Some(true));
    assert_eq!(partner.recurring, Some(false));
    assert_eq!(partner.pure_login, Some(true));
    assert_eq!(partner.payment_allowed, None);
    let management =
        json!({"skipLandingPageAllowed": false, "recurringAllowed": true, "paymentAllowed": false});
    let management = unit(&json!({"msn": "1", "configuration": management})).configuration;
    assert_eq!(management.skip_landing_page, Some(false));
    assert_eq!(management.recurring, Some(true));
    assert_eq!(management.payment_allowed, Some(false));
    assert_eq!(management.pure_login, None);
    let odd = json!({"paymentAllowed": "true", "recurringAllowed": 1, "lateCaptureAllowed": null,
        "partialCaptureAllowed": {"x": [1]}, "captureType": "LaterCapture"});
    let odd = unit(&json!({"msn": "1", "configuration": odd})).configuration;
    assert_eq!(odd.payment_allowed, Some(true));
    assert_eq!(odd.recurring, None);
    assert_eq!(odd.late_capture_allowed, None);
    assert_eq!(odd.partial_capture_allowed, None);
    assert_eq!(
        odd.capture_type,
        Some(CaptureType::Other("LaterCapture".to_owned()))
    );
    for empty in [
        json!({"msn": "1", "configuration": {}}),
        json!({"msn": "1", "configuration": null}),
        json!({"msn": "1"}),
    ] {
        assert_eq!(
            unit(&empty).configuration,
            crate::domain::Configuration::default()
        );
    }
}

#[test]
fn rule_15_17_the_settlement_account_may_be_there() {
    let account = json!({"scheme": "BBAN:NO", "id": 12_345_678_903_u64});
    let told = unit(&json!({"msn": "1", "settlementBankAccount": account}));
    assert_eq!(told.settlement_account.unwrap().id, "12345678903");
    assert_eq!(
        unit(&json!({"msn": "1", "settlementBankAccount": null})).settlement_account,
        None
    );
}

#[test]
fn rule_15_18_each_api_has_its_own_words_for_products() {
    let word = |text: &str| serde_json::from_str::<Value>(text).unwrap()["productType"].clone();
    let words: Vec<(Value, Option<Value>)> = Product::ALL
        .into_iter()
        .map(|product| {
            let order = crate::domain::order::ProductOrder { product, ..order() };
            let management = word(&order_management::body(&order).unwrap());
            let partner = order_partner::body(&order).ok().map(|body| word(&body));
            (management, partner)
        })
        .collect();
    let table = json!([
        ["PAYMENT_INTEGRATION", "VIPPS_PA_NETT"],
        ["CASHIER", "VIPPS_I_KASSA"],
        ["CHECKOUT", "VIPPS_CHECKOUT"],
        ["LOGIN", "VIPPS_LOGG_INN"],
        ["DONATIONS", null]
    ]);
    assert_eq!(serde_json::to_value(words).unwrap(), table);
    let package =
        read::<PricePackageAnswer>(&json!({"pricePackageId": "a", "productType": "ePayment"}));
    assert_eq!(
        PricePackage::from(package).product_type.as_deref(),
        Some("ePayment")
    );
}

#[test]
fn rule_15_19_compliance_data_goes_to_the_partner_api_only() {
    let order = crate::domain::order::ProductOrder {
        compliance: Some(crate::domain::order::ComplianceData {
            donation: Some(crate::domain::order::Donation {
                accepts_donation: true,
            }),
            ..crate::domain::order::ComplianceData::default()
        }),
        ..order()
    };
    assert!(
        !order_management::body(&order)
            .unwrap()
            .contains("compliance")
    );
    let partner = order_partner::body(&order).ok().unwrap();
    let partner: Value = serde_json::from_str(&partner).unwrap();
    assert_eq!(
        partner["complianceData"],
        json!({"donation": {"acceptsDonation": true}})
    );
}

#[tokio::test]
async fn rule_15_20_only_the_chosen_token_flow_is_tried() {
    for (flow, at) in [
        (TokenFlow::Standard, "POST /accesstoken/get"),
        (TokenFlow::Specialized, "POST /miami/v1/token"),
    ] {
        let server = MockServer::start().await;
        let (client, _) = client_with(&server.uri(), |profile| profile.flow = flow);
        client.renew_token().await.unwrap_err();
        let sent = server.received_requests().await.unwrap();
        let lines: Vec<String> = sent
            .iter()
            .map(|it| format!("{} {}", it.method, it.url.path()))
            .collect();
        assert_eq!(lines, [at]);
    }
}

#[tokio::test]
async fn rule_15_21_the_same_subscription_key_goes_to_token_and_calls() {
    let server = server_with_tokens().await;
    serve(&server, "/management/v1/sales-units", json!([])).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.all_units().await.unwrap();
    let sent = server.received_requests().await.unwrap();
    assert_eq!(sent.len(), 2);
    let key = |index: usize| sent[index].headers["ocp-apim-subscription-key"].clone();
    assert_eq!(key(0), key(1));
}

#[tokio::test]
async fn rule_15_22_the_idempotency_key_is_always_sent() {
    for (api, at) in [
        (ApiKind::Management, "/management/v1/product-orders"),
        (ApiKind::Partner, "/partner-api/v1/products/orders"),
    ] {
        let server = server_with_tokens().await;
        serve_post(&server, at, 200, json!({"prefilledOrderId": "1"})).await;
        let (client, _) = client_with(&server.uri(), |profile| profile.api = api);
        client.create_order(&order(), &key()).await.unwrap();
        let sent = server.received_requests().await.unwrap();
        assert_eq!(sent[1].headers["idempotency-key"], "key-1");
    }
}

#[test]
fn rule_15_23_token_numbers_may_be_text() {
    let life = |expires: Value| {
        let body = json!({"access_token": "a.b.c", "expires_in": expires}).to_string();
        token::read(body.as_bytes()).unwrap().1
    };
    assert_eq!(life(json!("86398")), 86_398);
    assert_eq!(life(json!(900)), 900);
    assert_eq!(life(json!(900.0)), 900);
    assert_eq!(life(json!("soon")), 900);
    assert_eq!(life(json!(-1)), 900);
    assert_eq!(token::read(br#"{"access_token":"a"}"#).unwrap().1, 900);
    assert!(token::read(br#"{"expires_in":"1"}"#).is_err());
}

#[test]
fn rule_15_24_a_status_may_be_text() {
    let read = |status: Value| super::errors::told(&json!({"title": "x", "status": status})).status;
    assert_eq!(read(json!("400")), Some(400));
    assert_eq!(read(json!(400)), Some(400));
    assert_eq!(read(json!("bad")), None);
}

#[test]
fn rule_15_25_extra_details_have_three_shapes() {
    let expect = vec![("id".to_owned(), "too short".to_owned())];
    for body in [
        json!({"title": "x", "extraDetails": [{"key": "id", "value": "too short"}]}),
        json!({"title": "x", "extraDetails": [{"name": "id", "reason": "too short"}]}),
        json!({"title": "x", "invalidParams": [{"name": "id", "reason": "too short"}]}),
    ] {
        assert_eq!(super::errors::told(&body).fields, expect);
    }
}

#[test]
fn rule_15_26_the_category_code_is_sent_as_text() {
    let order = crate::domain::order::ProductOrder {
        merchant_category_code: Some("0742".to_owned()),
        ..order()
    };
    let body: Value = serde_json::from_str(&order_management::body(&order).unwrap()).unwrap();
    assert_eq!(body["merchantCategoryCode"], json!("0742"));
}

#[tokio::test]
async fn rule_15_27_bearer_has_a_capital() {
    let server = server_with_tokens().await;
    serve(&server, "/management/v1/sales-units", json!([])).await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.all_units().await.unwrap();
    let sent = server.received_requests().await.unwrap();
    assert!(
        sent[1].headers["authorization"]
            .to_str()
            .unwrap()
            .starts_with("Bearer ")
    );
}

#[test]
fn rule_15_28_no_address_of_the_vendor_is_fixed_in_what_people_are_told() {
    for language in crate::text::Language::ALL {
        let catalog = crate::text::Catalog::new(language);
        for cause in [
            Cause::Forbidden,
            Cause::MerchantBlocked,
            Cause::Other,
            Cause::MsnNotConnected,
        ] {
            let told = catalog.say(&cause.why()) + &catalog.say(&cause.next());
            assert!(!told.contains('@'), "{told}");
        }
    }
}

#[test]
fn rule_15_29_links_to_any_portal_are_given_as_they_came() {
    for link in [
        "https://portal.vipps.no/register/vippspanett/1",
        "https://portal.vippsmobilepay.com/register/prefilled/1",
    ] {
        let created = read::<Created>(&json!({"prefillUrl": link}))
            .into_domain(Environment::Production)
            .unwrap();
        assert_eq!(created.link.as_deref(), Some(link));
        assert_eq!(
            tracked(&json!({"productOrderUrl": link})).link.as_deref(),
            Some(link)
        );
    }
}

#[tokio::test]
async fn rule_15_30_the_portal_is_never_called() {
    let server = server_with_tokens().await;
    let link = format!("{}/register/prefilled/1", server.uri());
    serve_post(
        &server,
        "/management/v1/product-orders",
        201,
        json!({"prefilledOrderId": "1", "prefillUrl": link}),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |_| {});
    client.create_order(&order(), &key()).await.unwrap();
    assert_eq!(
        asked(&server).await.len(),
        1,
        "a link is for the merchant, not for us"
    );
}

#[test]
fn rule_15_31_a_rejected_order_is_final_and_has_no_reason() {
    let order = tracked(
        &json!({"status": "REJECTED", "productOrderType": "PREFILL", "reason": "unknown field"}),
    );
    assert_eq!(order.status, OrderStatus::Rejected);
    assert!(order.status.is_final());
}

#[test]
fn rule_15_32_every_kind_of_key_may_be_tried() {
    use crate::domain::KeyType::{Accounting, Management, Partner, SalesUnit};
    for key_type in [Partner, Management, Accounting, SalesUnit] {
        let mut profile = profile("http://127.0.0.1:1");
        profile.key_type = key_type;
        assert!(Client::new(profile, keys(), Limits::default()).is_ok());
    }
}

#[tokio::test]
async fn rule_15_33_a_created_order_is_not_checked_by_opening_its_link() {
    let server = server_with_tokens().await;
    serve_post(
        &server,
        "/partner-api/v1/products/orders",
        200,
        json!({"returnUrl": server.uri()}),
    )
    .await;
    let (client, _) = client_with(&server.uri(), |profile| profile.api = ApiKind::Partner);
    client.create_order(&order(), &key()).await.unwrap();
    assert_eq!(
        asked(&server).await,
        ["POST /partner-api/v1/products/orders"]
    );
}

#[test]
fn rule_15_34_the_link_of_an_order_stays_known_while_it_is_open() {
    let body = json!({"status": "MERCHANT_VIEWED", "productOrderUrl": "https://portal.vipps.no/1", "salesUnit": null});
    let order = tracked(&body);
    assert_eq!(
        order.link.as_deref(),
        Some("https://portal.vipps.no/1"),
        "the merchant may have to open it again"
    );
    assert_eq!(order.unit, None);
}

#[tokio::test]
async fn rule_15_35_deleted_is_a_date_and_removed_is_410() {
    let server = MockServer::start().await;
    let gone = |body: Value| ResponseTemplate::new(410).set_body_json(body);
    let at = |number: &str| format!("/enhetsregisteret/api/enheter/{number}");
    serve(
        &server,
        &at("1"),
        json!({"organisasjonsnummer": "1", "navn": "A", "slettedato": "2023-06-30"}),
    )
    .await;
    for (number, answer) in [
        ("2", gone(json!({"organisasjonsnummer": "2"}))),
        ("3", gone(json!({"slettedato": "2023-06-30"}))),
        ("4", ResponseTemplate::new(410).set_body_string("")),
    ] {
        Mock::given(path(at(number)))
            .respond_with(answer)
            .mount(&server)
            .await;
    }
    let (client, _) = client_with(&server.uri(), |_| {});
    let deleted = client.registry("1").await.unwrap();
    let RegistryAnswer::Deleted(company) = deleted else {
        panic!("{deleted:?}")
    };
    assert_eq!(company.deleted_on.as_deref(), Some("2023-06-30"));
    let date = Some("2023-06-30".to_owned());
    for (number, deleted_on) in [("2", None), ("3", date), ("4", None)] {
        assert_eq!(
            client.registry(number).await.unwrap(),
            RegistryAnswer::Removed { deleted_on }
        );
    }
}

#[test]
fn rule_15_36_a_date_that_is_none_is_kept_as_text() {
    let merchant = merchant(
        &json!({"name": "A", "createdAt": "2023-31-12T06:45:25.921251Z", "businessAddress": {"lines": ["", null, "Gate 1"]}}),
    );
    assert_eq!(
        merchant.created_at.as_deref(),
        Some("2023-31-12T06:45:25.921251Z")
    );
    assert_eq!(merchant.business_address.unwrap().lines, ["Gate 1"]);
}

#[test]
fn rule_15_37_capture_windows_are_what_the_unit_says_and_no_number_of_ours() {
    let late = unit(&json!({"msn": "1", "configuration": {"lateCaptureAllowed": true}}));
    assert_eq!(late.configuration.late_capture_allowed, Some(true));
    assert_eq!(late.configuration.partial_capture_allowed, None);
}

#[test]
fn rule_15_38_our_own_timeout_is_not_the_payers() {
    // The vendor's five or ten minutes are about a payer in the app. A request of ours ends after a minute.
    let limits = Limits::default();
    assert!(limits.total_timeout <= std::time::Duration::from_secs(60));
    assert!(limits.connect_timeout < limits.total_timeout);
    let company: CompanyAnswer = read(&json!({"navn": "A"}));
    assert_eq!(company.deleted_on(), None);
}
