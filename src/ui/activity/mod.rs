//! This run's jobs and problems.

mod log;

pub use log::{Activity, JobRecord, JobState};

use super::cx::Cx;
use super::line_list::LineList;
use super::look::{self, measure};
use super::table::{self, Drawn, RowsAction, TableHead, TableRows};
use super::team::TeamLog;
use super::widgets::{
    Button, Chip, Icon, Menu, Tone, caption, column, empty_state, from_right, hairline, has_menu,
    list_card, menu_line, page_head, problem_lines, progress, tabs, tag,
};
use crate::desk::JobId;
use crate::domain::Problem;
use crate::text::{Catalog, Message};
use egui::{Align, Layout, Response, Sense, Ui, UiBuilder, vec2};

/// How many jobs a page is.
const PAGE: usize = 12;

/// The activity screen: every job of this run, newest first, with what went wrong.
#[derive(Debug, Default)]
pub struct ActivityScreen {
    problems_only: bool,
    /// The job the keyboard is at.
    at: Option<JobId>,
    /// Whether the changes of the team are shown instead of the jobs of this run.
    shows_team: bool,
    team: TeamLog,
}

/// The jobs that are shown, as the keyboard and the clipboard see them.
struct Rows<'a> {
    shown: &'a [&'a JobRecord],
    at: Option<JobId>,
    words: Catalog,
    now: i64,
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.shown.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let Some(record) = self.shown.get(place) else {
            return Vec::new();
        };
        let problem = match &record.state {
            JobState::Failed(problem) => problem.one_line(&self.words),
            _ => String::new(),
        };
        let cells = [
            clock(record.started_at),
            state(self.words, &record.state).1,
            self.words.say(&record.name),
            took(self.words, record, self.now),
            problem,
        ];
        cells.map(Drawn::Text).into()
    }

    fn is_selected(&self, place: usize) -> bool {
        let record = self.shown.get(place);
        record.is_some_and(|record| self.at == Some(record.job))
    }

    fn name(&self, place: usize) -> String {
        let record = self.shown.get(place);
        record.map_or_else(String::new, |record| self.words.say(&record.name))
    }
}

/// The heads of the columns of what is copied.
fn heads(words: Catalog) -> [TableHead; 5] {
    [
        "ui-activity-head-time",
        "ui-activity-head-status",
        "ui-activity-head-job",
        "ui-activity-head-took",
        "ui-activity-head-problem",
    ]
    .map(|head| TableHead::new(words.text(head), 0.0, 0.0))
}

impl ActivityScreen {
    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        let has_failed = |job: &&JobRecord| matches!(job.state, JobState::Failed(_));
        let is_told = |job: &&JobRecord| !job.quiet || has_failed(job);
        let jobs: Vec<&JobRecord> = cx.activity.jobs().iter().filter(is_told).collect();
        let failed = jobs.iter().copied().filter(has_failed).count();
        let lead = Message::new("ui-activity-lead")
            .with("count", jobs.len())
            .with("failed", failed);
        let (title, lead) = (words.text("ui-section-activity"), words.say(&lead));
        page_head(ui, &title, Some(&lead), |_| {});
        let has_team = cx.team.member.is_some();
        if !has_team {
            self.shows_team = false;
            // Another profile is open: what was shown is of another team.
            self.team = TeamLog::default();
        } else {
            let sides = [
                (false, words.text("ui-activity-jobs")),
                (true, words.text("team-log-tab")),
            ];
            tabs(ui, &mut self.shows_team, &sides);
        }
        if self.shows_team {
            self.team.ui(ui, cx);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let problems = Message::new("ui-activity-problems").with("count", failed);
            let chips = [
                (false, words.text("ui-activity-all")),
                (true, words.say(&problems)),
            ];
            for (problems_only, name) in chips {
                let chip = Chip::new(name).on(self.problems_only == problems_only);
                if chip.show(ui).clicked() {
                    self.problems_only = problems_only;
                }
            }
        });
        ui.add_space(measure::SPACE_2);
        let newest_first = jobs.iter().rev().copied();
        let is_shown = |job: &&JobRecord| !self.problems_only || has_failed(job);
        let shown: Vec<&JobRecord> = newest_first.filter(is_shown).collect();
        if shown.is_empty() {
            let title = words.text("ui-activity-empty");
            let lead = words.text("ui-activity-empty-lead");
            empty_state(ui, Icon::Activity, &title, &lead, None);
            return;
        }
        let mut stop = None;
        let rows = Rows {
            shown: &shown,
            at: self.at,
            words,
            now: cx.now,
        };
        let name = words.text("ui-section-activity");
        let at = shown.iter().position(|record| self.at == Some(record.job));
        let (mut list, pressed) = LineList::keys(ui, &name, PAGE, at, &rows);
        if pressed == Some(RowsAction::Copy) {
            ui.ctx().copy_text(table::as_text(&heads(words), &rows));
        }
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 4.0);
                list_card(ui, |ui| {
                    for (index, record) in shown.iter().enumerate() {
                        if index > 0 {
                            hairline(ui);
                        }
                        let is_at = list.at == Some(index);
                        let (response, is_stopped) = line(ui, words, record, cx.now, is_at);
                        list.drawn(index, &response);
                        let asked = menu(&response, words, record, &rows);
                        if is_stopped || asked {
                            stop = Some(record.job);
                        }
                    }
                });
                ui.add_space(measure::SPACE_5);
            });
        if let Some(record) = list.at.and_then(|place| shown.get(place)) {
            self.at = Some(record.job);
        }
        if let Some(job) = stop {
            cx.cancel(job);
        }
    }
}

