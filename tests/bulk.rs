//! Orders from a file, sent to the sandbox: each once, whatever happens on the way.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/bulk.rs"]
mod bulk;

use bulk::{
    NOW, PROFILE, Told, Vendor, begin, client, count, keys_of, limits, lines, open, order,
    refused_order, send,
};
use partner_desk::api::{Client, SentFlag, Traffic};
use partner_desk::domain::bulk::{BulkCounts, BulkRow, BulkState};
use partner_desk::domain::order::{CreatedOrder, IdempotencyKey, ProductOrder, TrackedOrder};
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::{Problem, Secret};
use partner_desk::jobs::{self, BulkOrder, BulkService, Ended, Failure, Meaning, Refusal};
use partner_desk::sandbox::{Fault, Sandbox, SandboxOptions};
use partner_desk::store::Ledger;
use partner_desk::text::Message;
use proptest::prelude::*;
use std::collections::VecDeque;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio_util::sync::CancellationToken;

async fn sandbox(faults: &[Fault]) -> Sandbox {
    Sandbox::start(SandboxOptions {
        units: 12,
        faults: faults.to_vec(),
        // Seldom enough that all of them together let something through.
        fault_every: (faults.len() > 1).then_some(9),
        ..SandboxOptions::default()
    })
    .await
    .unwrap()
}

fn names(count: usize) -> Vec<ProductOrder> {
    (0..count)
        .map(|nth| order(&format!("Kiosk {nth}")))
        .collect()
}

