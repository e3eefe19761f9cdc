//! An order leaves once for a whole partner: two folders, two programs, result files handed on, and numbers known to be wrong, each
//! through the real `pdesk`. What the sandbox counts is what the vendor would have.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test, which tells its figures"
)]

#[path = "support/csv_file.rs"]
mod csv_file;
#[path = "support/pdesk.rs"]
mod pdesk;

use csv_file::lines as results;
use partner_desk::sandbox::{Fault, SandboxOptions};
use pdesk::{Ended, World, json};
use rand::{RngExt as _, SeedableRng as _};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;
use tempfile::TempDir;

const HEAD: &str = "Org.nr;Navn;Konto;Formål\n";
const PURPOSE: &str = "POS integration in physical store: kaffe og bakst";
const PRODUCT: [&str; 4] = ["--set", "product=cashier", "--set", "use_case=unknown"];

fn world() -> World {
    World::new(SandboxOptions {
        units: 12,
        ..SandboxOptions::default()
    })
}

/// A file with so many shops of one merchant.
fn shops(count: usize) -> String {
    (0..count).fold(HEAD.to_owned(), |file, nth| {
        file + &format!("918713867;Kiosk {nth};12345678903;{PURPOSE}\n")
    })
}

fn order_json(number: &str, name: &str) -> String {
    serde_json::json!({
        "business_id": number, "product": "cashier", "sales_unit_name": name,
        "settlement_account": "12345678903", "use_case": "unknown", "intended_purpose": PURPOSE,
    })
    .to_string()
}

fn bulk<'a>(data: &'a str, file: &'a str, out: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let begin = [
        "order",
        "bulk",
        file,
        "--results",
        out,
        "--format",
        "json",
        "--data-dir",
        data,
    ];
    [&begin, &PRODUCT[..], more].concat()
}

/// Orders that the vendor has made, and how many of them wanted what another one wanted already.
fn made(world: &World) -> (u64, u64) {
    let stats = world.stats();
    let count = |key: &str| stats[key].as_u64().unwrap_or_else(|| panic!("{stats}"));
    (count("orders_created"), count("duplicate_orders"))
}

/// Requests that have reached the vendor.
fn requests(world: &World) -> u64 {
    let stats = world.stats();
    let requests = stats["requests"].as_object().unwrap();
    requests.values().filter_map(Value::as_u64).sum()
}

fn path(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).to_str().unwrap().to_owned()
}

/// How many lines of a result file stand in which state, and why they are skipped.
fn states(out: &str) -> BTreeMap<String, usize> {
    let mut states = BTreeMap::new();
    for line in results(out) {
        let word = match line["skipped_because"].as_str() {
            "" => line["state"].clone(),
            skip => skip.to_owned(),
        };
        *states.entry(word).or_default() += 1;
    }
    states
}

#[track_caller]
fn check_states(out: &str, expect: &[(&str, usize)]) {
    let expect: BTreeMap<String, usize> = expect
        .iter()
        .map(|(word, count)| ((*word).to_owned(), *count))
        .collect();
    assert_eq!(states(out), expect);
}

#[track_caller]
fn ended(world: &World, arguments: &[&str], code: i32) -> Ended {
    let ended = world.run(arguments);
    assert_eq!(
        ended.code, code,
        "{arguments:?}: {}{}",
        ended.out, ended.err
    );
    ended
}

#[test]
fn two_folders_that_send_one_file_make_its_orders_once() {
    let world = world();
    let (one, two, three) = (
        TempDir::new().unwrap(),
        TempDir::new().unwrap(),
        TempDir::new().unwrap(),
    );
    let file = world.file("shops.csv", &shops(60));
    let folder = |folder: &TempDir| folder.path().to_str().unwrap().to_owned();
    let out = path(&one, "out.csv");
    ended(&world, &bulk(&folder(&one), &file, &out, &["--send"]), 0);
    assert_eq!(made(&world), (60, 0));
    // A colleague, whose computer knows nothing of it: the open orders are read once, and every row waits for a person.
    let held = path(&two, "out.csv");
    let told = ended(&world, &bulk(&folder(&two), &file, &held, &["--send"]), 1);
    check_states(&held, &[("may_exist", 60)]);
    assert!(told.err.contains("60 rows are on hold"), "{}", told.err);
    let first = &results(&held)[0];
    assert!(
        !first["order_id"].is_empty() && first["link"].starts_with("http"),
        "{first:?}"
    );
    assert_eq!(made(&world), (60, 0));
    // Without the list the keys are the same, so that the vendor answers with the same orders.
    let same = path(&three, "out.csv");
    ended(
        &world,
        &bulk(&folder(&three), &file, &same, &["--send", "--offline"]),
        0,
    );
    check_states(&same, &[("confirmed", 60)]);
    let ids = |out: &str| {
        let mut ids: Vec<String> = results(out)
            .iter()
            .map(|line| line["order_id"].clone())
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&same), ids(&out));
    assert_eq!(made(&world), (60, 0));
}

