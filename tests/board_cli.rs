//! The board on the command line, against a sandbox whose days pass when the test says so.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/pdesk.rs"]
mod support;

use serde_json::{Value, json};
use support::{World, array, check, json, texts};

/// A firm whose check digit is right and that the sandbox's registry does not have: it is taken for real.
const ORG: &str = "912660680";
/// One whose check digit is wrong: nobody ever opens its link.
const NOBODY: &str = "912660681";

fn order(business_id: &str, name: &str, password: Option<&str>) -> String {
    let mut order = json!({
        "business_id": business_id,
        "product": "payment_integration",
        "sales_unit_name": name,
        "use_case": "website_with_test",
        "intended_purpose": "Coffee and cakes, delivered within two days",
        "website": {
            "url": "https://kaffe.example",
            "terms_url": "https://kaffe.example/terms",
            "test_url": "https://test.kaffe.example",
        },
    });
    if let Some(password) = password {
        order["website"]["test_username"] = "vipps".into();
        order["website"]["test_password"] = password.into();
    }
    order.to_string()
}

/// Sends an order and gives its id.
#[track_caller]
fn submit(world: &World, business_id: &str, name: &str, password: Option<&str>) -> String {
    let file = world.file("order.json", &order(business_id, name, password));
    let arguments = [
        "order",
        "submit",
        &file,
        "--format",
        "json",
        "--accept-doubtful",
    ];
    let sent = world.run(&arguments);
    assert_eq!(sent.code, 0, "{}", sent.err);
    json(&sent)["id"].as_str().unwrap().to_owned()
}

fn board(world: &World, arguments: &[&str]) -> Vec<Value> {
    let all = ["order", "board", "--format", "json"];
    array(&world.run(&[&all, arguments].concat()))
}

#[track_caller]
fn of(rows: &[Value], id: &str) -> Value {
    let found = rows.iter().find(|row| row["id"] == id);
    found
        .unwrap_or_else(|| panic!("no {id} in {rows:?}"))
        .clone()
}

#[test]
fn what_was_sent_is_on_the_board_before_anything_is_asked() {
    let world = World::small();
    let id = submit(&world, ORG, "Kaffe og Kake", None);
    let before = world.stats()["requests"].clone();
    let rows = board(&world, &[]);
    assert_eq!(rows.len(), 1);
    let row = of(&rows, &id);
    assert_eq!(row["status"], "link_sent");
    assert_eq!(row["days_left"], 14);
    assert_eq!(row["days_left_is_most"], false);
    assert_eq!(row["made_by"], "here");
    assert_eq!(world.stats()["requests"], before, "nothing was asked");
    check(&world, &["order", "board"], 0, "never fetched here");
}

#[test]
fn reading_the_list_tells_of_every_order_whoever_made_it() {
    let world = World::small();
    let id = submit(&world, ORG, "Kaffe og Kake", None);
    let rows = board(&world, &["--refresh"]);
    let listed = array(&world.run(&["order", "list", "--include-expired", "--format", "json"]));
    assert_eq!(rows.len(), listed.len(), "no order is lost or doubled");
    assert_eq!(of(&rows, &id)["vendor_status"], "RECEIVED");
    let mine = board(&world, &["--mine"]);
    assert_eq!(texts(&mine, "id"), [id]);
    // Orders that were made elsewhere are as old as they are seen, or older.
    let other = rows
        .iter()
        .find(|row| row["made_by"] == "PREFILL" && row["status"] == "link_sent");
    assert_eq!(other.unwrap()["days_left_is_most"], true);
    let searched = board(&world, &["--search", "kaffe kake"]);
    assert_eq!(searched.len(), 1);
    let by_merchant = board(&world, &["--group", "merchant"]);
    assert_eq!(by_merchant.len(), rows.len());
    let numbers = texts(&by_merchant, "business_id");
    let mut changes = numbers.clone();
    changes.dedup();
    let mut different = numbers;
    different.sort();
    different.dedup();
    assert_eq!(
        changes.len(),
        different.len(),
        "a merchant's orders stand together"
    );
    check(&world, &["order", "board"], 0, "On the board:");
}

#[test]
fn days_pass_and_what_moved_is_told() {
    let world = World::small();
    submit(&world, ORG, "Kaffe og Kake", None);
    assert_eq!(board(&world, &["--refresh", "--moved"]), [] as [Value; 0]);
    world.advance(20);
    let moved = board(&world, &["--refresh", "--moved"]);
    assert!(!moved.is_empty());
    // Without a person to see it, it stays news.
    assert_eq!(board(&world, &["--moved"]).len(), moved.len());
    for row in &moved {
        assert_ne!(row["status"], "link_sent", "{row}");
    }
    // New units were looked at, with what was ordered where that is known here.
    let live: Vec<&Value> = moved.iter().filter(|row| row["status"] == "live").collect();
    assert!(!live.is_empty());
    for row in live {
        assert!(row["check"].is_string(), "{row}");
        assert!(row["msn"].is_string(), "{row}");
    }
}

#[test]
fn an_expired_order_is_issued_again_once_and_asks_for_its_password() {
    let world = World::small();
    let id = submit(&world, NOBODY, "Treig Sykkel", Some("hunter2"));
    check(
        &world,
        &["order", "reissue", "no-such-order"],
        2,
        "no order no-such-order",
    );
    world.advance(15);
    let expired = of(&board(&world, &["--refresh"]), &id);
    assert_eq!(expired["status"], "expired");
    assert_eq!(expired["reissued"], false);
    let created = || world.stats()["orders_created"].as_u64().unwrap();
    let before = created();
    check(&world, &["order", "reissue", &id], 2, "password");
    assert_eq!(created(), before, "nothing was sent");
    let reissue = [
        "order",
        "reissue",
        &id,
        "--test-password-stdin",
        "--format",
        "json",
    ];
    let first = world.run_with(&reissue, "hunter2\n");
    assert_eq!(first.code, 0, "{}", first.err);
    let first = json(&first);
    assert_ne!(first["id"], id.as_str());
    assert_eq!(created(), before + 1);
    // Again, and again in another process: the same order.
    let second = json(&world.run_with(&reissue, "hunter2\n"));
    assert_eq!(second["id"], first["id"]);
    assert_eq!(second["already_sent"], true);
    assert_eq!(created(), before + 1);
    // What is live is not issued again.
    let listed = board(&world, &[]);
    let live = listed.iter().find(|row| row["status"] == "live").unwrap();
    let live = live["id"].as_str().unwrap();
    check(&world, &["order", "reissue", live], 2, "cannot be reissued");
    let rows = board(&world, &[]);
    assert_eq!(of(&rows, &id)["reissued"], true);
    let new = of(&rows, first["id"].as_str().unwrap());
    assert_eq!(new["status"], "link_sent");
    // The password is nowhere on the disk.
    for file in std::fs::read_dir(world.data.path()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() && !path.ends_with("order.json") {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes.windows(7).any(|window| window == b"hunter2");
            assert!(!found, "{}", path.display());
        }
    }
}

#[test]
fn what_is_typed_wrong_is_told() {
    let world = World::small();
    check(&world, &["order", "board", "--expiring", "99"], 2, "99");
    check(
        &world,
        &["order", "board", "--group", "colour"],
        2,
        "colour",
    );
    check(
        &world,
        &["order", "reissue", "x", "--test-password-stdin"],
        2,
        "first line",
    );
    let partner = World::small().with("PDESK_API", "partner");
    check(
        &partner,
        &["order", "board", "--refresh"],
        2,
        "cannot list product orders",
    );
    check(&partner, &["order", "board"], 0, "0 open");
}
