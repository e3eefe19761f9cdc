//! The export dialog: which columns, which format, and where to.

use egui::Ui;

use super::model::{LARGE, Snapshot};
use super::say;
use crate::desk::{Ended, ExportRows, ExportTarget, Exported, Requested};
use crate::report::{Column, Dialect, Words};
use crate::text::{Catalog, Message};
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Chooser, Dialog, Toast, check_line, problem_notice};
use crate::ui::{AskId, Cx, FileAsk};
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// The height of a line of checkboxes.
const CHECK_ROW: f32 = 20.0;

/// What the file becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Format {
    /// A workbook, which opens right everywhere.
    #[default]
    Xlsx,
    Csv(Dialect),
    Json,
}

impl Format {
    const ALL: [Self; 6] = [
        Self::Xlsx,
        Self::Csv(Dialect::ExcelNb),
        Self::Csv(Dialect::ExcelEn),
        Self::Csv(Dialect::Rfc4180),
        Self::Csv(Dialect::Tsv),
        Self::Json,
    ];

    fn name(self, words: &Catalog) -> String {
        match self {
            Self::Xlsx => words.text("changes-format-xlsx"),
            Self::Csv(dialect) => dialect_name(dialect, words),
            Self::Json => words.text("changes-format-json"),
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv(Dialect::Tsv) => "tsv",
            Self::Csv(_) => "csv",
            Self::Json => "json",
        }
    }
}

/// The export dialog, while it is open, and the last choices of this run.
#[derive(Debug)]
pub struct Export {
    open: bool,
    columns: Vec<Column>,
    format: Format,
    formula_guard: bool,
    for_scripts: bool,
    rows: Snapshot,
    ready: Option<mpsc::Receiver<ExportRows>>,
    ask: Option<AskId>,
    job: Requested<Exported>,
    /// Whether what went wrong is still to be shown.
    shows_problem: bool,
    chosen_once: bool,
}

impl Default for Export {
    fn default() -> Self {
        Self {
            open: false,
            columns: Vec::new(),
            format: Format::default(),
            formula_guard: true,
            for_scripts: false,
            rows: Snapshot::default(),
            ready: None,
            ask: None,
            job: Requested::default(),
            shows_problem: false,
            chosen_once: false,
        }
    }
}

impl Export {
    /// Opens the dialog on rows, as they are shown. The last choices of this run stay.
    pub fn open(&mut self, rows: Snapshot, shown: &[Column]) {
        self.rows = rows;
        self.shows_problem = false;
        self.open = true;
        if !self.chosen_once {
            self.columns = shown.to_vec();
            self.chosen_once = true;
        }
    }

