//! Letters saved for mail merge, from the button at the foot of a dialog to the file. Every dialog of several letters does it
//! alike.

use crate::desk::{ExportList, Exported, Requested};
use crate::domain::Problem;
use crate::domain::merchant_message::{Letter, OrderFacts};
use crate::text::Catalog;
use crate::ui::files::AskId;
use crate::ui::fleet::say;
use crate::ui::widgets::{Button, Toast};
use crate::ui::{Cx, FileAsk};
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The saving of one dialog's letters.
#[derive(Debug, Default)]
pub(super) struct Merging {
    job: Requested<Exported>,
    ask: Option<AskId>,
}

impl Merging {
    /// Why the last saving failed, if it did.
    pub(super) const fn problem(&self) -> Option<&Problem> {
        self.job.problem()
    }

    /// Draws the button; says whether it was pressed.
    pub(super) fn button(&self, ui: &mut Ui, words: &Catalog) -> bool {
        Button::secondary(words.text("letters-merge"))
            .tooltip(words.text("letters-merge-tip"))
            .enabled(!self.job.is_running())
            .show(ui)
            .clicked()
    }

    /// Asks for the file to save to.
    pub(super) fn ask(&mut self, cx: &mut Cx<'_>) {
        let words = cx.words;
        let ending = cx.preferences.csv_ending();
        let ask = FileAsk {
            save: true,
            title: words.text("letters-merge-title"),
            file_name: format!("{}.{ending}", words.text("letters-merge-file")),
            kind: words.text("letters-merge-kind"),
            extensions: vec![ending, "xlsx", "json"],
        };
        self.ask = Some(cx.ask_file(ask));
    }

    /// Whether the answer about a file is the one that was asked for. It is awaited no longer then.
    pub(super) fn takes(&mut self, ask: AskId) -> bool {
        let is_own = self.ask == Some(ask);
        if is_own {
            self.ask = None;
        }
        is_own
    }

    /// Saves letters with what is known of their merchants.
    pub(super) fn save(
        &mut self,
        letters: Vec<(Letter, OrderFacts)>,
        path: &Path,
        cx: &mut Cx<'_>,
    ) {
        let merge = ExportList(Arc::new(letters), cx.target(path));
        self.job.follow(cx.start(merge));
    }

    /// Takes in what came of it; says when the file is there.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(Exported { rows, .. }) = self.job.done() {
            let said = say::counted("letters-merged", rows, &cx.words);
            cx.toast(Toast::ok(said));
        }
    }
}