/// The menu of a job. Gives `true` when it is to be cancelled.
fn menu(response: &Response, words: Catalog, record: &JobRecord, rows: &Rows<'_>) -> bool {
    if !has_menu(response) {
        return false;
    }
    let shown = Menu::context(response).least(220.0).show(|ui| {
        let copy = words.text("table-copy-rows-heads");
        if menu_line(ui, Some(Icon::Copy), &copy, None, false).clicked() {
            ui.ctx().copy_text(table::as_text(&heads(words), rows));
        }
        let stops = record.state == JobState::Running && record.long;
        let cancel = words.text("ui-cancel");
        stops && menu_line(ui, Some(Icon::Stop), &cancel, None, false).clicked()
    });
    shown.unwrap_or_default()
}

/// One job. Gives its place, and `true` when it is to be cancelled.
fn line(
    ui: &mut Ui,
    words: Catalog,
    record: &JobRecord,
    now: i64,
    is_at: bool,
) -> (Response, bool) {
    let fill = if is_at {
        look::of(ui).accent.soft
    } else {
        egui::Color32::TRANSPARENT
    };
    let frame = egui::Frame::new()
        .fill(fill)
        .inner_margin(egui::Margin::symmetric(12, 7));
    // A scope lies under what stands in it, so that its buttons and texts are pressed first.
    let place = UiBuilder::new()
        .id_salt(("job", record.job))
        .sense(Sense::CLICK);
    let shown = ui.scope_builder(place, |ui| {
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let stop = head(ui, words, record, now);
            if let JobState::Failed(problem) = &record.state {
                told(ui, words, problem);
            }
            stop
        });
        shown.inner
    });
    (shown.response, shown.inner)
}

fn head(ui: &mut Ui, words: Catalog, record: &JobRecord, now: i64) -> bool {
    let look = look::of(ui);
    let size = vec2(ui.available_width(), 22.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(22.0);
        let clock = clock(record.started_at);
        ui.label(look::mono(clock).color(look.secondary));
        ui.add_space(measure::SPACE_1);
        let (tone, state) = state(words, &record.state);
        column(ui, vec2(96.0, 20.0), |ui| tag(ui, tone, &state));
        ui.add(egui::Label::new(look::body_medium(words.say(&record.name))).truncate());
        from_right(ui, |ui| right(ui, words, record, now)).inner
    })
    .inner
}

fn right(ui: &mut Ui, words: Catalog, record: &JobRecord, now: i64) -> bool {
    let mut stop = false;
    let running = record.state == JobState::Running;
    if running && record.long {
        stop = Button::quiet(words.text("ui-cancel")).show(ui).clicked();
        let share = super::pace::share(&record.progress);
        progress(ui, share, 120.0, &words.say(&record.name));
    }
    let took = took(words, record, now);
    caption(ui, took);
    if record.progress.total > 0 {
        let counts = Message::new("ui-activity-counts")
            .with("done", look::number(record.progress.done))
            .with("total", look::number(record.progress.total))
            .with("failed", record.progress.failed);
        caption(ui, words.say(&counts));
    }
    stop
}

fn took(words: Catalog, record: &JobRecord, now: i64) -> String {
    let seconds = record.ended_at.unwrap_or(now) - record.started_at;
    words.say(&Message::new("ui-took-seconds").with("count", seconds.max(0)))
}

fn told(ui: &mut Ui, words: Catalog, problem: &Problem) {
    ui.horizontal_top(|ui| {
        ui.add_space(72.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(look::body(words.say(&problem.what)));
            problem_lines(ui, words, problem);
        });
    });
}

fn state(words: Catalog, state: &JobState) -> (Tone, String) {
    match state {
        JobState::Running => (Tone::Info, words.text("ui-state-running")),
        JobState::Done => (Tone::Ok, words.text("ui-state-done")),
        JobState::Failed(_) => (Tone::Bad, words.text("ui-state-failed")),
        JobState::Cancelled => (Tone::Neutral, words.text("ui-state-cancelled")),
    }
}

/// The local time of day, to the second.
fn clock(seconds: i64) -> String {
    use chrono::TimeZone as _;
    match chrono::Local.timestamp_opt(seconds, 0).earliest() {
        Some(time) => time.format("%H:%M:%S").to_string(),
        None => String::new(),
    }
}
