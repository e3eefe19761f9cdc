//! Two partners that turn out to be one, where one of them or both are shared.
//!
//! What is merged stays shared, under the name that stays and with the same team. To colleagues who go on with the former keys nothing
//! is told of it: with them nothing was taken away.

use super::take_in::touched;
use super::{as_pulled, fleet, things};
use crate::store::sql::Statements as _;
use rusqlite::{Connection, params};

/// Runs `merge`, which moves all that is kept from one name to another. Gives whether it did: not where both are shared, and not with the
/// same team, since only a person can say which one is to have it. Nothing is changed then.
pub(in crate::store) fn merging(
    connection: &Connection,
    from: &str,
    to: &str,
    merge: impl FnOnce() -> rusqlite::Result<()>,
) -> rusqlite::Result<bool> {
    let server = |fleet: &str| -> rusqlite::Result<Option<String>> {
        let sql = "SELECT server FROM teams WHERE fleet = ?1";
        connection.row(sql, [fleet], |row| row.get(0))
    };
    let (moved, there) = (server(from)?, server(to)?);
    match (&moved, &there) {
        (None, None) => return merge().map(|()| true),
        (Some(moved), Some(there)) if moved != there => return Ok(false),
        _ => {}
    }
    let shares_fleet = fleet::is_shared(connection, from)?;
    // It names the fleet's row, which goes.
    connection.run(
        "DELETE FROM team_sharing WHERE fleet = (SELECT id FROM fleets WHERE key = ?1)",
        [from],
    )?;
    as_pulled(connection, |_| {
        // A pull that broke off has changes that no row shows yet, and that would count as undone below.
        for name in [from, to] {
            for (kind, key) in touched(connection, name)? {
                things::put(connection, name, &kind, &key)?;
            }
        }
        merge()
    })?;
    if moved.is_some() {
        take_over(connection, from, to, there.is_some())?;
    }
    tell_what_is_new(connection, to)?;
    // Of a partner that was shared before, its own setting counts.
    if shares_fleet && there.is_none() {
        fleet::set_sharing(connection, to, true)?;
    }
    Ok(true)
}

/// What a team has of one name belongs to another one.
fn take_over(
    connection: &Connection,
    from: &str,
    to: &str,
    is_shared: bool,
) -> rusqlite::Result<()> {
    if is_shared {
        connection.run("DELETE FROM teams WHERE fleet = ?1", [from])?;
    } else {
        connection.run(
            // Under this name nothing was taken in yet.
            "UPDATE teams SET fleet = ?2, last = 0, pulled_at = NULL WHERE fleet = ?1",
            [from, to],
        )?;
    }
    for table in ["team_versions", "team_unread"] {
        let sql = format!("UPDATE {table} SET fleet = ?2 WHERE fleet = ?1");
        connection.run(&sql, [from, to])?;
    }
    // Revisions of one name say nothing under another one. What waited is here, and waits anew below.
    for table in ["team_outbox", "team_fields", "team_touched"] {
        connection.run(&format!("DELETE FROM {table} WHERE fleet = ?1"), [from])?;
    }
    Ok(())
}

/// Lets all that is here wait to be sent, but for what the team has just so, or is sent already.
fn tell_what_is_new(connection: &Connection, fleet: &str) -> rusqlite::Result<()> {
    let last: i64 = connection.value("SELECT coalesce(max(place), 0) FROM team_outbox", [])?;
    let mut waits = things::WHAT_IS_HERE.iter();
    waits.try_for_each(|sql| connection.run(sql, [fleet]))?;
    if fleet::is_shared(connection, fleet)? {
        fleet::tell_what_is_here(connection, fleet)?;
    }
    connection.run(
        // What a member sees of a field is what was changed last and waits, else what stands.
        "DELETE FROM team_outbox AS new WHERE fleet = ?1 AND place > ?2 AND becomes IS (
             SELECT value FROM (
                 SELECT becomes AS value, place FROM team_outbox
                 WHERE fleet = new.fleet AND kind = new.kind AND key = new.key AND field = new.field AND place <= ?2
                 UNION ALL SELECT value, 0 FROM team_fields
                 WHERE fleet = new.fleet AND kind = new.kind AND key = new.key AND field = new.field
             ) ORDER BY place DESC LIMIT 1)",
        params![fleet, last],
    )
}
