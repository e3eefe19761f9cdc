//! Which rows of a table are selected.

use super::RowsAction;
use egui::Modifiers;
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
                // Reaching further starts from where the selection began, not from the last row reached.
                self.anchor = Some(from);
            }
            Choosing::Move => {}
        }
    }
}
