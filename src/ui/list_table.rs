//! A table of a room's own: only the rows in view are drawn, rows and cells have names and roles, and it is one stop for the
//! tab key. Which rows there are and which are selected, the room knows.

use super::arrival;
use super::fleet::cells::{self, Drawn};
use super::look::{self, measure};
use super::reading::{self, RowAt};
use egui::accesskit::Role;
use egui::{
    Color32, CornerRadius, Event, EventFilter, Frame, Key, Rect, Sense, Stroke, Ui, UiBuilder,
};
use egui_extras::{Column as Width, TableBody, TableBuilder};

/// Space at the left of every cell.
const INSET: f32 = 8.0;

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
    draw(ui, table, None, rows).0
}

/// By what a table is sorted.
#[derive(Debug, Clone, Copy)]
pub struct Sorted<'a> {
    /// The place of the column and whether downwards; `None` while it is as it came.
    pub by: Option<(usize, bool)>,
    /// What the head of that column is called.
    pub name: &'a str,
}

/// Draws the table with heads that can be pressed, and tells what the person did, and which head was pressed.
pub fn show_sorted(
    ui: &mut Ui,
    table: ListTable<'_>,
    sorted: Sorted<'_>,
    rows: &impl ListRows,
) -> (Option<ListAction>, Option<usize>) {
    draw(ui, table, Some(sorted), rows)
}

