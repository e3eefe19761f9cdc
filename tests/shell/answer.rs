//! The answer to a text that somebody sent, by keyboard alone.

use crate::support::{Setup, Window, small_sandbox};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use partner_desk::domain::{CaptureType, LookupRow, RowState};
use partner_desk::ui::Section;

fn window() -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(40)),
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window.harness.run_ok();
    window
}

fn unit(window: &mut Window, fits: impl Fn(&LookupRow) -> bool) -> LookupRow {
    let rows = window.harness.state_mut().fleet_mut().model().shown_rows();
    let rows = rows.to_vec();
    let found = rows
        .into_iter()
        .find(|row| row.state == RowState::Found && fits(row));
    found.expect("such a unit")
}

fn is_reserve(row: &LookupRow) -> bool {
    let unit = row.unit.as_ref();
    unit.and_then(|unit| unit.configuration.capture_type.as_ref()) == Some(&CaptureType::Reserve)
}

/// Pastes where nothing takes text.
fn paste(window: &mut Window, text: &str) {
    window.harness.event(Event::Paste(text.to_owned()));
    window.harness.run_ok();
    window.harness.run_ok();
}

/// Presses a key and gives what came to the clipboard by it.
fn copied_by(window: &mut Window, key: Key) -> Option<String> {
    let event = |pressed: bool| Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    window.harness.event(event(true));
    window.harness.step();
    let commands = &window.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    window.harness.event(event(false));
    window.harness.run_ok();
    copied
}

#[test]
fn a_mail_is_pasted_anywhere_and_enter_copies_the_reply() {
    let mut window = window();
    let row = unit(&mut window, is_reserve);
    let (msn, org) = (row.msn.unwrap(), row.business_id.unwrap());
    let mail = format!(
        "Hei,\n\ngjelder {} og salgssted {msn}\nHilsen Kari +47 912 34 567\n",
        org.for_people()
    );
    paste(&mut window, &mail);
    // What is kept is there at once; the service follows.
    assert!(window.shows("Reserve") && window.shows("Copy answer"));
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("Checked just now"));
    assert!(window.shows("unchanged since"));
    assert!(window.shows("One number not used: +47 912 34 567"));
    let copy = window
        .harness
        .get_by_role_and_label(Role::Button, "Copy answer");
    assert!(copy.is_focused(), "Enter must copy");
    let copied = copied_by(&mut window, Key::Enter).expect("a reply");
    assert!(copied.starts_with("Hei!\n\nSalgsstedet "), "{copied}");
    assert!(copied.contains(&format!("MSN {msn}")), "{copied}");
    assert!(copied.contains("• Capture type er Reserve: "), "{copied}");
    assert!(window.shows("The reply is on the clipboard."));
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    assert!(!window.shows("Copied"));
}

#[test]
fn another_language_is_chosen_for_the_reply() {
    let mut window = window();
    let msn = unit(&mut window, is_reserve).msn.unwrap();
    window.command(Key::K);
    window.harness.event(Event::Paste(msn.to_string()));
    window.harness.run_ok();
    window.harness.key_press(Key::Enter);
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Norsk (bokmål)");
    window.press(Role::MenuItem, "Svenska");
    let copied = {
        window
            .harness
            .get_by_role_and_label(Role::Button, "Copy answer")
            .focus();
        window.harness.run_ok();
        copied_by(&mut window, Key::Enter)
    };
    let copied = copied.expect("a reply");
    assert!(copied.contains("Capture type är Reserve"), "{copied}");
}

#[test]
fn what_changed_at_the_vendor_is_told_from_and_to() {
    let outside = crate::support::outside(24);
    let mut window = Setup::default().open();
    window.open_profile(&outside, "Management API");
    window.until_idle();
    window.command(Key::R);
    window.until_idle();
    window.harness.run_ok();
    let row = unit(&mut window, is_reserve);
    let msn = row.msn.unwrap();
    outside.change(
        msn.as_str(),
        &serde_json::json!({"captureType": "DirectCapture"}),
    );
    paste(&mut window, msn.as_str());
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("Changed since"));
    assert!(window.shows("Capture type: Reserve capture → Direct capture"));
    // The table behind it knows it, too.
    let row = unit(&mut window, |row| row.msn.as_ref() == Some(&msn));
    assert!(!is_reserve(&row));
}

