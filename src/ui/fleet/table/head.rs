//! The heads of the columns: sorting, filtering, moving and widening.

use egui::{CornerRadius, CursorIcon, Popup, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{AFTER, Columns, TableAction, TableState, TableView};
use crate::report::{Column, Sort};
use crate::text::Message;
use crate::ui::fleet::model::FleetModel;
use crate::ui::look::{self, measure};
use crate::ui::table::head::{Head, SortedBy, Sorting, underline};
use crate::ui::widgets::{Icon, Menu, focus_ring};

/// Draws a column's menu.
pub type HeadMenu<'a> = &'a mut dyn FnMut(&mut Ui, &mut FleetModel, Column) -> Option<TableAction>;

/// Draws the heads.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    model: &mut FleetModel,
    state: &mut TableState,
    view: TableView<'_>,
    columns: &Columns,
    menu: HeadMenu<'_>,
) -> Vec<TableAction> {
    let look = look::of(ui);
    let mut actions = Vec::new();
    let all = || columns.names.iter().copied().zip(&columns.at);
    for (at, (column, place)) in all().enumerate() {
        let place = place.within(rect);
        actions.extend(head(ui, place, at, columns, model, view, menu));
        actions.extend(drag(ui, place, column, rect.left(), columns, state));
    }
    // After all heads: borders lie over the edges of two of them, and what comes later gets the press.
    for (column, place) in all() {
        let border = pos2(rect.left() + place.span.max, rect.center().y);
        actions.extend(widen(ui, border, place.span.span(), column, state));
    }
    underline(ui, rect, true);
    if let Some((_, place)) = state.dragged {
        let x = match columns.at.get(place) {
            Some(column) => column.span.min,
            None => columns.whole(),
        };
        let line = Stroke::new(2.0, look.accent.ink);
        ui.painter().vline(rect.left() + x, rect.y_range(), line);
    }
    actions
}

fn head(
    ui: &mut Ui,
    rect: Rect,
    at: usize,
    columns: &Columns,
    model: &mut FleetModel,
    view: TableView<'_>,
    menu: HeadMenu<'_>,
) -> Vec<TableAction> {
    let (Some(column), Some(place)) = (columns.names.get(at), columns.at.get(at)) else {
        return Vec::new();
    };
    let column = *column;
    let sorts: Vec<Sort> = model.query().sorts().collect();
    let rank = sorts.iter().position(|sort| sort.column == column);
    let by = rank.and_then(|rank| {
        Some(SortedBy {
            descending: sorts.get(rank)?.descending,
            rank: (sorts.len() > 1).then_some(rank + 1),
        })
    });
    let head = Head {
        words: &place.words,
        at,
        sorting: Some(Sorting {
            words: view.catalog,
            by,
        }),
        is_dragged: true,
        is_filtered: model.query().conditions.contains_key(&column),
        after: AFTER,
    };
    let response = head.show(ui, ui.unique_id().with(("head", column)), rect);
    let mut actions = Vec::new();
    if response.clicked() {
        let adds = ui.input(|input| input.modifiers.shift);
        actions.push(TableAction::Sort(column, adds));
    }
    let sign = Sign {
        place: Rect::from_center_size(
            pos2(rect.right() - AFTER / 2.0 - 1.0, rect.center().y),
            vec2(AFTER - 2.0, 22.0),
        ),
        column,
        head: &place.words,
        is_shown: by.is_none() && (response.contains_pointer() || response.has_focus()),
        is_filtered: head.is_filtered,
        opens: response.secondary_clicked(),
    };
    actions.extend(sign.show(ui, view, &mut |ui| menu(ui, model, column)));
    actions
}

/// The sign of a column's menu.
struct Sign<'a> {
    place: Rect,
    column: Column,
    head: &'a str,
    is_shown: bool,
    is_filtered: bool,
    opens: bool,
}

impl Sign<'_> {
    fn show(
        &self,
        ui: &Ui,
        view: TableView<'_>,
        menu: &mut dyn FnMut(&mut Ui) -> Option<TableAction>,
    ) -> Option<TableAction> {
        let look = look::of(ui);
        let id = ui.unique_id().with(("menu", self.column));
        let response = ui.interact(self.place, id, Sense::click());
        let name = if self.is_filtered {
            Message::new("table-head-menu-filtered")
        } else {
            Message::new("table-head-menu")
        };
        let name = view.catalog.say(&name.with("head", self.head));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        let lit = response.hovered() || is_open;
        if lit || self.is_shown || self.is_filtered {
            let ground = if lit { look.sunken } else { look.surface };
            let radius = CornerRadius::same(4);
            ui.painter().rect_filled(self.place, radius, ground);
            let (icon, ink) = if self.is_filtered {
                (Icon::Filter, look.accent.ink)
            } else {
                (Icon::Chevron, look.secondary)
            };
            icon.paint(ui.painter(), self.place.center(), 11.0, ink);
        }
        focus_ring(ui, &response, 4);
        let list = Menu::of(&response).least(232.0).stays();
        let chosen = list.opened(self.opens).show(|ui| {
            ui.set_max_width(280.0);
            let chosen = menu(ui);
            if chosen.is_some() {
                ui.close();
            }
            chosen
        });
        chosen.flatten()
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
) -> Option<TableAction> {
    let id = ui.unique_id().with(("head", column));
    // The head itself was drawn above; here only its drag is read.
    let response = ui.ctx().read_response(id)?;
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let x = pointer.x - left;
        let mut all = columns.at.iter();
        let place = all.position(|column| x < column.span.center());
        state.dragged = Some((column, place.unwrap_or(columns.at.len())));
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        let fill = look::of(ui).accent.soft.gamma_multiply(0.4);
        ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
    }
    if !response.drag_stopped() {
        return None;
    }
    let (column, place) = state.dragged.take()?;
    Some(TableAction::Move(column, place))
}

/// Widens a column by its border; a double click fits it to what is in view.
fn widen(
    ui: &Ui,
    border: Pos2,
    width: f32,
    column: Column,
    state: &mut TableState,
) -> Option<TableAction> {
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
    if response.hovered() || response.dragged() {
        let line = Stroke::new(2.0, look::of(ui).accent.ink);
        let y = border.y - 10.0..=border.y + 10.0;
        ui.painter().vline(border.x - 1.0, y, line);
    }
    if response.double_clicked() {
        state.sized = None;
        return Some(TableAction::Fit(column));
    }
    if !response.drag_stopped() {
        return None;
    }
    let (column, width) = state.sized.take()?;
    Some(TableAction::Width(column, Some(width)))
}
