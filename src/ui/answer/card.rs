//! How the answer is drawn: what was asked about, both settings large, how sure that is, what is wrong, and the reply.

use super::Open;
use crate::desk::Compared;
use crate::domain::merchant_message::MessageLanguage;
use crate::domain::policy::Finding;
use crate::domain::{CaptureType, LookupRow, RowState, SalesUnit, UnitFlag};
use crate::report::Column;
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::fleet::{cells, say};
use crate::ui::look::{self, measure};
use crate::ui::profiles::{offer_keys, problems_with_keys};
use crate::ui::table::cell;
use crate::ui::widgets::{
    Button, Dialog, Icon, Menu, Tone, caption, column, copy_button, from_left, from_right,
    hairline, icon_mark, line_from_right, link, menu_item, muted, notice, notice_with,
    problem_notice, spaced_top, tag,
};
use egui::{Context, Frame, Margin, Ui, vec2};

/// Units of a merchant that are listed before the rest becomes a count.
const MOST_UNITS: usize = 8;

/// Draws it. Gives whether it is to be closed.
pub(super) fn show(ctx: &Context, cx: &mut Cx<'_>, open: &mut Open) -> bool {
    let words = cx.words;
    let (mut copy, mut again, mut leaves) = (false, false, false);
    // Copied: while they are drawn, what is open is changed.
    let rows = open.rows().to_vec();
    let reply = open.reply(cx);
    let dialog = Dialog::new("answer", open.title(cx), words);
    let closed = {
        // Body and foot both change what is open. They are drawn one after the other, which the borrow checker cannot know.
        let both = std::cell::RefCell::new((&mut *open, &mut *cx));
        dialog.width(664.0).below_top_bar().main_first().show(
            ctx,
            |ui| {
                let (open, cx) = &mut *both.borrow_mut();
                again = body(ui, cx, open, &rows, reply.as_deref());
            },
            |ui| {
                let (open, cx) = &mut *both.borrow_mut();
                let text = if open.is_copied {
                    "answer-copied-short"
                } else {
                    "answer-copy"
                };
                let button = Button::primary(words.text(text)).enabled(reply.is_some());
                copy = button.enter().show(ui).clicked();
                leaves = foot(ui, cx, open, &rows);
            },
        )
    };
    if copy {
        open.copy(ctx, cx);
    }
    if again {
        open.ask_service(cx);
    }
    closed || leaves
}

/// Draws where else a person can go from here. Gives whether they do.
fn foot(ui: &mut Ui, cx: &mut Cx<'_>, open: &Open, rows: &[LookupRow]) -> bool {
    let words = cx.words;
    let mut leaves = false;
    if let [row] = rows
        && let (Some(msn), true) = (&row.msn, row.unit.is_some())
        && Button::secondary(words.text("answer-details"))
            .show(ui)
            .clicked()
    {
        cx.show_unit(msn.clone());
        leaves = true;
    }
    if let Some(merchant) = open.merchant() {
        let order = Button::secondary(words.text("screens-detail-prefill"));
        if order.show(ui).clicked() {
            cx.prefill(merchant.clone());
            leaves = true;
        }
        from_left(ui, |ui| {
            let units = Button::quiet(words.text("answer-units"));
            if units.show(ui).clicked() {
                cx.look_up(match rows {
                    [_] => merchant.id().to_owned(),
                    _ => open.text.clone(),
                });
                leaves = true;
            }
        });
    }
    leaves
}

/// Draws all between head and foot. Gives whether the service is to be asked again.
fn body(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    open: &mut Open,
    rows: &[LookupRow],
    reply: Option<&str>,
) -> bool {
    match rows {
        [row] => one(ui, cx, row),
        [] => {}
        rows => several(ui, cx, rows),
    }
    let mut again = freshness(ui, cx, open);
    for row in rows {
        if let Some(named) = open.enquiry.contradicted_by(row) {
            let told = Message::new("answer-other-merchant").with("named", named.for_people());
            notice(ui, Tone::Warn, &cx.words.say(&told), None);
        }
    }
    if let [row] = rows {
        again |= problem(ui, cx, open, row);
        findings(ui, cx, row);
    }
    if let Some(reply) = reply {
        reply_box(ui, cx, open, reply);
    }
    unused(ui, cx, open);
    again
}

