//! The table of sales units: only the rows in view are drawn, however many there are.

use egui::accesskit::Role;
use egui::{
    Color32, CornerRadius, Event, EventFilter, Frame, Key, Rect, Response, Sense, Stroke, Ui,
    UiBuilder,
};
use egui_extras::{Column as Width, TableBody, TableBuilder, TableRow};

use super::cells::{self, Drawn};
use super::model::{FleetModel, Step};
use crate::domain::LookupRow;
use crate::report::Column;
use crate::text::{Catalog, Message};
use crate::ui::look::{self, measure};
use crate::ui::widgets::Icon;

/// The columns the table has unless others are chosen.
pub const USUAL: [Column; 9] = [
    Column::Name,
    Column::Msn,
    Column::Merchant,
    Column::BusinessId,
    Column::CaptureType,
    Column::SkipLandingPage,
    Column::Recurring,
    Column::PaymentAllowed,
    Column::State,
];

/// Space at the left of every cell.
const INSET: f32 = 8.0;

/// What the table needs besides its rows.
#[derive(Debug, Clone, Copy)]
pub struct TableView<'a> {
    /// The columns, in their order.
    pub columns: &'a [Column],
    /// The words.
    pub catalog: &'a Catalog,
    /// A row to bring into view.
    pub scroll_to: Option<usize>,
    /// Whether keys reach the table although nothing has the focus.
    pub takes_keys: bool,
}

/// What the person did in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableAction {
    /// Clicked a column's head.
    Sort(Column),
    /// Clicked a row.
    Select(usize),
    /// Moved the selection by a key.
    Move(Step),
    /// Pressed Enter.
    Open,
    /// Pressed Escape.
    Close,
}

/// Draws the table in a card and tells what the person did.
pub fn show(ui: &mut Ui, model: &FleetModel, view: TableView<'_>) -> Option<TableAction> {
    let look = look::of(ui);
    let mut action = None;
    Frame::new()
        .fill(look.surface)
        .stroke(Stroke::new(1.0, look.line))
        .corner_radius(CornerRadius::same(measure::RADIUS_CARD))
        .show(ui, |ui| {
            let room = ui.available_width();
            let widths = widths(ui, room, model, view);
            let whole: f32 = widths.iter().sum();
            egui::ScrollArea::horizontal()
                .id_salt("fleet-table-across")
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    ui.set_width(room.max(whole));
                    action = table(ui, model, view, &widths);
                });
        });
    action
}

fn table(
    ui: &mut Ui,
    model: &FleetModel,
    view: TableView<'_>,
    widths: &[f32],
) -> Option<TableAction> {
    let place = UiBuilder::new()
        .id_salt("fleet-table")
        .accessibility_role(Role::Table)
        .accessibility_label(view.catalog.text("screens-table"));
    ui.scope_builder(place, |ui| {
        let table_id = ui.scope_id().with("keys");
        let mut action = keys(ui, table_id, model, view);
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let mut builder = TableBuilder::new(ui)
            .id_salt(view.columns.len())
            .striped(false)
            .resizable(false)
            .auto_shrink([false, true])
            .cell_layout(egui::Layout::left_to_right(egui::Align::Center));
        for width in widths {
            builder = builder.column(Width::exact(*width).clip(true));
        }
        if let Some(row) = view.scroll_to {
            builder = builder.scroll_to_row(row, None);
        }
        let table = builder.header(measure::TABLE_HEAD, |mut row| {
            for column in view.columns {
                if let Some(clicked) = head(&mut row, *column, model, view.catalog) {
                    action = Some(clicked);
                }
            }
        });
        table.body(|body| {
            if let Some(clicked) = rows(body, model, view, widths) {
                action = Some(clicked);
            }
        });
        if matches!(action, Some(TableAction::Select(_))) {
            ui.memory_mut(|memory| memory.request_focus(table_id));
        }
        action
    })
    .inner
}

/// How wide the columns are: wide enough for their heads and usual cells; what room is left goes to the names first.
fn widths(ui: &Ui, room: f32, model: &FleetModel, view: TableView<'_>) -> Vec<f32> {
    let sorted = model.sort().map(|sort| sort.column);
    let mut widths: Vec<f32> = view
        .columns
        .iter()
        .map(|column| {
            let words = view.catalog.say(&column.head());
            let font = egui::FontId::new(12.0, look::fonts::medium());
            let words = ui.painter().layout_no_wrap(words, font, Color32::WHITE);
            let beside = INSET + after_head(sorted == Some(*column));
            least(*column, model).max((words.size().x + beside).ceil() + 1.0)
        })
        .collect();
    let sum: f32 = widths.iter().sum();
    // Where they do not fit in any case, the table is scrolled across, and names need not be that narrow.
    let mut spare = if sum > room { 20.0 } else { room - sum };
    let place = |column| view.columns.iter().position(|other| *other == column);
    let last = widths.len().saturating_sub(1);
    let grows = [
        (place(Column::Name), 196.0),
        (place(Column::Merchant), 144.0),
        (place(Column::Name), 250.0),
        (place(Column::Merchant), 180.0),
        (place(Column::Name), 320.0),
        (place(Column::Merchant), 300.0),
        (place(Column::Name).or(Some(last)), f32::INFINITY),
    ];
    for (place, most) in grows {
        if let Some(width) = place.and_then(|place| widths.get_mut(place)) {
            let more = spare.min((most - *width).max(0.0));
            *width += more;
            spare -= more;
        }
    }
    widths
}

