//! One order in full: what to do, what is known of it, its story, and what came of its unit.

use super::deeds::{self, Deed};
use super::words;
use crate::domain::BusinessId;
use crate::domain::board::{BoardOrder, Deviation, Stage};
use crate::domain::order::{foreign_link, own_link};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::words as said;
use crate::ui::team::Written;
use crate::ui::widgets::{
    Button, Icon, Press as _, Tone, caption, column, copy_button, detail_head, key_text, key_value,
    notice, problem_notice, spaced_top, tag, trace_line,
};
use egui::Ui;

/// Draws the panel's content.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, order: &BoardOrder, written: &Written) -> Option<Deed> {
    let catalog = &cx.words;
    ui.spacing_mut().item_spacing.y = measure::SPACE_2;
    let (title, what) = (words::title(order, catalog), words::what(order, catalog));
    let close = catalog.text("screens-detail-close");
    let is_closed = detail_head(ui, &title, Some(&what), &close);
    let mut asked = is_closed.then_some(Deed::Show);
    ui.horizontal_wrapped(|ui| {
        let stage = catalog.say(&order.stage.tell());
        tag(ui, words::tone(&order.stage), &stage);
        let state = words::state(order, catalog, cx.now);
        // Some stages have no words besides their own.
        if let Some((state, tone)) = state.filter(|(state, _)| *state != stage) {
            tag(ui, tone, &state);
        }
    });
    if let Some(advice) = order.advice() {
        let tone = if order.needs_attention() {
            Tone::Warn
        } else {
            Tone::Info
        };
        notice(ui, tone, &catalog.say(&advice), None);
    }
    facts(ui, cx, order);
    asked = unit(ui, cx, order).or(asked);
    story(ui, cx, order, written);
    traces(ui, cx, order);
    asked
}

fn facts(ui: &mut Ui, cx: &Cx<'_>, order: &BoardOrder) {
    let catalog = &cx.words;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_1;
        if let Some(id) = &order.business_id {
            let key = catalog.text("board-column-number");
            number(ui, catalog, &key, &BusinessId::for_people(id), id.id());
        }
        if let Some(product) = order.product.as_deref() {
            let product = said::product_word(product, catalog);
            plain(ui, &catalog.text("board-column-product"), &product);
        }
        if let Some(made) = order.made_by() {
            let made = catalog.say(&made);
            plain(ui, &catalog.text("board-column-made-by"), &made);
        }
        if let Some(link) = &order.link {
            let key = catalog.text("board-link");
            match own_link(link) {
                Some(link) => number(ui, catalog, &key, host(link), link),
                None => plain(ui, &key, &catalog.say(&foreign_link(link))),
            }
        }
        if let Some(day) = last_day(order) {
            let day = say::iso_day(&day, catalog.language());
            plain(ui, &catalog.text("board-last-day"), &day);
        }
        if let Some(id) = &order.vendor_id {
            number(ui, catalog, &catalog.text("board-column-id"), id, id);
        }
    });
}

/// The last day the link of our own order works, in the local calendar.
#[must_use]
pub fn last_day(order: &BoardOrder) -> Option<String> {
    let is_open = matches!(order.stage, Stage::LinkSent | Stage::Opened);
    let sent = order.sent_at.filter(|_| is_open)?;
    Some(crate::desk::last_day_of(sent))
}

/// Links are opaque; what a person wants to know is where one leads.
fn host(link: &str) -> &str {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

fn plain(ui: &mut Ui, key: &str, value: &str) {
    key_text(ui, key, value, false);
}

fn number(ui: &mut Ui, catalog: &Catalog, key: &str, shown: &str, copied: &str) {
    key_value(ui, key, false, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let name = catalog.say(&Message::new("screens-detail-copy").with("name", key));
        copy_button(ui, *catalog, copied, &name);
        ui.add(egui::Label::new(look::mono(shown)).truncate());
    });
}

