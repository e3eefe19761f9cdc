#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::domain::order::{CreatedOrder, OrderDraft, Product, WebsiteDraft};
use crate::domain::problem::ProblemKind;
use crate::domain::{BusinessId, Environment};
use crate::text::{Catalog, Language};
use proptest::prelude::*;
use std::sync::Barrier;

const DAY: i64 = 24 * 60 * 60;

fn open(folder: &tempfile::TempDir) -> Ledger {
    let opened = Ledger::open(folder.path()).unwrap();
    assert_eq!(opened.notice, None);
    opened.ledger
}

fn pragma<T: rusqlite::types::FromSql>(ledger: &Ledger, name: &str) -> T {
    database::pragma(&ledger.connection(), name).unwrap()
}

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::from_text(text).unwrap()
}

pub(super) fn order(key_text: &str, body: &str, now: i64) -> NewOrder {
    NewOrder {
        profile: "p".to_owned(),
        key: OrderKey::Given(key(key_text)),
        environment: Environment::Sandbox,
        target: "POST /management/v1/product-orders".to_owned(),
        body: body.to_owned(),
        business_id: BusinessId::from_api("business:NO:ORG", "987654325"),
        product: Product::Cashier,
        name: Some("Kaffe og Kake".to_owned()),
        draft: draft(),
        created_at: now,
    }
}

fn draft() -> OrderDraft {
    OrderDraft {
        business_id: "987654325".to_owned(),
        product: "cashier".to_owned(),
        sales_unit_name: "Kaffe og Kake".to_owned(),
        ..OrderDraft::default()
    }
}

fn confirmed() -> OrderAnswer {
    OrderAnswer::Confirmed(CreatedOrder {
        id: Some("vendor-1".to_owned()),
        link: Some("https://portal.example/1".to_owned()),
    })
}

fn unknown() -> OrderAnswer {
    OrderAnswer::Unknown {
        problem: "the line went dead".to_owned(),
        trace_id: None,
    }
}

fn rejected() -> OrderAnswer {
    OrderAnswer::Rejected {
        problem: "no".to_owned(),
        trace_id: Some("trace".to_owned()),
    }
}

#[track_caller]
fn planned(plan: Plan) -> LedgerEntry {
    match plan {
        Plan::Planned(entry) => entry,
        other => panic!("the ledger has it: {other:?}"),
    }
}

#[track_caller]
fn existing(plan: Plan) -> LedgerEntry {
    match plan {
        Plan::Existing(entry) => entry,
        other => panic!("not the ledger's: {other:?}"),
    }
}

#[test]
fn the_database_is_as_durable_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    assert_eq!(pragma::<String>(&ledger, "journal_mode"), "wal");
    assert_eq!(pragma::<i64>(&ledger, "synchronous"), 2);
    assert_eq!(pragma::<i64>(&ledger, "foreign_keys"), 1);
    assert_eq!(pragma::<i64>(&ledger, "fullfsync"), 1);
    assert_eq!(pragma::<i64>(&ledger, "busy_timeout"), 10_000);
    assert_eq!(pragma::<i64>(&ledger, "application_id"), 0x5044_534B);
    let newest = i64::try_from(super::super::schema::STEPS.len()).unwrap();
    assert_eq!(pragma::<i64>(&ledger, "user_version"), newest);
    assert_eq!(ledger.integrity().unwrap(), None);
}

