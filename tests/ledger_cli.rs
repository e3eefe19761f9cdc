//! `pdesk` with a database that is damaged, gone, exchanged, copied and put back.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/pdesk.rs"]
mod pdesk;

use partner_desk::sandbox::SandboxOptions;
use pdesk::{Ended, World, check};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

const HEAD: &str = "Org.nr;Navn;Konto;Formål\n";

fn world(latency: Duration) -> World {
    World::new(SandboxOptions {
        units: 12,
        latency,
        ..SandboxOptions::default()
    })
}

/// A file with so many shops.
fn shops(world: &World, count: usize) -> String {
    let line = |nth: usize| {
        format!("918713867;Kiosk {nth};12345678903;POS integration in physical store: kaffe\n")
    };
    let lines: String = (0..count).map(line).collect();
    world.file("shops.csv", &(HEAD.to_owned() + &lines))
}

fn arguments(file: &str) -> [&str; 10] {
    [
        "order",
        "bulk",
        file,
        "--results",
        "results.csv",
        "--send",
        "--set",
        "product=cashier",
        "--set",
        "use_case=unknown",
    ]
}

fn send(world: &World, file: &str) -> Ended {
    let results = world.data.path().join("results.csv");
    let _ = std::fs::remove_file(&results);
    let mut arguments = arguments(file).to_vec();
    arguments[4] = results.to_str().unwrap();
    world.run(&arguments)
}

fn created(world: &World) -> (u64, u64) {
    let stats = world.stats();
    let count = |name: &str| stats[name].as_u64().unwrap();
    (count("orders_created"), count("duplicate_orders"))
}

fn database(world: &World) -> PathBuf {
    world.data.path().join("desk.sqlite3")
}

#[test]
fn a_damaged_ledger_is_refused_until_a_person_acknowledges_it() {
    let world = world(Duration::ZERO);
    let file = shops(&world, 20);
    assert_eq!(send(&world, &file).code, 0);
    assert_eq!(created(&world), (20, 0));
    let bytes = std::fs::read(database(&world)).unwrap();
    std::fs::write(database(&world), &bytes[..bytes.len() / 2]).unwrap();
    for _ in 0..3 {
        let ended = send(&world, &file);
        assert_eq!(ended.code, 5, "{}{}", ended.out, ended.err);
        assert_eq!(created(&world), (20, 0));
    }
    check(&world, &["database", "acknowledge"], 0, "acknowledged");
    check(&world, &["database", "acknowledge"], 0, "Nothing was found");
}

/// Flips one bit of an index where it holds a text: SQLite takes the other text for what was written.
fn flip_in_index(database: &std::path::Path, index: &str, text: &[u8]) {
    let connection = rusqlite::Connection::open(database).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let root: u32 = connection
        .query_row(sql, [index], |row| row.get(0))
        .unwrap();
    let size: u32 = connection
        .query_row("PRAGMA page_size", [], |row| row.get(0))
        .unwrap();
    drop(connection);
    let mut bytes = std::fs::read(database).unwrap();
    let page = ((root - 1) * size) as usize..(root * size) as usize;
    let at = bytes[page.clone()]
        .windows(text.len())
        .position(|window| window == text);
    bytes[page.start + at.unwrap()] ^= 1;
    std::fs::write(database, bytes).unwrap();
}

#[test]
fn one_bit_of_an_index_is_put_right_and_told_and_sends_nothing_twice() {
    let world = world(Duration::ZERO);
    let file = shops(&world, 20);
    assert_eq!(send(&world, &file).code, 0);
    flip_in_index(&database(&world), "orders_by_target", b"918713867");
    let more = shops(&world, 21);
    let ended = send(&world, &more);
    assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
    assert!(
        ended.err.contains("An index of the database"),
        "{}",
        ended.err
    );
    assert!(ended.out.contains("1 ordered"), "{}", ended.out);
    assert_eq!(created(&world), (21, 0));
}

