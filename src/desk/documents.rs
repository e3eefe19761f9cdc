//! Taking back what becomes of saved texts: views, presets, templates, policies, reports, drafts and checklists.
//!
//! A request that changes such texts says which ones ([`ChangesDocuments`]); asked as [`Undoable`] it tells besides its answer what
//! takes it back, and [`PutBack`] does so, unless somebody changed the text again meanwhile.

use super::core::{Nature, Prominence, Reach, Request, Task, on_disk};
use crate::domain::Problem;
use crate::store::{DocumentKind, DocumentSwap, EVERY_PROFILE, FleetStore};
use crate::text::Message;
use chrono::Utc;
use std::sync::Arc;

/// Where a saved text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentName {
    /// Whether it is every profile's, and not of the open one alone.
    is_of_all: bool,
    kind: DocumentKind,
    name: String,
}

impl DocumentName {
    /// One of the open profile.
    pub(super) fn own(kind: DocumentKind, name: impl Into<String>) -> Self {
        Self {
            is_of_all: false,
            kind,
            name: name.into(),
        }
    }

    /// One that all profiles have.
    pub(super) fn of_all(kind: DocumentKind, name: impl Into<String>) -> Self {
        Self {
            is_of_all: true,
            ..Self::own(kind, name)
        }
    }
}

/// What takes back the change of one saved text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentChange {
    of: DocumentName,
    /// What is to stand there again; `None` where nothing stood.
    text: Option<String>,
    /// What stands there as long as nobody changed it again.
    instead_of: Option<String>,
}

impl DocumentChange {
    /// What kind of text it is.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        self.of.kind
    }
}

/// A request that changes saved texts.
pub trait ChangesDocuments: Request {
    /// All texts that it may change.
    fn papers(&self) -> Vec<DocumentName>;
}

/// Do it, and tell what takes it back: nothing where all was so already.
#[derive(Debug)]
pub struct Undoable<R>(pub R);

/// Put back what stood there. Its answer takes that back in turn.
#[derive(Debug)]
pub struct PutBack(pub Vec<DocumentChange>);

impl<R: ChangesDocuments> Request for Undoable<R> {
    type Output = (R::Output, Vec<DocumentChange>);
    const NATURE: Nature = R::NATURE;

    fn label(&self) -> Message {
        self.0.label()
    }

    fn reach(&self) -> Reach {
        self.0.reach()
    }

    fn prominence(&self) -> Prominence {
        self.0.prominence()
    }

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let names = self.0.papers();
        let (names, before) = texts(task, names).await?;
        let output = self.0.run(task).await?;
        let (names, after) = texts(task, names).await?;
        let papers = names.into_iter().zip(before.into_iter().zip(after));
        let back = papers.filter(|(_, (before, after))| before != after).map(
            |(of, (text, instead_of))| DocumentChange {
                of,
                text,
                instead_of,
            },
        );
        Ok((output, back.collect()))
    }
}

impl Request for PutBack {
    type Output = Vec<DocumentChange>;
    const NATURE: Nature = Nature::changes_here("desk-job-put-back").here();

    async fn run(self, task: &Task) -> Result<Vec<DocumentChange>, Problem> {
        let Self(papers) = self;
        let (store, own) = places(task, papers.iter().map(|paper| &paper.of)).await?;
        on_disk(move || {
            let (of_all, of_own) = papers.iter().partition(|paper| paper.of.is_of_all);
            for (fleet, papers) in [(EVERY_PROFILE, of_all), (own.as_str(), of_own)] {
                put_back(&store, fleet, papers)?;
            }
            let turned = papers.into_iter().map(|paper| DocumentChange {
                of: paper.of,
                text: paper.instead_of,
                instead_of: paper.text,
            });
            Ok(turned.collect())
        })
        .await
    }
}

fn put_back(store: &FleetStore, fleet: &str, papers: Vec<&DocumentChange>) -> Result<(), Problem> {
    let swaps: Vec<DocumentSwap<'_>> = papers
        .into_iter()
        .map(|paper| DocumentSwap {
            kind: paper.of.kind,
            name: &paper.of.name,
            expected: paper.instead_of.as_deref(),
            text: paper.text.as_deref(),
        })
        .collect();
    if swaps.is_empty() || store.swap_documents(fleet, &swaps, Utc::now().timestamp())? {
        return Ok(());
    }
    Err(put_back_changed())
}

/// What was to be put back was changed by somebody else since.
pub(super) fn put_back_changed() -> Problem {
    Problem::input(Message::new("desk-put-back-changed"))
}

/// Where the texts are, and the fleet of the open profile where one is of it.
async fn places(
    task: &Task,
    names: impl Iterator<Item = &DocumentName>,
) -> Result<(Arc<FleetStore>, String), Problem> {
    let mut names = names;
    if names.all(|name| name.is_of_all) {
        return Ok((task.shared.fleets().await?, String::new()));
    }
    let fleet = task.fleet().await?;
    Ok((fleet.store, fleet.fleet))
}

/// What stands in texts now.
async fn texts(
    task: &Task,
    names: Vec<DocumentName>,
) -> Result<(Vec<DocumentName>, Vec<Option<String>>), Problem> {
    let (store, own) = places(task, names.iter()).await?;
    on_disk(move || {
        let read = names.iter().map(|name| {
            let fleet = if name.is_of_all { EVERY_PROFILE } else { &own };
            store.document(fleet, name.kind, &name.name)
        });
        let texts = read.collect::<Result<Vec<_>, _>>()?;
        Ok((names, texts))
    })
    .await
}
