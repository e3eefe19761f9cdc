//! The table of a page's own rows: a list with columns, menus on its rows, and heads that sort where the page wants that.

use super::frame::{Whole, across};
use super::head::{Head, SortedBy, Sorting, underline};
use super::keys::{Pressed, going_to, list_keys};
use super::lines::Lines;
use super::scroll::Bar;
use super::widths::{TableHead, of_list, whole};
use super::{Drawn, InView, RowsAction, Selection, TableRows};
use crate::text::Catalog;
use crate::ui::look::measure;
use crate::ui::widgets::{Icon, Menu, card_with, hairline, menu_line};
use egui::accesskit::Role;
use egui::{Key, KeyboardShortcut, Modifiers, Response, Ui};

/// What the menu of a row offers. Copying it offers everywhere.
#[derive(Debug, Clone)]
pub struct RowMenu {
    /// The words, in the window's language.
    pub words: Catalog,
    /// What Enter does, where it does anything.
    pub open: Option<String>,
    /// What else can be done with the row.
    pub others: Vec<(Icon, String)>,
}

impl RowMenu {
    /// One that offers copying alone.
    #[must_use]
    pub const fn new(words: Catalog) -> Self {
        Self {
            words,
            open: None,
            others: Vec::new(),
        }
    }

    /// Offers what Enter does, called this.
    #[must_use]
    pub fn open(mut self, words: String) -> Self {
        self.open = Some(words);
        self
    }
}

/// What the person did in the table, in all of its parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// With its rows.
    pub action: Option<RowsAction>,
    /// The head that was pressed.
    pub head: Option<usize>,
    /// The row and which of [`RowMenu::others`] was chosen in its menu.
    pub other: Option<(usize, usize)>,
}

/// What the table needs besides its rows.
#[derive(Debug, Clone, Copy, Default)]
pub struct ListTable<'a> {
    /// Its accessible name.
    pub name: &'a str,
    /// The columns.
    pub heads: &'a [TableHead],
    /// A row to bring into view.
    pub scroll_to: Option<usize>,
    /// Whether keys reach the table although nothing has the focus.
    pub takes_keys: bool,
    /// The most it may take of the height.
    pub height: f32,
    /// By what it is sorted, where its heads can be pressed for that.
    pub sorted: Option<Sorted<'a>>,
}

/// By what a table is sorted.
#[derive(Debug, Clone, Copy)]
pub struct Sorted<'a> {
    /// The place of the column and whether downwards; `None` while it is as it came.
    pub by: Option<(usize, bool)>,
    /// The words, in the window's language.
    pub words: &'a Catalog,
}

/// Draws the table in a card and tells what the person did.
pub fn show(ui: &mut Ui, table: ListTable<'_>, rows: &dyn TableRows) -> Done {
    let id = ui.scope_id().with((table.name, "table"));
    let drawn = card_with(ui, 0, |ui| {
        let columns = of_list(ui, ui.available_width(), table.heads, rows);
        across(ui, table.name, whole(&columns), |ui| {
            let frame = Whole {
                id,
                role: Role::Grid,
                name: table.name,
                lines: rows.len(),
                height: table.height,
            };
            frame.show(ui, |ui, parts| {
                let mut view = ui.data(|data| data.get_temp::<InView>(id).unwrap_or_default());
                let mut done = Done::default();
                let height = table.height - measure::TABLE_HEAD;
                (done.action, view.menu_of) = list_keys(ui, id, height, table.takes_keys, rows);
                view.reveal = table.scroll_to;
                view.follow(ui, parts);
                let lines = Lines {
                    rows,
                    columns: &columns,
                    body: parts.body,
                    has_ring: false,
                };
                let (mut chosen, mut other) = (None, None);
                let pressed = lines.show(ui, &mut view, &mut |response, place, _| {
                    if let Some(menu) = rows.menu(place) {
                        let did = row_menu(response, &menu, table.heads, rows);
                        chosen = did.0.or(chosen);
                        other = did.1.map(|at| (place, at)).or(other);
                    }
                });
                for pressed in pressed {
                    done.action = match pressed {
                        Pressed::Rows(action) => Some(action),
                        Pressed::Point(place) => Some(going_to(place, rows)),
                        _ => done.action,
                    };
                }
                // The press that chose in the menu may have been one on a row behind it, too.
                done.action = chosen.or(done.action);
                done.other = other;
                underline(ui, parts.head, false);
                for (at, column) in columns.iter().enumerate() {
                    let head = Head {
                        words: &column.words,
                        at,
                        sorting: table.sorted.map(|sorted| Sorting {
                            words: sorted.words,
                            by: sorted
                                .by
                                .filter(|(by, _)| *by == at)
                                .map(|(_, descending)| SortedBy {
                                    descending,
                                    rank: None,
                                }),
                        }),
                        after: 4.0,
                        ..Head::default()
                    };
                    let place = column.within(parts.head);
                    if head.show(ui, id.with(("head", at)), place).clicked() {
                        done.head = Some(at);
                    }
                }
                view.scroll.bar(ui, parts.body, parts.content, Bar::Faded);
                frame.describe(ui, rows, &columns);
                ui.data_mut(|data| data.insert_temp(id, view));
                (done, done.action.is_some_and(RowsAction::takes_focus))
            })
        })
    });
    drawn.inner
}

