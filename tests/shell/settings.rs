//! What a person chose is there again in the next run.

use super::support::{Setup, Window, small_sandbox};
use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use partner_desk::store::Settings;
use partner_desk::text::Language;
use partner_desk::ui::{Preferences, ThemeChoice};

/// A window on the sandbox, as a run opens it that reads its settings from disk.
fn run_on(data_dir: Option<tempfile::TempDir>, size: [f32; 2]) -> Window {
    let settings = data_dir.as_ref().map_or_else(Settings::default, |folder| {
        let (settings, problem) = Settings::load(folder.path());
        assert_eq!(problem, None);
        settings
    });
    let mut window = Setup {
        size,
        sandbox: Some(small_sandbox(12)),
        preferences: Preferences::from_settings(&settings, Language::ENGLISH),
        data_dir,
        ..Setup::default()
    }
    .open();
    window.until("the sandbox", |app| app.session().is_some());
    window.until_idle();
    window
}

fn rail_width(window: &Window, room: &str) -> f32 {
    let entry = window.harness.get_by_role_and_label(Role::Tab, room);
    entry.rect().width()
}

#[test]
fn what_is_chosen_is_written_to_disk_and_read_by_the_next_run() {
    // High enough for the whole page: what must be scrolled to cannot be pressed.
    let mut window = run_on(None, [1280.0, 1600.0]);
    window.press(Role::Tab, "Settings");
    window.choose("Theme", "Dark");
    window.choose("Parallel requests", "12");
    window.choose("CSV format", "Tab-separated");
    window.press(Role::Button, "Bytt til norsk");
    let chosen = window.harness.state().preferences().clone();
    let data_dir = window.close();
    let (settings, problem) = Settings::load(data_dir.path());
    assert_eq!(problem, None);
    assert_eq!(settings.language, Some(Language::BOKMAL));
    assert_eq!(settings.max_in_flight, Some(12));
    let window = run_on(Some(data_dir), [1280.0, 800.0]);
    assert_eq!(*window.harness.state().preferences(), chosen);
    assert_eq!(chosen.theme, ThemeChoice::Dark);
    assert_eq!(window.harness.ctx.theme(), egui::Theme::Dark);
    assert!(window.shows("Innstillinger"));
}

#[test]
fn the_rail_stays_folded_in_the_next_run() {
    let mut window = run_on(None, [1280.0, 800.0]);
    assert!(rail_width(&window, "Onboarding") > 100.0);
    window.press(Role::Button, "Collapse or expand the sidebar");
    assert!(rail_width(&window, "Onboarding") < 48.0);
    let data_dir = window.close();
    let window = run_on(Some(data_dir), [1280.0, 800.0]);
    assert!(rail_width(&window, "Onboarding") < 48.0);
}

#[test]
fn a_language_of_this_run_only_is_not_kept() {
    let mut window = Setup {
        preferences: Preferences {
            language: Language::BOKMAL,
            ..Preferences::default()
        },
        ..Setup::default()
    }
    .open();
    window.until_idle();
    assert!(window.shows("Velkommen til Partner Desk"));
    let (settings, _) = Settings::load(window.close().path());
    assert_eq!(settings.language, None);
}

#[test]
fn settings_that_cannot_be_kept_are_told() {
    let mut window = run_on(None, [1280.0, 800.0]);
    std::fs::create_dir(window.data_dir.path().join("settings.toml")).unwrap();
    window.press(Role::Button, "Collapse or expand the sidebar");
    let told = "settings.toml";
    for _ in 0..20_000 {
        window.harness.step();
        if window.shows(told) {
            break;
        }
        std::thread::yield_now();
    }
    assert!(window.shows(told));
}

#[test]
fn the_size_of_the_window_is_remembered() {
    let mut window = run_on(None, [1180.0, 740.0]);
    window.command(egui::Key::Comma);
    window.choose("Size", "125 %");
    let data_dir = window.close();
    let (settings, _) = Settings::load(data_dir.path());
    assert_eq!(settings.window_size, Some((1180, 740)));
    assert_eq!(settings.zoom_percent, 125);
}

#[test]
fn a_copy_is_told_by_a_toast() {
    let mut window = run_on(None, [1280.0, 800.0]);
    window.until_shown("Sync fleet");
    window.harness.key_press(egui::Key::ArrowDown);
    window.harness.run_ok();
    window.harness.run_ok();
    window.press(Role::Button, "Copy as text");
    assert!(window.shows("Copied the details"));
}
