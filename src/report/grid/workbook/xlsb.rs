//! Excel's binary workbooks (`.xlsb`): [MS-XLSB].

use super::binary::Bytes;
use super::book::{Excel, Strings, of_formula, resolve};
use super::formats::Formats;
use super::parts::{Metered, Parts};
use super::table::{Origin, Table, Value};
use super::xlsx::links_of;
use super::{Outcome, broken, too_large};
use std::io::Read;

/// The largest record that is read.
const MAX_RECORD: usize = 4 * 1024 * 1024;

/// The part that tells the sheets.
pub(super) const WORKBOOK: &str = "xl/workbook.bin";

/// Reads the parts of a workbook that come before its sheets.
///
/// # Errors
/// When a part that must be there is missing or damaged.
pub(super) fn open(parts: Parts<'_>) -> Outcome<Excel<'_>> {
    let mut book = Excel::new(parts);
    let links = links_of(&mut book.parts, WORKBOOK)?;
    let (sheets, formats) = (&mut book.sheets, &mut book.formats);
    let is_unreckoned = &mut book.is_unreckoned;
    each(&mut book.parts, WORKBOOK, |kind, mut data| {
        match kind {
            // BrtWbProp: bit 0 of its flags is f1904.
            153 => formats.is_1904 = data.u32()? & 1 == 1,
            // BrtBundleSh: state, number, id of the link, name.
            156 => {
                let state = data.u32()?;
                data.skip(4)?;
                let (id, name) = (data.wide()?, data.wide()?);
                let link = links.get(&id);
                if let Some(link) = link.filter(|link| link.kind.ends_with("/worksheet")) {
                    sheets.push(name, state == 0, resolve("xl", &link.target))?;
                }
            }
            // BrtCalcProp: of its flags bit 0 is fFullCalcOnLoad, bit 4 fSomeUncalced and bit 8 fNoDeps.
            157 => {
                data.skip(24)?;
                *is_unreckoned = data.u16()? & 0x111 != 0;
            }
            _ => {}
        }
        Ok(true)
    })?;
    read_styles(&mut book.parts, &mut book.formats)?;
    let strings = &mut book.strings;
    each(&mut book.parts, "xl/sharedStrings.bin", |kind, mut data| {
        // BrtSSTItem: flags and text.
        if kind == 19 {
            data.skip(1)?;
            strings.push(&data.wide()?)?;
        }
        Ok(true)
    })?;
    Ok(book)
}

/// Reads a sheet into a table.
///
/// # Errors
/// When the sheet is damaged or has more than a table may have.
pub(super) fn read(book: &mut Excel<'_>, index: usize, table: &mut Table) -> Outcome<()> {
    let part = book.part(index)?;
    let (strings, formats) = (&book.strings, &book.formats);
    let is_unreckoned = book.is_unreckoned;
    let mut row = 0;
    each(&mut book.parts, &part, |kind, mut data| {
        match kind {
            // BrtRowHdr: row, style, height, and flags of which fDyZero (bit 4 of the second byte) hides it.
            0 => {
                row = data.u32()?;
                data.skip(6)?;
                let flags = data.u32()?;
                if (flags >> 8) & 0x10 != 0 {
                    table.hidden_rows.add(row, row);
                }
                return Ok(!table.is_full());
            }
            // BrtColInfo: first, last, width, style, and flags of which bit 0 hides them.
            60 => {
                let (first, last) = (data.u32()?, data.u32()?);
                data.skip(8)?;
                if data.u16()? & 1 == 1 {
                    table.hidden_columns.add(first, last);
                }
            }
            // BrtMergeCell: rows and columns.
            176 => {
                let (top, bottom) = (data.u32()?, data.u32()?);
                let (left, right) = (data.u32()?, data.u32()?);
                table.merge((top, left), (bottom, right))?;
            }
            // BrtCellBlank to BrtFmlaError, and BrtCellRString: column, style in three bytes, and a byte of flags.
            1..=11 | 62 => {
                let column = data.u32()?;
                let style = data.u24()? as usize;
                data.skip(1)?;
                let (value, mut origin) = value(kind, &mut data, style, strings, formats)?;
                if origin != Origin::Typed {
                    // Flags of the formula: bit 1 is fAlwaysCalc.
                    let is_always = data.u16().is_ok_and(|flags| flags & 2 != 0);
                    origin = of_formula(is_unreckoned, is_always);
                }
                table.put((row, column), value, origin)?;
            }
            _ => {}
        }
        Ok(true)
    })
}

/// The value of a cell's record behind its place and style, and whether a formula gave it.
fn value(
    kind: u32,
    data: &mut Bytes<'_>,
    style: usize,
    strings: &Strings,
    formats: &Formats,
) -> Outcome<(Value, Origin)> {
    let value = match kind {
        2 => formats.value(data.rk()?, style),
        3 | 11 => Value::Error(error_name(data.u8()?)),
        4 | 10 => Value::Flag(data.u8()? != 0),
        5 | 9 => formats.value(data.f64()?, style),
        6 | 8 => Value::Text(data.wide()?),
        7 => {
            let text = strings.get(data.u32()? as usize).ok_or_else(broken)?;
            Value::Text(text.to_owned())
        }
        // A rich text has a byte of flags before it.
        62 => {
            data.skip(1)?;
            Value::Text(data.wide()?)
        }
        _ => Value::Empty,
    };
    let is_formula = matches!(kind, 8..=11);
    let origin = if is_formula {
        Origin::Reckoned
    } else {
        Origin::Typed
    };
    Ok((value, origin))
}

/// What the spreadsheet shows for an error of a code.
pub(super) fn error_name(code: u8) -> String {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#GETTING_DATA",
    }
    .to_owned()
}

