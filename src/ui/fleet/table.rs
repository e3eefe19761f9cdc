//! The table of sales units: only the lines in view are drawn, however many there are.
//!
//! The table scrolls itself. A line's place is reckoned from the first line in view, so that a millionth line stands as
//! sharply as the first, which single-precision offsets from the top would not allow.

mod block;
mod body;
mod columns;
mod head;
mod keys;

pub use block::Block;
use columns::Natural;
pub use columns::{Columns, TableLayout};

use egui::accesskit::Role;
use egui::{CornerRadius, Frame, Id, Rect, Sense, Stroke, Ui, UiBuilder};

use super::model::FleetModel;
use crate::report::{Column, Sort};
use crate::text::Catalog;
use crate::ui::look::{self, measure};
use crate::ui::reading;
use crate::ui::table::scroll::{self, Bar, Scroll};
use crate::ui::table::{Choosing, Step};
use crate::ui::widgets::regions;

/// Narrower, a cell may have no room for as much as a cut word.
const LEAST_CELL: f32 = 48.0;

/// What the table remembers between frames.
#[derive(Debug, Default)]
pub struct TableState {
    /// How far it is scrolled.
    pub scroll: Scroll,
    /// The number of the row at the top, which stays there when rows move; `None` at the very top.
    held: Option<u32>,
    /// A line to bring into view.
    pub reveal: Option<usize>,
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
    /// The row whose menu is to be opened.
    menu_of: Option<usize>,
    /// The columns as they were drawn last: the usual layout shows more or fewer than it has.
    drawn: Vec<Column>,
    /// The cell the last context menu was opened on.
    pub pointed: Option<(usize, Column)>,
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
    /// The words.
    pub catalog: &'a Catalog,
    /// Whether keys reach the table although nothing has the focus.
    pub takes_keys: bool,
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
    /// Clicked a row.
    Choose(usize, Choosing),
    /// Moved the keyboard.
    Step(Step, Choosing),
    /// Selects every row.
    SelectAll,
    /// Folds or unfolds a merchant.
    Fold(usize, bool),
    /// Folds or unfolds all merchants.
    FoldAll(bool),
    /// Selects a merchant's rows.
    ChooseGroup(usize),
    /// Flips the row or the merchant the keyboard is on.
    Flip,
    /// Folds (`true`) or unfolds the merchant the keyboard is on or in.
    FoldHere(bool),
    /// Pressed Enter.
    Open,
    /// Pressed Escape.
    Close,
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
    menu: &mut dyn FnMut(&mut Ui, &mut FleetModel, Column) -> Option<TableAction>,
) -> Vec<TableAction> {
    let look = look::of(ui);
    let mut actions = Vec::new();
    let height = (ui.available_height() - view.under).max(measure::TABLE_HEAD + measure::TABLE_ROW);
    let frame = Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(CornerRadius::same(measure::RADIUS_CARD));
    frame.show(ui, |ui| {
        let room = ui.available_width();
        let natural = &mut state.natural;
        let columns = Columns::lay_out(ui, room, model, view, state.sized, natural);
        state.drawn = columns.names();
        let whole = columns.whole();
        egui::ScrollArea::horizontal()
            .id_salt("fleet-table-across")
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.set_width(room.max(whole));
                actions = table(ui, model, state, view, &columns, height - 2.0, menu);
            });
    });
    actions
}

fn table(
    ui: &mut Ui,
    model: &mut FleetModel,
    state: &mut TableState,
    view: TableView<'_>,
    columns: &Columns,
    height: f32,
    menu: &mut dyn FnMut(&mut Ui, &mut FleetModel, Column) -> Option<TableAction>,
) -> Vec<TableAction> {
    let place = UiBuilder::new()
        // The same wherever it stands: opening the details must not take the keyboard from it.
        .scope_id(Id::unique("fleet-table"))
        .sense(Sense::focusable_noninteractive())
        .accessibility_role(Role::Table)
        .accessibility_label(view.catalog.text("screens-table"));
    ui.scope_builder(place, |ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let lines = model.line_count();
        let content = scroll::height_of(lines);
        let most = (height - measure::TABLE_HEAD).max(measure::TABLE_ROW);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "no more than the window's height"
        )]
        let body_height = content.min(f64::from(most)) as f32;
        let width = ui.available_width();
        let size = egui::vec2(width, measure::TABLE_HEAD + body_height);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        regions::mark_table(ui.ctx(), ui.response().id);
        let body = Rect::from_min_max(rect.min + egui::vec2(0.0, measure::TABLE_HEAD), rect.max);
        let mut actions = keys::read(ui, model, state, view, body_height);
        follow(model, state);
        block::act(model, state, columns.spans.len(), &mut actions);
        if let Some(line) = state.reveal.take() {
            state.scroll.reveal(line, body_height, content);
        }
        state.scroll.turn(ui, body, content);
        body::show(ui, body, model, state, view, columns, &mut actions);
        block::draw(ui, body, model, state, columns);
        let top = Rect::from_min_size(rect.min, egui::vec2(width, measure::TABLE_HEAD));
        head::show(ui, top, model, state, view, columns, menu, &mut actions);
        state.scroll.bar(
            ui,
            body,
            content,
            Bar::Shown(&view.catalog.text("table-scroll")),
        );
        describe(ui, model, view, columns);
        for action in &mut actions {
            if let TableAction::Fit(column) = *action {
                let head = columns::head_width(ui, column, view);
                let width = body::fitting(ui, model, state, column, view).max(head);
                *action = TableAction::Width(column, Some(width));
            }
        }
        let chosen = |action: &TableAction| {
            matches!(
                action,
                TableAction::Choose(..)
                    | TableAction::ChooseGroup(_)
                    | TableAction::Step(..)
                    | TableAction::SelectAll
            )
        };
        if actions.iter().any(chosen) {
            ui.response().request_focus();
        }
        if let Some(typed) = view.typed {
            bubble(ui, body, typed);
        } else if let Some(block) = &state.block {
            bubble(ui, body, &block.tell(ui.ctx(), view.catalog));
        }
        actions
    })
    .inner
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
            state.scroll.hold_at(line);
        }
    }
}

/// Tells a screen reader how large the table is, and where in it the keyboard is.
fn describe(ui: &Ui, model: &FleetModel, view: TableView<'_>, columns: &Columns) {
    let id = ui.unique_id();
    let cursor = model
        .cursor_line()
        .and_then(|line| body::row_id(id, model, line));
    let cursor = cursor.filter(|id| ui.ctx().has_accesskit_node(*id));
    reading::answer(ui.ctx(), || body::read(model, view, columns));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_description(
            view.catalog
                .say(&reading::size(model.line_count(), columns.spans.len())),
        );
        node.set_size_of_set(model.line_count());
        node.set_row_count(model.line_count());
        node.set_column_count(columns.spans.len());
        node.set_multiselectable();
        if let Some(cursor) = cursor {
            node.set_active_descendant(cursor.accesskit_id());
        }
    });
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
