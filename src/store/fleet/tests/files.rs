//! The file itself: old, later, foreign or damaged ones, several programs at once, and a program that dies.

use super::super::super::ledger::Ledger;
use super::super::super::schema::{APPLICATION_ID, STEPS};
use super::*;
use crate::domain::{Aside, Subject};
use std::sync::Barrier;

#[test]
fn a_file_of_the_first_version_keeps_its_orders() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.sqlite3");
    let old = Connection::open(&path).unwrap();
    old.execute_batch(STEPS[0]).unwrap();
    old.pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    old.execute_batch(
        "INSERT INTO orders (profile, idempotency_key, environment, target, request_sha256, redacted_body, scheme,
                business_id, product, name, state, created_at)
         VALUES ('p', 'k1', 'sandbox', 'POST /x', 'hash', '{}', 'business:NO:ORG', '987654325', 'cashier', 'Kafé',
                'planned', 7)",
    ).unwrap();
    drop(old);
    let store = open(&folder);
    store.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    let text = |sql: &str| -> String {
        store
            .read(|connection| connection.query_row(sql, [], |row| row.get(0)))
            .unwrap()
    };
    assert_eq!(
        text("SELECT name || created_at || state FROM orders"),
        "Kafé7planned"
    );
    assert_eq!(
        text("SELECT user_version || '' FROM pragma_user_version"),
        STEPS.len().to_string()
    );
    assert_eq!(store.integrity().unwrap(), None);
}

#[test]
fn a_file_of_the_second_version_keeps_its_texts() {
    let folder = tempfile::tempdir().unwrap();
    let old = Connection::open(folder.path().join("desk.sqlite3")).unwrap();
    old.execute_batch(STEPS[0]).unwrap();
    old.execute_batch(STEPS[1]).unwrap();
    old.pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    old.pragma_update(None, "user_version", 2).unwrap();
    old.execute_batch(
        "INSERT INTO fleets (key) VALUES ('f');
         INSERT INTO documents VALUES (1, 'view', 'Tills', '{}', 7), (1, 'policy', 'Strict', 'x', 8);",
    )
    .unwrap();
    drop(old);
    let store = open(&folder);
    let texts = |kind| store.saved_texts("f", kind).unwrap();
    let saved = |name: &str, text: &str, saved_at| SavedText {
        name: name.to_owned(),
        text: text.to_owned(),
        saved_at,
    };
    assert_eq!(texts(DocumentKind::View), [saved("Tills", "{}", 7)]);
    assert_eq!(texts(DocumentKind::Policy), [saved("Strict", "x", 8)]);
    store
        .save_document("f", DocumentKind::Preset, "POS", "p", None, 9)
        .unwrap();
    assert_eq!(texts(DocumentKind::Preset), [saved("POS", "p", 9)]);
    assert_eq!(store.integrity().unwrap(), None);
}

#[test]
fn a_file_of_the_eleventh_version_keeps_what_it_has_and_sets_things_aside() {
    let folder = tempfile::tempdir().unwrap();
    // A whole file of that version has digests of its tables, so it is made by going back one step.
    drop(open(&folder));
    let old = Connection::open(folder.path().join("desk.sqlite3")).unwrap();
    old.execute_batch("DROP VIEW team_asides; DROP TABLE asides;")
        .unwrap();
    old.pragma_update(None, "user_version", 11).unwrap();
    old.execute_batch(
        "INSERT INTO fleets (key) VALUES ('f');
         INSERT INTO unit_labels VALUES (1, '123456', '[\"kiosk\"]', 'By the door');",
    )
    .unwrap();
    drop(old);
    let store = open(&folder);
    let unit = Subject::Unit(Msn::from_api("123456"));
    let words = store.words_on("f", &[unit]).unwrap();
    assert_eq!(words[0].note.as_deref(), Some("By the door"));
    let aside = Aside {
        as_seen: "x".to_owned(),
        until: None,
        reason: "Avtalt".to_owned(),
        person: None,
        at: 7,
    };
    store
        .set_aside("f", &[("finding:a".to_owned(), Some(aside.clone()))])
        .unwrap();
    let asides = store.asides("f").unwrap();
    assert_eq!(asides.of("finding:a", "x", 8), Some(&aside));
    assert_eq!(store.integrity().unwrap(), None);
}

#[test]
fn the_first_step_is_never_edited() {
    let digest = crate::store::RequestHash::of("step 0 to 1", STEPS[0]);
    assert_eq!(digest.as_str(), FIRST_STEP);
}

const FIRST_STEP: &str = "fd1f5a66108636ee147f7ece62913dcb122b972faf7fb47c89a71601f4489953";

