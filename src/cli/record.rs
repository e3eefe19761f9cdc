//! One thing and its fields: an order, a profile, a merchant.

use super::args::Format;
use super::console::Console;
use super::table::{Table, one_line};
use crate::domain::{LookupRow, Problem};
use crate::report::{Cell, Column, Sheet};
use crate::text::{Catalog, Message};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// A field: the key of scripts, the head people read, and the value.
pub(super) type Field = (&'static str, Message, Cell);

/// The fields of one thing, line by line.
macro_rules! fields {
    ($($key:literal, $head:expr => $value:expr;)*) => { vec![$(($key, $head, $value)),*] };
}

/// A table of things, column by column: the key of scripts, the head people read, and the cell of a thing.
macro_rules! table {
    ($thing:pat in $things:expr; $($key:literal, $head:expr => $cell:expr;)*) => {{
        let mut sheet = $crate::report::Sheet::new([$(($key, $head)),*]);
        for $thing in $things {
            sheet.rows.push(vec![$($cell),*]);
        }
        sheet
    }};
}

pub(super) use {fields, table};

/// A column of the report as a field of one row.
pub(super) fn of_column(column: Column, row: &LookupRow, catalog: &Catalog) -> Field {
    (column.key(), column.head(), column.cell(row, catalog))
}

/// Things as a table, each with the same fields; `any` has their heads.
pub(super) fn sheet(any: Vec<Field>, things: impl IntoIterator<Item = Vec<Field>>) -> Sheet {
    let mut sheet = Sheet::new(any.into_iter().map(|(key, head, _)| (key, head)));
    let cells = |fields: Vec<Field>| fields.into_iter().map(|(_, _, cell)| cell).collect();
    sheet.rows = things.into_iter().map(cells).collect();
    sheet
}

/// A table with those of its columns whose keys are shown.
pub(super) fn only(mut sheet: Sheet, is_shown: impl Fn(&str) -> bool) -> Sheet {
    let shown: Vec<bool> = sheet.heads.iter().map(|(key, _)| is_shown(key)).collect();
    for row in &mut sheet.rows {
        let mut shown = shown.iter();
        row.retain(|_| shown.next().is_none_or(|shown| *shown));
    }
    sheet.heads.retain(|(key, _)| is_shown(key));
    sheet
}

pub(super) fn text_or_nothing(text: Option<impl Into<String>>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.into()))
}

/// Writes one thing: its fields below each other for people, an object in JSON, one row in CSV.
///
/// # Errors
/// When the file or the standard output cannot be written.
pub(super) fn deliver(console: &Console, fields: &[Field]) -> Result<(), Problem> {
    match console.format {
        Format::Json => console.deliver(|writer| {
            let fields = fields.iter().map(|(key, _, cell)| (*key, json(cell)));
            write_object(writer, fields)?;
            Ok(1)
        }),
        Format::Csv | Format::Xlsx => {
            console.deliver_sheet(&sheet(fields.to_vec(), [fields.to_vec()]))
        }
        Format::Table => console.deliver_text(&lines(console, fields), 1),
    }
}

/// Writes one thing in one line: for scripts an object with these keys and no others, for people a sentence.
///
/// # Errors
/// As [`deliver`].
pub(super) fn deliver_line(
    console: &Console,
    fields: &[Field],
    sentence: &Message,
) -> Result<(), Problem> {
    let line = match console.format {
        Format::Json => object(fields.iter().map(|(key, _, cell)| (*key, json(cell)))),
        // A table has its heads in any case, so one thing is one row of it.
        Format::Csv | Format::Xlsx => return deliver(console, fields),
        Format::Table => console.catalog.say(sentence),
    };
    console.deliver_text(&format!("{line}\n"), 1)
}

