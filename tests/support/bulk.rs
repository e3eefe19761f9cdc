//! A file of orders on its way to a sandbox, without a desk: real HTTP, real SQLite.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests, each of which uses a part of it"
)]

use partner_desk::api::{Client, Limits};
use partner_desk::domain::bulk::{BulkCounts, BulkRow, BulkState};
use partner_desk::domain::order::{OrderDraft, ProductOrder, check};
use partner_desk::domain::{
    ApiKind, Environment, KeySet, KeyType, MsnRule, PartnerId, Problem, Profile, Secret, TokenFlow,
};
use partner_desk::jobs::{
    self, BulkOrder, BulkService, BulkSink, BulkTask, Ended, Patience, Progress,
};
use partner_desk::sandbox::Sandbox;
use partner_desk::store::{Ledger, NewBulkRow, NewBulkRun, NewVerdict};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// The profile's name in the ledger.
pub const PROFILE: &str = "test";

/// The same, as whose orders they are.
pub fn partner() -> PartnerId {
    PartnerId::from_kept(PROFILE)
}

/// What `now` says.
pub static NOW: AtomicI64 = AtomicI64::new(1_764_000_000);

pub fn now() -> i64 {
    NOW.load(Ordering::SeqCst)
}

pub fn client(base_url: &str, keys: KeySet, limits: Limits) -> Client {
    let profile = Profile {
        name: "sandbox".to_owned(),
        environment: Environment::Sandbox,
        api: ApiKind::Management,
        flow: TokenFlow::Standard,
        key_type: KeyType::Partner,
        base_url: Some(base_url.to_owned()),
        msn: None,
        msn_rule: MsnRule::WhenKnown,
        system_name: "Partner Desk".to_owned(),
        system_version: "1".to_owned(),
        specialized_token_path: None,
    };
    Client::new(profile, keys, limits).unwrap()
}

pub fn keys_of(sandbox: &Sandbox) -> KeySet {
    KeySet {
        client_id: Secret::new(sandbox.client_id.clone()),
        client_secret: Secret::new(sandbox.client_secret.clone()),
        subscription_key: Some(Secret::new(sandbox.subscription_key.clone())),
    }
}

/// Waits so short that faults cost no time.
pub fn limits(max_in_flight: usize) -> Limits {
    Limits {
        max_in_flight,
        first_backoff: Duration::from_millis(1),
        longest_wait: Duration::from_millis(10),
        ..Limits::default()
    }
}

pub const PATIENCE: Patience = Patience {
    repeats: 2,
    first_wait: Duration::from_millis(1),
    grace: Duration::from_millis(200),
};

pub fn open(data_dir: &Path) -> Arc<Ledger> {
    Arc::new(Ledger::open(data_dir).unwrap().ledger)
}

/// An order that the sandbox takes.
pub fn order(name: &str) -> ProductOrder {
    let draft = OrderDraft {
        business_id: "918713867".to_owned(),
        product: "cashier".to_owned(),
        sales_unit_name: name.to_owned(),
        settlement_account: "12345678903".to_owned(),
        use_case: "unknown".to_owned(),
        intended_purpose: "POS integration in physical store: coffee and pastry.".to_owned(),
        ..OrderDraft::default()
    };
    let checked = check(&draft, ApiKind::Management);
    checked
        .order
        .unwrap_or_else(|| panic!("{:?}", checked.findings))
}

/// The same, but the sandbox refuses it: no partner has such a price package.
pub fn refused_order(name: &str) -> ProductOrder {
    ProductOrder {
        price_package_id: Some("00000000-0000-4000-8000-000000000000".to_owned()),
        ..order(name)
    }
}

/// A file: an order for each line, the first in row 2.
pub fn lines(orders: Vec<ProductOrder>) -> Vec<BulkOrder> {
    let numbered = orders.into_iter().enumerate();
    numbered
        .map(|(place, order)| BulkOrder {
            line: place + 2,
            order,
        })
        .collect()
}

pub fn run(identity: &str) -> NewBulkRun {
    NewBulkRun {
        profile: PROFILE.to_owned(),
        environment: Environment::Sandbox,
        identity: identity.to_owned(),
        file: "shops.csv".to_owned(),
        reading: String::new(),
        heads: vec!["name".to_owned()],
        at: now(),
    }
}

/// The lines as they are written down; those of `anew` are wanted anew.
pub fn new_rows<S: BulkService>(
    service: &S,
    lines: &[BulkOrder],
    anew: &[usize],
) -> Vec<NewBulkRow> {
    let new = |BulkOrder { line, order }: &BulkOrder| {
        let new = jobs::new_order(service, &partner(), Environment::Sandbox, order, now());
        NewBulkRow {
            line: *line,
            cells: vec![order.sales_unit_name.clone().unwrap_or_default()],
            warnings: Vec::new(),
            business_id: Some(order.business_id.clone()),
            product: Some(order.product),
            name: order.sales_unit_name.clone(),
            edited: None,
            former: None,
            released: false,
            anew: anew.contains(line),
            verdict: NewVerdict::Send(Box::new(new.unwrap())),
        }
    };
    lines.iter().map(new).collect()
}