#[track_caller]
fn all(rows: &[BulkRow], state: BulkState) {
    let other: Vec<&BulkRow> = rows.iter().filter(|row| row.state != state).collect();
    assert!(other.is_empty(), "{other:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_every_fault_of_the_line_each_row_is_ordered_once() {
    let faults = [
        Fault::DropBefore,
        Fault::DropAfter,
        Fault::Locked,
        Fault::RateLimit,
        Fault::ServerError,
        Fault::HtmlError,
        Fault::ExpiredToken,
        Fault::BrokenJson,
    ];
    let sandbox = sandbox(&faults).await;
    let vendor = Vendor::of(&sandbox.base_url);
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let client = client(&sandbox.base_url, keys_of(&sandbox), limits(8));
    let lines = lines(names(80));
    let mut rounds = 0;
    loop {
        let (run, ended) = send(&ledger, &client, "file", &lines, &[]).await;
        rounds += 1;
        let rows = ledger.bulk_rows(run).unwrap();
        let (created, duplicates) = vendor.orders().await;
        assert_eq!(duplicates, 0);
        assert!(
            created as usize
                <= count(&rows, BulkState::Confirmed) + count(&rows, BulkState::Unknown)
        );
        if count(&rows, BulkState::Confirmed) == 80 {
            assert_eq!((created, ended), (80, Ok(Ended::Done)));
            break;
        }
        assert!(rounds < 40, "{rows:#?}");
    }
    let stats = vendor.own("stats").await;
    for fault in faults {
        assert!(
            stats["faults_played"][fault.name()].as_u64().unwrap() > 0,
            "{}",
            fault.name()
        );
    }
    assert!(stats["idempotent_replays"].as_u64().unwrap() > 0);
}

#[tokio::test]
async fn what_the_vendor_refuses_tells_field_reason_and_trace_and_goes_with_a_new_key_once_edited()
{
    let sandbox = sandbox(&[]).await;
    let vendor = Vendor::of(&sandbox.base_url);
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let client = client(&sandbox.base_url, keys_of(&sandbox), limits(4));
    let bad = lines(vec![order("A"), refused_order("B"), order("C")]);
    let (run, ended) = send(&ledger, &client, "file", &bad, &[]).await;
    assert_eq!(ended, Ok(Ended::Done));
    let rows = ledger.bulk_rows(run).unwrap();
    assert_eq!(rows[1].state, BulkState::Rejected);
    assert_eq!(rows[1].fields[0].0, "price_package_id");
    assert!(rows[1].trace_id().is_some(), "{:?}", rows[1]);
    assert_eq!(rows[1].link(), None);
    let key = rows[1].key.clone();
    // Sent again as it is it is not sent again: the answer would be the same.
    let before = vendor.requests().await;
    let (_, ended) = send(&ledger, &client, "file", &bad, &[]).await;
    assert_eq!((ended, vendor.requests().await), (Ok(Ended::Done), before));
    let good = lines(vec![order("A"), order("B"), order("C")]);
    let (_, ended) = send(&ledger, &client, "file", &good, &[3]).await;
    assert_eq!(ended, Ok(Ended::Done));
    let rows = ledger.bulk_rows(run).unwrap();
    all(&rows, BulkState::Confirmed);
    assert_ne!(rows[1].key, key);
    assert_eq!(vendor.orders().await, (3, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn pausing_lets_come_back_what_is_on_the_way_and_cancelling_ends_the_run() {
    let sandbox = Sandbox::start(SandboxOptions {
        units: 12,
        latency: Duration::from_millis(15),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let vendor = Vendor::of(&sandbox.base_url);
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let client = client(&sandbox.base_url, keys_of(&sandbox), limits(4));
    let lines = lines(names(60));
    let (task, pause) = begin(&ledger, &client, "file", &lines, &[]).unwrap();
    let run = task.run;
    let pause = Arc::new(pause);
    let (at_pause, cancel) = (Arc::clone(&pause), CancellationToken::new());
    let told = Told::on_rows(move |count| {
        if count >= 8 {
            at_pause.send_replace(true);
        }
    });
    let sending = jobs::send_bulk(&client, task, &told, &cancel);
    let watching = async {
        let is_paused = |counts: &BulkCounts| {
            counts.confirmed > 0 && counts.on_the_way == 0 && counts.not_sent > 0
        };
        loop {
            tokio::task::yield_now().await;
            let last = told.counts.lock().unwrap().last().copied();
            if *pause.borrow() && last.as_ref().is_some_and(is_paused) {
                break;
            }
        }
        let (created, _) = vendor.orders().await;
        let rows = ledger.bulk_rows(run).unwrap();
        assert_eq!(created as usize, count(&rows, BulkState::Confirmed));
        assert_eq!(count(&rows, BulkState::Sent), 0);
        let confirmed = created as usize;
        pause.send_replace(false);
        loop {
            tokio::task::yield_now().await;
            let last = told.counts.lock().unwrap().last().copied();
            if last.is_some_and(|counts| counts.confirmed > confirmed) {
                break;
            }
        }
        cancel.cancel();
    };
    // Nothing pauses it a second time.
    let (ended, ()) = tokio::join!(sending, watching);
    assert_eq!(ended, Ok(Ended::Cancelled));
    told.check(&ledger, run, true);
    let rows = ledger.bulk_rows(run).unwrap();
    assert_eq!(
        count(&rows, BulkState::Sent) + count(&rows, BulkState::Unknown),
        0,
        "all came back in time"
    );
    assert!(count(&rows, BulkState::Planned) > 0);
    let (_, ended) = send(&ledger, &client, "file", &lines, &[]).await;
    assert_eq!(ended, Ok(Ended::Done));
    all(&ledger.bulk_rows(run).unwrap(), BulkState::Confirmed);
    assert_eq!(vendor.orders().await, (60, 0));
}

#[tokio::test]
async fn what_never_left_when_the_run_is_cancelled_can_be_sent_as_if_nothing_had_been() {
    let sandbox = sandbox(&[]).await;
    let vendor = Vendor::of(&sandbox.base_url);
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let weather = Weather {
        client: client(&sandbox.base_url, keys_of(&sandbox), limits(4)),
        fates: Arc::new(Mutex::new(VecDeque::from([Fate::Arrives, Fate::Arrives]))),
    };
    weather.fates.lock().unwrap().extend([Fate::Waits; 40]);
    let lines = lines(names(20));
    let (task, _pause) = begin(&ledger, &weather, "file", &lines, &[]).unwrap();
    let run = task.run;
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let told = Told::on_rows(move |count| {
        if count > 8 {
            stop.cancel();
        }
    });
    let ended = jobs::send_bulk(&weather, task, &told, &cancel).await;
    assert_eq!(ended, Ok(Ended::Cancelled));
    let rows = ledger.bulk_rows(run).unwrap();
    assert_eq!(
        count(&rows, BulkState::Confirmed),
        1,
        "the list of orders took the first turn"
    );
    assert_eq!(count(&rows, BulkState::Planned), 19, "{rows:#?}");
    assert_eq!(vendor.orders().await, (1, 0));
}

#[tokio::test]
async fn a_row_that_a_fault_of_this_program_kept_back_says_so() {
    let sandbox = sandbox(&[]).await;
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let weather = Weather {
        client: client(&sandbox.base_url, keys_of(&sandbox), limits(4)),
        // The list of orders takes the first turn.
        fates: Arc::new(Mutex::new(VecDeque::from([Fate::Arrives, Fate::Panics]))),
    };
    let lines = lines(names(3));
    let (run, ended) = send(&ledger, &weather, "file", &lines, &[]).await;
    assert_eq!(ended, Ok(Ended::Done));
    let rows = ledger.bulk_rows(run).unwrap();
    let planned: Vec<_> = rows
        .iter()
        .filter(|row| row.state == BulkState::Planned)
        .map(|row| row.problem.as_ref().unwrap().what.id())
        .collect();
    assert_eq!(planned, ["jobs-broken-off"]);
    assert_eq!(count(&rows, BulkState::Confirmed), 2);
}

#[tokio::test]
async fn wrong_keys_stop_the_run_and_nothing_counts_as_sent() {
    let sandbox = sandbox(&[]).await;
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let mut keys = keys_of(&sandbox);
    keys.client_secret = Secret::new("wrong");
    let wrong = client(&sandbox.base_url, keys, limits(4));
    let lines = lines(names(30));
    let (run, ended) = send(&ledger, &wrong, "file", &lines, &[]).await;
    let Ok(Ended::Stopped(problem)) = ended else {
        panic!("{ended:?}");
    };
    assert_eq!(problem.kind, ProblemKind::Credentials);
    all(&ledger.bulk_rows(run).unwrap(), BulkState::Planned);
    let right = client(&sandbox.base_url, keys_of(&sandbox), limits(4));
    let (_, ended) = send(&ledger, &right, "file", &lines, &[]).await;
    assert_eq!(ended, Ok(Ended::Done));
    all(&ledger.bulk_rows(run).unwrap(), BulkState::Confirmed);
}

#[tokio::test]
async fn a_service_that_is_gone_is_given_up_and_nothing_counts_as_sent() {
    let sandbox = sandbox(&[]).await;
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let client = client(&sandbox.base_url, keys_of(&sandbox), limits(4));
    client.renew_token().await.unwrap();
    drop(sandbox);
    let lines = lines(names(60));
    let (run, ended) = send(&ledger, &client, "file", &lines, &[]).await;
    assert!(
        matches!(ended, Ok(Ended::Stopped(problem)) if problem.kind == ProblemKind::Unreachable)
    );
    let rows = ledger.bulk_rows(run).unwrap();
    // A connection that broke off may have carried an order; one that never was made has not.
    assert_eq!(
        count(&rows, BulkState::Planned) + count(&rows, BulkState::Unknown),
        60
    );
    assert!(
        count(&rows, BulkState::Planned) >= 40,
        "{:?}",
        BulkCounts::of(60, rows.iter().map(|row| row.state))
    );
}

#[tokio::test]
async fn a_clock_that_is_set_back_sends_nothing_twice() {
    let sandbox = sandbox(&[Fault::DropAfter]).await;
    let vendor = Vendor::of(&sandbox.base_url);
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let client = client(&sandbox.base_url, keys_of(&sandbox), limits(4));
    let lines = lines(names(20));
    let year = 365 * 24 * 60 * 60;
    for moved in [0, -year, year, 0] {
        NOW.fetch_add(moved, Ordering::SeqCst);
        let (run, _) = send(&ledger, &client, "file", &lines, &[]).await;
        let rows = ledger.bulk_rows(run).unwrap();
        let (created, duplicates) = vendor.orders().await;
        assert_eq!(duplicates, 0);
        assert!(created as usize >= count(&rows, BulkState::Confirmed));
        NOW.fetch_sub(moved, Ordering::SeqCst);
    }
    // Another file with the same orders, a year ago by the clock: their links still work as far as it can tell.
    NOW.fetch_sub(year, Ordering::SeqCst);
    let (run, _) = send(&ledger, &client, "the same, edited", &lines, &[]).await;
    NOW.fetch_add(year, Ordering::SeqCst);
    all(&ledger.bulk_rows(run).unwrap(), BulkState::Skipped);
    assert_eq!(vendor.orders().await, (20, 0));
}

#[tokio::test]
async fn a_database_that_stays_locked_lets_nothing_leave() {
    let sandbox = sandbox(&[]).await;
    let vendor = Vendor::of(&sandbox.base_url);
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(folder.path());
    let client = client(&sandbox.base_url, keys_of(&sandbox), limits(4));
    let lines = lines(names(20));
    let (task, _pause) = begin(&ledger, &client, "file", &lines, &[]).unwrap();
    let run = task.run;
    let other = rusqlite::Connection::open(ledger.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let told = Told::default();
    let ended = jobs::send_bulk(&client, task, &told, &CancellationToken::new()).await;
    assert_eq!(ended.unwrap_err().why.unwrap().id(), "store-why-busy");
    assert_eq!(vendor.orders().await, (0, 0));
    assert_eq!(
        vendor.own("stats").await["requests"].get("POST /management/v1/product-orders"),
        None
    );
    other.execute_batch("ROLLBACK").unwrap();
    all(&ledger.bulk_rows(run).unwrap(), BulkState::Planned);
    let (_, ended) = send(&ledger, &client, "file", &lines, &[]).await;
    assert_eq!(ended, Ok(Ended::Done));
    assert_eq!(vendor.orders().await, (20, 0));
}

// ------------------------------------------------------------------------------------------------------- any interleaving

/// What happens to an attempt on its way to the vendor and back.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    Arrives,
    /// The work is done, and the answer is lost.
    DropAfter,
    /// The work is not done, and no answer comes.
    TimeOut,
    /// 409: the key was used with another body.
    Conflict,
    /// 429, for as long as the client tries.
    TooFast,
    /// 500 after the work was done.
    ErrorAfter,
    /// 500 before the work was done.
    ErrorBefore,
    /// 403: not for this partner.
    Forbidden,
    /// It waits for its turn, and the turn does not come.
    Waits,
    /// A fault of this program ends it before it leaves.
    Panics,
}

/// The real client, and what happens to its attempts.
#[derive(Clone)]
struct Weather {
    client: Client,
    fates: Arc<Mutex<VecDeque<Fate>>>,
}

impl Weather {
    fn next(&self) -> Fate {
        self.fates
            .lock()
            .unwrap()
            .pop_front()
            .unwrap_or(Fate::Arrives)
    }
}

fn refusal(kind: ProblemKind, meaning: Meaning) -> Refusal {
    let problem = Problem::new(kind, Message::new("jobs-broken-off"));
    Refusal {
        failure: Failure {
            problem,
            is_not_visible: false,
            is_unanswered: false,
            is_of_token: false,
        },
        fields: Vec::new(),
        meaning,
    }
}

impl BulkService for Weather {
    fn letter(&self, order: &ProductOrder) -> Result<(String, String), Problem> {
        self.client.letter(order)
    }

    async fn create(
        &self,
        order: &ProductOrder,
        key: &IdempotencyKey,
        sent_flag: &SentFlag,
    ) -> Result<CreatedOrder, Refusal> {
        let lost = |meaning| Err(refusal(ProblemKind::Unreachable, meaning));
        match self.next() {
            Fate::Arrives => self.client.create(order, key, sent_flag).await,
            Fate::DropAfter | Fate::ErrorAfter => {
                let _ = self.client.create(order, key, sent_flag).await;
                lost(Meaning::Lost)
            }
            Fate::TimeOut | Fate::ErrorBefore => lost(Meaning::Lost),
            Fate::TooFast => lost(Meaning::NotTaken),
            Fate::Conflict => Err(refusal(ProblemKind::Refused, Meaning::KeyTaken)),
            Fate::Waits => std::future::pending().await,
            Fate::Panics => panic!("scripted"),
            Fate::Forbidden => Err(refusal(ProblemKind::Refused, Meaning::RefusedLikeAll)),
        }
    }

    async fn orders(&self) -> Result<Vec<TrackedOrder>, Failure> {
        match self.next() {
            Fate::Arrives => BulkService::orders(&self.client).await,
            _ => Err(refusal(ProblemKind::Unreachable, Meaning::NotTaken).failure),
        }
    }

    fn cannot_list(&self) -> Option<Message> {
        None
    }

    fn traffic(&self) -> Traffic {
        Traffic::default()
    }
}

/// What a person, or the computer, does.
#[derive(Debug, Clone)]
enum Act {
    /// Sends the file to its end.
    Send,
    /// The program dies after so many rows were told.
    Kill(usize),
    /// The person stops it after so many rows were told.
    Cancel(usize),
    /// Refused rows are edited and sent.
    Edit,
    /// The file is changed elsewhere, which makes another file of it, and sent.
    Rewrite,
}

fn any_fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        6 => Just(Fate::Arrives),
        2 => Just(Fate::DropAfter),
        2 => Just(Fate::TimeOut),
        1 => Just(Fate::Conflict),
        1 => Just(Fate::TooFast),
        1 => Just(Fate::ErrorAfter),
        1 => Just(Fate::ErrorBefore),
        1 => Just(Fate::Forbidden),
    ]
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => Just(Act::Send),
        3 => (0_usize..14).prop_map(Act::Kill),
        2 => (0_usize..14).prop_map(Act::Cancel),
        2 => Just(Act::Edit),
        1 => Just(Act::Rewrite),
    ]
}

/// One ledger, one vendor, and a file that changes.
struct AuditIndex {
    folder: tempfile::TempDir,
    weather: Weather,
    /// The files, each with its lines as they are by now.
    files: Vec<Vec<BulkOrder>>,
    file: usize,
    runs: Vec<i64>,
}

impl AuditIndex {
    fn identity(&self) -> String {
        format!("file {}", self.file)
    }

    fn is_refused(line: &BulkOrder) -> bool {
        line.order.price_package_id.is_some()
    }

    async fn act(&mut self, act: &Act) {
        let ledger = open(self.folder.path());
        let mut anew = Vec::new();
        match act {
            Act::Edit => {
                // As the window does: rows that were refused, put right.
                let run = ledger.find_bulk(PROFILE, &self.identity()).unwrap();
                let rows = run
                    .map(|run| ledger.bulk_rows(run).unwrap())
                    .unwrap_or_default();
                for row in rows.iter().filter(|row| row.state == BulkState::Rejected) {
                    let mut lines = self.files[self.file].iter_mut();
                    let line = lines.find(|line| line.line == row.line).unwrap();
                    line.order.price_package_id = None;
                    anew.push(row.line);
                }
            }
            Act::Rewrite => {
                let mut lines = self.files[self.file].clone();
                for line in lines.iter_mut().filter(|line| Self::is_refused(line)) {
                    line.order.price_package_id = None;
                }
                self.file = self.files.len();
                self.files.push(lines);
            }
            _ => {}
        }
        let lines = &self.files[self.file];
        let (task, _pause) = begin(&ledger, &self.weather, &self.identity(), lines, &anew).unwrap();
        if !self.runs.contains(&task.run) {
            self.runs.push(task.run);
        }
        let cancel = CancellationToken::new();
        let (rows, stop) = match act {
            Act::Kill(rows) | Act::Cancel(rows) => (*rows, Some(CancellationToken::new())),
            _ => (0, None),
        };
        let told = match &stop {
            Some(stop) => {
                let stop = stop.clone();
                Told::on_rows(move |count| {
                    if count >= rows {
                        stop.cancel();
                    }
                })
            }
            None => Told::default(),
        };
        if rows == 0
            && let Some(stop) = &stop
        {
            stop.cancel();
        }
        let run = task.run;
        let sending = jobs::send_bulk(&self.weather, task, &told, &cancel);
        match (act, stop) {
            (Act::Kill(_), Some(stop)) => {
                // Dropped where it is: nothing it would have done afterwards happens.
                tokio::select! {
                    _ = sending => {}
                    () = stop.cancelled() => {}
                }
            }
            (Act::Cancel(_), Some(stop)) => {
                let cancelling = async {
                    stop.cancelled().await;
                    cancel.cancel();
                };
                tokio::pin!(sending);
                tokio::select! {
                    ended = &mut sending => drop(ended.unwrap()),
                    () = cancelling => drop(sending.await.unwrap()),
                }
                told.check(&ledger, run, true);
            }
            _ => {
                sending.await.unwrap();
                told.check(&ledger, run, true);
            }
        }
    }

    /// The orders that are confirmed in any run, each once.
    fn confirmed(&self, ledger: &Ledger) -> usize {
        let rows = self
            .runs
            .iter()
            .flat_map(|run| ledger.bulk_rows(*run).unwrap());
        let mut ids: Vec<String> = rows
            .filter(|row| row.state == BulkState::Confirmed)
            .map(|row| row.created.id.unwrap())
            .collect();
        ids.sort();
        ids.dedup();
        ids.len()
    }
}

fn any_interleaving(acts: &[Act], fates: Vec<Fate>, refused: &[bool]) {
    let runtime = Runtime::new().unwrap();
    runtime.block_on(async {
        let sandbox = sandbox(&[]).await;
        let vendor = Vendor::of(&sandbox.base_url);
        let orders = refused.iter().enumerate().map(|(nth, is_refused)| {
            let name = format!("Kiosk {nth}");
            if *is_refused {
                refused_order(&name)
            } else {
                order(&name)
            }
        });
        let mut index = AuditIndex {
            folder: tempfile::tempdir().unwrap(),
            weather: Weather {
                client: client(&sandbox.base_url, keys_of(&sandbox), limits(8)),
                fates: Arc::new(Mutex::new(fates.into())),
            },
            files: vec![lines(orders.collect())],
            file: 0,
            runs: Vec::new(),
        };
        for act in acts {
            index.act(act).await;
            let ledger = open(index.folder.path());
            let (created, duplicates) = vendor.orders().await;
            assert_eq!(duplicates, 0);
            // What is not confirmed yet may exist, and nothing else does.
            assert!(created as usize >= index.confirmed(&ledger));
            for run in &index.runs {
                let rows = ledger.bulk_rows(*run).unwrap();
                assert_eq!(rows.len(), refused.len(), "no row is lost");
            }
        }
        // The weather clears up, and the person goes on with every file.
        index.weather.fates.lock().unwrap().clear();
        for file in 0..index.files.len() {
            index.file = file;
            index.act(&Act::Send).await;
        }
        let ledger = open(index.folder.path());
        let (created, duplicates) = vendor.orders().await;
        assert_eq!(
            (created as usize, duplicates),
            (index.confirmed(&ledger), 0)
        );
        for run in &index.runs {
            let counts = ledger.bulk_counts(*run).unwrap();
            assert!(counts.add_up());
            assert_eq!(counts.input, refused.len());
            assert_eq!(
                (counts.unknown, counts.not_sent),
                (0, 0),
                "every row has come to its end"
            );
        }
        assert_eq!(ledger.integrity().unwrap(), None);
        assert_eq!(
            ledger
                .recent(PROFILE, 1000)
                .unwrap()
                .iter()
                .filter(|entry| entry.created.id.is_some())
                .count(),
            created as usize
        );
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_created_orders_are_confirmed_rows(
        acts in prop::collection::vec(any_act(), 1..7),
        fates in prop::collection::vec(any_fate(), 0..60),
        refused in prop::collection::vec(prop::bool::weighted(0.2), 1..16),
    ) {
        any_interleaving(&acts, fates, &refused);
    }
}
