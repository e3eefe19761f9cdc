//! The order ledger: what was sent, with which key, and what came of it. Written durably before anything leaves.

use super::database::{self, Opened};
use super::redact::redacted;
use super::trouble::{Moment, database_problem};
use crate::domain::order::{CreatedOrder, IdempotencyKey, Product};
use crate::domain::problem::ProblemKind;
use crate::domain::{BusinessId, Environment, Problem};
use crate::text::Message;
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, named_params};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long an order's link lives, in seconds: 14 days (contract, section 8.2). An equal order after that is a new one.
const LINK_LIFE_SECS: i64 = 14 * 24 * 60 * 60;

/// The orders of one data directory. Every call blocks on the disk and may wait ten seconds for another program.
pub struct Ledger {
    connection: Mutex<Connection>,
    path: PathBuf,
}

/// A ledger that is open, and what the person must be told about it.
#[derive(Debug)]
pub struct OpenedLedger {
    /// The ledger.
    pub ledger: Ledger,
    /// The former file was damaged: where it is now, and what to look at.
    pub notice: Option<Problem>,
}

/// An order that is about to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct NewOrder {
    /// Names the profile for as long as it exists: its id, or for a profile that is not stored any text that is the same in
    /// every run with it.
    pub profile: String,
    /// The key to send it with.
    pub key: IdempotencyKey,
    /// Which world.
    pub environment: Environment,
    /// Method and path.
    pub target: String,
    /// The JSON body, byte by byte as it will be sent. Kept without passwords; see [`RequestHash`].
    pub body: String,
    /// Whose order.
    pub business_id: BusinessId,
    /// What is ordered.
    pub product: Product,
    /// Name of the sales unit.
    pub name: Option<String>,
    /// Now, seconds since 1970 (UTC).
    pub created_at: i64,
}

/// SHA-256 of target and exact body, in hexadecimal: tells whether two orders are the same request.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RequestHash(String);

/// Where an order in the ledger stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LedgerState {
    /// Written down, not sent.
    Planned,
    /// It left; no answer is known. After a crash this means that the order may exist.
    Sent,
    /// The vendor took it.
    Confirmed,
    /// The vendor refused it. The same key gives the same refusal again.
    Rejected,
    /// It left and no usable answer came: the order may exist. Sending it again with the same key is safe.
    Unknown,
}

/// An order in the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct LedgerEntry {
    /// The profile it was sent with.
    pub profile: String,
    /// The key it was sent with.
    pub key: IdempotencyKey,
    /// Which world.
    pub environment: Environment,
    /// Method and path.
    pub target: String,
    /// Tells equal requests.
    pub hash: RequestHash,
    /// The JSON body without passwords and pictures.
    pub redacted_body: String,
    /// Whose order.
    pub business_id: BusinessId,
    /// What is ordered.
    pub product: Product,
    /// Name of the sales unit.
    pub name: Option<String>,
    /// Where it stands.
    pub state: LedgerState,
    /// When it was written down, seconds since 1970 (UTC).
    pub created_at: i64,
    /// When it first left.
    pub sent_at: Option<i64>,
    /// When it was known how that ended.
    pub answered_at: Option<i64>,
    /// The vendor's id, and the merchant's link.
    pub created: CreatedOrder,
    /// What went wrong, in one line.
    pub problem: Option<String>,
    /// The trace id of the answer.
    pub trace_id: Option<String>,
}

/// Whether an order may be sent that is equal to one in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Again {
    /// No: the one in the ledger is given back.
    #[default]
    No,
    /// Yes where that one is confirmed. One whose end is not known is given back still.
    AfterConfirmed,
    /// Yes: the person chose the key, and with it that this is an order of its own.
    WithThisKey,
}

/// What came of planning an order.
#[derive(Debug, Clone, PartialEq)]
pub enum Plan {
    /// It is in the ledger now, and nobody else plans it.
    Planned(LedgerEntry),
    /// The ledger has it. Confirmed: use its link. Rejected: the same key gives the same answer. Otherwise it may be sent
    /// again, with the key of this entry.
    Existing(LedgerEntry),
}

