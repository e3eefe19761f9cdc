//! The page of a file: its counts, its rows, the details of one, and what can be done.

use super::files::Files;
use super::sheet::Sheet;
use super::{confirm, edit, rows, said, setup, writing};
use crate::domain::bulk::{BulkCounts, BulkRow, BulkState, SkipReason, Standing};
use crate::domain::order::own_link;
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Icon, Toast, Tone, card_with, check_line, copy_button, notice, problem_notice,
    progress, tag,
};
use egui::{Color32, Ui};

/// The height of the details of a row.
const DETAILS: f32 = 124.0;
/// The height of the line under it.
const NOTE: f32 = 44.0;
/// Where there is less room beside the main action, what can be done with the file stands below it.
const TOOLS: f32 = 260.0;
/// A head and four rows.
const LEAST_TABLE: f32 = measure::TABLE_HEAD + 4.0 * measure::TABLE_ROW;
/// Narrower, the counts stand in two rows.
const CARD: f32 = 112.0;
/// The width of a tick among buttons.
const TICK: f32 = 210.0;

impl Sheet {
    pub(super) fn subtitle(&self, words: &Catalog) -> Option<String> {
        let rows = self.rows()?;
        let lines = said::counted("lines-ui-lines", rows.rows.len(), words);
        Some(format!("{lines} {}", words.text("lines-ui-checked")))
    }

    /// What can be done with the file as a whole, at the right end of the row of the main action.
    fn tools(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files) {
        let room = ui.available_size_before_wrap().x;
        let size = egui::vec2(room, measure::CONTROL);
        let right = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(size, right, |ui| self.tools_in(ui, cx, files));
    }

    fn tools_in(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files) {
        let words = cx.words;
        if self.rows().is_some() {
            let save = Button::secondary(words.text("lines-ui-save-results-ask"));
            if save.enabled(!files.is_writing()).show(ui).clicked() {
                files.ask_results(&self.request.file, cx);
            }
        }
        if self.is_sending() {
            let stop = Button::quiet(words.text("lines-ui-stop")).icon(Icon::Stop);
            if stop.show(ui).clicked() {
                self.stop(cx);
            }
            let (pause, is_paused) = if self.sending.is_paused {
                ("lines-ui-resume", false)
            } else {
                ("lines-ui-pause", true)
            };
            if Button::secondary(words.text(pause)).show(ui).clicked() {
                self.pause(is_paused, cx);
            }
        } else {
            let other = Button::quiet(words.text("lines-ui-leave"));
            if other.show(ui).clicked() {
                self.leave();
            }
        }
    }

