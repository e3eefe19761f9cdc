//! What stands on the page before there is a file: where one comes from, and the runs of earlier files.

use super::said;
use crate::desk::{ListRuns, Requested};
use crate::store::BulkRun;
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::table::{self, Drawn, ListTable, RowMenu, RowsAction, TableHead, TableRows};
use crate::ui::widgets::{
    Button, Icon, Press as _, Tone, card, empty_state, from_right, muted, problem_notices,
};
use egui::Ui;
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

/// What a person wants.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum StartAction {
    /// To choose a file.
    Choose,
    /// To have a template.
    Template,
    /// To see an earlier run.
    Open(Box<BulkRun>),
}

impl Start {
    /// Lists the runs anew.
    pub(super) fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.has_asked = true;
        self.listing.follow(cx.start(ListRuns));
    }

    /// Lists the runs anew where colleagues have begun some, or went on with them.
    pub(super) fn follow_team(&mut self, cx: &mut Cx<'_>) {
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

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<StartAction> {
        if !self.has_asked {
            self.refresh(cx);
        }
        let words = cx.words;
        problem_notices(ui, words, self.listing.problem());
        if self.runs.is_empty() {
            return empty(ui, &words);
        }
        let mut action = None;
        card(ui, |ui| {
            ui.horizontal(|ui| {
                muted(ui, words.text("orderfile-ui-drop"));
                from_right(ui, |ui| action = buttons(ui, &words));
            });
        });
        ui.add_space(measure::SPACE_2);
        let title = words.text("orderfile-ui-runs");
        ui.label(look::section(title.as_str()));
        let opened = self.table(ui, &words, &title);
        action.or(opened)
    }

    fn table(&mut self, ui: &mut Ui, words: &Catalog, name: &str) -> Option<StartAction> {
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
            RowsAction::Select { place, .. } => {
                self.selected = place;
                return self.opened();
            }
            RowsAction::Open => return self.opened(),
            RowsAction::Move { step, .. } => {
                let to = step.to(Some(self.selected), self.runs.len());
                self.selected = to.unwrap_or_default();
            }
            RowsAction::Copy => ui.ctx().copy_text(table::as_text(&heads, &rows)),
            _ => {}
        }
        None
    }

    fn opened(&self) -> Option<StartAction> {
        let run = self.runs.get(self.selected)?;
        Some(StartAction::Open(Box::new(run.clone())))
    }
}

fn empty(ui: &mut Ui, words: &Catalog) -> Option<StartAction> {
    let title = words.text("orderfile-ui-empty-title");
    let text = words.text("orderfile-ui-empty-text");
    let choose = Button::primary(words.text("orderfile-ui-choose-ask"));
    let pressed = empty_state(ui, Icon::Onboarding, &title, &text, Some(choose));
    let mut action = pressed
        .is_some_and(|response| response.clicked())
        .then_some(StartAction::Choose);
    ui.vertical_centered(|ui| {
        let template = Button::quiet(words.text("orderfile-ui-template-ask"));
        template
            .icon(Icon::Export)
            .show(ui)
            .sets(&mut action, StartAction::Template);
    });
    action
}

fn buttons(ui: &mut Ui, words: &Catalog) -> Option<StartAction> {
    let choose = Button::primary(words.text("orderfile-ui-choose-ask"));
    if choose.show(ui).clicked() {
        return Some(StartAction::Choose);
    }
    let template = Button::secondary(words.text("orderfile-ui-template-ask"));
    let pressed = template.icon(Icon::Export).show(ui).clicked();
    pressed.then_some(StartAction::Template)
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
        let file = file.map_or_else(
            || run.file.clone(),
            |name| name.to_string_lossy().into_owned(),
        );
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
                        .with("file", file)
                        .with("member", member),
                ),
                None => file,
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