/// Writes a file down and gives the work that sends it, and what lets it pause.
pub fn begin<S: BulkService>(
    ledger: &Arc<Ledger>,
    service: &S,
    identity: &str,
    lines: &[BulkOrder],
    anew: &[usize],
) -> Result<(BulkTask, watch::Sender<bool>), Problem> {
    let sender = uuid::Uuid::new_v4().to_string();
    let rows = new_rows(service, lines, anew);
    let run = ledger.begin_bulk(&run(identity), &rows, &sender)?;
    let (pause, paused) = watch::channel(false);
    let task = BulkTask {
        ledger: Arc::clone(ledger),
        run,
        sender,
        partner: partner(),
        environment: Environment::Sandbox,
        orders: lines.to_vec(),
        listed: None,
        team: None,
        paused,
        patience: PATIENCE,
        now,
    };
    Ok((task, pause))
}

/// Sends a file to its end; gives the run, too.
pub async fn send<S: BulkService>(
    ledger: &Arc<Ledger>,
    service: &S,
    identity: &str,
    lines: &[BulkOrder],
    anew: &[usize],
) -> (i64, Result<Ended, Problem>) {
    let (task, _pause) = begin(ledger, service, identity, lines, anew).unwrap();
    let run = task.run;
    let told = Told::default();
    let ended = jobs::send_bulk(service, task, &told, &CancellationToken::new()).await;
    told.check(ledger, run, ended.is_ok());
    (run, ended)
}

type Hook = Box<dyn Fn(usize) + Send + Sync>;

/// Keeps what a run tells, and does something when so many rows were told.
#[derive(Default)]
pub struct Told {
    pub rows: Mutex<Vec<BulkRow>>,
    pub counts: Mutex<Vec<BulkCounts>>,
    pub on_rows: Option<Hook>,
}

impl Told {
    pub fn on_rows(hook: impl Fn(usize) + Send + Sync + 'static) -> Self {
        Self {
            on_rows: Some(Box::new(hook)),
            ..Self::default()
        }
    }

    /// What was told last of a row is what the ledger has, and counts added up at every moment.
    #[track_caller]
    pub fn check(&self, ledger: &Ledger, run: i64, is_whole: bool) {
        let counts = self.counts.lock().unwrap();
        assert!(counts.iter().all(BulkCounts::add_up), "{counts:?}");
        let kept = ledger.bulk_rows(run).unwrap();
        let last = counts.last().copied();
        let states = kept.iter().map(|row| row.state);
        if is_whole {
            assert_eq!(last, Some(BulkCounts::of(kept.len(), states)));
            for row in &kept {
                let told = self.rows.lock().unwrap();
                if let Some(told) = told.iter().rfind(|told| told.line == row.line) {
                    assert_eq!(told, row);
                }
            }
        }
    }
}

impl BulkSink for Told {
    async fn rows(&self, rows: Vec<BulkRow>) {
        let count = {
            let mut all = self.rows.lock().unwrap();
            all.extend(rows);
            all.len()
        };
        if let Some(hook) = &self.on_rows {
            hook(count);
        }
    }

    async fn progress(&self, counts: BulkCounts, _: Progress) {
        self.counts.lock().unwrap().push(counts);
    }
}

/// What the sandbox itself says; it is asked by somebody who knows nothing of ours.
pub struct Vendor {
    base_url: String,
    plain: reqwest::Client,
}

impl Vendor {
    pub fn of(base_url: &str) -> Self {
        Self {
            base_url: base_url.to_owned(),
            plain: partner_desk::api::http_client().no_proxy().build().unwrap(),
        }
    }

    pub async fn own(&self, path: &str) -> Value {
        let url = format!("{}/__sandbox/{path}", self.base_url);
        self.plain
            .get(url)
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap()
    }

    pub async fn faults(&self, names: &[&str], every: Option<u32>) {
        let url = format!("{}/__sandbox/faults", self.base_url);
        let body = json!({"faults": names, "every": every});
        let answer = self.plain.post(url).json(&body).send().await.unwrap();
        assert!(answer.status().is_success(), "{answer:?}");
    }

    /// Orders created, and how many of them were duplicates.
    pub async fn orders(&self) -> (u64, u64) {
        let stats = self.own("stats").await;
        let count = |name: &str| stats[name].as_u64().unwrap();
        (count("orders_created"), count("duplicate_orders"))
    }

    /// Requests that arrived so far, of every kind.
    pub async fn requests(&self) -> u64 {
        let stats = self.own("stats").await;
        let requests = stats["requests"].as_object().unwrap();
        requests.values().filter_map(Value::as_u64).sum()
    }
}

pub fn count(rows: &[BulkRow], state: BulkState) -> usize {
    rows.iter().filter(|row| row.state == state).count()
}