/// How an order that was sent ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// The vendor took it.
    Confirmed(CreatedOrder),
    /// The vendor refused it.
    Rejected {
        /// Why, in one line, without secrets.
        problem: String,
        /// The trace id of the answer.
        trace_id: Option<String>,
    },
    /// No usable answer came; the order may exist.
    Unknown {
        /// Why, in one line, without secrets.
        problem: String,
        /// The trace id of the answer, if there was one.
        trace_id: Option<String>,
    },
}

impl Ledger {
    /// Opens the ledger of a data directory (`desk.sqlite3`), making it where there is none. A damaged file is set aside and
    /// told in the notice, because orders that only it knew can no longer be recognised.
    ///
    /// # Errors
    /// When it cannot be opened, or belongs to a later version or another program; it is not touched then.
    pub fn open(data_dir: &Path) -> Result<OpenedLedger, Problem> {
        let Opened {
            connection,
            path,
            notice,
        } = database::open(data_dir)?;
        let ledger = Self {
            connection: Mutex::new(connection),
            path,
        };
        Ok(OpenedLedger { ledger, notice })
    }

    /// Writes an order down, unless the ledger already has it: under the same key, or as an equal request of the same profile
    /// that is planned, sent, unknown, or confirmed less than 14 days ago. One transaction, so that of two programs that plan
    /// the same request exactly one is given [`Plan::Planned`].
    ///
    /// # Errors
    /// When the key was used for another request (the vendor would answer 409), or it cannot be written. Nothing may be
    /// sent then.
    pub fn plan(&self, order: &NewOrder, again: Again) -> Result<Plan, Problem> {
        let hash = RequestHash::of(&order.target, &order.body);
        let planned = self.write(Moment::BeforeSending, |connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let plan = match find_equal(&transaction, order, &hash, again)? {
                Some(entry) => Plan::Existing(entry),
                None => {
                    insert(&transaction, order, &hash)?;
                    let entry = by_key(&transaction, &order.profile, &order.key)?;
                    Plan::Planned(entry.ok_or(rusqlite::Error::QueryReturnedNoRows)?)
                }
            };
            transaction.commit()?;
            Ok(plan)
        })?;
        match planned {
            Plan::Existing(entry) if entry.key == order.key && entry.hash != hash => {
                Err(key_taken(&entry))
            }
            plan => Ok(plan),
        }
    }

    /// Notes that an order leaves now. When this returns it is on the disk. An order that may be sent again (sent or unknown)
    /// keeps the time it first left.
    ///
    /// # Errors
    /// When it is not in the ledger, has ended already, or cannot be written. It must not be sent then.
    pub fn mark_sent(&self, profile: &str, key: &IdempotencyKey, now: i64) -> Result<(), Problem> {
        let changed = self.write(Moment::BeforeSending, |connection| {
            connection.execute(
                "UPDATE orders SET state = 'sent', sent_at = coalesce(sent_at, :now),
                        answered_at = NULL, problem = NULL, trace_id = NULL
                 WHERE profile = :profile AND idempotency_key = :key
                   AND state IN ('planned', 'sent', 'unknown')",
                named_params! {":now": now, ":profile": profile, ":key": key.as_str()},
            )
        })?;
        self.expect_one(changed, Moment::BeforeSending)
    }

    /// Notes how an order that was sent ended. One that was unknown may be settled later.
    ///
    /// # Errors
    /// When it was not sent or is settled already, or it cannot be written; the order may exist all the same.
    pub fn settle(
        &self,
        profile: &str,
        key: &IdempotencyKey,
        answer: &Answer,
        now: i64,
    ) -> Result<(), Problem> {
        let (state, created, problem, trace_id) = answer.columns();
        let changed = self.write(Moment::AfterSending, |connection| {
            connection.execute(
                "UPDATE orders SET state = :state, answered_at = :now, vendor_id = :vendor_id,
                        link = :link, problem = :problem, trace_id = :trace_id
                 WHERE profile = :profile AND idempotency_key = :key
                   AND state IN ('sent', 'unknown')",
                named_params! {
                    ":state": state.as_str(), ":now": now,
                    ":vendor_id": created.and_then(|created| created.id.as_deref()),
                    ":link": created.and_then(|created| created.link.as_deref()),
                    ":problem": problem, ":trace_id": trace_id,
                    ":profile": profile, ":key": key.as_str(),
                },
            )
        })?;
        self.expect_one(changed, Moment::AfterSending)
    }

    /// The order of a key.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn by_key(
        &self,
        profile: &str,
        key: &IdempotencyKey,
    ) -> Result<Option<LedgerEntry>, Problem> {
        self.write(Moment::Reading, |connection| {
            by_key(connection, profile, key)
        })
    }

    /// The orders that are the same request, newest first.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn by_hash(&self, profile: &str, hash: &RequestHash) -> Result<Vec<LedgerEntry>, Problem> {
        self.write(Moment::Reading, |connection| {
            by_hash(connection, profile, hash)
        })
    }

    /// The newest orders of a profile, newest first, at most so many.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn recent(&self, profile: &str, limit: usize) -> Result<Vec<LedgerEntry>, Problem> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.write(Moment::Reading, |connection| {
            let mut statement = connection.prepare_cached(
                "SELECT * FROM orders WHERE profile = :profile
                 ORDER BY created_at DESC, id DESC LIMIT :limit",
            )?;
            statement
                .query_map(named_params! {":profile": profile, ":limit": limit}, entry)?
                .collect()
        })
    }

    /// Reads the whole file and every index: the first thing found wrong, if any.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn integrity(&self) -> Result<Option<String>, Problem> {
        self.write(Moment::Reading, |connection| {
            database::integrity(connection)
        })
    }

    /// The database file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn write<T>(
        &self,
        moment: Moment,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        work(&mut self.connection()).map_err(|error| database_problem(&self.path, moment, &error))
    }

    /// A panic while the connection was held left no transaction open: it was rolled back when it was dropped.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn expect_one(&self, changed: usize, moment: Moment) -> Result<(), Problem> {
        if changed == 1 {
            return Ok(());
        }
        Err(super::trouble::problem(&self.path, moment).because(Message::new("store-why-ended")))
    }

    #[cfg(test)]
    pub(super) fn pragma<T: rusqlite::types::FromSql>(&self, name: &str) -> T {
        #[expect(clippy::unwrap_used, reason = "used by tests only")]
        database::pragma(&self.connection(), name).unwrap()
    }
}

