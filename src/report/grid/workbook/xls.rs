//! Excel's workbooks of 1993 to 2003 (`.xls`): [MS-XLS], and what came before it since Excel 5.

use super::binary::{Bytes, utf16};
use super::book::{Sheets, Strings};
use super::formats::Formats;
use super::table::{CellPlace, Origin, Table, Value};
use super::xlsb::error_name;
use super::{Outcome, broken, locked};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

pub(super) struct Xls {
    stream: Vec<u8>,
    pub(super) sheets: Sheets,
    /// Where each sheet begins in the stream.
    starts: Vec<usize>,
    strings: Strings,
    formats: Formats,
    words: Words,
    /// Whether Excel saved it, which reckons; others keep an empty text for what they did not reckon.
    is_reckoned: bool,
    /// Bytes of sheets that may still be read: each is looked at, and one is read. Sheets do not lie in one another.
    left: usize,
}

/// How texts are written.
#[derive(Clone, Copy)]
struct Words {
    /// Texts of 8 bits have an encoding of their own before Excel 97, and are the first characters of Unicode since.
    is_old: bool,
    encoding: &'static Encoding,
}

impl Xls {
    /// # Errors
    /// When it is damaged or locked with a password.
    pub(super) fn open(stream: Vec<u8>) -> Outcome<Self> {
        let mut book = Self {
            stream: Vec::new(),
            sheets: Sheets::default(),
            starts: Vec::new(),
            strings: Strings::default(),
            formats: Formats::default(),
            words: Words {
                is_old: false,
                encoding: WINDOWS_1252,
            },
            is_reckoned: false,
            left: stream.len() * 2,
        };
        let mut styles = Vec::new();
        let mut records = Records::at(&stream, 0);
        while let Some(record) = records.next()? {
            let mut data = Bytes::new(record.data);
            match record.kind {
                // BOF: the version is 5 before Excel 97.
                0x0809 => book.words.is_old = data.u16()? == 0x0500,
                // FILEPASS
                0x002F => return Err(locked()),
                // CODEPAGE
                0x0042 => book.words.encoding = encoding_of(data.u16()?),
                // DATEMODE
                0x0022 => book.formats.is_1904 = data.u16()? == 1,
                // FORMAT
                0x041E => {
                    let number = u32::from(data.u16()?);
                    let code = book.words.format(&mut data)?;
                    book.formats.add(number, &code)?;
                }
                // XF
                0x00E0 => {
                    data.skip(2)?;
                    styles.push(u32::from(data.u16()?));
                }
                // BOUNDSHEET: only sheets of cells.
                0x0085 => {
                    let (start, state) = (data.u32()?, data.u8()?);
                    if data.u8()? == 0 {
                        let count = usize::from(data.u8()?);
                        let name = book.words.read(&mut data, count)?;
                        book.starts.push(start as usize);
                        let (name, is_visible) = (name.replace('\0', ""), state & 0x3F == 0);
                        book.sheets.push(name, is_visible, String::new())?;
                    }
                }
                // RECALCID: the engine that reckoned.
                0x01C1 => book.is_reckoned = true,
                // SST
                0x00FC => read_strings(&record, &mut book.strings)?,
                // EOF
                0x000A => break,
                _ => {}
            }
        }
        // A style asks for its format, so all formats must be known, in whichever order the records came.
        for style in styles {
            book.formats.add_style(style)?;
        }
        book.stream = stream;
        Ok(book)
    }

    /// # Errors
    /// When the sheet is damaged or has more than a table may have.
    pub(super) fn read(&mut self, index: usize, table: &mut Table) -> Outcome<()> {
        // A copy, since the reading borrows the whole book.
        let mut left = self.left;
        let read = self.read_within(index, table, &mut left);
        self.left = left;
        read
    }

