//! The past: what changed, and the fleet as it was at a moment.

use super::FleetStore;
use super::encode::{changes_from_text, unreadable};
use crate::domain::fleet::{Change, UnitChange};
use crate::domain::{Msn, Problem};
use crate::store::sql::{Statements as _, business, msn};
use rusqlite::{Row, params};

/// The columns of a change, in the order [`change`] reads them in. First details are part of a unit's being added.
macro_rules! select_changes {
    ($rest:literal) => {
        concat!(
            "SELECT e.msn, u.name, m.scheme, m.business_id, m.name, e.at, e.what, e.changes
             FROM events e
             LEFT JOIN units u ON u.fleet = e.fleet AND u.msn = e.msn
             LEFT JOIN merchants m ON m.id = u.merchant
             WHERE e.fleet = ?1 AND e.what <> 'details' ",
            $rest
        )
    };
}

impl FleetStore {
    /// What happened after one moment and up to another, that one included; oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn changes(
        &self,
        fleet: &str,
        from: Option<i64>,
        to: Option<i64>,
    ) -> Result<Vec<UnitChange>, Problem> {
        // One statement for all cases, which the index on fleet and time answers.
        let (from, to) = (from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX));
        self.read_fleet(fleet, |connection, fleet| {
            connection.rows(
                select_changes!("AND e.at > ?2 AND e.at <= ?3 ORDER BY e.at, e.id"),
                params![fleet, from, to],
                change,
            )
        })
    }

    /// What happened to a unit, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn history(&self, fleet: &str, msn: &Msn) -> Result<Vec<UnitChange>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection.rows(
                select_changes!("AND e.msn = ?2 ORDER BY e.id DESC"),
                params![fleet, msn.as_str()],
                change,
            )
        })
    }
}

fn change(row: &Row<'_>) -> rusqlite::Result<UnitChange> {
    let change = match row.get_ref(6)?.as_str()? {
        "added" => Change::Added,
        "gone" => Change::Gone,
        "back" => Change::Back,
        "changed" => Change::Changed(changes_from_text(row.get_ref(7)?.as_str()?)?),
        _ => return Err(unreadable("what")),
    };
    Ok(UnitChange {
        msn: msn(row)?,
        name: row.get(1)?,
        business_id: business(row, 2, 3)?,
        merchant_name: row.get(4)?,
        at: row.get(5)?,
        change,
    })
}
