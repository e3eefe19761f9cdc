//! The order ledger: what was sent, with which key, and what came of it. Written durably before anything leaves.

mod bulk;
mod drafts;
mod model;
mod proof;
mod rows;
mod tracking;

pub use bulk::{BulkRun, Claim, NewBulkRow, NewBulkRun, NewVerdict, Settled, Stepped};
pub(super) use drafts::keep_logo;
pub use model::{
    Again, KeptDraft, LedgerEntry, LedgerState, NewOrder, OrderAnswer, OrderKey, Plan, RequestHash,
};

use super::database::{self, Opened};
use super::trouble::{Moment, database_problem};
use crate::domain::order::IdempotencyKey;
use crate::domain::{BusinessId, Problem};
use crate::files;
use crate::store::file_identity::FileIdentity;
use crate::store::sql::Statements as _;
use crate::store::{check, digests};
use crate::text::Message;
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params, params};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The orders of one data directory. Every call blocks on the disk and may wait ten seconds for another program.
#[derive(Debug)]
pub struct Ledger {
    connection: Mutex<Connection>,
    path: PathBuf,
    data_dir: PathBuf,
    /// The file and its journal as they were when they were opened.
    places: [FileIdentity; 2],
    /// It was checked at least once; see [`Self::prove`].
    is_proven: AtomicBool,
    /// How many changes its marker knows of.
    noted: AtomicI64,
    /// Let go when the ledger is closed.
    _in_use: files::Lock,
}

/// A ledger that is open, and what the person must be told about it.
#[derive(Debug)]
pub struct OpenedLedger {
    /// The ledger, which is not proven yet; see [`Ledger::prove`].
    pub ledger: Ledger,
    /// The former file was damaged or is gone: what happened, and what to look at. Nothing is sent until that is acknowledged.
    pub notice: Option<Problem>,
    /// An index was wrong and was built anew.
    pub healed: Option<Message>,
}

impl Ledger {
    /// Opens the ledger of a data directory (`desk.sqlite3`), making it where there is none. A damaged file is set aside and
    /// told in the notice, because orders that only it knew can no longer be recognised.
    ///
    /// # Errors
    /// When it cannot be opened, or belongs to a later version or another program; it is not touched then.
    pub fn open(data_dir: &Path) -> Result<OpenedLedger, Problem> {
        Self::open_telling(data_dir, &|_| {})
    }

    /// As [`Self::open`]; calls `tell` with the file of a lock that another program has, after a second of waiting for it.
    ///
    /// # Errors
    /// As [`Self::open`], and when the other program does not let go.
    pub fn open_telling(data_dir: &Path, tell: &dyn Fn(&Path)) -> Result<OpenedLedger, Problem> {
        let Opened {
            connection,
            path,
            places,
            in_use,
            notice,
            healed,
        } = database::open(data_dir, tell)?;
        digests::keep_on(&connection)
            .map_err(|error| database_problem(&path, Moment::Opening, &error))?;
        let ledger = Self {
            connection: Mutex::new(connection),
            path,
            data_dir: data_dir.to_owned(),
            places,
            is_proven: AtomicBool::new(false),
            // No count of changes is negative, so the first one is noted in any case.
            noted: AtomicI64::new(-1),
            _in_use: in_use,
        };
        Ok(OpenedLedger {
            ledger,
            notice,
            healed,
        })
    }

