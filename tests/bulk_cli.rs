//! `pdesk order bulk` as a program: files in, results out, two programs at once, and a computer that fails.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/csv_file.rs"]
mod csv_file;
#[path = "support/pdesk.rs"]
mod pdesk;

use csv_file::lines as results;
use partner_desk::api::Limits;
use partner_desk::desk::{Desk, DeskOptions, Ending, KeepMapping, KeyringChoice};
use partner_desk::domain::order::OrderColumn;
use partner_desk::report::{head_uses, mapping_text};
use partner_desk::sandbox::{Fault, SandboxOptions};
use pdesk::{Ended, World, json};
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

const HEAD: &str = "Org.nr;Navn;Konto;Formål;Prispakke\n";
const NO_PACKAGE: &str = "00000000-0000-4000-8000-000000000000";

fn world(faults: &[Fault]) -> World {
    World::new(SandboxOptions {
        units: 12,
        faults: faults.to_vec(),
        ..SandboxOptions::default()
    })
}

fn line(name: &str) -> String {
    format!("918713867;{name};12345678903;POS integration in physical store: kaffe og bakst;\n")
}

/// A file with so many shops.
fn shops(count: usize) -> String {
    (0..count).fold(HEAD.to_owned(), |file, nth| {
        file + &line(&format!("Kiosk {nth}"))
    })
}

const PRODUCT: [&str; 4] = ["--set", "product=cashier", "--set", "use_case=unknown"];

/// The arguments of a run.
fn arguments<'a>(file: &'a str, results: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let begin = [
        "order",
        "bulk",
        file,
        "--results",
        results,
        "--format",
        "json",
    ];
    [&begin, &PRODUCT[..], more].concat()
}

/// The counts of a run, which add up.
#[track_caller]
fn counts(ended: &Ended) -> BTreeMap<String, f64> {
    assert_eq!(ended.out.lines().count(), 1, "{}\n{}", ended.out, ended.err);
    let object = json(ended);
    let pairs = object.as_object().unwrap().iter();
    let counts: BTreeMap<String, f64> = pairs
        .map(|(key, value)| (key.clone(), value.as_f64().unwrap()))
        .collect();
    let keys: Vec<&str> = counts.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "confirmed",
            "input",
            "not_sent",
            "rejected",
            "seconds",
            "skipped",
            "unknown"
        ]
    );
    let parts = ["confirmed", "rejected", "unknown", "skipped", "not_sent"];
    let sum: f64 = parts.iter().map(|key| counts[*key]).sum();
    assert!((counts["input"] - sum).abs() < 0.1, "{}", ended.out);
    counts
}

#[track_caller]
fn count(ended: &Ended, expect: &[(&str, usize)]) {
    let counts = counts(ended);
    for (key, number) in expect {
        assert!(
            (counts[*key] - *number as f64).abs() < 0.1,
            "{key}: {}\n{}",
            ended.out,
            ended.err
        );
    }
}

fn column<'a>(rows: &'a [BTreeMap<String, String>], head: &str) -> Vec<&'a str> {
    rows.iter().map(|row| row[head].as_str()).collect()
}

fn created(world: &World) -> (u64, u64) {
    let stats = world.stats();
    let count = |name: &str| stats[name].as_u64().unwrap();
    (count("orders_created"), count("duplicate_orders"))
}

