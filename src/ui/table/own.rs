//! A table that keeps its selection itself.

use super::list::{ListTable, RowMenu, as_text, show};
use super::{Drawn, RowsAction, Selection, TableRows};
use crate::text::Catalog;
use egui::Ui;

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
    let action = show(ui, table, &own).action;
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
