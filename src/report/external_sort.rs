//! Rows put into another order than they come in: the keys in memory, the cells in a temporary file.

use super::cell_ref::CellRef;
use super::said::Said;
use super::{Cell, SortKey};
use crate::domain::SaidAs;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};

/// By what a row is sorted: its group, the chosen column, and further ones, which most orders do not have; then the place it came in.
type RowKeys = (Option<SortKey>, Option<SortKey>, Box<[SortKey]>);

/// Rows waiting for the last one. A row needs its keys and 16 bytes in memory, some 100 bytes in all; its cells lie in a
/// file that nobody else sees and that is gone when the program ends, whichever way.
pub(super) struct ExternalSort {
    writer: BufWriter<File>,
    rows: Vec<(RowKeys, u64)>,
    end: u64,
    buffer: Vec<u8>,
    /// Whether each of the columns is sorted downwards.
    descending: Vec<bool>,
}

impl ExternalSort {
    pub(super) fn begin(descending: Vec<bool>) -> io::Result<Self> {
        Ok(Self {
            writer: BufWriter::new(tempfile::tempfile()?),
            rows: Vec::new(),
            end: 0,
            buffer: Vec::new(),
            descending,
        })
    }

    /// Notes a cell of the row that [`Self::end_row`] ends. Words are noted as the file says them.
    pub(super) fn cell(&mut self, cell: &CellRef<'_>, are_keys: bool, said: &mut Said) {
        match cell {
            CellRef::Unknown => self.buffer.push(0),
            CellRef::Empty => self.buffer.push(1),
            CellRef::Text(text) => self.text(2, text),
            CellRef::Digits(digits) => self.text(3, digits),
            CellRef::Number(number) => {
                self.buffer.push(4);
                self.buffer.extend_from_slice(&number.to_le_bytes());
            }
            CellRef::Word { key, .. } if are_keys => self.text(2, key),
            CellRef::Word { said: message, .. } => self.text(2, said.say(message)),
            CellRef::Flag(SaidAs::Fact, flag) => {
                self.buffer.extend_from_slice(&[5, u8::from(*flag)]);
            }
            CellRef::Flag(SaidAs::Permission, flag) => {
                self.buffer.extend_from_slice(&[7, u8::from(*flag)]);
            }
            CellRef::Time(time) => {
                self.buffer.push(6);
                self.buffer.extend_from_slice(&time.to_le_bytes());
            }
        }
    }

    pub(super) fn end_row(&mut self, place: RowKeys) -> io::Result<()> {
        self.writer.write_all(&self.buffer)?;
        self.rows.push((place, self.end));
        self.end += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    /// Gives every row's cells, in order.
    pub(super) fn read(
        mut self,
        width: usize,
        mut each: impl FnMut(&[Cell]) -> io::Result<()>,
    ) -> io::Result<()> {
        let descending = self.descending;
        // Stable, so that rows that compare equal stay in the order they came.
        self.rows.sort_by(|(one, _), (other, _)| {
            let keys = one.1.iter().chain(&one.2);
            let keys = keys.zip(other.1.iter().chain(&other.2)).zip(&descending);
            let mut compared = keys.map(|((one, other), down)| one.compare(other, *down));
            let differs = compared.find(|order| order.is_ne());
            let order = differs.unwrap_or(std::cmp::Ordering::Equal);
            one.0.cmp(&other.0).then(order)
        });
        let mut reader = BufReader::new(
            self.writer
                .into_inner()
                .map_err(io::IntoInnerError::into_error)?,
        );
        reader.rewind()?;
        let mut at = 0;
        let mut cells = Vec::with_capacity(width);
        for (_, offset) in self.rows {
            if offset != at {
                reader.seek(SeekFrom::Start(offset))?;
                at = offset;
            }
            cells.clear();
            for _ in 0..width {
                let (cell, length) = read_cell(&mut reader)?;
                at += length;
                cells.push(cell);
            }
            each(&cells)?;
        }
        Ok(())
    }

    fn text(&mut self, tag: u8, text: &str) {
        self.buffer.push(tag);
        self.buffer
            .extend_from_slice(&(text.len() as u64).to_le_bytes());
        self.buffer.extend_from_slice(text.as_bytes());
    }
}

/// A cell, and how many bytes it took.
fn read_cell(reader: &mut impl Read) -> io::Result<(Cell, u64)> {
    let mut tag = [0];
    reader.read_exact(&mut tag)?;
    let mut eight = [0; 8];
    Ok(match tag {
        [0] => (Cell::Unknown, 1),
        [1] => (Cell::Empty, 1),
        [2 | 3] => {
            reader.read_exact(&mut eight)?;
            let length = u64::from_le_bytes(eight);
            let mut text = String::new();
            reader.take(length).read_to_string(&mut text)?;
            let cell = if tag == [2] {
                Cell::Text(text)
            } else {
                Cell::Digits(text)
            };
            (cell, 9 + length)
        }
        [4] => {
            reader.read_exact(&mut eight)?;
            (Cell::Number(f64::from_le_bytes(eight)), 9)
        }
        [5 | 7] => {
            let mut flag = [0];
            reader.read_exact(&mut flag)?;
            let said_as = if tag == [5] {
                SaidAs::Fact
            } else {
                SaidAs::Permission
            };
            (Cell::said_as(said_as, flag == [1]), 2)
        }
        _ => {
            reader.read_exact(&mut eight)?;
            (Cell::Time(i64::from_le_bytes(eight)), 9)
        }
    })
}
