//! What changed in the fleet: between two syncs or dates, and who came and went.
//!
//! `period` is which two moments are compared, `lines` what there is to show and which of it gets through, `table`
//! draws it. The screen reads anew whenever a sync has ended.

mod lines;
mod period;
pub mod say;
mod table;

use super::action::Action;
use super::cx::{Cx, Screen};
use super::exporting::Exporting;
use super::fleet::say as told;
use super::look::measure;
use super::news::News;
use super::table::{RowsAction, Selection};
use super::today::{Deed, Mark, Waiting};
use super::widgets::{
    Button, Chip, Chooser, Field, Icon, Toast, Tone, empty_state, menu_line, page, page_head,
    problem_notice, search_field, spaced_top, spaced_wrapped,
};
use super::{AskId, Section};
use crate::desk::{ExportList, Period, ReadChanges, ReadSyncRuns, Requested};
use crate::domain::fleet::{SyncRun, UnitChange};
use crate::text::{Catalog, Message};
use chrono::Local;
use egui::Ui;
use lines::{Filter, Kind, Lines};
use period::{Choice, Preset};
pub use period::{date, start_of};
use std::path::Path;
use std::sync::Arc;

/// The width of the search field.
const SEARCH: f32 = 264.0;

/// The screen.
#[derive(Debug, Default)]
pub struct Changes {
    runs: Vec<SyncRun>,
    reading_runs: Requested<Vec<SyncRun>>,
    choice: Choice,
    /// What was asked for last, and the job while it runs.
    asked: Option<Period>,
    reading: Requested<Arc<Vec<UnitChange>>>,
    lines: Option<Lines>,
    selected: Selection,
    scroll: Option<usize>,
    /// A sync has ended since the changes were read.
    is_stale: bool,
    /// Changes that came since the page was looked at.
    unseen: usize,
    /// When the last of them came, seconds since 1970 (UTC).
    news_at: i64,
    /// Whether there was a complete sync that later ones are compared with.
    has_baseline: bool,
    /// When the profile was opened, seconds since 1970 (UTC).
    opened_at: i64,
    export: Exporting,
}

impl Changes {
    /// Compares two moments as soon as it is drawn.
    pub fn compare(&mut self, period: Period) {
        self.choice.preset = Preset::Given;
        self.choice.given = Some(period);
        self.asked = None;
    }

    /// Puts changes on screen, for the pictures and the tests of the screen.
    pub fn set_changes(&mut self, changes: Arc<Vec<UnitChange>>) {
        let filter = self.lines.take().map(|lines| lines.filter().clone());
        self.lines = Some(Lines::new(changes, filter.unwrap_or_default()));
        self.selected.clear();
    }

    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> Vec<UnitChange> {
        let lines = self.lines.as_ref();
        lines.map(Lines::shown_changes).unwrap_or_default()
    }

