//! The panel of one row: what is wrong with it, what would be ordered, what can be done, and the way to the next row that needs a fix.

use super::deeds::Deed;
use super::said;
use super::sheet::Sheet;
use crate::domain::bulk::BulkRow;
use crate::domain::order::OrderColumn;
use crate::text::{Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::words as of_orders;
use crate::ui::widgets::{
    Button, DetailPanel, Icon, PanelPart, Press as _, caption, caption_wrapped, check_line,
    copy_button, from_left, from_right, hairline, line_from_right, muted, small_icon_button,
    spaced_top, stack, tag,
};
use egui::Ui;

/// How wide the names of the values are.
const KEYS: f32 = 132.0;

impl Sheet {
    /// Draws the panel at the right edge, where a row is selected.
    pub(super) fn panel(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(row) = self.selected.and_then(|line| self.row(line)).cloned() else {
            return;
        };
        let panel = DetailPanel::new("bulk-row").of(("row", row.line));
        let asked = panel.show(ui, |ui, part| match part {
            PanelPart::Foot => self.foot(ui, cx, &row),
            PanelPart::Body => self.about(ui, cx, &row),
        });
        match asked {
            Some(Asked::Deed(deed)) => self.carry_out(row.line, deed, ui.ctx(), cx),
            Some(Asked::Next) => self.fix_next(cx),
            Some(Asked::Close) => self.selected = None,
            None => {}
        }
    }

    /// What there is to say about a row, and what settles it at once.
    fn about(&self, ui: &mut Ui, cx: &Cx<'_>, row: &BulkRow) -> Option<Asked> {
        let words = cx.words;
        let mut asked = None;
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        ui.horizontal(|ui| {
            let title = Message::new("orderfile-ui-row").with("row", row.line);
            ui.label(look::section(words.say(&title)));
            let (state, tone) = said::state(row, self.stage(row), &words);
            tag(ui, tone, &state);
            from_right(ui, |ui| {
                let close = words.text("screens-detail-close");
                small_icon_button(ui, Icon::Cross, close).sets(&mut asked, Asked::Close);
            });
        });
        let told = said::happened(row, &words);
        if told.is_empty() {
            muted(ui, words.text("orderfile-ui-nothing-to-say"));
        }
        for sentence in told {
            ui.add(egui::Label::new(look::body(sentence)).wrap());
        }
        if let Some(trace_id) = row.trace_id() {
            // The button first, so that a narrow panel cuts the id and not the button.
            line_from_right(ui, 22.0, |ui| {
                copy_button(ui, words, trace_id, &words.text("orderfile-ui-copy-trace"));
                from_left(ui, |ui| {
                    let message = Message::new("domain-trace-id").with("id", trace_id);
                    let text = look::caption(words.say(&message)).color(cx.look.secondary);
                    ui.add(egui::Label::new(text).truncate());
                });
            });
        }
        // The texts that would settle what is wrong, each with one click. The editor has them as well.
        if self.edit.is_none() && !self.is_sending() {
            for (_, name, deed) in self.deeds(row, cx) {
                if matches!(deed, Deed::Fix(..)) {
                    let fix = Button::secondary(name).show(ui);
                    fix.sets(&mut asked, Asked::Deed(deed));
                }
            }
        }
        ui.add_space(measure::SPACE_1);
        self.values(ui, cx, row);
        asked
    }

    /// What the row says, or what counts in place of it since it was edited, by the names of the fields.
    fn values(&self, ui: &mut Ui, cx: &Cx<'_>, row: &BulkRow) {
        let words = cx.words;
        let Some(sheet) = self.rows() else { return };
        let edited = self.edited(row);
        let mut shown = Vec::new();
        if let Some(draft) = &edited {
            for column in OrderColumn::ALL.iter().filter(|one| !one.is_secret()) {
                let text = column.get(draft);
                if !text.is_empty() {
                    shown.push((words.say(&column.tell()), *column, text));
                }
            }
        } else {
            let cells = sheet.mapping.iter().zip(&row.cells);
            for (column, cell) in cells {
                if let Some(column) = column.filter(|_| !cell.trim().is_empty()) {
                    shown.push((words.say(&column.tell()), column, cell.trim().to_owned()));
                }
            }
        }
        for (index, (name, column, text)) in shown.iter().enumerate() {
            if index > 0 {
                hairline(ui);
            }
            pair(ui, name, &of_orders::word(*column, text, &words));
            if *column == OrderColumn::BusinessId
                && let Some(registered) = said::registered(&sheet, row, &words)
            {
                pair(ui, &words.text("orderfile-ui-head-registry"), &registered);
            }
        }
        // What the file has besides: columns nobody uses, or the line as it was before it was edited.
        let is_rest =
            |place: usize| edited.is_some() || sheet.mapping.get(place).is_none_or(Option::is_none);
        let rest: Vec<&str> = row
            .cells
            .iter()
            .enumerate()
            .filter(|(place, cell)| is_rest(*place) && !cell.trim().is_empty())
            .map(|(_, cell)| cell.trim())
            .collect();
        if rest.is_empty() {
            return;
        }
        ui.add_space(measure::SPACE_1);
        let message = Message::new("orderfile-ui-in-the-file").with("cells", rest.join(" · "));
        caption_wrapped(ui, words.say(&message));
    }

    fn foot(&self, ui: &mut Ui, cx: &Cx<'_>, row: &BulkRow) -> Option<Asked> {
        let words = cx.words;
        let mut asked = None;
        let deeds = self.deeds(row, cx);
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            for (icon, name, deed) in &deeds {
                let button = match deed {
                    Deed::CopyLink(_) | Deed::Edit => Button::secondary(name).icon(*icon),
                    Deed::LeaveOut | Deed::Again => Button::quiet(name),
                    // They stand elsewhere in the panel, or in the menu of the row.
                    Deed::Write
                    | Deed::Fix(..)
                    | Deed::Release(_)
                    | Deed::Accept(_)
                    | Deed::CopyTrace(_) => continue,
                };
                let button = button.enabled(self.can(deed));
                button.show(ui).sets(&mut asked, Asked::Deed(deed.clone()));
            }
        });
        // What a person can say of a row that waits for a word, and take back while nothing was sent.
        for (_, _, deed) in deeds {
            let (name, mut on) = match deed {
                Deed::Release(to) => ("orderfile-ui-order-again", !to),
                Deed::Accept(to) => ("orderfile-ui-number-is-right", !to),
                _ => continue,
            };
            ui.add_enabled_ui(self.can(&deed), |ui| {
                check_line(ui, &mut on, &words.text(name), None)
                    .sets(&mut asked, Asked::Deed(deed));
            });
        }
        let left = self.to_fix().count();
        if left > 0 && !self.is_sending() {
            ui.horizontal(|ui| {
                let next = Button::secondary(words.text("orderfile-ui-next-to-fix"));
                let next = next.tooltip(words.text("orderfile-ui-next-to-fix-tip"));
                next.enabled(!self.is_reading())
                    .show(ui)
                    .sets(&mut asked, Asked::Next);
                let left = say::counted("orderfile-ui-left-to-fix", left, &words);
                caption(ui, left);
            });
        }
        asked
    }
}

/// What was asked for in the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// To do something with the row.
    Deed(Deed),
    Next,
    Close,
}

/// A name at the left, and the whole value beside it.
fn pair(ui: &mut Ui, name: &str, value: &str) {
    spaced_top(ui, measure::SPACE_2, |ui| {
        stack(ui, egui::vec2(KEYS, 18.0), |ui| caption_wrapped(ui, name));
        ui.vertical(|ui| {
            ui.add(egui::Label::new(look::body(value)).wrap().selectable(true));
        });
    });
}
