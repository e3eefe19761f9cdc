//! The status bar: what runs, how far it is, how to stop it; at the right end the age of what is on screen.

use crate::desk::{Command, JobId};
use crate::text::{Catalog, Message};
use crate::ui::Room;
use crate::ui::activity::JobRecord;
use crate::ui::app::App;
use crate::ui::cx::Screen as _;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{link, progress};
use egui::{Align, Frame, Layout, Margin, Panel, Stroke, Ui};

pub(in crate::ui) fn show(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let panel = Panel::bottom("status")
        .resizable(false)
        .show_separator_line(false)
        .exact_size(measure::STATUS_BAR)
        .frame(
            Frame::new()
                .fill(look.surface)
                .inner_margin(Margin::symmetric(16, 0)),
        );
    let response = panel.show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_4;
            let stop = running(ui, app);
            if let Some(job) = stop {
                app.shell.cx().send(Command::Cancel(job));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| right(ui, app));
        });
    });
    let edge = response.response.rect;
    ui.painter().hline(
        edge.x_range(),
        edge.top() + 0.5,
        Stroke::new(1.0, look.line),
    );
}

/// The first running job. Gives the job to be cancelled.
fn running(ui: &mut Ui, app: &mut App) -> Option<JobId> {
    let look = look::of(ui);
    let words = app.shell.words();
    let count = app.shell.activity.running().count();
    let now = app.shell.cx().now;
    let Some(record) = app.shell.activity.running().next() else {
        ui.label(look::caption(words.text("ui-nothing-running")).color(look.secondary));
        return None;
    };
    let name = words.say(&record.name);
    ui.label(look::caption(head(&name, record, words)).color(look.secondary));
    let total = record.progress.total;
    let share = (total > 0).then(|| ratio(record.progress.done, total));
    progress(ui, share, 160.0, &name);
    let details = details(record, words, now);
    if !details.is_empty() {
        ui.label(look::caption(details).color(look.secondary));
    }
    if let Some(wait) = record.progress.waiting {
        let seconds = wait.as_secs().max(1);
        let waiting = Message::new("ui-waiting-asked").with("seconds", seconds);
        ui.label(look::caption(words.say(&waiting)).color(look.warn.ink));
    }
    let job = record.job;
    if count > 1 {
        let more = Message::new("ui-more-running").with("count", count - 1);
        ui.label(look::caption(words.say(&more)).color(look.secondary));
    }
    link(ui, words.text("ui-cancel")).clicked().then_some(job)
}

fn right(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let room = app.room;
    let in_flight: usize = app
        .shell
        .activity
        .running()
        .map(|job| job.progress.in_flight)
        .sum();
    let words = app.shell.words();
    let text = if in_flight > 0 {
        let message = Message::new("ui-in-flight").with("count", in_flight);
        Some(words.say(&message))
    } else if app.shell.session.is_some() {
        let cx = app.shell.cx();
        match room {
            Room::Fleet => app.fleet.status(&cx),
            Room::Onboarding => app.onboarding.status(&cx),
            Room::Changes => app.changes.status(&cx),
            Room::Audit => app.audit.status(&cx),
            Room::Reports => app.reports.status(&cx),
            Room::Activity | Room::Settings => None,
        }
    } else {
        None
    };
    if let Some(text) = text {
        ui.label(look::caption(text).color(look.secondary));
    }
}

fn head(name: &str, record: &JobRecord, words: Catalog) -> String {
    if record.progress.total == 0 {
        return name.to_owned();
    }
    words.say(
        &Message::new("ui-job-progress")
            .with("name", name)
            .with("done", look::number(record.progress.done))
            .with("total", look::number(record.progress.total)),
    )
}

/// Failed, rate and time left, as far as they can be told.
fn details(record: &JobRecord, words: Catalog, now: i64) -> String {
    let progress = record.progress;
    let mut parts = Vec::new();
    if progress.failed > 0 {
        parts.push(words.say(&Message::new("ui-job-failed-count").with("count", progress.failed)));
    }
    let elapsed = usize::try_from(now - record.started_at).unwrap_or(0);
    if elapsed >= 2 && progress.done > 0 {
        let rate = progress.done / elapsed;
        if rate > 0 {
            parts.push(words.say(&Message::new("ui-job-rate").with("rate", rate)));
        }
        let rest = progress.total.saturating_sub(progress.done);
        let left = rest * elapsed / progress.done;
        if rest > 0 {
            parts.push(words.say(&time_left(left)));
        }
    }
    parts.join(" · ")
}

fn time_left(seconds: usize) -> Message {
    if seconds < 90 {
        Message::new("ui-seconds-left").with("count", seconds.max(1))
    } else {
        Message::new("ui-minutes-left").with("count", seconds.div_ceil(60))
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a share of a bar 160 points long"
)]
pub(in crate::ui) fn ratio(done: usize, total: usize) -> f32 {
    done as f32 / total.max(1) as f32
}
