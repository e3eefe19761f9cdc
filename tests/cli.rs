//! The command line as a program: the real binary against a sandbox in this process.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/pdesk.rs"]
mod pdesk;

use partner_desk::credentials::{KeyPlace, ProfileBook};
use partner_desk::domain::fleet::{FieldValue, UnitField};
use partner_desk::domain::policy::{Demand, Policy, Rule, Severity, Which, to_toml};
use partner_desk::domain::{ApiKind, Environment, Profile, ToldBy, UnitFlag};
use partner_desk::sandbox::{Fault, SandboxOptions};
use pdesk::{World, array, check, count, json, texts};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

fn order(business_id: &str, name: &str) -> String {
    serde_json::json!({
        "business_id": business_id,
        "product": "cashier",
        "sales_unit_name": name,
        "settlement_account": "8601 11 17947",
        "use_case": "unknown",
        "intended_purpose": "POS integration in physical store: coffee and pastry.",
    })
    .to_string()
}

const ORG: &str = "918713867";

#[test]
fn five_hundred_lines_with_three_bad_ones() {
    let world = World::new(SandboxOptions {
        units: 600,
        ..SandboxOptions::default()
    });
    let mut lines = texts(&world.fleet(), "msn");
    lines.truncate(497);
    lines.insert(3, "987654321".to_owned());
    lines.insert(100, "kaffe".to_owned());
    lines.insert(499, "12".to_owned());
    let ended = world.run_with(
        &[
            "lookup",
            "--input",
            "-",
            "--format",
            "json",
            "--max-in-flight",
            "32",
        ],
        &lines.join("\n"),
    );
    let rows = array(&ended);
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert_eq!((count(&rows, "found"), count(&rows, "invalid")), (497, 3));
    assert_eq!(
        texts(&rows, "input"),
        lines,
        "rows come in the order of the input"
    );
    assert!(ended.err.contains("500 rows: 497 found"), "{}", ended.err);
    assert!(ended.err.contains("should be 5, but is 1"), "{}", ended.err);
}

#[test]
fn look_up_and_fleet_of_both_apis_and_both_flows() {
    let world = World::small();
    let fleet = world.fleet();
    assert_eq!((fleet.len(), count(&fleet, "found")), (40, 40));
    let keys: Vec<&String> = fleet[0].as_object().unwrap().keys().collect();
    for key in [
        "input",
        "state",
        "scheme",
        "business_id",
        "msn",
        "name",
        "capture_type",
        "skip_landing_page",
        "recurring",
        "payment_allowed",
        "error",
    ] {
        assert!(
            keys.iter().any(|one| *one == key),
            "{key} is missing in {keys:?}"
        );
    }
    let norwegian = fleet
        .iter()
        .find(|row| row["scheme"] == "business:NO:ORG")
        .unwrap();
    let (org, msn) = (
        norwegian["business_id"].as_str().unwrap(),
        norwegian["msn"].as_str().unwrap(),
    );
    for (api, flow) in [
        ("management", "standard"),
        ("management", "specialized"),
        ("partner", "standard"),
    ] {
        let world = World::small()
            .with("PDESK_API", api)
            .with("PDESK_FLOW", flow);
        let ended = world.run(&["lookup", org, msn, "--format", "json"]);
        let rows = array(&ended);
        assert_eq!(ended.code, 0, "{api} {flow}: {}", ended.err);
        assert_eq!(count(&rows, "found"), rows.len());
        assert!(texts(&rows, "msn").iter().filter(|one| *one == msn).count() == 2);
    }
}

#[test]
fn what_the_partner_api_lacks_is_said_with_its_reason() {
    let world = World::small().with("PDESK_API", "partner");
    for arguments in [
        &["fleet"] as &[&str],
        &["price-packages"],
        &["order", "list"],
        &["order", "show", "x"],
        &["order", "delete", "x"],
        &["merchant", ORG],
    ] {
        check(&world, arguments, 2, "The Partner API");
    }
}

#[test]
fn the_example_is_an_order_that_the_usual_sandbox_takes() {
    let world = World::new(SandboxOptions::default());
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/order.json");
    let sent = world.run(&["order", "submit", example, "--format", "json"]);
    assert_eq!(sent.code, 0, "{}", sent.err);
    assert!(json(&sent)["link"].as_str().unwrap().contains("/register/"));
}

