//! Tables in Excel and OpenDocument workbooks.
//!
//! Readers of our own read the parts of a workbook one by one: those of libraries hold every cell between the first and the last
//! in memory, and do not tell merged areas, formulas that wait, or both. Every format tells its cells to the same [`Table`],
//! which decides what is odd about them, so that one file gives one verdict in whichever format it was saved.

mod binary;
mod book;
mod compound;
mod formats;
mod ods;
mod parts;
mod table;
mod xls;
mod xlsb;
mod xlsx;

use super::{Area, Grid, Pick, limits};
use crate::text::Message;
use book::{Excel, Sheet};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use table::Table;

/// Rows of a sheet that are looked at to see whether it is the table.
const LOOKED_AT: usize = 12;
/// Rows that merged areas may cover altogether, before somebody made them to fill the memory of others.
const MAX_COVERED: usize = 2_000_000;

/// What a reader gives, or why the file cannot be read.
type Outcome<T> = Result<T, Message>;

/// The sheet that a person named, and else the one whose heads are known best; of several, the first that is shown.
///
/// # Errors
/// Why it is no workbook that can be read, or has no sheet of that name.
pub(super) fn read(bytes: &[u8], pick: &Pick<'_>) -> Result<Grid, Message> {
    // A file that somebody broke on purpose must not end the program, whatever it finds.
    catch_unwind(AssertUnwindSafe(|| {
        Workbook::open(bytes).and_then(|mut book| book.grid(bytes.len(), pick))
    }))
    .unwrap_or_else(|_| Err(broken()))
}

fn broken() -> Message {
    Message::new("files-list-broken-workbook")
}

fn too_large() -> Message {
    Message::new("files-list-unpacked").with("mib", parts::MAX_UNPACKED >> 20)
}

fn locked() -> Message {
    Message::new("files-kind-password")
}

