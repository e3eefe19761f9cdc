//! Kill −9 at a hundred random moments while files of 300 orders are sent, with faults on: nothing twice, nothing lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test, which tells its figures"
)]

#[path = "support/bulk.rs"]
mod bulk;

use bulk::{
    PROFILE, Told, Vendor, begin, client, count, keys_of, limits, lines, open, order, refused_order,
};
use partner_desk::domain::bulk::{BulkCounts, BulkRow, BulkState};
use partner_desk::domain::{KeySet, Secret};
use partner_desk::jobs::{self, BulkOrder};
use partner_desk::sandbox::{Fault, Sandbox, SandboxOptions};
use rand::{RngExt as _, SeedableRng as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

const KILLS: usize = 100;
const ROWS: usize = 300;
/// One row in so many is refused by the vendor.
const REFUSED: usize = 10;
const FAULTS: [Fault; 6] = [
    Fault::DropBefore,
    Fault::DropAfter,
    Fault::Locked,
    Fault::RateLimit,
    Fault::ServerError,
    Fault::BrokenJson,
];
/// What the child is told by. The keys are those of a world that lives as long as this test.
const URL: &str = "PARTNER_DESK_TEST_BULK_URL";
const DATA: &str = "PARTNER_DESK_TEST_BULK_DATA";
const KEYS: &str = "PARTNER_DESK_TEST_BULK_KEYS";
const FILE: &str = "PARTNER_DESK_TEST_BULK_FILE";

fn file(name: &str) -> Vec<BulkOrder> {
    let one = |nth: usize| {
        let name = format!("Kiosk {name}-{nth}");
        if nth.is_multiple_of(REFUSED) {
            refused_order(&name)
        } else {
            order(&name)
        }
    };
    lines((0..ROWS).map(one).collect())
}

/// Not a test of its own: the program that is killed. It does nothing unless it is told what.
#[test]
fn child() {
    let variable = |name: &str| std::env::var(name).ok();
    let (Some(url), Some(data), Some(keys), Some(name)) = (
        variable(URL),
        variable(DATA),
        variable(KEYS),
        variable(FILE),
    ) else {
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
        let client = client(&url, keys, limits(8));
        let ledger = open(&PathBuf::from(data));
        let (task, _pause) = begin(&ledger, &client, &name, &file(&name), &[]).unwrap();
        let told = Told::default();
        jobs::send_bulk(&client, task, &told, &CancellationToken::new())
            .await
            .unwrap();
    });
}

fn spawn(sandbox: &Sandbox, data: &Path, name: &str) -> Child {
    let keys = keys_of(sandbox);
    let key = keys.subscription_key.unwrap();
    let keys = [&keys.client_id, &keys.client_secret, &key].map(|key| key.expose().to_owned());
    Command::new(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--test-threads=1"])
        .env(URL, &sandbox.base_url)
        .env(DATA, data)
        .env(KEYS, keys.join(" "))
        .env(FILE, name)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The rows of a file that was begun.
fn rows(data: &Path, name: &str) -> Vec<BulkRow> {
    let ledger = open(data);
    assert_eq!(ledger.integrity().unwrap(), None);
    let run = ledger.find_bulk(PROFILE, name).unwrap();
    run.map(|run| ledger.bulk_rows(run).unwrap())
        .unwrap_or_default()
}

fn counts(rows: &[BulkRow]) -> BulkCounts {
    BulkCounts::of(ROWS, rows.iter().map(|row| row.state))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_run_loses_no_row_and_sends_none_twice() {
    let sandbox = Sandbox::start(SandboxOptions {
        units: 12,
        latency: Duration::from_millis(2),
        faults: FAULTS.to_vec(),
        fault_every: Some(11),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let vendor = Vendor::of(&sandbox.base_url);
    let data = tempfile::tempdir().unwrap();
    let mut dice = rand::rngs::StdRng::seed_from_u64(5);
    let mut files = vec!["0".to_owned()];
    let (mut kills, mut confirmed_before, mut met) = (0, 0, 0);
    while kills < KILLS {
        let name = files.last().unwrap().clone();
        let moment = vendor.requests().await + dice.random_range(0..30);
        let mut child = spawn(&sandbox, data.path(), &name);
        let mut look = tokio::time::interval(Duration::from_millis(1));
        while vendor.requests().await < moment && child.try_wait().unwrap().is_none() {
            look.tick().await;
        }
        child.kill().unwrap();
        let was_killed = !child.wait().unwrap().success();
        kills += usize::from(was_killed);
        let rows = rows(data.path(), &name);
        assert!(rows.is_empty() || rows.len() == ROWS, "{}", rows.len());
        met += count(&rows, BulkState::Sent);
        let mut confirmed = 0;
        let mut may_exist = 0;
        for name in &files {
            let rows = self::rows(data.path(), name);
            confirmed += count(&rows, BulkState::Confirmed);
            may_exist += count(&rows, BulkState::Sent) + count(&rows, BulkState::Unknown);
        }
        assert!(confirmed >= confirmed_before, "what is confirmed stays so");
        confirmed_before = confirmed;
        let (created, duplicates) = vendor.orders().await;
        assert_eq!(duplicates, 0);
        assert!(confirmed <= created as usize && created as usize <= confirmed + may_exist);
        if !rows.is_empty() && rows.iter().all(|row| row.state.is_settled()) {
            files.push(files.len().to_string());
        }
    }
    assert!(met > 0, "it was killed while orders were on the way");
    // The computer stays on, and every file is gone on with; the faults are there still.
    for name in &files {
        for round in 0.. {
            assert!(spawn(&sandbox, data.path(), name).wait().unwrap().success());
            if rows(data.path(), name)
                .iter()
                .all(|row| row.state.is_settled())
            {
                break;
            }
            assert!(round < 20, "{:#?}", counts(&rows(data.path(), name)));
        }
    }
    let (created, duplicates) = vendor.orders().await;
    let mut confirmed = 0;
    for name in &files {
        let rows = rows(data.path(), name);
        let counts = counts(&rows);
        assert!(counts.add_up(), "{counts:?}");
        let refused = ROWS / REFUSED;
        assert_eq!(
            (counts.rejected, counts.confirmed),
            (refused, ROWS - refused)
        );
        confirmed += counts.confirmed;
    }
    assert_eq!((created as usize, duplicates), (confirmed, 0));
    let stats = vendor.own("stats").await;
    assert!(stats["idempotent_replays"].as_u64().unwrap() > 0, "{stats}");
    eprintln!(
        "{kills} kills over {} files of {ROWS} rows, {met} orders on the way when killed: {created} orders created, {confirmed} rows confirmed, {duplicates} duplicates",
        files.len()
    );
}