#[test]
fn a_dry_run_makes_the_result_file_and_sends_nothing() {
    let world = world(&[]);
    let file = HEAD.to_owned()
        + &line("Kiosk")
        + &line(" kiosk ")
        + &line("Bar & Grill")
        + "91871386;Pub;12345678903;POS integration in physical store: øl;\n";
    let file = world.file("shops.csv", &file);
    let out = world.file("out.csv", "");
    let ended = world.run(&arguments(&file, &out, &[]));
    assert_eq!(ended.code, 1, "{}", ended.err);
    count(&ended, &[("input", 4), ("not_sent", 1), ("skipped", 3)]);
    assert_eq!(created(&world), (0, 0));
    assert_eq!(
        world.stats()["requests"].get("POST /management/v1/product-orders"),
        None
    );
    let rows = results(&out);
    assert_eq!(
        column(&rows, "state"),
        ["planned", "skipped", "skipped", "skipped"]
    );
    assert_eq!(
        column(&rows, "skipped_because"),
        ["", "duplicate", "invalid", "invalid"]
    );
    assert_eq!(column(&rows, "row"), ["2", "3", "4", "5"]);
    assert_eq!(
        column(&rows, "Navn"),
        ["Kiosk", " kiosk ", "Bar & Grill", "Pub"]
    );
    let reasons = column(&rows, "reason");
    assert!(reasons[1].contains("Row 2"), "{reasons:?}");
    assert!(reasons[2].contains("Column 2 (Navn)"), "{reasons:?}");
    assert!(reasons[3].contains("Column 1 (Org.nr)"), "{reasons:?}");
    assert!(ended.err.contains("Row 4"), "{}", ended.err);
}

#[test]
fn a_file_is_sent_once_however_often_it_is_run() {
    let world = world(&[]);
    let file = world.file("shops.csv", &shops(20));
    let out = world.file("out.csv", "");
    let ended = world.run(&arguments(&file, &out, &["--send"]));
    assert_eq!(ended.code, 0, "{}", ended.err);
    count(&ended, &[("input", 20), ("confirmed", 20)]);
    let rows = results(&out);
    assert_eq!(rows.len(), 20);
    assert!(
        rows.iter()
            .all(|row| row["link"].contains("/register/prefilled/")),
        "{rows:?}"
    );
    let day = chrono::NaiveDate::parse_from_str(&rows[0]["last_day"], "%Y-%m-%d").unwrap();
    let days = (day - chrono::Local::now().date_naive()).num_days();
    assert!((13..=14).contains(&days), "{day}");
    for _ in 0..2 {
        let ended = world.run(&arguments(&file, &out, &["--send"]));
        assert_eq!(ended.code, 0, "{}", ended.err);
        count(&ended, &[("input", 20), ("confirmed", 20)]);
        assert_eq!(results(&out), rows);
        assert_eq!(created(&world), (20, 0));
    }
    // Another file with the same orders and one more.
    let more = world.file("more.csv", &shops(21));
    let ended = world.run(&arguments(&more, &out, &["--send"]));
    count(&ended, &[("input", 21), ("confirmed", 1), ("skipped", 20)]);
    assert_eq!(
        ended.code, 0,
        "what was ordered is no failure: {}",
        ended.err
    );
    assert_eq!(
        column(&results(&out), "link")[..20],
        column(&rows, "link")[..]
    );
    assert_eq!(created(&world), (21, 0));
}

