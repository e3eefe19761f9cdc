//! A sandbox, a data directory, and a sync between them: real HTTP, real SQLite.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests, each of which uses a part of it"
)]

use partner_desk::api::{Client, Limits};
use partner_desk::domain::fleet::{SyncOptions, SyncSummary};
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::{
    ApiKind, BusinessId, Environment, FleetUnit, KeySet, KeyType, LookupRow, Msn, MsnRule, Profile,
    RowState, Secret, TokenFlow,
};
use partner_desk::jobs::{self, Ended, Progress, Sink, SyncTask};
use partner_desk::sandbox::{Fault, Sandbox, SandboxOptions};
use partner_desk::store::FleetStore;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// The fleet's key.
pub const FLEET: &str = "test";

/// Everything a sync needs.
pub struct Rig {
    sandbox: Mutex<Option<Sandbox>>,
    pub base_url: String,
    keys: KeySet,
    plain: reqwest::Client,
    pub store: Arc<FleetStore>,
    pub data_dir: tempfile::TempDir,
}

impl Rig {
    pub async fn start(options: SandboxOptions) -> Self {
        let sandbox = Sandbox::start(options).await.unwrap();
        let data_dir = tempfile::tempdir().unwrap();
        Self {
            base_url: sandbox.base_url.clone(),
            keys: keys_of(&sandbox),
            sandbox: Mutex::new(Some(sandbox)),
            plain: partner_desk::api::http_client().no_proxy().build().unwrap(),
            store: Arc::new(FleetStore::open(data_dir.path()).unwrap().store),
            data_dir,
        }
    }

    pub async fn of(units: usize) -> Self {
        Self::start(SandboxOptions {
            units,
            ..SandboxOptions::default()
        })
        .await
    }

    /// The service goes away, together with every open connection.
    pub fn stop(&self) {
        drop(self.sandbox.lock().unwrap().take());
    }

    pub fn keys(&self) -> KeySet {
        self.keys.clone()
    }

    pub fn client(&self, api: ApiKind, limits: Limits) -> Client {
        client(&self.base_url, self.keys(), api, limits)
    }

    pub async fn own(&self, path: &str) -> Value {
        let url = format!("{}/__sandbox/{path}", self.base_url);
        let answer = self.plain.get(url).send().await.unwrap();
        answer.json().await.unwrap()
    }

    pub async fn tell(&self, path: &str, body: &Value) {
        let url = format!("{}/__sandbox/{path}", self.base_url);
        let answer = self.plain.post(url).json(body).send().await.unwrap();
        assert!(answer.status().is_success(), "{answer:?}");
    }

    pub async fn faults(&self, faults: &[Fault], every: Option<u32>) {
        let names: Vec<&str> = faults.iter().map(|fault| fault.name()).collect();
        self.tell("faults", &json!({"faults": names, "every": every}))
            .await;
    }

    /// The units whose details were asked for, in that order.
    pub async fn asked(&self) -> Vec<String> {
        serde_json::from_value(self.own("asked").await).unwrap()
    }

    pub fn task(&self, options: SyncOptions) -> SyncTask {
        SyncTask {
            store: Arc::clone(&self.store),
            fleet: FLEET.to_owned(),
            options,
            watched: None,
            first: watch::channel(Vec::new()).1,
        }
    }

    /// A whole sync with the Management API.
    pub async fn sync(&self, limits: Limits, options: SyncOptions) -> (SyncSummary, Told) {
        let told = Told::default();
        let client = self.client(ApiKind::Management, limits);
        let cancel = CancellationToken::new();
        let (ended, summary) = jobs::sync(&client, self.task(options), &told, &cancel)
            .await
            .unwrap();
        assert_eq!(ended, Ended::Done);
        check(&summary);
        (summary, told)
    }

    pub fn units(&self) -> Vec<FleetUnit> {
        self.store.units(FLEET).unwrap()
    }

