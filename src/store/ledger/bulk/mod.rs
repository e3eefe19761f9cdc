//! Bulk runs: files of orders, row by row, so that nothing is sent twice and no row is lost.
//!
//! A row that became an order is where that order is; the ledger is the only place that knows it, so a run, another run and
//! the order form can never tell different things of one order. A step of a run is one transaction: what came back is
//! settled, and what leaves next is on the disk before its [`Claim`] is given out.

mod encode;
mod model;
mod rows;
mod way;

pub use model::{BulkRun, Claim, NewBulkRow, NewBulkRun, NewVerdict, Settled, Stepped};

use super::rows as rows_of_ledger;
use super::{Ledger, LedgerState, NewOrder, OrderAnswer, RequestHash};
use crate::domain::Problem;
use crate::domain::bulk::{
    BulkCounts, BulkRow, BulkState, BulkStep, Listed, Missing, SkipReason, There,
};
use crate::domain::order::IdempotencyKey;
use crate::domain::problem::ProblemKind;
use crate::store::sql::Statements as _;
use crate::store::trouble::Moment;
use crate::text::Message;
use rows::{Becomes, Stored};
use rusqlite::{Connection, Transaction, params};
use std::collections::{HashMap, HashSet};
pub(super) use way::may_exist;
use way::{InTheWay, earlier, in_the_way, ordered};

impl Ledger {
    /// Writes a whole file down, or goes on with the run of the same identity: every line, before anything leaves. Rows that
    /// left are as they were; a row that was refused is planned anew only where a person wants that.
    ///
    /// # Errors
    /// When it cannot be written. Nothing may be sent then.
    pub fn begin_bulk(
        &self,
        run: &NewBulkRun,
        new: &[NewBulkRow],
        sender: &str,
    ) -> Result<i64, Problem> {
        self.in_one(Moment::BeforeSending, |transaction| {
            let id = plan_file(transaction, run, new)?;
            transaction.run(
                "UPDATE bulk_runs SET sender = ?2 WHERE id = ?1",
                params![id, sender],
            )?;
            Ok(id)
        })
    }

