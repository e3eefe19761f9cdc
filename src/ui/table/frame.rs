//! What is around the lines of a table: its card, its place, and what it is to a screen reader.

use super::scroll::height_of;
use super::widths::ColumnAt;
use super::{InView, TableRows};
use crate::ui::look::measure;
use crate::ui::reading::{self, RowAt};
use crate::ui::widgets::regions;
use egui::accesskit::Role;
use egui::{Id, Rect, Sense, Ui, UiBuilder};

/// As high as a table may be where hardly any room is left, as in a page that is scrolled as a whole.
const LEAST: f32 = measure::TABLE_HEAD + 200.0;

/// Draws columns that are so wide together; where there is no room for them they are scrolled across.
pub fn across<R>(ui: &mut Ui, name: &str, whole: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_width();
    let scroll = egui::ScrollArea::horizontal()
        .id_salt((name, "across"))
        .auto_shrink([false, true]);
    let shown = scroll.show(ui, |ui| {
        ui.set_width(room.max(whole));
        content(ui)
    });
    shown.inner
}

/// What a table is as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    /// The node that has the keyboard.
    pub id: Id,
    /// What that is to a screen reader.
    pub role: Role,
    /// Its accessible name.
    pub name: &'a str,
    /// How many lines it has.
    pub lines: usize,
    /// The most it may take of the height, its heads included.
    pub height: f32,
}

/// Where the parts of a table are.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    /// The heads of the columns.
    pub head: Rect,
    /// Where the lines in view are.
    pub body: Rect,
    /// How high all lines are together.
    pub content: f64,
}

impl Whole<'_> {
    /// Takes the room and tells where the parts are; the content is drawn in one stop of the tab key. It tells whether the table is to have the
    /// keyboard.
    pub fn show<R>(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui, Parts) -> (R, bool)) -> R {
        let place = UiBuilder::new()
            .scope_id(self.id)
            .sense(Sense::focusable_noninteractive())
            .accessibility_role(self.role)
            .accessibility_label(self.name.to_owned());
        let shown = ui.scope_builder(place, |ui| {
            // Lines are placed by their height alone; egui's spacing would come between.
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            let all = height_of(self.lines);
            let height = self.height.min(ui.available_height().max(LEAST));
            let most = (height - measure::TABLE_HEAD).max(measure::TABLE_ROW);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "no more than the window's height"
            )]
            let body_height = all.min(f64::from(most)) as f32;
            let size = egui::vec2(ui.available_width(), measure::TABLE_HEAD + body_height);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            regions::mark_table(ui.ctx(), self.id);
            let (head, body) = rect.split_top_bottom_at_y(rect.top() + measure::TABLE_HEAD);
            let parts = Parts {
                head,
                body,
                content: all,
            };
            content(ui, parts)
        });
        let (inner, takes_focus) = shown.inner;
        if takes_focus {
            // Within, a press on a row in the same pass would be one beside the table, and take the focus from it.
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
        inner
    }

    /// Tells a screen reader how large the table is and where in it the keyboard is, and reads the row aloud when a person asks.
    pub fn describe(&self, ui: &Ui, rows: &dyn TableRows, columns: &[ColumnAt]) {
        let cursor = rows.cursor().map(|line| rows.id(self.id, line));
        // A line that is scrolled out of view has no node, and naming it would point nowhere.
        let cursor = cursor.filter(|id| ui.ctx().has_accesskit_node(*id));
        reading::answer(ui.ctx(), || self.read(rows, columns));
        ui.ctx().accesskit_node_builder(self.id, |node| {
            node.set_size_of_set(rows.len());
            node.set_row_count(rows.len());
            node.set_column_count(columns.len());
            if let Some(cursor) = cursor {
                node.set_active_descendant(cursor.accesskit_id());
            }
        });
    }

    /// The line that the keyboard is on, as it is read aloud.
    fn read(&self, rows: &dyn TableRows, columns: &[ColumnAt]) -> Option<RowAt> {
        let line = rows.cursor()?;
        let cells = if let Some(group) = rows.group(line) {
            format!("{}, {}", group.title, group.count)
        } else {
            let cells = rows.cells(line);
            let heads = columns.iter().map(|column| column.words.as_str());
            reading::cells(heads.zip(cells.iter().map(super::Drawn::words)))
        };
        let (place, of) = rows.position(line);
        Some(RowAt {
            table: self.name.to_owned(),
            place,
            of,
            cells,
        })
    }
}

impl InView {
    /// Brings into view what is to be there, and follows the wheel.
    pub fn follow(&mut self, ui: &Ui, parts: Parts) {
        if let Some(line) = self.reveal.take() {
            self.scroll.reveal(line, parts.body.height(), parts.content);
        }
        self.scroll.turn(ui, parts.body, parts.content);
    }
}
