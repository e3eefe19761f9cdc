//! The status bar: what runs, how far it is, how to stop it; at the right end the age of what is on screen.

use crate::desk::JobId;
use crate::text::Message;
use crate::ui::Section;
use crate::ui::app::App;
use crate::ui::cx::Screen as _;
use crate::ui::look::{self, measure};
use crate::ui::pace;
use crate::ui::widgets::regions::{self, Region};
use crate::ui::widgets::{Icon, caption, from_left, from_right, link, progress};
use egui::{Frame, Margin, Panel, Stroke, Ui};

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
        from_left(ui, |ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_4;
            let stop = running(ui, app);
            if let Some(job) = stop {
                app.shell.cx().cancel(job);
            }
            from_right(ui, |ui| right(ui, app));
        });
    });
    regions::mark_panel(ui, Region::Status, &response);
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
        idle(ui, app);
        return None;
    };
    let name = words.say(&record.name);
    let head = pace::head(&name, &record.progress, words);
    caption(ui, head);
    progress(ui, pace::share(&record.progress), 160.0, &name);
    let details = pace::details(record, words, now);
    if !details.is_empty() {
        caption(ui, details);
    }
    if let Some(waits) = pace::waits(&record.progress, words) {
        ui.label(look::caption(waits).color(look.warn.ink));
    }
    let job = record.job;
    if count > 1 {
        let more = Message::new("ui-more-running").with("count", count - 1);
        caption(ui, words.say(&more));
    }
    link(ui, words.text("ui-cancel")).clicked().then_some(job)
}

/// What stands there while nothing runs: how the last sync went.
fn idle(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let words = app.shell.words();
    let Some((text, news)) = app.fleet.synced(&words) else {
        caption(ui, words.text("ui-nothing-running"));
        return;
    };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(12.0, 12.0), egui::Sense::empty());
    Icon::Check.paint(ui.painter(), rect.center(), 12.0, look.ok.ink);
    caption(ui, text);
    if let Some((see, period)) = news
        && link(ui, see).clicked()
    {
        app.shell.cx().show_changes(period);
    }
}

fn right(ui: &mut Ui, app: &mut App) {
    let section = app.section;
    let words = app.shell.words();
    let running = app.shell.activity.running().next();
    let in_flight = running.and_then(|job| {
        let told = pace::in_flight(&job.progress, words)?;
        let waits = pace::waits(&job.progress, words).is_some();
        let calm = Message::new("changes-no-waits").with("told", told.as_str());
        Some(if waits { told } else { words.say(&calm) })
    });
    let text = if in_flight.is_some() {
        in_flight
    } else if app.shell.session.is_some() {
        let cx = app.shell.cx();
        match section {
            Section::Fleet => app.fleet.status(&cx),
            Section::Onboarding => app.onboarding.status(&cx),
            Section::Changes => app.changes.status(&cx),
            Section::Audit => app.audit.status(&cx),
            Section::Reports => app.reports.status(&cx),
            Section::Today | Section::Activity | Section::Settings => None,
        }
    } else {
        None
    };
    if let Some(text) = text {
        caption(ui, text);
    }
}