    /// Writes an order down, unless the ledger already has it: under the same key, or as an equal request of the same partner
    /// that is planned, sent, unknown or confirmed, however long ago. Nor is it written down while another order for the same
    /// merchant, product and name may exist. Of two programs that plan the same request exactly one is given [`Plan::Planned`].
    ///
    /// # Errors
    /// When the key was used for another request (the vendor would answer 409), or it cannot be written. Nothing may be
    /// sent then.
    pub fn plan(&self, order: &NewOrder, again: Again) -> Result<Plan, Problem> {
        let hash = RequestHash::of(&order.target, &order.body);
        let planned = self.in_one(Moment::BeforeSending, |transaction| {
            if let Some(entry) = rows::find_equal(transaction, order, &hash, again)? {
                return Ok(Plan::Existing(entry));
            }
            // Who asks for another one, or chose its key, has said that this is an order of its own.
            if again == Again::No
                && let Some(entry) = bulk::may_exist(transaction, order, &hash)?
            {
                return Ok(Plan::Held(entry));
            }
            let key = rows::key_for(transaction, order, &hash)?;
            rows::insert(transaction, order, &key, &hash)?;
            // Read back, so that it is told as it stands on the disk, without what is not kept.
            let entry = rows::by_key(transaction, &order.profile, &key)?;
            Ok(Plan::Planned(
                entry.ok_or(rusqlite::Error::QueryReturnedNoRows)?,
            ))
        })?;
        match planned {
            // Told after the transaction, in which nothing was written: only a key that was given can be found under another
            // request.
            Plan::Existing(entry)
                if order.key == OrderKey::Given(entry.key.clone()) && entry.hash != hash =>
            {
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
                // The days of a link count from when it first left: the vendor may have taken it then.
                // That the vendor's list lacked it before says nothing once it leaves again.
                "UPDATE orders SET state = 'sent', sent_at = coalesce(sent_at, :now),
                        answered_at = NULL, problem = NULL, trace_id = NULL, absent_at = NULL
                 WHERE profile = :profile AND idempotency_key = :key
                   AND state IN ('planned', 'sent', 'unknown')",
                named_params! {":now": now, ":profile": profile, ":key": key.as_str()},
            )
        })?;
        self.expect_one(changed, Moment::BeforeSending)
    }

    /// Notes how an order that was sent ended. One that was unknown may be settled later, and one that counts as refused by another
    /// attempt may be found to be there.
    ///
    /// # Errors
    /// When it was not sent or is settled already, or it cannot be written; the order may exist all the same.
    pub fn settle(
        &self,
        profile: &str,
        key: &IdempotencyKey,
        answer: &OrderAnswer,
        now: i64,
    ) -> Result<(), Problem> {
        let changed = self.in_one(Moment::AfterSending, |transaction| {
            let sql = "SELECT id FROM orders WHERE profile = ?1 AND idempotency_key = ?2";
            let id = transaction.row(sql, [profile, key.as_str()], |row| row.get(0))?;
            // An order that is not there is told like one that has ended: none was changed.
            id.map_or(Ok(0), |id| rows::settle(transaction, id, answer, now))
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
        self.read(|connection| rows::by_key(connection, profile, key))
    }

    /// The newest orders of a profile, newest first, at most so many.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn recent(&self, profile: &str, limit: usize) -> Result<Vec<LedgerEntry>, Problem> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read(|connection| {
            let sql = "SELECT * FROM orders WHERE profile = ?1
                       ORDER BY created_at DESC, id DESC LIMIT ?2";
            connection.rows(sql, params![profile, limit], rows::entry)
        })
    }

    /// The orders of one merchant, newest first.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn of_merchant(&self, profile: &str, id: &BusinessId) -> Result<Vec<LedgerEntry>, Problem> {
        self.read(|connection| {
            let sql = "SELECT * FROM orders WHERE profile = ?1 AND scheme = ?2 AND business_id = ?3
                       ORDER BY created_at DESC, id DESC";
            connection.rows(sql, [profile, id.scheme().as_str(), id.id()], rows::entry)
        })
    }

    /// What was ordered with a key; `None` where the ledger has no such order, or one of a version that did not keep it.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn draft_of(
        &self,
        profile: &str,
        key: &IdempotencyKey,
    ) -> Result<Option<KeptDraft>, Problem> {
        self.read(|connection| drafts::read(connection, profile, key))
    }

    /// Reads the whole file and every index: the first thing found wrong, if any.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn integrity(&self) -> Result<Option<String>, Problem> {
        self.read(|connection| check::integrity(connection))
    }

    /// The path of `desk.sqlite3`.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn read<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.write(Moment::Reading, work)
    }

    /// What `work` would come to, without a trace. It is done for real, and undone: no second copy of the rules can differ from the first.
    fn foreseen<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.read(|connection| {
            // The right to write is taken at once: a transaction that has read may not wait for it while another one writes.
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.rollback()?;
            Ok(done)
        })
    }

    /// All of `work` in one transaction that nobody else writes beside, or nothing of it.
    fn in_one<T>(
        &self,
        moment: Moment,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        self.write(moment, |connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        })
    }

    fn write<T>(
        &self,
        moment: Moment,
        work: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        match moment {
            Moment::BeforeSending => self.may_send()?,
            // What came back is noted also where a damage was found meanwhile.
            Moment::AfterSending => self.in_place()?,
            _ => {}
        }
        let done = work(&mut self.connection())
            .map_err(|error| database_problem(&self.path, moment, &error))?;
        // Before anybody acts on the change: a marker that knows less could not tell that it was lost.
        if moment != Moment::Reading {
            self.note_changes()?;
        }
        if matches!(moment, Moment::BeforeSending | Moment::AfterSending) {
            // What was written into a file that nobody finds again is not written.
            self.in_place()?;
        }
        Ok(done)
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A panic while the connection was held left no transaction open: it was rolled back when it was dropped.
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
}

fn key_taken(entry: &LedgerEntry) -> Problem {
    Problem::input(Message::new("store-key-taken").with("key", entry.key.as_str()))
        .because(
            Message::new("store-key-taken-why")
                .with("id", entry.business_id.id())
                .with("name", entry.name.clone().unwrap_or_default()),
        )
        .next(Message::new("store-key-taken-next"))
}

#[cfg(test)]
mod tests;
