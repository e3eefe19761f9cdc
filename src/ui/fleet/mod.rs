//! The fleet: look up merchants and sales units, and see how each is set up.
//!
//! [`model`] holds the rows and which of them are shown; the other files draw a part of the screen each. The screen keeps
//! what it asked for, so that it can ask again.

#[cfg(test)]
mod any;
pub mod arrange;
pub mod cells;
pub mod changing;
mod chooser;
mod copying;
mod counts;
mod detail;
mod export;
mod filters;
mod folding;
mod goto;
pub mod item;
mod lookup;
mod matching;
mod meaning;
pub mod model;
mod registry;
mod row_set;
mod rows;
pub mod say;
mod sheet;
mod sync;
mod table;
mod tags;
mod unit;
mod views;
mod watched;

pub(super) use detail::name_of;
pub use registry::{RegistryCard, signers, status};
pub use table::TableLayout;

use super::action::Action;
use super::cx::{Cx, Screen};
use super::files::AskId;
use super::look::{self, measure};
use super::news::News;
use super::profiles::offer_keys;
use super::today::{Mark, Waiting};
use super::undo::TakenBack;
use super::widgets::{
    Button, DetailPanel, Icon, Menu, PanelPart, Toast, Tone, empty_state, icon_mark, notice, page,
    page_head, problem_notice, progress, tabs,
};
use crate::desk::{Job, LookUp, Period, Progress};
use crate::domain::answer::Enquiry;
use crate::domain::fleet::SyncOptions;
use crate::domain::{KeptMerchant, LookupEntry, LookupRow, Msn, Problem, RowState};
use crate::report::{Query, View};
use crate::store::DocumentKind;
use crate::text::{Catalog, Message};
use detail::{Beside, DetailAction};
use egui::Ui;
use model::FleetModel;
use sheet::Sheet;
use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::Arc;
use sync::{Sync, lacks_list};
use unit::UnitMemory;
pub(super) use unit::not_visible;

/// The fleet screen.
#[derive(Debug)]
pub struct Fleet {
    /// The rows on screen: those of the kept fleet, or of a look-up.
    model: FleetModel,
    /// The rows of the other of the two.
    aside: FleetModel,
    shows_look_up: bool,
    sync: Sync,
    /// The kept merchants, by their identifiers.
    merchants: Arc<Vec<KeptMerchant>>,
    memory: UnitMemory,
    asked: Option<Asked>,
    /// Units that the look-up has a row of.
    looked_up: HashSet<Msn>,
    run: Option<Run>,
    failed: Option<Problem>,
    stopped: bool,
    sheet: Sheet,
    detail_open: bool,
    /// A unit that is to be shown as soon as its row is there.
    wanted: Option<Msn>,
    registry: RegistryCard,
    export: export::Export,
}

/// What was asked for last, to ask it again.
#[derive(Debug, Clone)]
struct Asked {
    entries: Vec<LookupEntry>,
    include_doubtful: bool,
    /// Numbers of the text that name no unit and no merchant.
    unused: Vec<String>,
}

/// The look-up that is running.
#[derive(Debug)]
struct Run {
    job: Job<(), Vec<LookupRow>>,
    progress: Progress,
}

