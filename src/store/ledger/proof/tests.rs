//! Damage of every kind: healed, or nothing is sent; and a restart changes nothing about that.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test, which tells its figures"
)]

use crate::domain::bulk::BulkState;
use crate::domain::order::{CreatedOrder, IdempotencyKey, OrderDraft, Product};
use crate::domain::{BusinessId, Environment, Problem};
use crate::store::{
    self, Again, Ledger, LedgerEntry, NewBulkRow, NewBulkRun, NewOrder, NewVerdict, OrderAnswer,
    OrderKey, Plan, Settled,
};
use crate::text::Message;
use rand::{RngExt as _, SeedableRng as _};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

const FLIPS: usize = 500;
const SINGLE: usize = 60;
const LINES: usize = 90;
const NOW: i64 = 1_764_000_000;

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::from_text(text).unwrap()
}

fn order(nth: usize, new_key: &str) -> NewOrder {
    let id = BusinessId::from_api("business:NO:ORG", &format!("{}", 918_713_867 + nth));
    NewOrder {
        profile: "p".to_owned(),
        key: OrderKey::Given(key(new_key)),
        environment: Environment::Sandbox,
        target: "POST /management/v1/product-orders".to_owned(),
        body: format!("{{\"name\":\"Kiosk {nth}\",\"number\":{nth}}}"),
        business_id: id,
        product: Product::Cashier,
        name: Some(format!("Kiosk {nth}")),
        draft: OrderDraft {
            sales_unit_name: format!("Kiosk {nth}"),
            ..OrderDraft::default()
        },
        created_at: NOW,
    }
}

fn answer(nth: usize) -> Option<OrderAnswer> {
    let problem = "The service did not answer.".to_owned();
    match nth % 4 {
        0 => None,
        1 => Some(OrderAnswer::Unknown {
            problem,
            trace_id: None,
        }),
        _ => Some(OrderAnswer::Confirmed(CreatedOrder {
            id: Some(format!("order-{nth}")),
            link: Some(format!("https://example.com/{nth}")),
        })),
    }
}

fn run() -> NewBulkRun {
    NewBulkRun {
        profile: "p".to_owned(),
        environment: Environment::Sandbox,
        identity: "file".to_owned(),
        file: "shops.csv".to_owned(),
        reading: String::new(),
        heads: vec!["name".to_owned()],
        at: NOW,
    }
}

fn rows() -> Vec<NewBulkRow> {
    let row = |nth: usize| {
        let order = order(SINGLE + nth, &format!("bulk-{nth}"));
        NewBulkRow {
            line: nth + 2,
            cells: vec![format!("Kiosk {nth}")],
            warnings: Vec::new(),
            business_id: Some(order.business_id.clone()),
            product: Some(order.product),
            name: order.name.clone(),
            edited: None,
            former: None,
            released: false,
            anew: false,
            verdict: NewVerdict::Send(Box::new(order)),
        }
    };
    (0..LINES).map(row).collect()
}

/// Orders of the form and of a file, in every state in which they may exist.
fn fill(ledger: &Ledger) {
    for nth in 0..SINGLE {
        let name = format!("single-{nth}");
        let (order, key) = (order(nth, &name), key(&name));
        ledger.plan(&order, Again::No).unwrap();
        ledger.mark_sent("p", &key, NOW).unwrap();
        if let Some(answer) = answer(nth) {
            ledger.settle("p", &key, &answer, NOW).unwrap();
        }
    }
    let run = ledger.begin_bulk(&run(), &rows(), "me").unwrap();
    for (nth, row) in rows().into_iter().enumerate() {
        let NewVerdict::Send(order) = row.verdict else {
            continue;
        };
        let stepped = ledger.step_bulk(run, "me", &[], &[(row.line, *order)], NOW);
        let claim = stepped.unwrap().claims.remove(0);
        if let Some(answer) = answer(nth) {
            let settled = Settled {
                claim,
                answer: Some(answer),
                problem: None,
                fields: Vec::new(),
            };
            ledger.step_bulk(run, "me", &[settled], &[], NOW).unwrap();
        }
    }
}

/// What a ledger knows of what was sent.
fn known(ledger: &Ledger) -> (Vec<LedgerEntry>, Vec<(usize, BulkState)>) {
    let run = ledger.find_bulk("p", "file").unwrap().unwrap();
    (
        ledger.recent("p", 10_000).unwrap(),
        ledger.bulk_states(run).unwrap(),
    )
}

