//! The vendor's file of old and new agreement ids, and a person's own list that is joined to it.

use super::cell::Cell;
use super::cell_ref::CellRef;
use super::grid::{self, Grid, Mark, Pick, member_names};
use super::input::{self, Source};
use super::style::{Style, Words};
use super::table::{Sheet, TableWriter, heads_beside, sheet, text};
use crate::domain::Problem;
use crate::domain::agreements::{
    CheckedMapping, Fault, Join, JoinState, SourceCell, SourceRow, SourceTable, check, join,
};
use crate::text::{Catalog, Message};
use std::io::{self, Write};

/// How many faults are told one by one.
pub const MOST_FAULTS: usize = 200;

/// A person's own list with what came of its lines.
#[derive(Debug, Clone, PartialEq)]
pub struct JoinedList {
    /// How the file was understood: encoding and delimiter or sheet, and which column has the ids.
    pub how: Vec<Message>,
    /// Its lines, the head included.
    pub table: SourceTable,
    /// What came of them, line by line without the head.
    pub join: Join,
}

/// Reads a mapping, CSV in any dialect or a workbook, and checks it.
///
/// # Errors
/// When the file cannot be read, or is no list of old and new ids.
pub fn read_mapping(source: Source<'_>) -> Result<CheckedMapping, Problem> {
    let (mut how, table) = read(source)?;
    let mut checked = check(&table).map_err(|why| {
        Problem::input(Message::new("agreements-no-mapping"))
            .because(why)
            .next(Message::new("agreements-no-mapping-next"))
    })?;
    how.append(&mut checked.how);
    checked.how = how;
    Ok(checked)
}

/// Reads a person's own list and joins it. `column` is the head or the number (from 1) of the column with the old ids; without
/// it, the one that has most of them.
///
/// # Errors
/// When the file cannot be read, has no such column, or none of these ids.
pub fn read_joined(
    source: Source<'_>,
    mapping: &CheckedMapping,
    column: Option<&str>,
) -> Result<JoinedList, Problem> {
    let (mut how, table) = read(source)?;
    let refused = |why: Message| {
        Problem::input(Message::new("agreements-no-list"))
            .because(why)
            .next(Message::new("agreements-no-list-next"))
    };
    let column = column.map(|name| place(&table, name)).transpose();
    let join = column.and_then(|column| join(mapping, &table, column));
    let join = join.map_err(refused)?;
    let id = if join.has_head {
        "agreements-list-head"
    } else {
        "agreements-list-no-head"
    };
    how.push(Message::new(id).with("column", join.column + 1));
    Ok(JoinedList { how, table, join })
}

fn place(table: &SourceTable, name: &str) -> Result<usize, Message> {
    let width = table.rows.iter().map(|row| row.cells.len()).max();
    let number = name.trim().parse::<usize>().ok();
    // A number beyond the widest line names no column, and may still be a head.
    let number = number.filter(|number| (1..=width.unwrap_or(0)).contains(number));
    let wanted = name.trim().to_lowercase();
    let head = table.rows.first();
    let named = head.and_then(|row| {
        (0..row.cells.len()).find(|column| row.text(*column).to_lowercase() == wanted)
    });
    // A head may be a number itself, so heads are looked at first.
    named
        .or(number.map(|number| number - 1))
        .ok_or_else(|| Message::new("agreements-no-column").with("column", name))
}

fn read(source: Source<'_>) -> Result<(Vec<Message>, SourceTable), Problem> {
    let bytes = input::read_bytes(source)?;
    let pick = Pick {
        sheet: None,
        // Heads are anybody's here: the first sheet with data counts.
        weigh: &|_| 0,
        is_close: false,
    };
    let grid = grid::of_bytes(source, &bytes, &pick)?;
    let how = grid.how.clone();
    Ok((how, of_grid(&grid)))
}

fn of_grid(grid: &Grid) -> SourceTable {
    let row = |(row, cells): &(usize, Vec<String>)| {
        let cells = cells.iter().enumerate().map(|(column, text)| {
            let mark = grid.mark(*row, column);
            SourceCell {
                text: text.clone(),
                is_number: matches!(mark, Some(Mark::Number | Mark::Date)),
                is_broken: matches!(
                    mark,
                    // In none of these is what stands in the cell the id that the vendor wrote.
                    Some(Mark::Error | Mark::NoResult | Mark::Merged(_) | Mark::Long)
                ),
            }
        });
        SourceRow {
            row: *row,
            cells: cells.collect(),
        }
    };
    SourceTable {
        // A text without an encoding is a workbook, where a short line lacks nothing.
        ends_with_last_cell: grid.encoding.is_none(),
        rows: grid.rows.iter().map(row).collect(),
    }
}

