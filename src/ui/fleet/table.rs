//! The table of sales units: the table of every screen, with columns that a person chooses, orders, moves and widens, filters in their heads, and
//! blocks of cells. However many rows there are, they are drawn as they are packed.

mod block;
mod columns;
mod head;
mod menus;
mod rows;

pub use block::Block;
use columns::Natural;
pub use columns::{Columns, TableLayout};
use rows::Rows;

use egui::accesskit::Role;
use egui::{CornerRadius, Id, Rect, Stroke, Ui};

use super::model::{FleetLine, FleetModel};
use crate::report::{Column, Sort};
use crate::text::Catalog;
use crate::ui::look::{self, measure};
use crate::ui::reading;
use crate::ui::table::frame::{Parts, Whole, across};
use crate::ui::table::keys::{Keys, Pressed};
use crate::ui::table::lines::Lines;
use crate::ui::table::scroll::Bar;
use crate::ui::table::{Choosing, InView, RowsAction};
use crate::ui::widgets::{Menu, card_with};

/// Room at the right of a head: for the arrow of its order or the sign of its menu.
const AFTER: f32 = 18.0;

/// What the table remembers between frames.
#[derive(Debug, Default)]
pub struct TableState {
    /// Which lines are in view.
    pub view: InView,
    /// The number of the row at the top, which stays there when rows move; `None` at the very top.
    held: Option<u32>,
    /// The column whose head is being dragged, and where it would be put.
    dragged: Option<(Column, usize)>,
    /// The column whose border is being dragged, and its width.
    sized: Option<(Column, f32)>,
    /// What is shown is known by this number; another one means that rows moved.
    seen: u64,
    /// How wide columns are by what stands in them.
    natural: Natural,
    /// The cells that are selected, in place of whole rows.
    block: Option<Block>,
    /// Whether the pointer is drawing the block.
    draws_block: bool,
    /// The columns as they were drawn last: the usual layout shows more or fewer than it has.
    drawn: Vec<Column>,
}

impl TableState {
    /// The columns as they were drawn last, in their order; none before that.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.drawn
    }
}

/// What the table needs besides its rows.
#[derive(Clone, Copy)]
pub struct TableView<'a> {
    /// The columns, in their order, and the widths that were set.
    pub layout: &'a TableLayout,
    /// The words, in the window's language.
    pub catalog: &'a Catalog,
    /// What was typed to go to, for a bubble.
    pub typed: Option<&'a str>,
    /// Room to leave under the table.
    pub under: f32,
}

/// What the person did in the table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableAction {
    /// Clicked a column's head; with Shift the order by others stays.
    Sort(Column, bool),
    /// Chose an order in a column's menu.
    SortBy(Option<Sort>),
    /// Something that is done with the lines: those of units, and those of merchants.
    Rows(RowsAction),
    /// Folds or unfolds all merchants.
    FoldAll(bool),
    /// Typed letters to go to.
    Type(String),
    /// Copies the selected rows.
    CopyRows {
        /// With a line of heads.
        heads: bool,
    },
    /// Copies the cell at a place.
    CopyCell(usize, Column),
    /// Copies a column of the rows that are shown.
    CopyColumn(Column),
    /// Copies a block of cells with the heads of its columns.
    CopyCells(Block),
    /// Goes to another cell, so many columns and rows on; with Shift the block of cells reaches to it.
    Cell([isize; 2], bool),
    /// Leaves the rows that have in a column what the row at a place has.
    FilterBy(usize, Column),
    /// Begins an order for the merchant of the selected row.
    Prefill,
    /// Asks the service about the selected unit.
    Fetch,
    /// Copies the selected row as text.
    CopyText,
    /// Changes tags and notes of the selected rows.
    Tag,
    /// Hides a column.
    Hide(Column),
    /// Puts a column before the one at a place.
    Move(Column, usize),
    /// Makes a column as wide as what is in view of it.
    Fit(Column),
    /// Gives a column a width; `None` is the usual one.
    Width(Column, Option<f32>),
}

/// Draws the table in a card and tells what the person did.
pub fn show(
    ui: &mut Ui,
    model: &mut FleetModel,
    state: &mut TableState,
    view: TableView<'_>,
    menu: head::HeadMenu<'_>,
) -> Vec<TableAction> {
    let height = (ui.available_height() - view.under).max(measure::TABLE_HEAD + measure::TABLE_ROW);
    let drawn = card_with(ui, 0, |ui| {
        let room = ui.available_width();
        let natural = &mut state.natural;
        let columns = Columns::lay_out(ui, room, model, view, state.sized, natural);
        state.drawn.clone_from(&columns.names);
        across(ui, "fleet-table", columns.whole(), |ui| {
            let name = view.catalog.text("screens-table");
            let whole = Whole {
                // The same wherever it stands: opening the details must not take the keyboard from it.
                id: Id::unique("fleet-table"),
                role: Role::Table,
                name: &name,
                lines: model.line_count(),
                height: height - 2.0,
            };
            whole.show(ui, |ui, parts| {
                table(ui, model, state, view, &columns, whole, parts, menu)
            })
        })
    });
    drawn.inner
}

