//! Excel's workbooks of XML (`.xlsx`, `.xlsm`): ECMA-376.

use super::excel::{Excel, of_formula};
use super::formats::Formats;
use super::parts::{Element, MAX_PIECE, Parts, Piece, Xml, name_of};
use super::sheets::{Sheet, resolve};
use super::strings::Strings;
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
pub(super) fn open(book: &mut Excel<'_>) -> Outcome<()> {
    let workbook = main_part(&mut book.parts)?;
    let folder = workbook.rsplit_once('/').map_or("", |(folder, _)| folder);
    let links = links_of(&mut book.parts, &workbook)?;
    read_workbook(book, &workbook, folder, &links)?;
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
    Ok(())
}

/// Reads the part of a sheet into a table.
///
/// # Errors
/// When the sheet is damaged or has more than a table may have.
pub(super) fn read(book: &mut Excel<'_>, part: &str, table: &mut Table) -> Outcome<()> {
    let (strings, formats) = (&book.strings, &book.formats);
    let is_unreckoned = book.is_unreckoned;
    let mut xml = book.parts.xml(part)?.ok_or_else(broken)?;
    let mut at: CellPlace = (0, 0);
    let mut next_row = 0;
    loop {
        // What is needed of an element is taken out of it before its content is read.
        let step = match xml.next()? {
            Piece::Start(element) => Step::of(&element, false),
            Piece::Empty(element) => Step::of(&element, true),
            Piece::Eof => return Ok(()),
            Piece::End(_) | Piece::Text(_) => Step::Other,
        };
        match step {
            Step::Row { number, is_hidden } => {
                if table.is_full() {
                    return Ok(());
                }
                at = (number.unwrap_or(next_row), 0);
                next_row = at.0 + 1;
                if is_hidden {
                    table.hidden_rows.add(at.0, at.0);
                }
            }
            Step::Columns { first, last } => table.hidden_columns.add(first, last),
            Step::Cell(head) => {
                at = head.place.unwrap_or(at);
                let (value, origin) = if head.is_empty {
                    (Value::Empty, Origin::Typed)
                } else {
                    cell(&mut xml, &head, strings, formats, is_unreckoned)?
                };
                table.put(at, value, origin)?;
                at.1 += 1;
            }
            Step::Merge(text) => {
                if let Some((start, end)) = area_of(&text) {
                    table.merge(start, end)?;
                }
            }
            Step::Other => {}
        }
    }
}

/// What an element of a sheet is, in so far as it matters.
enum Step {
    Row {
        number: Option<u32>,
        is_hidden: bool,
    },
    Columns {
        first: u32,
        last: u32,
    },
    Cell(CellHead),
    Merge(String),
    Other,
}

struct CellHead {
    place: Option<CellPlace>,
    kind: String,
    style: usize,
    is_empty: bool,
}

impl Step {
    fn of(element: &Element<'_>, is_empty: bool) -> Self {
        match element.name() {
            "row" => Self::Row {
                number: element.number("r").and_then(|row| row.checked_sub(1)),
                is_hidden: element.is_set("hidden"),
            },
            "col" if element.is_set("hidden") => {
                let first = element.number("min").unwrap_or(1).max(1) - 1;
                Self::Columns {
                    first,
                    last: element.number("max").map_or(first, |last| last.max(1) - 1),
                }
            }
            "c" => Self::Cell(CellHead {
                place: element.get("r").as_deref().and_then(place_of),
                kind: element.get("t").unwrap_or_default(),
                style: element.number("s").map_or(0, |style| style as usize),
                is_empty,
            }),
            "mergeCell" => element.get("ref").map_or(Self::Other, Self::Merge),
            _ => Self::Other,
        }
    }
}

/// The value of a cell that has begun.
fn cell(
    xml: &mut Xml<'_>,
    head: &CellHead,
    strings: &Strings,
    formats: &Formats,
    is_unreckoned: bool,
) -> Outcome<(Value, Origin)> {
    let mut value: Option<String> = None;
    let mut inline: Option<String> = None;
    let mut origin = Origin::Typed;
    let of_formula = |element: &Element<'_>| of_formula(is_unreckoned, element.is_set("ca"));
    loop {
        let name = match xml.next()? {
            Piece::Start(element) => {
                if element.name() == "f" {
                    origin = of_formula(&element);
                }
                element.name().to_owned()
            }
            Piece::Empty(element) => {
                match element.name() {
                    "f" => origin = of_formula(&element),
                    "v" => value = Some(String::new()),
                    _ => {}
                }
                continue;
            }
            Piece::End(end) if name_of(&end) == "c" => break,
            Piece::Eof => return Err(broken()),
            Piece::End(_) | Piece::Text(_) => continue,
        };
        match name.as_str() {
            "v" => value = Some(xml.text()?),
            "is" => inline = Some(rich_text(xml)?),
            _ => xml.skip()?,
        }
    }
    let value = match (head.kind.as_str(), value, inline) {
        ("inlineStr" | "is", _, Some(text)) => Value::Text(unescaped(&text)),
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
            Ok(number) => formats.value(number, head.style),
            Err(_) => Value::Text(number),
        },
        (_, None, Some(text)) => Value::Text(unescaped(&text)),
        (_, None, None) => Value::Empty,
    };
    Ok((value, origin))
}