/// Whether nothing would be sent twice: each order is recognised by what it is, and each row is where it was.
#[track_caller]
fn recognises(ledger: &Ledger, what: &str, every: usize) {
    for nth in (0..SINGLE + LINES).step_by(every) {
        let plan = ledger.plan(&order(nth, &format!("new-{nth}")), Again::No);
        assert!(
            matches!(plan, Ok(Plan::Existing(_))),
            "{what}: {nth} {plan:?}"
        );
    }
    let run = ledger.begin_bulk(&run(), &rows(), "another").unwrap();
    for (line, state) in ledger.bulk_states(run).unwrap() {
        assert_ne!(state, BulkState::Planned, "{what}: line {line}");
    }
}

/// Whether nothing is sent, now and after a restart.
#[track_caller]
fn refuses(folder: &Path, what: &str) {
    let next = |opened: store::OpenedLedger| {
        let plan = opened.ledger.plan(&order(9_999, "new"), Again::No);
        assert!(plan.is_err(), "{what}: {plan:?}");
        let begun = opened.ledger.begin_bulk(&run(), &rows(), "another");
        assert!(begun.is_err(), "{what}: {begun:?}");
    };
    for _ in 0..2 {
        // A file of another program, or of a later version, is not opened at all.
        if let Ok(opened) = Ledger::open(folder) {
            next(opened);
        }
    }
}

/// A ledger that was closed, as the files that are copied.
struct Kept {
    _folder: tempfile::TempDir,
    path: PathBuf,
    marker: PathBuf,
    known: (Vec<LedgerEntry>, Vec<(usize, BulkState)>),
}

fn kept() -> Kept {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    fill(&ledger);
    let known = known(&ledger);
    drop(ledger);
    Kept {
        path: folder.path().join("desk.sqlite3"),
        marker: folder.path().join("desk.kept"),
        known,
        _folder: folder,
    }
}

#[derive(Default, Debug)]
struct Figures {
    healed: usize,
    stopped: usize,
    harmless: usize,
}

#[test]
fn a_flipped_bit_anywhere_is_healed_or_stops_whatever_would_be_sent() {
    let kept = kept();
    let whole = fs::read(&kept.path).unwrap();
    let mut dice = rand::rngs::StdRng::seed_from_u64(11);
    let mut figures = Figures::default();
    for _ in 0..FLIPS {
        let bit = dice.random_range(0..whole.len() * 8);
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("desk.sqlite3"), bytes).unwrap();
        fs::copy(&kept.marker, folder.path().join("desk.kept")).unwrap();
        let what = format!("bit {bit}: page {}", bit / 8 / 4096 + 1);
        let Ok(opened) = Ledger::open(folder.path()) else {
            figures.stopped += 1;
            refuses(folder.path(), &what);
            continue;
        };
        let proof = opened.ledger.prove();
        if opened.notice.is_some() || proof.is_err() {
            figures.stopped += 1;
            drop(opened);
            refuses(folder.path(), &what);
            continue;
        }
        assert!(known(&opened.ledger) == kept.known, "{what}");
        // The shape of what tells a team may be broken: then nothing can be written down, and so nothing leaves.
        let begun = opened.ledger.begin_bulk(&run(), &rows(), "another");
        if begun.is_err() {
            let plan = opened.ledger.plan(&order(9_999, "new"), Again::No);
            assert!(plan.is_err(), "{what}: {plan:?}");
            figures.stopped += 1;
            continue;
        }
        recognises(&opened.ledger, &what, 13);
        if opened.healed.is_some() || proof.unwrap().is_some() {
            figures.healed += 1;
        } else {
            figures.harmless += 1;
        }
    }
    eprintln!("{FLIPS} flips in {} bytes: {figures:?}", whole.len());
    assert!(figures.healed > 0 && figures.stopped > 0, "{figures:?}");
}

