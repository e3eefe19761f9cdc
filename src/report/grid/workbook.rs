//! Tables in Excel and OpenDocument workbooks.

use super::{Grid, Mark};
use crate::text::Message;
use calamine::{
    Data, DataRef, Dimensions, Range, Reader, SheetType, SheetVisible, Sheets,
    open_workbook_auto_from_rs,
};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the parts of a workbook may take when they are unpacked.
const MAX_UNPACKED: u64 = 512 * 1024 * 1024;
/// Cells of a merged area that get its value.
const MAX_MERGED: u32 = 100_000;
const MAX_MERGED_COLUMNS: u32 = 1024;

type Book<'a> = Sheets<Cursor<&'a [u8]>>;
/// The cells with something in them, by row, and what is odd about some.
#[derive(Default)]
struct Cells {
    rows: BTreeMap<u32, Vec<(u32, String)>>,
    marks: BTreeMap<(u32, u32), Mark>,
}

/// Whether bytes begin as a workbook does: a ZIP or an OLE container.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

/// The first sheet with data. Hidden sheets count only where there is no other. A merged cell's value stands in every row it
/// covers.
///
/// # Errors
/// Why it is no workbook that can be read.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, Message> {
    if unpacked(bytes) > MAX_UNPACKED {
        return Err(Message::new("files-list-unpacked").with("mib", MAX_UNPACKED >> 20));
    }
    // The reader has been seen to panic on files that somebody broke on purpose.
    match catch_unwind(AssertUnwindSafe(|| first_with_data(bytes))) {
        Ok(result) => result.map_err(|error| {
            Message::new("files-list-no-workbook").with("reason", error.to_string())
        }),
        Err(_) => Err(Message::new("files-list-broken-workbook")),
    }
}

/// The size of a ZIP's files as its directory tells it.
fn unpacked(bytes: &[u8]) -> u64 {
    bytes
        .windows(28)
        .filter(|window| window.starts_with(b"PK\x01\x02"))
        .map(|entry| {
            u64::from(u32::from_le_bytes([
                entry[24], entry[25], entry[26], entry[27],
            ]))
        })
        .sum()
}

fn first_with_data(bytes: &[u8]) -> Result<Grid, calamine::Error> {
    let mut book: Book<'_> = open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let mut sheets = book.sheets_metadata().to_vec();
    sheets.retain(|sheet| sheet.typ == SheetType::WorkSheet);
    // Stable: visible ones first, otherwise in the workbook's order.
    sheets.sort_by_key(|sheet| sheet.visible != SheetVisible::Visible);
    let mut grid = Grid::default();
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    for sheet in sheets {
        let cells = cells_of(&mut book, &sheet.name)?;
        if cells.rows.is_empty() {
            continue;
        }
        tell_sheets(&sheet.name, &names, &mut grid);
        let place = |(row, column): (u32, u32)| (row as usize + 1, column as usize);
        grid.marks = cells
            .marks
            .into_iter()
            .map(|(at, mark)| (place(at), mark))
            .collect();
        grid.rows = cells
            .rows
            .into_iter()
            .map(|(row, cells)| (row as usize + 1, dense(cells)))
            .collect();
        break;
    }
    Ok(grid)
}

/// Which sheet was read, and that there are others.
fn tell_sheets(read: &str, names: &[String], grid: &mut Grid) {
    grid.how
        .push(Message::new("files-list-how-sheet").with("sheet", read));
    let others: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .filter(|name| *name != read)
        .collect();
    if !others.is_empty() {
        grid.how
            .push(Message::new("lines-other-sheets").with("sheets", others.join(", ")));
    }
}

impl Cells {
    fn put(&mut self, at: (u32, u32), text: String, mark: Option<Mark>) {
        if text.trim().is_empty() && mark.is_none() {
            return;
        }
        self.rows.entry(at.0).or_default().push((at.1, text));
        if let Some(mark) = mark {
            self.marks.insert(at, mark);
        }
    }