    /// Draws everything below the head.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files) {
        let words = cx.words;
        for problem in self.problems() {
            problem_notice(ui, words, problem);
        }
        let Some(read) = self.rows() else {
            if self.is_reading() {
                ui.label(look::body(words.text("lines-ui-reading")).color(cx.look.secondary));
            } else {
                self.unread(ui, cx, files);
            }
            return;
        };
        let counts = read.counts();
        // In a low window the page scrolls, so that a row's details can always be reached.
        let bottom = ui.max_rect().bottom();
        let mend = egui::ScrollArea::vertical()
            .id_salt("orders from a file")
            .auto_shrink([false, false])
            .show(ui, |ui| self.content(ui, cx, files, &counts, bottom))
            .inner;
        if let Some(line) = mend.filter(|_| !self.is_sending()) {
            self.mend(line, cx);
        }
        setup::show(ui, cx, self);
        edit::show(ui, cx, self);
        confirm::show(ui, cx, self);
        self.message.show(ui, cx);
    }

    /// Counts, rows and details, as high as the page, or higher where the table would have no room. Gives the line to mend.
    fn content(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        files: &mut Files,
        counts: &BulkCounts,
        bottom: f32,
    ) -> Option<usize> {
        cards(ui, cx, counts);
        self.main(ui, cx, files, counts);
        rows::chips(ui, cx, self, counts);
        let foot = if self.selected.is_some() {
            DETAILS + measure::SPACE_3
        } else {
            0.0
        };
        let room = bottom - ui.cursor().top() - foot - NOTE;
        let mut mend = rows::table(ui, cx, self, room.max(LEAST_TABLE));
        if let Some(line) = self.selected {
            mend = mend.or(self.details(ui, cx, line));
        }
        let safe = look::body(cx.words.text("lines-ui-safe")).color(cx.look.secondary);
        ui.add(egui::Label::new(safe).truncate());
        ui.add_space(measure::SPACE_2);
        mend
    }

    fn unread(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files) {
        ui.horizontal(|ui| {
            let again = Button::secondary(cx.words.text("lines-ui-read-again"));
            if again.icon(Icon::Refresh).show(ui).clicked() {
                self.check(cx);
            }
            let other = Button::quiet(cx.words.text("lines-ui-choose-ask"));
            if other.show(ui).clicked() {
                files.ask_orders(cx);
            }
            let leave = Button::quiet(cx.words.text("lines-ui-leave"));
            if leave.show(ui).clicked() {
                self.leave();
            }
        });
    }

    /// The one main action, with what stands in its way or runs instead of it.
    fn main(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files, counts: &BulkCounts) {
        let words = cx.words;
        if self.is_sending() {
            self.run(ui, cx, files, counts);
            return;
        }
        let missing = self.open_questions();
        if !missing.is_empty() {
            let title = words.text("lines-ui-open-title");
            let said: Vec<String> = missing.iter().map(|one| words.say(one)).collect();
            notice(ui, Tone::Warn, &title, Some(&said.join(" ")));
        }
        ui.horizontal_wrapped(|ui| {
            let left = counts.not_sent + counts.unknown;
            let written = self.to_write(cx.now);
            self.send_button(ui, cx, counts, written.is_none());
            if let Some(written) = written
                && writing::button(ui, &words, written, left == 0)
            {
                self.write(cx);
            }
            let columns = Button::secondary(words.text("lines-ui-setup-ask"));
            let has_columns = self.rows().is_some_and(|rows| !rows.mapping.is_empty());
            if columns.enabled(has_columns).show(ui).clicked() {
                self.setup = self
                    .rows()
                    .map(|rows| setup::Setup::new(&rows, &self.request.reading));
            }
            if self.asked().is_some() {
                let stop = Button::quiet(words.text("lines-ui-stop")).icon(Icon::Stop);
                if stop.show(ui).clicked() {
                    self.stop_asking(cx);
                }
            } else {
                let ask = Button::secondary(words.text("lines-ui-look-over"));
                let ask = ask.tooltip(words.text("lines-ui-look-over-tip"));
                if ask
                    .enabled(left > 0 && !self.is_reading())
                    .show(ui)
                    .clicked()
                {
                    self.look_over(cx);
                }
            }
            if self.is_result() {
                let mut only = self.request.only_failed;
                let label = words.text("lines-ui-only-failed");
                if check_line(ui, &mut only, &label, None).changed() {
                    self.set_only_failed(only, cx);
                }
            }
            if ui.available_size_before_wrap().x < TOOLS {
                ui.end_row();
            }
            self.tools(ui, cx, files);
        });
        self.how(ui, cx);
        ui.add_space(measure::SPACE_1);
    }

    /// The button that sends. Where everything was sent and the merchants can be written to, that is said and no button is there.
    fn send_button(&mut self, ui: &mut Ui, cx: &Cx<'_>, counts: &BulkCounts, is_main: bool) {
        let words = cx.words;
        let send = match (counts.not_sent, counts.unknown) {
            (0, 0) => words.text("lines-ui-send-none"),
            (0, unknown) => said::counted("lines-ui-send-unknown", unknown, &words),
            (planned, _) => said::counted("lines-ui-send", planned, &words),
        };
        let left = counts.not_sent + counts.unknown;
        if left == 0 && !is_main {
            ui.label(look::body(send).color(cx.look.secondary));
            return;
        }
        let send = Button::primary(send).enabled(left > 0 && !self.is_reading());
        let send = send.why_not(cx.why_no_orders());
        if send.show(ui).clicked() {
            self.is_asking = true;
        }
    }

    /// How the file was understood, as much of it as there is room for; the rest is told to the pointer.
    fn how(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let how = match self.rows() {
            _ if self.asked().is_some_and(|asked| asked.total > 0) => {
                let asked = self.asked().copied().unwrap_or_default();
                let message = Message::new("lines-ui-looking-over")
                    .with("done", say::number(asked.done))
                    .with("total", say::number(asked.total));
                words.say(&message)
            }
            _ if self.is_reading() => words.text("lines-ui-reading"),
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

    /// What somebody has to say about the columns before every line can be understood.
    fn open_questions(&self) -> Vec<Message> {
        let Some(rows) = self.rows() else {
            return Vec::new();
        };
        let is_open = |how: &&Message| matches!(how.id(), "lines-unclear" | "lines-two-heads");
        rows.how.iter().filter(is_open).cloned().collect()
    }

    fn run(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, files: &mut Files, counts: &BulkCounts) {
        let words = cx.words;
        let done = counts.done();
        #[expect(clippy::cast_precision_loss, reason = "a share for a bar")]
        let share = done as f32 / counts.input.max(1) as f32;
        let state = if self.sending.waits {
            words.text("lines-ui-waits")
        } else if self.sending.is_paused {
            words.text("lines-ui-paused")
        } else {
            let message = Message::new("lines-ui-sending")
                .with("done", say::number(done))
                .with("total", say::number(counts.input));
            words.say(&message)
        };
        ui.horizontal(|ui| {
            ui.set_min_height(measure::CONTROL);
            ui.label(look::body(state.as_str()));
            progress(ui, Some(share), 200.0, &state);
            let left = self
                .sending
                .progress
                .as_ref()
                .and_then(|progress| progress.left);
            if let Some(left) = left.filter(|_| !self.sending.is_paused) {
                let message = Message::new("lines-ui-left").with("seconds", left.as_secs().max(1));
                let said = words.say(&message);
                ui.label(look::body(said).color(cx.look.secondary));
            }
            self.tools(ui, cx, files);
        });
        ui.add_space(measure::SPACE_1);
    }

    /// The details of a row, with what can be done about it. Gives its line where it is to be mended.
    fn details(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, line: usize) -> Option<usize> {
        let row = self.row(line)?.clone();
        let words = cx.words;
        let mut mend = None;
        ui.add_space(measure::SPACE_1);
        card_with(ui, 12, |ui| {
            ui.set_width(ui.available_width());
            ui.set_height(DETAILS - 20.0);
            ui.spacing_mut().item_spacing.y = measure::SPACE_1;
            ui.horizontal(|ui| {
                let message = Message::new("lines-ui-row").with("row", row.line);
                ui.label(look::body_strong(words.say(&message)));
                tag(ui, said::tone(row.standing()), &said::state(&row, &words));
                if let Some(product) = row.product {
                    let product = words.say(&product.tell());
                    ui.label(look::body(product).color(cx.look.secondary));
                }
                let right = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(right, |ui| {
                    if self.row_buttons(ui, cx, &row) {
                        mend = Some(line);
                    }
                });
            });
            let height = ui.available_height();
            egui::ScrollArea::vertical()
                .id_salt("details")
                .max_height(height)
                .auto_shrink([false, false])
                .show(ui, |ui| details_text(ui, cx, &row));
        });
        mend
    }

    fn row_buttons(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, row: &BulkRow) -> bool {
        let words = cx.words;
        let is_idle = !self.is_sending() && !self.is_reading();
        let mut is_to_mend = false;
        if let Some(link) = row.link().and_then(own_link) {
            let copy = Button::secondary(words.text("lines-ui-copy-link")).icon(Icon::Copy);
            if copy.show(ui).clicked() {
                ui.ctx().copy_text(link.to_owned());
                cx.toast(Toast::ok(words.text("screens-result-copied")));
            }
        }
        let excluded = matches!(row.skip, Some(SkipReason::Excluded));
        let invalid = matches!(row.skip, Some(SkipReason::Invalid(_)));
        let is_absent = row.state == BulkState::Unknown && row.is_absent;
        self.words_for(ui, cx, row, is_idle);
        let is_doubtful = matches!(row.skip, Some(SkipReason::Doubtful(_)));
        let is_open = matches!(row.state, BulkState::Planned | BulkState::Rejected);
        if is_open || invalid || is_doubtful || is_absent {
            let edit = Button::secondary(words.text("lines-ui-edit-ask")).icon(Icon::Pencil);
            is_to_mend = edit.enabled(is_idle).show(ui).clicked();
        }
        if row.state == BulkState::Planned || excluded {
            let name = if excluded {
                "lines-ui-take-in"
            } else {
                "lines-ui-leave-out"
            };
            if Button::quiet(words.text(name))
                .enabled(is_idle)
                .show(ui)
                .clicked()
            {
                self.exclude(row.line, cx);
            }
        }
        if row.state == BulkState::Rejected || is_absent {
            let again = Button::quiet(words.text("lines-ui-again"));
            if again.enabled(is_idle).show(ui).clicked() {
                self.resend(row.line, cx);
            }
        }
        is_to_mend
    }
}

impl Sheet {
    /// What a person can say of a row that waits for a word, and take back while nothing was sent.
    fn words_for(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, row: &BulkRow, is_idle: bool) {
        let line = row.line;
        let is_waiting = |standing: &[Standing]| standing.contains(&row.standing());
        let is_open = row.state == BulkState::Planned;
        let is_released = self.request.released.has(line);
        if is_waiting(&[Standing::OnHold, Standing::AlreadyOrdered]) || (is_open && is_released) {
            let mut on = is_released;
            let name = cx.words.text("lines-ui-order-again");
            if tick(ui, &mut on, &name, is_idle) {
                self.release(line, on, cx);
            }
        }
        let is_accepted = self.request.accepted.has(line);
        if is_waiting(&[Standing::NeedsWord]) || (is_open && is_accepted) {
            let mut on = is_accepted;
            let name = cx.words.text("lines-ui-number-is-right");
            if tick(ui, &mut on, &name, is_idle) {
                self.accept(line, on, cx);
            }
        }
    }
}

/// A tick in a row of buttons; `true` when it was changed.
fn tick(ui: &mut Ui, on: &mut bool, name: &str, is_enabled: bool) -> bool {
    ui.add_enabled_ui(is_enabled, |ui| {
        let width = TICK.min(ui.available_width());
        let size = egui::vec2(width, measure::CONTROL);
        let left = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, left, |ui| check_line(ui, on, name, None).changed())
            .inner
    })
    .inner
}