    /// Asks for what is not there yet, or no longer true.
    fn read(&mut self, cx: &mut Cx<'_>) {
        if cx.session.is_none() {
            return;
        }
        // What is compared is chosen among the syncs, so these are there first.
        if self.reading.is_running() || self.reading_runs.is_running() {
            return;
        }
        if self.is_stale {
            self.is_stale = false;
            self.reading_runs.follow(cx.start(ReadSyncRuns));
            self.asked = None;
            return;
        }
        // Presets that end now mean the moment they were chosen, not every second of the clock.
        let Some(period) = self.choice.period(&self.runs, Local::now()) else {
            return;
        };
        if self.asked.is_none() {
            self.asked = Some(period);
            self.reading.follow(cx.start(ReadChanges(period)));
        }
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        self.head(ui, cx);
        self.period(ui, cx);
        ui.add_space(measure::SPACE_1);
        let problem = self.reading.problem().or(self.reading_runs.problem());
        if let Some(problem) = problem.cloned() {
            problem_notice(ui, cx.words, &problem);
            let again = Button::again(cx.words);
            if again.show(ui).clicked() {
                self.is_stale = true;
            }
            return;
        }
        let words = cx.words;
        match &self.lines {
            Some(lines) if !lines.is_empty() => self.rows(ui, cx),
            Some(_) if !self.reading.is_running() => self.nothing(ui, cx),
            _ => {
                let is_chosen = self.choice.period(&self.runs, Local::now()).is_some();
                let (title, text) = if is_chosen {
                    ("changes-loading", String::new())
                } else {
                    ("changes-choose-title", words.text("changes-choose-text"))
                };
                empty_state(ui, Icon::Changes, &words.text(title), &text, None);
            }
        }
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let subtitle = self.subtitle(&words);
        let ready = self.lines.as_ref().is_some_and(|all| all.shown_len() > 0);
        let mut export = false;
        let mut copy = false;
        page_head(
            ui,
            &words.text("ui-section-changes"),
            Some(&subtitle),
            |ui| {
                let button = Button::secondary(words.text("screens-export"));
                export = button.enabled(ready).show(ui).clicked();
                let button = Button::secondary(words.text("changes-copy")).icon(Icon::Copy);
                copy = button.enabled(ready).show(ui).clicked();
            },
        );
        let Some(lines) = &self.lines else { return };
        if export {
            let name = words.text("changes-file");
            self.export.open(&name, None, lines.shown_len());
        }
        if copy {
            // The button of the page copies all that is shown, whatever is selected.
            let none_alone = Selection::default();
            let text = table::as_text(lines, &none_alone, &words);
            ui.ctx().copy_text(text);
            cx.toast(Toast::ok(words.text("changes-copied")));
        }
    }

    /// What is compared, in words.
    fn subtitle(&self, words: &Catalog) -> String {
        let Some(period) = self.asked else {
            return words.text("changes-lead");
        };
        // The first second that counts: a period begins after its start.
        let from = period.from.map(|from| told::moment(from + 1, words));
        let from = from.unwrap_or_else(|| words.text("changes-from-beginning"));
        let to = period.to.map(|to| told::moment(to, words));
        let to = to.unwrap_or_else(|| words.text("changes-to-now"));
        let message = Message::new("changes-between").with("from", from);
        words.say(&message.with("to", to))
    }

    fn period(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let before = self.choice.clone();
        spaced_top(ui, measure::SPACE_2, |ui| {
            let is_offered =
                |preset: &Preset| *preset != Preset::Given || before.preset == Preset::Given;
            let offered = Preset::ALL.into_iter().filter(is_offered);
            let presets: Vec<(Preset, String)> = offered
                .map(|preset| (preset, words.text(preset.name())))
                .collect();
            let chooser = Chooser::new(words.text("changes-period")).width(240.0);
            chooser.show(ui, &mut self.choice.preset, &presets);
            match self.choice.preset {
                Preset::Syncs => self.two_syncs(ui, &words),
                Preset::Dates => self.two_dates(ui, &words),
                _ => {}
            }
        });
        if self.choice != before {
            self.asked = None;
        }
    }

    fn two_syncs(&mut self, ui: &mut Ui, words: &Catalog) {
        if self.choice.syncs == [None, None] {
            let id = |at: usize| self.runs.get(at).map(|run| run.id);
            // The newest stands first: the last one is compared with the one before.
            self.choice.syncs = [id(1).or(id(0)), id(0)];
        }
        let name = |run: &SyncRun| {
            let when = told::moment(run.started_at, words);
            let changed = told::number(run.summary.changed);
            let message = Message::new("changes-sync-of").with("when", when);
            words.say(&message.with("changed", changed))
        };
        let runs: Vec<(Option<i64>, String)> = self
            .runs
            .iter()
            .map(|run| (Some(run.id), name(run)))
            .collect();
        let labels = [
            words.text("changes-older-sync"),
            words.text("changes-newer-sync"),
        ];
        for (label, sync) in labels.into_iter().zip(&mut self.choice.syncs) {
            Chooser::new(label).width(250.0).show(ui, sync, &runs);
        }
    }

