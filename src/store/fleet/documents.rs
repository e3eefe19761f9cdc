//! Texts a person saved under a name: views, policies, report definitions, presets, drafts and their like.

use super::{DocumentKind, FleetStore};
use crate::domain::Problem;
use crate::store::overtaken;
use crate::store::sql::Statements as _;
use crate::text::Message;
use rusqlite::{Connection, params};

/// Whether a text that is kept, or none, is what a person saw when they began to change it.
pub type IsSeen<'a> = &'a dyn Fn(Option<&str>) -> bool;

/// A text that was saved, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedText {
    /// Its name, of which a fleet has one for each kind.
    pub name: String,
    /// The text as it was saved.
    pub text: String,
    /// When it was saved, seconds since 1970 (UTC).
    pub saved_at: i64,
}

/// One text in place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentSwap<'a> {
    /// What kind of text.
    pub kind: DocumentKind,
    /// The name that it stands under.
    pub name: &'a str,
    /// What must stand there; `None` where nothing may.
    pub expected: Option<&'a str>,
    /// What is to stand there; `None` where nothing is.
    pub text: Option<&'a str>,
}

impl FleetStore {
    /// The texts of a kind, the newest first; of those of one second the one whose name sorts last. A fleet may be
    /// [`EVERY_PROFILE`](super::EVERY_PROFILE) for what is not of one profile alone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn saved_texts(&self, fleet: &str, kind: DocumentKind) -> Result<Vec<SavedText>, Problem> {
        self.read_fleet(fleet, |connection, fleet| {
            connection.rows(
                // By name within a second, so that names that grow with time keep their order.
                "SELECT name, text, saved_at FROM documents WHERE fleet = ?1 AND kind = ?2
                 ORDER BY saved_at DESC, name DESC",
                params![fleet, kind.as_str()],
                |row| {
                    Ok(SavedText {
                        name: row.get(0)?,
                        text: row.get(1)?,
                        saved_at: row.get(2)?,
                    })
                },
            )
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
            connection.rows(
                "SELECT name, text FROM documents WHERE fleet = ?1 AND kind = ?2 ORDER BY name",
                params![fleet, kind.as_str()],
                |row| row.try_into(),
            )
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
            text_of(connection, fleet, kind.as_str(), name)
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
        let kind = kind.as_str();
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            let former = former_name.filter(|former| *former != name);
            // What a person began with stands under the former name.
            let stands = text_of(connection, fleet, kind, former.unwrap_or(name))?;
            // Who writes the very text that stands takes nothing from anybody.
            let is_overtaken = !is_seen(stands.as_deref()) && stands.as_deref() != Some(text);
            if is_overtaken && !overtaken::is_shared(connection, fleet)? {
                return Ok(Err(overtaken::changed_meanwhile(None)));
            }
            let field = is_overtaken.then_some("text");
            let put = || put(connection, fleet, kind, name, text, Some(at));
            let Some(former) = former else {
                return overtaken::as_overtaken(connection, field, put).map(Ok);
            };
            // Before anything is written: what returns a refusal here still commits.
            if text_of(connection, fleet, kind, name)?.is_some() {
                let taken = Message::new("store-name-taken").with("name", name);
                return Ok(Err(
                    Problem::input(taken).next(Message::new("store-name-taken-next"))
                ));
            }
            overtaken::as_overtaken(connection, field, || {
                remove(connection, fleet, kind, former)
            })?;
            put().map(Ok)
        })?
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
            remove(merchants.connection, merchants.fleet, kind.as_str(), name)
        })
    }

    /// Puts texts in place of others, all or none: none where one of the others is not what stands there. Says whether it was done.
    ///
    /// # Errors
    /// When the database cannot be read or written; nothing is changed then.
    pub fn swap_documents(
        &self,
        fleet: &str,
        swaps: &[DocumentSwap<'_>],
        at: i64,
    ) -> Result<bool, Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            // All are looked at first: `Ok` commits, also one that says that nothing was done.
            for swap in swaps {
                let stands = text_of(connection, fleet, swap.kind.as_str(), swap.name)?;
                if stands.as_deref() != swap.expected {
                    return Ok(false);
                }
            }
            for swap in swaps {
                let kind = swap.kind.as_str();
                match swap.text {
                    None => remove(connection, fleet, kind, swap.name)?,
                    Some(text) => put(connection, fleet, kind, swap.name, text, Some(at))?,
                }
            }
            Ok(true)
        })
    }

    /// Changes a text in one transaction: what another program saved meanwhile is never lost. `change` is given the text that
    /// is there, and gives the one that is to be there; `None` leaves it as it is. It also names the fields that it writes on though
    /// somebody else changed them since the person saw them, each with what stands there: a team keeps both. Gives what is there then.
    ///
    /// # Errors
    /// When the database cannot be read or written, and outside of a team where such a field is named; nothing is changed then.
    pub fn change_document_over(
        &self,
        fleet: &str,
        kind: DocumentKind,
        name: &str,
        at: i64,
        change: impl FnOnce(Option<&str>, &mut Vec<(String, String)>) -> Option<String>,
    ) -> Result<Option<String>, Problem> {
        self.write(fleet, |merchants| {
            let (connection, fleet) = (merchants.connection, merchants.fleet);
            let kind = kind.as_str();
            let former = text_of(connection, fleet, kind, name)?;
            let mut overtaken_fields = Vec::new();
            let Some(text) = change(former.as_deref(), &mut overtaken_fields) else {
                return Ok(Ok(former));
            };
            if let Some((_, stands)) = overtaken_fields.first()
                && !overtaken::is_shared(connection, fleet)?
            {
                return Ok(Err(overtaken::changed_meanwhile(Some(stands))));
            }
            let fields = overtaken_fields.iter().map(|(field, _)| field.as_str());
            overtaken::as_overtaken(connection, fields, || {
                put(connection, fleet, kind, name, &text, Some(at))
            })?;
            Ok(Ok(Some(text)))
        })?
    }
}