#[test]
fn an_order_from_file_to_link_for_each_api() {
    for api in ["management", "partner"] {
        let world = World::small().with("PDESK_API", api);
        let file = world.file("order.json", &order(ORG, "Kaffe og Kake"));
        let submit = ["order", "submit", &file, "--format", "json"];
        let first = world.run(&submit);
        assert_eq!(first.code, 0, "{api}: {}", first.err);
        let first = json(&first);
        assert!(first["link"].as_str().unwrap().contains("/register/"));
        assert_eq!(first["last_day"].as_str().unwrap().len(), 10);
        assert_eq!(first["already_sent"], false);
        let second = json(&world.run(&submit));
        assert_eq!(second["already_sent"], true);
        for key in ["id", "link", "idempotency_key", "last_day", "sent_at"] {
            assert_eq!(first[key], second[key], "{key}");
        }
        let again = [
            "order",
            "submit",
            &file,
            "--order-again",
            "--format",
            "json",
        ];
        assert_ne!(json(&world.run(&again))["id"], first["id"]);
        let keyed = [
            "order",
            "submit",
            &file,
            "--idempotency-key",
            "shop-1",
            "--format",
            "json",
        ];
        assert_eq!(json(&world.run(&keyed))["idempotency_key"], "shop-1");
        let other = world.file("other.json", &order(ORG, "Te og Tilbehør"));
        check(
            &world,
            &["order", "submit", &other, "--idempotency-key", "shop-1"],
            2,
            "shop-1",
        );
    }
}

#[test]
fn orders_are_listed_shown_and_deleted() {
    let world = World::small();
    let file = world.file("order.json", &order(ORG, "Kaffe og Kake"));
    let sent = json(&world.run(&["order", "submit", &file, "--format", "json"]));
    let id = sent["id"].as_str().unwrap();
    let listed = array(&world.run(&["order", "list", "--format", "json"]));
    assert!(texts(&listed, "id").contains(&id.to_owned()));
    let all = array(&world.run(&["order", "list", "--include-expired", "--format", "json"]));
    assert!(all.len() >= listed.len());
    let shown = json(&world.run(&["order", "show", id, "--format", "json"]));
    assert_eq!((&shown["id"], &shown["link"]), (&sent["id"], &sent["link"]));
    check(&world, &["order", "delete", id], 0, "is deleted");
    check(&world, &["order", "show", id], 1, "404");
}

#[test]
fn a_wrong_character_is_named_with_what_to_write_instead() {
    let world = World::small();
    let file = world.file("order.json", &order(ORG, "Kaffe & Kake"));
    let ended = world.run(&["order", "check", &file, "--format", "json"]);
    let findings = array(&ended);
    let finding = findings
        .iter()
        .find(|one| one["severity"] == "error")
        .unwrap();
    assert_eq!(ended.code, 1);
    assert_eq!(finding["field"], "sales_unit_name");
    assert_eq!(finding["suggestion"], "Kaffe og Kake");
    assert!(finding["message"].as_str().unwrap().contains('&'));
    check(&world, &["order", "submit", &file], 1, "was not sent");
    let good = world.file("good.json", &order(ORG, "Kaffe og Kake"));
    check(
        &world,
        &["order", "check", &good],
        0,
        "can be sent with the Management API",
    );
    let broken = world.file("broken.json", "{\"business_id\": \"918713867\",\n  nei");
    check(&world, &["order", "check", &broken], 2, "line 2");
}

#[test]
fn each_wrong_key_is_told_apart() {
    for (variable, says) in [
        ("PDESK_CLIENT_ID", "client_id"),
        ("PDESK_CLIENT_SECRET", "client_secret"),
        ("PDESK_SUBSCRIPTION_KEY", "ubscription"),
    ] {
        let world = World::small().with(variable, "00000000-0000-4000-8000-000000000000");
        let ended = check(
            &world,
            &["lookup", ORG, "123456", "--format", "json"],
            3,
            says,
        );
        assert_eq!(count(&array(&ended), "failed"), 2, "every row comes out");
        check(&world, &["profile", "test"], 3, "✗");
    }
}

#[test]
fn a_service_that_is_gone_ends_with_four() {
    let world = World::small().with("PDESK_BASE_URL", "http://127.0.0.1:9");
    let ended = check(&world, &["lookup", "123456"], 4, "127.0.0.1");
    assert!(ended.err.contains("nothing was lost"), "{}", ended.err);
    check(&world, &["profile", "test"], 4, "✗");
}

