//! A block of cells: drawn with Alt and the pointer, or walked to with Alt and the arrows, to be copied as a spreadsheet takes it.

use egui::{CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, pos2};
use std::ops::Range;

use super::{Columns, TableAction, TableState};
use crate::text::{Catalog, Message};
use crate::ui::fleet::model::{FleetLine, FleetModel};
use crate::ui::look::{self, measure};
use crate::ui::table::RowsAction;
use crate::ui::widgets::has_keys;

/// Cells from one corner to another: each the place of a row and of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    from: [usize; 2],
    to: [usize; 2],
}

impl Block {
    const fn at(cell: [usize; 2]) -> Self {
        Self {
            from: cell,
            to: cell,
        }
    }

    fn range(&self, side: usize) -> Range<usize> {
        let (one, other) = (self.from[side], self.to[side]);
        one.min(other)..one.max(other) + 1
    }

    /// The places of its rows.
    #[must_use]
    pub fn rows(&self) -> Range<usize> {
        self.range(0)
    }

    /// The places of its columns.
    #[must_use]
    pub fn columns(&self) -> Range<usize> {
        self.range(1)
    }

    /// How large it is, and what copies it.
    pub(super) fn tell(&self, ctx: &egui::Context, catalog: &Catalog) -> String {
        let copy = egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::C);
        let message = Message::new("table-cells")
            .with("rows", self.rows().len())
            .with("columns", self.columns().len())
            .with("keys", ctx.format_shortcut(&copy));
        catalog.say(&message)
    }

    /// So many columns and rows on.
    fn moved(self, [across, down]: [isize; 2], extend: bool, rows: usize, columns: usize) -> Self {
        let step = |at: usize, by: isize, count: usize| {
            at.saturating_add_signed(by).min(count.saturating_sub(1))
        };
        let to = [
            step(self.to[0], down, rows),
            step(self.to[1], across, columns),
        ];
        if extend {
            return Self { to, ..self };
        }
        Self::at(to)
    }
}

/// What keys and clicks do to the block; copying and Escape are for it while there is one.
pub(super) fn act(
    model: &FleetModel,
    state: &mut TableState,
    columns: usize,
    actions: &mut Vec<TableAction>,
) {
    actions.retain_mut(|action| match action {
        TableAction::Cell(by, extend) => {
            let row = model.selected_place().unwrap_or(0);
            let block = match state.block {
                Some(block) => block.moved(*by, *extend, model.shown_len(), columns),
                // The first press shows where the keyboard is.
                None if *extend => Block::at([row, 0]).moved(*by, true, model.shown_len(), columns),
                None => Block::at([row, 0]),
            };
            state.view.reveal = model.line_of(block.to[0]);
            state.block = Some(block);
            false
        }
        TableAction::CopyRows { .. } => {
            if let Some(block) = state.block {
                *action = TableAction::CopyCells(block);
            }
            true
        }
        // The first Escape is for the block, and the selection stays.
        TableAction::Rows(RowsAction::Close) => state.block.take().is_none(),
        TableAction::Rows(action) if action.takes_focus() => {
            state.block = None;
            true
        }
        _ => true,
    });
}

/// Follows the pointer while Alt is held, and draws the block over its cells. Tells whether one was begun.
pub(super) fn draw(
    ui: &Ui,
    body: Rect,
    model: &FleetModel,
    state: &mut TableState,
    columns: &Columns,
) -> bool {
    let (alt, pressed, down, pointer) = ui.input(|input| {
        (
            input.modifiers.alt && !input.modifiers.command,
            input.pointer.primary_pressed(),
            input.pointer.primary_down(),
            input.pointer.latest_pos(),
        )
    });
    let cell = |at: Pos2| cell_at(at, body, model, state, columns);
    let at = pointer.and_then(cell);
    // The pointer may be on a dialog that lies over the table.
    let is_over = pointer.is_some_and(|at| body.contains(at)) && has_keys(ui) && ui.is_enabled();
    let begins = pressed && alt && is_over;
    if begins {
        state.block = at.map(Block::at);
        state.draws_block = true;
    } else if !down {
        state.draws_block = false;
    }
    if let (true, Some(to), Some(block)) = (state.draws_block, at, &mut state.block) {
        block.to = to;
    }
    if let Some(rect) = state
        .block
        .and_then(|block| place_of(block, body, model, state, columns))
    {
        let look = look::of(ui);
        let painter = ui.painter().with_clip_rect(body.intersect(ui.clip_rect()));
        let fill = look.accent.ink.gamma_multiply(0.10);
        let edge = Stroke::new(1.5, look.accent.ink);
        painter.rect(rect, CornerRadius::ZERO, fill, edge, StrokeKind::Inside);
    }
    begins
}

