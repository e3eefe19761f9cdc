//! A person's own words on units and merchants. They outlive what they are on: a unit that vanishes keeps them.

use super::FleetStore;
use super::encode::{tags_from_text, tags_to_text};
use super::merchants::{self, Merchants, units_of};
use crate::domain::{Msn, Problem, Subject, tidy};
use crate::store::overtaken;
use crate::store::sql::Statements as _;
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeSet, HashMap};

/// The words on one unit.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    pub(super) tags: Vec<String>,
    pub(super) note: Option<String>,
}

/// What a person wrote on a unit or a merchant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// The unit or the merchant.
    pub subject: Subject,
    /// The tags, by name; each stands once.
    pub tags: Vec<String>,
    /// The note; `None` where nobody wrote one.
    pub note: Option<String>,
}

/// A note that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    /// The unit or the merchant.
    pub subject: Subject,
    /// The words; empty ones take the note away.
    pub text: String,
    /// What the person saw there when they began to write, empty where it was nothing; `None` writes over whatever stands.
    pub seen: Option<String>,
}

impl FleetStore {
    /// What is written on subjects, in their order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn words_on(&self, fleet: &str, subjects: &[Subject]) -> Result<Vec<OwnWords>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            let words = |subject: &Subject| {
                let Labels { tags, note } = words_of(connection, fleet, subject)?;
                let subject = subject.clone();
                Ok(OwnWords {
                    subject,
                    tags,
                    note,
                })
            };
            subjects.iter().map(words).collect()
        })
    }

    /// Adds tags to subjects and takes others away. Invisible characters and blanks around a tag do not count, and an empty one is none. Gives the
    /// units concerned: those named, and those of the merchants named.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn tag(
        &self,
        fleet: &str,
        subjects: &[Subject],
        add: &[String],
        remove: &[String],
    ) -> Result<Vec<Msn>, Problem> {
        let change = |tags: Vec<String>| {
            let mut tags: BTreeSet<String> = tags.into_iter().collect();
            for tag in remove {
                // A tag may stand there as another version or a colleague wrote it, so it is taken away in either form.
                tags.remove(tag.trim());
                tags.remove(&tidy::line(tag));
            }
            let added = add.iter().map(|tag| tidy::line(tag));
            tags.extend(added.filter(|tag| !tag.is_empty()));
            tags_to_text(&tags.into_iter().collect::<Vec<_>>())
        };
        self.write(fleet, |merchants| {
            for subject in subjects {
                let words = words_of(merchants.connection, merchants.fleet, subject)?;
                put_words(merchants, subject, "tags", Some(&change(words.tags)))?;
            }
            concerned(merchants, subjects.iter())
        })
    }

    /// Writes notes, each in place of the one before; an empty one takes it away. Gives the units concerned.
    ///
    /// # Errors
    /// When the database cannot be written; nothing is changed then.
    pub fn note(&self, fleet: &str, notes: &[(Subject, String)]) -> Result<Vec<Msn>, Problem> {
        let new = |(subject, text): &(Subject, String)| NewNote {
            subject: subject.clone(),
            text: text.clone(),
            seen: None,
        };
        self.note_over(fleet, &notes.iter().map(new).collect::<Vec<_>>())
    }

    /// As [`Self::note`]. A note that somebody else changed since the person saw it is kept beside theirs in a team.
    ///
    /// # Errors
    /// When the database cannot be written, and outside of a team where something else stands than the person saw; nothing is changed then.
    pub fn note_over(&self, fleet: &str, notes: &[NewNote]) -> Result<Vec<Msn>, Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            let mut texts = Vec::with_capacity(notes.len());
            // Every note is looked at before one is written: what returns a refusal here still commits.
            for note in notes {
                let text = tidy::lines(&note.text);
                let stands = match &note.seen {
                    Some(seen) => overtaking(connection, fleet, note, seen, &text)?,
                    None => None,
                };
                if let Some(stands) = &stands
                    && !overtaken::is_shared(connection, fleet)?
                {
                    return Ok(Err(overtaken::changed_meanwhile(Some(stands))));
                }
                texts.push((text, stands.is_some()));
            }
            for (note, (text, is_overtaken)) in notes.iter().zip(&texts) {
                let text = Some(text.as_str()).filter(|text| !text.is_empty());
                let field = is_overtaken.then_some("note");
                overtaken::as_overtaken(connection, field, || {
                    put_words(merchants, &note.subject, "note", text)
                })?;
            }
            concerned(merchants, notes.iter().map(|note| &note.subject)).map(Ok)
        })?
    }
}

