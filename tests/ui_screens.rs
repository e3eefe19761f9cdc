//! The fleet and onboarding, pressed by accessible names, against a real sandbox.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::domain::answer::Enquiry;
use partner_desk::domain::{CaptureType, LookupRow, RowState, Scheme};
use partner_desk::ui::Section;
use partner_desk::ui::fleet::model::FleetModel;
use support::{Outside, Setup, Window, outside, small_sandbox};

/// A window on a sandbox whose whole fleet is loaded.
fn fleet_window(units: usize) -> Window {
    window_with(units, None)
}

fn window_with(units: usize, file: Option<std::path::PathBuf>) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(units)),
        file,
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    settle(&mut window);
    window
}

/// Draws until what came is on screen.
fn settle(window: &mut Window) {
    window.harness.run_ok();
    window.harness.run_ok();
}

fn model(window: &mut Window) -> &FleetModel {
    window.harness.state_mut().fleet_mut().model()
}

fn shown(window: &mut Window) -> Vec<LookupRow> {
    model(window).shown_rows().to_vec()
}

/// A found unit of a Norwegian merchant.
fn norwegian(window: &mut Window) -> LookupRow {
    shown(window)
        .into_iter()
        .find(|row| {
            row.state == RowState::Found
                && row
                    .business_id
                    .as_ref()
                    .is_some_and(|id| *id.scheme() == Scheme::NoOrg)
        })
        .unwrap()
}

/// The same number with its last digit changed, so that the check digit fails.
fn with_typo(number: &str) -> String {
    let (head, last) = number.split_at(number.len() - 1);
    let last: u8 = last.parse().unwrap();
    format!("{head}{}", (last + 1) % 10)
}

fn look_up(window: &mut Window, text: &str) {
    let count = Enquiry::read(text).named().len();
    window.command(egui::Key::K);
    window.harness.event(egui::Event::Paste(text.to_owned()));
    window.harness.run_ok();
    let line = match count {
        1 => "Look up 1 id".to_owned(),
        count => format!("Look up {count} ids"),
    };
    window.press(Role::MenuItem, &line);
    window.until_idle();
    settle(window);
}

#[test]
fn three_identifiers_of_which_one_is_bad_give_their_rows_and_the_reason() {
    let mut window = fleet_window(24);
    let unit = norwegian(&mut window);
    let msn = unit.msn.clone().unwrap();
    let org = unit.business_id.clone().unwrap();
    let typo = with_typo(org.id());
    look_up(&mut window, &format!("{}\n{msn}\n{typo}", org.id()));
    let rows = shown(&mut window);
    let bad: Vec<&LookupRow> = rows
        .iter()
        .filter(|row| row.state == RowState::Invalid)
        .collect();
    assert_eq!(bad.len(), 1);
    assert_eq!(bad[0].input, typo);
    let of_unit = rows.iter().filter(|row| row.msn.as_ref() == Some(&msn));
    assert_eq!(
        of_unit.count(),
        1,
        "the unit is one of its merchant's, and stands once"
    );
    assert!(rows.iter().any(|row| row.state == RowState::Found));
    assert!(window.shows("One identifier failed its check digit"));
    window.press(Role::Button, "Look it up anyway");
    window.until_idle();
    settle(&mut window);
    let rows = shown(&mut window);
    let again = rows.iter().find(|row| row.input == typo).unwrap();
    assert_ne!(
        again.state,
        RowState::Invalid,
        "it was asked for on request"
    );
}

#[test]
fn words_are_passed_over_and_numbers_that_name_nothing_are_told_in_one_line() {
    let mut window = fleet_window(6);
    let text = "Hei,\n123456 og 123457 i kaffe og kake\nring 912 34 567, Storgata 12";
    look_up(&mut window, text);
    let rows = shown(&mut window);
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(window.shows("2 numbers not used"));
}

