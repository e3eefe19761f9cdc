//! Rows as CSV, written straight from the row without a copy per cell.
//!
//! What is quoted is what the csv crate quotes; a test compares the two, byte for byte.

use super::cell::decimal;
use super::cell_ref::CellRef;
use super::said::Clock;
use super::{CsvStyle, Words, guard};
use crate::text::{Catalog, Message};
use std::io::{self, Write};

/// How much is gathered before it goes to the writer.
const CHUNK: usize = 64 * 1024;

pub(super) struct CsvRows<W: Write> {
    writer: W,
    style: CsvStyle,
    clock: Clock,
    buffer: Vec<u8>,
    /// The bytes that a field must be quoted for.
    quoted: Box<[bool; 256]>,
    /// Where the row that is being written begins in the buffer.
    row_start: usize,
    fields: usize,
    rows: usize,
}

impl<W: Write> CsvRows<W> {
    pub(super) fn begin(
        writer: W,
        style: CsvStyle,
        heads: &[(&str, Message)],
        catalog: &Catalog,
    ) -> io::Result<Self> {
        let mut table = Self {
            writer,
            style,
            clock: Clock::default(),
            // The row that fills a chunk may end beyond it.
            buffer: Vec::with_capacity(CHUNK + CHUNK / 4),
            quoted: Box::new(quoted(style.dialect.delimiter())),
            row_start: 0,
            fields: 0,
            rows: 0,
        };
        table
            .buffer
            .extend_from_slice(style.dialect.byte_order_mark());
        table.row_start = table.buffer.len();
        for (key, head) in heads {
            match style.words {
                // Where a file is written beside somebody's own, a key is the head of their column: any text.
                Words::Keys => table.text(key, style.formula_guard),
                Words::Language(_) => table.text(&catalog.say(head), style.formula_guard),
            }
        }
        table.end_row()?;
        // The heads ended as a row does, and count for none.
        table.rows = 0;
        Ok(table)
    }

    /// Writes a cell that is worded as the file is.
    pub(super) fn cell(&mut self, cell: &CellRef<'_>) {
        let guarded = self.style.formula_guard;
        match cell {
            CellRef::Unknown | CellRef::Empty => self.separate(),
            CellRef::Text(text) => self.text(text, guarded),
            CellRef::Digits(digits) => self.digits(digits),
            CellRef::Number(number) => {
                self.text(&decimal(*number, self.style.dialect.decimal_mark()), false);
            }
            CellRef::Word { key, .. } => self.text(key, guarded),
            CellRef::Flag(_, flag) => self.text(if *flag { "true" } else { "false" }, false),
            CellRef::Time(seconds) => {
                self.separate();
                match self.style.words {
                    Words::Keys => self.clock.utc(*seconds, &mut self.buffer),
                    Words::Language(_) => self.clock.local(*seconds, &mut self.buffer),
                }
            }
        }
    }

    pub(super) fn end_row(&mut self) -> io::Result<()> {
        // A row of one empty field would be an empty line, which readers skip.
        if self.fields == 1 && self.buffer.len() == self.row_start {
            self.buffer.extend_from_slice(b"\"\"");
        }
        self.buffer
            .extend_from_slice(self.style.dialect.line_end().as_bytes());
        self.fields = 0;
        self.rows += 1;
        if self.buffer.len() >= CHUNK {
            self.writer.write_all(&self.buffer)?;
            self.buffer.clear();
        }
        self.row_start = self.buffer.len();
        Ok(())
    }

    /// Flushes and gives the number of rows without the heads.
    pub(super) fn end(mut self) -> io::Result<usize> {
        self.writer.write_all(&self.buffer)?;
        self.writer.flush()?;
        Ok(self.rows)
    }

    fn separate(&mut self) {
        if self.fields > 0 {
            self.buffer.push(self.style.dialect.delimiter());
        }
        self.fields += 1;
    }

    fn text(&mut self, text: &str, guarded: bool) {
        self.separate();
        field(&mut self.buffer, text, guarded, &self.quoted);
    }

    /// A number that is a name, in the form that spreadsheets keep as text: `="0123"`, quoted.
    fn digits(&mut self, digits: &str) {
        let as_text = self.style.formula_guard && self.style.dialect.is_for_excel();
        // Only what cannot end the quoted text early: digits and hyphens need no escape.
        if as_text && guard::is_digits(digits) {
            self.separate();
            self.buffer.extend_from_slice(b"\"=\"\"");
            self.buffer.extend_from_slice(digits.as_bytes());
            self.buffer.extend_from_slice(b"\"\"\"");
        } else {
            self.text(digits, self.style.formula_guard);
        }
    }
}

/// Which bytes a field must be quoted for.
fn quoted(delimiter: u8) -> [bool; 256] {
    let mut quoted = [false; 256];
    for byte in [delimiter, b'"', b'\r', b'\n'] {
        quoted[usize::from(byte)] = true;
    }
    quoted
}

/// A field, with an apostrophe in front where it is guarded and needs one, and quoted where it must be.
fn field(buffer: &mut Vec<u8>, text: &str, guarded: bool, quoted: &[bool; 256]) {
    let guarded = guarded && guard::needs_guard(text);
    // All bytes are looked at without a branch: fields are short, and the end of each would be guessed wrong.
    let must_quote = |must: bool, byte: &u8| must | quoted[usize::from(*byte)];
    if !text.as_bytes().iter().fold(false, must_quote) {
        if guarded {
            buffer.push(b'\'');
        }
        buffer.extend_from_slice(text.as_bytes());
        return;
    }
    buffer.push(b'"');
    if guarded {
        buffer.push(b'\'');
    }
    let mut rest = text.as_bytes();
    while let Some(at) = memchr::memchr(b'"', rest) {
        let (before, after) = rest.split_at(at + 1);
        buffer.extend_from_slice(before);
        buffer.push(b'"');
        rest = after;
    }
    buffer.extend_from_slice(rest);
    buffer.push(b'"');
}
