#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::credentials::session_from_env;
use crate::domain::{Environment, KeyType, Secret};
use keyring_core::{CredentialStore, Error, mock};
use std::ffi::OsString;

struct Bench {
    folder: tempfile::TempDir,
    store: Arc<mock::Store>,
    credentials: Credentials,
}

fn bench() -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let store = mock::Store::new().unwrap();
    let credentials = credentials(&folder, &store);
    Bench {
        folder,
        store,
        credentials,
    }
}

impl Bench {
    /// How many entries of the keyring hold keys.
    fn kept(&self) -> usize {
        let entries = self.store.inner.lock().unwrap();
        let holds = |cred: &&Arc<mock::Cred>| cred.inner.lock().unwrap().borrow().secret.is_some();
        entries.borrow().iter().filter(holds).count()
    }
}

/// Another run of the program on the same folder and keyring.
fn credentials(folder: &tempfile::TempDir, store: &Arc<mock::Store>) -> Credentials {
    let keyring: Arc<CredentialStore> = store.clone();
    Credentials::new(folder.path(), Keyring::Store(keyring))
}

fn profile(name: &str) -> Profile {
    let lookup = |variable: &str| {
        variable
            .starts_with("PDESK_C")
            .then(|| OsString::from("x"))
            .or_else(|| (variable == "PDESK_SUBSCRIPTION_KEY").then(|| OsString::from("y")))
    };
    let (mut profile, _) = session_from_env(lookup).unwrap().unwrap();
    profile.name = name.to_owned();
    profile
}

fn keys(client_id: &str) -> KeySet {
    KeySet {
        client_id: Secret::new(client_id),
        client_secret: Secret::new("se\"cret+/="),
        subscription_key: Some(Secret::new("0123456789abcdef")),
    }
}

/// The next call on every entry of the keyring fails.
fn fail_next(store: &mock::Store) {
    let entries = store.inner.lock().unwrap();
    for cred in entries.borrow().iter() {
        cred.set_error(Error::NoStorageAccess("locked".into()));
    }
}

#[tokio::test]
async fn keys_survive_a_new_run_and_a_rename() {
    let bench = bench();
    let place = KeyPlace::Keyring;
    let first = bench
        .credentials
        .save(&profile("Bakeri"), None, Some(keys("one")), place)
        .await
        .unwrap();
    let renamed = bench
        .credentials
        .save(&profile("Bakeriet"), Some("Bakeri"), None, place)
        .await
        .unwrap();
    assert_eq!(first.id, renamed.id);
    let next_run = credentials(&bench.folder, &bench.store);
    let (entry, keys) = next_run.open("Bakeriet").await.unwrap();
    assert_eq!(entry.profile.name, "Bakeriet");
    assert_eq!(keys.client_id.expose(), "one");
    assert_eq!(keys.client_secret.expose(), "se\"cret+/=");
    let problem = next_run.open("Bakeri").await.unwrap_err();
    assert_eq!(problem.what.id(), "credentials-profile-unknown");
}

#[tokio::test]
async fn keys_of_one_run_are_gone_in_the_next() {
    let bench = bench();
    let place = KeyPlace::ThisRunOnly;
    bench
        .credentials
        .save(&profile("A"), None, Some(keys("one")), place)
        .await
        .unwrap();
    assert!(bench.credentials.open("A").await.is_ok());
    let next_run = credentials(&bench.folder, &bench.store);
    let problem = next_run.open("A").await.unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "credentials-why-session-over");
    assert!(bench.store.inner.lock().unwrap().borrow().is_empty());
}

#[tokio::test]
async fn a_keyring_that_says_no_changes_nothing() {
    let bench = bench();
    let place = KeyPlace::Keyring;
    bench
        .credentials
        .save(&profile("A"), None, Some(keys("one")), place)
        .await
        .unwrap();
    fail_next(&bench.store);
    let refused = bench
        .credentials
        .save(&profile("B"), Some("A"), Some(keys("two")), place)
        .await
        .unwrap_err();
    assert_eq!(refused.why.unwrap().id(), "credentials-why-locked");
    let (entry, keys) = bench.credentials.open("A").await.unwrap();
    assert_eq!(
        (entry.profile.name.as_str(), keys.client_id.expose()),
        ("A", "one")
    );

    fail_next(&bench.store);
    bench.credentials.remove("A").await.unwrap_err();
    assert!(bench.credentials.find("A").await.unwrap().is_some());
    bench.credentials.remove("A").await.unwrap();
    assert!(bench.credentials.list().await.unwrap().is_empty());
    assert_eq!(bench.kept(), 0, "no key stays behind");
}