#[test]
fn rows_stand_in_the_order_of_the_input_also_within_a_line() {
    let world = World::small();
    let msns: Vec<String> = texts(&world.fleet(), "msn").into_iter().take(3).collect();
    let line = format!("{} Navn {} 987654321 {}\n", msns[2], msns[0], msns[1]);
    let ended = world.run_with(&["lookup", "--input", "-", "--format", "json"], &line);
    let inputs = texts(&array(&ended), "input");
    let expected = [&msns[2], "Navn", &msns[0], "987654321", &msns[1]].map(str::to_owned);
    assert_eq!(inputs, expected);
}

/// A proxy of a company that lets nobody out; gives the first line it was asked.
fn closed_proxy() -> (String, std::thread::JoinHandle<String>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = std::thread::Builder::new()
        .name("closed-proxy".to_owned())
        .spawn(move || {
            let mut first = String::new();
            // Every try of the client is refused, until the client has given up and the listener is dropped.
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut line = String::new();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                reader.read_line(&mut line).unwrap();
                if line.starts_with("STOP") {
                    break;
                }
                if first.is_empty() {
                    first = line;
                }
                let answer = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
                stream.write_all(answer).unwrap();
            }
            first
        });
    (address, asked.unwrap())
}

#[test]
fn production_is_reached_through_the_systems_proxy_and_by_no_other_way() {
    let (proxy, asked) = closed_proxy();
    let mut world = World::small();
    world.variables.remove("PDESK_BASE_URL");
    let world = world
        .with("HTTPS_PROXY", &proxy)
        .with("https_proxy", &proxy)
        .with("NO_PROXY", "")
        .with("no_proxy", "");
    let ended = world.run(&["lookup", "123456"]);
    let mut stop = std::net::TcpStream::connect(proxy.trim_start_matches("http://")).unwrap();
    stop.write_all(b"STOP\n").unwrap();
    assert_eq!(
        asked.join().unwrap().trim_end(),
        "CONNECT api.vipps.no:443 HTTP/1.1"
    );
    assert_eq!(ended.code, 4, "{}", ended.err);
    assert!(ended.err.contains("api.vipps.no"), "{}", ended.err);
    assert!(ended.err.contains("nothing was lost"), "{}", ended.err);
}

#[test]
fn every_fault_ends_in_rows_that_add_up() {
    let msns: Vec<String> = texts(&World::small().fleet(), "msn")
        .into_iter()
        .take(5)
        .collect();
    std::thread::scope(|scope| {
        for fault in Fault::ALL {
            let msns = &msns;
            scope.spawn(move || {
                let world = World::new(SandboxOptions {
                    units: 40,
                    faults: vec![fault],
                    ..SandboxOptions::default()
                });
                let mut arguments = vec!["lookup", "--format", "json"];
                arguments.extend(msns.iter().map(String::as_str));
                let ended = world.run(&arguments);
                let rows = array(&ended);
                assert_eq!(rows.len(), msns.len(), "{fault:?}: {}", ended.err);
                let failed: Vec<&Value> =
                    rows.iter().filter(|row| row["state"] == "failed").collect();
                assert_eq!(
                    count(&rows, "found") + failed.len(),
                    msns.len(),
                    "{fault:?}"
                );
                let has_reason =
                    |row: &&Value| row["error"].as_str().is_some_and(|text| text.len() > 20);
                assert!(failed.iter().all(has_reason), "{fault:?}: {failed:?}");
                assert_eq!(
                    ended.code == 0,
                    failed.is_empty(),
                    "{fault:?}: {}",
                    ended.err
                );
            });
        }
    });
}

#[test]
fn merchants_packages_and_the_registry() {
    let world = World::small();
    let fleet = world.fleet();
    let row = fleet
        .iter()
        .find(|row| row["scheme"] == "business:NO:ORG")
        .unwrap();
    let org = row["business_id"].as_str().unwrap();
    let merchant = json(&world.run(&["merchant", org, "--format", "json"]));
    assert_eq!(merchant["business_id"], org);
    assert!(!merchant["units"].as_array().unwrap().is_empty());
    let registry = json(&world.run(&["registry", org, "--format", "json"]));
    assert_eq!(registry["org_number"], org);
    assert!(registry["state"].is_string() && registry["roles"].is_array());
    let packages = array(&world.run(&["price-packages", "--format", "json"]));
    assert!(!packages.is_empty() && packages[0]["id"].is_string());
    check(
        &world,
        &["merchant", "kaffe"],
        2,
        "not a business identifier",
    );
    check(
        &world,
        &["registry", "12"],
        2,
        "not a Norwegian organization number",
    );
}