    fn two_dates(&mut self, ui: &mut Ui, words: &Catalog) {
        let today = Local::now().date_naive();
        if self.choice.dates.iter().all(String::is_empty) {
            let start = today
                .checked_sub_days(chrono::Days::new(7))
                .unwrap_or(today);
            self.choice.dates = [start, today].map(|day| day.format("%Y-%m-%d").to_string());
        }
        let labels = [
            words.text("changes-from-date"),
            words.text("changes-to-date"),
        ];
        for (label, text) in labels.into_iter().zip(&mut self.choice.dates) {
            let wrong = period::date(text).is_none();
            let error = wrong.then(|| words.text("changes-no-date"));
            Field::new(label)
                .error(error)
                .mono()
                .width(130.0)
                .show(ui, text);
        }
    }

    fn rows(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        self.filters(ui, cx);
        ui.add_space(measure::SPACE_1);
        let Some(lines) = &self.lines else { return };
        if lines.shown_len() == 0 {
            let title = words.text("screens-no-match-title");
            let text = words.text("changes-no-match");
            let clear = Button::secondary(words.text("screens-no-match-clear"));
            let clear = empty_state(ui, Icon::Search, &title, &text, Some(clear));
            if clear.is_some_and(|response| response.clicked())
                && let Some(lines) = &mut self.lines
            {
                lines.set_filter(Filter::default());
            }
            return;
        }
        let scroll = self.scroll.take();
        match table::show(ui, lines, &self.selected, scroll, &words) {
            Some(RowsAction::Copy) => {
                let text = table::as_text(lines, &self.selected, &words);
                ui.ctx().copy_text(text);
            }
            Some(RowsAction::Open) => {
                let at = self.selected.cursor();
                if let Some((change, _)) = at.and_then(|place| lines.shown(place)) {
                    cx.show_unit(change.msn.clone());
                }
            }
            Some(action) => self.scroll = self.selected.act(action, lines.shown_len()),
            None => {}
        }
    }

    fn filters(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let Some(lines) = &mut self.lines else { return };
        let mut filter = lines.filter().clone();
        let mut open = None;
        spaced_wrapped(ui, measure::SPACE_2, |ui| {
            let names = [
                "changes-search",
                "screens-search-hint",
                "screens-search-clear",
            ];
            search_field(ui, &words, &mut filter.search, names, SEARCH);
            kinds(ui, &words, lines, &mut filter);
            fields(ui, &words, lines, &mut filter);
            if !filter.is_empty() {
                let clear = Button::quiet(words.text("screens-filter-clear"));
                if clear.show(ui).clicked() {
                    filter = Filter::default();
                }
            }
            let selected = self.selected.cursor().and_then(|place| lines.shown(place));
            if let Some((change, _)) = selected {
                let button = Button::secondary(words.text("changes-open-unit"));
                if button.icon(Icon::Fleet).show(ui).clicked() {
                    open = Some(change.msn.clone());
                }
            }
        });
        if lines.set_filter(filter) {
            self.selected.clear();
        }
        if let Some(msn) = open {
            cx.show_unit(msn);
        }
    }

    /// What stands where nothing changed.
    fn nothing(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        if self.runs.is_empty() {
            let sync = Button::secondary(words.say(&Action::SyncFleet.text())).icon(Icon::Refresh);
            let title = words.text("changes-never-title");
            let text = words.text("changes-never-text");
            let pressed = empty_state(ui, Icon::Changes, &title, &text, Some(sync));
            if pressed.is_some_and(|response| response.clicked()) {
                cx.trigger(Action::SyncFleet);
                cx.go(Section::Fleet);
            }
            return;
        }
        let title = words.text("changes-none-title");
        let text = words.text("changes-none-text");
        empty_state(ui, Icon::Check, &title, &text, None);
    }
}

