//! The places of a page: tabs under its title, by keyboard.

use crate::support::{Setup, Window, small_sandbox};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn window() -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(40)),
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window
}

fn press_key(window: &mut Window, key: Key) {
    window.harness.key_press(key);
    window.until_idle();
    window.harness.run_ok();
}

#[track_caller]
fn is_chosen(window: &Window, tab: &str) -> bool {
    let tab = window.harness.get_by_role_and_label(Role::Tab, tab);
    tab.accesskit_node().is_selected() == Some(true)
}

#[track_caller]
fn has_focus(window: &Window, tab: &str) -> bool {
    let tab = window.harness.get_by_role_and_label(Role::Tab, tab);
    tab.is_focused()
}

/// Goes to a page by its key, to its tabs by the tab key alone, and from the first place to the last and back.
#[track_caller]
fn check(window: &mut Window, page: Key, places: &[&str]) {
    window.command(page);
    window.until_idle();
    window.harness.run_ok();
    let (first, last) = (places[0], places[places.len() - 1]);
    assert!(is_chosen(window, first), "{first}");
    let mut tabs = 0;
    while !has_focus(window, first) {
        tabs += 1;
        assert!(tabs < 80, "the tab key comes nowhere to {first}");
        press_key(window, Key::Tab);
    }
    // There is nothing before the first.
    press_key(window, Key::ArrowLeft);
    assert!(is_chosen(window, first) && has_focus(window, first));
    for place in &places[1..] {
        press_key(window, Key::ArrowRight);
        assert!(
            is_chosen(window, place) && has_focus(window, place),
            "{place}"
        );
    }
    press_key(window, Key::ArrowRight);
    assert!(is_chosen(window, last) && has_focus(window, last));
    for place in places.iter().rev().skip(1) {
        press_key(window, Key::ArrowLeft);
        assert!(
            is_chosen(window, place) && has_focus(window, place),
            "{place}"
        );
    }
    // The tab key goes from one to the next without showing it, and Enter shows it.
    press_key(window, Key::Tab);
    assert!(is_chosen(window, first) && has_focus(window, places[1]));
    press_key(window, Key::Enter);
    assert!(is_chosen(window, places[1]), "{}", places[1]);
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.harness.run_ok();
    press_key(window, Key::Space);
    assert!(is_chosen(window, first), "{first}");
}

#[test]
fn places_of_a_page_are_tabs_and_are_gone_through_by_keyboard() {
    let mut window = window();
    check(&mut window, Key::Num4, &["Findings", "Policies"]);
    check(&mut window, Key::Num5, &["Charts", "Saved reports"]);
    check(
        &mut window,
        Key::Num2,
        &["Board", "Order form", "From a file", "Checklists"],
    );
}

#[test]
fn the_fleet_and_a_look_up_are_places_of_one_page() {
    let mut window = window();
    let rows = window.harness.state_mut().fleet_mut().model().shown_rows();
    let msns: Vec<String> = rows
        .iter()
        .filter_map(|row| row.msn.as_ref().map(ToString::to_string))
        .take(3)
        .collect();
    window
        .harness
        .event(eframe::egui::Event::Paste(msns.join("\n")));
    window.harness.run_ok();
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
    let look_up = format!("Look-up {}", msns.len());
    assert!(is_chosen(&window, &look_up), "{}", window.accessible_text());
    window.press(Role::Tab, "Fleet 40");
    assert!(is_chosen(&window, "Fleet 40") && !is_chosen(&window, &look_up));
}
