//! The menus of the lines: what can be done with a row or with the rows that are selected, and with a merchant.

use super::TableAction;
use crate::report::{Column, ColumnKind, UnitRow as _};
use crate::text::{Catalog, Message};
use crate::ui::fleet::cells;
use crate::ui::fleet::item::Item;
use crate::ui::table::{Choosing, RowsAction};
use crate::ui::widgets::{Icon, hairline, menu_line};
use egui::{Key, KeyboardShortcut, Modifiers, Ui};

/// A line of a menu: its sign, its words, its keys, and what it does.
fn offer(
    ui: &mut Ui,
    (icon, words, keys): (Option<Icon>, String, Option<&str>),
    does: TableAction,
) -> Option<TableAction> {
    menu_line(ui, icon, &words, keys, false).clicked().then(|| {
        ui.close();
        does
    })
}

/// What can be done with the row at a place; `column` is the one that the pointer was on.
pub fn of_row(
    ui: &mut Ui,
    catalog: &Catalog,
    item: &Item,
    place: usize,
    column: Option<Column>,
) -> Option<TableAction> {
    let mut action = None;
    let mut line = |ui: &mut Ui, icon, words: String, keys: Option<&str>, does| {
        action = offer(ui, (Some(icon), words, keys), does).or(action.take());
    };
    let copy_key = KeyboardShortcut::new(Modifiers::COMMAND, Key::C);
    let copy_key = ui.ctx().format_shortcut(&copy_key);
    let copy = Icon::Copy;
    if let Some(column) = column {
        let head = catalog.say(&column.head());
        let words = catalog.say(&Message::new("table-copy-cell").with("head", head));
        line(ui, copy, words, None, TableAction::CopyCell(place, column));
    }
    let words = catalog.text("table-copy-rows");
    let does = TableAction::CopyRows { heads: false };
    line(ui, copy, words, Some(&copy_key), does);
    let words = catalog.text("table-copy-rows-heads");
    line(ui, copy, words, None, TableAction::CopyRows { heads: true });
    let words = catalog.text("screens-detail-copy-text");
    line(ui, copy, words, None, TableAction::CopyText);
    hairline(ui);
    if let Some(column) = column.filter(|column| is_filtered_by(*column)) {
        let value = cells::cell(item, column, catalog);
        if !value.words().is_empty() {
            let words = Message::new("table-filter-by").with("value", value.words());
            let does = TableAction::FilterBy(place, column);
            line(ui, Icon::Filter, catalog.say(&words), None, does);
        }
    }
    if item.party().business_id.is_some() {
        let words = catalog.text("screens-detail-prefill");
        line(ui, Icon::Plus, words, None, TableAction::Prefill);
    }
    if item.is_kept() && item.msn().is_some() {
        let words = catalog.text("table-fetch");
        line(ui, Icon::Refresh, words, None, TableAction::Fetch);
    }
    let words = catalog.text("table-tags-edit");
    line(ui, Icon::Pencil, words, None, TableAction::Tag);
    let words = catalog.text("table-details");
    let does = TableAction::Rows(RowsAction::Open);
    line(ui, Icon::Info, words, None, does);
    action
}

/// What can be done with the merchant whose head stands on a line.
pub fn of_group(ui: &mut Ui, catalog: &Catalog, line: usize) -> Option<TableAction> {
    let choose = RowsAction::Select {
        place: line,
        how: Choosing::Toggle,
    };
    let offers = [
        ("table-group-choose", TableAction::Rows(choose)),
        ("table-group-fold-all", TableAction::FoldAll(true)),
        ("table-group-unfold-all", TableAction::FoldAll(false)),
    ];
    let mut action = None;
    for (id, does) in offers {
        action = offer(ui, (None, catalog.text(id), None), does).or(action);
    }
    action
}

/// How a row is called to those who cannot see it.
pub fn name(item: &Item, catalog: &Catalog) -> String {
    let name = cells::cell(item, Column::Name, catalog);
    let number = item.msn().unwrap_or_else(|| item.input());
    format!("{}, {number}", name.words())
}

/// Whether a value of a column can be asked for as it stands there.
fn is_filtered_by(column: Column) -> bool {
    !matches!(
        column.kind(),
        ColumnKind::Time | ColumnKind::Number | ColumnKind::Tags
    ) && column != Column::Error
}
