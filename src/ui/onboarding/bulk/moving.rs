//! The keys of the sheet of cells: where they go, and what they do with a cell. Without its drawing.

use super::cell::{At, Shown, Step};
use super::grid_menu::CellDeed;
use super::sheet::Sheet;
use crate::desk::{BulkSheet, CellChange};
use crate::domain::bulk::BulkRow;
use crate::domain::order::OrderColumn;
use crate::ui::cx::Cx;
use crate::ui::look::measure;
use crate::ui::widgets::{has_keys, is_menu_key};
use egui::{Event, EventFilter, Key, Ui};

/// The cells of the sheet: the rows that are shown, by their places in the file, and the columns.
pub(super) struct Cells<'a> {
    pub(super) rows: &'a BulkSheet,
    pub(super) shown: &'a [usize],
    pub(super) columns: &'a [Shown],
}

impl Cells<'_> {
    pub(super) fn row(&self, place: usize) -> Option<&BulkRow> {
        self.rows.rows.get(*self.shown.get(place)?)
    }

    pub(super) fn line(&self, place: usize) -> Option<usize> {
        self.row(place).map(|row| row.line)
    }

    pub(super) fn place_of(&self, column: OrderColumn) -> Option<usize> {
        self.columns.iter().position(|one| one.column == column)
    }
}

/// A key in the sheet, while nothing is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pressed {
    Go(Step),
    /// To do what the menu of the cell offers.
    Do(CellDeed),
    /// To type this in place of what stands in the cell.
    Type(String),
    Paste(String),
    /// To open the menu of the cell.
    Menu,
    Close,
}

/// The key that was pressed in the sheet, where the keyboard is in it.
pub(super) fn keys(ui: &Ui, sheet: &Sheet, cells: &Cells<'_>, height: f32) -> Option<Pressed> {
    let response = ui.response();
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: true,
            escape: true,
            // Without a cell the sheet is one stop for the tab key, so nobody is held in it.
            tab: sheet.grid.at.is_some(),
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let takes = (response.has_focus() || nothing_focused) && has_keys(ui);
    let is_free = !egui::Popup::is_any_open(ui.ctx());
    if sheet.is_typing() || !takes || !is_free || cells.shown.is_empty() {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "rows on a screen are few")]
    let page = ((height - measure::TABLE_HEAD) / measure::TABLE_ROW).max(2.0) as isize - 1;
    // Taken out: what is pasted where nothing takes it is answered or looked up.
    if sheet.grid.at.is_some()
        && let Some(text) = ui.input_mut(|input| take_pasted(&mut input.events))
    {
        return Some(Pressed::Paste(text));
    }
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => Some(Pressed::Type(text.clone())),
            Event::Copy => Some(Pressed::Do(CellDeed::Copy)),
            Event::Cut => Some(Pressed::Do(CellDeed::Cut)),
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => match key {
                _ if is_menu_key(*key, *modifiers) => Some(Pressed::Menu),
                Key::Tab if modifiers.is_none() || modifiers.shift_only() => {
                    let step = Step::Tab(if modifiers.shift { -1 } else { 1 });
                    sheet.grid.at.map(|_| Pressed::Go(step))
                }
                _ if modifiers.is_none() => pressed(*key, page),
                _ => None,
            },
            _ => None,
        })
    })
}

fn take_pasted(events: &mut Vec<Event>) -> Option<String> {
    let is_pasted = |event: &Event| matches!(event, Event::Paste(_));
    let place = events.iter().position(is_pasted)?;
    match events.remove(place) {
        Event::Paste(text) => Some(text),
        _ => None,
    }
}

const fn pressed(key: Key, page: isize) -> Option<Pressed> {
    Some(match key {
        Key::ArrowDown => Pressed::Go(Step::By(1, 0)),
        Key::ArrowUp => Pressed::Go(Step::By(-1, 0)),
        Key::ArrowRight => Pressed::Go(Step::By(0, 1)),
        Key::ArrowLeft => Pressed::Go(Step::By(0, -1)),
        Key::PageDown => Pressed::Go(Step::By(page, 0)),
        Key::PageUp => Pressed::Go(Step::By(-page, 0)),
        Key::Home => Pressed::Go(Step::By(0, isize::MIN)),
        Key::End => Pressed::Go(Step::By(0, isize::MAX)),
        Key::Enter | Key::F2 => Pressed::Do(CellDeed::Type),
        Key::Delete | Key::Backspace => Pressed::Do(CellDeed::Clear),
        Key::Escape => Pressed::Close,
        _ => return None,
    })
}

