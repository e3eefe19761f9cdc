//! Profiles and their keys together, with every step in the order that loses nothing.

use super::keyring_problem::KeyringTask;
use super::vault::KeptBefore;
use super::{BookEntry, KeyPlace, KeyVault, Keyring, ProfileBook, ProfileId, blocking};
use crate::domain::{KeySet, Problem, Profile};
use crate::text::Message;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Long enough for a slow disk, or for another program that holds the lock of the file.
const DISK_LIMIT: Duration = Duration::from_secs(30);

/// The profiles of a data directory and their keys. Cheap to clone; clones share the keys of this run. Nothing blocks.
#[derive(Debug, Clone)]
pub struct Credentials {
    book: ProfileBook,
    vault: Arc<KeyVault>,
}

impl Credentials {
    /// The credentials of a data directory. Touches neither disk nor keyring yet.
    #[must_use]
    pub fn new(data_dir: &Path, keyring: Keyring) -> Self {
        Self::with(ProfileBook::at(data_dir), Arc::new(KeyVault::new(keyring)))
    }

    /// The credentials of a book and a vault.
    #[must_use]
    pub const fn with(book: ProfileBook, vault: Arc<KeyVault>) -> Self {
        Self { book, vault }
    }

    /// The vault that its clones share.
    pub(super) const fn vault(&self) -> &Arc<KeyVault> {
        &self.vault
    }

    /// Every profile, in the order they were added. The keyring is not asked.
    ///
    /// # Errors
    /// As [`ProfileBook::list`].
    pub async fn list(&self) -> Result<Vec<BookEntry>, Problem> {
        self.on_disk(|book| book.list()).await
    }

    /// A profile by its name, if there is one. The keyring is not asked.
    ///
    /// # Errors
    /// As [`ProfileBook::list`].
    pub async fn find(&self, name: &str) -> Result<Option<BookEntry>, Problem> {
        let name = name.to_owned();
        self.on_disk(move |book| book.find(&name)).await
    }

    /// A profile and its keys.
    ///
    /// # Errors
    /// As [`ProfileBook::get`] and [`KeyVault::load`].
    pub async fn open(&self, name: &str) -> Result<(BookEntry, KeySet), Problem> {
        let name = name.to_owned();
        let entry = self.on_disk(move |book| book.get(&name)).await?;
        let keys = Arc::clone(&self.vault).load_async(entry.clone()).await?;
        Ok((entry, keys))
    }

    /// Writes a profile (see [`ProfileBook::put`]) and its keys. Without keys the stored ones stay, and move when `place`
    /// is another one than before; a profile that leads to another host than before needs its keys again. When the keyring says
    /// no, nothing has changed; when the book cannot be written, what was kept before is put back.
    ///
    /// When keys move out of a keyring that cannot be reached, they are used from memory in this run and the book goes on
    /// telling that the keyring holds some, because it does.
    ///
    /// # Errors
    /// As [`ProfileBook::put`] and [`KeyVault::save`]; also when stored keys would be used for another host.
    pub async fn save(
        &self,
        profile: &Profile,
        former_name: Option<&str>,
        keys: Option<KeySet>,
        place: KeyPlace,
    ) -> Result<BookEntry, Problem> {
        super::check_profile(profile)?;
        let looked_for = former_name.unwrap_or(&profile.name).to_owned();
        let former = self.on_disk(move |book| book.find(&looked_for)).await?;
        let id = former
            .as_ref()
            .map_or_else(ProfileId::new, |entry| entry.id);
        let wanted = BookEntry {
            id,
            profile: profile.clone(),
            keys: place,
        };
        // Keys go first: a profile that is written must not name keys that the keyring did not take.
        let (place, before) = self.settle_keys(former, &wanted, keys).await?;
        let (profile, former_name) = (profile.clone(), former_name.map(str::to_owned));
        let written = self
            .on_disk(move |book| book.put_with_id(&profile, former_name.as_deref(), place, id))
            .await;
        if let (Err(_), Some(before)) = (&written, before) {
            self.put_back(wanted, before).await;
        }
        written
    }

