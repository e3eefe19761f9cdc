//! The window under the rules of a computer, pressed by accessible names: what is locked and who locked it, and new versions.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minisign::KeyPair;
use partner_desk::api::ReleaseSource;
use partner_desk::desk::{PolicyPlaces, Surroundings};
use partner_desk::store::Settings;
use partner_desk::text::Language;
use partner_desk::ui::{Action, Section};
use std::path::PathBuf;
use support::{Setup, Window, small_sandbox};
use tempfile::TempDir;
use wiremock::matchers::path;
use wiremock::{Mock, MockServer, ResponseTemplate};

struct Rules {
    _folder: TempDir,
    path: PathBuf,
}

impl Rules {
    fn new(text: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("policy.toml");
        std::fs::write(&path, text).unwrap();
        Self {
            _folder: folder,
            path,
        }
    }

    fn setup(&self) -> Setup {
        Setup {
            // High enough for the whole page: what must be scrolled to cannot be pressed.
            size: [1280.0, 2600.0],
            surroundings: Surroundings {
                machine: PolicyPlaces::file(&self.path),
                release: None,
            },
            ..Setup::default()
        }
    }

    fn on_sandbox(&self) -> Window {
        let mut window = Setup {
            sandbox: Some(small_sandbox(12)),
            ..self.setup()
        }
        .open();
        window.until("the sandbox", |app| app.session().is_some());
        window.until_idle();
        window
    }

    fn name(&self) -> &str {
        self.path.to_str().unwrap()
    }
}

/// The words of a chooser, as far as its list shows them.
fn choices(window: &mut Window, chooser: &str) -> Vec<String> {
    window.press(Role::ComboBox, chooser);
    let items = window.harness.query_all_by_role(Role::MenuItem);
    let names = items.filter_map(|item| item.accesskit_node().label());
    let names = names.collect();
    window.harness.key_press(eframe::egui::Key::Escape);
    window.harness.run_ok();
    names
}

#[test]
fn settings_show_what_is_locked_and_who_locked_it() {
    let rules = Rules::new(
        "[lock]\nlanguage = \"en\"\nmax_in_flight = 4\norders = false\n[preset]\nproxy = \"none\"\n",
    );
    let mut window = rules.on_sandbox();
    window.press(Role::Tab, "Settings");
    window.until_idle();
    assert!(window.shows("Set by your IT department"));
    assert!(window.shows("Sending orders: Not offered"));
    assert!(window.shows(&format!("Locked in {}", rules.name())));
    assert!(window.shows("Proxy: None"));
    assert!(window.shows(&format!("Preset in {}", rules.name())));
    assert!(window.shows(&format!(
        "At most 4, locked by your IT department in {}",
        rules.name()
    )));
    assert_eq!(choices(&mut window, "Language"), ["English"]);
    assert_eq!(choices(&mut window, "Parallel requests"), ["1", "2", "4"]);
    // The button of the top bar changes nothing.
    window.press(Role::Button, "Bytt til norsk");
    assert_eq!(
        window.harness.state().preferences().language,
        Language::ENGLISH
    );
    // Nobody chose what is locked, so it is not kept as a choice.
    window.choose("Theme", "Dark");
    let data = window.close();
    let (settings, _) = Settings::load(data.path());
    assert_eq!((settings.language, settings.max_in_flight), (None, None));
}

#[test]
fn rules_that_change_while_the_window_is_open_count_at_once() {
    let rules = Rules::new("");
    let mut window = rules.on_sandbox();
    window.press(Role::Tab, "Settings");
    window.until_idle();
    assert!(!window.shows("Set by your IT department"));
    window.choose("Parallel requests", "12");
    let changed = "[lock]\nlanguage = \"nb\"\nmax_in_flight = 2\n";
    std::fs::write(&rules.path, changed).unwrap();
    window.press(Role::Tab, "Activity");
    window.press(Role::Tab, "Settings");
    window.until("the language", |app| {
        app.preferences().language == Language::BOKMAL
    });
    assert!(window.shows("Bestemt av IT-avdelingen"));
    assert_eq!(window.harness.state().preferences().max_in_flight, 2);
    // What the person chose before is kept for the day on which the lock is gone.
    let data = window.close();
    let (settings, _) = Settings::load(data.path());
    assert_eq!(
        (settings.language, settings.max_in_flight),
        (None, Some(12))
    );
}

#[test]
fn without_the_sandbox_the_start_page_does_not_offer_it() {
    let rules =
        Rules::new("[lock]\nsandbox = false\nenvironments = [\"production\", \"sandbox\"]\n");
    let mut free = Rules::new("").setup().open();
    free.until_idle();
    assert!(free.shows("Open the sandbox"));
    let mut window = rules.setup().open();
    window.until_idle();
    assert!(
        !window.shows("Open the sandbox"),
        "{}",
        window.accessible_text()
    );
    window.harness.key_press_modifiers(
        eframe::egui::Modifiers::COMMAND | eframe::egui::Modifiers::SHIFT,
        eframe::egui::Key::S,
    );
    window.harness.run_ok();
    window.until_idle();
    assert!(window.harness.state().session().is_none());
    window.press(Role::Button, "Add keys…");
    assert_eq!(choices(&mut window, "Environment"), ["Production"]);
    // `--sandbox` is told why not, on the same page.
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        ..rules.setup()
    }
    .open();
    window.until_shown("The sandbox is not offered on this computer.");
    assert!(window.shows(rules.name()));
    assert!(window.harness.state().session().is_none());
}

