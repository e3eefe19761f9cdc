//! A table of a page's own: only the rows in view are drawn, rows and cells have names and roles, and it is one stop for the
//! tab key. Which rows there are and which are selected, the page knows.

mod keys;
mod selection;

use keys::keys;
pub use keys::list_stop;
pub use selection::{Selection, show_own};

use super::fleet::cells::{self, Drawn};
use super::look::{self, measure};
use super::reading::{self, RowAt};
use super::widgets::{Icon, Menu, hairline, has_menu, menu_line, open_at, regions};
use crate::text::Catalog;
use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Frame, Key, Rect, Response, Sense, Stroke, Ui, UiBuilder};
use egui_extras::{Column as Width, TableBody, TableBuilder};

/// Space at the left of every cell.
const INSET: f32 = 8.0;

/// As wide as a column becomes by what stands in it; more comes only from room that is left.
const WIDEST: f32 = 360.0;

/// How many rows are looked at for the widths of columns.
const LOOKED_AT: usize = 60;

/// The head of a column.
#[derive(Debug, Clone)]
pub struct ListHead {
    /// Its words.
    pub words: String,
    /// How wide it is at least.
    pub least: f32,
    /// Its part of the room that is left.
    pub grow: f32,
}

impl ListHead {
    /// A column of this width, with its part of what room is left.
    pub fn new(words: impl Into<String>, least: f32, grow: f32) -> Self {
        Self {
            words: words.into(),
            least,
            grow,
        }
    }
}

/// The rows of a table.
pub trait ListRows {
    /// How many there are.
    fn len(&self) -> usize;
    /// The cells of a row, one for each head.
    fn cells(&self, place: usize) -> Vec<Drawn>;
    /// Whether a row is selected.
    fn is_selected(&self, _place: usize) -> bool {
        false
    }
    /// The head of a group, where a row is one: it goes across all columns, and its cells are empty.
    fn group(&self, _place: usize) -> Option<ListGroup> {
        None
    }
    /// Whether any row is the head of a group: then left and right fold and unfold.
    fn has_groups(&self) -> bool {
        false
    }
    /// The row the keyboard is at.
    fn cursor(&self) -> Option<usize> {
        (0..self.len()).find(|place| self.is_selected(*place))
    }
    /// What letters that are typed go to: the words of its first cell that has any, unless the page knows better.
    fn name(&self, place: usize) -> String {
        let cells = self.cells(place);
        let mut words = cells.iter().map(Drawn::words);
        let first = words.find(|words| !words.is_empty());
        first.unwrap_or_default().to_owned()
    }
    /// The cells of what is copied: of the selected rows, or of all where none is. The head of a group has none, and is no row to whoever
    /// pastes.
    fn copied(&self) -> Vec<Vec<Drawn>> {
        let is_any = (0..self.len()).any(|place| self.is_selected(place));
        let places = (0..self.len()).filter(|place| !is_any || self.is_selected(*place));
        let cells = places.map(|place| self.cells(place));
        cells.filter(|cells| !cells.is_empty()).collect()
    }
    /// What the menu of a row offers; without one it has none.
    fn menu(&self, _place: usize) -> Option<RowMenu> {
        None
    }
}

/// The head of a group of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListGroup {
    /// How deep it stands: 0 is the outermost.
    pub level: u8,
    /// What it is called.
    pub title: String,
    /// How much is in it, in words.
    pub count: String,
    /// Whether its rows are hidden.
    pub is_folded: bool,
}

/// What the menu of a row offers. Copying it offers everywhere.
#[derive(Debug, Clone)]
pub struct RowMenu {
    /// The words.
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

    /// With what Enter does.
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
    pub action: Option<ListAction>,
    /// The head that was pressed.
    pub head: Option<usize>,
    /// The row and which of [`RowMenu::others`] was chosen in its menu.
    pub other: Option<(usize, usize)>,
}

/// What the table needs besides its rows.
#[derive(Debug, Clone, Copy)]
pub struct ListTable<'a> {
    /// Its accessible name.
    pub name: &'a str,
    /// The columns.
    pub heads: &'a [ListHead],
    /// A row to bring into view.
    pub scroll_to: Option<usize>,
    /// Whether keys reach the table although nothing has the focus.
    pub takes_keys: bool,
    /// The most it may take of the height.
    pub height: f32,
}

/// Where a selection goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many rows down, or up.
    By(isize),
    /// The first row.
    First,
    /// The last row.
    Last,
}

