//! The vault: where keys are kept, in the operating system's keyring or in memory for this run.

use super::keyring_problem::{KeyringTask, keyring_problem, no_answer};
use super::keys_json::{read_entry, write_keys};
use super::{BookEntry, KeyPlace, ProfileId, blocking, check, system};
use crate::domain::problem::ProblemKind;
use crate::domain::{Environment, KeySet, Problem, Secret};
use crate::text::Message;
use keyring_core::{CredentialStore, Entry, Error};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

/// The service that every keyring entry of ours belongs to.
const SERVICE: &str = "partner-desk";
/// Long enough for a person to answer a password prompt of the keyring.
pub(super) const ANSWER_LIMIT: Duration = Duration::from_secs(60);

/// Which keyring a vault uses.
#[derive(Clone, Default)]
pub enum Keyring {
    /// The operating system's own, connected to when it is first needed.
    #[default]
    Native,
    /// This one, for instance the mock of `keyring_core`.
    Store(Arc<CredentialStore>),
    /// None: only keys for this run.
    None,
}

/// Keys of this run, and the host they were given for.
#[derive(Clone)]
struct Kept {
    keys: KeySet,
    host: String,
}

/// Keeps the keys of profiles, each set together with the host it is for: a profile that leads elsewhere later, because
/// somebody changed the file of profiles, gets none. Keys of this run only are in memory and nowhere else.
///
/// [`Self::save`], [`Self::load`] and [`Self::forget`] block, and a keyring may show a prompt for as long as a person
/// takes; never call them on a window's thread or an async worker. The calls with `_async` run them on a thread of their
/// own and end with a message when no answer comes.
pub struct KeyVault {
    keyring: Keyring,
    connected: Mutex<Option<Arc<CredentialStore>>>,
    session: Mutex<HashMap<ProfileId, Kept>>,
    /// Passwords for servers of teams, by their addresses.
    team: Mutex<HashMap<String, Secret>>,
    limit: Duration,
}

/// What was kept of a profile's keys, byte for byte, so that it can be put back whatever it is.
pub(super) struct KeptBefore {
    in_keyring: Option<Zeroizing<Vec<u8>>>,
    of_run: Option<Kept>,
}

impl KeyVault {
    /// A vault on a keyring. Touches nothing yet.
    #[must_use]
    pub fn new(keyring: Keyring) -> Self {
        Self {
            keyring,
            connected: Mutex::new(None),
            session: Mutex::new(HashMap::new()),
            team: Mutex::new(HashMap::new()),
            limit: ANSWER_LIMIT,
        }
    }

    /// The same vault with another time to wait for the keyring's answer in the async calls.
    #[must_use]
    pub const fn with_limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Keeps keys where the entry says.
    ///
    /// # Errors
    /// When they are too long, or the keyring is locked, missing or refuses; never falls back to anything by itself.
    pub fn save(&self, entry: &BookEntry, keys: &KeySet) -> Result<(), Problem> {
        let host = check::host_of(&entry.profile)?;
        if entry.keys == KeyPlace::ThisRunOnly {
            let keys = keys.clone();
            self.session().insert(entry.id, Kept { keys, host });
            return Ok(());
        }
        let json = write_keys(keys, &host)?;
        self.with_entry(entry, KeyringTask::Save, |item| item.set_secret(&json))?;
        // Keys of this run count before those of the keyring, so former ones must go.
        self.session().remove(&entry.id);
        Ok(())
    }

    /// The keys of a profile: those of this run if there are any, else those in the keyring.
    ///
    /// # Errors
    /// When there are none, when the keyring is locked, missing or refuses, when what it keeps is not ours, and when the
    /// keys are for another host than the profile's.
    pub fn load(&self, entry: &BookEntry) -> Result<KeySet, Problem> {
        let host = check::host_of(&entry.profile)?;
        // Keys of this run also stand in for a keyring that could not be reached.
        let kept = self.session().get(&entry.id).cloned();
        if let Some(kept) = kept {
            check::check_host(&entry.profile.name, &kept.host, &host)?;
            return Ok(kept.keys);
        }
        if entry.keys == KeyPlace::ThisRunOnly {
            return Err(session_over(&entry.profile.name));
        }
        let json = self
            .with_entry(entry, KeyringTask::Load, Entry::get_secret)
            .map(Zeroizing::new)?;
        let (keys, saved_for) = read_entry(&json).map_err(|_| {
            // Its own problem speaks of input; here it is a keyring entry that somebody else wrote.
            let error = Error::BadEncoding(Vec::new());
            keyring_problem(KeyringTask::Load, &entry.profile.name, &error)
        })?;
        match saved_for {
            Some(saved) => check::check_host(&entry.profile.name, &saved, &host)?,
            None => self.note_host(entry, &keys, &host)?,
        }
        Ok(keys)
    }

