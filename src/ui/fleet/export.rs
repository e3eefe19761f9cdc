//! The export dialog of the fleet: which columns, and the rest of the one dialog in which lists become files.

use egui::Ui;

use super::model::{LARGE, Snapshot};
use crate::desk::ExportRows;
use crate::report::Column;
use crate::text::Catalog;
use crate::ui::exporting::Exporting;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, check_line, from_right, spaced};
use crate::ui::{AskId, Cx};
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// The height of a line of checkboxes.
const CHECK_ROW: f32 = 20.0;

/// The export dialog with the columns of the fleet, and the last choices of this run.
#[derive(Debug, Default)]
pub struct Export {
    dialog: Exporting,
    columns: Vec<Column>,
    rows: Snapshot,
    ready: Option<mpsc::Receiver<ExportRows>>,
    chosen_once: bool,
}

impl Export {
    /// Opens the dialog on rows, as they are shown; `view` is the name of the saved view that shows them. The last choices of this run
    /// stay.
    pub fn open(&mut self, rows: Snapshot, shown: &[Column], view: Option<&str>, words: &Catalog) {
        let name = words.text("screens-export-file");
        self.dialog.open(&name, view, rows.len());
        self.rows = rows;
        if !self.chosen_once {
            self.columns = shown.to_vec();
            self.chosen_once = true;
        }
    }

    /// Draws the dialog.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, shown: &[Column]) {
        self.send_ready(ui, cx);
        let is_ready = !self.columns.is_empty() && self.ready.is_none();
        let (words, columns) = (cx.words, &mut self.columns);
        let more = |ui: &mut Ui| column_choice(ui, &words, columns, shown);
        self.dialog.show(ui, cx, is_ready, more);
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let Some(target) = self.dialog.on_file(ask, path, cx) else {
            return;
        };
        let request = ExportRows {
            // Put in below, once they are unpacked.
            rows: Arc::default(),
            columns: self.columns.clone(),
            target,
        };
        if self.rows.len() < LARGE {
            let rows = Arc::new(self.rows.shown().collect());
            self.dialog.follow(cx.start(ExportRows { rows, ..request }));
            return;
        }
        self.ready = unpacked(self.rows.clone(), request);
    }

    /// Sends what was unpacked beside the screen.
    fn send_ready(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(ready) = &self.ready else { return };
        match ready.try_recv() {
            Ok(request) => {
                self.ready = None;
                self.dialog.follow(cx.start(request));
            }
            Err(mpsc::TryRecvError::Empty) => {
                // The thread wakes nobody, so the dialog looks again.
                ui.ctx().request_repaint_after(Duration::from_millis(30));
            }
            Err(mpsc::TryRecvError::Disconnected) => self.ready = None,
        }
    }

    /// Takes in what came of writing the file.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.dialog.poll(cx);
    }
}

/// The columns that the file has.
fn column_choice(ui: &mut Ui, words: &Catalog, columns: &mut Vec<Column>, shown: &[Column]) {
    let look = look::of(ui);
    ui.horizontal(|ui| {
        ui.label(look::body_strong(words.text("screens-export-columns")));
        from_right(ui, |ui| {
            let button = Button::quiet(words.text("screens-export-all"));
            if button.show(ui).clicked() {
                *columns = Column::ALL.to_vec();
            }
            let button = Button::quiet(words.text("screens-export-as-shown"));
            if button.show(ui).clicked() {
                *columns = shown.to_vec();
            }
        });
    });
    let width = ((ui.available_width() - 2.0 * measure::SPACE_2) / 3.0).floor();
    let size = egui::vec2(width, CHECK_ROW);
    let across = egui::Layout::left_to_right(egui::Align::Center);
    for row in Column::ALL.chunks(3) {
        spaced(ui, measure::SPACE_2, |ui| {
            for column in row {
                let mut on = columns.contains(column);
                let head = words.say(&column.head());
                ui.allocate_ui_with_layout(size, across, |ui| {
                    ui.set_min_size(size);
                    if check_line(ui, &mut on, &head, None).changed() {
                        set(columns, *column, on);
                    }
                });
            }
        });
        ui.add_space(measure::SPACE_1 - measure::SPACE_3);
    }
    ui.add_space(measure::SPACE_2);
    if columns.is_empty() {
        let none = words.text("screens-export-no-column");
        ui.label(look::caption(none).color(look.bad.ink));
    }
}

/// Unpacks the rows of a request on a thread: there are too many to do it while the screen waits.
fn unpacked(rows: Snapshot, request: ExportRows) -> Option<mpsc::Receiver<ExportRows>> {
    let (sender, receiver) = mpsc::channel();
    let work = move || {
        let rows = Arc::new(rows.shown().collect());
        // The dialog may be gone by now.
        let _ = sender.send(ExportRows { rows, ..request });
    };
    let thread = std::thread::Builder::new().name("unpack rows".to_owned());
    match thread.spawn(work) {
        Ok(_) => Some(receiver),
        Err(error) => {
            tracing::error!(%error, "the thread that unpacks rows could not start");
            None
        }
    }
}

/// Adds a column at its place in the full report, or takes it out.
pub fn set(columns: &mut Vec<Column>, column: Column, on: bool) {
    columns.retain(|old| *old != column);
    if on {
        let rank = |column: &Column| Column::ALL.iter().position(|other| other == column);
        let place = columns.iter().position(|other| rank(other) > rank(&column));
        columns.insert(place.unwrap_or(columns.len()), column);
    }
}