#[test]
fn only_the_failed_rows_of_an_edited_result_file_are_sent() {
    let world = world(&[]);
    let bad = format!(
        "918713867;Kafé;12345678903;POS integration in physical store: kaffe;{NO_PACKAGE}\n"
    );
    let file = HEAD.to_owned() + &line("Kiosk") + &bad + &line("Bar & Grill") + &line("Pub");
    let file = world.file("shops.csv", &file);
    let (out, second) = (world.file("out.csv", ""), world.file("second.csv", ""));
    let ended = world.run(&arguments(&file, &out, &["--send", "--exclude", "5"]));
    assert_eq!(ended.code, 1);
    count(
        &ended,
        &[
            ("input", 4),
            ("confirmed", 1),
            ("rejected", 1),
            ("skipped", 2),
        ],
    );
    let rows = results(&out);
    assert_eq!(
        column(&rows, "state"),
        ["confirmed", "rejected", "skipped", "skipped"]
    );
    assert_eq!(
        column(&rows, "skipped_because"),
        ["", "", "invalid", "excluded"]
    );
    assert!(
        rows[1]["reason"].contains("price_package_id"),
        "{}",
        rows[1]["reason"]
    );
    assert!(!rows[1]["trace_id"].is_empty());
    // Edited in a spreadsheet: what was wrong is put right, and a row that went well is spoiled by mistake.
    let text = std::fs::read_to_string(&out).unwrap();
    let text = text
        .replace(&format!("\"=\"\"{NO_PACKAGE}\"\"\""), "")
        .replace("Bar & Grill", "Bar og Grill")
        .replace("Kiosk", "Kiosken");
    std::fs::write(&out, text).unwrap();
    let again = [
        "order",
        "bulk",
        "--only-failed",
        &out,
        "--results",
        &second,
        "--format",
        "json",
    ];
    let again = [&again, &PRODUCT[..]].concat();
    let ended = world.run(&again);
    count(&ended, &[("input", 4), ("not_sent", 2), ("skipped", 2)]);
    for _ in 0..2 {
        let ended = world.run(&[&again[..], &["--send"]].concat());
        assert_eq!(ended.code, 0, "{}", ended.err);
        count(&ended, &[("input", 4), ("confirmed", 2), ("skipped", 2)]);
        assert_eq!(created(&world), (3, 0));
    }
    let after = results(&second);
    assert_eq!(
        column(&after, "state"),
        ["skipped", "confirmed", "confirmed", "skipped"]
    );
    assert_eq!(
        column(&after, "skipped_because"),
        ["already_ordered", "", "", "not_failed"]
    );
    assert_eq!(
        after[0]["link"], rows[0]["link"],
        "the link of what was ordered is not lost"
    );
    assert_ne!(after[1]["idempotency_key"], rows[1]["idempotency_key"]);
}