fn read_styles(parts: &mut Parts<'_>, formats: &mut Formats) -> Outcome<()> {
    let mut in_cells = false;
    each(parts, "xl/styles.bin", |kind, mut data| {
        match kind {
            // BrtFmt
            44 => {
                let number = u32::from(data.u16()?);
                formats.add(number, &data.wide()?)?;
            }
            // BrtBeginCellXFs and its end
            617 => in_cells = true,
            618 => in_cells = false,
            // BrtXF: parent and number format.
            47 if in_cells => {
                data.skip(2)?;
                formats.add_style(u32::from(data.u16()?))?;
            }
            _ => {}
        }
        Ok(true)
    })
}

/// Does something with every record of a part, while it says that it wants more. A part that is not there has none.
fn each(
    parts: &mut Parts<'_>,
    part: &str,
    mut take: impl FnMut(u32, Bytes<'_>) -> Outcome<bool>,
) -> Outcome<()> {
    let Some(mut stream) = parts.stream(part)? else {
        return Ok(());
    };
    let mut data = Vec::new();
    loop {
        stream.next_piece();
        let Some(kind) = varying(&mut stream, 2)? else {
            return Ok(());
        };
        let size = varying(&mut stream, 4)?.ok_or_else(broken)? as usize;
        if size > MAX_RECORD {
            return Err(too_large());
        }
        data.resize(size, 0);
        stream.read_exact(&mut data).map_err(|_| broken())?;
        if !take(kind, Bytes::new(&data))? {
            return Ok(());
        }
    }
}

/// A number of seven bits in each of at most so many bytes; `None` at the end of the part.
fn varying(stream: &mut Metered<'_>, most: usize) -> Outcome<Option<u32>> {
    let mut number = 0;
    for index in 0..most {
        let mut byte = [0_u8];
        let count = stream.read(&mut byte).map_err(|_| broken())?;
        if count == 0 {
            return if index == 0 { Ok(None) } else { Err(broken()) };
        }
        // The type keeps the marks of its bytes; both ways give the same below 128.
        number |= u32::from(byte[0] & 0x7F) << (7 * index);
        if byte[0] & 0x80 == 0 {
            break;
        }
    }
    Ok(Some(number))
}