impl Sheet {
    /// Does with a cell what needs nothing but it, and changes it only where it can be typed in.
    pub(super) fn with_cell(
        &mut self,
        at: At,
        deed: &CellDeed,
        ctx: &egui::Context,
        cx: &mut Cx<'_>,
    ) {
        let row = self.row(at.line);
        let text = row.map_or_else(String::new, |row| self.text_of(row, at.column));
        if matches!(deed, CellDeed::Copy | CellDeed::Cut) {
            ctx.copy_text(text.clone());
        }
        if !self.can_type(at) {
            return;
        }
        if *deed == CellDeed::Type {
            self.grid.begin(at, text, false);
        } else if matches!(deed, CellDeed::Cut | CellDeed::Clear) && !text.is_empty() {
            let change = CellChange {
                row: at.line,
                column: at.column,
                text: String::new(),
            };
            self.change(vec![change], cx);
        }
    }

    /// Whether a cell can be typed in: its row was not sent.
    pub(super) fn can_type(&self, at: At) -> bool {
        let row = self.row(at.line);
        !self.is_sending() && row.is_some_and(|row| self.can_be_mended(row))
    }

    /// Goes to another cell, as far as there are any.
    pub(super) fn go(&mut self, step: Step, cells: &Cells<'_>) {
        let now = self.grid.at;
        let column = now.and_then(|at| cells.place_of(at.column));
        let (last_row, last_column) = (
            cells.shown.len().saturating_sub(1),
            cells.columns.len().saturating_sub(1),
        );
        let (down, right) = match step {
            Step::By(down, right) => (down, right),
            Step::Tab(step) => {
                let is_end = match column {
                    Some(column) if step > 0 => column >= last_column,
                    Some(column) => column == 0,
                    None => false,
                };
                let edge = cells.line(if step > 0 { last_row } else { 0 });
                match (is_end, edge == now.map(|at| at.line)) {
                    // The very last cell, and the very first, stay.
                    (true, true) => (0, 0),
                    // As far to the left as there are columns: adding stops at the first.
                    (true, false) if step > 0 => (step, isize::MIN),
                    (true, false) => (step, isize::MAX),
                    (false, _) => (0, step),
                }
            }
        };
        // A row that is not shown any more, since it was mended, is where it stood.
        let row = now.and_then(|at| {
            let is_after = |place: &usize| cells.line(*place).is_some_and(|line| line >= at.line);
            (0..cells.shown.len()).find(is_after)
        });
        let is_there = row.and_then(|row| cells.line(row)) == now.map(|at| at.line);
        let row = match row {
            Some(row) if is_there || down < 0 => row.saturating_add_signed(down).min(last_row),
            Some(row) => row,
            None => 0,
        };
        let column = column.map_or(0, |column| {
            column.saturating_add_signed(right).min(last_column)
        });
        if let (Some(line), Some(shown)) = (cells.line(row), cells.columns.get(column)) {
            let column = shown.column;
            self.grid.at = Some(At { line, column });
            self.grid.follows = true;
            self.selected = Some(line);
        }
    }

    /// What a text from a spreadsheet puts into the cells from one on: its lines go down, its tabs to the right. What was sent stays.
    pub(super) fn pasted(&self, text: &str, at: At, cells: &Cells<'_>) -> Vec<CellChange> {
        let first = cells.place_of(at.column);
        let below = (0..cells.shown.len()).filter_map(|place| cells.row(place));
        let below = below.filter(|row| row.line >= at.line);
        let text = text.strip_suffix('\n').unwrap_or(text);
        let lines = text.lines().zip(below);
        let mut changes = Vec::new();
        for (text, row) in lines.filter(|(_, row)| self.can_be_mended(row)) {
            let right = cells.columns.iter().skip(first.unwrap_or_default());
            for (text, shown) in text.split('\t').zip(right) {
                if text.trim() != self.text_of(row, shown.column) {
                    changes.push(CellChange {
                        row: row.line,
                        column: shown.column,
                        text: text.trim().to_owned(),
                    });
                }
            }
        }
        changes
    }
}
