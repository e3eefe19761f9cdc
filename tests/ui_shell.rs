//! The window's shell, pressed by accessible names: first run, profiles, connection test, language, theme, palette.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

#[path = "shell/answer.rs"]
mod answer;
#[path = "shell/dialogs.rs"]
mod dialogs;
#[path = "shell/keys.rs"]
mod keys;
#[path = "shell/places.rs"]
mod places;
#[path = "shell/profiles.rs"]
mod profiles;
#[path = "shell/settings.rs"]
mod settings;
#[path = "shell/things.rs"]
mod things;
#[path = "shell/today.rs"]
mod today;
#[path = "shell/unkept.rs"]
mod unkept;

use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use partner_desk::domain::Environment;
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use partner_desk::text::Language;
use partner_desk::ui::{Preferences, Section, ThemeChoice};
use support::{Setup, Window, small_sandbox};

/// A sandbox of its own, outside the window.
struct Outside {
    sandbox: Sandbox,
    _runtime: tokio::runtime::Runtime,
}

fn outside() -> Outside {
    outside_after(std::time::Duration::ZERO)
}

/// The same, where every answer waits.
fn outside_after(latency: std::time::Duration) -> Outside {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let options = SandboxOptions {
        units: 12,
        latency,
        ..SandboxOptions::default()
    };
    let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
    Outside {
        sandbox,
        _runtime: runtime,
    }
}

/// Fills in the dialog for a sandbox that runs outside the window, with keys for this run only.
fn fill_in(window: &mut Window, outside: &Outside, client_secret: &str) {
    fill_in_profile(window, outside);
    type_keys(window, outside, client_secret);
    window.choose("Keep the keys", "For this run only");
}

fn fill_in_profile(window: &mut Window, outside: &Outside) {
    window.press(Role::Button, "Add keys…");
    window.type_into(Role::TextInput, "Name", "Nordkasse AS");
    window.choose("Environment", "Sandbox");
    window.type_into(
        Role::TextInput,
        "Address of the sandbox",
        &outside.sandbox.base_url,
    );
}

fn type_keys(window: &mut Window, outside: &Outside, client_secret: &str) {
    window.type_into(Role::TextInput, "client_id", &outside.sandbox.client_id);
    window.type_into(Role::PasswordInput, "client_secret", client_secret);
    let subscription_key = &outside.sandbox.subscription_key;
    window.type_into(
        Role::PasswordInput,
        "Ocp-Apim-Subscription-Key",
        subscription_key,
    );
}

#[test]
fn the_first_run_offers_keys_and_the_sandbox_and_speaks_both_languages() {
    let mut window = Setup::default().open();
    window.until_idle();
    assert!(window.shows("Welcome to Partner Desk"));
    assert!(window.shows("Explore the sandbox"));
    window.press(Role::Link, "Norsk bokmål");
    assert!(window.shows("Velkommen til Partner Desk"));
    assert!(!window.shows("Welcome to Partner Desk"));
    assert_eq!(
        window.harness.state().preferences().language,
        Language::BOKMAL
    );
    window.press(Role::Link, "English");
    assert!(window.shows("Welcome to Partner Desk"));
}

#[test]
fn the_sandbox_opens_from_the_first_run_and_its_badge_is_shown() {
    let mut window = Setup::default().open();
    window.until_idle();
    window.press(Role::Button, "Open the sandbox");
    window.until("the sandbox", |app| app.session().is_some());
    let session = window.harness.state().session().unwrap();
    assert_eq!(session.environment(), Environment::Sandbox);
    // Whose money is at stake is told to those who cannot see the badge.
    window.press_that_begins(Role::Button, "Profile: Sandbox, Sandbox");
}

