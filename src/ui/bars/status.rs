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
use egui::{Align, FontId, Label, Layout, Margin, Panel, Stroke, Ui};

pub(in crate::ui) fn show(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let panel = (Panel::bottom("status"), Region::Status);
    let margin = Margin::symmetric(16, 0);
    let edge = bar(ui, panel, measure::STATUS_BAR, margin, |ui| {
        from_left(ui, |ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_4;
            let right = right(app);
            let taken = right.as_ref().map_or(0.0, |text| width(ui, text));
            // What the left end says gives way: in a narrow window both would lie over each other.
            let end = ui.max_rect().right() - taken;
            running(ui, app, end);
            if let Some(text) = right {
                from_right(ui, |ui| caption(ui, text));
            }
        });
    });
    ui.painter().hline(
        edge.x_range(),
        edge.top() + 0.5,
        Stroke::new(1.0, look.line),
    );
}

/// How much of the bar a short text takes, with the gap beside it.
fn width(ui: &Ui, text: &str) -> f32 {
    let font = FontId::new(12.0, look::fonts::medium());
    let galley = look::one_line(ui.painter(), text, font, look::of(ui).text);
    galley.size().x.ceil() + measure::SPACE_4
}

/// The first running job. What does not fit before `end` is left out, but for its name and the way to stop it.
fn running(ui: &mut Ui, app: &mut App, end: f32) {
    let look = look::of(ui);
    let words = app.shell.words();
    let count = app.shell.activity.running().count();
    let now = app.shell.cx().now;
    let Some(record) = app.shell.activity.running().next() else {
        return idle(ui, app, end);
    };
    let cancel = words.text("ui-cancel");
    let end = end - width(ui, &cancel);
    let fits = |ui: &Ui, text: &str| ui.cursor().left() + width(ui, text) <= end;
    let name = words.say(&record.name);
    let head = pace::head(&name, &record.progress, words);
    caption(ui, head);
    progress(ui, pace::share(&record.progress), 160.0, &name);
    let details = pace::details(record, words, now);
    if !details.is_empty() && fits(ui, &details) {
        caption(ui, details);
    }
    if let Some(waits) = pace::waits(&record.progress, words) {
        ui.label(look::caption(waits).color(look.warn.ink));
    }
    let job = record.job;
    if count > 1 {
        let more = Message::new("ui-more-running").with("count", count - 1);
        let more = words.say(&more);
        if fits(ui, &more) {
            caption(ui, more);
        }
    }
    if link(ui, cancel).clicked() {
        app.shell.cx().cancel(job);
    }
}

/// What stands there while nothing runs: how the last sync went.
fn idle(ui: &mut Ui, app: &mut App, end: f32) {
    let look = look::of(ui);
    let words = app.shell.words();
    let Some((text, news)) = app.fleet.synced(&words) else {
        caption(ui, words.text("ui-nothing-running"));
        return;
    };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(12.0, 12.0), egui::Sense::empty());
    Icon::Check.paint(ui.painter(), rect.center(), 12.0, look.ok.ink);
    let beside = news.as_ref().map_or(0.0, |(see, _)| width(ui, see));
    let room = (end - beside - ui.cursor().left()).max(0.0);
    let text = look::caption(text).color(look.secondary);
    if width(ui, text.text()) > room {
        let size = egui::vec2(room - measure::SPACE_4, measure::STATUS_BAR);
        let across = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(size, across, |ui| ui.add(Label::new(text).truncate()));
    } else {
        ui.label(text);
    }
    if let Some((see, period)) = news
        && link(ui, see).clicked()
    {
        app.shell.cx().show_changes(period);
    }
}

/// The age of what is on screen, or how many requests are in flight.
fn right(app: &mut App) -> Option<String> {
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
    in_flight.or_else(|| match section {
        // Without a profile the screens show nothing whose age could be told.
        _ if !has_session => None,
        Section::Fleet => app.fleet.status(&cx),
        Section::Onboarding => app.onboarding.status(&cx),
        Section::Changes => app.changes.status(&cx),
        Section::Audit => app.audit.status(&cx),
        Section::Reports => app.reports.status(&cx),
        Section::Today | Section::Activity | Section::Settings => None,
    })
}
