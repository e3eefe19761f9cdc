//! The profiles on disk: which there are, saving and removing one, and closing the one that is open.

use super::core::{Nature, Request, Shared, Task, on_disk};
use crate::api::Client;
use crate::credentials::{BookEntry, KeyPlace};
use crate::domain::{KeySet, Problem, Profile};
use crate::store::{FleetStore, KnownProfile};
use crate::text::Message;

/// The profiles on disk.
#[derive(Debug)]
pub struct ListProfiles;

/// Save a profile, and its keys when given; without keys the stored ones stay as they are. Its answer is what profiles there are then,
/// as it is of removing one.
#[derive(Debug)]
pub struct SaveProfile {
    /// The profile.
    pub profile: Box<Profile>,
    /// Its former name, when it is renamed.
    pub former_name: Option<String>,
    /// New keys; `None` leaves the stored ones as they are.
    pub keys: Option<KeySet>,
    /// Where the keys go.
    pub place: KeyPlace,
}

/// Remove a profile and its keys.
#[derive(Debug)]
pub struct RemoveProfile {
    /// Its name.
    pub name: String,
}

/// Close the open profile: its keys leave this program's memory once the work that uses them has ended.
#[derive(Debug)]
pub struct CloseProfile;

impl Request for ListProfiles {
    type Output = Vec<BookEntry>;
    const NATURE: Nature = Nature::reads("ui-job-list-profiles")
        .here()
        .for_first_page();

    async fn run(self, task: &Task) -> Result<Vec<BookEntry>, Problem> {
        task.shared.credentials.list().await
    }
}

impl Request for SaveProfile {
    type Output = Vec<BookEntry>;
    const NATURE: Nature = Nature::changes_here("ui-job-save-profile");

    fn label(&self) -> Message {
        Self::NATURE.label().with("name", &self.profile.name)
    }

    async fn run(self, task: &Task) -> Result<Vec<BookEntry>, Problem> {
        let Self {
            profile,
            former_name,
            keys,
            place,
        } = self;
        let shared = &task.shared;
        task.check_profile(&profile)?;
        // Only new keys can make the profile another partner's.
        if keys.is_some() {
            // The stored keys are still found under the former name.
            let name = former_name.as_deref().unwrap_or(&profile.name);
            note_client_before(shared, name).await?;
        }
        let saved = shared
            .credentials
            .save(&profile, former_name.as_deref(), keys, place)
            .await?;
        // A profile that is removed and made again is known by its name, so the store must have the newest one.
        if former_name.is_some() && FleetStore::is_there(&shared.data_dir) {
            let (store, known) = (shared.fleets().await?, known_profile(&saved));
            on_disk(move || store.note_name(&known)).await?;
        }
        shared.credentials.list().await
    }
}

impl Request for RemoveProfile {
    type Output = Vec<BookEntry>;
    const NATURE: Nature = Nature::changes_here("ui-job-remove-profile").here();

    fn label(&self) -> Message {
        Self::NATURE.label().with("name", &self.name)
    }

    async fn run(self, task: &Task) -> Result<Vec<BookEntry>, Problem> {
        let (shared, name) = (&task.shared, self.name);
        if let Err(problem) = note_client_before(shared, &name).await {
            // What is wrong with the database keeps nobody from removing keys.
            tracing::warn!(
                what = problem.what.id(),
                "whose the removed profile was is not noted"
            );
        }
        shared.credentials.remove(&name).await?;
        // After the keys are gone: where that fails, the profile stays open as it was.
        shared.close(&name);
        shared.credentials.list().await
    }
}

impl Request for CloseProfile {
    type Output = ();
    const NATURE: Nature = Nature::changes_here("guard-job-close-profile").here();

    async fn run(self, task: &Task) -> Result<(), Problem> {
        task.shared.close_open();
        Ok(())
    }
}

/// What a stored profile is known by in what is kept.
pub(super) fn known_profile(entry: &BookEntry) -> KnownProfile {
    let host = entry.profile.host();
    KnownProfile::new(&entry.id.to_string(), &entry.profile.name, host.as_deref())
}

/// Notes whose a stored profile is before its keys are replaced or removed. Nothing is noted of keys that cannot be read, or where
/// nothing is kept yet.
async fn note_client_before(shared: &Shared, name: &str) -> Result<(), Problem> {
    if !FleetStore::is_there(&shared.data_dir) {
        return Ok(());
    }
    // A new profile has no keys yet, and a locked keyring must not keep a person from giving new ones.
    let Ok((entry, keys)) = shared.credentials.open(name).await else {
        return Ok(());
    };
    let Ok(client) = Client::new(entry.profile.clone(), keys, shared.limits()) else {
        return Ok(());
    };
    // Without this, what is kept under it could be taken for the next client's, or be found by nobody.
    let known = known_profile(&entry);
    shared
        .meet(Some(known), &entry.id.to_string(), &client.partner())
        .await?;
    Ok(())
}
