//! Rows as an Excel workbook, written to a temporary file row by row, so that it needs no more memory for more rows.
//!
//! Cells are typed: numbers that are names are text, without the green triangle that offers to make numbers of them; times
//! are dates with a format; flags are truth values for scripts and words for people; what is unknown stays empty. Text is
//! stored as text, which no spreadsheet runs as a formula. Characters that XML cannot hold are stored in the format's own
//! escapes and come back on reading.

use super::Words;
use super::cell::iso_time;
use super::cell_ref::CellRef;
use crate::text::{Catalog, Message};
use chrono::{DateTime, Local};
use rust_xlsxwriter::{Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError};
use std::borrow::Cow;
use std::io::{self, Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The rows a sheet holds below its head.
pub(super) const SHEET_ROWS: u32 = 1_048_575;
/// The UTF-16 units a cell holds.
const CELL_UNITS: usize = 32_767;
/// Rows that are looked at for the width of the columns.
const MEASURED_ROWS: u32 = 1000;
const WIDTHS: std::ops::RangeInclusive<usize> = 9..=60;
const DATE_FORMAT: &str = "yyyy\\-mm\\-dd hh:mm:ss";
/// 1970-01-01 and the end of 9999 as Excel counts days; before 1900-03-01 its calendar is wrong.
const EPOCH: f64 = 25_569.0;
const DATES: std::ops::Range<i64> = -2_203_891_200..253_402_300_800;

/// The sheet that sums a report up: a line's name and value; a line without a value is a heading.
pub(super) type Summary = Vec<(String, Option<super::Cell>)>;

pub(super) struct XlsxRows {
    book: Workbook,
    sheet: Worksheet,
    /// Sheets that are full, in order. They get their names at the end.
    full: Vec<Worksheet>,
    words: Words,
    catalog: Catalog,
    heads: Vec<String>,
    widths: Vec<usize>,
    bold: Format,
    date: Format,
    /// The row of the sheet that is being written; 0 is the head.
    row: u32,
    column: u16,
    sheet_rows: u32,
    rows: usize,
}

impl XlsxRows {
    /// Begins a workbook whose sheets hold so many rows, usually [`SHEET_ROWS`].
    pub(super) fn begin(
        sheet_rows: u32,
        words: Words,
        heads: &[(&str, Message)],
        catalog: &Catalog,
    ) -> io::Result<Self> {
        let heads: Vec<String> = heads
            .iter()
            .map(|(key, head)| match words {
                Words::Keys => (*key).to_owned(),
                Words::Language(_) => catalog.say(head),
            })
            .collect();
        let mut book = Workbook::new();
        let bold = Format::new().set_bold().set_align(FormatAlign::Top);
        // Such a sheet takes its rows in order only, and holds no more than the one that is being written.
        let sheet = book.new_worksheet_with_constant_memory().map_err(failed)?;
        let mut rows = Self {
            book,
            sheet,
            full: Vec::new(),
            words,
            catalog: *catalog,
            widths: heads.iter().map(|head| head.chars().count() + 3).collect(),
            heads,
            bold,
            date: Format::new().set_num_format(DATE_FORMAT),
            row: 0,
            column: 0,
            sheet_rows,
            rows: 0,
        };
        rows.write_heads()?;
        Ok(rows)
    }

    /// Writes a cell that is worded as the file is.
    pub(super) fn cell(&mut self, cell: &CellRef<'_>) -> io::Result<()> {
        let (row, column) = (self.row, self.column);
        self.column += 1;
        match cell {
            CellRef::Text(text) => self.text(row, column, text),
            CellRef::Digits(text) => self.text(row, column, text),
            CellRef::Number(number) if number.is_finite() => {
                self.measure(column, 10);
                guarded(|| self.sheet.write_number(row, column, *number))
            }
            CellRef::Unknown | CellRef::Empty | CellRef::Number(_) => Ok(()),
            CellRef::Word { key, .. } => self.text(row, column, key),
            CellRef::Flag(_, flag) => guarded(|| self.sheet.write_boolean(row, column, *flag)),
            CellRef::Time(seconds) => self.time(row, column, *seconds),
        }
    }

    pub(super) fn end_row(&mut self) -> io::Result<()> {
        self.rows += 1;
        self.column = 0;
        self.row += 1;
        if self.row > self.sheet_rows {
            self.finish_sheet()?;
            let next = self.book.new_worksheet_with_constant_memory();
            let full = std::mem::replace(&mut self.sheet, next.map_err(failed)?);
            self.full.push(full);
            self.row = 0;
            self.write_heads()?;
        }
        Ok(())
    }

    /// Writes the workbook and gives the number of rows without the heads.
    pub(super) fn end_with(
        mut self,
        writer: impl Write,
        summary: Option<&Summary>,
    ) -> io::Result<usize> {
        // A sheet that the last row filled left an empty one behind.
        if self.row > 1 || self.full.is_empty() {
            self.finish_sheet()?;
            self.full.push(self.sheet);
        }
        let name = self.catalog.text("files-sheet-rows");
        // Sheets are named at the end, since only now is known whether there are several.
        let several = self.full.len() > 1;
        for (index, mut sheet) in self.full.into_iter().enumerate() {
            let name = if several {
                format!("{name} {}", index + 1)
            } else {
                name.clone()
            };
            sheet.set_name(name).map_err(failed)?;
            self.book.push_worksheet(sheet);
        }
        if let Some(summary) = summary {
            let name = self.catalog.text("files-sheet-summary");
            let (words, bold, date) = (self.words, &self.bold, &self.date);
            let sheet = summary_sheet(&name, summary, words, bold, date);
            self.book.push_worksheet(sheet.map_err(failed)?);
        }
        write_book(&mut self.book, writer)?;
        Ok(self.rows)
    }

    fn write_heads(&mut self) -> io::Result<()> {
        for (column, head) in (0_u16..).zip(&self.heads) {
            guarded(|| {
                self.sheet
                    .write_string_with_format(0, column, head, &self.bold)
            })?;
        }
        self.row = 1;
        self.column = 0;
        Ok(())
    }

    fn finish_sheet(&mut self) -> io::Result<()> {
        let last_row = self.row.saturating_sub(1);
        let columns = u16::try_from(self.heads.len()).unwrap_or(0);
        let Some(last_column) = columns.checked_sub(1) else {
            return Ok(());
        };
        let (sheet, widths) = (&mut self.sheet, &self.widths);
        let as_text = IgnoreError::NumberStoredAsText;
        guarded(|| {
            sheet.set_freeze_panes(1, 0)?;
            sheet.autofilter(0, 0, last_row, last_column)?;
            sheet.ignore_error_range(0, 0, last_row, last_column, as_text)?;
            sheet.set_repeat_rows(0, 0)?;
            // As wide as one page and as long as it takes: 0 sets no limit.
            sheet.set_landscape().set_print_fit_to_pages(1, 0);
            for (column, width) in (0_u16..).zip(widths) {
                let width = u16::try_from((*width).clamp(*WIDTHS.start(), *WIDTHS.end()));
                sheet.set_column_width(column, width.unwrap_or(u16::MAX))?;
            }
            Ok(())
        })
    }

    fn text(&mut self, row: u32, column: u16, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        if self.row <= MEASURED_ROWS {
            let longest = text.lines().map(|line| line.chars().count()).max();
            self.measure(column, longest.unwrap_or(0) + 1);
        }
        guarded(|| self.sheet.write_string(row, column, fitting(text).as_ref()))
    }

    fn time(&mut self, row: u32, column: u16, seconds: i64) -> io::Result<()> {
        // As text, since a spreadsheet would show another day, or hashes.
        if !DATES.contains(&seconds) {
            return self.text(row, column, &iso_time(seconds));
        }
        self.measure(column, 20);
        let day = excel_day(seconds, self.words);
        let sheet = &mut self.sheet;
        guarded(|| sheet.write_number_with_format(row, column, day, &self.date))
    }

    fn measure(&mut self, column: u16, width: usize) {
        if let Some(known) = self.widths.get_mut(usize::from(column)) {
            *known = width.max(*known);
        }
    }
}

/// A moment as a spreadsheet counts it: UTC for scripts, this computer's clock for people.
fn excel_day(seconds: i64, words: Words) -> f64 {
    let offset = match (words, DateTime::from_timestamp(seconds, 0)) {
        (Words::Language(_), Some(time)) => {
            i64::from(time.with_timezone(&Local).offset().local_minus_utc())
        }
        _ => 0,
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "seconds until the year 9999 fit into 2^53"
    )]
    let local = (seconds + offset) as f64;
    local / 86_400.0 + EPOCH
}