#[test]
fn what_was_ordered_is_kept_without_its_password_and_each_logo_once() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let full = OrderDraft {
        sales_unit_logo: b"a picture".to_vec(),
        website: WebsiteDraft {
            url: "https://example.com".to_owned(),
            test_username: "tester".to_owned(),
            test_password: "pa55word".to_owned(),
            ..WebsiteDraft::default()
        },
        ..draft()
    };
    for (name, body) in [("k1", "{}"), ("k2", "[]")] {
        let order = NewOrder {
            draft: full.clone(),
            ..order(name, body, 1)
        };
        planned(ledger.plan(&order, Again::No).unwrap());
    }
    planned(ledger.plan(&order("k3", "3", 1), Again::No).unwrap());
    let mut without = full;
    without.website.test_password.clear();
    let kept = |name: &str| ledger.draft_of("p", &key(name)).unwrap();
    let expected = KeptDraft {
        draft: without,
        lacks_password: true,
    };
    assert_eq!(kept("k1"), Some(expected.clone()));
    assert_eq!(kept("k2"), Some(expected));
    let plain = KeptDraft {
        draft: draft(),
        lacks_password: false,
    };
    assert_eq!(kept("k3"), Some(plain));
    assert_eq!(kept("k4"), None);
    let logos: i64 = ledger
        .connection()
        .query_row("SELECT count(*) FROM logos", [], |row| row.get(0))
        .unwrap();
    assert_eq!(logos, 1);
}

#[test]
fn an_order_goes_through_its_states_and_keeps_them_over_a_reopen() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(&folder);
    let entry = planned(first.plan(&order("k1", "{}", 100), Again::No).unwrap());
    assert_eq!(entry.state, LedgerState::Planned);
    assert_eq!((entry.created_at, entry.sent_at), (100, None));
    first.mark_sent("p", &key("k1"), 101).unwrap();
    first.settle("p", &key("k1"), &unknown(), 102).unwrap();
    drop(first);

    let second = open(&folder);
    let entry = existing(second.plan(&order("k2", "{}", 103), Again::No).unwrap());
    assert_eq!(entry.key, key("k1"));
    assert_eq!(entry.state, LedgerState::Unknown);
    assert_eq!(entry.problem.as_deref(), Some("the line went dead"));
    second.mark_sent("p", &key("k1"), 104).unwrap();
    second.settle("p", &key("k1"), &confirmed(), 105).unwrap();
    let entry = second.by_key("p", &key("k1")).unwrap().unwrap();
    assert_eq!(entry.state, LedgerState::Confirmed);
    assert_eq!((entry.sent_at, entry.answered_at), (Some(101), Some(105)));
    assert_eq!(
        entry.created.link.as_deref(),
        Some("https://portal.example/1")
    );
    assert_eq!(entry.problem, None);
    assert_eq!(second.recent("p", 10).unwrap(), [entry]);
    assert!(second.recent("another profile", 10).unwrap().is_empty());
}

#[test]
fn equal_requests_are_recognised_as_the_table_says() {
    #[track_caller]
    fn check(end: Option<OrderAnswer>, again: Again, days_later: i64, recognised: bool) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open(&folder);
        ledger.plan(&order("k1", "{}", 0), Again::No).unwrap();
        ledger.mark_sent("p", &key("k1"), 0).unwrap();
        if let Some(answer) = &end {
            ledger.settle("p", &key("k1"), answer, 1).unwrap();
        }
        let plan = ledger
            .plan(&order("k2", "{}", days_later * DAY), again)
            .unwrap();
        assert_eq!(
            matches!(plan, Plan::Existing(_)),
            recognised,
            "{end:?} {again:?} {days_later}"
        );
    }
    check(None, Again::No, 0, true);
    check(None, Again::No, 400, true);
    check(None, Again::AfterConfirmed, 0, true);
    check(None, Again::WithThisKey, 0, false);
    check(Some(unknown()), Again::No, 400, true);
    check(Some(unknown()), Again::AfterConfirmed, 0, true);
    check(Some(confirmed()), Again::No, 13, true);
    // The merchant may have used the link in time: an equal order is made only on purpose.
    check(Some(confirmed()), Again::No, 400, true);
    check(Some(confirmed()), Again::AfterConfirmed, 0, false);
    check(Some(confirmed()), Again::WithThisKey, 0, false);
    // After a correction outside (for instance the vendor's own data) a refused order may be sent anew, with a new key.
    check(Some(rejected()), Again::No, 0, false);
}