#[test]
fn a_single_order_is_the_same_from_every_folder() {
    let world = world();
    let file = world.file("order.json", &order_json("918713867", "Kaffe og Kake"));
    // Another notation of the same order.
    let noted = order_json("918 713 867", "Kaffe og Kake").replace("12345678903", "1234.56.78903");
    let noted = world.file("noted.json", &noted);
    let mut links = Vec::new();
    for file in [&file, &noted, &file] {
        let folder = TempDir::new().unwrap();
        let data = folder.path().to_str().unwrap();
        let arguments = [
            "order",
            "submit",
            file,
            "--format",
            "json",
            "--data-dir",
            data,
        ];
        links.push(json(&ended(&world, &arguments, 0))["link"].clone());
    }
    assert!(links.iter().all(|link| *link == links[0]), "{links:?}");
    assert_eq!(made(&world), (1, 0));
    // A second one is made only on purpose, wherever.
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let again = [
        "order",
        "submit",
        &file,
        "--format",
        "json",
        "--data-dir",
        data,
        "--order-again",
    ];
    assert_ne!(json(&ended(&world, &again, 0))["link"], links[0]);
    assert_eq!(made(&world).0, 2);
}

#[test]
fn keys_of_another_client_see_nothing_of_what_is_kept() {
    let world = world();
    let file = world.file("order.json", &order_json("918713867", "Kaffe og Kake"));
    let link = json(&ended(
        &world,
        &["order", "submit", &file, "--format", "json"],
        0,
    ))["link"]
        .clone();
    ended(&world, &["sync"], 0);
    let kept = world.kept(&[]).len();
    assert_eq!(kept, 12);
    let other = world.with("PDESK_CLIENT_ID", "11111111-2222-4333-8444-555555555555");
    let refused = ended(&other, &["order", "submit", &file, "--format", "json"], 3);
    assert!(
        !refused.out.contains(link.as_str().unwrap()),
        "{}",
        refused.out
    );
    assert!(
        !refused.err.contains(link.as_str().unwrap()),
        "{}",
        refused.err
    );
    let nothing = other.run(&["fleet", "--kept", "--format", "json"]);
    assert_eq!(
        json(&nothing).as_array().unwrap().len(),
        0,
        "{}",
        nothing.err
    );
    let board = other.run(&["order", "board", "--format", "json"]);
    assert_eq!(json(&board).as_array().unwrap().len(), 0, "{}", board.err);
    assert_eq!(made(&other), (1, 0));
}

#[test]
fn a_result_file_is_evidence_in_a_folder_that_knows_nothing() {
    let world = world();
    let file = world.file("shops.csv", &shops(40));
    let out = world.file("out.csv", "");
    let data = world.data.path().to_str().unwrap().to_owned();
    ended(&world, &bulk(&data, &file, &out, &["--send"]), 0);
    let fresh = TempDir::new().unwrap();
    let fresh_data = fresh.path().to_str().unwrap();
    for (place, more) in [&["--send"][..], &["--send", "--offline"]]
        .iter()
        .enumerate()
    {
        let second = path(&fresh, &format!("second-{place}.csv"));
        ended(&world, &bulk(fresh_data, &out, &second, more), 0);
        check_states(&second, &[("already_ordered", 40)]);
        for (before, after) in results(&out).iter().zip(results(&second)) {
            for key in ["link", "order_id", "idempotency_key", "last_day"] {
                assert_eq!(before[key], after[key], "{key}");
            }
        }
    }
    assert_eq!(made(&world), (40, 0));
    let third = path(&fresh, "third.csv");
    ended(
        &world,
        &bulk(fresh_data, &out, &third, &["--send", "--order-again"]),
        0,
    );
    check_states(&third, &[("confirmed", 40)]);
    assert_eq!(made(&world).0, 80, "a second one of each, on purpose");
}