fn details_text(ui: &mut Ui, cx: &Cx<'_>, row: &BulkRow) {
    let words = cx.words;
    let said = said::happened(row, &words);
    if said.is_empty() {
        let none = words.text("lines-ui-nothing-to-say");
        ui.label(look::body(none).color(cx.look.secondary));
    }
    for sentence in said {
        ui.label(look::body(sentence));
    }
    if let Some(trace_id) = row.trace_id() {
        ui.horizontal(|ui| {
            let message = Message::new("domain-trace-id").with("id", trace_id);
            ui.label(look::caption(words.say(&message)).color(cx.look.secondary));
            copy_button(ui, words, trace_id, &words.text("lines-ui-copy-trace"));
        });
    }
    let cells: Vec<&str> = row
        .cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let cells = look::caption(cells.join(" · ")).color(cx.look.secondary);
    ui.add(egui::Label::new(cells).wrap());
}

/// The counts, each in a card of its own.
fn cards(ui: &mut Ui, cx: &Cx<'_>, counts: &BulkCounts) {
    let look = cx.look;
    let cards = [
        ("lines-ui-card-lines", counts.input, look.text),
        ("lines-ui-card-confirmed", counts.confirmed, look.ok.ink),
        ("lines-ui-card-rejected", counts.rejected, look.bad.ink),
        ("lines-ui-card-unknown", counts.unknown, look.warn.ink),
        ("lines-ui-card-skipped", counts.skipped, look.secondary),
        ("lines-ui-card-not-sent", counts.not_sent, look.text),
    ];
    let gap = measure::SPACE_3;
    let room = ui.available_width();
    let in_a_row = if room >= 6.0 * CARD + 5.0 * gap { 6 } else { 3 };
    #[expect(clippy::cast_precision_loss, reason = "three or six")]
    let many = in_a_row as f32;
    let width = ((room - (many - 1.0) * gap) / many).floor();
    for row in cards.chunks(in_a_row) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (id, count, color) in row {
                one_card(ui, cx, &cx.words.text(id), *count, *color, width);
            }
        });
    }
    ui.add_space(measure::SPACE_1);
}

fn one_card(ui: &mut Ui, cx: &Cx<'_>, name: &str, count: usize, color: Color32, width: f32) {
    let size = egui::vec2(width, 62.0);
    ui.allocate_ui(size, |ui| {
        card_with(ui, 12, |ui| {
            ui.set_width(width - 26.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.vertical(|ui| {
                let label = look::body(name).color(cx.look.secondary);
                ui.add(egui::Label::new(label).truncate());
                ui.label(look::title(say::number(count)).color(if count == 0 {
                    cx.look.secondary
                } else {
                    color
                }));
            });
        });
    });
}
