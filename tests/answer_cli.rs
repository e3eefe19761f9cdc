//! `pdesk answer`: from a text that somebody sent to a finished reply.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/pdesk.rs"]
mod pdesk;

use pdesk::{World, check, json, texts};
use serde_json::json;

#[test]
fn a_text_that_asks_about_a_unit_is_answered_in_its_language() {
    let mut world = World::small();
    let unit = world.fleet()[0].clone();
    let (msn, org) = (
        unit["msn"].as_str().unwrap(),
        unit["business_id"].as_str().unwrap(),
    );
    let reserve = json!({"captureType": "ReserveCapture"});
    world.change(msn, &reserve);
    let mail = format!("Hei,\n\ngjelder {org} og salgssted {msn}.\nHilsen Kari +47 912 34 567");
    let first = json(&world.run_with(&["answer", "-", "--format", "json"], &mail));
    assert_eq!(first["language"], "nb");
    assert_eq!(first["not_used"], "+47 912 34 567");
    let units = first["units"].as_array().unwrap();
    assert_eq!(texts(units, "msn"), [msn]);
    assert_eq!(texts(units, "capture_type"), ["ReserveCapture"]);
    let reply = first["reply"].as_str().unwrap();
    assert!(reply.starts_with("Hei!\n\nSalgsstedet "), "{reply}");
    assert!(reply.contains("• Capture type er Reserve: "), "{reply}");

    // Asked again: what changed since is told, and what is kept is never told as fresh.
    let again = json(&world.run(&["answer", msn, "--format", "json"]));
    assert_eq!(
        texts(again["units"].as_array().unwrap(), "compared"),
        ["unchanged"]
    );
    world.change(msn, &json!({"captureType": "DirectCapture"}));
    let kept = check(
        &world,
        &["answer", msn, "--kept", "--language", "sv"],
        0,
        "",
    );
    assert!(kept.out.contains("Capture type är Reserve"), "{}", kept.out);
    assert!(!kept.out.contains("unchanged"), "{}", kept.out);
    let changed = check(&world, &["answer", "What", "is", msn], 0, "");
    assert!(
        changed
            .out
            .contains("Capture type: Reserve capture → Direct capture"),
        "{}",
        changed.out
    );
    assert!(
        changed.out.contains("Its capture type is Direct"),
        "{}",
        changed.out
    );
    let reply = check(
        &world,
        &["answer", msn, "--reply", "--language", "en"],
        0,
        "",
    );
    assert!(
        reply.out.starts_with("Hi,\n\nThe sales unit "),
        "{}",
        reply.out
    );

    // Nobody answers: the kept answer, with its age, and the code of the failure.
    world.stop();
    let silent = world.run(&["answer", msn, "--language", "en"]);
    assert_eq!(silent.code, 4, "{}", silent.err);
    assert!(
        silent.out.contains("Its capture type is Direct"),
        "{}",
        silent.out
    );
    assert!(
        silent.err.contains("This is what was kept before."),
        "{}",
        silent.err
    );
}

#[test]
fn a_text_that_asks_about_nothing_is_refused_before_anybody_is_asked() {
    let world = World::small();
    let before = world.stats()["requests"].clone();
    check(
        &world,
        &["answer", "Hei, kan dere ringe 912 34 567?"],
        2,
        "names no sales unit",
    );
    check(
        &world,
        &["answer", "100001", "--kept"],
        2,
        "is kept on this computer",
    );
    assert_eq!(world.stats()["requests"], before);
}

#[test]
fn a_merchant_is_answered_with_all_its_units() {
    let world = World::small();
    let fleet = world.fleet();
    let mut units: Vec<&str> = Vec::new();
    let org = fleet[0]["business_id"].as_str().unwrap();
    units.extend(
        fleet
            .iter()
            .filter(|unit| unit["business_id"] == org)
            .map(|unit| unit["msn"].as_str().unwrap()),
    );
    let told = json(&world.run(&["answer", org, "--format", "json", "--language", "en"]));
    let rows = told["units"].as_array().unwrap();
    assert_eq!(rows.len(), units.len());
    for msn in units {
        assert!(
            told["reply"]
                .as_str()
                .unwrap()
                .contains(&format!("MSN {msn}")),
            "{told}"
        );
    }
    // A unit of another merchant than the text names is told as what it is.
    let other = fleet
        .iter()
        .find(|unit| unit["business_id"] != org)
        .unwrap();
    let text = format!("{} hos {org}", other["msn"].as_str().unwrap());
    check(
        &world,
        &["answer", &text],
        0,
        "another merchant than the text names",
    );
}