#[test]
fn a_row_of_unknown_end_goes_out_only_with_its_own_key() {
    let world = world();
    let file = world.file("shops.csv", &shops(5));
    let out = world.file("out.csv", "");
    let data = world.data.path().to_str().unwrap().to_owned();
    ended(
        &world,
        &bulk(&data, &file, &out, &["--send", "--offline"]),
        0,
    );
    // As the file would be had the answers been lost.
    let lost = std::fs::read_to_string(&out)
        .unwrap()
        .replace("confirmed", "unknown");
    let lost = world.file("lost.csv", &lost);
    let fresh = TempDir::new().unwrap();
    let fresh_data = fresh.path().to_str().unwrap();
    let held = path(&fresh, "held.csv");
    ended(
        &world,
        &bulk(fresh_data, &lost, &held, &["--send", "--offline"]),
        1,
    );
    check_states(&held, &[("may_exist", 5)]);
    let sent = path(&fresh, "sent.csv");
    let mut arguments = bulk(fresh_data, &lost, &sent, &["--send", "--offline"]);
    arguments.splice(2..3, ["--only-failed", &lost]);
    ended(&world, &arguments, 0);
    check_states(&sent, &[("confirmed", 5)]);
    assert_eq!(made(&world), (5, 0));
    for (before, after) in results(&out).iter().zip(results(&sent)) {
        assert_eq!(before["idempotency_key"], after["idempotency_key"]);
        assert_eq!(before["order_id"], after["order_id"]);
    }
    // A row that was edited after it left may be another order than the one that exists.
    let edited = std::fs::read_to_string(&lost)
        .unwrap()
        .replace(PURPOSE, "POS integration in physical store: te");
    let edited = world.file("edited.csv", &edited);
    let other = TempDir::new().unwrap();
    let out = path(&other, "out.csv");
    let mut arguments = bulk(
        other.path().to_str().unwrap(),
        &edited,
        &out,
        &["--send", "--offline"],
    );
    arguments.splice(2..3, ["--only-failed", &edited]);
    ended(&world, &arguments, 1);
    check_states(&out, &[("may_exist", 5)]);
    assert_eq!(made(&world), (5, 0));
}

/// A result file as a spreadsheet saves it: with a mark of the encoding, everything in quotation marks, and without some columns.
fn saved_without(out: &str, columns: &[&str]) -> Vec<u8> {
    let bytes = std::fs::read(out).unwrap();
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
    let heads = reader.headers().unwrap().clone();
    let mut saved = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let kept = |record: &csv::StringRecord| -> Vec<String> {
        let cells = heads.iter().zip(record);
        let cells = cells.filter(|(head, _)| !columns.contains(head));
        cells.map(|(_, cell)| cell.to_owned()).collect()
    };
    saved.write_record(kept(&heads)).unwrap();
    for record in reader.records() {
        saved.write_record(kept(&record.unwrap())).unwrap();
    }
    saved.into_inner().unwrap()
}

#[test]
fn a_result_file_that_lost_columns_is_evidence_still() {
    let world = world();
    let file = world.file("shops.csv", &shops(10));
    let out = world.file("out.csv", "");
    let data = world.data.path().to_str().unwrap().to_owned();
    ended(&world, &bulk(&data, &file, &out, &["--send"]), 0);
    for (nth, columns) in [
        &[][..],
        &["idempotency_key"],
        &["order_id"],
        &["idempotency_key", "order_id"],
        &["reason", "trace_id", "row", "idempotency_key"],
    ]
    .iter()
    .enumerate()
    {
        let saved = path(&world.data, &format!("saved-{nth}.csv"));
        std::fs::write(&saved, saved_without(&out, columns)).unwrap();
        let fresh = TempDir::new().unwrap();
        let fresh_data = fresh.path().to_str().unwrap();
        let second = path(&fresh, "second.csv");
        let mut arguments = bulk(fresh_data, &saved, &second, &["--send", "--offline"]);
        ended(&world, &arguments, 0);
        check_states(&second, &[("already_ordered", 10)]);
        // A result of that result tells the same.
        let third = path(&fresh, "third.csv");
        let other = TempDir::new().unwrap();
        let other_data = other.path().to_str().unwrap();
        let more = ["--send", "--offline"];
        ended(&world, &bulk(other_data, &second, &third, &more), 0);
        check_states(&third, &[("already_ordered", 10)]);
        arguments.splice(2..3, ["--only-failed", &saved]);
        ended(&world, &arguments, 0);
        check_states(&second, &[("not_failed", 10)]);
        // What may exist and has lost its key leaves only on purpose.
        let lost = String::from_utf8(saved_without(&out, columns)).unwrap();
        let lost = lost.replace("confirmed", "unknown");
        std::fs::write(&saved, lost).unwrap();
        if columns.contains(&"idempotency_key") {
            ended(&world, &arguments, 1);
            check_states(&second, &[("may_exist", 10)]);
        }
    }
    assert_eq!(made(&world), (10, 0));
}