/// The text of a name, if there is one.
pub(in crate::store) fn text_of(
    connection: &Connection,
    fleet: i64,
    kind: &str,
    name: &str,
) -> rusqlite::Result<Option<String>> {
    connection.row(
        "SELECT text FROM documents WHERE fleet = ?1 AND kind = ?2 AND name = ?3",
        params![fleet, kind, name],
        |row| row.get(0),
    )
}

/// Puts a text under a name, in the place of the one that is there. `None` is now, by the database's clock.
pub(in crate::store) fn put(
    connection: &Connection,
    fleet: i64,
    kind: &str,
    name: &str,
    text: &str,
    at: Option<i64>,
) -> rusqlite::Result<()> {
    connection.run(
        // Not `OR REPLACE`: that would be no update to the triggers, which tell the team what stood there.
        "INSERT INTO documents (fleet, kind, name, text, saved_at)
         VALUES (?1, ?2, ?3, ?4, coalesce(?5, unixepoch()))
         ON CONFLICT (fleet, kind, name) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at",
        params![fleet, kind, name, text, at],
    )
}

/// Takes the text of a name away; one that is not there is away already.
pub(in crate::store) fn remove(
    connection: &Connection,
    fleet: i64,
    kind: &str,
    name: &str,
) -> rusqlite::Result<()> {
    connection.run(
        "DELETE FROM documents WHERE fleet = ?1 AND kind = ?2 AND name = ?3",
        params![fleet, kind, name],
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::TextWatch;
    use std::path::PathBuf;

    const KIND: DocumentKind = DocumentKind::Checklist;

    fn open(folder: &tempfile::TempDir) -> FleetStore {
        FleetStore::open(folder.path()).unwrap().store
    }

    #[test]
    fn what_changes_at_once_is_never_lost() {
        let folder = tempfile::tempdir().unwrap();
        let add = |letter: char, path: PathBuf| {
            // Each has the file open for itself, as two programs have.
            let store = FleetStore::open(&path).unwrap().store;
            for at in 0..25 {
                let added = store.change_document_over("f", KIND, "a", at, |former, _| {
                    Some(format!("{}{letter}", former.unwrap_or_default()))
                });
                added.unwrap();
            }
        };
        let threads: Vec<_> = ['x', 'y', 'z']
            .map(|letter| {
                let path = folder.path().to_owned();
                let thread = std::thread::Builder::new().name(letter.to_string());
                thread.spawn(move || add(letter, path)).unwrap()
            })
            .into_iter()
            .collect();
        threads
            .into_iter()
            .for_each(|thread| thread.join().unwrap());
        let text = open(&folder)
            .change_document_over("f", KIND, "a", 99, |_, _| None)
            .unwrap()
            .unwrap();
        for letter in ['x', 'y', 'z'] {
            assert_eq!(text.matches(letter).count(), 25, "{text}");
        }
    }

    #[test]
    fn what_a_change_took_away_is_told_and_never_what_another_program_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let (here, other) = (open(&folder), open(&folder));
        let save = |store: &FleetStore, text: &str| {
            store.save_document("f", KIND, "a", text, None, 1).unwrap();
        };
        let told = |was: Option<&str>, becomes: Option<&str>| {
            let owned = |text: Option<&str>| text.map(str::to_owned);
            Some((owned(was), owned(becomes)))
        };
        let change = |watch: &TextWatch, name: &str| {
            let change = watch.change_of("f", KIND, name);
            change.map(|change| (change.was, change.becomes))
        };
        save(&here, "first");
        let watch = here.watch_texts();
        save(&other, "by another");
        save(&here, "one");
        save(&other, "by another once more");
        assert_eq!(change(&watch, "a"), told(Some("by another"), Some("one")));
        assert_eq!(change(&watch, "b"), None);
        save(&here, "two");
        let between = Some("by another once more");
        assert_eq!(change(&watch, "a"), told(between, Some("two")));
        // Several changes are one, and none where all is as it was.
        save(&here, "three");
        assert_eq!(change(&watch, "a"), told(between, Some("three")));
        let later = here.watch_texts();
        here.remove_document("f", KIND, "a").unwrap();
        assert_eq!(change(&later, "a"), told(Some("three"), None));
        save(&here, "three");
        assert_eq!(change(&later, "a"), None);
    }

    #[test]
    fn texts_are_swapped_all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder);
        let swap = |name, expected, text| DocumentSwap {
            kind: KIND,
            name,
            expected,
            text,
        };
        #[track_caller]
        fn check(
            store: &FleetStore,
            swaps: &[DocumentSwap<'_>],
            done: bool,
            expect: &[(&str, &str)],
        ) {
            assert_eq!(store.swap_documents("f", swaps, 7).unwrap(), done);
            let there = store.documents("f", KIND).unwrap();
            let there: Vec<(&str, &str)> = there
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect();
            assert_eq!(there, expect);
            for (name, text) in expect {
                let one = store.document("f", KIND, name).unwrap();
                assert_eq!(one.as_deref(), Some(*text));
            }
        }
        check(&store, &[swap("a", None, Some("1"))], true, &[("a", "1")]);
        // Renamed: both or none.
        let renamed = [swap("a", Some("1"), None), swap("b", None, Some("1"))];
        check(&store, &renamed, true, &[("b", "1")]);
        check(&store, &renamed, false, &[("b", "1")]);
        let half = [swap("b", Some("1"), None), swap("c", Some("other"), None)];
        check(&store, &half, false, &[("b", "1")]);
        check(&store, &[swap("b", None, Some("2"))], false, &[("b", "1")]);
        check(
            &store,
            &[swap("b", Some("1"), Some("2"))],
            true,
            &[("b", "2")],
        );
        assert_eq!(store.document("f", KIND, "a").unwrap(), None);
    }

    #[test]
    fn a_change_that_is_none_leaves_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder);
        let nothing = store.change_document_over("f", KIND, "a", 1, |former, _| {
            assert_eq!(former, None);
            None
        });
        assert_eq!(nothing.unwrap(), None);
        assert!(store.documents("f", KIND).unwrap().is_empty());
        store
            .change_document_over("f", KIND, "a", 2, |_, _| Some("one".to_owned()))
            .unwrap();
        let kept = store
            .change_document_over("f", KIND, "a", 3, |_, _| None)
            .unwrap();
        assert_eq!(kept.as_deref(), Some("one"));
        let texts = store.saved_texts("f", KIND).unwrap();
        assert_eq!(texts[0].saved_at, 2, "nothing was saved the second time");
    }
}
