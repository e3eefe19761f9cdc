//! Profiles and their keys: a keyring that refuses, keys that are missing, changing and deleting.

use super::support::{Setup, Window, new_data_dir};
use super::{Outside, fill_in_profile, outside, type_keys};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error, mock};
use partner_desk::credentials::{BookEntry, KeyVault, Keyring, ProfileBook};
use partner_desk::desk::{KeyPlace, KeyringChoice};
use partner_desk::domain::{ApiKind, Environment, KeySet, Profile, Secret};
use partner_desk::ui::Preferences;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, mpsc};

const NAME: &str = "Nordkasse AS";

/// A keyring that is locked.
#[derive(Debug)]
struct Locked;

impl CredentialStoreApi for Locked {
    fn vendor(&self) -> String {
        "locked".to_owned()
    }

    fn id(&self) -> String {
        "locked".to_owned()
    }

    fn build(
        &self,
        _service: &str,
        _user: &str,
        _modifiers: Option<&HashMap<&str, &str>>,
    ) -> keyring_core::Result<Entry> {
        Err(Error::NoStorageAccess("the collection is locked".into()))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// A keyring that asks a person something, and answers when the other end is dropped.
#[derive(Debug)]
struct Asking(Mutex<mpsc::Receiver<()>>);

impl CredentialStoreApi for Asking {
    fn vendor(&self) -> String {
        "asking".to_owned()
    }

    fn id(&self) -> String {
        "asking".to_owned()
    }

    fn build(
        &self,
        _service: &str,
        _user: &str,
        _modifiers: Option<&HashMap<&str, &str>>,
    ) -> keyring_core::Result<Entry> {
        let waited = self.0.lock().unwrap().recv();
        assert!(waited.is_err(), "nothing is ever sent");
        Err(Error::NoStorageAccess("the person said no".into()))
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// A profile that an earlier run has stored.
struct Stored {
    data_dir: tempfile::TempDir,
    store: Arc<mock::Store>,
    entry: BookEntry,
}

impl Stored {
    fn new(outside: &Outside) -> Self {
        let data_dir = new_data_dir();
        let sandbox = &outside.sandbox;
        let profile = Profile {
            base_url: Some(sandbox.base_url.clone()),
            ..Profile::new(NAME, Environment::Sandbox, ApiKind::Management)
        };
        let entry = ProfileBook::at(data_dir.path())
            .put(&profile, None, KeyPlace::Keyring)
            .unwrap();
        let store = mock::Store::new().unwrap();
        let keys = KeySet {
            client_id: Secret::new(sandbox.client_id.clone()),
            client_secret: Secret::new(sandbox.client_secret.clone()),
            subscription_key: Some(Secret::new(sandbox.subscription_key.clone())),
        };
        let vault = KeyVault::new(Keyring::Store(store.clone()));
        vault.save(&entry, &keys).unwrap();
        Self {
            data_dir,
            store,
            entry,
        }
    }

    /// A window on it. It is the only profile, so it opens by itself.
    fn open(self) -> (Window, Kept) {
        self.open_with(Preferences::default())
    }

    fn open_with(self, preferences: Preferences) -> (Window, Kept) {
        let (mut window, kept) = self.open_following(preferences);
        window.until_idle();
        (window, kept)
    }

    /// A window that may have work which does not end.
    fn open_following(self, preferences: Preferences) -> (Window, Kept) {
        let kept = Kept {
            store: self.store.clone(),
            user: format!("profile-{}", self.entry.id),
        };
        let mut window = Setup {
            data_dir: Some(self.data_dir),
            keyring: KeyringChoice::Store(self.store),
            preferences,
            ..Setup::default()
        }
        .open();
        window.until("the stored profile", |app| app.session().is_some());
        (window, kept)
    }
}

/// What the keyring holds for a profile.
struct Kept {
    store: Arc<mock::Store>,
    user: String,
}

impl Kept {
    fn read(&self) -> keyring_core::Result<Vec<u8>> {
        let entry = self.store.build("partner-desk", &self.user, None)?;
        entry.get_secret()
    }
}

fn names_in_book(data_dir: &Path) -> Vec<String> {
    let entries = ProfileBook::at(data_dir).list().unwrap();
    entries
        .into_iter()
        .map(|entry| entry.profile.name)
        .collect()
}

/// Opens the dialog of the stored profile.
fn edit(window: &mut Window) {
    window.press_that_begins(Role::Button, "Profile: ");
    window.press(Role::MenuItem, "Manage profiles…");
    window.press(Role::Button, "Edit Nordkasse AS");
}

#[track_caller]
fn check_nowhere_on_disk(folder: &Path, secret: &str) {
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let found = bytes
            .windows(secret.len())
            .any(|window| window == secret.as_bytes());
        assert!(!found, "{}", path.display());
        seen += 1;
    }
    assert!(seen > 0, "the profile itself is on disk");
}

#[test]
fn a_keyring_that_refuses_is_told_and_the_keys_may_be_used_for_this_run() {
    let outside = outside();
    let mut window = Setup {
        keyring: KeyringChoice::Store(Arc::new(Locked)),
        size: [1280.0, 640.0],
        ..Setup::default()
    }
    .open();
    window.until_idle();
    let secret = outside.sandbox.client_secret.clone();
    window.press(Role::Button, "Add keys…");
    fill_in_profile(&mut window, &outside);
    type_keys(&mut window, &outside, &secret);
    window.press(Role::Button, "Save");
    window.until_shown("The keys of “Nordkasse AS” could not be saved.");
    window.until_idle();
    for told in [
        "The keyring is locked or refused",
        "the collection is locked",
        "Unlock the keyring and try again.",
    ] {
        assert!(window.shows(told), "{told}");
    }
    assert!(window.harness.state().session().is_none());
    assert!(names_in_book(window.data_dir.path()).is_empty());
    // The form was scrolled down to its last field: what went wrong is in view all the same, from its first line on.
    let rect = |words: &str| {
        let told = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.value().is_some_and(|value| value.contains(words))
        };
        window.harness.query_all_by(told).last().unwrap().rect()
    };
    let (title, told) = (rect("Add partner keys"), rect("could not be saved"));
    assert!(told.top() > title.bottom(), "{told:?} {title:?}");
    window.press(Role::Button, "Use for this run only");
    window.until("the profile", |app| app.session().is_some());
    window.until_idle();
    let session = window.harness.state().session().unwrap();
    assert_eq!(session.profile.name, NAME);
    assert_eq!(session.keys, KeyPlace::ThisRunOnly);
    assert_eq!(names_in_book(window.data_dir.path()), [NAME]);
    check_nowhere_on_disk(window.data_dir.path(), &secret);
}

#[test]
fn keys_that_the_keyring_has_lost_are_told_with_what_to_do() {
    let outside = outside();
    let stored = Stored::new(&outside);
    let mut window = Setup {
        data_dir: Some(stored.data_dir),
        keyring: KeyringChoice::Store(mock::Store::new().unwrap()),
        ..Setup::default()
    }
    .open();
    window.until_shown("The keys of “Nordkasse AS” could not be read.");
    window.until_idle();
    for told in [
        "The keyring has no keys for this profile",
        "Enter the keys again.",
    ] {
        assert!(window.shows(told), "{told}");
    }
    assert!(window.harness.state().session().is_none());
    window.press(Role::Button, "Type the keys for this run…");
    window.press(Role::Button, "Save");
    assert!(
        window.shows("This key is missing"),
        "there are none to be kept"
    );
    let secret = outside.sandbox.client_secret.clone();
    type_keys(&mut window, &outside, &secret);
    window.press(Role::Button, "Save");
    window.until("the profile", |app| app.session().is_some());
    let session = window.harness.state().session().unwrap();
    assert_eq!(session.keys, KeyPlace::ThisRunOnly);
}

#[test]
fn the_window_goes_on_while_the_keyring_asks_for_the_only_profile() {
    let outside = outside();
    let stored = Stored::new(&outside);
    let (person, question) = mpsc::channel();
    let mut window = Setup {
        data_dir: Some(stored.data_dir),
        keyring: KeyringChoice::Store(Arc::new(Asking(Mutex::new(question)))),
        ..Setup::default()
    }
    .open();
    window.until_shown("Opening…");
    window.press(Role::Link, "Norsk bokmål");
    assert!(window.shows("Åpner"));
    window.press(Role::Link, "English");
    assert!(window.shows("Opening…"));
    drop(person);
    window.until_shown("the person said no");
    assert!(window.harness.state().session().is_none());
}

#[test]
fn a_profile_is_deleted_with_its_keys_after_a_question() {
    let outside = outside();
    let (mut window, kept) = Stored::new(&outside).open();
    edit(&mut window);
    window.press(Role::Link, "Delete profile…");
    assert!(window.shows("Delete the profile Nordkasse AS and its keys?"));
    window.press(Role::Button, "Keep it");
    assert!(!window.shows("Delete the profile Nordkasse AS and its keys?"));
    assert_eq!(names_in_book(window.data_dir.path()), [NAME]);
    assert!(kept.read().is_ok());
    window.press(Role::Link, "Delete profile…");
    window.press(Role::Button, "Delete");
    window.until_shown("Profile Nordkasse AS and its keys are deleted");
    window.until_idle();
    assert!(names_in_book(window.data_dir.path()).is_empty());
    assert!(matches!(kept.read(), Err(Error::NoEntry)));
    assert!(
        window.harness.state().session().is_none(),
        "what was deleted is not open any more"
    );
}

#[test]
fn a_profile_is_changed_and_keeps_its_keys_when_none_are_typed() {
    let outside = outside();
    let (mut window, kept) = Stored::new(&outside).open();
    let before = kept.read().unwrap();
    edit(&mut window);
    assert!(window.shows("Leave these empty to keep the stored keys."));
    window.type_into(Role::TextInput, "Name", " Nord");
    window.press(Role::Button, "Save");
    window.until("the profile under its new name", |app| {
        app.session()
            .is_some_and(|session| session.profile.name != NAME)
    });
    window.until_idle();
    let name = window
        .harness
        .state()
        .session()
        .unwrap()
        .profile
        .name
        .clone();
    assert_eq!(names_in_book(window.data_dir.path()), [name]);
    assert_eq!(kept.read().unwrap(), before);
    let problem = window.harness.query_by_label_contains("could not be read");
    assert!(problem.is_none());
}

/// Lets so many minutes pass in which nobody touches the window.
fn nobody_for(window: &mut Window, minutes: f64) {
    let now = window.harness.ctx.input(|input| input.time);
    window.harness.input_mut().time = Some(now + 60.0 * minutes);
    window.harness.run_ok();
}

#[test]
fn a_window_that_nobody_uses_locks_and_reads_its_keys_again() {
    let outside = outside();
    let (mut window, kept) = Stored::new(&outside).open();
    nobody_for(&mut window, 14.0);
    assert!(!window.shows("Locked"), "a quarter of an hour is not over");
    nobody_for(&mut window, 2.0);
    window.until_shown("Locked");
    window.until_idle();
    assert!(!window.shows("Fleet"), "nothing else is shown");
    let secret = outside.sandbox.client_secret.as_str();
    assert!(!window.accessible_text().contains(secret));
    // A keyring that says no leaves the window locked, and says why.
    let entry = kept.store.build("partner-desk", &kept.user, None).unwrap();
    let cred: &mock::Cred = entry.as_any().downcast_ref().unwrap();
    cred.set_error(Error::NoStorageAccess("locked".into()));
    window.press(Role::Button, "Unlock");
    window.until_idle();
    assert!(window.shows("Locked") && window.shows("Leave this profile"));
    window.press(Role::Button, "Unlock");
    window.until_idle();
    assert!(!window.shows("Locked"));
    assert!(window.harness.state().session().is_some());
}

#[test]
fn a_lock_that_is_switched_off_never_comes_and_work_is_not_cut() {
    let outside = outside();
    let never = Preferences {
        lock_after_minutes: 0,
        ..Preferences::default()
    };
    let (mut window, _) = Stored::new(&outside).open_with(never);
    nobody_for(&mut window, 600.0);
    assert!(!window.shows("Locked"));

    let mut following = Preferences::default();
    following.board.follow = true;
    let (mut window, _) = Stored::new(&outside).open_following(following);
    nobody_for(&mut window, 600.0);
    assert!(!window.shows("Locked"), "the list is being followed");
    let told = "It locks as soon as the running work has ended.";
    assert!(
        window.accessible_text().contains(told),
        "{}",
        window.accessible_text()
    );
}
