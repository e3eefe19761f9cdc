//! The fleet: look up merchants and sales units, and see how each is set up.
//!
//! [`model`] holds the rows and which of them are shown; the other files draw a part of the screen each. The screen keeps
//! what it asked for, so that it can ask again.

pub mod arrange;
pub mod cells;
mod detail;
mod export;
mod filters;
mod lookup;
mod meaning;
pub mod model;
mod registry;
pub mod say;
mod table;

pub use registry::{RegistryCard, company, signers, status};

use super::action::Action;
use super::cx::{Cx, Screen};
use super::files::AskId;
use super::look::{self, measure};
use super::widgets::{
    Button, Icon, Tone, check_line, empty_state, notice, page_head, problem_notice, progress,
};
use crate::desk::{Command, Event, JobId, Progress};
use crate::domain::lookup::parse_entries;
use crate::domain::{Capability, LookupEntry, Msn, Problem};
use crate::report::Column;
use crate::text::{Catalog, Message};
use detail::DetailAction;
use egui::{Frame, Margin, Ui};
use lookup::{LookupAction, LookupBox};
use model::{FleetModel, Step};
use std::collections::BTreeSet;
use std::path::Path;
use table::{TableAction, TableView};

/// The fleet screen.
#[derive(Debug)]
pub struct Fleet {
    model: FleetModel,
    lookup: LookupBox,
    asked: Option<Asked>,
    run: Option<Run>,
    failed: Option<Problem>,
    stopped: bool,
    columns: Vec<Column>,
    detail_open: bool,
    scroll_to: Option<usize>,
    focus_search: bool,
    /// A unit that is to be shown as soon as its row is there.
    wanted: Option<Msn>,
    registry: RegistryCard,
    export: export::Export,
}

/// What was asked for last, to ask it again.
#[derive(Debug, Clone)]
enum Asked {
    Entries(Vec<LookupEntry>, bool),
    Fleet,
}

/// The look-up that is running.
#[derive(Debug, Clone, Copy)]
struct Run {
    job: JobId,
    progress: Progress,
}

impl Default for Fleet {
    fn default() -> Self {
        Self {
            model: FleetModel::default(),
            lookup: LookupBox::default(),
            asked: None,
            run: None,
            failed: None,
            stopped: false,
            columns: table::USUAL.to_vec(),
            detail_open: true,
            scroll_to: None,
            focus_search: false,
            wanted: None,
            registry: RegistryCard::default(),
            export: export::Export::default(),
        }
    }
}

impl Fleet {
    /// The rows, for the tests of the screen.
    #[must_use]
    pub const fn model(&self) -> &FleetModel {
        &self.model
    }

    /// The rows, to be filled by a test or a picture.
    pub const fn model_mut(&mut self) -> &mut FleetModel {
        &mut self.model
    }

    /// Looks up what was typed or pasted into the box of the top bar.
    pub fn look_up(&mut self, pasted: &str, cx: &mut Cx<'_>) {
        self.lookup.set_text(pasted);
        let entries = parse_entries(pasted);
        self.start(Asked::Entries(entries, false), cx);
    }

    /// Shows a unit of the fleet, with its details.
    pub fn show_unit(&mut self, msn: Msn) {
        self.wanted = Some(msn);
        self.detail_open = true;
    }

    /// Selects the unit that is to be shown, once the rows are there. Filters that hide it give way.
    fn find_wanted(&mut self) {
        let Some(msn) = &self.wanted else { return };
        if self.model.is_arranging() {
            return;
        }
        let is_wanted = |place: &usize| {
            let row = self.model.shown_row(*place);
            row.is_some_and(|row| row.msn.as_ref() == Some(msn))
        };
        let place = (0..self.model.shown_len()).find(is_wanted);
        if let Some(place) = place {
            self.model.select(place);
            self.scroll_to = Some(place);
        } else if !self.model.filter().is_empty() {
            self.model.set_filter(model::Filter::default());
            return;
        }
        self.wanted = None;
    }

    /// Starts over with what was asked; the former rows give way.
    fn start(&mut self, asked: Asked, cx: &mut Cx<'_>) {
        if let Some(run) = self.run.take() {
            cx.send(Command::Cancel(run.job));
        }
        self.model.clear();
        self.send(&asked, cx);
        self.asked = Some(asked);
    }

