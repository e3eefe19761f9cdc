//! The menus of rows and cells, by the right button of the mouse and by keyboard.

use super::{
    HEAD, Place, counts, drop_on, line, select, send, settle, slow_sandbox, window, window_beside,
};
use crate::support::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const NAME: &str = "Sales unit name";

/// The lines of the menu that is open.
fn lines(window: &Window) -> Vec<String> {
    let lines = window.harness.query_all_by_role(Role::MenuItem);
    lines
        .filter_map(|line| line.accesskit_node().label())
        .collect()
}

fn open_by_key(window: &mut Window) -> Vec<String> {
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.harness.run_ok();
    window.harness.run_ok();
    lines(window)
}

/// Opens the menu of the first thing whose name begins so.
#[track_caller]
fn open_by_mouse(window: &mut Window, role: Role, begins: &str) -> Vec<String> {
    let all = window.harness.query_all_by_role(role);
    let mut fits = all.filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(begins))
    });
    fits.next().expect(begins).click_secondary();
    drop(fits);
    window.harness.run_ok();
    window.harness.run_ok();
    lines(window)
}

/// Goes to a line of the open menu by its first letters, and picks it.
fn pick(window: &mut Window, letters: &str) {
    window.harness.event(Event::Text(letters.to_owned()));
    window.harness.run_ok();
    window.harness.key_press(Key::Enter);
    settle(window);
}

fn close(window: &mut Window) {
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
}

#[track_caller]
fn assert_has(lines: &[String], wanted: &[&str]) {
    for wanted in wanted {
        assert!(
            lines.iter().any(|line| line == wanted),
            "{wanted}: {lines:?}"
        );
    }
}

fn file(place: &Place) -> std::path::PathBuf {
    let lines = [line("Bokhandelen", ""), line("Kaffe & Kake", "")];
    place.orders("butikker.csv", HEAD, &lines)
}

#[test]
fn the_menu_of_a_row_has_all_that_can_be_done_with_it_before_and_after_sending() {
    let place = Place::new();
    let mut window = window(&place.path("resultat.csv"));
    drop_on(&mut window, &file(&place));
    assert_eq!(counts(&window).not_sent, 1);
    // The row that needs a fix is the one the keyboard is at.
    let copies = ["Copy rows", "Copy with headers"];
    let offers = open_by_key(&mut window);
    assert_has(&offers, &["Edit…", "Use “Kaffe og Kake”"]);
    assert_has(&offers, &copies);
    pick(&mut window, "use");
    assert_eq!(counts(&window).not_sent, 2, "{}", window.accessible_text());

    let offers = open_by_mouse(&mut window, Role::Row, "2, Bokhandelen");
    assert_has(&offers, &["Edit…", "Leave out"]);
    assert_has(&offers, &copies);
    window.press(Role::MenuItem, "Leave out");
    settle(&mut window);
    assert_eq!(counts(&window).not_sent, 1);
    let offers = open_by_mouse(&mut window, Role::Row, "2, Bokhandelen");
    assert_has(&offers, &["Include again"]);
    window.press_soon(Role::MenuItem, "Copy with headers");
    let copied = window.copied();
    let mut copied = copied.lines();
    assert_eq!(copied.next().unwrap().split('\t').count(), 5);
    assert!(copied.next().unwrap().starts_with("2\tBokhandelen\t"));
    assert_eq!(copied.next(), None, "it is one row");
    settle(&mut window);

    send(&mut window, "1 order");
    settle(&mut window);
    assert_eq!(counts(&window).confirmed, 1);
    let offers = open_by_mouse(&mut window, Role::Row, "3, Kaffe og Kake");
    assert_has(&offers, &["Copy link", "Write…"]);
    assert_has(&offers, &copies);
    assert!(!offers.iter().any(|line| line == "Edit…"), "it was ordered");
    window.press_soon(Role::MenuItem, "Copy link");
    assert!(window.copied().starts_with("http"));
    settle(&mut window);
    open_by_mouse(&mut window, Role::Row, "3, Kaffe og Kake");
    window.press(Role::MenuItem, "Write…");
    settle(&mut window);
    assert!(window.shows("Copy message"), "{}", window.accessible_text());
}

#[test]
fn the_menu_of_a_cell_cuts_pastes_and_has_all_of_its_row() {
    let place = Place::new();
    let outside = slow_sandbox(0);
    let mut window = window_beside(&outside, &place.path("resultat.csv"));
    drop_on(&mut window, &file(&place));
    select(&mut window, "2, Bokhandelen");
    window.press(Role::Button, "Edit cells");
    settle(&mut window);
    let offers = open_by_mouse(&mut window, Role::Cell, "Sales unit name: Kaffe & Kake");
    let of_cell = [
        "Edit cell",
        "Cut",
        "Copy Sales unit name",
        "Paste",
        "Clear cell",
    ];
    assert_has(&offers, &of_cell);
    assert_has(
        &offers,
        &["Edit…", "Use “Kaffe og Kake”", "Copy with headers"],
    );
    close(&mut window);
    // By keyboard it is the same menu, and the keyboard is in the sheet again when it is gone.
    assert_eq!(open_by_key(&mut window), offers);
    pick(&mut window, "use");
    assert_eq!(counts(&window).not_sent, 2, "{}", window.accessible_text());
    window.harness.event(Event::Copy);
    assert_eq!(window.copied(), "Kaffe og Kake");
    // Cut, and pasted where the keyboard goes next.
    open_by_key(&mut window);
    window.press_soon(Role::MenuItem, "Cut");
    assert_eq!(window.copied(), "Kaffe og Kake");
    settle(&mut window);
    assert!(!window.shows("Kaffe og Kake"), "the cell is empty");
    window.harness.event(Event::Paste("Kakeriet".to_owned()));
    settle(&mut window);
    assert!(window.shows("Sales unit name: Kakeriet"));
    open_by_key(&mut window);
    window.press_soon(Role::MenuItem, "Copy with headers");
    let copied = window.copied();
    let (heads, row) = copied.split_once('\n').unwrap();
    let at = heads.split('\t').position(|head| head == NAME).unwrap();
    assert_eq!(row.split('\t').nth(at), Some("Kakeriet"));
    settle(&mut window);
    // A line that was left out is taken in from the menu of its state.
    open_by_mouse(&mut window, Role::Cell, "Sales unit name: Bokhandelen");
    window.press(Role::MenuItem, "Leave out");
    settle(&mut window);
    assert_eq!(counts(&window).not_sent, 1);
    open_by_key(&mut window);
    pick(&mut window, "include");
    assert_eq!(counts(&window).not_sent, 2);
    // The menu asks the system for what was copied elsewhere.
    open_by_key(&mut window);
    window.press_soon(Role::MenuItem, "Paste");
    let is_asked = (0..8).any(|_| {
        window.harness.step();
        let output = window.harness.output();
        output.viewport_output.values().any(|viewport| {
            let commands = &viewport.commands;
            commands.contains(&eframe::egui::ViewportCommand::RequestPaste)
        })
    });
    assert!(is_asked);
}