    fn read_within(&self, index: usize, table: &mut Table, left: &mut usize) -> Outcome<()> {
        let start = *self.starts.get(index).ok_or_else(broken)?;
        let mut records = Records::at(&self.stream, start);
        let mut reading = Reading {
            book: self,
            table,
            is_unreckoned: false,
            awaited: None,
        };
        // Charts within a sheet have cells of their own.
        let mut depth = 0_usize;
        while let Some(record) = records.next()? {
            let read = records.at - start;
            // Sheets of a made-up book may all begin at one place, and each be as long as the book.
            if read > *left {
                return Err(broken());
            }
            match record.kind {
                0x0809 => depth += 1,
                0x000A if depth <= 1 => break,
                0x000A => depth -= 1,
                _ if depth > 1 => {}
                _ => reading.take(&record)?,
            }
            // Rows may come in any order, but what is wanted of a sheet's beginning comes near it.
            if reading.table.is_full() {
                break;
            }
        }
        *left = left.saturating_sub(records.at - start);
        reading.missed()
    }
}

/// A sheet while its records are read.
struct Reading<'a> {
    book: &'a Xls,
    table: &'a mut Table,
    /// Whether Excel says that it did not reckon the sheet before it saved it.
    is_unreckoned: bool,
    /// A formula whose text is in a record that is still to come.
    awaited: Option<(CellPlace, Origin)>,
}

