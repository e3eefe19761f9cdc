//! The client against the sandbox: every call, both APIs, both token flows, and every fault.
//!
//! The two share no type, so what one of them misunderstands shows here.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

use partner_desk::api::{ApiError, Client, Limits};
use partner_desk::domain::order::{IdempotencyKey, OrderStatus, Product, ProductOrder, UseCase};
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::registry::RegistryAnswer;
use partner_desk::domain::{
    ApiKind, BusinessId, Environment, KeySet, KeyType, Msn, MsnRule, Profile, Secret, TokenFlow,
};
use partner_desk::sandbox::{Fault, Sandbox, SandboxOptions};
use serde_json::Value;
use std::time::Duration;

struct World {
    sandbox: Sandbox,
    plain: reqwest::Client,
}

impl World {
    async fn start(faults: Vec<Fault>) -> Self {
        let options = SandboxOptions {
            units: 60,
            faults,
            ..SandboxOptions::default()
        };
        Self::with(options).await
    }

    async fn with(options: SandboxOptions) -> Self {
        Self {
            sandbox: Sandbox::start(options).await.unwrap(),
            plain: partner_desk::api::http_client().no_proxy().build().unwrap(),
        }
    }

    fn keys(&self) -> KeySet {
        KeySet {
            client_id: Secret::new(self.sandbox.client_id.clone()),
            client_secret: Secret::new(self.sandbox.client_secret.clone()),
            subscription_key: Some(Secret::new(self.sandbox.subscription_key.clone())),
        }
    }

    fn client(&self, api: ApiKind, flow: TokenFlow) -> Client {
        self.client_with(api, flow, self.keys(), limits())
    }

    fn client_with(&self, api: ApiKind, flow: TokenFlow, keys: KeySet, limits: Limits) -> Client {
        let profile = Profile {
            name: "sandbox".to_owned(),
            environment: Environment::Sandbox,
            api,
            flow,
            key_type: KeyType::Partner,
            base_url: Some(self.sandbox.base_url.clone()),
            msn: None,
            msn_rule: MsnRule::WhenKnown,
            system_name: "Partner Desk".to_owned(),
            system_version: "1".to_owned(),
            specialized_token_path: None,
        };
        Client::new(profile, keys, limits).unwrap()
    }

    async fn own(&self, path: &str) -> Value {
        let url = format!("{}/__sandbox/{path}", self.sandbox.base_url);
        self.plain
            .get(url)
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap()
    }

    async fn merchant(&self, kind: &str) -> BusinessId {
        let world = self.own(&format!("world?kind={kind}")).await;
        let example = &world[kind][0];
        BusinessId::from_api(
            example["scheme"].as_str().unwrap(),
            example["id"].as_str().unwrap(),
        )
    }
}

/// Waits so short that faults cost no time; their lengths are tested with a clock elsewhere.
fn limits() -> Limits {
    Limits {
        first_backoff: Duration::from_millis(1),
        longest_wait: Duration::from_millis(20),
        ..Limits::default()
    }
}

/// An order; the sandbox counts two alike under different keys as duplicates, so each test names its own.
fn order(business_id: BusinessId, name: &str) -> ProductOrder {
    ProductOrder {
        business_id,
        product: Product::Cashier,
        sales_unit_name: Some(name.to_owned()),
        sales_unit_logo: None,
        settlement_account: None,
        price_package_id: None,
        use_case: Some(UseCase::Unknown),
        annual_turnover: Some(1_500_000),
        annual_turnover_percentage: None,
        intended_purpose: Some("POS integration in physical store".to_owned()),
        app_name: None,
        website: None,
        has_recurring: None,
        merchant_category_code: None,
        compliance: None,
    }
}

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::from_text(text).unwrap()
}

const FLOWS: [TokenFlow; 2] = [TokenFlow::Standard, TokenFlow::Specialized];