#[test]
fn a_database_that_is_gone_is_a_damage_too() {
    let world = world(Duration::ZERO);
    let file = shops(&world, 20);
    assert_eq!(send(&world, &file).code, 0);
    std::fs::remove_file(database(&world)).unwrap();
    for _ in 0..2 {
        let ended = send(&world, &file);
        assert_eq!(ended.code, 5, "{}{}", ended.out, ended.err);
    }
    assert_eq!(created(&world), (20, 0));
}

#[cfg(unix)]
#[test]
fn a_database_that_is_deleted_while_a_run_sends_stops_the_run() {
    let world = world(Duration::from_millis(40));
    let file = shops(&world, 400);
    let results = world.data.path().join("results.csv");
    let mut arguments = arguments(&file).to_vec();
    arguments[4] = results.to_str().unwrap();
    let mut child = world
        .command(&arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while created(&world).0 < 20 && child.try_wait().unwrap().is_none() {}
    std::fs::remove_file(database(&world)).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(5));
    let (before, _) = created(&world);
    assert!(before < 400, "{before}");
    let ended = send(&world, &file);
    assert_eq!(ended.code, 5, "{}{}", ended.out, ended.err);
    assert_eq!(created(&world), (before, 0));
}

#[test]
fn the_database_file_alone_is_everything_after_a_run() {
    let mut world = world(Duration::ZERO);
    let file = shops(&world, 20);
    assert_eq!(send(&world, &file).code, 0);
    let text = std::fs::read_to_string(&file).unwrap();
    let copied = tempfile::tempdir().unwrap();
    std::fs::copy(database(&world), copied.path().join("desk.sqlite3")).unwrap();
    world.data = copied;
    let file = world.file("other.csv", &(text + "\n"));
    assert_eq!(send(&world, &file).code, 0);
    assert_eq!(created(&world), (20, 0));
}

#[test]
fn a_copy_is_made_and_put_back_and_what_is_none_is_refused() {
    let world = world(Duration::ZERO);
    let file = shops(&world, 20);
    let copy = world.data.path().join("copy.sqlite3");
    let copy = copy.to_str().unwrap();
    check(&world, &["database", "backup", copy], 5, "no database yet");
    assert_eq!(send(&world, &file).code, 0);
    check(&world, &["database", "backup", copy], 0, "read in full");
    check(&world, &["database", "backup", copy], 0, "read in full");
    check(&world, &["database", "backup", &file], 5, "earlier copy");
    let itself = database(&world);
    let itself = ["database", "backup", itself.to_str().unwrap()];
    check(&world, &itself, 5, "database itself");
    std::fs::write(database(&world), "this is no database, ".repeat(500)).unwrap();
    assert_eq!(send(&world, &file).code, 5);
    check(
        &world,
        &["database", "restore", &file],
        5,
        "could not be put",
    );
    check(&world, &["database", "restore", copy], 0, "kept as");
    let ended = send(&world, &file);
    assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
    assert_eq!(created(&world), (20, 0));
}

#[cfg(unix)]
#[test]
fn a_folder_that_others_write_is_refused_by_name() {
    use std::os::unix::fs::PermissionsExt;
    let world = world(Duration::ZERO);
    let open = std::fs::Permissions::from_mode(0o777);
    std::fs::set_permissions(world.data.path(), open).unwrap();
    check(&world, &["database", "check"], 5, "chmod 700");
}

/// While another program has a lock of the data folder, `pdesk` says which file it waits for, and goes on once it is let go.
#[test]
fn a_wait_for_a_lock_of_another_program_is_told() {
    let world = world(Duration::ZERO);
    check(&world, &["database", "check"], 0, "");
    for name in ["desk.lock", "desk.use"] {
        let path = world.data.path().join(name);
        let held = std::fs::File::options().write(true).open(&path).unwrap();
        held.lock().unwrap();
        let mut child = world
            .command(&["database", "check"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap()).lines();
        let told = said.by_ref().map_while(Result::ok);
        let told = told.into_iter().find(|line| line.contains(name));
        assert!(
            told.is_some_and(|line| line.contains("waits for it")),
            "{name}"
        );
        drop(held);
        assert_eq!(child.wait().unwrap().code(), Some(0), "{name}");
    }
}
