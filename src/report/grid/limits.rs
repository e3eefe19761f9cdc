//! How much a table may have: every reader of files holds to it.

use super::letters;
use crate::text::Message;

/// Characters in a cell; no spreadsheet takes more.
pub(in crate::report) const MAX_CELL: usize = 32_767;
/// Lines below the head.
pub(in crate::report) const MAX_LINES: usize = 100_000;
/// Bytes of a line of numbers.
const MAX_LINE: usize = 1024 * 1024;
/// Rows above the lines: the head, and titles that people put over it.
const ROWS_ABOVE: usize = 10;
/// Cells, empty ones between others included.
pub(in crate::report) const MAX_CELLS: usize = 5_000_000;
/// Bytes of text in all cells together.
pub(in crate::report) const MAX_TEXT: usize = 64 * 1024 * 1024;
/// Columns; a table for people has far fewer.
pub(in crate::report) const MAX_COLUMNS: usize = 1024;
/// Cells that a file may tell of: spreadsheets write empty ones for their colours.
const MAX_TOLD: usize = 10_000_000;
/// Merged areas of a sheet, be their cells empty.
const MAX_AREAS: usize = 200_000;
/// Cells that a small workbook may have all the same. Packed, a cell takes two bytes and more, unless somebody made the file
/// to fill the memory of others.
const CELLS_OF_SMALL: usize = 1_500_000;

/// What was read so far, and how much may be.
#[derive(Debug)]
pub(super) struct Limits {
    cells: usize,
    text: usize,
    told: usize,
    most_cells: usize,
}

impl Limits {
    /// The limits of a file of so many bytes.
    pub(super) fn of_file(size: usize) -> Self {
        Self {
            cells: 0,
            text: 0,
            told: 0,
            most_cells: (size / 2).clamp(CELLS_OF_SMALL, MAX_CELLS),
        }
    }

    /// One more cell, at a row and column from 0.
    ///
    /// # Errors
    /// When it is too far to the right, or too much.
    pub(super) fn cell(&mut self, at: (u32, u32), text: &str) -> Result<(), Message> {
        if at.1 as usize >= MAX_COLUMNS {
            return Err(Message::new("files-limit-columns")
                .with(
                    "cell",
                    format!("{}{}", letters(at.1 as usize), u64::from(at.0) + 1),
                )
                .with("last", letters(MAX_COLUMNS - 1)));
        }
        self.cells += 1;
        self.text += text.len();
        if self.cells > self.most_cells {
            return Err(cells(self.most_cells));
        }
        if self.text > MAX_TEXT {
            return Err(Message::new("files-limit-text").with("mib", MAX_TEXT >> 20));
        }
        Ok(())
    }

    /// One more cell that is told, be it empty.
    ///
    /// # Errors
    /// When a file tells of more than anybody fills.
    pub(super) fn touch(&mut self) -> Result<(), Message> {
        self.told += 1;
        if self.told > MAX_TOLD {
            Err(cells(MAX_CELLS))
        } else {
            Ok(())
        }
    }
}

/// # Errors
/// When so many rows are too many.
pub(in crate::report) fn lines(count: usize) -> Result<(), Message> {
    // What is above the lines is not told apart from them yet.
    if count > MAX_LINES + ROWS_ABOVE {
        return Err(Message::new("files-limit-lines").with("most", MAX_LINES));
    }
    Ok(())
}

/// What a text of numbers may have, before anybody reads them.
///
/// # Errors
/// When it has more lines or cells than a table may have, or a line that nobody wrote.
pub(in crate::report) fn text(text: &str) -> Result<(), Message> {
    let (mut filled, mut cells_so_far) = (0, 0);
    for line in text
        .split(['\n', '\r'])
        .filter(|line| !line.trim().is_empty())
    {
        if line.len() > MAX_LINE {
            return Err(Message::new("files-limit-line").with("mib", MAX_LINE >> 20));
        }
        filled += 1;
        lines(filled)?;
        let is_separator = |byte: &u8| matches!(byte, b';' | b',' | b'\t' | b'|');
        cells_so_far += 1 + line.bytes().filter(|byte| is_separator(byte)).count();
        dense(cells_so_far)?;
    }
    Ok(())
}

/// Cells, empty ones between others included.
///
/// # Errors
/// When so many are too many.
pub(super) fn dense(count: usize) -> Result<(), Message> {
    if count > MAX_CELLS {
        Err(cells(MAX_CELLS))
    } else {
        Ok(())
    }
}

/// # Errors
/// When one more merged area is too many.
pub(super) fn areas(count: usize) -> Result<(), Message> {
    if count >= MAX_AREAS {
        return Err(Message::new("files-limit-areas").with("most", MAX_AREAS));
    }
    Ok(())
}

/// Whether a text has more characters than a cell can.
pub(in crate::report) fn is_long(text: &str) -> bool {
    // Bytes first, which cost nothing: a text never has more characters than bytes.
    text.len() > MAX_CELL && text.chars().count() > MAX_CELL
}

/// That there are more cells than so many.
pub(super) fn cells(most: usize) -> Message {
    Message::new("files-limit-cells").with("most", most)
}