#[test]
fn a_profile_is_checked_as_it_is_typed_and_then_saved_and_opened() {
    let outside = outside();
    let mut window = Setup::default().open();
    window.until_idle();
    fill_in(&mut window, &outside, "short");
    window.type_into(Role::TextInput, "Name", "/");
    assert!(window.shows("/"), "the character that is refused is named");
    window.press(Role::Button, "Save");
    assert!(window.harness.state().session().is_none());
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::Button, "Save")
            .is_some()
    );
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name")
        .focus();
    window.harness.key_press(egui::Key::Backspace);
    window.harness.run_ok();
    window.press(Role::Button, "Save");
    window.until("the profile", |app| app.session().is_some());
    let session = window.harness.state().session().unwrap();
    assert!(session.profile.name.contains("Nordkasse"));
}

#[test]
fn an_empty_dialog_says_what_is_missing_and_sends_nothing() {
    let mut window = Setup::default().open();
    window.until_idle();
    let before = window.harness.state().activity().jobs().len();
    window.press(Role::Button, "Add keys…");
    assert!(
        !window.shows("This key is missing"),
        "nobody is scolded before the first try"
    );
    window.press(Role::Button, "Test connection");
    assert!(window.shows("This key is missing"));
    assert_eq!(window.harness.state().activity().jobs().len(), before);
    window.press(Role::Button, "Cancel");
    assert!(
        !window.shows("Ocp-Apim-Subscription-Key"),
        "the dialog is closed"
    );
}

#[test]
fn a_connection_test_with_a_wrong_key_says_which_step_failed() {
    let outside = outside();
    let mut window = Setup::default().open();
    window.until_idle();
    fill_in(&mut window, &outside, "this-is-not-the-secret");
    window.press(Role::Button, "Test connection");
    window.until_idle();
    let steps = [
        "Profile and keys",
        "Reach the host",
        "Get an access token",
        "Ask the API",
    ];
    for step in steps {
        assert!(window.shows(step), "{step}");
    }
    assert!(window.shows("The host answers."));
    assert!(!window.shows("The keys are accepted."));
    assert!(window.shows("client_secret"));
    assert!(!window.accessible_text().contains("this-is-not-the-secret"));
}

#[test]
fn a_connection_test_with_the_right_keys_passes_every_step() {
    let outside = outside();
    let mut window = Setup::default().open();
    window.until_idle();
    let secret = outside.sandbox.client_secret.clone();
    fill_in(&mut window, &outside, &secret);
    window.press(Role::Button, "Test connection");
    window.until_idle();
    for passed in [
        "The host answers.",
        "The keys are accepted.",
        "The API answers.",
    ] {
        assert!(window.shows(passed), "{passed}");
    }
}

#[test]
fn a_secret_is_in_no_memory_of_egui_and_in_no_accessibility_tree() {
    const CANARY: &str = "canary-5Qm9-secret";
    let mut window = Setup::default().open();
    window.until_idle();
    window.press(Role::Button, "Add keys…");
    window
        .harness
        .get_by_role_and_label(Role::PasswordInput, "client_secret")
        .focus();
    window.harness.run_ok();
    let pasted = format!("  {CANARY}\n");
    window.harness.event(egui::Event::Paste(pasted));
    window.harness.run_ok();
    window.type_into(Role::PasswordInput, "client_secret", "x");
    let field = window
        .harness
        .get_by_role_and_label(Role::PasswordInput, "client_secret");
    let dots = field.value().unwrap();
    assert_eq!(
        dots.chars().count(),
        CANARY.chars().count() + 1,
        "blanks around it are dropped"
    );
    assert!(dots.chars().all(|character| character == '•'));
    let id = window
        .harness
        .ctx
        .memory(|memory| memory.focused())
        .unwrap();
    let state = egui::TextEdit::load_state(&window.harness.ctx, id).unwrap();
    assert!(!format!("{:?}", state.undoer()).contains("canary"));
    // Undo gives nothing back, and takes nothing away.
    window.command(egui::Key::Z);
    assert!(!window.accessible_text().contains("canary"));
    let undone = window
        .harness
        .get_by_role_and_label(Role::PasswordInput, "client_secret")
        .value();
    assert_eq!(undone.unwrap(), dots);
    let events = window
        .harness
        .ctx
        .input(|input| format!("{:?}{:?}", input.events, input.raw.events));
    assert!(!events.contains("canary"));
}