#[tokio::test]
async fn the_management_api_answers_every_call_in_both_flows() {
    let world = World::start(Vec::new()).await;
    for flow in FLOWS {
        let client = world.client(ApiKind::Management, flow);
        client.reach_host().await.unwrap();
        assert!(client.renew_token().await.unwrap() > 60);
        let fleet = client.all_units().await.unwrap();
        assert_eq!(fleet.len(), 60);
        let unit = client.unit(&fleet[0].msn).await.unwrap();
        assert_eq!(unit.msn, fleet[0].msn);
        let owner = unit.business_id.unwrap();
        let merchant = client.merchant(&owner).await.unwrap();
        assert_eq!(merchant.business_id, owner);
        assert!(merchant.name.is_some() && merchant.created_at.is_some());
        let units = client.merchant_units(&owner).await.unwrap();
        assert!(units.contains(&fleet[0]));
        assert!(!client.price_packages().await.unwrap().is_empty());

        let create = key(&format!("every-call-{}", flow.as_str()));
        let created = client
            .create_order(&order(owner.clone(), flow.as_str()), &create)
            .await
            .unwrap();
        let again = client
            .create_order(&order(owner.clone(), flow.as_str()), &create)
            .await
            .unwrap();
        assert_eq!(created, again, "the same key and bytes are the same order");
        assert!(created.link.unwrap().starts_with("http"));
        let id = created.id.unwrap();
        let listed = client.orders(false).await.unwrap();
        assert!(listed.iter().any(|order| order.id.as_deref() == Some(&id)));
        assert!(client.orders(true).await.unwrap().len() >= listed.len());
        let tracked = client.order(&id).await.unwrap();
        assert_eq!(tracked.status, OrderStatus::Received);
        assert_eq!(tracked.business_id, Some(owner));
        client.delete_order(&id).await.unwrap();
        let gone = client.order(&id).await.unwrap_err();
        assert!(gone.is_not_visible());
        assert_eq!(gone.problem().kind, ProblemKind::NotVisible);
    }
    let stats = world.own("stats").await;
    assert_eq!(stats["without_system_headers"], 0);
    assert_eq!(stats["duplicate_orders"], 0);
}

#[tokio::test]
async fn the_partner_api_answers_every_call_in_both_flows() {
    let world = World::start(Vec::new()).await;
    let merchant = world.merchant("norwegian").await;
    let mut supported = Vec::new();
    for flow in FLOWS {
        let client = world.client(ApiKind::Partner, flow);
        assert!(client.renew_token().await.unwrap() > 60);
        let units = match client.merchant_units(&merchant).await {
            Ok(units) => units,
            // The contract says of this API: classic authentication only.
            Err(error) if flow == TokenFlow::Specialized && error.status() == Some(401) => {
                assert_eq!(error.problem().kind, ProblemKind::Credentials);
                continue;
            }
            Err(error) => panic!("{error}"),
        };
        supported.push(flow);
        let unit = client.unit(&units[0].msn).await.unwrap();
        assert_eq!(unit.business_id.as_ref(), Some(&merchant));
        let create = key(&format!("partner-{}", flow.as_str()));
        let created = client
            .create_order(&order(merchant.clone(), flow.as_str()), &create)
            .await
            .unwrap();
        assert!(created.id.is_some() && created.link.is_some());
        let refused: Vec<ApiError> = vec![
            client.all_units().await.unwrap_err(),
            client.merchant(&merchant).await.unwrap_err(),
            client.price_packages().await.unwrap_err(),
            client.orders(false).await.unwrap_err(),
            client.order("1").await.unwrap_err(),
            client.delete_order("1").await.unwrap_err(),
            client
                .merchant_units(&world.merchant("danish").await)
                .await
                .unwrap_err(),
        ];
        for error in refused {
            assert_eq!(error.problem().kind, ProblemKind::Unsupported, "{error}");
        }
    }
    assert!(supported.contains(&TokenFlow::Standard));
}

#[tokio::test]
async fn the_registry_knows_four_states_and_who_signs() {
    let world = World::start(Vec::new()).await;
    let client = world.client(ApiKind::Management, TokenFlow::Standard);
    let number = |id: BusinessId| id.id().to_owned();
    let active = number(world.merchant("norwegian").await);
    let RegistryAnswer::Active(company) = client.registry(&active).await.unwrap() else {
        panic!("not active");
    };
    assert_eq!(company.org_number, active);
    let roles = client.registry_roles(&active).await.unwrap().unwrap();
    assert!(roles.iter().any(|role| role.can_sign), "{roles:?}");
    let rule = client.registry_signing(&active).await.unwrap();
    assert!(!format!("{rule:?}").contains("19"), "{rule:?}");
    if let Some(signature) = rule.signature {
        assert!(signature.text.is_some() && !signature.combinations.is_empty());
    }
    let deleted = number(world.merchant("deleted").await);
    assert!(matches!(
        client.registry(&deleted).await.unwrap(),
        RegistryAnswer::Deleted(_)
    ));
    let removed = number(world.merchant("removed").await);
    assert!(matches!(
        client.registry(&removed).await.unwrap(),
        RegistryAnswer::Removed { .. }
    ));
    assert_eq!(
        client.registry("310000019").await.unwrap(),
        RegistryAnswer::Unknown
    );
}

#[track_caller]
fn check_wrong_key(error: &ApiError, cause: &str) {
    let problem = error.problem();
    assert_eq!(problem.kind, ProblemKind::Credentials, "{error}");
    assert_eq!(problem.why.unwrap().id(), cause);
}