    /// What [`Self::begin_bulk`] would make of a file, without writing anything.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn foresee_bulk(
        &self,
        run: &NewBulkRun,
        new: &[NewBulkRow],
    ) -> Result<(Option<i64>, Vec<BulkRow>), Problem> {
        self.foreseen(|transaction| {
            // Asked before planning, which makes the run.
            let known = rows::find_run(transaction, &run.profile, &run.identity)?;
            let id = plan_file(transaction, run, new)?;
            Ok((
                known,
                rows::each(transaction, id, |stored| Some(stored.row))?,
            ))
        })
    }

    /// The keys with which rows would leave that may leave, so that a team can claim them first, without writing anything.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn keys_of_leaving(
        &self,
        run: i64,
        leaving: &[(usize, NewOrder)],
        now: i64,
    ) -> Result<Vec<(usize, IdempotencyKey)>, Problem> {
        self.foreseen(|transaction| {
            let claims = leave_all(transaction, run, leaving, now)?.into_iter();
            Ok(claims.map(|claim| (claim.line, claim.key)).collect())
        })
    }

    /// One step of a run: settles what came back, and lets rows leave. When this returns both are on the disk, and for each row
    /// that leaves there is a claim. A row that must not leave is told as it is now, without a claim.
    ///
    /// # Errors
    /// When another program sends this run, or it cannot be written. Nothing may be sent then, and what came back may be
    /// settled again.
    pub fn step_bulk(
        &self,
        run: i64,
        sender: &str,
        back: &[Settled],
        leaving: &[(usize, NewOrder)],
        now: i64,
    ) -> Result<Stepped, Problem> {
        // What came back is noted also where a damage was found meanwhile.
        let moment = if back.is_empty() {
            Moment::BeforeSending
        } else {
            Moment::AfterSending
        };
        // A step that also settles is written as after sending, which does not ask for that.
        if !leaving.is_empty() {
            self.may_send()?;
        }
        self.as_sender(moment, run, sender, |transaction| {
            // What came back first: a row may leave again in the step that settles it.
            for settled in back {
                settle(transaction, run, settled, now)?;
            }
            let claims = leave_all(transaction, run, leaving, now)?;
            let back = back.iter().map(|settled| settled.claim.line);
            let touched = back.chain(leaving.iter().map(|(line, _)| *line));
            let rows = told(transaction, run, touched)?;
            Ok(Stepped { claims, rows })
        })
    }

    /// Notes what the vendor's list says of rows whose orders may exist, and gives those rows as they are then.
    ///
    /// # Errors
    /// As [`Self::step_bulk`].
    pub fn reconcile_bulk(
        &self,
        run: i64,
        sender: &str,
        listed: &[(usize, Listed)],
        now: i64,
    ) -> Result<Vec<BulkRow>, Problem> {
        self.as_sender(Moment::AfterSending, run, sender, |transaction| {
            for (line, listed) in listed {
                note_listed(transaction, run, *line, listed, now)?;
            }
            told(transaction, run, listed.iter().map(|(line, _)| *line))
        })
    }

    /// Notes what is told about rows whose orders stay as they are.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn note_bulk(
        &self,
        run: i64,
        problems: &[(usize, Problem)],
    ) -> Result<Vec<BulkRow>, Problem> {
        self.in_one(Moment::AfterSending, |transaction| {
            for (line, problem) in problems {
                rows::note(transaction, run, *line, Some(problem), &[])?;
            }
            told(transaction, run, problems.iter().map(|(line, _)| *line))
        })
    }

    /// Keeps which orders the vendor listed before the first row of a run left. What is kept already stays: only the first
    /// list is from before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_listed_before(&self, run: i64, ids: &[String]) -> Result<(), Problem> {
        self.in_one(Moment::BeforeSending, |transaction| {
            transaction.run(
                "UPDATE bulk_runs SET listed_before = coalesce(listed_before, ?2) WHERE id = ?1",
                params![run, encode::list_to_text(ids)],
            )
        })
    }

    /// What was there before the first row of a run left; see [`Self::keep_listed_before`]. An order of the ledger that its vendor's id
    /// names is there, too.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn listed_before(&self, run: i64) -> Result<There, Problem> {
        self.read(|connection| {
            let found: Option<(Option<String>, String)> = connection.row(
                "SELECT listed_before, profile FROM bulk_runs WHERE id = ?1",
                [run],
                |row| row.try_into(),
            )?;
            let Some((listed, profile)) = found else {
                return Ok(There::default());
            };
            Ok(There {
                known: known_ids(connection, &profile)?,
                listed: listed.map(|text| encode::list_from_text(&text).into_iter().collect()),
            })
        })
    }

    /// The vendor's ids of a partner's orders.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn vendor_ids(&self, profile: &str) -> Result<HashSet<String>, Problem> {
        self.read(|connection| known_ids(connection, profile))
    }

    /// The rows of a run, in the order of its file.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn bulk_rows(&self, run: i64) -> Result<Vec<BulkRow>, Problem> {
        self.read(|connection| rows::each(connection, run, |stored| Some(stored.row)))
    }

    /// The rows of a run and where they stand, in the order of its file.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn bulk_states(&self, run: i64) -> Result<Vec<(usize, BulkState)>, Problem> {
        self.read(|connection| {
            rows::each(connection, run, |stored| {
                Some((stored.row.line, stored.row.state))
            })
        })
    }

    /// The rows of a run that left and may be orders, though nobody has said so.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn bulk_missing(&self, run: i64) -> Result<Vec<Missing>, Problem> {
        self.read(|connection| {
            rows::each(connection, run, |stored| {
                let row = stored.row;
                // A row that still counts as sent is of a run that was broken off: no answer to it comes any more.
                let may_exist = matches!(row.state, BulkState::Sent | BulkState::Unknown);
                may_exist.then_some(Missing {
                    line: row.line,
                    business_id: row.business_id?,
                    product: row.product?,
                    is_key_taken: false,
                })
            })
        })
    }

    /// The run of a file that was sent before, if there is one.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn find_bulk(&self, profile: &str, identity: &str) -> Result<Option<i64>, Problem> {
        self.read(|connection| rows::find_run(connection, profile, identity))
    }

    /// The runs of a profile, the newest first.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn bulk_runs(&self, profile: &str) -> Result<Vec<BulkRun>, Problem> {
        self.read(|connection| rows::runs(connection, profile))
    }

    /// How many rows of a run stand where.
    ///
    /// # Errors
    /// When the ledger cannot be read.
    pub fn bulk_counts(&self, run: i64) -> Result<BulkCounts, Problem> {
        self.read(|connection| rows::counts(connection, run))
    }

    /// Notes that a run came to its end.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn end_bulk(&self, run: i64, sender: &str, now: i64) -> Result<(), Problem> {
        self.in_one(Moment::AfterSending, |transaction| {
            transaction.run(
                // Whoever took the run over since then ends it.
                "UPDATE bulk_runs SET ended_at = ?3, sender = NULL WHERE id = ?1 AND sender = ?2",
                params![run, sender, now],
            )
        })
    }

    /// All of `work` in one transaction, if the run is still sent by the one who asks.
    fn as_sender<T>(
        &self,
        moment: Moment,
        run: i64,
        sender: &str,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Problem> {
        let done = self.in_one(moment, |transaction| {
            // A lock of the operating system keeps others away; where it does not, as on some network drives, this does.
            let sent_by = "SELECT 1 FROM bulk_runs WHERE id = ?1 AND sender = ?2";
            let is_sender = transaction.has(sent_by, params![run, sender])?;
            is_sender.then(|| work(transaction)).transpose()
        })?;
        done.ok_or_else(|| {
            Problem::local(Message::new("bulk-taken-over"))
                .next(Message::new("bulk-taken-over-next"))
        })
    }
}