/// One unit: its numbers, and the two settings large.
fn one(ui: &mut Ui, cx: &Cx<'_>, row: &LookupRow) {
    let words = cx.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_1;
        if let Some(msn) = &row.msn {
            muted(ui, words.say(&Column::Msn.head()));
            number(ui, cx, Column::Msn, msn.as_str(), msn.as_str());
        }
        if let Some(merchant) = row.merchant_name.as_deref() {
            ui.add_space(measure::SPACE_2);
            ui.label(look::body(merchant));
        }
        if let Some(id) = &row.business_id {
            ui.add_space(measure::SPACE_2);
            number(ui, cx, Column::BusinessId, &id.for_people(), id.id());
        }
    });
    if let Some(kept) = &row.kept
        && !(kept.tags.is_empty() && kept.merchant_tags.is_empty())
    {
        ui.horizontal_wrapped(|ui| {
            for name in kept.tags.iter().chain(&kept.merchant_tags) {
                tag(ui, Tone::Neutral, name);
            }
        });
    }
    let Some(unit) = row
        .unit
        .as_ref()
        .filter(|_| row.state != RowState::NotConnected)
    else {
        return;
    };
    let width = (ui.available_width() - measure::SPACE_3) / 2.0;
    spaced_top(ui, measure::SPACE_3, |ui| {
        let heads = [Column::CaptureType, Column::Flag(UnitFlag::SkipLandingPage)];
        for (column, (value, meaning)) in heads.into_iter().zip(values(cx, unit)) {
            large(ui, cx, width, &words.say(&column.head()), &value, &meaning);
        }
    });
}

/// The values of both settings, and what each means in half a line.
fn values(cx: &Cx<'_>, unit: &SalesUnit) -> [(String, String); 2] {
    let words = cx.words;
    let capture = unit.configuration.capture_type.as_ref();
    let skip = unit.configuration.get(UnitFlag::SkipLandingPage);
    let about_capture = match capture {
        Some(CaptureType::Reserve) => "answer-means-reserve",
        Some(CaptureType::Direct) => "answer-means-direct",
        Some(CaptureType::NotApplicable) => "answer-means-no-payments",
        Some(CaptureType::Other(_)) => "answer-means-other",
        None => "answer-means-unknown",
    };
    let about_skip = match skip {
        Some(true) => "answer-means-skip-yes",
        Some(false) => "answer-means-skip-no",
        None => "answer-means-unknown",
    };
    let capture = cells::capture(capture, &words);
    let skip = cells::setting(UnitFlag::SkipLandingPage, &unit.configuration, &words);
    [
        (capture.words().to_owned(), words.text(about_capture)),
        (skip.words().to_owned(), words.text(about_skip)),
    ]
}

/// A setting: its name, its value large, and what that means.
fn large(ui: &mut Ui, cx: &Cx<'_>, width: f32, head: &str, value: &str, meaning: &str) {
    Frame::new()
        .fill(cx.look.sunken)
        .corner_radius(egui::CornerRadius::same(measure::RADIUS_CARD))
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(width - 32.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(look::label(head).color(cx.look.secondary));
                ui.label(look::first_run(value).color(cx.look.text));
                caption(ui, meaning);
            });
        });
}

fn number(ui: &mut Ui, cx: &Cx<'_>, column: Column, shown: &str, copied: &str) {
    let name = cx.words.say(&column.head());
    let name = Message::new("screens-detail-copy").with("name", name);
    ui.label(look::mono(shown));
    copy_button(ui, cx.words, copied, &cx.words.say(&name));
}

/// Several units of a merchant, one a line.
fn several(ui: &mut Ui, cx: &Cx<'_>, rows: &[LookupRow]) {
    let words = cx.words;
    let count = Message::new("answer-unit-count").with("count", rows.len());
    ui.horizontal(|ui| {
        ui.label(look::body_strong(words.say(&count)));
        if let Some(id) = rows.iter().find_map(|row| row.business_id.as_ref()) {
            number(ui, cx, Column::BusinessId, &id.for_people(), id.id());
        }
    });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows.iter().take(MOST_UNITS) {
            unit_line(ui, cx, row);
        }
    });
    if rows.len() > MOST_UNITS {
        let more = Message::new("answer-more-units").with("count", rows.len() - MOST_UNITS);
        muted(ui, words.say(&more));
    }
}

fn unit_line(ui: &mut Ui, cx: &Cx<'_>, row: &LookupRow) {
    let words = cx.words;
    let name = crate::ui::fleet::name_of(row, &words);
    line_from_right(ui, measure::CONTROL, |ui| {
        let unit = row.unit.as_ref();
        if let Some(unit) = unit {
            for drawn in [
                cells::setting(UnitFlag::SkipLandingPage, &unit.configuration, &words),
                cells::capture(unit.configuration.capture_type.as_ref(), &words),
            ] {
                column(ui, vec2(120.0, measure::CONTROL), |ui| {
                    cell::show(ui, &drawn);
                });
            }
        } else if let Some(problem) = &row.problem {
            let reason = words.say(&problem.what);
            ui.add(egui::Label::new(look::body(reason).color(cx.look.secondary)).truncate());
        }
        if let Some(msn) = &row.msn {
            column(ui, vec2(84.0, measure::CONTROL), |ui| {
                ui.label(look::mono(msn.as_str()));
            });
        }
        from_left(ui, |ui| {
            cell::unit_label(ui, &name, row.merchant_name.as_deref());
        });
    });
    hairline(ui);
}