impl Reading<'_> {
    fn take(&mut self, record: &Record<'_>) -> Outcome<()> {
        let mut data = Bytes::new(record.data);
        match record.kind {
            // UNCALCED
            0x005E => self.is_unreckoned = true,
            // STRING: the text that a formula gave.
            0x0207 => {
                if let Some((place, origin)) = self.awaited.take() {
                    let count = usize::from(data.u16()?);
                    let text = self.book.words.read_on(record, 2, count)?;
                    self.table.put(place, Value::Text(text), origin)?;
                }
            }
            // ROW: bit 5 of its flags hides it.
            0x0208 => {
                let row = u32::from(data.u16()?);
                data.skip(10)?;
                if data.u16()? & 0x20 != 0 {
                    self.table.hidden_rows.add(row, row);
                }
            }
            // COLINFO
            0x007D => {
                let (first, last) = (data.u16()?, data.u16()?);
                data.skip(4)?;
                if data.u16()? & 1 == 1 {
                    self.table.hidden_columns.add(first.into(), last.into());
                }
            }
            // MERGECELLS
            0x00E5 => {
                for _ in 0..data.u16()? {
                    let (top, bottom) = (data.u16()?, data.u16()?);
                    let (left, right) = (data.u16()?, data.u16()?);
                    self.table
                        .merge((top.into(), left.into()), (bottom.into(), right.into()))?;
                }
            }
            // FORMULA, LABEL, RSTRING, NUMBER, BOOLERR, RK, LABELSST
            0x0006 | 0x0204 | 0x00D6 | 0x0203 | 0x0205 | 0x027E | 0x00FD => {
                // A cell that comes before the awaited text shows that there will be none.
                self.missed()?;
                let place = (u32::from(data.u16()?), u32::from(data.u16()?));
                let style = usize::from(data.u16()?);
                self.cell(record, place, style, &mut data)?;
            }
            // MULRK
            0x00BD => {
                self.missed()?;
                let (row, mut column) = (u32::from(data.u16()?), u32::from(data.u16()?));
                // Behind the numbers stands the last column, in two bytes.
                while data.len() >= 6 {
                    let style = usize::from(data.u16()?);
                    let value = self.book.formats.value(data.rk()?, style);
                    self.table.put((row, column), value, Origin::Typed)?;
                    column += 1;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(
        &mut self,
        record: &Record<'_>,
        place: CellPlace,
        style: usize,
        data: &mut Bytes<'_>,
    ) -> Outcome<()> {
        let formats = &self.book.formats;
        let value = match record.kind {
            0x0006 => return self.formula(place, style, data),
            0x0203 => formats.value(data.f64()?, style),
            0x027E => formats.value(data.rk()?, style),
            0x0205 => {
                let (value, is_error) = (data.u8()?, data.u8()?);
                if is_error == 1 {
                    Value::Error(error_name(value))
                } else {
                    Value::Flag(value != 0)
                }
            }
            0x00FD => {
                let index = data.u32()? as usize;
                let text = self.book.strings.get(index).ok_or_else(broken)?;
                Value::Text(text.to_owned())
            }
            _ => {
                let count = usize::from(data.u16()?);
                Value::Text(self.book.words.read_on(record, 8, count)?)
            }
        };
        self.table.put(place, value, Origin::Typed)
    }

    fn formula(&mut self, place: CellPlace, style: usize, data: &mut Bytes<'_>) -> Outcome<()> {
        let kept = data.take(8)?;
        // Bits 0 and 1 say that it is to be reckoned anew, always or when the file is opened.
        let is_waiting = data.u16()? & 3 != 0 || self.is_unreckoned;
        let origin = if is_waiting {
            Origin::Waiting
        } else {
            Origin::Reckoned
        };
        let value = match kept {
            [0, .., 0xFF, 0xFF] => {
                self.awaited = Some((place, origin));
                return Ok(());
            }
            [1, _, flag, .., 0xFF, 0xFF] => Value::Flag(*flag != 0),
            [2, _, code, .., 0xFF, 0xFF] => Value::Error(error_name(*code)),
            // Type 3, an empty text; see `is_reckoned`.
            [_, .., 0xFF, 0xFF] if self.book.is_reckoned => Value::Text(String::new()),
            [_, .., 0xFF, 0xFF] => Value::Empty,
            kept => self.book.formats.value(Bytes::new(kept).f64()?, style),
        };
        self.table.put(place, value, origin)
    }

    /// A formula whose text never came has none.
    fn missed(&mut self) -> Outcome<()> {
        match self.awaited.take() {
            Some((place, origin)) => self.table.put(place, Value::Empty, origin),
            None => Ok(()),
        }
    }
}

impl Words {
    /// A text of so many characters, in Unicode with its flags before it.
    fn read(self, data: &mut Bytes<'_>, count: usize) -> Outcome<String> {
        if self.is_old {
            return Ok(self.old(data.take(count)?));
        }
        if data.u8()? & 1 == 1 {
            Ok(utf16(data.take(count * 2)?))
        } else {
            Ok(latin(data.take(count)?))
        }
    }

    /// The code of a number format.
    fn format(self, data: &mut Bytes<'_>) -> Outcome<String> {
        let count = if self.is_old {
            data.u8()?.into()
        } else {
            data.u16()?
        };
        self.read(data, usize::from(count))
    }

    /// A text that may go on in the records after its own, behind so many bytes.
    fn read_on(self, record: &Record<'_>, from: usize, count: usize) -> Outcome<String> {
        if self.is_old {
            let bytes = record.data.get(from..).ok_or_else(broken)?;
            return Ok(self.old(&bytes[..bytes.len().min(count)]));
        }
        let mut segments = Segments::of(record, from);
        let flags = segments.byte()?;
        segments.characters(count, flags & 1 == 1)
    }

    fn old(self, bytes: &[u8]) -> String {
        self.encoding
            .decode_without_bom_handling(bytes)
            .0
            .into_owned()
    }
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn encoding_of(code_page: u16) -> &'static Encoding {
    let label = match code_page {
        10_000 | 0x8000 => return MACINTOSH,
        1250..=1258 => format!("windows-{code_page}"),
        874 => "windows-874".to_owned(),
        866 => "ibm866".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        _ => return WINDOWS_1252,
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}

/// The shared texts: how many there are, and then each with its runs and readings.
fn read_strings(record: &Record<'_>, strings: &mut Strings) -> Outcome<()> {
    let mut segments = Segments::of(record, 4);
    let count = segments.u32()?;
    for _ in 0..count {
        // Some programs tell more texts than they write.
        if segments.is_at_end() {
            break;
        }
        let length = usize::from(segments.u16()?);
        let flags = segments.byte()?;
        let runs = if flags & 8 != 0 {
            usize::from(segments.u16()?)
        } else {
            0
        };
        let reading = if flags & 4 != 0 {
            segments.u32()? as usize
        } else {
            0
        };
        let text = segments.characters(length, flags & 1 == 1)?;
        segments.skip(runs * 4)?;
        segments.skip(reading)?;
        strings.push(&text)?;
    }
    Ok(())
}

/// A record, and the records that go on with it.
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    more: Vec<&'a [u8]>,
}

struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    const fn at(stream: &'a [u8], at: usize) -> Self {
        Self { stream, at }
    }

    fn one(&mut self) -> Outcome<Option<(u16, &'a [u8])>> {
        let Some(head) = self.stream.get(self.at..self.at + 4) else {
            return Ok(None);
        };
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let size = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let start = self.at + 4;
        let data = self.stream.get(start..start + size).ok_or_else(broken)?;
        self.at = start + size;
        Ok(Some((kind, data)))
    }

    fn next(&mut self) -> Outcome<Option<Record<'a>>> {
        let Some((kind, data)) = self.one()? else {
            return Ok(None);
        };
        let mut record = Record {
            kind,
            data,
            more: Vec::new(),
        };
        loop {
            let before = self.at;
            match self.one()? {
                // CONTINUE
                Some((0x003C, data)) => record.more.push(data),
                _ => {
                    self.at = before;
                    return Ok(Some(record));
                }
            }
        }
    }
}

/// The bytes of a record and of those that go on with it.
struct Segments<'a> {
    now: &'a [u8],
    rest: std::vec::IntoIter<&'a [u8]>,
}