#[tokio::test]
async fn a_wrong_key_is_named() {
    let world = World::start(Vec::new()).await;
    let refused = async |flow, change: fn(&mut KeySet)| {
        let mut keys = world.keys();
        change(&mut keys);
        let client = world.client_with(ApiKind::Management, flow, keys, limits());
        client.renew_token().await.unwrap_err()
    };
    let wrong_id: fn(&mut KeySet) =
        |keys| keys.client_id = Secret::new("00000000-0000-4000-8000-000000000000");
    let wrong_secret: fn(&mut KeySet) = |keys| keys.client_secret = Secret::new("wrong-secret=");
    let wrong_subscription: fn(&mut KeySet) =
        |keys| keys.subscription_key = Some(Secret::new("ffffffffffffffffffffffffffffffff"));
    let standard = TokenFlow::Standard;
    let unknown = refused(standard, wrong_id).await;
    assert!(
        unknown
            .problem()
            .why
            .unwrap()
            .id()
            .starts_with("api-cause-client-id-unknown")
    );
    check_wrong_key(
        &refused(standard, wrong_secret).await,
        "api-cause-client-secret-wrong",
    );
    check_wrong_key(
        &refused(standard, wrong_subscription).await,
        "api-cause-subscription-key-invalid",
    );
    let specialized = refused(TokenFlow::Specialized, wrong_secret).await;
    check_wrong_key(&specialized, "api-cause-specialized-refused");
}

/// Every unit of the fleet is read in spite of a fault, and an order is created exactly once.
async fn survives(fault: Fault, limits: Limits, flows: &[TokenFlow]) {
    let world = World::start(vec![fault]).await;
    for flow in flows {
        let client = world.client_with(ApiKind::Management, *flow, world.keys(), limits.clone());
        let fleet = client
            .all_units()
            .await
            .unwrap_or_else(|error| panic!("{fault:?}: {error}"));
        assert_eq!(fleet.len(), 60, "{fault:?}");
        let mut merchant = None;
        for unit in fleet.iter().take(12) {
            let details = client.unit(&unit.msn).await;
            merchant = details
                .unwrap_or_else(|error| panic!("{fault:?}: {error}"))
                .business_id;
        }
        let create = key(&format!("{}-{}", fault.name(), flow.as_str()));
        let created = client
            .create_order(&order(merchant.unwrap(), flow.as_str()), &create)
            .await;
        assert!(created.is_ok(), "{fault:?}: {}", created.unwrap_err());
    }
    let stats = world.own("stats").await;
    assert_eq!(stats["orders_created"], flows.len(), "{fault:?}");
    assert_eq!(stats["duplicate_orders"], 0, "{fault:?}");
}

#[tokio::test]
async fn passing_faults_are_waited_out() {
    for fault in [
        Fault::RateLimit,
        Fault::RateLimitDate,
        Fault::ServerError,
        Fault::DropBefore,
        Fault::DropAfter,
        Fault::HtmlError,
        Fault::ExpiredToken,
        Fault::Locked,
    ] {
        survives(fault, limits(), &FLOWS).await;
    }
}

#[tokio::test]
async fn odd_shapes_are_understood() {
    for fault in [
        Fault::NumericMsn,
        Fault::WrappedList,
        Fault::MsnList,
        Fault::BareList,
        Fault::UnknownWords,
        Fault::OtherSpellings,
    ] {
        survives(fault, limits(), &FLOWS).await;
    }
}

#[tokio::test]
async fn late_answers_are_asked_for_again() {
    let limits = Limits {
        total_timeout: Duration::from_millis(400),
        ..limits()
    };
    survives(Fault::LatencySpikes, limits, &[TokenFlow::Standard]).await;
}

