#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::domain::{ApiKind, Environment, KeyType, Msn, MsnRule, TokenFlow};
use crate::text::{Catalog, Language};
use proptest::prelude::*;

fn profile(name: &str) -> Profile {
    Profile::new(name, Environment::Production, ApiKind::Management)
}

fn book() -> (tempfile::TempDir, ProfileBook) {
    let folder = tempfile::tempdir().unwrap();
    let book = ProfileBook::at(folder.path());
    (folder, book)
}

fn names(book: &ProfileBook) -> Vec<String> {
    let entries = book.list().unwrap();
    entries
        .into_iter()
        .map(|entry| entry.profile.name)
        .collect()
}

fn any_profile() -> impl Strategy<Value = Profile> {
    let words = (
        prop::sample::select(vec![ApiKind::Management, ApiKind::Partner]),
        prop::sample::select(vec![TokenFlow::Standard, TokenFlow::Specialized]),
        prop::sample::select(vec![
            KeyType::Partner,
            KeyType::Management,
            KeyType::Accounting,
            KeyType::SalesUnit,
        ]),
        prop::sample::select(vec![MsnRule::WhenKnown, MsnRule::Always, MsnRule::Never]),
    );
    let place = prop::sample::select(vec![
        (Environment::Production, None),
        (Environment::Test, None),
        (
            Environment::Sandbox,
            Some("http://127.0.0.1:4711".to_owned()),
        ),
    ]);
    let texts = (
        "[a-zæøå€😀'#=]([^\\p{Cc}/\\\\:*?\"<>|]{0,20}[a-z\\]])?",
        prop::option::of("[0-9]{4,10}"),
        "[!-~]([ -~]{0,28}[!-~])?",
        "[!-~]([ -~]{0,28}[!-~])?",
        prop::option::of("/[a-z0-9._-]{1,20}"),
    );
    (words, place, texts).prop_map(|(words, place, texts)| Profile {
        name: texts.0,
        environment: place.0,
        api: words.0,
        flow: words.1,
        key_type: words.2,
        base_url: place.1,
        msn: texts.1.map(Msn::from_api),
        msn_rule: words.3,
        system_name: texts.2,
        system_version: texts.3,
        specialized_token_path: texts.4,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_profile_comes_back_as_it_was(profile in any_profile(), this_run in any::<bool>()) {
        let (_folder, book) = book();
        prop_assume!(check_profile(&profile).is_ok());
        let keys = if this_run { KeyPlace::ThisRunOnly } else { KeyPlace::Keyring };
        let entry = book.put(&profile, None, keys).unwrap();
        prop_assert_eq!(&entry.profile, &profile);
        prop_assert_eq!(book.list().unwrap(), vec![entry]);
    }
}

#[test]
fn profiles_are_added_replaced_renamed_and_removed() {
    let (_folder, book) = book();
    assert!(book.list().unwrap().is_empty());
    let a = book.put(&profile("A"), None, KeyPlace::Keyring).unwrap();
    book.put(&profile("B"), None, KeyPlace::ThisRunOnly)
        .unwrap();
    assert_eq!(names(&book), ["A", "B"]);

    let mut changed = profile("A");
    changed.api = ApiKind::Partner;
    let again = book.put(&changed, None, KeyPlace::Keyring).unwrap();
    assert_eq!((again.id, again.profile.api), (a.id, ApiKind::Partner));

    let renamed = book
        .put(&profile("C"), Some("A"), KeyPlace::Keyring)
        .unwrap();
    assert_eq!(renamed.id, a.id);
    assert_eq!(
        names(&book),
        ["C", "B"],
        "a renamed profile keeps its place"
    );

    book.remember_place(a.id, KeyPlace::ThisRunOnly).unwrap();
    assert_eq!(book.get("C").unwrap().keys, KeyPlace::ThisRunOnly);
    assert_eq!(book.remove("C").unwrap().id, a.id);
    assert_eq!(names(&book), ["B"]);
    let gone = book.remember_place(a.id, KeyPlace::Keyring).unwrap_err();
    assert_eq!(gone.what.id(), "credentials-profile-gone");
}

#[test]
fn what_cannot_be_done_is_told_and_changes_nothing() {
    #[track_caller]
    fn check(work: impl FnOnce(&ProfileBook) -> Result<(), Problem>, what: &str) {
        let (_folder, book) = book();
        book.put(&profile("A"), None, KeyPlace::Keyring).unwrap();
        book.put(&profile("B"), None, KeyPlace::Keyring).unwrap();
        let before = std::fs::read(book.path()).unwrap();
        assert_eq!(work(&book).unwrap_err().what.id(), what);
        assert_eq!(std::fs::read(book.path()).unwrap(), before);
    }
    let put = |profile: Profile, former: Option<&'static str>| {
        move |book: &ProfileBook| book.put(&profile, former, KeyPlace::Keyring).map(drop)
    };
    let with = |change: fn(&mut Profile)| {
        let mut profile = profile("A");
        change(&mut profile);
        put(profile, None)
    };
    check(put(profile("A"), Some("B")), "credentials-name-taken");
    check(put(profile("A"), Some("Z")), "credentials-profile-unknown");
    check(
        |book| book.remove("Z").map(drop),
        "credentials-profile-unknown",
    );
    check(
        |book| book.get("a").map(drop),
        "credentials-profile-unknown",
    );
    check(put(profile("  "), None), "domain-profile-name-empty");
    check(put(profile(" A"), None), "domain-profile-name-untidy");
    check(put(profile("A\nB"), None), "domain-profile-name-character");
    check(
        put(profile(&"x".repeat(Profile::MAX_NAME_CHARS + 1)), None),
        "domain-profile-name-long",
    );
    check(
        with(|profile| profile.base_url = Some("http://127.0.0.1:4711".to_owned())),
        "domain-profile-url-outside-sandbox",
    );
    check(
        with(|profile| {
            profile.environment = Environment::Sandbox;
            profile.base_url = Some("https://api.example.com".to_owned());
        }),
        "domain-profile-url-not-loopback",
    );
    check(
        with(|profile| profile.environment = Environment::Sandbox),
        "domain-profile-sandbox-needs-url",
    );
    check(
        with(|profile| profile.system_name = "x".repeat(31)),
        "domain-profile-system",
    );
    check(
        with(|profile| profile.system_version = "1.0\r\nX-Evil: 1".to_owned()),
        "domain-profile-system",
    );
}

const GOOD: &str = r#"version = 1

[[profile]]
id = "6f1f0a52-53ba-4a0c-8f5b-5e64a6e9a111"
name = "Bakeri"
environment = "production"
api = "management"
flow = "standard"
key_type = "partner"
keys = "keyring"
msn_rule = "when-known"
system_name = "partner-desk"
system_version = "0.1.0"
"#;

#[test]
fn the_files_shape_stays_readable() {
    let (_folder, book) = book();
    std::fs::write(book.path(), GOOD).unwrap();
    assert_eq!(book.list().unwrap().len(), 1);
    assert_eq!(
        book.get("Bakeri").unwrap().id.to_string(),
        "6f1f0a52-53ba-4a0c-8f5b-5e64a6e9a111"
    );
    std::fs::write(book.path(), format!("\u{feff}{GOOD}")).unwrap();
    assert_eq!(names(&book), ["Bakeri"]);
}

#[test]
fn a_file_that_cannot_be_used_is_told_with_its_place_and_never_written_over() {
    #[track_caller]
    fn check(content: impl AsRef<[u8]>, told: &[&str]) {
        let (_folder, book) = book();
        std::fs::write(book.path(), content.as_ref()).unwrap();
        let listed = book.list().unwrap_err();
        let put = book
            .put(&profile("New"), None, KeyPlace::Keyring)
            .unwrap_err();
        assert_eq!(listed, put);
        let text = listed.one_line(&Catalog::new(Language::ENGLISH));
        for part in told.iter().chain(&["profiles.toml"]) {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
        assert_eq!(std::fs::read(book.path()).unwrap(), content.as_ref());
    }
    check("", &["line 1, column 1", "version"]);
    check("version = 1\n[[profile]\n", &["line 2"]);
    check(
        GOOD.replace("\"production\"", "\"moon\""),
        &["line 6", "moon"],
    );
    check(GOOD.replace("name = \"Bakeri\"\n", ""), &["line 3", "name"]);
    check(GOOD.replace("name = \"Bakeri\"", "name = 7"), &["line 5"]);
    check(GOOD.replace("6f1f", "6f1"), &["line 4"]);
    check(b"version = 1\n# \xff\n", &["line 2, column 3", "UTF-8"]);
    check(
        format!("{GOOD}{}", GOOD.replace("version = 1", "")),
        &["Bakeri", "twice"],
    );
    check(
        format!("{GOOD}base_url = \"https://evil.example\"\n"),
        &["Bakeri", "evil.example", "line 14"],
    );
    check(
        GOOD.replace("\nname =", "\nbase_url = \"http://127.0.0.1:4711\"\nname ="),
        &[
            "line 5",
            "Bakeri",
            "Only a sandbox profile",
            "Take out base_url",
        ],
    );
    check(
        GOOD.replace("\"production\"", "\"sandbox\""),
        &["line 6", "needs the sandbox's address"],
    );
    check(
        GOOD.replace("version = 1", "version = 2"),
        &["later version", "version 2", "not changed"],
    );
    check(
        "version = 2\nshape = \"quite another one\"",
        &["later version"],
    );
}

#[test]
fn what_a_later_version_added_stays() {
    let (_folder, book) = book();
    let content = GOOD.replace("version = 1", "version = 1\ncolour = \"blue\"");
    std::fs::write(
        book.path(),
        format!("{content}tags = [\"x\"]\n\n[profile.more]\nn = 1\n"),
    )
    .unwrap();
    let mut changed = book.get("Bakeri").unwrap().profile;
    changed.name = "Bakeriet".to_owned();
    book.put(&changed, Some("Bakeri"), KeyPlace::Keyring)
        .unwrap();
    book.put(&profile("Another"), None, KeyPlace::Keyring)
        .unwrap();
    let text = std::fs::read_to_string(book.path()).unwrap();
    for part in [
        "colour = \"blue\"",
        "tags = [\"x\"]",
        "[profile.more]",
        "n = 1",
    ] {
        assert!(text.contains(part), "{part:?} is not in {text}");
    }
    assert_eq!(names(&book), ["Bakeriet", "Another"]);
}

#[test]
fn two_programs_do_not_undo_each_others_work() {
    let (folder, book) = book();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let folder = &folder;
            scope.spawn(move || {
                let book = ProfileBook::at(folder.path());
                for number in 0..10 {
                    let profile = profile(&format!("{writer}-{number}"));
                    book.put(&profile, None, KeyPlace::Keyring).unwrap();
                }
            });
        }
    });
    let mut found = names(&book);
    found.sort();
    let mut expected: Vec<String> = (0..4)
        .flat_map(|writer| (0..10).map(move |number| format!("{writer}-{number}")))
        .collect();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn an_unknown_name_is_told_with_the_names_there_are() {
    let (_folder, book) = book();
    let english = Catalog::new(Language::ENGLISH);
    let told = book.get("X").unwrap_err().one_line(&english);
    assert!(told.contains("no profiles yet"), "{told}");
    book.put(&profile("Bakeri"), None, KeyPlace::Keyring)
        .unwrap();
    book.put(&profile("Kiosk"), None, KeyPlace::Keyring)
        .unwrap();
    let told = book.get("X").unwrap_err().one_line(&english);
    assert!(told.contains("Bakeri, Kiosk"), "{told}");
}