    /// Whether the dialog is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// Draws the dialog.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, shown: &[Column]) {
        self.send_ready(ui, cx);
        if !self.open {
            return;
        }
        let words = cx.words;
        let mut save = false;
        let mut cancel = false;
        let ready = !self.columns.is_empty()
            && !self.job.is_running()
            && self.ask.is_none()
            && self.ready.is_none();
        let dialog = Dialog::new(
            "export",
            words.text("screens-export-title"),
            words.text("screens-close"),
        );
        let closed = dialog.width(620.0).show(
            ui.ctx(),
            |ui| self.body(ui, &words, shown),
            |ui| {
                let button = Button::primary(words.text("screens-export-button"));
                save = button.enabled(ready).show(ui).clicked();
                let button = Button::secondary(words.text("screens-export-cancel"));
                cancel = button.show(ui).clicked();
            },
        );
        if save {
            self.ask = Some(cx.ask_file(self.file_ask(&words)));
        }
        if closed || cancel {
            self.open = false;
        }
    }

    fn file_ask(&self, words: &Catalog) -> FileAsk {
        let extension = self.format.ending();
        FileAsk {
            save: true,
            title: words.text("screens-export-title"),
            file_name: format!("{}.{extension}", words.text("screens-export-file")),
            kind: self.format.name(words),
            extensions: vec![extension],
        }
    }

    fn body(&mut self, ui: &mut Ui, words: &Catalog, shown: &[Column]) {
        let look = look::of(ui);
        if let Some(problem) = self.job.problem().filter(|_| self.shows_problem) {
            problem_notice(ui, *words, problem);
            let kept = words.text("screens-export-kept");
            ui.label(look::caption(kept).color(look.secondary));
        }
        let count = self.rows.len();
        let message = Message::new("screens-export-rows")
            .with("count", count)
            .with("shown", say::number(count));
        ui.label(look::body(words.say(&message)).color(look.secondary));
        self.column_choice(ui, words, shown);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_4;
            let width = (ui.available_width() - measure::SPACE_4) / 2.0;
            let options = Format::ALL.map(|format| (format, format.name(words)));
            let chooser = Chooser::new(words.text("screens-export-dialect")).width(width);
            chooser.show(ui, &mut self.format, &options);
            let options = [
                (false, words.text("screens-export-heads-people")),
                (true, words.text("screens-export-heads-keys")),
            ];
            let chooser = Chooser::new(words.text("screens-export-heads")).width(width);
            chooser.show(ui, &mut self.for_scripts, &options);
        });
        // In a workbook and in JSON a text is a text.
        if matches!(self.format, Format::Csv(_)) {
            check_line(
                ui,
                &mut self.formula_guard,
                &words.text("screens-export-guard"),
                Some(&words.text("screens-export-guard-hint")),
            );
        }
    }

    fn column_choice(&mut self, ui: &mut Ui, words: &Catalog, shown: &[Column]) {
        let look = look::of(ui);
        ui.horizontal(|ui| {
            ui.label(look::body_strong(words.text("screens-export-columns")));
            let right = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(right, |ui| {
                if Button::quiet(words.text("screens-export-all"))
                    .show(ui)
                    .clicked()
                {
                    self.columns = Column::ALL.to_vec();
                }
                if Button::quiet(words.text("screens-export-as-shown"))
                    .show(ui)
                    .clicked()
                {
                    self.columns = shown.to_vec();
                }
            });
        });
        let width = ((ui.available_width() - 2.0 * measure::SPACE_2) / 3.0).floor();
        let size = egui::vec2(width, CHECK_ROW);
        let across = egui::Layout::left_to_right(egui::Align::Center);
        for row in Column::ALL.chunks(3) {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                for column in row {
                    let mut on = self.columns.contains(column);
                    let head = words.say(&column.head());
                    ui.allocate_ui_with_layout(size, across, |ui| {
                        ui.set_min_size(size);
                        if check_line(ui, &mut on, &head, None).changed() {
                            set(&mut self.columns, *column, on);
                        }
                    });
                }
            });
            ui.add_space(measure::SPACE_1 - measure::SPACE_3);
        }
        ui.add_space(measure::SPACE_2);
        if self.columns.is_empty() {
            let none = words.text("screens-export-no-column");
            ui.label(look::caption(none).color(look.bad.ink));
        }
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        if self.ask != Some(ask) {
            return;
        }
        self.ask = None;
        let Some(path) = path else { return };
        let words = if self.for_scripts {
            Words::Keys
        } else {
            Words::Language(cx.words.language())
        };
        self.shows_problem = true;
        let request = ExportRows {
            rows: Arc::default(),
            columns: self.columns.clone(),
            target: ExportTarget {
                // A name may end otherwise than was chosen; the ending says what the file becomes.
                dialect: match self.format {
                    Format::Csv(dialect) => dialect,
                    Format::Xlsx | Format::Json => Dialect::of(cx.words.language()),
                },
                formula_guard: self.formula_guard,
                words,
                path: path.to_owned(),
            },
        };
        if self.rows.len() < LARGE {
            let rows = Arc::new(self.rows.shown().collect());
            self.job.follow(cx.start(ExportRows { rows, ..request }));
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
                self.job.follow(cx.start(request));
            }
            Err(mpsc::TryRecvError::Empty) => {
                ui.ctx().request_repaint_after(Duration::from_millis(30));
            }
            Err(mpsc::TryRecvError::Disconnected) => self.ready = None,
        }
    }

    /// Takes in what came of writing the file.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if self.job.poll() == Some(Ended::Failed) {
            self.open = true;
        }
        if let Some(Exported { path, rows }) = self.job.take() {
            let message = Message::new("screens-export-done")
                .with("count", rows)
                .with("shown", say::number(rows))
                .with("path", path.display().to_string());
            cx.toast(Toast::ok(cx.words.say(&message)));
            self.open = false;
        }
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

fn dialect_name(dialect: Dialect, words: &Catalog) -> String {
    match dialect {
        Dialect::ExcelNb => words.text("screens-dialect-excel-nb"),
        Dialect::ExcelEn => words.text("screens-dialect-excel-en"),
        Dialect::Rfc4180 => words.text("screens-dialect-rfc4180"),
        Dialect::Tsv => words.text("screens-dialect-tsv"),
    }
}
