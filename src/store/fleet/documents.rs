//! Texts a person saved under a name: views, policies, report definitions, presets, drafts and their like.

use super::{DocumentKind, FleetStore};
use crate::domain::Problem;
use crate::store::overtaken;
use crate::text::Message;
use rusqlite::{OptionalExtension as _, params};

/// Whether a text that is kept, or none, is what a person saw when they began to change it.
pub type IsSeen<'a> = &'a dyn Fn(Option<&str>) -> bool;

/// A text that was saved, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedText {
    /// Its name.
    pub name: String,
    /// The text.
    pub text: String,
    /// When it was saved, seconds since 1970 (UTC).
    pub saved_at: i64,
}

impl FleetStore {
    /// The texts of a kind, the newest first; of those of one second the one whose name sorts last, so that names that grow with
    /// time keep their order. A fleet may be [`EVERY_PROFILE`](super::EVERY_PROFILE) for what is not of one
    /// profile alone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn saved_texts(&self, fleet: &str, kind: DocumentKind) -> Result<Vec<SavedText>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection
                .prepare_cached(
                    "SELECT name, text, saved_at FROM documents WHERE fleet = ?1 AND kind = ?2
                     ORDER BY saved_at DESC, name DESC",
                )?
                .query_map(params![fleet, kind.as_str()], |row| {
                    Ok(SavedText {
                        name: row.get(0)?,
                        text: row.get(1)?,
                        saved_at: row.get(2)?,
                    })
                })?
                .collect()
        })
    }

    /// The texts of a kind with their names, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn documents(
        &self,
        fleet: &str,
        kind: DocumentKind,
    ) -> Result<Vec<(String, String)>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection
                .prepare_cached(
                    "SELECT name, text FROM documents WHERE fleet = ?1 AND kind = ?2 ORDER BY name",
                )?
                .query_map(params![fleet, kind.as_str()], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?
                .collect()
        })
    }

    /// One text; `None` where there is none of that name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn document(
        &self,
        fleet: &str,
        kind: DocumentKind,
        name: &str,
    ) -> Result<Option<String>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            text_of(connection, fleet, kind, name)
        })
    }

    /// Saves a text under a name, in place of the one that had it. With a former name the text is renamed; then another
    /// text that has the new name already is not touched.
    ///
    /// # Errors
    /// When the new name is taken, or the database cannot be written; nothing is changed then.
    pub fn save_document(
        &self,
        fleet: &str,
        kind: DocumentKind,
        name: &str,
        text: &str,
        former_name: Option<&str>,
        at: i64,
    ) -> Result<(), Problem> {
        self.save_document_over(fleet, kind, (name, text, former_name), at, &|_| true)
    }

    /// As [`Self::save_document`], of `(name, text, former name)`. Where what is kept is not what the person saw, a team keeps both.
    ///
    /// # Errors
    /// As [`Self::save_document`], and outside of a team where something else is kept than the person saw.
    pub fn save_document_over(
        &self,
        fleet: &str,
        kind: DocumentKind,
        (name, text, former_name): (&str, &str, Option<&str>),
        at: i64,
        is_seen: IsSeen<'_>,
    ) -> Result<(), Problem> {
        let former = former_name.filter(|former| *former != name);
        let is_saved = self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            let stands = text_of(connection, fleet, kind, former.unwrap_or(name))?;
            let is_overtaken = !is_seen(stands.as_deref()) && stands.as_deref() != Some(text);
            if is_overtaken && !overtaken::is_shared(connection, fleet)? {
                return Ok(Err(overtaken::changed_meanwhile(None)));
            }
            let fields = |of_former: bool| -> &[&str] {
                if is_overtaken && of_former == former.is_some() {
                    &["text"]
                } else {
                    &[]
                }
            };
            if let Some(former) = former {
                let is_taken = connection
                    .prepare_cached(
                        "SELECT 1 FROM documents WHERE fleet = ?1 AND kind = ?2 AND name = ?3",
                    )?
                    .exists(params![fleet, kind.as_str(), name])?;
                if is_taken {
                    return Ok(Ok(false));
                }
                overtaken::as_overtaken(connection, fields(true), || {
                    remove(connection, fleet, kind, former)
                })?;
            }
            overtaken::as_overtaken(connection, fields(false), || {
                put(connection, fleet, kind, name, text, at)
            })?;
            Ok(Ok(true))
        })??;
        if is_saved {
            return Ok(());
        }
        Err(
            Problem::input(Message::new("store-name-taken").with("name", name))
                .next(Message::new("store-name-taken-next")),
        )
    }

    /// Removes a text; one that is not there is removed already.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_document(
        &self,
        fleet: &str,
        kind: DocumentKind,
        name: &str,
    ) -> Result<(), Problem> {
        self.write(fleet, |merchants| {
            remove(merchants.connection, merchants.fleet, kind, name)
        })
    }
}

/// The text of a name, if there is one.
pub(super) fn text_of(
    connection: &rusqlite::Connection,
    fleet: i64,
    kind: DocumentKind,
    name: &str,
) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached("SELECT text FROM documents WHERE fleet = ?1 AND kind = ?2 AND name = ?3")?
        .query_row(params![fleet, kind.as_str(), name], |row| row.get(0))
        .optional()
}

/// Puts a text under a name, in the place of the one that is there.
pub(super) fn put(
    connection: &rusqlite::Connection,
    fleet: i64,
    kind: DocumentKind,
    name: &str,
    text: &str,
    at: i64,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO documents (fleet, kind, name, text, saved_at)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (fleet, kind, name)
             DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
        )?
        .execute(params![fleet, kind.as_str(), name, text, at])?;
    Ok(())
}

/// Takes the text of a name away.
pub(super) fn remove(
    connection: &rusqlite::Connection,
    fleet: i64,
    kind: DocumentKind,
    name: &str,
) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM documents WHERE fleet = ?1 AND kind = ?2 AND name = ?3")?
        .execute(params![fleet, kind.as_str(), name])?;
    Ok(())
}
