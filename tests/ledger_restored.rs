//! A copy made in the middle of a run is put back, and the file is gone on with. Orders confirmed after the copy are unknown to it: only
//! keys that follow from an order's content let the service see that they are the same.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/pdesk.rs"]
mod pdesk;

use partner_desk::sandbox::SandboxOptions;
use pdesk::{World, check};
use std::process::Stdio;
use std::time::Duration;

#[test]
fn a_copy_of_the_middle_of_a_run_sends_nothing_twice() {
    let world = World::new(SandboxOptions {
        units: 12,
        latency: Duration::from_millis(20),
        ..SandboxOptions::default()
    });
    let line = |nth: usize| {
        format!("918713867;Kiosk {nth};12345678903;POS integration in physical store: kaffe\n")
    };
    let lines: String = (0..200).map(line).collect();
    let file = world.file("shops.csv", &format!("Org.nr;Navn;Konto;Formål\n{lines}"));
    let path = |name: &str| world.data.path().join(name).to_str().unwrap().to_owned();
    let (results, again, copy) = (path("a.csv"), path("b.csv"), path("copy.sqlite3"));
    let send = |results: &str, more: &[&str]| {
        let product = ["--set", "product=cashier", "--set", "use_case=unknown"];
        let bulk = ["order", "bulk", &file, "--results", results, "--send"];
        let arguments = [&bulk[..], &product[..], more].concat();
        world.command(&arguments)
    };
    let created = || {
        let stats = world.stats();
        let count = |name: &str| stats[name].as_u64().unwrap();
        (count("orders_created"), count("duplicate_orders"))
    };
    let mut child = send(&results, &[])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while created().0 < 40 && child.try_wait().unwrap().is_none() {}
    check(&world, &["database", "backup", &copy], 0, "read in full");
    assert_eq!(child.wait().unwrap().code(), Some(0));
    check(&world, &["database", "restore", &copy], 0, "kept as");
    // The service lists orders that the copy does not know: their rows wait for a person, and what had left is settled by its key.
    let ended = |more: &[&str]| {
        let output = send(&again, more).output().unwrap();
        let told = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(told).unwrap())
    };
    let (code, told) = ended(&[]);
    assert_eq!(code, Some(1), "{told}");
    assert!(
        told.contains("0 unknown") && told.contains("on hold"),
        "{told}"
    );
    assert_eq!(created(), (200, 0));
    // Without the list each goes with its key, and the service answers with the order that there is.
    let (code, told) = ended(&["--offline"]);
    assert_eq!(code, Some(0), "{told}");
    assert_eq!(created(), (200, 0));
}
