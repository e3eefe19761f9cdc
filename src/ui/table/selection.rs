//! Which rows of a table are selected, and a table that keeps that by itself.

use super::list::{ListTable, RowMenu, as_text, show};
use super::{Drawn, RowsAction, TableRows};
use crate::text::Catalog;
use egui::{Modifiers, Ui};
use std::collections::BTreeSet;

/// Where the keyboard goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many lines down, or up when negative.
    By(isize),
    /// The first line.
    First,
    /// The last line.
    Last,
}

impl Step {
    /// The line it leads to, of so many; from nowhere it starts at the first.
    #[must_use]
    pub fn to(self, from: Option<usize>, lines: usize) -> Option<usize> {
        let last = lines.checked_sub(1)?;
        Some(match (self, from) {
            (Self::First, _) | (Self::By(_), None) => 0,
            (Self::Last, _) => last,
            (Self::By(by), Some(from)) => from.saturating_add_signed(by).min(last),
        })
    }
}

/// What a step or a click does to what is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choosing {
    /// Only this row is selected then.
    #[default]
    Only,
    /// From where the selection began to this row.
    UpTo,
    /// This row as well, or no more.
    Toggle,
    /// Nothing: only the keyboard moves.
    Move,
}

impl Choosing {
    /// What a click does while these keys are held.
    #[must_use]
    pub const fn by_click(modifiers: Modifiers) -> Self {
        match (modifiers.shift, modifiers.command) {
            (true, _) => Self::UpTo,
            (false, true) => Self::Toggle,
            (false, false) => Self::Only,
        }
    }
}

/// Which rows of a table are selected, and what keys and clicks do to that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    selected: BTreeSet<usize>,
    cursor: Option<usize>,
    anchor: Option<usize>,
}

impl Selection {
    /// The one row at a place, where there is one.
    #[must_use]
    pub fn at(place: Option<usize>) -> Self {
        Self {
            selected: place.into_iter().collect(),
            cursor: place,
            anchor: place,
        }
    }

    /// Whether a row is selected.
    #[must_use]
    pub fn has(&self, place: usize) -> bool {
        self.selected.contains(&place)
    }

    /// The row the keyboard is at.
    #[must_use]
    pub const fn cursor(&self) -> Option<usize> {
        self.cursor
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Does what a person did in a table of so many rows. Gives the row that is to be in view.
    pub fn act(&mut self, action: RowsAction, len: usize) -> Option<usize> {
        let last = len.checked_sub(1)?;
        match action {
            RowsAction::Select { place, how } => self.point(place.min(last), how),
            RowsAction::Move { step, how } => {
                let to = step.to(self.cursor, len)?;
                self.point(to, how);
                return Some(to);
            }
            RowsAction::All => self.selected = (0..len).collect(),
            RowsAction::Close => self.clear(),
            RowsAction::Copy
            | RowsAction::Open
            | RowsAction::Fold
            | RowsAction::Unfold
            | RowsAction::Toggle(_) => {}
        }
        None
    }

    fn point(&mut self, place: usize, how: Choosing) {
        let from = self.anchor.unwrap_or(place);
        self.cursor = Some(place);
        self.anchor = Some(place);
        match how {
            Choosing::Only => self.selected = BTreeSet::from([place]),
            Choosing::Toggle => {
                if !self.selected.remove(&place) {
                    self.selected.insert(place);
                }
            }
            Choosing::UpTo => {
                self.selected = (from.min(place)..=from.max(place)).collect();
                self.anchor = Some(from);
            }
            Choosing::Move => {}
        }
    }
}

/// A table that keeps its selection itself, since a person only reads and copies it.
pub fn show_own(ui: &mut Ui, table: ListTable<'_>, words: Catalog, rows: &dyn TableRows) {
    let id = ui.scope_id().with((table.name, "selection"));
    let (mut selection, scroll_to) = ui
        .data(|data| data.get_temp::<(Selection, Option<usize>)>(id))
        .unwrap_or_default();
    let own = Own {
        rows,
        selection: &selection,
        words,
    };
    let table = ListTable { scroll_to, ..table };
    let action = show(ui, table, &own);
    let mut to = None;
    match action {
        Some(RowsAction::Copy) => ui.ctx().copy_text(as_text(table.heads, &own)),
        Some(action) => to = selection.act(action, rows.len()),
        None => {}
    }
    ui.data_mut(|data| data.insert_temp(id, (selection, to)));
}

struct Own<'a> {
    rows: &'a dyn TableRows,
    selection: &'a Selection,
    words: Catalog,
}

impl TableRows for Own<'_> {
    fn len(&self) -> usize {
        self.rows.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        self.rows.cells(place)
    }

    fn is_selected(&self, place: usize) -> bool {
        self.selection.has(place)
    }

    fn cursor(&self) -> Option<usize> {
        self.selection.cursor()
    }

    fn menu(&self, _place: usize) -> Option<RowMenu> {
        Some(RowMenu::new(self.words))
    }
}
