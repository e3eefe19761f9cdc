//! Keys and keyrings: every error a keyring can give ends in its message, and a real Secret Service keeps what it is given.
//!
//! The round trip through a real Secret Service runs where `PARTNER_DESK_SECRET_SERVICE=1` says that there is one, and then it
//! must succeed. It locks that service in the end, so it is one made for the test (`packaging/ci/secret-service-check`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

#[path = "support/pdesk.rs"]
#[cfg(all(unix, not(target_os = "macos")))]
mod pdesk;

use keyring_core::api::CredentialStoreApi;
use keyring_core::{CredentialStore, Entry, Error, mock};
use partner_desk::credentials::{
    BookEntry, Credentials, KeyPlace, KeyVault, Keyring, KeyringTask, ProfileId, keyring_problem,
};
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::{ApiKind, Environment, KeySet, Problem, Profile, Secret};
use partner_desk::text::{Catalog, Language};
use std::sync::Arc;
use std::time::Duration;

const MARKER: &str = "c0ffee-marker";

fn keys() -> KeySet {
    KeySet {
        client_id: Secret::new(format!("{MARKER}-id")),
        client_secret: Secret::new(format!("{MARKER}+/=\"\\æ")),
        subscription_key: Some(Secret::new(format!("{MARKER}-subscription"))),
    }
}

fn profile(name: &str) -> Profile {
    Profile::new(name, Environment::Production, ApiKind::Management)
}

fn entry() -> BookEntry {
    BookEntry {
        id: ProfileId::new(),
        profile: profile("Bakeri"),
        keys: KeyPlace::Keyring,
    }
}

// ------------------------------------------------------------------------------------------------------- injected errors

/// A vault whose next call on the keyring fails as given.
fn failing_vault(entry: &BookEntry, error: Error) -> KeyVault {
    let store = mock::Store::new().unwrap();
    let item = store
        .build("partner-desk", &format!("profile-{}", entry.id), None)
        .unwrap();
    let cred: &mock::Cred = item.as_any().downcast_ref().unwrap();
    cred.set_error(error);
    KeyVault::new(Keyring::Store(store))
}

fn platform(text: &str) -> keyring_core::error::PlatformError {
    text.to_owned().into()
}

type Told = (fn() -> Error, &'static str, Option<&'static str>);

/// Every error of a keyring, made anew, with the id of what is told about it and whether its own words are passed on.
fn every_error() -> Vec<Told> {
    fn ambiguous() -> Error {
        let store = mock::Store::new().unwrap();
        let twin = |user| store.build("partner-desk", user, None).unwrap();
        Error::Ambiguous(vec![twin("one"), twin("two")])
    }
    vec![
        (
            || Error::NoStorageAccess(platform("the collection is locked")),
            "credentials-why-locked",
            Some("the collection is locked"),
        ),
        (
            || Error::PlatformFailure(platform("org.freedesktop.DBus.Error\n  ServiceUnknown")),
            "credentials-why-platform",
            Some("org.freedesktop.DBus.Error ServiceUnknown"),
        ),
        (|| Error::NoDefaultStore, "credentials-why-none", None),
        (|| Error::NoEntry, "credentials-why-missing", None),
        (
            || Error::BadEncoding(MARKER.into()),
            "credentials-why-unreadable",
            None,
        ),
        (
            || Error::BadDataFormat(MARKER.into(), platform(MARKER)),
            "credentials-why-unreadable",
            None,
        ),
        (
            || Error::BadStoreFormat(MARKER.to_owned()),
            "credentials-why-store-damaged",
            None,
        ),
        (
            || Error::TooLong("secret".to_owned(), 2560),
            "credentials-why-too-long",
            Some("2560"),
        ),
        (
            || Error::Invalid("service".to_owned(), MARKER.to_owned()),
            "credentials-why-invalid",
            Some("service"),
        ),
        (ambiguous, "credentials-why-ambiguous", Some("2")),
        (
            || Error::NotSupportedByStore(MARKER.to_owned()),
            "credentials-why-unsupported",
            None,
        ),
    ]
}

#[track_caller]
fn check_told(problem: &Problem, what: &str, why: &str, next: &str, passed_on: Option<&str>) {
    assert_eq!(problem.what.id(), what);
    assert_eq!(problem.why.as_ref().unwrap().id(), why);
    assert_eq!(problem.next.as_ref().unwrap().id(), next);
    assert_eq!(problem.kind, ProblemKind::Credentials);
    for language in Language::ALL {
        let told = problem.one_line(&Catalog::new(language));
        assert!(told.contains("Bakeri"), "names the profile: {told}");
        assert!(
            !told.contains("credentials-"),
            "every word is there: {told}"
        );
        assert!(
            !told.contains('{') && !told.contains('$'),
            "every gap is filled: {told}"
        );
        assert!(!told.contains(MARKER), "{told}");
        assert!(
            passed_on.is_none_or(|part| squeezed(&told).contains(part)),
            "{told}"
        );
    }
    assert!(!format!("{problem:?}").contains(MARKER));
}

