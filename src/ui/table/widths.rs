//! How wide columns are: by what stands in them, and by the room there is.

use super::{Drawn, INSET, TableRows, cell};
use egui::{Rangef, Rect, Ui};

/// Space at both sides of what stands in a cell.
const AROUND: f32 = INSET + 10.0;

/// As wide as a column of a list becomes by what stands in it; more comes only from room that is left.
const WIDEST: f32 = 360.0;

/// How many rows are looked at for the widths of columns.
const LOOKED_AT: usize = 60;

/// A column of a list.
#[derive(Debug, Clone)]
pub struct TableHead {
    /// Its words.
    pub words: String,
    /// How wide it is at least.
    pub least: f32,
    /// Its part of the room that is left.
    pub grow: f32,
}

impl TableHead {
    /// A column of this width, with its part of what room is left.
    pub fn new(words: impl Into<String>, least: f32, grow: f32) -> Self {
        Self {
            words: words.into(),
            least,
            grow,
        }
    }
}

/// A column as it is drawn.
#[derive(Debug, Clone)]
pub struct ColumnAt {
    /// The words of its head.
    pub words: String,
    /// Where it begins and ends, counted from the table's left edge.
    pub span: Rangef,
}

impl ColumnAt {
    /// Its part of a line.
    #[must_use]
    pub fn within(&self, line: Rect) -> Rect {
        let (from, to) = (line.left() + self.span.min, line.left() + self.span.max);
        Rect::from_x_y_ranges(from..=to, line.y_range())
    }
}

/// Columns of these widths, one after the other.
pub fn side_by_side(columns: impl IntoIterator<Item = (String, f32)>) -> Vec<ColumnAt> {
    let mut left = 0.0;
    let columns = columns.into_iter().map(|(words, width)| {
        let span = Rangef::new(left, left + width);
        left = span.max;
        ColumnAt { words, span }
    });
    columns.collect()
}

/// How wide all columns are together.
#[must_use]
pub fn whole(columns: &[ColumnAt]) -> f32 {
    columns.last().map_or(0.0, |column| column.span.max)
}

/// How wide a column has to be for a cell.
pub fn needed(ui: &Ui, drawn: &Drawn) -> f32 {
    cell::width(ui, drawn) + AROUND
}

/// As wide as what stands in the columns, where there is the room for it; what is left goes to those that grow. Where there is not, those
/// that grow give way, and what stands in them is cut.
pub fn of_list(ui: &Ui, room: f32, heads: &[TableHead], rows: &dyn TableRows) -> Vec<ColumnAt> {
    let mut wanted = vec![0.0_f32; heads.len()];
    for place in 0..rows.len().min(LOOKED_AT) {
        for (drawn, wanted) in rows.cells(place).iter().zip(&mut wanted) {
            *wanted = wanted.max(needed(ui, drawn).min(WIDEST));
        }
    }
    let words = heads.iter().map(|head| head.words.clone());
    side_by_side(words.zip(share_out(room, heads, &wanted)))
}

pub(super) fn share_out(room: f32, heads: &[TableHead], wanted: &[f32]) -> Vec<f32> {
    let mut widths: Vec<f32> = heads.iter().map(|head| head.least).collect();
    let left = |widths: &[f32]| (room - widths.iter().sum::<f32>()).max(0.0);
    // First what stands in the columns is to be seen whole, in all of them alike.
    let lacks: Vec<f32> = widths
        .iter()
        .zip(wanted)
        .map(|(width, wanted)| (wanted - width).max(0.0))
        .collect();
    let all: f32 = lacks.iter().sum();
    if all > 0.0 {
        let share = (left(&widths) / all).min(1.0);
        for (width, lack) in widths.iter_mut().zip(&lacks) {
            *width += lack * share;
        }
    }
    let parts: f32 = heads.iter().map(|head| head.grow).sum();
    let spare = left(&widths) / parts.max(1.0);
    let grown = widths.iter().zip(heads);
    grown
        // Whole points: the sum must not go over the room, which would make the table scroll across.
        .map(|(width, head)| (width + spare * head.grow).floor())
        .collect()
}
