//! The kept fleet on the command line: the real binary, a real database, a real sandbox.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/pdesk.rs"]
mod pdesk;

use partner_desk::domain::UnitFlag;
use partner_desk::domain::fleet::{FieldValue, UnitField};
use partner_desk::domain::policy::{Demand, Policy, Rule, Severity, Which, to_toml};
use partner_desk::sandbox::SandboxOptions;
use pdesk::{World, array, check, json, texts};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const COUNTS: [&str; 8] = [
    "total",
    "fetched",
    "reused",
    "failed",
    "not_visible",
    "changed",
    "seconds",
    "requests",
];

fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs()
}

/// Waits until the clock, which the program reads to the second, shows another one, and gives that as people write it.
fn next_second() -> String {
    let before = now();
    while now() == before {
        std::thread::yield_now();
    }
    chrono::DateTime::from_timestamp(i64::try_from(now()).unwrap(), 0)
        .unwrap()
        .to_rfc3339()
}

/// Syncs and gives the line that scripts read.
#[track_caller]
fn sync(world: &World, arguments: &[&str], code: i32) -> Value {
    let all = [&["sync", "--format", "json"], arguments].concat();
    let ended = world.run(&all);
    assert_eq!(
        ended.code, code,
        "{arguments:?}: {}{}",
        ended.out, ended.err
    );
    assert_eq!(ended.out.lines().count(), 1, "{}", ended.out);
    json(&ended)
}

fn number(counts: &Value, key: &str) -> u64 {
    counts[key]
        .as_u64()
        .unwrap_or_else(|| panic!("{key} in {counts}"))
}

fn synced() -> World {
    let world = World::small();
    sync(&world, &[], 0);
    world
}

#[test]
fn a_sync_ends_with_one_line_of_counts_that_add_up() {
    let world = World::small();
    let first = sync(&world, &[], 0);
    let mut keys: Vec<&String> = first.as_object().unwrap().keys().collect();
    keys.sort();
    let mut expected = COUNTS;
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(
        (number(&first, "total"), number(&first, "fetched")),
        (40, 40)
    );
    assert_eq!(number(&first, "changed"), 40, "every unit is new");
    let asked = world.stats()["requests"].as_object().unwrap().clone();
    let asked: u64 = asked
        .iter()
        .filter(|(endpoint, _)| !endpoint.contains("__sandbox"))
        .map(|(_, count)| count.as_u64().unwrap())
        .sum();
    assert_eq!(
        number(&first, "requests"),
        asked,
        "as the sandbox counted them"
    );
    let runs = array(&world.run(&["syncs", "--format", "json"]));
    let told: Vec<u64> = COUNTS.iter().map(|key| number(&first, key)).collect();
    // Other numbers of this table are written with a decimal point.
    let kept: Vec<u64> = COUNTS
        .iter()
        .map(|key| runs[0][key].as_f64().map_or(u64::MAX, |count| count as u64))
        .collect();
    assert_eq!(kept, told, "the run is kept as it was told");
    let again = sync(&world, &[], 0);
    assert_eq!(
        (number(&again, "fetched"), number(&again, "reused")),
        (0, 40)
    );
    let all = sync(&world, &["--max-age", "0"], 0);
    assert_eq!((number(&all, "fetched"), number(&all, "changed")), (40, 0));
    let said = check(&world, &["sync"], 0, "40 units: 0 fetched, 40 fresh enough");
    assert!(
        said.out.contains("Nothing is new or changed."),
        "{}",
        said.out
    );
    let runs = array(&world.run(&["syncs", "--format", "json"]));
    assert_eq!(runs.len(), 4);
    assert!(
        runs.iter()
            .all(|run| run["is_complete"] == true && run["ended_at"].is_string())
    );
    assert_eq!(runs[3]["fetched"], 40, "the newest first");
}

