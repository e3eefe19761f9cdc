//! The past: what changed, and the fleet as it was at a moment.

use super::FleetStore;
use super::encode::{changes_from_text, unreadable};
use super::merchants::business_id;
use super::units::blank;
use crate::domain::fleet::{Change, UnitChange, apply};
use crate::domain::{Msn, Problem, SalesUnit};
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
        let (from, to) = (from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX));
        self.read_fleet(fleet, |connection, fleet| {
            connection
                .prepare_cached(select_changes!(
                    "AND e.at > ?2 AND e.at <= ?3 ORDER BY e.at, e.id"
                ))?
                .query_map(params![fleet, from, to], change)?
                .collect()
        })
    }

    /// What happened to a unit, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn history(&self, fleet: &str, msn: &Msn) -> Result<Vec<UnitChange>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection
                .prepare_cached(select_changes!("AND e.msn = ?2 ORDER BY e.id DESC"))?
                .query_map(params![fleet, msn.as_str()], change)?
                .collect()
        })
    }

    /// The units the service showed as of a moment, with what was known of them then; by number as text.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn units_at(&self, fleet: &str, at: i64) -> Result<Vec<SalesUnit>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            let mut statement = connection.prepare_cached(
                "SELECT msn, what, changes FROM events
                 WHERE fleet = ?1 AND at <= ?2 ORDER BY msn, id",
            )?;
            let mut rows = statement.query(params![fleet, at])?;
            let mut units = Vec::new();
            let mut current: Option<(SalesUnit, bool)> = None;
            while let Some(row) = rows.next()? {
                let msn = row.get_ref(0)?.as_str()?;
                if current
                    .as_ref()
                    .is_none_or(|(unit, _)| unit.msn.as_str() != msn)
                {
                    units.extend(current.take().and_then(visible));
                }
                let (unit, is_visible) =
                    current.get_or_insert_with(|| (blank(&Msn::from_api(msn)), true));
                match row.get_ref(1)?.as_str()? {
                    "gone" => *is_visible = false,
                    "back" => *is_visible = true,
                    _ => apply(unit, &changes_from_text(row.get_ref(2)?.as_str()?)?),
                }
            }
            units.extend(current.and_then(visible));
            Ok(units)
        })
    }
}

fn visible((unit, is_visible): (SalesUnit, bool)) -> Option<SalesUnit> {
    is_visible.then_some(unit)
}

fn change(row: &Row<'_>) -> rusqlite::Result<UnitChange> {
    let has_merchant = row.get_ref(2)?.as_str_or_null()?.is_some();
    let change = match row.get_ref(6)?.as_str()? {
        "added" => Change::Added,
        "gone" => Change::Gone,
        "back" => Change::Back,
        "changed" => Change::Changed(changes_from_text(row.get_ref(7)?.as_str()?)?),
        _ => return Err(unreadable("what")),
    };
    Ok(UnitChange {
        msn: Msn::from_api(row.get_ref(0)?.as_str()?),
        name: row.get(1)?,
        business_id: has_merchant.then(|| business_id(row, 2)).transpose()?,
        merchant_name: row.get(4)?,
        at: row.get(5)?,
        change,
    })
}
