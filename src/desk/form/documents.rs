//! Presets and drafts on the disk.

use super::asked::{PresetList, SaveDraft, SavePreset, SavedDraft};
use crate::domain::Problem;
use crate::domain::order::{OrderDraft, preset, read_json, write_json};
use crate::store::{DocumentKind, EVERY_PROFILE, FleetStore, SavedText};
use crate::text::Message;
use chrono::Utc;
use std::sync::Arc;

pub(super) fn save_preset(store: &FleetStore, request: &SavePreset) -> Result<(), Problem> {
    let name = request.name.trim();
    if name.is_empty() {
        let what = Message::new("desk-name-empty");
        return Err(Problem::input(what));
    }
    let text = preset::text_of(&request.draft, request.keep);
    let now = Utc::now().timestamp();
    let kind = DocumentKind::Preset;
    store.save_document_over(EVERY_PROFILE, kind, (name, &text, None), now, &|kept| {
        let kept: Vec<(String, String)> = kept
            .map(|text| (name.to_owned(), text.to_owned()))
            .into_iter()
            .collect();
        let (all, _) = preset::all(&kept);
        let stands = all.into_iter().find(|preset| preset.name == name);
        request
            .saw
            .is(stands.map(|preset| Box::new(preset.draft)).as_ref())
    })
}

/// Keeps a draft; gives when.
pub(super) fn save_draft(
    store: &FleetStore,
    fleet: &str,
    request: SaveDraft,
) -> Result<i64, Problem> {
    let now = Utc::now().timestamp();
    let text = write_json(&without_password(*request.draft));
    store.save_document(fleet, DocumentKind::Draft, &request.key, &text, None, now)?;
    Ok(now)
}

/// A draft as it may be written down.
fn without_password(mut draft: OrderDraft) -> OrderDraft {
    draft.website.test_password.clear();
    draft
}

pub(in crate::desk) fn presets(store: &FleetStore) -> Result<PresetList, Problem> {
    let saved = store.documents(EVERY_PROFILE, DocumentKind::Preset)?;
    let (presets, unreadable) = preset::all(&saved);
    let unreadable = unreadable
        .into_iter()
        .map(|(name, error)| (name, error.problem()))
        .collect();
    Ok(PresetList {
        presets: Arc::new(presets),
        unreadable,
    })
}

pub(in crate::desk) fn drafts(
    store: &FleetStore,
    fleet: &str,
) -> Result<Arc<Vec<SavedDraft>>, Problem> {
    let saved = store.saved_texts(fleet, DocumentKind::Draft)?;
    let read = |saved: SavedText| match read_json(&saved.text) {
        Ok(draft) => Some(SavedDraft {
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