/// Room at the right of a head: for the arrow when the table is sorted by it.
const fn after_head(sorted: bool) -> f32 {
    if sorted { 18.0 } else { 4.0 }
}

/// How wide a column is at least, for its cells.
fn least(column: Column, model: &FleetModel) -> f32 {
    match column {
        Column::Name => 172.0,
        Column::Merchant => 130.0,
        Column::Error => 240.0,
        Column::Msn => 74.0,
        Column::BusinessId => 122.0,
        Column::CaptureType => 102.0,
        Column::SkipLandingPage => 108.0,
        // "Not connected" is the longest of the words, and most fleets are without it.
        Column::State if model.counts().states[1] > 0 => 122.0,
        Column::State => 76.0,
        Column::Recurring => 76.0,
        Column::Scheme | Column::FetchedAt => 148.0,
        _ => 90.0,
    }
}

fn head(
    row: &mut TableRow<'_, '_>,
    column: Column,
    model: &FleetModel,
    catalog: &Catalog,
) -> Option<TableAction> {
    let words = catalog.say(&column.head());
    let sorted = model.sort().filter(|sort| sort.column == column);
    let mut clicked = false;
    row.col(|ui| {
        let look = look::of(ui);
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with("head"), Sense::click());
        let name = match sorted {
            None => words.clone(),
            Some(sort) if sort.descending => {
                catalog.say(&Message::new("screens-sorted-down").with("head", &words))
            }
            Some(_) => catalog.say(&Message::new("screens-sorted-up").with("head", &words)),
        };
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::ColumnHeader);
            node.set_label(name);
        });
        let lit = sorted.is_some() || response.hovered() || response.has_focus();
        let ink = if lit { look.text } else { look.secondary };
        let mut place = rect;
        place.min.x += INSET;
        place.max.x -= after_head(sorted.is_some());
        let text = look::caption_medium(words.as_str());
        let size = ui.painter().layout_no_wrap(
            words.clone(),
            egui::FontId::new(12.0, look::fonts::medium()),
            ink,
        );
        let cut = cells::line(ui, place, text, ink);
        if let Some(sort) = sorted {
            let icon = if sort.descending {
                Icon::ArrowDown
            } else {
                Icon::ArrowUp
            };
            let x = place.left() + size.size().x.min(place.width()) + 9.0;
            icon.paint(ui.painter(), egui::pos2(x, rect.center().y), 11.0, ink);
        }
        if response.has_focus() {
            let ring = Stroke::new(measure::FOCUS_RING, look.accent.ink);
            let inside = egui::StrokeKind::Inside;
            ui.painter()
                .rect_stroke(rect.shrink(2.0), CornerRadius::same(6), ring, inside);
        }
        clicked = response.clicked();
        let tip = if cut {
            words.clone()
        } else {
            catalog.say(&Message::new("screens-sort-tip").with("head", &words))
        };
        response
            .on_hover_text(tip)
            .on_hover_cursor(egui::CursorIcon::PointingHand);
        // The line under the head belongs to it, so that it stays when rows scroll.
        let under = Stroke::new(1.0, look.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, under);
    });
    clicked.then_some(TableAction::Sort(column))
}

fn rows(
    mut body: TableBody<'_>,
    model: &FleetModel,
    view: TableView<'_>,
    widths: &[f32],
) -> Option<TableAction> {
    let mut action = None;
    let whole = body.max_rect();
    let total = model.shown_len();
    let ui = body.ui_mut();
    let seen = ui.clip_rect();
    let top = ui.max_rect().top();
    let across = whole.x_range();
    // Rows are laid under their cells first, so that a row is one thing to the pointer and to a screen reader.
    let place_of = |place: usize| {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a million rows are far below 2^24 points of 30"
        )]
        let y = top + place as f32 * measure::TABLE_ROW;
        Rect::from_x_y_ranges(across, y..=y + measure::TABLE_ROW)
    };
    let base = ui.scope_id().with("row");
    for place in in_view(top, seen.y_range(), total) {
        if row_ground(ui, base.with(place), place_of(place), place, model, view) {
            action = Some(TableAction::Select(place));
        }
    }
    body.rows(measure::TABLE_ROW, total, |mut row| {
        let place = row.index();
        let Some(data) = model.shown_row(place) else {
            return;
        };
        let drawn = view
            .columns
            .iter()
            .map(|column| cells::cell(data, *column, view.catalog));
        let drawn: Vec<Drawn> = drawn.collect();
        for (at, cell) in drawn.iter().enumerate() {
            let reach = reach(data, &drawn, widths, at);
            row.col(|ui| draw_cell(ui, base.with(place), cell, reach));
        }
    });
    action
}

