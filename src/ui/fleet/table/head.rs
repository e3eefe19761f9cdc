//! The heads of the columns: sorting, filtering, moving and widening.

use egui::accesskit::{Role, SortDirection};
use egui::{CornerRadius, CursorIcon, Popup, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Columns, TableAction, TableState, TableView};
use crate::report::{Column, Sort};
use crate::text::Message;
use crate::ui::fleet::model::FleetModel;
use crate::ui::look::{self, measure};
use crate::ui::table::{INSET, cell};
use crate::ui::widgets::{Icon, Menu, focus_ring};

/// Room at the right of a head: for the arrow of its order or the sign of its menu.
pub const AFTER: f32 = 18.0;

/// Room for the arrow of an order where the sign of the menu is there too.
const ARROW: f32 = 14.0;

/// Room for the number of an order among several.
const RANK: f32 = 8.0;

/// Draws a column's menu.
pub type HeadMenu<'a> = &'a mut dyn FnMut(&mut Ui, &mut FleetModel, Column) -> Option<TableAction>;

/// Draws the heads.
#[expect(
    clippy::too_many_arguments,
    reason = "the heads change all that the table is made of"
)]
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    model: &mut FleetModel,
    state: &mut TableState,
    view: TableView<'_>,
    columns: &Columns,
    menu: HeadMenu<'_>,
    actions: &mut Vec<TableAction>,
) {
    let look = look::of(ui);
    let spans = &columns.spans;
    for (at, (column, span)) in spans.iter().enumerate() {
        let place = Rect::from_x_y_ranges(
            rect.left() + span.min..=rect.left() + span.max,
            rect.y_range(),
        );
        head(ui, place, at, *column, model, view, menu, actions);
        drag(ui, place, *column, rect.left(), columns, state, actions);
    }
    for (column, span) in spans {
        let border = pos2(rect.left() + span.max, rect.center().y);
        widen(ui, border, span.span(), *column, state, actions);
    }
    // The line under the head belongs to it, so that it stays when rows scroll.
    let focused = ui.response().has_focus();
    let under = if focused {
        Stroke::new(measure::FOCUS_RING, look.accent.ink)
    } else {
        Stroke::new(1.0, look.line)
    };
    let y = rect.bottom() - under.width / 2.0;
    ui.painter().hline(rect.x_range(), y, under);
    if let Some((_, place)) = state.dragged {
        let x = match spans.get(place) {
            Some((_, span)) => span.min,
            None => columns.whole(),
        };
        let line = Stroke::new(2.0, look.accent.ink);
        ui.painter().vline(rect.left() + x, rect.y_range(), line);
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "each is another thing a head knows of itself"
)]
fn head(
    ui: &mut Ui,
    rect: Rect,
    at: usize,
    column: Column,
    model: &mut FleetModel,
    view: TableView<'_>,
    menu: HeadMenu<'_>,
    actions: &mut Vec<TableAction>,
) {
    let look = look::of(ui);
    let catalog = view.catalog;
    let words = catalog.say(&column.head());
    let sorts: Vec<Sort> = model.query().sorts().collect();
    let rank = sorts.iter().position(|sort| sort.column == column);
    let sorted = rank.and_then(|rank| sorts.get(rank).copied());
    // Which of several it is stands before its arrow.
    let rank = rank.filter(|_| sorts.len() > 1).map(|rank| rank + 1);
    let filtered = model.query().conditions.contains_key(&column);
    let id = ui.unique_id().with(("head", column));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let name = match sorted {
        None => words.clone(),
        Some(Sort {
            descending: true, ..
        }) => catalog.say(&Message::new("screens-sorted-down").with("head", &words)),
        Some(_) => catalog.say(&Message::new("screens-sorted-up").with("head", &words)),
    };
    let name = match rank {
        Some(rank) => {
            let message = Message::new("table-sort-rank").with("name", name);
            catalog.say(&message.with("rank", rank))
        }
        None => name,
    };
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ColumnHeader);
        node.set_label(name);
        node.set_column_index(at);
        if let Some(sort) = sorted {
            node.set_sort_direction(if sort.descending {
                SortDirection::Descending
            } else {
                SortDirection::Ascending
            });
        }
    });
    let lit = sorted.is_some() || filtered || response.hovered() || response.has_focus();
    let ink = if lit { look.text } else { look.secondary };
    let mut place = rect;
    place.min.x += INSET;
    place.max.x -= AFTER;
    if rank.is_some() {
        place.max.x -= RANK;
    }
    if sorted.is_some() && filtered {
        // The arrow of the order and the sign of the filter stand beside each other.
        place.max.x -= ARROW;
    }
    let font = egui::FontId::new(12.0, look::fonts::medium());
    let size = look::one_line(ui.painter(), words.clone(), font, ink).size();
    let cut = cell::line(ui, place, look::caption_medium(words.as_str()), ink);
    if let Some(sort) = sorted {
        let icon = if sort.descending {
            Icon::ArrowDown
        } else {
            Icon::ArrowUp
        };
        let mut x = place.left() + size.x.min(place.width()) + 8.0;
        if let Some(rank) = rank {
            let font = egui::FontId::new(10.0, look::fonts::medium());
            let digit = look::one_line(ui.painter(), rank.to_string(), font, ink);
            let at = pos2(x - 5.0, rect.center().y - digit.size().y / 2.0);
            x += digit.size().x;
            ui.painter().galley(at, digit, ink);
        }
        icon.paint(ui.painter(), pos2(x, rect.center().y), 11.0, ink);
    }
    focus_ring_inside(ui, rect, response.has_focus());
    if response.clicked() {
        let adds = ui.input(|input| input.modifiers.shift);
        actions.push(TableAction::Sort(column, adds));
    }
    let tip = if cut {
        words.clone()
    } else {
        catalog.say(&Message::new("screens-sort-tip").with("head", &words))
    };
    let over = response.contains_pointer() || response.has_focus();
    let opened = response.secondary_clicked();
    response
        .on_hover_text(look::body(tip))
        .on_hover_cursor(CursorIcon::PointingHand);
    let shows = over || filtered;
    let side = vec2(AFTER - 2.0, 22.0);
    let x = rect.right() - AFTER / 2.0 - 1.0;
    let corner = Rect::from_center_size(pos2(x, rect.center().y), side);
    menu_button(
        ui,
        corner,
        column,
        shows,
        filtered,
        sorted.is_some(),
        opened,
        model,
        view,
        menu,
        actions,
    );
}

