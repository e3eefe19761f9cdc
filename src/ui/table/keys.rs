//! The keyboard in a table.

use super::{Choosing, RowsAction, Step, TableRows};
use crate::ui::look::{self, measure};
use crate::ui::widgets::{has_keys, is_menu_key, regions};
use egui::accesskit::Role;
use egui::{
    CornerRadius, Event, EventFilter, Id, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui,
};

/// How long letters that are typed one after the other belong together, in seconds.
const TYPED_SECS: f64 = 1.0;

/// What was typed last, and when.
#[derive(Debug, Clone, Default)]
struct Typed {
    text: String,
    at: f64,
}

/// What a table takes from the keyboard.
#[derive(Debug, Clone, Copy)]
pub struct Keys {
    /// Whether keys reach it although nothing has the focus.
    pub takes_all: bool,
    /// How high its body is.
    pub height: f32,
    /// Whether with Ctrl only the keyboard moves, the space bar takes a row in or out, and Alt walks the cells.
    pub walks: bool,
    /// Whether something is being typed to go to: then a space belongs to it.
    pub is_typing: bool,
}

/// What was pressed in a table, with keys or with the pointer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pressed {
    /// Something that is done with its rows.
    Rows(RowsAction),
    /// A line with the right button: the keyboard goes to it.
    Point(usize),
    /// Letters to go to.
    Type(String),
    /// What opens the menu of the line the keyboard is at.
    Menu,
    /// To another cell, so many columns and rows on; with Shift the block of cells reaches to it.
    Cell([isize; 2], bool),
}

impl Keys {
    /// What was pressed, while the table has the keyboard.
    pub fn read(&self, ui: &Ui, id: Id, rows: &dyn TableRows) -> Vec<Pressed> {
        // These keys are for the table, and do not move the focus from it.
        let filter = EventFilter {
            vertical_arrows: true,
            horizontal_arrows: self.walks || rows.has_groups(),
            escape: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let focused = ui.memory(|memory| memory.focused());
        let is_here = focused == Some(id) || self.takes_all && focused.is_none();
        if !is_here || !has_keys(ui) || !ui.is_enabled() {
            return Vec::new();
        }
        self.pressed(ui, rows)
    }

    fn pressed(&self, ui: &Ui, rows: &dyn TableRows) -> Vec<Pressed> {
        // An open menu has the keys, although the focus may still be here.
        if rows.len() == 0 || egui::Popup::is_any_open(ui.ctx()) {
            return Vec::new();
        }
        let read = |event: &Event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => self.key(*key, *modifiers, rows),
            // The system's copy comes as an event of its own, without the keys that made it.
            Event::Copy => Some(Pressed::Rows(RowsAction::Copy)),
            Event::Text(text) if self.is_typing || !text.trim().is_empty() => {
                Some(Pressed::Type(text.clone()))
            }
            _ => None,
        };
        ui.input(|input| input.events.iter().filter_map(read).collect())
    }

    fn key(&self, key: Key, modifiers: Modifiers, rows: &dyn TableRows) -> Option<Pressed> {
        if is_menu_key(key, modifiers) {
            return Some(Pressed::Menu);
        }
        if modifiers.alt {
            // With Alt no row is moved to: Alt+Down opens choosers elsewhere.
            return cell_of(key, modifiers).filter(|_| self.walks);
        }
        let is_flipped = modifiers.command || self.walks && !self.is_typing;
        Some(Pressed::Rows(match key {
            Key::A if modifiers.command && !modifiers.shift => RowsAction::All,
            // A space within what is typed to go to belongs to it.
            Key::Space if is_flipped => RowsAction::Select {
                place: rows.cursor()?,
                how: Choosing::Toggle,
            },
            Key::ArrowLeft if modifiers.is_none() && rows.has_groups() => RowsAction::Fold,
            Key::ArrowRight if modifiers.is_none() && rows.has_groups() => RowsAction::Unfold,
            Key::Enter if !modifiers.command => RowsAction::Open,
            Key::Escape if !modifiers.command => RowsAction::Close,
            _ => {
                let how = match (modifiers.shift, modifiers.command) {
                    (true, _) => Choosing::UpTo,
                    (false, true) => Choosing::Move,
                    (false, false) => Choosing::Only,
                };
                let step = self
                    .step(key)
                    .filter(|_| self.walks || !modifiers.command)?;
                RowsAction::Move { step, how }
            }
        }))
    }

    fn step(&self, key: Key) -> Option<Step> {
        // One line of the page before stays in view.
        #[expect(clippy::cast_possible_truncation, reason = "rows on a screen are few")]
        let page = (self.height / measure::TABLE_ROW).max(2.0) as isize - 1;
        Some(match key {
            Key::ArrowDown => Step::By(1),
            Key::ArrowUp => Step::By(-1),
            Key::PageDown => Step::By(page),
            Key::PageUp => Step::By(-page),
            Key::Home => Step::First,
            Key::End => Step::Last,
            _ => return None,
        })
    }
}