#[test]
fn without_the_service_what_is_kept_is_told_with_its_age() {
    let outside = crate::support::outside(24);
    let mut window = Setup::default().open();
    window.open_profile(&outside, "Management API");
    window.until_idle();
    window.command(Key::R);
    window.until_idle();
    window.harness.run_ok();
    let msn = unit(&mut window, is_reserve).msn.unwrap();
    drop(outside);
    paste(&mut window, msn.as_str());
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("As kept") && window.shows("Try again"));
    assert!(!window.shows("unchanged since"));
    let copied = copied_by(&mut window, Key::Enter).expect("a reply");
    assert!(copied.contains(&format!("MSN {msn}")), "{copied}");
}

#[test]
fn several_numbers_go_to_the_table_and_nothing_is_said_to_be_nothing() {
    let mut window = window();
    window.command(Key::Num4);
    assert_eq!(window.harness.state().section(), Section::Audit);
    paste(&mut window, "Kaffe og kake, ring 912 34 567");
    assert!(window.shows("names no sales unit and no merchant"));
    assert_eq!(window.harness.state().section(), Section::Audit);
    paste(&mut window, "100482, 100483 og 100484");
    assert_eq!(window.harness.state().section(), Section::Fleet);
    window.until_idle();
    window.harness.run_ok();
    let rows = window.harness.state_mut().fleet_mut().model().len();
    assert_eq!(rows, 3);
}

#[test]
fn a_text_that_is_pasted_into_a_field_stays_there() {
    let mut window = window();
    let msn = unit(&mut window, is_reserve).msn.unwrap();
    window.command(Key::F);
    paste(&mut window, msn.as_str());
    assert!(!window.shows("Copy answer"));
}

/// Types into the box of the top bar.
fn type_in_box(window: &mut Window, text: &str) {
    window.command(Key::K);
    window.harness.event(Event::Text(text.to_owned()));
    window.harness.run_ok();
    window.harness.run_ok();
}

#[test]
fn a_name_in_the_box_finds_the_unit_and_enter_twice_copies_its_reply() {
    let mut window = window();
    let row = unit(&mut window, is_reserve);
    let name = row.unit.as_ref().unwrap().name.clone().unwrap();
    type_in_box(&mut window, &name.to_lowercase());
    // What one wants to know stands in the line already.
    assert!(window.shows(&format!("{name}, {}, Reserve", row.msn.as_ref().unwrap())));
    window.harness.key_press(Key::Enter);
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
    let copied = copied_by(&mut window, Key::Enter).expect("a reply");
    assert!(copied.contains(&name), "{copied}");
}

#[test]
fn conditions_in_the_box_narrow_the_table() {
    let mut window = window();
    window.command(Key::Num5);
    type_in_box(&mut window, "direct skip:no");
    window.press(Role::MenuItem, "Show these in the table");
    window.harness.run_ok();
    assert_eq!(window.harness.state().section(), Section::Fleet);
    let model = window.harness.state_mut().fleet_mut().model();
    let (shown, all) = (model.shown_rows().to_vec(), model.len());
    assert!(!shown.is_empty() && shown.len() < all);
    assert!(shown.iter().all(|row| !is_reserve(row)));
}

#[test]
fn merchants_and_settings_are_found_in_the_box_as_well() {
    let mut window = window();
    let row = unit(&mut window, is_reserve);
    let merchant = row.merchant_name.unwrap();
    type_in_box(&mut window, &merchant);
    let line = window.harness.query_by(|node| {
        node.role() == Role::MenuItem && node.label().is_some_and(|label| label == merchant)
    });
    assert!(line.is_some(), "{}", window.accessible_text());
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    type_in_box(&mut window, "go to sett");
    window.harness.key_press(Key::Enter);
    window.harness.run_ok();
    assert_eq!(window.harness.state().section(), Section::Settings);
}

#[test]
fn every_key_is_told_in_one_sheet() {
    let mut window = window();
    window.harness.key_press(Key::F1);
    window.harness.run_ok();
    assert!(window.shows("Ctrl+K") && window.shows("Select all rows"));
    window.harness.key_press(Key::Enter);
    window.harness.run_ok();
    assert!(!window.shows("Select all rows"));
}
