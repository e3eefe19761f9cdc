//! Rows that need a fix: how they are told, and mended one after the other, cell by cell, and by the column.

use super::support::{Window, outside_with};
use super::{
    HEAD, Place, counts, drop_on, line, select, send, settle, slow_sandbox, window, window_beside,
};
use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::sandbox::SandboxOptions;

/// The row of a line, as it is told.
#[track_caller]
fn row_of(window: &Window, line: &str) -> String {
    let begins = format!("{line}, ");
    let mut rows = window.harness.query_all_by_role(Role::Row);
    let row = rows.find_map(|row| {
        let label = row.accesskit_node().label()?;
        label.starts_with(&begins).then_some(label)
    });
    row.unwrap_or_else(|| panic!("no line {line}: {}", window.accessible_text()))
}

#[test]
fn rows_are_told_in_the_words_of_a_coordinator_under_the_right_heads() {
    let place = Place::new();
    let outside = outside_with(SandboxOptions {
        units: 400,
        ..SandboxOptions::default()
    });
    let deleted = outside.ask(reqwest::Method::GET, "world?kind=deleted");
    let deleted = deleted["deleted"][0]["id"].as_str().unwrap();
    let mut window = window_beside(&outside, &place.path("resultat.csv"));
    let file = place.orders(
        "butikker.csv",
        HEAD,
        &[
            line("Bokhandelen", ""),
            line("bokhandelen", ""),
            line("Kaffe & Kake", ""),
            line("BlÃ¥bÃ¦r og Ã˜l", ""),
            line("Regnearket", "").replace("311584901", "3,11585E+08"),
            line("Feil nummer", "").replace("311584901", "311584902"),
            line("Nedlagt", "").replace("311584901", deleted),
        ],
    );
    drop_on(&mut window, &file);
    window.press(Role::Button, "Check online");
    settle(&mut window);
    for (line, begins, state) in [
        // The registry was asked, and knows no such number.
        ("2", "2, Bokhandelen, 311 584 901", "On hold"),
        ("3", "3, bokhandelen, 311 584 901", "Duplicate"),
        ("4", "4, Kaffe & Kake, 311584901", "Needs a fix"),
        ("5", "5, BlÃ¥bÃ¦r og Ã˜l, 311584901", "Needs a fix"),
        // What stands in the column of the number stands under its head, and nowhere else.
        ("6", "6, Regnearket, 3,11585E+08", "Needs a fix"),
        ("7", "7, Feil nummer, 311 584 902", "On hold"),
        ("8", "8, Nedlagt, ", "Cannot be ordered"),
    ] {
        let row = row_of(&window, line).replace('\u{a0}', " ");
        assert!(row.starts_with(begins), "{row}");
        assert!(row.contains(&format!(", {state}")), "{row}");
    }
    for chip in [
        "All 7",
        "Needs a fix 3",
        "On hold 2",
        "Duplicate 1",
        "Cannot be ordered 1",
    ] {
        window.harness.get_by_role_and_label(Role::Button, chip);
    }
    select(&mut window, "2, Bokhandelen");
    window.press(Role::CheckBox, "The number is right");
    settle(&mut window);
    for chip in ["Ready 1", "On hold 1"] {
        window.harness.get_by_role_and_label(Role::Button, chip);
    }
    window.press(Role::Button, "Cannot be ordered 1");
    assert_eq!(window.harness.query_all_by_role(Role::Row).count(), 1);
    // The whole reason stands beside the table.
    select(&mut window, "8, Nedlagt");
    window.until_shown("deleted");
    // The registry's name stands beside the number.
    window.press(Role::Button, "All 7");
    window.press(Role::Button, "Edit cells");
    settle(&mut window);
    let registered = cell(&window, "In the registry", "");
    assert!(registered.len() > "In the registry: ".len(), "{registered}");
}

