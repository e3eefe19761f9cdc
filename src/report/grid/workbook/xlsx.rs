//! Excel's workbooks of XML (`.xlsx`, `.xlsm`): ECMA-376.

use super::book::{Excel, Strings, of_formula, resolve};
use super::formats::Formats;
use super::parts::{MAX_PIECE, Parts, Piece, Xml, name_of};
use super::table::{CellPlace, Origin, Table, Value};
use super::{Outcome, broken, too_large};
use std::collections::BTreeMap;

/// Links from one part to others, and what their ids, kinds and targets may take.
const MAX_LINKS: usize = 10_000;
const MAX_LINK: usize = 1000;

/// Reads the parts of a workbook that come before its sheets.
///
/// # Errors
/// When a part that must be there is missing or damaged.
pub(super) fn open(parts: Parts<'_>) -> Outcome<Excel<'_>> {
    let mut book = Excel::new(parts);
    // Some programs put it elsewhere than `xl/workbook.xml`.
    let workbook = main_part(&mut book.parts)?;
    let folder = workbook.rsplit_once('/').map_or("", |(folder, _)| folder);
    let links = links_of(&mut book.parts, &workbook)?;
    read_workbook(&mut book, &workbook, folder, &links)?;
    let target = |kind: &str| {
        let link = links.values().find(|link| link.kind.ends_with(kind));
        link.map(|link| resolve(folder, &link.target))
    };
    if let Some(styles) = target("/styles") {
        read_styles(&mut book.parts, &styles, &mut book.formats)?;
    }
    if let Some(shared) = target("/sharedStrings") {
        read_strings(&mut book.parts, &shared, &mut book.strings)?;
    }
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
    let mut xml = book.parts.xml(&part)?.ok_or_else(broken)?;
    let mut at: CellPlace = (0, 0);
    let mut next_row = 0;
    while let Some(piece) = xml.next(0)? {
        let Piece::Start(element) = piece else {
            continue;
        };
        match element.name() {
            "row" => {
                if table.is_full() {
                    return Ok(());
                }
                // Places of rows and cells may be left out; then each stands behind the one before.
                let number = element.number("r").and_then(|row| row.checked_sub(1));
                at = (number.unwrap_or(next_row), 0);
                next_row = at.0 + 1;
                if element.is_set("hidden") {
                    table.hidden_rows.add(at.0, at.0);
                }
            }
            "col" if element.is_set("hidden") => {
                let first = element.number("min").unwrap_or(1).max(1) - 1;
                let last = element.number("max").map_or(first, |last| last.max(1) - 1);
                table.hidden_columns.add(first, last);
            }
            "c" => {
                at = element.get("r").as_deref().and_then(place_of).unwrap_or(at);
                let kind = element.get("t").unwrap_or_default();
                // Without a style a cell has the first one.
                let style = element.number("s").map_or(0, |style| style as usize);
                let (kept, origin) = kept_in_cell(&mut xml, is_unreckoned)?;
                let value = value(&kind, style, kept, strings, formats)?;
                table.put(at, value, origin)?;
                at.1 += 1;
            }
            "mergeCell" => {
                if let Some((start, end)) = element.get("ref").as_deref().and_then(area_of) {
                    table.merge(start, end)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// What is written in a cell: a value, and a text of its own.
type Kept = (Option<String>, Option<String>);

/// What is written in a cell that has begun, and where it comes from.
fn kept_in_cell(xml: &mut Xml<'_>, is_unreckoned: bool) -> Outcome<(Kept, Origin)> {
    let (mut value, mut inline, mut origin) = (None, None, Origin::Typed);
    let within = xml.depth;
    while let Some(piece) = xml.next(within)? {
        let Piece::Start(element) = piece else {
            continue;
        };
        match element.name() {
            "v" => value = Some(xml.text()?),
            "is" if !element.is_empty => inline = Some(rich_text(xml)?),
            name => {
                if name == "f" {
                    // `ca` asks for reckoning whenever the file is opened.
                    origin = of_formula(is_unreckoned, element.is_set("ca"));
                }
                xml.skip()?;
            }
        }
    }
    Ok(((value, inline), origin))
}

/// The value of a cell of a kind and style.
fn value(
    kind: &str,
    style: usize,
    kept: Kept,
    strings: &Strings,
    formats: &Formats,
) -> Outcome<Value> {
    Ok(match (kind, kept.0, kept.1) {
        ("inlineStr" | "is", _, Some(text)) => Value::Text(unescaped(&text)),
        // A number without its text shows a damage; no other text may stand in.
        ("s", Some(index), _) => {
            let index = index.trim().parse::<usize>().map_err(|_| broken())?;
            Value::Text(strings.get(index).ok_or_else(broken)?.to_owned())
        }
        // A text that is told to be one is a result, also an empty one, unless it waits.
        ("str", Some(text), _) => Value::Text(unescaped(&text)),
        ("b", Some(flag), _) => Value::Flag(matches!(flag.trim(), "1" | "true")),
        ("e", Some(error), _) => Value::Error(error),
        ("d", Some(date), _) => Value::Date(date),
        (_, Some(number), _) if number.trim().is_empty() => Value::Empty,
        (_, Some(number), _) => match number.trim().parse() {
            Ok(number) => formats.value(number, style),
            Err(_) => Value::Text(number),
        },
        (_, None, Some(text)) => Value::Text(unescaped(&text)),
        (_, None, None) => Value::Empty,
    })
}

/// The text of an item with runs, without the reading aids of East Asian scripts. The item has begun.
fn rich_text(xml: &mut Xml<'_>) -> Outcome<String> {
    let (mut text, within) = (String::new(), xml.depth);
    while let Some(piece) = xml.next(within)? {
        let Piece::Start(element) = piece else {
            continue;
        };
        match element.name() {
            "t" => text.push_str(&xml.text()?),
            // A reading aid has texts of its own, which are no part of the cell.
            "rPh" | "phoneticPr" | "rPr" => xml.skip()?,
            _ => {}
        }
        if text.len() > MAX_PIECE {
            return Err(too_large());
        }
    }
    Ok(text)
}

/// Excel writes characters that XML cannot have as `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6);
        let is_closed = rest.as_bytes().get(at + 6) == Some(&b'_');
        let character = code
            .filter(|code| is_closed && code.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        if let Some(character) = character {
            done.push_str(&rest[..at]);
            done.push(character);
            rest = &rest[at + 7..];
        } else {
            done.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
        }
    }
    done.push_str(rest);
    done
}

/// `BC12` as row and column from 0.
pub(super) fn place_of(text: &str) -> Option<CellPlace> {
    let text = text.trim();
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (column, row) = text.split_at(digits);
    // The last column of Excel, `XFD`, has three letters; the sum of many would overflow.
    if column.is_empty() || column.len() > 3 {
        return None;
    }
    let column = column.bytes().try_fold(0_u32, |sum, letter| {
        let letter = letter.to_ascii_uppercase();
        letter
            .is_ascii_uppercase()
            .then(|| sum * 26 + u32::from(letter - b'A') + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column - 1))
}

fn area_of(text: &str) -> Option<(CellPlace, CellPlace)> {
    let text = text.replace('$', "");
    let (start, end) = text.split_once(':')?;
    Some((place_of(start)?, place_of(end)?))
}

/// A link from one part to another.
pub(super) struct Link {
    pub(super) kind: String,
    pub(super) target: String,
}

/// The links of a part, by their ids.
pub(super) fn links_of(parts: &mut Parts<'_>, part: &str) -> Outcome<BTreeMap<String, Link>> {
    let (folder, file) = part.split_at(part.rfind('/').map_or(0, |slash| slash + 1));
    let mut links = BTreeMap::new();
    parts.each(&format!("{folder}_rels/{file}.rels"), |element| {
        let (id, target) = (element.get("Id"), element.get("Target"));
        if let (Some(id), Some(target)) = (id, target)
            && element.name() == "Relationship"
        {
            if links.len() >= MAX_LINKS {
                return Err(broken());
            }
            let kind = element.get("Type").unwrap_or_default();
            if [&id, &target, &kind]
                .iter()
                .all(|text| text.len() <= MAX_LINK)
            {
                links.insert(id, Link { kind, target });
            }
        }
        Ok(())
    })?;
    Ok(links)
}

/// The part that is the workbook, as the package tells.
fn main_part(parts: &mut Parts<'_>) -> Outcome<String> {
    let links = links_of(parts, "")?;
    let main = links
        .values()
        .find(|link| link.kind.ends_with("/officeDocument"));
    let told = main.map(|link| resolve("", &link.target));
    Ok(told.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

/// Reads the sheets of the workbook, and whether it was reckoned before it was saved.
fn read_workbook(
    book: &mut Excel<'_>,
    part: &str,
    folder: &str,
    links: &BTreeMap<String, Link>,
) -> Outcome<()> {
    let is_there = book.parts.each(part, |element| {
        match element.name() {
            "sheet" => {
                // Without its prefix `r:id` is `id`, which `sheetId` is not.
                let link = element.get("id").and_then(|id| links.get(&id));
                // Sheets of charts and dialogs have no cells. The kind's beginning differs between the two forms of the standard.
                let link = link.filter(|link| link.kind.ends_with("/worksheet"));
                if let (Some(name), Some(link)) = (element.get("name"), link) {
                    let state = element.get("state").unwrap_or_default();
                    let is_visible = state.is_empty() || state == "visible";
                    book.sheets
                        .push(name, is_visible, resolve(folder, &link.target))?;
                }
            }
            "workbookPr" => book.formats.is_1904 = element.is_set("date1904"),
            "calcPr" => {
                let completed = element.get("calcCompleted");
                book.is_unreckoned = matches!(completed.as_deref(), Some("0" | "false" | "off"))
                    || element.is_set("fullCalcOnLoad")
                    || element.is_set("forceFullCalc");
            }
            _ => {}
        }
        Ok(())
    })?;
    is_there.then_some(()).ok_or_else(broken)
}

fn read_styles(parts: &mut Parts<'_>, part: &str, formats: &mut Formats) -> Outcome<()> {
    let Some(mut xml) = parts.xml(part)? else {
        return Ok(());
    };
    let mut in_cells = false;
    while let Some(piece) = xml.next(0)? {
        match piece {
            Piece::Start(element) => match element.name() {
                "numFmt" => {
                    let number = element.number("numFmtId");
                    if let (Some(number), Some(code)) = (number, element.get("formatCode")) {
                        formats.add(number, &code)?;
                    }
                }
                "cellXfs" => in_cells = true,
                // Cells name these by their place; the same element elsewhere tells the styles these are made from.
                "xf" if in_cells => {
                    formats.add_style(element.number("numFmtId").unwrap_or(0))?;
                }
                _ => {}
            },
            Piece::End(end) if name_of(&end) == "cellXfs" => in_cells = false,
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
    Ok(())
}

fn read_strings(parts: &mut Parts<'_>, part: &str, strings: &mut Strings) -> Outcome<()> {
    let Some(mut xml) = parts.xml(part)? else {
        return Ok(());
    };
    while let Some(piece) = xml.next(0)? {
        if matches!(piece, Piece::Start(item) if item.name() == "si") {
            strings.push(&unescaped(&rich_text(&mut xml)?))?;
        }
    }
    Ok(())
}