#[test]
fn another_profile_target_or_body_is_another_request() {
    #[track_caller]
    fn check(change: impl FnOnce(&mut NewOrder)) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open(&folder);
        planned(ledger.plan(&order("k1", "{}", 0), Again::No).unwrap());
        let mut other = order("k2", "{}", 0);
        change(&mut other);
        planned(ledger.plan(&other, Again::No).unwrap());
    }
    check(|order| order.profile = "q".to_owned());
    check(|order| order.target = "POST /partner/v1/productOrders".to_owned());
    check(|order| order.body = "{ }".to_owned());
}

#[test]
fn the_same_key_for_another_request_is_refused_before_the_vendor_does() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    planned(ledger.plan(&order("k1", "{}", 0), Again::No).unwrap());
    for again in [Again::No, Again::AfterConfirmed, Again::WithThisKey] {
        let problem = ledger
            .plan(&order("k1", r#"{"other":1}"#, 0), again)
            .unwrap_err();
        assert_eq!(problem.what.id(), "store-key-taken");
        assert_eq!(problem.kind, ProblemKind::Input);
        existing(ledger.plan(&order("k1", "{}", 0), again).unwrap());
    }
}

#[test]
fn of_two_that_plan_the_same_request_exactly_one_wins() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..20 {
        let body = format!("{{\"round\":{round}}}");
        let barrier = Barrier::new(2);
        let race = |name: &str| {
            let ledger = open(&folder);
            let order = order(&format!("{name}-{round}"), &body, 0);
            barrier.wait();
            ledger.plan(&order, Again::No).unwrap()
        };
        let (one, two) = std::thread::scope(|scope| {
            let one = scope.spawn(|| race("one"));
            let two = scope.spawn(|| race("two"));
            (one.join().unwrap(), two.join().unwrap())
        });
        let (winner, loser) = match (one, two) {
            (Plan::Planned(winner), Plan::Existing(loser))
            | (Plan::Existing(loser), Plan::Planned(winner)) => (winner, loser),
            both => panic!("not exactly one won: {both:?}"),
        };
        assert_eq!(winner, loser);
    }
}

#[test]
fn sent_outlives_a_program_that_dies() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    ledger.plan(&order("k1", "{}", 0), Again::No).unwrap();
    ledger.mark_sent("p", &key("k1"), 7).unwrap();
    // Never closed, as when the program is killed: the next one finds the journal as it was left.
    std::mem::forget(ledger);
    let entry = existing(
        open(&folder)
            .plan(&order("k2", "{}", 8), Again::No)
            .unwrap(),
    );
    assert_eq!((entry.state, entry.sent_at), (LedgerState::Sent, Some(7)));
    assert_eq!(entry.key, key("k1"));
}

#[test]
fn only_the_files_themselves_are_needed_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    ledger.plan(&order("k1", "{}", 0), Again::No).unwrap();
    ledger.mark_sent("p", &key("k1"), 7).unwrap();
    // A copy of what is on the disk at this moment, as another computer would find it on the pulled-out disk.
    let copy = tempfile::tempdir().unwrap();
    for name in ["desk.sqlite3", "desk.sqlite3-wal"] {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let entry = open(&copy).by_key("p", &key("k1")).unwrap().unwrap();
    assert_eq!(entry.state, LedgerState::Sent);
}

#[test]
fn what_cannot_be_written_down_is_not_sent() {
    #[track_caller]
    fn check(make_fail: impl FnOnce(&Ledger), why: &str) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = open(&folder);
        planned(ledger.plan(&order("k0", "{}", 0), Again::No).unwrap());
        make_fail(&ledger);
        let body = format!(r#"{{"purpose":[{}1]}}"#, "1234567890,".repeat(20_000));
        let problem = ledger.plan(&order("k1", &body, 0), Again::No).unwrap_err();
        assert_eq!(problem.what.id(), "store-cannot-write");
        assert_eq!(problem.why.unwrap().id(), why);
        assert_eq!(problem.next.unwrap().id(), "store-next-nothing-sent");
        assert_eq!(ledger.by_key("p", &key("k1")).unwrap(), None);
    }
    check(
        |ledger| {
            let pages: i64 = pragma(ledger, "page_count");
            let connection = ledger.connection();
            connection
                .pragma_update(None, "max_page_count", pages)
                .unwrap();
        },
        "store-why-full",
    );
    check(
        |ledger| {
            let connection = ledger.connection();
            connection.pragma_update(None, "query_only", true).unwrap();
        },
        "store-why-permission",
    );
}