    fn send(&mut self, asked: &Asked, cx: &mut Cx<'_>) {
        let (command, total) = match asked {
            Asked::Entries(entries, include_doubtful) => (
                Command::LookUp {
                    entries: entries.clone(),
                    include_doubtful: *include_doubtful,
                },
                entries.len(),
            ),
            Asked::Fleet => (Command::LoadFleet, 0),
        };
        self.failed = None;
        self.stopped = false;
        let progress = Progress {
            total,
            ..Progress::default()
        };
        self.run = Some(Run {
            job: cx.send(command),
            progress,
        });
    }

    /// Looks some inputs up once more, in place of their rows; the other rows stay.
    fn look_up_again(
        &mut self,
        inputs: &BTreeSet<String>,
        include_doubtful: bool,
        cx: &mut Cx<'_>,
    ) {
        let entries = lookup::entries_of(inputs);
        self.model.remove_inputs(inputs);
        self.send(&Asked::Entries(entries, include_doubtful), cx);
    }

    /// The inputs that were understood, but have a wrong check digit.
    fn doubtful_inputs(&self) -> BTreeSet<String> {
        if self.model.counts().states[2] == 0 {
            return BTreeSet::new();
        }
        let rows = self.model.rows().filter(|row| detail::is_doubtful(row));
        rows.map(|row| row.input.clone()).collect()
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        self.head(ui, cx);
        let rows = if self.model.is_empty() { 3 } else { 1 };
        match self.lookup.show(ui, cx, self.run.is_some(), rows) {
            Some(LookupAction::LookUp) => {
                let entries = self.lookup.entries().to_vec();
                self.start(Asked::Entries(entries, false), cx);
            }
            Some(LookupAction::WholeFleet) => self.start(Asked::Fleet, cx),
            None => {}
        }
        ui.add_space(measure::SPACE_1);
        self.run_line(ui, cx);
        self.notices(ui, cx);
        if self.model.is_empty() {
            self.nothing(ui, cx);
            return;
        }
        let focus_search = std::mem::take(&mut self.focus_search);
        filters::show(ui, cx, &mut self.model, focus_search);
        ui.add_space(measure::SPACE_1);
        let ctx = ui.ctx().clone();
        self.model.refresh(move || ctx.request_repaint());
        self.find_wanted();
        self.table(ui, cx);
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let title = words.text("ui-room-fleet");
        let subtitle = self.subtitle(&words);
        let mut export = false;
        page_head(ui, &title, Some(&subtitle), |ui| {
            let button = Button::secondary(words.text("screens-export"));
            let ready = self.model.shown_len() > 0;
            export = button.enabled(ready).show(ui).clicked();
            let button = Button::secondary(words.text("screens-columns")).chevron();
            let response = button.show(ui);
            egui::Popup::menu(&response)
                .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
                .show(|ui| self.column_menu(ui, &words));
        });
        if export {
            self.open_export(cx);
        }
    }

    fn column_menu(&mut self, ui: &mut Ui, words: &Catalog) {
        Frame::new().inner_margin(Margin::same(6)).show(ui, |ui| {
            ui.set_min_width(188.0);
            ui.spacing_mut().item_spacing.y = measure::SPACE_2;
            for column in Column::ALL {
                let mut on = self.columns.contains(&column);
                let head = words.say(&column.head());
                if check_line(ui, &mut on, &head, None).changed() {
                    toggle_shown(&mut self.columns, column, on);
                }
            }
        });
    }

    fn subtitle(&self, words: &Catalog) -> String {
        if self.model.is_empty() {
            return words.text("screens-fleet-nothing-yet");
        }
        let counts = self.model.counts();
        let shown = |number| say::number(number);
        let count = Message::new("screens-fleet-count")
            .with("units", counts.units)
            .with("units-shown", shown(counts.units))
            .with("merchants", counts.merchants)
            .with("merchants-shown", shown(counts.merchants));
        let mut text = words.say(&count);
        if let Some(newest) = counts.newest {
            let when = say::moment(newest, words);
            let as_of = Message::new("screens-fleet-as-of").with("when", when);
            text = format!("{text} {}", words.say(&as_of));
        }
        text
    }