#[test]
fn a_click_on_a_head_sorts_and_a_second_one_turns_it_round() {
    let mut window = fleet_window(40);
    let numbers = |window: &mut Window| -> Vec<u64> {
        let rows = shown(window).into_iter();
        rows.filter_map(|row| row.msn?.as_str().parse().ok())
            .collect()
    };
    window.press(Role::ColumnHeader, "MSN");
    settle(&mut window);
    assert!(numbers(&mut window).is_sorted());
    window.press(Role::ColumnHeader, "MSN, sorted ascending");
    settle(&mut window);
    let down = numbers(&mut window);
    assert!(down.iter().rev().is_sorted() && down.len() > 20);
    window.press(Role::ColumnHeader, "MSN, sorted descending");
    assert_eq!(model(&mut window).query().sort, None);
}

#[test]
fn filters_narrow_the_rows_and_are_cleared_at_once() {
    let mut window = fleet_window(120);
    let all = shown(&mut window);
    let direct = |row: &LookupRow| {
        let unit = row.unit.as_ref();
        unit.is_some_and(|unit| unit.configuration.capture_type == Some(CaptureType::Direct))
    };
    let expected = all.iter().filter(|row| direct(row)).count();
    window.press(Role::Button, "Capture type");
    window.press(Role::MenuItem, "Direct");
    settle(&mut window);
    let filtered = shown(&mut window);
    assert!(expected > 0 && expected < all.len());
    assert_eq!(filtered.len(), expected);
    assert!(filtered.iter().all(direct));
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    window.type_into(
        Role::TextInput,
        "Search in the results",
        "no shop has this name",
    );
    settle(&mut window);
    assert!(window.shows("No rows match"));
    window.press(Role::Button, "Clear search and filters");
    settle(&mut window);
    assert_eq!(shown(&mut window).len(), all.len());
}

#[test]
fn what_is_shown_is_written_to_a_file_that_another_reader_reads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("enheter.csv");
    let mut window = window_with(24, Some(path.clone()));
    let rows = shown(&mut window);
    window.press(Role::Button, "Export…");
    window.press(Role::Button, "Choose file…");
    window.until_shown("Wrote");
    let bytes = std::fs::read(&path).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().clone();
    assert!(heads.iter().any(|head| head == "Sales unit"), "{heads:?}");
    let place = heads.iter().position(|head| head == "Sales unit").unwrap();
    let names: Vec<String> = reader
        .records()
        .map(|record| record.unwrap().get(place).unwrap().to_owned())
        .collect();
    let expected = rows.iter().map(|row| {
        let name = row.unit.as_ref().and_then(|unit| unit.name.clone());
        name.unwrap_or_default()
    });
    assert_eq!(names, expected.collect::<Vec<_>>());
}

fn fill_in_order(window: &mut Window, org: &str, name: &str) {
    window.press(Role::Button, "New order");
    window.type_into(Role::TextInput, "Organization number", org);
    window.choose("Product", "Point of sale (CASHIER)");
    window.type_into(Role::TextInput, "Name shown to customers", name);
    let purpose = "POS integration in physical store: coffee and cakes";
    window.type_into(Role::MultilineTextInput, "Purpose", purpose);
    window.type_into(Role::TextInput, "Merchant category code", "5814");
    settle(window);
}

fn onboarding_window() -> (Window, String) {
    let mut window = fleet_window(24);
    let org = norwegian(&mut window).business_id.unwrap().id().to_owned();
    window.command(egui::Key::Num2);
    settle(&mut window);
    assert_eq!(window.harness.state().section(), Section::Onboarding);
    (window, org)
}

#[test]
fn an_order_goes_from_the_form_to_a_link_and_is_never_sent_twice_by_accident() {
    let (mut window, org) = onboarding_window();
    fill_in_order(&mut window, &org, "Kaffe og Kake");
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("Kaffe og Kake"));
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    assert!(window.shows("/register/"), "{}", window.accessible_text());
    window.until_idle();
    window.press(Role::Button, "Back to the form");
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Send order");
    window.until_shown("This order was already sent");
    assert!(window.shows("Order again anyway…"));
}

