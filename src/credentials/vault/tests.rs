#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::credentials::session_from_env;
use crate::domain::{Profile, Secret};
use keyring_core::api::CredentialStoreApi;
use keyring_core::mock;
use std::any::Any;
use std::sync::Condvar;

fn profile() -> Profile {
    let (mut profile, _) = session_from_env(|name| {
        name.starts_with("PDESK_").then(|| match name {
            "PDESK_BASE_URL" => "http://127.0.0.1:1".into(),
            "PDESK_API" => "management".into(),
            "PDESK_FLOW" => "standard".into(),
            _ => "123456".into(),
        })
    })
    .unwrap()
    .unwrap();
    profile.name = "Bakeri".to_owned();
    profile
}

fn entry(keys: KeyPlace) -> BookEntry {
    BookEntry {
        id: ProfileId::new(),
        profile: profile(),
        keys,
    }
}

fn keys() -> KeySet {
    KeySet {
        client_id: Secret::new("i"),
        client_secret: Secret::new("s"),
        subscription_key: None,
    }
}

#[test]
fn without_a_keyring_keys_of_this_run_work_and_others_are_told() {
    let vault = KeyVault::new(Keyring::None);
    let stored = entry(KeyPlace::Keyring);
    let problem = vault.save(&stored, &keys()).unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "credentials-why-none");
    assert!(
        vault.session_keys(stored.id).is_none(),
        "never falls back by itself"
    );
    let session = entry(KeyPlace::ThisRunOnly);
    vault.save(&session, &keys()).unwrap();
    assert_eq!(vault.load(&session).unwrap().client_id.expose(), "i");
    vault.forget(&session).unwrap();
    assert!(vault.load(&session).is_err());
}

#[test]
fn an_entry_that_somebody_else_wrote_is_told_and_not_repeated() {
    #[track_caller]
    fn check(content: &[u8]) {
        let store = mock::Store::new().unwrap();
        let entry = entry(KeyPlace::Keyring);
        let user = format!("profile-{}", entry.id);
        store
            .build("partner-desk", &user, None)
            .unwrap()
            .set_secret(content)
            .unwrap();
        let problem = KeyVault::new(Keyring::Store(store))
            .load(&entry)
            .unwrap_err();
        assert_eq!(
            problem.why.as_ref().unwrap().id(),
            "credentials-why-unreadable"
        );
        assert!(!format!("{problem:?}").contains("CANARY"));
    }
    check(b"");
    check(b"CANARY");
    check(b"{\"client_id\":\"CANARY\"}");
    check(b"\xff\xfeCANARY");
}

#[test]
fn nothing_of_a_vault_can_be_printed() {
    let store: Arc<CredentialStore> = mock::Store::new().unwrap();
    let vault = KeyVault::new(Keyring::Store(store));
    vault.save(&entry(KeyPlace::ThisRunOnly), &keys()).unwrap();
    assert_eq!(
        format!("{vault:?}"),
        "KeyVault { keyring: Store, limit: 60s, .. }"
    );
}

/// A keyring whose daemon took the question and never answers, until the test lets it go.
#[derive(Debug, Default)]
struct Silent {
    released: Mutex<bool>,
    bell: Condvar,
}

impl CredentialStoreApi for Silent {
    fn vendor(&self) -> String {
        "silent".to_owned()
    }

    fn id(&self) -> String {
        "silent".to_owned()
    }

    fn build(
        &self,
        _: &str,
        _: &str,
        _: Option<&HashMap<&str, &str>>,
    ) -> keyring_core::Result<Entry> {
        let mut released = self.released.lock().unwrap();
        while !*released {
            released = self.bell.wait(released).unwrap();
        }
        Err(Error::NoEntry)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[tokio::test]
async fn a_keyring_that_never_answers_ends_in_a_message() {
    let silent = Arc::new(Silent::default());
    let store: Arc<CredentialStore> = silent.clone();
    let vault = KeyVault::new(Keyring::Store(store)).with_limit(Duration::from_secs(1));
    let vault = Arc::new(vault);
    let stored = entry(KeyPlace::Keyring);
    let problem = Arc::clone(&vault)
        .load_async(stored.clone())
        .await
        .unwrap_err();
    let why = problem.why.unwrap();
    assert_eq!(why.id(), "credentials-why-no-answer");
    assert!(
        why.arguments()
            .contains(&("seconds", crate::text::Value::Number(1)))
    );

    // While it hangs, keys of this run are as quick as ever.
    let session = entry(KeyPlace::ThisRunOnly);
    Arc::clone(&vault)
        .save_async(session.clone(), keys())
        .await
        .unwrap();
    assert!(Arc::clone(&vault).load_async(session).await.is_ok());

    *silent.released.lock().unwrap() = true;
    silent.bell.notify_all();
    let problem = vault.load_async(stored).await.unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "credentials-why-missing");
}
