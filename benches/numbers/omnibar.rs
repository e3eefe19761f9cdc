//! What the hand waits for: the first line under the box at the top, the answer from what is kept, a pass over the sheet of a large
//! file of orders, and what a window does while nobody does anything.

use crate::line::Line;
use crate::table::Window;
use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

const FLEET: usize = 100_000;
const ROWS: usize = 2_000;
const PASSES: usize = 200;
/// Frames in which a window that nobody uses is looked at.
const IDLE: usize = 60;

/// Measures all of it.
pub fn omnibar() -> Vec<Line> {
    let mut window = Window::open();
    let idle = idle(&mut window);
    let card = card(&mut window);
    window.show(FLEET);
    let found = TYPED.map(|(text, name)| first_line(&mut window, text, name));
    let slowest = found.iter().copied().fold(0.0, f64::max);
    let told: Vec<String> = TYPED
        .iter()
        .zip(found)
        .map(|((text, _), took)| format!("{text:?} {took:.1} ms"))
        .collect();
    drop(window);
    let (grid, longest) = grid();
    vec![
        Line::at_most(
            "omnibar: text → first line, 100,000 units",
            slowest,
            "ms",
            50.0,
        )
        .note(told.join(", ")),
        Line::at_most("answer card from what is kept", card, "ms", 50.0)
            .note("from Enter in the box to the card, the service not waited for"),
        Line::at_most("a pass over a sheet of 2,000 rows", grid, "ms", 2.0).note(format!(
            "CPU time, median of {PASSES} passes of scrolling; longest {longest:.2} ms"
        )),
        Line::at_most("repaints of an idle window", idle, "", 0.0).note(format!(
            "asked for within {IDLE} frames after the last event"
        )),
    ]
}

/// A text, and a name that the first lines must have: as it is spelt, misspelt, and by number.
const TYPED: [(&str, &str); 3] = [
    ("kaffe kake 7919", "7919"),
    ("sykelverksted", "Sykkelverksted"),
    ("199999", "199999"),
];

/// Milliseconds from a text in the box to a line that has the name.
fn first_line(window: &mut Window, text: &str, name: &str) -> f64 {
    window.press(egui::Key::K);
    window.settle();
    let began = Instant::now();
    window.harness.event(egui::Event::Text(text.to_owned()));
    while !has_line(window, name) {
        window.harness.step();
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "{text} finds nothing"
        );
    }
    let took = began.elapsed().as_secs_f64() * 1000.0;
    window.harness.key_press(egui::Key::Escape);
    window.settle();
    took
}

fn has_line(window: &Window, name: &str) -> bool {
    let mut lines = window.harness.query_all_by_role(Role::MenuItem);
    lines.any(|line| {
        let label = line.accesskit_node().label();
        label.is_some_and(|label| label.contains(name))
    })
}

/// Milliseconds from Enter to the card with what is kept of a unit.
fn card(window: &mut Window) -> f64 {
    let msn = window.first_msn();
    window.press(egui::Key::K);
    window.settle();
    window.harness.event(egui::Event::Text(msn.clone()));
    window.settle();
    let began = Instant::now();
    window.harness.key_press(egui::Key::Enter);
    let is_shown = |window: &Window| {
        let mut dialogs = window.harness.query_all_by_role(Role::Dialog);
        dialogs.any(|dialog| {
            let mut said = dialog.query_all_by_label_contains("skipLandingPage");
            said.next().is_some()
        })
    };
    while !is_shown(window) {
        window.harness.step();
        window.take_event();
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "{msn} gives no card"
        );
    }
    let took = began.elapsed().as_secs_f64() * 1000.0;
    window.harness.key_press(egui::Key::Escape);
    window.settle();
    took
}

/// How often a window asks to be drawn once more while nobody does anything.
fn idle(window: &mut Window) -> f64 {
    window.settle();
    for _ in 0..20 {
        window.harness.step();
    }
    let mut asked = 0.0;
    for _ in 0..IDLE {
        window.harness.step();
        if window.harness.ctx.has_requested_repaint() {
            asked += 1.0;
        }
    }
    asked
}

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

/// Median and longest CPU time of a pass in which the cells of a large file of orders are scrolled.
fn grid() -> (f64, f64) {
    let mut window = Window::open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("butikker.csv");
    let mut text = "Org.nr.;Produkt;Navn;Formål\n".to_owned();
    for row in 0..ROWS {
        writeln!(
            text,
            "918713867;kasse;Butikk {row};POS integration in physical store: books"
        )
        .unwrap();
    }
    std::fs::write(&path, text).unwrap();
    let dropped: egui::DroppedFileHandle = Arc::new(Dropped(path));
    window.harness.input_mut().dropped_files.push(dropped);
    let edit = |window: &Window| {
        let button = window
            .harness
            .query_by_role_and_label(Role::Button, "Edit cells");
        button.map(|button| button.click()).is_some()
    };
    let patience = Instant::now();
    while !edit(&window) {
        window.take_event();
        window.harness.step();
        assert!(
            patience.elapsed() < Duration::from_secs(60),
            "the file was not read"
        );
    }
    window.settle();
    let middle = window.harness.ctx.content_rect().center();
    window.harness.hover_at(middle);
    window.settle();
    let times = (0..PASSES).map(|_| window.scroll(-120.0));
    crate::table::sorted(times.collect())
}
