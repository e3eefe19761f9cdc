//! Order files: CSV and workbooks to lines that make orders, the template to begin with, and the file of results.
//!
//! Every line that is not blank comes out, with its row: as an order, or with what is wrong, cell by cell. A file of results is
//! an order file with columns of our own behind it, which are known when it is read again: their heads and states then stand in
//! the lines as keys, whichever language the file speaks.

mod cells;
mod heads;
mod logo;
mod results;
mod setup;
mod template;

pub use heads::{ColumnChoice, HeadUse, head_uses};
pub use results::{
    ResultColumn, ResultFormat, ResultRow, ResultStyle, save_results, write_results,
};
pub use setup::{mapping_columns, mapping_name, mapping_text, parse_constant, parse_mapping};
pub use template::{TemplateFormat, order_word, save_template, write_template};

use super::grid::{self, Grid, Pick};
use super::input::{self, Source};
use crate::domain::Problem;
use crate::domain::bulk::{OrderLine, OrderLines, Reading};
use crate::domain::order::{ColumnKind, OrderColumn, OrderDraft};
use crate::text::Message;
use cells::Reader;
use logo::Logos;
use std::path::Path;

/// Reads a file of orders, and gives its lines and its bytes; `-` is the standard input.
///
/// Columns are what the reading says they are, by head, letter or number, and else what their heads tell. A cell counts more
/// than a constant, and a constant more than the preset; an empty cell falls back to them.
///
/// # Errors
/// When the file cannot be read, is no table, has nothing in it, or the reading names columns that it does not have.
pub fn read_orders(
    path: &Path,
    reading: &Reading,
    preset: &OrderDraft,
) -> Result<(OrderLines, Vec<u8>), Problem> {
    let source = Source::from_argument(path);
    let bytes = input::read_bytes(source)?;
    let pick = Pick {
        sheet: reading.sheet.as_deref(),
        weigh: &heads::known,
        is_close: true,
    };
    let grid = grid::of_bytes(source, &bytes, &pick)?;
    let lines = understood(&grid, reading, preset, Logos::beside(source))
        .map_err(|reason| setup::refused(source, reason))?;
    Ok((lines, bytes))
}

fn understood(
    grid: &Grid,
    reading: &Reading,
    preset: &OrderDraft,
    logos: Logos,
) -> Result<OrderLines, Message> {
    let width = grid.rows.iter().map(|(_, cells)| cells.len()).max();
    let head = heads::find(&grid.rows, &reading.columns)
        .ok_or_else(|| Message::new("orderfile-empty-file"))?;
    let heads = head.heads(&grid.rows, width.unwrap_or(0));
    let head_row = head.row(&grid.rows);
    let own = results::own_columns(&heads);
    let uses = head_uses(&heads, &reading.columns)?;
    let mut how = grid.how.clone();
    how.extend(head.how(&grid.rows));
    if own.iter().any(Option::is_some) {
        how.push(Message::new("orderfile-is-result"));
    }
    how.extend(heads::told(&heads, &uses));
    let begin = begin_with(reading, preset)?;
    let lines =
        Reader::new(grid, &heads, &uses, begin, logos, head_row).lines(head.body(&grid.rows));
    let mapping: Vec<Option<OrderColumn>> = uses.iter().map(HeadUse::column).collect();
    let is_secret = |index: &usize| uses[*index].is_secret(&heads[*index]);
    let secret_columns = (0..uses.len()).filter(is_secret).collect();
    let as_keys = |(head, own): (String, Option<ResultColumn>)| {
        own.map_or(head, |column| column.key().to_owned())
    };
    Ok(OrderLines {
        how,
        sheet: grid.sheet.clone(),
        sheets: grid.sheets.clone(),
        heads: heads.into_iter().zip(own).map(as_keys).collect(),
        lines,
        mapping,
        secret_columns,
    })
}

/// The constants and the preset together: the draft that every line begins with.
fn begin_with(reading: &Reading, preset: &OrderDraft) -> Result<OrderDraft, Message> {
    let mut draft = preset.clone();
    for (column, text) in &reading.constants {
        column
            .set(&mut draft, text)
            .map_err(|reason| setup::bad_constant(*column, reason))?;
    }
    Ok(draft)
}

/// The order of a line as far as its cells tell it, for a person to mend: what cannot be used stands in the draft as it stands
/// in the file, where the field is one of text.
#[must_use]
pub fn order_to_mend(
    path: &Path,
    lines: &OrderLines,
    line: &OrderLine,
    reading: &Reading,
    preset: &OrderDraft,
) -> OrderDraft {
    if let Ok(draft) = &line.order {
        return draft.clone();
    }
    // A constant that cannot be used ended the reading of the file, and so has no line to mend.
    let mut draft = begin_with(reading, preset).unwrap_or_else(|_| preset.clone());
    let mut logos = Logos::beside(Source::from_argument(path));
    for (column, cell) in lines.mapping.iter().zip(&line.cells) {
        let Some(column) = column.filter(|_| !cell.trim().is_empty()) else {
            continue;
        };
        let read = match column.kind() {
            ColumnKind::Logo => logos.put(&mut draft, cell),
            _ => column.set(&mut draft, cell),
        };
        if read.is_err() {
            column.set_as_typed(&mut draft, cell);
        }
    }
    draft
}

#[cfg(test)]
mod tests;
