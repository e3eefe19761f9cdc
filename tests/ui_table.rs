//! The table of the fleet by accessible names: search, filters, views, selection, copying, columns, groups, go-to, tags.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "table/hands.rs"]
mod hands;
#[path = "table/heard.rs"]
mod heard;
#[path = "support/ui.rs"]
mod support;

use eframe::egui;
use eframe::egui::accesskit::{Role, SortDirection};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::desk::KeptFleet;
use partner_desk::domain::{
    BusinessId, CaptureType, Configuration, FleetUnit, Kept, LookupRow, Msn, SalesUnit,
};
use partner_desk::report::Column;
use partner_desk::store::Settings;
use partner_desk::text::Language;
use partner_desk::ui::Preferences;
use partner_desk::ui::fleet::model::FleetModel;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use support::{Setup, Window, small_sandbox};

/// A unit of a made-up fleet: three units a merchant, whose names come in no order.
fn unit(number: usize) -> LookupRow {
    let mixed = number * 7919 % 100_003;
    let merchant = number / 3;
    let flags = [Some(true), Some(false), None];
    let msn = Msn::from_api((100_000 + number).to_string());
    let business_id =
        BusinessId::from_api("business:NO:ORG", &(900_000_000 + merchant).to_string());
    FleetUnit {
        unit: SalesUnit {
            msn,
            name: Some(format!(
                "{} {mixed}",
                ["Kaffe", "Ærlig", "Butikk", "Øl"][mixed % 4]
            )),
            business_id: Some(business_id),
            configuration: Configuration {
                capture_type: Some(if number.is_multiple_of(5) {
                    CaptureType::Direct
                } else {
                    CaptureType::Reserve
                }),
                skip_landing_page: flags[number % 3],
                recurring: flags[number / 2 % 3],
                payment_allowed: Some(true),
                ..Configuration::default()
            },
            settlement_account: None,
        },
        merchant_name: Some(format!("Firma {merchant} AS")),
        fetched_at: Some(1_790_000_000),
        failure: None,
        kept: Kept {
            first_seen: 1_780_000_000,
            last_seen: 1_790_000_000,
            ..Kept::default()
        },
    }
    .into_row()
}

fn kept(units: usize) -> Arc<KeptFleet> {
    Arc::new(KeptFleet {
        rows: (0..units).map(unit).collect(),
        ..KeptFleet::default()
    })
}

/// A window on a small sandbox, whose table shows that many units.
fn window_of(units: usize) -> Window {
    window_with(units, Setup::default())
}

fn window_with(units: usize, setup: Setup) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(6)),
        size: [1600.0, 900.0],
        ..setup
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    let fleet = window.harness.state_mut().fleet_mut();
    fleet.model_mut().set_kept(&kept(units));
    settle(&mut window);
    window
}

/// Draws until every row that was asked for is on screen.
fn settle(window: &mut Window) {
    window.harness.run_ok();
    while model(window).is_arranging() {
        // Yields the processor to the thread that sorts.
        std::thread::park_timeout(Duration::from_millis(1));
        window.harness.run_ok();
    }
    window.harness.run_ok();
}

fn model(window: &mut Window) -> &FleetModel {
    window.harness.state_mut().fleet_mut().model()
}

fn shown(window: &mut Window) -> Vec<LookupRow> {
    model(window).shown_rows().to_vec()
}

fn msn_of(row: &LookupRow) -> &str {
    row.msn.as_ref().unwrap().as_str()
}

fn chosen(window: &mut Window) -> Vec<String> {
    let model = model(window);
    let places = (0..model.shown_len()).filter(|place| model.is_selected(*place));
    places
        .map(|place| msn_of(&model.shown_row(place).unwrap()).to_owned())
        .collect()
}

/// The text that was put on the clipboard by what `does`.
fn copied(window: &mut Window, does: impl FnOnce(&mut Window)) -> String {
    does(window);
    window.copied()
}

fn click_row(window: &mut Window, place: usize, modifiers: egui::Modifiers) {
    let row = model(window).shown_row(place).unwrap();
    let label = format!(
        "{}, {}",
        row.unit.as_ref().unwrap().name.as_ref().unwrap(),
        msn_of(&row)
    );
    let node = window.harness.get_by_role_and_label(Role::Row, &label);
    node.click_modifiers(modifiers);
    window.harness.run_ok();
}

