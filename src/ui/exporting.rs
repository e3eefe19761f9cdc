//! The one dialog in which a list becomes a file: a workbook first, CSV as a spreadsheet of this computer opens it, or JSON. What is
//! written, the screen knows; how, and where to, is asked here.

use crate::desk::{Ended, ExportTarget, Exported, Job, Requested};
use crate::report::{Dialect, Words};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::widgets::{
    Button, Chooser, Dialog, Toast, caption, check_line, halves, muted, problem_notice,
};
use crate::ui::{AskId, Cx, FileAsk};
use chrono::Local;
use egui::Ui;
use std::path::Path;

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
    /// Every one: the CSV that spreadsheets of this computer open stands before the others.
    fn all(here: Dialect) -> [Self; 6] {
        let others = Dialect::ALL.into_iter().filter(|dialect| *dialect != here);
        let mut all = [Self::Xlsx; 6];
        all[1] = Self::Csv(here);
        for (place, dialect) in all[2..5].iter_mut().zip(others) {
            *place = Self::Csv(dialect);
        }
        all[5] = Self::Json;
        all
    }

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
            Self::Csv(dialect) => dialect.extension(),
            Self::Json => "json",
        }
    }
}

/// What is to become a file.
#[derive(Debug)]
struct Open {
    /// The name of the file, without its ending.
    stem: String,
    count: usize,
}

/// The dialog, while it is open, the file that is being written, and the last choices of this run.
#[derive(Debug, Default)]
pub(super) struct Exporting {
    open: Option<Open>,
    choices: Choices,
    /// The file that is asked for, and the format that was chosen then.
    ask: Option<(AskId, Format)>,
    job: Requested<Exported>,
    /// Whether the job was started from the dialog that is open.
    is_of_open: bool,
    /// Whether what went wrong is still to be shown.
    shows_problem: bool,
}

/// How the file is written.
#[derive(Debug)]
struct Choices {
    format: Format,
    formula_guard: bool,
    for_scripts: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            format: Format::default(),
            formula_guard: true,
            for_scripts: false,
        }
    }
}

impl Exporting {
    /// Asks how so many rows become a file; `name` is what they are called in the name of the file, and `view` as what they are shown,
    /// where that has a name.
    pub fn open(&mut self, name: &str, view: Option<&str>, count: usize) {
        self.shows_problem = false;
        self.is_of_open = false;
        self.open = Some(Open {
            stem: stem(name, view, &Local::now().format("%Y-%m-%d").to_string()),
            count,
        });
    }

    /// Closes the dialog: what it asked about was written.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Draws the dialog. `more` is drawn above the choice of a format and may hold what else there is to choose; `is_ready` says whether
    /// there is anything to write.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, is_ready: bool, more: impl FnOnce(&mut Ui)) {
        let Some(open) = &self.open else { return };
        let words = cx.words;
        let is_free = is_ready && !self.job.is_running() && self.ask.is_none();
        let count = say::counted("screens-export-rows", open.count, &words);
        let dialog = Dialog::new("export", words.text("screens-export-title"), words);
        let save = Button::primary(words.text("screens-export-button")).enabled(is_free);
        let answer = dialog.width(620.0).ask(ui.ctx(), save, |ui| {
            if let Some(problem) = self.job.problem().filter(|_| self.shows_problem) {
                problem_notice(ui, words, problem);
                caption(ui, words.text("screens-export-kept"));
            }
            muted(ui, count);
            more(ui);
            self.choices.show(ui, &words, cx.preferences.dialect());
        });
        if answer == Some(true)
            && let Some(open) = &self.open
        {
            let format = self.choices.format;
            let extension = format.ending();
            let ask = cx.ask_file(FileAsk {
                save: true,
                title: words.text("screens-export-title"),
                file_name: format!("{}.{extension}", open.stem),
                kind: format.name(&words),
                extensions: vec![extension],
            });
            self.ask = Some((ask, format));
        }
        if answer == Some(false) {
            self.open = None;
        }
    }

    /// The person chose a file, or none. Gives how it is to be written where it is this dialog's.
    pub fn on_file(
        &mut self,
        ask: AskId,
        path: Option<&Path>,
        cx: &Cx<'_>,
    ) -> Option<ExportTarget> {
        let (_, format) = self.ask.take_if(|(mine, _)| *mine == ask)?;
        let path = path?.to_owned();
        self.shows_problem = true;
        let language = cx.words.language();
        Some(ExportTarget {
            path,
            // A name may end otherwise than was chosen; the ending says what the file becomes.
            dialect: match format {
                Format::Csv(dialect) => dialect,
                Format::Xlsx | Format::Json => cx.preferences.dialect(),
            },
            formula_guard: self.choices.formula_guard,
            words: if self.choices.for_scripts {
                Words::Keys
            } else {
                Words::Language(language)
            },
        })
    }

    /// The file is being written.
    pub fn follow(&mut self, job: Job<Exported>) {
        self.job.follow(job);
        self.is_of_open = self.open.is_some();
    }

    /// Takes in what came of writing the file: told with ways to open it, or told in the dialog, which stays open.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let is_here = self.is_of_open && self.open.is_some();
        if self.job.poll() == Some(Ended::Failed) && !is_here {
            // The dialog was closed meanwhile, and may be open again for something else.
            self.shows_problem = false;
            cx.tell_problem(self.job.problem());
        }
        if let Some(exported) = self.job.take() {
            cx.toast(written(&exported, &cx.words));
            if is_here {
                self.open = None;
            }
        }
    }
}

