//! The lines in view: rows with their cells, and the heads of groups.

use super::keys::Pressed;
use super::widths::ColumnAt;
use super::{Choosing, Drawn, Extras, INSET, InView, RowGroup, RowsAction, TableRows, cell};
use crate::ui::look::{self, measure};
use crate::ui::reading;
use crate::ui::widgets::{Icon, has_menu, open_at};
use egui::accesskit::Role;
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind,
    TextStyle, TextWrapMode, Ui, UiBuilder, WidgetText, pos2, vec2,
};

/// Narrower, a cell may have no room for as much as a cut word.
const LEAST_CELL: f32 = 48.0;

/// How far the head of a group is moved in for each level.
const LEVEL: f32 = 20.0;

/// Draws the menu of a line, where it is open; with the column that the pointer was on.
pub type LineMenu<'a> = &'a mut dyn FnMut(&Response, usize, Option<usize>);

/// What all lines share.
pub struct Lines<'a> {
    /// The rows.
    pub rows: &'a dyn TableRows,
    /// The columns.
    pub columns: &'a [ColumnAt],
    /// Where the lines in view are drawn.
    pub body: Rect,
    /// Whether the line of the keyboard has a ring while the table has the focus.
    pub has_ring: bool,
}

impl Lines<'_> {
    /// Draws the lines in view, and tells what was pressed.
    pub fn show(&self, ui: &mut Ui, view: &mut InView, menu: LineMenu<'_>) -> Vec<Pressed> {
        let table = ui.unique_id();
        let has_focus = ui.response().has_focus();
        let place = UiBuilder::new()
            .id_salt("body")
            .max_rect(self.body)
            .accessibility_parent(table);
        let mut inside = ui.new_child(place);
        inside.set_clip_rect(self.body.intersect(ui.clip_rect()));
        let ui = &mut inside;
        let cursor = self.rows.cursor().filter(|_| self.has_ring && has_focus);
        let mut pressed = Vec::new();
        for (line, rect) in view.scroll.in_view(self.body, self.rows.len()) {
            // No stop for the tab key: the table is one stop, and the arrows walk its lines.
            let id = self.rows.id(table, line);
            let response = ui.interact(rect, id, Sense::CLICK);
            let group = self.rows.group(line);
            self.ground(ui, rect, line, group.as_ref(), &response);
            if cursor == Some(line) {
                ring(ui, rect);
            }
            match &group {
                Some(group) => draw_group(ui, rect, group),
                None => self.row(ui, id, rect, line),
            }
            pressed.extend(self.clicked(ui, line, group.as_ref(), rect, &response));
            if view.menu_of.take_if(|of| *of == line).is_some() {
                // Opened by a key: no column was pointed at, and the line may reach out of view at the left.
                let at = rect.left_bottom() + vec2(INSET, 0.0);
                view.pointed = None;
                open_at(&response, at.max(ui.clip_rect().left_top()));
            }
            if response.secondary_clicked() {
                let pointer = response.interact_pointer_pos();
                view.pointed = Some((line, pointer.and_then(|at| self.column_at(at))));
                // A menu on selected rows is for all of them; on any other row it is for that one.
                if !self.rows.is_selected(line) {
                    pressed.push(Pressed::Point(line));
                }
            }
            // The menu is drawn for many passes; which column it is about was told by the press alone.
            if has_menu(&response) {
                let column = view.pointed.filter(|(of, _)| *of == line);
                menu(&response, line, column.and_then(|(_, column)| column));
            }
        }
        pressed
    }

    fn clicked(
        &self,
        ui: &Ui,
        line: usize,
        group: Option<&RowGroup>,
        rect: Rect,
        response: &Response,
    ) -> Option<Pressed> {
        if !response.clicked() {
            return None;
        }
        let modifiers = ui.input(|input| input.modifiers);
        let is_twice = response.double_clicked();
        let folds = group.is_some_and(|group| {
            let at = response.interact_pointer_pos();
            let on_arrow = at.is_some_and(|at| at.x <= group_left(ui, rect, group) + 18.0);
            is_twice || on_arrow || group.is_band && !modifiers.command
        });
        Some(Pressed::Rows(if folds {
            RowsAction::Toggle(line)
        } else if is_twice {
            RowsAction::Open
        } else {
            RowsAction::Select {
                place: line,
                how: Choosing::by_click(modifiers),
            }
        }))
    }

    /// The column under a point.
    fn column_at(&self, at: Pos2) -> Option<usize> {
        let x = at.x - self.body.left();
        self.columns
            .iter()
            .position(|column| column.span.contains(x))
    }

    /// What a line stands on: its colour, the line under it, and what it is to a screen reader.
    fn ground(
        &self,
        ui: &Ui,
        rect: Rect,
        line: usize,
        group: Option<&RowGroup>,
        response: &Response,
    ) {
        let look = look::of(ui);
        let selected = self.rows.is_selected(line);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Row);
            // egui tells where a node is, and that it can be pressed, for what the tab key stops at only.
            node.set_bounds(egui::accesskit::Rect {
                x0: rect.min.x.into(),
                y0: rect.min.y.into(),
                x1: rect.max.x.into(),
                y1: rect.max.y.into(),
            });
            node.add_action(egui::accesskit::Action::Click);
            node.set_row_index(line);
            node.set_position_in_set(line);
            node.set_selected(selected);
            if let Some(group) = group {
                node.set_expanded(!group.is_folded);
                node.set_level(usize::from(group.level) + 1);
                node.set_label(format!("{}, {}", group.title, group.count));
            }
        });
        let fill = if selected {
            look.accent.soft
        } else if response.hovered() {
            // Lighter than a selection, so that the two are told apart.
            look.surface.lerp_to_gamma(look.sunken, 0.55)
        } else if group.is_some_and(|group| group.is_band) {
            look.sunken
        } else {
            Color32::TRANSPARENT
        };
        let last = line + 1 == self.rows.len();
        let corner = if last { measure::RADIUS_CARD } else { 0 };
        let corners = CornerRadius {
            nw: 0,
            ne: 0,
            sw: corner,
            se: corner,
        };
        ui.painter().rect_filled(rect, corners, fill);
        if !last {
            let under = Stroke::new(1.0, look.line);
            ui.painter()
                .hline(rect.x_range(), rect.bottom() - 0.5, under);
        }
    }

    fn row(&self, ui: &mut Ui, id: Id, rect: Rect, line: usize) {
        let cells = self.rows.cells(line);
        let extras = self.rows.extras(line);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_label(extras.name.clone().unwrap_or_else(|| {
                let words = cells.iter().map(Drawn::words);
                let words: Vec<&str> = words.filter(|words| !words.is_empty()).collect();
                words.join(", ")
            }));
            if !extras.tags.is_empty() {
                node.set_description(extras.tags.join(", "));
            }
        });
        for (at, (drawn, column)) in cells.iter().zip(self.columns).enumerate() {
            let mut place = column.within(rect);
            if extras.long == Some(at) {
                // Words go on over empty cells, as in a spreadsheet.
                let after = cells.iter().zip(self.columns).skip(at + 1);
                let empty = after.take_while(|(drawn, _)| drawn.words().is_empty());
                place.max.x += empty.map(|(_, column)| column.span.span()).sum::<f32>();
            }
            draw_cell(ui, id, place, [line, at], &column.words, drawn);
            if extras.tags_behind == Some(at) {
                tags(ui, place, drawn, &extras);
            }
        }
    }
}