#[test]
fn a_later_and_a_foreign_file_are_not_touched() {
    #[track_caller]
    fn check(sql: &str, why: &str) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.sqlite3");
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let before = std::fs::read(&path).unwrap();
        let problem = FleetStore::open(folder.path()).unwrap_err();
        assert_eq!(problem.why.unwrap().id(), why);
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
    check("CREATE TABLE theirs (x)", "store-why-foreign");
    check(
        "PRAGMA application_id = 0x5044534B; PRAGMA user_version = 99",
        "store-why-newer",
    );
}

#[test]
fn of_many_that_open_a_damaged_file_one_sets_it_aside_and_tells() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.sqlite3");
    let damaged = "this is not a database, ".repeat(500);
    std::fs::write(&path, &damaged).unwrap();
    let barrier = Barrier::new(6);
    let number = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mine = number.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        barrier.wait();
        if mine.is_multiple_of(2) {
            return Ledger::open(folder.path()).unwrap().notice;
        }
        let opened = FleetStore::open(folder.path()).unwrap();
        opened
            .store
            .record(FLEET, None, [found(unit(mine), 10)])
            .unwrap();
        opened.notice
    };
    let notices: Vec<Problem> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..6).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().unwrap())
            .collect()
    });
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].what.id(), "store-damaged");
    let aside = folder.path().join("desk.sqlite3.damaged");
    let told = crate::text::Catalog::new(crate::text::Language::ENGLISH);
    assert!(
        notices[0]
            .one_line(&told)
            .contains(&aside.display().to_string())
    );
    assert_eq!(std::fs::read_to_string(aside).unwrap(), damaged);
    assert_eq!(open(&folder).units(FLEET).unwrap().len(), 3);
}

#[test]
fn two_stores_write_at_the_same_time_while_another_reads() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (open(&folder), open(&folder));
    let write = |store: &FleetStore, first: usize| {
        for number in first..first + 40 {
            store
                .record(
                    FLEET,
                    None,
                    [found(unit(number), 10), found(unit(1_000), 10)],
                )
                .unwrap();
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| write(&one, 0));
        scope.spawn(|| write(&two, 40));
    });
    assert_eq!(one.units(FLEET).unwrap().len(), 81);
    assert_eq!(one.units(FLEET).unwrap(), two.units(FLEET).unwrap());
    assert_eq!(
        one.changes(FLEET, None, None).unwrap().len(),
        81,
        "the one that both found is added once"
    );

    // What streams is of one moment, and holds nobody up: not even the one who streams.
    let mut seen = 0;
    one.for_each_unit(FLEET, &mut |_| {
        seen += 1;
        two.record(FLEET, None, [found(unit(2_000 + seen), 20)])?;
        one.record(FLEET, None, [found(unit(3_000 + seen), 20)])?;
        one.unit(FLEET, &msn(1)).map(|_| ())
    })
    .unwrap();
    assert_eq!(seen, 81);
    assert_eq!(one.units(FLEET).unwrap().len(), 3 * 81);
    let stopped = one
        .for_each_unit(FLEET, &mut |_| Err(hidden()))
        .unwrap_err();
    assert_eq!(stopped, hidden());
}

#[test]
fn a_batch_is_there_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    store.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    // A run that does not exist fails at the first event, in the midst of the batch: the unit before it changed nothing.
    let mut after = unit(1);
    after.name = None;
    let batch = [found(unit(1), 20), found(after, 20), found(unit(2), 20)];
    let problem = store.record(FLEET, Some(99), batch).unwrap_err();
    assert_eq!(problem.what.id(), "store-cannot-keep");
    let units = store.units(FLEET).unwrap();
    assert_eq!((units.len(), units[0].fetched_at), (1, Some(10)));

    // Never closed, as when the program is killed in the middle of a batch.
    let mut writer = lock(&store.writer);
    let open_ended = writer
        .connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .unwrap();
    open_ended
        .execute("UPDATE units SET fetched_at = 77", [])
        .unwrap();
    let copy = tempfile::tempdir().unwrap();
    for name in ["desk.sqlite3", "desk.sqlite3-wal"] {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let found_after = open(&copy);
    assert_eq!(found_after.units(FLEET).unwrap()[0].fetched_at, Some(10));
    assert_eq!(found_after.integrity().unwrap(), None);
}

#[test]
fn what_cannot_be_fetched_again_is_on_the_disk_when_it_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder);
    let setting = |name: &str| -> String {
        let writer = lock(&store.writer);
        let value: rusqlite::types::Value = database::pragma(&writer.connection, name).unwrap();
        match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(setting("journal_mode"), "wal");
    assert_eq!(setting("foreign_keys"), "1");
    assert_eq!(setting("synchronous"), "2");
    store.record(FLEET, None, [found(unit(1), 10)]).unwrap();
    assert_eq!(setting("synchronous"), "1", "NORMAL for what a sync tells");
    let subject = crate::domain::Subject::Unit(msn(1));
    store
        .note(FLEET, &[(subject.clone(), "mine".to_owned())])
        .unwrap();
    assert_eq!(setting("synchronous"), "2");
}
