//! Changes on their way out of the window: to a file, or to the clipboard.

use std::path::Path;
use std::sync::{Arc, mpsc};

use super::lines::{Filter, Lines};
use super::table;
use crate::desk::ExportList;
use crate::domain::fleet::UnitChange;
use crate::text::Catalog;
use crate::ui::exporting::Exporting;
use crate::ui::{AskId, Cx};
use egui::Ui;

/// What is under way.
#[derive(Debug, Default)]
pub struct Export {
    dialog: Exporting,
    copying: Option<mpsc::Receiver<String>>,
}

impl Export {
    /// Asks how so many changes become a file.
    pub fn ask(&mut self, count: usize, words: &Catalog) {
        self.dialog.open(&words.text("changes-file"), None, count);
    }

    /// Draws the dialog.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        self.dialog.show(ui, cx, true, |_| {});
    }

    /// The person chose a file, or none.
    pub fn on_file(
        &mut self,
        ask: AskId,
        path: Option<&Path>,
        changes: impl FnOnce() -> Vec<UnitChange>,
        cx: &mut Cx<'_>,
    ) {
        if let Some(target) = self.dialog.on_file(ask, path, cx) {
            let export = ExportList(Arc::new(changes()), target);
            self.dialog.follow(cx.start(export));
        }
    }

    /// Takes in what came of writing the file.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.dialog.poll(cx);
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