enum Workbook<'a> {
    Xlsx(Box<Excel<'a>>),
    Xlsb(Box<Excel<'a>>),
    Xls(Box<xls::Xls>),
    Ods(ods::Ods<'a>),
}

impl<'a> Workbook<'a> {
    fn open(bytes: &'a [u8]) -> Outcome<Self> {
        if bytes.starts_with(b"\xD0") {
            return compound(bytes);
        }
        let parts = parts::Parts::open(bytes)?;
        let is_binary = parts.has(xlsb::WORKBOOK);
        let is_open_document = parts.has(ods::CONTENT) || parts.has(ods::ENCRYPTED);
        if !is_binary && is_open_document && !parts.has("word/document.xml") {
            return ods::Ods::open(parts).map(Self::Ods);
        }
        if let Some(other) = other_package(&parts).filter(|_| !is_binary) {
            return Err(other);
        }
        Ok(if is_binary {
            Self::Xlsb(Box::new(xlsb::open(parts)?))
        } else {
            Self::Xlsx(Box::new(xlsx::open(parts)?))
        })
    }

    fn sheets(&self) -> &[Sheet] {
        match self {
            Self::Xlsx(book) | Self::Xlsb(book) => &book.sheets.0,
            Self::Xls(book) => &book.sheets.0,
            Self::Ods(book) => &book.sheets.0,
        }
    }

    fn table(&mut self, index: usize, enough: usize, size: usize) -> Outcome<Table> {
        let mut table = Table::new(enough, size);
        match self {
            Self::Xlsx(book) => xlsx::read(book, index, &mut table)?,
            Self::Xlsb(book) => xlsb::read(book, index, &mut table)?,
            Self::Xls(book) => book.read(index, &mut table)?,
            Self::Ods(book) => book.read(index, &mut table)?,
        }
        Ok(table)
    }

    /// Shows the first rows of every sheet, or what is against it.
    ///
    /// # Errors
    /// When the workbook is damaged as a whole.
    fn look(&mut self, size: usize, see: &mut dyn FnMut(usize, Outcome<Table>)) -> Outcome<()> {
        if let Self::Ods(book) = self {
            return book.look(&|| Table::new(LOOKED_AT, size), see);
        }
        for index in 0..self.sheets().len() {
            let table = self.table(index, LOOKED_AT, size);
            see(index, table);
        }
        Ok(())
    }

    fn grid(&mut self, size: usize, pick: &Pick<'_>) -> Outcome<Grid> {
        let names: Vec<String> = self.sheets().iter().map(|one| one.name.clone()).collect();
        let index = match pick.sheet {
            Some(name) => Some(named(name, &names)?),
            None => self.best(size, pick.weigh)?,
        };
        // An empty workbook is a table without rows, about which whoever asked knows what to say.
        let Some(index) = index else {
            return Ok(Grid {
                sheets: names,
                ..Grid::default()
            });
        };
        let table = self.table(index, usize::MAX, size)?;
        grid_of(table, index, names)
    }

    /// The sheet with the best heads; sheets that are shown come before hidden ones, and the first before the others. `None`
    /// where there is nothing on any.
    fn best(&mut self, size: usize, weigh: &dyn Fn(&[String]) -> usize) -> Outcome<Option<usize>> {
        let visible: Vec<bool> = self.sheets().iter().map(|one| one.is_visible).collect();
        let mut best: Option<(usize, (bool, usize))> = None;
        let mut refusal = None;
        self.look(size, &mut |index, table| {
            let table = match table {
                Ok(table) => table,
                // Another sheet may be the table; where none is, this is told.
                Err(reason) => {
                    refusal.get_or_insert(reason);
                    return;
                }
            };
            if table.rows.is_empty() {
                return;
            }
            let heads = table
                .rows
                .into_values()
                .take(LOOKED_AT)
                .map(|cells| dense(cells).map_or(0, |cells| weigh(&cells)))
                .max();
            let heads = heads.unwrap_or(0);
            // A hidden sheet counts only where nothing stands on those that are shown.
            let score = (visible.get(index) == Some(&true), heads);
            if best.is_none_or(|(_, known)| score > known) {
                best = Some((index, score));
            }
        })?;
        match (best, refusal) {
            // A sheet that could not be read may be the table as long as no other is seen to be one.
            (None | Some((_, (_, 0))), Some(reason)) => Err(reason),
            (best, _) => Ok(best.map(|(index, _)| index)),
        }
    }
}

fn compound<'a>(bytes: &[u8]) -> Outcome<Workbook<'a>> {
    let file = compound::Compound::open(bytes)?;
    if file.has("EncryptedPackage") {
        return Err(locked());
    }
    let stream = match file.stream("Workbook")? {
        Some(stream) => Some(stream),
        // Excel 5 and 95 call it so; a file that is for newer ones as well has both.
        None => file.stream("Book")?,
    };
    match stream {
        Some(stream) => xls::Xls::open(stream).map(|book| Workbook::Xls(Box::new(book))),
        None if file.has("WordDocument") => Err(Message::new("files-kind-word")),
        None => Err(broken()),
    }
}

/// What a document is whose body has this name, where it is no spreadsheet.
fn other_document(body: &str) -> Option<Message> {
    match body {
        "office:text" => Some(Message::new("files-kind-word")),
        "office:presentation" | "office:drawing" => Some(Message::new("files-kind-slides")),
        _ => None,
    }
}

/// What a package is that is no workbook.
fn other_package(parts: &parts::Parts<'_>) -> Option<Message> {
    let kinds = [
        ("word/document.xml", "files-kind-word"),
        ("ppt/presentation.xml", "files-kind-slides"),
        ("Index/Document.iwa", "files-kind-numbers"),
    ];
    let kind = kinds.into_iter().find(|(part, _)| parts.has(part));
    let is_package = parts.has("[Content_Types].xml") || parts.has("xl/workbook.xml");
    kind.map(|(_, id)| Message::new(id))
        .or_else(|| (!is_package).then(|| Message::new("files-kind-zip")))
}

/// The place of a sheet that a person named; letter case and blanks around do not matter.
fn named(name: &str, names: &[String]) -> Outcome<usize> {
    let wanted = name.trim().to_lowercase();
    let is_alike = |one: &String| one.trim().to_lowercase() == wanted;
    // The exact name first: two may differ in letter case or blanks alone.
    let exact = names.iter().position(|one| one == name);
    exact
        .or_else(|| names.iter().position(is_alike))
        .ok_or_else(|| {
            Message::new("files-no-sheet")
                .with("name", name)
                .with("sheets", names.join(", "))
        })
}

fn grid_of(table: Table, index: usize, names: Vec<String>) -> Outcome<Grid> {
    let mut grid = Grid {
        sheet: names.get(index).cloned(),
        ..Grid::default()
    };
    tell_sheets(index, &names, &mut grid);
    tell_hidden(&table, &mut grid);
    grid.sheets = names;
    let place = |(row, column): (u32, u32)| (row as usize + 1, column as usize);
    grid.marks = table
        .marks
        .into_iter()
        .map(|(at, mark)| (place(at), mark))
        .collect();
    grid.covered = covered(&table.areas, table.rows.keys().copied())?;
    grid.areas = table.areas;
    let mut cells_so_far = 0;
    for (row, cells) in table.rows {
        let cells = dense(cells)?;
        cells_so_far += cells.len();
        limits::dense(cells_so_far)?;
        grid.rows.push((row as usize + 1, cells));
    }
    Ok(grid)
}

/// Which areas reach into which rows, of those with something in them.
fn covered(areas: &[Area], rows: impl Iterator<Item = u32>) -> Outcome<HashMap<usize, Vec<u32>>> {
    let rows: Vec<u32> = rows.collect();
    let mut covered: HashMap<usize, Vec<u32>> = HashMap::new();
    let mut count = 0;
    for (number, area) in (0..).zip(areas) {
        // Only rows with cells: an area may reach over a million of empty ones.
        let first = rows.partition_point(|row| *row < area.start.0);
        for row in rows[first..].iter().take_while(|row| **row <= area.end.0) {
            count += 1;
            if count > MAX_COVERED {
                return Err(Message::new("files-limit-areas").with("most", MAX_COVERED));
            }
            covered.entry(*row as usize + 1).or_default().push(number);
        }
    }
    Ok(covered)
}

/// Which sheet was read, and that there are others.
fn tell_sheets(read: usize, names: &[String], grid: &mut Grid) {
    let name = names.get(read).map_or("", String::as_str);
    grid.how
        .push(Message::new("files-list-how-sheet").with("sheet", name));
    let others: Vec<&str> = names
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != read)
        .map(|(_, name)| name.as_str())
        .collect();
    if !others.is_empty() {
        grid.how
            .push(Message::new("orderfile-other-sheets").with("sheets", others.join(", ")));
    }
}

/// That cells are read which the spreadsheet does not show.
fn tell_hidden(table: &Table, grid: &mut Grid) {
    let rows = table.hidden_rows.count(table.rows.keys().copied());
    // Some files hide every column behind the last one with cells, which nobody needs to hear of.
    let widest = table.rows.values().flatten().map(|(column, _)| *column + 1);
    let columns = table.hidden_columns.count(0..widest.max().unwrap_or(0));
    if rows + columns > 0 {
        grid.how.push(
            Message::new("files-hidden")
                .with("rows", rows)
                .with("columns", columns),
        );
    }
}

/// The cells of a row, with empty ones where there are none.
///
/// # Errors
/// When two cells stand in one place: nobody can tell which is meant.
fn dense(cells: Vec<(u32, String)>) -> Outcome<Vec<String>> {
    let width = cells.iter().map(|(column, _)| *column as usize + 1).max();
    // `Limits::cell` has refused what is further right; the bound keeps the memory safe on its own.
    let mut dense = vec![String::new(); width.unwrap_or(0).min(limits::MAX_COLUMNS)];
    for (column, text) in cells {
        if let Some(cell) = dense.get_mut(column as usize) {
            if !cell.is_empty() {
                return Err(broken());
            }
            *cell = text;
        }
    }
    Ok(dense)
}
