//! The lines in view: rows with their cells, and the heads of merchants.

use egui::accesskit::Role;
use egui::{
    Color32, CornerRadius, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2,
};

use super::{Columns, LEAST_CELL, TableAction, TableState, TableView};
use crate::domain::LookupRow;
use crate::report::{Column, ColumnKind};
use crate::text::{Catalog, Message};
use crate::ui::fleet::cells;
use crate::ui::fleet::model::{FleetModel, Line};
use crate::ui::fleet::say;
use crate::ui::look::{self, Tokens, measure};
use crate::ui::reading::{self, RowAt};
use crate::ui::table::{Choosing, Drawn, INSET, cell};
use crate::ui::widgets::{Icon, Menu, hairline, has_menu, menu_line, open_at};

/// What all lines share.
struct Sheet<'a> {
    model: &'a FleetModel,
    view: TableView<'a>,
    columns: &'a Columns,
    /// The left edge of the table and the top of its body.
    body: Rect,
    has_focus: bool,
}

/// The id of the line's node in the accessibility tree. A row's goes with the row, wherever it stands.
pub fn row_id(table: Id, model: &FleetModel, line: usize) -> Option<Id> {
    Some(match model.line(line)? {
        Line::Row(place) => table.with(("row", model.shown_index(place)?)),
        Line::Group(group) => table.with(("group", group)),
    })
}

/// Draws the lines in view.
pub fn show(
    ui: &mut Ui,
    body: Rect,
    model: &FleetModel,
    state: &mut TableState,
    view: TableView<'_>,
    columns: &Columns,
    actions: &mut Vec<TableAction>,
) {
    let sheet = Sheet {
        model,
        view,
        columns,
        body,
        has_focus: ui.response().has_focus(),
    };
    let (first, above) = state.scroll.first();
    let top_row = sheet.model.line(first).map(|line| match line {
        Line::Row(place) => place,
        Line::Group(group) => model.group(group).map_or(0, |group| group.start),
    });
    // At the very top nothing is held: what comes first is to be seen there.
    let held = top_row.and_then(|place| model.shown_index(place));
    state.held = held.filter(|_| first > 0 || above > 0.0);
    let place = UiBuilder::new()
        .id_salt("body")
        .max_rect(body)
        .accessibility_parent(ui.unique_id());
    let rows = ui.unique_id();
    let mut inside = ui.new_child(place);
    inside.set_clip_rect(body.intersect(ui.clip_rect()));
    let mut top = body.top() - above;
    let mut line = first;
    while top < body.bottom() && line < model.line_count() {
        let across = Rect::from_min_max(
            pos2(body.left(), top),
            pos2(body.right(), top + measure::TABLE_ROW),
        );
        let id = row_id(rows, model, line).unwrap_or(rows);
        match model.line(line) {
            Some(Line::Row(place)) => {
                sheet.row(&mut inside, id, across, line, place, state, actions)
            }
            Some(Line::Group(group)) => sheet.group(&mut inside, id, across, line, group, actions),
            None => {}
        }
        top += measure::TABLE_ROW;
        line += 1;
    }
}