    /// Covered cells get the text of the cell that covers them, in rows that have something of their own.
    fn merge(&mut self, area: &Dimensions) {
        let text = self
            .rows
            .get(&area.start.0)
            .and_then(|cells| cells.iter().find(|(at, _)| *at == area.start.1))
            .map(|(_, text)| text.clone());
        let Some(text) = text else { return };
        let last = area.end.0.min(area.start.0.saturating_add(MAX_MERGED));
        let last_column = area
            .end
            .1
            .min(area.start.1.saturating_add(MAX_MERGED_COLUMNS));
        let name = area_name(area);
        let rows = self.rows.range_mut(area.start.0..=last);
        for (row, cells) in rows {
            for column in area.start.1..=last_column {
                if (*row, column) == area.start {
                    continue;
                }
                self.marks
                    .insert((*row, column), Mark::Merged(name.clone()));
                if column == area.start.1 && cells.iter().all(|(at, _)| *at != column) {
                    cells.push((column, text.clone()));
                }
            }
        }
    }
}

/// A merged area as spreadsheets name it: `A5:C7`.
fn area_name(area: &Dimensions) -> String {
    let place = |(row, column): (u32, u32)| format!("{}{}", letters(column as usize), row + 1);
    format!("{}:{}", place(area.start), place(area.end))
}

fn cells_of(book: &mut Book<'_>, sheet: &str) -> Result<Cells, calamine::Error> {
    let mut cells = Cells::default();
    if let Sheets::Xlsx(xlsx) = book {
        // Cell by cell: a table of every cell between the first and the last could be larger than any memory.
        let mut reader = xlsx.worksheet_cells_reader(sheet)?;
        while let Some(cell) = reader.next_cell_with_formula_metadata()? {
            let text = text_of_ref(&cell.value);
            let never_reckoned = cell.formula.is_some() && matches!(cell.value, DataRef::Empty);
            let mark = if never_reckoned {
                Some(Mark::NoResult)
            } else {
                mark_of(&Data::from(cell.value))
            };
            cells.put(cell.pos, text, mark);
        }
        drop(reader);
        let merged = xlsx.merge_cells_by_sheet_name(sheet).unwrap_or_default();
        for area in merged {
            cells.merge(&area);
        }
    } else {
        let range: Range<Data> = book.worksheet_range(sheet)?;
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        for (row, column, value) in range.used_cells() {
            let at = |first: u32, index: usize| {
                first.saturating_add(u32::try_from(index).unwrap_or(u32::MAX))
            };
            let at = (at(first_row, row), at(first_column, column));
            cells.put(at, text_of(value), mark_of(value));
        }
    }
    Ok(cells)
}

const fn mark_of(value: &Data) -> Option<Mark> {
    match value {
        Data::Int(_) | Data::Float(_) => Some(Mark::Number),
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => Some(Mark::Date),
        Data::Error(_) => Some(Mark::Error),
        _ => None,
    }
}

/// The cells of a row, with empty ones where there are none.
fn dense(cells: Vec<(u32, String)>) -> Vec<String> {
    /// Columns beyond these are nobody's list.
    const WIDEST: usize = 1024;
    let width = cells.iter().map(|(column, _)| *column as usize + 1).max();
    let mut dense = vec![String::new(); width.unwrap_or(0).min(WIDEST)];
    for (column, text) in cells {
        if let Some(cell) = dense.get_mut(column as usize) {
            *cell = text;
        }
    }
    dense
}

/// A column from 0 as spreadsheets name it: `A`, `Z`, `AA`.
pub(in crate::report) fn letters(column: usize) -> String {
    let mut name = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        name.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    name
}

fn text_of(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(flag) => flag.to_string(),
        Data::DateTime(time) => time_text(time),
        Data::Error(error) => error.to_string(),
    }
}

fn text_of_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        other => text_of(&Data::from(other.clone())),
    }
}

/// A number without the `.0` that makes no identifier of it.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

fn time_text(time: &calamine::ExcelDateTime) -> String {
    match time.as_datetime() {
        Some(time) => time.format("%Y-%m-%d %H:%M:%S").to_string(),
        None => number_text(time.as_f64()),
    }
}
