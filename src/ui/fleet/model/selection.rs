//! Which rows are selected, and where the keyboard is.

use super::FleetModel;
use crate::domain::LookupRow;
use crate::report::UnitRow as _;
use crate::ui::fleet::arrange::{Arrangement, Group, Items};
use crate::ui::fleet::row_set::RowSet;
use crate::ui::fleet::rows::Rows;
use crate::ui::table::{Choosing, Step};

/// What stands on a line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FleetLine {
    /// The head of a merchant, by its number among the groups.
    Group(usize),
    /// A row, by its place.
    Row(usize),
}

/// Which rows are selected, by their numbers, and where the keyboard is.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    chosen: RowSet,
    cursor: Option<u32>,
    anchor: Option<u32>,
    /// The group whose head the keyboard is on.
    pub(super) group: Option<usize>,
    /// The row the keyboard is on, unpacked.
    row: Option<Box<LookupRow>>,
    /// How many of the selected rows are shown.
    shown: usize,
}

impl Selection {
    pub const fn chosen(&self) -> &RowSet {
        &self.chosen
    }

    pub const fn cursor(&self) -> Option<u32> {
        self.cursor
    }

    pub fn forget_row(&mut self) {
        self.row = None;
    }

    /// Counts how many of the selected rows are shown.
    pub fn count(&mut self, shown: &Arrangement) {
        let chosen = self.chosen.iter();
        self.shown = chosen
            .filter(|index| shown.place_of(*index).is_some())
            .count();
    }

    /// The same units selected in other rows.
    pub fn in_rows(&self, former: &Items, rows: &Rows) -> Self {
        let one = |index: Option<u32>| {
            let item = former.get(index? as usize)?;
            rows.numbers_of(item.msn()?).first().copied()
        };
        Self {
            chosen: rows.same_units(former, &self.chosen),
            cursor: one(self.cursor),
            anchor: one(self.anchor),
            ..Self::default()
        }
    }
}

impl FleetModel {
    /// The row the keyboard is on, while it is selected or was the last to be.
    #[must_use]
    pub fn selected_row(&self) -> Option<&LookupRow> {
        self.selection.row.as_deref()
    }

    pub(super) fn renew_current(&mut self) {
        if self.selection.row.is_none() {
            let item = self
                .selection
                .cursor
                .and_then(|index| self.rows.items.get(index as usize));
            self.selection.row = item.map(|item| Box::new(item.row()));
        }
    }

    fn set_cursor(&mut self, index: Option<u32>) {
        if index != self.selection.cursor || self.selection.row.is_none() {
            self.selection.cursor = index;
            self.selection.row = None;
            self.renew_current();
        }
        self.selection.group = None;
    }

    /// The place of the row the keyboard is on, while it is shown.
    #[must_use]
    pub fn selected_place(&self) -> Option<usize> {
        self.shown.place_of(self.selection.cursor?)
    }

    /// The line the keyboard is on, while it is shown.
    #[must_use]
    pub fn cursor_line(&self) -> Option<usize> {
        match self.selection.group {
            Some(group) => Some(self.folding.line_of(group)),
            None => self.line_of(self.selected_place()?),
        }
    }

    /// Whether the row at a place is selected.
    #[must_use]
    pub fn is_selected(&self, place: usize) -> bool {
        let index = self.shown_index(place);
        index.is_some_and(|index| self.selection.chosen.has(index))
    }

    /// How many rows are selected, shown or not.
    #[must_use]
    pub const fn selected_len(&self) -> usize {
        self.selection.chosen.count()
    }

    /// How many of the selected rows are shown. What is done to the selection is done to these.
    #[must_use]
    pub const fn selected_shown(&self) -> usize {
        self.selection.shown
    }

    /// Selects the row at a place, and no other.
    pub fn select(&mut self, place: usize) {
        self.choose(place, Choosing::Only);
    }

    /// Selects the row at a place in one of the ways there are.
    pub fn choose(&mut self, place: usize, how: Choosing) {
        let Some(index) = self.shown_index(place) else {
            return;
        };
        match how {
            Choosing::Only => {
                self.selection.chosen.clear();
                self.selection.chosen.set(index, true);
                self.selection.anchor = Some(index);
            }
            Choosing::Toggle => {
                let on = !self.selection.chosen.has(index);
                self.selection.chosen.set(index, on);
                self.selection.anchor = Some(index);
            }
            Choosing::UpTo => {
                // A row that is filtered out is no end of a range.
                let anchor = self.selection.anchor.and_then(|index| self.place_of(index));
                let anchor = anchor.unwrap_or(place);
                self.selection.chosen.clear();
                let places = anchor.min(place)..=anchor.max(place);
                for index in self.shown.visible.get(places).unwrap_or_default() {
                    self.selection.chosen.set(*index, true);
                }
                if self.selection.anchor.is_none() {
                    self.selection.anchor = Some(index);
                }
            }
            Choosing::Move => {}
        }
        self.set_cursor(Some(index));
        self.selection.count(&self.shown);
    }

