//! What a person set aside: findings that are accepted or snoozed, and what is done or put off of the page of today.

use super::FleetStore;
use crate::domain::{Aside, Asides, Problem};
use crate::store::sql::Statements as _;
use rusqlite::{Connection, Row, params};

/// What is said of a thing in place of something else.
#[derive(Debug, Clone, PartialEq)]
pub struct AsideSwap {
    /// Names the thing.
    pub key: String,
    /// What must be said of it; `None` where nothing may.
    pub instead_of: Option<Aside>,
    /// What is to be said of it; `None` for nothing.
    pub becomes: Option<Aside>,
}

impl FleetStore {
    /// Everything that was set aside.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn asides(&self, fleet: &str) -> Result<Asides, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection.rows(
                "SELECT as_seen, until, reason, person, at, key FROM asides WHERE fleet = ?1",
                [fleet],
                |row| Ok((row.get(5)?, aside(row)?)),
            )
        })
    }

    /// Sets things aside, each in place of what was said of it before; `None` takes that back. Gives what was said of them before, in
    /// their order, so that it can be put back by the same call.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn set_aside(
        &self,
        fleet: &str,
        changes: &[(String, Option<Aside>)],
    ) -> Result<Vec<(String, Option<Aside>)>, Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            let one = |(key, aside): &(String, Option<Aside>)| {
                // Read where nobody else can write, so that what is put back later is what was replaced.
                let former = former(connection, fleet, key)?;
                put(connection, fleet, key, aside.as_ref())?;
                Ok((key.clone(), former))
            };
            changes.iter().map(one).collect()
        })
    }

    /// Says other things, each only where nobody said something else meanwhile. Gives those that were said.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn swap_asides(&self, fleet: &str, swaps: &[AsideSwap]) -> Result<Vec<AsideSwap>, Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            let mut done = Vec::new();
            for swap in swaps {
                // One by one: that a colleague said something of one thing does not keep the others from being taken back.
                if former(connection, fleet, &swap.key)? == swap.instead_of {
                    put(connection, fleet, &swap.key, swap.becomes.as_ref())?;
                    done.push(swap.clone());
                }
            }
            Ok(done)
        })
    }
}

fn former(connection: &Connection, fleet: i64, key: &str) -> rusqlite::Result<Option<Aside>> {
    connection.row(
        "SELECT as_seen, until, reason, person, at FROM asides WHERE fleet = ?1 AND key = ?2",
        params![fleet, key],
        aside,
    )
}

fn aside(row: &Row<'_>) -> rusqlite::Result<Aside> {
    Ok(Aside {
        as_seen: row.get(0)?,
        until: row.get(1)?,
        reason: row.get(2)?,
        person: row.get(3)?,
        at: row.get(4)?,
    })
}

/// Writes what is said of one thing, or that nothing is.
pub(in crate::store) fn put(
    connection: &Connection,
    fleet: i64,
    key: &str,
    aside: Option<&Aside>,
) -> rusqlite::Result<()> {
    match aside {
        Some(aside) => connection.changed(
            "INSERT INTO asides (fleet, key, as_seen, until, reason, person, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (fleet, key) DO UPDATE SET as_seen = excluded.as_seen, until = excluded.until,
                 reason = excluded.reason, person = excluded.person, at = excluded.at",
            params![
                fleet,
                key,
                aside.as_seen,
                aside.until,
                aside.reason,
                aside.person,
                aside.at
            ],
        )?,
        None => connection.changed(
            "DELETE FROM asides WHERE fleet = ?1 AND key = ?2",
            params![fleet, key],
        )?,
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn aside(as_seen: &str, until: Option<i64>, reason: &str) -> Aside {
        Aside {
            as_seen: as_seen.to_owned(),
            until,
            reason: reason.to_owned(),
            person: Some("kari".to_owned()),
            at: 7,
        }
    }

    #[test]
    fn what_was_said_before_is_given_back_and_can_be_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let open = || FleetStore::open(folder.path()).unwrap().store;
        let store = open();
        assert!(store.asides("f").unwrap().is_empty());
        let first = [
            ("a".to_owned(), Some(aside("x", None, "Solgt på stedet"))),
            ("b".to_owned(), Some(aside("x", Some(20), ""))),
        ];
        let back = store.set_aside("f", &first).unwrap();
        assert_eq!(back, [("a".to_owned(), None), ("b".to_owned(), None)]);
        let next = [
            ("a".to_owned(), None),
            ("b".to_owned(), Some(aside("y", None, "Igjen"))),
        ];
        let back = store.set_aside("f", &next).unwrap();
        assert_eq!(back, first);
        let asides = store.asides("f").unwrap();
        assert_eq!(asides.of("a", "x", 8), None);
        assert_eq!(asides.of("b", "y", 8), next[1].1.as_ref());
        store.set_aside("f", &back).unwrap();
        // What somebody else said meanwhile stays.
        let swap = |becomes: &str, instead_of: Option<Aside>| AsideSwap {
            key: "a".to_owned(),
            instead_of,
            becomes: Some(aside("x", None, becomes)),
        };
        let late = [swap("Late", None)];
        assert_eq!(store.swap_asides("f", &late).unwrap(), []);
        let stands = first[0].1.clone();
        let there_and_back = [
            swap("New", stands),
            swap("Solgt på stedet", Some(aside("x", None, "New"))),
        ];
        let done = store.swap_asides("f", &there_and_back).unwrap();
        assert_eq!(done, there_and_back);
        drop(store);
        let asides = open().asides("f").unwrap();
        assert_eq!(
            asides,
            first
                .map(|(key, aside)| (key, aside.unwrap()))
                .into_iter()
                .collect()
        );
        assert!(open().asides("another").unwrap().is_empty());
    }
}