/// Without the blanks that some languages put into numbers.
fn squeezed(text: &str) -> String {
    text.replace("2\u{a0}560", "2560").replace("2,560", "2560")
}

#[test]
fn every_error_of_a_keyring_ends_in_its_message() {
    for (error, why, passed_on) in every_error() {
        let entry = entry();
        let saved = failing_vault(&entry, error()).save(&entry, &keys());
        let (what, next) = ("credentials-cannot-save", "credentials-next-save");
        check_told(&saved.unwrap_err(), what, why, next, passed_on);

        let loaded = failing_vault(&entry, error()).load(&entry);
        let (what, next) = ("credentials-cannot-load", "credentials-next-load");
        check_told(&loaded.unwrap_err(), what, why, next, passed_on);

        let vault = failing_vault(&entry, error());
        if why == "credentials-why-missing" {
            vault.forget(&entry).unwrap();
            continue;
        }
        let (what, next) = ("credentials-cannot-remove", "credentials-next-remove");
        check_told(
            &vault.forget(&entry).unwrap_err(),
            what,
            why,
            next,
            passed_on,
        );
        // The error was passing: the keyring is asked again, and nothing was forgotten in between.
        vault.forget(&entry).unwrap();
    }
}

#[test]
fn saving_and_reading_always_offer_this_run_only() {
    let english = Catalog::new(Language::ENGLISH);
    for (error, _, _) in every_error() {
        for task in [KeyringTask::Save, KeyringTask::Load] {
            let told = keyring_problem(task, "Bakeri", &error()).one_line(&english);
            assert!(told.contains("this run only"), "{told}");
        }
    }
}

#[test]
fn a_platform_that_talks_without_end_is_cut_short() {
    let error = Error::PlatformFailure(platform(&"words ".repeat(10_000)));
    let told = keyring_problem(KeyringTask::Load, "Bakeri", &error)
        .one_line(&Catalog::new(Language::ENGLISH));
    assert!(told.len() < 1000, "{} bytes", told.len());
}

// ---------------------------------------------------------------------------------------------------- real Secret Service