#[test]
fn an_order_whose_link_has_expired_never_leaves_by_itself() {
    let world = world();
    let file = world.file("shops.csv", &shops(3));
    let out = world.file("out.csv", "");
    let data = world.data.path().to_str().unwrap().to_owned();
    ended(&world, &bulk(&data, &file, &out, &["--send"]), 0);
    // As if that had been three weeks ago.
    let ledger = rusqlite::Connection::open(world.data.path().join("desk.sqlite3")).unwrap();
    let days = 21 * 24 * 60 * 60;
    ledger
        .execute(
            "UPDATE orders SET created_at = created_at - ?1, sent_at = sent_at - ?1",
            [days],
        )
        .unwrap();
    drop(ledger);
    let later = world.file("later.csv", &(shops(3) + "\n"));
    ended(&world, &bulk(&data, &later, &out, &["--send"]), 5);
    ended(&world, &["database", "acknowledge"], 0);
    let offline = ["--send", "--offline"];
    let told = ended(&world, &bulk(&data, &later, &out, &offline), 1);
    assert!(told.err.contains("has expired"), "{}", told.err);
    check_states(&out, &[("expired", 3)]);
    assert!(results(&out).iter().all(|line| !line["link"].is_empty()));
    let one = world.file("one.json", &order_json("918713867", "Kiosk 1"));
    let told = ended(&world, &["order", "submit", &one], 1);
    assert!(told.err.contains("pdesk order reissue"), "{}", told.err);
    // Handed on, the file says the same.
    let fresh = TempDir::new().unwrap();
    let second = path(&fresh, "second.csv");
    let mut arguments = bulk(fresh.path().to_str().unwrap(), &out, &second, &offline);
    ended(&world, &arguments, 1);
    check_states(&second, &[("expired", 3)]);
    arguments.splice(2..3, ["--only-failed", &out]);
    ended(&world, &arguments, 1);
    check_states(&second, &[("expired", 3)]);
    assert_eq!(made(&world), (3, 0));
    let again = ["--send", "--offline", "--order-again"];
    ended(&world, &bulk(&data, &later, &out, &again), 0);
    check_states(&out, &[("confirmed", 3)]);
    assert_eq!(made(&world).0, 6, "a second one of each, on purpose");
}

#[test]
fn a_number_known_to_be_wrong_waits_for_a_persons_word() {
    let world = world();
    let lines = format!(
        "{HEAD}918713867;Rett;12345678903;{PURPOSE}\n918713868;Feil nummer;12345678903;{PURPOSE}\n\
         918713867;Feil konto;12345678904;{PURPOSE}\nDK-10150818;Forkert;;{PURPOSE}\n"
    );
    let file = world.file("shops.csv", &lines);
    let out = world.file("out.csv", "");
    let data = world.data.path().to_str().unwrap().to_owned();
    let told = ended(&world, &bulk(&data, &file, &out, &["--send"]), 1);
    check_states(&out, &[("confirmed", 1), ("doubtful", 3)]);
    assert!(
        told.err.contains("3 rows need your confirmation"),
        "{}",
        told.err
    );
    assert_eq!(made(&world), (1, 0));
    ended(
        &world,
        &bulk(&data, &file, &out, &["--send", "--accept-doubtful"]),
        0,
    );
    check_states(&out, &[("confirmed", 4)]);
    assert_eq!(made(&world), (4, 0));
    let single = world.file("order.json", &order_json("918713868", "Alene"));
    let held = ended(&world, &["order", "submit", &single], 1);
    assert!(held.err.contains("--accept-doubtful"), "{}", held.err);
    assert_eq!(made(&world), (4, 0));
    ended(
        &world,
        &["order", "submit", &single, "--accept-doubtful"],
        0,
    );
    assert_eq!(made(&world), (5, 0));
}

