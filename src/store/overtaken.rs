//! What a person writes where somebody else changed something since they began: in a team it is kept beside, and alone it is refused, so
//! that neither text is lost unseen.

use super::sql::Statements as _;
use crate::domain::Problem;
use crate::text::Message;
use rusqlite::Connection;

/// Whether what is kept under a fleet's number is shared with a team.
pub(in crate::store) fn is_shared(connection: &Connection, fleet: i64) -> rusqlite::Result<bool> {
    connection.has("SELECT 1 FROM team_papers WHERE id = ?1", [fleet])
}

/// Writes on fields that stand otherwise than the person saw them: the team is told that this was made on none of what stands, so the
/// server's order keeps it beside.
pub(in crate::store) fn as_overtaken<'f, T>(
    connection: &Connection,
    fields: impl IntoIterator<Item = &'f str>,
    write: impl FnOnce() -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    // The triggers read these names while `write` runs. Where it fails they go with its transaction.
    for field in fields {
        connection.run("INSERT INTO team_overtaken (field) VALUES (?1)", [field])?;
    }
    let written = write()?;
    connection.run("DELETE FROM team_overtaken", [])?;
    Ok(written)
}

/// Nothing was written, since something else stands there than the person saw.
pub(in crate::store) fn changed_meanwhile(stands: Option<&str>) -> Problem {
    let is_said = stands.is_some_and(|stands| !stands.is_empty());
    let what = Message::new(CHANGED_MEANWHILE)
        .with("stands", if is_said { "said" } else { "unsaid" })
        .with("text", stands.unwrap_or_default());
    Problem::input(what).next(Message::new("store-changed-meanwhile-next"))
}

/// What says that something else stands where a person wrote than what they saw. Writing again may put theirs in its place.
pub const CHANGED_MEANWHILE: &str = "store-changed-meanwhile";
