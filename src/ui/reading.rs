//! What is read aloud when a person asks: where the window stands, and the row that the keyboard is on. A table answers when it is drawn, since it
//! alone knows its rows; what it says goes into a toast, which screen readers announce.

use super::look;
use crate::text::Message;
use egui::{Context, Id};

/// The row that a table's keyboard is on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowAt {
    /// The table's name.
    pub table: String,
    /// Its place, from 1.
    pub place: usize,
    /// How many rows there are.
    pub of: usize,
    /// Its cells with the heads of their columns, in the order of the columns; empty ones are left out.
    pub cells: String,
}

fn question() -> Id {
    Id::unique("reading-asked")
}

fn reply() -> Id {
    Id::unique("reading-answered")
}

/// Asks whichever table is drawn next.
pub(super) fn ask(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(question(), true));
}

/// Answers, where somebody asked and no other table was first. `row` is made only then.
pub(super) fn answer(ctx: &Context, row: impl FnOnce() -> Option<RowAt>) {
    if !ctx.data(|data| data.get_temp::<bool>(question()).unwrap_or_default()) {
        return;
    }
    if let Some(row) = row() {
        ctx.data_mut(|data| {
            data.remove::<bool>(question());
            data.insert_temp(reply(), row);
        });
    }
}

/// What a table answered; nobody is asked any more.
pub(super) fn take(ctx: &Context) -> Option<RowAt> {
    ctx.data_mut(|data| {
        data.remove::<bool>(question());
        data.remove_temp(reply())
    })
}

/// How large a table is, in words.
pub(super) fn size(rows: usize, columns: usize) -> Message {
    Message::new("keys-table-size")
        .with("rows", rows)
        .with("rows-shown", look::number(rows))
        .with("columns", columns)
}

/// Where a row is in its table.
pub(super) fn place(row: &RowAt) -> Message {
    placed(Message::new("keys-where-row"), row)
}

fn placed(message: Message, row: &RowAt) -> Message {
    message
        .with("table", &row.table)
        .with("place", look::number(row.place))
        .with("of", look::number(row.of))
}

/// What a row is said as.
pub(super) fn said(row: &RowAt) -> Message {
    placed(Message::new("keys-read-row-said"), row).with("cells", &row.cells)
}

/// A cell as it is heard: with the head of its column.
#[must_use]
pub(super) fn cell(head: &str, words: &str) -> String {
    if words.is_empty() {
        return head.to_owned();
    }
    format!("{head}: {words}")
}

/// The cells of a row as they are heard; those without words are left out.
#[must_use]
pub(super) fn cells<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let said: Vec<String> = all
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(head, words)| cell(head, words))
        .collect();
    said.join("; ")
}