#[test]
fn what_changes_at_the_vendor_is_told_from_field_to_field() {
    let world = synced();
    let rows = world.kept(&[]);
    let msns = texts(&rows, "msn");
    let skips = rows[0]["skip_landing_page"].as_bool();
    let before = next_second();
    let since = next_second();
    world.change(
        &msns[0],
        &json!({"skipLandingPageAllowed": skips != Some(true), "name": "Ærlig Øl"}),
    );
    world.change(&msns[1], &json!({"visible": false}));
    let counts = sync(&world, &["--max-age", "0"], 0);
    assert_eq!(
        (number(&counts, "not_visible"), number(&counts, "changed")),
        (1, 2)
    );
    assert_eq!(number(&counts, "fetched"), 39);
    let changes = array(&world.run(&["changes", "--from", &since, "--format", "json"]));
    let of = |msn: &str, field: &str| {
        let found = changes
            .iter()
            .find(|row| row["msn"] == msn && row["field"] == field);
        found
            .unwrap_or_else(|| panic!("{msn} {field} in {changes:?}"))
            .clone()
    };
    let name = of(&msns[0], "name");
    assert_eq!(
        (&name["from"], &name["to"]),
        (&rows[0]["name"], &json!("Ærlig Øl"))
    );
    let skip = of(&msns[0], "skip_landing_page");
    assert_ne!(skip["from"], skip["to"]);
    assert_eq!(
        texts(&changes, "msn")
            .iter()
            .filter(|msn| **msn == msns[1])
            .count(),
        1
    );
    assert_eq!(changes.len(), 3, "{changes:?}");
    check(
        &world,
        &["changes", "--from", &since],
        0,
        "0 added, 1 gone, 0 back, 1 changed.",
    );
    let of_one = array(&world.run(&[
        "changes", "--from", &since, "--msn", &msns[1], "--format", "json",
    ]));
    assert_eq!(of_one.len(), 1);
    let known = array(&world.run(&["changes", "--to", &before, "--format", "json"]));
    assert_eq!(known.len(), 40, "all of them were new then");
    let history = array(&world.run(&["history", &msns[0], "--format", "json"]));
    assert_eq!(
        texts(&history, "msn").len(),
        3,
        "seen first, then two fields: {history:?}"
    );
    let gone = world.kept(&["--where", "state=not_connected"]);
    assert_eq!(texts(&gone, "msn"), [msns[1].clone()]);
    assert!(gone[0]["not_visible_since"].is_string() && gone[0]["name"].is_string());
}

#[test]
fn the_kept_fleet_is_there_without_the_service_and_has_its_age() {
    let mut world = synced();
    world.stop();
    let ended = check(&world, &["fleet", "--kept"], 0, "40 of 40 units, fetched ");
    assert!(ended.out.lines().count() > 40, "{}", ended.out);
    let rows = world.kept(&[]);
    let expect = |wanted: &dyn Fn(&Value) -> bool| rows.iter().filter(|row| wanted(row)).count();
    for (arguments, count) in [
        (
            &["--where", "skip_landing_page=yes"] as &[&str],
            expect(&|row| row["skip_landing_page"] == true),
        ),
        (
            &["--where", "skip_landing_page=no,unknown"],
            expect(&|row| row["skip_landing_page"] != true),
        ),
        (
            &["--where", "capture_type=direct"],
            expect(&|row| row["capture_type"] == "DirectCapture"),
        ),
        (
            &[
                "--where",
                "capture_type=direct,reserve",
                "--where",
                "market=NO",
            ],
            expect(&|row| {
                let is_norwegian = row["market"] == "NO";
                is_norwegian
                    && ["DirectCapture", "ReserveCapture"]
                        .contains(&row["capture_type"].as_str().unwrap_or_default())
            }),
        ),
        (&["--where", "fetched_at=1h.."], 40),
        (&["--where", "fetched_at=..1h"], 0),
    ] {
        assert_eq!(world.kept(arguments).len(), count, "{arguments:?}");
    }
    let msn = rows[7]["msn"].as_str().unwrap();
    assert_eq!(texts(&world.kept(&["--search", msn]), "msn"), [msn]);
    let sorted = texts(&world.kept(&["--sort", "name:desc"]), "name");
    let mut expected = sorted.clone();
    expected.sort_by_key(|name| std::cmp::Reverse(name.to_lowercase()));
    assert_eq!(sorted, expected);
    let csv = world.run(&[
        "fleet",
        "--kept",
        "--columns",
        "msn,name",
        "--format",
        "csv",
        "--dialect",
        "rfc4180",
    ]);
    assert!(csv.out.starts_with("msn,name\r\n"), "{}", csv.out);
    let ended = check(
        &world,
        &["sync", "--max-age", "0", "--format", "json"],
        4,
        "127.0.0.1",
    );
    assert_eq!(
        (
            number(&json(&ended), "total"),
            number(&json(&ended), "fetched")
        ),
        (40, 0),
        "the fleet is what it was"
    );
    assert_eq!(
        world.kept(&["--where", "name=unknown"]).len(),
        expect(&|row| row["name"].is_null()),
        "nothing was lost"
    );
}

