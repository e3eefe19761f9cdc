//! Orders from a file in the window, from the file to the file of results, against a real sandbox.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/ui.rs"]
mod support;

use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use partner_desk::ui::Room;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use support::{Setup, Window, small_sandbox};

const HEAD: &str = "Org.nr.;Produkt;Salgssted;Prispakke;Formål";
/// What the sandbox does not have.
const NO_PACKAGE: &str = "00000000-0000-4000-8000-000000000000";

/// A file that is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(window: &mut Window, path: &Path) {
    let dropped: egui::DroppedFileHandle = Arc::new(Dropped(path.to_owned()));
    window.harness.input_mut().dropped_files.push(dropped);
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
}

/// A line of an order for a till, in the columns of [`HEAD`].
fn line(name: &str, package: &str) -> String {
    format!("311584901;kasse;{name};{package};POS integration in physical store: books")
}

/// A window on a sandbox that answers every question for a file with the same path.
fn window(answer: &Path) -> Window {
    let mut window = Setup {
        sandbox: Some(small_sandbox(24)),
        file: Some(answer.to_owned()),
        ..Setup::default()
    }
    .open();
    window.until_shown("Sync fleet");
    window.until_idle();
    window.harness.run_ok();
    window
}

/// A folder with a file of orders in it.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn orders(&self, name: &str, head: &str, lines: &[String]) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, format!("{head}\r\n{}\r\n", lines.join("\r\n"))).unwrap();
        path
    }
}

/// The cells of a file of results by row, without its head.
fn results(path: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(path).unwrap();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(bytes)
        .into_records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn select(window: &mut Window, row: &str) {
    let row = window.harness.get_by(|node| {
        node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(row))
    });
    row.click();
    window.harness.run_ok();
    window.harness.run_ok();
}

#[test]
fn a_file_is_sent_its_failed_rows_are_mended_and_its_results_are_saved() {
    let place = Place::new();
    let saved = place.path("resultat.csv");
    let mut window = window(&saved);
    let file = place.orders(
        "butikker.csv",
        HEAD,
        &[
            line("Bokhandelen på Røros", ""),
            line("Kaffe & Kake", ""),
            line("Pakkeløs", NO_PACKAGE),
            line("bokhandelen på røros", ""),
            line("Utelatt", ""),
        ],
    );
    drop_on(&mut window, &file);
    assert_eq!(window.harness.state().room(), Room::Onboarding);
    // Everything is known before anything is sent.
    assert!(window.shows("Orders from “butikker.csv”"));
    assert!(window.shows("Text in UTF-8, cells between semicolons"));
    assert!(window.shows("0 + 0 + 0 + 2 + 3 = 5"));
    // What needs care is selected, with its reason: column, head and what is wrong.
    assert!(window.shows("Column 3 (Salgssted): The vendor does not accept “&”"));
    assert!(window.shows("Row 2 of the file is for the same merchant, product and name."));

    select(&mut window, "6, Utelatt");
    window.press(Role::Button, "Leave out");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("0 + 0 + 0 + 3 + 2 = 5"));

    select(&mut window, "3, Kaffe & Kake");
    window.press(Role::Button, "Edit…");
    window.until_shown("Edit line 3");
    window.press(Role::Button, "Use “Kaffe og Kake”");
    window.press(Role::Button, "Use this order");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("0 + 0 + 0 + 2 + 3 = 5"));
    assert!(window.shows("Ready, edited"));

    window.press(Role::Button, "Send 3 orders…");
    assert!(window.shows("Send 3 orders?"));
    assert!(window.shows("Orders that are sent"));
    assert!(window.shows("Lines that are skipped"));
    window.press(Role::Button, "Send 3 orders");
    window.until_idle();
    window.harness.run_ok();
    assert!(
        window.shows("2 + 1 + 0 + 2 + 0 = 5"),
        "{}",
        window.accessible_text()
    );

    // Only the one that failed is left; without its package it is taken.
    window.press(Role::Button, "Rejected 1");
    select(&mut window, "4, Pakkeløs");
    assert!(window.shows("is not one of the partner's price packages"));
    window.press(Role::Button, "Edit…");
    window.until_shown("Edit line 4");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Price package")
        .focus();
    window.harness.run_ok();
    window
        .harness
        .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.harness.key_press(egui::Key::Backspace);
    window.harness.run_ok();
    window.press(Role::Button, "Use this order");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Send 1 order…");
    window.press(Role::Button, "Send 1 order");
    window.until_idle();
    window.harness.run_ok();
    assert!(
        window.shows("3 + 0 + 0 + 2 + 0 = 5"),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows("Nothing to send"));

    window.press(Role::Button, "Save result file…");
    window.until_idle();
    let rows = results(&saved);
    let states: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row[2].as_str(), row[5].as_str()))
        .collect();
    assert_eq!(
        states,
        [
            ("Bokhandelen på Røros", "Ordered"),
            ("Kaffe & Kake", "Ordered"),
            ("Pakkeløs", "Ordered"),
            ("bokhandelen på røros", "Skipped"),
            ("Utelatt", "Skipped"),
        ]
    );
    for row in &rows[..3] {
        assert!(row[8].contains("/register/prefilled/"), "{row:?}");
        assert_eq!(row[9].len(), "2026-12-09".len(), "{row:?}");
    }
    assert_eq!(rows[3][6], "duplicate");
    assert_eq!(rows[4][6], "excluded");

    // The run is among the earlier ones, and opens as it ended.
    window.press(Role::Button, "Other file");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("3 ordered · 2 skipped"));
    select(&mut window, "butikker.csv");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("3 + 0 + 0 + 2 + 0 = 5"));
}

