//! Copies: what is refused, how many are kept, and the one before a step of the schema.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::store::{FleetStore, Ledger};
use std::collections::BTreeSet;

/// A data folder that the version before partners made; see its README.
fn former_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/profiles-of-0.1");
    let database = "desk.sqlite3";
    std::fs::copy(fixture.join(database), folder.path().join(database)).unwrap();
    folder
}

/// The same, brought to the newest version.
fn folder() -> tempfile::TempDir {
    let folder = former_folder();
    FleetStore::open(folder.path()).unwrap();
    std::fs::remove_dir_all(copies_in(folder.path())).unwrap();
    folder
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn orders(database: &Path) -> i64 {
    let connection = Connection::open(database).unwrap();
    connection
        .query_row("SELECT count(*) FROM orders", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_copy_replaces_only_an_earlier_copy() {
    #[track_caller]
    fn check(folder: &Path, target: &Path, why: &str) {
        let before = names(folder);
        let problem = back_up(folder, target).unwrap_err();
        assert_eq!(problem.why.unwrap().id(), why);
        assert_eq!(names(folder), before, "nothing is left beside it");
    }
    let folder = folder();
    let folder = folder.path();
    let there = folder.join("shops.xlsx");
    std::fs::write(&there, "a person's file").unwrap();
    check(folder, &there, "ledger-copy-why-there");
    assert_eq!(std::fs::read(&there).unwrap(), b"a person's file");
    let copy = folder.join("copy.sqlite3");
    back_up(folder, &copy).unwrap();
    back_up(folder, &copy).unwrap();
    assert_eq!(orders(&copy), 6);
    check(folder, folder, "ledger-copy-why-there");
    // Another data folder's database, also while nobody has it open, and one of another program.
    let other = self::folder();
    check(folder, &path_in(other.path()), "ledger-copy-why-there");
    let foreign = folder.join("foreign.sqlite3");
    let connection = Connection::open(&foreign).unwrap();
    connection.execute_batch("CREATE TABLE theirs (x)").unwrap();
    drop(connection);
    check(folder, &foreign, "ledger-copy-why-there");
    let itself = folder.join("desk.sqlite3");
    check(folder, &itself, "ledger-copy-why-itself");
    let around = folder.join("backups/../desk.sqlite3");
    std::fs::create_dir(folder.join("backups")).unwrap();
    check(folder, &around, "ledger-copy-why-itself");
    #[cfg(unix)]
    {
        let link = folder.join("link");
        std::os::unix::fs::symlink(&itself, &link).unwrap();
        check(folder, &link, "ledger-copy-why-itself");
        let nowhere = folder.join("nowhere");
        std::os::unix::fs::symlink(folder.join("missing"), &nowhere).unwrap();
        check(folder, &nowhere, "ledger-copy-why-there");
    }
    assert_eq!(orders(&itself), 6);
}

#[test]
fn of_a_damaged_ledger_there_is_no_copy() {
    let folder = folder();
    let path = path_in(folder.path());
    // SQLite itself finds nothing wrong with that; the digests of the rows do.
    let connection = Connection::open(&path).unwrap();
    connection
        .execute(
            "UPDATE orders SET business_id = '999999999' WHERE id = 1",
            [],
        )
        .unwrap();
    drop(connection);
    let target = folder.path().join("copy.sqlite3");
    let problem = back_up(folder.path(), &target).unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "ledger-copy-why-damaged");
    assert!(!target.exists());
    assert_eq!(copies(folder.path()).len(), 0);
    assert!(copy_of_day(folder.path(), "2026-11-28").is_err());
    assert_eq!(copies(folder.path()).len(), 0);
}

#[test]
fn of_the_copies_of_each_day_the_newest_seven_are_kept() {
    let folder = folder();
    let folder = folder.path();
    let days: Vec<String> = (1..=10).map(|day| format!("2026-11-{day:02}")).collect();
    let day_of = |nth: u64| UNIX_EPOCH + Duration::from_secs(1_762_000_000 + nth * 86_400);
    for (nth, day) in (0_u64..).zip(&days) {
        let made = copy_of_day(folder, day).unwrap().unwrap();
        assert_eq!(orders(&made), 6);
        // Once a day is enough.
        assert_eq!(copy_of_day(folder, day).unwrap(), None);
        let file = std::fs::File::options().write(true).open(&made).unwrap();
        file.set_modified(day_of(nth)).unwrap();
    }
    let expect: BTreeSet<String> = days[3..]
        .iter()
        .map(|day| format!("desk-{day}.sqlite3"))
        .collect();
    assert_eq!(names(&copies_in(folder)), expect);
    // What is not ours is not counted and stays.
    let note = copies_in(folder).join("read me.txt");
    std::fs::write(&note, "kept").unwrap();
    copy_of_day(folder, "2026-11-11").unwrap().unwrap();
    let names = names(&copies_in(folder));
    assert_eq!(names.len(), KEPT_COPIES + 1);
    assert!(names.contains("read me.txt") && !names.contains("desk-2026-11-04.sqlite3"));
}

#[test]
fn before_a_step_of_the_schema_there_is_a_copy_of_what_was() {
    let folder = former_folder();
    let former = Connection::open(path_in(folder.path())).unwrap();
    let version = database::steps_done(&former).unwrap();
    drop(former);
    assert!(version < STEPS.len());
    drop(Ledger::open(folder.path()).unwrap());
    let kept = newest_copy(folder.path()).unwrap().path;
    let name = format!("desk-of-version-{version}.sqlite3");
    assert_eq!(kept.file_name().unwrap().to_str().unwrap(), name);
    let copy = Connection::open(&kept).unwrap();
    assert_eq!(database::steps_done(&copy).unwrap(), version);
    assert_eq!(orders(&kept), 6);
    drop(copy);
    // It can be put back, and is brought to the newest version again.
    restore(folder.path(), &kept).unwrap();
    let ledger = Ledger::open(folder.path()).unwrap();
    assert_eq!(ledger.notice, None);
    ledger.ledger.prove().unwrap();
    // A database of the newest version is not copied when it is opened.
    std::fs::remove_dir_all(copies_in(folder.path())).unwrap();
    drop(ledger);
    drop(Ledger::open(folder.path()).unwrap());
    assert_eq!(newest_copy(folder.path()), None);
}
