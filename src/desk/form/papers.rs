//! Presets and drafts on the disk.

use super::{FormCommand, FormEvent, SavedDraft};
use crate::domain::Problem;
use crate::domain::order::{OrderDraft, preset, read_json, write_json};
use crate::domain::problem::ProblemKind;
use crate::store::{DocumentKind, FleetStore};
use crate::text::Message;
use chrono::Utc;
use std::sync::Arc;

/// Does what is asked with a fleet's papers and gives what there is then.
pub(super) fn answer(
    store: &FleetStore,
    fleet: &str,
    command: FormCommand,
) -> Result<FormEvent, Problem> {
    let now = Utc::now().timestamp();
    match command {
        FormCommand::SavePreset { name, draft, keep } => {
            let name = name.trim();
            if name.is_empty() {
                let what = Message::new("desk-name-empty");
                return Err(Problem::new(ProblemKind::Input, what));
            }
            let text = preset::text_of(&draft, keep);
            store.save_document(fleet, DocumentKind::Preset, name, &text, None, now)?;
        }
        FormCommand::RemovePreset(name) => {
            store.remove_document(fleet, DocumentKind::Preset, &name)?;
        }
        FormCommand::SaveDraft { key, draft } => {
            let text = write_json(&without_password(*draft));
            store.save_document(fleet, DocumentKind::Draft, &key, &text, None, now)?;
            return Ok(FormEvent::DraftSaved { key, saved_at: now });
        }
        FormCommand::RemoveDraft(key) => {
            store.remove_document(fleet, DocumentKind::Draft, &key)?;
            return drafts(store, fleet);
        }
        FormCommand::ListDrafts => return drafts(store, fleet),
        // Every other command has been done before this.
        _ => {}
    }
    presets(store, fleet)
}

/// A draft as it may be written down.
fn without_password(mut draft: OrderDraft) -> OrderDraft {
    draft.website.test_password.clear();
    draft
}

fn presets(store: &FleetStore, fleet: &str) -> Result<FormEvent, Problem> {
    let saved = store.documents(fleet, DocumentKind::Preset)?;
    let (presets, unreadable) = preset::all(&saved);
    let unreadable = unreadable
        .into_iter()
        .map(|(name, error)| (name, error.problem()))
        .collect();
    Ok(FormEvent::Presets {
        presets: Arc::new(presets),
        unreadable,
    })
}

fn drafts(store: &FleetStore, fleet: &str) -> Result<FormEvent, Problem> {
    let saved = store.saved_texts(fleet, DocumentKind::Draft)?;
    let read = |saved: crate::store::SavedText| match read_json(&saved.text) {
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
    Ok(FormEvent::Drafts(Arc::new(
        saved.into_iter().filter_map(read).collect(),
    )))
}
