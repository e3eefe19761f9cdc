//! The box of the top bar finds what was saved, settings, and texts of letters, with misspellings forgiven.

use crate::support::{Setup, Window, small_sandbox};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::ui::Section;

fn window() -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(24)),
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window
}

/// Types into the box and gives the lines under it, as a screen reader says them.
fn find(window: &mut Window, text: &str) -> Vec<String> {
    window.command(Key::K);
    window.until_idle();
    window.type_into(Role::TextInput, "Look up or run a command", text);
    window.until_idle();
    window.harness.run_ok();
    let lines = window.harness.query_all_by_role(Role::MenuItem);
    lines
        .filter_map(|line| line.accesskit_node().label())
        .collect()
}

fn enter(window: &mut Window) {
    window.harness.key_press(Key::Enter);
    window.until_idle();
    window.harness.run_ok();
}

#[test]
fn a_setting_is_found_misspelt_and_has_the_focus_in_the_settings() {
    let mut window = window();
    let lines = find(&mut window, "paralel reqests");
    assert_eq!(lines, ["Parallel requests, Settings"]);
    enter(&mut window);
    assert_eq!(window.harness.state().section(), Section::Settings);
    let field = window
        .harness
        .get_by_role_and_label(Role::ComboBox, "Parallel requests");
    assert!(field.is_focused());
}

#[test]
fn a_report_that_was_found_is_saved_as_what_was_seen() {
    let mut window = window();
    window.command(Key::Num5);
    window.until_idle();
    window.press(Role::Button, "New report…");
    window.type_into(Role::TextInput, "Name", "Weekly");
    window.press(Role::Button, "Save report");
    window.until_idle();
    window.harness.run_ok();
    let lines = find(&mut window, "weekly");
    assert!(
        lines.iter().any(|line| line.starts_with("Weekly, ")),
        "{lines:?}"
    );
    enter(&mut window);
    window.press(Role::Button, "Save report");
    window.until_idle();
    window.harness.run_ok();
    assert!(
        !window.shows("Somebody else changed this"),
        "{}",
        window.accessible_text()
    );
}

#[test]
fn policies_presets_and_letters_are_found_by_name_and_opened() {
    let mut window = window();
    let lines = find(&mut window, "units same name");
    assert!(
        lines
            .iter()
            .any(|line| line == "Units with the same name, Policy"),
        "{lines:?}"
    );
    enter(&mut window);
    assert_eq!(window.harness.state().section(), Section::Audit);
    assert!(window.shows("New policy…"), "{}", window.accessible_text());

    let lines = find(&mut window, "preset point sale");
    assert_eq!(lines, ["Point of sale, Preset"]);
    enter(&mut window);
    assert_eq!(window.harness.state().section(), Section::Onboarding);
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.product, "cashier");

    let lines = find(&mut window, "letter new order link");
    assert_eq!(lines, ["New order: the link, Text of a letter"]);
    enter(&mut window);
    window.until_shown("This is the built-in template.");
    assert!(window.shows("Save the template"));
}

#[test]
fn a_draft_is_found_and_gone_on_with() {
    let mut window = window();
    window.command(Key::N);
    window.until_idle();
    window.type_into(
        Role::TextInput,
        "Name shown to customers",
        "Kaffebaren på Torget",
    );
    // A draft is kept after a pause in typing.
    for _ in 0..8 {
        window.harness.step();
    }
    window.until_shown("Draft saved");
    window.until_idle();
    window.command(Key::T);
    let lines = find(&mut window, "kafebaren torget");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("Kaffebaren på Torget, Draft of an order")),
        "{lines:?}"
    );
    enter(&mut window);
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.sales_unit_name, "Kaffebaren på Torget");
}
