//! The heads of the columns.

use super::{INSET, cell};
use crate::text::{Catalog, Message};
use crate::ui::look::{self, measure};
use crate::ui::widgets::Icon;
use egui::accesskit::{Action, Role, SortDirection};
use egui::{
    CornerRadius, CursorIcon, FontId, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, pos2,
};

/// Room for the arrow of an order.
const ARROW: f32 = 14.0;

/// Room for the number of an order among several.
const RANK: f32 = 8.0;

/// How the table is sorted by a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SortedBy {
    /// Whether from the greatest to the least.
    pub descending: bool,
    /// Which of several orders it is, from 1.
    pub rank: Option<usize>,
}

/// What a head can be pressed for.
#[derive(Debug, Clone, Copy)]
pub struct Sorting<'a> {
    /// The words it is told with.
    pub words: &'a Catalog,
    /// Whether the table is sorted by it.
    pub by: Option<SortedBy>,
}

/// The head of a column.
#[derive(Debug, Clone, Copy, Default)]
pub struct Head<'a> {
    /// Its words.
    pub words: &'a str,
    /// Its place among the columns.
    pub at: usize,
    /// What it can be pressed for, where anything.
    pub sorting: Option<Sorting<'a>>,
    /// Whether it can be dragged as well.
    pub is_dragged: bool,
    /// Whether the column is filtered.
    pub is_filtered: bool,
    /// Room at its right, for the sign of a menu.
    pub after: f32,
}

impl Head<'_> {
    /// Draws it.
    pub fn show(&self, ui: &Ui, id: Id, rect: Rect) -> Response {
        let look = look::of(ui);
        let sense = match (self.sorting, self.is_dragged) {
            (None, _) => Sense::hover(),
            (Some(_), false) => Sense::click(),
            (Some(_), true) => Sense::click_and_drag(),
        };
        let response = ui.interact(rect, id, sense);
        let by = self.sorting.and_then(|sorting| sorting.by);
        let rank = by.and_then(|by| by.rank);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ColumnHeader);
            node.set_label(self.name());
            node.set_column_index(self.at);
            if let Some(by) = by {
                node.set_sort_direction(if by.descending {
                    SortDirection::Descending
                } else {
                    SortDirection::Ascending
                });
            }
            if self.sorting.is_some() {
                node.add_action(Action::Click);
            }
        });
        let is_pressed = self.sorting.is_some() && (response.hovered() || response.has_focus());
        let lit = by.is_some() || self.is_filtered || is_pressed;
        let ink = if lit { look.text } else { look.secondary };
        let mut place = rect;
        place.min.x += INSET;
        place.max.x -= self.after;
        if rank.is_some() {
            place.max.x -= RANK;
        }
        if by.is_some() && (self.is_filtered || self.after < ARROW) {
            // Beside the sign of the filter, or where no room is kept for any sign.
            place.max.x -= ARROW;
        }
        let is_cut = cell::line(ui, place, look::caption_medium(self.words), ink);
        if let Some(by) = by {
            let icon = if by.descending {
                Icon::ArrowDown
            } else {
                Icon::ArrowUp
            };
            let font = |size| FontId::new(size, look::fonts::medium());
            let line = |words: String, size| look::one_line(ui.painter(), words, font(size), ink);
            let width = line(self.words.to_owned(), 12.0).size().x;
            let mut x = place.left() + width.min(place.width()) + 8.0;
            // Which of several it is stands before its arrow.
            if let Some(rank) = rank {
                let digit = line(rank.to_string(), 10.0);
                let at = pos2(x - 5.0, rect.center().y - digit.size().y / 2.0);
                x += digit.size().x;
                ui.painter().galley(at, digit, ink);
            }
            icon.paint(ui.painter(), pos2(x, rect.center().y), 11.0, ink);
        }
        if response.has_focus() {
            let ring = Stroke::new(measure::FOCUS_RING, look.accent.ink);
            let radius = CornerRadius::same(6);
            ui.painter()
                .rect_stroke(rect.shrink(2.0), radius, ring, StrokeKind::Inside);
        }
        self.hints(response, is_cut)
    }

    /// What a screen reader calls it.
    fn name(&self) -> String {
        let words = self.words.to_owned();
        let Some(Sorting {
            words: catalog,
            by: Some(by),
        }) = self.sorting
        else {
            return words;
        };
        let id = if by.descending {
            "screens-sorted-down"
        } else {
            "screens-sorted-up"
        };
        let name = catalog.say(&Message::new(id).with("head", words));
        let Some(rank) = by.rank else { return name };
        let message = Message::new("table-sort-rank").with("name", name);
        catalog.say(&message.with("rank", rank))
    }

    fn hints(&self, response: Response, is_cut: bool) -> Response {
        let tip = match self.sorting {
            _ if is_cut => self.words.to_owned(),
            None => return response,
            Some(sorting) => {
                let message = Message::new("screens-sort-tip").with("head", self.words);
                sorting.words.say(&message)
            }
        };
        let response = response.on_hover_text(look::body(tip));
        if self.sorting.is_some() {
            return response.on_hover_cursor(CursorIcon::PointingHand);
        }
        response
    }
}

/// Draws the line under the heads, which stays when rows scroll. It shows whether the table has the focus: above the line, or in its place.
pub fn underline(ui: &Ui, heads: Rect, is_replaced: bool) {
    let look = look::of(ui);
    let line = |width: f32, ink| {
        let y = heads.bottom() - width / 2.0;
        ui.painter()
            .hline(heads.x_range(), y, Stroke::new(width, ink));
    };
    let has_focus = ui.response().has_focus();
    if has_focus {
        line(measure::FOCUS_RING, look.accent.ink);
    }
    if !(has_focus && is_replaced) {
        line(1.0, look.line);
    }
}