fn find_equal(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
    again: Again,
) -> rusqlite::Result<Option<LedgerEntry>> {
    if let Some(entry) = by_key(connection, &order.profile, &order.key)? {
        return Ok(Some(entry));
    }
    let equal = by_hash(connection, &order.profile, hash)?;
    Ok(equal.into_iter().find(|entry| match entry.state {
        LedgerState::Planned | LedgerState::Sent | LedgerState::Unknown => {
            again != Again::WithThisKey
        }
        LedgerState::Confirmed => again == Again::No && entry.link_lives(order.created_at),
        LedgerState::Rejected => false,
    }))
}

fn by_key(
    connection: &Connection,
    profile: &str,
    key: &IdempotencyKey,
) -> rusqlite::Result<Option<LedgerEntry>> {
    connection
        .prepare_cached("SELECT * FROM orders WHERE profile = :profile AND idempotency_key = :key")?
        .query_row(
            named_params! {":profile": profile, ":key": key.as_str()},
            entry,
        )
        .optional()
}

fn by_hash(
    connection: &Connection,
    profile: &str,
    hash: &RequestHash,
) -> rusqlite::Result<Vec<LedgerEntry>> {
    connection
        .prepare_cached(
            "SELECT * FROM orders WHERE profile = :profile AND request_sha256 = :hash
             ORDER BY id DESC",
        )?
        .query_map(named_params! {":profile": profile, ":hash": hash.0}, entry)?
        .collect()
}

fn insert(connection: &Connection, order: &NewOrder, hash: &RequestHash) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO orders (profile, idempotency_key, environment, target, request_sha256,
                    redacted_body, scheme, business_id, product, name, state, created_at)
             VALUES (:profile, :key, :environment, :target, :hash,
                    :body, :scheme, :business_id, :product, :name, 'planned', :created_at)",
        )?
        .execute(named_params! {
            ":profile": order.profile, ":key": order.key.as_str(),
            ":environment": order.environment.as_str(), ":target": order.target,
            ":hash": hash.0, ":body": redacted(&order.body),
            ":scheme": order.business_id.scheme().as_str(),
            ":business_id": order.business_id.id(),
            ":product": order.product.as_str(), ":name": order.name,
            ":created_at": order.created_at,
        })?;
    Ok(())
}

