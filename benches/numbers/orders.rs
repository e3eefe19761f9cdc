//! Orders from a file: how long it takes until every row is checked, how close sending comes to what the service allows with
//! every step lasting on the disk, and what a row costs in memory.

use crate::HEAP;
use crate::line::Line;
use crate::sync::{client, client_at, own};
use partner_desk::api::Client;
use partner_desk::domain::bulk::{
    BulkCounts, BulkRow, BulkState, PlanChoices, PlannedRow, Reading, Verdict, plan,
};
use partner_desk::domain::order::OrderDraft;
use partner_desk::domain::{ApiKind, Environment, KeySet, PartnerId, Secret};
use partner_desk::jobs::{self, BulkOrder, BulkSink, BulkTask, Ended, Patience, Progress};
use partner_desk::report::read_orders;
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use partner_desk::store::{Ledger, NewBulkRow, NewBulkRun, NewVerdict};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

pub const ROWS: usize = 2_000;
const FEW_ROWS: usize = 500;
/// Requests a second that the sandbox answers.
pub const LIMIT: f64 = 100.0;
pub const IN_FLIGHT: usize = 16;
pub const LATENCY: Duration = Duration::from_millis(50);
pub const PROFILE: &str = "bench";
const TIMES: usize = 5;

/// Set in the environment of a process of our own that is to be a sandbox.
pub const SANDBOX: &str = "PARTNER_DESK_BENCH_SANDBOX";

/// Measures orders from a file.
pub fn orders() -> Vec<Line> {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut lines = vec![checked()];
    lines.extend(runtime.block_on(under_a_limit()));
    lines.extend(runtime.block_on(memory_per_row()));
    lines
}