/// The selected rows with the heads of their columns, as a spreadsheet reads them; all rows where none is selected.
#[must_use]
pub fn as_text(heads: &[TableHead], rows: &dyn TableRows) -> String {
    let heads = line(heads.iter().map(|head| head.words.as_str()));
    [heads, without_heads(rows)].join("\n")
}

/// The same without the heads.
#[must_use]
pub fn without_heads(rows: &dyn TableRows) -> String {
    let copied = rows.copied();
    let lines = copied
        .iter()
        .map(|cells| line(cells.iter().map(Drawn::words)));
    lines.collect::<Vec<_>>().join("\n")
}

/// A line of cells. Tabs and line ends within a cell would make two of it, so they become spaces.
pub fn line(cells: impl Iterator<Item = impl AsRef<str>>) -> String {
    let cells = cells.map(|text| text.as_ref().replace(['\t', '\n', '\r'], " "));
    cells.collect::<Vec<_>>().join("\t")
}

/// The menu of a row; gives what was chosen, and which of [`RowMenu::others`].
fn row_menu(
    response: &Response,
    menu: &RowMenu,
    heads: &[TableHead],
    rows: &dyn TableRows,
) -> (Option<RowsAction>, Option<usize>) {
    let words = menu.words;
    let shown = Menu::context(response).least(220.0).show(|ui| {
        let (mut action, mut chosen) = (None, None);
        if let Some(open) = &menu.open
            && menu_line(ui, Some(Icon::Info), open, Some("Enter"), false).clicked()
        {
            action = Some(RowsAction::Open);
        }
        for (at, (icon, other)) in menu.others.iter().enumerate() {
            if menu_line(ui, Some(*icon), other, None, false).clicked() {
                chosen = Some(at);
            }
        }
        if menu.open.is_some() || !menu.others.is_empty() {
            hairline(ui);
        }
        if copy_lines(ui, words, heads, rows) {
            action = Some(RowsAction::Copy);
        }
        (action, chosen)
    });
    shown.unwrap_or_default()
}

/// The lines of a menu that copy rows: with the heads of their columns, or without, which is for the caller to do where it gives `true`.
pub fn copy_lines(ui: &mut Ui, words: Catalog, heads: &[TableHead], rows: &dyn TableRows) -> bool {
    let keys = KeyboardShortcut::new(Modifiers::COMMAND, Key::C);
    let keys = ui.ctx().format_shortcut(&keys);
    let copy = words.text("table-copy-rows");
    let copies = menu_line(ui, Some(Icon::Copy), &copy, Some(&keys), false).clicked();
    let with_heads = words.text("table-copy-rows-heads");
    if menu_line(ui, Some(Icon::Copy), &with_heads, None, false).clicked() {
        ui.ctx().copy_text(as_text(heads, rows));
    }
    copies
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
    let action = show(ui, table, &own).action;
    let mut to = None;
    match action {
        Some(RowsAction::Copy) => ui.ctx().copy_text(as_text(table.heads, &own)),
        // The lines are drawn already: the next pass brings it into view.
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

    fn selection(&self) -> Option<&Selection> {
        Some(self.selection)
    }

    fn menu(&self, _place: usize) -> Option<RowMenu> {
        Some(RowMenu::new(self.words))
    }
}