#[tokio::test]
async fn keys_move_between_keyring_and_memory_without_being_typed_again() {
    let bench = bench();
    let save = async |place| {
        bench
            .credentials
            .save(&profile("A"), None, None, place)
            .await
            .unwrap()
    };
    bench
        .credentials
        .save(&profile("A"), None, Some(keys("one")), KeyPlace::Keyring)
        .await
        .unwrap();
    assert_eq!(
        save(KeyPlace::ThisRunOnly).await.keys,
        KeyPlace::ThisRunOnly
    );
    assert!(
        credentials(&bench.folder, &bench.store)
            .open("A")
            .await
            .is_err()
    );
    assert_eq!(save(KeyPlace::Keyring).await.keys, KeyPlace::Keyring);
    let (_, keys) = credentials(&bench.folder, &bench.store)
        .open("A")
        .await
        .unwrap();
    assert_eq!(keys.client_id.expose(), "one");
}

#[tokio::test]
async fn with_a_locked_keyring_keys_of_this_run_go_first_and_the_book_stays_true() {
    let bench = bench();
    bench
        .credentials
        .save(&profile("A"), None, Some(keys("old")), KeyPlace::Keyring)
        .await
        .unwrap();
    fail_next(&bench.store);
    let entry = bench
        .credentials
        .save(
            &profile("A"),
            None,
            Some(keys("new")),
            KeyPlace::ThisRunOnly,
        )
        .await
        .unwrap();
    assert_eq!(
        entry.keys,
        KeyPlace::Keyring,
        "the keyring still holds the old keys"
    );
    let (_, keys) = bench.credentials.open("A").await.unwrap();
    assert_eq!(keys.client_id.expose(), "new");
    let (_, keys) = credentials(&bench.folder, &bench.store)
        .open("A")
        .await
        .unwrap();
    assert_eq!(keys.client_id.expose(), "old");
}

#[tokio::test]
async fn keys_of_a_profile_that_cannot_be_written_are_forgotten_again() {
    let bench = bench();
    // The book can be read (there is none yet), but its lock cannot be made.
    std::fs::create_dir(bench.folder.path().join("profiles.lock")).unwrap();
    let refused = bench
        .credentials
        .save(&profile("A"), None, Some(keys("one")), KeyPlace::Keyring)
        .await
        .unwrap_err();
    assert_eq!(refused.what.id(), "credentials-book-unwritable");
    assert_eq!(bench.kept(), 0);
}

#[tokio::test]
async fn what_was_kept_is_there_again_where_the_book_cannot_be_written() {
    use KeyPlace::{Keyring, ThisRunOnly};
    let changes = [
        (Keyring, Keyring, true),
        (Keyring, ThisRunOnly, true),
        (Keyring, ThisRunOnly, false),
        (ThisRunOnly, Keyring, true),
        (ThisRunOnly, Keyring, false),
        (ThisRunOnly, ThisRunOnly, true),
    ];
    for (from, to, is_typed) in changes {
        let bench = bench();
        let there = async |what: &str| {
            let (entry, keys) = bench.credentials.open("A").await.unwrap();
            let found = (entry.keys, keys.client_id.expose().to_owned());
            assert_eq!(found, (from, "one".to_owned()), "{from:?} {to:?} {what}");
            let in_keyring = usize::from(from == Keyring);
            assert_eq!(bench.kept(), in_keyring, "{from:?} {to:?} {what}");
        };
        bench.save_with_keys(&profile("A"), from).await;
        let lock = bench.folder.path().join("profiles.lock");
        std::fs::remove_file(&lock).unwrap();
        std::fs::create_dir(&lock).unwrap();
        let typed = is_typed.then(|| keys("two"));
        let saved = bench.credentials.save(&profile("A"), None, typed, to).await;
        assert_eq!(saved.unwrap_err().what.id(), "credentials-book-unwritable");
        there("saved").await;
        let removed = bench.credentials.remove("A").await;
        assert_eq!(
            removed.unwrap_err().what.id(),
            "credentials-book-unwritable"
        );
        there("removed").await;
        std::fs::remove_dir(&lock).unwrap();
        bench.credentials.remove("A").await.unwrap();
        assert_eq!(bench.kept(), 0);
    }
    // A name that another profile has is found by the book, after the keys.
    let bench = bench();
    for name in ["A", "B"] {
        bench.save_with_keys(&profile(name), Keyring).await;
    }
    let (renamed, typed) = (profile("B"), Some(keys("two")));
    let renamed = bench.credentials.save(&renamed, Some("A"), typed, Keyring);
    assert_eq!(
        renamed.await.unwrap_err().what.id(),
        "credentials-name-taken"
    );
    let (_, kept) = bench.credentials.open("A").await.unwrap();
    assert_eq!(kept.client_id.expose(), "one");
}

const SANDBOX: &str = "http://127.0.0.1:4711";

fn sandbox_profile(name: &str, address: &str) -> Profile {
    Profile {
        environment: Environment::Sandbox,
        base_url: Some(address.to_owned()),
        ..profile(name)
    }
}