impl<'a> Segments<'a> {
    fn of(record: &Record<'a>, from: usize) -> Self {
        Self {
            now: record.data.get(from..).unwrap_or_default(),
            rest: record.more.clone().into_iter(),
        }
    }

    fn is_at_end(&self) -> bool {
        self.now.is_empty() && self.rest.as_slice().iter().all(|data| data.is_empty())
    }

    fn byte(&mut self) -> Outcome<u8> {
        while self.now.is_empty() {
            self.now = self.rest.next().ok_or_else(broken)?;
        }
        let (byte, rest) = self.now.split_first().ok_or_else(broken)?;
        self.now = rest;
        Ok(*byte)
    }

    fn u16(&mut self) -> Outcome<u16> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn u32(&mut self) -> Outcome<u32> {
        let (low, high) = (self.u16()?, self.u16()?);
        Ok(u32::from(high) << 16 | u32::from(low))
    }

    fn skip(&mut self, mut count: usize) -> Outcome<()> {
        while count > 0 {
            if self.now.is_empty() {
                self.now = self.rest.next().ok_or_else(broken)?;
            }
            let taken = count.min(self.now.len());
            self.now = &self.now[taken..];
            count -= taken;
        }
        Ok(())
    }

    /// So many characters. Where a record ends within them, the next one begins with a byte that tells anew how wide they are.
    fn characters(&mut self, count: usize, is_wide: bool) -> Outcome<String> {
        let (mut units, mut is_wide) = (Vec::with_capacity(count.min(1 << 16)), is_wide);
        while units.len() < count {
            if self.now.is_empty() {
                self.now = self.rest.next().ok_or_else(broken)?;
                is_wide = self.byte()? & 1 == 1;
                continue;
            }
            let left = count - units.len();
            if is_wide {
                let taken = left.min(self.now.len() / 2);
                if taken == 0 {
                    return Err(broken());
                }
                let (pairs, _) = self.now[..taken * 2].as_chunks::<2>();
                units.extend(pairs.iter().map(|pair| u16::from_le_bytes(*pair)));
                self.now = &self.now[taken * 2..];
            } else {
                let taken = left.min(self.now.len());
                units.extend(self.now[..taken].iter().map(|byte| u16::from(*byte)));
                self.now = &self.now[taken..];
            }
        }
        Ok(String::from_utf16_lossy(&units))
    }
}