    /// Adds the host to an entry of an earlier version. Nobody knows which host such keys are for, so they are taken for
    /// production's, and anything but production is refused.
    fn note_host(&self, entry: &BookEntry, keys: &KeySet, host: &str) -> Result<(), Problem> {
        if entry.profile.environment != Environment::Production {
            return Err(check::not_noted(&entry.profile.name, host));
        }
        let json = write_keys(keys, host)?;
        let noted = self.with_entry(entry, KeyringTask::Save, |item| item.set_secret(&json));
        // The keys are good all the same, and the next loading notes it again.
        if noted.is_err() {
            tracing::warn!("the keyring did not take the note for which host the keys are");
        }
        Ok(())
    }

    /// Forgets the keys of a profile everywhere. That there were none is fine.
    ///
    /// # Errors
    /// When the keyring is locked, missing or refuses: the keys may still be in it.
    pub fn forget(&self, entry: &BookEntry) -> Result<(), Problem> {
        // Keys of this run only were never in the keyring, which may not be there at all.
        if entry.keys == KeyPlace::Keyring {
            self.with_entry(entry, KeyringTask::Remove, forgotten)?;
        }
        self.session().remove(&entry.id);
        Ok(())
    }

    /// What is kept of a profile's keys, before something of it is changed for the sake of `task`.
    pub(super) fn kept_before(
        &self,
        entry: &BookEntry,
        task: KeyringTask,
    ) -> Result<KeptBefore, Problem> {
        let in_keyring = match entry.keys {
            KeyPlace::ThisRunOnly => None,
            KeyPlace::Keyring => self.with_entry(entry, task, |item| {
                match item.get_secret().map(Zeroizing::new) {
                    Ok(bytes) => Ok(Some(bytes)),
                    Err(Error::NoEntry) => Ok(None),
                    Err(error) => Err(error),
                }
            })?,
        };
        Ok(KeptBefore {
            in_keyring,
            ..self.kept_in_run(entry.id)
        })
    }

    /// As [`Self::kept_before`], of this run alone: the keyring is not asked.
    pub(super) fn kept_in_run(&self, id: ProfileId) -> KeptBefore {
        KeptBefore {
            in_keyring: None,
            of_run: self.session().get(&id).cloned(),
        }
    }

    /// Puts back what was kept, where keys were put since as `entry` says.
    pub(super) fn put_back(&self, entry: &BookEntry, before: KeptBefore) -> Result<(), Problem> {
        match before.of_run {
            Some(kept) => drop(self.session().insert(entry.id, kept)),
            None => drop(self.session().remove(&entry.id)),
        }
        match before.in_keyring {
            Some(bytes) => {
                self.with_entry(entry, KeyringTask::Save, |item| item.set_secret(&bytes))
            }
            None if entry.keys == KeyPlace::Keyring => {
                self.with_entry(entry, KeyringTask::Remove, forgotten)
            }
            None => Ok(()),
        }
    }

    /// The keys of this run, if the profile has any.
    #[must_use]
    pub fn session_keys(&self, id: ProfileId) -> Option<KeySet> {
        self.session().get(&id).map(|kept| kept.keys.clone())
    }

    /// [`Self::save`] without blocking the caller.
    ///
    /// # Errors
    /// As [`Self::save`]; also when the keyring gives no answer in time.
    pub async fn save_async(
        self: Arc<Self>,
        entry: BookEntry,
        keys: KeySet,
    ) -> Result<(), Problem> {
        self.run(KeyringTask::Save, entry, move |vault, entry| {
            vault.save(entry, &keys)
        })
        .await
    }

