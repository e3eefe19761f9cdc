//! What a person does at the order form besides sending: presets, drafts, and looking an order over before it leaves.
//!
//! Presets belong to the person and are the same for every profile; drafts belong to the profile they were typed for.

mod asked;
pub(in crate::desk) mod documents;
pub(super) mod gather;

pub use asked::{
    Ask, Gather, ListDrafts, ListPresets, PresetList, RemoveDraft, RemovePreset, SaveDraft,
    SavePreset, SavedDraft,
};

use super::core::{Nature, Prominence, Reach, Request, Task, on_disk};
use super::documents::{ChangesDocuments, DocumentName};
use crate::domain::Problem;
use crate::domain::order::preflight::Facts;
use crate::store::{DocumentKind, EVERY_PROFILE, FleetStore};
use std::sync::Arc;

impl Request for ListPresets {
    type Output = PresetList;
    const NATURE: Nature = Nature::reads("preflight-job-presets").here().quiet();

    async fn run(self, task: &Task) -> Result<PresetList, Problem> {
        on_presets(task, |_| Ok(())).await
    }
}

impl Request for SavePreset {
    type Output = PresetList;
    const NATURE: Nature = Nature::changes_here("preflight-job-presets").here();

    async fn run(self, task: &Task) -> Result<PresetList, Problem> {
        on_presets(task, move |store| documents::save_preset(store, &self)).await
    }
}

impl Request for RemovePreset {
    type Output = PresetList;
    const NATURE: Nature = Nature::changes_here("preflight-job-presets").here();

    async fn run(self, task: &Task) -> Result<PresetList, Problem> {
        on_presets(task, move |store| {
            store.remove_document(EVERY_PROFILE, DocumentKind::Preset, &self.0)
        })
        .await
    }
}

impl ChangesDocuments for SavePreset {
    fn papers(&self) -> Vec<DocumentName> {
        vec![DocumentName::of_all(DocumentKind::Preset, self.name.trim())]
    }
}

impl ChangesDocuments for RemovePreset {
    fn papers(&self) -> Vec<DocumentName> {
        vec![DocumentName::of_all(DocumentKind::Preset, self.0.as_str())]
    }
}

impl Request for ListDrafts {
    type Output = Arc<Vec<SavedDraft>>;
    const NATURE: Nature = Nature::reads("preflight-job-drafts").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Vec<SavedDraft>>, Problem> {
        task.on_fleet(|fleet| documents::drafts(&fleet.store, &fleet.fleet))
            .await
    }
}

impl Request for SaveDraft {
    type Output = i64;
    const NATURE: Nature = Nature::changes_here("preflight-job-drafts").here().quiet();

    async fn run(self, task: &Task) -> Result<i64, Problem> {
        task.on_fleet(move |fleet| documents::save_draft(&fleet.store, &fleet.fleet, self))
            .await
    }
}

impl Request for RemoveDraft {
    type Output = Arc<Vec<SavedDraft>>;
    const NATURE: Nature = Nature::changes_here("preflight-job-drafts").here();

    async fn run(self, task: &Task) -> Result<Arc<Vec<SavedDraft>>, Problem> {
        task.on_fleet(move |fleet| {
            let store = &fleet.store;
            store.remove_document(&fleet.fleet, DocumentKind::Draft, &self.0)?;
            documents::drafts(store, &fleet.fleet)
        })
        .await
    }
}

impl Request for Gather {
    type Output = Box<Facts>;
    // Asking may take long, and is worth nothing once it is not wanted any more.
    const NATURE: Nature = Nature::reads("preflight-job-gather");

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
        documents::presets(&store)
    })
    .await
}