/// The unit that came of the order, and whether it is as ordered.
fn unit(ui: &mut Ui, cx: &Cx<'_>, order: &BoardOrder) -> Option<Deed> {
    let catalog = &cx.words;
    let unit = order.unit.as_ref()?;
    let mut asked = None;
    part(ui, cx, "board-part-unit");
    let msn = catalog.text("board-column-msn");
    number(ui, catalog, &msn, unit.msn.as_str(), unit.msn.as_str());
    if let Some(name) = &unit.name {
        plain(ui, &catalog.text("board-column-name"), name);
    }
    if let Some(check) = &order.check {
        let (verdict, tone) = words::checked(check, catalog);
        ui.horizontal_wrapped(|ui| {
            tag(ui, tone, &verdict);
            let when =
                Message::new("board-checked-at").with("when", say::moment(check.at, catalog));
            caption(ui, catalog.say(&when));
        });
        for deviation in check.deviations() {
            let tone = if deviation.is_unknown() {
                Tone::Info
            } else {
                Tone::Bad
            };
            notice(ui, tone, &catalog.say(&Deviation::tell(deviation)), None);
        }
        if let Err(problem) = &check.outcome {
            problem_notice(ui, *catalog, problem);
        }
    }
    ui.horizontal_wrapped(|ui| {
        let again = if order.check.is_some() {
            catalog.text("board-check-again")
        } else {
            catalog.text("board-check-now")
        };
        Button::quiet(again)
            .icon(Icon::Refresh)
            .show(ui)
            .sets(&mut asked, Deed::Check);
        Button::quiet(catalog.text("board-open-unit"))
            .show(ui)
            .sets(&mut asked, Deed::OpenUnit);
    });
    asked
}

fn part(ui: &mut Ui, cx: &Cx<'_>, id: &'static str) {
    ui.add_space(measure::SPACE_2);
    ui.label(look::section(cx.words.text(id)));
}

/// Everything that is known to have happened, oldest first.
fn story(ui: &mut Ui, cx: &Cx<'_>, order: &BoardOrder, written: &Written) {
    let catalog = &cx.words;
    part(ui, cx, "board-part-history");
    let mut lines: Vec<(i64, Message)> = Vec::new();
    if let Some(sent) = order.sent_at {
        let line = Message::new("board-history-sent");
        lines.push((sent, written.line_by(line, "made", catalog)));
    }
    for (place, step) in order.steps.iter().enumerate() {
        let stage = Stage::of(&step.status).tell();
        let id = if place == 0 {
            "board-history-first"
        } else {
            "board-history-then"
        };
        lines.push((step.since, Message::new(id).with("stage", stage)));
    }
    if let Some(gone) = order.gone_since.filter(|_| order.stage == Stage::Gone) {
        lines.push((gone, Message::new("board-history-gone")));
    }
    if let Some(deleted) = order.marks.deleted_at {
        lines.push((deleted, Message::new("board-history-deleted")));
    }
    if let Some(reissue) = &order.reissued_as {
        lines.push((reissue.at, Message::new("board-history-reissued")));
    }
    if let Some(away) = order.marks.put_away_at {
        lines.push((away, Message::new("board-history-hidden")));
    }
    lines.sort_by_key(|(at, _)| *at);
    for (at, message) in lines {
        spaced_top(ui, measure::SPACE_2, |ui| {
            let when = look::caption(say::moment(at, catalog)).color(cx.look.secondary);
            column(ui, egui::vec2(112.0, 18.0), |ui| {
                ui.add(egui::Label::new(when).truncate());
            });
            ui.add(egui::Label::new(look::body(catalog.say(&message))).wrap());
        });
    }
    if let Some(old) = &order.reissue_of {
        let message = Message::new("board-history-reissue-of").with("id", old);
        caption(ui, catalog.say(&message));
    }
}

/// What support asks for.
fn traces(ui: &mut Ui, cx: &Cx<'_>, order: &BoardOrder) {
    let catalog = &cx.words;
    if order.own.is_none() && order.trace_id.is_none() && order.status.is_none() {
        return;
    }
    part(ui, cx, "board-part-traces");
    if let Some(status) = &order.status {
        plain(ui, &catalog.text("board-vendor-status"), status.as_str());
    }
    if let Some(key) = &order.own {
        let name = catalog.text("board-idempotency-key");
        number(ui, catalog, &name, key.as_str(), key.as_str());
    }
    if let Some(problem) = &order.problem {
        caption(ui, problem.as_str());
    }
    if let Some(trace_id) = &order.trace_id {
        trace_line(ui, *catalog, trace_id);
    }
}

/// Draws the actions at the foot of the panel.
pub fn foot(ui: &mut Ui, cx: &Cx<'_>, order: &BoardOrder) -> Option<Deed> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for (button, deed) in deeds::buttons(cx, order) {
            button.show(ui).sets(&mut asked, deed);
        }
    });
    asked
}
