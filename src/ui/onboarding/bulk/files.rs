//! Files that the view asks for, those that are dropped on the window, and those it writes.

use super::sheet::{Sheet, file_name};
use crate::desk::{Ended, Exported, Requested, ResultRequest, WriteTemplate};
use crate::report::Words;
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::exporting::Exporting;
use crate::ui::files::{AskId, FileAsk};
use crate::ui::look::{self, measure};
use crate::ui::widgets::Toast;
use egui::{Align2, Area, Color32, CornerRadius, Id, Order, Stroke, StrokeKind, Ui};
use std::path::{Path, PathBuf};

/// Questions for files that are open, and what is being written.
#[derive(Debug, Default)]
pub(super) struct Files {
    orders: Option<AskId>,
    template: Option<AskId>,
    results: Exporting,
    writing: Requested<Exported>,
}

impl Files {
    /// Asks for a file of orders.
    pub(super) fn ask_orders(&mut self, cx: &mut Cx<'_>) {
        let (title, kind) = ("orderfile-ui-choose", "orderfile-ui-kind");
        let ask = FileAsk::table(cx.words.text(title), cx.words.text(kind));
        self.orders = Some(cx.ask_file(ask));
    }

    /// Asks where a template is to be written.
    pub(super) fn ask_template(&mut self, cx: &mut Cx<'_>) {
        let words = cx.words;
        let (title, stem) = ("orderfile-ui-template", "orderfile-ui-template-name");
        let endings = ["xlsx", "csv", "tsv"];
        let ask = FileAsk::save(&words, [title, stem, "orderfile-ui-kind"], endings);
        self.template = Some(cx.ask_file(ask));
    }

    /// Asks how the results of so many rows become a file.
    pub(super) fn ask_results(&mut self, file: &Path, count: usize, words: &Catalog) {
        let stem = file.file_stem().map(|stem| stem.to_string_lossy());
        let name = Message::new("orderfile-ui-results-name")
            .with("file", stem.unwrap_or_default().into_owned());
        self.results.open(&words.say(&name), None, count);
    }

    /// Draws that question, while it is open.
    pub(super) fn dialog(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        self.results
            .show(ui, cx, !self.writing.is_running(), |_| {});
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
        if let Some(target) = self.results.on_file(ask, path, cx) {
            if let Some(sheet) = sheet.and_then(Sheet::rows) {
                let request = ResultRequest { sheet, target };
                self.writing.follow(cx.start(request));
            }
            return None;
        }
        let asked = [&mut self.orders, &mut self.template]
            .into_iter()
            // Taken also where the person chose none.
            .position(|one| one.take_if(|one| *one == ask).is_some())?;
        let path = path?.to_path_buf();
        if asked == 0 {
            return Some(path);
        }
        let template = WriteTemplate {
            path,
            dialect: cx.preferences.dialect(),
            words: Words::Language(cx.words.language()),
        };
        self.writing.follow(cx.start(template));
        None
    }

    /// Takes in what came of writing.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        let how = self.writing.poll();
        let words = cx.words;
        if let Some(Exported { path, .. }) = self.writing.take() {
            self.results.close();
            let said = Message::new("orderfile-ui-written").with("file", file_name(&path));
            cx.toast(Toast::ok(words.say(&said)).with_file(path));
        }
        if how == Some(Ended::Failed) {
            cx.tell_problem(self.writing.problem());
        }
    }
}

/// The file that was dropped on the window since it was drawn last; the first of several.
#[must_use]
pub fn dropped_file(ctx: &egui::Context) -> Option<PathBuf> {
    ctx.input(|input| {
        let dropped = input.raw.dropped_files.iter();
        dropped.map(|file| file.path().to_path_buf()).next()
    })
}

/// Says what dropping does, while a file hangs over the window.
pub fn drop_hint(ctx: &egui::Context, words: Catalog) {
    if ctx.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let look = look::themed(ctx.global_style().visuals.dark_mode);
    let window = ctx.content_rect();
    Area::new(Id::unique("drop hint"))
        .order(Order::Foreground)
        .fixed_pos(window.min)
        .interactable(false)
        .show(ctx, |ui| {
            let place = window.shrink(measure::SPACE_4);
            let corner = CornerRadius::same(measure::RADIUS_CARD);
            let ring = Stroke::new(measure::FOCUS_RING, look.accent.ink);
            let painter = ui.painter();
            painter.rect_filled(window, CornerRadius::ZERO, look.backdrop);
            painter.rect(
                place,
                corner,
                Color32::TRANSPARENT,
                ring,
                StrokeKind::Inside,
            );
            ui.put(
                Align2::CENTER_CENTER
                    .anchor_size(window.center(), egui::vec2(window.width(), 40.0)),
                egui::Label::new(
                    look::title(words.text("orderfile-ui-drop-here")).color(Color32::WHITE),
                ),
            );
        });
}