#[test]
fn rows_are_mended_one_after_the_other_by_keys_with_the_letters_that_were_meant() {
    let place = Place::new();
    let mut window = window(&place.path("resultat.csv"));
    let file = place.orders(
        "butikker.csv",
        HEAD,
        &[
            line("Bokhandelen", ""),
            line("BlÃ¥bÃ¦r og Ã˜l", ""),
            line("Sykkelverkstedet", ""),
            line("KjÃ¸tt & Fisk", ""),
        ],
    );
    drop_on(&mut window, &file);
    assert!(window.shows("2 lines left"));
    window.command(egui::Key::Enter);
    settle(&mut window);
    assert!(window.shows("Edit line 3"));
    assert!(window.shows("The letters are garbled: “Blåbær og Øl” was probably meant."));
    // What was meant is offered, and nothing that is made of the garbled letters.
    let offers = window.harness.query_all_by(|node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.starts_with("Use “")
    });
    let offers: Vec<String> = offers
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert_eq!(offers, ["Use “Blåbær og Øl”"]);
    window.press(Role::Button, "Use “Blåbær og Øl”");
    window.command(egui::Key::Enter);
    settle(&mut window);
    assert!(window.shows("Edit line 5"), "{}", window.accessible_text());
    // Letters that the vendor refuses are replaced as well.
    window.press(Role::Button, "Use “Kjøtt og Fisk”");
    assert!(!window.shows("Use and go to next"), "it is the last one");
    window.command(egui::Key::Enter);
    settle(&mut window);
    assert_eq!(counts(&window).not_sent, 4);
    assert!(!window.shows("left to fix"));
    // The details are those of the order that counts now.
    select(&mut window, "3, Blåbær og Øl");
    assert!(window.shows("Ready, edited"));
    let name = window
        .harness
        .query_all_by(|node| node.value().as_deref() == Some("Blåbær og Øl"));
    assert!(name.count() > 0, "{}", window.accessible_text());
    assert!(window.shows("In the file: 311584901 · kasse · BlÃ¥bÃ¦r og Ã˜l"));
}

/// The cell of a line, as it is told: its head, what stands there, and what is wrong with it.
#[track_caller]
fn cell(window: &Window, head: &str, begins: &str) -> String {
    let begins = format!("{head}: {begins}");
    let mut cells = window.harness.query_all_by_role(Role::Cell);
    let cell = cells.find_map(|cell| {
        let label = cell.accesskit_node().label()?;
        label.starts_with(&begins).then_some(label)
    });
    cell.unwrap_or_else(|| panic!("no cell {begins:?}: {}", window.accessible_text()))
}

fn click_cell(window: &mut Window, head: &str, begins: &str) {
    let label = cell(window, head, begins);
    window
        .harness
        .get_by_role_and_label(Role::Cell, &label)
        .click();
    window.harness.run_ok();
    window.harness.run_ok();
}

fn press_key(window: &mut Window, key: egui::Key) {
    window.harness.key_press(key);
    settle(window);
}

fn type_text(window: &mut Window, text: &str) {
    window
        .harness
        .input_mut()
        .events
        .push(egui::Event::Text(text.to_owned()));
    settle(window);
}

