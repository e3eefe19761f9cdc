//! The sync: how close it comes to what the service allows, and to curl, which does nothing else.

use crate::HEAP;
use crate::line::Line;
use partner_desk::api::{Client, Limits};
use partner_desk::domain::fleet::{SyncOptions, SyncSummary};
use partner_desk::domain::lookup::parse_entries;
use partner_desk::domain::{
    ApiKind, Environment, KeySet, KeyType, LookupRow, MsnRule, Profile, Secret, TokenFlow,
};
use partner_desk::jobs::{self, Ended, Progress, Sink, SyncTask};
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use partner_desk::store::FleetStore;
use serde_json::Value;
use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

const UNITS: usize = 10_000;
const IN_FLIGHT: usize = 16;
const LATENCY: Duration = Duration::from_millis(50);
/// Under the limit a tenth of a minute would do for a figure; half of the fleet also shows what happens when a faster pace
/// is tried.
const LIMITED_UNITS: usize = 5_000;
const LIMIT: f64 = 100.0;

/// Measures the sync.
pub fn sync() -> Vec<Line> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut lines = runtime.block_on(against_curl());
    lines.extend(runtime.block_on(under_a_limit()));
    lines.push(runtime.block_on(memory_per_row()));
    lines.push(runtime.block_on(memory_per_looked_up_row()));
    lines
}