#[test]
fn a_ledger_that_another_program_holds_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (ledger, other) = (open(&folder), open(&folder));
    planned(ledger.plan(&order("k1", "{}", 0), Again::No).unwrap());
    ledger
        .connection()
        .busy_timeout(std::time::Duration::ZERO)
        .unwrap();
    let held = other.connection();
    held.execute_batch("BEGIN IMMEDIATE").unwrap();
    let problem = ledger.mark_sent("p", &key("k1"), 1).unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "store-why-busy");
    assert_eq!(problem.next.unwrap().id(), "store-next-nothing-sent");
    held.execute_batch("ROLLBACK").unwrap();
    ledger.mark_sent("p", &key("k1"), 1).unwrap();
}

#[test]
fn an_answer_that_cannot_be_noted_never_says_that_nothing_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    planned(ledger.plan(&order("k1", "{}", 0), Again::No).unwrap());
    let not_sent = ledger.settle("p", &key("k1"), &confirmed(), 1).unwrap_err();
    assert_eq!(not_sent.why.unwrap().id(), "store-why-ended");
    ledger.mark_sent("p", &key("k1"), 1).unwrap();
    ledger
        .connection()
        .pragma_update(None, "query_only", true)
        .unwrap();
    let problem = ledger.settle("p", &key("k1"), &confirmed(), 2).unwrap_err();
    assert_eq!(problem.what.id(), "store-cannot-note");
    assert_eq!(problem.next.unwrap().id(), "store-next-was-sent");
}

#[test]
fn a_damaged_file_is_set_aside_and_told() {
    #[track_caller]
    fn check(damage: impl FnOnce(&Path)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.sqlite3");
        let ledger = open(&folder);
        for number in 0..200 {
            let body = format!("{{\"number\":{number}}}");
            let order = order(&format!("k{number}"), &body, 0);
            ledger.plan(&order, Again::No).unwrap();
        }
        drop(ledger);
        damage(&path);
        let damaged = std::fs::read(&path).unwrap();

        let opened = Ledger::open(folder.path()).unwrap();
        let notice = opened.notice.unwrap();
        assert_eq!(notice.what.id(), "store-damaged");
        let told = notice.one_line(&Catalog::new(Language::ENGLISH));
        assert!(told.contains("desk.sqlite3.damaged"), "{told}");
        let aside = folder.path().join("desk.sqlite3.damaged");
        assert_eq!(std::fs::read(aside).unwrap(), damaged);
        // Told once, and refused until a person has read it.
        let refused = opened.ledger.plan(&order("k1", "{}", 0), Again::No);
        assert_eq!(refused.unwrap_err().what.id(), "store-damaged");
        drop(opened.ledger);
        let opened = Ledger::open(folder.path()).unwrap();
        assert_eq!(opened.notice, None);
        let refused = opened.ledger.plan(&order("k1", "{}", 0), Again::No);
        assert_eq!(refused.unwrap_err().what.id(), "store-damaged");
        crate::store::acknowledge(folder.path()).unwrap();
        planned(
            opened
                .ledger
                .plan(&order("k1", "{}", 0), Again::No)
                .unwrap(),
        );
    }
    check(|path| std::fs::write(path, "this is not a database, ".repeat(500)).unwrap());
    check(|path| {
        let mut bytes = std::fs::read(path).unwrap();
        let page = bytes.len() / 2;
        bytes[page..page + 4096].fill(0xA5);
        std::fs::write(path, bytes).unwrap();
    });
    check(|path| {
        let bytes = std::fs::read(path).unwrap();
        std::fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
    });
}

