//! Whose data are whose: which partner a profile's keys belong to, and moving to a partner what was kept under another name.
//!
//! Before, orders and units were kept under the profile's id, or, for keys from the environment, under the world they were of. Only the
//! keys tell which partner that is, so the move is made when a profile is opened, once, and in one transaction.

mod merge;
#[cfg(test)]
mod tests;

use super::FleetStore;
use crate::domain::{PartnerId, Problem};
use rusqlite::{Connection, OptionalExtension, params};

/// What came of opening a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// Nothing is to be decided.
    Known,
    /// The profile had keys of another client before, whose data are here: a person must say whether both are one partner.
    Asks(PartnerId),
}

impl FleetStore {
    /// Notes that a profile was opened with a partner's keys, and moves to the partner what was kept for this profile under names of
    /// before (`former`). `profile` is `None` for keys that belong to no stored profile.
    ///
    /// # Errors
    /// When the database cannot be read or written; nothing is moved then.
    pub fn meet(
        &self,
        profile: Option<&str>,
        former: &[&str],
        partner: &PartnerId,
        at: i64,
    ) -> Result<Met, Problem> {
        let has_moved = self.look(|connection| {
            let known = profile.map_or(Ok(None), |profile| last_partner(connection, profile))?;
            let mut is_there = false;
            for name in former {
                is_there |= has_data(connection, name)?;
            }
            Ok((known, is_there))
        });
        let (known, is_there) = has_moved?;
        if !is_there && (profile.is_none() || known.as_ref() == Some(partner)) {
            return Ok(Met::Known);
        }
        self.exclusively(|transaction| {
            for name in former {
                merge::into(transaction, name, partner.as_str())?;
            }
            let Some(profile) = profile else {
                return Ok(Met::Known);
            };
            match last_partner(transaction, profile)? {
                Some(before) if before != *partner && has_data(transaction, before.as_str())? => {
                    Ok(Met::Asks(before))
                }
                _ => {
                    note(transaction, profile, partner, at)?;
                    Ok(Met::Known)
                }
            }
        })
    }

    /// A person's answer to [`Met::Asks`]: whether the client that the profile had before is the same partner as the one it has now.
    /// If it is, everything that was kept of it belongs to the present one from now on; else both stay apart.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn answer_partner(
        &self,
        profile: &str,
        partner: &PartnerId,
        is_same: bool,
        at: i64,
    ) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            let before = last_partner(transaction, profile)?;
            if let Some(before) = before.filter(|before| is_same && before != partner) {
                merge::into(transaction, before.as_str(), partner.as_str())?;
            }
            note(transaction, profile, partner, at)
        })
    }
}

fn last_partner(connection: &Connection, profile: &str) -> rusqlite::Result<Option<PartnerId>> {
    connection
        .prepare_cached("SELECT partner FROM profile_partners WHERE profile = ?1")?
        .query_row([profile], |row| {
            Ok(PartnerId::from_kept(row.get_ref(0)?.as_str()?))
        })
        .optional()
}

fn note(
    connection: &Connection,
    profile: &str,
    partner: &PartnerId,
    at: i64,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO profile_partners (profile, partner, since) VALUES (?1, ?2, ?3)
             ON CONFLICT (profile) DO UPDATE SET partner = ?2, since = ?3",
        )?
        .execute(params![profile, partner.as_str(), at])?;
    Ok(())
}

/// Whether anything is kept under a name.
fn has_data(connection: &Connection, name: &str) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM fleets WHERE key = ?1)
                 OR EXISTS (SELECT 1 FROM orders WHERE profile = ?1)
                 OR EXISTS (SELECT 1 FROM bulk_runs WHERE profile = ?1)
                 OR EXISTS (SELECT 1 FROM tracked_orders WHERE profile = ?1)",
        )?
        .query_row([name], |row| row.get(0))
}