#[test]
fn units_that_fail_are_rows_with_reasons_and_are_tried_again_alone() {
    let world = synced();
    world.faults(&["server-error"]);
    let ended = world.run(&["sync", "--max-age", "0", "--format", "json"]);
    let counts = json(&ended);
    assert_ne!(ended.code, 0, "{counts} {}", ended.err);
    assert!(!ended.err.is_empty());
    assert_eq!(
        (number(&counts, "total"), number(&counts, "failed")),
        (40, 40),
        "there is no list, and the fleet is what it was"
    );
    world.faults(&[]);
    let failed = world.kept(&["--where", "state=failed"]).len();
    let retried = sync(&world, &["--retry-failed"], 0);
    assert_eq!(number(&retried, "fetched"), u64::try_from(failed).unwrap());
    assert!(world.kept(&["--where", "state=failed"]).is_empty());
}

#[test]
fn a_fleet_that_cannot_be_listed_ends_with_its_line_and_the_problem() {
    let mut world = World::small();
    world.stop();
    let never = world.run(&["sync", "--format", "json"]);
    assert_eq!(never.out.lines().count(), 1, "{}", never.out);
    let counts = json(&never);
    assert_eq!(
        (number(&counts, "total"), number(&counts, "fetched")),
        (0, 0)
    );
    assert!(never.err.contains("Error"), "{}", never.err);
    let live = world.run(&["fleet"]);
    assert_eq!(
        never.code, live.code,
        "the code of the problem: {}",
        live.err
    );
    let runs = array(&world.run(&["syncs", "--format", "json"]));
    assert_eq!(runs[0]["is_complete"], false);
}

#[test]
fn chosen_units_are_fetched_alone_and_are_no_sync_of_the_fleet() {
    let world = synced();
    let msns = texts(&world.kept(&["--where", "state=found"]), "msn");
    let asked = || {
        number(
            &world.stats()["requests"],
            "GET /management/v1/sales-units/{msn}",
        )
    };
    let before = asked();
    let counts = sync(&world, &["--msn", &msns[0], &msns[1], &msns[0]], 0);
    assert_eq!(
        (number(&counts, "total"), number(&counts, "fetched")),
        (2, 2)
    );
    assert_eq!(asked() - before, 2);
    let runs = array(&world.run(&["syncs", "--format", "json"]));
    assert_eq!(runs.len(), 1, "the fleet is as old as it was");
    let strange = sync(&world, &["--msn", &msns[0], "--msn", "999999"], 1);
    assert_eq!(number(&strange, "total"), 1);
    let told = world.run(&["sync", "--msn", "999999"]);
    assert!(told.err.contains("not in the kept fleet"), "{}", told.err);
    assert_eq!(world.kept(&[]).len(), 40, "nothing is invented");
}

