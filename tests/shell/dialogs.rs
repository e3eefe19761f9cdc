//! Dialogs by keyboard alone: where the focus is, and what Enter does.

use crate::support::{Setup, Window, small_sandbox};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// Types wherever the focus is.
fn type_text(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.harness.run_ok();
}

fn press_key(window: &mut Window, key: Key) {
    window.harness.key_press(key);
    window.harness.run_ok();
}

/// Presses a button by the keyboard, which gives it the focus.
#[track_caller]
fn press_by_key(window: &mut Window, name: &str) {
    window
        .harness
        .get_by_role_and_label(Role::Button, name)
        .focus();
    window.harness.run_ok();
    press_key(window, Key::Enter);
}

#[track_caller]
fn has_focus(window: &Window, role: Role, name: &str) -> bool {
    window
        .harness
        .get_by_role_and_label(role, name)
        .is_focused()
}

#[track_caller]
fn value(window: &Window, role: Role, name: &str) -> Option<String> {
    let field = window.harness.get_by_role_and_label(role, name);
    field.accesskit_node().value()
}

fn is_open(window: &Window) -> bool {
    let mut dialogs = window.harness.query_all_by_role(Role::Dialog);
    dialogs.next().is_some()
}

fn synced() -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(24)),
        size: [1600.0, 900.0],
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window.harness.run_ok();
    window
}

#[test]
fn the_first_field_takes_what_is_typed_and_the_focus_goes_back() {
    let mut window = Setup::default().open();
    press_by_key(&mut window, "Add keys…");
    assert!(is_open(&window));
    type_text(&mut window, "Nordkasse AS");
    let typed = value(&window, Role::TextInput, "Name");
    assert_eq!(typed.as_deref(), Some("Nordkasse AS"));
    press_key(&mut window, Key::Escape);
    assert!(!is_open(&window));
    assert!(has_focus(&window, Role::Button, "Add keys…"));
}

#[test]
fn enter_in_one_of_several_fields_sends_nothing_and_ctrl_enter_does() {
    let mut window = Setup::default().open();
    press_by_key(&mut window, "Add keys…");
    type_text(&mut window, "Nordkasse AS");
    press_key(&mut window, Key::Enter);
    assert!(!window.shows("client_id is missing") && is_open(&window));
    let before = window.accessible_text();
    window.command(Key::Enter);
    assert!(is_open(&window), "the keys are missing");
    assert_ne!(window.accessible_text(), before, "and that is told");
}

#[test]
fn enter_in_the_only_line_presses_the_main_button() {
    let mut window = synced();
    window.press(Role::Button, "Views");
    window.press(Role::MenuItem, "Save view…");
    type_text(&mut window, "Mine");
    press_key(&mut window, Key::Enter);
    window.until_idle();
    assert!(!is_open(&window));
    window.until_shown("View: Mine");
}

#[test]
fn what_a_key_deletes_a_key_brings_back() {
    let mut window = synced();
    window.press(Role::Tab, "Audit");
    window.press(Role::Button, "Policies");
    window.press(Role::Button, "New policy…");
    window.until_idle();
    window.type_into(Role::TextInput, "Name", "Kiosk");
    window.press(Role::Button, "Save policy");
    window.until_idle();
    press_by_key(&mut window, "Delete Kiosk");
    window.until_idle();
    assert!(window.shows("“Kiosk” is deleted.") && !window.shows("Delete Kiosk"));
    window.command(Key::Z);
    window.until_idle();
    assert!(window.shows("Delete Kiosk"), "it was taken back");
}