fn place_of(
    block: Block,
    body: Rect,
    model: &FleetModel,
    state: &TableState,
    columns: &Columns,
) -> Option<Rect> {
    let top = |place: usize| Some(state.view.scroll.line_at(body, model.line_of(place)?));
    let (rows, across) = (block.rows(), columns.at.get(block.columns())?);
    let (left, right) = (across.first()?.span.min, across.last()?.span.max);
    let bottom = top(rows.end.saturating_sub(1))? + measure::TABLE_ROW;
    Some(Rect::from_min_max(
        pos2(body.left() + left, top(rows.start)?),
        pos2(body.left() + right, bottom),
    ))
}

/// The cell under a point; beyond an edge of the table the one next to it.
fn cell_at(
    at: Pos2,
    body: Rect,
    model: &FleetModel,
    state: &TableState,
    columns: &Columns,
) -> Option<[usize; 2]> {
    let (first, above) = state.view.scroll.first();
    let last = body.max - egui::vec2(1.0, 1.0);
    // While rows are looked for there may be none, and no body either.
    let at = at.min(last).max(body.min);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within the body, so neither negative nor large"
    )]
    let down = ((at.y - body.top() + above) / measure::TABLE_ROW) as usize;
    let line = (first + down).min(model.line_count().checked_sub(1)?);
    let place = match model.line(line)? {
        FleetLine::Row(place) => place,
        // The head of a group has no cells: the block reaches to its first row.
        FleetLine::Group(group) => model.group(group)?.start,
    };
    let x = at.x - body.left();
    let mut all = columns.at.iter();
    let column = all.position(|column| x < column.span.max);
    Some([place, column.unwrap_or(columns.at.len().checked_sub(1)?)])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table has no room for rows in the first pass after it was out of sight, wherever the pointer is then.
    #[test]
    fn a_table_without_room_has_no_cell_under_the_pointer() {
        let (model, state) = (FleetModel::default(), TableState::default());
        let columns = Columns::default();
        for size in [
            [0.0, 0.0],
            [800.0, 0.0],
            [0.0, 600.0],
            [800.0, 0.5],
            [-16.0, 600.0],
        ] {
            let body = Rect::from_min_size(Pos2::new(120.0, 90.0), size.into());
            let cell = cell_at(Pos2::new(700.0, 400.0), body, &model, &state, &columns);
            assert_eq!(cell, None, "{size:?}");
        }
    }

    #[test]
    fn a_block_reaches_from_where_it_began_and_stays_in_the_table() {
        let block = Block::at([5, 2]);
        for (steps, rows, columns) in [
            (vec![([1, 0], false)], 5..6, 3..4),
            (vec![([1, 0], true), ([0, 2], true)], 5..8, 2..4),
            (vec![([-1, -1], true)], 4..6, 1..3),
            (vec![([9, 99], true)], 5..10, 2..4),
            (vec![([-9, -99], false)], 0..1, 0..1),
            (vec![([1, 1], true), ([0, 0], false)], 6..7, 3..4),
        ] {
            let mut moved = block;
            for (by, extend) in &steps {
                moved = moved.moved(*by, *extend, 10, 4);
            }
            assert_eq!(
                (moved.rows(), moved.columns()),
                (rows, columns),
                "{steps:?}"
            );
        }
    }
}
