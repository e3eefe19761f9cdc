//! OpenDocument spreadsheets (`.ods`).

use super::parts::{Element, MAX_PIECE, Parts, Piece, Xml, name_of};
use super::sheets::{Sheet, Sheets};
use super::table::{Origin, Table, Value};
use super::{Outcome, broken, locked, other_document, too_large};
use std::collections::BTreeSet;

pub(super) const CONTENT: &str = "content.xml";
/// Since 2024 LibreOffice packs everything into this part when it locks a file.
pub(super) const ENCRYPTED: &str = "encrypted-package";
/// Styles of hidden sheets, and characters of their names.
const MAX_HIDDEN: usize = 10_000;
const MAX_NAME: usize = 1000;

/// An open spreadsheet.
pub(super) struct Ods<'a> {
    parts: Parts<'a>,
    sheets: Sheets,
}

impl<'a> Ods<'a> {
    /// # Errors
    /// When it is damaged or locked with a password.
    pub(super) fn open(mut parts: Parts<'a>) -> Outcome<Self> {
        if parts.has(ENCRYPTED) || is_locked(&mut parts)? {
            return Err(locked());
        }
        let sheets = sheets_of(&mut parts)?;
        Ok(Self { parts, sheets })
    }

    pub(super) fn sheets(&self) -> &[Sheet] {
        self.sheets.all()
    }

    /// The first rows of every sheet, in one pass: all sheets are in one part.
    ///
    /// # Errors
    /// When the part is damaged. What is against one sheet is told to whoever looks at it.
    pub(super) fn look(
        &mut self,
        begin: &dyn Fn() -> Table,
        see: &mut dyn FnMut(usize, Outcome<Table>),
    ) -> Outcome<()> {
        self.parts.again();
        let mut xml = self.parts.xml(CONTENT)?.ok_or_else(broken)?;
        let mut tables = 0;
        while next_table(&mut xml)? {
            let mut table = begin();
            let read = match read_table(&mut xml, &mut table)? {
                Ended::AtItsEnd => Ok(table),
                Ended::Within(read) => {
                    skip_table(&mut xml)?;
                    read.map(|()| table)
                }
            };
            see(tables, read);
            tables += 1;
        }
        Ok(())
    }

    /// # Errors
    /// When the sheet is damaged or has more than a table may have.
    pub(super) fn read(&mut self, index: usize, table: &mut Table) -> Outcome<()> {
        self.parts.again();
        let mut xml = self.parts.xml(CONTENT)?.ok_or_else(broken)?;
        let mut tables = 0;
        while next_table(&mut xml)? {
            if tables == index {
                return match read_table(&mut xml, table)? {
                    Ended::AtItsEnd => Ok(()),
                    Ended::Within(read) => read,
                };
            }
            tables += 1;
            xml.skip()?;
        }
        Err(broken())
    }
}

