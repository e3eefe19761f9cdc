//! Changing what lines order, cell by cell, and taking changes back. Without its drawing.

use super::edit::{draft_of, findings, suggestion};
use super::sheet::Sheet;
use crate::desk::{BulkRequest, CellChange, ChangeCells, Ended, Requested};
use crate::domain::bulk::BulkRow;
use crate::domain::order::{OrderColumn, OrderDraft};
use crate::ui::cx::Cx;

/// How many steps can be taken back.
const MOST_STEPS: usize = 100;

/// Changes on their way, and those that can be taken back.
#[derive(Debug, Default)]
pub(super) struct Changing {
    /// What was typed and is no order yet. All of it is asked for again with every change, so that none is lost to the next.
    pending: Vec<CellChange>,
    pub(super) asked: Requested<Vec<(usize, Box<OrderDraft>)>>,
    /// What was asked of the file before each step, the last one last.
    pub(super) steps: Vec<BulkRequest>,
}

impl Changing {
    /// What was typed into a cell and is no order yet.
    pub(super) fn typed(&self, row: usize, column: OrderColumn) -> Option<&str> {
        let mut pending = self.pending.iter().rev();
        let found = pending.find(|one| one.row == row && one.column == column)?;
        Some(&found.text)
    }

    /// Remembers how it was, to be taken back.
    pub(super) fn step(&mut self, before: BulkRequest) {
        if self.steps.len() == MOST_STEPS {
            self.steps.remove(0);
        }
        self.steps.push(before);
    }
}

impl Sheet {
    /// Gives cells other texts.
    pub(super) fn change(&mut self, cells: Vec<CellChange>, cx: &mut Cx<'_>) {
        if cells.is_empty() || self.is_sending() {
            return;
        }
        self.changing.pending.extend(cells);
        let mut request = Box::new(self.request.clone());
        // What was edited in an earlier run is gone on with.
        for change in &self.changing.pending {
            let is_asked = request.edits.iter().any(|(line, _)| *line == change.row);
            let kept = self.row(change.row).and_then(|row| row.edited.clone());
            if let Some(kept) = kept.filter(|_| !is_asked) {
                request.edits.push((change.row, kept));
            }
        }
        let cells = self.changing.pending.clone();
        let change = ChangeCells { request, cells };
        self.changing.asked.follow(cx.start(change));
    }

    /// Takes in the orders that came of changed cells.
    pub(super) fn poll_changes(&mut self, cx: &mut Cx<'_>) {
        let ended = self.changing.asked.poll();
        if let Some(drafts) = self.changing.asked.take() {
            self.changing.step(self.request.clone());
            for (line, draft) in drafts {
                self.put_edit(line, draft);
            }
            self.changing.pending.clear();
            self.check(cx);
        } else if matches!(ended, Some(Ended::Failed | Ended::Cancelled)) {
            self.changing.pending.clear();
        }
    }

    /// Takes the last change back. Gives whether there was one.
    pub(super) fn undo(&mut self, cx: &mut Cx<'_>) -> bool {
        if self.is_sending() {
            return false;
        }
        let Some(before) = self.changing.steps.pop() else {
            return false;
        };
        self.request = before;
        self.check(cx);
        true
    }

    /// What stands in a column of a row: as it was typed last, as it was edited, or as the file has it.
    pub(super) fn text_of(&self, row: &BulkRow, column: OrderColumn) -> String {
        if let Some(typed) = self.changing.typed(row.line, column) {
            return typed.to_owned();
        }
        if let Some(draft) = self.edited(row) {
            return column.get(&draft);
        }
        let Some(rows) = self.rows() else {
            return String::new();
        };
        let place = rows.mapping.iter().position(|one| *one == Some(column));
        let cell = place.and_then(|place| row.cells.get(place));
        cell.map_or_else(String::new, |cell| cell.trim().to_owned())
    }

    /// Texts that would settle what is wrong with a row: what was meant by garbled letters, and names in letters that the vendor takes.
    pub(super) fn fixes(&self, row: &BulkRow, cx: &Cx<'_>) -> Vec<(OrderColumn, String)> {
        let (Some(rows), Some(session)) = (self.rows(), cx.session) else {
            return Vec::new();
        };
        let columns = rows.mapping.iter().flatten();
        let columns = columns.filter(|column| !column.is_secret());
        let fields: Vec<(OrderColumn, String)> = columns
            .map(|column| (*column, self.text_of(row, *column)))
            .collect();
        let draft = draft_of(self.edited(row).unwrap_or_default(), &fields);
        let findings = findings(&draft, &fields, session.profile.api);
        let mut fixes: Vec<(OrderColumn, String)> = Vec::new();
        for (column, text) in fields {
            if let Some(better) = suggestion(&findings, column)
                && fixes.iter().all(|(one, _)| *one != column)
                && better != text
            {
                fixes.push((column, better));
            }
        }
        fixes
    }
}
