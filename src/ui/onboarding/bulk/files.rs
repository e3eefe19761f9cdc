//! Files that the view asks for, and those it writes.

use super::Sheet;
use crate::desk::{BulkCommand, Command, Event, JobId, LinesCommand, ResultRequest};
use crate::report::{Dialect, Words};
use crate::text::Message;
use crate::ui::cx::Cx;
use crate::ui::errand::Errand;
use crate::ui::files::{AskId, FileAsk};
use crate::ui::widgets::Toast;
use std::path::{Path, PathBuf};

/// Questions for files that are open, and what is being written.
#[derive(Debug, Default)]
pub(super) struct Files {
    orders: Option<AskId>,
    template: Option<AskId>,
    results: Option<AskId>,
    writing: Errand,
}

impl Files {
    /// Asks for a file of orders.
    pub(super) fn ask_orders(&mut self, cx: &mut Cx<'_>) {
        self.orders = Some(cx.ask_file(FileAsk {
            save: false,
            title: cx.words.text("lines-ui-choose"),
            file_name: String::new(),
            kind: cx.words.text("lines-ui-kind"),
            extensions: vec!["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"],
        }));
    }

    /// Asks where a template is to be written.
    pub(super) fn ask_template(&mut self, cx: &mut Cx<'_>) {
        let words = cx.words;
        self.template = Some(cx.ask_file(FileAsk {
            save: true,
            title: words.text("lines-ui-template"),
            file_name: format!("{}.xlsx", words.text("lines-ui-template-name")),
            kind: words.text("lines-ui-kind"),
            extensions: vec!["xlsx", "csv", "tsv"],
        }));
    }

    /// Asks where the file of results is to be written.
    pub(super) fn ask_results(&mut self, file: &Path, cx: &mut Cx<'_>) {
        let words = cx.words;
        let stem = file.file_stem().map(|stem| stem.to_string_lossy());
        let name = Message::new("lines-ui-results-name")
            .with("file", stem.unwrap_or_default().into_owned());
        let extension = match cx.preferences.dialect {
            Dialect::Tsv => "tsv",
            _ => "csv",
        };
        self.results = Some(cx.ask_file(FileAsk {
            save: true,
            title: words.text("lines-ui-save-results"),
            file_name: format!("{}.{extension}", words.say(&name)),
            kind: words.text("lines-ui-results-kind"),
            extensions: vec![extension, "xlsx", "json"],
        }));
    }

    /// Whether a file is being written.
    pub(super) const fn is_writing(&self) -> bool {
        self.writing.is_running()
    }

    /// The person chose a file, or none. Gives the file of orders that is to be read.
    pub(super) fn on_file(
        &mut self,
        ask: AskId,
        path: Option<&Path>,
        sheet: Option<&Sheet>,
        cx: &mut Cx<'_>,
    ) -> Option<PathBuf> {
        let asked = [&mut self.orders, &mut self.template, &mut self.results]
            .into_iter()
            .position(|one| one.take_if(|one| *one == ask).is_some())?;
        let path = path?.to_path_buf();
        let (dialect, words) = (cx.preferences.dialect, Words::Language(cx.words.language()));
        match (asked, sheet.and_then(Sheet::rows)) {
            (0, _) => return Some(path),
            (1, _) => {
                let command = LinesCommand::WriteTemplate {
                    path,
                    dialect,
                    words,
                };
                self.writing.send(Command::Lines(command), cx);
            }
            (_, Some(sheet)) => {
                let request = ResultRequest {
                    sheet,
                    dialect,
                    formula_guard: cx.preferences.formula_guard,
                    words,
                    path,
                };
                let command = BulkCommand::WriteResult(Box::new(request));
                self.writing.send(Command::Bulk(command), cx);
            }
            (_, None) => {}
        }
        None
    }

    pub(super) fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        if !self.writing.note(job, event) {
            return;
        }
        let words = cx.words;
        match event {
            Event::Exported { path, .. } => {
                let name = path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned());
                let said = Message::new("lines-ui-written").with("file", name.unwrap_or_default());
                cx.toast(Toast::ok(words.say(&said)).with_file(path.clone()));
            }
            Event::Failed(problem) => cx.toast(Toast::bad(problem.one_line(&words))),
            _ => {}
        }
    }
}
