//! What a person writes on units and merchants, with what takes it back.

use super::{Note, Tag, concerned};
use crate::desk::core::{FleetHandle, Kind, Reach, Request, Task};
use crate::domain::fleet::Subject;
use crate::domain::{LookupRow, Problem, tidy};
use crate::store::{NewNote, OwnWords};
use crate::text::Message;
use std::collections::BTreeMap;

/// One change to what is written.
#[derive(Debug, Clone)]
pub enum RowChange {
    /// Other tags.
    Tag(Tag),
    /// Notes.
    Note(Note),
}

/// Change what is written on units and merchants, one change after the other. Its answer tells what takes them back.
#[derive(Debug, Clone)]
pub struct Rewrite(pub Vec<RowChange>);

/// What was written.
#[derive(Debug, Clone, Default)]
pub struct Rewritten {
    /// The rows of all units concerned.
    pub rows: Vec<LookupRow>,
    /// The changes that put back what stood there, in their order; none where all was so already.
    pub back: Vec<RowChange>,
}

impl Request for Rewrite {
    type Output = Rewritten;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        let is_tag = self
            .0
            .iter()
            .all(|change| matches!(change, RowChange::Tag(_)));
        Message::new(if is_tag { "ui-job-tag" } else { "ui-job-note" })
    }

    async fn run(self, task: &Task) -> Result<Rewritten, Problem> {
        task.on_fleet(move |fleet| {
            let mut written = Rewritten::default();
            for change in &self.0 {
                let (rows, back) = one(fleet, change)?;
                written.rows.extend(rows);
                // What was written last is taken back first.
                written.back.splice(0..0, back);
            }
            Ok(written)
        })
        .await
    }
}

fn one(
    fleet: &FleetHandle,
    change: &RowChange,
) -> Result<(Vec<LookupRow>, Vec<RowChange>), Problem> {
    let (store, name) = (&fleet.store, fleet.fleet.as_str());
    let (units, back) = match change {
        RowChange::Tag(tag) => {
            let before = store.words_on(name, &tag.subjects)?;
            let units = store.tag(name, &tag.subjects, &tag.add, &tag.remove)?;
            let after = store.words_on(name, &tag.subjects)?;
            (units, tags_back(before, &after))
        }
        RowChange::Note(note) => {
            let subjects: Vec<Subject> = note.notes.iter().map(|new| new.subject.clone()).collect();
            let before = store.words_on(name, &subjects)?;
            let units = store.note_over(name, &note.notes)?;
            (units, notes_back(before, &note.notes))
        }
    };
    Ok((concerned(fleet, &units)?, back))
}

/// The changes that give each subject the tags that it had. Those of the same tags are one.
fn tags_back(before: Vec<OwnWords>, after: &[OwnWords]) -> Vec<RowChange> {
    let lacking = |of: &[String], other: &[String]| -> Vec<String> {
        let other = |tag: &&String| !other.contains(tag);
        of.iter().filter(other).cloned().collect()
    };
    let mut alike: BTreeMap<(Vec<String>, Vec<String>), Vec<Subject>> = BTreeMap::new();
    for (before, after) in before.into_iter().zip(after) {
        let add = lacking(&before.tags, &after.tags);
        let remove = lacking(&after.tags, &before.tags);
        if !(add.is_empty() && remove.is_empty()) {
            alike.entry((add, remove)).or_default().push(before.subject);
        }
    }
    let tag = |((add, remove), subjects)| {
        RowChange::Tag(Tag {
            subjects,
            add,
            remove,
        })
    };
    alike.into_iter().map(tag).collect()
}

fn notes_back(before: Vec<OwnWords>, written: &[NewNote]) -> Vec<RowChange> {
    let notes: Vec<NewNote> = before
        .into_iter()
        .zip(written)
        .map(|(before, new)| NewNote {
            subject: before.subject,
            text: before.note.unwrap_or_default(),
            // What somebody else writes there until then stays.
            seen: Some(tidy::lines(&new.text)),
        })
        .filter(|back| Some(&back.text) != back.seen.as_ref())
        .collect();
    if notes.is_empty() {
        return Vec::new();
    }
    vec![RowChange::Note(Note { notes })]
}