#[test]
fn where_orders_are_locked_they_cannot_be_sent_and_the_reason_is_told() {
    let rules = Rules::new("[lock]\norders = false\n");
    let mut window = rules.on_sandbox();
    window.press(Role::Tab, "Onboarding");
    window.until_idle();
    window.command(eframe::egui::Key::N);
    window.until_idle();
    window.until_shown("Orders are not sent, reissued or deleted from this computer.");
    assert!(window.shows(rules.name()));
    let mut free = Rules::new("").on_sandbox();
    free.press(Role::Tab, "Onboarding");
    free.command(eframe::egui::Key::N);
    free.until_idle();
    assert!(free.shows("Review and send…"));
    assert!(!free.shows("Orders are not sent"));
}

#[test]
fn damaged_rules_are_told_on_the_start_page() {
    let rules = Rules::new("[lock]\norder = false\n");
    let mut window = rules.setup().open();
    window.until_shown("cannot be used");
    assert!(window.shows("Line 2, column 1"));
    assert!(window.shows(rules.name()));
    assert!(!window.shows("Open the sandbox"));
}

/// A maker who tells of a version.
fn maker(runtime: &tokio::runtime::Runtime, version: &str) -> (MockServer, ReleaseSource) {
    let key = KeyPair::generate_unencrypted_keypair().unwrap();
    let told = serde_json::json!({
        "product": "partner-desk",
        "version": version,
        "issued": "2026-02-01T00:00:00Z",
        "notes": {"en": "The board is faster.", "nb": "Tavlen er raskere."},
        "page": "https://example.no/partner-desk",
    });
    let told = serde_json::to_vec(&told).unwrap();
    let signed = minisign::sign(Some(&key.pk), &key.sk, told.as_slice(), None, None);
    let signed = signed.unwrap().to_string();
    let server = runtime.block_on(async {
        let server = MockServer::start().await;
        let told = ResponseTemplate::new(200).set_body_bytes(told);
        Mock::given(path("/v.json"))
            .respond_with(told)
            .mount(&server)
            .await;
        let signed = ResponseTemplate::new(200).set_body_string(signed);
        let mock = Mock::given(path("/v.json.minisig")).respond_with(signed);
        mock.mount(&server).await;
        server
    });
    let source = ReleaseSource::new(format!("{}/v.json", server.uri()), key.pk.to_base64());
    (server, source)
}

#[test]
fn a_newer_version_is_told_when_a_person_asks() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (server, source) = maker(&runtime, "99.1.0");
    let rules = Rules::new("");
    let mut setup = rules.setup();
    setup.surroundings.release = Some(source.clone());
    setup.sandbox = Some(small_sandbox(12));
    let mut window = setup.open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    window.press(Role::Tab, "Settings");
    window.until_idle();
    let asked = |server: &MockServer| runtime.block_on(server.received_requests()).unwrap().len();
    assert_eq!(asked(&server), 0);
    window.press(Role::Button, "Check for updates…");
    window.until_shown("Version 99.1.0 is available.");
    assert_eq!(asked(&server), 2);
    assert!(window.shows("The board is faster."));
    assert!(window.shows("https://example.no/partner-desk"));
    assert!(window.shows("As of 2026-02-01"));
    // Asked for by its name, in a window that shows the top of the page only: the answer comes into view.
    setup = rules.setup();
    setup.size = [1280.0, 800.0];
    setup.surroundings.release = Some(source);
    setup.sandbox = Some(small_sandbox(12));
    let mut window = setup.open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    window.command(eframe::egui::Key::K);
    window
        .harness
        .event(eframe::egui::Event::Text("updates".to_owned()));
    window.harness.run_ok();
    window.harness.key_press(eframe::egui::Key::Enter);
    window.until_shown("Version 99.1.0 is available.");
    window.harness.run_ok();
    let told = window.harness.get_by_label_contains("The board is faster.");
    assert!(told.rect().bottom() < 800.0, "{:?}", told.rect());
    drop(server);
}

#[test]
fn the_department_brings_versions_or_nothing_is_shown_of_them() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (server, source) = maker(&runtime, "99.1.0");
    let open = |rules: &Rules, source: Option<ReleaseSource>| {
        let mut setup = rules.setup();
        setup.surroundings.release = source;
        setup.sandbox = Some(small_sandbox(12));
        let mut window = setup.open();
        window.until("the sandbox", |app| app.session().is_some());
        window.until_idle();
        window.press(Role::Tab, "Settings");
        window.until_idle();
        assert_eq!(window.harness.state().section(), Section::Settings);
        window
    };
    let by_department = Rules::new("[lock]\nupdates = \"it\"\n");
    let window = open(&by_department, Some(source.clone()));
    assert!(window.shows("Your IT department installs new versions on this computer"));
    assert!(!window.shows("Check for updates…"));
    let hidden = Rules::new("[lock]\nupdates = \"hidden\"\n");
    let window = open(&hidden, Some(source));
    assert!(!window.shows("Check for updates…"));
    // Built without an address, nothing is there to be pressed.
    let window = open(&Rules::new(""), None);
    assert!(!window.shows("Check for updates…"));
    assert!(Action::ALL.contains(&Action::CheckUpdates));
    assert_eq!(
        runtime.block_on(server.received_requests()).unwrap().len(),
        0
    );
}
