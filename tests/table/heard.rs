//! The table as a screen reader hears it: how large it is, its cells with their heads, and where the keyboard is.

use super::*;
use egui::accesskit::Live;

#[test]
fn a_screen_reader_hears_how_large_the_table_is_and_where_each_cell_stands() {
    let mut window = window_of(5_000);
    window.harness.key_press(egui::Key::End);
    settle(&mut window);
    let table = window
        .harness
        .get_by_role_and_label(Role::Table, "Sales units");
    let data = table.accesskit_node();
    let data = data.data();
    assert_eq!(data.row_count(), Some(5_000));
    assert_eq!(data.size_of_set(), Some(5_000));
    // The usual ones without the state, which says nothing here; beside the details there is no room for more.
    assert_eq!(data.description(), Some("5\u{a0}000 rows, 8 columns"));
    assert_eq!(data.column_count(), Some(8));
    assert!(data.is_multiselectable());
    let active = table
        .accesskit_node()
        .active_descendant()
        .and_then(|row| row.label());
    let last = shown(&mut window).pop().unwrap();
    assert!(
        active.unwrap().ends_with(msn_of(&last)),
        "the keyboard is on the last row"
    );
    let rows: Vec<_> = window.harness.query_all_by_role(Role::Row).collect();
    let indices: Vec<usize> = rows
        .iter()
        .map(|row| row.accesskit_node().data().row_index().unwrap())
        .collect();
    assert_eq!(indices.last(), Some(&4_999));
    assert!(indices.windows(2).all(|pair| pair[0] + 1 == pair[1]));
    for row in &rows {
        let cells: Vec<_> = row.query_all_by_role(Role::Cell).collect();
        let columns = cells
            .iter()
            .map(|cell| cell.accesskit_node().data().column_index().unwrap());
        assert_eq!(columns.collect::<Vec<_>>(), (0..8).collect::<Vec<_>>());
        let heads = ["Sales unit: ", "MSN: ", "Merchant: ", "Business ID: "];
        for (cell, head) in cells.iter().zip(heads) {
            let heard = cell.accesskit_node().label().unwrap();
            assert!(
                heard.starts_with(head),
                "{heard:?} is heard without its head"
            );
        }
        let skip = cells[5].accesskit_node().label().unwrap();
        assert!(
            skip.starts_with("skipLandingPage"),
            "{skip:?} is heard without its head"
        );
    }
    let last = rows.last().unwrap().accesskit_node();
    assert_eq!(last.data().position_in_set(), Some(4_999));
    let selected = rows
        .iter()
        .filter(|row| row.accesskit_node().is_selected() == Some(true));
    assert_eq!(selected.count(), 1);
}

#[test]
fn a_page_that_is_opened_by_its_key_hands_the_keyboard_to_its_table() {
    let mut window = window_of(60);
    window.command(egui::Key::Num6);
    window.command(egui::Key::Num1);
    settle(&mut window);
    let heard = |window: &mut Window| {
        let table = window
            .harness
            .get_by_role_and_label(Role::Table, "Sales units");
        let on = table.accesskit_node().active_descendant();
        // What a screen reader takes for the place of the keyboard.
        let is_heard = on.map_or(table.is_focused(), |row| row.is_focused());
        assert!(
            is_heard,
            "the keyboard is elsewhere: {:?}",
            window.harness.ctx.memory(|memory| memory.focused())
        );
        on.and_then(|row| row.label())
    };
    assert_eq!(heard(&mut window), None);
    let rows = shown(&mut window);
    for row in &rows[..3] {
        key(&mut window, egui::Modifiers::NONE, egui::Key::ArrowDown);
        let row_heard = heard(&mut window).unwrap();
        assert!(row_heard.ends_with(msn_of(row)), "{row_heard}");
    }
}

#[test]
fn where_the_keyboard_is_and_its_row_are_told_when_somebody_asks() {
    let mut window = window_of(60);
    key(&mut window, egui::Modifiers::NONE, egui::Key::ArrowDown);
    let shifted = egui::Modifiers::COMMAND.plus(egui::Modifiers::SHIFT);
    key(&mut window, shifted, egui::Key::I);
    let place = "Fleet · Sandbox, Sandbox · Sales units, row 1 of 60";
    assert!(window.shows(place), "{}", window.accessible_text());
    key(&mut window, shifted, egui::Key::R);
    let row = shown(&mut window).remove(0);
    let name = row.unit.as_ref().unwrap().name.clone().unwrap();
    let told = format!(
        "Sales units, row 1 of 60: Sales unit: {name}; MSN: {};",
        msn_of(&row)
    );
    let text = window.accessible_text();
    assert!(text.contains(&told), "{told}\n{text}");
    let status = window.harness.get_by_role(Role::Status);
    let said = status.query_all_by(|node| {
        let words = node.value().or_else(|| node.label());
        words.is_some_and(|words| words.contains(&told))
    });
    let lives: Vec<Live> = said.map(|node| node.accesskit_node().live()).collect();
    assert_eq!(lives, [Live::Polite], "a screen reader announces it once");
}