fn summary_sheet(
    name: &str,
    summary: &Summary,
    words: Words,
    bold: &Format,
    date: &Format,
) -> Result<Worksheet, XlsxError> {
    let left = date.clone().set_align(FormatAlign::Left);
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.set_column_width(0, 34)?;
    sheet.set_column_width(1, 24)?;
    for (row, (title, value)) in (0_u32..).zip(summary) {
        let title = fitting(title);
        match value {
            None => sheet.write_string_with_format(row, 0, title.as_ref(), bold)?,
            Some(_) => sheet.write_string(row, 0, title.as_ref())?,
        };
        match value.as_ref().map(CellRef::of) {
            Some(CellRef::Number(number)) => sheet.write_number(row, 1, number)?,
            Some(CellRef::Time(seconds)) if DATES.contains(&seconds) => {
                sheet.write_number_with_format(row, 1, excel_day(seconds, words), &left)?
            }
            Some(CellRef::Text(text)) => sheet.write_string(row, 1, fitting(&text).as_ref())?,
            _ => continue,
        };
    }
    Ok(sheet)
}

/// A text that fits into a cell; what is too long ends in an ellipsis.
fn fitting(text: &str) -> Cow<'_, str> {
    // Every UTF-16 unit is at least one byte.
    if text.len() <= CELL_UNITS || text.encode_utf16().count() <= CELL_UNITS {
        return Cow::Borrowed(text);
    }
    // The ellipsis is one unit.
    let mut units = 1;
    let mut cut: String = text
        .chars()
        .take_while(|character| {
            units += character.len_utf16();
            units <= CELL_UNITS
        })
        .collect();
    cut.push('…');
    Cow::Owned(cut)
}

/// Writes a workbook that is whole.
pub(super) fn write_book(book: &mut Workbook, mut writer: impl Write) -> io::Result<()> {
    // The library writes from threads of its own, which a borrowed writer may not be handed to.
    let mut file = tempfile::tempfile()?;
    guarded(|| book.save_to_writer(&mut file))?;
    file.rewind()?;
    io::copy(&mut file, &mut writer)?;
    writer.flush()
}

/// Calls the library, which panics where its temporary file cannot be written.
fn guarded<T>(write: impl FnOnce() -> Result<T, XlsxError>) -> io::Result<()> {
    match catch_unwind(AssertUnwindSafe(write)) {
        Ok(result) => result.map(drop).map_err(failed),
        Err(_) => Err(io::Error::other("the temporary file could not be written")),
    }
}

/// The system's own error where there is one, so that a full disk is told as such.
pub(super) fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => error,
        other => {
            let inner = std::error::Error::source(&other);
            let kind = inner
                .and_then(|inner| inner.downcast_ref::<io::Error>())
                .map_or(io::ErrorKind::Other, io::Error::kind);
            io::Error::new(kind, other)
        }
    }
}
