//! The table by hand: several orders, blocks of cells, the menu of a row, filters that are added, and what columns show by themselves.

use super::{Window, click_row, copied, kept, model, settle, shown, unit, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::desk::KeptFleet;
use partner_desk::domain::LookupRow;
use partner_desk::report::Column;
use std::sync::Arc;

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.harness.key_press_modifiers(modifiers, key);
    settle(window);
}

fn heads(window: &Window) -> Vec<String> {
    let heads = window.harness.query_all_by_role(Role::ColumnHeader);
    heads
        .filter_map(|head| head.accesskit_node().label())
        .collect()
}

fn focus_head(window: &mut Window, name: &str) {
    window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, name)
        .focus();
    window.harness.run_ok();
}

#[test]
fn shift_sorts_by_one_more_column_and_the_heads_say_which() {
    let mut window = window_of(60);
    focus_head(&mut window, "Capture type");
    press(&mut window, Modifiers::NONE, Key::Enter);
    focus_head(&mut window, "MSN");
    press(&mut window, Modifiers::SHIFT, Key::Enter);
    press(&mut window, Modifiers::SHIFT, Key::Enter);
    let sorts: Vec<(Column, bool)> = model(&mut window)
        .query()
        .sorts()
        .map(|sort| (sort.column, sort.descending))
        .collect();
    assert_eq!(sorts, [(Column::CaptureType, false), (Column::Msn, true)]);
    let heads = heads(&window);
    for part in ["Capture type", "MSN"] {
        let says = |head: &&String| head.starts_with(part) && head.contains("sort column");
        assert!(heads.iter().any(|head| says(&head)), "{heads:?}");
    }
    let key = |row: &LookupRow| {
        let unit = row.unit.as_ref().unwrap();
        let capture = unit.configuration.capture_type.as_ref().unwrap();
        let msn: i64 = row.msn.as_ref().unwrap().as_str().parse().unwrap();
        (capture.as_str() == "ReserveCapture", -msn)
    };
    let rows = shown(&mut window);
    assert!(
        rows.is_sorted_by_key(key),
        "direct first, then the largest number"
    );
    // Without Shift it is by that column alone.
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(model(&mut window).query().sorts().count() <= 1);
}

#[test]
fn a_block_of_cells_is_walked_to_and_copied_with_its_heads() {
    let mut window = window_of(12);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    let alt_shift = Modifiers::ALT | Modifiers::SHIFT;
    press(&mut window, alt_shift, Key::ArrowRight);
    press(&mut window, alt_shift, Key::ArrowDown);
    let text = copied(&mut window, |window| {
        window.harness.event(eframe::egui::Event::Copy);
    });
    let rows = shown(&mut window);
    let line = |row: &LookupRow| {
        let name = row.unit.as_ref().unwrap().name.clone().unwrap();
        format!("{name}\t{}", row.msn.as_ref().unwrap().as_str())
    };
    let expect = format!("Sales unit\tMSN\n{}\n{}\n", line(&rows[0]), line(&rows[1]));
    assert_eq!(text, expect);
    // Escape lets the block go; then rows are copied again.
    press(&mut window, Modifiers::NONE, Key::Escape);
    let text = copied(&mut window, |window| {
        window.harness.event(eframe::egui::Event::Copy);
    });
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.starts_with(&line(&rows[0])), "{text}");
    // So does a click on a row.
    press(&mut window, Modifiers::ALT, Key::ArrowRight);
    press(&mut window, alt_shift, Key::ArrowDown);
    click_row(&mut window, 2, Modifiers::NONE);
    let text = copied(&mut window, |window| {
        window.harness.event(eframe::egui::Event::Copy);
    });
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.starts_with(&line(&rows[2])), "{text}");
}

#[test]
fn the_menu_of_a_row_opens_by_keyboard_and_filters_by_its_value() {
    let mut window = window_of(30);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    for line in [
        "Copy as text",
        "Prefill order…",
        "Look up now",
        "Tags and note…",
    ] {
        let mut lines = window
            .harness
            .query_all_by_role_and_label(Role::MenuItem, line);
        assert!(
            lines.next().is_some(),
            "{line} of {}",
            window.accessible_text()
        );
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(window.harness.query_all_by_role(Role::MenuItem).count(), 0);
}

#[test]
fn a_filter_is_added_for_the_size_of_a_chain() {
    let mut window = window_of(0);
    // Two merchants, with two units and with one; what a sync kept tells how many.
    let rows: Vec<LookupRow> = [(0, 2), (1, 2), (5, 1)]
        .map(|(number, units)| {
            let mut row = unit(number);
            row.kept.as_mut().unwrap().merchant_units = units;
            row
        })
        .into();
    let fleet = KeptFleet {
        rows,
        ..KeptFleet::default()
    };
    let screen = window.harness.state_mut().fleet_mut();
    screen.model_mut().set_kept(&Arc::new(fleet));
    settle(&mut window);
    assert_eq!(shown(&mut window).len(), 3);
    window.press(Role::Button, "Filter by another column");
    window.press(Role::MenuItem, "Units at the merchant");
    settle(&mut window);
    window.type_into(Role::TextInput, "At least", "2");
    settle(&mut window);
    assert_eq!(shown(&mut window).len(), 2);
    assert!(window.shows("≥ 2"));
}

#[test]
fn the_state_and_tags_are_shown_only_where_they_say_something() {
    let mut window = window_of(9);
    assert!(!heads(&window).contains(&"Status".to_owned()));
    let mut tagged = unit(3);
    tagged.kept.as_mut().unwrap().tags = vec!["pilot".to_owned()];
    let mut gone = unit(4);
    gone.state = partner_desk::domain::RowState::NotConnected;
    let mut fleet = (*kept(9)).clone();
    fleet.rows[3] = tagged;
    fleet.rows[4] = gone;
    let screen = window.harness.state_mut().fleet_mut();
    screen.model_mut().set_kept(&Arc::new(fleet));
    settle(&mut window);
    assert!(heads(&window).contains(&"Status".to_owned()));
    let rows = window.harness.query_all_by_role(Role::Row);
    let described = rows.filter(|row| {
        let tags = row.accesskit_node().description();
        tags.is_some_and(|tags| tags == "pilot")
    });
    assert_eq!(described.count(), 1, "a row tells its tags");
}

#[test]
fn rows_stand_under_their_merchants_by_one_press() {
    let mut window = window_of(9);
    window.press(Role::Button, "Group by merchant");
    settle(&mut window);
    assert!(model(&mut window).is_by_merchant());
    window.press(Role::Button, "Group by merchant");
    settle(&mut window);
    assert!(!model(&mut window).is_by_merchant());
}

#[test]
fn down_in_the_search_field_goes_on_to_the_rows_that_were_found() {
    let mut window = window_of(30);
    let msn = shown(&mut window)[7].msn.clone().unwrap();
    window.command(Key::F);
    window
        .harness
        .event(eframe::egui::Event::Text(msn.to_string()));
    settle(&mut window);
    assert_eq!(shown(&mut window).len(), 1);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    let text = copied(&mut window, |window| {
        window.harness.event(eframe::egui::Event::Copy);
    });
    assert!(text.contains(msn.as_str()), "{text}");
}
