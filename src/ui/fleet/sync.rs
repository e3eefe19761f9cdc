//! The kept fleet and its sync: how old it is, bringing it up to date, how far that is, and how it ended.

use egui::Ui;
use std::sync::Arc;

use super::say;
use super::watched::WatchedDialog;
use crate::desk::{
    CheckMerchants, Ended, Ending, FetchFirst, Job, KeptFleet, MerchantsChecked, Period, Progress,
    ReadFleet, Requested, SyncFleet, SyncStep, Update,
};
use crate::domain::fleet::{SyncOptions, SyncRun, SyncSummary};
use crate::domain::{Capability, LookupRow, Msn, Problem};
use crate::text::{Catalog, Message};
use crate::ui::look::{self, measure};
use crate::ui::news::News;
use crate::ui::profiles::{is_about_keys, offer_keys};
use crate::ui::today::{Deed, Mark, Waiting};
use crate::ui::widgets::{
    Button, Icon, Menu, Tone, hairline, icon_button, link, menu_line, muted, notice_row,
    problem_notice, progress, small_icon_button,
};
use crate::ui::{Action, Cx, pace};

const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// How long the rows in view must stay the same before they are asked for first, in seconds.
const SETTLES_SECS: f64 = 0.25;

/// The sync as the fleet screen sees it.
#[derive(Debug, Default)]
pub struct Sync {
    /// When the last job ended, seconds since 1970 (UTC).
    failed_at: i64,
    reading: Requested<Arc<KeptFleet>>,
    run: Option<Run>,
    checking: Requested<(), MerchantsChecked>,
    newest: Option<SyncRun>,
    /// Whether the kept fleet was read.
    is_read: bool,
    end: Option<End>,
    problem: Option<Problem>,
    first: First,
    /// The merchants that make up the fleet where it cannot be listed.
    pub watched: WatchedDialog,
}

/// The sync that runs.
#[derive(Debug)]
struct Run {
    job: Job<(), SyncStep>,
    started_at: i64,
    progress: Progress,
    summary: Option<SyncSummary>,
    is_first: bool,
}

/// How the last sync of this run of the program ended.
#[derive(Debug, Clone)]
struct End {
    summary: SyncSummary,
    started_at: i64,
    is_complete: bool,
    /// There was no complete one before it: all is new, and nothing is news.
    is_first: bool,
}

impl End {
    /// Whether there is nothing to do about it.
    const fn is_well(&self) -> bool {
        self.is_complete && self.summary.failed == 0
    }

    fn head(&self, words: &Catalog) -> String {
        if self.is_complete {
            let took = i64::try_from(self.summary.seconds).unwrap_or(i64::MAX);
            words.say(&Message::new("changes-synced").with("seconds", took))
        } else {
            words.text("changes-sync-stopped")
        }
    }

    /// The time in which it noticed what changed.
    const fn period(&self) -> Period {
        Period {
            // A period begins after this second, and a change in the first second of a sync is one of its own.
            from: Some(self.started_at - 1),
            to: None,
        }
    }
}

/// Which units are in view, since when, and which were asked for.
#[derive(Debug, Default)]
struct First {
    seen: Vec<Msn>,
    since: f64,
    asked: Vec<Msn>,
}