    /// Selects every row that is shown.
    pub fn select_all(&mut self) {
        for index in self.shown.visible.iter() {
            self.selection.chosen.set(*index, true);
        }
        self.selection.count(&self.shown);
        if self.selection.cursor.is_none() {
            let first = self.shown_index(0);
            self.set_cursor(first);
        }
    }

    /// Selects nothing.
    pub fn deselect(&mut self) {
        self.selection = Selection::default();
    }

    /// Moves the keyboard and tells on which line it is now; from nothing it starts at the first.
    pub fn step(&mut self, step: Step) -> Option<usize> {
        self.step_choosing(step, Choosing::Only)
    }

    /// Moves the keyboard, and selects as told.
    pub fn step_choosing(&mut self, step: Step, how: Choosing) -> Option<usize> {
        let line = step.to(self.cursor_line(), self.line_count())?;
        match self.line(line)? {
            FleetLine::Row(place) => self.choose(place, how),
            FleetLine::Group(group) => self.selection.group = Some(group),
        }
        Some(line)
    }

    /// Number of lines of the table: rows, and the heads of merchants.
    #[must_use]
    pub fn line_count(&self) -> usize {
        if self.shown.groups.is_empty() {
            self.shown_len()
        } else {
            self.folding.len()
        }
    }

    /// What stands on a line.
    #[must_use]
    pub fn line(&self, line: usize) -> Option<FleetLine> {
        if self.shown.groups.is_empty() {
            return (line < self.shown_len()).then_some(FleetLine::Row(line));
        }
        if line >= self.folding.len() {
            return None;
        }
        let (group, below) = self.folding.group_at(line)?;
        match below.checked_sub(1) {
            None => Some(FleetLine::Group(group)),
            Some(row) => Some(FleetLine::Row(self.group(group)?.start + row)),
        }
    }

    /// The line a row stands on, unless its merchant is folded.
    #[must_use]
    pub fn line_of(&self, place: usize) -> Option<usize> {
        let groups = &self.shown.groups;
        if groups.is_empty() {
            return Some(place);
        }
        let group = self.group_of(place)?;
        let found = groups.get(group)?;
        let hidden = self.folding.is_folded(&found.party);
        (!hidden).then(|| self.folding.line_of(group) + 1 + place - found.start)
    }

    /// A merchant of a grouped table.
    #[must_use]
    pub fn group(&self, group: usize) -> Option<&Group> {
        self.shown.groups.get(group)
    }

    /// The merchant a row stands under.
    #[must_use]
    pub fn group_of(&self, place: usize) -> Option<usize> {
        let groups = &self.shown.groups;
        groups
            .partition_point(|group| group.start <= place)
            .checked_sub(1)
    }

    /// How many merchants the shown rows stand under.
    #[must_use]
    pub fn group_count(&self) -> usize {
        self.shown.groups.len()
    }

    /// The merchant whose head the keyboard is on.
    #[must_use]
    pub const fn cursor_group(&self) -> Option<usize> {
        self.selection.group
    }

    /// Puts the keyboard on a merchant's head.
    pub const fn go_to_group(&mut self, group: usize) {
        self.selection.group = Some(group);
    }

    /// Whether a merchant's rows are hidden.
    #[must_use]
    pub fn is_folded(&self, group: usize) -> bool {
        let group = self.group(group);
        group.is_some_and(|group| self.folding.is_folded(&group.party))
    }

    /// Hides or shows a merchant's rows.
    pub fn fold(&mut self, group: usize, folded: bool) {
        if let Some(found) = self.shown.groups.get(group) {
            self.folding.fold(&found.party, folded);
            self.folding.lay_out(&self.shown.groups);
        }
    }

    /// Hides or shows all rows of all merchants.
    pub fn fold_all(&mut self, folded: bool) {
        self.folding.fold_all(folded);
        self.folding.lay_out(&self.shown.groups);
    }

    /// Whether all merchants are folded.
    #[must_use]
    pub const fn is_all_folded(&self) -> bool {
        self.folding.is_all_folded()
    }

    /// Selects all rows of a merchant, or takes them out where all are selected.
    pub fn choose_group(&mut self, group: usize) {
        let Some(found) = self.shown.groups.get(group) else {
            return;
        };
        let places = found.start..found.start + found.len;
        let rows = self.shown.visible.get(places).unwrap_or_default();
        let all = rows.iter().all(|index| self.selection.chosen.has(*index));
        for index in rows {
            self.selection.chosen.set(*index, !all);
        }
        self.selection.group = Some(group);
        self.selection.count(&self.shown);
    }
}