async fn against_curl() -> Vec<Line> {
    let sandbox = Sandbox::start(SandboxOptions {
        units: UNITS,
        latency: LATENCY,
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let (summary, seconds) = synced(&sandbox, IN_FLIGHT).await;
    assert_eq!(summary.fetched, UNITS);
    let ideal = UNITS as f64 * LATENCY.as_secs_f64() / IN_FLIGHT as f64;
    let what = format!("sync of {UNITS} units at 50 ms, {IN_FLIGHT} in flight ÷ ideal");
    let note = format!("{seconds:.2} s ÷ {ideal:.2} s, the list and a token included");
    let mut lines = vec![Line::at_most(what, seconds / ideal, "", 1.10).note(note)];
    let what = format!("the same ÷ curl --parallel-max {IN_FLIGHT}");
    lines.push(match curl(&sandbox).await {
        Some(curl) => Line::at_most(what, seconds / curl, "", 1.05)
            .note(format!("{seconds:.2} s ÷ {curl:.2} s")),
        None => Line::told(what, f64::NAN, "").note("not measured: there is no curl here"),
    });
    lines
}

/// A first sync as the window and `pdesk sync` run it: every unit, then the names of merchants.
async fn under_a_limit() -> [Line; 3] {
    let sandbox = Sandbox::start(SandboxOptions {
        units: LIMITED_UNITS,
        latency: LATENCY,
        rate_limit: Some(LIMIT),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let data_dir = tempfile::tempdir().unwrap();
    let store = Arc::new(FleetStore::open(data_dir.path()).unwrap().store);
    let clock = Clock::default();
    let started = Instant::now();
    let synced = jobs::sync_and_name(
        &client(&sandbox, IN_FLIGHT),
        task(Arc::clone(&store)),
        &clock,
        &CancellationToken::new(),
    )
    .await;
    let all = started.elapsed().as_secs_f64();
    assert_eq!(synced.ended, Ok(Ended::Done));
    assert_eq!(synced.summary.fetched, LIMITED_UNITS);
    assert_eq!(synced.named, store.merchants("bench").unwrap().len());
    let complete = clock.complete.lock().unwrap().unwrap();
    let units = complete.duration_since(started).as_secs_f64();
    let stats = own(&sandbox, "stats").await;
    let refused = stats["faults_played"]["rate limit option"].as_u64();
    let refused = refused.unwrap_or_default() as f64;
    // The list, each unit, and then each merchant.
    let for_units = LIMITED_UNITS as f64 + 1.0;
    let for_all = for_units + synced.named as f64;
    let share = 100.0 * refused / (for_all + refused);
    let against = |requests: f64, seconds: f64| {
        let ideal = requests / LIMIT;
        let note =
            format!("{seconds:.2} s ÷ {ideal:.2} s for {requests} requests, {LIMIT} a second");
        (seconds / ideal, note)
    };
    let (of_units, note) = against(for_units, units);
    let complete = Line::at_most("first sync: units complete ÷ limit", of_units, "", 1.05);
    let complete = complete.note(note);
    let (of_all, note) = against(for_all, all);
    [
        complete,
        Line::at_most(
            "the same with names: all requests ÷ limit",
            of_all,
            "",
            1.05,
        )
        .note(note),
        Line::at_most("the same: requests refused", share, "%", 2.0)
            .note(format!("{refused} of {}", for_all + refused)),
    ]
}

/// Notes the moment at which every unit was told.
#[derive(Default)]
struct Clock {
    complete: Mutex<Option<Instant>>,
}

impl Sink for Clock {
    async fn planned(&self, _: usize) {}

    async fn rows(&self, _: Vec<LookupRow>) {}

    async fn progress(&self, progress: Progress) {
        if progress.total > 0 && progress.done == progress.total {
            let mut complete = self.complete.lock().unwrap();
            *complete = complete.or_else(|| Some(Instant::now()));
        }
    }
}

fn task(store: Arc<FleetStore>) -> SyncTask {
    SyncTask {
        store,
        fleet: "bench".to_owned(),
        options: SyncOptions::default(),
        watched: None,
        first: watch::channel(Vec::new()).1,
    }
}

/// What more rows cost in memory, the sandbox's own share of a few bytes a row included.
async fn memory_per_row() -> Line {
    let (few, many) = (2_000, UNITS);
    let mut peaks = Vec::new();
    for units in [few, many] {
        let sandbox = Sandbox::start(SandboxOptions {
            units,
            ..SandboxOptions::default()
        })
        .await
        .unwrap();
        HEAP.reset_peak_usage();
        let before = HEAP.current_usage();
        let (summary, _) = synced(&sandbox, IN_FLIGHT).await;
        assert_eq!(summary.fetched, units);
        peaks.push(HEAP.peak_usage().saturating_sub(before) as f64);
    }
    let growth = (peaks[1] - peaks[0]) / (many - few) as f64;
    let kib = peaks.iter().map(|peak| peak / 1024.0).collect::<Vec<_>>();
    Line::at_most(
        "memory a sync adds per row",
        growth.max(0.0),
        "bytes",
        1000.0,
    )
    .note(format!(
        "peaks of {:.0} KiB for {few} and {:.0} KiB for {many}",
        kib[0], kib[1]
    ))
}

/// What more numbers of a look-up cost in memory, their text and the sandbox's own share included; rows are told and kept by nobody.
async fn memory_per_looked_up_row() -> Line {
    let (few, many) = (2_000, 20_000);
    let sandbox = Sandbox::start(SandboxOptions {
        units: many,
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let client = client(&sandbox, IN_FLIGHT);
    let refs = client.all_units().await.unwrap();
    let msns: Vec<String> = refs.iter().map(|unit| unit.msn.to_string()).collect();
    let mut peaks = Vec::new();
    for count in [few, many] {
        let text = msns[..count].join("\n");
        HEAP.reset_peak_usage();
        let before = HEAP.current_usage();
        let entries = parse_entries(&text);
        let cancel = CancellationToken::new();
        let ended = jobs::look_up(&client, entries, false, &Nobody, &cancel).await;
        assert_eq!(ended, Ended::Done);
        peaks.push(HEAP.peak_usage().saturating_sub(before) as f64);
    }
    let growth = (peaks[1] - peaks[0]) / (many - few) as f64;
    let what = format!("memory a look-up of {many} numbers adds per row");
    Line::at_most(what, growth.max(0.0), "bytes", 1000.0).note(format!(
        "peaks of {:.0} and {:.0} KiB",
        peaks[0] / 1024.0,
        peaks[1] / 1024.0
    ))
}

/// A sync into an empty store; tells what it counted, and the seconds it took.
async fn synced(sandbox: &Sandbox, max_in_flight: usize) -> (SyncSummary, f64) {
    let data_dir = tempfile::tempdir().unwrap();
    let task = task(Arc::new(FleetStore::open(data_dir.path()).unwrap().store));
    let client = client(sandbox, max_in_flight);
    let cancel = CancellationToken::new();
    let started = Instant::now();
    let (ended, summary) = jobs::sync(&client, task, &Nobody, &cancel).await.unwrap();
    assert_eq!(ended, Ended::Done);
    (summary, started.elapsed().as_secs_f64())
}

/// A client of a sandbox.
pub fn client(sandbox: &Sandbox, max_in_flight: usize) -> Client {
    let keys = KeySet {
        client_id: Secret::new(sandbox.client_id.clone()),
        client_secret: Secret::new(sandbox.client_secret.clone()),
        subscription_key: Some(Secret::new(sandbox.subscription_key.clone())),
    };
    client_at(&sandbox.base_url, keys, max_in_flight)
}

/// A client of a service at an address.
pub fn client_at(base_url: &str, keys: KeySet, max_in_flight: usize) -> Client {
    let profile = Profile {
        name: "bench".to_owned(),
        environment: Environment::Sandbox,
        api: ApiKind::Management,
        flow: TokenFlow::Standard,
        key_type: KeyType::Partner,
        base_url: Some(base_url.to_owned()),
        msn: None,
        msn_rule: MsnRule::WhenKnown,
        system_name: "partner-desk".to_owned(),
        system_version: "1".to_owned(),
        specialized_token_path: None,
    };
    let limits = Limits {
        max_in_flight,
        ..Limits::default()
    };
    Client::new(profile, keys, limits).unwrap()
}

/// The seconds curl takes for the same units; `None` where there is no curl.
async fn curl(sandbox: &Sandbox) -> Option<f64> {
    Command::new("curl")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .ok()?;
    let config = config(sandbox).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("curl.txt");
    std::fs::write(&path, config).unwrap();
    let parallel = IN_FLIGHT.to_string();
    // Curl waits for the sandbox, which runs on this runtime: never on one of its threads.
    let run = move || {
        let started = Instant::now();
        let status = Command::new("curl")
            .args([
                "--silent",
                "--no-progress-meter",
                "--fail",
                "--parallel",
                "--parallel-max",
                &parallel,
                "-K",
            ])
            .arg(&path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success(), "curl fetched every unit");
        started.elapsed().as_secs_f64()
    };
    Some(tokio::task::spawn_blocking(run).await.unwrap())
}

/// Headers and addresses in a file, since everybody on a machine may read a command line.
async fn config(sandbox: &Sandbox) -> String {
    let http = partner_desk::api::http_client().no_proxy().build().unwrap();
    let key = sandbox.subscription_key.as_str();
    let token = http
        .post(format!("{}/accesstoken/get", sandbox.base_url))
        .header("client_id", &sandbox.client_id)
        .header("client_secret", &sandbox.client_secret)
        .header("Ocp-Apim-Subscription-Key", key)
        .header("Content-Length", 0);
    let token: Value = token.send().await.unwrap().json().await.unwrap();
    let token = token["access_token"].as_str().unwrap();
    let list = format!("{}/management/v1/sales-units", sandbox.base_url);
    let units = http
        .get(&list)
        .bearer_auth(token)
        .header("Ocp-Apim-Subscription-Key", key);
    let units: Vec<Value> = units.send().await.unwrap().json().await.unwrap();
    let mut config = String::new();
    writeln!(config, "header = \"Authorization: Bearer {token}\"").unwrap();
    writeln!(config, "header = \"Ocp-Apim-Subscription-Key: {key}\"").unwrap();
    for unit in units {
        let msn = unit["msn"].as_str().unwrap();
        writeln!(config, "url = \"{list}/{msn}\"\noutput = \"/dev/null\"").unwrap();
    }
    config
}

/// What the sandbox says of itself.
pub async fn own(sandbox: &Sandbox, path: &str) -> Value {
    let http = partner_desk::api::http_client().no_proxy().build().unwrap();
    let url = format!("{}/__sandbox/{path}", sandbox.base_url);
    http.get(url).send().await.unwrap().json().await.unwrap()
}

/// Takes what a sync tells, and keeps none of it.
struct Nobody;

impl Sink for Nobody {
    async fn planned(&self, _: usize) {}

    async fn rows(&self, _: Vec<LookupRow>) {}

    async fn progress(&self, _: Progress) {}
}
