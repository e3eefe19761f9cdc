//! Lines below each other, each with buttons and a menu of its own. The keyboard and the pointer choose one.

use super::look;
use super::table::{self, RowsAction, TableRows};
use super::widgets::open_at;
use egui::{Rect, Response, Sense, Ui, vec2};

/// The lines while they are drawn.
pub(super) struct LineList {
    /// The one the keyboard is at.
    pub at: Option<usize>,
    /// The one that is to be brought into view.
    moved: Option<usize>,
    /// The one whose menu was asked for.
    menu_of: Option<usize>,
}

impl LineList {
    /// Takes in the keys, and gives what they ask for besides going from line to line. `page` is how many lines a page is.
    pub fn keys(
        ui: &Ui,
        name: &str,
        page: usize,
        at: Option<usize>,
        rows: &impl TableRows,
    ) -> (Self, Option<RowsAction>) {
        let area = ui.available_rect_before_wrap();
        let pressed = table::list_stop(ui, name, area, page, rows);
        let list = Self {
            at: pressed.moved.or(at),
            moved: pressed.moved,
            menu_of: pressed.menu_of,
        };
        (list, pressed.action)
    }

    /// Draws a line and its ground, and gives the ground, which has the menu. `content` gives what lies above that and is pressed in its
    /// place.
    pub fn line(
        &mut self,
        ui: &mut Ui,
        place: usize,
        height: f32,
        content: impl FnOnce(&mut Ui) -> Option<Response>,
    ) -> Response {
        let size = vec2(ui.available_width(), height);
        let rect = Rect::from_min_size(ui.cursor().min, size);
        let id = ui.scope_id().with(("line", place));
        let ground = ui.interact(rect, id, Sense::CLICK);
        if self.at == Some(place) {
            let soft = look::of(ui).accent.soft;
            ui.painter().rect_filled(rect, 0, soft);
        }
        // What is drawn later lies above the ground and gets its presses, so the menu of the ground is opened by hand.
        let above = content(ui).filter(Response::secondary_clicked);
        if let Some(above) = &above {
            let pointer = above.interact_pointer_pos();
            open_at(&ground, pointer.unwrap_or(rect.left_bottom()));
        }
        if above.is_some() {
            self.at = Some(place);
        }
        self.drawn(place, &ground);
        ground
    }

    /// A line was drawn on this ground.
    pub fn drawn(&mut self, place: usize, ground: &Response) {
        if ground.clicked() || ground.secondary_clicked() {
            self.at = Some(place);
        }
        if self.moved == Some(place) {
            ground.scroll_to_me(None);
        }
        if self.menu_of == Some(place) {
            open_at(ground, ground.rect.left_bottom());
        }
    }
}