/// What the person did in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListAction {
    /// Clicked a row.
    Select {
        /// Which.
        place: usize,
        /// With Ctrl: it alone changes.
        toggle: bool,
        /// With Shift: from the last one to it.
        extend: bool,
    },
    /// Moved by a key.
    Move {
        /// Where to.
        step: Step,
        /// With Shift: the rows between are selected.
        extend: bool,
    },
    /// Pressed left: folds a group, or goes to its head.
    Fold,
    /// Pressed right: opens a group.
    Unfold,
    /// Pressed the arrow of a group, or its head twice.
    Toggle(usize),
    /// Selected everything.
    All,
    /// Copied.
    Copy,
    /// Pressed Enter.
    Open,
    /// Pressed Escape.
    Close,
}

/// Draws the table in a card and tells what the person did.
pub fn show(ui: &mut Ui, table: ListTable<'_>, rows: &impl ListRows) -> Option<ListAction> {
    draw(ui, table, None, rows).action
}

/// Draws the table and tells all that the person did; with `sorted` its heads can be pressed.
pub fn show_all(
    ui: &mut Ui,
    table: ListTable<'_>,
    sorted: Option<Sorted<'_>>,
    rows: &impl ListRows,
) -> Done {
    draw(ui, table, sorted, rows)
}

/// The selected rows with the heads of their columns, as a spreadsheet reads them; all rows where none is selected.
#[must_use]
pub fn as_text(heads: &[ListHead], rows: &impl ListRows) -> String {
    let heads = line(heads.iter().map(|head| head.words.as_str()));
    [heads, without_heads(rows)].join("\n")
}

/// The same without the heads.
#[must_use]
pub fn without_heads(rows: &impl ListRows) -> String {
    let copied = rows.copied();
    let lines = copied
        .iter()
        .map(|cells| line(cells.iter().map(Drawn::words)));
    lines.collect::<Vec<_>>().join("\n")
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cells = cells.map(|text| text.replace(['\t', '\n', '\r'], " "));
    cells.collect::<Vec<_>>().join("\t")
}

/// By what a table is sorted.
#[derive(Debug, Clone, Copy)]
pub struct Sorted<'a> {
    /// The place of the column and whether downwards; `None` while it is as it came.
    pub by: Option<(usize, bool)>,
    /// What the head of that column is called.
    pub name: &'a str,
}

fn draw(
    ui: &mut Ui,
    table: ListTable<'_>,
    sorted: Option<Sorted<'_>>,
    rows: &impl ListRows,
) -> Done {
    let look = look::of(ui);
    let mut action = Done::default();
    Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(CornerRadius::same(measure::RADIUS_CARD))
        .show(ui, |ui| {
            let room = ui.available_width();
            let widths = widths(ui, room, table.heads, rows);
            let whole: f32 = widths.iter().sum();
            egui::ScrollArea::horizontal()
                .id_salt((table.name, "across"))
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_width(room.max(whole));
                    action = body(ui, table, sorted, rows, &widths);
                });
        });
    action
}

/// As wide as what stands in the columns, where there is the room for it; what is left goes to those that grow. Where there is not, those
/// that grow give way, and what stands in them is cut.
fn widths(ui: &Ui, room: f32, heads: &[ListHead], rows: &impl ListRows) -> Vec<f32> {
    let mut wanted = vec![0.0_f32; heads.len()];
    for place in 0..rows.len().min(LOOKED_AT) {
        for (cell, wanted) in rows.cells(place).iter().zip(&mut wanted) {
            let width = cells::width(ui, cell) + INSET + 10.0;
            *wanted = wanted.max(width.min(WIDEST));
        }
    }
    share_out(room, heads, &wanted)
}

fn share_out(room: f32, heads: &[ListHead], wanted: &[f32]) -> Vec<f32> {
    let mut widths: Vec<f32> = heads.iter().map(|head| head.least).collect();
    let left = |widths: &[f32]| (room - widths.iter().sum::<f32>()).max(0.0);
    // First what stands in the columns is to be seen whole, in all of them alike.
    let lacks: Vec<f32> = widths
        .iter()
        .zip(wanted)
        .map(|(width, wanted)| (wanted - width).max(0.0))
        .collect();
    let all: f32 = lacks.iter().sum();
    if all > 0.0 {
        let share = (left(&widths) / all).min(1.0);
        for (width, lack) in widths.iter_mut().zip(&lacks) {
            *width += lack * share;
        }
    }
    let parts: f32 = heads.iter().map(|head| head.grow).sum();
    let spare = left(&widths) / parts.max(1.0);
    let grown = widths.iter().zip(heads);
    grown
        .map(|(width, head)| (width + spare * head.grow).floor())
        .collect()
}

