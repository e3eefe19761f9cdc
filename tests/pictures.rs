//! Draws every screen to a picture, in light and dark, in both languages, full and empty, and at 200 %.
//!
//! With `PARTNER_DESK_PICTURES=write` the pictures go to `assets/screenshots`; without, they are drawn and looked at for
//! being more than one colour, so that a screen that fails to draw is noticed.

#![cfg(feature = "pictures")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui::accesskit::Role;
use partner_desk::text::Language;
use partner_desk::ui::{Preferences, ThemeChoice};
use std::collections::HashSet;
use std::path::Path;
use support::{Setup, Window, small_sandbox};

/// One way to draw a window.
#[derive(Clone, Copy)]
struct Shape {
    name: &'static str,
    theme: ThemeChoice,
    language: Language,
    size: [f32; 2],
    scale: f32,
}

const LIGHT: Shape = Shape {
    name: "light",
    theme: ThemeChoice::Light,
    language: Language::English,
    size: [1280.0, 800.0],
    scale: 1.0,
};
const DARK: Shape = Shape {
    name: "dark",
    theme: ThemeChoice::Dark,
    ..LIGHT
};
const NARROW: Shape = Shape {
    name: "narrow-nb",
    language: Language::Bokmal,
    size: [1000.0, 700.0],
    ..LIGHT
};
const LARGE: Shape = Shape {
    name: "200-percent",
    scale: 2.0,
    size: [900.0, 600.0],
    ..LIGHT
};

fn open(shape: Shape, units: Option<usize>) -> Window {
    let mut window = Setup {
        size: shape.size,
        pixels_per_point: shape.scale,
        preferences: Preferences {
            language: shape.language,
            theme: shape.theme,
            ..Preferences::default()
        },
        sandbox: units.map(small_sandbox),
        pictures: true,
        ..Setup::default()
    }
    .open();
    if units.is_some() {
        window.until("the sandbox", |app| app.session().is_some());
    }
    window.until_idle();
    window
}

#[track_caller]
fn take(window: &mut Window, name: &str, shape: Shape) {
    window.harness.remove_cursor();
    window.harness.run_ok();
    let picture = window.harness.render().unwrap();
    let colours: HashSet<[u8; 4]> = picture.pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() > 40, "{name}-{} is blank", shape.name);
    if std::env::var("PARTNER_DESK_PICTURES").as_deref() == Ok("write") {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        picture
            .save(folder.join(format!("{name}-{}.png", shape.name)))
            .unwrap();
    }
}

fn name(window: &Window, english: &'static str, bokmal: &'static str) -> &'static str {
    match window.harness.state().preferences().language {
        Language::English => english,
        Language::Bokmal => bokmal,
    }
}

fn rooms(shape: Shape) {
    let mut window = open(shape, Some(64));
    take(&mut window, "fleet", shape);
    let onboarding = name(&window, "Onboarding", "Nye brukersteder");
    window.press(Role::Tab, onboarding);
    window.until_idle();
    take(&mut window, "onboarding", shape);
    let activity = name(&window, "Activity", "Aktivitet");
    window.press(Role::Tab, activity);
    take(&mut window, "activity", shape);
    let settings = name(&window, "Settings", "Innstillinger");
    window.press(Role::Tab, settings);
    take(&mut window, "settings", shape);
    window.command(eframe::egui::Key::K);
    take(&mut window, "palette", shape);
}

fn door(shape: Shape) {
    let mut window = open(shape, None);
    take(&mut window, "first-run", shape);
    let add = name(&window, "Add keys…", "Legg til nøkler…");
    window.press(Role::Button, add);
    take(&mut window, "profile", shape);
    let test = name(&window, "Test connection", "Test tilkoblingen");
    window.press(Role::Button, test);
    take(&mut window, "profile-incomplete", shape);
}

#[test]
fn rooms_in_light() {
    rooms(LIGHT);
}

#[test]
fn rooms_in_dark() {
    rooms(DARK);
}

#[test]
fn rooms_in_a_narrow_norwegian_window() {
    rooms(NARROW);
}

#[test]
fn rooms_at_200_percent() {
    rooms(LARGE);
}

#[test]
fn the_door_in_every_shape() {
    for shape in [LIGHT, DARK, NARROW, LARGE] {
        door(shape);
    }
}

#[test]
fn an_empty_fleet() {
    let mut window = open(LIGHT, None);
    window.press(Role::Button, "Open the sandbox");
    window.until("the sandbox", |app| app.session().is_some());
    take(&mut window, "fleet-loading", LIGHT);
}