impl Bench {
    /// Changes the file of profiles as an editor would.
    fn edit(&self, from: &str, to: &str) {
        let path = self.folder.path().join("profiles.toml");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{text}");
        std::fs::write(path, text.replace(from, to)).unwrap();
    }

    /// Writes over the only entry of the keyring.
    fn overwrite_entry(&self, content: &str) {
        let entries = self.store.inner.lock().unwrap();
        let entries = entries.borrow();
        let cred = entries.iter().next().unwrap();
        cred.inner.lock().unwrap().borrow_mut().secret = Some(content.into());
    }

    fn entry(&self) -> String {
        let entries = self.store.inner.lock().unwrap();
        let entries = entries.borrow();
        let secret = entries.iter().next().unwrap().inner.lock().unwrap();
        String::from_utf8(secret.borrow().secret.clone().unwrap()).unwrap()
    }

    async fn save_with_keys(&self, profile: &Profile, place: KeyPlace) {
        let saved = self
            .credentials
            .save(profile, None, Some(keys("one")), place);
        saved.await.unwrap();
    }
}

#[tokio::test]
async fn an_edited_file_of_profiles_lures_no_keys_away() {
    let production = profile("A");
    let sandbox = sandbox_profile("A", SANDBOX);
    let to_sandbox = format!("environment = \"sandbox\"\nbase_url = \"{SANDBOX}\"");
    let edits = [
        (
            &production,
            "environment = \"production\"",
            to_sandbox.as_str(),
        ),
        (
            &production,
            "environment = \"production\"",
            "environment = \"test\"",
        ),
        (&sandbox, SANDBOX, "http://127.0.0.1:4712"),
        (&sandbox, SANDBOX, "https://127.0.0.1:4711"),
        (&sandbox, SANDBOX, "http://localhost:4711"),
    ];
    for place in [KeyPlace::Keyring, KeyPlace::ThisRunOnly] {
        for (profile, from, to) in edits {
            let bench = bench();
            bench.save_with_keys(profile, place).await;
            bench.edit(from, to);
            let problem = bench.credentials.open("A").await.unwrap_err();
            assert_eq!(problem.why.unwrap().id(), "credentials-why-other-host");
            bench.edit(to, from);
            assert!(bench.credentials.open("A").await.is_ok(), "{to}");
            // What leads to the same host may change.
            bench.edit("flow = \"standard\"", "flow = \"specialized\"");
            assert!(bench.credentials.open("A").await.is_ok(), "{to}");
        }
    }
}

#[tokio::test]
async fn a_profile_that_leads_elsewhere_needs_its_keys_again() {
    let bench = bench();
    bench.save_with_keys(&profile("A"), KeyPlace::Keyring).await;
    for place in [KeyPlace::Keyring, KeyPlace::ThisRunOnly] {
        let moved = sandbox_profile("A", SANDBOX);
        let refused = bench.credentials.save(&moved, None, None, place).await;
        let why = refused.unwrap_err().why.unwrap();
        assert_eq!(why.id(), "credentials-why-other-host");
    }
    let stays = bench.credentials.open("A").await.unwrap();
    assert_eq!(stays.0.profile, profile("A"));
    let moved = sandbox_profile("A", SANDBOX);
    bench.save_with_keys(&moved, KeyPlace::Keyring).await;
    assert!(bench.credentials.open("A").await.is_ok());
}

#[tokio::test]
async fn an_entry_of_an_earlier_version_goes_to_production_only() {
    const BEFORE: &str = r#"{"client_id":"one","client_secret":"s","subscription_key":"k"}"#;
    let bench = bench();
    bench.save_with_keys(&profile("A"), KeyPlace::Keyring).await;
    bench.overwrite_entry(BEFORE);
    bench.credentials.open("A").await.unwrap();
    assert!(
        bench.entry().contains("https://api.vipps.no"),
        "{}",
        bench.entry()
    );

    let test = Profile {
        environment: Environment::Test,
        key_type: KeyType::SalesUnit,
        ..profile("A")
    };
    for elsewhere in [sandbox_profile("A", SANDBOX), test] {
        bench.save_with_keys(&elsewhere, KeyPlace::Keyring).await;
        bench.overwrite_entry(BEFORE);
        let problem = bench.credentials.open("A").await.unwrap_err();
        assert_eq!(problem.why.unwrap().id(), "credentials-why-no-host");
        assert_eq!(bench.entry(), BEFORE);
        // A note that names no host is not the same as none.
        for host in ["null", "7", "\"\"", "[]"] {
            bench.overwrite_entry(&BEFORE.replace('}', &format!(",\"host\":{host}}}")));
            let problem = bench.credentials.open("A").await.unwrap_err();
            assert_eq!(problem.why.unwrap().id(), "credentials-why-other-host");
        }
    }
}
