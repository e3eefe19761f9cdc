//! A saved text that is read, changed and saved as one, however many programs do so at once.

use super::documents::{put, remove, text_of};
use super::{DocumentKind, FleetStore};
use crate::domain::Problem;
use crate::store::overtaken;

/// One text in place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentSwap<'a> {
    /// What kind of text.
    pub kind: DocumentKind,
    /// Its name.
    pub name: &'a str,
    /// What must stand there; `None` where nothing may.
    pub expected: Option<&'a str>,
    /// What is to stand there; `None` where nothing is.
    pub text: Option<&'a str>,
}

impl FleetStore {
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
            for swap in swaps {
                let stands = text_of(connection, fleet, swap.kind, swap.name)?;
                if stands.as_deref() != swap.expected {
                    return Ok(false);
                }
            }
            for swap in swaps {
                match swap.text {
                    None => remove(connection, fleet, swap.kind, swap.name)?,
                    Some(text) => put(connection, fleet, swap.kind, swap.name, text, at)?,
                }
            }
            Ok(true)
        })
    }

    /// Changes a text in one transaction: what another program saved meanwhile is never lost. `change` is given the text that
    /// is there, and gives the one that is to be there; `None` leaves it as it is. Gives what is there then.
    ///
    /// # Errors
    /// When the database cannot be read or written; nothing is changed then.
    pub fn change_document(
        &self,
        fleet: &str,
        kind: DocumentKind,
        name: &str,
        at: i64,
        change: impl FnOnce(Option<&str>) -> Option<String>,
    ) -> Result<Option<String>, Problem> {
        self.change_document_over(fleet, kind, name, at, |former, _| change(former))
    }

    /// As [`Self::change_document`]. `change` also names the fields that it writes on though somebody else changed them since the person
    /// saw them, each with what stands there: a team keeps both.
    ///
    /// # Errors
    /// As [`Self::change_document`], and outside of a team where such a field is named.
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
            let fields: Vec<&str> = overtaken_fields
                .iter()
                .map(|(field, _)| field.as_str())
                .collect();
            overtaken::as_overtaken(connection, &fields, || {
                put(connection, fleet, kind, name, &text, at)
            })?;
            Ok(Ok(Some(text)))
        })?
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
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
                let added = store.change_document("f", KIND, "a", at, |former| {
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
            .change_document("f", KIND, "a", 99, |_| None)
            .unwrap()
            .unwrap();
        for letter in ['x', 'y', 'z'] {
            assert_eq!(text.matches(letter).count(), 25, "{text}");
        }
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
        let nothing = store.change_document("f", KIND, "a", 1, |former| {
            assert_eq!(former, None);
            None
        });
        assert_eq!(nothing.unwrap(), None);
        assert!(store.documents("f", KIND).unwrap().is_empty());
        store
            .change_document("f", KIND, "a", 2, |_| Some("one".to_owned()))
            .unwrap();
        let kept = store.change_document("f", KIND, "a", 3, |_| None).unwrap();
        assert_eq!(kept.as_deref(), Some("one"));
        let texts = store.saved_texts("f", KIND).unwrap();
        assert_eq!(texts[0].saved_at, 2, "nothing was saved the second time");
    }
}
