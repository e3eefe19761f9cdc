//! Rows put into another order than they come in: the keys in memory, the cells in a temporary file.

use super::SortKey;
use super::cell_ref::CellRef;
use super::table::TableWriter;
use crate::domain::SaidAs;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, ErrorKind, Read, Seek, SeekFrom, Write};

/// By what a row is sorted: its group, and the chosen columns; then the place it came in.
type RowKeys = (Option<SortKey>, Box<[SortKey]>);

/// Rows waiting for the last one. A row needs its keys and 24 bytes in memory, some 100 bytes in all; its cells lie in a
/// file that nobody else sees and that is gone when the program ends, whichever way.
pub(super) struct ExternalSort {
    writer: BufWriter<File>,
    /// The keys of each row, where it begins in the file and how long it is there.
    rows: Vec<(RowKeys, u64, usize)>,
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

    /// Notes a cell of the row that [`Self::end_row`] ends, worded as the file is: a letter for its kind, how long it is, and its bytes.
    /// What is unknown is noted as nothing, which is the same to every file.
    pub(super) fn cell(&mut self, cell: &CellRef<'_>) {
        let (kind, bytes): (u8, &[u8]) = match cell {
            CellRef::Unknown | CellRef::Empty => (b'-', &[]),
            CellRef::Text(text) => (b't', text.as_bytes()),
            CellRef::Digits(digits) => (b'd', digits.as_bytes()),
            CellRef::Number(number) => (b'n', &number.to_le_bytes()),
            CellRef::Word { key, .. } => (b't', key.as_bytes()),
            CellRef::Flag(_, flag) => (b'f', &[u8::from(*flag)]),
            CellRef::Time(seconds) => (b's', &seconds.to_le_bytes()),
        };
        self.buffer.push(kind);
        let length = bytes.len() as u64;
        self.buffer.extend_from_slice(&length.to_le_bytes());
        self.buffer.extend_from_slice(bytes);
    }

    pub(super) fn end_row(&mut self, keys: RowKeys) -> io::Result<()> {
        self.writer.write_all(&self.buffer)?;
        self.rows.push((keys, self.end, self.buffer.len()));
        self.end += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    /// Writes every row, in order.
    pub(super) fn write<W: Write>(mut self, table: &mut TableWriter<W>) -> io::Result<()> {
        let descending = self.descending;
        // Stable, so that rows that compare equal stay in the order they came.
        self.rows.sort_by(|(one, ..), (other, ..)| {
            let keys = one.1.iter().zip(&other.1).zip(&descending);
            let mut compared = keys.map(|((one, other), down)| one.compare(other, *down));
            let differs = compared.find(|order| order.is_ne());
            let order = differs.unwrap_or(std::cmp::Ordering::Equal);
            // Groups are never turned round: `descending` is about the rows within them.
            one.0.cmp(&other.0).then(order)
        });
        let file = self.writer.into_inner();
        let mut reader = BufReader::new(file.map_err(io::IntoInnerError::into_error)?);
        reader.rewind()?;
        let mut at = 0;
        for (_, start, length) in self.rows {
            // A seek throws away what the reader holds; rows that stand one after the other need none.
            if start != at {
                reader.seek(SeekFrom::Start(start))?;
            }
            at = start + length as u64;
            self.buffer.resize(length, 0);
            reader.read_exact(&mut self.buffer)?;
            let mut rest = self.buffer.as_slice();
            while !rest.is_empty() {
                table.cell(next_cell(&mut rest).ok_or(ErrorKind::InvalidData)?)?;
            }
            table.end_row()?;
        }
        Ok(())
    }
}

/// The next cell of a row.
fn next_cell<'a>(rest: &mut &'a [u8]) -> Option<CellRef<'a>> {
    let ([kind, length @ ..], after) = rest.split_first_chunk::<9>()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    let (bytes, after) = after.split_at_checked(length)?;
    *rest = after;
    Some(match kind {
        b't' => CellRef::text(str::from_utf8(bytes).ok()?),
        b'd' => CellRef::Digits(str::from_utf8(bytes).ok()?),
        b'n' => CellRef::Number(f64::from_le_bytes(bytes.try_into().ok()?)),
        // Only a file for scripts has flags left, to which permissions and facts are one.
        b'f' => CellRef::Flag(SaidAs::Fact, bytes == [1]),
        b's' => CellRef::Time(i64::from_le_bytes(bytes.try_into().ok()?)),
        _ => CellRef::Empty,
    })
}