fn body(
    ui: &mut Ui,
    table: ListTable<'_>,
    sorted: Option<Sorted<'_>>,
    rows: &impl ListRows,
    widths: &[f32],
) -> Done {
    let place = UiBuilder::new()
        .id_salt(table.name)
        .accessibility_role(Role::Table)
        .accessibility_label(table.name.to_owned());
    ui.scope_builder(place, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_size_of_set(rows.len());
        });
        let id = ui.scope_id().with("keys");
        regions::mark_table(ui.ctx(), id);
        let (action, menu_of) = keys(ui, id, table, rows);
        let mut done = Done {
            action,
            ..Done::default()
        };
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut builder = TableBuilder::new(ui)
            .id_salt(table.heads.len())
            .striped(false)
            .resizable(false)
            .auto_shrink([false, true])
            .max_scroll_height((table.height - measure::TABLE_HEAD).max(measure::TABLE_ROW))
            .cell_layout(egui::Layout::left_to_right(egui::Align::Center));
        for width in widths {
            builder = builder.column(Width::exact(*width).clip(true));
        }
        if let Some(row) = table.scroll_to {
            builder = builder.scroll_to_row(row, None);
        }
        let drawn = builder.header(measure::TABLE_HEAD, |mut row| {
            for (place, head) in table.heads.iter().enumerate() {
                row.col(|ui| match sorted {
                    None => draw_head(ui, &head.words),
                    Some(sorted) => {
                        if sorting_head(ui, &head.words, sorted, place) {
                            done.head = Some(place);
                        }
                    }
                });
            }
        });
        drawn.body(|body| {
            draw_rows(body, table, rows, menu_of, &mut done);
        });
        if matches!(
            done.action,
            Some(ListAction::Select { .. } | ListAction::Move { .. } | ListAction::All)
        ) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        done
    })
    .inner
}

fn draw_head(ui: &mut Ui, words: &str) {
    let look = look::of(ui);
    let rect = ui.max_rect();
    let response = ui.interact(rect, ui.scope_id().with("head"), Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ColumnHeader);
        node.set_label(words);
    });
    let mut place = rect;
    place.min.x += INSET;
    place.max.x -= 4.0;
    if cells::line(ui, place, look::caption_medium(words), look.secondary) {
        response.on_hover_text(look::body(words));
    }
    let under = Stroke::new(1.0, look.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, under);
}

/// A head that sorts when it is pressed; the sorted one is marked, and says so.
fn sorting_head(ui: &mut Ui, words: &str, sorted: Sorted<'_>, place: usize) -> bool {
    let look = look::of(ui);
    let rect = ui.max_rect();
    let response = ui.interact(rect, ui.scope_id().with("head"), Sense::click());
    let down = sorted
        .by
        .filter(|(column, _)| *column == place)
        .map(|(_, down)| down);
    let name = if down.is_some() { sorted.name } else { words };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ColumnHeader);
        node.set_label(name);
        node.add_action(egui::accesskit::Action::Click);
    });
    let mut at = rect;
    at.min.x += INSET;
    at.max.x -= 4.0;
    let ink = if down.is_some() || response.hovered() {
        look.text
    } else {
        look.secondary
    };
    if let Some(down) = down {
        at.max.x -= 14.0;
        let middle = egui::pos2(rect.right() - 12.0, rect.center().y);
        let tip = if down { 3.0 } else { -3.0 };
        let points = vec![
            middle + egui::vec2(-4.0, -tip),
            middle + egui::vec2(4.0, -tip),
            middle + egui::vec2(0.0, tip),
        ];
        let arrow = egui::Shape::convex_polygon(points, look.text, Stroke::NONE);
        ui.painter().add(arrow);
    }
    let cut = cells::line(ui, at, look::caption_medium(words), ink);
    super::widgets::focus_ring(ui, &response, 4);
    let under = Stroke::new(1.0, look.line);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, under);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if cut {
        return response.on_hover_text(look::body(words)).clicked();
    }
    response.clicked()
}