#[test]
fn an_index_that_alone_is_wrong_is_built_anew_and_told() {
    for index in [
        "orders_by_target",
        "orders_by_request",
        "sqlite_autoindex_orders_1",
        "sqlite_autoindex_bulk_runs_1",
        "bulk_rows_by_order",
    ] {
        let kept = kept();
        let root: i64 = Connection::open(&kept.path)
            .unwrap()
            .query_row(
                "SELECT rootpage FROM sqlite_schema WHERE name = ?1",
                [index],
                |row| row.get(0),
            )
            .unwrap();
        let mut bytes = fs::read(&kept.path).unwrap();
        // The last bytes of a page are those of its first cell: the end of a key, or the row's number.
        bytes[usize::try_from(root).unwrap() * 4096 - 2] ^= 1;
        fs::write(&kept.path, bytes).unwrap();
        let opened = Ledger::open(kept.path.parent().unwrap()).unwrap();
        let told = opened.ledger.prove().unwrap();
        let told = opened.healed.or(told);
        assert_eq!(told.unwrap().id(), "ledger-healed", "{index}");
        assert_eq!(opened.ledger.prove().unwrap(), None, "{index}");
        assert!(known(&opened.ledger) == kept.known, "{index}");
        recognises(&opened.ledger, index, 1);
    }
}