#[test]
fn an_ampersand_is_named_and_the_suggestion_settles_it() {
    let (mut window, org) = onboarding_window();
    fill_in_order(&mut window, &org, "Kaffe & Kake");
    assert!(window.shows("Use “Kaffe og Kake”"));
    assert!(
        window
            .harness
            .get_by_role_and_label(Role::Button, "Review and send…")
            .accesskit_node()
            .is_disabled()
    );
    window.press(Role::Link, "Use “Kaffe og Kake”");
    settle(&mut window);
    assert!(!window.shows("Use “Kaffe og Kake”"));
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.sales_unit_name, "Kaffe og Kake");
    assert!(form.order().is_some());
}

#[test]
fn a_hundred_thousand_rows_draw_only_those_in_view() {
    let mut window = fleet_window(6);
    let row = norwegian(&mut window);
    let fleet = window.harness.state_mut().fleet_mut();
    fleet.model_mut().extend(&vec![row; 100_000]);
    for _ in 0..20_000 {
        window.harness.step();
        let model = model(&mut window);
        if !model.is_arranging() && model.shown_len() > 100_000 {
            break;
        }
        std::thread::yield_now();
    }
    settle(&mut window);
    assert!(model(&mut window).shown_len() > 100_000);
    let drawn = window.harness.query_all_by_role(Role::Row).count();
    assert!((5..60).contains(&drawn), "{drawn} rows were drawn");
}

#[test]
fn a_screen_reader_finds_a_table_with_heads_rows_and_cells() {
    let mut window = fleet_window(12);
    let units = shown(&mut window);
    let heads = window.harness.query_all_by_role(Role::ColumnHeader).count();
    let rows: Vec<_> = window.harness.query_all_by_role(Role::Row).collect();
    // The state of a row says something only where some row is not found.
    assert_eq!(heads, 8);
    assert_eq!(rows.len(), units.len());
    for row in &rows {
        assert_eq!(
            row.query_all_by_role(Role::Cell).count(),
            8,
            "cells belong to their row"
        );
    }
    drop(rows);
    window.harness.key_press(egui::Key::ArrowDown);
    settle(&mut window);
    assert_eq!(model(&mut window).selected_place(), Some(0));
    window.harness.key_press(egui::Key::End);
    settle(&mut window);
    assert_eq!(model(&mut window).selected_place(), Some(units.len() - 1));
}

#[test]
fn the_merchant_is_told_in_a_language_of_its_own() {
    let (mut window, org) = onboarding_window();
    fill_in_order(&mut window, &org, "Kaffe og Kake");
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    window.until_idle();
    window.press(Role::Button, "Show message");
    assert!(window.shows("Vipps til Kaffe og Kake: fullfør bestillingen innen"));
    window.choose("Language of the message", "Suomi");
    settle(&mut window);
    assert!(window.shows("Avatkaa linkki: http"));
    window.press(Role::Button, "Copy message");
    settle(&mut window);
    assert!(window.shows("Message copied"));
}

#[test]
fn a_merchant_category_is_found_by_a_word() {
    let (mut window, _) = onboarding_window();
    window.press(Role::Button, "New order");
    window.type_into(Role::TextInput, "Merchant category code", "bookshop");
    settle(&mut window);
    window.press(Role::Link, "5942 Bookshops");
    settle(&mut window);
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.merchant_category_code, "5942");
    assert!(window.shows("Bookshops"));
}

#[test]
fn the_list_of_orders_tells_their_states() {
    let (mut window, org) = onboarding_window();
    fill_in_order(&mut window, &org, "Kaffe og Kake");
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Send order");
    window.until_shown("The link is ready");
    window.until_idle();
    window.press(Role::Tab, "Board");
    window.press(Role::Button, "Refresh");
    window.until_idle();
    settle(&mut window);
    assert!(window.shows("Link sent"));
    // A new order is one, not the one that was sent.
    window.press(Role::Button, "New order");
    settle(&mut window);
    assert!(!window.shows("The link is ready"));
    assert!(!window.shows("Kaffe og Kake"));
    assert!(!window.shows("Draft saved"));
}