impl Sheet<'_> {
    #[expect(
        clippy::too_many_arguments,
        reason = "each is another thing a row knows of itself"
    )]
    fn row(
        &self,
        ui: &mut Ui,
        id: Id,
        rect: Rect,
        line: usize,
        place: usize,
        state: &mut TableState,
        actions: &mut Vec<TableAction>,
    ) {
        let Some(row) = self.model.shown_row(place) else {
            return;
        };
        let catalog = self.view.catalog;
        // No stop for the tab key: the table is one stop, and the arrows walk its rows.
        let response = ui.interact(rect, id, Sense::CLICK);
        let selected = self.model.is_selected(place);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::Row);
            place_node(node, rect);
            node.set_row_index(line);
            node.set_position_in_set(line);
            node.set_selected(selected);
            node.set_label(row_name(&row, catalog));
            if let Some(kept) = row.kept.as_ref().filter(|kept| !kept.tags.is_empty()) {
                node.set_description(kept.tags.join(", "));
            }
        });
        self.ground(ui, rect, line, selected, &response);
        let drawn: Vec<Drawn> = self
            .columns
            .spans
            .iter()
            .map(|(column, _)| cells::cell(&row, *column, catalog))
            .collect();
        for (at, cell) in drawn.iter().enumerate() {
            self.cell(ui, id, rect, line, at, cell, self.reach(&row, &drawn, at));
        }
        self.tags(ui, rect, &row, &drawn);
        let modifiers = ui.input(|input| input.modifiers);
        // With Alt a block of cells is drawn.
        if response.clicked() && !modifiers.alt {
            let how = match (modifiers.shift, modifiers.command) {
                (true, _) => Choosing::UpTo,
                (false, true) => Choosing::Toggle,
                (false, false) => Choosing::Only,
            };
            actions.push(TableAction::Choose(place, how));
        }
        if state.menu_of.take_if(|of| *of == line).is_some() {
            let at = rect.left_bottom() + egui::vec2(INSET, 0.0);
            state.pointed = None;
            open_at(&response, at.max(ui.clip_rect().left_top()));
        }
        if response.secondary_clicked() {
            let pointer = response.interact_pointer_pos();
            state.pointed = pointer.and_then(|at| Some((place, self.column_at(at.x)?)));
            if !selected {
                actions.push(TableAction::Choose(place, Choosing::Only));
            }
        }
        if !has_menu(&response) {
            return;
        }
        Menu::context(&response).least(220.0).show(|ui| {
            let column = state.pointed.filter(|(of, _)| *of == place);
            let column = column.map(|(_, column)| column);
            actions.extend(menu(ui, catalog, &row, place, column));
        });
    }

    /// A unit's tags behind its name, where they have no column of their own.
    fn tags(&self, ui: &Ui, rect: Rect, row: &LookupRow, drawn: &[Drawn]) {
        let tags = row.kept.as_ref().map_or(&[][..], |kept| &kept.tags);
        let mut columns = self.columns.spans.iter();
        if tags.is_empty() || columns.any(|(column, _)| *column == Column::Tags) {
            return;
        }
        let cells = drawn.iter().zip(&self.columns.spans);
        let mut names = cells.filter(|(_, (column, _))| *column == Column::Name);
        if let Some((name, (_, span))) = names.next() {
            let left = rect.left() + INSET;
            let place = Rect::from_x_y_ranges(
                left + span.min..=rect.left() + span.max - 4.0,
                rect.y_range(),
            );
            if ui.clip_rect().intersects(place) {
                cell::tags_behind(ui, place, name, tags);
            }
        }
    }

    fn column_at(&self, x: f32) -> Option<Column> {
        let x = x - self.body.left();
        let mut spans = self.columns.spans.iter();
        spans
            .find(|(_, span)| span.contains(x))
            .map(|(column, _)| *column)
    }

    /// What a line stands on: its colour, the line under it, and the keyboard's ring.
    fn ground(&self, ui: &Ui, rect: Rect, line: usize, selected: bool, response: &Response) {
        let look = look::of(ui);
        let fill = if selected {
            look.accent.soft
        } else if response.hovered() {
            hover(look)
        } else {
            Color32::TRANSPARENT
        };
        let last = line + 1 == self.model.line_count();
        let corner = if last { measure::RADIUS_CARD } else { 0 };
        let corners = CornerRadius {
            nw: 0,
            ne: 0,
            sw: corner,
            se: corner,
        };
        let painter = ui.painter();
        painter.rect_filled(rect, corners, fill);
        if !last {
            let under = Stroke::new(1.0, look.line);
            painter.hline(rect.x_range(), rect.bottom() - 0.5, under);
        }
        if self.has_focus && self.model.cursor_line() == Some(line) {
            let seen = rect.intersect(ui.clip_rect().expand2(egui::vec2(0.0, measure::TABLE_ROW)));
            let ring = Stroke::new(1.5, look.accent.ink);
            painter.rect_stroke(
                seen.shrink(1.0),
                CornerRadius::same(4),
                ring,
                StrokeKind::Inside,
            );
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "each is another thing a cell knows of itself"
    )]
    fn cell(
        &self,
        ui: &mut Ui,
        row: Id,
        rect: Rect,
        line: usize,
        at: usize,
        drawn: &Drawn,
        reach: f32,
    ) {
        let Some((column, span)) = self.columns.spans.get(at) else {
            return;
        };
        // A cell is heard with the head of its column: “Allowed” alone says nothing.
        let heard = reading::cell(&self.view.catalog.say(&column.head()), drawn.words());
        let left = rect.left();
        let mut place = Rect::from_x_y_ranges(left + span.min..=left + span.max, rect.y_range());
        let seen = ui.clip_rect();
        place.max.x += reach;
        let clip = place.intersect(seen);
        // Words are cut to fit, so only a cell with no room for them can reach beyond itself. All others share the table's edges, and so
        // are painted together: every edge of its own is a call of its own to whatever paints.
        let is_narrow = place.width() < LEAST_CELL;
        place.min.x += INSET;
        place.max.x -= 4.0;
        let builder = UiBuilder::new()
            .id_salt((line, at))
            .max_rect(place)
            .accessibility_parent(row)
            .accessibility_role(Role::Cell)
            .accessibility_label(heard);
        let mut inside = ui.new_child(builder);
        if is_narrow {
            inside.set_clip_rect(clip);
        }
        inside
            .ctx()
            .accesskit_node_builder(inside.unique_id(), |node| {
                node.set_row_index(line);
                node.set_column_index(at);
            });
        // Cells beyond the edge are read to those who cannot see, and cost no drawing.
        if seen.intersects(place) && cell::draw(&inside, place, drawn) {
            let id = inside.unique_id().with("cut");
            inside
                .interact(place, id, Sense::hover())
                .on_hover_text(look::body(drawn.words()));
        }
    }

    /// How far a cell's words may reach beyond its column: a reason stands in for a unit, over the cells that are then
    /// empty.
    fn reach(&self, row: &LookupRow, drawn: &[Drawn], at: usize) -> f32 {
        let is_reason = row.unit.is_none() && matches!(drawn.get(at), Some(Drawn::Muted(_)));
        if !is_reason {
            return 0.0;
        }
        let after = drawn.iter().zip(&self.columns.spans).skip(at + 1);
        let empty = after.take_while(|(cell, _)| cell.words().is_empty());
        empty.map(|(_, (_, span))| span.span()).sum()
    }

    fn group(
        &self,
        ui: &mut Ui,
        id: Id,
        rect: Rect,
        line: usize,
        number: usize,
        actions: &mut Vec<TableAction>,
    ) {
        let Some(group) = self.model.group(number) else {
            return;
        };
        let look = look::of(ui);
        let catalog = self.view.catalog;
        let folded = self.model.is_folded(number);
        let name = match &group.party.name {
            Some(name) => name.clone(),
            None => catalog.text("table-group-unknown"),
        };
        let count = Message::new("table-group-count").with("count", group.len);
        let count = catalog.say(&count.with("shown", say::number(group.len)));
        let response = ui.interact(rect, id, Sense::CLICK);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::Row);
            place_node(node, rect);
            node.set_row_index(line);
            node.set_position_in_set(line);
            node.set_expanded(!folded);
            node.set_label(format!("{name}, {count}"));
        });
        ui.painter()
            .rect_filled(rect, CornerRadius::ZERO, look.sunken);
        self.ground(ui, rect, line, false, &response);
        // The name stays in view when the table is scrolled across.
        let seen = rect.intersect(ui.clip_rect());
        let icon = if folded {
            Icon::ChevronRight
        } else {
            Icon::Chevron
        };
        let middle = pos2(seen.left() + 16.0, rect.center().y);
        icon.paint(ui.painter(), middle, 12.0, look.secondary);
        let mut place = rect;
        place.min.x = seen.left() + 30.0;
        place.max.x = seen.right() - 12.0;
        let id = group.party.business_id.as_ref().map(|id| id.for_people());
        let right = [id, Some(count)];
        for (words, mono) in right.iter().zip([true, false]).rev() {
            let Some(words) = words else { continue };
            let font = if mono {
                look::fonts::monospace()
            } else {
                egui::FontFamily::Proportional
            };
            let galley = look::one_line(
                ui.painter(),
                words.clone(),
                egui::FontId::new(12.0, font),
                look.secondary,
            );
            place.max.x -= galley.size().x;
            let at = pos2(place.max.x, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, look.secondary);
            place.max.x -= 16.0;
        }
        cell::line(ui, place, look::body_strong(name.as_str()), look.text);
        if response.clicked() {
            let command = ui.input(|input| input.modifiers.command);
            actions.push(if command {
                TableAction::ChooseGroup(number)
            } else {
                TableAction::Fold(number, !folded)
            });
        }
        if !has_menu(&response) {
            return;
        }
        Menu::context(&response).least(220.0).show(|ui| {
            if menu_line(ui, None, &catalog.text("table-group-choose"), None, false).clicked() {
                actions.push(TableAction::ChooseGroup(number));
                ui.close();
            }
            for (words, folded) in [
                (catalog.text("table-group-fold-all"), true),
                (catalog.text("table-group-unfold-all"), false),
            ] {
                if menu_line(ui, None, &words, None, false).clicked() {
                    actions.push(TableAction::FoldAll(folded));
                    ui.close();
                }
            }
        });
    }
}