fn key(window: &mut Window, modifiers: egui::Modifiers, key: egui::Key) {
    window.harness.key_press_modifiers(modifiers, key);
    window.harness.run_ok();
}

#[test]
fn a_search_narrows_as_it_is_typed_and_clears_at_once() {
    let mut window = window_of(5_000);
    for (typed, part) in [("k", "k"), ("affe 1", "kaffe 1"), ("2", "kaffe 12")] {
        window.type_into(Role::TextInput, "Search in the results", typed);
        settle(&mut window);
        let words: Vec<&str> = part.split(' ').collect();
        let expected = (0..5_000).map(unit).filter(|row| {
            let id = row.business_id.as_ref().unwrap();
            let all = format!(
                "{} {} {} {} {}",
                row.unit.as_ref().unwrap().name.as_ref().unwrap(),
                row.merchant_name.as_ref().unwrap(),
                msn_of(row),
                id.id(),
                id.for_people(),
            );
            words.iter().all(|word| all.to_lowercase().contains(word))
        });
        assert_eq!(model(&mut window).shown_len(), expected.count(), "{part}");
    }
    window.press(Role::Button, "Clear search");
    settle(&mut window);
    assert_eq!(model(&mut window).shown_len(), 5_000);
}

#[test]
fn columns_are_filtered_from_their_heads_and_the_filters_are_combined() {
    let mut window = window_of(300);
    window.press(Role::Button, "Menu for Recurring");
    window.press(Role::MenuItem, "Unknown");
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    assert!(window.shows("Recurring: Unknown"), "a chip tells it");
    window.press(Role::Button, "Menu for Capture type");
    window.press(Role::MenuItem, "Direct");
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    let expected = (0..300_usize)
        .filter(|n| n / 2 % 3 == 2 && n.is_multiple_of(5))
        .count();
    assert!(expected > 0);
    assert_eq!(shown(&mut window).len(), expected);
    window.press(Role::Button, "Menu for Sales unit");
    window.type_into(Role::TextInput, "Sales unit contains", "kaffe");
    settle(&mut window);
    let names = shown(&mut window);
    assert!(!names.is_empty() && names.len() < expected);
    assert!(names.iter().all(|row| {
        row.unit
            .as_ref()
            .unwrap()
            .name
            .as_ref()
            .unwrap()
            .starts_with("Kaffe")
    }));
    window.press(Role::MenuItem, "Remove filter");
    settle(&mut window);
    assert_eq!(shown(&mut window).len(), expected);
    window.press(Role::Button, "Clear filters");
    settle(&mut window);
    assert_eq!(shown(&mut window).len(), 300);
}

#[test]
fn the_order_is_told_to_a_screen_reader_and_chosen_in_a_menu() {
    let mut window = window_of(40);
    window.press(Role::Button, "Menu for MSN");
    window.press(Role::MenuItem, "Sort descending");
    settle(&mut window);
    let numbers: Vec<String> = shown(&mut window)
        .iter()
        .map(|row| msn_of(row).to_owned())
        .collect();
    assert!(numbers.iter().rev().is_sorted());
    let head = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "MSN, sorted descending");
    assert_eq!(
        head.accesskit_node().sort_direction(),
        Some(SortDirection::Descending)
    );
    let other = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Sales unit");
    assert_eq!(other.accesskit_node().sort_direction(), None);
}

#[test]
fn rows_are_selected_with_mouse_and_keys_and_copied_as_a_spreadsheet_takes_them() {
    let mut window = window_of(60);
    let all: Vec<String> = shown(&mut window)
        .iter()
        .map(|row| msn_of(row).to_owned())
        .collect();
    click_row(&mut window, 2, egui::Modifiers::NONE);
    click_row(&mut window, 5, egui::Modifiers::COMMAND);
    assert_eq!(chosen(&mut window), [all[2].as_str(), &all[5]]);
    click_row(&mut window, 8, egui::Modifiers::SHIFT);
    assert_eq!(chosen(&mut window), all[5..=8]);
    assert!(window.shows("4 selected"));
    key(&mut window, egui::Modifiers::SHIFT, egui::Key::ArrowDown);
    assert_eq!(chosen(&mut window), all[5..=9]);
    key(&mut window, egui::Modifiers::COMMAND, egui::Key::ArrowDown);
    key(&mut window, egui::Modifiers::NONE, egui::Key::Space);
    assert_eq!(chosen(&mut window), all[5..=10]);
    let rows = shown(&mut window)[5..=10].to_vec();
    let text = copied(&mut window, |window| {
        window.harness.event(egui::Event::Copy)
    });
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6);
    for (line, row) in lines.iter().zip(&rows) {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells[0], row.unit.as_ref().unwrap().name.as_ref().unwrap());
        assert_eq!(cells[1], msn_of(row));
        assert_eq!(cells.len(), 8);
    }
    window.harness.run_ok();
    let text = copied(&mut window, |window| {
        window.press_soon(Role::Button, "Copy with headers")
    });
    assert!(text.starts_with("Sales unit\tMSN\tMerchant\t"), "{text}");
    window.harness.run_ok();
    key(&mut window, egui::Modifiers::COMMAND, egui::Key::A);
    assert_eq!(chosen(&mut window), all);
    window.press(Role::Button, "Clear selection");
    assert!(chosen(&mut window).is_empty());
}

