//! The runs of a sync.

use super::FleetStore;
use crate::domain::Problem;
use crate::domain::fleet::{SyncRun, SyncSummary};
use crate::store::sql::Statements as _;
use rusqlite::{Row, named_params, params};

impl FleetStore {
    /// Notes that a sync begins, and gives its number. One that is killed stays without an end.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn begin_sync(&self, fleet: &str, at: i64) -> Result<i64, Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            connection.run(
                // Without an end until `end_sync`, so that one that was killed is told from one that came to its end.
                "INSERT INTO sync_runs (fleet, started_at) VALUES (?1, ?2)",
                params![fleet, at],
            )?;
            Ok(connection.last_insert_rowid())
        })
    }

    /// Notes how a sync ended.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn end_sync(
        &self,
        fleet: &str,
        run: i64,
        at: i64,
        is_complete: bool,
        summary: &SyncSummary,
    ) -> Result<(), Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            connection.run(
                "UPDATE sync_runs SET ended_at = :at, is_complete = :complete, total = :total,
                        fetched = :fetched, reused = :reused, failed = :failed,
                        not_visible = :not_visible, changed = :changed,
                        seconds = :seconds, requests = :requests
                 WHERE fleet = :fleet AND id = :run",
                named_params! {
                    ":at": at, ":complete": is_complete, ":fleet": fleet, ":run": run,
                    ":total": number(summary.total), ":fetched": number(summary.fetched),
                    ":reused": number(summary.reused), ":failed": number(summary.failed),
                    ":not_visible": number(summary.not_visible),
                    ":changed": number(summary.changed),
                    ":seconds": number(summary.seconds), ":requests": number(summary.requests),
                },
            )
        })
    }

    /// The runs of a fleet, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn sync_runs(&self, fleet: &str) -> Result<Vec<SyncRun>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection.rows(
                "SELECT * FROM sync_runs WHERE fleet = ?1 ORDER BY id DESC",
                [fleet],
                run,
            )
        })
    }
}

fn run(row: &Row<'_>) -> rusqlite::Result<SyncRun> {
    let count = |column: &str| -> rusqlite::Result<usize> { Ok(count(row.get(column)?)) };
    Ok(SyncRun {
        id: row.get("id")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        is_complete: row.get("is_complete")?,
        summary: SyncSummary {
            total: count("total")?,
            fetched: count("fetched")?,
            reused: count("reused")?,
            failed: count("failed")?,
            not_visible: count("not_visible")?,
            changed: count("changed")?,
            seconds: row.get::<_, i64>("seconds")?.try_into().unwrap_or(0),
            requests: row.get::<_, i64>("requests")?.try_into().unwrap_or(0),
        },
    })
}

fn number(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}

/// A count as it was written; 0 for a negative one, which nothing of ours writes.
pub(in crate::store) fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}