/// The faults as a table, at most [`MOST_FAULTS`] of them.
#[must_use]
pub fn mapping_faults_sheet(faults: &[Fault]) -> Sheet {
    sheet! {
        for fault in faults.iter().take(MOST_FAULTS);
        "row", "agreements-head-row" => Cell::count(fault.row);
        "column", "agreements-head-column" => Cell::or_empty(fault.column.map(Cell::count));
        "fault", "agreements-head-fault" => text(Some(fault.kind.as_str()));
        "text", "agreements-head-text" => Cell::Digits(fault.text.clone());
        "used", "agreements-head-used" => Cell::Flag(fault.kind.is_doubt());
        "reason", "agreements-head-reason" => Cell::word(fault.kind.as_str(), fault.kind.reason());
    }
}

/// Writes a joined list and gives the number of its lines: exactly one for every line of the list, its cells as they were, then
/// the new id, what came of the line, and why.
///
/// # Errors
/// When the writer fails.
pub fn write_joined<W: Write>(
    writer: W,
    list: &JoinedList,
    style: &Style,
    catalog: &Catalog,
) -> io::Result<usize> {
    let catalog = style.words().catalog(catalog);
    let width = list.table.rows.iter().map(|row| row.cells.len()).max();
    let names = names(list, width.unwrap_or(0));
    let own = OWN.map(|(key, title)| (key, Message::new(title)));
    let heads = heads_beside(&names, own, style.words() == Words::Keys);
    let mut table = TableWriter::begin(writer, style, &heads, &catalog)?;
    // The head has no join, so without it lines and joins pair one by one.
    let lines = &list.table.rows[usize::from(list.join.has_head)..];
    for (line, joined) in lines.iter().zip(&list.join.rows) {
        // Up to the widest line, so that the new id stands below its head in short lines, too.
        for index in 0..names.len() {
            let cell = line.cells.get(index).map_or("", |cell| cell.text.as_str());
            table.cell(CellRef::of_text(cell))?;
        }
        table.cell(CellRef::of_text(joined.new.as_deref().unwrap_or_default()))?;
        table.cell(CellRef::word(joined.state.as_str(), &joined.state.name()))?;
        let reason = joined.state.reason().map(|reason| catalog.say(&reason));
        table.cell(CellRef::of_text(reason.as_deref().unwrap_or_default()))?;
        table.end_row()?;
    }
    table.end()
}

/// The columns that are added, by their keys and titles.
const OWN: [(&str, &str); 3] = [
    ("new_agreement_id", "agreements-column-new"),
    ("join_state", "agreements-column-state"),
    ("join_reason", "agreements-column-reason"),
];

/// The lines of a list that have no new id, or have one that another line has, too, at most [`MOST_FAULTS`] of them.
#[must_use]
pub fn unjoined_sheet(list: &JoinedList) -> Sheet {
    let lines = list.table.rows.iter().skip(usize::from(list.join.has_head));
    let told = lines
        .zip(&list.join.rows)
        .filter(|(_, joined)| joined.state != JoinState::Joined);
    sheet! {
        for (line, joined) in told.take(MOST_FAULTS);
        "row", "agreements-head-row" => Cell::count(joined.row);
        "text", "agreements-head-text" => Cell::Digits(line.text(list.join.column).to_owned());
        "state", "agreements-column-state" => Cell::word(joined.state.as_str(), joined.state.name());
        "reason", "agreements-head-reason" => {
            let reason = joined.state.reason();
            Cell::or_empty(reason.map(|reason| Cell::word(joined.state.as_str(), reason)))
        };
    }
}

/// The heads of the list's own columns: those it has, else letters as a spreadsheet has them; each another one, since they name
/// members in JSON.
fn names(list: &JoinedList, width: usize) -> Vec<String> {
    let head = list.table.rows.first().filter(|_| list.join.has_head);
    let heads = (0..width).map(|index| (index, head.map_or("", |row| row.text(index))));
    member_names(heads, OWN.iter().map(|(key, _)| *key))
}
