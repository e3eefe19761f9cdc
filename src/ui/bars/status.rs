//! The status bar: what runs, how far it is, how to stop it; at the right end the age of what is on screen.

use super::bar;
use crate::text::Message;
use crate::ui::Section;
use crate::ui::app::App;
use crate::ui::cx::Screen as _;
use crate::ui::look::{self, measure};
use crate::ui::pace;
use crate::ui::widgets::regions::Region;
use crate::ui::widgets::{Icon, caption, from_left, from_right, link, progress};
use egui::{Margin, Panel, Stroke, Ui};

pub(in crate::ui) fn show(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let panel = (Panel::bottom("status"), Region::Status);
    let margin = Margin::symmetric(16, 0);
    let edge = bar(ui, panel, measure::STATUS_BAR, margin, |ui| {
        from_left(ui, |ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_4;
            running(ui, app);
            from_right(ui, |ui| right(ui, app));
        });
    });
    ui.painter().hline(
        edge.x_range(),
        edge.top() + 0.5,
        Stroke::new(1.0, look.line),
    );
}

/// The first running job.
fn running(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let words = app.shell.words();
    let count = app.shell.activity.running().count();
    let now = app.shell.cx().now;
    let Some(record) = app.shell.activity.running().next() else {
        return idle(ui, app);
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
    if link(ui, words.text("ui-cancel")).clicked() {
        app.shell.cx().cancel(job);
    }
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
    let has_session = app.shell.session.is_some();
    let cx = app.shell.cx();
    let text = in_flight.or_else(|| match section {
        // Without a profile the screens show nothing whose age could be told.
        _ if !has_session => None,
        Section::Fleet => app.fleet.status(&cx),
        Section::Onboarding => app.onboarding.status(&cx),
        Section::Changes => app.changes.status(&cx),
        Section::Audit => app.audit.status(&cx),
        Section::Reports => app.reports.status(&cx),
        Section::Today | Section::Activity | Section::Settings => None,
    });
    if let Some(text) = text {
        caption(ui, text);
    }
}