#[test]
fn columns_are_chosen_once_and_constants_fill_what_no_cell_has() {
    let place = Place::new();
    let template = place.path("mal.xlsx");
    let mut window = window(&template);
    window.press(Role::Tab, "Onboarding");
    window.press(Role::Button, "From a file…");
    window.until_idle();
    window.harness.run_ok();
    window.press(Role::Button, "Save a template…");
    window.until_idle();
    assert!(fs::read(&template).unwrap().starts_with(b"PK"));

    let head = "Kunde;Salgsstedsnavn;Butikknavn";
    let file = place.orders(
        "kunder.csv",
        head,
        &["311584901;Rett navn;Feil navn".to_owned()],
    );
    drop_on(&mut window, &file);
    assert!(window.shows("Some columns need a decision"));
    assert!(window.shows("0 + 0 + 0 + 1 + 0 = 1"));
    window.press(Role::Button, "Columns and values…");
    window.choose("Field of “Kunde”", "Organization number");
    window.choose("Field of “Salgsstedsnavn”", "Sales unit name");
    window.press(Role::Button, "Add a value");
    window.choose("Field", "Product");
    window.type_into(Role::TextInput, "Value", "kasse");
    window.press(Role::Button, "Read the file so");
    window.until_idle();
    window.harness.run_ok();
    assert!(
        window.shows("0 + 0 + 0 + 0 + 1 = 1"),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows("Rett navn"));

    // The next file with the same heads needs no choosing; the values for every line are this file's own.
    let other = place.orders(
        "flere.csv",
        head,
        &["311584901;Nytt navn;Feil navn".to_owned()],
    );
    window.press(Role::Button, "Other file");
    drop_on(&mut window, &other);
    window.until_idle();
    window.harness.run_ok();
    assert!(!window.shows("Some columns need a decision"));
    assert!(window.shows("Nytt navn"));
    assert!(window.shows("Choose a product."));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_another_can_be_chosen() {
    let place = Place::new();
    let good = place.orders("gode.csv", HEAD, &[line("A", "")]);
    let mut window = window(&good);
    let bad = place.path("bilde.csv");
    fs::write(&bad, b"\x00\x01\x02\x03").unwrap();
    drop_on(&mut window, &bad);
    assert!(window.shows("Read it again"));
    window.press(Role::Button, "Choose a file…");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("Orders from “gode.csv”"));
    assert!(window.shows("Send 1 order…"));
}
