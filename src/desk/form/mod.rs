//! What a person does at the order form besides sending: presets, drafts, and looking an order over before it leaves.
//!
//! Presets belong to the person and are the same for every profile; drafts belong to the profile they were typed for.

pub(super) mod gather;
mod papers;

use super::Event;
use super::core::{Shared, Task, on_disk};
use crate::domain::Problem;
use crate::domain::order::OrderDraft;
use crate::domain::order::preflight::Facts;
use crate::domain::order::preset::{Keep, Preset};
use std::sync::Arc;

/// One thing a person can do at the order form. The comment says which event comes of it.
#[derive(Debug, Clone)]
pub enum FormCommand {
    /// The presets → `Presets`.
    ListPresets,
    /// Save a preset under a name: a person's own, or the key of a built-in one → `Presets`.
    SavePreset {
        /// The name.
        name: String,
        /// What it fills in; a test site's login is never kept.
        draft: Box<OrderDraft>,
        /// What of it is kept besides what fits every merchant.
        keep: Keep,
    },
    /// Remove a preset; a built-in one comes back as it was made → `Presets`.
    RemovePreset(String),
    /// The drafts of the open profile, the newest first → `Drafts`.
    ListDrafts,
    /// Keep a draft as it is typed, without the password of a test site → `DraftSaved`.
    SaveDraft {
        /// Names the draft for as long as it is worked on.
        key: String,
        /// The draft.
        draft: Box<OrderDraft>,
    },
    /// Remove a draft; one that is not there is removed already → `Drafts`.
    RemoveDraft(String),
    /// Gather what is known of a draft's merchant → `Facts`. What this computer knows is always gathered; others are asked
    /// only when the person wants it.
    Gather {
        /// The draft.
        draft: Box<OrderDraft>,
        /// Who is asked.
        ask: Ask,
    },
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

/// What comes of a [`FormCommand`].
#[derive(Debug, Clone)]
pub enum FormEvent {
    /// The presets, built-in ones first, and those whose text cannot be read.
    Presets {
        /// The presets.
        presets: Arc<Vec<Preset>>,
        /// Names of presets that cannot be read, and why. They are left where they are.
        unreadable: Vec<(String, Problem)>,
    },
    /// The drafts, the newest first.
    Drafts(Arc<Vec<SavedDraft>>),
    /// A draft is on the disk.
    DraftSaved {
        /// Its key.
        key: String,
        /// When it was saved, seconds since 1970 (UTC).
        saved_at: i64,
    },
    /// What is known of a draft's merchant.
    Facts(Box<Facts>),
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

/// Does a command and gives the event that ends it.
pub(super) async fn perform(
    shared: &Shared,
    task: &Task,
    command: FormCommand,
) -> Result<Event, Problem> {
    let event = match command {
        // Asking may take long, and is worth nothing once it is not wanted any more.
        FormCommand::Gather { draft, ask } => tokio::select! {
            biased;
            () = task.cancel.cancelled() => return Ok(Event::Cancelled),
            facts = gather::facts(shared, task, &draft, ask) => {
                Event::Form(FormEvent::Facts(Box::new(facts?)))
            }
        },
        command => {
            let store = shared.fleets().await?;
            let fleet = match command.is_of_profile() {
                true => task.opened().await?.fleet,
                false => crate::store::EVERY_PROFILE.to_owned(),
            };
            on_disk(move || papers::answer(&store, &fleet, command))
                .await
                .map(Event::Form)?
        }
    };
    shared.tell(task.job, event).await;
    Ok(Event::Done)
}

impl FormCommand {
    const fn is_of_profile(&self) -> bool {
        matches!(
            self,
            Self::ListDrafts | Self::SaveDraft { .. } | Self::RemoveDraft(_)
        )
    }
}