#[test]
fn a_column_of_very_many_rows_is_copied_beside_the_screen() {
    let mut window = window_of(5_000);
    window.press(Role::Button, "Menu for MSN");
    let text = copied(&mut window, |window| {
        window.press_soon(Role::MenuItem, "Copy column")
    });
    assert_eq!(text.lines().count(), 5_000);
    let expected: Vec<String> = shown(&mut window)
        .iter()
        .map(|row| msn_of(row).to_owned())
        .collect();
    assert_eq!(text.lines().collect::<Vec<_>>(), expected);
}

/// Ticks a line of the chooser, which is longer than the window.
fn tick(window: &mut Window, name: &str) {
    window
        .harness
        .get_by_role_and_label(Role::CheckBox, name)
        .scroll_to_me();
    window.harness.run_ok();
    window.press(Role::CheckBox, name);
}

fn columns(window: &mut Window) -> Vec<String> {
    let heads = window.harness.query_all_by_role(Role::ColumnHeader);
    let mut heads: Vec<_> = heads
        .map(|head| (head.rect().left(), head.accesskit_node().label().unwrap()))
        .collect();
    heads.sort_by(|a, b| a.0.total_cmp(&b.0));
    heads.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn columns_are_chosen_moved_and_widened_and_found_again_after_a_restart() {
    let mut window = window_of(40);
    window.press(Role::Button, "Columns");
    tick(&mut window, "Recurring");
    tick(&mut window, "Note");
    let up = "Move MSN up";
    window.harness.get_by_label(up).scroll_to_me();
    window.harness.run_ok();
    window.press(Role::Button, up);
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    let head = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Merchant")
        .rect();
    let border = egui::pos2(head.right(), head.center().y);
    window.harness.hover_at(border);
    window.harness.run_ok();
    window.harness.drag_at(border);
    window.harness.step();
    window.harness.hover_at(border + egui::vec2(40.0, 0.0));
    window.harness.step();
    window.harness.drop_at(border + egui::vec2(40.0, 0.0));
    window.harness.run_ok();
    let wider = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Merchant")
        .rect();
    assert!(
        (wider.width() - head.width() - 40.0).abs() < 1.5,
        "{} → {}",
        head.width(),
        wider.width()
    );
    let expected = columns(&mut window);
    assert_eq!(expected[..2], ["MSN", "Sales unit"]);
    assert!(expected.contains(&"Note".to_owned()) && !expected.contains(&"Recurring".to_owned()));
    let data_dir = window.close();
    let (settings, problem) = Settings::load(data_dir.path());
    assert_eq!(problem, None);
    let setup = Setup {
        preferences: Preferences::from_settings(&settings, Language::ENGLISH),
        data_dir: Some(data_dir),
        ..Setup::default()
    };
    let mut window = window_with(40, setup);
    assert_eq!(columns(&mut window), expected);
    let again = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Merchant")
        .rect();
    assert!((again.width() - wider.width()).abs() < 1.0);
}

#[test]
fn a_column_is_dragged_by_its_head() {
    let mut window = window_of(12);
    let from = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Merchant")
        .rect()
        .center();
    let to = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Sales unit")
        .rect()
        .left_center()
        + egui::vec2(4.0, 0.0);
    window.harness.hover_at(from);
    window.harness.run_ok();
    window.harness.drag_at(from);
    window.harness.step();
    for step in [0.3, 0.7, 1.0] {
        window.harness.hover_at(from.lerp(to, step));
        window.harness.step();
    }
    window.harness.drop_at(to);
    window.harness.run_ok();
    assert_eq!(columns(&mut window)[..2], ["Merchant", "Sales unit"]);
    assert_eq!(model(&mut window).query().sort, None, "a drag is no click");
}

#[test]
fn rows_stand_under_their_merchants_and_are_folded_with_the_keyboard_too() {
    let mut window = window_of(30);
    window.press(Role::Button, "Columns");
    tick(&mut window, "Group by merchant");
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    assert_eq!(model(&mut window).group_count(), 10);
    assert_eq!(model(&mut window).line_count(), 40);
    let head = "Firma 0 AS, 3 sales units";
    window.press(Role::Row, head);
    assert_eq!(model(&mut window).line_count(), 37);
    key(&mut window, egui::Modifiers::NONE, egui::Key::ArrowRight);
    assert_eq!(model(&mut window).line_count(), 40);
    key(&mut window, egui::Modifiers::NONE, egui::Key::ArrowLeft);
    assert_eq!(model(&mut window).line_count(), 37);
    let node = window.harness.get_by_role_and_label(Role::Row, head);
    assert_eq!(node.accesskit_node().data().is_expanded(), Some(false));
    key(&mut window, egui::Modifiers::NONE, egui::Key::Space);
    assert_eq!(model(&mut window).selected_len(), 3, "all of the merchant");
}

#[test]
fn typing_goes_to_the_row_that_begins_so() {
    let mut window = window_of(5_000);
    window.press(Role::ColumnHeader, "Sales unit");
    settle(&mut window);
    window.harness.event(egui::Event::Text("ø".to_owned()));
    window.harness.step();
    window.harness.event(egui::Event::Text("l 2".to_owned()));
    window.harness.step();
    let rows = shown(&mut window);
    let name = |row: &LookupRow| row.unit.as_ref().unwrap().name.clone().unwrap();
    let begins = |row: &LookupRow| name(row).starts_with("Øl 2");
    let first = rows.iter().position(begins);
    for _ in 0..10_000 {
        if model(&mut window).selected_place() == first {
            break;
        }
        std::thread::park_timeout(Duration::from_millis(1));
        window.harness.step();
    }
    assert_eq!(model(&mut window).selected_place(), first);
    window.harness.step();
    let found = &rows[first.unwrap()];
    let label = format!("{}, {}", name(found), msn_of(found));
    let seen = window.harness.query_by_role_and_label(Role::Row, &label);
    assert!(seen.is_some(), "it was scrolled into view");
}

/// The units of the sandbox, as the desk keeps them.
fn synced(units: usize) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(units)),
        size: [1600.0, 900.0],
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    settle(&mut window);
    assert!(model(&mut window).shown_len() > 2, "the fleet was synced");
    window
}