    /// Removes a profile and its keys. When the keyring says no the profile stays, and when the book cannot be written both do.
    ///
    /// # Errors
    /// As [`ProfileBook::get`] and [`KeyVault::forget`].
    pub async fn remove(&self, name: &str) -> Result<(), Problem> {
        let owned = name.to_owned();
        let entry = self.on_disk(move |book| book.get(&owned)).await?;
        // Keys first: an entry of the keyring that no profile names would be found by nobody.
        let before = self.kept_before(&entry, KeyringTask::Remove).await?;
        Arc::clone(&self.vault).forget_async(entry.clone()).await?;
        let owned = name.to_owned();
        let removed = self.on_disk(move |book| book.remove(&owned)).await;
        if removed.is_err() {
            self.put_back(entry, before).await;
        }
        removed.map(drop)
    }

    /// Brings the keys to the wanted place, and tells where they are then and, where any were touched, what was kept before.
    async fn settle_keys(
        &self,
        former: Option<BookEntry>,
        wanted: &BookEntry,
        keys: Option<KeySet>,
    ) -> Result<(KeyPlace, Option<KeptBefore>), Problem> {
        if let (Some(former), None) = (&former, &keys) {
            // Stored keys go to the host they were saved for; for another one a person enters them again.
            super::check_same_host(&former.profile, &wanted.profile)?;
        }
        let moves = former.as_ref().filter(|entry| entry.keys != wanted.keys);
        let keys = match (keys, moves) {
            (Some(keys), _) => keys,
            (None, None) => return Ok((wanted.keys, None)),
            (None, Some(from)) => Arc::clone(&self.vault).load_async(from.clone()).await?,
        };
        let before = match &former {
            Some(former) => self.kept_before(former, KeyringTask::Save).await,
            None => Ok(self.vault.kept_in_run(wanted.id)),
        };
        // Before saving: forgetting takes keys of this run away, too. What the keyring says is looked at afterwards.
        let leaves = moves.filter(|entry| entry.keys == KeyPlace::Keyring);
        let (before, left) = match (before, leaves) {
            (Ok(before), Some(from)) => {
                let left = Arc::clone(&self.vault).forget_async(from.clone()).await;
                (before, left)
            }
            // What cannot be read could not be put back, so it stays in the keyring.
            (Err(problem), Some(_)) => (self.vault.kept_in_run(wanted.id), Err(problem)),
            (before, None) => (before?, Ok(())),
        };
        let vault = Arc::clone(&self.vault);
        vault.save_async(wanted.clone(), keys).await?;
        if left.is_err() {
            tracing::warn!(
                "the keyring could not be told to forget keys that are used from memory now"
            );
            // The book tells what is so: the keyring holds keys, and the next removal has to ask it.
            return Ok((KeyPlace::Keyring, Some(before)));
        }
        Ok((wanted.keys, Some(before)))
    }

    async fn kept_before(
        &self,
        entry: &BookEntry,
        task: KeyringTask,
    ) -> Result<KeptBefore, Problem> {
        let vault = Arc::clone(&self.vault);
        let kept = move |vault: &KeyVault, entry: &BookEntry| vault.kept_before(entry, task);
        vault.run(task, entry.clone(), kept).await
    }

    /// Puts keys back as they were before a profile could not be written.
    async fn put_back(&self, entry: BookEntry, before: KeptBefore) {
        let id = entry.id;
        let put = move |vault: &KeyVault, entry: &BookEntry| vault.put_back(entry, before);
        let vault = Arc::clone(&self.vault);
        if vault.run(KeyringTask::Save, entry, put).await.is_err() {
            tracing::warn!(%id, "keys of a profile that could not be written were not put back");
        }
    }

    async fn on_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&ProfileBook) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let book = self.book.clone();
        let path = book.path().display().to_string();
        let answer = blocking::run(DISK_LIMIT, move || work(&book)).await;
        answer.unwrap_or_else(|| {
            Err(
                Problem::local(Message::new("credentials-book-no-answer").with("path", path))
                    .next(Message::new("credentials-book-no-answer-next")),
            )
        })
    }
}

#[cfg(test)]
mod tests;