/// A window whose open profile is for a sandbox that the test can take away.
fn window_on(outside: &Outside, api: &str) -> Window {
    let mut window = Setup::default().open();
    window.until_idle();
    window.open_profile(outside, api);
    settle(&mut window);
    window
}

/// Whether a button is there, but cannot be pressed.
fn is_grey(window: &Window, name: &str) -> bool {
    let button = window.harness.get_by_role_and_label(Role::Button, name);
    button.accesskit_node().is_disabled()
}

#[test]
fn an_order_that_could_not_be_sent_keeps_the_form_and_tells_why() {
    let outside = outside(12);
    let mut window = window_on(&outside, "Management API");
    window.command(egui::Key::Num2);
    settle(&mut window);
    fill_in_order(&mut window, "914782007", "Kaffe og Kake");
    let draft = |window: &mut Window| {
        let form = window.harness.state_mut().onboarding_mut().form();
        form.unwrap().draft.clone()
    };
    let typed = draft(&mut window);
    window.press(Role::Button, "Review and send…");
    window.until_shown("Send this order?");
    window.until_idle();
    window.harness.run_ok();
    drop(outside);
    window.press(Role::Button, "Send order");
    window.until_shown("The order was not sent");
    window.until_idle();
    settle(&mut window);
    assert!(window.shows("The form is kept as it is."));
    assert!(window.shows("127.0.0.1 gave no answer"));
    assert!(window.shows("Try again"));
    assert_eq!(draft(&mut window), typed);
    assert!(!is_grey(&window, "Review and send…"));
}

#[test]
fn an_export_to_a_folder_that_is_not_there_keeps_everything_and_tells_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("borte").join("enheter.csv");
    let mut window = window_with(24, Some(path.clone()));
    let rows = shown(&mut window);
    window.press(Role::Button, "Export…");
    window.press(Role::Button, "Choose file…");
    window.until_shown("The folder does not exist.");
    window.until_idle();
    settle(&mut window);
    assert!(window.shows("Nothing is lost"));
    assert!(
        !is_grey(&window, "Choose file…"),
        "another place can be chosen"
    );
    assert!(!path.exists() && !folder.path().join("borte").exists());
    assert_eq!(shown(&mut window), rows);
    // The folder is made, and the same dialog goes on.
    std::fs::create_dir(folder.path().join("borte")).unwrap();
    window.press(Role::Button, "Choose file…");
    window.until_shown("Wrote");
    assert!(path.exists());
}

#[test]
fn what_the_partner_api_cannot_do_is_grey_and_says_why() {
    let outside = outside(12);
    let mut window = window_on(&outside, "Partner API (deprecated)");
    // It cannot list a fleet: a sync asks which merchants make it up.
    window.press(Role::Button, "Sync fleet");
    window.until_shown("The Partner API cannot list sales units");
    window.press(Role::Button, "Done");
    settle(&mut window);
    window.command(egui::Key::Num2);
    settle(&mut window);
    assert!(window.shows("The Partner API cannot list product orders."));
    assert!(
        is_grey(&window, "Refresh"),
        "it has no list that could be read"
    );
}

#[test]
fn the_details_of_a_unit_start_an_order_for_its_merchant() {
    let mut window = fleet_window(12);
    window.harness.key_press(egui::Key::ArrowDown);
    settle(&mut window);
    let row = model(&mut window).selected_row().cloned().unwrap();
    window.press(Role::Button, "Prefill order…");
    settle(&mut window);
    assert_eq!(window.harness.state().section(), Section::Onboarding);
    let form = window.harness.state_mut().onboarding_mut().form().unwrap();
    assert_eq!(form.draft.business_id, row.business_id.unwrap().id());
}

#[test]
fn a_look_up_of_many_lines_gives_a_row_for_each() {
    let mut window = fleet_window(30);
    let numbers: Vec<String> = shown(&mut window)
        .into_iter()
        .filter_map(|row| Some(row.msn?.as_str().to_owned()))
        .collect();
    look_up(&mut window, &numbers.join("\n"));
    assert_eq!(model(&mut window).len(), numbers.len());
}
