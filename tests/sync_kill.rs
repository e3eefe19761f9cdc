//! Kill −9 at fifty random moments of a sync: nothing that was finished is fetched again, nothing is half-written.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/fleet.rs"]
mod fleet;

use fleet::{FLEET, Rig, Told, client, limits, open};
use partner_desk::domain::fleet::SyncOptions;
use partner_desk::domain::{ApiKind, KeySet, RowState, SalesUnit, Secret};
use partner_desk::jobs::{self, Ended, SyncTask};
use partner_desk::sandbox::SandboxOptions;
use rand::{RngExt as _, SeedableRng as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

const KILLS: u64 = 50;
const UNITS: u64 = 700;
const IN_FLIGHT: usize = 8;
/// What the child is told by. The keys are those of a world that lives as long as this test.
const URL: &str = "PARTNER_DESK_TEST_SYNC_URL";
const DATA: &str = "PARTNER_DESK_TEST_SYNC_DATA";
const KEYS: &str = "PARTNER_DESK_TEST_SYNC_KEYS";

/// Not a test of its own: the program that is killed. It does nothing unless it is told what.
#[test]
fn child() {
    let (Ok(url), Ok(data), Ok(keys)) =
        (std::env::var(URL), std::env::var(DATA), std::env::var(KEYS))
    else {
        return;
    };
    let mut keys = keys.split(' ').map(Secret::new);
    let keys = KeySet {
        client_id: keys.next().unwrap(),
        client_secret: keys.next().unwrap(),
        subscription_key: keys.next(),
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let task = SyncTask {
            store: open(&PathBuf::from(data)),
            fleet: FLEET.to_owned(),
            options: SyncOptions::default(),
            watched: None,
            first: watch::channel(Vec::new()).1,
        };
        let client = client(&url, keys, ApiKind::Management, limits(IN_FLIGHT));
        let told = Told::default();
        let (ended, summary) = jobs::sync(&client, task, &told, &CancellationToken::new())
            .await
            .unwrap();
        assert_eq!((ended, summary.failed), (Ended::Done, 0));
    });
}

fn spawn(rig: &Rig, data: &Path) -> Child {
    let keys = rig.keys();
    let key = keys.subscription_key.unwrap();
    let keys = [&keys.client_id, &keys.client_secret, &key].map(|key| key.expose().to_owned());
    Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--test-threads=1"])
        .env(URL, &rig.base_url)
        .env(DATA, data)
        .env(KEYS, keys.join(" "))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Requests that arrived so far, of every kind, and those for units.
async fn requests(rig: &Rig) -> (u64, u64) {
    let stats = rig.own("stats").await;
    let requests = stats["requests"].as_object().unwrap();
    let all = requests
        .values()
        .filter_map(serde_json::Value::as_u64)
        .sum();
    let units = &stats["requests"]["GET /management/v1/sales-units/{msn}"];
    (all, units.as_u64().unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_sync_loses_nothing_but_what_was_in_flight() {
    let rig = Rig::start(SandboxOptions {
        units: usize::try_from(UNITS).unwrap(),
        latency: Duration::from_millis(4),
        ..SandboxOptions::default()
    })
    .await;
    let data = tempfile::tempdir().unwrap();
    let mut dice = rand::rngs::StdRng::seed_from_u64(3);
    let (mut kept, mut killed) = (0, 0);
    for _ in 0..KILLS {
        let (before, _) = requests(&rig).await;
        let moment = before + dice.random_range(0..24);
        let mut child = spawn(&rig, data.path());
        let mut look = tokio::time::interval(Duration::from_millis(2));
        while requests(&rig).await.0 < moment && child.try_wait().unwrap().is_none() {
            look.tick().await;
        }
        child.kill().unwrap();
        killed += u64::from(!child.wait().unwrap().success());
        let store = open(data.path());
        assert_eq!(store.integrity().unwrap(), None);
        let units = store.units(FLEET).unwrap();
        let fetched = units
            .iter()
            .filter(|unit| unit.fetched_at.is_some())
            .count();
        assert!(fetched >= kept, "what was kept stays kept");
        kept = fetched;
    }
    assert_eq!(killed, KILLS, "each was killed before its end");
    assert!(kept > 0 && (kept as u64) < UNITS, "{kept}");
    assert!(spawn(&rig, data.path()).wait().unwrap().success());

    let (_, asked) = requests(&rig).await;
    assert!(asked >= UNITS, "{asked}");
    assert!(
        asked <= UNITS + KILLS * IN_FLIGHT as u64,
        "{asked} for {UNITS} units"
    );
    // A sync that nobody disturbed, into a store of its own, says what is right.
    rig.sync(limits(16), SyncOptions::default()).await;
    let store = open(data.path());
    assert_eq!(store.integrity().unwrap(), None);
    let units = |units: Vec<partner_desk::domain::FleetUnit>| -> Vec<SalesUnit> {
        let mut units: Vec<SalesUnit> = units
            .into_iter()
            .map(partner_desk::domain::FleetUnit::into_row)
            .filter(|row| row.state == RowState::Found && row.fetched_at.is_some())
            .filter_map(|row| row.unit)
            .collect();
        units.sort_by(|left, right| left.msn.cmp(&right.msn));
        units
    };
    let right = units(rig.units());
    assert_eq!(right.len() as u64, UNITS);
    assert_eq!(units(store.units(FLEET).unwrap()), right);
    let runs = store.sync_runs(FLEET).unwrap();
    assert_eq!(runs.iter().filter(|run| run.is_complete).count(), 1);
}
