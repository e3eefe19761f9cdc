//! Orders from a file: before, while and after they are sent, a thousand of them, with names as long as they come.

use super::support::Window;
use super::{DARK, LARGE, LIGHT, NARROW, Shape, name, open, take};
use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const NAMES: [&str; 8] = [
    "Ishavskroa Tromsø",
    "Bølgen Bar",
    "Røros Rør og Sanitær avd. Bergstaden",
    "Ålesund Fisk",
    "Østfold Sykkel",
    "Sæter og Sønn",
    "Nidaros Neglstudio",
    "Hårfagre Frisør",
];

/// A file that is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A file of so many lines, some of which cannot be sent.
fn orders(lines: usize) -> String {
    let mut text =
        String::from("Org.nr.;Produkt;Salgssted;Prispakke;Kontonummer;Formål;Telefon\r\n");
    for line in 0..lines {
        let unit = format!("{} {}", NAMES[line % NAMES.len()], line / NAMES.len() + 1);
        let (number, unit, package) = match line {
            7 => ("31158490", unit, ""),
            11 => ("311584901", format!("{unit} & co"), ""),
            12 => ("311584901", "Ishavskroa Tromsø 1".to_owned(), ""),
            14 | 30 => ("311584901", unit, "00000000-0000-4000-8000-000000000000"),
            _ => ("311584901", unit, ""),
        };
        text.push_str(&format!(
            "{number};kasse;{unit};{package};86011117947;POS integration in physical store: fisk og brød;77 00 00 {:02}\r\n",
            line % 100
        ));
    }
    text
}

fn drop_file(window: &mut Window, path: &Path) {
    let dropped: egui::DroppedFileHandle = Arc::new(Dropped(path.to_owned()));
    window.harness.input_mut().dropped_files.push(dropped);
    window.harness.run_ok();
    window.until_idle();
    window.harness.run_ok();
}

fn press(window: &mut Window, english: &'static str, bokmal: &'static str) {
    let words = name(window, english, bokmal);
    window.press(Role::Button, words);
    window.harness.run_ok();
}

fn select(window: &mut Window, row: &str) {
    let found = window.harness.get_by(|node| {
        node.role() == Role::Row && node.label().is_some_and(|label| label.starts_with(row))
    });
    found.click();
    window.harness.run_ok();
    window.harness.run_ok();
}

/// Orders from a file in one shape: checked, its columns, a row that is mended, the question, and how it ended.
pub fn orders_from_a_file(shape: Shape) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nye_butikker_november.csv");
    std::fs::write(&path, encoding_rs::WINDOWS_1252.encode(&orders(1000)).0).unwrap();
    let mut window = open(shape, Some(24));
    let onboarding = name(&window, "Onboarding", "Nye brukersteder");
    window.press(Role::Tab, onboarding);
    let place = name(&window, "From a file", "Fra en fil");
    window.press(Role::Tab, place);
    window.until_idle();
    take(&mut window, "bulk-empty", shape);
    drop_file(&mut window, &path);
    take(&mut window, "bulk-checked", shape);
    press(&mut window, "Edit cells", "Rediger celler");
    take(&mut window, "bulk-cells", shape);
    press(&mut window, "Show reasons", "Vis grunnene");
    press(&mut window, "Columns and values…", "Kolonner og verdier…");
    take(&mut window, "bulk-columns", shape);
    press(&mut window, "Cancel", "Avbryt");
    select(&mut window, "9, ");
    window.harness.key_press(egui::Key::Enter);
    window.until_idle();
    window.harness.run_ok();
    take(&mut window, "bulk-edit", shape);
    press(&mut window, "Cancel", "Avbryt");
    // A smaller file is sent.
    std::fs::write(&path, encoding_rs::WINDOWS_1252.encode(&orders(60)).0).unwrap();
    drop_file(&mut window, &path);
    press(&mut window, "Send 57 orders…", "Send 57 bestillinger…");
    take(&mut window, "bulk-confirm", shape);
    press(&mut window, "Send 57 orders", "Send 57 bestillinger");
    window.until_idle();
    window.harness.run_ok();
    press(&mut window, "Rejected 2", "Avvist 2");
    select(&mut window, "16, ");
    press(&mut window, "All 60", "Alle 60");
    take(&mut window, "bulk", shape);
    press(&mut window, "Other file", "Annen fil");
    window.until_idle();
    take(&mut window, "bulk-runs", shape);
}

/// A workbook whose first sheet tells how to fill in the second: which one is read, and the others to choose from.
fn sheets(shape: Shape) {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut window = open(shape, Some(24));
    let onboarding = name(&window, "Onboarding", "Nye brukersteder");
    window.press(Role::Tab, onboarding);
    let place = name(&window, "From a file", "Fra en fil");
    window.press(Role::Tab, place);
    window.until_idle();
    drop_file(&mut window, &cases.join("first-sheet-instructions.xlsx"));
    press(&mut window, "Columns and values…", "Kolonner og verdier…");
    let sheet = name(&window, "Sheet", "Ark");
    window.press(Role::ComboBox, sheet);
    window.harness.get_by_label("Les meg");
    take(&mut window, "bulk-sheets", shape);
}

#[test]
fn the_sheets_of_a_workbook() {
    for shape in [LIGHT, DARK, NARROW] {
        sheets(shape);
    }
}

/// The shapes it is drawn in.
pub const SHAPES: [Shape; 4] = [LIGHT, DARK, NARROW, LARGE];
