//! What a person asks for at the order form, and what is answered.

use crate::desk::saw::Saw;
use crate::domain::Problem;
use crate::domain::order::OrderDraft;
use crate::domain::order::preset::{Keep, Preset};
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
    pub(super) const fn needs_profile(self) -> bool {
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
