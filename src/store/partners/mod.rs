//! Whose data are whose: which partner a profile's keys belong to, and moving to a partner what was kept under another name.
//!
//! Before, orders and units were kept under the profile's id, or, for keys from the environment, under the world they were of. Only the
//! keys tell which partner that is, so the move is made when a profile is opened, once, and in one transaction.

mod merge;
#[cfg(test)]
mod tests;

use super::FleetStore;
use super::sql::Statements as _;
use crate::domain::{PartnerId, Problem};
use crate::text::Message;
use rusqlite::{Connection, params};

/// What came of opening a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// Nothing is to be decided.
    Known,
    /// The profile had keys of another client before, whose data are here: a person must say whether both are one partner.
    Asks(PartnerId),
}

/// A stored profile, as it is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownProfile {
    id: String,
    name: String,
    host: String,
}

impl KnownProfile {
    /// The profile of an id, as a person calls it, whose keys go to a host ([`Profile::host`](crate::domain::Profile::host)).
    #[must_use]
    pub fn new(id: &str, name: &str, host: Option<&str>) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            host: host.unwrap_or_default().to_owned(),
        }
    }
}

impl FleetStore {
    /// Notes that a profile was opened with a partner's keys, and moves to the partner what was kept for this profile under names of
    /// before (`former`). `profile` is `None` for keys that belong to no stored profile.
    ///
    /// # Errors
    /// When the database cannot be read or written; nothing is moved then.
    pub fn meet(
        &self,
        profile: Option<&KnownProfile>,
        former: &[&str],
        partner: &PartnerId,
        at: i64,
    ) -> Result<Met, Problem> {
        // Looked at by a reader first: at nearly every opening nothing is to be written, and a writer would wait for others.
        let (is_noted, is_there) = self.read(|connection| {
            let is_noted = match profile {
                Some(profile) => is_noted(connection, profile, partner)?,
                None => true,
            };
            let mut is_there = false;
            for name in former {
                is_there |= has_data(connection, name)?;
            }
            Ok((is_noted, is_there))
        })?;
        if !is_there && is_noted {
            return Ok(Met::Known);
        }
        self.exclusively(|transaction| {
            for name in former {
                // No name of before could be shared, so nothing speaks against it.
                merge::into(transaction, name, partner.as_str())?;
            }
            let Some(profile) = profile else {
                return Ok(Met::Known);
            };
            match last_partner(transaction, profile)? {
                // Without data nothing can be ordered twice, so nobody is asked. While it asks, the former partner stays
                // noted.
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
    /// When the database cannot be written, and where both are one but shared with teams that differ; nothing is changed then.
    pub fn answer_partner(
        &self,
        profile: &KnownProfile,
        partner: &PartnerId,
        is_same: bool,
        at: i64,
    ) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            let before = last_partner(transaction, profile)?;
            if let Some(before) = before.filter(|before| is_same && before != partner)
                && !merge::into(transaction, before.as_str(), partner.as_str())?
            {
                return Ok(Err(two_teams()));
            }
            note(transaction, profile, partner, at).map(Ok)
        })?
    }

    /// Notes that a profile is called otherwise now, so that another one of its former name is not taken for it.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn note_name(&self, profile: &KnownProfile) -> Result<(), Problem> {
        self.exclusively(|transaction| {
            transaction.run(
                "UPDATE profile_partners SET name = ?2, host = ?3 WHERE profile = ?1",
                [&profile.id, &profile.name, &profile.host],
            )
        })
    }
}

/// Only a person can say which team is to have what is kept of both.
fn two_teams() -> Problem {
    Problem::input(Message::new("store-two-teams")).next(Message::new("store-two-teams-next"))
}

/// Whether a profile is noted with this partner, this name and this host.
fn is_noted(
    connection: &Connection,
    profile: &KnownProfile,
    partner: &PartnerId,
) -> rusqlite::Result<bool> {
    connection.value(
        "SELECT EXISTS (SELECT 1 FROM profile_partners
         WHERE profile = ?1 AND partner = ?2 AND name = ?3 AND host = ?4)",
        [&profile.id, partner.as_str(), &profile.name, &profile.host],
    )
}

/// The partner that a profile was last opened with, or else the last profile of its name and host: one that was removed and added
/// again is another one by its id, and the same for the person.
fn last_partner(
    connection: &Connection,
    profile: &KnownProfile,
) -> rusqlite::Result<Option<PartnerId>> {
    connection.row(
        "SELECT partner FROM profile_partners
         WHERE profile = ?1 OR (name = ?2 AND host = ?3 AND name <> '')
         ORDER BY profile = ?1 DESC, since DESC LIMIT 1",
        [&profile.id, &profile.name, &profile.host],
        |row| Ok(PartnerId::from_kept(row.get_ref(0)?.as_str()?)),
    )
}

/// Notes whose a profile is now. Those of its name that were removed before it are answered by that.
fn note(
    connection: &Connection,
    profile: &KnownProfile,
    partner: &PartnerId,
    at: i64,
) -> rusqlite::Result<()> {
    connection.run(
        "DELETE FROM profile_partners WHERE name = ?2 AND host = ?3 AND profile <> ?1",
        [&profile.id, &profile.name, &profile.host],
    )?;
    connection.run(
        "INSERT INTO profile_partners (profile, partner, since, name, host) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (profile) DO UPDATE SET partner = ?2, since = ?3, name = ?4, host = ?5",
        params![
            profile.id,
            partner.as_str(),
            at,
            profile.name,
            profile.host
        ],
    )
}

/// Whether units, orders, runs or a reading of the vendor's list are kept under a name.
fn has_data(connection: &Connection, name: &str) -> rusqlite::Result<bool> {
    connection.value(
        "SELECT EXISTS (SELECT 1 FROM fleets WHERE key = ?1)
         OR EXISTS (SELECT 1 FROM orders WHERE profile = ?1)
         OR EXISTS (SELECT 1 FROM bulk_runs WHERE profile = ?1)
         OR EXISTS (SELECT 1 FROM tracked_orders WHERE profile = ?1)",
        [name],
    )
}
