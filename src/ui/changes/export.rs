//! Changes on their way out of the window: to a file, or to the clipboard.

use std::path::Path;
use std::sync::{Arc, mpsc};

use super::lines::{Filter, Lines};
use super::table;
use crate::desk::{ExportList, Exported, Requested};
use crate::domain::fleet::UnitChange;
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::widgets::Toast;
use crate::ui::{AskId, Cx, FileAsk};

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An Excel workbook.
    Xlsx,
    /// CSV in the dialect of the settings.
    Csv,
    /// JSON.
    Json,
}

impl Format {
    /// Every kind, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Csv, Self::Json];

    /// Its name in the menu.
    #[must_use]
    pub fn name(self, words: &Catalog) -> String {
        match self {
            Self::Xlsx => words.text("changes-format-xlsx"),
            Self::Csv => words.text("changes-format-csv"),
            Self::Json => words.text("changes-format-json"),
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// What is under way.
#[derive(Debug, Default)]
pub struct Export {
    ask: Option<AskId>,
    job: Requested<Exported>,
    copying: Option<mpsc::Receiver<String>>,
}

impl Export {
    /// Asks where a file goes.
    pub fn ask(&mut self, format: Format, cx: &mut Cx<'_>) {
        let words = cx.words;
        self.ask = Some(cx.ask_file(FileAsk {
            save: true,
            title: words.text("changes-export-title"),
            file_name: format!("{}.{}", words.text("changes-file"), format.extension()),
            kind: format.name(&words),
            extensions: vec![format.extension()],
        }));
    }

    /// The person chose a file, or none.
    pub fn on_file(
        &mut self,
        ask: AskId,
        path: Option<&Path>,
        changes: Vec<UnitChange>,
        cx: &mut Cx<'_>,
    ) {
        if self.ask != Some(ask) {
            return;
        }
        self.ask = None;
        let Some(path) = path else { return };
        let export = ExportList(Arc::new(changes), cx.target(path));
        self.job.follow(cx.start(export));
    }

    /// Takes in what came of writing the file.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if self.job.poll().is_none() {
            return;
        }
        if let Some(problem) = self.job.problem() {
            cx.toast(Toast::bad(problem.one_line(&cx.words)));
        }
        if let Some(Exported { path, rows }) = self.job.take() {
            let message = Message::new("screens-export-done")
                .with("count", rows)
                .with("shown", say::number(rows))
                .with("path", path.display().to_string());
            cx.toast(Toast::ok(cx.words.say(&message)));
        }
    }

    /// Puts changes on the clipboard, as a table; the text is made on a thread of its own.
    pub fn copy(&mut self, ctx: &egui::Context, changes: Vec<UnitChange>, words: &Catalog) {
        let (sender, receiver) = mpsc::channel();
        let (wake, words) = (ctx.clone(), *words);
        let work = move || {
            // The screen may be gone by now; then nobody needs the text.
            let _ = sender.send(as_text(changes, &words));
            wake.request_repaint();
        };
        let thread = std::thread::Builder::new().name("copy changes".to_owned());
        if thread.spawn(work).is_ok() {
            self.copying = Some(receiver);
        }
    }

    /// Hands the text on once it is made; `true` when that was now.
    pub fn take_copied(&mut self, ctx: &egui::Context) -> bool {
        let text = self.copying.as_ref().and_then(|made| made.try_recv().ok());
        let Some(text) = text else { return false };
        ctx.copy_text(text);
        self.copying = None;
        true
    }
}

/// Changes as lines of cells with tabs between, the heads first.
fn as_text(changes: Vec<UnitChange>, words: &Catalog) -> String {
    let mut newest_last = changes;
    newest_last.reverse();
    let lines = Lines::new(Arc::new(newest_last), Filter::default());
    let mut text = table::names(words).join("\t");
    for place in 0..lines.shown_len() {
        let Some((change, field)) = lines.shown(place) else {
            continue;
        };
        let cells = table::drawn(change, field, words);
        let cells = cells.map(|cell| cell.words().replace(['\t', '\n', '\r'], " "));
        text.push('\n');
        text.push_str(&cells.join("\t"));
    }
    text
}