/// Rows as they are now.
fn told(
    connection: &Connection,
    run: i64,
    lines: impl Iterator<Item = usize>,
) -> rusqlite::Result<Vec<BulkRow>> {
    let rows = lines.map(|line| Ok(rows::one(connection, run, line)?.map(|stored| stored.row)));
    rows.filter_map(Result::transpose).collect()
}

fn known_ids(connection: &Connection, profile: &str) -> rusqlite::Result<HashSet<String>> {
    connection.rows(
        "SELECT vendor_id FROM orders WHERE profile = ?1 AND vendor_id IS NOT NULL",
        [profile],
        |row| row.get(0),
    )
}

/// Makes or goes on with the run of a file, and puts each line of it where it belongs.
fn plan_file(
    transaction: &Transaction<'_>,
    run: &NewBulkRun,
    new: &[NewBulkRow],
) -> rusqlite::Result<i64> {
    let id = rows::make_run(transaction, run)?;
    let before = rows::each(transaction, id, |stored| Some((stored.row.line, stored)))?;
    // Read once: a file may have thousands of lines.
    let before: HashMap<usize, Stored> = before.into_iter().collect();
    for row in new {
        plan(transaction, run, id, row, before.get(&row.line))?;
    }
    Ok(id)
}

/// Puts a line where it belongs.
fn plan(
    transaction: &Transaction<'_>,
    file: &NewBulkRun,
    run: i64,
    new: &NewBulkRow,
    before: Option<&Stored>,
) -> rusqlite::Result<()> {
    let order = match &new.verdict {
        NewVerdict::Send(order) => Some((&**order, RequestHash::of(&order.target, &order.body))),
        NewVerdict::Skip(_) => None,
    };
    if let Some(before) = before
        && !may_change(new, before, order.as_ref().map(|(_, hash)| hash))
    {
        // What may delay an order is of no use once it has left.
        if before.order.is_none() && before.row.warnings != new.warnings {
            rows::warn(transaction, run, new)?;
        }
        return Ok(());
    }
    let before = ordered_before(transaction, file, new)?;
    let mut becomes = Becomes::default();
    let found = match &order {
        Some((order, hash)) => stands_in_the_way(transaction, new, order, hash)?,
        None => InTheWay::Nothing,
    };
    match (&new.verdict, &found) {
        (NewVerdict::Skip(reason), _) => becomes.skip = Some(before.as_ref().unwrap_or(reason)),
        (_, InTheWay::Skip(reason)) => becomes.skip = Some(reason),
        // The same request with its end open: the row is that order and leaves with its key, never with another one.
        (_, InTheWay::Same(id)) => becomes.adopted = Some(*id),
        _ => {}
    }
    if let Some((order, hash)) = &order {
        let key = rows_of_ledger::key_for(transaction, order, hash)?;
        becomes.order = Some((key, hash));
    }
    rows::put(transaction, run, new, &becomes)
}

/// What the ledger knows of the order that a row of a result file was, where the row itself is not to be sent.
fn ordered_before(
    connection: &Connection,
    file: &NewBulkRun,
    new: &NewBulkRow,
) -> rusqlite::Result<Option<SkipReason>> {
    let key = new.former.as_ref().and_then(|former| former.key.as_ref());
    let is_about_it = matches!(
        &new.verdict,
        NewVerdict::Skip(
            SkipReason::NotFailed
                | SkipReason::AlreadyOrdered(_)
                | SkipReason::Expired(_)
                | SkipReason::MayExist(_)
        )
    );
    let Some(key) = key.filter(|_| is_about_it) else {
        return Ok(None);
    };
    let Some(entry) = rows_of_ledger::by_key(connection, &file.profile, key)? else {
        return Ok(None);
    };
    Ok(match entry.state {
        // The ledger knows better than the file, and keeps the link.
        LedgerState::Confirmed => Some(ordered(&entry, file.at)),
        _ => None,
    })
}