#[test]
fn two_programs_on_one_ledger_send_each_row_once() {
    let world = World::new(SandboxOptions {
        units: 12,
        latency: Duration::from_millis(10),
        ..SandboxOptions::default()
    });
    let file = world.file("shops.csv", &shops(60));
    // Another file with some of the same shops.
    let overlapping: String = HEAD.to_owned()
        + &(40..80)
            .map(|nth| line(&format!("Kiosk {nth}")))
            .collect::<String>();
    let other = world.file("other.csv", &overlapping);
    let outs = ["a.csv", "b.csv", "c.csv"].map(|name| world.file(name, ""));
    let begin = |file: &str, out: &str| {
        let mut command = world.command(&arguments(file, out, &["--send"]));
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let running = [
        begin(&file, &outs[0]),
        begin(&file, &outs[1]),
        begin(&other, &outs[2]),
    ];
    let ended = running.map(|child| {
        let output = child.wait_with_output().unwrap();
        Ended {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    });
    for ended in &ended {
        assert_eq!(ended.code, 0, "{}", ended.err);
    }
    assert_eq!(created(&world), (80, 0));
    let confirmed = |ended: &Ended| counts(ended)["confirmed"] as usize;
    // The two of the same file tell the same, whoever sent it; of the shops in both files one file ordered each.
    assert_eq!(confirmed(&ended[0]), confirmed(&ended[1]));
    assert_eq!(confirmed(&ended[0]) + confirmed(&ended[2]), 80);
    assert_eq!(results(&outs[0]), results(&outs[1]));
    assert_eq!(results(&outs[2]).len(), 40);
    let posted = &world.stats()["requests"]["POST /management/v1/product-orders"];
    assert_eq!(posted.as_u64(), Some(80), "not one of them left twice");
}

#[test]
fn what_cannot_be_used_is_told_before_anything_is_sent() {
    let world = world(&[]);
    let file = world.file("shops.csv", &shops(2));
    let out = world.file("out.csv", "");
    let check = |arguments: &[&str], says: &str| {
        let ended = world.run(arguments);
        assert_eq!(ended.code, 2, "{arguments:?}: {}", ended.err);
        assert!(ended.err.contains(says), "{arguments:?}: {}", ended.err);
    };
    check(&arguments(&file, &file, &["--send"]), "overwrite");
    check(
        &arguments(&file, "/no/such/folder/out.csv", &["--send"]),
        "/no/such/folder",
    );
    check(
        &arguments(
            &file,
            &out,
            &["--send", "--set", "website.test_password=hunter2"],
        ),
        "website.test_password",
    );
    check(
        &arguments(&file, &out, &["--send", "--map", "Navn"]),
        "COLUMN=FIELD",
    );
    // Of two files one would have been left out without a word.
    check(
        &arguments(&file, &out, &["--send", "--only-failed", &file]),
        "--only-failed",
    );
    check(
        &arguments(&file, &out, &["--send", "--map", "Fabel=product"]),
        "Fabel",
    );
    check(
        &arguments(&file, &out, &["--send", "--preset", "moon"]),
        "point-of-sale",
    );
    check(
        &arguments("/no/such/file.csv", &out, &["--send"]),
        "/no/such/file.csv",
    );
    check(&["order", "bulk", "--results", &out], "FILE");
    assert_eq!(created(&world), (0, 0));
}

#[test]
fn a_preset_and_a_mapping_fill_what_the_file_has_not() {
    let world = world(&[]);
    let file = "Hvem;Hva;Merknad\n918713867;Kiosk;ring først\n918713867;Pub;\n";
    let file = world.file("shops.csv", file);
    let out = world.file("out.json", "");
    let ended = world.run(&[
        "order",
        "bulk",
        &file,
        "--results",
        &out,
        "--format",
        "json",
        "--send",
        "--preset",
        "point-of-sale",
        "--map",
        "Hvem=business_id",
        "--map",
        "Hva=sales_unit_name",
        "--map",
        "Merknad=",
        "--set",
        "intended_purpose=POS integration in physical store: kaffe",
    ]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    count(&ended, &[("input", 2), ("confirmed", 2)]);
    let rows: Value = serde_json::from_str(&std::fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert_eq!(rows[0]["Merknad"], "ring først");
    assert_eq!(rows[1]["state"], "confirmed");
}

#[test]
fn keys_that_are_refused_and_a_host_that_is_gone_have_their_codes() {
    let mut world = world(&[]).with("PDESK_CLIENT_SECRET", "wrong");
    let file = world.file("shops.csv", &shops(12));
    let out = world.file("out.csv", "");
    let ended = world.run(&arguments(&file, &out, &["--send"]));
    assert_eq!(ended.code, 3, "{}", ended.err);
    count(&ended, &[("input", 12), ("not_sent", 12)]);
    assert_eq!(results(&out).len(), 12);
    world.stop();
    let ended = world.run(&arguments(&file, &out, &["--send"]));
    assert_eq!(ended.code, 4, "{}", ended.err);
    count(&ended, &[("input", 12), ("not_sent", 12)]);
}

/// The disk is full as far as the program can tell: no file of it may grow beyond so many blocks of 512 bytes.
#[cfg(unix)]
#[test]
fn a_full_disk_sends_nothing_that_is_not_written_down() {
    let world = world(&[]);
    let file = world.file("shops.csv", &shops(300));
    let out = world.file("out.csv", "");
    let arguments = arguments(&file, &out, &["--send"]);
    // The ledger is made while there is room.
    assert_eq!(world.run(&["order", "list"]).code, 0);
    for blocks in [200, 600, 900, 1300] {
        let plain = world.command(&arguments);
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
        let mut command = std::process::Command::new("sh");
        command
            .args(["-c", &script, "sh"])
            .arg(plain.get_program())
            .args(plain.get_args());
        for (name, value) in plain.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let output = command.stdin(Stdio::null()).output().unwrap();
        let (orders, duplicates) = created(&world);
        assert_eq!(duplicates, 0);
        let err = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            assert!(
                [1, 5].contains(&output.status.code().unwrap()),
                "{blocks}: {err}"
            );
        }
        // Whatever left was written down first: with room again it is found, and nothing is sent twice.
        let noted = known(&world, &arguments);
        assert!(orders <= noted, "{blocks}: {orders} > {noted}\n{err}");
    }
    let ended = world.run(&arguments);
    assert_eq!(ended.code, 0, "{}", ended.err);
    count(&ended, &[("input", 300), ("confirmed", 300)]);
    assert_eq!(created(&world), (300, 0));
    assert_eq!(results(&out).len(), 300);
}

/// Rows that the ledger knows to have left, told by a dry run.
#[cfg(unix)]
fn known(world: &World, arguments: &[&str]) -> u64 {
    let dry: Vec<&str> = arguments
        .iter()
        .copied()
        .filter(|one| *one != "--send")
        .collect();
    let counts = counts(&world.run(&dry));
    (counts["confirmed"] + counts["unknown"]) as u64
}

#[test]
fn others_are_asked_once_for_each_merchant_and_what_stops_an_order_stops_its_row() {
    let world = World::new(SandboxOptions {
        units: 400,
        ..SandboxOptions::default()
    });
    let shop = |id: &str, name: &str| {
        format!("{id};{name};12345678903;POS integration in physical store: kaffe og bakst;\n")
    };
    let (deleted, bankrupt) = (world.merchant("deleted"), world.merchant("bankrupt"));
    let ending = world.merchant("liquidation");
    let file = HEAD.to_owned()
        + &line("Kiosk 1")
        + &shop(&deleted, "Gamle Kafé")
        + &line("Kiosk 2")
        + &shop(&bankrupt, "Konkurs Kafé")
        + &shop(&ending, "Siste Kafé")
        + &shop(&deleted, "Gamle Kafé 2")
        + &line("Kiosk 3");
    let file = world.file("shops.csv", &file);
    let out = world.file("out.csv", "");
    let states = |ended: &Ended, expect: [&str; 7]| {
        let rows = results(&out);
        assert_eq!(column(&rows, "state"), expect, "{}", ended.err);
        rows
    };
    // Without being asked, nobody knows.
    let ended = world.run(&arguments(&file, &out, &[]));
    states(&ended, ["planned"; 7]);
    let ended = world.run(&arguments(&file, &out, &["--online"]));
    assert_eq!(ended.code, 1, "{}", ended.err);
    // A number that the registry does not know waits for a person's word.
    let rows = states(
        &ended,
        [
            "skipped", "skipped", "skipped", "skipped", "planned", "skipped", "skipped",
        ],
    );
    for row in [0, 2, 6] {
        assert_eq!(rows[row]["skipped_because"], "doubtful");
    }
    assert!(ended.err.contains("--accept-doubtful"), "{}", ended.err);
    let accepted = ["--accept-doubtful"];
    let ended = world.run(&arguments(&file, &out, &accepted));
    assert_eq!(ended.code, 1, "{}", ended.err);
    let expect = [
        "planned", "skipped", "planned", "skipped", "planned", "skipped", "planned",
    ];
    let rows = states(&ended, expect);
    assert_eq!(rows[1]["skipped_because"], "invalid");
    for (row, says) in [(1, "deleted"), (3, "bankrupt"), (5, "deleted")] {
        let reason = &rows[row]["reason"];
        assert!(
            reason.contains(says) && reason.contains("Column 1 (Org.nr)"),
            "{reason}"
        );
    }
    assert!(
        ended.err.contains("Row 6") && ended.err.contains("wound up"),
        "{}",
        ended.err
    );
    assert_eq!(created(&world), (0, 0));
    let asked = |world: &World| {
        let stats = world.stats();
        let requests = stats["requests"].as_object().unwrap();
        let registry = requests
            .iter()
            .filter(|(endpoint, _)| endpoint.contains("/enheter/"));
        registry
            .filter_map(|(_, count)| count.as_u64())
            .sum::<u64>()
    };
    let stats = world.stats();
    let firms = &stats["requests"]["GET /enhetsregisteret/api/enheter/{orgnr}"];
    assert_eq!(firms, 4, "each merchant once: {stats}");
    let once = asked(&world);
    // What the registry said counts for the next program as well.
    let ended = world.run(&arguments(&file, &out, &["--send", "--accept-doubtful"]));
    count(&ended, &[("confirmed", 4), ("skipped", 3)]);
    states(
        &ended,
        expect
            .map(|state| state.replace("planned", "confirmed"))
            .each_ref()
            .map(String::as_str),
    );
    assert_eq!((created(&world), asked(&world)), ((4, 0), once));
    // An open order of the merchant is told as soon as the service is asked.
    let more = HEAD.to_owned() + &line("Kiosk 4");
    let more = world.file("more.csv", &more);
    let ended = world.run(&arguments(&more, &out, &["--online", "--accept-doubtful"]));
    count(&ended, &[("not_sent", 1)]);
    assert!(ended.err.contains("Kiosk 1"), "{}", ended.err);
}

#[test]
fn a_unit_with_the_same_name_is_told_from_what_is_kept() {
    let world = world(&[]);
    world.run(&["sync"]);
    let unit = world
        .fleet()
        .into_iter()
        .find(|unit| unit["scheme"] == "business:NO:ORG")
        .unwrap();
    let word = |key: &str| unit[key].as_str().unwrap();
    let file = format!(
        "{HEAD}{};{};12345678903;POS integration in physical store: kaffe og bakst;\n",
        word("business_id"),
        word("name").to_uppercase()
    );
    let file = world.file("shops.csv", &file);
    let out = world.file("out.csv", "");
    let before = world.stats()["requests"].clone();
    let ended = world.run(&arguments(&file, &out, &[]));
    count(&ended, &[("not_sent", 1)]);
    assert!(
        ended.err.contains("Row 2") && ended.err.contains(word("msn")),
        "{}",
        ended.err
    );
    assert_eq!(world.stats()["requests"], before, "nobody was asked");
}

#[test]
fn a_template_is_a_file_of_orders_without_orders() {
    let world = world(&[]);
    for name in ["template.csv", "template.xlsx"] {
        let path = world.file(name, "");
        let ended = world.run(&["order", "bulk", "--template", &path]);
        assert_eq!(ended.code, 0, "{}", ended.err);
        assert!(ended.err.contains(name), "{}", ended.err);
        let out = world.file("out.csv", "");
        let ended = world.run(&arguments(&path, &out, &["--send"]));
        // Its example lines.
        count(&ended, &[("input", 2), ("skipped", 2)]);
    }
    assert_eq!(created(&world), (0, 0));
    let ended = world.run(&["order", "bulk", "--template", "x.csv", "--send"]);
    assert_eq!(ended.code, 2, "{}", ended.err);
}

#[test]
fn columns_are_taken_for_what_they_were_chosen_to_be_when_that_is_asked_for() {
    let world = world(&[]);
    let text = shops(3).replace("Navn", "Noe annet");
    let file = world.file("shops.csv", &text);
    let out = world.file("out.csv", "");
    let ended = world.run(&arguments(&file, &out, &["--remembered"]));
    assert!(ended.err.contains("Nobody has chosen"), "{}", ended.err);
    count(&ended, &[("not_sent", 1), ("skipped", 2)]);
    // As the window keeps what a person chose.
    let (desk, _) = Desk::open(DeskOptions {
        data_dir: world.data.path().to_owned(),
        keyring: KeyringChoice::None,
        limits: Limits::default(),
        wake: Arc::new(|| {}),
    })
    .unwrap();
    let heads: Vec<String> = HEAD
        .trim()
        .replace("Navn", "Noe annet")
        .split(';')
        .map(str::to_owned)
        .collect();
    let chosen = [("Noe annet".to_owned(), Some(OrderColumn::SalesUnitName))];
    let uses = head_uses(&heads, &chosen).unwrap();
    let text = mapping_text(&heads, &uses);
    let kept = desk.start(KeepMapping { heads, text }).wait();
    assert_eq!(kept, Ending::Done(()));
    drop(desk);
    let ended = world.run(&arguments(&file, &out, &["--remembered"]));
    count(&ended, &[("not_sent", 3)]);
    // What is said now counts more, and without being asked nothing is remembered.
    let ended = world.run(&arguments(
        &file,
        &out,
        &["--remembered", "--map", "Noe annet="],
    ));
    count(&ended, &[("not_sent", 1), ("skipped", 2)]);
    let ended = world.run(&arguments(&file, &out, &[]));
    count(&ended, &[("not_sent", 1), ("skipped", 2)]);
}
