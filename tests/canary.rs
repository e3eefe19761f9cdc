//! Secrets planted in a profile appear in no log, file, error, CSV, panic or debug print.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/canary.rs"]
mod canary;

use canary::{Canary, TestKeyring};
use keyring_core::Error;
use partner_desk::api::{Client, Limits};
use partner_desk::credentials::{
    Credentials, KeyPlace, KeyVault, Keyring, ProfileBook, read_secrets, session_from_env,
};
use partner_desk::desk::{
    Ask, Audit, CheckDatabase, CheckMerchants, Desk, DeskOptions, Ending, ExportRows, ExportTarget,
    Gather, Job, KeyringChoice, ListDrafts, ListOrders, ListProfiles, LoadFleet, LookUp, Notice,
    OpenProfile, Period, PreviewOrder, ReadChanges, ReadFigures, ReadFleet, ReadSyncRuns,
    RemoveProfile, Request, RunReport, SaveDraft, SaveOne, SavePolicy, SavePreset, SaveProfile,
    Saw, SendOrder, SyncFleet, Telling, TestConnection, Update,
};
use partner_desk::domain::fleet::SyncOptions;
use partner_desk::domain::order::preset::Keep;
use partner_desk::domain::order::{
    IdempotencyKey, OrderDraft, Product, ProductOrder, UseCase, Website, WebsiteDraft,
};
use partner_desk::domain::{
    ApiKind, BankAccount, BusinessId, Environment, KeySet, Msn, Profile, Secret, TokenFlow, lookup,
};
use partner_desk::report::{Column, Definition, Dialect, FileFormat, Query, Words};
use partner_desk::sandbox::{Fault, Sandbox, SandboxOptions};
use partner_desk::store::{Again, Ledger, NewOrder, OrderAnswer, OrderKey, RequestHash, Settings};
use partner_desk::text::Language;
use std::fmt::Debug;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

// ------------------------------------------------------------------------------------------------------ the canary itself

#[test]
fn a_canary_sees_every_kind_of_leak() {
    #[track_caller]
    fn check(leak: impl FnOnce(&Canary, &Path), place: &str) {
        let canary = Canary::plant();
        let folder = tempfile::tempdir().unwrap();
        canary.assert_unseen(&[folder.path()]);
        leak(&canary, folder.path());
        let traces = canary.traces(&[folder.path()]);
        assert!(
            traces.iter().any(|trace| trace.contains(place)),
            "{place}: {traces:?}"
        );
    }
    let secret = |canary: &Canary| canary.keys().client_secret.expose().to_owned();
    check(
        |canary, _| canary.hear("stdout", secret(canary)),
        "in stdout",
    );
    check(
        |canary, _| canary.hear_debug("a text", &secret(canary)),
        "in Debug of a text",
    );
    check(
        |canary, _| canary.hear_debug("bytes", &secret(canary).into_bytes()),
        "list of bytes",
    );
    check(
        |canary, _| canary.hear_panic("a text", &secret(canary)),
        "in panic with a text",
    );
    check(
        |canary, _| tracing::trace!("sent {}", secret(canary)),
        "in the log",
    );
    check(
        |canary, folder| std::fs::write(folder.join("x.csv"), secret(canary)).unwrap(),
        "x.csv",
    );
    check(
        |canary, folder| {
            std::fs::create_dir(folder.join("in")).unwrap();
            std::fs::write(folder.join("in").join("x.bin"), secret(canary)).unwrap();
        },
        "x.bin",
    );
    check(
        |canary, _| {
            let url = url::Url::parse_with_params("http://a/", [("key", secret(canary))]).unwrap();
            canary.hear("a url", url.as_str());
        },
        "in a url",
    );
    for padding in ["", "a", "ab"] {
        check(
            |canary, _| {
                use base64::Engine as _;
                let login = format!("{padding}{}:x", secret(canary));
                canary.hear(
                    "a header",
                    base64::engine::general_purpose::STANDARD.encode(login),
                );
            },
            "base64",
        );
    }
}

#[test]
fn what_libraries_log_is_heard_too() {
    let keyring = Arc::new(TestKeyring::default());
    let vault = KeyVault::new(Keyring::Store(keyring.store()));
    let canary = Canary::plant();
    let folder = tempfile::tempdir().unwrap();
    let book = ProfileBook::at(folder.path());
    let entry = book
        .put(&profile("Heard"), None, KeyPlace::Keyring)
        .unwrap();
    vault.save(&entry, &canary.keys()).unwrap();
    let log = String::from_utf8_lossy(&canary::log().lock().unwrap()).into_owned();
    let line = format!("set secret for entry partner-desk/profile-{}", entry.id);
    assert!(
        log.contains(&line),
        "the keyring library's own line is in the log"
    );
}

