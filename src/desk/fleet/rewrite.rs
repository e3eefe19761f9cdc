//! What a person writes on units and merchants, with what takes it back.

use super::{Note, Tag, concerned};
use crate::desk::core::{Nature, Request, Task};
use crate::desk::documents::put_back_changed;
use crate::desk::team::person;
use crate::domain::fleet::Subject;
use crate::domain::{Aside, Asides, LONGEST_REASON, LookupRow, Problem, tidy};
use crate::store::{AsideSwap, FleetStore, NewNote, OwnWords};
use crate::text::Message;
use chrono::Utc;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One change to what is written.
#[derive(Debug, Clone)]
pub enum RowChange {
    /// Tags are added and taken away.
    Tag(Tag),
    /// Notes are written in place of those that stand.
    Note(Note),
    /// What is set aside, by the name of each thing; `None` takes it back. Who and when is filled in where it is written.
    Aside(Vec<(String, Option<Aside>)>),
    /// What was set aside or taken back as it was before, where nobody said something else since.
    AsideBack(Vec<AsideSwap>),
}

impl RowChange {
    const fn is_aside(&self) -> bool {
        matches!(self, Self::Aside(_) | Self::AsideBack(_))
    }
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
    /// Everything that is set aside then, where something of it was changed.
    pub asides: Option<Arc<Asides>>,
}

/// Everything that is set aside.
#[derive(Debug)]
pub struct ReadAsides;

impl Request for ReadAsides {
    type Output = Arc<Asides>;
    const NATURE: Nature = Nature::reads("aside-job").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Asides>, Problem> {
        task.on_fleet(|store, fleet| store.asides(fleet).map(Arc::new))
            .await
    }
}

impl Request for Rewrite {
    type Output = Rewritten;
    const NATURE: Nature = Nature::changes_here("ui-job-note").here();

    fn label(&self) -> Message {
        let all = |is: fn(&RowChange) -> bool| self.0.iter().all(is);
        if all(RowChange::is_aside) {
            Message::new("aside-job")
        } else if all(|change| matches!(change, RowChange::Tag(_))) {
            Message::new("ui-job-tag")
        } else {
            Self::NATURE.label()
        }
    }

    async fn run(self, task: &Task) -> Result<Rewritten, Problem> {
        task.on_fleet(move |store, fleet| {
            let mut written = Rewritten::default();
            for change in &self.0 {
                let (rows, back) = one(store, fleet, change)?;
                written.rows.extend(rows);
                // What was written last is taken back first.
                written.back.splice(0..0, back);
            }
            if self.0.iter().any(RowChange::is_aside) {
                written.asides = Some(Arc::new(store.asides(fleet)?));
            }
            Ok(written)
        })
        .await
    }
}

fn one(
    store: &FleetStore,
    fleet: &str,
    change: &RowChange,
) -> Result<(Vec<LookupRow>, Vec<RowChange>), Problem> {
    let (units, back) = match change {
        RowChange::Tag(tag) => {
            // The difference and not the request: a tag that was there already is not taken away by the undo.
            let before = store.words_on(fleet, &tag.subjects)?;
            let units = store.tag(fleet, &tag.subjects, &tag.add, &tag.remove)?;
            let after = store.words_on(fleet, &tag.subjects)?;
            (units, tags_back(before, &after))
        }
        RowChange::Note(note) => {
            let subjects: Vec<Subject> = note.notes.iter().map(|new| new.subject.clone()).collect();
            let before = store.words_on(fleet, &subjects)?;
            let units = store.note_over(fleet, &note.notes)?;
            (units, notes_back(before, &note.notes))
        }
        RowChange::Aside(changes) => {
            let said = signed(store, fleet, changes)?;
            let former = store.set_aside(fleet, &said)?;
            let back = said
                .into_iter()
                .zip(former)
                .map(|((key, instead_of), (_, becomes))| AsideSwap {
                    key,
                    instead_of,
                    becomes,
                });
            (Vec::new(), asides_back(back))
        }
        RowChange::AsideBack(swaps) => {
            let done = store.swap_asides(fleet, swaps)?;
            // Where some of it could be taken back, that is done, and the rest stays as somebody else has it.
            if done.is_empty() && !swaps.is_empty() {
                return Err(put_back_changed());
            }
            let back = done.into_iter().map(|swap| AsideSwap {
                key: swap.key,
                instead_of: swap.becomes,
                becomes: swap.instead_of,
            });
            (Vec::new(), asides_back(back))
        }
    };
    Ok((concerned(store, fleet, &units)?, back))
}

/// The changes with who makes them, and when, where they do not say so: what is put back is as it was.
fn signed(
    store: &FleetStore,
    fleet: &str,
    changes: &[(String, Option<Aside>)],
) -> Result<Vec<(String, Option<Aside>)>, Problem> {
    // The name that colleagues know, where there are any.
    let member = store.team(fleet)?.map(|team| team.member);
    let person = member.or_else(person);
    let now = Utc::now().timestamp();
    let sign = |aside: &Aside| {
        let is_new = aside.at == 0;
        let mut aside = aside.clone();
        if is_new {
            aside.at = now;
            aside.person.clone_from(&person);
        }
        let reason = tidy::lines(&aside.reason);
        // By characters: cut in the middle of one it would be no text.
        aside.reason = reason.chars().take(LONGEST_REASON).collect();
        aside
    };
    let changes = changes.iter();
    Ok(changes
        .map(|(key, aside)| (key.clone(), aside.as_ref().map(sign)))
        .collect())
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

/// What takes it back; nothing where nothing was changed.
fn asides_back(swaps: impl DoubleEndedIterator<Item = AsideSwap>) -> Vec<RowChange> {
    // The last first, so that what was said twice of one thing is taken back whole.
    let back: Vec<AsideSwap> = swaps.rev().collect();
    if back.is_empty() {
        return Vec::new();
    }
    vec![RowChange::AsideBack(back)]
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
        // A note that was written as it stood has nothing to take back.
        .filter(|back| Some(&back.text) != back.seen.as_ref())
        .collect();
    if notes.is_empty() {
        return Vec::new();
    }
    vec![RowChange::Note(Note { notes })]
}
