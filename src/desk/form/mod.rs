//! What a person does at the order form besides sending: presets, drafts, and looking an order over before it leaves.
//!
//! Presets belong to the person and are the same for every profile; drafts belong to the profile they were typed for.

pub(super) mod gather;

use super::core::{Nature, Prominence, Reach, Request, Task};
use super::documents::{
    ChangesDocuments, DocumentName, ListSaved, RemoveSaved, Saved, Saw, change, save,
};
use crate::domain::Problem;
use crate::domain::order::preflight::Facts;
use crate::domain::order::preset::{self, Keep, Preset};
use crate::domain::order::{OrderDraft, read_json, write_json};
use crate::store::{DocumentKind, FleetStore, SavedText};
use chrono::Utc;
use std::sync::Arc;

/// The presets, built-in ones first.
pub type ListPresets = ListSaved<Preset>;

/// Save a preset under a name: a person's own, or the key of a built-in one. Its answer is all there are then, as it is of removing
/// one.
#[derive(Debug)]
pub struct SavePreset {
    /// Its name; blanks around it do not count.
    pub name: String,
    /// What it fills in; a test site's login is never kept.
    pub draft: Box<OrderDraft>,
    /// What of it is kept besides what fits every merchant.
    pub keep: Keep,
    /// What the person saw under its name when they began.
    pub saw: Saw<Box<OrderDraft>>,
}

/// Remove a preset; a built-in one comes back as it was made.
pub type RemovePreset = RemoveSaved<Preset>;

/// The presets, and those whose text cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct PresetList {
    /// The presets, built-in ones first.
    pub presets: Arc<Vec<Preset>>,
    /// Names of presets that cannot be read, and why. They are left where they are.
    pub unreadable: Vec<(String, Problem)>,
}

/// The drafts of the open profile, the newest first.
pub type ListDrafts = ListSaved<SavedDraft>;

/// Keep a draft as it is typed, without the password of a test site. Its answer is when it was kept, seconds since 1970 (UTC).
#[derive(Debug)]
pub struct SaveDraft {
    /// Names the draft for as long as it is worked on.
    pub key: String,
    /// The draft.
    pub draft: Box<OrderDraft>,
}

/// Remove a draft; one that is not there is removed already. Its answer is what drafts there are then.
pub type RemoveDraft = RemoveSaved<SavedDraft>;

/// Gather what is known of a draft's merchant. What this computer knows is always gathered; others are asked only when the person
/// wants it.
#[derive(Debug)]
pub struct Gather {
    /// The draft.
    pub draft: Box<OrderDraft>,
    /// Who is asked; with nobody it reaches not beyond this computer.
    pub ask: Ask,
}

/// Who is asked over the network about an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ask {
    /// The business registry: state, roles, signature and prokura.
    pub registry: bool,
    /// The vendor, for orders that are open.
    pub orders: bool,
    /// The vendor, for price packages.
    pub packages: bool,
    /// The merchant's website.
    pub site: bool,
}

impl Ask {
    /// Everybody but the merchant's website.
    pub const ONLINE: Self = Self {
        registry: true,
        orders: true,
        packages: true,
        site: false,
    };

    /// How far asking reaches.
    pub(super) fn reach(self) -> Reach {
        if self == Self::default() {
            Reach::Here
        } else {
            Reach::Service
        }
    }

    /// Whether anybody is asked for whom a profile must be open.
    const fn needs_profile(self) -> bool {
        self.registry || self.orders || self.packages
    }
}

/// A draft that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedDraft {
    /// Its key, which stays the same for as long as it is worked on.
    pub key: String,
    /// The draft, without the password of a test site.
    pub draft: OrderDraft,
    /// When it was saved, seconds since 1970 (UTC).
    pub saved_at: i64,
}

impl Saved for Preset {
    const KIND: DocumentKind = DocumentKind::Preset;
    const LABEL: &'static str = "preflight-job-presets";
    const IS_OF_ALL: bool = true;
    type All = PresetList;

    fn all(store: &FleetStore, fleet: &str) -> Result<PresetList, Problem> {
        let (presets, unreadable) = preset::all(&store.documents(fleet, Self::KIND)?);
        let unreadable = unreadable.into_iter();
        Ok(PresetList {
            presets: Arc::new(presets),
            unreadable: unreadable
                .map(|(name, error)| (name, error.problem()))
                .collect(),
        })
    }
}

impl Saved for SavedDraft {
    const KIND: DocumentKind = DocumentKind::Draft;
    const LABEL: &'static str = "preflight-job-drafts";
    type All = Arc<Vec<Self>>;

    fn all(store: &FleetStore, fleet: &str) -> Result<Arc<Vec<Self>>, Problem> {
        let saved = store.saved_texts(fleet, Self::KIND)?;
        let read = |saved: SavedText| match read_json(&saved.text) {
            Ok(draft) => Some(Self {
                key: saved.name,
                draft,
                saved_at: saved.saved_at,
            }),
            Err(error) => {
                // A later version wrote it; it is left where it is.
                tracing::warn!(name = %saved.name, reason = error.reason.id(), "a draft cannot be read");
                None
            }
        };
        Ok(Arc::new(saved.into_iter().filter_map(read).collect()))
    }
}

impl Request for SavePreset {
    type Output = PresetList;
    const NATURE: Nature = Nature::changes_here("preflight-job-presets").here();

    async fn run(self, task: &Task) -> Result<PresetList, Problem> {
        change::<Preset>(task, move |store, fleet| {
            // Blanks around a name are not seen, and would make a second preset of it.
            let name = self.name.trim();
            let text = preset::text_of(&self.draft, self.keep);
            save::<Preset>(store, fleet, (name, &text, None), |kept| {
                let kept: Vec<(String, String)> = kept
                    .map(|text| (name.to_owned(), text.to_owned()))
                    .into_iter()
                    .collect();
                // Read as the list is: where nothing is kept under the key of a built-in one, that one stands.
                let (all, _) = preset::all(&kept);
                let stands = all.into_iter().find(|preset| preset.name == name);
                self.saw
                    .is(stands.map(|preset| Box::new(preset.draft)).as_ref())
            })
        })
        .await
    }
}

impl ChangesDocuments for SavePreset {
    fn documents(&self) -> Vec<DocumentName> {
        vec![DocumentName::of::<Preset>(self.name.trim())]
    }
}

impl Request for SaveDraft {
    type Output = i64;
    const NATURE: Nature = Nature::changes_here("preflight-job-drafts").here().quiet();

    async fn run(self, task: &Task) -> Result<i64, Problem> {
        task.on_fleet(move |store, fleet| {
            let Self { key, mut draft } = self;
            // It is never written down.
            draft.website.test_password.clear();
            let now = Utc::now().timestamp();
            let text = write_json(&draft);
            store.save_document(fleet, DocumentKind::Draft, &key, &text, None, now)?;
            Ok(now)
        })
        .await
    }
}

impl Request for Gather {
    type Output = Box<Facts>;
    // Asking may take long, and is worth nothing once it is not wanted any more.
    const NATURE: Nature = Nature::reads("preflight-job-gather");

    fn reach(&self) -> Reach {
        self.ask.reach()
    }

    fn prominence(&self) -> Prominence {
        if self.ask == Ask::default() {
            Prominence::Quiet
        } else {
            Prominence::Usual
        }
    }

    async fn run(self, task: &Task) -> Result<Box<Facts>, Problem> {
        let facts = gather::facts(&task.shared, task, &self.draft, self.ask).await;
        facts.map(Box::new)
    }
}