    fn run_line(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(run) = self.run else { return };
        let words = cx.words;
        let done = run.progress;
        ui.horizontal(|ui| {
            let shown = |number| say::number(number);
            let message = Message::new("screens-fleet-loading")
                .with("done", shown(done.done))
                .with("total", shown(done.total));
            let name = words.text("screens-loading-title");
            #[expect(
                clippy::cast_precision_loss,
                reason = "a share for a bar of 160 points"
            )]
            let share = (done.total > 0).then(|| done.done as f32 / done.total as f32);
            progress(ui, share, 160.0, &name);
            let text = if done.total > 0 {
                words.say(&message)
            } else {
                name
            };
            ui.label(look::body(text).color(cx.look.secondary));
            if done.failed > 0 {
                let failed = Message::new("screens-fleet-loading-failed");
                let failed = words.say(&failed.with("failed", shown(done.failed)));
                ui.label(look::body(failed).color(cx.look.bad.ink));
            }
            if Button::quiet(words.text("screens-stop")).show(ui).clicked() {
                cx.send(Command::Cancel(run.job));
            }
        });
    }

    fn notices(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if let Some(problem) = self.failed.clone() {
            problem_notice(ui, words, &problem);
            let retry = Button::secondary(words.text("screens-retry"));
            if retry.icon(Icon::Refresh).show(ui).clicked()
                && let Some(asked) = self.asked.clone()
            {
                self.start(asked, cx);
            }
            ui.add_space(measure::SPACE_1);
        }
        if self.stopped {
            notice(ui, Tone::Info, &words.text("screens-stopped"), None);
        }
        if self.run.is_some() {
            return;
        }
        let doubtful = self.doubtful_inputs();
        if !doubtful.is_empty() {
            self.doubtful_notice(ui, cx, &doubtful);
        }
    }

    fn doubtful_notice(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, inputs: &BTreeSet<String>) {
        let words = cx.words;
        let count = |message: Message| {
            let shown = say::number(inputs.len());
            words.say(&message.with("count", inputs.len()).with("shown", shown))
        };
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::empty());
            Icon::Warning.paint(ui.painter(), rect.center(), 14.0, cx.look.warn.ink);
            let text = count(Message::new("screens-lookup-doubtful-note"));
            ui.label(look::body(text).color(cx.look.warn.ink));
            let button = Button::quiet(count(Message::new("screens-lookup-anyway-all")));
            if button.show(ui).clicked() {
                self.look_up_again(inputs, true, cx);
            }
        });
    }

    /// What stands where there are no rows.
    fn nothing(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let show = |ui: &mut Ui, title: String, text: String, button: Option<Button>| {
            empty_state(ui, Icon::Fleet, &title, &text, button).is_some_and(|r| r.clicked())
        };
        if cx.session.is_none() {
            let title = words.text("screens-no-profile-title");
            show(ui, title, words.text("screens-no-profile-text"), None);
        } else if self.run.is_some() {
            let title = words.text("screens-loading-title");
            show(ui, title, words.text("screens-loading-text"), None);
        } else if self.failed.is_some() {
            // The problem above says it all.
        } else if self.asked.is_some() && !self.stopped {
            let title = words.text("screens-no-units-title");
            show(ui, title, words.text("screens-no-units-text"), None);
        } else {
            let lists = cx
                .session
                .is_some_and(|s| s.lacks(Capability::ListFleet).is_none());
            let mut text = words.text("screens-empty-text");
            if lists {
                text = format!("{text} {}", words.text("screens-empty-fleet"));
            }
            let button = lists.then(|| Button::secondary(words.text("screens-whole-fleet")));
            let title = words.text("screens-empty-title");
            if show(ui, title, text, button) {
                self.start(Asked::Fleet, cx);
            }
        }
    }

    fn table(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if self.model.shown_len() == 0 && !self.model.is_arranging() {
            self.no_match(ui, cx);
            return;
        }
        let view = TableView {
            columns: &self.columns,
            catalog: &cx.words,
            scroll_to: self.scroll_to.take(),
            takes_keys: !self.export.is_open(),
        };
        match table::show(ui, &self.model, view) {
            Some(TableAction::Sort(column)) => self.model.toggle_sort(column),
            Some(TableAction::Select(place)) => {
                self.model.select(place);
                self.detail_open = true;
            }
            Some(TableAction::Move(step)) => self.step(step),
            Some(TableAction::Open) => self.detail_open = true,
            Some(TableAction::Close) => self.detail_open = false,
            None => {}
        }
    }

    fn step(&mut self, step: Step) {
        self.scroll_to = self.model.step(step);
    }

    fn no_match(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let total = say::number(self.model.len());
        let text = Message::new("screens-no-match-text").with("total", total);
        let clear = empty_state(
            ui,
            Icon::Search,
            &words.text("screens-no-match-title"),
            &words.say(&text),
            Some(Button::secondary(words.text("screens-no-match-clear"))),
        );
        if clear.is_some_and(|response| response.clicked()) {
            self.model.set_filter(model::Filter::default());
        }
    }

    fn open_export(&mut self, cx: &Cx<'_>) {
        if self.model.shown_len() > 0 {
            let rows = self.model.shown_rows();
            self.export.open(rows, &self.columns, cx.words.language());
        }
    }

    fn detail(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(row) = self.model.selected_row().cloned() else {
            return;
        };
        if !self.detail_open {
            return;
        }
        let [least, usual, most] = measure::DETAIL;
        let frame = Frame::new().fill(cx.look.surface);
        let mut action = None;
        egui::Panel::right("fleet-detail")
            .resizable(true)
            .default_size(usual)
            .size_range(least..=most)
            .frame(frame)
            .show(ui, |ui| {
                let foot = Frame::new()
                    .fill(cx.look.surface)
                    .inner_margin(Margin::symmetric(16, 12));
                egui::Panel::bottom("fleet-detail-foot")
                    .resizable(false)
                    .frame(foot)
                    .show(ui, |ui| action = detail::foot(ui, cx, &row));
                let scroll = egui::ScrollArea::vertical().auto_shrink([false, false]);
                scroll.show(ui, |ui| {
                    Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        if let Some(asked) = detail::show(ui, cx, &row, &self.registry) {
                            action = Some(asked);
                        }
                    });
                });
            });
        match action {
            Some(DetailAction::Close) => self.detail_open = false,
            Some(DetailAction::LookUpAnyway(input)) => {
                self.look_up_again(&BTreeSet::from([input]), true, cx);
            }
            Some(DetailAction::Retry(input)) => {
                self.look_up_again(&BTreeSet::from([input]), true, cx);
            }
            Some(DetailAction::Prefill) => {
                if let Some(id) = row.business_id {
                    cx.prefill(id);
                }
            }
            Some(DetailAction::AskRegistry(number)) => self.registry.ask(&number, cx),
            None => {}
        }
    }
}