/// How old it is, and what came of asking the service. Gives whether it is to be asked again.
fn freshness(ui: &mut Ui, cx: &mut Cx<'_>, open: &Open) -> bool {
    let words = cx.words;
    let kept_at = open.kept_at().map(|at| say::moment(at, &words));
    let since = |id| {
        let when = kept_at.clone().unwrap_or_default();
        words.say(&Message::new(id).with("when", when))
    };
    if open.fresh.is_running() {
        ui.horizontal(|ui| {
            ui.spinner();
            muted(
                ui,
                match kept_at {
                    Some(_) => since("answer-asking-kept"),
                    None => words.text("answer-asking"),
                },
            );
        });
        return false;
    }
    if let Some(problem) = open.fresh.problem() {
        problem_notice(ui, words, problem);
        let line = ui.horizontal(|ui| {
            offer_keys(ui, cx, problem);
            let again = Button::again(words).show(ui).clicked();
            if kept_at.is_some() {
                muted(ui, since("answer-kept-at"));
            }
            again
        });
        return line.inner;
    }
    match open.compared() {
        Some(Compared::Changed(change)) => {
            let head = since("answer-changed-since");
            notice(ui, Tone::Warn, &head, Some(&words.say(&change.say())));
        }
        Some(compared) => {
            ui.horizontal(|ui| {
                icon_mark(ui, Icon::Check, cx.look.ok.ink);
                ui.label(look::body(words.text("answer-checked-now")));
                if compared == Compared::Unchanged && kept_at.is_some() {
                    muted(ui, since("answer-unchanged-since"));
                }
            });
        }
        None => {}
    }
    false
}

/// Why there is no unit, with what can be done about it. Gives whether the service is to be asked again.
fn problem(ui: &mut Ui, cx: &mut Cx<'_>, open: &mut Open, row: &LookupRow) -> bool {
    let Some(problem) = row
        .problem
        .as_ref()
        // Why the service could not be asked stands above already.
        .filter(|_| open.fresh.problem().is_none())
    else {
        return false;
    };
    problems_with_keys(ui, cx, [problem]);
    let text = match row.state {
        RowState::Failed => "screens-retry",
        RowState::Invalid if !open.includes_doubtful => "screens-lookup-anyway",
        _ => return false,
    };
    let again = Button::secondary(cx.words.text(text)).show(ui).clicked();
    open.includes_doubtful |= again && row.state == RowState::Invalid;
    again
}

/// What the policies found on the unit, and that it is not shown any more.
fn findings(ui: &mut Ui, cx: &mut Cx<'_>, row: &LookupRow) {
    if let Some(kept) = row.kept.as_deref() {
        crate::ui::fleet::not_visible(ui, cx, kept);
    }
    let Some(all) = cx.findings.cloned() else {
        return;
    };
    let words = cx.words;
    let is_mine = |finding: &&Finding| finding.msn.is_some() && finding.msn == row.msn;
    for finding in all.iter().filter(is_mine) {
        let tone = Tone::of(finding.severity);
        notice_with(ui, tone, &words.say(&finding.title), |ui| {
            muted(ui, words.say(&finding.reason));
        });
    }
}

/// The finished reply, and its language.
fn reply_box(ui: &mut Ui, cx: &Cx<'_>, open: &mut Open, reply: &str) {
    let words = cx.words;
    ui.horizontal(|ui| {
        ui.label(look::body_strong(words.text("answer-head-reply")));
        from_right(ui, |ui| {
            let language = open.language(cx);
            let button = Button::quiet(language.own_name()).chevron().show(ui);
            Menu::of(&button).show(|ui| {
                for other in MessageLanguage::ALL {
                    if menu_item(ui, None, other.own_name(), other == language).clicked() {
                        open.chosen = Some(other);
                        open.is_copied = false;
                    }
                }
            });
        });
    });
    Frame::new()
        .fill(cx.look.surface)
        .stroke(egui::Stroke::new(1.0, cx.look.edge))
        .corner_radius(egui::CornerRadius::same(measure::RADIUS_CONTROL))
        .inner_margin(Margin::symmetric(16, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(egui::Label::new(look::body(reply)).wrap().selectable(true));
        });
}

/// The numbers of the text that name nothing, folded into one line.
fn unused(ui: &mut Ui, cx: &Cx<'_>, open: &mut Open) {
    let numbers = open.enquiry.unused();
    if numbers.is_empty() {
        return;
    }
    let head = Message::new("answer-unused").with("count", numbers.len());
    let text = if open.shows_unused || numbers.len() == 1 {
        let named = Message::new("answer-unused-named")
            .with("head", head)
            .with("numbers", numbers.join(", "));
        cx.words.say(&named)
    } else {
        cx.words.say(&head)
    };
    if numbers.len() == 1 {
        caption(ui, text);
    } else if link(ui, text).clicked() {
        open.shows_unused = !open.shows_unused;
    }
}
