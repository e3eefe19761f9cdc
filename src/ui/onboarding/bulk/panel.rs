//! The panel of one row: what is wrong with it, what would be ordered, what can be done, and the way to the next row that needs a fix.

use super::deeds::Deed;
use super::said;
use super::sheet::Sheet;
use crate::domain::bulk::{BulkRow, BulkState, Standing};
use crate::domain::order::OrderColumn;
use crate::text::{Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::words as of_orders;
use crate::ui::widgets::{
    Button, DetailPanel, Icon, PanelPart, Press as _, caption, caption_wrapped, check_line,
    copy_button, from_left, from_right, hairline, muted, small_icon_button, spaced_top, tag,
};
use egui::{Align, Layout, Ui};

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
            let size = egui::vec2(ui.available_width(), 22.0);
            let right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(size, right, |ui| {
                copy_button(ui, words, trace_id, &words.text("orderfile-ui-copy-trace"));
                from_left(ui, |ui| {
                    let message = Message::new("domain-trace-id").with("id", trace_id);
                    let text = look::caption(words.say(&message)).color(cx.look.secondary);
                    ui.add(egui::Label::new(text).truncate());
                });
            });
        }
        if let Some(fix) = self.fix_buttons(ui, cx, row) {
            asked = Some(Asked::Deed(fix));
        }
        ui.add_space(measure::SPACE_1);
        self.values(ui, cx, row);
        asked
    }

    /// The texts that would settle what is wrong, each with one click. Gives the one that was pressed.
    fn fix_buttons(&self, ui: &mut Ui, cx: &Cx<'_>, row: &BulkRow) -> Option<Deed> {
        // The editor has them as well.
        if self.edit.is_some() || self.is_sending() {
            return None;
        }
        let mut pressed = None;
        for (_, name, deed) in self.deeds(row, cx) {
            let is_fix = matches!(deed, Deed::Fix(..));
            if is_fix && Button::secondary(name).show(ui).clicked() {
                pressed = Some(deed);
            }
        }
        pressed
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

    fn foot(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, row: &BulkRow) -> Option<Asked> {
        let words = cx.words;
        let mut asked = None;
        ui.spacing_mut().item_spacing.y = measure::SPACE_2;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            asked = self.row_buttons(ui, cx, row).map(Asked::Deed);
        });
        self.words_for(ui, cx, row);
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

    /// What can be done with a row; gives what was pressed.
    fn row_buttons(&self, ui: &mut Ui, cx: &Cx<'_>, row: &BulkRow) -> Option<Deed> {
        let mut pressed = None;
        for (icon, name, deed) in self.deeds(row, cx) {
            let button = match deed {
                Deed::CopyLink(_) | Deed::Edit => Button::secondary(name).icon(icon),
                Deed::LeaveOut | Deed::Again => Button::quiet(name),
                // They stand elsewhere in the panel, or in the menu of the row.
                Deed::Write
                | Deed::Fix(..)
                | Deed::Release(_)
                | Deed::Accept(_)
                | Deed::CopyTrace(_) => continue,
            };
            button
                .enabled(self.can(&deed))
                .show(ui)
                .sets(&mut pressed, deed);
        }
        pressed
    }

    /// What a person can say of a row that waits for a word, and take back while nothing was sent.
    fn words_for(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, row: &BulkRow) {
        let line = row.line;
        let is_idle = self.is_idle();
        let is_waiting = |standing: &[Standing]| standing.contains(&row.standing());
        let is_open = row.state == BulkState::Planned;
        let is_released = self.request.released.has(line);
        if is_waiting(&[Standing::OnHold, Standing::AlreadyOrdered]) || (is_open && is_released) {
            let mut on = is_released;
            let name = cx.words.text("orderfile-ui-order-again");
            if tick(ui, &mut on, &name, is_idle) {
                self.release(line, on, cx);
            }
        }
        let is_accepted = self.request.accepted.has(line);
        if is_waiting(&[Standing::NeedsWord]) || (is_open && is_accepted) {
            let mut on = is_accepted;
            let name = cx.words.text("orderfile-ui-number-is-right");
            if tick(ui, &mut on, &name, is_idle) {
                self.accept(line, on, cx);
            }
        }
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

/// A tick; `true` when it was changed.
fn tick(ui: &mut Ui, on: &mut bool, name: &str, is_enabled: bool) -> bool {
    ui.add_enabled_ui(is_enabled, |ui| check_line(ui, on, name, None).changed())
        .inner
}

/// A name at the left, and the whole value beside it.
fn pair(ui: &mut Ui, name: &str, value: &str) {
    spaced_top(ui, measure::SPACE_2, |ui| {
        let size = egui::vec2(KEYS, 18.0);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            ui.set_width(KEYS);
            caption_wrapped(ui, name);
        });
        ui.vertical(|ui| {
            ui.add(egui::Label::new(look::body(value)).wrap().selectable(true));
        });
    });
}