#[expect(
    clippy::too_many_arguments,
    reason = "each is another thing the sign of a menu knows of itself"
)]
fn menu_button(
    ui: &mut Ui,
    rect: Rect,
    column: Column,
    shows: bool,
    filtered: bool,
    sorted: bool,
    opened: bool,
    model: &mut FleetModel,
    view: TableView<'_>,
    menu: HeadMenu<'_>,
    actions: &mut Vec<TableAction>,
) {
    let look = look::of(ui);
    let catalog = view.catalog;
    let id = ui.unique_id().with(("menu", column));
    let response = ui.interact(rect, id, Sense::click());
    let head = catalog.say(&column.head());
    let name = if filtered {
        Message::new("table-head-menu-filtered")
    } else {
        Message::new("table-head-menu")
    };
    let name = catalog.say(&name.with("head", head));
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, &name));
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
    let lit = response.hovered() || is_open;
    if lit || (shows && !sorted) || filtered {
        let ground = if lit { look.sunken } else { look.surface };
        let radius = CornerRadius::same(4);
        ui.painter().rect_filled(rect, radius, ground);
        let ink = if filtered {
            look.accent.ink
        } else {
            look.secondary
        };
        let icon = if filtered {
            Icon::Filter
        } else {
            Icon::Chevron
        };
        icon.paint(ui.painter(), rect.center(), 11.0, ink);
    }
    focus_ring(ui, &response, 4);
    let mut chosen = None;
    let list = Menu::of(&response).least(232.0).stays().opened(opened);
    list.show(|ui| {
        ui.set_max_width(280.0);
        chosen = menu(ui, model, column);
        if chosen.is_some() {
            ui.close();
        }
    });
    actions.extend(chosen);
}

fn focus_ring_inside(ui: &Ui, rect: Rect, has_focus: bool) {
    if has_focus {
        let ring = Stroke::new(measure::FOCUS_RING, look::of(ui).accent.ink);
        let radius = CornerRadius::same(6);
        ui.painter()
            .rect_stroke(rect.shrink(2.0), radius, ring, StrokeKind::Inside);
    }
}

/// Moves a column by its head.
fn drag(
    ui: &Ui,
    rect: Rect,
    column: Column,
    left: f32,
    columns: &Columns,
    state: &mut TableState,
    actions: &mut Vec<TableAction>,
) {
    let Some(response) = ui
        .ctx()
        .read_response(ui.unique_id().with(("head", column)))
    else {
        return;
    };
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let x = pointer.x - left;
        let place = columns.spans.iter().position(|(_, span)| x < span.center());
        state.dragged = Some((column, place.unwrap_or(columns.spans.len())));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let fill = look::of(ui).accent.soft.gamma_multiply(0.4);
        ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
    }
    if response.drag_stopped()
        && let Some((column, place)) = state.dragged.take()
    {
        actions.push(TableAction::Move(column, place));
    }
}

/// Widens a column by its border; a double click fits it to what is in view.
fn widen(
    ui: &Ui,
    border: egui::Pos2,
    width: f32,
    column: Column,
    state: &mut TableState,
    actions: &mut Vec<TableAction>,
) {
    let rect = Rect::from_center_size(border, vec2(8.0, measure::TABLE_HEAD));
    let id = ui.unique_id().with(("width", column));
    let response = ui
        .interact(rect, id, Sense::DRAG | Sense::CLICK)
        .on_hover_cursor(CursorIcon::ResizeColumn);
    if response.drag_started() {
        state.sized = Some((column, width));
    }
    if let Some((of, width)) = &mut state.sized
        && *of == column
        && response.dragged()
    {
        *width += response.drag_delta().x;
    }
    if response.drag_stopped()
        && let Some((column, width)) = state.sized.take()
    {
        actions.push(TableAction::Width(column, Some(width)));
    }
    if response.double_clicked() {
        actions.push(TableAction::Fit(column));
    }
    if response.hovered() || response.dragged() {
        let line = Stroke::new(2.0, look::of(ui).accent.ink);
        let y = border.y - 10.0..=border.y + 10.0;
        ui.painter().vline(border.x - 1.0, y, line);
    }
}
