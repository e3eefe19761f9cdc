//! OpenDocument spreadsheets (`.ods`).

use super::book::Sheets;
use super::parts::{Element, MAX_PIECE, Parts, Piece, Xml, name_of};
use super::table::{Origin, Table, Value};
use super::{Outcome, broken, locked, other_document, too_large};
use std::collections::BTreeSet;

pub(super) const CONTENT: &str = "content.xml";
/// Since 2024 LibreOffice packs everything into this part when it locks a file.
pub(super) const ENCRYPTED: &str = "encrypted-package";
/// Styles of hidden sheets, and characters of their names.
const MAX_HIDDEN: usize = 10_000;
const MAX_NAME: usize = 1000;

/// An open spreadsheet. All its sheets are in one part, which is read anew whenever one is wanted.
pub(super) struct Ods<'a> {
    parts: Parts<'a>,
    pub(super) sheets: Sheets,
}

impl<'a> Ods<'a> {
    /// # Errors
    /// When it is damaged or locked with a password.
    pub(super) fn open(mut parts: Parts<'a>) -> Outcome<Self> {
        // Before the content, which is no XML while it is locked and would be told as damaged.
        if parts.has(ENCRYPTED) || is_locked(&mut parts)? {
            return Err(locked());
        }
        let sheets = sheets_of(&mut parts)?;
        Ok(Self { parts, sheets })
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
        // Every look reads the part from its beginning, and what it took before must not count against it.
        self.parts.again();
        let mut xml = self.parts.xml(CONTENT)?.ok_or_else(broken)?;
        let mut tables = 0;
        while next_table(&mut xml)? {
            let (mut table, within) = (begin(), xml.depth);
            let read = read_table(&mut xml, &mut table)?;
            xml.leave(within)?;
            see(tables, read.map(|()| table));
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
                return read_table(&mut xml, table)?;
            }
            tables += 1;
            xml.skip()?;
        }
        Err(broken())
    }
}