/// How wide a column has to be for the cells in view.
pub fn fitting(
    ui: &Ui,
    model: &FleetModel,
    state: &TableState,
    column: Column,
    view: TableView<'_>,
) -> f32 {
    let (first, _) = state.scroll.first();
    let in_view = (first..model.line_count()).take(80);
    let width = |line: usize| {
        let Some(Line::Row(place)) = model.line(line) else {
            return 0.0;
        };
        let row = model.shown_row(place);
        row.map_or(0.0, |row| {
            cell::width(ui, &cells::cell(&row, column, view.catalog))
        })
    };
    in_view.map(width).fold(0.0, f32::max) + INSET + 10.0
}

/// The ground of a row under the pointer: lighter than a selection, so that the two are told apart.
fn hover(look: &Tokens) -> Color32 {
    look.surface.lerp_to_gamma(look.sunken, 0.55)
}

/// Tells where a line is, and that it can be pressed: egui does so for what the tab key stops at only.
fn place_node(node: &mut egui::accesskit::Node, rect: Rect) {
    node.set_bounds(egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    });
    node.add_action(egui::accesskit::Action::Click);
}

/// How a row is called to those who cannot see it.
fn row_name(row: &LookupRow, catalog: &Catalog) -> String {
    let name = cells::cell(row, Column::Name, catalog);
    let number = match &row.msn {
        Some(msn) => msn.as_str(),
        None => row.input.as_str(),
    };
    format!("{}, {number}", name.words())
}