/// Goes on to the beginning of the next table; `false` at the end of the part.
fn next_table(xml: &mut Xml<'_>) -> Outcome<bool> {
    loop {
        match xml.next()? {
            Piece::Start(element) if element.name() == "table" => return Ok(true),
            Piece::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// Whether the manifest tells of parts that are encrypted.
fn is_locked(parts: &mut Parts<'_>) -> Outcome<bool> {
    let Some(mut xml) = parts.xml("META-INF/manifest.xml")? else {
        return Ok(false);
    };
    loop {
        match xml.next()? {
            Piece::Start(element) | Piece::Empty(element)
                if element.name() == "encryption-data" =>
            {
                return Ok(true);
            }
            Piece::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The sheets with their names. One whose style is not displayed is hidden.
fn sheets_of(parts: &mut Parts<'_>) -> Outcome<Sheets> {
    let mut xml = parts.xml(CONTENT)?.ok_or_else(broken)?;
    let (mut sheets, mut hidden) = (Sheets::default(), BTreeSet::new());
    let mut style = String::new();
    loop {
        let (element, is_open) = match xml.next()? {
            Piece::Start(element) => (element, true),
            Piece::Empty(element) => (element, false),
            Piece::Eof => return Ok(sheets),
            Piece::End(_) | Piece::Text(_) => continue,
        };
        match element.name() {
            "style" => style = element.get("name").unwrap_or_default(),
            "table-properties" => {
                let is_hidden = element.get("display").as_deref() == Some("false");
                if is_hidden && style.len() <= MAX_NAME && hidden.len() < MAX_HIDDEN {
                    hidden.insert(style.clone());
                }
            }
            // A table without anything in it is no sheet for anybody.
            "table" if is_open => {
                let style = element.get("style-name").unwrap_or_default();
                sheets.push(Sheet {
                    name: element.get("name").unwrap_or_default(),
                    is_visible: !hidden.contains(&style),
                    part: String::new(),
                })?;
                xml.skip()?;
            }
            // The body of a document that is no spreadsheet, which may have tables all the same.
            _ => {
                if let Some(kind) = other_document(element.whole_name()) {
                    return Err(kind);
                }
            }
        }
    }
}

/// Where reading a table ended.
enum Ended {
    AtItsEnd,
    /// Before its end: enough was read, or more than a table may have.
    Within(Outcome<()>),
}

/// Reads over the rest of a table, of which some was read.
fn skip_table(xml: &mut Xml<'_>) -> Outcome<()> {
    let mut depth = 1_usize;
    while depth > 0 {
        match xml.next()? {
            Piece::Start(element) if element.name() == "table" => depth += 1,
            Piece::End(end) if name_of(&end) == "table" => depth -= 1,
            Piece::Eof => return Err(broken()),
            _ => {}
        }
    }
    Ok(())
}

/// A row and where it is repeated.
#[derive(Default)]
struct Row {
    cells: Vec<Cell>,
    /// The column that comes next.
    column: u32,
    times: u32,
    is_hidden: bool,
}

struct Cell {
    column: u32,
    times: u32,
    value: Value,
    origin: Origin,
    /// Rows and columns that it covers, itself included.
    span: (u32, u32),
}

fn read_table(xml: &mut Xml<'_>, table: &mut Table) -> Outcome<Ended> {
    let (mut row_at, mut column_at) = (0_u32, 0_u32);
    let mut row = Row::default();
    loop {
        let head = match xml.next()? {
            Piece::Start(element) => match element.name() {
                "table-row" => {
                    row = Row::of(&element);
                    None
                }
                "table-column" => {
                    hide(&element, &mut column_at, table);
                    None
                }
                "table-cell" | "covered-table-cell" => Some((CellHead::of(&element), true)),
                // Pictures, notes and tables in cells are no cells of this one.
                "shapes" | "forms" | "dde-link" => Some((CellHead::default(), false)),
                _ => None,
            },
            Piece::Empty(element) => {
                match element.name() {
                    "table-cell" | "covered-table-cell" => {
                        row.put(CellHead::of(&element), None)?;
                    }
                    "table-column" => hide(&element, &mut column_at, table),
                    "table-row" => row_at = row_at.saturating_add(Row::of(&element).times),
                    _ => {}
                }
                None
            }
            Piece::End(end) => {
                match name_of(&end) {
                    "table-row" => {
                        let read = row.finish(row_at, table);
                        row_at = row_at.saturating_add(row.times);
                        if read.is_err() || table.is_full() {
                            return Ok(Ended::Within(read));
                        }
                    }
                    "table" => return Ok(Ended::AtItsEnd),
                    _ => {}
                }
                None
            }
            Piece::Eof => return Err(broken()),
            Piece::Text(_) => None,
        };
        match head {
            Some((head, true)) => {
                let text = cell_text(xml)?;
                row.put(head, text)?;
            }
            Some((_, false)) => xml.skip()?,
            None => {}
        }
    }
}

fn hide(element: &Element<'_>, at: &mut u32, table: &mut Table) {
    let times = element
        .number("number-columns-repeated")
        .unwrap_or(1)
        .max(1);
    let last = at.saturating_add(times - 1);
    if is_hidden(element) {
        table.hidden_columns.add(*at, last);
    }
    *at = last.saturating_add(1);
}

fn is_hidden(element: &Element<'_>) -> bool {
    matches!(
        element.get("visibility").as_deref(),
        Some("collapse" | "filter")
    )
}

impl Row {
    fn of(element: &Element<'_>) -> Self {
        Self {
            times: element.number("number-rows-repeated").unwrap_or(1).max(1),
            is_hidden: is_hidden(element),
            ..Self::default()
        }
    }

    fn put(&mut self, head: CellHead, text: Option<String>) -> Outcome<()> {
        let (column, times) = (self.column, head.times);
        self.column = column.saturating_add(times);
        let origin = if head.is_formula {
            Origin::Reckoned
        } else {
            Origin::Typed
        };
        let span = head.span;
        let value = head.value(text);
        let has_something = value != Value::Empty || origin != Origin::Typed || span != (1, 1);
        if has_something {
            self.cells.push(Cell {
                column,
                times,
                value,
                origin,
                span,
            });
        }
        Ok(())
    }

    /// Puts the row into the table, as often as it stands there.
    fn finish(&mut self, at: u32, table: &mut Table) -> Outcome<()> {
        if self.cells.is_empty() {
            return Ok(());
        }
        for row in at..at.saturating_add(self.times) {
            if self.is_hidden {
                table.hidden_rows.add(row, row);
            }
            for cell in &self.cells {
                for column in cell.column..cell.column.saturating_add(cell.times) {
                    table.put((row, column), cell.value.clone(), cell.origin)?;
                }
                let (down, across) = cell.span;
                let end = (
                    row.saturating_add(down.max(1) - 1),
                    cell.column.saturating_add(across.max(1) - 1),
                );
                table.merge((row, cell.column), end)?;
            }
        }
        Ok(())
    }
}

/// What the attributes of a cell say.
struct CellHead {
    times: u32,
    span: (u32, u32),
    kind: String,
    value: Option<String>,
    is_formula: bool,
    is_error: bool,
}

impl Default for CellHead {
    fn default() -> Self {
        Self {
            times: 1,
            span: (1, 1),
            kind: String::new(),
            value: None,
            is_formula: false,
            is_error: false,
        }
    }
}

impl CellHead {
    fn of(element: &Element<'_>) -> Self {
        let count = |name: &str| element.number(name).unwrap_or(1).max(1);
        let kind = element.get("value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "boolean" => "boolean-value",
            "date" => "date-value",
            "time" => "time-value",
            "string" => "string-value",
            _ => "value",
        };
        Self {
            times: count("number-columns-repeated"),
            span: (
                count("number-rows-spanned"),
                count("number-columns-spanned"),
            ),
            value: element.get(value),
            is_formula: element.get("formula").is_some(),
            is_error: has_error(element),
            kind,
        }
    }

    /// The value, with the text that is shown for it.
    fn value(self, text: Option<String>) -> Value {
        let has_text = text.is_some();
        let shown = text.filter(|text| !text.is_empty());
        if self.is_error || (self.is_formula && shown.as_deref().is_some_and(is_error_text)) {
            return Value::Error(shown.unwrap_or_else(|| "#N/A".to_owned()));
        }
        match (self.kind.as_str(), self.value) {
            ("float" | "percentage" | "currency", Some(number)) => match number.trim().parse() {
                Ok(number) => Value::Number(number),
                Err(_) => Value::Text(number),
            },
            ("boolean", Some(flag)) => Value::Flag(flag.trim() == "true"),
            ("date" | "time", value) => match value.or(shown) {
                Some(date) => Value::Date(date.replace('T', " ")),
                None => Value::Empty,
            },
            // One that gives nothing says so, with an empty value or an empty paragraph.
            ("string", None) if self.is_formula && !has_text => Value::Empty,
            ("string", value) => Value::Text(value.or(shown).unwrap_or_default()),
            // A formula without a type was never reckoned, whatever is shown for it; other cells are what they show.
            (_, None) if self.is_formula => Value::Empty,
            (_, value) => value.or(shown).map_or(Value::Empty, Value::Text),
        }
    }
}

/// LibreOffice marks errors with a type of its own beside the one of the standard.
fn has_error(element: &Element<'_>) -> bool {
    element.get_of("calcext", "value-type").as_deref() == Some("error")
}

/// What LibreOffice shows for errors.
fn is_error_text(text: &str) -> bool {
    text.starts_with("Err:")
        || matches!(
            text,
            "#N/A" | "#REF!" | "#VALUE!" | "#NAME?" | "#DIV/0!" | "#NUM!" | "#NULL!"
        )
}

/// The text of a cell that has begun: its paragraphs, without notes and pictures.
fn cell_text(xml: &mut Xml<'_>) -> Outcome<Option<String>> {
    let mut text: Option<String> = None;
    let mut depth = 1_usize;
    let mut in_paragraph = 0_usize;
    while depth > 0 {
        let mut skips = false;
        match xml.next()? {
            Piece::Start(element) => match element.name() {
                "annotation" | "frame" | "table" | "detective" | "custom-shape" => skips = true,
                "p" | "h" => {
                    text = Some(text.map_or_else(String::new, |text| text + "\n"));
                    in_paragraph += 1;
                    depth += 1;
                }
                name => {
                    mark(name, &element, in_paragraph, &mut text);
                    depth += 1;
                }
            },
            Piece::Empty(element) => {
                let name = element.name();
                if matches!(name, "p" | "h") {
                    text = Some(text.map_or_else(String::new, |text| text + "\n"));
                } else {
                    mark(name, &element, in_paragraph, &mut text);
                }
            }
            Piece::End(end) => {
                depth -= 1;
                if matches!(name_of(&end), "p" | "h") {
                    in_paragraph = in_paragraph.saturating_sub(1);
                }
            }
            Piece::Text(more) => {
                if in_paragraph > 0
                    && let Some(text) = &mut text
                {
                    text.push_str(&more);
                }
            }
            Piece::Eof => return Err(broken()),
        }
        if skips {
            xml.skip()?;
        }
        // Blanks are told by their count.
        if text.as_ref().is_some_and(|text| text.len() > MAX_PIECE) {
            return Err(too_large());
        }
    }
    Ok(text)
}

/// Blanks, tabs and line breaks have elements of their own.
fn mark(name: &str, element: &Element<'_>, in_paragraph: usize, text: &mut Option<String>) {
    const MOST_BLANKS: u32 = 1000;
    let Some(text) = text.as_mut().filter(|_| in_paragraph > 0) else {
        return;
    };
    match name {
        "s" => {
            let count = element.number("c").unwrap_or(1).clamp(1, MOST_BLANKS);
            text.extend(std::iter::repeat_n(' ', count as usize));
        }
        "tab" => text.push('\t'),
        "line-break" => text.push('\n'),
        _ => {}
    }
}