#[test]
fn an_open_order_that_was_not_made_here_holds_a_single_order_too() {
    let world = world();
    let file = world.file("order.json", &order_json("918713867", "Kaffe og Kake"));
    ended(&world, &["order", "submit", &file], 0);
    let other = world.file("other.json", &order_json("918713867", "Te og Terte"));
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let held = ended(
        &world,
        &["order", "submit", &other, "--online", "--data-dir", data],
        1,
    );
    assert!(held.err.contains("--order-again"), "{}", held.err);
    assert_eq!(made(&world), (1, 0));
    // The board's reading of the last hour tells it as well.
    ended(
        &world,
        &["order", "board", "--refresh", "--data-dir", data],
        0,
    );
    ended(&world, &["order", "submit", &other, "--data-dir", data], 1);
    ended(
        &world,
        &[
            "order",
            "submit",
            &other,
            "--data-dir",
            data,
            "--order-again",
        ],
        0,
    );
    assert_eq!(made(&world), (2, 0));
}

#[test]
fn what_was_remarked_about_a_row_that_was_sent_stands_beside_it() {
    let world = world();
    let lines = format!("{HEAD}918713867;Kiosk;12345678903;Kaffe\n");
    let file = world.file("shops.csv", &lines);
    let out = world.file("out.csv", "");
    let data = world.data.path().to_str().unwrap().to_owned();
    let told = ended(&world, &bulk(&data, &file, &out, &["--send"]), 0);
    let reason = results(&out)[0]["reason"].clone();
    assert!(!reason.is_empty());
    assert!(told.err.contains("Row 2"), "{}", told.err);
}

const ROWS: usize = 400;
const KILLS: usize = 40;

fn spawn(world: &World, folder: &Path, file: &str) -> Child {
    let out = folder.join("out.csv");
    world
        .command(&bulk(
            folder.to_str().unwrap(),
            file,
            out.to_str().unwrap(),
            &["--send", "--offline"],
        ))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn two_folders_that_send_one_file_at_once_and_are_killed_make_its_orders_once() {
    let world = World::new(SandboxOptions {
        units: 12,
        latency: Duration::from_millis(3),
        faults: vec![
            Fault::DropBefore,
            Fault::DropAfter,
            Fault::Locked,
            Fault::ServerError,
            Fault::BrokenJson,
        ],
        fault_every: Some(13),
        ..SandboxOptions::default()
    });
    let file = world.file("shops.csv", &shops(ROWS));
    let folders = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    let is_done = |folder: &TempDir| {
        let out = path(folder, "out.csv");
        Path::new(&out).exists() && states(&out).get("confirmed") == Some(&ROWS)
    };
    let mut dice = rand::rngs::StdRng::seed_from_u64(11);
    let mut children = folders
        .each_ref()
        .map(|folder| spawn(&world, folder.path(), &file));
    let mut kills = 0;
    while kills < KILLS {
        let open: Vec<usize> = (0..2).filter(|one| !is_done(&folders[*one])).collect();
        assert!(
            !open.is_empty(),
            "only {kills} kills before both were through"
        );
        let which = open[dice.random_range(0..open.len())];
        let moment = requests(&world) + dice.random_range(0..16);
        // The other one goes on meanwhile.
        while requests(&world) < moment && children[which].try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        children[which].kill().unwrap();
        kills += usize::from(children[which].wait().unwrap().code().is_none());
        children[which] = spawn(&world, folders[which].path(), &file);
    }
    for child in &mut children {
        child.wait().unwrap();
    }
    for folder in &folders {
        for round in 0.. {
            if is_done(folder) {
                break;
            }
            assert!(round < 20, "{:?}", states(&path(folder, "out.csv")));
            spawn(&world, folder.path(), &file).wait().unwrap();
        }
        // Each file of results is whole: every line once, in the order of the file.
        let lines = results(path(folder, "out.csv"));
        let rows: Vec<String> = lines.iter().map(|line| line["row"].clone()).collect();
        let expect: Vec<String> = (2..ROWS + 2).map(|row| row.to_string()).collect();
        assert_eq!(rows, expect);
    }
    let (orders, duplicates) = made(&world);
    assert_eq!((orders as usize, duplicates), (ROWS, 0));
    eprintln!(
        "{kills} kills of two programs over {ROWS} rows: {orders} orders, {duplicates} duplicates"
    );
}