/// Draws a person's own tags behind what stands in a cell.
fn tags(ui: &Ui, place: Rect, drawn: &Drawn, extras: &Extras<'_>) {
    let place = within(place);
    if ui.clip_rect().intersects(place) {
        cell::tags_behind(ui, place, drawn, extras.tags);
    }
}

/// Where the words of a cell stand.
#[must_use]
pub fn within(cell: Rect) -> Rect {
    let mut place = cell;
    place.min.x += INSET;
    place.max.x -= 4.0;
    place
}

fn draw_cell(ui: &mut Ui, row: Id, rect: Rect, [line, at]: [usize; 2], head: &str, drawn: &Drawn) {
    let seen = ui.clip_rect();
    // Words are cut to fit, so only a cell with no room for them can reach beyond itself. All others share the table's edges, and so are
    // painted together: every edge of its own is a call of its own to whatever paints.
    let is_narrow = rect.width() < LEAST_CELL;
    let place = within(rect);
    let builder = UiBuilder::new()
        .id_salt((line, at))
        .max_rect(place)
        .accessibility_parent(row)
        .accessibility_role(Role::Cell)
        // A cell is heard with the head of its column: “Allowed” alone says nothing.
        .accessibility_label(reading::cell(head, drawn.words()));
    let mut inside = ui.new_child(builder);
    if is_narrow {
        inside.set_clip_rect(rect.intersect(seen));
    }
    let id = inside.unique_id();
    inside.ctx().accesskit_node_builder(id, |node| {
        node.set_row_index(line);
        node.set_column_index(at);
    });
    // Cells beyond the edge are read to those who cannot see, and cost no drawing.
    if seen.intersects(place) && cell::draw(&inside, place, drawn) {
        inside
            .interact(place, id.with("cut"), Sense::hover())
            .on_hover_text(look::body(drawn.words()));
    }
}