#[test]
fn an_index_that_somebody_dropped_or_made_otherwise_is_made_again_and_told() {
    for change in [
        "DROP INDEX orders_by_target",
        "DROP INDEX orders_by_target; DROP INDEX orders_by_request; DROP INDEX bulk_rows_by_order",
        "DROP INDEX orders_by_target; CREATE INDEX orders_by_target ON orders (product)",
    ] {
        let kept = kept();
        let indexes = |path: &Path| -> Vec<String> {
            Connection::open(path)
                .unwrap()
                .prepare("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
                .unwrap()
                .query_map([], |row| row.get(0))
                .unwrap()
                .map(Result::unwrap)
                .collect()
        };
        let before = indexes(&kept.path);
        let connection = Connection::open(&kept.path).unwrap();
        connection.execute_batch(change).unwrap();
        drop(connection);
        let opened = Ledger::open(kept.path.parent().unwrap()).unwrap();
        assert!(opened.notice.is_none(), "{change}");
        let told = opened.ledger.prove().unwrap();
        assert_eq!(told.unwrap().id(), "ledger-healed", "{change}");
        assert_eq!(opened.ledger.prove().unwrap(), None, "{change}");
        assert!(known(&opened.ledger) == kept.known, "{change}");
        recognises(&opened.ledger, change, 1);
        drop(opened);
        assert_eq!(indexes(&kept.path), before, "{change}");
    }
}

/// What somebody did to the files while nothing was running.
#[track_caller]
fn check_lost(change: impl FnOnce(&Path), expect: &str) {
    let kept = kept();
    let folder = kept.path.parent().unwrap();
    change(&kept.path);
    let opened = Ledger::open(folder).unwrap();
    let found = opened
        .notice
        .or_else(|| opened.ledger.prove().err())
        .unwrap();
    assert_eq!(found.what.id(), expect);
    drop(opened.ledger);
    refuses(folder, expect);
    let told = store::unacknowledged(folder).unwrap();
    assert_eq!(told[0].what.id(), expect);
    assert_eq!(store::acknowledge(folder).unwrap(), told);
    assert_eq!(store::unacknowledged(folder).unwrap(), []);
    let ledger = Ledger::open(folder).unwrap().ledger;
    assert_eq!(ledger.prove().unwrap(), None);
    ledger.plan(&order(9_999, "new"), Again::No).unwrap();
    assert_eq!(store::acknowledge(folder).unwrap(), []);
}

#[test]
fn a_ledger_that_lost_something_stays_refused_until_that_is_acknowledged() {
    let sql = |path: &Path, sql: &str| Connection::open(path).unwrap().execute_batch(sql).unwrap();
    check_lost(|path| fs::remove_file(path).unwrap(), "ledger-lost-all");
    check_lost(|path| fs::write(path, "").unwrap(), "ledger-lost-all");
    check_lost(
        |path| {
            fs::remove_file(path).unwrap();
            sql(path, "PRAGMA user_version = 0; VACUUM");
        },
        "ledger-lost-exchanged",
    );
    check_lost(
        |path| {
            let other = kept();
            fs::copy(other.path, path).unwrap();
        },
        "ledger-lost-exchanged",
    );
    check_lost(
        |path| {
            let folder = path.parent().unwrap();
            let older = fs::read(path).unwrap();
            let ledger = Ledger::open(folder).unwrap().ledger;
            ledger.plan(&order(500, "late"), Again::No).unwrap();
            drop(ledger);
            fs::write(path, older).unwrap();
        },
        "ledger-lost-newest",
    );
    for change in [
        "DELETE FROM orders WHERE id = 40",
        "UPDATE orders SET state = 'rejected' WHERE id = 7",
        "UPDATE orders SET business_id = '918713868' WHERE id = 7",
        "DELETE FROM bulk_rows WHERE line = 12",
        "UPDATE bulk_rows SET cells = '[]' WHERE line = 12",
        "UPDATE row_digests SET digest = digest + 1 WHERE place = '7'",
        "DELETE FROM row_digests",
        "DELETE FROM ledger_stamp",
    ] {
        let expect = if change == "DELETE FROM ledger_stamp" {
            "ledger-lost-exchanged"
        } else {
            "ledger-differs"
        };
        check_lost(
            |path| {
                let found = Connection::open(path)
                    .unwrap()
                    .execute_batch(&format!("PRAGMA foreign_keys = OFF; {change}"));
                assert_eq!(found, Ok(()), "{change}");
            },
            expect,
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_another_program_has_open_is_not_set_aside() {
    let kept = kept();
    let folder = kept.path.parent().unwrap();
    let open = Ledger::open(folder).unwrap().ledger;
    // All of it is in the file then, and nothing in the journal.
    store::checkpoint(folder).unwrap();
    let damaged = "this is not a database, ".repeat(500);
    fs::write(&kept.path, &damaged).unwrap();
    let found = Problem::local(Message::new("store-damaged").with("path", "p"));
    store::damage::add(folder, &found).unwrap();
    let refused = store::acknowledge(folder).unwrap_err();
    assert_eq!(refused.why.unwrap().id(), "ledger-restore-in-use");
    assert_eq!(fs::read_to_string(&kept.path).unwrap(), damaged);
    assert_eq!(store::unacknowledged(folder).unwrap(), [found]);
    drop(open);
    store::acknowledge(folder).unwrap();
    assert_eq!(store::unacknowledged(folder).unwrap(), []);
    assert_eq!(
        Ledger::open(folder).unwrap().ledger.integrity().unwrap(),
        None
    );
}

#[test]
fn the_journal_of_a_program_that_was_killed_is_no_less_than_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    fill(&ledger);
    // As a copy of a computer that lost its power: the journal is there, and then it is not.
    let copy = |names: &[&str]| {
        let copied = tempfile::tempdir().unwrap();
        for name in names {
            fs::copy(folder.path().join(name), copied.path().join(name)).unwrap();
        }
        copied
    };
    let whole = copy(&["desk.sqlite3", "desk.sqlite3-wal", "desk.kept"]);
    let opened = Ledger::open(whole.path()).unwrap();
    assert_eq!((opened.notice, opened.ledger.prove()), (None, Ok(None)));
    recognises(&opened.ledger, "whole", 1);
    let cut = copy(&["desk.sqlite3", "desk.kept"]);
    let opened = Ledger::open(cut.path()).unwrap();
    assert!(opened.notice.is_some());
    refuses(cut.path(), "without its journal");
    // And after a checkpoint the file alone is everything.
    store::checkpoint(folder.path()).unwrap();
    let alone = copy(&["desk.sqlite3"]);
    let opened = Ledger::open(alone.path()).unwrap();
    assert!(opened.notice.is_none());
    assert!(known(&opened.ledger) == known(&ledger));
    recognises(&opened.ledger, "alone", 1);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_not_there_any_more_lets_nothing_leave() {
    #[track_caller]
    fn check(change: impl FnOnce(&Path)) {
        let kept = kept();
        let folder = kept.path.parent().unwrap();
        let ledger = Ledger::open(folder).unwrap().ledger;
        assert_eq!(ledger.prove().unwrap(), None);
        let run = ledger.begin_bulk(&run(), &rows(), "me").unwrap();
        change(&kept.path);
        let order = order(9_999, "new");
        let step = ledger.step_bulk(run, "me", &[], &[(2, order.clone())], NOW);
        assert_eq!(step.unwrap_err().what.id(), "ledger-moved");
        let plan = ledger.plan(&order, Again::No);
        assert_eq!(plan.unwrap_err().what.id(), "ledger-moved");
        assert!(!ledger.is_in_place());
    }
    check(|path| fs::remove_file(path).unwrap());
    check(|path| fs::rename(path, path.with_extension("old")).unwrap());
    check(|path| {
        let other = path.with_extension("other");
        fs::copy(path, &other).unwrap();
        fs::rename(other, path).unwrap();
    });
    check(|path| {
        let mut journal = path.as_os_str().to_owned();
        journal.push("-wal");
        fs::remove_file(journal).unwrap();
    });
}
