//! Streaming rows as a JSON array of objects.

use super::cell::iso_time;
use super::cell_ref::CellRef;
use std::io::{self, Write};

/// Writes an array of objects, one object a line, without ever holding more than one.
pub(super) struct JsonRows<W: Write> {
    writer: W,
    /// Each key as it stands in the file, with what comes before its value.
    keys: Vec<String>,
    at: usize,
    rows: usize,
}

impl<W: Write> JsonRows<W> {
    pub(super) fn begin<'a>(
        mut writer: W,
        keys: impl IntoIterator<Item = &'a str>,
    ) -> io::Result<Self> {
        writer.write_all(b"[")?;
        let key = |(index, key): (usize, &str)| {
            let before = if index == 0 { "" } else { ", " };
            serde_json::to_string(key).map(|key| format!("{before}{key}: "))
        };
        let keys = keys.into_iter().enumerate().map(key);
        Ok(Self {
            writer,
            keys: keys.collect::<Result<_, _>>()?,
            at: 0,
            rows: 0,
        })
    }

    pub(super) fn cell(&mut self, cell: &CellRef<'_>) -> io::Result<()> {
        self.begin_row()?;
        let key = self.keys.get(self.at).map_or("", String::as_str);
        self.writer.write_all(key.as_bytes())?;
        self.at += 1;
        write_value(&mut self.writer, cell)
    }

    /// Begins an object where none has begun.
    fn begin_row(&mut self) -> io::Result<()> {
        match (self.at, self.rows) {
            (0, 0) => self.writer.write_all(b"\n  {"),
            (0, _) => self.writer.write_all(b",\n  {"),
            _ => Ok(()),
        }
    }

    pub(super) fn end_row(&mut self) -> io::Result<()> {
        self.begin_row()?;
        self.at = 0;
        self.rows += 1;
        self.writer.write_all(b"}")
    }

    /// Ends the array and gives the writer and the number of rows.
    pub(super) fn end(mut self) -> io::Result<(W, usize)> {
        // An empty list is `[]`, on one line.
        let end: &[u8] = if self.rows == 0 { b"]" } else { b"\n]" };
        self.writer.write_all(end)?;
        Ok((self.writer, self.rows))
    }
}

pub(super) fn write_value(mut writer: impl Write, cell: &CellRef<'_>) -> io::Result<()> {
    match cell {
        // Both: a reader of JSON asks for a value, and neither is one.
        CellRef::Unknown | CellRef::Empty => writer.write_all(b"null"),
        CellRef::Text(text) => Ok(serde_json::to_writer(writer, text.as_ref())?),
        CellRef::Digits(text) => Ok(serde_json::to_writer(writer, text)?),
        // Whole numbers without a decimal point, as every reader of JSON expects a count.
        CellRef::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            write!(writer, "{number:.0}")
        }
        CellRef::Number(number) => Ok(serde_json::to_writer(writer, number)?),
        CellRef::Word { key, .. } => Ok(serde_json::to_writer(writer, key)?),
        CellRef::Flag(_, flag) => write!(writer, "{flag}"),
        CellRef::Time(seconds) => Ok(serde_json::to_writer(writer, &iso_time(*seconds))?),
    }
}