/// The fields below each other.
fn lines(console: &Console, fields: &[Field]) -> String {
    // Where there is nothing to say, a person need not read that.
    let fields: Vec<&Field> = fields
        .iter()
        .filter(|(_, _, cell)| *cell != Cell::Empty)
        .collect();
    let heads = fields.iter().map(|(_, head, _)| console.catalog.say(head));
    let heads: Vec<String> = heads.collect();
    let widest = heads.iter().map(|head| head.width()).max();
    let mut text = String::new();
    for (head, (_, _, cell)) in heads.iter().zip(fields) {
        let gap = widest.unwrap_or_default() - head.width() + 2;
        let value = one_line(&cell.for_people(&console.catalog));
        let line = format!("{head}{}{value}", " ".repeat(gap));
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A table that is a part of one thing.
pub(super) struct Part {
    /// The key of scripts.
    pub(super) key: &'static str,
    /// What people read where it is not known.
    pub(super) head: Message,
    /// Whether it is known; a table that is not is no empty one.
    pub(super) is_known: bool,
    /// The rows, with one head for each cell.
    pub(super) table: Sheet,
    /// What people read below it, such as a finished reply.
    pub(super) below: Option<String>,
}

/// Writes fields and, under the last key, a table: a merchant and its units, a company and its roles. CSV has the table only.
///
/// # Errors
/// As [`deliver`].
pub(super) fn deliver_with_table(
    console: &Console,
    fields: &[Field],
    part: &Part,
) -> Result<(), Problem> {
    let table = &part.table;
    match console.format {
        Format::Csv | Format::Xlsx if part.is_known => console.deliver_sheet(table),
        Format::Csv | Format::Xlsx => console.deliver_sheet(&unknown(table)),
        Format::Json => console.deliver(|writer| {
            let objects = table.rows.iter().map(|row| {
                let cells = table.heads.iter().zip(row);
                object(cells.map(|((key, _), cell)| (*key, json(cell))))
            });
            let objects: Vec<String> = objects.collect();
            let list = match part.is_known {
                true => format!("[{}]", objects.join(", ")),
                // What nobody could be asked is not none.
                false => "null".to_owned(),
            };
            let fields = fields.iter().map(|(key, _, cell)| (*key, json(cell)));
            write_object(writer, fields.chain([(part.key, list)]))?;
            Ok(1)
        }),
        Format::Table => {
            let unknown = (part.key, part.head.clone(), Cell::Unknown);
            let mut all = fields.to_vec();
            all.extend((!part.is_known).then_some(unknown));
            let mut text = lines(console, &all);
            let table = Table::of_sheet(table, &console.catalog);
            if table.len() > 0 {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(&table.render(console.width()));
            }
            if let Some(below) = &part.below {
                text.push('\n');
                text.push_str(below);
                text.push('\n');
            }
            // The thing itself is a row, too.
            console.deliver_text(&text, 1 + table.len())
        }
    }
}

/// A table that is not known: one row that says so, since no row would say that there is none.
fn unknown(table: &Sheet) -> Sheet {
    let mut unknown = table.clone();
    let cell = Cell::word("unknown", Message::new("report-unknown"));
    unknown.rows = vec![vec![cell; table.heads.len()]];
    unknown
}

fn write_object(
    writer: &mut dyn Write,
    fields: impl Iterator<Item = (&'static str, String)>,
) -> io::Result<()> {
    let lines = fields.map(|(key, value)| format!("  \"{key}\": {value}"));
    let lines: Vec<String> = lines.collect();
    writeln!(writer, "{{\n{}\n}}", lines.join(",\n"))
}

fn object(fields: impl Iterator<Item = (&'static str, String)>) -> String {
    let fields = fields.map(|(key, value)| format!("\"{key}\": {value}"));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
}

/// A cell as JSON text, in the order and words of the report's own JSON.
fn json(cell: &Cell) -> String {
    let value: serde_json::Value = match cell {
        Cell::Unknown | Cell::Empty => serde_json::Value::Null,
        Cell::Text(text) | Cell::Digits(text) => text.as_str().into(),
        Cell::Word { key, .. } => key.as_str().into(),
        Cell::Flag(flag) | Cell::Permission(flag) => (*flag).into(),
        // `40` and not `40.0`: most numbers are counts.
        Cell::Number(number) => serde_json::from_str(&number.to_string()).unwrap_or_default(),
        Cell::Time(seconds) => iso_time(*seconds).into(),
    };
    value.to_string()
}

fn iso_time(seconds: i64) -> String {
    chrono::DateTime::from_timestamp(seconds, 0)
        .map(|time| time.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
        .unwrap_or_default()
}