impl Default for Fleet {
    fn default() -> Self {
        Self {
            model: FleetModel::default(),
            aside: FleetModel::default(),
            shows_look_up: false,
            sync: Sync::default(),
            merchants: Arc::default(),
            memory: UnitMemory::default(),
            asked: None,
            looked_up: HashSet::new(),
            run: None,
            failed: None,
            stopped: false,
            sheet: Sheet::default(),
            detail_open: true,
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

    /// Whether the kept fleet is being read, or packed for the table.
    pub(super) fn is_reading(&self) -> bool {
        self.sync.is_reading() || self.model.is_loading()
    }

    /// Takes up rows that were packed or sorted on a thread, which calls `wake` when there are more.
    pub(super) fn take_up(&mut self, wake: impl Fn() + Send + std::marker::Sync + 'static) {
        self.model.refresh(wake);
    }

    /// Looks up what was typed or pasted into the box of the top bar.
    pub fn look_up(&mut self, pasted: &str, cx: &mut Cx<'_>) {
        let enquiry = Enquiry::read(pasted);
        let asked = Asked {
            entries: enquiry.named().to_vec(),
            include_doubtful: false,
            unused: enquiry.unused().to_vec(),
        };
        self.start(asked, cx);
    }

    /// Puts the rows of the kept fleet, or of the look-up, on screen.
    fn turn_to(&mut self, look_up: bool) {
        // The model on screen is always `model`: the other rows wait beside it as they are.
        if self.shows_look_up != look_up {
            std::mem::swap(&mut self.model, &mut self.aside);
            self.shows_look_up = look_up;
        }
    }

    /// Takes in rows of the kept fleet as they are now.
    pub fn take_rows(&mut self, rows: &[LookupRow], cx: &mut Cx<'_>) {
        let is_kept = |row: &&LookupRow| row.kept.is_some();
        let kept = rows.iter().filter(is_kept).cloned().collect();
        self.kept_model().update(kept);
        self.memory.take_rows(rows, cx);
    }

    /// That the last sync failed, or did not fetch all.
    pub(super) fn waiting(&self, words: &Catalog) -> Option<Waiting> {
        self.sync.waiting(words)
    }

    /// Names that, where it is so.
    pub(super) fn mark(&self) -> Option<Mark> {
        self.sync.mark()
    }

    /// Reads the kept fleet anew.
    pub(super) fn read_kept(&mut self, cx: &mut Cx<'_>) {
        self.sync.read(cx);
    }

    /// Syncs again: what failed, where only some units did.
    pub(super) fn sync_again(&mut self, cx: &mut Cx<'_>) {
        self.turn_to(false);
        self.sync.again(cx);
    }

    /// How the last sync ended where all went well, and what to look at if anything changed.
    pub(super) fn synced(&self, words: &Catalog) -> Option<(String, Option<(String, Period)>)> {
        self.sync.went_well(words)
    }

    /// The rows of the kept fleet, packed, and its merchants: where the box of the top bar looks.
    pub(super) fn kept(&self) -> (arrange::Items, Arc<Vec<KeptMerchant>>) {
        let model = if self.shows_look_up {
            &self.aside
        } else {
            &self.model
        };
        (model.items(), Arc::clone(&self.merchants))
    }

    /// Shows the rows of the kept fleet that a query asks for.
    pub fn narrow(&mut self, query: Query) {
        self.turn_to(false);
        self.model.set_query(query);
    }

    /// Shows the kept fleet as a saved view has it.
    pub fn open_view(&mut self, view: View) {
        self.turn_to(false);
        self.sheet.open_view(view, &mut self.model);
    }

    /// The rows of the kept fleet, on screen or not.
    const fn kept_model(&mut self) -> &mut FleetModel {
        if self.shows_look_up {
            &mut self.aside
        } else {
            &mut self.model
        }
    }

    /// Shows a unit of the fleet, with its details.
    pub fn show_unit(&mut self, msn: Msn) {
        self.turn_to(false);
        self.wanted = Some(msn);
        self.detail_open = true;
    }

    /// The units whose rows are in view.
    fn visible_units(&self) -> Vec<Msn> {
        self.sheet.units_in_view(&self.model)
    }

    /// What is shown now: its filters, order, columns and grouping, as a view without a name.
    #[must_use]
    pub fn as_view(&self) -> View {
        self.sheet.as_view(&self.model)
    }

    /// Selects the unit that is to be shown, once the rows are there. Filters that hide it give way.
    fn find_wanted(&mut self) {
        let Some(msn) = &self.wanted else { return };
        // The arrangement that is under way may bring the row, or take it away.
        if self.model.is_arranging() {
            return;
        }
        if let Some(place) = self.model.place_of_unit(msn) {
            self.model.select(place);
            self.sheet.reveal(&self.model, place);
        // The row may be hidden by a filter: it is looked for once more without any.
        } else if !self.model.query().is_everything() {
            self.model.set_query(Query::default());
            return;
        }
        self.wanted = None;
    }

    /// Starts over with what was asked; the former rows give way.
    fn start(&mut self, asked: Asked, cx: &mut Cx<'_>) {
        if let Some(run) = self.run.take() {
            run.job.cancel();
        }
        self.turn_to(true);
        self.model.clear();
        self.looked_up.clear();
        self.send(&asked, cx);
        self.asked = Some(asked);
    }

    fn send(&mut self, asked: &Asked, cx: &mut Cx<'_>) {
        let request = LookUp {
            entries: asked.entries.clone(),
            include_doubtful: asked.include_doubtful,
        };
        self.failed = None;
        self.stopped = false;
        let progress = Progress {
            total: asked.entries.len(),
            ..Progress::default()
        };
        self.run = Some(Run {
            job: cx.start_telling(request),
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
        let asked = self.asked.as_ref().map_or(&[][..], |asked| &asked.entries);
        let entries = lookup::entries_of(inputs, asked);
        self.model.remove_inputs(inputs);
        // Units whose rows were taken out are to be shown when they come again.
        self.looked_up = self.model.rows().filter_map(|row| row.msn).collect();
        let asked = Asked {
            entries,
            include_doubtful,
            unused: Vec::new(),
        };
        self.send(&asked, cx);
    }

    /// The inputs that were understood, but have a wrong check digit.
    fn doubtful_inputs(&self) -> BTreeSet<String> {
        if self.model.counts().of_state(RowState::Invalid) == 0 {
            return BTreeSet::new();
        }
        let rows = self.model.rows().filter(detail::is_doubtful);
        rows.map(|row| row.input.clone()).collect()
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        self.head(ui, cx);
        self.sheets(ui, cx);
        self.sync.line(ui, cx);
        self.sync.notices(ui, cx);
        if self.shows_look_up {
            self.run_line(ui, cx);
            self.notices(ui, cx);
        }
        // The table brings rows up to date, and without rows none is drawn.
        if self.model.is_empty() {
            let ctx = ui.ctx().clone();
            self.model.refresh(move || ctx.request_repaint());
        }
        if self.model.is_empty() {
            self.nothing(ui, cx);
            return;
        }
        self.find_wanted();
        match self.sheet.show(ui, cx, &mut self.model) {
            Some(sheet::Asked::Open) => self.detail_open = true,
            Some(sheet::Asked::Close) => self.detail_open = false,
            Some(asked) => self.do_with_row(asked, ui, cx),
            None => {}
        }
    }

    /// Does what the menu of the selected row offers.
    fn do_with_row(&mut self, asked: sheet::Asked, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(row) = self.model.selected_row().cloned() else {
            return;
        };
        match asked {
            sheet::Asked::Prefill => row.business_id.into_iter().for_each(|id| cx.prefill(id)),
            sheet::Asked::Fetch => row.msn.into_iter().for_each(|msn| self.sync.fetch(msn, cx)),
            sheet::Asked::CopyText => {
                ui.ctx().copy_text(detail::as_text(&row, &cx.words));
                cx.toast(Toast::ok(cx.words.text("screens-detail-copied-text")));
            }
            sheet::Asked::Open | sheet::Asked::Close => {}
        }
    }

    /// Which rows are on screen, once there are those of a look-up beside the kept fleet.
    fn sheets(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if self.asked.is_none() {
            return;
        }
        let words = cx.words;
        let (fleet, look_up) = if self.shows_look_up {
            (&self.aside, &self.model)
        } else {
            (&self.model, &self.aside)
        };
        let count = |message: Message, model: &FleetModel| {
            words.say(&message.with("count", say::number(model.len())))
        };
        let sheets = [
            (false, count(Message::new("changes-sheet-fleet"), fleet)),
            (true, count(Message::new("changes-sheet-look-up"), look_up)),
        ];
        let mut shows_look_up = self.shows_look_up;
        tabs(ui, &mut shows_look_up, &sheets);
        self.turn_to(shows_look_up);
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let title = words.text("ui-section-fleet");
        let subtitle = self.subtitle(cx);
        // The sync is about the kept fleet, also while a look-up is on screen.
        let failed = self.kept_model().counts().of_state(RowState::Failed);
        let mut export = false;
        page_head(ui, &title, Some(&subtitle), |ui| {
            self.sync.button(ui, cx, failed);
            let button = Button::secondary(words.text("screens-export"));
            let ready = self.model.shown_len() > 0;
            export = button.enabled(ready).show(ui).clicked();
            let button = Button::secondary(words.text("screens-columns")).chevron();
            let response = button.show(ui);
            Menu::of(&response)
                .stays()
                .show(|ui| self.sheet.chooser(ui, &words));
        });
        if export {
            self.open_export(cx);
        }
    }

    fn subtitle(&self, cx: &Cx<'_>) -> String {
        let words = &cx.words;
        if self.model.is_empty() {
            return words.text("screens-fleet-nothing-yet");
        }
        let counts = self.model.counts();
        let shown = |number| say::number(number);
        let count = Message::new("screens-fleet-count")
            .with("units", counts.units())
            .with("units-shown", shown(counts.units()))
            .with("merchants", counts.merchants())
            .with("merchants-shown", shown(counts.merchants()));
        let mut text = words.say(&count);
        if !self.model.query().is_everything() {
            let of = Message::new("screens-filter-shown")
                .with("shown", shown(self.model.shown_len()))
                .with("total", shown(self.model.len()));
            return words.say(&of);
        }
        if !self.shows_look_up {
            if let Some(age) = self.sync.age(cx) {
                text = format!("{text} {age}");
            }
        } else if let Some(newest) = counts.newest() {
            let when = say::moment(newest, words);
            let as_of = Message::new("screens-fleet-as-of").with("when", when);
            text = format!("{text} {}", words.say(&as_of));
        }
        text
    }

    fn run_line(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(run) = &self.run else { return };
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
                run.job.cancel();
            }
        });
    }

    fn notices(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if let Some(problem) = self.failed.clone() {
            problem_notice(ui, words, &problem);
            ui.horizontal(|ui| {
                offer_keys(ui, cx, &problem);
                if Button::again(words).show(ui).clicked()
                    && let Some(asked) = self.asked.clone()
                {
                    self.start(asked, cx);
                }
            });
            ui.add_space(measure::SPACE_1);
        }
        if self.stopped {
            notice(ui, Tone::Info, &words.text("screens-stopped"), None);
        }
        let unused = self.asked.as_ref().map_or(&[][..], |asked| &asked.unused);
        if !unused.is_empty() {
            let head = Message::new("answer-unused").with("count", unused.len());
            let numbers = look::caption(words.say(&head)).color(cx.look.secondary);
            ui.label(numbers)
                .on_hover_text(look::body(unused.join(", ")));
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
        let count = |id| say::counted(id, inputs.len(), &words);
        ui.horizontal(|ui| {
            icon_mark(ui, Icon::Warning, cx.look.warn.ink);
            let text = count("screens-lookup-doubtful-note");
            ui.label(look::body(text).color(cx.look.warn.ink));
            let button = Button::quiet(count("screens-lookup-anyway-all"));
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
        } else if !self.shows_look_up {
            self.no_fleet(ui, cx);
        } else if self.run.is_some() {
            let title = words.text("screens-loading-title");
            show(ui, title, words.text("screens-loading-text"), None);
        } else if self.failed.is_some() || self.stopped {
            // What is told above says it all.
        } else {
            let title = words.text("screens-no-units-title");
            show(ui, title, words.text("screens-no-units-text"), None);
        }
    }

    /// What stands where nothing of the fleet is kept yet: what to do next.
    fn no_fleet(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if self.sync.has_problem() {
            return;
        }
        let waits = self.sync.is_running() || self.sync.is_reading() || !self.sync.is_read();
        let (title, text, button) = if self.sync.is_running() {
            let text = words.text("changes-empty-syncing-text");
            (words.text("changes-syncing"), text, None)
        } else if waits {
            let text = words.text("screens-loading-text");
            (words.text("changes-reading"), text, None)
        } else if lacks_list(cx) {
            let button = Button::secondary(words.text("changes-watched-open"));
            let text = words.text("changes-empty-partner-text");
            (words.text("changes-empty-title"), text, Some(button))
        } else {
            let button =
                Button::secondary(words.say(&Action::SyncFleet.text())).icon(Icon::Refresh);
            let text = words.text("changes-empty-text");
            (words.text("changes-empty-title"), text, Some(button))
        };
        let pressed = empty_state(ui, Icon::Fleet, &title, &text, button);
        if pressed.is_some_and(|response| response.clicked()) {
            if lacks_list(cx) {
                self.sync.watched.open(cx);
            } else {
                self.sync.start(SyncOptions::default(), cx);
            }
        }
    }

    fn open_export(&mut self, cx: &Cx<'_>) {
        if self.model.shown_len() > 0 {
            let rows = self.model.snapshot();
            let view = self.sheet.current_view(cx.views, &self.model);
            let columns = self.sheet.columns();
            self.export.open(rows, columns, view.as_deref(), &cx.words);
        }
    }

    fn detail(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(row) = self.model.selected_row().cloned() else {
            return;
        };
        if !self.detail_open {
            return;
        }
        self.memory.follow(&row, cx);
        let action = DetailPanel::new("fleet-detail").show(ui, |ui, part| match part {
            PanelPart::Foot => detail::foot(ui, cx, &row),
            PanelPart::Body => {
                let beside = Beside {
                    registry: &self.registry,
                    memory: &mut self.memory,
                    merchants: &self.merchants,
                    can_fetch: !self.sync.is_running(),
                };
                detail::show(ui, cx, &row, beside)
            }
        });
        match action {
            Some(DetailAction::Close) => self.detail_open = false,
            Some(DetailAction::LookUp(input)) => {
                self.look_up_again(&BTreeSet::from([input]), true, cx);
            }
            Some(DetailAction::Fetch(msn)) => self.sync.fetch(msn, cx),
            Some(DetailAction::Prefill) => {
                if let Some(id) = row.business_id {
                    cx.prefill(id);
                }
            }
            Some(DetailAction::Write(what)) => {
                let rows = std::iter::once(row);
                self.sheet.vendor.about_units(what, rows, cx);
            }
            Some(DetailAction::AskRegistry(number)) => self.registry.ask(&number, cx),
            None => {}
        }
    }
}

impl Screen for Fleet {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.detail(ui, cx);
        page(ui, |ui| self.page(ui, cx));
        self.export.show(ui, cx, self.sheet.columns());
        self.sheet.dialogs(ui, cx, &self.model);
        if self.sync.watched.show(ui, cx, &self.merchants) {
            self.sync.start(SyncOptions::default(), cx);
        }
        // The units of a look-up are none of the sync's.
        if self.sync.is_running() && !self.shows_look_up {
            self.sync.look_at(self.visible_units(), ui, cx);
        }
    }

    fn on_news(&mut self, news: &News, _cx: &mut Cx<'_>) {
        if let News::Fleet(fleet) = news {
            self.sheet.keep_merchants(&fleet.merchants);
            self.sync.keep(fleet);
            self.merchants = Arc::clone(&fleet.merchants);
            self.kept_model().set_kept(fleet);
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        let rows = self.sync.poll(cx);
        if !rows.is_empty() {
            self.take_rows(&rows, cx);
        }
        self.poll_look_up(cx);
        self.export.poll(cx);
        self.sheet.poll(cx);
        self.registry.poll();
        self.memory.poll(cx);
        self.sync.watched.poll(cx);
    }

    fn on_session(&mut self, cx: &mut Cx<'_>) {
        // The columns are a person's own, whichever profile is open.
        let mut sheet = std::mem::take(&mut self.sheet);
        sheet.start_over();
        *self = Self {
            sheet,
            ..Self::default()
        };
        if cx.session.is_some() {
            self.sync.read(cx);
        }
    }

    fn on_taken_back(&mut self, what: TakenBack, cx: &mut Cx<'_>) {
        match what {
            TakenBack::Documents(DocumentKind::View) => self.sheet.read_views(cx),
            TakenBack::Watched => self.sync.watched.read(cx),
            TakenBack::Documents(_) | TakenBack::Orders => {}
        }
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.export.on_file(ask, path, cx);
        self.sheet.vendor.on_file(ask, path, cx);
    }

    fn on_action(&mut self, action: Action, cx: &mut Cx<'_>) {
        match action {
            Action::SyncFleet => {
                self.turn_to(false);
                self.sync.start(SyncOptions::default(), cx);
            }
            Action::FilterTable => self.sheet.focus_search(),
            Action::Export => self.open_export(cx),
            _ => {}
        }
    }

    fn count(&self) -> Option<usize> {
        let fleet = if self.shows_look_up {
            &self.aside
        } else {
            &self.model
        };
        let units = fleet.counts().units();
        (units > 0).then_some(units)
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        if !self.shows_look_up {
            return self.sync.age(cx);
        }
        let newest = self.model.counts().newest()?;
        let when = say::moment(newest, &cx.words);
        let message = Message::new("screens-fleet-as-of").with("when", when);
        Some(cx.words.say(&message))
    }
}