/// How far a cell's words may reach beyond its column: a reason stands in for a unit, over the cells that are then empty.
fn reach(row: &LookupRow, drawn: &[Drawn], widths: &[f32], at: usize) -> f32 {
    let is_reason = row.unit.is_none() && matches!(drawn[at], Drawn::Muted(_));
    let empty = drawn[at + 1..]
        .iter()
        .zip(&widths[at + 1..])
        .take_while(|(cell, _)| is_reason && cell.words().is_empty());
    empty.map(|(_, width)| width).sum()
}

/// The places of the rows that a range of points shows.
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

fn row_ground(
    ui: &Ui,
    id: egui::Id,
    rect: Rect,
    place: usize,
    model: &FleetModel,
    view: TableView<'_>,
) -> bool {
    let look = look::of(ui);
    // No stop for the tab key: the table is one stop, and the arrows walk its rows.
    let response = ui.interact(rect, id, Sense::CLICK);
    let selected = model.is_selected(place);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Row);
        node.set_row_index(place);
        node.set_selected(selected);
        if let Some(row) = model.shown_row(place) {
            node.set_label(row_name(row, view.catalog));
        }
    });
    let fill = if selected {
        look.accent.soft
    } else if response.hovered() {
        hover(look)
    } else {
        Color32::TRANSPARENT
    };
    let painter = ui.painter();
    let last = place + 1 == model.shown_len();
    let corner = if last { measure::RADIUS_CARD } else { 0 };
    let corners = CornerRadius {
        nw: 0,
        ne: 0,
        sw: corner,
        se: corner,
    };
    painter.rect_filled(rect, corners, fill);
    if !last {
        let line = Stroke::new(1.0, look.line);
        painter.hline(rect.x_range(), rect.bottom() - 0.5, line);
    }
    response.clicked()
}

/// The ground of a row under the pointer: lighter than a selection, so that the two are told apart.
fn hover(look: &look::Tokens) -> Color32 {
    look.surface.lerp_to_gamma(look.sunken, 0.55)
}

fn row_name(row: &LookupRow, catalog: &Catalog) -> String {
    let name = cells::cell(row, Column::Name, catalog);
    let number = match &row.msn {
        Some(msn) => msn.as_str(),
        None => row.input.as_str(),
    };
    format!("{}, {number}", name.words())
}

fn draw_cell(ui: &mut Ui, row: egui::Id, drawn: &Drawn, reach: f32) {
    let place = UiBuilder::new()
        .accessibility_parent(row)
        .accessibility_role(Role::Cell)
        .accessibility_label(drawn.words());
    let mut rect = ui.max_rect();
    rect.min.x += INSET;
    rect.max.x += reach - 4.0;
    let mut clip = ui.clip_rect();
    clip.max.x += reach;
    ui.scope_builder(place.max_rect(rect), |ui| {
        ui.set_clip_rect(clip);
        if cells::draw(ui, rect, drawn) {
            let response = ui.interact(rect, ui.scope_id().with("cut"), Sense::hover());
            response.on_hover_text(drawn.words());
        }
    });
}

fn keys(ui: &Ui, id: egui::Id, model: &FleetModel, view: TableView<'_>) -> Option<TableAction> {
    let rect = Rect::from_min_size(ui.cursor().min, egui::vec2(1.0, measure::TABLE_HEAD));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Grid);
        node.set_label(view.catalog.text("screens-table"));
    });
    let focused = response.has_focus();
    ring(ui, &response);
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(id, filter);
    });
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if model.shown_len() == 0 || !(focused || (view.takes_keys && nothing_focused)) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "rows on a screen are few")]
    let page =
        ((ui.available_height() - measure::TABLE_HEAD) / measure::TABLE_ROW).max(2.0) as isize - 1;
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() => action_of(*key, page),
            _ => None,
        })
    })
}

const fn action_of(key: Key, page: isize) -> Option<TableAction> {
    Some(match key {
        Key::ArrowDown => TableAction::Move(Step::By(1)),
        Key::ArrowUp => TableAction::Move(Step::By(-1)),
        Key::PageDown => TableAction::Move(Step::By(page)),
        Key::PageUp => TableAction::Move(Step::By(-page)),
        Key::Home => TableAction::Move(Step::First),
        Key::End => TableAction::Move(Step::Last),
        Key::Enter => TableAction::Open,
        Key::Escape => TableAction::Close,
        _ => return None,
    })
}

fn ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let look = look::of(ui);
        let top = Rect::from_min_size(
            response.rect.min,
            egui::vec2(ui.available_width(), measure::TABLE_HEAD),
        );
        let line = Stroke::new(measure::FOCUS_RING, look.accent.ink);
        ui.painter()
            .hline(top.shrink(8.0).x_range(), top.bottom() - 1.0, line);
    }
}
