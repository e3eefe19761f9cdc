//! What keeping the fleet costs, against the same rows put into the same table by plain statements.

use crate::line::Line;
use partner_desk::domain::{BankAccount, BusinessId, CaptureType, Configuration, Msn, SalesUnit};
use partner_desk::store::{FetchedUnit, FleetStore, Outcome};
use rusqlite::{Connection, Statement, params};
use std::path::Path;
use std::time::{Duration, Instant};

const UNITS: usize = 100_000;

/// As many answers as a sync keeps at once when it is in a hurry.
const BATCH: usize = 500;

/// The two are measured in turn, so that a noisy moment hits both; the best of each counts.
const ROUNDS: i64 = 7;

/// An upsert of 100,000 units of which nothing changed.
pub fn upsert() -> Vec<Line> {
    let folder = tempfile::tempdir().unwrap();
    let store = FleetStore::open(folder.path()).unwrap().store;
    let plain = Plain::open(&folder.path().join("plain.sqlite3"));
    let first = answers(0);
    plain.upsert(&first, 0);
    let (_, filled) = keep(&store, first);
    let versions = versions(&store);
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    let mut changed = 0;
    for at in 1..=ROUNDS {
        let answers = answers(at);
        let begun = Instant::now();
        plain.upsert(&answers, at);
        theirs = theirs.min(begun.elapsed());
        let (changed_now, took) = keep(&store, answers);
        changed += changed_now;
        ours = ours.min(took);
    }
    let new_versions = self::versions(&store) - versions + changed;
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    let both =
        format!("{ours:.2?} ÷ {theirs:.2?}, {BATCH} to a transaction; the first time {filled:.2?}");
    #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
    let new_versions = new_versions as f64;
    vec![
        Line::at_most(
            "upsert of 100,000 unchanged units ÷ plain upsert of the same rows",
            ratio,
            "",
            1.5,
        )
        .note(both),
        Line::at_most("version rows that it wrote", new_versions, "", 0.0),
    ]
}

/// Keeps the answers as a sync does, which hands them over and gets the rows for the screen. Gives how many units changed, and how
/// long it took until the rows were there: freeing them is the screen's affair, and the other side frees nothing either.
fn keep(store: &FleetStore, batches: Vec<Vec<FetchedUnit>>) -> (usize, Duration) {
    let (mut changed, mut took) = (0, Duration::ZERO);
    for batch in batches {
        let begun = Instant::now();
        let kept = store.record("bench", None, batch).unwrap();
        took += begun.elapsed();
        assert_eq!(kept.rows.len(), BATCH, "every unit has its row");
        changed += kept.changed;
    }
    (changed, took)
}

fn versions(store: &FleetStore) -> usize {
    store.changes("bench", None, None).unwrap().len()
}

/// What the service says of every unit, in batches.
fn answers(at: i64) -> Vec<Vec<FetchedUnit>> {
    let answer = |number: usize| {
        let unit = unit(number);
        FetchedUnit {
            msn: unit.msn.clone(),
            at,
            outcome: Outcome::Found {
                unit,
                merchant_name: Some(format!("Kjeden {} AS", number / 5)),
            },
        }
    };
    let batch = |first: usize| (first..first + BATCH).map(answer).collect();
    (0..UNITS).step_by(BATCH).map(batch).collect()
}

fn unit(number: usize) -> SalesUnit {
    SalesUnit {
        msn: Msn::from_api(format!("{}", 100_000 + number)),
        name: Some(format!("Kaffe og Kake, butikk {number}")),
        business_id: Some(merchant(number / 5)),
        configuration: Configuration {
            capture_type: Some(CaptureType::Reserve),
            skip_landing_page: Some(number.is_multiple_of(3)),
            recurring: Some(false),
            payment_allowed: Some(true),
            ..Configuration::default()
        },
        settlement_account: Some(BankAccount {
            scheme: "BBAN:NO".to_owned(),
            id: "86011117947".to_owned(),
        }),
    }
}

fn merchant(number: usize) -> BusinessId {
    BusinessId::from_api("business:NO:ORG", &format!("{}", 900_000_000 + number))
}

/// One table and one statement, as durable as the store is with what a sync tells it.
struct Plain(Connection);

impl Plain {
    fn open(path: &Path) -> Self {
        let connection = Connection::open(path).unwrap();
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL;
                 PRAGMA synchronous = NORMAL;
                 CREATE TABLE units (
                    msn TEXT PRIMARY KEY, name TEXT, scheme TEXT, business_id TEXT, merchant_name TEXT,
                    capture_type TEXT, skip_landing_page INTEGER, recurring INTEGER, payment_allowed INTEGER,
                    pure_login INTEGER, partial_capture_allowed INTEGER, late_capture_allowed INTEGER,
                    landing_page_phone_number_locked INTEGER, long_living_payment_allowed INTEGER,
                    credit_card_payment_allowed INTEGER, account_scheme TEXT, account_id TEXT,
                    fetched_at INTEGER NOT NULL
                 ) STRICT, WITHOUT ROWID;",
            )
            .unwrap();
        Self(connection)
    }

    fn upsert(&self, batches: &[Vec<FetchedUnit>], at: i64) {
        for batch in batches {
            let transaction = self.0.unchecked_transaction().unwrap();
            let mut statement = transaction.prepare_cached(UPSERT).unwrap();
            for answer in batch {
                put(&mut statement, answer, at);
            }
            drop(statement);
            transaction.commit().unwrap();
        }
    }
}

/// Parsed once, and found once for a transaction.
const UPSERT: &str =
    "INSERT INTO units VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
     ON CONFLICT (msn) DO UPDATE SET name = excluded.name, scheme = excluded.scheme,
        business_id = excluded.business_id, merchant_name = excluded.merchant_name,
        capture_type = excluded.capture_type, skip_landing_page = excluded.skip_landing_page,
        recurring = excluded.recurring, payment_allowed = excluded.payment_allowed,
        pure_login = excluded.pure_login, partial_capture_allowed = excluded.partial_capture_allowed,
        late_capture_allowed = excluded.late_capture_allowed,
        landing_page_phone_number_locked = excluded.landing_page_phone_number_locked,
        long_living_payment_allowed = excluded.long_living_payment_allowed,
        credit_card_payment_allowed = excluded.credit_card_payment_allowed,
        account_scheme = excluded.account_scheme, account_id = excluded.account_id,
        fetched_at = excluded.fetched_at";

fn put(statement: &mut Statement<'_>, answer: &FetchedUnit, at: i64) {
    let Outcome::Found {
        unit,
        merchant_name,
    } = &answer.outcome
    else {
        return;
    };
    let settings = &unit.configuration;
    let account = unit.settlement_account.as_ref();
    let merchant = unit.business_id.as_ref();
    statement
        .execute(params![
            unit.msn.as_str(),
            unit.name,
            merchant.map(|id| id.scheme().as_str()),
            merchant.map(BusinessId::id),
            merchant_name,
            settings.capture_type.as_ref().map(CaptureType::as_str),
            settings.skip_landing_page,
            settings.recurring,
            settings.payment_allowed,
            settings.pure_login,
            settings.partial_capture_allowed,
            settings.late_capture_allowed,
            settings.landing_page_phone_number_locked,
            settings.long_living_payment_allowed,
            settings.credit_card_payment_allowed,
            account.map(|account| &account.scheme),
            account.map(|account| &account.id),
            at,
        ])
        .unwrap();
}