#[test]
fn tags_are_written_on_the_selected_units_and_filtered_by() {
    let mut window = synced(12);
    let all: Vec<String> = shown(&mut window)
        .iter()
        .map(|row| msn_of(row).to_owned())
        .collect();
    key(&mut window, egui::Modifiers::NONE, egui::Key::ArrowDown);
    key(&mut window, egui::Modifiers::SHIFT, egui::Key::ArrowDown);
    window.press(Role::Button, "Tags and note…");
    window.type_into(Role::TextInput, "New tags", "kjede, pilot");
    window.press(Role::Button, "Save changes");
    window.until_idle();
    settle(&mut window);
    let tags: BTreeMap<String, Vec<String>> = shown(&mut window)
        .into_iter()
        .map(|row| (msn_of(&row).to_owned(), row.kept.unwrap().tags))
        .collect();
    for (place, msn) in all.iter().enumerate() {
        let expected: &[&str] = if place < 2 { &["kjede", "pilot"] } else { &[] };
        assert_eq!(tags[msn], expected, "{msn}");
    }
    assert_eq!(chosen(&mut window), all[..2], "what was selected stays so");
    window.press(Role::Button, "Tags");
    window.press(Role::MenuItem, "pilot");
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    assert_eq!(model(&mut window).shown_len(), 2);
}