/// Whether a row that is there may be planned as the file has it now. What left stays what it was.
fn may_change(new: &NewBulkRow, before: &Stored, hash: Option<&RequestHash>) -> bool {
    let Some((_, entry)) = &before.order else {
        // The same request keeps the key it was given, and a new one gets one of its own.
        return before.row.state != BulkState::Planned
            || before.hash.as_deref() != hash.map(RequestHash::as_str)
            || before.row.edited.is_some() != new.edited.is_some();
    };
    let is_same = hash == Some(&entry.hash);
    match entry.state {
        // A row that was sent may be under way just now.
        LedgerState::Confirmed | LedgerState::Sent => false,
        LedgerState::Rejected => new.anew,
        // Only where the vendor's list lacked the order, and with another request: the same one is sent again with its key.
        LedgerState::Unknown => new.anew && before.row.is_absent && !is_same,
        // It never left, so it may become what the file says now.
        LedgerState::Planned => !is_same,
    }
}

/// As [`in_the_way`], and for a row of a result file what became of its own order.
fn stands_in_the_way(
    connection: &Connection,
    new: &NewBulkRow,
    order: &NewOrder,
    hash: &RequestHash,
) -> rusqlite::Result<InTheWay> {
    let former = new.former.as_ref().and_then(|former| former.key.as_ref());
    if let Some(key) = former.filter(|_| !new.released)
        && let Some(entry) = rows_of_ledger::by_key(connection, &order.profile, key)?
        // The same request is found below by its hash; here the line was edited since its order was made.
        && entry.hash != *hash
    {
        match entry.state {
            LedgerState::Confirmed => {
                return Ok(InTheWay::Skip(ordered(&entry, order.created_at)));
            }
            // An order that the vendor's list lacked does not exist and is in nobody's way.
            LedgerState::Sent | LedgerState::Unknown if !is_absent(connection, &entry)? => {
                return Ok(InTheWay::Skip(SkipReason::MayExist(earlier(&entry))));
            }
            _ => {}
        }
    }
    let found = in_the_way(connection, order, hash, new.released)?;
    let without_key = new.former.as_ref().filter(|former| {
        let may_exist = matches!(former.state, BulkState::Sent | BulkState::Unknown);
        may_exist && former.key.is_none() && !new.released
    });
    match (found, without_key) {
        // Which key it left with nobody can say, so that it could become a second order.
        (InTheWay::Nothing, Some(former)) => {
            Ok(InTheWay::Skip(SkipReason::MayExist(former.earlier())))
        }
        (found, _) => Ok(found),
    }
}

fn is_absent(connection: &Connection, entry: &super::LedgerEntry) -> rusqlite::Result<bool> {
    connection.value(
        "SELECT absent_at IS NOT NULL FROM orders WHERE profile = ?1 AND idempotency_key = ?2",
        [&entry.profile, entry.key.as_str()],
    )
}

/// Lets rows leave, those that may.
fn leave_all(
    transaction: &Transaction<'_>,
    run: i64,
    leaving: &[(usize, NewOrder)],
    now: i64,
) -> rusqlite::Result<Vec<Claim>> {
    let claims = leaving
        .iter()
        .map(|(line, order)| leave(transaction, run, *line, order, now));
    claims.filter_map(Result::transpose).collect()
}

