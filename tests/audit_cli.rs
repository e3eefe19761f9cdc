//! Findings that are accepted and snoozed on the command line: the real binary, a real database, a real sandbox.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/pdesk.rs"]
mod pdesk;

use pdesk::{World, array, check};
use std::collections::BTreeSet;

#[test]
fn accepted_and_snoozed_findings_count_no_more_until_they_are_taken_back() {
    let world = World::small();
    check(&world, &["sync"], 0, "");
    let json = |arguments: &[&str]| {
        let ended = world.run(&[arguments, &["--format", "json"]].concat());
        (ended.code, array(&ended).clone())
    };
    let (_, direct) = json(&["audit", "--only", "direct-capture"]);
    let msn = direct[0]["msn"].as_str().unwrap();
    let (code, all) = json(&["audit"]);
    assert!(code == 1 && all.len() > 2, "{all:?}");
    check(
        &world,
        &["audit", "accept", msn, "--reason", " "],
        2,
        "--reason",
    );
    check(&world, &["audit", "accept", "--reason", "x"], 2, "--only");
    check(
        &world,
        &["audit", "accept", "999999", "--reason", "x"],
        2,
        "999999",
    );
    check(
        &world,
        &["audit", "snooze", msn, "--until", "2020-01-01"],
        2,
        "2020-01-01",
    );
    let only = ["--only", "direct-capture"];
    let accept = ["audit", "accept", msn, "--reason", "Solgt på stedet"];
    check(
        &world,
        &[&accept[..], &only[..]].concat(),
        0,
        "One finding accepted.",
    );
    let (_, left) = json(&["audit"]);
    assert_eq!(left.len(), all.len() - 1);
    let (_, shown) = json(&["audit", "--all"]);
    assert_eq!(shown.len(), all.len());
    let last = shown.last().unwrap();
    assert_eq!(last["msn"], msn);
    assert_eq!(last["set_aside"], "accepted");
    assert_eq!(last["why"], "Solgt på stedet");
    assert!(last["at"].is_string() || last["at"].is_number(), "{last}");
    assert_eq!(shown[0]["set_aside"], serde_json::Value::Null);
    // All of every policy until a day: nothing is left that counts.
    let policies: BTreeSet<&str> = all
        .iter()
        .filter_map(|one| one["policy"].as_str())
        .collect();
    let mut snooze = vec!["audit", "snooze", "--until", "7d"];
    snooze.extend(policies.iter().flat_map(|policy| ["--only", policy]));
    check(&world, &snooze, 0, "snoozed.");
    let ended = world.run(&["audit"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("pdesk audit --all"), "{}", ended.err);
    // Whoever snoozes a policy leaves what others said of a finding before.
    let (_, shown) = json(&["audit", "--all"]);
    let accepted: Vec<_> = shown
        .iter()
        .filter(|one| one["set_aside"] == "accepted")
        .map(|one| (&one["msn"], &one["why"]))
        .collect();
    assert_eq!(accepted.len(), 1, "{shown:?}");
    assert!(
        accepted[0].0 == msn && accepted[0].1 == "Solgt på stedet",
        "{accepted:?}"
    );
    let back = ["audit", "take-back", msn, "--only", "direct-capture"];
    check(&world, &back, 0, "One finding taken back.");
    let (code, left) = json(&["audit", "--fail-on", "info"]);
    assert_eq!((code, left.len()), (1, 1));
    check(&world, &back, 2, "no such finding");
}