#[test]
fn language_and_theme_switch_from_the_top_bar_and_are_remembered() {
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        preferences: Preferences {
            theme: ThemeChoice::Light,
            ..Preferences::default()
        },
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.press(Role::Tab, "Settings");
    assert!(window.shows("Parallel requests"));
    window.press(Role::Button, "Bytt til norsk");
    assert!(window.shows("Samtidige forespørsler"));
    assert!(!window.harness.ctx.theme().eq(&egui::Theme::Dark));
    window.press(Role::Button, "Bytt mellom lyst og mørkt");
    assert_eq!(window.harness.ctx.theme(), egui::Theme::Dark);
    assert_eq!(
        window.harness.state().preferences().theme,
        ThemeChoice::Dark
    );
}

#[test]
fn the_palette_finds_commands_by_name_and_runs_them_by_keys() {
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    window.command(egui::Key::K);
    window.type_into(Role::TextInput, "Look up or run a command", "go to act");
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::MenuItem, "Go to Activity")
            .is_some()
    );
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::MenuItem, "Quit")
            .is_none()
    );
    window.harness.key_press(egui::Key::Enter);
    window.harness.run_ok();
    assert_eq!(window.harness.state().section(), Section::Activity);
    window.command(egui::Key::Num1);
    assert_eq!(window.harness.state().section(), Section::Fleet);
    window.command(egui::Key::K);
    window.type_into(Role::TextInput, "Look up or run a command", "sett");
    window.harness.key_press(egui::Key::Escape);
    window.harness.run_ok();
    let typed = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Look up or run a command");
    assert_eq!(
        typed.value().unwrap_or_default(),
        "",
        "Escape empties the box"
    );
}

#[test]
fn the_palette_counts_identifiers_before_they_are_looked_up() {
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    window.command(egui::Key::Comma);
    assert_eq!(window.harness.state().section(), Section::Settings);
    window.command(egui::Key::K);
    window
        .harness
        .event(egui::Event::Paste("100482\n100483\n100484".to_owned()));
    window.harness.run_ok();
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::MenuItem, "Look up 3 ids")
            .is_some()
    );
    window.harness.key_press(egui::Key::Enter);
    window.harness.run_ok();
    assert_eq!(window.harness.state().section(), Section::Fleet);
    window.until_idle();
    let looked_up = window.harness.state().activity().jobs().iter();
    assert!(
        looked_up
            .into_iter()
            .any(|job| job.name.id() == "ui-job-look-up")
    );
}

#[test]
fn an_idle_window_asks_for_no_repaint() {
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    for room in ["Fleet", "Onboarding", "Activity", "Settings"] {
        window.press(Role::Tab, room);
        window.until_idle();
        window.harness.run_steps(4);
        let output = window.harness.output();
        let delay = output
            .viewport_output
            .values()
            .map(|viewport| viewport.repaint_delay)
            .min();
        assert_eq!(delay, Some(std::time::Duration::MAX), "{room}");
    }
}

#[test]
fn the_rail_folds_in_a_narrow_window_and_keeps_its_names() {
    let mut window = Setup {
        size: [900.0, 640.0],
        sandbox: Some(small_sandbox(12)),
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    let entry = window
        .harness
        .get_by_role_and_label(Role::Tab, "Onboarding");
    assert!(entry.rect().width() < 48.0);
    window.press(Role::Tab, "Onboarding");
    assert_eq!(window.harness.state().section(), Section::Onboarding);
}

#[test]
fn activity_lists_what_ran_and_what_went_wrong() {
    let mut window = Setup {
        sandbox: Some(small_sandbox(12)),
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    window.press(Role::Tab, "Activity");
    assert!(window.shows("Start the sandbox"));
    assert!(window.shows("Done"));
}
