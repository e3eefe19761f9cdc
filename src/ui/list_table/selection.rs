//! Which rows of a table are selected, and a table that keeps that by itself.

use super::{ListAction, ListRows, ListTable, RowMenu, Step, as_text, draw};
use crate::text::Catalog;
use crate::ui::fleet::cells::Drawn;
use egui::Ui;
use std::collections::BTreeSet;

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
    pub fn act(&mut self, action: ListAction, len: usize) -> Option<usize> {
        let last = len.checked_sub(1)?;
        match action {
            ListAction::Select {
                place,
                toggle,
                extend,
            } => self.point(place.min(last), toggle, extend),
            ListAction::Move { step, extend } => {
                let to = match (step, self.cursor) {
                    (Step::First, _) | (Step::By(_), None) => 0,
                    (Step::Last, _) => last,
                    (Step::By(by), Some(from)) => from.saturating_add_signed(by).min(last),
                };
                self.point(to, false, extend);
                return Some(to);
            }
            ListAction::All => self.selected = (0..len).collect(),
            ListAction::Close => self.clear(),
            ListAction::Copy
            | ListAction::Open
            | ListAction::Fold
            | ListAction::Unfold
            | ListAction::Toggle(_) => {}
        }
        None
    }

    fn point(&mut self, place: usize, toggle: bool, extend: bool) {
        let from = self.anchor.unwrap_or(place);
        if extend {
            self.selected = (from.min(place)..=from.max(place)).collect();
            self.anchor = Some(from);
        } else {
            let was_there = toggle && self.selected.remove(&place);
            if !toggle {
                self.selected = BTreeSet::from([place]);
            } else if !was_there {
                self.selected.insert(place);
            }
            self.anchor = Some(place);
        }
        self.cursor = Some(place);
    }
}

/// A table that keeps its selection itself, since a person only reads and copies it.
pub fn show_own(ui: &mut Ui, table: ListTable<'_>, words: Catalog, rows: &impl ListRows) {
    let id = ui.scope_id().with((table.name, "selection"));
    let mut selection = ui.data(|data| data.get_temp::<Selection>(id).unwrap_or_default());
    let scroll = ui.data_mut(|data| data.remove_temp::<usize>(id));
    let own = Own {
        rows,
        selection: &selection,
        words,
    };
    let table = ListTable {
        scroll_to: scroll,
        ..table
    };
    let action = draw(ui, table, None, &own).action;
    match action {
        Some(ListAction::Copy) => ui.ctx().copy_text(as_text(table.heads, &own)),
        Some(action) => {
            let to = selection.act(action, rows.len());
            ui.data_mut(|data| {
                data.insert_temp(id, selection);
                if let Some(to) = to {
                    data.insert_temp(id, to);
                }
            });
        }
        None => {}
    }
}

struct Own<'a, R> {
    rows: &'a R,
    selection: &'a Selection,
    words: Catalog,
}

impl<R: ListRows> ListRows for Own<'_, R> {
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
