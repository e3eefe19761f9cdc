//! The page of a file: what is asked first, its counts, its rows, and what can be done.

use super::deeds::Deed;
use super::files::Files;
use super::sheet::Sheet;
use super::{asking, confirm, edit, grid, rows, setup};
use crate::domain::Capability;
use crate::domain::bulk::BulkCounts;
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::profiles::problems_with_keys;
use crate::ui::widgets::{Button, Icon, Toast, check_line, muted, progress, take_key};
use egui::Ui;

/// The height of the line under it.
const NOTE: f32 = 44.0;
/// A head and four rows.
const LEAST_TABLE: f32 = measure::TABLE_HEAD + 4.0 * measure::TABLE_ROW;

impl Sheet {
    pub(super) fn subtitle(&self, words: &Catalog) -> Option<String> {
        let rows = self.rows()?;
        let lines = say::counted("orderfile-ui-lines", rows.rows.len(), words);
        Some(format!("{lines} {}", words.text("orderfile-ui-checked")))
    }

    /// What can be done with the file as a whole, beside the title from the right: the main action first.
    pub(super) fn tools(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files) {
        let Some(rows) = self.rows() else { return };
        let words = cx.words;
        if self.is_sending() {
            let (pause, is_paused) = if self.sending.is_paused {
                ("orderfile-ui-resume", false)
            } else {
                ("orderfile-ui-pause", true)
            };
            if Button::primary(words.text(pause)).show(ui).clicked() {
                self.pause(is_paused, cx);
            }
            let stop = Button::secondary(words.text("orderfile-ui-stop")).icon(Icon::Stop);
            if stop.show(ui).clicked() {
                // What is on the way comes back first.
                self.sending.run.cancel();
            }
        } else {
            let counts = rows.counts();
            let left = counts.not_sent + counts.unknown;
            // There is one main action: to send while anything is left, and then to write.
            if left > 0 {
                self.send_button(ui, cx, &counts);
            }
            self.write_button(ui, cx, left == 0);
        }
        let save = Button::secondary(words.text("orderfile-ui-save-results-ask"));
        if save.enabled(!files.is_writing()).show(ui).clicked() {
            files.ask_results(&self.request.file, rows.rows.len(), &words);
        }
    }