#[test]
fn files_and_dialects() {
    let world = World::small();
    let path = world.data.path().join("fleet.csv");
    let out = path.to_str().unwrap();
    check(
        &world,
        &["fleet", "--columns", "msn,name", "--out", out],
        0,
        "(40 rows)",
    );
    let excel = std::fs::read_to_string(&path).unwrap();
    assert!(excel.starts_with("\u{feff}msn;name\r\n\"=\"\""), "{excel}");
    let plain = ["fleet", "--columns", "MSN,name", "--dialect", "rfc4180"];
    let plain = world.run(&plain).out;
    assert!(plain.starts_with("msn,name\r\n"), "{plain}");
    assert!(
        plain
            .lines()
            .nth(1)
            .unwrap()
            .starts_with(|first: char| first.is_ascii_digit())
    );
    let tsv = world
        .run(&["fleet", "--columns", "msn,name", "--dialect", "tsv"])
        .out;
    assert!(tsv.starts_with("msn\tname\n"), "{tsv}");
    check(
        &world,
        &["fleet", "--out", "/nowhere/at/all.csv"],
        5,
        "was not saved",
    );
}

#[test]
fn wrong_usage_ends_with_two_and_says_what_would_be_right() {
    let world = World::small();
    for (arguments, says) in [
        (&["lookup"] as &[&str], "nothing to look up"),
        (&["flet"], "fleet"),
        (&["fleet", "--formt", "json"], "--format"),
        (&["fleet", "--format", "xml"], "table, csv, json"),
        (&["fleet", "--columns", "colour"], "capture_type"),
        (
            &["fleet", "--dialect", "tsv", "--format", "json"],
            "--dialect",
        ),
        (&["price-packages", "--columns", "msn"], "lookup, fleet"),
        (
            &["lookup", "--input", "/nowhere/at/all.txt"],
            "no such file",
        ),
        (&["order", "submit"], "missing"),
        (
            &["order", "submit", "x", "--idempotency-key", "æ"],
            "idempotency key",
        ),
        (&["--profile", "none", "fleet"], "no profile called"),
        (&["sandbox", "--fault", "flood"], "rate-limit"),
        (&[], "Which command"),
    ] {
        check(&world, arguments, 2, says);
    }
    let far = World::small().with("PDESK_BASE_URL", "https://example.com");
    check(&far, &["fleet"], 2, "PDESK_BASE_URL");
}

#[test]
fn without_keys_it_says_how_to_get_some() {
    let mut world = World::small();
    world.variables.clear();
    let ended = check(&world, &["fleet"], 3, "pdesk profile add");
    assert!(ended.err.contains("pdesk sandbox"), "{}", ended.err);
}

