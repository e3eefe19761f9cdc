//! Orders from a file in the window, from the file to the file of results, against a real sandbox.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/csv_file.rs"]
mod csv_file;
#[path = "ui_bulk/mending.rs"]
mod mending;
#[path = "ui_bulk/menus.rs"]
mod menus;
#[path = "support/ui.rs"]
mod support;

use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::ui::{Preferences, Section};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use support::{Outside, Setup, Window, outside_with, small_sandbox};

const HEAD: &str = "Org.nr.;Produkt;Salgssted;Prispakke;Formål";
/// What the sandbox does not have.
const NO_PACKAGE: &str = "00000000-0000-4000-8000-000000000000";

/// Organization numbers, right by their check digits, of whomever.
const NUMBERS: [&str; 12] = [
    "310000000",
    "310001376",
    "310002747",
    "310004111",
    "310005487",
    "310006858",
    "310008222",
    "310009598",
    "310010960",
    "310012335",
    "310013706",
    "310015075",
];

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

/// A sandbox that lets every answer wait, so that a run can be stopped in between.
fn slow_sandbox(latency: u64) -> Outside {
    outside_with(SandboxOptions {
        latency: Duration::from_millis(latency),
        ..small_sandbox(24)
    })
}

/// The same window on a sandbox outside of it, with few requests at a time.
fn window_beside(outside: &Outside, answer: &Path) -> Window {
    let mut window = Setup {
        file: Some(answer.to_owned()),
        preferences: Preferences {
            max_in_flight: 2,
            ..Preferences::default()
        },
        ..Setup::default()
    }
    .open();
    window.until_idle();
    window.open_profile(outside, "Management API");
    settle(&mut window);
    window
}

/// Sends what can be sent, and says so when asked: "2 orders".
fn send(window: &mut Window, orders: &str) {
    window.press(Role::Button, &format!("Send {orders}…"));
    window.press(Role::Button, &format!("Send {orders}"));
}

fn settle(window: &mut Window) {
    window.until_idle();
    window.harness.run_ok();
}

/// The counts as the screen tells them, in the order in which it adds them up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counts {
    confirmed: usize,
    rejected: usize,
    unknown: usize,
    skipped: usize,
    not_sent: usize,
    all: usize,
}

/// What the line says in which the counts add up.
#[track_caller]
fn counts(window: &Window) -> Counts {
    told_counts(window).expect("a sum")
}

/// The same, while the line may not be there.
fn told_counts(window: &Window) -> Option<Counts> {
    let sums = window.harness.query_all_by(|node| {
        let text = node.value().or_else(|| node.label()).unwrap_or_default();
        text.contains(" + ") && text.contains(" = ")
    });
    let sum = sums.into_iter().next()?;
    let node = sum.accesskit_node();
    let text = node.value().or_else(|| node.label()).unwrap();
    let numbers: Vec<usize> = text
        .split([' ', '+', '='])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().unwrap())
        .collect();
    let [confirmed, rejected, unknown, skipped, not_sent, all] = numbers[..] else {
        panic!("{text}");
    };
    assert_eq!(confirmed + rejected + unknown + skipped + not_sent, all);
    Some(Counts {
        confirmed,
        rejected,
        unknown,
        skipped,
        not_sent,
        all,
    })
}

