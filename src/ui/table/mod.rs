//! The table of every screen: only the lines in view are drawn, however many there are; rows and cells have names and roles, and it is one stop
//! for the tab key. Which rows there are and which are selected, the page knows.
//!
//! [`list`] is the table of a page's own rows. The fleet's (`ui/fleet/table`) and the sheet of orders draw by the same parts, and add what only
//! they have.

pub mod cell;
pub mod frame;
pub mod head;
pub mod keys;
pub mod lines;
pub mod list;
pub mod scroll;
mod selection;
pub mod widths;

pub use cell::Drawn;
pub use keys::list_stop;
pub use list::{ListTable, RowMenu, Sorted, as_text, copy_lines, show, show_own, without_heads};
pub use selection::{Choosing, Selection, Step};
pub use widths::TableHead;

use scroll::Scroll;

/// Space at the left of every cell.
pub const INSET: f32 = 8.0;

/// The lines of a table: its rows, and the heads of their groups.
pub trait TableRows {
    /// How many lines there are.
    fn len(&self) -> usize;
    /// The cells of a row, one for each column.
    fn cells(&self, place: usize) -> Vec<Drawn>;
    /// Which rows are selected, where that is kept as a selection of places.
    fn selection(&self) -> Option<&Selection> {
        None
    }
    /// Whether a row is selected.
    fn is_selected(&self, place: usize) -> bool {
        self.selection().is_some_and(|all| all.has(place))
    }
    /// The head of a group, where a line is one: it goes across all columns, and its cells are empty.
    fn group(&self, _place: usize) -> Option<RowGroup> {
        None
    }
    /// Whether any line is the head of a group: then left and right fold and unfold.
    fn has_groups(&self) -> bool {
        false
    }
    /// The line the keyboard is at.
    fn cursor(&self) -> Option<usize> {
        match self.selection() {
            Some(selection) => selection.cursor(),
            None => (0..self.len()).find(|place| self.is_selected(*place)),
        }
    }
    /// The node of a line in the accessibility tree, of a table that has this one.
    fn id(&self, table: egui::Id, place: usize) -> egui::Id {
        table.with(("row", place))
    }
    /// What is drawn of a row besides its cells.
    fn extras(&self, _place: usize) -> Extras<'_> {
        Extras::default()
    }
    /// Where a row is among how many, from 1.
    fn position(&self, place: usize) -> (usize, usize) {
        (place + 1, self.len())
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

/// What a row is besides its cells.
#[derive(Debug, Clone, Default)]
pub struct Extras<'a> {
    /// What a screen reader calls it; without this, all its cells.
    pub name: Option<String>,
    /// A person's own tags.
    pub tags: &'a [String],
    /// The cell behind whose words the tags are drawn.
    pub tags_behind: Option<usize>,
    /// The cell whose words go on over the empty cells after it.
    pub long: Option<usize>,
}

/// The head of a group of rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowGroup {
    /// How deep it stands: 0 is the outermost.
    pub level: u8,
    /// What it is called.
    pub title: String,
    /// The number it is known by.
    pub number: Option<String>,
    /// How much is in it, in words.
    pub count: String,
    /// Whether its rows are hidden.
    pub is_folded: bool,
    /// Whether it is a band across the table: on a ground of its own, its count at the right edge, and folded by a press anywhere on it.
    pub is_band: bool,
}

/// What the person did with the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsAction {
    /// Clicked a row, or took it in or out by a key.
    Select {
        /// The line it is on.
        place: usize,
        /// What that does to the selection.
        how: Choosing,
    },
    /// Moved by a key.
    Move {
        /// Where to.
        step: Step,
        /// What that does to the selection.
        how: Choosing,
    },
    /// Pressed left: folds a group, or goes to its head.
    Fold,
    /// Pressed right: opens a group.
    Unfold,
    /// Pressed what folds and unfolds a group.
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

impl RowsAction {
    /// Whether the table has the keyboard after it.
    #[must_use]
    pub const fn takes_focus(self) -> bool {
        matches!(self, Self::Select { .. } | Self::Move { .. } | Self::All)
    }
}

/// What a table remembers between frames of what is in view.
#[derive(Debug, Clone, Default)]
pub struct InView {
    /// How far it is scrolled.
    pub scroll: Scroll,
    /// A line to bring into view.
    pub reveal: Option<usize>,
    /// The line whose menu is to be opened.
    pub menu_of: Option<usize>,
    /// The line the last menu was opened on, and the column under the pointer then.
    pub pointed: Option<(usize, Option<usize>)>,
}

#[cfg(test)]
mod tests;