#[test]
fn what_was_written_is_taken_back_by_the_news_and_by_its_key() {
    let mut window = synced(12);
    let tags = |window: &mut Window| -> Vec<Vec<String>> {
        let rows = shown(window).into_iter().take(2);
        rows.map(|row| row.kept.unwrap().tags).collect()
    };
    let select_two = |window: &mut Window| {
        key(window, egui::Modifiers::NONE, egui::Key::Home);
        key(window, egui::Modifiers::SHIFT, egui::Key::ArrowDown);
    };
    let write = |window: &mut Window, text: &str| {
        window.press(Role::Button, "Tags and note…");
        window.type_into(Role::TextInput, "New tags", text);
        window.press(Role::Button, "Save changes");
        window.until_idle();
        settle(window);
    };
    // One of two has a tag already: what is taken back leaves it there.
    key(&mut window, egui::Modifiers::NONE, egui::Key::ArrowDown);
    window.type_into(Role::TextInput, "New tag", "pilot");
    window.harness.key_press(egui::Key::Enter);
    window.until_idle();
    settle(&mut window);
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    select_two(&mut window);
    let before = tags(&mut window);
    assert_eq!(before, [vec!["pilot".to_owned()], Vec::new()]);
    write(&mut window, "pilot, kjede");
    let both = vec!["kjede".to_owned(), "pilot".to_owned()];
    assert_eq!(tags(&mut window), [both.clone(), both.clone()]);
    window.press(Role::Link, "Undo");
    window.until_idle();
    settle(&mut window);
    assert_eq!(tags(&mut window), before);
    // Taken back once more, it stands there again.
    window.command(egui::Key::Z);
    window.until_idle();
    settle(&mut window);
    assert_eq!(tags(&mut window), [both.clone(), both]);
    window.command(egui::Key::Z);
    window.until_idle();
    settle(&mut window);
    assert_eq!(tags(&mut window), before);
}

#[test]
fn one_note_is_written_on_several_units_and_another_on_their_merchant() {
    let mut window = synced(12);
    let all = shown(&mut window);
    let notes = |window: &mut Window| -> BTreeMap<String, Option<String>> {
        shown(window)
            .into_iter()
            .map(|row| (msn_of(&row).to_owned(), row.kept.unwrap().note))
            .collect()
    };
    let same = |pair: &[LookupRow]| pair[0].business_id == pair[1].business_id;
    let first = all.windows(2).position(same).expect("a merchant of two");
    for _ in 0..=first {
        key(&mut window, egui::Modifiers::NONE, egui::Key::ArrowDown);
    }
    key(&mut window, egui::Modifiers::SHIFT, egui::Key::ArrowDown);
    window.press(Role::Button, "Tags and note…");
    window.type_into(Role::MultilineTextInput, "Note", "Ring først");
    let jobs = window.harness.state().activity().jobs().len();
    // From a field of several lines, too.
    window.command(egui::Key::Enter);
    window.until_idle();
    settle(&mut window);
    let now = notes(&mut window);
    for (place, row) in all.iter().enumerate() {
        let expected = (first..first + 2).contains(&place);
        let expected = expected.then_some("Ring først");
        assert_eq!(now[msn_of(row)].as_deref(), expected);
    }
    let written = window.harness.state().activity().jobs().len() - jobs;
    assert_eq!(
        written,
        1 + 1,
        "one for both notes, one for the history beside"
    );

    window.press(Role::Button, "Tags and note…");
    window.choose("Belongs to", "Their merchants");
    window.type_into(Role::MultilineTextInput, "Note", "Kjeden legges ned");
    window.press(Role::Button, "Save changes");
    window.until_idle();
    settle(&mut window);
    assert_eq!(notes(&mut window), now, "the units keep their own");
    assert!(window.shows("Note on the merchant") && window.shows("Kjeden legges ned"));
    window.press(Role::Button, "Tags and note…");
    window.choose("Belongs to", "Their merchants");
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Note");
    let value = field.accesskit_node().value();
    assert_eq!(value.as_deref(), Some("Kjeden legges ned"), "to be changed");
}