#[test]
fn cells_are_edited_in_their_place_a_column_is_pasted_and_changes_are_taken_back() {
    const NAME: &str = "Sales unit name";
    let place = Place::new();
    let outside = slow_sandbox(0);
    let mut window = window_beside(&outside, &place.path("resultat.csv"));
    let file = place.orders(
        "butikker.csv",
        HEAD,
        &[
            line("Bokhandelen", ""),
            line("Kaffe & Kake", ""),
            line("Sykkelverkstedet", ""),
            line("BlÃ¥bÃ¦r", ""),
        ],
    );
    drop_on(&mut window, &file);
    assert_eq!(counts(&window).not_sent, 2);
    window.press(Role::Button, "Edit cells");
    settle(&mut window);
    // What is wrong is told by the very cell, and by no other of its row.
    assert!(cell(&window, NAME, "Kaffe & Kake").contains("does not accept “&”"));
    assert!(!cell(&window, "Organization number", "311584901").contains("does not accept"));
    assert_eq!(
        cell(&window, NAME, "Bokhandelen"),
        "Sales unit name: Bokhandelen"
    );

    // Typing replaces, Enter goes on below.
    click_cell(&mut window, NAME, "Kaffe & Kake");
    type_text(&mut window, "K");
    type_text(&mut window, "afé Kake");
    press_key(&mut window, egui::Key::Enter);
    assert_eq!(
        cell(&window, NAME, "Kafé Kake"),
        "Sales unit name: Kafé Kake"
    );
    assert_eq!(counts(&window).not_sent, 3, "{}", window.accessible_text());
    // F2 goes on with what stands there, Escape leaves it so.
    press_key(&mut window, egui::Key::F2);
    type_text(&mut window, " Øst");
    press_key(&mut window, egui::Key::Escape);
    assert_eq!(counts(&window).not_sent, 3);
    cell(&window, NAME, "Sykkelverkstedet");

    // Ctrl+Enter goes to the cell that is wrong; the fix stands beside it.
    window.command(egui::Key::Enter);
    settle(&mut window);
    let typed = window
        .harness
        .get_by_role_and_label(Role::TextInput, NAME)
        .value();
    assert_eq!(typed.as_deref(), Some("BlÃ¥bÃ¦r"));
    press_key(&mut window, egui::Key::Escape);
    window.press(Role::Button, "Use “Blåbær”");
    settle(&mut window);
    assert_eq!(counts(&window).not_sent, 4, "{}", window.accessible_text());

    // A column of a spreadsheet goes down from the cell, and is taken back as one step.
    click_cell(&mut window, NAME, "Bokhandelen");
    let column = "Nord\r\nSør\r\nØst\r\nVest\r\nFor mye\r\n".to_owned();
    window
        .harness
        .input_mut()
        .events
        .push(egui::Event::Paste(column));
    settle(&mut window);
    for name in ["Nord", "Sør", "Øst", "Vest"] {
        assert_eq!(
            cell(&window, NAME, name),
            format!("Sales unit name: {name}")
        );
    }
    assert!(!window.shows("For mye"));
    assert!(
        !window.shows("names no sales unit"),
        "the paste is the grid's alone"
    );
    window.command(egui::Key::Z);
    settle(&mut window);
    assert!(window.shows("The last change is undone."));
    cell(&window, NAME, "Bokhandelen");
    cell(&window, NAME, "Blåbær");
    window.command(egui::Key::Z);
    settle(&mut window);
    cell(&window, NAME, "BlÃ¥bÃ¦r");
    assert_eq!(counts(&window).not_sent, 3);

    // What counts is sent, and cannot be changed then.
    send(&mut window, "3 orders");
    settle(&mut window);
    assert_eq!(counts(&window).confirmed, 3);
    click_cell(&mut window, NAME, "Kafé Kake");
    type_text(&mut window, "X");
    let field = window
        .harness
        .query_by_role_and_label(Role::TextInput, NAME);
    assert!(field.is_none(), "it was ordered");
    window.command(egui::Key::Z);
    settle(&mut window);
    cell(&window, NAME, "Kafé Kake");
    assert_eq!(outside.stat("orders_created"), 3);
}

