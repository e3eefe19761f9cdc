//! The page of what needs a hand, by keyboard.

use crate::support::{Setup, Window, outside, small_sandbox};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::ui::Section;

fn press_key(window: &mut Window, key: Key) {
    window.harness.key_press(key);
    window.harness.run_ok();
}

/// The rows of the list, as a screen reader says them.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::ListItem);
    rows.filter_map(|row| row.accesskit_node().label())
        .collect()
}

#[test]
fn findings_wait_by_policy_and_enter_shows_them() {
    let mut window = with_findings();
    assert_eq!(window.harness.state().section(), Section::Today);
    let waiting = rows(&window);
    assert!(!waiting.is_empty(), "{}", window.accessible_text());
    assert!(
        waiting
            .iter()
            .all(|row| row.starts_with("Policy not met, ")),
        "{waiting:?}"
    );
    // The first sync is what later ones are compared with: it is no news.
    assert!(!window.shows("sales units changed"));
    press_key(&mut window, Key::ArrowDown);
    press_key(&mut window, Key::Enter);
    assert_eq!(window.harness.state().section(), Section::Audit);
}

#[test]
fn a_sync_that_failed_waits_until_it_is_tried_again() {
    let mut window = Setup::default().open();
    let service = outside(24);
    window.open_profile(&service, "Management API");
    window.until_idle();
    drop(service);
    window.command(Key::R);
    window.until_idle();
    window.command(Key::T);
    let waiting = rows(&window);
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert!(waiting[0].starts_with("Sync failed, "), "{waiting:?}");
    press_key(&mut window, Key::Enter);
    assert_eq!(window.harness.state().section(), Section::Fleet);
    window.until_idle();
}

#[test]
fn changes_wait_until_a_person_is_done_with_them() {
    let service = outside(24);
    let mut window = Setup::default().open();
    window.open_profile(&service, "Management API");
    window.until_idle();
    window.command(Key::R);
    window.until_idle();
    let row = window.harness.state_mut().fleet_mut().model().shown_row(0);
    let msn = row.unwrap().msn.unwrap();
    service.change(msn.as_str(), &serde_json::json!({"name": "Ærlig Øl"}));
    window.press(Role::Button, "More ways to sync");
    window.press(Role::MenuItem, "Sync all units");
    window.until_idle();
    window.command(Key::T);
    let is_change = |row: &String| row.contains("One sales unit changed");
    let place = rows(&window).iter().position(is_change);
    let place = place.unwrap_or_else(|| panic!("{:?}", rows(&window)));
    for _ in 0..place {
        press_key(&mut window, Key::ArrowDown);
    }
    press_key(&mut window, Key::E);
    window.until_idle();
    window.harness.run_ok();
    assert!(!rows(&window).iter().any(is_change), "{:?}", rows(&window));
}

/// A window whose page of today has policies that are not met.
fn with_findings() -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(60)),
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window.command(Key::Num4);
    window.until_idle();
    window.command(Key::T);
    window
}

#[test]
fn what_is_done_is_gone_until_it_is_undone() {
    let mut window = with_findings();
    let before = rows(&window);
    press_key(&mut window, Key::E);
    window.until_idle();
    window.harness.run_ok();
    assert_eq!(rows(&window), before[1..], "the first one is done");
    assert!(window.shows("Undo"), "{}", window.accessible_text());
    window.command(Key::Z);
    window.until_idle();
    window.harness.run_ok();
    assert_eq!(rows(&window), before);
    // Looking again finds the same, which is done still; a finding more brings its policy back.
    press_key(&mut window, Key::E);
    window.until_idle();
    window.command(Key::Num4);
    window.until_idle();
    window.command(Key::T);
    assert_eq!(rows(&window), before[1..]);
}

#[test]
fn later_asks_until_when_and_enter_means_tomorrow() {
    let mut window = with_findings();
    let before = rows(&window);
    press_key(&mut window, Key::ArrowDown);
    press_key(&mut window, Key::S);
    assert!(window.shows("Next Monday"), "{}", window.accessible_text());
    press_key(&mut window, Key::Enter);
    window.until_idle();
    window.harness.run_ok();
    let mut left = before.clone();
    left.remove(1);
    assert_eq!(rows(&window), left);
    assert!(
        window.shows("Put off until "),
        "{}",
        window.accessible_text()
    );
    // Escape puts nothing off.
    press_key(&mut window, Key::S);
    press_key(&mut window, Key::Escape);
    window.until_idle();
    assert_eq!(rows(&window), left);
}

#[test]
fn the_row_that_a_key_goes_to_comes_into_view() {
    const HEIGHT: f32 = 220.0;
    let mut window = Setup {
        sandbox: Some(small_sandbox(60)),
        size: [1000.0, HEIGHT],
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window.command(Key::Num4);
    window.until_idle();
    window.command(Key::T);
    let places = |window: &Window| -> Vec<[f32; 2]> {
        let rows = window.harness.query_all_by_role(Role::ListItem);
        rows.map(|row| [row.rect().top(), row.rect().bottom()])
            .collect()
    };
    let last = |window: &Window| places(window).last().unwrap()[1];
    let first = places(&window)[0];
    assert!(last(&window) > HEIGHT, "{:?}", places(&window));
    press_key(&mut window, Key::End);
    assert!(last(&window) <= HEIGHT, "{:?}", places(&window));
    press_key(&mut window, Key::Home);
    assert_eq!(places(&window)[0], first);
}
