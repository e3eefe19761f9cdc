//! Reports: the fleet in charts, files to hand over, and lists of a person's own to take in.

mod charts;
mod definitions;
mod editor;
mod lists;
mod said;

pub use lists::{ListReader, ReaderAction};

use super::audit::Draft;
use super::cx::{Cx, Screen};
use super::files::AskId;
use super::look::measure;
use super::news::News;
use super::undo::TakenBack;
use super::widgets::{Button, Icon, is_entered, page_head, page_to_edge, tabs};
use crate::report::{Definition, Figures, View};
use crate::store::DocumentKind;
use charts::Charts;
use definitions::Definitions;
use egui::Ui;
use std::path::Path;
use std::sync::Arc;

/// The screen.
#[derive(Debug, Default)]
pub struct Reports {
    side: Side,
    charts: Charts,
    definitions: Definitions,
    list: ListReader,
    /// The frame in which the page was drawn last.
    drawn: Option<u64>,
}

/// What the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Side {
    #[default]
    Charts,
    Definitions,
}

impl Reports {
    /// Takes figures in, for a picture.
    pub fn fill(&mut self, figures: Arc<Figures>) {
        self.charts.fill(figures);
    }

    /// Opens the form of a saved report.
    pub fn edit(&mut self, definition: Definition) {
        self.side = Side::Definitions;
        self.definitions.edit(definition);
    }

    /// What the fleet shows now, for a new report to start from.
    pub fn offer(&mut self, view: View) {
        self.definitions.offer(view);
    }

    /// Reads what is shown when the page is entered: it was not drawn in the frame before.
    fn enter(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if is_entered(&mut self.drawn, ui) && cx.session.is_some() {
            self.charts.read(cx);
            self.definitions.read(cx);
        }
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let is_form = self.side == Side::Definitions && self.definitions.is_editing();
        let title = match (is_form, self.definitions.edited()) {
            (false, _) => words.text("ui-section-reports"),
            (true, None) => words.text("pages-report-new-title"),
            (true, Some(name)) => name.to_owned(),
        };
        let subtitle = match self.side {
            Side::Charts => self.charts.subtitle(&words),
            Side::Definitions => Some(words.text("pages-reports-sub")),
        };
        let subtitle = subtitle.unwrap_or_else(|| words.text("pages-figures-sub"));
        page_head(ui, &title, Some(&subtitle), |ui| {
            if !is_form {
                let new = Button::primary(words.text("pages-report-new")).icon(Icon::Plus);
                if new.enabled(self.definitions.is_read()).show(ui).clicked() {
                    self.definitions.create(None, cx);
                    self.side = Side::Definitions;
                }
                let read = Button::secondary(words.text("pages-list-read"));
                if read.show(ui).clicked() {
                    self.list.ask(cx);
                }
            }
        });
        let sides = [
            (Side::Charts, words.text("pages-side-charts")),
            (Side::Definitions, words.text("pages-side-definitions")),
        ];
        tabs(ui, &mut self.side, &sides);
    }
}

impl Screen for Reports {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.enter(ui, cx);
        page_to_edge(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::SPACE_2;
            self.head(ui, cx);
            match self.side {
                Side::Charts => self.charts.show(ui, cx),
                Side::Definitions => self.definitions.show(ui, cx),
            }
        });
        match self.list.show(ui.ctx(), cx, false) {
            Some(ReaderAction::Expect(list)) => cx.new_policy(Draft::expecting(list)),
            Some(ReaderAction::LookUp(identifiers)) => cx.look_up(identifiers),
            None => {}
        }
    }

    fn on_news(&mut self, news: &News, cx: &mut Cx<'_>) {
        // A page that nobody looks at reads when it is entered.
        if matches!(news, News::Synced(_)) && self.drawn.is_some() {
            self.charts.read(cx);
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        self.charts.poll(cx);
        self.definitions.poll(cx);
        self.list.poll(cx);
    }

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        *self = Self::default();
    }

    fn on_taken_back(&mut self, what: TakenBack, cx: &mut Cx<'_>) {
        if what == TakenBack::Documents(DocumentKind::Definition) {
            self.definitions.read(cx);
        }
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.definitions.on_file(ask, path, cx);
        self.list.on_file(ask, path, cx);
    }
}