#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service {
    use super::pdesk::World;
    use super::*;

    /// Whether this run says that there is a Secret Service.
    fn is_promised() -> bool {
        std::env::var("PARTNER_DESK_SECRET_SERVICE").is_ok_and(|value| value == "1")
    }

    fn entries_of_ours() -> Vec<Entry> {
        let store: Arc<CredentialStore> = zbus_secret_service_keyring_store::Store::new().unwrap();
        let ours = std::collections::HashMap::from([("service", "partner-desk")]);
        store.search(&ours).unwrap()
    }

    #[tokio::test]
    async fn keys_go_through_a_real_secret_service_and_come_back() {
        if !is_promised() {
            eprintln!("skipped: PARTNER_DESK_SECRET_SERVICE=1 is not set");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let run = || Credentials::new(folder.path(), Keyring::Native);
        let before = entries_of_ours().len();

        let saved = run()
            .save(&profile("Bakeri"), None, Some(keys()), KeyPlace::Keyring)
            .await
            .unwrap();
        assert_eq!(entries_of_ours().len(), before + 1);
        let (_, read) = run().open("Bakeri").await.unwrap();
        assert_eq!(read.client_id.expose(), keys().client_id.expose());
        assert_eq!(read.client_secret.expose(), keys().client_secret.expose());
        let subscription = read.subscription_key.unwrap();
        assert_eq!(subscription.expose(), format!("{MARKER}-subscription"));

        // A rename keeps the entry, new keys replace the old ones in it, and a profile without an entry is told.
        let other = KeySet {
            client_id: Secret::new("another"),
            ..keys()
        };
        run()
            .save(
                &profile("Bakeriet"),
                Some("Bakeri"),
                Some(other),
                KeyPlace::Keyring,
            )
            .await
            .unwrap();
        let (renamed, read) = run().open("Bakeriet").await.unwrap();
        assert_eq!((renamed.id, read.client_id.expose()), (saved.id, "another"));
        assert_eq!(entries_of_ours().len(), before + 1);

        run().remove("Bakeriet").await.unwrap();
        assert_eq!(entries_of_ours().len(), before);
        let missing = KeyVault::new(Keyring::Native).load(&renamed).unwrap_err();
        assert_eq!(missing.why.unwrap().id(), "credentials-why-missing");
        KeyVault::new(Keyring::Native).forget(&renamed).unwrap();
        assert_no_marker_in(folder.path());

        tokio::task::spawn_blocking(pdesk_gives_a_profile_new_keys)
            .await
            .unwrap();
        assert_eq!(entries_of_ours().len(), before);

        run()
            .save(&profile("Kiosk"), None, Some(keys()), KeyPlace::Keyring)
            .await
            .unwrap();
        lock_the_keyring();
        let vault = KeyVault::new(Keyring::Native).with_limit(Duration::from_secs(20));
        let kiosk = run().find("Kiosk").await.unwrap().unwrap();
        let problem = Arc::new(vault).load_async(kiosk).await.unwrap_err();
        let why = problem.why.unwrap().id();
        // Which of the two depends on whether something on this computer can show a prompt.
        assert!(
            ["credentials-why-locked", "credentials-why-no-answer"].contains(&why),
            "{why}"
        );
    }

    /// `pdesk profile keys`: a new secret keeps everything, and another client is asked about before anything leaves.
    fn pdesk_gives_a_profile_new_keys() {
        #[track_caller]
        fn check(world: &World, arguments: &[&str], stdin: &str, code: i32, told: &str) {
            let ended = world.run_with(arguments, stdin);
            let said = format!("{}{}", ended.out, ended.err);
            assert_eq!(ended.code, code, "{arguments:?}: {said}");
            assert!(said.contains(told), "{arguments:?}: {said}");
            assert!(!said.contains(MARKER), "{said}");
        }
        let mut world = World::small();
        let url = world.sandbox.base_url.clone();
        world.variables.clear();
        let world = world.with("PDESK_KEYRING", "native");
        let keys = |client_id: &str, secret: &str| {
            let mut keys = serde_json::json!({"client_id": client_id, "client_secret": secret});
            keys["subscription_key"] = world.sandbox.subscription_key.clone().into();
            keys.to_string()
        };
        let (client, secret) = (&world.sandbox.client_id, &world.sandbox.client_secret);
        let draft = include_str!("fixtures/profiles-of-0.1/first.json");
        let draft = world.file("order.json", draft);
        let order = ["order", "submit", draft.as_str()];
        let give = ["profile", "keys", "Kiosk", "--secrets-stdin"];
        let add = ["profile", "add", "Kiosk", "--environment", "sandbox"];
        let add = [&add[..], &["--base-url", &url, "--secrets-stdin"]].concat();
        check(&world, &give, "{}", 2, "Kiosk");
        check(&world, &add, &keys(client, secret), 0, "is saved");
        check(&world, &order, "", 0, "Sent before");
        check(&world, &add, &keys(client, secret), 2, "pdesk profile keys");
        check(&world, &give, "{", 2, "");
        let marked = keys(client, &format!("{MARKER}-wrong"));
        check(&world, &give, &marked, 0, "has new keys");
        check(&world, &["profile", "test", "Kiosk"], "", 3, "");
        check(&world, &give, &keys(client, secret), 0, "has new keys");
        check(&world, &order, "", 0, "Yes");
        let other = keys("99999999-2222-4333-8444-555555555555", secret);
        check(&world, &give, &other, 0, "profile partner \"Kiosk\" --same");
        check(&world, &order, "", 2, "another client");
        let same = ["profile", "partner", "Kiosk", "--same"];
        check(&world, &same, "", 0, "");
        check(&world, &order, "", 0, "Yes");
        // Removing it and adding it again is no way round the question.
        check(&world, &["profile", "remove", "Kiosk"], "", 0, "");
        check(
            &world,
            &add,
            &keys(client, secret),
            0,
            "profile partner \"Kiosk\" --same",
        );
        check(&world, &order, "", 2, "another client");
        check(&world, &same, "", 0, "");
        check(&world, &order, "", 0, "Yes");
        assert_eq!(world.stats()["orders_created"], 1);
        assert_eq!(world.stats()["duplicate_orders"], 0);
        check(&world, &["profile", "remove", "Kiosk"], "", 0, "");
        assert_no_marker_in(world.data.path());
    }

    fn lock_the_keyring() {
        let status = std::process::Command::new("dbus-send")
            .args([
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
            ])
            .args([
                "/org/freedesktop/secrets",
                "org.freedesktop.Secret.Service.Lock",
            ])
            .arg("array:objpath:/org/freedesktop/secrets/aliases/default")
            .output()
            .unwrap()
            .status;
        assert!(status.success(), "the keyring could not be locked");
    }

    fn assert_no_marker_in(folder: &std::path::Path) {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                assert_no_marker_in(&path);
                continue;
            }
            let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            assert!(!text.contains(MARKER), "{}", path.display());
        }
    }

    /// Without a session bus there is nothing to wait for. The address names a socket that is not there, in a process of
    /// its own, since the environment is the whole process's.
    #[test]
    fn without_a_session_bus_the_message_comes_at_once() {
        const INSIDE: &str = "PARTNER_DESK_TEST_WITHOUT_BUS";
        if std::env::var_os(INSIDE).is_some() {
            let problem = KeyVault::new(Keyring::Native).load(&entry()).unwrap_err();
            assert_eq!(
                problem.why.as_ref().unwrap().id(),
                "credentials-why-platform"
            );
            eprintln!(
                "told: {}",
                problem.one_line(&Catalog::new(Language::ENGLISH))
            );
            return;
        }
        let here = std::env::current_exe().unwrap();
        let output = std::process::Command::new(here)
            .args(["--exact", "--nocapture"])
            .arg("secret_service::without_a_session_bus_the_message_comes_at_once")
            .env(INSIDE, "1")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert!(
            said.contains("told: The keys of “Bakeri” could not be read."),
            "{said}"
        );
    }
}