/// Alt and the arrows walk the cells. Never with Ctrl: that is AltGr on a Norwegian keyboard.
const fn cell_of(key: Key, modifiers: Modifiers) -> Option<Pressed> {
    if modifiers.command || modifiers.ctrl {
        return None;
    }
    let by = match key {
        Key::ArrowDown => [0, 1],
        Key::ArrowUp => [0, -1],
        Key::ArrowRight => [1, 0],
        Key::ArrowLeft => [-1, 0],
        _ => return None,
    };
    Some(Pressed::Cell(by, modifiers.shift))
}

/// What was pressed in a list of lines that are no table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stop {
    /// What is to be done with its rows.
    pub action: Option<RowsAction>,
    /// The line that the keyboard goes to.
    pub moved: Option<usize>,
    /// The line whose menu is to be opened.
    pub menu_of: Option<usize>,
}

/// A list of lines that are no table, as one stop of the tab key: what was pressed while it has the focus. `area` is where it stands, `page`
/// how many lines that are.
pub fn list_stop(ui: &Ui, name: &str, area: Rect, page: usize, rows: &dyn TableRows) -> Stop {
    let id = ui.scope_id().with((name, "keys"));
    let response = ui.interact(area, id, Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::List);
        node.set_label(name);
    });
    regions::mark_table(ui.ctx(), id);
    if !response.has_focus() {
        return Stop::default();
    }
    // While its menu is open the ring would say that the keys go to the list.
    if rows.len() > 0 && !egui::Popup::is_any_open(ui.ctx()) {
        let edge = Stroke::new(measure::FOCUS_RING, look::of(ui).accent.ink);
        // A list that reaches to the edge of its page has its ring within that.
        let area = area.intersect(ui.clip_rect().shrink(measure::FOCUS_RING));
        let corners = CornerRadius::same(measure::RADIUS_CARD);
        ui.painter()
            .rect_stroke(area, corners, edge, StrokeKind::Outside);
    }
    #[expect(clippy::cast_precision_loss, reason = "a page has few lines")]
    let height = page as f32 * measure::TABLE_ROW;
    let (action, menu_of) = list_keys(ui, id, height, false, rows);
    let moved = action.and_then(|action| match action {
        RowsAction::Move { step, .. } => step.to(rows.cursor(), rows.len()),
        RowsAction::Select { place, .. } => Some(place),
        _ => None,
    });
    Stop {
        action,
        moved,
        menu_of,
    }
}

/// What was pressed in a list so high; and the row whose menu is to be opened. Letters that are typed go to a row.
pub(super) fn list_keys(
    ui: &Ui,
    id: Id,
    height: f32,
    takes_all: bool,
    rows: &dyn TableRows,
) -> (Option<RowsAction>, Option<usize>) {
    let now = ui.input(|input| input.time);
    let mut typed = ui.data(|data| data.get_temp::<Typed>(id).unwrap_or_default());
    if now - typed.at > TYPED_SECS {
        typed.text.clear();
    }
    let keys = Keys {
        takes_all,
        height,
        walks: false,
        is_typing: !typed.text.is_empty(),
    };
    let (mut action, mut menu, mut letters) = (None, None, String::new());
    for pressed in keys.read(ui, id, rows) {
        match pressed {
            Pressed::Rows(pressed) => action = Some(pressed),
            Pressed::Type(text) => letters.push_str(&text),
            Pressed::Menu => menu = rows.cursor(),
            Pressed::Point(_) | Pressed::Cell(..) => {}
        }
    }
    if !letters.is_empty() {
        typed.text.push_str(&letters.to_lowercase());
        typed.at = now;
        let place = found(&typed.text, rows);
        action = place.map(|place| going_to(place, rows)).or(action);
        ui.data_mut(|data| data.insert_temp(id, typed));
    }
    (action, menu)
}

/// Goes to a row without doing what a click on it does.
pub(super) fn going_to(place: usize, rows: &dyn TableRows) -> RowsAction {
    let step = |from: usize| place.cast_signed().checked_sub(from.cast_signed());
    let how = Choosing::Only;
    match rows.cursor().and_then(step) {
        Some(by) if by != 0 => RowsAction::Move {
            step: Step::By(by),
            how,
        },
        _ => RowsAction::Select { place, how },
    }
}

/// The row whose name begins with what was typed: the next one for the first letter, else the one the keyboard is at where it still does.
pub(super) fn found(typed: &str, rows: &dyn TableRows) -> Option<usize> {
    let at = rows.cursor();
    let is_first = typed.chars().count() == 1;
    // A first letter goes on from here, so that pressing it again goes through all that begin with it.
    let from = at.map_or(0, |at| if is_first { at + 1 } else { at });
    let mut places = (from..rows.len()).chain(0..from.min(rows.len()));
    places.find(|place| rows.name(*place).to_lowercase().starts_with(typed))
}