/// Draws, and takes in what the desk tells, until the counts are as wanted.
#[track_caller]
fn until_counts(window: &mut Window, holds: impl Fn(Counts) -> bool) -> Counts {
    window.harness.run_ok();
    loop {
        let now = told_counts(window);
        if let Some(now) = now.filter(|now| holds(*now)) {
            return now;
        }
        let patience = Duration::from_secs(60);
        let came = window.harness.state_mut().wait_for_event(patience);
        assert!(came, "waited in vain at {now:?}");
        window.harness.run_ok();
    }
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

/// What parts cells in a file of results: as spreadsheets of the region of this computer do.
fn mark(bytes: &[u8]) -> u8 {
    let head = bytes.split(|byte| *byte == b'\n').next().unwrap();
    if head.contains(&b';') { b';' } else { b',' }
}

/// The cells of a file of results by row, without its head.
fn results(path: &Path) -> Vec<Vec<String>> {
    let bytes = fs::read(path).unwrap();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    csv::ReaderBuilder::new()
        .delimiter(mark(bytes))
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
    assert_eq!(window.harness.state().section(), Section::Onboarding);
    // Everything is known before anything is sent.
    assert!(window.shows("Orders from “butikker.csv”"));
    assert!(window.shows("Text in UTF-8, cells separated by semicolons"));
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
    send(&mut window, "1 order");
    window.until_idle();
    window.harness.run_ok();
    assert!(
        window.shows("3 + 0 + 0 + 2 + 0 = 5"),
        "{}",
        window.accessible_text()
    );
    assert!(window.shows("Nothing to send"));

    window.press(Role::Button, "Save result file…");
    window.press(Role::Button, "Choose file…");
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
            ("bokhandelen på røros", "Duplicate"),
            ("Utelatt", "Left out"),
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
    // It gives its results again, without the file of the orders.
    fs::remove_file(&file).unwrap();
    fs::remove_file(&saved).unwrap();
    window.press(Role::Button, "Save result file…");
    window.press(Role::Button, "Choose file…");
    window.until_idle();
    assert_eq!(results(&saved), rows);
}

#[test]
fn the_sheet_goes_on_after_sending_until_its_orders_are_live() {
    let place = Place::new();
    let outside = outside_with(SandboxOptions {
        units: 24,
        seed: 1,
        ..SandboxOptions::default()
    });
    let world = outside.ask(reqwest::Method::GET, "world?kind=prospect&limit=1");
    let org = world["prospect"][0]["id"].as_str().unwrap().to_owned();
    let mut window = window_beside(&outside, &place.path("resultat.csv"));
    let one = line("Ærlig Kaffe", "").replace("311584901", &org);
    let file = place.orders("en.csv", HEAD, &[one]);
    drop_on(&mut window, &file);
    send(&mut window, "1 order");
    settle(&mut window);
    let row = |window: &Window| {
        let mut rows = window.harness.query_all_by_role(Role::Row);
        let row = rows.next().unwrap();
        row.accesskit_node().label().unwrap()
    };
    assert!(row(&window).contains(", Ordered, "), "{}", row(&window));
    let mut seen = Vec::new();
    for _ in 0..14 {
        outside.ask(reqwest::Method::POST, "advance?days=1");
        window.press(Role::Button, "Refresh");
        settle(&mut window);
        settle(&mut window);
        let stages = ["Ordered", "Opened", "Submitted", "Live"];
        let told = row(&window);
        let stage = stages
            .into_iter()
            .find(|stage| told.contains(&format!(", {stage}, ")));
        if stage != seen.last().copied() {
            seen.extend(stage);
        }
    }
    assert_eq!(seen.last(), Some(&"Live"), "{seen:?}");
    assert_eq!(window.harness.state().section(), Section::Onboarding);
}

#[test]
fn merchants_whose_orders_a_file_gave_are_written_to_in_one_go() {
    let place = Place::new();
    let merge = place.path("brev.csv");
    let mut window = window(&merge);
    let other = |name: &str| line(name, "").replace("311584901", NUMBERS[0]);
    let file = place.orders(
        "butikker.csv",
        HEAD,
        &[
            line("Bokhandelen på Røros", ""),
            other("Kaffe og Kake"),
            other("Kaffe og Kake Løkka"),
            line("Pakkeløs", NO_PACKAGE),
        ],
    );
    drop_on(&mut window, &file);
    assert!(!window.shows("Write to "), "nothing was ordered yet");
    send(&mut window, "4 orders");
    settle(&mut window);
    assert_eq!(counts(&window).confirmed, 3);
    // Three orders of two merchants; the one that was refused has no link to tell of.
    window.press(Role::Button, "Write to 2 merchants…");
    settle(&mut window);
    assert!(window.shows("Messages about 3 orders"));
    assert!(window.shows("1 of 3: "));
    window.press(Role::Button, "Save for mail merge…");
    window.until_shown("3 messages are saved.");
    let rows = csv_file::lines(&merge);
    let units: HashSet<&str> = rows.iter().map(|row| row["Sales unit"].as_str()).collect();
    assert_eq!(
        units,
        HashSet::from([
            "Bokhandelen på Røros",
            "Kaffe og Kake",
            "Kaffe og Kake Løkka"
        ])
    );
    for row in &rows {
        assert!(row["Text"].contains(&row["Link"]), "{row:?}");
        assert!(row["Link"].contains("/register/prefilled/"), "{row:?}");
    }
}

#[test]
fn a_run_pauses_goes_on_stops_and_is_finished_with_every_order_once() {
    const ALL: usize = 48;
    let place = Place::new();
    let saved = place.path("resultat.csv");
    let outside = slow_sandbox(100);
    let before = outside.stat("orders_created");
    let created = || usize::try_from(outside.stat("orders_created") - before).unwrap();
    let mut window = window_beside(&outside, &saved);
    let lines: Vec<String> = (1..=ALL)
        .map(|number| line(&format!("Butikk {number}"), ""))
        .collect();
    let file = place.orders("kjede.csv", HEAD, &lines);
    drop_on(&mut window, &file);
    assert_eq!(counts(&window).not_sent, ALL);
    send(&mut window, "48 orders");
    until_counts(&mut window, |counts| counts.confirmed >= 3);
    window.press(Role::Button, "Pause");
    window.until_shown("Paused. What is on the way still comes back.");
    // Rows on the way count as unknown until they are answered.
    let paused = until_counts(&mut window, |counts| counts.unknown == 0);
    assert!(paused.confirmed < ALL, "{paused:?}");
    assert_eq!(created(), paused.confirmed);
    assert_eq!(paused.not_sent, ALL - paused.confirmed);

    window.press(Role::Button, "Go on");
    until_counts(&mut window, |counts| {
        counts.confirmed > paused.confirmed + 2
    });
    window.press(Role::Button, "Stop");
    settle(&mut window);
    // The rest is looked over once more, and there are no counts meanwhile.
    let stopped = until_counts(&mut window, |_| true);
    assert!(stopped.confirmed < ALL, "{stopped:?}");
    assert_eq!(stopped.unknown, 0, "what was on the way came back");
    assert_eq!(created(), stopped.confirmed);
    // What was not sent can be sent, and nothing else is offered.
    let left = stopped.not_sent;
    assert_eq!(left, ALL - stopped.confirmed);
    assert!(window.shows(&format!("Ready {left}")));
    window.press(Role::Button, &format!("Send {left} orders…"));
    assert!(window.shows("Lines that are ordered already"));
    window.press(Role::Button, &format!("Send {left} orders"));
    settle(&mut window);
    let done = counts(&window);
    assert_eq!((done.confirmed, done.all), (ALL, ALL));
    assert!(window.shows("Nothing to send"));
    assert_eq!(created(), ALL);
    assert_eq!(outside.stat("duplicate_orders"), 0);

    window.press(Role::Button, "Save result file…");
    window.press(Role::Button, "Choose file…");
    settle(&mut window);
    let rows = results(&saved);
    assert!(rows.iter().all(|row| row[5] == "Ordered"));
    let links: HashSet<&str> = rows.iter().map(|row| row[8].as_str()).collect();
    assert_eq!((rows.len(), links.len()), (ALL, ALL));
}

#[test]
fn a_refused_row_is_sent_anew_and_says_once_what_is_wrong() {
    let place = Place::new();
    let outside = slow_sandbox(0);
    let mut window = window_beside(&outside, &place.path("resultat.csv"));
    let lines = [line("Bokhandelen", ""), line("Pakkeløs", NO_PACKAGE)];
    let file = place.orders("to.csv", HEAD, &lines);
    drop_on(&mut window, &file);
    send(&mut window, "2 orders");
    settle(&mut window);
    assert_eq!(counts(&window).rejected, 1);
    select(&mut window, "3, Pakkeløs");
    let wrong = "is not one of the partner's price packages";
    let sentences = window.harness.query_all_by(|node| {
        node.role() == Role::Label && node.value().is_some_and(|value| value.contains(wrong))
    });
    // In its row of the table, and in its details.
    let sentences: Vec<String> = sentences.filter_map(|node| node.value()).collect();
    assert!(
        !sentences.is_empty() && sentences.iter().all(|one| one.matches(wrong).count() == 1),
        "{sentences:?}"
    );
    assert!(sentences.len() <= 2, "{sentences:?}");
    assert!(window.shows("was answered with 400: Invalid product order."));

    let (asked, created) = (
        outside.requests("product-orders"),
        outside.stat("orders_created"),
    );
    window.press(Role::Button, "Send again");
    settle(&mut window);
    let ready = counts(&window);
    assert_eq!(
        (ready.confirmed, ready.rejected, ready.not_sent),
        (1, 0, 1),
        "{}",
        window.accessible_text()
    );
    // Nothing has left yet.
    assert_eq!(outside.requests("product-orders"), asked);
    send(&mut window, "1 order");
    settle(&mut window);
    let again = counts(&window);
    assert_eq!((again.confirmed, again.rejected), (1, 1));
    // The list once, and the row.
    assert_eq!(outside.requests("product-orders"), asked + 2);
    assert_eq!(outside.stat("orders_created"), created);
    // It is not sent anew by itself.
    assert!(window.shows("Nothing to send"));
}

#[test]
fn only_the_failed_rows_of_an_edited_result_file_are_sent() {
    let place = Place::new();
    let saved = place.path("resultat.csv");
    let outside = slow_sandbox(0);
    let before = outside.stat("orders_created");
    let mut window = window_beside(&outside, &saved);
    let lines = [
        line("Bokhandelen", ""),
        line("Pakkeløs", NO_PACKAGE),
        line("Sykkelverkstedet", ""),
    ];
    let file = place.orders("tre.csv", HEAD, &lines);
    drop_on(&mut window, &file);
    send(&mut window, "3 orders");
    settle(&mut window);
    window.press(Role::Button, "Save result file…");
    window.press(Role::Button, "Choose file…");
    settle(&mut window);
    assert_eq!(results(&saved)[1][5], "Rejected");

    // Somebody mends the file of results in a spreadsheet, and changes a row that was ordered as well.
    let bytes = fs::read(&saved).unwrap();
    let mended = place.path("rettet.csv");
    let mut edited = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_path(&mended)
        .unwrap();
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(mark(&bytes)).has_headers(false);
    for record in reader.from_reader(&bytes[3..]).records() {
        let record = record.unwrap();
        let cells = record.iter().map(|cell| match cell {
            cell if cell.contains(NO_PACKAGE) => "",
            "Sykkelverkstedet" => "Sykkelverkstedet AS",
            cell => cell,
        });
        edited.write_record(cells).unwrap();
    }
    edited.flush().unwrap();
    window.press(Role::Button, "Other file");
    settle(&mut window);
    drop_on(&mut window, &mended);
    settle(&mut window);
    window.press(Role::CheckBox, "Only the failed ones");
    settle(&mut window);
    let ready = counts(&window);
    assert_eq!(
        (ready.not_sent, ready.skipped, ready.all),
        (1, 2, 3),
        "{}",
        window.accessible_text()
    );
    send(&mut window, "1 order");
    settle(&mut window);
    let done = counts(&window);
    assert_eq!((done.confirmed, done.skipped), (1, 2));
    assert_eq!(outside.stat("orders_created") - before, 3);
    assert_eq!(outside.stat("duplicate_orders"), 0);
}

#[test]
fn columns_are_chosen_once_and_constants_fill_what_no_cell_has() {
    let place = Place::new();
    let template = place.path("mal.xlsx");
    let mut window = window(&template);
    window.press(Role::Tab, "Onboarding");
    window.press(Role::Tab, "From a file");
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
    window.press(Role::Button, "Apply");
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
    assert!(window.shows("Read the file again"));
    window.press(Role::Button, "Choose a file…");
    window.until_idle();
    window.harness.run_ok();
    assert!(window.shows("Orders from “gode.csv”"));
    assert!(window.shows("Send 1 order…"));
}

#[test]
fn a_file_is_looked_over_before_it_is_sent_and_sent_as_it_was_seen() {
    let place = Place::new();
    let saved = place.path("resultat.csv");
    let outside = outside_with(SandboxOptions {
        units: 400,
        ..SandboxOptions::default()
    });
    let deleted = outside.ask(reqwest::Method::GET, "world?kind=deleted");
    let deleted = deleted["deleted"][0]["id"].as_str().unwrap();
    let mut window = window_beside(&outside, &saved);
    let gone = line("Nedlagt", "").replace("311584901", deleted);
    let lines = [line("Bokhandelen", ""), gone, line("Filialen", "")];
    let file = place.orders("tre.csv", HEAD, &lines);
    drop_on(&mut window, &file);
    assert_eq!(counts(&window).not_sent, 3);
    let asked = outside.requests("/enheter/");
    window.press(Role::Button, "Check online");
    settle(&mut window);
    // The registry does not know the number of two of them: they wait for a person's word, and the third has nobody to order for.
    let looked = counts(&window);
    assert_eq!((looked.not_sent, looked.skipped), (0, 3));
    assert!(outside.requests("/enheter/") > asked);
    select(&mut window, "3, Nedlagt");
    window.until_shown("deleted");
    assert!(window.shows("On hold 2"), "{}", window.accessible_text());
    for row in ["2, Bokhandelen", "4, Filialen"] {
        select(&mut window, row);
        window.press(Role::CheckBox, "The number is right");
        settle(&mut window);
    }
    let looked = counts(&window);
    assert_eq!((looked.not_sent, looked.skipped), (2, 1));
    assert_eq!(outside.requests("POST /management/v1/product-orders"), 0);
    // What was answered counts while the file is read again, and when it is sent; nobody is asked a second time.
    let asked = outside.requests("/enheter/");
    send(&mut window, "2 orders");
    settle(&mut window);
    let done = counts(&window);
    assert_eq!((done.confirmed, done.skipped, done.all), (2, 1, 3));
    assert_eq!(outside.requests("/enheter/"), asked);
}

#[test]
fn looking_over_can_be_given_up_and_leaves_the_file_as_it_was() {
    let place = Place::new();
    let outside = slow_sandbox(150);
    let mut window = window_beside(&outside, &place.path("resultat.csv"));
    let lines: Vec<String> = NUMBERS
        .iter()
        .map(|number| line("Butikk", "").replace("311584901", number))
        .collect();
    let file = place.orders("mange.csv", HEAD, &lines);
    drop_on(&mut window, &file);
    let before = counts(&window);
    window.press(Role::Button, "Check online");
    window.until_shown("Checking: 1 of");
    // The status bar has it as well, and a way to give it up.
    assert!(window.shows("Check a file of orders"));
    assert!(!window.shows("Nothing running"));
    window.press(Role::Button, "Stop");
    settle(&mut window);
    assert_eq!(counts(&window), before);
    assert!(window.shows("Check online"));
}

#[test]
fn rows_that_wait_for_a_word_are_told_apart_and_sent_once_it_is_given() {
    let outside = outside_with(small_sandbox(24));
    let place = Place::new();
    let saved = place.path("resultat.csv");
    let lines = [
        line("Bokhandelen på Røros", ""),
        "311584902;kasse;Feil nummer;;POS integration in physical store: books".to_owned(),
    ];
    let file = place.orders("butikker.csv", HEAD, &lines);
    let mut first = window_beside(&outside, &saved);
    drop_on(&mut first, &file);
    settle(&mut first);
    assert!(first.shows("On hold 1"));
    assert!(first.shows("Nothing is sent until somebody says that the number is right."));
    send(&mut first, "1 order");
    settle(&mut first);
    assert_eq!(outside.stat("orders_created"), 1);
    // A colleague's window, with a folder of its own: the order that is open was not made there.
    let mut second = window_beside(&outside, &saved);
    drop_on(&mut second, &file);
    settle(&mut second);
    send(&mut second, "1 order");
    settle(&mut second);
    assert_eq!(outside.stat("orders_created"), 1);
    assert!(second.shows("On hold"));
    assert_eq!(counts(&second).skipped, 2);
    select(&mut second, "3, Feil nummer");
    second.press(Role::CheckBox, "The number is right");
    settle(&mut second);
    let ready = counts(&second);
    assert_eq!((ready.not_sent, ready.skipped), (1, 1));
    select(&mut second, "2, Bokhandelen på Røros");
    second.press(Role::CheckBox, "Order anyway");
    settle(&mut second);
    send(&mut second, "2 orders");
    settle(&mut second);
    assert_eq!(counts(&second).confirmed, 2);
    assert_eq!(outside.stat("orders_created"), 3);
}