/// What stands instead of what a person saw and of what they write; `None` where that is one of both.
fn overtaking(
    connection: &Connection,
    fleet: i64,
    note: &NewNote,
    seen: &str,
    text: &str,
) -> rusqlite::Result<Option<String>> {
    let labels = words_of(connection, fleet, &note.subject)?;
    let stands = labels.note.unwrap_or_default();
    Ok((stands != seen && stands != text).then_some(stands))
}

/// Whether any unit of a fleet bears words. Most fleets have none, and a sync then need not look for each unit.
pub(super) fn has_labels(connection: &Connection, fleet: i64) -> rusqlite::Result<bool> {
    connection.has(
        "SELECT 1 FROM unit_labels WHERE fleet = ?1 LIMIT 1",
        [fleet],
    )
}

/// The words on a unit; none where nobody wrote any.
pub(super) fn labels_of(
    connection: &Connection,
    fleet: i64,
    msn: &Msn,
) -> rusqlite::Result<Labels> {
    let sql = "SELECT tags, note FROM unit_labels WHERE fleet = ?1 AND msn = ?2";
    let found = connection.row(sql, params![fleet, msn.as_str()], labels)?;
    Ok(found.unwrap_or_default())
}

/// The words on a subject; none on a merchant that is not kept.
fn words_of(connection: &Connection, fleet: i64, subject: &Subject) -> rusqlite::Result<Labels> {
    match subject {
        Subject::Unit(msn) => labels_of(connection, fleet, msn),
        Subject::Merchant(id) => {
            let found = merchants::one(connection, fleet, id, "tags, note", labels)?;
            Ok(found.unwrap_or_default())
        }
    }
}

/// The words on the units of a fleet, by their numbers.
pub(super) fn all_labels(
    connection: &Connection,
    fleet: i64,
) -> rusqlite::Result<HashMap<String, Labels>> {
    let sql = "SELECT tags, note, msn FROM unit_labels WHERE fleet = ?1";
    connection.rows(sql, [fleet], |row| Ok((row.get(2)?, labels(row)?)))
}

fn labels(row: &Row<'_>) -> rusqlite::Result<Labels> {
    Ok(Labels {
        tags: tags_from_text(row.get_ref(0)?.as_str()?)?,
        note: row.get(1)?,
    })
}

/// Puts one column of the words on a subject. `column` is a name of ours, never a given text.
fn put_words(
    merchants: &mut Merchants<'_>,
    subject: &Subject,
    column: &'static str,
    text: Option<&str>,
) -> rusqlite::Result<()> {
    match subject {
        Subject::Unit(msn) => merchants.connection.run(
            &format!(
                "INSERT INTO unit_labels (fleet, msn, {column}) VALUES (?1, ?2, ?3)
                 ON CONFLICT (fleet, msn) DO UPDATE SET {column} = excluded.{column}"
            ),
            params![merchants.fleet, msn.as_str(), text],
        ),
        Subject::Merchant(id) => {
            let merchant = merchants.find(id)?.id;
            // The list of those met has the tags of before.
            merchants.forget(id);
            merchants.connection.run(
                &format!("UPDATE merchants SET {column} = ?2 WHERE id = ?1"),
                params![merchant, text],
            )
        }
    }
}

fn concerned<'s>(
    merchants: &Merchants<'_>,
    subjects: impl Iterator<Item = &'s Subject>,
) -> rusqlite::Result<Vec<Msn>> {
    let mut units = BTreeSet::new();
    for subject in subjects {
        match subject {
            Subject::Unit(msn) => drop(units.insert(msn.clone())),
            Subject::Merchant(id) => {
                units.extend(units_of(merchants.connection, merchants.fleet, id)?);
            }
        }
    }
    Ok(units.into_iter().collect())
}