/// The text of an item with runs, without the reading aids of East Asian scripts. The item has begun.
fn rich_text(xml: &mut Xml<'_>) -> Outcome<String> {
    let mut text = String::new();
    let mut depth = 1_usize;
    while depth > 0 {
        let name = match xml.next()? {
            Piece::Start(element) => element.name().to_owned(),
            Piece::End(_) => {
                depth -= 1;
                continue;
            }
            Piece::Eof => return Err(broken()),
            Piece::Empty(_) | Piece::Text(_) => continue,
        };
        match name.as_str() {
            "t" => text.push_str(&xml.text()?),
            "rPh" | "phoneticPr" | "rPr" => xml.skip()?,
            _ => depth += 1,
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
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    let mut links = BTreeMap::new();
    let Some(mut xml) = parts.xml(&format!("{folder}_rels/{file}.rels"))? else {
        return Ok(links);
    };
    loop {
        match xml.next()? {
            Piece::Start(element) | Piece::Empty(element) if element.name() == "Relationship" => {
                let (id, target) = (element.get("Id"), element.get("Target"));
                if let (Some(id), Some(target)) = (id, target) {
                    let kind = element.get("Type").unwrap_or_default();
                    let is_long = [&id, &target, &kind]
                        .iter()
                        .any(|text| text.len() > MAX_LINK);
                    if links.len() >= MAX_LINKS {
                        return Err(broken());
                    }
                    if is_long {
                        continue;
                    }
                    links.insert(id, Link { kind, target });
                }
            }
            Piece::Eof => return Ok(links),
            _ => {}
        }
    }
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
    let mut xml = book.parts.xml(part)?.ok_or_else(broken)?;
    loop {
        match xml.next()? {
            Piece::Start(element) | Piece::Empty(element) => match element.name() {
                "sheet" => {
                    let link = element.get("id").and_then(|id| links.get(&id));
                    if let (Some(name), Some(link)) = (element.get("name"), link)
                        && link.kind.ends_with("/worksheet")
                    {
                        let state = element.get("state").unwrap_or_default();
                        book.sheets.push(Sheet {
                            name,
                            is_visible: state.is_empty() || state == "visible",
                            part: resolve(folder, &link.target),
                        })?;
                    }
                }
                "workbookPr" => book.formats.is_1904 = element.is_set("date1904"),
                "calcPr" => {
                    let was_left = matches!(
                        element.get("calcCompleted").as_deref(),
                        Some("0" | "false" | "off")
                    );
                    book.is_unreckoned = was_left
                        || element.is_set("fullCalcOnLoad")
                        || element.is_set("forceFullCalc");
                }
                _ => {}
            },
            Piece::Eof => return Ok(()),
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
}

fn read_styles(parts: &mut Parts<'_>, part: &str, formats: &mut Formats) -> Outcome<()> {
    let Some(mut xml) = parts.xml(part)? else {
        return Ok(());
    };
    let mut in_cells = false;
    loop {
        match xml.next()? {
            Piece::Start(element) | Piece::Empty(element) => match element.name() {
                "numFmt" => {
                    let number = element.number("numFmtId");
                    if let (Some(number), Some(code)) = (number, element.get("formatCode")) {
                        formats.add(number, &code)?;
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    formats.add_style(element.number("numFmtId").unwrap_or(0))?;
                }
                _ => {}
            },
            Piece::End(end) if name_of(&end) == "cellXfs" => in_cells = false,
            Piece::Eof => return Ok(()),
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
}

fn read_strings(parts: &mut Parts<'_>, part: &str, strings: &mut Strings) -> Outcome<()> {
    let Some(mut xml) = parts.xml(part)? else {
        return Ok(());
    };
    loop {
        let is_item = match xml.next()? {
            Piece::Start(element) => element.name() == "si",
            Piece::Empty(element) if element.name() == "si" => {
                strings.push("")?;
                false
            }
            Piece::Eof => return Ok(()),
            Piece::Empty(_) | Piece::End(_) | Piece::Text(_) => false,
        };
        if is_item {
            let text = rich_text(&mut xml)?;
            strings.push(&unescaped(&text))?;
        }
    }
}
