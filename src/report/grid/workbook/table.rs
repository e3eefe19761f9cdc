//! A sheet while it is read: its cells, what is odd about some, and how much there may be.

use super::super::limits::{self, Limits};
use super::super::{Area, Mark};
use super::Outcome;
use std::collections::BTreeMap;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Empty,
    Text(String),
    Number(f64),
    /// A number that is shown as a percentage: 1 as `100%`.
    Percent(f64),
    Flag(bool),
    /// A date or a time, as text.
    Date(String),
    /// What the spreadsheet shows instead of a value: `#N/A`.
    Error(String),
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Typed,
    /// A formula, reckoned when the file was saved.
    Reckoned,
    /// A formula whose value waits until the file is opened: a nought that is kept for it means nothing.
    Waiting,
}

/// A place: row and column, from 0.
pub(super) type CellPlace = (u32, u32);

/// Spans of rows or columns, from 0, in the order they were told.
#[derive(Debug, Default)]
pub(super) struct Spans(Vec<(u32, u32)>);

impl Spans {
    /// Adds a span; what goes on from the last one is one with it. What is told of hidden cells may end after so many.
    pub(super) fn add(&mut self, first: u32, last: u32) {
        const MOST: usize = 10_000;
        let count = self.0.len();
        match self.0.last_mut() {
            // Rows are told one by one, and very many may be hidden together.
            Some((_, end)) if end.checked_add(1) == Some(first) => *end = last,
            _ if count < MOST => self.0.push((first, last)),
            _ => {}
        }
    }

    /// How many of these numbers, in their order, are in a span.
    pub(super) fn count(&self, numbers: impl Iterator<Item = u32>) -> usize {
        let mut spans = self.0.clone();
        // Spans may be told in any order; the numbers come in theirs.
        spans.sort_unstable();
        let mut spans = spans.into_iter().peekable();
        let mut count = 0;
        for number in numbers {
            while spans.next_if(|(_, last)| *last < number).is_some() {}
            count += usize::from(spans.peek().is_some_and(|(first, _)| *first <= number));
        }
        count
    }
}

/// The cells of a sheet with something in them, by row, and what is odd about some.
pub(super) struct Table {
    pub(super) rows: BTreeMap<u32, Vec<(u32, String)>>,
    pub(super) marks: BTreeMap<CellPlace, Mark>,
    pub(super) areas: Vec<Area>,
    /// Rows and columns that the spreadsheet does not show, in spans of their numbers from 0.
    pub(super) hidden_rows: Spans,
    pub(super) hidden_columns: Spans,
    limits: Limits,
    /// Rows after which nothing more is wanted.
    enough: usize,
}

impl Table {
    /// A table that takes so many rows, of a file of so many bytes.
    pub(super) fn new(enough: usize, size: usize) -> Self {
        Self {
            rows: BTreeMap::new(),
            marks: BTreeMap::new(),
            areas: Vec::new(),
            hidden_rows: Spans::default(),
            hidden_columns: Spans::default(),
            limits: Limits::of_file(size),
            enough,
        }
    }

    /// Whether as many rows are there as are wanted.
    pub(super) fn is_full(&self) -> bool {
        // One more than is wanted: only when another row has begun has the last wanted one all its cells.
        self.rows.len() > self.enough
    }

    /// Puts a cell; one that is blank and has nothing odd about it is left out.
    ///
    /// # Errors
    /// When there is more than a table may have.
    pub(super) fn put(&mut self, at: CellPlace, value: Value, origin: Origin) -> Outcome<()> {
        // Counted before empty ones go: a file of nothing but empty cells must end, too.
        self.limits.touch()?;
        let mark = mark_of(&value, origin);
        let text = text_of(value);
        if text.trim().is_empty() && mark.is_none() {
            return Ok(());
        }
        self.limits.cell(at, &text)?;
        let mark = if limits::is_long(&text) {
            Some(Mark::Long)
        } else {
            mark
        };
        // Looked up rather than counted, since rows may come in any order.
        let is_new = !self.rows.contains_key(&at.0);
        if is_new {
            limits::lines(self.rows.len() + 1)?;
        }
        self.rows.entry(at.0).or_default().push((at.1, text));
        if let Some(mark) = mark {
            self.marks.insert(at, mark);
        }
        Ok(())
    }

    /// Puts a merged area; one of a single cell is none.
    ///
    /// # Errors
    /// When there are more than a table may have.
    pub(super) fn merge(&mut self, start: CellPlace, end: CellPlace) -> Outcome<()> {
        if start == end || end.0 < start.0 || end.1 < start.1 {
            return Ok(());
        }
        // Counted here, since empty cells can be merged without end.
        limits::areas(self.areas.len())?;
        self.areas.push(Area { start, end });
        Ok(())
    }
}

fn mark_of(value: &Value, origin: Origin) -> Option<Mark> {
    match (value, origin) {
        (Value::Empty, Origin::Reckoned | Origin::Waiting) => Some(Mark::NoResult),
        // Programs that do not reckon keep an empty text or a nought until Excel does.
        (Value::Text(text), Origin::Waiting) if text.is_empty() => Some(Mark::NoResult),
        (Value::Number(number) | Value::Percent(number), Origin::Waiting) if *number == 0.0 => {
            Some(Mark::NoResult)
        }
        (Value::Number(_) | Value::Percent(_), _) => Some(Mark::Number),
        (Value::Date(_), _) => Some(Mark::Date),
        (Value::Error(_), _) => Some(Mark::Error),
        _ => None,
    }
}

fn text_of(value: Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) | Value::Date(text) | Value::Error(text) => text,
        Value::Number(number) => number_text(number),
        Value::Percent(number) => percent_text(number),
        Value::Flag(flag) => flag.to_string(),
    }
}

/// A percentage as a text file of the same table has it. `0.07` times 100 has a digit far behind that nobody typed.
fn percent_text(number: f64) -> String {
    let text = format!("{:.8}", number * 100.0);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

/// A number without the `.0` that makes no identifier of it.
pub(super) fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}