/// The news that a file was written, with ways to open it.
pub(super) fn written(exported: &Exported, words: &Catalog) -> Toast {
    let Exported { path, rows } = exported;
    let message = Message::new("screens-export-done").with("path", path.display().to_string());
    Toast::ok(words.say(&say::with_count(message, *rows))).with_file(path.clone())
}

impl Choices {
    fn show(&mut self, ui: &mut Ui, words: &Catalog, here: Dialect) {
        halves(ui, |ui, width| {
            let options = Format::all(here).map(|format| (format, format.name(words)));
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
            let [name, hint] = ["screens-export-guard", "screens-export-guard-hint"];
            let (name, hint) = (words.text(name), words.text(hint));
            check_line(ui, &mut self.formula_guard, &name, Some(&hint));
        }
    }
}

/// What a dialect of CSV is called.
pub(super) fn dialect_name(dialect: Dialect, words: &Catalog) -> String {
    match dialect {
        Dialect::ExcelNb => words.text("screens-dialect-excel-nb"),
        Dialect::ExcelEn => words.text("screens-dialect-excel-en"),
        Dialect::Rfc4180 => words.text("screens-dialect-rfc4180"),
        Dialect::Tsv => words.text("screens-dialect-tsv"),
    }
}

/// A name of a file that says what is in it, as what it is shown, and of which day: `salgssteder-kiosker-2026-11-29`. What no system
/// takes in a name becomes a hyphen.
fn stem(name: &str, view: Option<&str>, day: &str) -> String {
    let parts = [Some(name), view, Some(day)];
    let tidy = |part: &str| {
        let letters = part.trim().to_lowercase();
        let letters = letters.chars().map(|letter| {
            if letter.is_alphanumeric() || letter == '_' {
                letter
            } else {
                ' '
            }
        });
        let text: String = letters.take(60).collect();
        text.split_whitespace().collect::<Vec<_>>().join("-")
    };
    let parts = parts.into_iter().flatten().map(tidy);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, view: Option<&str>, expect: &str) {
        assert_eq!(stem(name, view, "2026-11-29"), expect);
    }

    #[test]
    fn a_file_is_named_by_list_view_and_day() {
        check("sales-units", None, "sales-units-2026-11-29");
        check(
            "salgssteder",
            Some("Kiosker i Tromsø: direkte/egne"),
            "salgssteder-kiosker-i-tromsø-direkte-egne-2026-11-29",
        );
        check("funn", Some(" ../.. "), "funn-2026-11-29");
    }

    #[test]
    fn every_format_is_there_once_the_workbook_first() {
        for here in Dialect::ALL {
            let all = Format::all(here);
            assert_eq!(all[..2], [Format::Xlsx, Format::Csv(here)]);
            for format in all {
                assert_eq!(all.iter().filter(|other| **other == format).count(), 1);
            }
        }
    }
}