fn entry(row: &Row<'_>) -> rusqlite::Result<LedgerEntry> {
    let scheme: String = row.get("scheme")?;
    let id: String = row.get("business_id")?;
    let key: String = row.get("idempotency_key")?;
    Ok(LedgerEntry {
        profile: row.get("profile")?,
        key: IdempotencyKey::from_text(&key).ok_or_else(|| unknown_word("idempotency_key"))?,
        environment: word(row, "environment", &ENVIRONMENTS, Environment::as_str)?,
        target: row.get("target")?,
        hash: RequestHash(row.get("request_sha256")?),
        redacted_body: row.get("redacted_body")?,
        business_id: BusinessId::from_api(&scheme, &id),
        product: word(row, "product", &Product::ALL, Product::as_str)?,
        name: row.get("name")?,
        state: word(row, "state", &LedgerState::ALL, LedgerState::as_str)?,
        created_at: row.get("created_at")?,
        sent_at: row.get("sent_at")?,
        answered_at: row.get("answered_at")?,
        created: CreatedOrder {
            id: row.get("vendor_id")?,
            link: row.get("link")?,
        },
        problem: row.get("problem")?,
        trace_id: row.get("trace_id")?,
    })
}

const ENVIRONMENTS: [Environment; 3] = [
    Environment::Production,
    Environment::Test,
    Environment::Sandbox,
];

fn word<T: Copy>(
    row: &Row<'_>,
    column: &'static str,
    values: &[T],
    as_str: impl Fn(T) -> &'static str,
) -> rusqlite::Result<T> {
    let found: String = row.get(column)?;
    values
        .iter()
        .copied()
        .find(|value| as_str(*value) == found)
        .ok_or_else(|| unknown_word(column))
}

fn unknown_word(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnName(format!("{column}: a word this version does not know"))
}

fn key_taken(entry: &LedgerEntry) -> Problem {
    Problem::new(
        ProblemKind::Input,
        Message::new("store-key-taken").with("key", entry.key.as_str()),
    )
    .because(
        Message::new("store-key-taken-why")
            .with("id", entry.business_id.id())
            .with("name", entry.name.clone().unwrap_or_default()),
    )
    .next(Message::new("store-key-taken-next"))
}

impl RequestHash {
    /// The hash of a request.
    #[must_use]
    pub fn of(target: &str, body: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(target.as_bytes());
        // Neither method nor path can hold a line break, so no two requests run together.
        hasher.update(b"\n");
        hasher.update(body.as_bytes());
        let digest = hasher.finalize();
        Self(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// 64 hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl LedgerEntry {
    /// Whether the link of a confirmed order still works at a time, as far as the 14 days tell.
    #[must_use]
    pub fn link_lives(&self, now: i64) -> bool {
        let since = self.sent_at.unwrap_or(self.created_at);
        now < since.saturating_add(LINK_LIFE_SECS)
    }
}

impl LedgerState {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::Planned,
        Self::Sent,
        Self::Confirmed,
        Self::Rejected,
        Self::Unknown,
    ];

    /// The word in the database and for scripts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Sent => "sent",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Unknown => "unknown",
        }
    }
}

impl Answer {
    fn columns(
        &self,
    ) -> (
        LedgerState,
        Option<&CreatedOrder>,
        Option<&str>,
        Option<&str>,
    ) {
        match self {
            Self::Confirmed(created) => (LedgerState::Confirmed, Some(created), None, None),
            Self::Rejected { problem, trace_id } => (
                LedgerState::Rejected,
                None,
                Some(problem),
                trace_id.as_deref(),
            ),
            Self::Unknown { problem, trace_id } => (
                LedgerState::Unknown,
                None,
                Some(problem),
                trace_id.as_deref(),
            ),
        }
    }
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Ledger")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