/// Shows where the keyboard is.
fn ring(ui: &Ui, rect: Rect) {
    let seen = rect.intersect(ui.clip_rect().expand2(vec2(0.0, measure::TABLE_ROW)));
    let stroke = Stroke::new(1.5, look::of(ui).accent.ink);
    let corners = CornerRadius::same(4);
    ui.painter()
        .rect_stroke(seen.shrink(1.0), corners, stroke, StrokeKind::Inside);
}

/// The left edge of what stands in the head of a group: it stays in view when the table is scrolled across.
fn group_left(ui: &Ui, rect: Rect, group: &RowGroup) -> f32 {
    rect.left().max(ui.clip_rect().left()) + INSET + LEVEL * f32::from(group.level)
}

/// Draws the head of a group across the row.
fn draw_group(ui: &Ui, rect: Rect, group: &RowGroup) {
    let look = look::of(ui);
    let icon = if group.is_folded {
        Icon::ChevronRight
    } else {
        Icon::Chevron
    };
    let left = group_left(ui, rect, group);
    let y = rect.center().y;
    let [arrow, words] = if group.is_band {
        [8.0, 22.0]
    } else {
        [7.0, 20.0]
    };
    icon.paint(ui.painter(), pos2(left + arrow, y), 12.0, look.secondary);
    let place = left + words..=rect.right().min(ui.clip_rect().right()) - 12.0;
    let font = |mono| {
        FontId::new(
            12.0,
            if mono {
                look::fonts::monospace()
            } else {
                FontFamily::Proportional
            },
        )
    };
    let parts = [
        (group.number.as_deref(), true),
        (Some(group.count.as_str()), false),
    ];
    let parts = parts.into_iter().filter_map(|(words, mono)| {
        let words = words?.to_owned();
        Some(look::one_line(
            ui.painter(),
            words,
            font(mono),
            look.secondary,
        ))
    });
    let parts: Vec<_> = parts.collect();
    // They keep their room; a long title is cut.
    let taken: f32 = parts.iter().map(|part| part.size().x + 16.0).sum();
    let room = (place.end() - place.start() - taken).max(40.0);
    let title = look::body_strong(group.title.as_str()).color(look.text);
    let title = WidgetText::from(title).into_galley(
        ui,
        Some(TextWrapMode::Truncate),
        room,
        TextStyle::Body,
    );
    let mut x = if group.is_band {
        place.end() - taken + 16.0
    } else {
        place.start() + title.size().x + 10.0
    };
    let at = pos2(*place.start(), y - title.size().y / 2.0);
    ui.painter().galley(at, title, look.text);
    for part in parts {
        let after = x + part.size().x + 16.0;
        let at = pos2(x, y - part.size().y / 2.0);
        ui.painter().galley(at, part, look.secondary);
        x = after;
    }
}