#[test]
fn a_file_of_another_program_or_a_later_version_is_not_touched() {
    #[track_caller]
    fn check(sql: &str, why: &str) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.sqlite3");
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch(sql).unwrap();
        drop(connection);
        let before = std::fs::read(&path).unwrap();
        let problem = Ledger::open(folder.path()).unwrap_err();
        assert_eq!(problem.what.id(), "store-cannot-open");
        assert_eq!(problem.why.unwrap().id(), why);
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
    check("CREATE TABLE theirs (x)", "store-why-foreign");
    check("PRAGMA application_id = 7", "store-why-foreign");
    check(
        "PRAGMA application_id = 0x5044534B; PRAGMA user_version = 99",
        "store-why-newer",
    );
}

#[cfg(unix)]
#[test]
fn the_database_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    planned(ledger.plan(&order("k1", "{}", 0), Again::No).unwrap());
    for name in ["desk.sqlite3", "desk.sqlite3-wal", "desk.sqlite3-shm"] {
        let mode = std::fs::metadata(folder.path().join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn no_password_reaches_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = open(&folder);
    let body = r#"{"website":{"testWebsitePassword":"hunter2-canary"}}"#;
    let entry = planned(ledger.plan(&order("k1", body, 0), Again::No).unwrap());
    assert_eq!(
        entry.redacted_body,
        r#"{"website":{"testWebsitePassword":"****"}}"#
    );
    assert_eq!(entry.hash, RequestHash::of(&entry.target, body));
    for name in ["desk.sqlite3", "desk.sqlite3-wal"] {
        let bytes = std::fs::read(folder.path().join(name)).unwrap();
        let found = bytes.windows(14).any(|part| part == b"hunter2-canary");
        assert!(!found, "{name}");
    }
}

/// What the ledger should hold, told in the plainest way there is.
#[derive(Debug, Default)]
struct Model {
    entries: Vec<ModelEntry>,
}

#[derive(Debug, Clone)]
struct ModelEntry {
    key: usize,
    body: usize,
    state: LedgerState,
    sent_at: Option<i64>,
}

#[derive(Debug, Clone)]
enum Step {
    Plan(usize, usize, Again),
    MarkSent(usize),
    Settle(usize, OrderAnswer),
    Days(i64),
    Reopen,
    Crash,
}

fn step() -> impl Strategy<Value = Step> {
    let again = prop_oneof![
        Just(Again::No),
        Just(Again::AfterConfirmed),
        Just(Again::WithThisKey)
    ];
    let answer = prop_oneof![Just(confirmed()), Just(rejected()), Just(unknown())];
    prop_oneof![
        4 => (0..5_usize, 0..3_usize, again).prop_map(|(key, body, again)| Step::Plan(key, body, again)),
        4 => (0..5_usize).prop_map(Step::MarkSent),
        4 => (0..5_usize, answer).prop_map(|(key, answer)| Step::Settle(key, answer)),
        1 => (1..20_i64).prop_map(Step::Days),
        1 => Just(Step::Reopen),
        1 => Just(Step::Crash),
    ]
}

impl Model {
    /// What comes of planning; an error where the key was for another body.
    fn plan(&mut self, key: usize, body: usize, again: Again) -> Result<Expected, ()> {
        if let Some(index) = self.entries.iter().position(|entry| entry.key == key) {
            let same = self.entries[index].body == body;
            return if same {
                Ok(Expected::Existing(index))
            } else {
                Err(())
            };
        }
        let found = self.entries.iter().rposition(|entry| {
            let open = matches!(
                entry.state,
                LedgerState::Planned | LedgerState::Sent | LedgerState::Unknown
            );
            let is_confirmed = entry.state == LedgerState::Confirmed;
            entry.body == body
                && match again {
                    Again::No => open || is_confirmed,
                    Again::AfterConfirmed => open,
                    Again::WithThisKey => false,
                }
        });
        if let Some(index) = found {
            return Ok(Expected::Existing(index));
        }
        let is_open =
            |entry: &ModelEntry| matches!(entry.state, LedgerState::Sent | LedgerState::Unknown);
        if again == Again::No && self.entries.iter().any(is_open) {
            return Ok(Expected::Held);
        }
        self.entries.push(ModelEntry {
            key,
            body,
            state: LedgerState::Planned,
            sent_at: None,
        });
        Ok(Expected::Planned)
    }

    fn open_entry(&mut self, key: usize, from: &[LedgerState]) -> Option<&mut ModelEntry> {
        self.entries
            .iter_mut()
            .find(|entry| entry.key == key && from.contains(&entry.state))
    }
}

/// What comes of planning, by the model.
#[derive(Debug)]
enum Expected {
    Planned,
    Existing(usize),
    Held,
}

const BODIES: [&str; 3] = ["{}", r#"{"a":1}"#, r#"{"a":2}"#];

fn run(steps: &[Step]) -> Result<(), TestCaseError> {
    let folder = tempfile::tempdir().unwrap();
    let (mut ledger, mut model, mut now) = (open(&folder), Model::default(), 0);
    for step in steps {
        match step {
            Step::Plan(number, body, again) => {
                let expected = model.plan(*number, *body, *again);
                let order = order(&format!("k{number}"), BODIES[*body], now);
                match (ledger.plan(&order, *again), expected) {
                    (Ok(Plan::Planned(entry)), Ok(Expected::Planned)) => {
                        prop_assert_eq!(entry.key, key(&format!("k{number}")));
                    }
                    (Ok(Plan::Existing(entry)), Ok(Expected::Existing(index))) => {
                        let expected = format!("k{}", model.entries[index].key);
                        prop_assert_eq!(entry.key, key(&expected));
                    }
                    (Ok(Plan::Held(_)), Ok(Expected::Held)) => {}
                    (Err(problem), Err(())) => {
                        prop_assert_eq!(problem.what.id(), "store-key-taken");
                    }
                    both => prop_assert!(false, "{:?}", both),
                }
            }
            Step::MarkSent(number) => {
                let from = [
                    LedgerState::Planned,
                    LedgerState::Sent,
                    LedgerState::Unknown,
                ];
                let entry = model.open_entry(*number, &from);
                let result = ledger.mark_sent("p", &key(&format!("k{number}")), now);
                prop_assert_eq!(result.is_ok(), entry.is_some());
                if let Some(entry) = entry {
                    entry.state = LedgerState::Sent;
                    entry.sent_at = entry.sent_at.or(Some(now));
                }
            }
            Step::Settle(number, answer) => {
                let mut from = vec![LedgerState::Sent, LedgerState::Unknown];
                if answer.columns().0 == LedgerState::Confirmed {
                    from.push(LedgerState::Rejected);
                }
                let entry = model.open_entry(*number, &from);
                let result = ledger.settle("p", &key(&format!("k{number}")), answer, now);
                prop_assert_eq!(result.is_ok(), entry.is_some());
                if let Some(entry) = entry {
                    entry.state = answer.columns().0;
                }
            }
            Step::Days(days) => now += days * DAY,
            Step::Reopen => {
                drop(ledger);
                ledger = open(&folder);
            }
            Step::Crash => std::mem::forget(std::mem::replace(&mut ledger, open(&folder))),
        }
        for entry in &model.entries {
            let stored = ledger
                .by_key("p", &key(&format!("k{}", entry.key)))
                .unwrap();
            let stored = stored.map(|stored| (stored.state, stored.sent_at));
            prop_assert_eq!(stored, Some((entry.state, entry.sent_at)));
        }
        prop_assert_eq!(ledger.recent("p", 100).unwrap().len(), model.entries.len());
    }
    prop_assert_eq!(ledger.integrity().unwrap(), None);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_order_of_steps_leaves_what_the_model_says(steps in prop::collection::vec(step(), 1..30)) {
        run(&steps)?;
    }
}