    /// [`Self::load`] without blocking the caller.
    ///
    /// # Errors
    /// As [`Self::load`]; also when the keyring gives no answer in time.
    pub async fn load_async(self: Arc<Self>, entry: BookEntry) -> Result<KeySet, Problem> {
        self.run(KeyringTask::Load, entry, Self::load).await
    }

    /// [`Self::forget`] without blocking the caller.
    ///
    /// # Errors
    /// As [`Self::forget`]; also when the keyring gives no answer in time.
    pub async fn forget_async(self: Arc<Self>, entry: BookEntry) -> Result<(), Problem> {
        self.run(KeyringTask::Remove, entry, Self::forget).await
    }

    pub(super) async fn run<T: Send + 'static>(
        self: Arc<Self>,
        task: KeyringTask,
        entry: BookEntry,
        work: impl FnOnce(&Self, &BookEntry) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let limit = self.limit;
        // The work takes the entry along, and may never give it back.
        let name = entry.profile.name.clone();
        let answer = blocking::run(limit, move || work(&self, &entry)).await;
        answer.unwrap_or_else(|| Err(no_answer(task, &name, limit.as_secs())))
    }

    fn with_entry<T>(
        &self,
        entry: &BookEntry,
        task: KeyringTask,
        work: impl FnOnce(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T, Problem> {
        self.with_item(
            // By the id and not by the name, so that a profile that is renamed keeps its keys.
            &format!("profile-{}", entry.id),
            &entry.profile.name,
            task,
            work,
        )
    }

    /// Does something with one entry of the keyring, of something that a person calls by a name.
    pub(super) fn with_item<T>(
        &self,
        user: &str,
        name: &str,
        task: KeyringTask,
        work: impl FnOnce(&Entry) -> keyring_core::Result<T>,
    ) -> Result<T, Problem> {
        let result = self
            .store()
            .and_then(|store| store.build(SERVICE, user, self.kept_as().as_ref()))
            .and_then(|item| work(&item));
        result.map_err(|error| {
            if matches!(error, Error::PlatformFailure(_)) {
                // A daemon that was restarted needs a new connection; the next try makes one.
                *lock(&self.connected) = None;
            }
            keyring_problem(task, name, &error)
        })
    }

    /// What the system's own keyring is told about an entry; others know nothing of it.
    fn kept_as(&self) -> Option<HashMap<&'static str, &'static str>> {
        let told = match &self.keyring {
            Keyring::Native => system::kept_here(),
            Keyring::Store(_) | Keyring::None => return None,
        };
        (!told.is_empty()).then_some(told)
    }

    fn store(&self) -> keyring_core::Result<Arc<CredentialStore>> {
        match &self.keyring {
            Keyring::None => Err(Error::NoDefaultStore),
            Keyring::Store(store) => Ok(Arc::clone(store)),
            Keyring::Native => {
                let mut connected = lock(&self.connected);
                if let Some(store) = connected.as_ref() {
                    return Ok(Arc::clone(store));
                }
                let store = system::connect()?;
                *connected = Some(Arc::clone(&store));
                Ok(store)
            }
        }
    }

    /// Passwords of this run for servers of teams.
    pub(super) fn team(&self) -> MutexGuard<'_, HashMap<String, Secret>> {
        lock(&self.team)
    }

    fn session(&self) -> MutexGuard<'_, HashMap<ProfileId, Kept>> {
        lock(&self.session)
    }
}

/// Takes an entry out of the keyring. That there was none is fine.
pub(super) fn forgotten(item: &Entry) -> keyring_core::Result<()> {
    match item.delete_credential() {
        Err(Error::NoEntry) => Ok(()),
        other => other,
    }
}

/// A panic elsewhere leaves the map as it was: nothing in here is ever half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn session_over(name: &str) -> Problem {
    Problem::new(
        ProblemKind::Credentials,
        Message::new("credentials-cannot-load").with("name", name),
    )
    .because(Message::new("credentials-why-session-over"))
    .next(Message::new("credentials-next-session-over"))
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A store prints what it keeps when it is asked to; it is never asked.
        formatter.write_str(match self {
            Self::Native => "Native",
            Self::Store(_) => "Store",
            Self::None => "None",
        })
    }
}

impl std::fmt::Debug for KeyVault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("KeyVault")
            .field("keyring", &self.keyring)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