fn draw(
    ui: &mut Ui,
    table: ListTable<'_>,
    sorted: Option<Sorted<'_>>,
    rows: &impl ListRows,
) -> (Option<ListAction>, Option<usize>) {
    let look = look::of(ui);
    let mut action = (None, None);
    Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(CornerRadius::same(measure::RADIUS_CARD))
        .show(ui, |ui| {
            let room = ui.available_width();
            let widths = widths(room, table.heads);
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

fn widths(room: f32, heads: &[ListHead]) -> Vec<f32> {
    let least: f32 = heads.iter().map(|head| head.least).sum();
    let parts: f32 = heads.iter().map(|head| head.grow).sum();
    let spare = (room - least).max(0.0) / parts.max(1.0);
    let width = |head: &ListHead| (head.least + spare * head.grow).floor();
    heads.iter().map(width).collect()
}

fn body(
    ui: &mut Ui,
    table: ListTable<'_>,
    sorted: Option<Sorted<'_>>,
    rows: &impl ListRows,
    widths: &[f32],
) -> (Option<ListAction>, Option<usize>) {
    let place = UiBuilder::new()
        .id_salt(table.name)
        .accessibility_role(Role::Table)
        .accessibility_label(table.name.to_owned());
    ui.scope_builder(place, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_size_of_set(rows.len());
        });
        let id = ui.scope_id().with("keys");
        let mut action = keys(ui, id, table, rows);
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
        let mut pressed = None;
        let drawn = builder.header(measure::TABLE_HEAD, |mut row| {
            for (place, head) in table.heads.iter().enumerate() {
                row.col(|ui| match sorted {
                    None => draw_head(ui, &head.words),
                    Some(sorted) => {
                        if sorting_head(ui, &head.words, sorted, place) {
                            pressed = Some(place);
                        }
                    }
                });
            }
        });
        drawn.body(|body| {
            if let Some(clicked) = draw_rows(body, rows, table.heads) {
                action = Some(clicked);
            }
        });
        if matches!(
            action,
            Some(ListAction::Select { .. } | ListAction::Move { .. } | ListAction::All)
        ) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        (action, pressed)
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
    rows: &impl ListRows,
    heads: &[ListHead],
) -> Option<ListAction> {
    let mut action = None;
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
        let pressed = ground(ui, base.with(place), rect, place, rows);
        if pressed.toggles {
            action = Some(ListAction::Toggle(place));
        } else if pressed.is_clicked {
            let keys = ui.input(|input| input.modifiers);
            action = Some(ListAction::Select {
                place,
                toggle: keys.command,
                extend: keys.shift,
            });
        }
    }
    body.rows(measure::TABLE_ROW, total, |mut row| {
        let place = row.index();
        if rows.group(place).is_some() {
            for _ in 0..heads.len() {
                row.col(|_| {});
            }
            return;
        }
        let cells = rows.cells(place);
        for (cell, head) in cells.iter().zip(heads) {
            row.col(|ui| draw_cell(ui, base.with(place), &head.words, cell));
        }
    });
    action
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

/// What was done with the pointer on a row.
#[derive(Debug, Clone, Copy, Default)]
struct Pressed {
    is_clicked: bool,
    toggles: bool,
}

fn ground(ui: &Ui, id: egui::Id, rect: Rect, place: usize, rows: &impl ListRows) -> Pressed {
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
    let mut pressed = Pressed {
        is_clicked: response.clicked(),
        toggles: false,
    };
    if let Some(group) = &group {
        let arrow = draw_group(ui, rect, group);
        let at = response.interact_pointer_pos();
        let on_arrow = at.is_some_and(|at| at.x <= arrow.right() + 4.0);
        pressed.toggles = response.double_clicked() || response.clicked() && on_arrow;
    }
    pressed
}

/// How far the head of a group is moved in for each level.
const LEVEL: f32 = 20.0;

/// Draws the head of a group across the row. Gives where its arrow is.
fn draw_group(ui: &Ui, rect: Rect, group: &ListGroup) -> Rect {
    let look = look::of(ui);
    let left = rect.left() + INSET + LEVEL * f32::from(group.level);
    let arrow = Rect::from_center_size(
        egui::pos2(left + 7.0, rect.center().y),
        egui::Vec2::splat(14.0),
    );
    let icon = if group.is_folded {
        super::widgets::Icon::ChevronRight
    } else {
        super::widgets::Icon::Chevron
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
    arrow
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

fn keys(ui: &Ui, id: egui::Id, table: ListTable<'_>, rows: &impl ListRows) -> Option<ListAction> {
    let rect = Rect::from_min_size(ui.cursor().min, egui::vec2(1.0, measure::TABLE_HEAD));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Grid);
        node.set_label(table.name);
        node.set_row_count(rows.len());
        node.set_column_count(table.heads.len());
    });
    reading::answer(ui.ctx(), || read(table, rows));
    if table.takes_keys && rows.len() > 0 {
        arrival::meet(ui.ctx(), id);
    }
    let focused = response.has_focus();
    if focused {
        let look = look::of(ui);
        let width = egui::vec2(ui.available_width(), measure::TABLE_HEAD);
        let top = Rect::from_min_size(rect.min, width);
        let line = Stroke::new(measure::FOCUS_RING, look.accent.ink);
        ui.painter()
            .hline(top.shrink(8.0).x_range(), top.bottom() - 1.0, line);
    }
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: rows.has_groups(),
            escape: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id, filter);
    });
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if rows.len() == 0 || !(focused || (table.takes_keys && nothing_focused)) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "rows on a screen are few")]
    let page = ((table.height - measure::TABLE_HEAD) / measure::TABLE_ROW).max(2.0) as isize - 1;
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Copy => Some(ListAction::Copy),
            Event::Key {
                key: Key::A,
                pressed: true,
                modifiers,
                ..
            } if modifiers.command_only() => Some(ListAction::All),
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() || modifiers.shift_only() => match key {
                Key::ArrowLeft if rows.has_groups() => Some(ListAction::Fold),
                Key::ArrowRight if rows.has_groups() => Some(ListAction::Unfold),
                key => action_of(*key, page, modifiers.shift),
            },
            _ => None,
        })
    })
}

const fn action_of(key: Key, page: isize, extend: bool) -> Option<ListAction> {
    let step = match key {
        Key::ArrowDown => Step::By(1),
        Key::ArrowUp => Step::By(-1),
        Key::PageDown => Step::By(page),
        Key::PageUp => Step::By(-page),
        Key::Home => Step::First,
        Key::End => Step::Last,
        Key::Enter => return Some(ListAction::Open),
        Key::Escape => return Some(ListAction::Close),
        _ => return None,
    };
    Some(ListAction::Move { step, extend })
}
