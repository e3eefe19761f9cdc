//! What stands on the page before there is a file: where one comes from, and the runs of earlier files.

use super::files::Files;
use super::said;
use crate::desk::{ListRuns, Requested};
use crate::store::BulkRun;
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::table::{self, Drawn, ListTable, RowMenu, RowsAction, TableHead, TableRows};
use crate::ui::widgets::{
    Button, Icon, Tone, card, empty_state, from_right, muted, problem_notices,
};
use egui::Ui;
use std::ffi::OsStr;
use std::path::Path;

/// The earlier runs.
#[derive(Debug, Default)]
pub(super) struct Start {
    listing: Requested<Vec<BulkRun>>,
    has_asked: bool,
    runs: Vec<BulkRun>,
    selected: usize,
    /// As of which news of the team they were listed.
    came: u64,
}

impl Start {
    /// Lists the runs anew.
    pub(super) fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.has_asked = true;
        self.listing.follow(cx.start(ListRuns));
    }

    /// Lists the runs anew where colleagues have begun some, or went on with them.
    pub(super) fn follow_team(&mut self, cx: &mut Cx<'_>) {
        // Who never came here needs no list.
        if std::mem::replace(&mut self.came, cx.team.came) != cx.team.came && self.has_asked {
            self.refresh(cx);
        }
    }

    /// Takes in the runs.
    pub(super) fn poll(&mut self) {
        if let Some(runs) = self.listing.done() {
            self.runs = runs;
            self.selected = 0;
        }
    }

    /// Draws it; gives the run that was opened.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        files: &mut Files,
    ) -> Option<BulkRun> {
        if !self.has_asked {
            self.refresh(cx);
        }
        let words = cx.words;
        problem_notices(ui, words, self.listing.problem());
        let choose = Button::primary(words.text("orderfile-ui-choose-ask"));
        let template = words.text("orderfile-ui-template-ask");
        if self.runs.is_empty() {
            let title = words.text("orderfile-ui-empty-title");
            let text = words.text("orderfile-ui-empty-text");
            let pressed = empty_state(ui, Icon::Onboarding, &title, &text, Some(choose));
            if pressed.is_some_and(|pressed| pressed.clicked()) {
                files.ask_orders(cx);
            }
            ui.vertical_centered(|ui| {
                let template = Button::quiet(template).icon(Icon::Export);
                if template.show(ui).clicked() {
                    files.ask_template(cx);
                }
            });
            return None;
        }
        card(ui, |ui| {
            ui.horizontal(|ui| {
                muted(ui, words.text("orderfile-ui-drop"));
                from_right(ui, |ui| {
                    if choose.show(ui).clicked() {
                        files.ask_orders(cx);
                    }
                    let template = Button::secondary(template).icon(Icon::Export);
                    if template.show(ui).clicked() {
                        files.ask_template(cx);
                    }
                });
            });
        });
        ui.add_space(measure::SPACE_2);
        let title = words.text("orderfile-ui-runs");
        ui.label(look::section(title.as_str()));
        self.table(ui, &words, &title)
    }

    fn table(&mut self, ui: &mut Ui, words: &Catalog, name: &str) -> Option<BulkRun> {
        let heads = [
            TableHead::new(words.text("orderfile-ui-run-file"), 180.0, 1.2),
            TableHead::new(words.text("orderfile-ui-run-when"), 130.0, 0.3),
            TableHead::new(words.text("orderfile-ui-run-state"), 120.0, 0.2),
            TableHead::new(words.text("orderfile-ui-run-counts"), 260.0, 1.2),
        ];
        let table = ListTable {
            name,
            heads: &heads,
            takes_keys: true,
            height: ui.available_height() - measure::SPACE_3,
            ..ListTable::default()
        };
        let rows = Runs {
            runs: &self.runs,
            selected: self.selected,
            words: *words,
        };
        match table::show(ui, table, &rows).action? {
            // A run is opened by a click: there is nothing else to do with one.
            RowsAction::Select { place, .. } => self.selected = place,
            RowsAction::Open => {}
            RowsAction::Move { step, .. } => {
                let to = step.to(Some(self.selected), self.runs.len());
                self.selected = to.unwrap_or_default();
                return None;
            }
            RowsAction::Copy => {
                ui.ctx().copy_text(table::as_text(&heads, &rows));
                return None;
            }
            _ => return None,
        }
        self.runs.get(self.selected).cloned()
    }
}

struct Runs<'a> {
    runs: &'a [BulkRun],
    selected: usize,
    words: Catalog,
}

impl TableRows for Runs<'_> {
    fn len(&self) -> usize {
        self.runs.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let Some(run) = self.runs.get(place) else {
            return Vec::new();
        };
        let file = Path::new(&run.file).file_name();
        let file = file.map_or(run.file.as_str().into(), OsStr::to_string_lossy);
        let counts = run.counts;
        let open = counts.not_sent + counts.unknown;
        let state = if open > 0 {
            let message = Message::new("orderfile-ui-run-open").with("count", open);
            Drawn::Tag(self.words.say(&message), Tone::Warn)
        } else {
            Drawn::Tag(self.words.text("orderfile-ui-run-done"), Tone::Ok)
        };
        vec![
            Drawn::Name(match &run.begun_by {
                Some(member) => self.words.say(
                    &Message::new("team-run-by")
                        .with("file", &*file)
                        .with("member", member),
                ),
                None => file.into_owned(),
            }),
            Drawn::Muted(say::moment(run.begun_at, &self.words)),
            state,
            Drawn::Text(said::counts(&counts, &self.words)),
        ]
    }

    fn is_selected(&self, place: usize) -> bool {
        place == self.selected
    }

    fn menu(&self, _place: usize) -> Option<RowMenu> {
        Some(RowMenu::new(self.words).open(self.words.text("ui-open")))
    }
}