#[test]
fn a_view_is_saved_found_again_renamed_and_deleted() {
    let mut window = synced(24);
    let total = model(&mut window).shown_len();
    window.press(Role::Button, "Capture type");
    window.press(Role::MenuItem, "Direct");
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    let direct = model(&mut window).shown_len();
    assert!(direct < total);
    window.press(Role::Button, "Views");
    window.press(Role::MenuItem, "Save view…");
    window.type_into(Role::TextInput, "Name of the view", "Direkte");
    window.press(Role::Button, "Save");
    window.until_idle();
    settle(&mut window);
    assert!(window.shows("View: Direkte"));
    window.press(Role::Button, "Clear filters");
    settle(&mut window);
    assert_eq!(model(&mut window).shown_len(), total);
    window.press(Role::Button, "Views");
    window.press(Role::MenuItem, "Direkte");
    settle(&mut window);
    assert_eq!(model(&mut window).shown_len(), direct);
    window.press(Role::Button, "View: Direkte");
    window.press(Role::MenuItem, "Rename “Direkte”…");
    window.type_into(Role::TextInput, "Name of the view", " belastning");
    window.press(Role::Button, "Save");
    window.until_idle();
    settle(&mut window);
    // The new name is taken back as one, and so is the taking back.
    for name in ["Direkte", "Direkte belastning"] {
        window.command(egui::Key::Z);
        window.until_idle();
        settle(&mut window);
        window.press(Role::Button, "Views");
        window.press(Role::MenuItem, name);
        settle(&mut window);
    }
    window.press(Role::Button, "View: Direkte belastning");
    assert!(
        window
            .harness
            .query_by_role_and_label(Role::MenuItem, "Direkte")
            .is_none()
    );
    window.press(Role::MenuItem, "Delete “Direkte belastning”");
    window.until_idle();
    settle(&mut window);
    assert!(window.shows("“Direkte belastning” is deleted."));
    assert!(!window.shows("View: Direkte"));
    window.command(egui::Key::Z);
    window.until_idle();
    settle(&mut window);
    assert!(
        window.shows("View: Direkte belastning"),
        "it was taken back"
    );
}

#[test]
fn an_idle_table_asks_for_no_repaint() {
    let mut window = window_of(5_000);
    window.harness.key_press(egui::Key::ArrowDown);
    settle(&mut window);
    window.harness.remove_cursor();
    window.harness.run_ok();
    for _ in 0..5 {
        window.harness.step();
        let delays = window.harness.output().viewport_output.values();
        let soonest = delays.map(|output| output.repaint_delay).min().unwrap();
        assert!(soonest > Duration::from_secs(3600), "again in {soonest:?}");
    }
}

#[test]
fn every_column_can_be_shown_at_once() {
    let mut window = window_of(12);
    window.press(Role::Button, "Columns");
    for column in Column::ALL {
        let words = partner_desk::text::Catalog::new(Language::ENGLISH);
        let name = words.say(&column.head());
        let line = window.harness.get_by_role_and_label(Role::CheckBox, &name);
        if line.accesskit_node().toggled() != Some(egui::accesskit::Toggled::True) {
            tick(&mut window, &name);
        }
    }
    window.harness.key_press(egui::Key::Escape);
    settle(&mut window);
    assert_eq!(columns(&mut window).len(), Column::ALL.len());
}

/// What is painted at a time, with one call to whatever paints.
fn painted(window: &mut Window) -> Vec<egui::ClippedPrimitive> {
    settle(window);
    let shapes = window.harness.output().shapes.clone();
    window.harness.ctx.tessellate(shapes, 1.0)
}

#[test]
fn all_rows_are_painted_with_a_few_calls() {
    let few = painted(&mut window_of(1)).len();
    let many = painted(&mut window_of(2_000));
    // Some twenty rows of ten cells are in view.
    assert!(many.len() <= few + 10, "{} and {few}", many.len());
}

/// The points that are filled by large rectangles of one colour.
fn filled(window: &Window) -> f32 {
    let area = |clipped: &egui::epaint::ClippedShape| match &clipped.shape {
        egui::Shape::Rect(shape) if shape.fill.is_opaque() => shape.rect.area(),
        _ => 0.0,
    };
    let shapes = &window.harness.output().shapes;
    shapes
        .iter()
        .map(area)
        .filter(|area| *area >= 10_000.0)
        .sum()
}

#[test]
fn what_a_cleared_window_shows_already_is_not_painted_again() {
    let mut window = window_of(200);
    settle(&mut window);
    let all = filled(&window);
    let visuals = window.harness.ctx.global_style().visuals.clone();
    // As a real window does before every frame.
    eframe::App::clear_color(window.harness.state(), &visuals);
    window.harness.step();
    let left = filled(&window);
    let size = window.harness.ctx.content_rect().area();
    assert!(all > 1.5 * size, "{all} of {size}");
    // What is left are fields, which have other colours than the window or stand on another ground.
    assert!(left < all / 20.0, "{left} of {all}");
    // The next frame of a window that is not cleared paints all of it.
    window.harness.step();
    assert_eq!(filled(&window), all);
}