// -------------------------------------------------------------------------------------------- profiles, keys, ledger, settings

fn profile(name: &str) -> Profile {
    Profile::new(name, Environment::Production, ApiKind::Management)
}

/// Every error of a keyring, with the secret in whatever part of it can hold data.
fn leaky_errors(secret: &str) -> Vec<Error> {
    let bytes = || secret.as_bytes().to_vec();
    vec![
        Error::NoStorageAccess("locked".into()),
        Error::PlatformFailure("broken".into()),
        Error::NoEntry,
        Error::NoDefaultStore,
        Error::BadEncoding(bytes()),
        Error::BadDataFormat(bytes(), secret.into()),
        Error::BadStoreFormat(secret.to_owned()),
        Error::TooLong("secret".to_owned(), 2560),
        Error::Invalid("secret".to_owned(), secret.to_owned()),
        Error::Ambiguous(Vec::new()),
        Error::NotSupportedByStore(secret.to_owned()),
    ]
}

#[tokio::test]
async fn profiles_and_keys_leave_no_trace() {
    let canary = Canary::plant();
    let folder = tempfile::tempdir().unwrap();
    let keyring = Arc::new(TestKeyring::default());
    let credentials = Credentials::new(folder.path(), Keyring::Store(keyring.store()));
    for place in [KeyPlace::Keyring, KeyPlace::ThisRunOnly, KeyPlace::Keyring] {
        let saved = credentials
            .save(&profile("Bakeri"), None, Some(canary.keys()), place)
            .await;
        canary.hear_debug("a saved profile", &saved.unwrap());
        canary.hear_debug(
            "an opened profile",
            &credentials.open("Bakeri").await.unwrap(),
        );
    }
    assert_eq!(keyring.kept().len(), 1, "the keys are in the keyring");
    canary.hear_debug("credentials", &credentials);
    canary.hear_panic("keys", &canary.keys());
    for error in leaky_errors(canary.keys().client_secret.expose()) {
        keyring.fail_next(error);
        let refused = credentials.open("Bakeri").await.unwrap_err();
        canary.hear_problem("a keyring that fails", &refused);
    }
    let too_long = KeySet {
        client_id: Secret::new(canary.keys().client_id.expose().repeat(100)),
        ..canary.keys()
    };
    let refused = credentials
        .save(&profile("Long"), None, Some(too_long), KeyPlace::Keyring)
        .await;
    canary.hear_problem("keys that are too long", &refused.unwrap_err());
    canary.assert_unseen(&[folder.path()]);
    credentials.remove("Bakeri").await.unwrap();
    canary.assert_unseen(&[folder.path()]);
}

