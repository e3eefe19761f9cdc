//! Saved texts: views, presets, templates, policies, reports, drafts and checklists; and taking back what becomes of them.
//!
//! What is of one kind ([`Saved`]) is listed, saved and removed alike. A request that changes such texts says which ones ([`ChangesDocuments`]); asked as [`Undoable`] it tells besides its answer what
//! takes it back, and [`PutBack`] does so, unless somebody changed the text again meanwhile.

use super::core::{FleetHandle, Nature, Request, Task, on_disk};
use crate::domain::Problem;
use crate::store::{DocumentKind, DocumentSwap, EVERY_PROFILE, FleetStore};
use crate::text::Message;
use chrono::Utc;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::marker::PhantomData;
use std::sync::Arc;

/// What a person saves by name.
pub trait Saved: Sized + 'static {
    /// Where it is kept.
    const KIND: DocumentKind;

    /// The entry of what reading and changing them is called in the log.
    const LABEL: &'static str;

    /// Whether all profiles have the same ones, and not each partner its own.
    const IS_OF_ALL: bool = false;

    /// All of a kind.
    type All: Send + 'static;

    /// Reads all. What cannot be read, since a later version wrote it, is left where it is.
    ///
    /// # Errors
    /// When the store cannot be used.
    fn all(store: &FleetStore, fleet: &str) -> Result<Self::All, Problem>;
}

/// What is saved for a partner under a name of its own, as JSON that the program itself writes.
pub trait SavedByName: Serialize + DeserializeOwned + PartialEq + Send + Sync + 'static {
    /// Where it is kept.
    const KIND: DocumentKind;

    /// The entry of what reading and changing them is called in the log.
    const LABEL: &'static str;

    /// What it is called; no two of a kind have the same name.
    fn name(&self) -> &str;
}

impl<T: SavedByName> Saved for T {
    const KIND: DocumentKind = <T as SavedByName>::KIND;
    const LABEL: &'static str = <T as SavedByName>::LABEL;
    type All = Vec<T>;

    fn all(store: &FleetStore, fleet: &str) -> Result<Vec<T>, Problem> {
        let documents = store.documents(fleet, <T as SavedByName>::KIND)?;
        let read = |(name, text): (String, String)| {
            serde_json::from_str(&text)
                .inspect_err(|error| tracing::warn!(%name, %error, "a saved text cannot be read"))
                .ok()
        };
        Ok(documents.into_iter().filter_map(read).collect())
    }
}

/// All that are saved of a kind: `ListSaved::<View>::new()`.
#[derive(Debug)]
pub struct ListSaved<T>(PhantomData<fn() -> T>);

/// Save one under its name. Its answer is all there are then, as it is of removing one.
#[derive(Debug)]
pub struct SaveOne<T> {
    /// What is saved, under the name that it has itself.
    pub one: Box<T>,
    /// What the person saw under its name when they began.
    pub saw: Saw<Box<T>>,
}

/// Remove one: `RemoveSaved::<View>::new(name)`. One that the program brings along comes back as it was made; one that is not there is
/// removed already.
#[derive(Debug)]
pub struct RemoveSaved<T> {
    name: String,
    kind: PhantomData<fn() -> T>,
}

impl<T> ListSaved<T> {
    /// Asks for all of them.
    #[expect(clippy::new_without_default, reason = "nobody needs a usual one")]
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> RemoveSaved<T> {
    /// Asks for the one of that name to be removed.
    #[must_use]
    pub const fn new(name: String) -> Self {
        Self {
            name,
            kind: PhantomData,
        }
    }
}

impl<T: Saved> Request for ListSaved<T> {
    type Output = T::All;
    const NATURE: Nature = Nature::reads(T::LABEL).here().quiet();

    async fn run(self, task: &Task) -> Result<T::All, Problem> {
        change::<T>(task, |_, _| Ok(())).await
    }
}

impl<T: SavedByName> Request for SaveOne<T> {
    type Output = Vec<T>;
    const NATURE: Nature = Nature::changes_here(<T as Saved>::LABEL).here();

    async fn run(self, task: &Task) -> Result<Vec<T>, Problem> {
        change::<T>(task, move |store, fleet| {
            let text = serde_json::to_string_pretty(&self.one).map_err(|error| {
                Problem::local(Message::new("desk-broken-off"))
                    .because(Message::new("desk-reason").with("reason", error.to_string()))
            })?;
            save::<T>(store, fleet, (self.one.name(), &text, None), |kept| {
                let stands = kept.and_then(|text| serde_json::from_str(text).ok());
                self.saw.is(stands.as_ref())
            })
        })
        .await
    }
}

impl<T: Saved> Request for RemoveSaved<T> {
    type Output = T::All;
    const NATURE: Nature = Nature::changes_here(T::LABEL).here();

