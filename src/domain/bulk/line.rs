//! The lines of an order file: what was read, and what each line makes.

use super::Remark;
use crate::domain::order::{Field, OrderColumn, OrderDraft};
use crate::text::Message;

/// One line of an order file, as read.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderLine {
    /// Its row in the file, from 1, the head included.
    pub row: usize,
    /// Its cells as read, as many as the file's head has (a short line is padded, a long one keeps all).
    pub cells: Vec<String>,
    /// The order it makes (preset and constants filled in), or what is wrong with its cells.
    pub order: Result<OrderDraft, Vec<BadCell>>,
}

/// A cell that cannot be used, or a whole line when it has no column.
#[derive(Debug, Clone, PartialEq)]
pub struct BadCell {
    /// Its column, from 1; `None` when the whole line is meant.
    pub column: Option<usize>,
    /// The head of its column.
    pub head: Option<String>,
    /// What stands there; empty where that is secret.
    pub text: String,
    /// Why it cannot be used.
    pub reason: Message,
}

/// A file of orders that was read: every line that is not blank is in `lines`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OrderLines {
    /// How the file was understood: its encoding, delimiter or sheet, and what its heads are taken for.
    pub how: Vec<Message>,
    /// The name of the sheet that was read; `None` for a text.
    pub sheet: Option<String>,
    /// The names of all sheets of the workbook; none of a text.
    pub sheets: Vec<String>,
    /// The heads, as they stand in the file.
    pub heads: Vec<String>,
    /// The lines, in the order of the file.
    pub lines: Vec<OrderLine>,
    /// What each column is for, in the order of `heads`; `None` for one that is not used.
    pub mapping: Vec<Option<OrderColumn>>,
    /// Columns, from 0, whose cells must not be stored, logged or written: passwords.
    pub secret_columns: Vec<usize>,
}

impl OrderLines {
    /// The column, from 0, that a field of the form is read from: where a finding about it belongs. A part with several
    /// columns is told at its first one.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.mapping
            .iter()
            .position(|column| column.is_some_and(|column| column.field() == field))
    }

    /// What stands in a column of a line; `None` where nothing does, or where it must not be shown.
    #[must_use]
    pub fn cell(&self, line: &OrderLine, column: OrderColumn) -> Option<String> {
        let place = self.mapping.iter().position(|one| *one == Some(column))?;
        let text = line.cells.get(place).map(|cell| cell.trim())?;
        (!text.is_empty() && !column.is_secret()).then(|| text.to_owned())
    }

    /// Something about a field of an order, at the place where it stands.
    #[must_use]
    pub fn remark(&self, field: Option<Field>, message: Message, is_edited: bool) -> Remark {
        let column = field.and_then(|field| self.column_of(field));
        // What was edited stands in no column any more.
        let column = column.filter(|_| !is_edited);
        Remark {
            column: column.map(|column| column + 1),
            head: column.and_then(|column| self.heads.get(column).cloned()),
            field,
            message,
        }
    }

    /// The cells of a line with the secret ones emptied: what may be kept and written.
    #[must_use]
    pub fn open_cells(&self, line: &OrderLine) -> Vec<String> {
        let open = |(index, cell): (usize, &String)| {
            if self.secret_columns.contains(&index) {
                String::new()
            } else {
                cell.clone()
            }
        };
        line.cells.iter().enumerate().map(open).collect()
    }
}
