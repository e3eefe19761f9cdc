//! Letters and checklists on the command line: the real binary, a real database, a real sandbox.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/pdesk.rs"]
mod pdesk;

use pdesk::{World, array, check, json, texts};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::process::Stdio;

/// A Norwegian number that the sandbox does not know yet, with an order file for it.
fn order(org: &str, name: &str) -> String {
    json!({
        "business_id": org,
        "product": "cashier",
        "sales_unit_name": name,
        "settlement_account": "8601 11 17947",
        "use_case": "unknown",
        "intended_purpose": "POS integration in physical store: coffee and pastry.",
    })
    .to_string()
}

const ORG: &str = "918713867";

/// A world with a settings file: who writes.
fn world() -> World {
    let world = World::small();
    world.file("settings.toml", "partner_name = \"Nordkasse AS\"\n");
    world
}

#[track_caller]
fn submitted(world: &World, name: &str) -> String {
    let file = world.file("order.json", &order(ORG, name));
    let sent = world.run(&["order", "submit", &file, "--format", "json"]);
    assert_eq!(sent.code, 0, "{}{}", sent.out, sent.err);
    json(&sent)["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_order_becomes_a_letter_a_draft_and_a_line_of_a_mail_merge() {
    let world = world();
    let id = submitted(&world, "Kaffe og Kake");
    let told = check(
        &world,
        &["order", "message", &id],
        0,
        "Vipps til Kaffe og Kake",
    )
    .out;
    for part in ["1. Åpne lenken: http", "BankID", "Linken", "Nordkasse AS"] {
        assert_eq!(told.contains(part), part != "Linken", "{part}: {told}");
    }
    let finnish = check(
        &world,
        &[
            "order",
            "message",
            &id,
            "--language",
            "fi",
            "--kind",
            "reminder",
        ],
        0,
        "Muistutus: Vipps-tilaus (Kaffe og Kake)",
    );
    assert!(
        finnish.out.contains("14 päivää jäljellä") || finnish.out.contains("13 päivää jäljellä")
    );
    let draft = check(
        &world,
        &[
            "order",
            "message",
            &id,
            "--draft",
            "--recipient",
            "kari@nord.no",
        ],
        0,
        "mailto:kari@nord.no?subject=Vipps%20til%20Kaffe%20og%20Kake",
    );
    assert_eq!(draft.out.lines().count(), 1);
    let other = submitted(&world, "Te og Tilbehør");
    let path = world.data.path().join("merge.csv");
    let out = path.to_str().unwrap();
    check(
        &world,
        &["order", "message", &id, &other, "--mail-merge", out],
        0,
        "2 rows",
    );
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_path(&path)
        .unwrap();
    let heads = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
    assert_eq!(rows.len(), 2);
    let place = |name: &str| {
        let place = heads
            .iter()
            .position(|head| head.trim_start_matches('\u{feff}') == name);
        place.unwrap_or_else(|| panic!("{name} in {heads:?}"))
    };
    for row in &rows {
        assert!(row[place("body")].contains("BankID") && row[place("body")].contains('\n'));
        assert!(row[place("link")].starts_with("http"));
        assert!(
            row[place("subject")].contains(&row[place("unit")]),
            "{row:?}"
        );
    }
    // Of orders that others made nobody here knows when they were sent: that stays open, and is told.
    let all = check(
        &world,
        &["order", "message", "--all", "--format", "json"],
        1,
        "Left open in",
    );
    let all = array(&all);
    assert!(all.iter().any(|letter| letter["order_id"] == id.as_str()));
    assert!(
        all.iter()
            .all(|letter| letter["link"].is_string() || letter["kind"] == "silent")
    );
    check(
        &world,
        &["order", "message", "no-such-order"],
        2,
        "no order with the id",
    );
    check(&world, &["order", "message"], 2, "--partner-change");
}

#[test]
fn the_state_of_an_order_decides_what_is_written() {
    let world = world();
    let ids: Vec<String> = (0..12)
        .map(|at| submitted(&world, &format!("Kafe nummer {at}")))
        .collect();
    let mut kinds = std::collections::BTreeSet::new();
    for days in [2, 3, 4, 6] {
        world.advance(days);
        let listed = array(&world.run(&["order", "list", "--include-expired", "--format", "json"]));
        for row in listed {
            let expect = match row["status"].as_str().unwrap() {
                "RECEIVED" => "first",
                "MERCHANT_VIEWED" => "stuck",
                "ORDER_SUBMITTED" => "silent",
                "COMPLETED" => "live",
                "REJECTED" => "rejected",
                "EXPIRED" => "reissued",
                other => panic!("{other}"),
            };
            let id = row["id"].as_str().unwrap();
            if !ids.iter().any(|own| own == id) || !kinds.insert(expect) {
                continue;
            }
            let told = world.run(&[
                "order",
                "message",
                id,
                "--language",
                "en",
                "--format",
                "json",
            ]);
            let letter = &array(&told)[0];
            assert_eq!(letter["kind"], expect, "{row}");
            assert!(
                letter["unit"].as_str().unwrap().starts_with("Kafe nummer"),
                "{letter}"
            );
            if expect == "live" {
                let msn = letter["msn"].as_str().unwrap();
                assert!(letter["body"].as_str().unwrap().contains(msn), "{letter}");
            }
        }
    }
    assert!(kinds.len() >= 4, "{kinds:?}");
}

#[test]
fn a_template_of_ones_own_is_kept_told_when_it_is_wrong_and_reset() {
    let world = world();
    let id = submitted(&world, "Kaffe og Kake");
    let bad = world.file("bad.txt", "Hei {unit}\n\nKjære {mercant}, {colour}");
    let set = |file: &str| {
        world.run(&[
            "order",
            "template",
            "first",
            "--language",
            "nb",
            "--set",
            file,
        ])
    };
    let refused = set(&bad);
    assert_eq!(refused.code, 2, "{}", refused.err);
    for part in [
        "Line 3, column 7",
        "{mercant}",
        "{merchant} was probably meant",
        "{colour}",
    ] {
        assert!(refused.err.contains(part), "{part}: {}", refused.err);
    }
    let good = world.file("good.txt", "Hei {unit}\n\nHer er lenken: {link}");
    let kept = set(&good);
    assert_eq!(kept.code, 0, "{}", kept.err);
    assert!(kept.err.contains("{last_day} is not in it"), "{}", kept.err);
    let told = check(&world, &["order", "message", &id], 0, "Her er lenken: http");
    assert!(!told.out.contains("BankID"), "{}", told.out);
    check(
        &world,
        &["order", "template", "first", "--language", "nb"],
        0,
        "Her er lenken: {link}",
    );
    check(
        &world,
        &["order", "template", "first", "--language", "nb", "--reset"],
        0,
        "built-in",
    );
    check(&world, &["order", "message", &id], 0, "BankID");
    // For one time only nothing is kept.
    check(
        &world,
        &["order", "message", &id, "--template", &good],
        0,
        "Her er lenken: http",
    );
    check(&world, &["order", "message", &id], 0, "BankID");
    // More than an address takes: told where drafts are made, and only there.
    let long = format!("Emne\n\n{}\n", "Hei igjen. ".repeat(300));
    let long = world.file("long.txt", &long);
    let letter = ["order", "message", &id, "--template", &long];
    let drafts = [&letter[..], &["--draft"]].concat();
    check(&world, &drafts, 0, "One draft has no text");
    let printed = world.run(&letter);
    assert!(
        printed.out.contains("Hei igjen.") && printed.err.is_empty(),
        "{}",
        printed.err
    );
}

/// A synced world with its kept units that were found.
fn synced() -> (World, Vec<Value>) {
    let world = world();
    check(&world, &["sync"], 0, "");
    let kept = world.kept(&[]);
    let found: Vec<Value> = kept
        .into_iter()
        .filter(|row| row["state"] == "found")
        .collect();
    (world, found)
}

#[test]
fn selected_units_become_orders_of_a_change_of_partner() {
    let (world, units) = synced();
    let one = units[0]["msn"].as_str().unwrap();
    let other = units
        .iter()
        .find(|row| row["business_id"] != units[0]["business_id"])
        .unwrap();
    let other = other["msn"].as_str().unwrap();
    let all = [
        "order",
        "message",
        "--partner-change",
        one,
        other,
        "--old-partner",
        "Gamlekassen AS",
        "--when",
        "1.12. kl. 07.00",
        "--language",
        "nb",
    ];
    let told = check(&world, &all, 0, "Bytte av partner").out;
    assert_eq!(
        told.matches("Ny partner: Nordkasse AS").count(),
        2,
        "one for each merchant: {told}"
    );
    assert_eq!(told.matches("partner@vippsmobilepay.com").count(), 2);
    for part in [
        one,
        other,
        "Gamlekassen AS",
        "1.12. kl. 07.00",
        "Kundens underskrift",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(
        !told.contains("Testside") && !told.contains("Ny pris"),
        "{told}"
    );
    let lacking = check(
        &world,
        &["order", "message", "--partner-change", one],
        1,
        "former partner",
    );
    assert!(lacking.out.contains("________"), "{}", lacking.out);
    check(
        &world,
        &["order", "message", "--partner-change", "9999999"],
        2,
        "not in the kept fleet",
    );
    let steps = [&all[..], &["--kind", "partner-steps"]].concat();
    check(&world, &steps, 0, "5. Lag deretter nye API-nøkler");
}

#[test]
fn a_wish_for_settings_names_the_units_that_are_not_so_already() {
    let (world, units) = synced();
    let with = |skip: bool| {
        let row = units
            .iter()
            .find(|row| row["skip_landing_page"] == skip)
            .unwrap();
        row["msn"].as_str().unwrap()
    };
    let (yes, no) = (with(true), with(false));
    let wish = [
        "order",
        "message",
        "--settings-change",
        yes,
        no,
        "--wish",
        "skip_landing_page=true",
    ];
    let told = check(&world, &wish, 0, "Change of settings: one sales unit");
    assert!(
        told.out.contains(no) && !told.out.contains(yes),
        "{}",
        told.out
    );
    assert!(
        told.out.contains("Recipient: partner@vippsmobilepay.com"),
        "{}",
        told.out
    );
    assert!(told.err.contains("One is so already"), "{}", told.err);
    let wrong = [
        "order",
        "message",
        "--settings-change",
        yes,
        "--wish",
        "recurring=true",
    ];
    check(&world, &wrong, 2, "is not a setting that can be asked for");
}

#[test]
fn a_checklist_ticks_itself_where_it_can_and_keeps_what_a_person_ticks() {
    let (world, units) = synced();
    let of = |skip: bool| {
        let row = units.iter().find(|row| row["skip_landing_page"] == skip);
        let row = row.unwrap_or_else(|| panic!("a unit with skipLandingPage {skip}"));
        (
            row["business_id"].as_str().unwrap(),
            row["msn"].as_str().unwrap(),
        )
    };
    let (org, msn) = of(true);
    let begun = check(
        &world,
        &[
            "checklist",
            "start",
            org,
            "--for",
            "point-of-sale",
            "--msn",
            msn,
        ],
        0,
        "begun",
    );
    assert!(
        begun
            .out
            .contains("[x] 4. A new sales unit with skipLandingPage"),
        "{}",
        begun.out
    );
    assert!(
        begun.out.contains("[ ] 6. Configure the point of sale"),
        "{}",
        begun.out
    );
    check(
        &world,
        &[
            "checklist",
            "tick",
            org,
            "pos-configure",
            "--note",
            "Till 1",
        ],
        0,
        "Done",
    );
    check(
        &world,
        &["checklist", "tick", org, "2", "--not-needed"],
        0,
        "Not needed",
    );
    check(
        &world,
        &["checklist", "untick", org, "1", "--not-done"],
        0,
        "Open",
    );
    check(
        &world,
        &["checklist", "note", org, "pos-live", "On Monday"],
        0,
        "kept",
    );
    let shown = array(&world.run(&["checklist", "show", org, "--format", "json"]));
    assert_eq!(
        texts(&shown, "state"),
        ["open", "not_needed", "seen", "seen", "seen", "done", "open"],
        "{shown:?}"
    );
    assert_eq!(shown[5]["note"], "Till 1");
    // The vendor takes the setting away: the step speaks up, and nothing of a person's is touched.
    world.change(msn, &json!({"skipLandingPageAllowed": false}));
    check(&world, &["sync", "--msn", msn], 0, "");
    let shown = array(&world.run(&["checklist", "show", org, "--format", "json"]));
    assert_eq!(shown[3]["state"], "against", "{}", shown[3]);
    assert!(
        shown[3]["against"].as_str().unwrap().contains(msn),
        "{}",
        shown[3]
    );
    assert!(
        shown[3]["seen_at"].is_string(),
        "what was seen stays: {}",
        shown[3]
    );
    assert_eq!(shown[6]["note"], "On Monday");
    let listed = array(&world.run(&["checklist", "list", "--format", "json"]));
    assert_eq!(listed[0]["progress"], "4 of 7");
    let out = world.data.path().join("lists.xlsx");
    check(
        &world,
        &["checklist", "export", "--out", out.to_str().unwrap()],
        0,
        "7",
    );
    assert!(std::fs::read(&out).unwrap().starts_with(b"PK"));
    check(
        &world,
        &["checklist", "tick", org, "shopping"],
        2,
        "pos-live",
    );
    check(
        &world,
        &["checklist", "show", "918713867"],
        2,
        "no such checklist",
    );
    // A checklist of a number that nobody has would never be ticked.
    check(
        &world,
        &["checklist", "start", "987654320", "--for", "webshop"],
        0,
        "The check digit does not fit",
    );
    check(&world, &["checklist", "remove", org], 0, "removed");
    check(&world, &["checklist", "show", org], 2, "no such checklist");
}

#[test]
fn the_service_is_asked_about_orders_and_merchants_only_on_request() {
    let world = world();
    let id = submitted(&world, "Kaffe og Kake");
    let start = [
        "checklist",
        "start",
        ORG,
        "--for",
        "webshop",
        "--format",
        "json",
    ];
    let before = world.stats()["requests"].clone();
    let begun = array(&world.run(&start));
    assert_eq!(world.stats()["requests"], before, "nobody was asked");
    let state = |rows: &[Value], key: &str| {
        let row = rows.iter().find(|row| row["step_key"] == key).unwrap();
        row["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(&begun, "order"), "seen", "the ledger knows");
    assert_eq!(state(&begun, "submitted"), "open");
    let mut seen = false;
    for _ in 0..10 {
        world.advance(1);
        let asked = world.run(&["checklist", "refresh", "--format", "json"]);
        assert!(asked.code <= 1, "{}", asked.err);
        let shown = array(&world.run(&["checklist", "show", ORG, "--format", "json"]));
        let order = json(&world.run(&["order", "show", &id, "--format", "json"]));
        let is_in = ["ORDER_SUBMITTED", "COMPLETED"].contains(&order["status"].as_str().unwrap());
        seen |= is_in;
        assert_eq!(
            state(&shown, "submitted") == "seen",
            seen,
            "{order} {shown:?}"
        );
        if order["status"] == "COMPLETED" {
            assert_eq!(state(&shown, "unit"), "seen", "{shown:?}");
            assert_eq!(state(&shown, "keys"), "seen", "{shown:?}");
        }
    }
    assert!(seen, "the order of this seed is submitted within ten days");
}

#[test]
fn many_programs_that_tick_at_once_lose_nothing() {
    let (world, units) = synced();
    let org = units[0]["business_id"].as_str().unwrap();
    check(
        &world,
        &["checklist", "start", org, "--for", "partner-change"],
        0,
        "begun",
    );
    let programs: Vec<_> = (1..=8)
        .map(|step: u8| {
            let number = step.to_string();
            let note = format!("by {step}");
            world
                .command(&["checklist", "tick", org, &number, "--note", &note])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut program in programs {
        assert!(program.wait().unwrap().success());
    }
    let shown = array(&world.run(&["checklist", "show", org, "--format", "json"]));
    for (at, row) in shown.iter().enumerate() {
        assert_eq!(row["state"], "done", "{row}");
        assert_eq!(row["note"], format!("by {}", at + 1));
    }
}

#[test]
fn merchants_in_denmark_and_finland_are_listed_and_written_to_on_both_sides_of_the_change() {
    let (world, units) = synced();
    let of = |scheme: &str| -> BTreeSet<String> {
        let rows = units.iter().filter(|row| row["scheme"] == scheme);
        rows.map(|row| row["business_id"].as_str().unwrap().to_owned())
            .collect()
    };
    let (danish, finnish) = (of("business:DK:CVR"), of("business:FI:Y-tunnus"));
    let both = danish.len() + finnish.len();
    assert!(both > 0, "the sandbox has merchants there");
    for (day, brand, kind) in [
        ("2027-01-11", "MobilePay", "brand-change"),
        ("2027-01-12", "Vipps", "brand-changed"),
    ] {
        let args = [
            "merchants",
            "--market",
            "dk,FI",
            "--on",
            day,
            "--format",
            "json",
        ];
        let rows = array(&check(&world, &args, 0, "merchant"));
        assert_eq!(rows.len(), both);
        for row in &rows {
            assert_eq!(row["brand"], brand, "{row}");
            let end = if row["market"] == "DK" { "dk" } else { "fi" };
            assert_eq!(row["old_host"], format!("pay.mobilepay.{end}"));
            assert_eq!(row["new_host"], format!("pay.vipps.{end}"));
        }
        let args = [
            "order",
            "message",
            "--brand-change",
            "--on",
            day,
            "--format",
            "json",
        ];
        let letters = array(&check(&world, &args, 0, ""));
        assert_eq!(letters.len(), both);
        for letter in &letters {
            assert_eq!(letter["kind"], kind, "{letter}");
            let body = letter["body"].as_str().unwrap();
            assert!(body.contains("pay.mobilepay.") && body.contains("pay.vipps."));
            let id = letter["business_id"].as_str().unwrap();
            let language = if danish.contains(id) { "da" } else { "fi" };
            assert_eq!(letter["language"], language, "{letter}");
        }
    }
    let norwegian = units
        .iter()
        .find(|row| row["scheme"] == "business:NO:ORG")
        .unwrap();
    let msn = norwegian["msn"].as_str().unwrap();
    let args = ["order", "message", "--brand-change", msn];
    check(&world, &args, 0, "left out");
    let args = ["order", "message", "--brand-change", "--kind", "first"];
    check(&world, &args, 2, "not a kind of letter");
    check(&world, &["merchants", "--on", "soon"], 2, "2027-01-12");
    check(&world, &["merchants", "--market", "SE"], 2, "not a market");
}

#[test]
fn a_file_of_agreement_ids_is_checked_and_joined() {
    let world = World::small();
    let sound = "old;new\nagr_a1;agr_b1\nagr_a2;agr_b2\nagr_a3;agr_b3\n";
    let mapping = world.file("mapping.csv", sound);
    check(&world, &["agreements", "check", &mapping], 0, "no faults");
    let broken = world.file("broken.csv", &format!("{sound}agr_a4;\nagr_a1;agr_b5\n"));
    let told = check(
        &world,
        &["agreements", "check", &broken, "--format", "json"],
        1,
        "2 faults",
    );
    let faults = array(&told);
    assert_eq!(faults[0]["row"], 5);
    assert_eq!(faults[0]["column"], 2);
    assert_eq!(faults[0]["fault"], "no_new_id");
    assert_eq!(faults[1]["fault"], "old_id_twice");
    let list = world.file(
        "list.csv",
        "Name,Agreement\nKari,agr_a2\nOla,agr_a9\nPer,agr_a1\n",
    );
    let out = world.data.path().join("joined.csv");
    let out = out.to_str().unwrap();
    let args = [
        "agreements",
        "check",
        &broken,
        "--join",
        &list,
        "--out",
        out,
    ];
    let told = check(&world, &args, 1, "3 lines of the list");
    assert!(told.err.contains("Row 5, column 2"), "{}", told.err);
    let again = world.run(&[
        "agreements",
        "check",
        &mapping,
        "--join",
        out,
        "--column",
        "Agreement",
        "--format",
        "json",
    ]);
    let rows = array(&again);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0]["new_agreement_id"], "agr_b2");
    assert_eq!(rows[1]["new_agreement_id"], Value::Null);
    let nothing = world.file("nothing.csv", "agr_1\nagr_2\n");
    check(&world, &["agreements", "check", &nothing], 2, "one column");
    check(&world, &["agreements", "check", "no-such-file.csv"], 2, "");
}