#[test]
fn the_sheet_is_walked_and_typed_in_as_a_spreadsheet() {
    const NAME: &str = "Sales unit name";
    const NUMBER: &str = "Organization number";
    let place = Place::new();
    let outside = slow_sandbox(0);
    let mut window = window_beside(&outside, &place.path("resultat.csv"));
    let second = line("Sykkelverkstedet", "").replace("311584901", "918713867");
    let lines = [line("Bokhandelen", ""), second];
    let file = place.orders("butikker.csv", HEAD, &lines);
    drop_on(&mut window, &file);
    window.press(Role::Button, "Edit cells");
    settle(&mut window);
    // The cell a person is at, by what it says.
    let at = |window: &Window| {
        let mut cells = window.harness.query_all_by_role(Role::Cell);
        cells.find_map(|cell| {
            let node = cell.accesskit_node();
            (node.is_selected() == Some(true)).then(|| node.label().unwrap_or_default())
        })
    };
    let shift_tab = |window: &mut Window| {
        window
            .harness
            .key_press_modifiers(egui::Modifiers::SHIFT, egui::Key::Tab);
        settle(window);
    };
    click_cell(&mut window, NUMBER, "311584901");
    let first = at(&window).unwrap();
    // Tab goes through the cells, from the end of a row to the next one, and Shift+Tab back.
    press_key(&mut window, egui::Key::Tab);
    let second = at(&window).unwrap();
    assert_ne!(first, second);
    shift_tab(&mut window);
    assert_eq!(at(&window).unwrap(), first);
    shift_tab(&mut window);
    assert_eq!(
        at(&window).unwrap(),
        first,
        "there is nothing before the first cell"
    );
    press_key(&mut window, egui::Key::End);
    press_key(&mut window, egui::Key::Tab);
    assert!(
        at(&window).unwrap().starts_with(NUMBER),
        "{:?}",
        at(&window)
    );
    shift_tab(&mut window);
    assert!(!at(&window).unwrap().starts_with(NUMBER));
    // What was typed counts when Tab goes on, and so it does with an arrow.
    click_cell(&mut window, NAME, "Bokhandelen");
    type_text(&mut window, "N");
    type_text(&mut window, "ord");
    press_key(&mut window, egui::Key::Tab);
    cell(&window, NAME, "Nord");
    assert!(
        !at(&window).unwrap().starts_with(NAME),
        "on to the next cell"
    );
    click_cell(&mut window, NAME, "Nord");
    type_text(&mut window, "S");
    type_text(&mut window, "ør");
    press_key(&mut window, egui::Key::ArrowDown);
    cell(&window, NAME, "Sør");
    assert!(
        at(&window).unwrap().contains("Sykkelverkstedet"),
        "{:?}",
        at(&window)
    );
    // Enter begins with what stands there, Tab keeps what was added.
    press_key(&mut window, egui::Key::Enter);
    type_text(&mut window, " Vest");
    press_key(&mut window, egui::Key::Tab);
    cell(&window, NAME, "Sykkelverkstedet Vest");
    // Escape leaves the sheet: the next Tab goes to what is beyond it.
    press_key(&mut window, egui::Key::Escape);
    assert_eq!(at(&window), None);
    press_key(&mut window, egui::Key::Tab);
    assert_eq!(at(&window), None);
}

#[test]
fn a_file_that_does_not_say_what_is_ordered_is_asked_about_above_its_rows() {
    let place = Place::new();
    let mut window = window(&place.path("resultat.csv"));
    let head = "Org.nr.;Salgssted";
    let lines = [
        "311584901;Bokhandelen".to_owned(),
        "311584901;Kaféen".to_owned(),
    ];
    let file = place.orders("butikker.csv", head, &lines);
    drop_on(&mut window, &file);
    assert!(window.shows("The file does not say what is ordered"));
    assert_eq!(counts(&window).not_sent, 0);
    window.choose("Product alone", "Point of sale");
    settle(&mut window);
    assert!(!window.shows("The file does not say what is ordered"));
    assert_eq!(counts(&window).not_sent, 2, "{}", window.accessible_text());
    // A preset fills more than that.
    window.press(Role::Button, "Other file");
    drop_on(&mut window, &file);
    window.choose("Preset", "Point of sale");
    settle(&mut window);
    assert!(!window.shows("The file does not say what is ordered"));
    assert_eq!(counts(&window).not_sent, 2);
    select(&mut window, "2, Bokhandelen");
    window.press(Role::Button, "Edit…");
    settle(&mut window);
    let purpose = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, "Intended purpose");
    let purpose = purpose.value().unwrap_or_default();
    assert!(purpose.contains("POS integration"), "{purpose}");
}
