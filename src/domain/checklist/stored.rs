//! Checklists as texts that are kept.

use super::{Checklist, ChecklistKind, StepState};
use crate::domain::{BusinessId, Msn};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What stands in a kept text.
#[derive(Debug, Serialize, Deserialize)]
struct StoredChecklist {
    kind: String,
    scheme: String,
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    started_at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    asked_at: Option<i64>,
    #[serde(default)]
    steps: BTreeMap<String, StepState>,
}

impl Checklist {
    /// The name it is kept under: one for each merchant and kind.
    #[must_use]
    pub fn document_name(merchant: &BusinessId, kind: ChecklistKind) -> String {
        format!(
            "{} {}/{}",
            kind.as_str(),
            merchant.scheme().as_str(),
            merchant.id()
        )
    }

    /// The text that is kept.
    ///
    /// # Errors
    /// Never in practice: everything in it can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(&StoredChecklist {
            kind: self.kind.as_str().to_owned(),
            scheme: self.merchant.scheme().as_str().to_owned(),
            id: self.merchant.id().to_owned(),
            name: self.name.clone(),
            unit: self.unit.as_ref().map(|msn| msn.as_str().to_owned()),
            started_at: self.started_at,
            asked_at: self.asked_at,
            steps: self.steps.clone(),
        })
    }

    /// The checklist of a text; `None` for one that this version cannot read.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        let stored: StoredChecklist = serde_json::from_str(text)
            .inspect_err(|error| tracing::warn!(%error, "a checklist cannot be read"))
            .ok()?;
        Some(Self {
            // As it was kept: what was once taken is not judged anew.
            merchant: BusinessId::from_api(&stored.scheme, &stored.id),
            name: stored.name,
            kind: ChecklistKind::from_text(&stored.kind)?,
            unit: stored.unit.as_deref().map(Msn::from_api),
            started_at: stored.started_at,
            asked_at: stored.asked_at,
            steps: stored.steps,
        })
    }
}
