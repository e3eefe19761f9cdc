//! The menu of a cell of the sheet: what can be done with the cell, and with its row.

use super::cell::{At, Shown};
use super::deeds::Deed;
use super::sheet::Sheet;
use crate::domain::bulk::BulkRow;
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::cx::Cx;
use crate::ui::onboarding::words as of_orders;
use crate::ui::widgets::{Icon, Menu, Press as _, hairline, menu_line};
use egui::{Key, KeyboardShortcut, Modifiers, Response, Ui};

/// What was chosen in the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellDeed {
    /// To type in the cell.
    Type,
    Copy,
    Cut,
    Paste,
    Clear,
    /// To copy what stands in the columns of the row, with their heads or without.
    CopyRow {
        has_heads: bool,
    },
    /// Something with the whole row.
    Row(Deed),
}

/// Draws it, where it is open.
pub(super) fn show(
    response: &Response,
    cx: &Cx<'_>,
    sheet: &Sheet,
    row: &BulkRow,
    at: At,
) -> Option<CellDeed> {
    let words = cx.words;
    let shown = Menu::context(response).least(240.0).show(|ui| {
        let mut asked = None;
        let mut line = |ui: &mut Ui, icon, name: &str, keys: Option<&str>, deed| {
            menu_line(ui, Some(icon), name, keys, false).sets(&mut asked, deed);
        };
        let keys = |ui: &Ui, key: Key| {
            let keys = KeyboardShortcut::new(Modifiers::COMMAND, key);
            ui.ctx().format_shortcut(&keys)
        };
        let can_type = sheet.can_type(at);
        let text = |id: &'static str| words.text(id);
        if can_type {
            let edit = text("orderfile-ui-cell-edit");
            line(ui, Icon::Pencil, &edit, Some("F2"), CellDeed::Type);
            let (cut, key) = (text("orderfile-ui-cell-cut"), keys(ui, Key::X));
            line(ui, Icon::Cross, &cut, Some(&key), CellDeed::Cut);
        }
        let head = words.say(&at.column.tell());
        let copy = words.say(&Message::new("table-copy-cell").with("head", head));
        let key = keys(ui, Key::C);
        line(ui, Icon::Copy, &copy, Some(&key), CellDeed::Copy);
        if can_type {
            let (paste, key) = (text("orderfile-ui-cell-paste"), keys(ui, Key::V));
            line(ui, Icon::Plus, &paste, Some(&key), CellDeed::Paste);
            let (clear, key) = (text("orderfile-ui-cell-clear"), Key::Delete.name());
            line(ui, Icon::Trash, &clear, Some(key), CellDeed::Clear);
        }
        hairline(ui);
        for (icon, name, deed) in sheet.offers(row, cx) {
            line(ui, icon, &name, None, CellDeed::Row(deed));
        }
        hairline(ui);
        for (id, has_heads) in [("table-copy-rows", false), ("table-copy-rows-heads", true)] {
            let deed = CellDeed::CopyRow { has_heads };
            line(ui, Icon::Copy, &text(id), None, deed);
        }
        asked
    });
    shown.flatten()
}

/// A row as a spreadsheet takes it, in the words of the screen.
pub(super) fn row_text(
    sheet: &Sheet,
    line: usize,
    columns: &[Shown],
    has_heads: bool,
    words: &Catalog,
) -> String {
    let Some(row) = sheet.row(line) else {
        return String::new();
    };
    let cells = columns.iter().map(|shown| {
        let text = sheet.text_of(row, shown.column);
        of_orders::word(shown.column, &text, words)
    });
    let row = joined(cells);
    if !has_heads {
        return row;
    }
    let heads = columns.iter().map(|shown| words.say(&shown.column.tell()));
    [joined(heads), row].join("\n")
}

fn joined(cells: impl Iterator<Item = String>) -> String {
    let cells = cells.map(|text| text.replace(['\t', '\n', '\r'], " "));
    cells.collect::<Vec<_>>().join("\t")
}