fn draw_rows(
    mut body: TableBody<'_>,
    table: ListTable<'_>,
    rows: &impl ListRows,
    menu_of: Option<usize>,
    done: &mut Done,
) {
    let across = body.max_rect().x_range();
    let total = rows.len();
    let ui = body.ui_mut();
    let (seen, top) = (ui.clip_rect(), ui.max_rect().top());
    let base = ui.scope_id().with("row");
    // Rows are laid under their cells first, so that a row is one thing to the pointer and to a screen reader.
    for place in in_view(top, seen.y_range(), total) {
        #[expect(clippy::cast_precision_loss, reason = "a million rows of 30 points")]
        let y = top + place as f32 * measure::TABLE_ROW;
        let rect = Rect::from_x_y_ranges(across, y..=y + measure::TABLE_ROW);
        let response = ground(ui, base.with(place), rect, place, rows);
        let toggles = rows
            .group(place)
            .is_some_and(|group| is_toggled(rect, &group, &response));
        if toggles {
            done.action = Some(ListAction::Toggle(place));
        } else if response.double_clicked() {
            done.action = Some(ListAction::Open);
        } else if response.clicked() {
            let keys = ui.input(|input| input.modifiers);
            done.action = Some(ListAction::Select {
                place,
                toggle: keys.command,
                extend: keys.shift,
            });
        }
        if menu_of == Some(place) {
            let at = rect.left_bottom() + egui::vec2(INSET, 0.0);
            open_at(&response, at.max(seen.left_top()));
        }
        if response.secondary_clicked() && !rows.is_selected(place) {
            done.action = Some(going_to(place, rows));
        }
        if has_menu(&response) {
            row_menu(&response, place, table, rows, done);
        }
    }
    body.rows(measure::TABLE_ROW, total, |mut row| {
        let place = row.index();
        if rows.group(place).is_some() {
            for _ in 0..table.heads.len() {
                row.col(|_| {});
            }
            return;
        }
        let cells = rows.cells(place);
        for (cell, head) in cells.iter().zip(table.heads) {
            row.col(|ui| draw_cell(ui, base.with(place), &head.words, cell));
        }
    });
}

/// Goes to a row without doing what a click on it does.
fn going_to(place: usize, rows: &impl ListRows) -> ListAction {
    let step = |from: usize| place.cast_signed().checked_sub(from.cast_signed());
    match rows.cursor().and_then(step) {
        Some(by) if by != 0 => ListAction::Move {
            step: Step::By(by),
            extend: false,
        },
        _ => ListAction::Select {
            place,
            toggle: false,
            extend: false,
        },
    }
}

fn row_menu(
    response: &Response,
    place: usize,
    table: ListTable<'_>,
    rows: &impl ListRows,
    done: &mut Done,
) {
    let Some(menu) = rows.menu(place) else { return };
    let words = menu.words;
    Menu::context(response).least(220.0).show(|ui| {
        if let Some(open) = &menu.open
            && menu_line(ui, Some(Icon::Info), open, Some("Enter"), false).clicked()
        {
            done.action = Some(ListAction::Open);
        }
        for (at, (icon, other)) in menu.others.iter().enumerate() {
            if menu_line(ui, Some(*icon), other, None, false).clicked() {
                done.other = Some((place, at));
            }
        }
        if menu.open.is_some() || !menu.others.is_empty() {
            hairline(ui);
        }
        let keys = ui.ctx().format_shortcut(&egui::KeyboardShortcut::new(
            egui::Modifiers::COMMAND,
            Key::C,
        ));
        let copy = words.text("table-copy-rows");
        if menu_line(ui, Some(Icon::Copy), &copy, Some(&keys), false).clicked() {
            done.action = Some(ListAction::Copy);
        }
        let heads = words.text("table-copy-rows-heads");
        if menu_line(ui, Some(Icon::Copy), &heads, None, false).clicked() {
            ui.ctx().copy_text(as_text(table.heads, rows));
        }
    });
}

fn in_view(top: f32, seen: egui::Rangef, total: usize) -> std::ops::Range<usize> {
    let row = |y: f32| ((y - top) / measure::TABLE_ROW).max(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and floats beyond the range of usize saturate"
    )]
    let (first, last) = (
        row(seen.min).floor() as usize,
        row(seen.max).ceil() as usize,
    );
    first.min(total)..last.min(total)
}