impl Sync {
    /// Reads the kept fleet from disk. What went wrong before stays on screen until a person asks for something.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        self.reading.follow(cx.start(ReadFleet));
        if lacks_list(cx) {
            self.watched.read(cx);
        }
    }

    /// Starts a sync, unless one runs.
    pub fn start(&mut self, options: SyncOptions, cx: &mut Cx<'_>) {
        if self.run.is_some() || cx.session.is_none() {
            return;
        }
        // Without a list the fleet is made of merchants, and there is none yet.
        if lacks_list(cx) && self.watched.is_known_empty() {
            self.watched.open(cx);
            return;
        }
        self.problem = None;
        self.end = None;
        self.first = First::default();
        self.run = Some(Run {
            job: cx.start_telling(SyncFleet(options)),
            started_at: cx.now,
            progress: Progress::default(),
            summary: None,
            // Asked before it begins: the run itself is the newest one afterwards.
            is_first: self.newest.as_ref().is_none_or(|run| !run.is_complete),
        });
    }

    /// Whether a sync runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        self.run.is_some()
    }

    /// Whether the kept fleet is being read.
    #[must_use]
    pub const fn is_reading(&self) -> bool {
        self.reading.is_running()
    }

    /// Whether the kept fleet was read.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        self.is_read
    }

    /// Whether something went wrong that is told above the table.
    #[must_use]
    pub const fn has_problem(&self) -> bool {
        self.problem.is_some()
    }

    /// Takes in the kept fleet.
    pub fn keep(&mut self, fleet: &KeptFleet) {
        self.newest.clone_from(&fleet.newest);
        self.is_read = true;
    }

    /// Takes in what came of its jobs. Gives rows of the kept fleet as they are now.
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> Vec<LookupRow> {
        let (rows, has_synced) = self.poll_run(cx);
        if self.poll_check(cx) || has_synced {
            self.read(cx);
        }
        let how = self.reading.poll();
        if let Some(fleet) = self.reading.take() {
            cx.tell(News::Fleet(fleet));
        }
        self.note_end(how, cx);
        if let Some(problem) = self
            .reading
            .problem()
            .filter(|_| how == Some(Ended::Failed))
        {
            self.problem = Some(problem.clone());
        }
        rows
    }

    fn note_end(&mut self, how: Option<Ended>, cx: &Cx<'_>) {
        if matches!(how, Some(Ended::Done | Ended::Failed)) {
            self.failed_at = cx.now;
        }
    }

    /// Gives `true` when the check came to its end.
    fn poll_check(&mut self, cx: &mut Cx<'_>) -> bool {
        let how = self.checking.poll();
        for checked in self.checking.take_steps() {
            cx.tell(News::Fleet(checked.fleet));
        }
        self.note_end(how, cx);
        match how {
            Some(Ended::Done) => {
                let words = cx.words.text("changes-merchants-checked");
                cx.toast(crate::ui::widgets::Toast::ok(words));
            }
            Some(Ended::Failed) => self.problem = self.checking.problem().cloned(),
            Some(Ended::Cancelled) | None => {}
        }
        how.is_some()
    }

    /// Gives rows that were fetched, failed or vanished now, and whether the sync came to its end.
    fn poll_run(&mut self, cx: &mut Cx<'_>) -> (Vec<LookupRow>, bool) {
        let mut rows = Vec::new();
        let Some(run) = &mut self.run else {
            return (rows, false);
        };
        let mut ending = None;
        for update in run.job.updates() {
            match update {
                Update::Progress(progress) => run.progress = progress,
                Update::Step(SyncStep::Rows(more)) => rows.extend(more),
                Update::Step(SyncStep::Fleet(fleet)) => cx.tell(News::Fleet(fleet)),
                Update::Step(SyncStep::Summary(summary)) => run.summary = Some(summary),
                Update::Ended(ended) => ending = Some(ended),
            }
        }
        let Some(ending) = ending else {
            return (rows, false);
        };
        if let Some(summary) = run.summary {
            cx.tell(News::Synced(summary));
        }
        self.note_end(Some(ending.how()), cx);
        self.ended(matches!(ending, Ending::Done(())));
        if let Ending::Failed(problem) = ending {
            self.problem = Some(*problem);
        }
        (rows, true)
    }

    fn ended(&mut self, is_complete: bool) {
        let Some(run) = self.run.take() else { return };
        // A sync that knew of no unit has nothing to tell but its problem.
        let told = run
            .summary
            .filter(|_| is_complete || run.progress.total > 0);
        self.end = told.map(|summary| End {
            summary,
            started_at: run.started_at,
            is_complete,
            is_first: run.is_first,
        });
    }

    /// How old the kept fleet is, in words; what is not known is not guessed.
    #[must_use]
    pub fn age(&self, cx: &Cx<'_>) -> Option<String> {
        // While the first sync runs its line says all there is to say.
        let is_first = self.newest.is_none() && self.is_running();
        if !self.is_read || is_first {
            return None;
        }
        let words = cx.words;
        Some(match &self.newest {
            Some(SyncRun {
                ended_at: Some(at),
                is_complete: true,
                ..
            }) => {
                let ago = pace::ago(*at, cx.now, words);
                words.say(&Message::new("changes-age").with("ago", ago))
            }
            Some(run) => {
                let ago = pace::ago(run.started_at, cx.now, words);
                words.say(&Message::new("changes-age-partly").with("ago", ago))
            }
            None => words.text("changes-age-unknown"),
        })
    }

    /// Draws the main button of the page and the menu beside it; for a row that is laid out from the right.
    pub fn button(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, failed: usize) {
        let words = cx.words;
        if let Some(run) = &self.run {
            let stop = Button::secondary(words.text("changes-sync-stop")).icon(Icon::Stop);
            if stop.show(ui).clicked() {
                run.job.cancel();
            }
            return;
        }
        let more = icon_button(ui, Icon::Chevron, words.text("changes-sync-more"));
        Menu::of(&more).width(290.0).show(|ui| {
            ui.set_min_width(276.0);
            ui.spacing_mut().item_spacing.y = 1.0;
            self.menu(ui, cx, failed);
        });
        let sync = Button::primary(words.say(&Action::SyncFleet.text()))
            .icon(Icon::Refresh)
            .enabled(cx.session.is_some())
            .tooltip(words.say(&Action::SyncFleet.tooltip()));
        if sync.show(ui).clicked() {
            self.start(SyncOptions::default(), cx);
        }
    }

    fn menu(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, failed: usize) {
        let words = cx.words;
        let older_than = |max_age_secs| SyncOptions {
            max_age_secs,
            ..SyncOptions::default()
        };
        let lines = [
            (words.text("changes-sync-hour"), older_than(HOUR)),
            (words.text("changes-sync-day"), older_than(DAY)),
            (words.text("changes-sync-all"), older_than(0)),
        ];
        for (text, options) in lines {
            if menu_line(ui, None, &text, None, false).clicked() {
                self.start(options, cx);
            }
        }

        let retry = say::counted("changes-sync-retry", failed, &words);
        ui.add_enabled_ui(failed > 0, |ui| {
            if menu_line(ui, None, &retry, None, false).clicked() {
                self.retry(cx);
            }
        });
        hairline(ui);
        let check = words.text("changes-sync-merchants");
        if menu_line(ui, None, &check, None, false).clicked() && !self.checking.is_running() {
            self.checking.follow(cx.start_telling(CheckMerchants));
        }
        if lacks_list(cx) {
            let watched = words.text("changes-watched-open");
            if menu_line(ui, None, &watched, None, false).clicked() {
                self.watched.open(cx);
            }
        }
    }

    /// Syncs again: what failed, where only some units did.
    pub fn again(&mut self, cx: &mut Cx<'_>) {
        // No problem as a whole: only some units failed.
        if self.problem.take().is_none() {
            self.retry(cx);
        } else if self.is_read {
            self.start(SyncOptions::default(), cx);
        } else {
            self.read(cx);
        }
    }

    fn retry(&mut self, cx: &mut Cx<'_>) {
        let options = SyncOptions {
            only_failed: true,
            max_age_secs: 0,
            ..SyncOptions::default()
        };
        self.start(options, cx);
    }

    /// Fetches one unit now, whatever its age.
    pub fn fetch(&mut self, unit: Msn, cx: &mut Cx<'_>) {
        let options = SyncOptions {
            only: vec![unit],
            ..SyncOptions::default()
        };
        self.start(options, cx);
    }

    /// Draws how far the sync is, and what it waits for.
    pub fn line(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some(run) = &self.run else { return };
        let words = cx.words;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_3;
            let name = words.text("changes-syncing");
            let quiet = |ui: &mut Ui, text: String| {
                muted(ui, text);
            };
            progress(ui, pace::share(&run.progress), 160.0, &name);
            quiet(ui, pace::head(&name, &run.progress, words));
            if let Some(failed) = pace::failed(&run.progress, words) {
                ui.label(look::body(failed).color(cx.look.bad.ink));
            }
            let elapsed = cx.now - run.started_at;
            if let Some(speed) = pace::speed(&run.progress, elapsed, words) {
                quiet(ui, speed);
            }
            if let Some(in_flight) = pace::in_flight(&run.progress, words) {
                quiet(ui, in_flight);
            }
            if let Some(waits) = pace::waits(&run.progress, words) {
                ui.label(look::body_medium(waits).color(cx.look.warn.ink));
            }
        });
    }

    /// Draws what went wrong, and how the last sync ended.
    pub fn notices(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(problem) = self.problem.clone() {
            problem_notice(ui, cx.words, &problem);
            ui.horizontal(|ui| {
                offer_keys(ui, cx, &problem);
                let again = Button::again(cx.words);
                if again.show(ui).clicked() {
                    self.again(cx);
                }
            });
            ui.add_space(measure::SPACE_1);
        }
        if let Some(end) = self.end.clone().filter(|end| !end.is_well()) {
            self.summary(ui, cx, &end);
        }
    }

    /// Whether the last sync failed, or did not fetch all.
    pub fn has_failed(&self) -> bool {
        let failed = |end: &End| end.summary.failed > 0;
        self.problem.is_some() || self.end.as_ref().is_some_and(failed)
    }

    /// Names that, where it is so.
    pub fn mark(&self) -> Option<Mark> {
        self.has_failed().then(|| Mark {
            key: "here:sync".to_owned(),
            as_seen: self.failed_at.to_string(),
        })
    }

    /// That the last sync failed, or did not fetch all.
    pub fn waiting(&self, words: &Catalog) -> Option<Waiting> {
        let failed = self.end.as_ref().map_or(0, |end| end.summary.failed);
        let who = match (&self.problem, failed) {
            (Some(problem), _) => words.say(&problem.what),
            (None, 0) => return None,
            (None, count) => say::counted("today-units-failed", count, words),
        };
        let (action, deed) = if self.problem.as_ref().is_some_and(is_about_keys) {
            (words.say(&Action::ChangeKeys.text()), Deed::ChangeKeys)
        } else {
            (words.text("screens-retry"), Deed::Sync)
        };
        Some(Waiting {
            mark: self.mark()?,
            tone: if self.problem.is_some() {
                Tone::Bad
            } else {
                Tone::Warn
            },
            what: words.text("today-sync-failed"),
            who,
            since: String::new(),
            action,
            deed,
        })
    }

    /// How the last sync ended where all went well, for the status bar, and what to look at if anything changed.
    pub fn went_well(&self, words: &Catalog) -> Option<(String, Option<(String, Period)>)> {
        let end = self.end.as_ref().filter(|end| end.is_well())?;
        let head = end.head(words);
        let text = format!("{head} · {}", summary_text(&end.summary, words));
        let changed = end.summary.changed;
        let see = say::counted("changes-see", changed, words);
        let is_news = changed > 0 && !end.is_first;
        Some((text, is_news.then(|| (see, end.period()))))
    }

    fn summary(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, end: &End) {
        let words = cx.words;
        let counts = end.summary;
        let tone = match (end.is_complete, counts.failed) {
            (true, 0) => Tone::Ok,
            (true, _) => Tone::Warn,
            (false, _) => Tone::Info,
        };
        let head = end.head(&words);
        let mut dismiss = false;
        let close = |ui: &mut Ui| {
            let name = words.text("changes-dismiss");
            dismiss = small_icon_button(ui, Icon::Cross, name).clicked();
        };
        notice_row(ui, tone, close, |ui| {
            ui.label(look::body_strong(head));
            muted(ui, summary_text(&counts, &words));
            if counts.failed > 0 {
                let retry = say::counted("changes-sync-retry", counts.failed, &words);
                if link(ui, retry).clicked() {
                    self.retry(cx);
                }
            }
            if counts.changed > 0 {
                let see = say::counted("changes-see", counts.changed, &words);
                if link(ui, see).clicked() {
                    cx.show_changes(end.period());
                }
            }
        });
        ui.add_space(measure::SPACE_1);
        if dismiss {
            self.end = None;
        }
    }

    /// Has the units in view fetched before all others, once they have stayed in view for a moment.
    pub fn look_at(&mut self, units: Vec<Msn>, ui: &Ui, cx: &mut Cx<'_>) {
        let Some(run) = &self.run else { return };
        let now = ui.input(|input| input.time);
        let first = &mut self.first;
        if first.seen != units {
            first.seen = units;
            first.since = now;
        }
        // Asked once for what stands still: the sync keeps the order it was given.
        if first.seen.is_empty() || first.asked == first.seen {
            return;
        }
        let rest = SETTLES_SECS - (now - first.since);
        if rest > 0.0 {
            let rest = std::time::Duration::from_secs_f64(rest);
            ui.ctx().request_repaint_after(rest);
            return;
        }
        first.asked.clone_from(&first.seen);
        let first = FetchFirst {
            job: run.job.id(),
            units: first.seen.clone(),
        };
        cx.start(first).detach();
    }
}

/// Whether the open profile's API cannot list a fleet, so that merchants make it up.
#[must_use]
pub fn lacks_list(cx: &Cx<'_>) -> bool {
    let session = cx.session;
    session.is_some_and(|session| session.lacks(Capability::ListFleet).is_some())
}

/// The counts of a sync in a sentence; what is zero is left out.
#[must_use]
pub fn summary_text(summary: &SyncSummary, words: &Catalog) -> String {
    let mut parts = vec![
        say::counted("changes-count-total", summary.total, words),
        say::counted("changes-count-fetched", summary.fetched, words),
    ];
    let others = [
        ("changes-count-reused", summary.reused),
        ("changes-count-failed", summary.failed),
        ("changes-count-hidden", summary.not_visible),
        ("changes-count-changed", summary.changed),
    ];
    for (id, count) in others {
        if count > 0 {
            parts.push(say::counted(id, count, words));
        }
    }
    parts.join(" · ")
}