/// Shows or hides a column; one that comes back stands where the usual order has it.
fn toggle_shown(columns: &mut Vec<Column>, column: Column, on: bool) {
    columns.retain(|old| *old != column);
    if on {
        let rank = |column: &Column| {
            let usual = table::USUAL.iter().position(|other| other == column);
            usual.unwrap_or(table::USUAL.len() + *column as usize)
        };
        let place = columns.iter().position(|other| rank(other) > rank(&column));
        columns.insert(place.unwrap_or(columns.len()), column);
    } else if columns.is_empty() {
        // A table without columns would have nothing to click to get them back.
        columns.push(column);
    }
}

impl Screen for Fleet {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.detail(ui, cx);
        let page = Frame::new()
            .fill(cx.look.canvas)
            .inner_margin(Margin::same(20));
        egui::CentralPanel::default()
            .frame(page)
            .show(ui, |ui| self.page(ui, cx));
        self.export.show(ui, cx, &self.columns);
    }

    fn on_event(&mut self, job: JobId, event: &Event, cx: &mut Cx<'_>) {
        self.registry.on_event(job, event);
        self.export.on_event(job, event, cx);
        let Some(run) = self.run.as_mut().filter(|run| run.job == job) else {
            return;
        };
        match event {
            Event::Planned { total } => run.progress.total = *total,
            Event::Progress(progress) => run.progress = *progress,
            Event::Rows(rows) => self.model.extend(rows.clone()),
            Event::Done => self.run = None,
            Event::Failed(problem) => {
                self.failed = Some((**problem).clone());
                self.run = None;
            }
            Event::Cancelled => {
                self.stopped = true;
                self.run = None;
            }
            _ => {}
        }
    }

    fn on_session(&mut self, _cx: &mut Cx<'_>) {
        let columns = std::mem::take(&mut self.columns);
        *self = Self {
            columns,
            ..Self::default()
        };
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.export.on_file(ask, path, cx);
    }

    fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) {
        match action {
            Action::LookUp => self.lookup.focus(),
            Action::SyncFleet => self.start(Asked::Fleet, cx),
            Action::FilterTable => self.focus_search = true,
            Action::Export => self.open_export(cx),
            _ => {}
        }
    }

    fn count(&self) -> Option<usize> {
        let units = self.model.counts().units;
        (units > 0).then_some(units)
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        let newest = self.model.counts().newest?;
        let when = say::moment(newest, &cx.words);
        let message = Message::new("screens-fleet-as-of").with("when", when);
        Some(cx.words.say(&message))
    }
}