/// Lets a row leave, if it may.
fn leave(
    transaction: &Transaction<'_>,
    run: i64,
    line: usize,
    order: &NewOrder,
    now: i64,
) -> rusqlite::Result<Option<Claim>> {
    let Some(stored) = rows::one(transaction, run, line)? else {
        return Ok(None);
    };
    // Asked of the ledger and not of whoever sends: another program may have settled the row meanwhile.
    if stored.row.state.after(BulkStep::Leave).is_none() {
        return Ok(None);
    }
    let hash = RequestHash::of(&order.target, &order.body);
    let (id, key, first) = match stored.order {
        Some((id, entry)) => {
            // Its key is bound to the first body: with another one the vendor answers 409.
            if entry.hash != hash {
                rows::note(transaction, run, line, Some(&differs()), &[])?;
                return Ok(None);
            }
            (id, entry.key, entry.state == LedgerState::Planned)
        }
        // Looked for again: since the file was planned the same may have been ordered by the form or from another file.
        None => match in_the_way(transaction, order, &hash, stored.released)? {
            InTheWay::Skip(reason) => {
                rows::skip(transaction, run, line, &reason)?;
                return Ok(None);
            }
            InTheWay::Same(id) => {
                rows::became(transaction, run, line, id)?;
                // Another attempt at it is under way or was broken off: as if it had left before.
                let entry = rows_of_ledger::by_id(transaction, id)?
                    .ok_or(rusqlite::Error::QueryReturnedNoRows)?;
                (id, entry.key, false)
            }
            InTheWay::Nothing => {
                let key = free_key(transaction, order, &hash, stored.row.key)?;
                rows_of_ledger::insert(transaction, order, &key, &hash)?;
                let id = transaction.last_insert_rowid();
                rows::became(transaction, run, line, id)?;
                (id, key, true)
            }
        },
    };
    transaction.run(
        // Once it leaves again, what the list lacked before says nothing any more.
        "UPDATE orders SET state = 'sent', sent_at = coalesce(sent_at, ?2), answered_at = NULL, problem = NULL,
                trace_id = NULL, absent_at = NULL
         WHERE id = ?1",
        params![id, now],
    )?;
    Ok(Some(Claim {
        line,
        order: id,
        key,
        first,
    }))
}

/// The key that was planned for a row, unless an order had it meanwhile: then the next one that follows from the order.
fn free_key(
    connection: &Connection,
    order: &NewOrder,
    hash: &RequestHash,
    planned: Option<IdempotencyKey>,
) -> rusqlite::Result<IdempotencyKey> {
    if let Some(key) = planned
        && rows_of_ledger::by_key(connection, &order.profile, &key)?.is_none()
    {
        return Ok(key);
    }
    rows_of_ledger::key_for(connection, order, hash)
}

/// The file makes another request of the line than the one that left.
fn differs() -> Problem {
    Problem::local(Message::new("bulk-differs")).next(Message::new("bulk-differs-next"))
}

/// Notes how a row that left came back. One that somebody else has settled meanwhile, with the same key, stays as it is.
fn settle(
    transaction: &Transaction<'_>,
    run: i64,
    settled: &Settled,
    now: i64,
) -> rusqlite::Result<()> {
    let claim = &settled.claim;
    match &settled.answer {
        Some(answer) => {
            rows_of_ledger::settle(transaction, claim.order, answer, now)?;
        }
        // Nothing can have been made of it, so it is as if it had never left.
        None if claim.first => {
            transaction.run(
                "UPDATE orders SET state = 'planned', sent_at = NULL WHERE id = ?1 AND state = 'sent'",
                [claim.order],
            )?;
        }
        // This attempt did nothing, but an earlier one may have.
        None => {
            transaction.run(
                "UPDATE orders SET state = 'unknown', answered_at = ?2 WHERE id = ?1 AND state = 'sent'",
                params![claim.order, now],
            )?;
        }
    }
    rows::note(
        transaction,
        run,
        claim.line,
        settled.problem.as_ref(),
        &settled.fields,
    )
}

fn note_listed(
    transaction: &Transaction<'_>,
    run: i64,
    line: usize,
    listed: &Listed,
    now: i64,
) -> rusqlite::Result<()> {
    let Some(Stored {
        row,
        order: Some((order, _)),
        ..
    }) = rows::one(transaction, run, line)?
    else {
        return Ok(());
    };
    // Its own answer came while the list was read, and counts for more than the list.
    if row.state.after(BulkStep::Confirm).is_none() {
        return Ok(());
    }
    match listed {
        Listed::Found(created) => {
            let answer = OrderAnswer::Confirmed(created.clone());
            rows_of_ledger::settle(transaction, order, &answer, now)?;
            rows::note(transaction, run, line, None, &[])
        }
        Listed::Absent => transaction.run(
            "UPDATE orders SET state = 'unknown', answered_at = ?2, absent_at = ?2 WHERE id = ?1",
            params![order, now],
        ),
        // None of them can be told to be this one; a person has to look.
        Listed::Several(count) => {
            let several = Problem::new(
                ProblemKind::Unreachable,
                Message::new("bulk-several").with("count", *count),
            )
            .next(Message::new("bulk-several-next"));
            rows::note(transaction, run, line, Some(&several), &[])
        }
    }
}

#[cfg(test)]
mod tests;
