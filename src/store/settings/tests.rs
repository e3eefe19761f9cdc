#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::text::Catalog;
use proptest::prelude::*;

fn settings() -> impl Strategy<Value = Settings> {
    let language = prop::option::of(prop::sample::select(Language::ALL.to_vec()));
    let words = (
        prop::sample::select(Theme::ALL.to_vec()),
        prop::sample::select(RendererChoice::ALL.to_vec()),
        prop::sample::select(CsvDialect::ALL.to_vec()),
    );
    let numbers = (50..=300_u16, 1..=32_usize, (any::<bool>(), any::<bool>()));
    let size = prop::option::of((200..=20_000_u32, 200..=20_000_u32));
    let contacts = (
        "([A-Za-zÆØÅæøå]([A-Za-z ]{0,8}[a-z])?)?",
        "[a-z.+]{1,8}@[a-z]{1,8}\\.no",
    )
        .prop_map(|(name, address)| Contacts {
            name,
            partner: address,
            ..Contacts::default()
        });
    let size = (size, prop::option::of("[a-z:/ 0-9]{0,20}"), contacts);
    (language, words, numbers, size).prop_map(|(language, words, numbers, size)| Settings {
        language,
        theme: words.0,
        zoom_percent: numbers.0,
        max_in_flight: Some(numbers.1),
        renderer: words.1,
        csv_dialect: words.2,
        formula_guard: numbers.2.0,
        window_size: size.0,
        rail_folded: numbers.2.1,
        table: size.1,
        contacts: size.2,
        ..Settings::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_saved_is_loaded(first in settings(), second in settings()) {
        let folder = tempfile::tempdir().unwrap();
        for settings in [&first, &second] {
            settings.save(folder.path()).unwrap();
            prop_assert_eq!(&Settings::load(folder.path()), &(settings.clone(), None));
        }
    }

    #[test]
    fn no_file_ever_stops_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.toml"), bytes).unwrap();
        let (settings, _) = Settings::load(folder.path());
        settings.save(folder.path()).unwrap();
        prop_assert_eq!(Settings::load(folder.path()).1, None);
    }
}

#[test]
fn no_file_is_the_defaults_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, problem) = Settings::load(folder.path());
    assert_eq!((settings, problem), (Settings::default(), None));
}

#[test]
fn a_damaged_file_is_kept_aside_and_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let text = "theme = \"dark\"\nzoom_percent = = 3\n";
    std::fs::write(folder.path().join("settings.toml"), text).unwrap();
    let (settings, problem) = Settings::load(folder.path());
    assert_eq!(settings, Settings::default());
    let told = problem.unwrap().one_line(&Catalog::new(Language::ENGLISH));
    for part in ["settings.toml", "Line 2", "settings.toml.damaged"] {
        assert!(told.contains(part), "{told}");
    }
    let aside = folder.path().join("settings.toml.damaged");
    assert_eq!(std::fs::read_to_string(aside).unwrap(), text);
    assert!(!folder.path().join("settings.toml").exists());
    // Damaged while the program runs, it is not written over either.
    std::fs::write(folder.path().join("settings.toml"), text).unwrap();
    settings.save(folder.path()).unwrap();
    let aside = folder.path().join("settings.toml.damaged-2");
    assert_eq!(std::fs::read_to_string(aside).unwrap(), text);
    assert_eq!(Settings::load(folder.path()), (settings, None));
}

#[test]
fn a_wrong_value_costs_only_itself() {
    #[track_caller]
    fn check(line: &str, name: &str) {
        let folder = tempfile::tempdir().unwrap();
        let text = format!("formula_guard = false\n{line}\n");
        std::fs::write(folder.path().join("settings.toml"), text).unwrap();
        let (settings, problem) = Settings::load(folder.path());
        let expected = Settings {
            formula_guard: false,
            ..Settings::default()
        };
        assert_eq!(settings, expected);
        let told = problem.unwrap().one_line(&Catalog::new(Language::ENGLISH));
        assert!(told.contains(name), "{told}");
    }
    check("theme = \"sepia\"", "theme");
    check("theme = 3", "theme");
    check("zoom_percent = 49", "zoom_percent");
    check("zoom_percent = 301", "zoom_percent");
    check("max_in_flight = 0", "max_in_flight");
    check("max_in_flight = -1", "max_in_flight");
    check("max_in_flight = 9999999999", "max_in_flight");
    check("renderer = \"vulkan\"", "renderer");
    check("csv_dialect = \"csv\"", "csv_dialect");
    check("rail_folded = \"yes\"", "rail_folded");
    check("language = \"sv\"", "language");
    check("window_width = 1\nwindow_height = 900", "window_width");
}

#[test]
fn fields_of_a_later_version_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    std::fs::write(&path, "later = [1, 2]\ntheme = \"dark\"\n").unwrap();
    let (mut settings, problem) = Settings::load(folder.path());
    assert_eq!(problem, None);
    assert_eq!(settings.theme, Theme::Dark);
    settings.theme = Theme::Light;
    settings.save(folder.path()).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("later = [1, 2]"), "{text}");
    assert!(text.contains("theme = \"light\""), "{text}");
}

#[test]
fn settings_that_cannot_be_written_are_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("settings.toml")).unwrap();
    let problem = Settings::default().save(folder.path()).unwrap_err();
    assert_eq!(problem.what.id(), "store-settings-unwritable");
}

#[test]
fn an_address_that_is_none_is_the_default_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let text = "partner_address = \"partner\"\nagreement_address = \"a@b.no\"\npartner_name = \"Nordkasse AS\"\n";
    std::fs::write(folder.path().join("settings.toml"), text).unwrap();
    let (mut settings, problem) = Settings::load(folder.path());
    let told = problem.unwrap().one_line(&Catalog::new(Language::ENGLISH));
    assert!(told.contains("partner_address"), "{told}");
    let contacts = settings.contacts.clone();
    let expected = Contacts {
        name: "Nordkasse AS".to_owned(),
        agreement: "a@b.no".to_owned(),
        ..Contacts::default()
    };
    assert_eq!(contacts, expected);
    // What is typed half-way does not cost the address that was there.
    settings.contacts.agreement = "c@".to_owned();
    settings.save(folder.path()).unwrap();
    assert_eq!(Settings::load(folder.path()).0.contacts.agreement, "a@b.no");
    for (text, expect) in [
        ("a@b", true),
        ("a+x@b.no", true),
        ("@b", false),
        ("a@", false),
        ("a b@c", false),
        ("a@b,c@d", false),
        ("a@b\nBcc: x@y", false),
    ] {
        assert_eq!(Contacts::is_address(text), expect, "{text:?}");
    }
}