/// Goes on to the beginning of the next table with something in it; `false` at the end of the part.
fn next_table(xml: &mut Xml<'_>) -> Outcome<bool> {
    while let Some(piece) = xml.next(0)? {
        // The same tables as in `sheets_of`, so that numbers of sheets agree.
        if matches!(piece, Piece::Start(element) if element.name() == "table" && !element.is_empty)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the manifest tells of parts that are encrypted.
fn is_locked(parts: &mut Parts<'_>) -> Outcome<bool> {
    let mut is_locked = false;
    parts.each("META-INF/manifest.xml", |element| {
        is_locked |= element.name() == "encryption-data";
        Ok(())
    })?;
    Ok(is_locked)
}

/// The sheets with their names. One whose style is not displayed is hidden.
fn sheets_of(parts: &mut Parts<'_>) -> Outcome<Sheets> {
    let mut xml = parts.xml(CONTENT)?.ok_or_else(broken)?;
    let (mut sheets, mut hidden) = (Sheets::default(), BTreeSet::new());
    let mut style = String::new();
    while let Some(piece) = xml.next(0)? {
        let Piece::Start(element) = piece else {
            continue;
        };
        match element.name() {
            // Its properties are elements within it, which do not repeat its name.
            "style" => style = element.get("name").unwrap_or_default(),
            "table-properties" => {
                let is_hidden = element.get("display").as_deref() == Some("false");
                // A style too many costs no more than that its sheet counts as shown.
                if is_hidden && style.len() <= MAX_NAME && hidden.len() < MAX_HIDDEN {
                    hidden.insert(style.clone());
                }
            }
            // A table without anything in it is no sheet for anybody.
            "table" if !element.is_empty => {
                let style = element.get("style-name").unwrap_or_default();
                let name = element.get("name").unwrap_or_default();
                // Styles stand before the tables in the part, so all hidden ones are known.
                sheets.push(name, !hidden.contains(&style), String::new())?;
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
    Ok(sheets)
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

/// Reads a table that has begun, or the beginning of it where no more is wanted; what is against the table itself is in the inner
/// result.
fn read_table(xml: &mut Xml<'_>, table: &mut Table) -> Outcome<Outcome<()>> {
    let (mut row_at, mut column_at) = (0_u32, 0_u32);
    let mut row = Row::default();
    let within = xml.depth;
    while let Some(piece) = xml.next(within)? {
        match piece {
            Piece::Start(element) => match element.name() {
                "table-row" => row = Row::of(&element),
                "table-column" => hide(&element, &mut column_at, table),
                "table-cell" | "covered-table-cell" => {
                    let head = CellHead::of(&element);
                    row.put(head, cell_text(xml)?);
                }
                // Pictures, notes and tables in cells are no cells of this one.
                "shapes" | "forms" | "dde-link" => xml.skip()?,
                _ => {}
            },
            Piece::End(end) if name_of(&end) == "table-row" => {
                // Only at its end: a repeated row is told once and put as often as it stands there.
                let read = row.finish(row_at, table);
                // Spreadsheets fill their last rows up by one that is repeated a million times; sums must not overflow.
                row_at = row_at.saturating_add(row.times);
                if read.is_err() || table.is_full() {
                    return Ok(read);
                }
            }
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
    Ok(Ok(()))
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

    fn put(&mut self, head: CellHead, text: Option<String>) {
        let (column, times) = (self.column, head.times);
        self.column = column.saturating_add(times);
        let origin = if head.is_formula {
            Origin::Reckoned
        } else {
            Origin::Typed
        };
        let span = head.span;
        let value = head.value(text);
        // An empty cell that covers others or waits for its formula says something against them.
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
    }

    /// Puts the row into the table, as often as it stands there.
    fn finish(&mut self, at: u32, table: &mut Table) -> Outcome<()> {
        // A million empty rows must not be gone through one by one.
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
            // LibreOffice marks errors with a type of its own beside the one of the standard.
            is_error: element.says("calcext:value-type", "error"),
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
                Ok(number) if self.kind == "percentage" => Value::Percent(number),
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

/// What LibreOffice shows for errors.
fn is_error_text(text: &str) -> bool {
    text.starts_with("Err:")
        || matches!(
            text,
            "#N/A" | "#REF!" | "#VALUE!" | "#NAME?" | "#DIV/0!" | "#NUM!" | "#NULL!"
        )
}

/// The text of a cell that has begun: its paragraphs, without notes and pictures. Blanks, tabs and line breaks have elements of their
/// own.
fn cell_text(xml: &mut Xml<'_>) -> Outcome<Option<String>> {
    const MOST_BLANKS: u32 = 1000;
    let mut text: Option<String> = None;
    let (mut in_paragraph, within) = (0_usize, xml.depth);
    while let Some(piece) = xml.next(within)? {
        match piece {
            Piece::Start(element) => match (element.name(), &mut text) {
                ("annotation" | "frame" | "table" | "detective" | "custom-shape", _) => {
                    xml.skip()?;
                }
                ("p" | "h", before) => {
                    match before {
                        Some(before) => before.push('\n'),
                        None => *before = Some(String::new()),
                    }
                    in_paragraph += 1;
                }
                ("s", Some(text)) if in_paragraph > 0 => {
                    let count = element.number("c").unwrap_or(1).clamp(1, MOST_BLANKS);
                    text.extend(std::iter::repeat_n(' ', count as usize));
                }
                ("tab", Some(text)) if in_paragraph > 0 => text.push('\t'),
                ("line-break", Some(text)) if in_paragraph > 0 => text.push('\n'),
                _ => {}
            },
            Piece::End(end) if matches!(name_of(&end), "p" | "h") => {
                in_paragraph = in_paragraph.saturating_sub(1);
            }
            Piece::Text(more) if in_paragraph > 0 => text.get_or_insert_default().push_str(&more),
            Piece::End(_) | Piece::Text(_) => {}
        }
        // Blanks are told by their count.
        if text.as_ref().is_some_and(|text| text.len() > MAX_PIECE) {
            return Err(too_large());
        }
    }
    Ok(text)
}
