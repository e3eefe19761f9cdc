//! The question before a file is sent: how many orders, where to, and what becomes of the rest.

use super::sheet::Sheet;
use crate::domain::Environment;
use crate::domain::bulk::BulkState;
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Dialog, Tone, environment_badge, key_value, muted, notice};
use egui::Ui;

/// Draws the question while it is open.
pub(super) fn show(ui: &Ui, cx: &mut Cx<'_>, sheet: &mut Sheet) {
    let (Some(rows), Some(session), true) = (sheet.rows(), cx.session, sheet.is_asking) else {
        return;
    };
    let words = cx.words;
    let counts = rows.counts();
    let warned = rows
        .rows
        .iter()
        .filter(|row| row.state == BulkState::Planned && !row.warnings.is_empty())
        .count();
    let environment = session.environment();
    let title = say::counted("orderfile-ui-confirm-title", counts.not_sent, &words);
    let dialog = Dialog::new("send-bulk", title, words).width(480.0);
    let send = Button::primary(if counts.not_sent > 0 {
        say::counted("orderfile-ui-confirm-yes", counts.not_sent, &words)
    } else {
        words.text("orderfile-ui-confirm-yes-unknown")
    });
    let dialog = dialog.no(words.text("orderfile-ui-confirm-no"));
    let answer = dialog.ask(ui.ctx(), send, |ui| {
        ui.horizontal(|ui| {
            environment_badge(ui, words, environment);
            let name = look::body_strong(session.profile.name.as_str());
            ui.add(egui::Label::new(name).truncate());
        });
        let lines = [
            ("orderfile-ui-confirm-new", counts.not_sent),
            ("orderfile-ui-confirm-warned", warned),
            ("orderfile-ui-confirm-unknown", counts.unknown),
            ("orderfile-ui-confirm-skipped", counts.skipped),
            ("orderfile-ui-confirm-confirmed", counts.confirmed),
        ];
        let lines: Vec<_> = lines
            .into_iter()
            .filter(|(id, count)| *count > 0 || *id == "orderfile-ui-confirm-new")
            .collect();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, (id, count)) in lines.iter().enumerate() {
                let is_last = index + 1 == lines.len();
                key_value(ui, &words.text(id), is_last, |ui| {
                    ui.label(look::body_strong(say::number(*count)))
                });
            }
        });
        if environment == Environment::Production {
            let title = words.text("orderfile-ui-confirm-real");
            notice(ui, Tone::Warn, &title, None);
        }
        muted(ui, words.text("orderfile-ui-confirm-text"));
        ui.add_space(measure::SPACE_1);
    });
    if answer == Some(true) {
        sheet.send(cx);
    }
    if answer.is_some() {
        sheet.is_asking = false;
    }
}
