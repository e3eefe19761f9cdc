//! What a person does at the order form besides sending: presets, drafts, and looking an order over before it leaves.
//!
//! Presets belong to the person and are the same for every profile; drafts belong to the profile they were typed for.

pub(super) mod gather;
pub(in crate::desk) mod papers;

use super::core::{Kind, Prominence, Reach, Request, Task, on_disk};
use super::papers::{ChangesPapers, PaperName};
use super::saw::Saw;
use crate::domain::Problem;
use crate::domain::order::OrderDraft;
use crate::domain::order::preflight::Facts;
use crate::domain::order::preset::{Keep, Preset};
use crate::store::{DocumentKind, EVERY_PROFILE, FleetStore};
use crate::text::Message;
use std::sync::Arc;

/// The presets.
#[derive(Debug)]
pub struct ListPresets;

/// Save a preset under a name: a person's own, or the key of a built-in one. Its answer is all there are then, as it is of removing
/// one.
#[derive(Debug)]
pub struct SavePreset {
    /// The name.
    pub name: String,
    /// What it fills in; a test site's login is never kept.
    pub draft: Box<OrderDraft>,
    /// What of it is kept besides what fits every merchant.
    pub keep: Keep,
    /// What the person saw under its name when they began.
    pub saw: Saw<Box<OrderDraft>>,
}

/// Remove a preset; a built-in one comes back as it was made.
#[derive(Debug)]
pub struct RemovePreset(pub String);

/// The presets, and those whose text cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct PresetList {
    /// The presets, built-in ones first.
    pub presets: Arc<Vec<Preset>>,
    /// Names of presets that cannot be read, and why. They are left where they are.
    pub unreadable: Vec<(String, Problem)>,
}

/// The drafts of the open profile, the newest first.
#[derive(Debug)]
pub struct ListDrafts;

/// Keep a draft as it is typed, without the password of a test site. Its answer is when it was kept, seconds since 1970 (UTC).
#[derive(Debug)]
pub struct SaveDraft {
    /// Names the draft for as long as it is worked on.
    pub key: String,
    /// The draft.
    pub draft: Box<OrderDraft>,
}

/// Remove a draft; one that is not there is removed already. Its answer is what drafts there are then.
#[derive(Debug)]
pub struct RemoveDraft(pub String);

/// Gather what is known of a draft's merchant. What this computer knows is always gathered; others are asked only when the person
/// wants it.
#[derive(Debug)]
pub struct Gather {
    /// The draft.
    pub draft: Box<OrderDraft>,
    /// Who is asked.
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

    /// Whether nobody is asked.
    pub(in crate::desk) const fn is_nobody(self) -> bool {
        !self.registry && !self.orders && !self.packages && !self.site
    }

    /// Whether anybody is asked for whom a profile must be open.
    const fn needs_profile(self) -> bool {
        self.registry || self.orders || self.packages
    }
}

/// A draft that is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedDraft {
    /// Its key.
    pub key: String,
    /// The draft, without the password of a test site.
    pub draft: OrderDraft,
    /// When it was saved, seconds since 1970 (UTC).
    pub saved_at: i64,
}

impl Request for ListPresets {
    type Output = PresetList;
    const KIND: Kind = Kind::Reads;
    const REACH: Reach = Reach::Here;
    const PROMINENCE: Prominence = Prominence::Quiet;

    fn label(&self) -> Message {
        Message::new("preflight-job-presets")
    }

    async fn run(self, task: &Task) -> Result<PresetList, Problem> {
        on_presets(task, |_| Ok(())).await
    }
}

impl Request for SavePreset {
    type Output = PresetList;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        Message::new("preflight-job-presets")
    }

    async fn run(self, task: &Task) -> Result<PresetList, Problem> {
        on_presets(task, move |store| papers::save_preset(store, &self)).await
    }
}

impl Request for RemovePreset {
    type Output = PresetList;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        Message::new("preflight-job-presets")
    }

    async fn run(self, task: &Task) -> Result<PresetList, Problem> {
        on_presets(task, move |store| {
            store.remove_document(EVERY_PROFILE, DocumentKind::Preset, &self.0)
        })
        .await
    }
}

impl ChangesPapers for SavePreset {
    fn papers(&self) -> Vec<PaperName> {
        vec![PaperName::of_all(DocumentKind::Preset, self.name.trim())]
    }
}

impl ChangesPapers for RemovePreset {
    fn papers(&self) -> Vec<PaperName> {
        vec![PaperName::of_all(DocumentKind::Preset, self.0.as_str())]
    }
}

impl Request for ListDrafts {
    type Output = Arc<Vec<SavedDraft>>;
    const KIND: Kind = Kind::Reads;
    const REACH: Reach = Reach::Here;
    const PROMINENCE: Prominence = Prominence::Quiet;

    fn label(&self) -> Message {
        Message::new("preflight-job-drafts")
    }

    async fn run(self, task: &Task) -> Result<Arc<Vec<SavedDraft>>, Problem> {
        task.on_fleet(|fleet| papers::drafts(&fleet.store, &fleet.fleet))
            .await
    }
}

impl Request for SaveDraft {
    type Output = i64;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;
    const PROMINENCE: Prominence = Prominence::Quiet;

    fn label(&self) -> Message {
        Message::new("preflight-job-drafts")
    }

    async fn run(self, task: &Task) -> Result<i64, Problem> {
        task.on_fleet(move |fleet| papers::save_draft(&fleet.store, &fleet.fleet, self))
            .await
    }
}

impl Request for RemoveDraft {
    type Output = Arc<Vec<SavedDraft>>;
    const KIND: Kind = Kind::ChangesHere;
    const REACH: Reach = Reach::Here;

    fn label(&self) -> Message {
        Message::new("preflight-job-drafts")
    }

    async fn run(self, task: &Task) -> Result<Arc<Vec<SavedDraft>>, Problem> {
        task.on_fleet(move |fleet| {
            let store = &fleet.store;
            store.remove_document(&fleet.fleet, DocumentKind::Draft, &self.0)?;
            papers::drafts(store, &fleet.fleet)
        })
        .await
    }
}

impl Request for Gather {
    type Output = Box<Facts>;
    // Asking may take long, and is worth nothing once it is not wanted any more.
    const KIND: Kind = Kind::Reads;

    fn label(&self) -> Message {
        Message::new("preflight-job-gather")
    }

    fn reach(&self) -> Reach {
        if self.ask.is_nobody() {
            Reach::Here
        } else {
            Reach::Service
        }
    }

    fn prominence(&self) -> Prominence {
        if self.ask.is_nobody() {
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

/// Changes presets, and reads all.
async fn on_presets(
    task: &Task,
    change: impl FnOnce(&FleetStore) -> Result<(), Problem> + Send + 'static,
) -> Result<PresetList, Problem> {
    let store = task.shared.fleets().await?;
    on_disk(move || {
        change(&store)?;
        papers::presets(&store)
    })
    .await
}