#[tokio::test]
async fn a_huge_answer_is_refused() {
    let world = World::start(vec![Fault::HugeBody]).await;
    let client = world.client(ApiKind::Management, TokenFlow::Standard);
    let error = client.all_units().await.unwrap_err();
    assert_eq!(error.problem().why.unwrap().id(), "api-cause-too-large");
    assert!(!error.outcome_unknown());
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_takes_no_key_along() {
    let world = World::start(vec![Fault::Redirect]).await;
    for flow in FLOWS {
        let client = world.client(ApiKind::Management, flow);
        let error = client.all_units().await.unwrap_err();
        let why = error.problem().why.unwrap();
        assert_eq!(why.id(), "api-cause-redirected");
        assert_eq!(why.arguments()[0].1, "localhost".into());
    }
    let stats = world.own("stats").await;
    assert_eq!(stats["redirects_followed"], 0);
}

#[tokio::test]
async fn broken_json_says_where_and_an_order_stays_unknown() {
    let world = World::start(vec![Fault::BrokenJson]).await;
    let client = world.client(ApiKind::Management, TokenFlow::Standard);
    let mut broken = None;
    for _ in 0..4 {
        broken = broken.or(client.all_units().await.err());
    }
    let error = broken.expect("every third answer is broken");
    assert_eq!(error.problem().why.unwrap().id(), "api-cause-unreadable");
    assert_eq!(error.endpoint(), "GET /management/v1/sales-units");

    let merchant = world.merchant("norwegian").await;
    let mut unknown = 0;
    for number in 0..6 {
        let create = key(&format!("broken-{number}"));
        if let Err(error) = client
            .create_order(
                &order(merchant.clone(), &format!("Brutt {number}")),
                &create,
            )
            .await
        {
            assert!(error.outcome_unknown(), "{error}");
            unknown += 1;
            client
                .create_order(
                    &order(merchant.clone(), &format!("Brutt {number}")),
                    &create,
                )
                .await
                .unwrap();
        }
    }
    assert!(unknown > 0);
    let stats = world.own("stats").await;
    assert_eq!(stats["orders_created"], 6);
}

#[tokio::test]
async fn an_order_whose_answer_never_comes_stays_unknown_and_is_created_once() {
    let world = World::with(SandboxOptions {
        units: 30,
        faults: vec![Fault::DropAfter],
        fault_every: Some(1),
        ..SandboxOptions::default()
    })
    .await;
    let merchant = world.merchant("norwegian").await;
    let client = world.client(ApiKind::Management, TokenFlow::Standard);
    // The token's answer is lost as well, so no order was even sent.
    let error = client
        .create_order(&order(merchant.clone(), "Kaffe"), &key("lost"))
        .await
        .unwrap_err();
    assert!(!error.outcome_unknown(), "{error}");
    switch(&world, &[]).await;
    client.renew_token().await.unwrap();
    switch(&world, &["drop-after"]).await;
    let error = client
        .create_order(&order(merchant.clone(), "Kaffe"), &key("lost"))
        .await
        .unwrap_err();
    assert!(error.outcome_unknown(), "{error}");
    assert_eq!(
        error.problem().next.unwrap().id(),
        "api-next-outcome-unknown"
    );
    switch(&world, &[]).await;
    client
        .create_order(&order(merchant, "Kaffe"), &key("lost"))
        .await
        .unwrap();
    assert_eq!(world.own("stats").await["orders_created"], 1);
}

async fn switch(world: &World, faults: &[&str]) {
    let url = format!("{}/__sandbox/faults", world.sandbox.base_url);
    let body = serde_json::json!({"faults": faults, "every": 1});
    let answer = world.plain.post(url).json(&body).send().await.unwrap();
    assert!(answer.status().is_success());
}

#[tokio::test]
async fn no_more_requests_are_in_flight_than_allowed_and_a_cancelled_call_gives_its_place_back() {
    let world = World::with(SandboxOptions {
        units: 60,
        latency: Duration::from_millis(20),
        ..SandboxOptions::default()
    })
    .await;
    let limits = Limits {
        max_in_flight: 3,
        ..limits()
    };
    let client = world.client_with(
        ApiKind::Management,
        TokenFlow::Standard,
        world.keys(),
        limits,
    );
    // Cancelled while it holds a place and fetches the token the others will need.
    let early = tokio::spawn({
        let client = client.clone();
        async move { client.all_units().await }
    });
    while client.traffic().sent == 0 {
        tokio::task::yield_now().await;
    }
    early.abort();
    assert!(early.await.is_err());

    let fleet = client.all_units().await.unwrap();
    let calls: Vec<_> = fleet
        .into_iter()
        .map(|unit| {
            let client = client.clone();
            tokio::spawn(async move { client.unit(&unit.msn).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let stats = world.own("stats").await;
    let most = stats["max_in_flight"].as_u64().unwrap();
    assert!((2..=3).contains(&most), "{stats}");
    assert_eq!(client.traffic().in_flight, 0);
}

#[tokio::test]
async fn a_rate_limit_slows_the_fleet_down_but_loses_no_unit() {
    let world = World::with(SandboxOptions {
        units: 40,
        rate_limit: Some(40.0),
        ..SandboxOptions::default()
    })
    .await;
    let client = world.client_with(
        ApiKind::Management,
        TokenFlow::Standard,
        world.keys(),
        Limits::default(),
    );
    let fleet = client.all_units().await.unwrap();
    let calls: Vec<_> = fleet
        .iter()
        .chain(&fleet)
        .map(|unit| {
            let (client, msn): (Client, Msn) = (client.clone(), unit.msn.clone());
            tokio::spawn(async move { client.unit(&msn).await })
        })
        .collect();
    for call in calls {
        let unit = call.await.unwrap();
        assert!(unit.is_ok(), "{}", unit.unwrap_err());
    }
}