#[test]
fn keys_from_outside_leave_no_trace_however_wrong_they_come() {
    let canary = Canary::plant();
    let keys = canary.keys();
    let (id, secret) = (keys.client_id.expose(), keys.client_secret.expose());
    for json in [
        format!(r#"{{"client_id":"{id}","client_secret":"{secret}"}}"#),
        format!(r#"{{"client_id":"{id}","client_secret":["{secret}"]}}"#),
        format!(r#"{{"client_id":"{id}","client_id":"{secret}","client_secret":"{secret}"}}"#),
        format!(r#"{{"{secret}":"client_secret","client_id":"{id}"}}"#),
        format!(r#"{{"client_id":"{id}","client_secret":"{secret}"#),
        format!(r#""{secret}""#),
        secret.to_owned(),
    ] {
        match read_secrets(json.as_bytes()) {
            Ok(read) => canary.hear_debug("secrets that were read", &read),
            Err(problem) => canary.hear_problem("secrets that were not read", &problem),
        }
    }
    for wrong in [
        "PDESK_BASE_URL",
        "PDESK_API",
        "PDESK_FLOW",
        "PDESK_MSN",
        "PDESK_NOTHING",
    ] {
        let lookup = |name: &str| {
            let secret_everywhere =
                name == wrong || name.starts_with("PDESK_C") || name.contains("KEY");
            secret_everywhere.then(|| secret.into())
        };
        match session_from_env(lookup) {
            Ok(session) => canary.hear_debug("a session of variables", &session),
            Err(problem) => canary.hear_problem("variables that are wrong", &problem),
        }
    }
    canary.assert_unseen(&[]);
}

#[test]
fn the_ledger_and_the_settings_keep_no_secret() {
    let mut canary = Canary::plant();
    canary.look_for("test site password", "pa55word-of-a-canary");
    let folder = tempfile::tempdir().unwrap();
    let opened = Ledger::open(folder.path()).unwrap();
    let ledger = opened.ledger;
    let order = order();
    let body =
        r#"{"website":{"testWebsitePassword":"pa55word-of-a-canary","testWebsiteUsername":"u"}}"#;
    let key = IdempotencyKey::from_text("k-1").unwrap();
    let new = NewOrder {
        profile: "p".to_owned(),
        key: OrderKey::Given(key.clone()),
        environment: Environment::Production,
        target: "POST /management/v1/product-orders".to_owned(),
        body: body.to_owned(),
        business_id: order.business_id.clone(),
        product: order.product,
        name: order.sales_unit_name.clone(),
        draft: OrderDraft::of(&order),
        created_at: 1,
    };
    canary.hear_debug("an order on its way to the ledger", &new);
    canary.hear_debug("a plan", &ledger.plan(&new, Again::No).unwrap());
    ledger.mark_sent("p", &key, 2).unwrap();
    let answer = OrderAnswer::Unknown {
        problem: "no answer".to_owned(),
        trace_id: None,
    };
    ledger.settle("p", &key, &answer, 3).unwrap();
    canary.hear_debug("the ledger", &ledger);
    canary.hear_debug("its entries", &ledger.recent("p", 10).unwrap());
    canary.hear_debug("a hash", &RequestHash::of("POST /x", body));
    canary.hear_debug("an order", &order);
    let draft = OrderDraft {
        website: WebsiteDraft {
            test_password: "pa55word-of-a-canary".to_owned(),
            ..WebsiteDraft::default()
        },
        ..OrderDraft::default()
    };
    canary.hear_debug("a draft", &draft);
    Settings::default().save(folder.path()).unwrap();
    canary.assert_unseen(&[folder.path()]);
    drop(ledger);
    canary.assert_unseen(&[folder.path()]);
}

fn order() -> ProductOrder {
    ProductOrder {
        business_id: BusinessId::from_api("business:NO:ORG", "987654325"),
        product: Product::PaymentIntegration,
        sales_unit_name: Some("Kaffe og Kake".to_owned()),
        sales_unit_logo: None,
        settlement_account: None::<BankAccount>,
        price_package_id: None,
        use_case: Some(UseCase::WebsiteWithTest),
        annual_turnover: Some(100_000),
        annual_turnover_percentage: Some(50),
        intended_purpose: None,
        app_name: None,
        website: Some(Website {
            url: "https://kaffe.example".to_owned(),
            terms_url: "https://kaffe.example/terms".to_owned(),
            test_url: Some("https://test.kaffe.example".to_owned()),
            test_username: Some("tester".to_owned()),
            test_password: Some("pa55word-of-a-canary".to_owned()),
        }),
        has_recurring: None,
        merchant_category_code: None,
        compliance: None,
    }
}

// ---------------------------------------------------------------------------------------------- over HTTP, with the sandbox

/// Impatient, so that faults that take their time end soon.
fn limits() -> Limits {
    Limits {
        max_in_flight: 16,
        max_attempts: 2,
        connect_timeout: Duration::from_secs(5),
        total_timeout: Duration::from_millis(300),
        call_timeout: Duration::from_secs(120),
        max_body_bytes: 256 * 1024,
        first_backoff: Duration::from_millis(1),
        longest_wait: Duration::from_millis(5),
        proxy: Default::default(),
    }
}

fn keys_of(sandbox: &Sandbox) -> KeySet {
    KeySet {
        client_id: Secret::new(sandbox.client_id.as_str()),
        client_secret: Secret::new(sandbox.client_secret.as_str()),
        subscription_key: Some(Secret::new(sandbox.subscription_key.as_str())),
    }
}

fn sandbox_profile(base_url: &str, api: ApiKind, flow: TokenFlow) -> Profile {
    Profile {
        base_url: Some(base_url.to_owned()),
        flow,
        ..Profile::new("Canary", Environment::Sandbox, api)
    }
}

/// Every call there is, all at once, whatever comes of it.
async fn call_everything(profile: &Profile, keys: &KeySet, limits: &Limits, canary: &Canary) {
    let (order, key) = (order(), IdempotencyKey::from_text("canary-1").unwrap());
    let id = order.business_id.clone();
    let client = match Client::new(profile.clone(), keys.clone(), limits.clone()) {
        Ok(client) => client,
        Err(error) => {
            canary.hear_problem("a client that cannot be", &error.problem());
            return;
        }
    };
    macro_rules! calls {
        ($($call:ident($($argument:expr),*)),* $(,)?) => {
            tokio::join!($(async {
                match client.$call($($argument),*).await {
                    Ok(answer) => canary.hear_debug(stringify!($call), &answer),
                    Err(error) => {
                        canary.hear_debug(stringify!($call), &error);
                        canary.hear(stringify!($call), format!("{error} {error:#}"));
                        canary.hear_problem(stringify!($call), &error.problem());
                    }
                }
            }),*)
        };
    }
    calls!(
        reach_host(),
        renew_token(),
        all_units(),
        unit(&Msn::from_api("123456")),
        merchant(&id),
        merchant_units(&id),
        price_packages(),
        create_order(&order, &key),
        orders(true),
        order("0f0f0f0f-0000-4000-8000-000000000000"),
        delete_order("0f0f0f0f-0000-4000-8000-000000000000"),
        registry("987654325"),
        registry_roles("987654325"),
    );
    canary.hear_debug("the client", &client);
    canary.hear_panic("the client", &client);
}

/// One try where the service asks for patience, else two.
fn limits_for(asks_to_wait: bool) -> Limits {
    Limits {
        max_attempts: if asks_to_wait { 1 } else { 2 },
        ..limits()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_call_leaves_a_trace_whatever_fault_it_meets() {
    let faults = std::iter::once(None).chain(Fault::ALL.into_iter().map(Some));
    let runs: Vec<_> = (7000..)
        .zip(faults)
        .map(|(seed, fault)| tokio::spawn(meet(seed, fault)))
        .collect();
    for run in runs {
        run.await.unwrap();
    }
}

async fn meet(seed: u64, fault: Option<Fault>) {
    let sandbox = Sandbox::start(SandboxOptions {
        units: 12,
        seed,
        faults: fault.into_iter().collect(),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let keys = keys_of(&sandbox);
    let canary = Canary::watch(&keys);
    let limits = limits_for(matches!(
        fault,
        Some(Fault::RateLimit | Fault::RateLimitDate)
    ));
    for (api, flow) in [
        (ApiKind::Management, TokenFlow::Standard),
        (ApiKind::Management, TokenFlow::Specialized),
        (ApiKind::Partner, TokenFlow::Standard),
    ] {
        let profile = sandbox_profile(&sandbox.base_url, api, flow);
        call_everything(&profile, &keys, &limits, &canary).await;
    }
    canary.assert_unseen(&[]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_keys_leave_no_trace() {
    let options = SandboxOptions {
        units: 12,
        ..SandboxOptions::default()
    };
    let sandbox = Sandbox::start(options).await.unwrap();
    let right = keys_of(&sandbox);
    let (canary, right_canary) = (Canary::plant(), Canary::watch(&right));
    let wrong = canary.keys();
    let secret = wrong.client_secret.expose();
    for (client_id, client_secret, subscription_key) in [
        (&wrong.client_id, secret.to_owned(), &wrong.subscription_key),
        (
            &wrong.client_id,
            sandbox.client_secret.clone(),
            &right.subscription_key,
        ),
        (&right.client_id, secret.to_owned(), &right.subscription_key),
        (
            &right.client_id,
            sandbox.client_secret.clone(),
            &wrong.subscription_key,
        ),
        (&wrong.client_id, secret.to_owned(), &None),
        // What a careless paste brings: a line break, which no header can hold.
        (
            &wrong.client_id,
            format!("{secret}\r\n{secret}"),
            &wrong.subscription_key,
        ),
    ] {
        let keys = KeySet {
            client_id: client_id.clone(),
            client_secret: Secret::new(client_secret),
            subscription_key: subscription_key.clone(),
        };
        for flow in [TokenFlow::Standard, TokenFlow::Specialized] {
            let profile = sandbox_profile(&sandbox.base_url, ApiKind::Management, flow);
            call_everything(&profile, &keys, &limits(), &canary).await;
        }
    }
    canary.assert_unseen(&[]);
    right_canary.assert_unseen(&[]);
}

/// Answers every call with a refusal that repeats all it was sent, in every place where we read something.
struct Echo {
    status: u16,
    is_json: bool,
}

impl wiremock::Respond for Echo {
    fn respond(&self, request: &wiremock::Request) -> wiremock::ResponseTemplate {
        let mut sent = String::from_utf8_lossy(&request.body).into_owned();
        for (name, value) in &request.headers {
            sent.push_str(&format!(" {name}: {}", value.to_str().unwrap_or_default()));
        }
        let answer = wiremock::ResponseTemplate::new(self.status)
            .insert_header("x-request-id", sent.replace(['\r', '\n'], " ").as_str());
        if !self.is_json {
            return answer.set_body_string(sent);
        }
        answer.set_body_json(serde_json::json!({
            "title": sent, "detail": sent, "instance": sent, "traceId": sent, "error": sent,
            "error_description": sent, "message": sent, "trace_id": sent,
            "extraDetails": [{"name": sent, "reason": sent}],
        }))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_repeats_our_keys_does_not_get_them_into_our_words() {
    let runs: Vec<_> = [200, 400, 401, 403, 404, 409, 429, 500]
        .into_iter()
        .flat_map(|status| [true, false].map(|is_json| Echo { status, is_json }))
        .map(|echo| tokio::spawn(hear_echo(echo)))
        .collect();
    for run in runs {
        run.await.unwrap();
    }
}

async fn hear_echo(echo: Echo) {
    let server = wiremock::MockServer::start().await;
    let limits = limits_for(echo.status == 429);
    wiremock::Mock::given(wiremock::matchers::any())
        .respond_with(echo)
        .mount(&server)
        .await;
    let canary = Canary::plant();
    for flow in [TokenFlow::Standard, TokenFlow::Specialized] {
        let profile = sandbox_profile(&server.uri(), ApiKind::Management, flow);
        call_everything(&profile, &canary.keys(), &limits, &canary).await;
    }
    canary.assert_unseen(&[]);
}

// ------------------------------------------------------------------------------------------------------ through the desk

/// A desk, and everything it says.
struct Listener<'a> {
    desk: Desk,
    notices: tokio::sync::mpsc::Receiver<Notice>,
    canary: &'a Canary,
}

impl<'a> Listener<'a> {
    fn open(folder: &Path, canary: &'a Canary) -> Self {
        let (desk, notices) = Desk::open(DeskOptions {
            data_dir: folder.to_owned(),
            keyring: KeyringChoice::None,
            limits: limits(),
            wake: Arc::new(|| ()),
        })
        .unwrap();
        Self {
            desk,
            notices,
            canary,
        }
    }

    /// Does a request that tells to its end, and gives what it told.
    async fn run<R: Telling + Debug>(&mut self, request: R) -> Vec<R::Step>
    where
        R::Output: Debug,
        R::Step: Debug,
    {
        self.hear_request(&request);
        let job = self.desk.start_telling(request);
        self.hear(job).await.0
    }

    /// Does a request to its end, and gives its answer, if there is one.
    async fn ask<R: Request + Debug>(&mut self, request: R) -> Option<R::Output>
    where
        R::Output: Debug,
    {
        self.hear_request(&request);
        let job = self.desk.start(request);
        self.hear(job).await.1
    }

    fn hear_request<R: Request + Debug>(&self, request: &R) {
        self.canary.hear_debug("a request", request);
        self.canary.hear_debug("its label", &request.label());
    }

    /// Hears everything of a job, what others see of it, and what the desk says.
    async fn hear<T: Debug, S: Debug>(&mut self, mut job: Job<T, S>) -> (Vec<S>, Option<T>) {
        let (mut steps, mut answer) = (Vec::new(), None);
        self.canary.hear_debug("a job", &job);
        while let Some(update) = job.next().await {
            self.canary.hear_debug("an update", &update);
            self.canary
                .hear_debug("a job as others see it", &job.watch());
            match update {
                Update::Progress(_) => {}
                Update::Step(step) => steps.push(step),
                Update::Ended(Ending::Failed(problem)) => {
                    self.canary.hear_problem("a job that failed", &problem);
                }
                Update::Ended(ending) => answer = ending.done(),
            }
        }
        while let Ok(notice) = self.notices.try_recv() {
            self.canary.hear_debug("a notice", &notice);
        }
        (steps, answer)
    }
}

/// Does everything with the kept fleet that writes a database or a file.
async fn keep_the_fleet(desk: &mut Listener<'_>, folder: &Path) {
    let policies = partner_desk::domain::policy::built_in();
    desk.run(SyncFleet(SyncOptions::default())).await;
    desk.ask(ReadFleet).await;
    desk.run(CheckMerchants).await;
    desk.ask(ReadSyncRuns).await;
    let (from, to) = (None, None);
    desk.ask(ReadChanges(Period { from, to })).await;
    desk.ask(SavePolicy {
        policy: Box::new(policies[0].clone()),
        former_name: None,
        saw: Saw::Whatever,
    })
    .await;
    desk.ask(Audit::default()).await;
    desk.ask(ReadFigures).await;
    desk.ask(CheckDatabase).await;
    for (ending, format) in [
        ("csv", FileFormat::Csv("excel-nb".to_owned())),
        ("xlsx", FileFormat::Xlsx),
        ("json", FileFormat::Json),
        ("html", FileFormat::Html),
    ] {
        let definition = Definition {
            name: "everything".to_owned(),
            query: Query::default(),
            columns: Column::ALL.to_vec(),
            group_by: None,
            format,
            words: "nb".to_owned(),
            formula_guard: true,
            file_name: "{name}".to_owned(),
        };
        let path = folder.join(format!("report.{ending}"));
        desk.ask(SaveOne {
            one: Box::new(definition.clone()),
            saw: Saw::Whatever,
        })
        .await;
        let definition = Box::new(definition);
        desk.ask(RunReport { definition, path }).await;
    }
}

/// Keeps a draft and a preset of an order with a password, and looks it over.
async fn fill_in_the_form(desk: &mut Listener<'_>) {
    let draft = Box::new(OrderDraft::of(&order()));
    assert!(!draft.website.test_password.is_empty());
    desk.ask(SaveDraft {
        key: "a".to_owned(),
        draft: draft.clone(),
    })
    .await;
    desk.ask(ListDrafts::new()).await;
    desk.ask(SavePreset {
        name: "Canary".to_owned(),
        draft: draft.clone(),
        keep: Keep {
            website: true,
            logo: true,
        },
        saw: Saw::Whatever,
    })
    .await;
    let ask = Ask::ONLINE;
    desk.ask(Gather { draft, ask }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_at_the_desk_leaves_no_trace() {
    let sandbox = Sandbox::start(SandboxOptions {
        units: 12,
        seed: 7100,
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let planted = Canary::plant();
    for keys in [keys_of(&sandbox), planted.keys()] {
        let mut canary = Canary::watch(&keys);
        canary.look_for("test site password", "pa55word-of-a-canary");
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Listener::open(folder.path(), &canary);
        let profile = sandbox_profile(&sandbox.base_url, ApiKind::Management, TokenFlow::Standard);
        for place in [KeyPlace::Keyring, KeyPlace::ThisRunOnly] {
            let (profile, keys) = (Box::new(profile.clone()), Some(keys.clone()));
            desk.ask(SaveProfile {
                profile,
                former_name: None,
                keys,
                place,
            })
            .await;
        }
        desk.ask(ListProfiles).await;
        let (boxed, typed) = (Box::new(profile.clone()), Some(keys.clone()));
        desk.run(TestConnection {
            profile: boxed,
            keys: typed,
        })
        .await;
        desk.ask(OpenProfile {
            name: "Canary".to_owned(),
        })
        .await;
        let entries = lookup::parse_entries("987654325\n123456\nnonsense");
        let mut rows = desk
            .run(LookUp {
                entries,
                include_doubtful: true,
            })
            .await;
        rows.extend(desk.run(LoadFleet).await);
        keep_the_fleet(&mut desk, folder.path()).await;
        fill_in_the_form(&mut desk).await;
        desk.ask(PreviewOrder(Box::new(order()))).await;
        for _ in 0..2 {
            desk.run(SendOrder {
                order: Box::new(order()),
                key: None,
                order_again: false,
            })
            .await;
        }
        let include_expired = true;
        desk.ask(ListOrders { include_expired }).await;
        let rows = Arc::new(rows.concat());
        for name in ["rows.csv", "rows.json"] {
            desk.ask(ExportRows {
                rows: Arc::clone(&rows),
                columns: Column::ALL.to_vec(),
                target: ExportTarget {
                    dialect: Dialect::ExcelNb,
                    formula_guard: true,
                    words: Words::Language(Language::BOKMAL),
                    path: folder.path().join(name),
                },
            })
            .await;
            assert!(folder.path().join(name).is_file(), "{name} was written");
        }
        canary.assert_unseen(&[folder.path()]);
        desk.ask(RemoveProfile {
            name: "Canary".to_owned(),
        })
        .await;
        drop(desk);
        canary.assert_unseen(&[folder.path()]);
    }
}
