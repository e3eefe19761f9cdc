//! Streaming rows as a JSON array of objects.

use super::Cell;
use super::cell::iso_time;
use std::io::{self, Write};

/// Writes an array of objects, one object a line, without ever holding more than one.
pub(super) struct JsonRows<W: Write> {
    writer: W,
    rows: usize,
}

impl<W: Write> JsonRows<W> {
    pub(super) fn begin(mut writer: W) -> io::Result<Self> {
        writer.write_all(b"[")?;
        Ok(Self { writer, rows: 0 })
    }

    pub(super) fn row<'a>(
        &mut self,
        cells: impl IntoIterator<Item = (&'a str, Cell)>,
    ) -> io::Result<()> {
        let start: &[u8] = if self.rows == 0 { b"\n  {" } else { b",\n  {" };
        self.writer.write_all(start)?;
        for (index, (key, cell)) in cells.into_iter().enumerate() {
            if index > 0 {
                self.writer.write_all(b", ")?;
            }
            serde_json::to_writer(&mut self.writer, key)?;
            self.writer.write_all(b": ")?;
            serde_json::to_writer(&mut self.writer, &value(cell))?;
        }
        self.rows += 1;
        self.writer.write_all(b"}")
    }

    /// Ends the array and gives the number of rows.
    pub(super) fn end(mut self) -> io::Result<usize> {
        let end: &[u8] = if self.rows == 0 { b"]\n" } else { b"\n]\n" };
        self.writer.write_all(end)?;
        self.writer.flush()?;
        Ok(self.rows)
    }
}

fn value(cell: Cell) -> serde_json::Value {
    match cell {
        Cell::Unknown | Cell::Empty => serde_json::Value::Null,
        Cell::Text(text) | Cell::Digits(text) => text.into(),
        // Whole numbers without a decimal point, as every reader of JSON expects a count.
        Cell::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "whole and below 2^53, as checked"
            )]
            let whole = number as i64;
            whole.into()
        }
        Cell::Number(number) => number.into(),
        Cell::Word { key, .. } => key.into(),
        Cell::Flag(flag) => flag.into(),
        Cell::Time(seconds) => iso_time(seconds).into(),
    }
}