fn ground(ui: &Ui, id: egui::Id, rect: Rect, place: usize, rows: &impl ListRows) -> Response {
    let look = look::of(ui);
    let response = ui.interact(rect, id, Sense::CLICK);
    let selected = rows.is_selected(place);
    let group = rows.group(place);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Row);
        node.set_bounds(egui::accesskit::Rect {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
        node.add_action(egui::accesskit::Action::Click);
        node.set_row_index(place);
        node.set_position_in_set(place);
        node.set_selected(selected);
        if let Some(group) = &group {
            node.set_expanded(!group.is_folded);
            node.set_level(usize::from(group.level) + 1);
            node.set_label(format!("{}, {}", group.title, group.count));
            return;
        }
        let cells = rows.cells(place);
        let words: Vec<&str> = cells
            .iter()
            .map(Drawn::words)
            .filter(|words| !words.is_empty())
            .collect();
        node.set_label(words.join(", "));
    });
    let fill = match (selected, response.hovered()) {
        (true, _) => look.accent.soft,
        (false, true) => look.surface.lerp_to_gamma(look.sunken, 0.55),
        (false, false) => Color32::TRANSPARENT,
    };
    let last = place + 1 == rows.len();
    let corner = if last { measure::RADIUS_CARD } else { 0 };
    let corners = CornerRadius {
        nw: 0,
        ne: 0,
        sw: corner,
        se: corner,
    };
    ui.painter().rect_filled(rect, corners, fill);
    if !last {
        let line = Stroke::new(1.0, look.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
    }
    if let Some(group) = &group {
        draw_group(ui, rect, group);
    }
    response
}

/// Where the arrow of the head of a group is.
fn arrow_of(rect: Rect, group: &ListGroup) -> Rect {
    let left = rect.left() + INSET + LEVEL * f32::from(group.level);
    let middle = egui::pos2(left + 7.0, rect.center().y);
    Rect::from_center_size(middle, egui::Vec2::splat(14.0))
}

/// Whether the head of a group was pressed twice, or its arrow once.
fn is_toggled(rect: Rect, group: &ListGroup, response: &Response) -> bool {
    let at = response.interact_pointer_pos();
    let arrow = arrow_of(rect, group);
    let on_arrow = at.is_some_and(|at| at.x <= arrow.right() + 4.0);
    response.double_clicked() || response.clicked() && on_arrow
}

/// How far the head of a group is moved in for each level.
const LEVEL: f32 = 20.0;

/// Draws the head of a group across the row.
fn draw_group(ui: &Ui, rect: Rect, group: &ListGroup) {
    let look = look::of(ui);
    let arrow = arrow_of(rect, group);
    let icon = if group.is_folded {
        Icon::ChevronRight
    } else {
        Icon::Chevron
    };
    icon.paint(ui.painter(), arrow.center(), 12.0, look.secondary);
    let mut place = rect;
    place.min.x = arrow.right() + 6.0;
    place.max.x -= 8.0;
    // The count keeps its room; a long title is cut.
    let count = look::caption(group.count.as_str()).color(look.secondary);
    let count = egui::WidgetText::from(count).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Small,
    );
    let title = look::body_strong(group.title.as_str()).color(look.text);
    let room = (place.width() - count.size().x - 12.0).max(40.0);
    let title = egui::WidgetText::from(title).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        room,
        egui::TextStyle::Body,
    );
    let y = |height: f32| rect.center().y - height / 2.0;
    let after = place.left() + title.size().x + 10.0;
    let at = egui::pos2(place.left(), y(title.size().y));
    ui.painter().galley(at, title, look.text);
    let at = egui::pos2(after, y(count.size().y));
    ui.painter().galley(at, count, look.secondary);
}

fn draw_cell(ui: &mut Ui, row: egui::Id, head: &str, drawn: &Drawn) {
    let place = UiBuilder::new()
        .accessibility_parent(row)
        .accessibility_role(Role::Cell)
        .accessibility_label(reading::cell(head, drawn.words()));
    let mut rect = ui.max_rect();
    rect.min.x += INSET;
    rect.max.x -= 4.0;
    ui.scope_builder(place.max_rect(rect), |ui| {
        if cells::draw(ui, rect, drawn) {
            let response = ui.interact(rect, ui.scope_id().with("cut"), Sense::hover());
            response.on_hover_text(look::body(drawn.words()));
        }
    });
}

/// The first row that is selected, as it is read aloud.
fn read(table: ListTable<'_>, rows: &impl ListRows) -> Option<RowAt> {
    let place = (0..rows.len()).find(|place| rows.is_selected(*place))?;
    let cells = match rows.group(place) {
        Some(group) => format!("{}, {}", group.title, group.count),
        None => {
            let cells = rows.cells(place);
            let heads = table.heads.iter().map(|head| head.words.as_str());
            reading::cells(heads.zip(cells.iter().map(Drawn::words)))
        }
    };
    Some(RowAt {
        table: table.name.to_owned(),
        place: place + 1,
        of: rows.len(),
        cells,
    })
}

#[cfg(test)]
mod tests;