/// The row that the keyboard is on, as it is read aloud.
pub(super) fn read(model: &FleetModel, view: TableView<'_>, columns: &Columns) -> Option<RowAt> {
    let line = model.cursor_line()?;
    let Some(Line::Row(place)) = model.line(line) else {
        return None;
    };
    let (row, catalog) = (model.shown_row(place)?, view.catalog);
    let cells: Vec<(String, Drawn)> = columns
        .spans
        .iter()
        .map(|(column, _)| {
            (
                catalog.say(&column.head()),
                cells::cell(&row, *column, catalog),
            )
        })
        .collect();
    Some(RowAt {
        table: catalog.text("screens-table"),
        place: place + 1,
        of: model.shown_len(),
        cells: reading::cells(
            cells
                .iter()
                .map(|(head, cell)| (head.as_str(), cell.words())),
        ),
    })
}

/// What can be done with a row, or with the rows that are selected.
fn menu(
    ui: &mut Ui,
    catalog: &Catalog,
    row: &LookupRow,
    place: usize,
    column: Option<Column>,
) -> Option<TableAction> {
    let mut action = None;
    let mut line =
        |ui: &mut Ui, icon: Option<Icon>, words: String, keys: Option<&str>, does: TableAction| {
            if menu_line(ui, icon, &words, keys, false).clicked() {
                action = Some(does);
                ui.close();
            }
        };
    let copy_key = ui.ctx().format_shortcut(&egui::KeyboardShortcut::new(
        egui::Modifiers::COMMAND,
        egui::Key::C,
    ));
    let copy = Some(Icon::Copy);
    if let Some(column) = column {
        let head = catalog.say(&column.head());
        let words = catalog.say(&Message::new("table-copy-cell").with("head", head));
        line(ui, copy, words, None, TableAction::CopyCell(place, column));
    }
    let words = catalog.text("table-copy-rows");
    line(
        ui,
        copy,
        words,
        Some(&copy_key),
        TableAction::CopyRows { heads: false },
    );
    let words = catalog.text("table-copy-rows-heads");
    line(ui, copy, words, None, TableAction::CopyRows { heads: true });
    let words = catalog.text("screens-detail-copy-text");
    line(ui, copy, words, None, TableAction::CopyText);
    hairline(ui);
    if let Some(column) = column.filter(|column| is_filtered_by(*column)) {
        let value = cells::cell(row, column, catalog);
        if !value.words().is_empty() {
            let words = Message::new("table-filter-by").with("value", value.words());
            let does = TableAction::FilterBy(place, column);
            line(ui, Some(Icon::Filter), catalog.say(&words), None, does);
        }
    }
    if row.business_id.is_some() {
        let words = catalog.text("screens-detail-prefill");
        line(ui, Some(Icon::Plus), words, None, TableAction::Prefill);
    }
    if row.kept.is_some() && row.msn.is_some() {
        let words = catalog.text("table-fetch");
        line(ui, Some(Icon::Refresh), words, None, TableAction::Fetch);
    }
    let words = catalog.text("table-tags-edit");
    line(ui, Some(Icon::Pencil), words, None, TableAction::Tag);
    let words = catalog.text("table-details");
    line(ui, Some(Icon::Info), words, None, TableAction::Open);
    action
}

/// Whether a value of a column can be asked for as it stands there.
fn is_filtered_by(column: Column) -> bool {
    !matches!(
        column.kind(),
        ColumnKind::Time | ColumnKind::Number | ColumnKind::Tags
    ) && column != Column::Error
}