#[test]
fn profiles_are_listed_and_shown_without_keys() {
    let mut world = World::small();
    world.variables.clear();
    let secrets = format!(
        r#"{{"base_url":"{}","client_id":"canary-id","client_secret":"canary-secret","subscription_key":"canary-key"}}"#,
        world.sandbox.base_url
    );
    let add = [
        "profile",
        "add",
        "lek",
        "--environment",
        "sandbox",
        "--api",
        "management",
        "--secrets-stdin",
    ];
    let refused = world.run_with(&add, &secrets);
    assert_eq!(refused.code, 3, "{}", refused.err);
    assert!(
        refused.err.contains("PDESK_CLIENT_SECRET"),
        "{}",
        refused.err
    );
    assert!(!refused.err.contains("canary"), "{}", refused.err);

    let book = ProfileBook::at(world.data.path());
    let mut profile = Profile::new("lek", Environment::Sandbox, ApiKind::Partner);
    profile.base_url = Some(world.sandbox.base_url.clone());
    book.put(&profile, None, KeyPlace::ThisRunOnly).unwrap();
    let listed = array(&world.run(&["profile", "list", "--format", "json"]));
    assert_eq!(
        (&listed[0]["name"], &listed[0]["api"]),
        (&"lek".into(), &"partner".into())
    );
    let shown = json(&world.run(&["profile", "show", "--format", "json"]));
    assert_eq!(shown["base_url"], world.sandbox.base_url.as_str());
    check(&world, &["fleet"], 3, "one run only");
    let twice = world.run_with(&add, &secrets);
    assert_eq!(twice.code, 2, "{}", twice.err);
    check(&world, &["profile", "remove", "lek"], 0, "removed");
    check(&world, &["profile", "list"], 0, "no profiles yet");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let world = World::small();
    let mut child = world
        .command(&["fleet", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{err}");
    assert!(!err.contains("panicked") && !err.contains("Error"), "{err}");
}

#[test]
fn the_log_holds_no_keys() {
    let world = World::small();
    let ended = world.run(&["-vvv", "lookup", ORG, "123456"]);
    for secret in [
        &world.sandbox.client_id,
        &world.sandbox.client_secret,
        &world.sandbox.subscription_key,
    ] {
        assert!(!ended.err.contains(secret.as_str()), "{}", ended.err);
    }
    assert!(!ended.err.contains("Bearer"), "{}", ended.err);
}

#[test]
fn a_sandbox_prints_one_line_of_json_and_serves() {
    let mut world = World::small();
    world.variables.clear();
    let mut child = world
        .command(&["sandbox", "--units", "12", "--seed", "3"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    let printed: Value = serde_json::from_str(&line).unwrap();
    let text = |key: &str| printed[key].as_str().unwrap().to_owned();
    world.variables = BTreeMap::from([
        ("PDESK_BASE_URL", text("base_url")),
        ("PDESK_CLIENT_ID", text("client_id")),
        ("PDESK_CLIENT_SECRET", text("client_secret")),
        ("PDESK_SUBSCRIPTION_KEY", text("subscription_key")),
    ]);
    let fleet = world.fleet();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(fleet.len(), 12);
}

#[test]
fn tables_speak_norwegian() {
    let world = World::small();
    let msn = world.fleet()[0]["msn"].as_str().unwrap().to_owned();
    let ended = world.run(&["--lang", "nb", "lookup", &msn, "987654321"]);
    assert!(
        ended.out.contains("Funnet") && ended.out.contains("Ugyldig"),
        "{}",
        ended.out
    );
    assert!(
        ended
            .err
            .contains("1 funnet, 0 ikke tilkoblet, 1 ugyldige, 0 feilet"),
        "{}",
        ended.err
    );
    let help = world.run(&["--lang=nb", "lookup", "--help"]);
    assert!(
        help.out.contains("Eksempler:") && help.out.contains("Bruk: pdesk lookup"),
        "{}",
        help.out
    );
}

#[test]
fn a_file_with_heads_is_looked_up_by_its_column_and_a_workbook_by_its_sheet() {
    let world = World::small();
    let fleet = world.fleet();
    let msn = texts(&fleet, "msn").remove(0);
    let text = format!("Kundenr;MSN;Postnr;Telefon\n10048;{msn};7013;22334455\n10049;;0150;\n");
    let ended = world.run_with(&["lookup", "--input", "-", "--format", "json"], &text);
    let rows = array(&ended);
    assert_eq!(texts(&rows, "state"), ["found", "invalid"], "{}", ended.err);
    assert_eq!(texts(&rows, "msn")[0], msn);
    let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let workbook = cases
        .join("first-sheet-instructions.xlsx")
        .display()
        .to_string();
    let ended = world.run(&["lookup", "--input", &workbook, "--format", "json"]);
    assert_eq!(texts(&array(&ended), "input"), ["311584901"]);
    assert!(ended.err.contains("Bestillinger"), "{}", ended.err);
    for arguments in [
        &["lookup", "--input", &workbook, "--sheet", "Les meg"][..],
        &["import", &workbook, "--sheet", "Les meg", "--dry-run"],
        &["sync", "--ids", &workbook, "--sheet", "Les meg"],
    ] {
        assert_ne!(world.run(arguments).code, 0, "{arguments:?}");
    }
    check(
        &world,
        &["import", &workbook, "--sheet", "Ark9"],
        2,
        "Bestillinger",
    );
    let watched = world.data.path().join("watched.csv").display().to_string();
    std::fs::write(&watched, "Kundenr;Orgnr\n10048;311584901\n10049;mangler\n").unwrap();
    check(&world, &["sync", "--ids", &watched], 2, "Line 3: “mangler”");
}

#[test]
fn a_run_without_a_line_never_ends_well() {
    let world = World::small();
    let path = |name: &str| world.data.path().join(name).display().to_string();
    let empty = path("empty.csv");
    std::fs::write(&empty, "msn;orgnr;produkt;tags\n").unwrap();
    let results = path("results.csv");
    for arguments in [
        &["lookup", "--input", &empty][..],
        &["import", &empty],
        &["sync", "--ids", &empty],
        &["order", "bulk", &empty, "--results", &results],
    ] {
        let ended = world.run(arguments);
        assert_ne!(ended.code, 0, "{arguments:?}: {}{}", ended.out, ended.err);
    }
}

/// Whatever is declared as a setting of a unit goes all the way: from the vendor's answer to the database, the table, the filter, the
/// policies, the file and the history.
#[test]
fn every_setting_goes_all_the_way() {
    let world = World::small();
    let ended = world.run(&["sync"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let unit = world.kept(&[])[0].clone();
    let msn = unit["msn"].as_str().unwrap();
    let flags: Vec<(UnitFlag, &str)> = UnitFlag::ALL
        .into_iter()
        .filter_map(|flag| match flag.told() {
            ToldBy::Both { management, .. } | ToldBy::Management(management) => {
                Some((flag, management))
            }
            // The sandbox's profile is of the other API.
            ToldBy::Partner(_) => None,
        })
        .collect();
    let wanted = |flag: UnitFlag| unit[flag.key()] != true;
    let change: serde_json::Map<String, Value> = flags
        .iter()
        .map(|(flag, word)| ((*word).to_owned(), Value::Bool(wanted(*flag))))
        .collect();
    world.change(msn, &Value::Object(change));
    let ended = world.run(&["sync", "--max-age", "0"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    let history = array(&world.run(&["history", msn, "--format", "json"]));
    let policy = Policy {
        name: "as before".to_owned(),
        why: String::new(),
        severity: Severity::Warning,
        enabled: true,
        rule: Rule::Must {
            which: Which::default(),
            have: flags
                .iter()
                .map(|(flag, _)| Demand {
                    field: UnitField::Flag(*flag),
                    value: FieldValue::Flag(!wanted(*flag)),
                })
                .collect(),
        },
    };
    let policy = world.file("before.toml", &to_toml(&policy));
    let found = array(&world.run(&["audit", "--policy", &policy, "--format", "json"]));
    for (flag, _) in flags {
        let key = flag.key();
        let is = wanted(flag);
        let asked = format!("{key}={}", if is { "yes" } else { "no" });
        let kept = world.kept(&["--where", &asked]);
        let row = kept.iter().find(|row| row["msn"] == msn);
        assert_eq!(row.unwrap()[key], is, "{key} in the table");
        let file = world.file("report.csv", "");
        let ended = world.run(&["report", "--columns", &format!("msn,{key}"), "--out", &file]);
        assert_eq!(ended.code, 0, "{}", ended.err);
        let report = std::fs::read_to_string(&file).unwrap();
        assert!(report.lines().count() > 40, "{key} in {report}");
        let is_told = |row: &&Value| row["msn"] == msn && row["field"] == key;
        let told = history.iter().find(is_told);
        let told = told.unwrap_or_else(|| panic!("{key} in {history:?}"));
        assert_ne!(told["from"], told["to"], "{key} in the history");
        assert!(
            found.iter().any(|finding| is_told(&finding)),
            "{key} in {found:?}"
        );
    }
}

/// A service that takes a connection and never answers.
#[cfg(unix)]
#[test]
fn what_a_person_stops_does_not_end_as_if_it_were_done() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let world = World::small().with("PDESK_BASE_URL", &address);
    for arguments in [
        &["profile", "test"] as &[&str],
        &["order", "board", "--refresh"],
        &["merchant", ORG],
        &["price-packages"],
        &["sync"],
    ] {
        let child = world
            .command(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Once it is connected it waits for an answer.
        let _connection = silent.accept().unwrap();
        let id = child.id().to_string();
        let pressed = std::process::Command::new("kill")
            .args(["-INT", &id])
            .status();
        assert!(pressed.unwrap().success());
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(130), "{arguments:?}: {said}");
        assert!(said.contains("Interrupted"), "{arguments:?}: {said}");
    }
}