    /// Draws everything below the head.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files) {
        let words = cx.words;
        problems_with_keys(ui, cx, self.problems());
        let Some(read) = self.rows() else {
            if self.is_reading() {
                muted(ui, words.text("orderfile-ui-reading"));
            } else {
                self.unread(ui, cx, files);
            }
            return;
        };
        let counts = read.counts();
        self.keys(ui, cx);
        // In a low window the page scrolls, so that the table always has some rows.
        let bottom = ui.max_rect().bottom();
        let deed = egui::ScrollArea::vertical()
            .id_salt("orders from a file")
            .auto_shrink([false, false])
            .show(ui, |ui| self.content(ui, cx, &counts, bottom))
            .inner;
        if let Some((line, deed)) = deed {
            self.carry_out(line, deed, ui.ctx(), cx);
        }
        setup::show(ui, cx, self);
        edit::show(ui, cx, self);
        confirm::show(ui, cx, self);
        self.message.show(ui, cx);
    }

    /// Ctrl+Enter goes to the next row that needs a fix, Ctrl+Z takes the last change back.
    fn keys(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if self.is_sending() {
            return;
        }
        let pressed = |key: egui::Key| take_key(ui, egui::Modifiers::COMMAND, key);
        if pressed(egui::Key::Enter) {
            let typed = self.take_typed();
            self.change(typed.into_iter().collect(), cx);
            self.fix_next(cx);
        }
        // In a field it takes back what was typed there.
        if !ui.ctx().text_edit_focused() && pressed(egui::Key::Z) && self.undo(cx) {
            cx.toast(Toast::info(cx.words.text("orderfile-ui-undone")));
        }
    }

    /// What is asked first, counts and rows, as high as the page, or higher where the table would have no room. Gives what is to be
    /// done with which line.
    fn content(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        counts: &BulkCounts,
        bottom: f32,
    ) -> Option<(usize, Deed)> {
        if !self.is_sending() {
            asking::show(ui, cx, self);
        }
        self.main(ui, cx, counts);
        rows::chips(ui, cx, self, counts);
        let room = bottom - ui.cursor().top() - NOTE;
        let height = room.max(LEAST_TABLE);
        let deed = if self.grid.is_on && self.has_columns() {
            grid::show(ui, cx, self, height)
        } else {
            rows::table(ui, cx, self, height)
        };
        let safe = look::body(cx.words.text("orderfile-ui-safe")).color(cx.look.secondary);
        ui.add(egui::Label::new(safe).truncate());
        ui.add_space(measure::SPACE_2);
        deed
    }

    fn unread(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files) {
        ui.horizontal(|ui| {
            let again = Button::secondary(cx.words.text("orderfile-ui-read-again"));
            if again.icon(Icon::Refresh).show(ui).clicked() {
                self.check(cx);
            }
            let other = Button::quiet(cx.words.text("orderfile-ui-choose-ask"));
            if other.show(ui).clicked() {
                files.ask_orders(cx);
            }
            let leave = Button::quiet(cx.words.text("orderfile-ui-leave"));
            if leave.show(ui).clicked() {
                self.is_left = true;
            }
        });
    }

    /// The one main action, with what stands in its way or runs instead of it.
    fn main(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, counts: &BulkCounts) {
        let words = cx.words;
        if self.is_sending() {
            self.run(ui, cx, counts);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            let left = counts.not_sent + counts.unknown;
            let has_columns = self.has_columns();
            let cells = if self.grid.is_on {
                Button::secondary(words.text("orderfile-ui-show-reasons"))
            } else {
                Button::secondary(words.text("orderfile-ui-edit-cells")).icon(Icon::Pencil)
            };
            let cells = cells.tooltip(words.text("orderfile-ui-edit-cells-tip"));
            if cells.enabled(has_columns).show(ui).clicked() {
                self.grid.is_on = !self.grid.is_on;
            }
            let columns = Button::secondary(words.text("orderfile-ui-setup-ask"));
            if columns.enabled(has_columns).show(ui).clicked() {
                self.set_up();
            }
            if self.asks_others {
                let stop = Button::quiet(words.text("orderfile-ui-stop")).icon(Icon::Stop);
                if stop.show(ui).clicked() {
                    // Of what they have answered only the registry's word on a merchant is kept.
                    self.checking.cancel();
                }
            } else {
                let ask = Button::secondary(words.text("orderfile-ui-look-over"));
                let ask = ask.tooltip(words.text("orderfile-ui-look-over-tip"));
                let ask = ask.enabled(left > 0 && !self.is_reading());
                if ask.show(ui).clicked() {
                    self.look_over(cx);
                }
            }
            if self.is_result() {
                let mut only = self.request.only_failed;
                let label = words.text("orderfile-ui-only-failed");
                if check_line(ui, &mut only, &label, None).changed() {
                    self.request.only_failed = only;
                    self.check(cx);
                }
            }
            // Only orders that were taken can have moved on.
            if counts.confirmed > 0 && cx.can(Capability::TrackOrders) {
                let refresh = Button::secondary(words.text("screens-orders-refresh"));
                let refresh = refresh.icon(Icon::Refresh);
                let tip = words.text("orderfile-ui-refresh-tip");
                self.wants_refresh |= refresh.tooltip(tip).show(ui).clicked();
            }
            let other = Button::quiet(words.text("orderfile-ui-leave"));
            if other.show(ui).clicked() {
                self.is_left = true;
            }
            if left == 0 {
                let none = look::body(words.text("orderfile-ui-send-none"));
                // It goes to the next row as a whole where it has no room.
                ui.add(egui::Label::new(none.color(cx.look.secondary)).extend());
            }
        });
        self.how(ui, cx);
        ui.add_space(measure::SPACE_1);
    }

    /// Whether the file was read, so that its columns are known; of an earlier run only the rows are.
    fn has_columns(&self) -> bool {
        self.rows().is_some_and(|rows| !rows.mapping.is_empty())
    }

    fn send_button(&mut self, ui: &mut Ui, cx: &Cx<'_>, counts: &BulkCounts) {
        let words = cx.words;
        let send = match (counts.not_sent, counts.unknown) {
            // Nothing new would leave: what is open is only asked about.
            (0, unknown) => say::counted("orderfile-ui-send-unknown", unknown, &words),
            (planned, _) => say::counted("orderfile-ui-send", planned, &words),
        };
        let send = Button::primary(send).enabled(!self.is_reading());
        let send = send.why_not(cx.why_no_orders());
        if send.show(ui).clicked() {
            self.is_asking = true;
        }
    }

    /// How the file was understood, as much of it as there is room for; the rest is told to the pointer.
    fn how(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let asked = self.checking.progress();
        let how = match self.rows() {
            _ if self.asks_others && asked.total > 0 => {
                let message = Message::new("orderfile-ui-looking-over")
                    .with("done", say::number(asked.done))
                    .with("total", say::number(asked.total));
                words.say(&message)
            }
            _ if self.is_reading() => words.text("orderfile-ui-reading"),
            Some(rows) => {
                let how: Vec<String> = rows.how.iter().map(|how| words.say(how)).collect();
                how.join(" ")
            }
            None => String::new(),
        };
        if !how.is_empty() {
            let text = look::caption(how.as_str()).color(cx.look.secondary);
            ui.add(egui::Label::new(text).truncate())
                .on_hover_text(look::body(how));
        }
    }

    fn run(&self, ui: &mut Ui, cx: &Cx<'_>, counts: &BulkCounts) {
        let words = cx.words;
        let done = counts.done();
        #[expect(clippy::cast_precision_loss, reason = "a share for a bar")]
        let share = done as f32 / counts.input.max(1) as f32;
        let state = if self.sending.waits {
            words.text("orderfile-ui-waits")
        } else if self.sending.is_paused {
            words.text("orderfile-ui-paused")
        } else {
            let message = Message::new("orderfile-ui-sending")
                .with("done", say::number(done))
                .with("total", say::number(counts.input));
            words.say(&message)
        };
        ui.horizontal(|ui| {
            ui.set_min_height(measure::CONTROL);
            ui.label(look::body(state.as_str()));
            progress(ui, Some(share), 200.0, &state);
            let left = self.sending.run.progress().left;
            if let Some(left) = left.filter(|_| !self.sending.is_paused) {
                let message =
                    Message::new("orderfile-ui-left").with("seconds", left.as_secs().max(1));
                muted(ui, words.say(&message));
            }
        });
        ui.add_space(measure::SPACE_1);
    }
}