#[test]
fn two_programs_that_sync_at_once_end_with_every_unit_right() {
    let world = World::new(SandboxOptions {
        units: 120,
        latency: Duration::from_millis(60),
        ..SandboxOptions::default()
    });
    let start = || {
        world
            .command(&["sync", "--format", "json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let both = [start(), start()];
    for child in both {
        let ended = child.wait_with_output().unwrap();
        let told = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(0), "{told}");
        let counts: Value = serde_json::from_slice(&ended.stdout).unwrap();
        assert_eq!(
            (number(&counts, "total"), number(&counts, "failed")),
            (120, 0)
        );
        assert!(number(&counts, "fetched") > 0, "at once: {counts}");
    }
    let whole = world.run(&["database", "check", "--format", "json"]);
    assert_eq!(json(&whole)["is_whole"], true);
    let said = |rows: Vec<Value>| -> BTreeMap<String, Value> {
        let keys = ["name", "business_id", "capture_type", "skip_landing_page"];
        let one = |row: Value| {
            let values: Vec<Value> = keys.iter().map(|key| row[key].clone()).collect();
            (row["msn"].to_string(), json!(values))
        };
        rows.into_iter().map(one).collect()
    };
    let kept = said(world.kept(&[]));
    assert_eq!(kept.len(), 120);
    assert_eq!(kept, said(world.fleet()));
}

#[test]
fn a_look_up_keeps_what_it_found_and_invents_nothing() {
    let world = World::small();
    let msn = world.fleet()[0]["msn"].as_str().unwrap().to_owned();
    let elsewhere = World::small();
    let nothing = elsewhere.run(&["lookup", "999999", "--format", "json"]);
    assert_eq!(array(&nothing)[0]["state"], "not_connected");
    assert!(
        elsewhere.kept(&[]).is_empty(),
        "it was never part of this fleet"
    );
    assert_eq!(world.kept(&[]).len(), 40, "what `pdesk fleet` loaded");
    world.change(&msn, &json!({"visible": false}));
    world.run(&["lookup", &msn]);
    let gone = world.kept(&["--where", "state=not_connected"]);
    assert_eq!(texts(&gone, "msn"), [msn]);
}

fn house_rule(severity: Severity) -> Policy {
    Policy {
        name: "skips".to_owned(),
        why: "The till has no landing page".to_owned(),
        severity,
        enabled: true,
        rule: Rule::Must {
            which: Which::default(),
            have: vec![Demand {
                field: UnitField::Flag(UnitFlag::SkipLandingPage),
                value: FieldValue::Flag(true),
            }],
        },
    }
}

#[test]
fn an_audit_ends_with_one_at_and_above_its_bar() {
    let world = World::small();
    check(&world, &["audit"], 2, "pdesk sync");
    sync(&world, &[], 0);
    let file = world.file("rules.toml", &to_toml(&house_rule(Severity::Warning)));
    let broken = world
        .kept(&[
            "--where",
            "skip_landing_page=no,unknown",
            "--where",
            "state=found",
        ])
        .len();
    let run = |extra: &[&str]| {
        world.run(&[&["audit", "--policy", &file, "--format", "json"], extra].concat())
    };
    let ended = run(&[]);
    let findings = array(&ended);
    assert_eq!((ended.code, findings.len()), (1, broken), "{}", ended.err);
    assert!(
        findings
            .iter()
            .all(|finding| finding["severity"] == "warning" && finding["msn"].is_string())
    );
    assert_eq!(run(&["--fail-on", "error"]).code, 0);
    assert_eq!(run(&["--fail-on", "info"]).code, 1);
    check(
        &world,
        &["audit", "--only", "sips"],
        2,
        "There is no policy “sips”",
    );
    check(
        &world,
        &["audit", "--only", "direct-capture", "--fail-on", "error"],
        0,
        "for information",
    );
    check(&world, &["audit", "--list"], 0, "direct-capture");
    let wrong = world.file("wrong.toml", "[[policy]]\nname = 7\n");
    check(&world, &["audit", "--policy", &wrong], 2, "wrong.toml");
    check(
        &world,
        &["audit", "--policy", &file, "--policy", &file],
        2,
        "twice",
    );
    check(&world, &["audit", "--fail-on", "never"], 2, "warning");
    let xlsx = world.data.path().join("findings.csv");
    let out = xlsx.to_str().unwrap();
    run(&["--out", out]);
    assert!(xlsx.exists());
}

#[test]
fn a_report_is_typed_or_saved_and_becomes_what_its_name_says() {
    let world = synced();
    let folder = world.data.path().join("out");
    std::fs::create_dir(&folder).unwrap();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let columns = [
        "report",
        "--columns",
        "msn,name,capture_type",
        "--where",
        "market=NO",
        "--out",
    ];
    let norwegian = world.kept(&["--where", "market=NO"]).len();
    for (name, head) in [
        ("a.csv", b"\xef\xbb\xbf" as &[u8]),
        ("a.xlsx", b"PK"),
        ("a.json", b"["),
        ("a.html", b"<!"),
    ] {
        let file = path(name);
        let ended = world.run(&[&columns[..], &[&file]].concat());
        assert_eq!(ended.code, 0, "{name}: {}", ended.err);
        let bytes = std::fs::read(&file).unwrap();
        assert!(
            bytes.starts_with(head) || name == "a.csv",
            "{name}: {:?}",
            &bytes[..8]
        );
    }
    let text = std::fs::read_to_string(path("a.json")).unwrap();
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(rows.len(), norwegian);
    assert!(rows[0].get("capture_type").is_some() && rows[0].get("recurring").is_none());
    check(
        &world,
        &[
            "report",
            "--save",
            "weekly",
            "--columns",
            "msn",
            "--sort",
            "msn",
        ],
        0,
        "weekly",
    );
    check(&world, &["report", "--list"], 0, "weekly");
    check(
        &world,
        &["report", "weekly", "--out", &path("weekly.json")],
        0,
        "40 rows",
    );
    check(
        &world,
        &["report", "monthly", "--out", &path("m.csv")],
        2,
        "weekly",
    );
    check(&world, &["report", "--columns", "msn"], 2, "--out");
    check(&world, &["report", "--out", &path("a.pdf")], 2, ".xlsx");
    check(
        &World::small(),
        &["report", "--out", &path("b.csv")],
        2,
        "pdesk sync",
    );
}

#[test]
fn tags_and_notes_are_put_shown_found_and_taken_away() {
    let world = synced();
    let rows = world.kept(&[]);
    let (msn, org) = (
        rows[0]["msn"].as_str().unwrap(),
        rows[0]["business_id"].as_str().unwrap(),
    );
    check(
        &world,
        &["tag", msn, "--add", "kiosk,ølhaller", "--add", "kiosk"],
        0,
        "This applies to 1 unit",
    );
    check(&world, &["tag", org, "--add", "kjede"], 0, "kjede");
    check(
        &world,
        &["note", msn, "Kassen ble byttet"],
        0,
        "Kassen ble byttet",
    );
    let found = world.kept(&["--search", "ølhaller"]);
    assert_eq!(texts(&found, "msn"), [msn]);
    assert_eq!(
        (&found[0]["note"], &found[0]["merchant_tags"]),
        (&json!("Kassen ble byttet"), &json!("kjede"))
    );
    assert_eq!(found[0]["tags"].as_str().unwrap(), "kiosk, ølhaller");
    check(
        &world,
        &["tag", msn, "--remove", "kiosk,ølhaller"],
        0,
        "1 unit",
    );
    check(&world, &["note", msn, ""], 0, "1 unit");
    let row = &world.kept(&["--search", msn])[0];
    assert!(row["tags"].is_null() && row["note"].is_null(), "{row}");
    sync(&world, &["--max-age", "0"], 0);
    assert_eq!(
        world.kept(&["--where", "merchant_tags=kjede"]).len(),
        world.kept(&["--search", org]).len(),
        "a sync keeps them"
    );
    check(&world, &["tag", msn], 2, "--add");
    check(&world, &["tag", "kaffe", "--add", "x"], 2, "kaffe");
    check(&world, &["note", "kaffe", "x"], 2, "kaffe");
}

#[test]
fn a_list_of_tags_is_read_and_each_bad_line_is_told() {
    let world = synced();
    let msns = texts(&world.kept(&[]), "msn");
    let list = format!(
        "msn;tags;note\n{};kiosk;Under trappen\nkaffe;kiosk;\n{};kiosk;\n",
        msns[0], msns[1]
    );
    let file = world.file("list.csv", &list);
    let dry = world.run(&["import", &file, "--dry-run", "--format", "json"]);
    assert_eq!(dry.code, 1, "{}", dry.err);
    assert!(
        dry.err.contains("row 3") && dry.err.contains("kaffe"),
        "{}",
        dry.err
    );
    assert_eq!(
        (
            &json(&dry)["usable"],
            &json(&dry)["bad"],
            &json(&dry)["tagged"]
        ),
        (&json!(2), &json!(1), &json!(0))
    );
    assert!(
        world
            .kept(&["--search", "kiosk"])
            .iter()
            .all(|row| row["tags"].is_null())
    );
    let kept = json(&world.run(&["import", &file, "--format", "json"]));
    assert_eq!((&kept["tagged"], &kept["noted"]), (&json!(2), &json!(1)));
    assert_eq!(world.kept(&["--where", "tags=kiosk"]).len(), 2);
    check(&world, &["import", "/nowhere/list.csv"], 2, "list.csv");
}

#[test]
fn expected_values_of_a_list_become_a_policy_that_is_asked_for() {
    let world = synced();
    let direct = texts(&world.kept(&["--where", "capture_type=direct"]), "msn");
    let list = format!(
        "msn,capture_type,tags\n{},ReserveCapture,avtalt\n",
        direct[0]
    );
    let file = world.file("agreed.csv", &list);
    let without = world.run(&["import", &file, "--format", "json"]);
    assert_eq!(json(&without)["expected"].as_f64(), Some(0.0));
    assert!(without.err.contains("--expect NAME"), "{}", without.err);
    let import = ["import", &file, "--expect", "As agreed", "--format", "json"];
    let dry = world.run(&[&import[..], &["--dry-run"]].concat());
    assert_eq!(json(&dry)["expected"].as_f64(), Some(0.0), "{}", dry.err);
    let only = ["audit", "--only", "As agreed", "--format", "json"];
    assert_eq!(world.run(&only).code, 2, "nothing was kept");
    let kept = world.run(&import);
    assert_eq!(json(&kept)["expected"].as_f64(), Some(1.0), "{}", kept.err);
    assert!(kept.err.contains("As agreed"), "{}", kept.err);
    let found = array(&world.run(&only));
    assert_eq!(texts(&found, "msn"), [direct[0].as_str()]);
    let empty = world.file("tags.csv", &format!("msn,tags\n{},x\n", direct[0]));
    let none = world.run(&["import", &empty, "--expect", "As agreed"]);
    assert!(none.err.contains("no expected values"), "{}", none.err);
    assert_eq!(array(&world.run(&only)).len(), 1, "the former list stays");
    check(
        &world,
        &["import", &file, "--expect", "direct-capture"],
        2,
        "another kind",
    );
}

#[test]
fn the_partner_api_syncs_the_merchants_it_was_told() {
    let world = World::small();
    let rows = world.fleet();
    let norwegian = rows
        .iter()
        .find(|row| row["scheme"] == "business:NO:ORG")
        .unwrap();
    let org = norwegian["business_id"].as_str().unwrap().to_owned();
    let own = rows
        .iter()
        .filter(|row| row["business_id"] == org.as_str())
        .count();
    let world = World::small().with("PDESK_API", "partner");
    check(&world, &["sync"], 2, "organization numbers");
    let counts = sync(&world, &["--merchant", &org], 0);
    assert_eq!(number(&counts, "fetched"), u64::try_from(own).unwrap());
    assert_eq!(
        texts(
            &array(&world.run(&["watch", "--format", "json"])),
            "business_id"
        ),
        [org.as_str()]
    );
    let counts = sync(&world, &["--max-age", "0"], 0);
    assert_eq!(
        number(&counts, "total"),
        u64::try_from(own).unwrap(),
        "it is remembered"
    );
    check(&world, &["watch", "--add", "123456"], 2, "MSN");
    check(&world, &["watch", "--add", "987654321"], 2, "should be");
    check(
        &world,
        &["watch", "--remove", &org],
        0,
        "No merchants are watched",
    );
}

#[test]
fn the_registry_is_asked_about_every_merchant_that_is_kept() {
    let world = World::new(SandboxOptions {
        units: 12,
        ..SandboxOptions::default()
    });
    check(&world, &["registry", "--all"], 2, "pdesk sync");
    sync(&world, &[], 0);
    let merchants = array(&world.run(&["registry", "--all", "--format", "json"]));
    let rows = world.kept(&["--where", "market=NO"]);
    let mut orgs = texts(&rows, "business_id");
    orgs.sort();
    orgs.dedup();
    let mut checked = texts(&merchants, "business_id");
    checked.sort();
    assert_eq!(checked, orgs);
    assert!(
        merchants
            .iter()
            .all(|merchant| merchant["checked_at"].is_string())
    );
    check(&world, &["registry"], 2, "ORGNO");
    check(&world, &["registry", "918713867", "--all"], 2, "--all");
}

#[test]
fn the_database_is_whole_and_a_damaged_one_is_told_and_rebuilt() {
    let world = synced();
    assert_eq!(
        json(&world.run(&["database", "check", "--format", "json"]))["is_whole"],
        true
    );
    let file = world.data.path().join("desk.sqlite3");
    for entry in std::fs::read_dir(world.data.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().contains("sqlite3") {
            std::fs::remove_file(path).unwrap();
        }
    }
    std::fs::write(&file, "this is no database, and longer than a header of one hundred bytes would be, so that it is looked at in full").unwrap();
    let told = world.run(&["fleet", "--kept"]);
    assert_eq!(told.code, 5, "{}{}", told.out, told.err);
    assert!(told.err.contains("desk.sqlite3"), "{}", told.err);
    assert_eq!(
        number(&sync(&world, &[], 0), "fetched"),
        40,
        "the cache is rebuilt"
    );
}

#[test]
fn what_cannot_be_meant_is_refused_with_a_rule() {
    let world = World::small();
    for (arguments, says) in [
        (&["sync", "--max-age", "soon"] as &[&str], "12h, 7d"),
        (&["sync", "--max-in-flight", "65"], "1..=64"),
        (&["sync", "--retry-failed", "--max-age", "1h"], "--max-age"),
        (&["sync", "--merchant", "kaffe"], "kaffe"),
        (&["sync", "--msn", "kaffe"], "kaffe"),
        (&["sync", "--msn", "100", "--retry-failed"], "--msn"),
        (&["import", "list.csv", "--expect", " "], "needs a name"),
        (&["changes", "--from", "01.11.2026"], "2026-11-01"),
        (&["changes", "--from", "1h", "--to", "2h"], "before its end"),
        (&["changes", "--msn", "kaffe"], "kaffe"),
        (&["history", "999999"], "pdesk sync"),
        (
            &["fleet", "--kept", "--where", "colour=red"],
            "skip_landing_page",
        ),
        (&["fleet", "--kept", "--where", "recurring"], "COLUMN=VALUE"),
        (
            &["fleet", "--kept", "--where", "recurring=maybe"],
            "yes, no, unknown",
        ),
        (&["fleet", "--kept", "--sort", "msn:up"], "COLUMN:desc"),
        (&["changes", "--columns", "msn"], "--columns"),
        (&["report", "weekly", "--list"], "--list"),
        (&["tag", "--add", "x"], "MSN|ORG"),
        (&["database"], "check"),
    ] {
        check(&world, arguments, 2, says);
    }
    check(&world, &["changes"], 0, "0 added");
    check(&world, &["fleet", "--kept"], 0, "pdesk sync");
}