/// From a file on the disk to rows that are checked, told apart from all that the ledger has: what a dry run does.
fn checked() -> Line {
    let folder = tempfile::tempdir().unwrap();
    let file = write_file(folder.path(), ROWS);
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    let nobody = || Secret::new("made-up".to_owned());
    let keys = KeySet {
        client_id: nobody(),
        client_secret: nobody(),
        subscription_key: Some(nobody()),
    };
    // Never asked: it knows how an order is written for its API.
    let client = client_at("http://127.0.0.1:9", keys, IN_FLIGHT);
    let mut times: Vec<f64> = (0..TIMES)
        .map(|_| {
            let began = Instant::now();
            let (rows, orders) = made(&client, &file);
            let (_, rows) = ledger.foresee_bulk(&run(&file), &rows).unwrap();
            assert_eq!((orders.len(), rows.len()), (ROWS, ROWS));
            began.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    Line::at_most(
        format!("{ROWS} rows of orders: read and all checked"),
        times[TIMES / 2],
        "s",
        1.0,
    )
    .note(format!(
        "CSV, every row valid; a dry run without the window, median of {TIMES}"
    ))
}

/// Sends a file to a service that answers so many requests a second, each step written to last before anything leaves.
async fn under_a_limit() -> [Line; 3] {
    let sandbox = Sandbox::start(SandboxOptions {
        latency: LATENCY,
        rate_limit: Some(LIMIT),
        ..SandboxOptions::default()
    })
    .await
    .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let client = client(&sandbox, IN_FLIGHT);
    let began = Instant::now();
    let sent = begun(&client, folder.path(), ROWS).send(&client).await;
    let seconds = began.elapsed().as_secs_f64();
    sent.check();
    let stats = own(&sandbox, "stats").await;
    let count = |name: &str| stats[name].as_u64().unwrap();
    assert_eq!(count("orders_created"), ROWS as u64);
    let refused = stats["faults_played"]["rate limit option"].as_u64();
    let refused = refused.unwrap_or_default() as f64;
    // The list of what there was before, and each order.
    let accepted = ROWS as f64 + 1.0;
    let share = 100.0 * refused / (accepted + refused);
    [
        Line::at_least(
            format!("{ROWS} orders from a file: achieved ÷ allowed"),
            accepted / seconds / LIMIT,
            "",
            0.95,
        )
        .note(format!(
            "{accepted} requests in {seconds:.2} s, at {LIMIT} a second, from the file on the disk to its last row in the ledger, synchronous=FULL"
        )),
        Line::told("the same: requests refused", share, "%")
            .note(format!("{refused} of {}", accepted + refused)),
        Line::at_most("the same: orders made twice", count("duplicate_orders") as f64, "", 0.0),
    ]
}

/// What sending a row adds to what its file takes, and what the file takes. The sandbox is a process of its own, since it keeps what it
/// is sent.
async fn memory_per_row() -> [Line; 2] {
    let mut held = Vec::new();
    let mut sending = Vec::new();
    for rows in [FEW_ROWS, ROWS] {
        let mut outside = Outside::start();
        let (folder, before) = (tempfile::tempdir().unwrap(), HEAP.current_usage());
        let work = begun(&outside.client, folder.path(), rows);
        let begun = HEAP.current_usage();
        held.push(begun.saturating_sub(before) as f64);
        HEAP.reset_peak_usage();
        let sent = work.send(&outside.client).await;
        sending.push(HEAP.peak_usage().saturating_sub(begun) as f64);
        sent.check();
        outside.stop();
    }
    let per_row = |sizes: &[f64]| ((sizes[1] - sizes[0]) / (ROWS - FEW_ROWS) as f64).max(0.0);
    let both = |sizes: &[f64]| {
        format!(
            "{:.0} KiB for {FEW_ROWS} and {:.0} KiB for {ROWS}",
            sizes[0] / 1024.0,
            sizes[1] / 1024.0
        )
    };
    [
        Line::at_most(
            "memory that sending adds per row",
            per_row(&sending),
            "bytes",
            1000.0,
        )
        .note(both(&sending)),
        Line::told(
            "memory of a row that is read and checked",
            per_row(&held),
            "bytes",
        )
        .note(both(&held)),
    ]
}

/// The sandbox in a process of its own.
struct Outside {
    child: Child,
    client: Client,
}

impl Outside {
    fn start() -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .env(SANDBOX, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = || {
            let mut line = String::new();
            output.read_line(&mut line).unwrap();
            line.trim().to_owned()
        };
        let base_url = line();
        let keys = KeySet {
            client_id: Secret::new(line()),
            client_secret: Secret::new(line()),
            subscription_key: Some(Secret::new(line())),
        };
        let client = client_at(&base_url, keys, IN_FLIGHT);
        Self { child, client }
    }

    fn stop(&mut self) {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
    }
}

/// Plays the vendor until nobody listens any more: what a process of ours does that is asked to by its environment.
pub fn be_a_sandbox() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let sandbox = runtime
        .block_on(Sandbox::start(SandboxOptions::default()))
        .unwrap();
    // Made-up keys of a made-up vendor.
    for line in [
        sandbox.base_url.as_str(),
        &sandbox.client_id,
        &sandbox.client_secret,
        &sandbox.subscription_key,
    ] {
        println!("{line}");
    }
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// A file in the ledger, ready to be sent.
pub struct Begun {
    ledger: Arc<Ledger>,
    run: i64,
    rows: usize,
    pub task: BulkTask,
    _pause: watch::Sender<bool>,
}

/// Reads a file and writes its rows down.
pub fn begun(client: &Client, folder: &Path, rows: usize) -> Begun {
    let file = write_file(folder, rows);
    let ledger = Arc::new(Ledger::open(folder).unwrap().ledger);
    let (new_rows, orders) = made(client, &file);
    let sender = "bench".to_owned();
    let run = ledger.begin_bulk(&run(&file), &new_rows, &sender).unwrap();
    let (pause, paused) = watch::channel(false);
    let task = BulkTask {
        ledger: Arc::clone(&ledger),
        run,
        sender,
        partner: PartnerId::from_kept(PROFILE),
        environment: Environment::Sandbox,
        listed: None,
        team: None,
        orders,
        paused,
        patience: Patience::default(),
        now,
    };
    Begun {
        ledger,
        run,
        rows,
        task,
        _pause: pause,
    }
}

/// The same once it was sent.
pub struct Sent {
    ledger: Arc<Ledger>,
    run: i64,
    rows: usize,
}

impl Begun {
    /// Sends it to its end.
    pub async fn send(self, client: &Client) -> Sent {
        let cancel = CancellationToken::new();
        let ended = jobs::send_bulk(client, self.task, &Nobody, &cancel).await;
        assert_eq!(ended, Ok(Ended::Done));
        Sent {
            ledger: self.ledger,
            run: self.run,
            rows: self.rows,
        }
    }
}

impl Sent {
    /// Every row is an order.
    pub fn check(&self) {
        let kept = self.ledger.bulk_rows(self.run).unwrap();
        assert!(kept.iter().all(|row| row.state == BulkState::Confirmed));
        assert_eq!(kept.len(), self.rows);
    }
}

/// The rows of a file, checked, and the orders of those that can be sent.
fn made(client: &Client, file: &Path) -> (Vec<NewBulkRow>, Vec<BulkOrder>) {
    let (lines, _) = read_orders(file, &Reading::default(), &OrderDraft::default()).unwrap();
    let planned = plan(&lines, ApiKind::Management, &PlanChoices::default());
    let mut orders = Vec::with_capacity(planned.len());
    let rows = planned
        .into_iter()
        .map(|row| {
            let PlannedRow { line, verdict, .. } = row;
            let Verdict::Send(order) = verdict else {
                panic!("row {line}: {verdict:?}");
            };
            let new = jobs::new_order(
                client,
                &PartnerId::from_kept(PROFILE),
                Environment::Sandbox,
                &order,
                now(),
            )
            .unwrap();
            orders.push(BulkOrder {
                line,
                order: *order,
            });
            NewBulkRow {
                line,
                cells: row.cells,
                warnings: row.warnings,
                business_id: row.business_id,
                product: row.product,
                name: row.name,
                edited: None,
                former: None,
                released: false,
                anew: false,
                verdict: NewVerdict::Send(Box::new(new)),
            }
        })
        .collect();
    (rows, orders)
}

fn run(file: &Path) -> NewBulkRun {
    NewBulkRun {
        profile: PROFILE.to_owned(),
        environment: Environment::Sandbox,
        identity: file.display().to_string(),
        file: file.display().to_string(),
        reading: String::new(),
        heads: Vec::new(),
        at: now(),
    }
}

/// A file as a partner has it: one kiosk a row.
fn write_file(folder: &Path, rows: usize) -> PathBuf {
    let mut text = "Org.nr.;Produkt;Salgssted;Konto;Bruksområde;Formål\n".to_owned();
    for row in 0..rows {
        writeln!(
            text,
            "918713867;cashier;Fjordkafé Brygga {row};12345678903;unknown;POS integration in physical store: coffee and pastry."
        )
        .unwrap();
    }
    let path = folder.join("orders.csv");
    std::fs::write(&path, text).unwrap();
    path
}

fn now() -> i64 {
    chrono::Utc::now().timestamp()
}

/// Takes what a run tells, and keeps none of it.
struct Nobody;

impl BulkSink for Nobody {
    async fn rows(&self, _: Vec<BulkRow>) {}

    async fn progress(&self, counts: BulkCounts, _: Progress) {
        assert!(counts.add_up());
    }
}
