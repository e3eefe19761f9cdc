#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::text::{Catalog, Language};
use proptest::prelude::*;

fn keys(id: &str, secret: &str, subscription: Option<&str>) -> KeySet {
    KeySet {
        client_id: Secret::new(id),
        client_secret: Secret::new(secret),
        subscription_key: subscription.map(Secret::new),
    }
}

fn exposed(keys: &KeySet) -> (String, String, Option<String>) {
    let text = |secret: &Secret| secret.expose().to_owned();
    (
        text(&keys.client_id),
        text(&keys.client_secret),
        keys.subscription_key.as_ref().map(text),
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        id in "\\S(.{0,40}\\S)?", secret in "\\S([\\x00-\\x7fæ€😀\"\\\\]{0,60}\\S)?",
        subscription in prop::option::of("\\S{1,40}"), host in "https?://[a-z0-9.:\"\\\\]{1,40}",
    ) {
        let keys = keys(&id, &secret, subscription.as_deref());
        // What is trimmed away, or empty after that, is not a key.
        prop_assume!(!keys.client_id.is_empty() && !keys.client_secret.is_empty());
        prop_assume!(keys.subscription_key.as_ref().is_none_or(|key| !key.is_empty()));
        let json = write_keys(&keys, &host).unwrap();
        prop_assert!(json.capacity() >= json.len());
        let (entry, told) = read_entry(&json).unwrap();
        prop_assert_eq!((exposed(&entry), told), (exposed(&keys), Some(host)));
        let read = read_secrets(&json).unwrap();
        prop_assert_eq!(exposed(&read.keys), exposed(&keys));
    }

    #[test]
    fn any_bytes_are_answered_without_repeating_them(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        if let Err(problem) = read_secrets(&bytes) {
            prop_assert!(problem.next.is_some());
        }
    }
}

#[test]
fn the_buffer_never_grows_so_no_copy_is_left_behind() {
    let worst = "\u{1}\"\\".repeat(60);
    let keys = keys(&worst, &worst, Some(&worst));
    let most: usize = named(&keys)
        .iter()
        .map(|(name, key)| name.len() + 6 * key.len() + 8)
        .sum();
    let host = worst.as_str();
    let json = write_keys(&keys, host).unwrap();
    assert_eq!(json.capacity(), most + 14 + 6 * host.len());
    assert!(json.len() <= json.capacity());
}

#[test]
fn secrets_are_read_in_every_spelling_people_have_them_in() {
    #[track_caller]
    fn check(json: &str, expected: (&str, &str, Option<&str>), base_url: Option<&str>) {
        let read = read_secrets(json.as_bytes()).unwrap();
        let (id, secret, subscription) = exposed(&read.keys);
        assert_eq!(
            (id.as_str(), secret.as_str(), subscription.as_deref()),
            expected
        );
        assert_eq!(read.base_url.as_deref(), base_url);
    }
    let all = ("i", "s", Some("k"));
    check(
        r#"{"client_id":"i","client_secret":"s","subscription_key":"k"}"#,
        all,
        None,
    );
    check(
        r#"{"client_id":"i","client_secret":"s","Ocp-Apim-Subscription-Key":"k"}"#,
        all,
        None,
    );
    check(
        r#" {"CLIENT_ID":" i ","client_secret":"s\n","ocp-apim-subscription-key":"k"} "#,
        all,
        None,
    );
    check(
        "\u{feff}{\"base_url\":\"http://127.0.0.1:9\",\"client_id\":\"i\",\"client_secret\":\"s\",\"subscription_key\":\"k\"}\n",
        all,
        Some("http://127.0.0.1:9"),
    );
    check(
        r#"{"client_id":"i","client_secret":"a+/=\/\u0041","extra":[1,{"x":2}]}"#,
        ("i", "a+/=/A", None),
        None,
    );
    check(
        r#"{"client_id":"i","client_secret":"s","subscription_key":null}"#,
        ("i", "s", None),
        None,
    );
}

#[test]
fn what_is_wrong_is_named_and_never_repeated() {
    #[track_caller]
    fn check(json: &str, what: &str, told: &str) {
        let problem = read_secrets(json.as_bytes()).unwrap_err();
        assert_eq!(problem.what.id(), what);
        for language in Language::ALL {
            let line = problem.one_line(&Catalog::new(language));
            assert!(
                !line.contains("CANARY") && !line.contains("31337"),
                "{line}"
            );
            if language == Language::ENGLISH {
                assert!(line.contains(told), "{line}");
            }
        }
        assert!(!format!("{problem:?}").contains("CANARY"));
    }
    let not_json = "credentials-secrets-not-json";
    check("", not_json, "line 1, column 0");
    check("CANARY", not_json, "line 1, column 1");
    check("\"CANARY\"", not_json, "JSON object");
    check("[\"CANARY\"]", not_json, "JSON object");
    check("{\"client_id\":\"CANARY\"\n,,", not_json, "line 2");
    check("{\"client_id\":\"CANARY\"} CANARY", not_json, "line 1");
    check("{\"client_id\":\"CANARY", not_json, "line 1");
    check("{}", "credentials-secrets-missing", "client_id");
    check(
        r#"{"client_id":"CANARY"}"#,
        "credentials-secrets-missing",
        "client_secret",
    );
    check(
        r#"{"client_id":null,"client_secret":"CANARY"}"#,
        "credentials-secrets-missing",
        "client_id",
    );
    check(
        r#"{"client_id":"CANARY","client_secret":"  "}"#,
        "credentials-secrets-empty",
        "client_secret",
    );
    check(
        r#"{"client_id":31337,"client_secret":"CANARY"}"#,
        "credentials-secrets-not-text",
        "client_id",
    );
    check(
        r#"{"client_id":"i","client_secret":["CANARY"]}"#,
        "credentials-secrets-not-text",
        "client_secret",
    );
    check(
        r#"{"client_id":"i","client_secret":{"CANARY":"CANARY"}}"#,
        "credentials-secrets-not-text",
        "client_secret",
    );
    check(
        r#"{"client_id":"i","client_secret":"s","subscription_key":"CANARY","Ocp-Apim-Subscription-Key":"CANARY"}"#,
        "credentials-secrets-twice",
        "subscription_key",
    );
    check(
        r#"{"CANARY":"client_id"}"#,
        "credentials-secrets-missing",
        "client_id",
    );
}

#[test]
fn keys_that_no_keyring_keeps_are_refused_with_the_name_of_the_long_one() {
    #[track_caller]
    fn check(keys: &KeySet, name: &str) {
        let problem = write_keys(keys, "h").unwrap_err();
        assert_eq!(problem.what.id(), "credentials-too-long");
        let told = problem.one_line(&Catalog::new(Language::ENGLISH));
        assert!(told.contains(name) && !told.contains("xxx"), "{told}");
    }
    let long = "x".repeat(2600);
    check(&keys(&long, "s", None), "client_id");
    check(&keys("i", &long, Some("k")), "client_secret");
    check(&keys("i", "s", Some(&long)), "subscription_key");
    let empty = write_keys(&keys("i", "", None), "h").unwrap().len();
    let fits = "x".repeat(LARGEST_ENTRY_BYTES - empty);
    assert_eq!(
        write_keys(&keys("i", &fits, None), "h").unwrap().len(),
        2560
    );
    check(&keys("i", &format!("{fits}x"), None), "client_secret");
}