/// The chips of what happened, with their counts; one or none is on.
fn kinds(ui: &mut Ui, words: &Catalog, lines: &Lines, filter: &mut Filter) {
    for (kind, count) in Kind::ALL.into_iter().zip(lines.counts) {
        if count == 0 && filter.kind != Some(kind) {
            continue;
        }
        let message = Message::new(kind.chip()).with("count", told::number(count));
        let name = words.say(&message);
        let on = filter.kind == Some(kind);
        if Chip::new(name).on(on).show(ui).clicked() {
            filter.kind = (!on).then_some(kind);
        }
    }
}

/// The chip of the fields that changed.
fn fields(ui: &mut Ui, words: &Catalog, lines: &Lines, filter: &mut Filter) {
    if lines.fields.is_empty() {
        return;
    }
    let name = words.text("changes-column-field");
    let label = match filter.fields.len() {
        0 => name,
        count => {
            let message = Message::new("screens-filter-many").with("name", name);
            words.say(&message.with("count", count))
        }
    };
    let chip = Chip::new(label).on(!filter.fields.is_empty());
    chip.menu(ui, |ui| {
        for (field, count) in &lines.fields {
            let on = filter.fields.contains(field);
            let count = told::number(*count);
            let count = (!on).then_some(count.as_str());
            let word = words.say(&field.name());
            if menu_line(ui, None, &word, count, on).clicked() && !filter.fields.remove(field) {
                filter.fields.insert(*field);
            }
        }
    });
}

impl Changes {
    /// What changed since somebody looked.
    #[must_use]
    pub fn waiting(&self, words: &Catalog) -> Option<Waiting> {
        Some(Waiting {
            mark: self.mark()?,
            tone: Tone::Info,
            what: words.text("ui-section-changes"),
            who: told::counted("today-changes", self.unseen, words),
            since: words.text("today-changes-since"),
            action: words.text("today-show"),
            deed: Deed::Changes,
        })
    }

    /// How many changes came since somebody looked.
    #[must_use]
    pub fn unseen(&self) -> Option<usize> {
        (self.unseen > 0).then_some(self.unseen)
    }

    /// Names what changed since somebody looked, where anything did.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        (self.unseen > 0).then(|| Mark {
            key: "here:changes".to_owned(),
            as_seen: format!("{} {}", self.news_at, self.unseen),
        })
    }
}

impl Screen for Changes {
    fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        // Drawn is seen.
        self.unseen = 0;
        self.read(cx);
        page(ui, |ui| self.page(ui, cx));
        self.export.show(ui, cx, true, |_| {});
    }

    fn on_news(&mut self, news: &News, cx: &mut Cx<'_>) {
        match news {
            News::Fleet(fleet) => {
                let newest = fleet.newest.as_ref();
                let opened_at = self.opened_at;
                self.has_baseline |=
                    newest.is_some_and(|run| run.is_complete && run.started_at < opened_at);
            }
            News::Synced(summary) => {
                // All that the first sync finds is new, and none of it is news.
                if self.has_baseline {
                    self.unseen += summary.changed;
                    self.news_at = cx.now;
                }
                self.has_baseline = true;
                self.is_stale = true;
            }
            News::OrderSent => {}
        }
    }

    fn poll(&mut self, cx: &mut Cx<'_>) {
        self.export.poll(cx);
        if let Some(runs) = self.reading_runs.done() {
            self.runs = runs;
        }
        if let Some(changes) = self.reading.done() {
            self.set_changes(changes);
        }
    }

    fn on_session(&mut self, cx: &mut Cx<'_>) {
        *self = Self {
            is_stale: true,
            opened_at: cx.now,
            ..Self::default()
        };
    }

    fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        if let Some(target) = self.export.on_file(ask, path, cx) {
            let export = ExportList(Arc::new(self.shown()), target);
            self.export.follow(cx.start(export));
        }
    }

    fn count(&self) -> Option<usize> {
        self.unseen()
    }

    fn status(&self, cx: &Cx<'_>) -> Option<String> {
        let lines = self.lines.as_ref()?;
        let count = lines.shown_len();
        Some(told::counted("changes-shown", count, &cx.words))
    }
}
