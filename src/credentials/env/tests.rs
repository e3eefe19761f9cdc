#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::text::{Catalog, Language};

fn read(variables: &[(&str, &str)]) -> Result<Option<(Profile, KeySet)>, Problem> {
    session_from_env(|name| {
        let found = variables.iter().find(|(variable, _)| *variable == name);
        found.map(|(_, value)| OsString::from(value))
    })
}

const KEYS: [(&str, &str); 3] = [
    ("PDESK_CLIENT_ID", "i"),
    ("PDESK_CLIENT_SECRET", "s"),
    ("PDESK_SUBSCRIPTION_KEY", "k"),
];

#[test]
fn without_keys_and_address_nobody_meant_to() {
    #[track_caller]
    fn check(variables: &[(&str, &str)]) {
        assert!(read(variables).unwrap().is_none());
    }
    check(&[]);
    check(&[("PDESK_API", "partner"), ("PDESK_MSN", "123456")]);
    check(&[("PDESK_CLIENT_ID", ""), ("PDESK_BASE_URL", "  ")]);
}

#[test]
fn keys_alone_are_the_management_api_in_production() {
    let (profile, keys) = read(&KEYS).unwrap().unwrap();
    assert_eq!(profile.name, SESSION_PROFILE_NAME);
    assert_eq!(profile.environment, Environment::Production);
    assert_eq!(profile.api, ApiKind::Management);
    assert_eq!(profile.flow, TokenFlow::Standard);
    assert_eq!((profile.base_url, profile.msn), (None, None));
    assert_eq!(keys.client_id.expose(), "i");
    assert_eq!(keys.client_secret.expose(), "s");
    assert_eq!(keys.subscription_key.unwrap().expose(), "k");
}

#[test]
fn every_variable_is_heeded() {
    let (profile, keys) = read(&[
        ("PDESK_BASE_URL", " http://127.0.0.1:8080 "),
        ("PDESK_API", "Partner"),
        ("PDESK_FLOW", "specialized"),
        ("PDESK_CLIENT_ID", " i\n"),
        ("PDESK_CLIENT_SECRET", "s"),
        ("PDESK_MSN", "0123456"),
    ])
    .unwrap()
    .unwrap();
    assert_eq!(profile.environment, Environment::Sandbox);
    assert_eq!(profile.base_url.as_deref(), Some("http://127.0.0.1:8080"));
    assert_eq!(profile.api, ApiKind::Partner);
    assert_eq!(profile.flow, TokenFlow::Specialized);
    assert_eq!(profile.msn, Some(Msn::from_api("0123456")));
    assert_eq!(keys.client_id.expose(), "i");
    assert!(keys.subscription_key.is_none());
    assert!(super::super::check::unsafe_address(&profile).is_none());
}

#[test]
fn what_is_missing_or_wrong_is_named_without_its_value() {
    #[track_caller]
    fn check(variables: &[(&str, &str)], name: &str, kind: ProblemKind) {
        let problem = read(variables).unwrap_err();
        assert_eq!(problem.kind, kind);
        for language in Language::ALL {
            let told = problem.one_line(&Catalog::new(language));
            assert!(told.contains(name), "{told}");
            assert!(!told.contains("CANARY"), "{told}");
        }
    }
    let wrong = ProblemKind::Input;
    let missing = ProblemKind::Credentials;
    let with = |name, value| [&KEYS[..], &[(name, value)]].concat();
    check(&KEYS[..2], "PDESK_SUBSCRIPTION_KEY", missing);
    check(&KEYS[1..], "PDESK_CLIENT_ID", missing);
    check(&[KEYS[0], KEYS[2]], "PDESK_CLIENT_SECRET", missing);
    check(
        &[("PDESK_BASE_URL", "http://127.0.0.1:1")],
        "PDESK_SUBSCRIPTION_KEY",
        missing,
    );
    check(
        &with("PDESK_BASE_URL", "https://CANARY.example"),
        "PDESK_BASE_URL",
        wrong,
    );
    check(&with("PDESK_API", "CANARY"), "PDESK_API", wrong);
    check(&with("PDESK_FLOW", "CANARY"), "PDESK_FLOW", wrong);
    check(&with("PDESK_MSN", "12 CANARY"), "PDESK_MSN", wrong);
    check(&with("PDESK_MSN", "123"), "PDESK_MSN", wrong);
}

#[cfg(unix)]
#[test]
fn a_value_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStringExt;
    let problem = session_from_env(|name| {
        (name == "PDESK_CLIENT_ID").then(|| OsString::from_vec(vec![0xff, b'x']))
    })
    .unwrap_err();
    assert_eq!(problem.what.id(), "credentials-env-missing");
    let problem = session_from_env(|name| {
        let value = if name == "PDESK_CLIENT_SECRET" {
            vec![0xff]
        } else {
            b"1234".to_vec()
        };
        name.starts_with("PDESK_C")
            .then(|| OsString::from_vec(value))
            .or_else(|| (name == "PDESK_SUBSCRIPTION_KEY").then(|| OsString::from("k")))
    })
    .unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "credentials-env-unicode");
}