#[expect(clippy::too_many_arguments, reason = "all that the table is made of")]
fn table(
    ui: &mut Ui,
    model: &mut FleetModel,
    state: &mut TableState,
    view: TableView<'_>,
    columns: &Columns,
    whole: Whole<'_>,
    parts: Parts,
    menu: head::HeadMenu<'_>,
) -> (Vec<TableAction>, bool) {
    let keys = Keys {
        takes_all: true,
        height: parts.body.height(),
        walks: true,
        is_typing: view.typed.is_some(),
    };
    let rows = Rows {
        model,
        columns: &columns.names,
        catalog: view.catalog,
    };
    let mut actions = Vec::new();
    for pressed in keys.read(ui, whole.id, &rows) {
        actions.extend(action(pressed, model, state));
    }
    // Keys come first: what they reveal counts over what was held at the top.
    follow(model, state);
    block::act(model, state, columns.names.len(), &mut actions);
    state.view.follow(ui, parts);
    let (first, above) = state.view.scroll.first();
    // At the very top nothing is held: what comes first is to be seen there.
    state.held = rows.number(first).filter(|_| first > 0 || above > 0.0);
    let lines = Lines {
        rows: &rows,
        columns: &columns.at,
        body: parts.body,
        has_ring: true,
    };
    let mut chosen = Vec::new();
    let pressed = lines.show(ui, &mut state.view, &mut |response, line, column| {
        Menu::context(response).least(220.0).show(|ui| {
            let Some(place) = rows.place(line) else {
                chosen.extend(menus::of_group(ui, view.catalog, line));
                return;
            };
            let column = column.and_then(|at| columns.names.get(at).copied());
            if let Some(item) = model.shown_item(place) {
                chosen.extend(menus::of_row(ui, view.catalog, item, place, column));
            }
        });
    });
    // With Alt a block of cells is drawn.
    let alt = ui.input(|input| input.modifiers.alt);
    let is_click = |pressed: &Pressed| matches!(pressed, Pressed::Rows(RowsAction::Select { .. }));
    for pressed in pressed.into_iter().filter(|one| !(alt && is_click(one))) {
        if is_click(&pressed) {
            state.block = None;
        }
        actions.extend(action(pressed, model, state));
    }
    actions.extend(chosen);
    let draws_block = block::draw(ui, parts.body, model, state, columns);
    // After the lines: it names the one that the keyboard is at, which has a node only once it is drawn.
    whole.describe(ui, &rows, &columns.at);
    let size = reading::size(model.line_count(), columns.names.len());
    ui.ctx().accesskit_node_builder(whole.id, |node| {
        node.set_description(view.catalog.say(&size));
        node.set_multiselectable();
    });
    let of_heads = head::show(ui, parts.head, model, state, view, columns, menu);
    let is_of_columns =
        |action: &TableAction| matches!(action, TableAction::Hide(_) | TableAction::Move(..));
    if of_heads.iter().any(is_of_columns) {
        // Its columns are others then.
        state.block = None;
    }
    actions.extend(of_heads);
    let bar = view.catalog.text("table-scroll");
    let scroll = &mut state.view.scroll;
    scroll.bar(ui, parts.body, parts.content, Bar::Shown(&bar));
    for action in &mut actions {
        // Measured here, where the table is drawn; the sheet knows widths only.
        if let TableAction::Fit(column) = *action {
            let head = columns::head_width(ui, column, view);
            let width = columns::fitting(ui, model, scroll.first().0, column, view).max(head);
            *action = TableAction::Width(column, Some(width));
        }
    }
    let takes_focus =
        |action: &TableAction| matches!(action, TableAction::Rows(action) if action.takes_focus());
    let takes_focus = draws_block || actions.iter().any(takes_focus);
    if let Some(typed) = view.typed {
        bubble(ui, parts.body, typed);
    // What is typed is shown before it: it goes by itself after a moment.
    } else if let Some(block) = &state.block {
        bubble(ui, parts.body, &block.tell(ui.ctx(), view.catalog));
    }
    (actions, takes_focus)
}

/// What is to be done after something was pressed.
fn action(pressed: Pressed, model: &FleetModel, state: &mut TableState) -> Option<TableAction> {
    Some(match pressed {
        Pressed::Rows(RowsAction::Copy) => TableAction::CopyRows { heads: false },
        Pressed::Rows(action) => TableAction::Rows(action),
        Pressed::Type(text) => TableAction::Type(text),
        Pressed::Cell(by, extend) => TableAction::Cell(by, extend),
        Pressed::Point(place) => match model.line(place)? {
            FleetLine::Row(_) => TableAction::Rows(RowsAction::Select {
                place,
                how: Choosing::Only,
            }),
            FleetLine::Group(_) => return None,
        },
        Pressed::Menu => {
            state.view.menu_of = model.cursor_line();
            return None;
        }
    })
}

/// Keeps the rows in view where they are when others come or go above them.
fn follow(model: &FleetModel, state: &mut TableState) {
    if state.seen != model.shown_serial() {
        state.seen = model.shown_serial();
        // Other rows stand there now.
        state.block = None;
        if let Some(index) = state.held
            && let Some(line) = model.place_of(index).and_then(|place| model.line_of(place))
        {
            state.view.scroll.hold_at(line);
        }
    }
}

/// What was typed to go to, in a bubble at the foot of the table.
fn bubble(ui: &Ui, body: Rect, typed: &str) {
    let look = look::of(ui);
    let seen = body.intersect(ui.clip_rect());
    let font = egui::FontId::new(13.0, look::fonts::medium());
    let galley = look::one_line(ui.painter(), typed.to_owned(), font, look.text);
    let size = galley.size() + egui::vec2(24.0, 12.0);
    let corner = seen.left_bottom() + egui::vec2(12.0, -12.0 - size.y);
    let rect = Rect::from_min_size(corner, size);
    let edge = Stroke::new(1.0, look.accent.ink);
    let radius = CornerRadius::same(measure::RADIUS_CONTROL);
    ui.painter()
        .rect(rect, radius, look.surface, edge, egui::StrokeKind::Inside);
    let at = rect.min + egui::vec2(12.0, 6.0);
    ui.painter().galley(at, galley, look.text);
}