    async fn run(self, task: &Task) -> Result<T::All, Problem> {
        let remove = move |store: &FleetStore, fleet: &str| {
            store.remove_document(fleet, T::KIND, &self.name)
        };
        change::<T>(task, remove).await
    }
}

impl<T: SavedByName> ChangesDocuments for SaveOne<T> {
    fn documents(&self) -> Vec<DocumentName> {
        vec![DocumentName::of::<T>(self.one.name())]
    }
}

impl<T: Saved> ChangesDocuments for RemoveSaved<T> {
    fn documents(&self) -> Vec<DocumentName> {
        vec![DocumentName::of::<T>(self.name.as_str())]
    }
}

/// Changes what is saved of a kind, and reads all.
pub(super) async fn change<T: Saved>(
    task: &Task,
    change: impl FnOnce(&FleetStore, &str) -> Result<(), Problem> + Send + 'static,
) -> Result<T::All, Problem> {
    let place = if T::IS_OF_ALL {
        FleetHandle {
            store: task.shared.fleets().await?,
            fleet: EVERY_PROFILE.into(),
        }
    } else {
        task.fleet().await?
    };
    place
        .with(move |store, fleet| {
            change(store, fleet)?;
            T::all(store, fleet)
        })
        .await
}

/// Saves a text under its name, in place of what has its former name, where what stands there is what the person saw.
pub(super) fn save<T: Saved>(
    store: &FleetStore,
    fleet: &str,
    (name, text, former): (&str, &str, Option<&str>),
    is_seen: impl Fn(Option<&str>) -> bool,
) -> Result<(), Problem> {
    // Nobody could find it again, or remove it by its name.
    if name.trim().is_empty() {
        return Err(Problem::input(Message::new("desk-name-empty")));
    }
    let now = Utc::now().timestamp();
    store.save_document_over(fleet, T::KIND, (name, text, former), now, &is_seen)
}

/// What a person saw of what they change: a change that came meanwhile is not written over unseen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saw<T> {
    /// Nobody looked: whatever stands gives way.
    #[default]
    Whatever,
    /// There was nothing.
    Nothing,
    /// This.
    This(T),
}

impl<T: PartialEq> Saw<T> {
    /// What stood there when the person began, if anything did.
    pub fn of(stands: Option<T>) -> Self {
        stands.map_or(Self::Nothing, Self::This)
    }

    /// Whether what stands is what they saw.
    pub(super) fn is(&self, stands: Option<&T>) -> bool {
        match self {
            Self::Whatever => true,
            Self::Nothing => stands.is_none(),
            Self::This(seen) => stands == Some(seen),
        }
    }
}

/// Where a saved text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentName {
    /// Whether it is every profile's, and not of the open one alone.
    is_of_all: bool,
    kind: DocumentKind,
    name: String,
}

impl DocumentName {
    /// That of what is saved under a name.
    pub(super) fn of<T: Saved>(name: impl Into<String>) -> Self {
        Self {
            is_of_all: T::IS_OF_ALL,
            kind: T::KIND,
            name: name.into(),
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

/// A request that changes saved texts. It is what its [`Nature`] says, whichever texts these are.
pub trait ChangesDocuments: Request {
    /// All texts that it may change.
    fn documents(&self) -> Vec<DocumentName>;
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

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let names = self.0.documents();
        let (store, own) = places(task, names.iter()).await?;
        // Told by the store in the transaction of each change: the request need not know what takes it back, and what another
        // program wrote shortly before or after is neither lost nor written over.
        let watch = store.watch_texts();
        let output = self.0.run(task).await?;
        let back = names.into_iter().filter_map(|of| {
            let fleet = if of.is_of_all { EVERY_PROFILE } else { &own };
            let change = watch.change_of(fleet, of.kind, &of.name)?;
            Some(DocumentChange {
                of,
                text: change.was,
                instead_of: change.becomes,
            })
        });
        Ok((output, back.collect()))
    }
}

impl Request for PutBack {
    type Output = Vec<DocumentChange>;
    const NATURE: Nature = Nature::changes_here("desk-job-put-back").here();

    async fn run(self, task: &Task) -> Result<Vec<DocumentChange>, Problem> {
        let Self(changes) = self;
        let (store, own) = places(task, changes.iter().map(|change| &change.of)).await?;
        on_disk(move || {
            // The store swaps the texts of one fleet at a time, each fleet in one transaction.
            let (of_all, of_own) = changes.iter().partition(|change| change.of.is_of_all);
            for (fleet, changes) in [(EVERY_PROFILE, of_all), (&*own, of_own)] {
                put_back(&store, fleet, changes)?;
            }
            let turned = changes.into_iter().map(|change| DocumentChange {
                of: change.of,
                text: change.instead_of,
                instead_of: change.text,
            });
            Ok(turned.collect())
        })
        .await
    }
}

fn put_back(store: &FleetStore, fleet: &str, changes: Vec<&DocumentChange>) -> Result<(), Problem> {
    let swaps: Vec<DocumentSwap<'_>> = changes
        .into_iter()
        .map(|change| DocumentSwap {
            kind: change.of.kind,
            name: &change.of.name,
            expected: change.instead_of.as_deref(),
            text: change.text.as_deref(),
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
    mut names: impl Iterator<Item = &DocumentName>,
) -> Result<(Arc<FleetStore>, Arc<str>), Problem> {
    if names.all(|name| name.is_of_all) {
        // No profile need be open for texts that are the same for all.
        return Ok((task.shared.fleets().await?, Arc::default()));
    }
    let FleetHandle { store, fleet } = task.fleet().await?;
    Ok((store, fleet))
}