    pub fn rows(&self) -> Vec<LookupRow> {
        self.units().into_iter().map(FleetUnit::into_row).collect()
    }

    /// How many kept units are in each state.
    pub fn states(&self) -> [usize; 3] {
        let rows = self.rows();
        let count = |state| rows.iter().filter(|row| row.state == state).count();
        [RowState::Found, RowState::Failed, RowState::NotConnected].map(count)
    }

    pub async fn merchants(&self, kind: &str, limit: usize) -> Vec<BusinessId> {
        let world = self.own(&format!("world?kind={kind}&limit={limit}")).await;
        let id = |example: &Value| {
            BusinessId::from_api(
                example["scheme"].as_str().unwrap(),
                example["id"].as_str().unwrap(),
            )
        };
        world[kind].as_array().unwrap().iter().map(id).collect()
    }
}

pub fn keys_of(sandbox: &Sandbox) -> KeySet {
    KeySet {
        client_id: Secret::new(sandbox.client_id.clone()),
        client_secret: Secret::new(sandbox.client_secret.clone()),
        subscription_key: Some(Secret::new(sandbox.subscription_key.clone())),
    }
}

pub fn client(base_url: &str, keys: KeySet, api: ApiKind, limits: Limits) -> Client {
    let profile = Profile {
        name: "sandbox".to_owned(),
        environment: Environment::Sandbox,
        api,
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

pub fn open(data_dir: &Path) -> Arc<FleetStore> {
    Arc::new(FleetStore::open(data_dir).unwrap().store)
}

/// Waits so short that faults cost no time.
pub fn limits(max_in_flight: usize) -> Limits {
    Limits {
        max_in_flight,
        first_backoff: Duration::from_millis(1),
        longest_wait: Duration::from_millis(20),
        ..Limits::default()
    }
}

pub fn all_anew() -> SyncOptions {
    SyncOptions {
        max_age_secs: 0,
        ..SyncOptions::default()
    }
}

#[track_caller]
pub fn check(summary: &SyncSummary) {
    let parts = summary.fetched + summary.reused + summary.failed + summary.not_visible;
    assert_eq!(parts, summary.total, "{summary:?}");
}

type Hook = Box<dyn Fn(usize) + Send + Sync>;

/// Keeps what a sync tells, and does something when so many rows were told.
#[derive(Default)]
pub struct Told {
    pub planned: Mutex<Option<usize>>,
    pub rows: Mutex<Vec<LookupRow>>,
    pub progress: Mutex<Vec<Progress>>,
    pub on_rows: Option<Hook>,
}

impl Told {
    pub fn on_rows(hook: impl Fn(usize) + Send + Sync + 'static) -> Self {
        Self {
            on_rows: Some(Box::new(hook)),
            ..Self::default()
        }
    }

    pub fn last(&self) -> Progress {
        *self.progress.lock().unwrap().last().unwrap()
    }

    pub fn msns(&self) -> Vec<Msn> {
        let rows = self.rows.lock().unwrap();
        rows.iter().filter_map(|row| row.msn.clone()).collect()
    }

    pub fn kinds(&self) -> Vec<ProblemKind> {
        let rows = self.rows.lock().unwrap();
        let kind = |row: &LookupRow| row.problem.as_ref().map(|problem| problem.kind);
        rows.iter().filter_map(kind).collect()
    }
}

impl Sink for Told {
    async fn planned(&self, total: usize) {
        *self.planned.lock().unwrap() = Some(total);
        if let Some(hook) = &self.on_rows {
            hook(0);
        }
    }

    async fn rows(&self, rows: Vec<LookupRow>) {
        let count = {
            let mut all = self.rows.lock().unwrap();
            all.extend(rows);
            all.len()
        };
        if let Some(hook) = &self.on_rows {
            hook(count);
        }
    }

    async fn progress(&self, progress: Progress) {
        self.progress.lock().unwrap().push(progress);
    }
}
